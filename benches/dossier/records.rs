//! The records of a made-up dossier, each as the text of its file.

use std::fmt::Write;

use super::random::Random;
use super::random::Zipf;
use super::words::Vocabulary;

/// Words of an article.
const WORDS: usize = 600;
const SOURCES: usize = 40;
const OWNERS: usize = 20;
const AGENCIES: usize = 4;
const NAMES: usize = 120;
/// Articles that relay one statement, at most.
const RELAYS: usize = 4;

const KINDS: &[&str] = &["context", "loaded-language", "missing-info", "translation", "figure"];
const QUESTIONS: &[&str] = &["killed", "wounded", "captured", "displaced"];
const BOUNDS: &[&str] = &["exact", "at-least", "at-most", "about"];
const EVENTS: &[&str] = &["armed-clash", "air-drone-strike", "agreement", "peaceful-protest"];

/// Streams of random numbers, one for each kind of record.
const OF_ARTICLE: u64 = 10;
const OF_SOURCE: u64 = 11;
const OF_INCIDENT: u64 = 12;
const OF_STATEMENT: u64 = 13;
const OF_NAME: u64 = 14;
const OF_DAY: u64 = 15;
const OF_WORDING: u64 = 16;

/// What a dossier of a size holds, and how its records belong together.
pub(super) struct Plan {
    articles: usize,
    incidents: usize,
    statements: usize,
    vocabulary: Vocabulary,
    /// Which incidents articles recall.
    recalled: Zipf,
}

/// A day of the calendar, from 2019 on, as EDTF writes it.
#[derive(Clone, Copy)]
struct Day {
    year: usize,
    month: usize,
    day: usize,
}

impl Plan {
    /// The plan of a dossier of so many articles.
    pub(super) fn new(articles: usize) -> Plan {
        let incidents = articles.div_ceil(8);
        Plan {
            articles,
            incidents,
            statements: articles.div_ceil(20),
            vocabulary: Vocabulary::new(NAMES),
            recalled: Zipf::new(incidents),
        }
    }

    /// How many records and lists there are.
    pub(super) fn files(&self) -> usize {
        self.articles + self.incidents + self.statements + SOURCES + 2
    }

    /// The files of the `n`th of them: path and text.
    pub(super) fn file(&self, n: usize) -> Vec<(String, String)> {
        let mut left = n;
        for (many, one) in [
            (1, Plan::settings as fn(&Plan, usize) -> Vec<(String, String)>),
            (1, Plan::names),
            (SOURCES, Plan::source),
            (self.incidents, Plan::incident),
            (self.statements, Plan::statement),
            (self.articles, Plan::article),
        ] {
            if left < many {
                return one(self, left);
            }
            left -= many;
        }
        Vec::new()
    }

    fn settings(&self, _: usize) -> Vec<(String, String)> {
        let text = format!(
            "title = \"Mesure de {} articles\"\nlanguage = \"fr\"\ntime_zone = \"Europe/Paris\"\n\
             clocks = [\"Europe/Paris\", \"Asia/Yerevan\"]\nauthors = [\"Atelier\"]\n",
            self.articles
        );
        vec![("dossier.toml".to_owned(), text)]
    }

    fn names(&self, _: usize) -> Vec<(String, String)> {
        let mut text = String::new();
        for n in 0..NAMES {
            let mut random = Random::of(OF_NAME, n);
            let name = self.vocabulary.name(n);
            let (given, family) = name.split_once(' ').unwrap_or((name, name));
            let kind = random.pick(&["person", "place", "organisation"]);
            let _ = write!(
                text,
                "[[name]]\nid = \"nom-{n}\"\nname = \"{name}\"\nkind = \"{kind}\"\n\
                 forms = [\"{family}\", {{ form = \"{family}-{given}\", used_by = [\"{}\"] }}]\n\n",
                source_id(random.below(SOURCES)),
            );
        }
        vec![("content/names.toml".to_owned(), text)]
    }

