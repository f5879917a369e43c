//! Surnames and given names that stand for a full name of the same article.

use std::collections::BTreeSet;

use rustc_hash::FxHashMap;

use crate::analyse::names::article::Form;
use crate::analyse::names::article::Report;
use crate::analyse::names::skeleton::skeletons;
use crate::corpus::codes::NameKind;
use crate::gazetteer::PlaceKind;

/// The most words of a full name of a person.
const FULL: usize = 5;

/// Tells each form that is a part of exactly one person's name of the article, and takes that as
/// evidence for a person.
pub(super) fn join(report: &mut Report) {
    let words: Vec<Vec<Vec<String>>> = report.forms.iter().map(spelt).collect();
    // By their first and last words, one of which a part has: a long text has many names.
    let mut wholes: FxHashMap<&str, Vec<usize>> = FxHashMap::default();
    for whole in (0..report.forms.len()).filter(|ix| is_whole(&report.forms[*ix])) {
        for word in edges(&words[whole]) {
            wholes.entry(word).or_default().push(whole);
        }
    }
    for part in 0..report.forms.len() {
        if !may_be_part(&report.forms[part]) || words[part].is_empty() {
            continue;
        }
        let near = edges(&words[part]).filter_map(|word| wholes.get(word)).flatten().copied();
        let near: BTreeSet<usize> = near.collect();
        let fits: Vec<usize> =
            near.into_iter().filter(|whole| fits(&words, *whole, part)).collect();
        let sure: Vec<usize> =
            fits.iter().copied().filter(|ix| is_person(&report.forms[*ix])).collect();
        // A country stands for a person only as the surname of one: "Hollande".
        let surname =
            |ix: &usize| words[*ix].last().zip(words[part].last()).is_some_and(|(a, b)| same(a, b));
        let fits = match is_nation(&report.forms[part]) {
            true if report.forms[part].votes.cues == 0 => {
                sure.into_iter().filter(surname).collect()
            }
            true => continue,
            false if sure.is_empty() => fits,
            false => sure,
        };
        let Some(shortest) = fits.iter().copied().min_by_key(|ix| words[*ix].len()) else {
            continue;
        };
        if fits.iter().all(|other| contains(&words[*other], &words[shortest])) {
            report.forms[part].whole = Some(shortest);
        }
    }
    settle(report, &words);
}

/// Leads parts of parts to the whole, and gives the whole what its parts tell.
fn settle(report: &mut Report, words: &[Vec<Vec<String>>]) {
    for part in 0..report.forms.len() {
        let Some(mut whole) = report.forms[part].whole else { continue };
        // A whole is longer than its part, so this ends.
        while let Some(longer) = report.forms[whole].whole {
            whole = longer;
        }
        report.forms[part].whole = Some(whole);
        // Whoever is called by a surname alone is a person; so seldom is what is called by its first word.
        let surname = words[whole].last().zip(words[part].last()).is_some_and(|(a, b)| same(a, b));
        let person = report.forms[part].votes.person;
        report.forms[whole].votes.person += person + if surname { 2 } else { 0 };
    }
}

/// The words that count, each in its readings.
fn spelt(form: &Form) -> Vec<Vec<String>> {
    let words = form.form.split(' ').map(|word| skeletons(&[word]));
    words.filter(|word| !word.is_empty()).collect()
}

/// The readings of the first word and of the last.
fn edges(words: &[Vec<String>]) -> impl Iterator<Item = &str> {
    words.first().into_iter().chain(words.last()).flatten().map(String::as_str)
}

/// Whether the words of `part` are some of the words of `whole`.
fn fits(words: &[Vec<Vec<String>>], whole: usize, part: usize) -> bool {
    whole != part && words[whole].len() > words[part].len() && contains(&words[whole], &words[part])
}

fn is_person(form: &Form) -> bool {
    form.votes.kind() == Some(NameKind::Person)
}

fn is_whole(form: &Form) -> bool {
    let long = form.form.contains(' ') && form.form.split(' ').count() <= FULL;
    let person = match form.votes.kind() {
        Some(NameKind::Person) => true,
        Some(NameKind::Place | NameKind::Organisation) => false,
        None => form.plain && form.votes.place < 2 && form.votes.organisation < 2,
    };
    long && person
}

fn may_be_part(form: &Form) -> bool {
    let given = form.votes.organisation < 2 && form.votes.cues < 3;
    form.register.is_none() && given && form.form.chars().count() > 2
}

fn is_nation(form: &Form) -> bool {
    form.places.first().is_some_and(|place| place.kind < PlaceKind::Region)
}

/// Whether two words have a reading in common.
fn same(a: &[String], b: &[String]) -> bool {
    a.iter().any(|word| b.contains(word))
}

/// Whether the words of `part` stand in `whole` in their order, the first or the last among them.
fn contains(whole: &[Vec<String>], part: &[Vec<String>]) -> bool {
    let mut rest = whole.iter();
    let inside = part.iter().all(|word| rest.any(|other| same(other, word)));
    let edge = |a: Option<&Vec<String>>, b: Option<&Vec<String>>| {
        a.zip(b).is_some_and(|(a, b)| same(a, b))
    };
    inside && (edge(whole.last(), part.last()) || edge(whole.first(), part.first()))
}
