//! Lines that tell when a report was published and when it was changed.

use crate::import::html::visible::LOOKED_AT;
use crate::import::html::visible::Order;
use crate::import::html::visible::day;
use crate::lang::fold::Folded;

/// The days of a line of publication and of change: `Published on A, updated on B`.
pub fn published_and_updated(text: &str, order: Option<Order>) -> (Option<String>, Option<String>) {
    let Some(at) = change(text) else { return (day(text, order), None) };
    let (before, after) = text.split_at(at);
    let published = day(before, order);
    // `Updated A, published B`: what follows the first day is the other one.
    let updated = day(after, order);
    let first = published.is_none().then(|| publication(after)).flatten();
    match first {
        Some(at) => (day(&after[at..], order), day(&after[..at], order)),
        None => (published, updated),
    }
}

/// Whether a line says that it tells when something was published or changed.
pub fn is_labelled(text: &str) -> bool {
    publication(text).is_some() || change(text).is_some()
}

/// Where a line begins to say so after other words, in bytes.
pub fn inside(text: &str) -> Option<usize> {
    publication(text).into_iter().chain(change(text)).min().filter(|at| *at > 0)
}

fn publication(text: &str) -> Option<usize> {
    stem(text, &PUBLISHED)
}

fn change(text: &str) -> Option<usize> {
    stem(text, &CHANGED)
}

/// Where a word begins that has one of these stems, in bytes.
fn stem(text: &str, stems: &[&str]) -> Option<usize> {
    let text = &text[..text.floor_char_boundary(LOOKED_AT)];
    let mut inside = false;
    for (at, c) in text.char_indices() {
        let begins = !inside && c.is_alphanumeric();
        inside = c.is_alphanumeric();
        if begins {
            let rest = Folded::new(&text[at..text.floor_char_boundary(at + LONGEST_STEM)]);
            if stems.iter().any(|stem| rest.as_str().trim_start().starts_with(stem)) {
                return Some(at);
            }
        }
    }
    None
}

/// More bytes than any of the beginnings has, as written.
const LONGEST_STEM: usize = 48;

/// Beginnings of what says that a date is of a change; folded.
const CHANGED: [&str; 55] = [
    "updated",
    "last update",
    "mis a jour",
    "mise a jour",
    "modifie",
    "actualis",
    "actualiz",
    "actualitz",
    "aktualisiert",
    "aktualiz",
    "aggiornat",
    "atualizad",
    "обновлен",
    "оновлен",
    "обнавлен",
    "обновена",
    "обновено",
    "ажурира",
    "bijgewerkt",
    "zaktualizowan",
    "guncelle",
    "yenilən",
    "uppdatera",
    "andrad",
    "opdatere",
    "oppdater",
    "paivitetty",
    "muokattu",
    "frissit",
    "modosit",
    "azurira",
    "izmijenj",
    "posodoblj",
    "uuendatud",
    "atnaujint",
    "atjaunin",
    "ενημερω",
    "تحديث",
    "به روز",
    "بروزرسانی",
    "עודכן",
    "עדכון",
    "cap nhat",
    "diperbarui",
    "अपडट",
    "ปรบปรง",
    "อปเดต",
    "更新",
    "最后更新",
    "最終更新",
    "最近更新",
    "수정",
    "업데이트",
    "განახლ",
    "թարմաց",
];

/// Beginnings of what says that a date is of publication; folded.
const PUBLISHED: [&str; 60] = [
    "published",
    "posted",
    "publie",
    "mis en ligne",
    "paru le",
    "publicad",
    "publicat",
    "veroffentlicht",
    "erstellt",
    "stand ",
    "pubblicat",
    "опубликован",
    "опублікован",
    "публикуван",
    "апублікаван",
    "објавље",
    "gepubliceerd",
    "geplaatst",
    "opublikowan",
    "publikovan",
    "zverejn",
    "uverejnen",
    "yayınlan",
    "yayımlan",
    "dərc",
    "publicera",
    "publisert",
    "publicere",
    "udgivet",
    "offentliggjort",
    "julkaistu",
    "kozzet",
    "megjelen",
    "objavlje",
    "avaldatud",
    "paskelb",
    "publicet",
    "δημοσ",
    "نشر",
    "تاريخ النشر",
    "انتشار",
    "منتشر",
    "פורסם",
    "đang",
    "xuat ban",
    "diterbitkan",
    "dipublikasikan",
    "परकशत",
    "เผยแพร",
    "发布",
    "發布",
    "刊登",
    "公開",
    "掲載",
    "配信",
    "投稿",
    "입력",
    "등록",
    "გამოქვეყნ",
    "հրապարակ",
];

#[cfg(test)]
mod tests {
    use crate::import::html::labels::published_and_updated;

    #[test]
    fn a_line_may_have_two_dates() {
        let line = "Publié le 26 mars 2022 à 10h28, mis à jour le 27 mars 2022 à 8h";
        let both = (Some("2022-03-26T10:28".to_owned()), Some("2022-03-27".to_owned()));
        assert_eq!(published_and_updated(line, None), both);
        let line = "Updated March 27, 2022; published March 26, 2022 10:28";
        assert_eq!(published_and_updated(line, None), both);
    }
}