    fn source(&self, n: usize) -> Vec<(String, String)> {
        let mut random = Random::of(OF_SOURCE, n);
        let kind = if n < AGENCIES { "agency" } else { "newspaper" };
        let (letter, later) = (random.pick(&["A", "B", "C", "D"]), random.pick(&["B", "C", "F"]));
        let text = format!(
            "+++\nname = \"{}\"\ndomains = [\"{}.example\"]\ncountry = \"FR\"\n\
             owner = \"Groupe {}\"\nkind = \"{kind}\"\nlanguages = [\"fr\"]\ngrades = [\n  \
             {{ reliability = \"{letter}\", scope = \"tout\", reason = \"{}\", by = \"Atelier\", \
             at = \"2024-01-05\" }},\n  \
             {{ reliability = \"{later}\", scope = \"tout\", reason = \"{}\", by = \"Atelier\", \
             at = \"2024-06-05\" }},\n]\n+++\n\n{}\n",
            self.vocabulary.title(&mut random, 2),
            source_id(n),
            n % OWNERS,
            self.vocabulary.sentence(&mut random),
            self.vocabulary.sentence(&mut random),
            self.vocabulary.text(&mut random, 80).join("\n\n"),
        );
        vec![(format!("content/sources/{}.md", source_id(n)), text)]
    }

    fn incident(&self, n: usize) -> Vec<(String, String)> {
        let mut random = Random::of(OF_INCIDENT, n);
        let day = Day::of_incident(n);
        let text = format!(
            "+++\ntitle = \"{}\"\nwhen = \"{}\"\ntype = \"{}\"\ntime_precision = 1\n\
             where = {{ place = \"{}\", name = \"nom-{}\", lat = {}.5, lon = {}.25, precision = 2 }}\n\
             dates = [{{ kind = \"began\", value = \"{}\" }}, \
             {{ kind = \"reported\", value = \"{}T06:30+04:00\" }}]\n\
             open_questions = [\"{}\"]\n+++\n\n{}\n",
            self.vocabulary.title(&mut random, 6),
            day.edtf(),
            random.pick(EVENTS),
            self.vocabulary.title(&mut random, 1),
            self.vocabulary.any_name(&mut random),
            random.within(36, 49),
            random.within(1, 48),
            day.edtf(),
            day.after(1).edtf(),
            self.vocabulary.sentence(&mut random),
            self.vocabulary.text(&mut random, 60).join("\n\n"),
        );
        vec![(format!("content/incidents/{}.md", incident_id(n)), text)]
    }

    fn statement(&self, n: usize) -> Vec<(String, String)> {
        let mut random = Random::of(OF_STATEMENT, n);
        let mut relays = String::new();
        for article in self.relays_of(n) {
            let id = article_id(article);
            let how = random.pick(&["verbatim", "cut", "paraphrased"]);
            let _ = write!(relays, "{{ article = \"{id}\", how = \"{how}\" }}, ");
        }
        let text = format!(
            "+++\ntitle = \"{}\"\nspeaker = \"nom-{}\"\nspeaker_type = \"ministry\"\nat = \"{}\"\n\
             language = \"fr\"\nincidents = [\"{}\"]\nrelays = [{relays}]\n+++\n\n{}\n",
            self.vocabulary.title(&mut random, 5),
            self.vocabulary.any_name(&mut random),
            Day::of_incident(n).edtf(),
            incident_id(n),
            self.wording(n),
        );
        vec![(format!("content/statements/{}.md", statement_id(n)), text)]
    }

    fn article(&self, n: usize) -> Vec<(String, String)> {
        let mut random = Random::of(OF_ARTICLE, n);
        let incident = n % self.incidents;
        let relayed =
            (incident < self.statements && n / self.incidents < RELAYS).then_some(incident);
        let mut paragraphs = self.vocabulary.text(&mut random, WORDS);
        if let Some(statement) = relayed {
            paragraphs.insert(random.within(1, 4), self.wording(statement));
        }
        let head = self.head(n, incident, &mut random);
        let notes = self.notes(&paragraphs, incident, relayed, &mut random);
        let folder = format!("content/articles/{}/", article_id(n));
        vec![
            (format!("{folder}annotations.toml"), notes),
            (format!("{folder}article.md"), format!("{head}{}\n", paragraphs.join("\n\n"))),
        ]
    }

    fn head(&self, n: usize, incident: usize, random: &mut Random) -> String {
        let title = self.vocabulary.title(random, 8);
        let mut incidents = format!("{{ id = \"{}\", role = \"main\" }}", incident_id(incident));
        let recalled = match random.below(4) {
            0 => 0,
            1 => self.recalled.draw(random),
            _ => incident,
        };
        if recalled != incident {
            let id = incident_id(recalled);
            let _ = write!(incidents, ", {{ id = \"{id}\", role = \"background\" }}");
        }
        let via = match random.one_in(4) {
            true => format!("via = [\"{}\"]\n", source_id(random.below(AGENCIES))),
            false => String::new(),
        };
        format!(
            "+++\ntitle = \"{title}\"\nsource = \"{}\"\npublished = \"{}\"\nlanguage = \"fr\"\n\
             authors = [\"{}\"]\nurl = \"https://{}.example/{n}\"\n{via}genre = \"wire-rewritten\"\n\
             rights = \"full\"\nstatus = \"published\"\nincidents = [{incidents}]\n\
             credibility = {{ value = {}, reason = \"{}\", by = \"Atelier\", at = \"2024-06-05\" }}\n\
             +++\n\n",
            source_id(random.below(SOURCES)),
            Day::of_incident(incident).after(random.below(4)).edtf(),
            self.vocabulary.name(self.vocabulary.any_name(random)),
            source_id(n % SOURCES),
            random.within(2, 6),
            self.vocabulary.sentence(random),
        )
    }

