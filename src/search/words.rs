//! The alphabet of forms, cut into files: what a query needs is in one or a few of them.

use std::collections::BTreeMap;
use std::collections::BTreeSet;

use rayon::prelude::*;
use serde::Serialize;

use crate::output::Sink;
use crate::search::index::Index;
use crate::search::names::Names;
use crate::search::read::small;
use crate::search::script;

/// Bytes after which a file ends: a key pressed loads one file or two.
const FILE: usize = 64_000;

/// The longest prefix that a form can share with the one before: the last digit in base 36.
const SHARED: u32 = 35;

/// A stretch of the alphabet.
#[derive(Serialize)]
struct Stretch<'i> {
    /// Forms in order, as [`coded`].
    forms: String,
    /// For each form its terms in this file, by commas.
    stands: String,
    /// For each term how many things have it.
    counts: Vec<usize>,
    /// For each term who has it.
    postings: Vec<&'i str>,
    /// Names among the terms: term, name, page, every spelling.
    names: Vec<(usize, &'i str, &'i str, Vec<String>)>,
    /// Spellings of several words that begin in this stretch, each with its term.
    spellings: Vec<(String, usize)>,
}

/// Forms that stand in a file, and the spellings that begin in its stretch.
#[derive(Default)]
struct File<'i> {
    forms: Vec<(&'i str, &'i BTreeSet<u32>)>,
    spellings: Vec<(&'i [String], u32)>,
}

/// Writes the files; gives the first form of each. The first stretch begins before every form.
pub(super) fn write(index: &Index, names: &Names, sink: &dyn Sink) -> anyhow::Result<Vec<String>> {
    let mut files = cut(index);
    let starts: Vec<String> = files
        .iter()
        .map(|file| file.forms.first().map(|(form, _)| (*form).to_owned()).unwrap_or_default())
        .collect();
    let mut terms = vec![None; names.entries().len()];
    for (term, name) in index.names.iter().enumerate() {
        if let Some(name) = name {
            terms[*name] = Some(small(term));
        }
    }
    for (first, spellings) in names.by_first() {
        let n = starts.partition_point(|start| start <= first).saturating_sub(1);
        for (spelling, name) in spellings.iter().filter(|(spelling, _)| spelling.len() > 1) {
            if let Some(term) = terms[*name] {
                files[n].spellings.push((spelling, term));
            }
        }
    }
    files.par_iter().enumerate().try_for_each(|(n, file)| {
        script::put(&script::numbered("words", n), &stretch(file, index, names), sink)
    })?;
    Ok(starts)
}

/// Cuts the alphabet where a file is full. There is one file at least.
fn cut(index: &Index) -> Vec<File<'_>> {
    let mut files = vec![File::default()];
    let (mut bytes, mut held) = (0, BTreeSet::new());
    for (form, terms) in &index.forms {
        let size = |held: &BTreeSet<u32>| -> usize {
            let new = terms.iter().filter(|term| !held.contains(term));
            new.map(|term| index.terms[*term as usize].digits.len() + 6).sum::<usize>() + form.len()
        };
        if bytes > 0 && bytes + size(&held) > FILE {
            files.push(File::default());
            (bytes, held) = (0, BTreeSet::new());
        }
        bytes += size(&held);
        held.extend(terms);
        files.last_mut().expect("the list begins with a file").forms.push((form, terms));
    }
    files
}

fn stretch<'i>(file: &File<'_>, index: &'i Index, names: &'i Names) -> Stretch<'i> {
    let spelled = file.spellings.iter().map(|(_, term)| *term);
    let all = file.forms.iter().flat_map(|(_, terms)| terms.iter().copied()).chain(spelled);
    let terms: BTreeSet<u32> = all.collect();
    let places: BTreeMap<u32, usize> = terms.iter().enumerate().map(|(n, t)| (*t, n)).collect();
    let forms = coded(file.forms.iter().map(|(form, _)| *form));
    let mut stands = Vec::with_capacity(file.forms.len());
    for (_, of) in &file.forms {
        let of: Vec<String> = of.iter().map(|term| places[term].to_string()).collect();
        stands.push(of.join(","));
    }
    let postings = terms.iter().map(|term| &index.terms[*term as usize]);
    let name = |(n, term): (usize, &u32)| {
        let entry = &names.entries()[index.names[*term as usize]?];
        let spellings = entry.spellings.iter().map(|spelling| spelling.join(" ")).collect();
        Some((n, entry.name.as_str(), entry.href.as_str(), spellings))
    };
    let spelling = |(forms, term): &(&[String], u32)| (forms.join(" "), places[term]);
    Stretch {
        forms,
        stands: stands.join(" "),
        counts: postings.clone().map(|postings| postings.things).collect(),
        postings: postings.map(|postings| postings.digits.as_str()).collect(),
        names: terms.iter().enumerate().filter_map(name).collect(),
        spellings: file.spellings.iter().map(spelling).collect(),
    }
}

/// Forms in order, parted by spaces: how many units of UTF-16 are those of the form before, as a
/// digit in base 36, then the rest.
pub(super) fn coded<'f>(forms: impl Iterator<Item = &'f str>) -> String {
    let mut out = String::new();
    let mut before = "";
    for form in forms {
        if !out.is_empty() {
            out.push(' ');
        }
        let (shared, rest) = shared(before, form);
        out.extend(char::from_digit(shared, 36));
        out.push_str(rest);
        before = form;
    }
    out
}

/// How much of a form the one before begins with as well, in units of UTF-16, and the rest.
fn shared<'f>(before: &str, form: &'f str) -> (u32, &'f str) {
    let (mut units, mut bytes) = (0, 0);
    for (a, b) in before.chars().zip(form.chars()) {
        let wide = if u32::from(b) > 0xffff { 2 } else { 1 };
        if a != b || units + wide > SHARED {
            break;
        }
        units += wide;
        bytes += b.len_utf8();
    }
    (units, &form[bytes..])
}
