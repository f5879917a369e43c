//! Whose words fill reports: a bar of voices and the list that says the same.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::dossier::article::Article;
use crate::figure::voices::Share;
use crate::figure::voices::draw;
use crate::figure::voices::swatch;
use crate::html::write::write;
use crate::pages::Scene;
use crate::pages::lang_of;
use crate::pages::proposal::percent;

/// The voices of one report or of several.
#[derive(Serialize)]
pub struct VoicesView {
    /// The bar.
    bar_html: String,
    voices: Vec<VoiceView>,
    total: usize,
    /// Whether the voices are those of the analysts' notes; otherwise the program found them.
    noted: bool,
}

#[derive(Serialize)]
struct VoiceView {
    /// Its pattern in the bar.
    swatch_html: String,
    name: String,
    /// The language of the name, where it is as the report has it.
    lang: Option<String>,
    words: usize,
    percent: u32,
    passages: usize,
}

/// A voice with the words it has.
struct Heard {
    name: String,
    lang: Option<String>,
    words: usize,
    passages: usize,
}

/// At most so many speakers have a part of the bar to themselves; the others share one.
const PARTS: usize = 5;

impl Scene<'_> {
    /// Whose words fill a report; nothing where fewer than two voices are told apart.
    pub fn voices(&self, article: Article<'_>) -> Option<VoicesView> {
        self.voices_of(&[article])
    }

    /// Whose words fill some reports, taken together: as the program found, where the edition has
    /// that, else as far as notes attribute passages, the words that none attributes last.
    pub fn voices_of(&self, articles: &[Article<'_>]) -> Option<VoicesView> {
        let found = self.found(articles);
        if found.iter().any(|voice| voice.words > 0) {
            return if found.len() > 1 { self.bar(found, None, false) } else { None };
        }
        let noted = noted(articles);
        let attributed: usize = noted.iter().map(|voice| voice.words).sum();
        let total: usize = articles.iter().map(|article| article.record().words).sum();
        let rest = Heard {
            name: self.text("voice-unattributed"),
            lang: None,
            words: total.saturating_sub(attributed),
            passages: 0,
        };
        if attributed > 0 { self.bar(noted, Some(rest), true) } else { None }
    }

    /// What the program found: the outlets' own words first, then each speaker's, most first.
    fn found(&self, articles: &[Article<'_>]) -> Vec<Heard> {
        let mut own = 0;
        let mut speakers: BTreeMap<String, Heard> = BTreeMap::new();
        for article in articles {
            let lang = lang_of(article.head().language.as_deref());
            for voice in article.voices() {
                let Some(speaker) = voice.speaker.as_deref() else {
                    own += voice.words;
                    continue;
                };
                let heard = speakers.entry(speaker.to_lowercase()).or_insert_with(|| Heard {
                    name: match speaker {
                        "" => self.text("voice-nobody"),
                        _ => speaker.to_owned(),
                    },
                    lang: (!speaker.is_empty()).then(|| lang.clone()),
                    words: 0,
                    passages: 0,
                });
                heard.words += voice.words;
                heard.passages += voice.passages.len();
            }
        }
        let outlet = Heard { name: self.text("voice-outlet"), lang: None, words: own, passages: 0 };
        let mut speakers: Vec<Heard> = speakers.into_values().collect();
        speakers.sort_by_key(|voice| std::cmp::Reverse(voice.words));
        std::iter::once(outlet).chain(speakers).collect()
    }

    /// The bar of some voices, the smallest of many joined into one part, and of the words left.
    fn bar(&self, mut voices: Vec<Heard>, rest: Option<Heard>, noted: bool) -> Option<VoicesView> {
        let shared = if voices.len() > PARTS + 1 { voices.split_off(PARTS) } else { Vec::new() };
        if !shared.is_empty() {
            voices.push(Heard {
                name: self.with("voice-others", &[("n", shared.len().into())]),
                lang: None,
                words: shared.iter().map(|voice| voice.words).sum(),
                passages: shared.iter().map(|voice| voice.passages).sum(),
            });
        }
        voices.extend(rest);
        let total: usize = voices.iter().map(|voice| voice.words).sum();
        if total == 0 {
            return None;
        }
        let share = |voice: &Heard| Share { name: voice.name.clone(), amount: voice.words };
        let shares: Vec<Share> = voices.iter().map(share).collect();
        let kind = if noted { "voices-noted" } else { "voices" };
        let (title, about) = (format!("{kind}-title"), format!("{kind}-description"));
        let bar = draw(&shares, &self.text(&title), &self.text(&about));
        let views = voices.into_iter().enumerate().map(|(ix, voice)| view(ix, voice, total));
        Some(VoicesView { bar_html: write(&[bar]), voices: views.collect(), total, noted })
    }
}

/// The voices of the analysts' notes, most words first.
fn noted(articles: &[Article<'_>]) -> Vec<Heard> {
    let mut voices: BTreeMap<String, Heard> = BTreeMap::new();
    for voice in articles.iter().flat_map(|article| article.attributed()) {
        let heard = voices.entry(voice.speaker.clone()).or_insert_with(|| Heard {
            name: voice.speaker,
            lang: None,
            words: 0,
            passages: 0,
        });
        heard.words += voice.words;
        heard.passages += voice.passages;
    }
    let mut voices: Vec<Heard> = voices.into_values().collect();
    voices.sort_by_key(|voice| std::cmp::Reverse(voice.words));
    voices
}

#[expect(clippy::cast_precision_loss, reason = "reports have far fewer than 2^53 words")]
fn view(ix: usize, voice: Heard, total: usize) -> VoiceView {
    VoiceView {
        swatch_html: write(&[swatch(ix)]),
        name: voice.name,
        lang: voice.lang,
        words: voice.words,
        percent: percent(voice.words as f64 / total as f64),
        passages: voice.passages,
    }
}