    /// Three notes on passages that stand once in the article: a claim, one with a link, and one
    /// on the statement it relays.
    fn notes(
        &self,
        paragraphs: &[String],
        incident: usize,
        relayed: Option<usize>,
        random: &mut Random,
    ) -> String {
        let text = paragraphs.join("\n\n");
        let quote = |random: &mut Random| unique_quote(paragraphs, &text, random);
        let incident = incident_id(incident);
        let mut notes = format!(
            "[[annotation]]\nid = \"bilan\"\nquote = \"{}\"\nkind = \"claim\"\n\
             incident = \"{incident}\"\nquestion = \"{}\"\nvalue = {}\nbound = \"{}\"\n\
             voice = \"nom-{}\"\nattribution = \"reported\"\nnote = \"{}\"\nvisibility = \"public\"\n\n",
            quote(random),
            random.pick(QUESTIONS),
            random.within(1, 40),
            random.pick(BOUNDS),
            self.vocabulary.any_name(random),
            self.vocabulary.sentence(random),
        );
        let _ = write!(
            notes,
            "[[annotation]]\nid = \"contexte\"\nquote = \"{}\"\nkind = \"{}\"\n\
             note = \"{} Voir [le fait](incident:{incident}).\"\ntags = [\"{}\"]\n\
             visibility = \"public\"\n\n",
            quote(random),
            random.pick(KINDS),
            self.vocabulary.sentence(random),
            self.vocabulary.title(random, 1).to_lowercase(),
        );
        let (said, quote) = match relayed {
            Some(n) => (format!("statement = \"{}\"\n", statement_id(n)), self.wording(n)),
            None => (String::new(), quote(random)),
        };
        let _ = write!(
            notes,
            "[[annotation]]\nid = \"origine\"\nquote = \"{}\"\nkind = \"source\"\n{said}\
             note = \"{}\"\nvisibility = \"public\"\n",
            quote.trim_matches(['«', '»', '\u{a0}']),
            self.vocabulary.sentence(random),
        );
        notes
    }

    /// What a statement says, as every article that relays it has it.
    fn wording(&self, n: usize) -> String {
        let mut random = Random::of(OF_WORDING, n);
        let words: Vec<String> = (0..4).map(|_| self.vocabulary.title(&mut random, 10)).collect();
        format!("«\u{a0}{}.\u{a0}»", words.join(". "))
    }

    /// The articles that relay a statement.
    fn relays_of(&self, statement: usize) -> impl Iterator<Item = usize> {
        (statement..self.articles).step_by(self.incidents).take(RELAYS)
    }
}

impl Day {
    fn of_incident(n: usize) -> Day {
        let mut random = Random::of(OF_DAY, n);
        Day {
            year: random.within(2019, 2023),
            month: random.within(1, 12),
            day: random.within(1, 24),
        }
    }

    fn after(self, days: usize) -> Day {
        Day { day: self.day + days, ..self }
    }

    fn edtf(self) -> String {
        format!("{}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

/// Some words of a paragraph, without markup, that stand nowhere else in the text.
fn unique_quote(paragraphs: &[String], text: &str, random: &mut Random) -> String {
    loop {
        let words: Vec<&str> = paragraphs[random.below(paragraphs.len())].split(' ').collect();
        let many = random.within(5, 12).min(words.len());
        let from = random.below(words.len() - many + 1);
        let quote = words[from..from + many].join(" ");
        if !quote.contains(['*', '#']) && text.matches(&quote).count() == 1 {
            return quote;
        }
    }
}

fn article_id(n: usize) -> String {
    format!("article-{n:06}")
}

fn source_id(n: usize) -> String {
    format!("source-{n:02}")
}

fn incident_id(n: usize) -> String {
    format!("fait-{n:05}")
}

fn statement_id(n: usize) -> String {
    format!("dire-{n:05}")
}
