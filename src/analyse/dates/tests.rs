//! Dates found in sentences of our own, and properties of what is found in any text.

use chrono::NaiveDate;
use proptest::prelude::any;
use proptest::prop_assert;
use proptest::proptest;

use crate::analyse::dates::Known;
use crate::analyse::dates::Reference;
use crate::analyse::dates::in_text;

/// `expect` lists `words = value`, parted by semicolons; the publication is Wednesday 14 June 2023.
fn check(language: &str, text: &str, expect: &str) {
    assert_eq!(shown(language, text, published(Known::ToTheDay)), expect, "{text}");
}

fn published(known: Known) -> Option<Reference> {
    let (month, day) = match known {
        Known::ToTheDay | Known::Roughly => (6, 14),
        Known::ToTheMonth => (6, 30),
        Known::ToTheYear => (12, 31),
    };
    NaiveDate::from_ymd_opt(2023, month, day).map(|day| Reference { day, known })
}

fn shown(language: &str, text: &str, reference: Option<Reference>) -> String {
    let found: Vec<String> = in_text(text, language, reference)
        .iter()
        .map(|date| {
            let value = date.value.as_ref().map_or("?".to_owned(), ToString::to_string);
            format!("{} = {value}", date.range.slice(text))
        })
        .collect();
    found.join("; ")
}

#[test]
fn an_age_is_no_decade() {
    check("en", "The victims were a couple in their 80s and a man in his late 40s.", "");
    check("en", "It was built in the 80s.", "80s = 198X");
}

#[test]
fn what_may_last_ends_after_the_publication() {
    check("en", "He said recovery could take until mid-April.", "mid-April = 2024-04");
    check("en", "He said the strike ended in mid-April.", "mid-April = 2023-04");
}

#[test]
fn dates_with_a_year_need_nothing_else() {
    check("fr", "Le 7 mai 2019, le pont a cédé.", "7 mai 2019 = 2019-05-07");
    check("fr", "Ouvert le 1er août 2021.", "1er août 2021 = 2021-08-01");
    check("fr", "Paru le 05/02/2020.", "05/02/2020 = 2020-02-05");
    check("fr", "La crue de février 2018 fut forte.", "février 2018 = 2018-02");
    check("fr", "En mai 2017, rien.", "mai 2017 = 2017-05");
    check("fr", "En 2017, rien. Les années 1980.", "2017 = 2017; années 1980 = 198X");
    check("fr", "Au XIXe siècle.", "XIXe siècle = 18XX");
    check("fr", "À l’automne 2016, il partit.", "automne 2016 = 2016-23");
    check("en", "It fell on May 7, 2019.", "May 7, 2019 = 2019-05-07");
    check("en", "The 7th of May 2019 was dry.", "7th of May 2019 = 2019-05-07");
    check("en", "Filed 2020-02-05.", "2020-02-05 = 2020-02-05");
    check("de", "Stand: 2020-02-05", "2020-02-05 = 2020-02-05");
}

#[test]
fn a_missing_year_comes_from_the_publication() {
    check("fr", "Le 3 avril, la route était coupée.", "3 avril = 2023-04-03");
    check("fr", "Le 3 décembre, la route était coupée.", "3 décembre = 2022-12-03");
    check("fr", "La fête aura lieu le 3 décembre.", "3 décembre = 2023-12-03");
    check("fr", "Cent bateaux ont coulé depuis décembre.", "décembre = 2022-12");
    check("en", "The road was closed on December 3.", "December 3 = 2022-12-03");
    check("en", "It would be the worst since the December 3 storm.", "December 3 = 2022-12-03");
    check("fr", "Publié à 9 h le 13 mai 2018.", "9 h le 13 mai 2018 = 2018-05-13T09:00");
    check("fr", "Nous allons voter dimanche.", "dimanche = 2023-06-18");
    check("fr", "Il pourra partir dimanche.", "dimanche = 2023-06-18");
    check("en", "He won on December 3.", "December 3 = 2022-12-03");
    check("en", "The hearing was pushed to December.", "December = 2023-12");
    check("en", "The trial begins Friday.", "Friday = 2023-06-16");
    check("en", "He died two and a half years ago.", "");
    check("en", "It was shut two years and three months ago.", "");
    check("fr", "Il est mort il y a un an et demi.", "");
    check("en", "Open May 3 to May 8, 2019.", "May 3 to May 8, 2019 = 2019-05-03/2019-05-08");
    check("fr", "Fermé le 3 mai au 8 mai 2019.", "3 mai au 8 mai 2019 = 2019-05-03/2019-05-08");
    check("en", "He went from Paris on May 3, 2019 to Rome.", "May 3, 2019 = 2019-05-03");
    check("fr", "En 2011, il part. Cette année-là, le pont cède.", "2011 = 2011");
    check("en", "The fair will open on December 3.", "December 3 = 2023-12-03");
}

#[test]
fn relative_dates_count_from_the_publication() {
    check("fr", "Il est venu hier et repart demain.", "hier = 2023-06-13; demain = 2023-06-15");
    check("fr", "Il a parlé lundi.", "lundi = 2023-06-12");
    check("fr", "Il parlera lundi.", "lundi = 2023-06-19");
    check("fr", "Vu mercredi dernier.", "mercredi dernier = 2023-06-07");
    check("fr", "Parti il y a deux ans.", "il y a deux ans = 2021");
    check("fr", "Vu la semaine dernière.", "semaine dernière = 2023-06-05/2023-06-11");
    check("en", "He spoke last Tuesday.", "last Tuesday = 2023-06-13");
    check("en", "It began two weeks ago.", "two weeks ago = 2023-05-31~");
    check("en", "It was shut last month.", "last month = 2023-05");
}

