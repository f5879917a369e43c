//! A grammar of texts, read from a file: rules whose alternatives are templates, and lists of words.
//!
//! Blocks are parted by blank lines. `= NAME` heads a rule, its alternatives parted by ` / ` or on
//! lines of their own; `~ NAME`
//! heads a list of words, the most frequent first, after `~ NAME LIST +ENDING` also those of
//! another list with an ending. In a template `{NAME}` stands for a fact, an alternative of a rule
//! or a word, `{NAME!}` for a word of which none is more frequent than another, and `[this|that]`
//! for one of several wordings.

use std::borrow::Cow;
use std::collections::BTreeMap;

use super::facts::SYLLABLES;
use super::random::Random;
use super::random::Zipf;

/// One in so many words is rare: three in a hundred words of a report.
const RARE: usize = 10;

/// Half of the rare words of a list are among so many.
const HALF: usize = 1_500;

/// The rules whose templates tell details, as opposed to what every report of an incident tells.
const COMMON: &str = "common";
const DETAIL: &str = ".detail";

/// The list of words that are numbers.
const NUMBER: &str = "number";

/// What a template puts into a sentence to make it its report's own.
const ASIDE: &str = ", {aside}";

/// What is known of an event, by the name of the slot that it fills; templates themselves.
pub(super) type Facts = BTreeMap<&'static str, String>;

/// Two streams of random numbers: with one shape and other words, two texts are worded alike
/// sentence by sentence and have no long passage in common.
pub(super) struct Chance {
    /// Chooses templates and wordings.
    pub(super) shape: Random,
    /// Chooses words.
    pub(super) words: Random,
}

/// How one language writes reports.
pub(super) struct Grammar {
    rules: BTreeMap<&'static str, Rule>,
    /// Words that change before a vowel: `le` with `l’`.
    elided: BTreeMap<&'static str, &'static str>,
    /// Pairs of words that become one: `de le` with `du`.
    joined: BTreeMap<&'static str, &'static str>,
}

struct Rule {
    options: Vec<String>,
    /// For words: their frequencies.
    ranks: Option<Zipf>,
}

impl Grammar {
    pub(super) fn read(data: &'static str) -> Grammar {
        let mut rules: BTreeMap<&'static str, Rule> = BTreeMap::new();
        let mut pairs: BTreeMap<&str, BTreeMap<&str, &str>> = BTreeMap::new();
        for block in data.trim_end().split("\n\n") {
            let (head, body) = block.split_once('\n').unwrap_or((block, ""));
            let head: Vec<&'static str> = head.split(' ').collect();
            let is_words = head[0] == "~";
            let mut options = Vec::new();
            for derived in head[2..].chunks(2) {
                let ending = derived[1].trim_start_matches('+');
                let stems = rules[derived[0]].options.iter();
                options.extend(stems.map(|stem| format!("{stem}{ending}")));
            }
            let told = head[1] == COMMON || head[1].ends_with(DETAIL);
            match is_words {
                true => options.extend(body.split_whitespace().map(str::to_owned)),
                false if told => options.extend(alternatives(body).map(with_aside)),
                false => options.extend(alternatives(body).map(str::to_owned)),
            }
            pairs.insert(
                head[1],
                alternatives(body).filter_map(|pair| pair.split_once('>')).collect(),
            );
            let ranks = is_words.then(|| Zipf::new(options.len()));
            rules.insert(head[1], Rule { options, ranks });
        }
        let mut table = |name| pairs.remove(name).unwrap_or_default();
        Grammar { elided: table("elide"), joined: table("join"), rules }
    }

    /// The alternatives of a rule.
    pub(super) fn options(&self, rule: &str) -> &[String] {
        let rule = self.rules.get(rule).unwrap_or_else(|| panic!("the grammar has no `{rule}`"));
        &rule.options
    }

    /// A template as text, its first letter in upper case.
    pub(super) fn sentence(&self, template: &str, facts: &Facts, chance: &mut Chance) -> String {
        let mut text = String::new();
        self.fill(template, facts, chance, &mut text);
        let text = self.smooth(&text);
        let mut rest = text.chars();
        let first = rest.next();
        first.into_iter().flat_map(char::to_uppercase).chain(rest).collect()
    }

