//! The pass on small dossiers of invented reports, and what holds for any.

use std::fmt::Write;

use proptest::collection::vec;
use proptest::prelude::{any, prop_assert, prop_assert_eq, proptest};
use proptest::sample::select;

use crate::analyse::Analysis;
use crate::analyse::analyse;
use crate::analyse::incidents::Evidence;
use crate::analyse::incidents::Incidents;
use crate::analyse::incidents::Outcome;
use crate::analyse::incidents::explain;
use crate::corpus::Corpus;
use crate::corpus::codes::Role;
use crate::corpus::load::load;
use crate::files::memory::MemoryFiles;

mod dossiers;

use crate::analyse::incidents::tests::dossiers::DOSSIERS;
use crate::analyse::incidents::tests::dossiers::Dossier;

/// The reports of a dossier: blocks of a line `# id language date`, a title, and the text; `extra`
/// is added to the files.
fn corpus(reports: &str, extra: &str) -> Corpus {
    let mut files = String::from("-- dossier.toml --\ntitle = \"Essai\"\nlanguage = \"fr\"\n");
    for block in reports.split("# ").filter(|block| !block.trim().is_empty()) {
        let (head, text) = block.split_once('\n').expect("a block has a head and a text");
        let (title, text) = text.split_once('\n').unwrap_or((text, ""));
        let mut words = head.split_whitespace();
        let (id, language) = (words.next().unwrap(), words.next().unwrap());
        writeln!(files, "-- content/articles/{id}/article.txt --\n+++").unwrap();
        writeln!(files, "title = {title:?}\nlanguage = {language:?}\nrights = \"full\"").unwrap();
        for word in words {
            match word.split_once('=') {
                None => writeln!(files, "published = {word:?}").unwrap(),
                Some((role, id)) => {
                    writeln!(files, "incidents = [{{ id = {id:?}, role = {role:?} }}]").unwrap();
                }
            }
        }
        writeln!(files, "+++\n\n{}\n", text.trim()).unwrap();
    }
    files.push_str(extra);
    load(&MemoryFiles::parse(&files)).expect("memory can be read").corpus
}

/// Groups as `a b | c d`, and what recalls each as `a b < e`, in the order of the articles.
fn shown(corpus: &Corpus, found: &Incidents) -> String {
    let groups = found.found.iter().map(|incident| {
        let of = |role: Role| {
            let reports = incident.reports.iter().filter(|report| report.role == role);
            let ids: Vec<&str> =
                reports.map(|report| corpus.articles[report.article].id.as_str()).collect();
            ids.join(" ")
        };
        match (of(Role::Main), of(Role::Background)) {
            (main, recalling) if recalling.is_empty() => main,
            (main, recalling) => format!("{main} < {recalling}"),
        }
    });
    groups.collect::<Vec<_>>().join(" | ")
}

fn evidence(analysis: &Analysis) -> Evidence<'_> {
    Evidence {
        dates: &analysis.dates,
        figures: &analysis.figures,
        names: &analysis.names,
        shared: &analysis.shared,
        near: &analysis.near,
    }
}

