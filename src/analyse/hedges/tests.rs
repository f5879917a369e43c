//! Hedges found in sentences of our own, and properties of what is found in any text.

use proptest::prelude::any;
use proptest::prop_assert;
use proptest::proptest;

use crate::analyse::hedges::firm_headline;
use crate::analyse::hedges::in_text;

/// Each case is a sentence in which the hedges stand between bars.
fn check(language: &str, kind: &str, cases: &[&str]) {
    let mut wrong = Vec::new();
    for marked in cases {
        let text = marked.replace('|', "");
        let expected: Vec<&str> = marked.split('|').skip(1).step_by(2).collect();
        let found = in_text(&text, language);
        let words: Vec<&str> = found.iter().map(|hedge| hedge.range.slice(&text)).collect();
        if words != expected || found.iter().any(|hedge| hedge.kind.code() != kind) {
            wrong.push(format!("{marked}\n  found: {found:?} {words:?}"));
        }
    }
    assert!(wrong.is_empty(), "{} wrong\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn the_conditional_of_rumour() {
    check(
        "fr",
        "conditional",
        &[
            "Trois ponts |auraient été détruits| dans la nuit.",
            "Les rebelles |effectueraient| des travaux près du col.",
            "Le ministre |serait mort| à l’hôpital.",
            "Il |aurait également quitté| le pays.",
            "Le groupe |détiendrait| vingt otages.",
            "Selon la police, l’homme |serait armé|.",
            "L’incendie |serait dû| à un court-circuit.",
            "Les otages |vivraient| dans une cave.",
            "Une fosse |contiendrait| douze corps.",
            "Il a affirmé que les soldats |auraient tiré| les premiers.",
            "Le maire affirme que le barrage |céderait|.",
            "« Ils |auraient pris| la fuite », dit-elle.",
            "Le séisme |aurait fait| cent morts.",
            "Deux navires |seraient| en route.",
            "L’armée n’|aurait| pas de réserves.",
            "L’avion se |serait écrasé|.",
            "Un détenu |serait| en mer.",
            "Une dizaine de marins |seraient| à bord.",
            "Selon le projet, le péage |coûterait| trois euros.",
            "L’épave se |situerait| au large du cap.",
            "Le gardien |serait| un ancien marin.",
            "L’accusation se |fonderait|, d’après lui, sur une lettre.",
            "L’armateur, qui |serait| à l’origine de la fuite, n’a pas réagi.",
            "Le maire, qui |aurait| deux comptes à l’étranger, se tait.",
        ],
    );
}

#[test]
fn other_uses_of_the_conditional_and_its_look_alikes() {
    check(
        "fr",
        "conditional",
        &[
            "S’il venait, nous partirions et ils resteraient.",
            "Le pont tiendrait si la crue baissait.",
            "Il voudrait parler au juge.",
            "Le juge a dit qu’il viendrait lundi.",
            "Elle espérait que la pluie cesserait.",
            "Le procès devrait s’ouvrir en mai.",
            "Il aurait dû partir.",
            "La panne aurait pu être évitée.",
            "Cela changerait tout.",
            "Ce serait une erreur.",
            "Il serait utile de le savoir.",
            "Qui serait le chef ?",
            "L’homme tirait sur la foule, montrait un couteau et entrait partout.",
            "Le portrait et l’extrait ont de l’attrait.",
            "La foule pleurait, courait et rencontrait des gendarmes.",
            "Il préférait attendre, préparait sa fuite et espérait.",
            "Le toit s’effondrait, l’ONU instaurait un cordon.",
            "L’hiver durait et chacun murmurait.",
            "En cas de crue, la route serait coupée.",
            "Ils retiraient, attiraient, respiraient, admiraient.",
            "La nouvelle gare coûterait deux milliards.",
            "Un recours serait vain.",
            "Une telle visite n’aurait aucun effet.",
            "Sa durée serait de deux ans.",
            "« Partir sans eux » serait une faute.",
            "Toute hausse pèserait sur les loyers.",
            "Le port n’a pas dit quand la ligne serait rouverte.",
            "Le maire a d’ores et déjà assuré qu’elle serait abandonnée.",
            "Un tel départ aurait été une faute.",
        ],
    );
}

#[test]
fn possibility() {
    check(
        "fr",
        "possibility",
        &[
            "Vingt chars |pourraient être détruits|.",
            "Le bilan |pourrait s’alourdir|.",
            "De nouveaux combats |pourraient éclater|.",
        ],
    );
    check(
        "en",
        "possibility",
        &[
            "The rebels |may have| fled.",
            "The ship |might have| sunk.",
            "They met in May have no fear.",
        ],
    );
}

#[test]
fn phrases() {
    check(
        "fr",
        "phrase",
        &[
            "Le |présumé| tireur a été arrêté.",
            "|Selon des informations non confirmées|, le port est fermé.",
            "Le pilote a |apparemment| sauté.",
            "Il est |peut-être| blessé.",
            "|À en croire| le maire, tout va bien.",
            "Il a prétendu que tout allait bien.",
        ],
    );
    check(
        "en",
        "phrase",
        &[
            "The mayor |allegedly| took bribes.",
            "Two ships |reportedly| sank.",
            "He |is said to| have left.",
            "|Unconfirmed| reports spoke of looting.",
            "The |alleged| leader fled.",
            "Dozens |are believed to| have died.",
            "The boat |appears to have| capsized.",
            "The mayor is supposed to speak.",
            "Police suspected that he lied.",
            "The |suspected| arsonist was freed.",
        ],
    );
}

/// The title's words that are firmer than the text.
fn firm<'t>(language: &str, title: &'t str, text: &str) -> Option<&'t str> {
    let hedges = in_text(text, language);
    firm_headline(title, text, language, &hedges).map(|(range, _)| range.slice(title))
}

