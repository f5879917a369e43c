//! The title of a report among the lines at the head of its capture.

use std::collections::BTreeSet;

use crate::import::Hints;
use crate::import::TitleOrigin;
use crate::import::blocks::Block;
use crate::import::reason::Reason;
use crate::import::traits::Traits;
use crate::lang::fold::Folded;

/// A title, and the blocks that only repeat it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Title {
    /// As written, or the name of the file.
    pub text: String,
    /// How it was found.
    pub from: TitleOrigin,
    /// Indices of blocks to leave out, with the reason, in order.
    pub blocks: Vec<(usize, Reason)>,
}

/// A block as the search for the title sees it.
#[derive(Debug, Clone, Copy)]
pub struct Line<'a> {
    /// The block.
    pub block: &'a Block<'a>,
    /// Its measures.
    pub traits: &'a Traits,
    /// Why it was already left out, if it was.
    pub told: Option<Reason>,
}

/// A title stands among this many blocks from the top, however long the menus are.
const HEAD: usize = 400;

/// And above this many paragraphs of prose: banners and notices may come first.
const PROSE_ABOVE: usize = 3;

/// The longest title, in words.
const LONGEST: usize = 45;

/// Finds the title.
///
/// A title somebody noted wins. Else each line above the first paragraph is weighed: a line that
/// a breadcrumb, a window title or a second line repeats; a line whose words come back in the
/// first paragraphs; a line followed by a date or a byline. The name of the file is the last
/// resort: a first paragraph is never taken for a title.
pub fn find(lines: &[Line<'_>], hints: &Hints) -> Title {
    let (text, from) = match &hints.title {
        Some(title) if !title.trim().is_empty() => (title.trim().to_owned(), TitleOrigin::Given),
        _ => best(lines).unwrap_or_else(|| (file_title(hints), TitleOrigin::FileName)),
    };
    let blocks = repetitions(lines, &Folded::new(&text));
    Title { text, from, blocks }
}

/// The title a capture states by itself, as an e-mail does in its subject.
pub fn named(lines: &[Line<'_>], text: String) -> Title {
    let blocks = repetitions(lines, &Folded::new(&text));
    Title { text, from: TitleOrigin::Stated, blocks }
}

fn best(lines: &[Line<'_>]) -> Option<(String, TitleOrigin)> {
    let head = head(lines);
    let prose = head.iter().position(|line| line.told.is_none() && line.traits.is_prose());
    let topic = topic(lines);
    let mut best: Option<(f32, usize, bool)> = None;
    let mut n_likely = 0u8;
    for (ix, line) in head.iter().enumerate() {
        if !could_be_title(*line) {
            continue;
        }
        let above = prose.map_or(&head[..0], |prose| &head[prose.min(ix)..ix]);
        let looks = Looks {
            coverage: coverage(&line.traits.folded, &topic),
            repeated: is_repeated(line.traits, head),
            signed: is_signed(&head[ix + 1..]),
            below_text: above.iter().any(|line| is_of_report(line, &topic)),
        };
        if !(looks.repeated || is_heading(line.traits, looks)) {
            continue;
        }
        let score = score(line.traits, looks)
            - 0.12 * f32::from(n_likely)
            - 0.4 * f32::from(n_sentences(&head[..ix]));
        if best.is_none_or(|(most, ..)| score > most) {
            best = Some((score, ix, looks.repeated));
        }
        n_likely += u8::from(looks.coverage > 0.2 && line.traits.words >= 5 && n_likely < 5);
    }
    let (_, ix, repeated) = best?;
    let from = if repeated { TitleOrigin::Repeated } else { TitleOrigin::Heading };
    Some((head[ix].block.text(), from))
}

/// How many lines are sentences, up to five.
fn n_sentences(lines: &[Line<'_>]) -> u8 {
    let sentences = lines.iter().filter(|l| l.told.is_none() && l.traits.is_sentence());
    sentences.take(5).fold(0, |n, _| n + 1)
}

/// What speaks for a line as the title.
#[derive(Debug, Clone, Copy)]
struct Looks {
    /// Share of its longer words that the report comes back to.
    coverage: f32,
    /// Other lines of the head repeat it.
    repeated: bool,
    /// A date, a byline or a credit follows at once.
    signed: bool,
    /// A paragraph of the report stands above it.
    below_text: bool,
}

/// Whether a line that nothing repeats can be the title: above the text, and no sentence of it.
fn is_heading(traits: &Traits, looks: Looks) -> bool {
    let sentence = traits.full_stop && (traits.words > 12 || traits.stops_inside > 1);
    !looks.below_text && (!sentence || (looks.signed && traits.stops_inside <= 1))
}

/// Whether a paragraph is the report's and not a banner's: it speaks of what the others speak of.
fn is_of_report(line: &Line<'_>, topic: &BTreeSet<String>) -> bool {
    line.told.is_none() && line.traits.is_prose() && coverage(&line.traits.folded, topic) > 0.15
}

/// Whether other lines of the head repeat a line; more than three do so with a menu's entries.
fn is_repeated(traits: &Traits, head: &[Line<'_>]) -> bool {
    let repeats = |line: &&Line<'_>| relation(&line.traits.folded, &traits.folded).is_some();
    traits.words >= 4 && (2..=4).contains(&head.iter().filter(repeats).count())
}

/// The lines among which the title is looked for.
fn head<'a, 'b>(lines: &'b [Line<'a>]) -> &'b [Line<'a>] {
    let prose = lines.iter().enumerate().filter(|(_, line)| line.traits.is_prose());
    let end = prose.map(|(ix, _)| ix + 1).nth(PROSE_ABOVE - 1).unwrap_or(lines.len());
    &lines[..end.clamp(lines.len().min(20), lines.len().min(HEAD))]
}

fn could_be_title(line: Line<'_>) -> bool {
    let traits = line.traits;
    let sentences = traits.stops_inside - usize::from(traits.ends && traits.stops_inside > 0);
    line.told.is_none()
        && (2..=LONGEST).contains(&traits.words)
        && traits.folded.len() >= 2
        && traits.separators < 2
        && !traits.announces
        && traits.links == 0
        && sentences <= 2
}

fn score(traits: &Traits, looks: Looks) -> f32 {
    let mut score = 2.5 * looks.coverage;
    let mut add = |holds: bool, by: f32| score += if holds { by } else { 0.0 };
    add(looks.repeated && looks.coverage > 0.1, 1.2);
    add(looks.repeated, 0.4);
    add(looks.signed, 0.6);
    add(traits.full_stop && traits.folded.len() > 6, -0.4);
    score
        + match traits.words {
            0..=2 => 0.0,
            3 => 0.3,
            4 => 0.5,
            5..=25 => 0.8,
            _ => 0.0,
        }
}

/// Whether a date, a byline or a credit follows at once.
fn is_signed(after: &[Line<'_>]) -> bool {
    let sign = [Reason::Byline, Reason::Date, Reason::AgencyCredit, Reason::Counter];
    after.iter().take(2).any(|line| line.told.is_some_and(|reason| sign.contains(&reason)))
}

/// The stems that the report comes back to: those of two paragraphs or more, in a short report
/// those of any.
fn topic(lines: &[Line<'_>]) -> BTreeSet<String> {
    let prose = lines.iter().filter(|line| line.told.is_none() && line.traits.is_prose());
    let (mut once, mut again) = (BTreeSet::new(), BTreeSet::new());
    let mut n_prose = 0;
    for line in prose {
        n_prose += 1;
        for stem in stems(&line.traits.folded).collect::<BTreeSet<String>>() {
            if !once.insert(stem.clone()) {
                again.insert(stem);
            }
        }
    }
    if n_prose >= 5 { again } else { once }
}

/// The share of a line's longer words that the report comes back to, 0 to 1.
#[expect(clippy::cast_precision_loss, reason = "counts of words in a line are small")]
fn coverage(line: &Folded, topic: &BTreeSet<String>) -> f32 {
    let stems: Vec<String> = line.words().filter_map(stem).collect();
    let shared = stems.iter().filter(|stem| topic.contains(*stem)).count();
    // Two words more in the divisor: one shared word of one is weaker than five of seven.
    shared as f32 / (stems.len() + 2) as f32
}

/// The stems of a block's longer words.
pub fn stems(line: &Folded) -> impl Iterator<Item = String> {
    line.words().filter_map(stem)
}

/// Whether none of a block's longer words has its stem among these.
pub fn is_unrelated(line: &Folded, stems: &BTreeSet<String>) -> bool {
    !stems.is_empty() && !line.words().filter_map(stem).any(|stem| stems.contains(&stem))
}

/// The first five letters of a longer word, so that endings do not count.
fn stem(word: &str) -> Option<String> {
    let n = word.chars().count();
    (n >= 4 || !word.is_ascii() && n >= 2).then(|| word.chars().take(5).collect())
}

/// Blocks that are the title, or the title with the way through the site or the site's name.
fn repetitions(lines: &[Line<'_>], title: &Folded) -> Vec<(usize, Reason)> {
    let mut found = Vec::new();
    let n_head = head(lines).len();
    for (ix, line) in lines.iter().enumerate() {
        let Some(relation) = relation(&line.traits.folded, title) else { continue };
        let in_head = ix < n_head;
        match (relation, line.told) {
            (Relation::Same, _) if in_head => found.push((ix, Reason::Title)),
            (Relation::Same, _) if title.len() >= 4 => found.push((ix, Reason::Repeated)),
            (Relation::Longer, Some(Reason::Caption)) => {}
            (Relation::Longer, _) if in_head && line.traits.stops_inside <= 3 => {
                found.push((ix, Reason::Breadcrumb));
            }
            (Relation::Same | Relation::Longer, _) => {}
        }
    }
    found
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Relation {
    /// The same words.
    Same,
    /// The title, whole or cut short, with a few words before or after it.
    Longer,
}

/// How many words a breadcrumb or a window title may have beside the title's.
const BESIDE: usize = 10;

/// How a line repeats a title, if it does.
fn relation(line: &Folded, title: &Folded) -> Option<Relation> {
    if title.is_empty() {
        return None;
    }
    if line == title {
        return (title.len() >= 2).then_some(Relation::Same);
    }
    let (n_line, n_title) = (line.len(), title.len());
    if n_title < 4 || n_line > n_title + BESIDE {
        return None;
    }
    let around = n_line > n_title && (line.ends(title) || line.starts(title));
    (around || ends_with_start(line, title)).then_some(Relation::Longer)
}

/// Whether the line ends with a beginning of the title of at least four words: a title cut short.
fn ends_with_start(line: &Folded, title: &Folded) -> bool {
    let line: Vec<&str> = line.words().collect();
    let title: Vec<&str> = title.words().collect();
    (0..line.len().saturating_sub(3)).take(BESIDE + 1).any(|from| {
        let rest = &line[from..];
        let (Some((last, whole)), Some(cut)) = (rest.split_last(), title.get(rest.len() - 1))
        else {
            return false;
        };
        title.starts_with(whole) && cut.starts_with(last) && rest.len() * 2 >= title.len()
    })
}

/// The name of the file without folders and its last extension; `-` and `_` part words.
fn file_title(hints: &Hints) -> String {
    let name = hints.file_name.rsplit(['/', '\\']).next().unwrap_or_default();
    let stem =
        name.rsplit_once('.').map_or(name, |(stem, _)| if stem.is_empty() { name } else { stem });
    let words: Vec<&str> = stem.split(['-', '_', ' ']).filter(|word| !word.is_empty()).collect();
    words.join(" ")
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use crate::import::Hints;
    use crate::import::TitleOrigin;
    use crate::import::blocks::gather;
    use crate::import::title::Line;
    use crate::import::title::find;
    use crate::import::traits::Traits;

    const TEXT: &str = "The harbour bridge at Port Ellis will stay closed until spring, the county \
        said on Monday after engineers found cracks in two of its piers.";

    fn check(head: &str, hint: Option<&str>, expect: (&str, TitleOrigin)) {
        let capture = format!("{head}\n\n{TEXT}");
        let blocks = gather(&capture);
        let traits: Vec<Traits> =
            blocks.iter().map(|block| Traits::of(block, &BTreeSet::new())).collect();
        let pairs = blocks.iter().zip(&traits);
        let lines: Vec<Line<'_>> =
            pairs.map(|(block, traits)| Line { block, traits, told: None }).collect();
        let hints = Hints {
            file_name: "a/port-ellis_01.txt".to_owned(),
            title: hint.map(str::to_owned),
            language: None,
        };
        let title = find(&lines, &hints);
        assert_eq!((title.text.as_str(), title.from), expect);
    }

    #[test]
    fn the_title_is_found() {
        let bridge = "Harbour bridge closed until spring";
        check("Harbour bridge closed until spring", None, (bridge, TitleOrigin::Heading));
        check(
            "News\nStorm hits the north\nHarbour bridge closed until spring",
            None,
            (bridge, TitleOrigin::Heading),
        );
        check(
            "Home > County > Harbour bridge closed until...\nHarbour bridge closed until spring",
            None,
            (bridge, TitleOrigin::Repeated),
        );
        check(
            "Harbour bridge closed until spring | The Echo\nHarbour bridge closed until spring",
            None,
            (bridge, TitleOrigin::Repeated),
        );
        check("Whatever", Some("Noted"), ("Noted", TitleOrigin::Given));
        check("", None, ("port ellis 01", TitleOrigin::FileName));
    }
}
