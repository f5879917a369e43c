//! What is found in small corpora, against a search that tries every pair of words.

use proptest::collection::vec;
use proptest::prelude::{Strategy, prop_assert, prop_assert_eq, prop_oneof, proptest};
use proptest::sample::select;

use crate::analyse::shared::SURE_WORDS;
use crate::analyse::shared::SharedPassage;
use crate::analyse::shared::find_in;
use crate::analyse::shared::words::Word;
use crate::analyse::shared::words::keys;
use crate::analyse::shared::words::words;
use crate::text::range::TextRange;

/// The words of every passage as written at its first occurrence, and the articles that have it.
fn check(texts: &[&str], expect: &[(&str, &[usize])]) {
    let found: Vec<(String, Vec<usize>)> = find_in(texts)
        .iter()
        .map(|passage| {
            let (article, range) = passage.occurrences[0];
            let articles = passage.occurrences.iter().map(|(article, _)| *article).collect();
            (range.slice(texts[article]).to_owned(), articles)
        })
        .collect();
    let expect: Vec<(String, Vec<usize>)> =
        expect.iter().map(|(text, articles)| ((*text).to_owned(), articles.to_vec())).collect();
    assert_eq!(found, expect);
}

#[test]
fn a_sentence_copied_from_a_statement_is_found_in_all_its_spellings() {
    check(
        &[
            "Hier. « La passerelle d’Orvelle restera fermée jusqu’à nouvel ordre », dit le maire.",
            "LA PASSERELLE D'ORVELLE RESTERA FERMEE JUSQU'A NOUVEL ORDRE ; on verra.",
            "La passerelle est ouverte.",
        ],
        &[("La passerelle d’Orvelle restera fermée jusqu’à nouvel ordre", &[0, 1])],
    );
    check(
        &[
            "Rescuers pulled eleven miners alive from the flooded shaft before dawn, he wrote.",
            "At last rescuers pulled eleven miners alive from the flooded shaft before noon.",
        ],
        &[("Rescuers pulled eleven miners alive from the flooded shaft before", &[0, 1])],
    );
}

#[test]
fn a_longer_run_of_fewer_articles_stands_beside_the_shorter_one() {
    check(
        &[
            "Quatre bergers gardaient leurs moutons près du gué quand la crue emporta le troupeau.",
            "Quatre bergers gardaient leurs moutons près du gué quand la crue emporta le pont.",
            "Deux bergers gardaient leurs moutons près du gué quand la crue monta.",
        ],
        &[
            (
                "Quatre bergers gardaient leurs moutons près du gué quand la crue emporta le",
                &[0, 1],
            ),
            ("bergers gardaient leurs moutons près du gué quand la crue", &[0, 1, 2]),
        ],
    );
}

#[test]
fn common_phrases_are_no_passages() {
    check(
        &["Un accord entre la Norvège et la Suède.", "Le lac entre la Norvège et la Suède."],
        &[],
    );
    check(
        &[
            "Hier, le ministère suédois de la Défense a parlé.",
            "Pour le ministère suédois de la Défense, rien.",
        ],
        &[],
    );
    check(
        &[
            "It was what they had been and that is what she would have.",
            "So it was what they had been and that is what she would have had.",
        ],
        &[],
    );
}

#[test]
fn a_passage_twice_in_one_article_only_is_not_shared() {
    let once = "Quarante hérissons dorment sous les fagots du verger municipal cet hiver.";
    check(&[&format!("{once} Oui. {once}"), "Rien."], &[]);
    check(
        &[&format!("{once} Oui. {once}"), once],
        &[("Quarante hérissons dorment sous les fagots du verger municipal cet hiver", &[0, 0, 1])],
    );
}

#[test]
fn nothing_is_shared_where_there_are_no_words() {
    check(&[], &[]);
    check(&["", " — … ", "mot"], &[]);
}

/// Texts of few words, pieces of which recur, with marks and capitals of their own.
fn corpus() -> impl Strategy<Value = Vec<String>> {
    let word =
        select(vec!["lac", "Île", "l’", "de", "the", "bœuf", "ləz", "12", "pont", "x", "SEL"]);
    let gap = select(vec![" ", ", ", ".\n\n", "-"]);
    let piece = vec((word, gap), 1..25);
    (vec(piece, 1..6), vec(vec(0_usize..6, 0..5), 1..6)).prop_map(|(pieces, articles)| {
        let write = |piece: &usize| -> String {
            let piece = &pieces[piece % pieces.len()];
            piece.iter().map(|(word, gap)| format!("{word}{gap}")).collect()
        };
        articles.iter().map(|article| article.iter().map(write).collect()).collect()
    })
}

