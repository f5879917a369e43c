//! Which sentence of one text is which of another: the same, another wording of it, or none.

use std::collections::BTreeMap;

use similar::Algorithm;
use similar::DiffOp;
use similar::capture_diff_slices;

use crate::text::fold::Fold;
use crate::text::fold::fold;

/// Sentences of two texts set side by side, by their places.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pair {
    /// The same words; case, typesetting and punctuation may differ.
    Same(usize, usize),
    /// Another wording of one sentence.
    Changed(usize, usize),
    /// The left text alone has it.
    OnlyLeft(usize),
    /// The right text alone has it.
    OnlyRight(usize),
    /// Both have the same words, in another place.
    Moved(usize, usize),
}

/// From this share of the words of both together, two sentences are wordings of one (the
/// coefficient of Dice, on words): half of what each says is in the other.
const ALIKE: f64 = 0.5;

/// Sentences of fewer words are found in many places: they are not said to have moved.
const MOVED: usize = 4;

/// From this share of their words, two sentences in different places are wordings of one: without
/// what stands around them to say so, more of what each says must be in the other.
const MOVED_ALIKE: f64 = 0.7;

/// Sentences of the one stretch times those of the other at most, for which what is in common is
/// looked for in order: ten thousand by ten thousand take seconds.
const DIFFERED: usize = 100_000_000;

/// Comparisons of sentences at most, within a stretch where nothing is the same: twice two
/// thousand sentences written anew. Beyond, the texts have nothing to do with each other.
const COMPARED: usize = 4_000_000;

/// Sets the sentences of two texts side by side, in the order of the right text; those that it
/// lacks stand before what followed them in the left.
///
/// Every sentence is in one pair. First the sentences that are the same, in order (Myers, An
/// O(ND) difference algorithm, Algorithmica 1, 1986); between them the wordings that are most
/// alike, in order (Needleman and Wunsch, Journal of Molecular Biology 48, 1970); then what moved,
/// also with a few other words.
/// Sentences without letters and digits are the same.
pub fn pair(left: &[&str], right: &[&str]) -> Vec<Pair> {
    let (a, b): (Vec<Words>, Vec<Words>) =
        (left.iter().map(|s| words(s)).collect(), right.iter().map(|s| words(s)).collect());
    let mut pairs = Vec::new();
    for op in operations(&a, &b) {
        let (old, new) = (op.old_range(), op.new_range());
        match op {
            DiffOp::Equal { .. } => pairs.extend(old.zip(new).map(|(i, j)| Pair::Same(i, j))),
            DiffOp::Delete { .. } => pairs.extend(old.map(Pair::OnlyLeft)),
            DiffOp::Insert { .. } => pairs.extend(new.map(Pair::OnlyRight)),
            DiffOp::Replace { .. } => {
                let (i, j) = (old.start, new.start);
                let within = align(&a[old], &b[new]);
                pairs.extend(within.into_iter().map(|pair| match pair {
                    (Some(l), Some(r)) => Pair::Changed(i + l, j + r),
                    (Some(l), None) => Pair::OnlyLeft(i + l),
                    (None, r) => Pair::OnlyRight(j + r.unwrap_or_default()),
                }));
            }
        }
    }
    moved(pairs, &a, &b)
}

/// The sentences in common and those between, in order. Texts too long and too different for that
/// are one stretch where nothing is the same, but for their beginnings and ends.
fn operations(a: &[Words], b: &[Words]) -> Vec<DiffOp> {
    let head = a.iter().zip(b).take_while(|(x, y)| x == y).count();
    let (a_rest, b_rest) = (&a[head..], &b[head..]);
    let tail = a_rest.iter().rev().zip(b_rest.iter().rev()).take_while(|(x, y)| x == y).count();
    let (old_len, new_len) = (a_rest.len() - tail, b_rest.len() - tail);
    if old_len.saturating_mul(new_len) <= DIFFERED {
        return capture_diff_slices(Algorithm::Myers, a, b);
    }
    let (old_index, new_index) = (head + old_len, head + new_len);
    vec![
        DiffOp::Equal { old_index: 0, new_index: 0, len: head },
        DiffOp::Replace { old_index: head, old_len, new_index: head, new_len },
        DiffOp::Equal { old_index, new_index, len: tail },
    ]
}