#[test]
fn small_dossiers_are_divided_as_an_analyst_would() {
    let mut wrong = String::new();
    for Dossier { what, reports, expect } in DOSSIERS {
        let corpus = corpus(reports, "");
        let found = shown(&corpus, &analyse(&corpus).incidents);
        if found != *expect {
            writeln!(wrong, "{what}: found {found:?}, expected {expect:?}").unwrap();
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn every_link_says_why() {
    for dossier in DOSSIERS {
        let corpus = corpus(dossier.reports, "");
        let found = analyse(&corpus).incidents;
        for link in &found.links {
            assert!(link.a < link.b && (0.0..=1.0).contains(&link.score));
            assert!(!link.reasons.is_empty(), "{}: {link:?}", dossier.what);
            let sum: f64 = link.reasons.iter().map(|reason| reason.weight).sum();
            assert!((sum - link.score).abs() < 1e-9);
            let text = &corpus.articles[link.a].body.full().unwrap().text;
            assert!(link.reasons.iter().all(|reason| text.contains(&reason.text)));
        }
        assert!(found.links.is_sorted_by_key(|link| (link.a, link.b)));
    }
}

#[test]
fn a_pair_can_be_explained_whether_or_not_it_is_linked() {
    let corpus = corpus(DOSSIERS[0].reports, "");
    let analysis = analyse(&corpus);
    for a in 0..corpus.articles.len() {
        for b in a + 1..corpus.articles.len() {
            let told = explain(&corpus, evidence(&analysis), b, a).unwrap();
            assert_eq!((told.link.a, told.link.b), (a, b));
            assert_eq!(told.link.same_incident, told.outcome == Outcome::Same);
            let listed = analysis.incidents.links.iter().find(|link| (link.a, link.b) == (a, b));
            assert!(listed.is_none_or(|link| *link == told.link));
        }
    }
    assert!(explain(&corpus, evidence(&analysis), 0, 0).is_none());
    assert!(explain(&corpus, evidence(&analysis), 0, 99).is_none());
}

const INCIDENTS: &str = "-- content/incidents/premier.md --\n+++\ntitle = \"Un\"\n+++\n\
    -- content/incidents/second.md --\n+++\ntitle = \"Deux\"\n+++\n";

#[test]
fn what_an_analyst_has_placed_binds() {
    let check = |marks: &[(&str, &str)], expect: &str, joins: &[Option<usize>]| {
        let mut reports = DOSSIERS[0].reports.to_owned();
        for (id, mark) in marks {
            reports = reports.replace(&format!("# {id} fr"), &format!("# {id} fr {mark}"));
        }
        let corpus = corpus(&reports, INCIDENTS);
        let found = analyse(&corpus).incidents;
        assert_eq!(shown(&corpus, &found), expect, "{marks:?}");
        assert_eq!(found.found.iter().map(|f| f.joins).collect::<Vec<_>>(), joins);
    };
    check(&[], "a b c | d e", &[None, None]);
    check(&[("a", "main=premier")], "b c | d e", &[Some(0), None]);
    check(&[("a", "main=premier"), ("d", "main=second")], "b c | e", &[Some(0), Some(1)]);
    let apart = [("a", "main=premier"), ("b", "main=second")];
    check(&apart, " < b | c | d e", &[Some(0), Some(1), None]);
    check(&[("a", "main=premier"), ("d", "main=premier")], "b c e", &[Some(0)]);
}

#[test]
fn what_an_analyst_rejected_is_not_found_again() {
    let before = corpus(DOSSIERS[0].reports, "");
    let found = analyse(&before).incidents.found;
    let decision = format!(
        "-- content/decisions.toml --\n[[decision]]\nfinding = {:?}\nverdict = \"rejected\"\n",
        found[0].id
    );
    let after = corpus(DOSSIERS[0].reports, &decision);
    let incidents = analyse(&after).incidents;
    assert_eq!(incidents.found, found[1..]);
    assert!(incidents.links.iter().all(|link| !link.same_incident || link.a > 2));
}

#[test]
fn an_incident_has_its_date_and_its_words() {
    let corpus = corpus(DOSSIERS[0].reports, "");
    let found = analyse(&corpus).incidents.found;
    let when: Vec<String> = found.iter().map(|f| f.when.as_ref().unwrap().to_string()).collect();
    assert_eq!(when, ["2019-02-12", "2019-06-04"]);
    assert!(found[0].terms.contains(&"Brévannes".to_owned()), "{:?}", found[0].terms);
    assert!(found.iter().all(|incident| incident.id.len() == 12));
}

#[test]
fn an_article_on_something_else_changes_nothing() {
    let other = "# z fr 2019-03-01\nUne recette de cuisine\nFaites fondre le beurre, ajoutez la \
        farine et le lait froid, puis laissez épaissir à feu doux en remuant. Servez tiède.\n";
    for dossier in DOSSIERS.iter().filter(|dossier| !dossier.reports.contains("# z ")) {
        let corpus = corpus(&format!("{}\n{other}", dossier.reports), "");
        assert_eq!(shown(&corpus, &analyse(&corpus).incidents), dossier.expect);
    }
}

#[test]
fn the_number_of_threads_changes_nothing() {
    let reports: String = (0..40).fold(String::new(), |mut all, n| {
        let (name, day) = (["Orval", "Brisac", "Timeur", "Velanne"][n % 4], 1 + n % 27);
        write!(all, "# r{n:02} fr 2020-05-{day:02}\nÉboulement à {name}\n").unwrap();
        write!(all, "Un éboulement a coupé la route de {name} mardi, selon le maire. ").unwrap();
        writeln!(all, "Personne n’est blessé. Note {n}.").unwrap();
        all
    });
    let corpus = corpus(&reports, "");
    let with = |threads: usize| {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap();
        pool.install(|| analyse(&corpus).incidents)
    };
    let (one, four) = (with(1), with(4));
    assert!(!one.found.is_empty());
    assert_eq!((one.links, one.found), (four.links, four.found));
}

proptest! {
    #[test]
    fn any_text_can_be_read(texts in vec(any::<String>(), 0..5), language in select(vec!["fr", "en", "ru"])) {
        let reports = texts.iter().enumerate().fold(String::new(), |mut all, (n, text)| {
            let text: String = text.chars().filter(|c| !matches!(c, '#' | '+' | '-')).collect();
            writeln!(all, "# r{n} {language}\nTitre\n{text}").unwrap();
            all
        });
        let corpus = corpus(&reports, "");
        let found = analyse(&corpus).incidents;
        let mut mains: Vec<usize> = Vec::new();
        for incident in &found.found {
            prop_assert!(incident.reports.is_sorted_by_key(|report| report.article));
            let main = incident.reports.iter().filter(|report| report.role == Role::Main);
            mains.extend(main.map(|report| report.article));
        }
        let count = mains.len();
        mains.sort_unstable();
        mains.dedup();
        prop_assert_eq!(mains.len(), count);
        prop_assert!(found.links.iter().all(|link| link.a < link.b && link.b < corpus.articles.len()));
    }
}
