//! Whose words fill a report.

use serde::Serialize;

use crate::analyse::quotations::Voice;
use crate::dossier::article::Article;
use crate::figure::voices::Share;
use crate::figure::voices::draw;
use crate::figure::voices::swatch;
use crate::html::write::write;
use crate::pages::Scene;
use crate::pages::lang_of;
use crate::pages::proposal::percent;

/// The voices of a report.
#[derive(Serialize)]
pub(super) struct VoicesView {
    /// The bar.
    bar_html: String,
    voices: Vec<VoiceView>,
    total: usize,
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

/// At most so many speakers have a part of the bar to themselves; the others share the last.
const PARTS: usize = 6;

/// The voices of a report with two voices or more; most reports have words of others.
pub(super) fn view(article: Article<'_>, scene: &Scene<'_>) -> Option<VoicesView> {
    let voices = article.voices();
    let total: usize = voices.iter().map(|voice| voice.words).sum();
    if voices.len() < 2 || total == 0 {
        return None;
    }
    let (shown, rest) = voices.split_at(voices.len().min(PARTS));
    let mut views: Vec<VoiceView> = shown
        .iter()
        .enumerate()
        .map(|(ix, voice)| VoiceView {
            lang: lang(voice, article),
            ..view_of(ix, name(voice, scene), voice.words, (voice, total))
        })
        .collect();
    if let Some(first) = rest.first() {
        let words = rest.iter().map(|voice| voice.words).sum();
        let others = scene.with("voice-others", &[("n", rest.len().into())]);
        let passages = rest.iter().map(|voice| voice.passages.len()).sum();
        let view = view_of(views.len(), others, words, (first, total));
        views.push(VoiceView { passages, ..view });
    }
    let shares: Vec<Share> =
        views.iter().map(|view| Share { name: view.name.clone(), amount: view.words }).collect();
    let bar = draw(&shares, &scene.text("voices-title"), &scene.text("voices-description"));
    Some(VoicesView { bar_html: write(&[bar]), voices: views, total })
}

#[expect(clippy::cast_precision_loss, reason = "a report has far fewer than 2^53 words")]
fn view_of(ix: usize, name: String, words: usize, (voice, total): (&Voice, usize)) -> VoiceView {
    let percent = percent(words as f64 / total as f64);
    let swatch_html = write(&[swatch(ix)]);
    VoiceView { swatch_html, name, lang: None, words, percent, passages: voice.passages.len() }
}

fn lang(voice: &Voice, article: Article<'_>) -> Option<String> {
    let named = voice.speaker.as_deref().is_some_and(|speaker| !speaker.is_empty());
    named.then(|| lang_of(article.head().language.as_deref()))
}

fn name(voice: &Voice, scene: &Scene<'_>) -> String {
    match voice.speaker.as_deref() {
        None => scene.text("voice-outlet"),
        Some("") => scene.text("voice-nobody"),
        Some(speaker) => speaker.to_owned(),
    }
}