/// The words of a sentence, folded, in order.
type Words = Vec<String>;

fn words(sentence: &str) -> Words {
    let folded = fold(sentence, Fold::Typography);
    let words = folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.map(str::to_owned).collect()
}

/// The alignment of two stretches with the greatest likeness in all.
fn align(a: &[Words], b: &[Words]) -> Vec<(Option<usize>, Option<usize>)> {
    let apart = || {
        let left = (0..a.len()).map(|i| (Some(i), None));
        left.chain((0..b.len()).map(|j| (None, Some(j)))).collect()
    };
    if a.len().saturating_mul(b.len()) > COMPARED {
        return apart();
    }
    let (a, b): (Vec<Bag<'_>>, Vec<Bag<'_>>) =
        (a.iter().map(|w| bag(w)).collect(), b.iter().map(|w| bag(w)).collect());
    let width = b.len() + 1;
    // What the best alignment of the sentences from `i` and from `j` on comes to.
    let mut best = vec![0.0_f64; (a.len() + 1) * width];
    let mut like = vec![0.0_f64; a.len() * b.len()];
    for i in (0..a.len()).rev() {
        for j in (0..b.len()).rev() {
            let likeness = likeness(&a[i], &b[j]);
            like[i * b.len() + j] = likeness;
            let skip = best[(i + 1) * width + j].max(best[i * width + j + 1]);
            let take = best[(i + 1) * width + j + 1] + likeness;
            best[i * width + j] = if likeness >= ALIKE { skip.max(take) } else { skip };
        }
    }
    let (mut i, mut j) = (0, 0);
    let mut pairs = Vec::new();
    while i < a.len() && j < b.len() {
        let likeness = like[i * b.len() + j];
        let here = best[i * width + j];
        let take = best[(i + 1) * width + j + 1] + likeness;
        if likeness >= ALIKE && take >= here {
            pairs.push((Some(i), Some(j)));
            (i, j) = (i + 1, j + 1);
        } else if best[(i + 1) * width + j] >= here {
            pairs.push((Some(i), None));
            i += 1;
        } else {
            pairs.push((None, Some(j)));
            j += 1;
        }
    }
    pairs.extend((i..a.len()).map(|i| (Some(i), None)));
    pairs.extend((j..b.len()).map(|j| (None, Some(j))));
    pairs
}

/// How often each word stands in a sentence, and how many there are.
struct Bag<'w> {
    times: BTreeMap<&'w str, usize>,
    words: usize,
}

fn bag(words: &[String]) -> Bag<'_> {
    let mut times = BTreeMap::new();
    for word in words {
        *times.entry(word.as_str()).or_insert(0) += 1;
    }
    Bag { times, words: words.len() }
}

#[expect(clippy::cast_precision_loss, reason = "a sentence has far fewer than 2^53 words")]
fn likeness(a: &Bag<'_>, b: &Bag<'_>) -> f64 {
    let (few, many) = if a.times.len() < b.times.len() { (a, b) } else { (b, a) };
    let both = few.times.iter().map(|(word, n)| many.times.get(word).map_or(0, |m| *n.min(m)));
    let all = a.words + b.words;
    if all == 0 { 0.0 } else { 2.0 * both.sum::<usize>() as f64 / all as f64 }
}

