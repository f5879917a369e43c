//! Aligns the words of two passages: the longest way through both that meets the same words in
//! the same order, and those moved elsewhere.

/// A word of a passage as it is compared.
#[derive(Debug, Clone, Copy)]
pub(super) struct Word {
    /// The key of its stem.
    pub(super) key: u32,
    /// What else it is known by, 0 for nothing: its skeleton, the name or the date it is part of.
    pub(super) others: [u32; 3],
    /// How much it says, from 0 to 1.
    pub(super) weight: f64,
    /// A name or a number.
    pub(super) is_label: bool,
}

impl Word {
    /// What the two say together: 0 for words that have nothing to do with each other.
    fn meets(&self, other: &Word) -> f64 {
        let known = |(a, b): (&u32, &u32)| *a != 0 && a == b;
        if self.key == other.key || self.others.iter().zip(&other.others).any(known) {
            self.weight.min(other.weight)
        } else {
            0.0
        }
    }
}

/// What two passages have in common: places of words in each.
#[derive(Debug, Clone, Default)]
pub(super) struct Alignment {
    /// In the same order in both; sorted.
    pub(super) straight: Vec<(usize, usize)>,
    /// Between the first and the last of these, in another order; sorted by the first place.
    pub(super) moved: Vec<(usize, usize)>,
}

/// What a word costs that is passed over, as a share of its weight. Two passed over in each
/// passage for every one met end a passage.
const PASSED_OVER: f64 = 0.2;

/// Words compared of each passage; what lies beyond is not.
const MOST_WORDS: usize = 200;

/// The best local alignment of two passages.
///
/// Method: Smith and Waterman (J. Mol. Biol. 147, 1981) over words, where a match scores the
/// words' weight and a word passed over costs a share of it. Among alignments of one score the
/// one that ends first.
pub(super) fn align(a: &[Word], b: &[Word]) -> Alignment {
    let (a, b) = (&a[..a.len().min(MOST_WORDS)], &b[..b.len().min(MOST_WORDS)]);
    let straight = local(a, b);
    let (Some(first), Some(last)) = (straight.first(), straight.last()) else {
        return Alignment::default();
    };
    let moved = moved(a, b, (*first, *last), &straight);
    Alignment { straight, moved }
}

fn local(a: &[Word], b: &[Word]) -> Vec<(usize, usize)> {
    let width = b.len() + 1;
    let mut scores = vec![0.0_f64; (a.len() + 1) * width];
    let mut best = (0.0, 0, 0);
    for (i, left) in (1..).zip(a) {
        let (above, row) = scores.split_at_mut(i * width);
        let (above, row) = (&above[(i - 1) * width..], &mut row[..width]);
        let left_cost = PASSED_OVER * left.weight;
        for (j, right) in (1..).zip(b) {
            let met = left.meets(right);
            let diagonal = if met > 0.0 { above[j - 1] + met } else { 0.0 };
            let (up, back) = (above[j] - left_cost, row[j - 1] - PASSED_OVER * right.weight);
            let score = diagonal.max(up).max(back).max(0.0);
            row[j] = score;
            if score > best.0 {
                best = (score, i, j);
            }
        }
    }
    let (_, mut i, mut j) = best;
    let mut pairs = Vec::new();
    while i > 0 && j > 0 && scores[i * width + j] > 0.0 {
        let score = scores[i * width + j];
        let met = a[i - 1].meets(&b[j - 1]);
        let up = scores[(i - 1) * width + j] - PASSED_OVER * a[i - 1].weight;
        let from = |other: f64| (score - other).abs() < 1e-9;
        if met > 0.0 && from(scores[(i - 1) * width + j - 1] + met) {
            pairs.push((i - 1, j - 1));
            (i, j) = (i - 1, j - 1);
        } else if from(up) {
            i -= 1;
        } else {
            j -= 1;
        }
    }
    pairs.reverse();
    pairs
}

/// Words between the ends of an alignment that are met in another order, each once.
fn moved(
    a: &[Word],
    b: &[Word],
    (first, last): ((usize, usize), (usize, usize)),
    straight: &[(usize, usize)],
) -> Vec<(usize, usize)> {
    let mut free: Vec<bool> = vec![true; b.len()];
    straight.iter().for_each(|(_, j)| free[*j] = false);
    let met = |i: usize| straight.binary_search_by_key(&i, |(i, _)| *i).is_ok();
    let mut moved = Vec::new();
    for i in (first.0..=last.0).filter(|i| !met(*i)) {
        let to = (first.1..=last.1).find(|j| free[*j] && a[i].meets(&b[*j]) > 0.0);
        if let Some(j) = to {
            free[j] = false;
            moved.push((i, j));
        }
    }
    moved
}
