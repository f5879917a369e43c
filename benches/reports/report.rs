//! A report as the text of its article's file.

use std::fmt::Write;

use toml::Value;

use super::Dossier;
use super::facts::day;
use super::facts::facts;
use super::grammar::Chance;
use super::grammar::Facts;
use super::plan::Language;
use super::plan::Report;
use super::random::Random;

/// Streams of random numbers.
const OF_SHAPE: u64 = 40;
const OF_WORDS: u64 = 41;
const OF_STATEMENT: u64 = 42;
const OF_CUTS: u64 = 43;

/// Reports of an incident, at most, so that each has its own shape.
const TURNS: usize = 64;

/// Sentences of its kind of incident in a report, at most, the lead not among them.
const DETAILS: usize = 5;

/// The id of a source.
pub(super) fn source(n: usize) -> String {
    format!("gazette-{n:02}")
}

impl Dossier {
    /// The path and the text of an article's file.
    pub(crate) fn article(&self, n: usize) -> (String, String) {
        let report = &self.reports[n];
        let (facts, mut chance) = (self.facts(report), chance(self, report));
        let incident = &self.incidents[report.incident];
        let title = format!("{{{}.title}}", incident.kind);
        let title = self.grammar(report.language).sentence(&title, &facts, &mut chance);
        let language = if report.language == Language::French { "fr" } else { "en" };
        let mut text = format!("+++\ntitle = {}\n", Value::from(title));
        let _ = writeln!(text, "source = \"{}\"\nlanguage = \"{language}\"", source(report.outlet));
        if report.is_dated {
            let _ = writeln!(text, "published = \"{}\"", day(incident.day + report.lag));
        }
        let paragraphs = self.paragraphs(report, &facts, &mut chance);
        let _ = write!(text, "+++\n\n{}\n", self.cut(n, paragraphs, &facts).join("\n\n"));
        (format!("content/articles/a-{n:06}/article.txt"), text)
    }

    /// The words that a report quotes of its incident's statement: three sentences of four, or all.
    pub(crate) fn quote(&self, report: &Report) -> Option<String> {
        let grammar = self.grammar(report.language);
        let incident = &self.incidents[report.incident];
        let mut chance = Chance {
            shape: Random::of(OF_STATEMENT, incident.shape),
            words: Random::of(OF_STATEMENT, self.incidents.len() + report.incident),
        };
        let facts = facts((report.incident, incident), (9, report.incident), grammar);
        let mut deck = shuffled(grammar.options("statement"), &mut chance.shape);
        deck.truncate(4);
        let said: Vec<String> =
            deck.iter().map(|template| grammar.sentence(template, &facts, &mut chance)).collect();
        let part = [&said[..3], &said[1..], &said[..]][report.draft % 3];
        report.relays.then(|| part.join(" "))
    }

    fn facts(&self, report: &Report) -> Facts {
        let incident = (report.incident, &self.incidents[report.incident]);
        facts(incident, (report.lag, report.draft), self.grammar(report.language))
    }

    /// The paragraphs of a draft: lead and details, the statement, news in general until the report
    /// is as long as it should be, and what it recalls.
    fn paragraphs(&self, report: &Report, facts: &Facts, chance: &mut Chance) -> Vec<String> {
        let grammar = self.grammar(report.language);
        let kind = self.incidents[report.incident].kind;
        let wanted = chance.shape.within(250, 600);
        let mut deck = shuffled(grammar.options(&format!("{kind}.detail")), &mut chance.shape);
        deck.truncate(DETAILS);
        deck.extend(shuffled(grammar.options("common"), &mut chance.shape));
        let mut paragraphs = vec![grammar.sentence(&format!("{{{kind}.lead}}"), facts, chance)];
        if let Some(quote) = self.quote(report) {
            let mut facts = facts.clone();
            facts.insert("quote", quote);
            paragraphs.insert(1, grammar.sentence("{relay}", &facts, chance));
        }
        let recalled = report.recalls.map(|other| {
            let facts = super::facts::facts((other, &self.incidents[other]), (9, other), grammar);
            grammar.sentence("{recall}", &facts, chance)
        });
        let mut deck = deck.into_iter();
        let count = |text: &String| text.split(' ').count();
        let mut written: usize = paragraphs.iter().chain(&recalled).map(count).sum();
        while written < wanted && deck.len() > 0 {
            let sentences = chance.shape.within(1, 3);
            let sentences = deck.by_ref().take(sentences);
            let sentences: Vec<String> =
                sentences.map(|template| grammar.sentence(template, facts, chance)).collect();
            let paragraph = sentences.join(" ");
            written += count(&paragraph);
            paragraphs.push(paragraph);
        }
        paragraphs.extend(recalled);
        paragraphs
    }

    /// What a copy keeps of a draft: its beginning, and of the rest two paragraphs of three.
    fn cut(&self, n: usize, mut paragraphs: Vec<String>, facts: &Facts) -> Vec<String> {
        let report = &self.reports[n];
        if report.is_copy {
            let mut random = Random::of(OF_CUTS, n);
            let mut place = 0;
            paragraphs.retain(|_| {
                place += 1;
                place <= 2 || !random.one_in(3)
            });
            let mut chance = chance(self, report);
            paragraphs.push(self.grammar(report.language).sentence("{ending}", facts, &mut chance));
        }
        paragraphs
    }
}

/// The chance of a draft: its shape is that of the same report of a look-alike.
fn chance(dossier: &Dossier, report: &Report) -> Chance {
    let shape = dossier.incidents[report.incident].shape;
    Chance {
        shape: Random::of(OF_SHAPE, shape * TURNS + report.turn),
        words: Random::of(OF_WORDS, report.draft),
    }
}

fn shuffled<'t>(templates: &'t [String], random: &mut Random) -> Vec<&'t str> {
    let mut deck: Vec<&str> = templates.iter().map(String::as_str).collect();
    for last in (1..deck.len()).rev() {
        deck.swap(last, random.below(last + 1));
    }
    deck
}
