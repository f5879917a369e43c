//! The language a report is written in.

use whatlang::Detector;
use whatlang::Lang;

use crate::import::blocks::Block;
use crate::lang::Lexicon;
use crate::lang::fold::Folded;
use crate::lang::lexica;
use crate::lang::lexicon;

/// Languages that reports come in, with their ISO 639-1 codes.
///
/// The detector knows more; short French lines then come out as Javanese or Catalan.
const LANGUAGES: [(Lang, &str); 40] = [
    (Lang::Ara, "ar"),
    (Lang::Aze, "az"),
    (Lang::Bel, "be"),
    (Lang::Bul, "bg"),
    (Lang::Ces, "cs"),
    (Lang::Cmn, "zh"),
    (Lang::Dan, "da"),
    (Lang::Deu, "de"),
    (Lang::Ell, "el"),
    (Lang::Eng, "en"),
    (Lang::Est, "et"),
    (Lang::Fin, "fi"),
    (Lang::Fra, "fr"),
    (Lang::Heb, "he"),
    (Lang::Hin, "hi"),
    (Lang::Hrv, "hr"),
    (Lang::Hun, "hu"),
    (Lang::Hye, "hy"),
    (Lang::Ind, "id"),
    (Lang::Ita, "it"),
    (Lang::Jpn, "ja"),
    (Lang::Kat, "ka"),
    (Lang::Kor, "ko"),
    (Lang::Lav, "lv"),
    (Lang::Lit, "lt"),
    (Lang::Mkd, "mk"),
    (Lang::Nld, "nl"),
    (Lang::Nob, "nb"),
    (Lang::Pes, "fa"),
    (Lang::Pol, "pl"),
    (Lang::Por, "pt"),
    (Lang::Ron, "ro"),
    (Lang::Rus, "ru"),
    (Lang::Slk, "sk"),
    (Lang::Spa, "es"),
    (Lang::Srp, "sr"),
    (Lang::Swe, "sv"),
    (Lang::Tur, "tr"),
    (Lang::Ukr, "uk"),
    (Lang::Urd, "ur"),
];

/// The longest text the detector is given, in bytes; more does not make it surer.
const ENOUGH: usize = 20_000;

/// The shortest text whose language is told, in letters.
const TOO_SHORT: usize = 25;

/// The language of a text, ISO 639-1; `None` for a text too short to tell.
pub fn detect(text: &str) -> Option<&'static str> {
    if text.chars().filter(|c| c.is_alphabetic()).count() < TOO_SHORT {
        return None;
    }
    let text = &text[..text.floor_char_boundary(ENOUGH)];
    let allowed = LANGUAGES.iter().map(|(lang, _)| *lang).collect();
    let found = Detector::with_allowlist(allowed).detect_lang(text)?;
    LANGUAGES.iter().find(|(lang, _)| *lang == found).map(|(_, code)| *code)
}

/// Languages told only where a page says that it is in one of them.
const STATED: [(Lang, &str); 14] = [
    (Lang::Afr, "af"),
    (Lang::Ben, "bn"),
    (Lang::Cat, "ca"),
    (Lang::Epo, "eo"),
    (Lang::Guj, "gu"),
    (Lang::Lat, "la"),
    (Lang::Mar, "mr"),
    (Lang::Nep, "ne"),
    (Lang::Slv, "sl"),
    (Lang::Tam, "ta"),
    (Lang::Tgl, "tl"),
    (Lang::Uzb, "uz"),
    (Lang::Vie, "vi"),
    (Lang::Zul, "zu"),
];

/// Languages too near one another for a detector: a page's own word decides between them.
const KIN: [&[&str]; 3] = [&["da", "nb", "nn", "no"], &["bs", "hr", "sh", "sr"], &["id", "ms"]];

/// The language of a text whose page states one, ISO 639-1. The words decide; what is stated
/// decides between languages that the words do not tell apart.
pub fn detect_stated(text: &str, stated: Option<&str>) -> Option<String> {
    let found = detect(text)?;
    let stated = stated.and_then(|tag| tag.split('-').next()).unwrap_or_default();
    if KIN.iter().any(|kin| kin.contains(&stated) && kin.contains(&found)) {
        return Some(stated.to_owned());
    }
    let Some((more, code)) = STATED.iter().find(|(_, code)| *code == stated) else {
        return Some(found.to_owned());
    };
    let allowed = LANGUAGES.iter().map(|(lang, _)| *lang).chain([*more]).collect();
    let text = &text[..text.floor_char_boundary(ENOUGH)];
    let again = Detector::with_allowlist(allowed).detect_lang(text);
    Some(if again == Some(*more) { (*code).to_owned() } else { found.to_owned() })
}

/// Whether a line is plainly in another language: by its function words where the language of the
/// capture has a lexicon, by its script where it has none.
pub fn differs(line: &Folded, text: &str, language: &str) -> bool {
    let share = |lexicon: &Lexicon| {
        line.words().filter(|word| lexicon.stop.contains(*word)).count() * 100 / line.len().max(1)
    };
    let Some(own) = lexicon(language) else {
        return lexica().any(|lexicon| share(lexicon) >= 30) && detect(text) != Some(language);
    };
    let other = lexica().map(share).max().unwrap_or_default();
    share(own) <= 12 && (other >= 30 && other >= 3 * share(own))
}

/// The language of a capture: that of its longer lines, for menus are often in another.
pub fn of_capture(blocks: &[Block<'_>]) -> Option<&'static str> {
    let texts = blocks.iter().map(Block::text);
    let (long, short): (Vec<String>, Vec<String>) =
        texts.partition(|text| text.chars().count() >= 80);
    detect(&long.join("\n")).or_else(|| detect(&short.join("\n")))
}

#[cfg(test)]
mod tests {
    use crate::import::blocks::gather;
    use crate::import::language::detect;
    use crate::import::language::of_capture;

    fn check(text: &str, expect: Option<&str>) {
        assert_eq!(detect(text), expect, "{text}");
    }

    #[test]
    fn languages_of_reports_are_told() {
        check("Le conseil municipal a voté la fermeture du pont pour six mois.", Some("fr"));
        check("The council voted to close the bridge for at least six months.", Some("en"));
        check("Городской совет проголосовал за закрытие моста на шесть месяцев.", Some("ru"));
        check("صوّت المجلس البلدي على إغلاق الجسر لمدة ستة أشهر على الأقل", Some("ar"));
        check("Oui.", None);
    }

    #[test]
    fn menus_in_another_language_do_not_count() {
        let capture = "Home\nNews\nWorld\nSports and leisure for the whole family\n\n\
            Les pêcheurs du port ont bloqué la route pendant trois heures, mardi matin, pour \
            demander une baisse du prix du carburant.";
        assert_eq!(of_capture(&gather(capture)), Some("fr"));
    }
}
