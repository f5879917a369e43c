//! The terms of all reports as numbers, with what each is worth before the corpus is looked at.

use std::collections::BTreeSet;

use rayon::prelude::*;

use crate::analyse::incidents::forms::Same;
use crate::analyse::incidents::forms::aliases;
use crate::analyse::incidents::forms::inflected;
use crate::analyse::incidents::forms::spelled;
use crate::analyse::incidents::reading::Reading;
use crate::analyse::incidents::reading::WordList;
use crate::analyse::incidents::words::Words;
use crate::analyse::names::Names;
use crate::lang::frequency::Frequencies;
use crate::lang::frequency::frequencies;

/// A term of a report.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Term {
    /// Its place in the [`Vocabulary`].
    pub(super) id: u32,
    pub(super) count: u16,
    pub(super) lead: u8,
    pub(super) name: bool,
}

/// The terms of a corpus.
#[derive(Debug, Default)]
pub(super) struct Vocabulary {
    /// By term: the share of reports, of any subject, that may be expected to have it.
    background: Vec<f64>,
    /// By term: whether it is a number.
    pub(super) numbers: Vec<bool>,
    words: WordList,
    /// By term: itself, or an earlier term that is another form of it.
    same: Vec<u32>,
}

/// Words in a report of middle length: what turns a word's share of all words into the share of
/// reports that have it.
const REPORT_WORDS: f64 = 300.0;

/// The share of words that no list knows: one in three million.
const UNLISTED: f64 = 3.2e-7;

/// The share of reports that have one given number of two digits or more, and one of a digit.
const NUMBERS: (f64, f64) = (0.05, 0.3);

/// The share of reports expected to have the name of one country, or another name as wide.
pub(super) const WIDE: f64 = 0.25;

/// A word that more reports than this have is a function word: it tells nothing.
const COMMON: f64 = 0.5;

/// So many reports of a language without a word list have to be seen before their own words weigh
/// as much as the prior.
const PRIOR_REPORTS: f64 = 10.0;

impl Vocabulary {
    /// The terms of all reports, by id; `languages` has the ISO 639-1 code of each report.
    ///
    /// Function words are left out. Spellings of one name are one term, and so are the forms of one
    /// word where its language's endings are known.
    pub(super) fn new(
        words: WordList,
        readings: &[Vec<Reading>],
        languages: &[&str],
        names: &Names,
    ) -> (Vocabulary, Vec<Vec<Term>>) {
        let listed: BTreeSet<&str> = languages.iter().copied().collect();
        let lists: Vec<&Frequencies> = listed.iter().filter_map(|code| frequencies(code)).collect();
        let forms = inflected(&words, readings, languages);
        let spelled = spelled(&words, readings, languages);
        let mut vocabulary = Vocabulary::of(words, &lists);
        for word in listed.iter().filter_map(|code| Words::of(code)).flat_map(|words| &words.wide) {
            if let Some(id) = vocabulary.id(word) {
                let share = &mut vocabulary.background[id as usize];
                *share = share.max(WIDE);
            }
        }
        vocabulary.join(spelled);
        vocabulary.join(aliases(&vocabulary, names));
        vocabulary.join_forms(&forms);
        for id in 0..vocabulary.same.len() {
            vocabulary.same[id] = vocabulary.first_form(vocabulary.same[id]);
        }
        let mut reports: Vec<Vec<Term>> =
            readings.par_iter().map(|reading| vocabulary.terms(reading)).collect();
        vocabulary.weigh_unlisted(&reports, languages);
        reports.par_iter_mut().for_each(|terms| vocabulary.tidy(terms));
        (vocabulary, reports)
    }

    fn of(words: WordList, lists: &[&Frequencies]) -> Vocabulary {
        let background = words.par_iter().map(|word| expected(word, lists)).collect();
        let numbers = words.par_iter().map(|word| is_number(word)).collect();
        let same = (0..).take(words.len()).collect();
        Vocabulary { background, numbers, words, same }
    }