#[test]
fn a_headline_may_be_firmer_than_its_text() {
    let title = "Les rebelles détruisent le pont de Brienne";
    let doubt = "Le pont de Brienne aurait été détruit par les rebelles dimanche.";
    let fact = "Les rebelles ont détruit le pont de Brienne, a constaté un photographe.";
    assert_eq!(firm("fr", title, doubt), Some("rebelles détruisent le pont de Brienne"));
    assert_eq!(firm("fr", title, &format!("{doubt} {fact}")), None);
    assert_eq!(firm("fr", title, fact), None);
    assert_eq!(firm("fr", &format!("{title} ?"), doubt), None);
    assert_eq!(firm("fr", "Les rebelles auraient détruit le pont de Brienne", doubt), None);
    assert_eq!(firm("fr", "Le pont de Brienne fermé aux camions", doubt), None);
    let title = "Treasurer stole pension money";
    let doubt = "The treasurer allegedly stole the pension money over ten years.";
    assert_eq!(firm("en", title, doubt), Some(title));
    assert_eq!(firm("en", title, &format!("{title}\n\n{doubt}")), Some(title));
    assert_eq!(firm("en", "Treasurer to speak on pension money", doubt), None);
}

proptest! {
    #[test]
    fn hedges_lie_in_the_text_in_order(text in any::<String>(), title in any::<String>()) {
        for language in ["fr", "en"] {
            let found = in_text(&text, language);
            prop_assert!(found.iter().all(|hedge| !hedge.range.slice(&text).is_empty()));
            firm_headline(&title, &text, language, &found);
        }
    }

    #[test]
    fn hedges_of_any_words_lie_in_the_text_in_order(
        words in proptest::collection::vec(proptest::sample::select(WORDS), 0..30),
        french in any::<bool>(),
    ) {
        let (text, language) = (words.concat(), if french { "fr" } else { "en" });
        let found = in_text(&text, language);
        for hedge in &found {
            prop_assert!(!hedge.range.slice(&text).is_empty());
            prop_assert!(hedge.sentence.cover(hedge.range) == hedge.sentence);
        }
        prop_assert!(found.windows(2).all(|pair| pair[0].range.end() <= pair[1].range.start()));
        let title = words.iter().rev().copied().collect::<String>();
        if let Some((head, body)) = firm_headline(&title, &text, language, &found) {
            prop_assert!(!head.slice(&title).is_empty() && !body.slice(&text).is_empty());
        }
    }
}

const WORDS: &[&str] = &[
    " ",
    " ",
    " ",
    "il",
    " aurait",
    " auraient",
    " été",
    " détruits",
    " serait",
    " pourrait",
    " être",
    " selon",
    " si",
    " que",
    " a dit",
    ",",
    ".",
    " ?",
    "«",
    "\u{301}",
    "\u{200b}",
    "\n\n",
    " allegedly",
    " may have",
    " the",
    " bridge",
    " ponts",
    " sans doute",
    " non",
    " confirmé",
    "’",
    "-",
];