/// Joins what one text lacks here to what the other lacks there: the same sentence, or a wording
/// of it that is more than alike.
fn moved(mut pairs: Vec<Pair>, a: &[Words], b: &[Words]) -> Vec<Pair> {
    let left = |pairs: &[Pair]| -> Vec<usize> {
        let gone = pairs.iter().filter_map(|pair| match pair {
            Pair::OnlyLeft(i) if a[*i].len() >= MOVED => Some(*i),
            _ => None,
        });
        gone.collect()
    };
    let mut same: BTreeMap<&Words, Vec<usize>> = BTreeMap::new();
    for i in left(&pairs).into_iter().rev() {
        same.entry(&a[i]).or_default().push(i);
    }
    let mut found = vec![false; a.len()];
    for pair in &mut pairs {
        if let Pair::OnlyRight(j) = *pair
            && let Some(i) = same.get_mut(&b[j]).and_then(Vec::pop)
        {
            found[i] = true;
            *pair = Pair::Moved(i, j);
        }
    }
    let bags: Vec<(usize, Bag<'_>)> =
        left(&pairs).into_iter().filter(|i| !found[*i]).map(|i| (i, bag(&a[i]))).collect();
    let lone = pairs.iter().filter(|pair| matches!(pair, Pair::OnlyRight(_))).count();
    if bags.len().saturating_mul(lone) <= COMPARED {
        for pair in &mut pairs {
            let Pair::OnlyRight(j) = *pair else { continue };
            let words = bag(&b[j]);
            let free = bags.iter().filter(|(i, _)| !found[*i]);
            let best = free
                .map(|(i, bag)| (likeness(bag, &words), *i))
                .max_by(|x, y| x.0.total_cmp(&y.0).then(y.1.cmp(&x.1)));
            if let Some((likeness, i)) = best
                && likeness >= MOVED_ALIKE
            {
                found[i] = true;
                *pair = Pair::Changed(i, j);
            }
        }
    }
    pairs.retain(|pair| !matches!(pair, Pair::OnlyLeft(i) if found[*i]));
    pairs
}

#[cfg(test)]
mod tests {
    use proptest::collection::vec;
    use proptest::prop_assert_eq;
    use proptest::proptest;

    use crate::text::pair::Pair;
    use crate::text::pair::pair;

    #[test]
    fn sentences_are_found_again_in_another_version() {
        let old = [
            "Two people were killed in the fire at the harbour.",
            "The mayor came at noon.",
            "The cause is not known.",
            "Nobody slept that night in the old town.",
        ];
        let new = [
            "Nobody slept that night in the old town.",
            "Three people were killed in the fire at the harbour, police said.",
            "The cause is not known!",
            "The ferry runs again.",
        ];
        let expect = [
            Pair::Moved(3, 0),
            Pair::Changed(0, 1),
            Pair::OnlyLeft(1),
            Pair::Same(2, 2),
            Pair::OnlyRight(3),
        ];
        assert_eq!(pair(&old, &new), expect);
    }

    #[test]
    fn a_short_sentence_has_not_moved() {
        let pairs = pair(
            &["He left.", "It rained on the town all day."],
            &["He left at once, she said to us.", "He left."],
        );
        assert!(!pairs.iter().any(|pair| matches!(pair, Pair::Moved(..))), "{pairs:?}");
    }

    proptest! {
        #[test]
        fn every_sentence_is_in_one_pair(
            left in vec("[abc]( [abc]){0,5}", 0..12),
            right in vec("[abc]( [abc]){0,5}", 0..12),
        ) {
            let left: Vec<&str> = left.iter().map(String::as_str).collect();
            let right: Vec<&str> = right.iter().map(String::as_str).collect();
            let (mut l, mut r) = (Vec::new(), Vec::new());
            for pair in pair(&left, &right) {
                match pair {
                    Pair::Same(i, j) | Pair::Changed(i, j) | Pair::Moved(i, j) => {
                        l.push(i);
                        r.push(j);
                    }
                    Pair::OnlyLeft(i) => l.push(i),
                    Pair::OnlyRight(j) => r.push(j),
                }
            }
            l.sort_unstable();
            prop_assert_eq!(l, (0..left.len()).collect::<Vec<_>>());
            prop_assert_eq!(r, (0..right.len()).collect::<Vec<_>>());
        }

        #[test]
        fn a_text_is_the_same_as_itself(text in vec("[abc]( [abc]){0,5}", 0..12)) {
            let text: Vec<&str> = text.iter().map(String::as_str).collect();
            let same: Vec<Pair> = (0..text.len()).map(|i| Pair::Same(i, i)).collect();
            prop_assert_eq!(pair(&text, &text), same);
        }
    }
}