    /// The terms of a report in the order of its words; several may be one.
    fn terms(&self, reading: &[Reading]) -> Vec<Term> {
        let term = |r: &Reading| Term {
            id: self.term(r.word),
            count: r.count,
            lead: r.lead,
            name: r.name,
        };
        reading.iter().map(term).collect()
    }

    /// Sorts the terms of a report, each once, without function words.
    fn tidy(&self, terms: &mut Vec<Term>) {
        terms.retain(|term| self.background(term.id) <= COMMON);
        terms.sort_by_key(|term| term.id);
        terms.dedup_by(|next, kept| {
            let same = next.id == kept.id;
            if same {
                kept.count = kept.count.saturating_add(next.count);
                kept.lead = kept.lead.saturating_add(next.lead);
                kept.name |= next.name;
            }
            same
        });
        terms.shrink_to_fit();
    }

    /// The share of reports that may be expected to have a term.
    pub(super) fn background(&self, id: u32) -> f64 {
        self.background.get(id as usize).copied().unwrap_or(1.0)
    }

    /// The number of a term, if some report has it.
    pub(super) fn id(&self, word: &str) -> Option<u32> {
        let place = u32::try_from(self.words.get_index_of(word)?).ok()?;
        Some(self.first_form(place))
    }

    /// The term of a word of a [`Reading`].
    pub(super) fn term(&self, word: u32) -> u32 {
        self.first_form(word)
    }

    /// How many terms it has; ids are smaller.
    pub(super) fn len(&self) -> u32 {
        u32::try_from(self.background.len()).unwrap_or(u32::MAX)
    }

    /// The term that stands for all forms of a term.
    fn first_form(&self, mut id: u32) -> u32 {
        while let Some(&next) = self.same.get(id as usize).filter(|&&next| next != id) {
            id = next;
        }
        id
    }

    /// Makes pairs of terms one; each is as common as the commonest of its forms.
    fn join(&mut self, pairs: Vec<Same>) {
        for (a, b) in pairs {
            let (a, b) = (self.first_form(a), self.first_form(b));
            let (first, other) = (a.min(b) as usize, a.max(b) as usize);
            self.same[other] = a.min(b);
            self.background[first] = self.background[first].max(self.background[other]);
        }
    }

    /// Makes the forms of words one, which are as common as all of them together.
    fn join_forms(&mut self, forms: &[(Same, f64)]) {
        self.join(forms.iter().map(|(same, _)| *same).collect());
        for &((id, _), share) in forms {
            let expected = -(-share * REPORT_WORDS).exp_m1();
            let first = self.first_form(id) as usize;
            let known = &mut self.background[first];
            *known = known.max(expected);
        }
    }

    /// Words of languages without a list are weighed by the reports themselves.
    fn weigh_unlisted(&mut self, reports: &[Vec<Term>], languages: &[&str]) {
        let mut seen = vec![0.0f64; self.background.len()];
        let mut listed = vec![false; self.background.len()];
        let mut unlisted = 0.0;
        for (terms, language) in reports.iter().zip(languages) {
            let has_list = language.is_empty() || frequencies(language).is_some();
            unlisted += if has_list { 0.0 } else { 1.0 };
            for term in terms {
                let at = term.id as usize;
                listed[at] |= has_list;
                seen[at] += 1.0;
            }
        }
        for ((share, seen), listed) in self.background.iter_mut().zip(seen).zip(listed) {
            if !listed {
                *share = share.max(seen / (unlisted + PRIOR_REPORTS));
            }
        }
    }
}

/// Whether a term begins with a digit.
fn is_number(word: &str) -> bool {
    word.starts_with(|c: char| c.is_ascii_digit())
}

/// The share of reports that may be expected to have a word, from how often it is used at large.
fn expected(word: &str, lists: &[&Frequencies]) -> f64 {
    if is_number(word) {
        return if word.len() > 1 { NUMBERS.0 } else { NUMBERS.1 };
    }
    let plural = format!("{word}s");
    let share = lists
        .iter()
        .flat_map(|list| [list.share(word), list.share(&plural)])
        .flatten()
        .fold(UNLISTED, f64::max);
    -(-share * REPORT_WORDS).exp_m1()
}