#[test]
fn spans_are_one_date() {
    check("fr", "Du 8 au 9 juin, il a plu.", "8 au 9 juin = 2023-06-08/2023-06-09");
    check("fr", "Entre le 8 et 9 juin, il a plu.", "8 et 9 juin = 2023-06-08/2023-06-09");
    check(
        "fr",
        "Du 30 mai au 2 juin 2020, il a plu.",
        "30 mai au 2 juin 2020 = 2020-05-30/2020-06-02",
    );
    check("fr", "De 2011 à 2014, rien.", "2011 à 2014 = 2011/2014");
    check("en", "The fair ran 8-9 June.", "8-9 June = 2023-06-08/2023-06-09");
}

#[test]
fn a_time_joins_its_day() {
    check("fr", "Le 7 mai 2019 à 10 h 30, un bruit.", "7 mai 2019 à 10 h 30 = 2019-05-07T10:30");
    check("en", "On May 7, 2019 at 10:30 GMT.", "May 7, 2019 at 10:30 GMT = 2019-05-07T10:30Z");
}

#[test]
fn what_only_looks_like_a_date_is_none() {
    check("fr", "La planète Mars a été vue. Il a été élu.", "");
    check("fr", "Appelez le 06.12.13.14.15, score 3-1.", "");
    check("fr", "Le 30 février 2020 n’existe pas.", "");
    check("fr", "Il a versé 2022 euros tous les lundis.", "");
    check("en", "They may march again, he said.", "");
}

#[test]
fn without_a_publication_relative_dates_stay_open() {
    assert_eq!(
        shown("fr", "Hier, puis le 3 avril 2020.", None),
        "Hier = ?; 3 avril 2020 = 2020-04-03"
    );
    assert_eq!(shown("en", "On Friday.", None), "Friday = ?");
    let roughly = shown("fr", "Hier, puis le 3 avril.", published(Known::Roughly));
    assert_eq!(roughly, "Hier = ?; 3 avril = 2023-04-03");
}

#[test]
fn a_publication_tells_no_more_than_is_known_of_it() {
    let check = |known: Known, text: &str, expect: &str| {
        assert_eq!(shown("fr", text, published(known)), expect, "{text}");
    };
    check(Known::ToTheYear, "En mars, il a plu.", "mars = 2023-03");
    check(Known::ToTheYear, "Le 3 octobre, il a plu.", "3 octobre = 2023-10-03");
    check(Known::ToTheYear, "En mars, on votera.", "mars = ?");
    check(Known::ToTheYear, "En mars dernier, il a plu.", "mars dernier = ?");
    check(Known::ToTheYear, "L’an dernier, puis hier.", "an dernier = 2022; hier = ?");
    check(Known::ToTheMonth, "Le mois dernier, puis lundi.", "mois dernier = 2023-05; lundi = ?");
    check(Known::ToTheMonth, "Le mardi 3 octobre.", "mardi 3 octobre = 2023-10-03");
}

#[test]
fn feasts_have_their_days() {
    check("fr", "Pâques 2024 fut humide.", "Pâques 2024 = 2024-03-31");
    check("en", "On Orthodox Easter 2024 he spoke.", "Orthodox Easter 2024 = 2024-05-05");
    check("en", "On Thanksgiving 2024 he spoke.", "Thanksgiving 2024 = 2024-11-28");
    check("fr", "Pentecôte 2025 fut sèche.", "Pentecôte 2025 = 2025-06-08");
}

#[test]
fn signs_beside_a_date_stay_outside() {
    check("en", "That day, March 3, was dry.", "That day, March 3 = 2023-03-03");
    check("fr", "Samedi, 3 juin, il a plu.", "Samedi, 3 juin = 2023-06-03");
}

proptest! {
    #[test]
    fn dates_of_any_text_lie_in_it_in_order(text in any::<String>(), french in any::<bool>()) {
        sound(&text, french)?;
    }

    #[test]
    fn dates_of_dense_text_lie_in_it_in_order(
        words in proptest::collection::vec(
            proptest::sample::select(vec![
                "du", "24", "au", "31", "mars", "à", "99", "2022", "-", "/", "hier", "il y a",
                "999", "ans", "9999", "10 h", "lundi", "last", "May", "to", "XXe", "siècle", ". ", "lendemain", "de",
                "de la", "Noël", "first", "week of", "in", "ago", "25 000", "%", "Q4", "\n", "9 a.m.",
                "two days after", "(", "trimestre", "years", "next", "nuit",
            ]),
            0..30,
        ),
        french in any::<bool>(),
    ) {
        sound(&words.join(" "), french)?;
        sound(&words.concat(), french)?;
    }
}

fn sound(text: &str, french: bool) -> Result<(), proptest::test_runner::TestCaseError> {
    let language = if french { "fr" } else { "en" };
    let found = in_text(text, language, published(Known::ToTheDay));
    prop_assert!(found.iter().all(|d| !d.range.is_empty() && !d.range.slice(text).is_empty()));
    prop_assert!(found.windows(2).all(|pair| pair[0].range.end() <= pair[1].range.start()));
    Ok(())
}