    fn fill(&self, template: &str, facts: &Facts, chance: &mut Chance, out: &mut String) {
        let mut rest = template;
        while let Some(at) = rest.find(['{', '[']) {
            out.push_str(&rest[..at]);
            let close = if rest[at..].starts_with('{') { '}' } else { ']' };
            let (slot, after) = rest[at + 1..].split_once(close).expect("a slot is closed");
            rest = after;
            if close == ']' {
                let wordings: Vec<&str> = slot.split('|').collect();
                self.fill(chance.shape.pick(&wordings), facts, chance, out);
            } else if let Some(fact) = facts.get(slot) {
                self.fill(fact, facts, chance, out);
            } else {
                let option = self.option(slot, chance);
                self.fill(&option, facts, chance, out);
            }
        }
        out.push_str(rest);
    }

    /// An alternative of a rule, or a word: every other one by its rank, the rest from the whole
    /// list alike, since the commonest words would else meet in long runs by chance. Some are of
    /// no list, so that a larger dossier has more words.
    fn option(&self, rule: &str, chance: &mut Chance) -> Cow<'_, str> {
        let (rule, even) = rule.strip_suffix('!').map_or((rule, false), |rule| (rule, true));
        let options = self.options(rule);
        let at = match &self.rules[rule].ranks {
            Some(_) if rule != NUMBER && chance.words.one_in(RARE) => {
                return rare(options, &mut chance.words).into();
            }
            Some(_) if even => chance.words.below(options.len()),
            None => chance.shape.below(options.len()),
            Some(ranks) if chance.words.one_in(2) => ranks.draw(&mut chance.words),
            Some(_) => chance.words.below(options.len()),
        };
        options[at].as_str().into()
    }

    /// The text with its articles and prepositions as they are written before their neighbours.
    fn smooth(&self, text: &str) -> String {
        let vowels = &self.options("vowels")[0];
        let mut words: Vec<String> = Vec::new();
        for word in text.split(' ') {
            let Some(last) = words.last_mut() else {
                words.push(word.to_owned());
                continue;
            };
            let is_vowel = word.starts_with(|first| vowels.contains(first));
            if let Some(short) = self.elided.get(last.as_str()).filter(|_| is_vowel) {
                *last = format!("{short}{word}");
            } else if let Some(joined) = self.joined.get(format!("{last} {word}").as_str()) {
                (*joined).clone_into(last);
            } else {
                words.push(word.to_owned());
            }
        }
        words.join(" ")
    }
}

/// A rare word: one of a list with syllables before it.
///
/// The chance of rank `r` or a later one is [`HALF`] / ([`HALF`] + `r`), without end: Zipf's law beyond
/// the common words has the power 2 (Ferrer i Cancho and Solé 2001), and the number of words then
/// grows as the root of the length of all texts, as it does in the press (Heaps' law).
fn rare(options: &[String], random: &mut Random) -> String {
    let (draw, end) = (random.next() >> 32, 1 << 32);
    let rank = HALF as u64 * (end - draw) / (draw + 1);
    let (place, mut before) = (rank % options.len() as u64, rank / options.len() as u64);
    let mut word = String::new();
    loop {
        word.push_str(SYLLABLES[(before % SYLLABLES.len() as u64) as usize]);
        before /= SYLLABLES.len() as u64;
        if before == 0 {
            return word + &options[place as usize];
        }
    }
}

/// A template with an aside before its last clause, or at its end: the fixed words and the counts of
/// a short template would else be the same in thousands of reports, which those of real news are
/// not.
fn with_aside(template: &str) -> String {
    let end = template.trim_end_matches(['.', '”']).len();
    let breaks = [", ", " and ", " et "].iter().flat_map(|part| template.match_indices(part));
    let is_open = |at: usize| {
        let before = &template[..at];
        before.matches(['{', '[', '“', '«']).count() == before.matches(['}', ']', '”', '»']).count()
    };
    let last = breaks.filter(|(at, _)| *at > 0 && is_open(*at)).max();
    let (at, close) =
        last.map_or((end, ""), |(at, part)| (at, if part.starts_with(',') { "" } else { "," }));
    [&template[..at], ASIDE, close, &template[at..]].concat()
}

fn alternatives(body: &str) -> impl Iterator<Item = &str> {
    body.lines().flat_map(|line| line.split(" / "))
}