/// Every longest run of words that two texts have in common, by its first words and its length.
fn common_runs(a: &[u64], b: &[u64]) -> Vec<(usize, usize, usize)> {
    let same = |i: usize, j: usize| a[i] == b[j];
    let mut runs = Vec::new();
    for i in 0..a.len() {
        for j in 0..b.len() {
            if i > 0 && j > 0 && same(i - 1, j - 1) {
                continue;
            }
            let longest = (a.len() - i).min(b.len() - j);
            runs.push((i, j, (0..longest).take_while(|k| same(i + k, j + k)).count()));
        }
    }
    runs
}

/// Whether a passage has a run at both its places.
fn covers(passage: &SharedPassage, run: [(usize, TextRange); 2]) -> bool {
    run.iter().all(|(article, range)| {
        let holds = |at: &TextRange| at.start() <= range.start() && range.end() <= at.end();
        passage.occurrences.iter().any(|(other, at)| other == article && holds(at))
    })
}

fn folded(text: &str, range: TextRange) -> Vec<String> {
    let text = range.slice(text);
    words(text).iter().map(|word| word.folded(text)).collect()
}

/// None of the function words of the made-up texts.
fn has_content(words: &[String]) -> bool {
    words.iter().any(|word| !["l", "de", "the"].contains(&word.as_str()))
}

proptest! {
    #[test]
    fn every_run_of_ten_words_of_any_pair_is_found(texts in corpus()) {
        let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
        let passages = find_in(&texts);
        let read: Vec<Vec<Word>> = texts.iter().map(|text| words(text)).collect();
        let keys: Vec<Vec<u64>> = texts.iter().map(|text| keys(text)).collect();
        for (a, b) in (0..texts.len()).flat_map(|b| (0..b).map(move |a| (a, b))) {
            for (i, j, len) in common_runs(&keys[a], &keys[b]) {
                if len < SURE_WORDS {
                    continue;
                }
                let range = |at: &[Word]| at[0].range.cover(at[len - 1].range);
                let run = [(a, range(&read[a][i..])), (b, range(&read[b][j..]))];
                let content = has_content(&folded(texts[a], run[0].1));
                let found = passages.iter().any(|passage| covers(passage, run));
                prop_assert_eq!(found, content, "{}", run[0].1.slice(texts[a]));
            }
        }
    }

    #[test]
    fn the_occurrences_of_a_passage_are_all_the_places_of_the_same_words(texts in corpus()) {
        let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
        let mut ids = Vec::new();
        for passage in find_in(&texts) {
            let (first, range) = passage.occurrences[0];
            let run = folded(texts[first], range);
            prop_assert!(has_content(&run) && passage.weight > 0.0);
            prop_assert_eq!(run.len(), passage.words);
            let everywhere: Vec<(usize, TextRange)> = texts
                .iter()
                .enumerate()
                .flat_map(|(article, text)| places(text, &run).into_iter().map(move |at| (article, at)))
                .collect();
            prop_assert!(first != everywhere[everywhere.len() - 1].0);
            prop_assert_eq!(&passage.occurrences, &everywhere);
            ids.push(passage.id);
        }
        let found = ids.len();
        ids.sort_unstable();
        ids.dedup();
        prop_assert_eq!(ids.len(), found);
    }

    #[test]
    fn an_article_about_something_else_takes_no_passage_away(
        texts in corpus(),
        other in prop_oneof!["[ghjk ]{0,80}", "[ghjk]{6} (le |of |la |and ){20}"],
    ) {
        let mut texts: Vec<&str> = texts.iter().map(String::as_str).collect();
        let before = find_in(&texts);
        texts.push(&other);
        let after = find_in(&texts);
        for passage in &before {
            let same = |p: &&SharedPassage| p.id == passage.id;
            let kept = after.iter().find(same).map(|p| (p.words, &p.occurrences));
            prop_assert_eq!(kept, Some((passage.words, &passage.occurrences)));
        }
        let short = |p: &&SharedPassage| p.words < SURE_WORDS;
        prop_assert_eq!(
            before.len() - before.iter().filter(short).count(),
            after.len() - after.iter().filter(short).count()
        );
    }
}

/// Every place of a run of words in a text.
fn places(text: &str, run: &[String]) -> Vec<TextRange> {
    let read = words(text);
    let folded: Vec<String> = read.iter().map(|word| word.folded(text)).collect();
    (0..read.len().saturating_sub(run.len() - 1))
        .filter(|at| folded[*at..*at + run.len()] == *run)
        .map(|at| read[at].range.cover(read[at + run.len() - 1].range))
        .collect()
}

#[test]
fn the_number_of_threads_changes_nothing() {
    let sentence = "Quarante hérissons dorment sous les fagots du verger municipal cet hiver. ";
    let texts: Vec<String> =
        (0..90).map(|n| sentence.repeat(n % 4) + &format!("Article {n}. ") + sentence).collect();
    let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
    let with = |threads: usize| {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap();
        pool.install(|| find_in(&texts))
    };
    let one = with(1);
    assert!(!one.is_empty());
    assert_eq!(one, with(4));
}
