//! A made-up language that looks like French: word forms, names, sentences, paragraphs.

use std::collections::BTreeSet;

use super::random::Random;
use super::random::Zipf;

/// Word forms; as many as a reader of the press meets.
const FORMS: usize = 30_000;

const ONSETS: &[&str] = &[
    "b", "bl", "br", "c", "ch", "cl", "cr", "d", "dr", "f", "fl", "fr", "g", "gl", "gr", "j", "l",
    "m", "n", "p", "pl", "pr", "qu", "r", "s", "t", "tr", "v", "vr", "",
];
const VOWELS: &[&str] = &[
    "a", "e", "é", "è", "ê", "i", "o", "u", "ou", "ai", "an", "en", "in", "on", "eu", "oi", "au",
    "œu", "î", "ô",
];
const CODAS: &[&str] = &["", "", "", "", "r", "l", "s", "t", "nt", "rd", "x", "ge", "te", "ne"];

const MONTHS: &[&str] = &[
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
];

/// The forms of the language and of its names.
pub(super) struct Vocabulary {
    /// By rank: the most frequent first, which are the shortest.
    forms: Vec<String>,
    ranks: Zipf,
    names: Vec<String>,
    name_ranks: Zipf,
}

impl Vocabulary {
    /// The vocabulary of every dossier, with so many names.
    pub(super) fn new(names: usize) -> Vocabulary {
        let mut random = Random::of(1, 0);
        let mut known = BTreeSet::new();
        let mut forms = Vec::with_capacity(FORMS);
        while forms.len() < FORMS {
            let syllables = match forms.len() {
                0..=79 => 1,
                80..=2_999 => 2,
                3_000..=17_999 => 3,
                _ => 4,
            };
            let form = word(&mut random, syllables);
            if known.insert(form.clone()) {
                forms.push(form);
            }
        }
        let names: Vec<String> = (0..names)
            .map(|_| {
                let given = capital(&word(&mut random, 2));
                let family = capital(&word(&mut random, 2));
                format!("{given} {family}")
            })
            .collect();
        let name_ranks = Zipf::new(names.len());
        Vocabulary { forms, ranks: Zipf::new(FORMS), names, name_ranks }
    }

    /// A name, by its place in the register.
    pub(super) fn name(&self, n: usize) -> &str {
        &self.names[n]
    }

    /// The place of a name; the first are named most.
    pub(super) fn any_name(&self, random: &mut Random) -> usize {
        self.name_ranks.draw(random)
    }

    /// Words with spaces between them, the first with a capital letter.
    pub(super) fn title(&self, random: &mut Random, words: usize) -> String {
        capital(&self.clause(random, words))
    }

    /// Paragraphs of at least so many words in all, parted by blank lines, headings among them.
    pub(super) fn text(&self, random: &mut Random, words: usize) -> Vec<String> {
        let mut paragraphs = Vec::new();
        let mut written = 0;
        while written < words {
            if paragraphs.len() % 6 == 5 {
                paragraphs.push(format!("## {}", self.title(random, 4)));
            }
            let sentences = random.within(2, 5);
            let paragraph: Vec<String> = (0..sentences).map(|_| self.sentence(random)).collect();
            let paragraph = paragraph.join(" ");
            written += paragraph.split_whitespace().count();
            paragraphs.push(paragraph);
        }
        paragraphs
    }

    /// A sentence: clauses, now and then a figure, a date, a name, a quotation.
    pub(super) fn sentence(&self, random: &mut Random) -> String {
        let clauses = random.within(1, 3);
        let mut parts = Vec::new();
        for _ in 0..clauses {
            let words = random.within(4, 9);
            let clause = self.clause(random, words);
            parts.push(match random.below(12) {
                0 => format!("{clause} {}", self.name(self.any_name(random))),
                1 => format!("{} {clause}", random.within(2, 900)),
                2 => format!("{clause} le {}", day(random)),
                3 => format!("*{clause}*"),
                4 => format!("«\u{a0}{clause}\u{a0}»"),
                _ => clause,
            });
        }
        format!("{}.", capital(&parts.join(", ")))
    }

    fn clause(&self, random: &mut Random, words: usize) -> String {
        let mut clause = String::new();
        for n in 0..words {
            let form = &self.forms[self.ranks.draw(random)];
            if n > 0 {
                clause.push(' ');
            }
            if form.starts_with(['a', 'e', 'é', 'è', 'ê', 'i', 'o', 'u', 'œ', 'î', 'ô']) {
                clause.push_str(random.pick(&["l’", "d’", "qu’", ""]));
            }
            clause.push_str(form);
        }
        clause
    }
}

fn word(random: &mut Random, syllables: usize) -> String {
    let mut word = String::new();
    for syllable in 1..=syllables {
        word.push_str(random.pick(ONSETS));
        word.push_str(random.pick(VOWELS));
        if syllable == syllables {
            word.push_str(random.pick(CODAS));
        }
    }
    word
}

fn day(random: &mut Random) -> String {
    let (day, year) = (random.within(2, 28), random.within(2015, 2024));
    format!("{day} {} {year}", random.pick(MONTHS))
}

/// The text with its first letter in upper case.
pub(super) fn capital(text: &str) -> String {
    let mut rest = text.chars();
    let first = rest.next();
    first.into_iter().flat_map(char::to_uppercase).chain(rest).collect()
}
