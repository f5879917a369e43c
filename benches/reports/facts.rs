//! What happened in an incident, as one report in one language has it.

use chrono::Datelike;
use chrono::Days;
use chrono::NaiveDate;

use super::grammar::Facts;
use super::grammar::Grammar;
use super::plan::Incident;
use super::random::Random;

/// Streams of random numbers.
const OF_INCIDENT: u64 = 20;
const OF_TOWN: u64 = 21;
const OF_TELLING: u64 = 22;

/// What names and rare words are made of.
pub(super) const SYLLABLES: &[&str] = &[
    "bar", "bel", "cho", "dal", "der", "fen", "gor", "gul", "han", "ir", "jal", "kar", "kem",
    "lan", "lor", "mar", "men", "nor", "os", "pal", "quer", "ran", "sam", "sev", "tal", "tir",
    "ul", "var", "vel", "yas", "zan", "zor",
];
const TOWN_ENDS: &[&str] = &["abad", "ac", "burg", "eni", "grad", "ia", "ol", "ova", "ville"];
const GIVEN_ENDS: &[&str] = &["a", "an", "el", "ik", "o", "ine"];
const FAMILY_ENDS: &[&str] = &["ac", "ani", "ez", "ian", "idis", "ov", "sen", "unga"];

/// Towns of a region, regions of a country.
const TOWNS: usize = 8;
/// Regions have names as towns have, further on in the list.
const REGIONS: usize = 1_000_000;

/// What figures count, with the least and the most.
const COUNTED: &[(&str, usize, usize)] = &[
    ("killed", 2, 45),
    ("wounded", 2, 90),
    ("arrested", 2, 60),
    ("destroyed", 2, 40),
    ("displaced", 50, 4_000),
    ("crowd", 20, 900),
];

/// A calendar day by its number.
pub(super) fn day(n: u64) -> NaiveDate {
    NaiveDate::from_ymd_opt(2018, 1, 1).expect("a day of the calendar") + Days::new(n)
}

/// What a report that comes out `lag` days after the `n`th incident writes of it, for the slots of
/// templates. Counts are lower on the first two days; each telling words them in its own way.
pub(super) fn facts(
    (n, incident): (usize, &Incident),
    (lag, telling): (u64, usize),
    grammar: &Grammar,
) -> Facts {
    let mut random = Random::of(OF_INCIDENT, n);
    let mut wording = Random::of(OF_TELLING, telling);
    let mut facts = Facts::new();
    let family = name(&mut random, FAMILY_ENDS);
    facts.insert("person", format!("{} {family}", name(&mut random, GIVEN_ENDS)));
    facts.insert("family", family);
    facts.insert("witness", [GIVEN_ENDS, FAMILY_ENDS].map(|end| name(&mut random, end)).join(" "));
    facts.insert("acronym", (0..4).map(|_| random.pick(&['A', 'C', 'E', 'F', 'O', 'R'])).collect());
    facts.insert("tenth", random.within(2, 40).to_string());
    for rule in ["role", "org", "site", "theme"] {
        let options = grammar.options(rule);
        facts.insert(rule, options[random.below(options.len())].clone());
    }
    for (what, least, most) in COUNTED {
        let (low, high) = (random.within(*least, *most), random.within(*least, *most));
        // Of two draws the lower one: most counts are low.
        let (count, early) = (low.min(high), random.below(3));
        let known = if lag < 2 { count - count * early / 8 } else { count };
        facts.insert(what, figure(known, &mut wording, grammar));
    }
    let country = grammar.options("country");
    facts.insert("place", town(incident.town));
    facts.insert("region", town(REGIONS + incident.town / TOWNS));
    facts.insert("country", country[incident.town / TOWNS / TOWNS % country.len()].clone());
    let earlier = random.within(60, 900) as u64;
    date(day(incident.day), ["weekday", "day", "month", "year"], grammar, &mut facts);
    date(
        day(incident.day) - Days::new(earlier),
        ["past.weekday", "past.day", "past.month", "past.year"],
        grammar,
        &mut facts,
    );
    facts.insert("when", format!("{{when.{}}}", lag.min(2)));
    facts
}

/// Puts the parts of a date under their names.
fn date(day: NaiveDate, names: [&'static str; 4], grammar: &Grammar, facts: &mut Facts) {
    let weekday = &grammar.options("weekdays")[day.weekday().num_days_from_monday() as usize];
    let month = &grammar.options("months")[day.month0() as usize];
    let parts = [weekday.clone(), day.day().to_string(), month.clone(), day.year().to_string()];
    facts.extend(names.into_iter().zip(parts));
}

/// A count as a report writes it: in digits, in words, bounded, rounded.
fn figure(count: usize, random: &mut Random, grammar: &Grammar) -> String {
    let (words, tens) = (grammar.options("numbers"), grammar.options("tens"));
    let digits = match count {
        ..1_000 => count.to_string(),
        _ => format!("{}\u{a0}{:03}", count / 1_000, count % 1_000),
    };
    match random.below(6) {
        0 | 1 if count < words.len() => words[count].clone(),
        2 if (8..=60).contains(&count) => tens[(count + 2) / 10].clone(),
        3 if count >= 20 => format!("{} {}", random.pick(&about(grammar)), count / 10 * 10),
        4 => format!("{} {digits}", grammar.options("least")[random.below(2)]),
        _ => digits,
    }
}

fn about(grammar: &Grammar) -> Vec<&str> {
    grammar.options("about").iter().map(String::as_str).collect()
}

/// A town's name; two of a few thousand may be the same.
fn town(n: usize) -> String {
    name(&mut Random::of(OF_TOWN, n), TOWN_ENDS)
}

/// A name of two or three syllables.
fn name(random: &mut Random, ends: &[&str]) -> String {
    let mut name = random.pick(SYLLABLES).to_owned();
    name[..1].make_ascii_uppercase();
    if random.one_in(2) {
        name.push_str(random.pick(SYLLABLES));
    }
    name.push_str(random.pick(ends));
    name
}
