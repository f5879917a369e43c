//! Messages (RFC 5322) that carry a report, and web pages saved as one (MHTML, RFC 2557).

use mail_parser::MessageParser;
use mail_parser::PartType;

use crate::import::Draft;
use crate::import::Hints;
use crate::import::TitleOrigin;
use crate::import::encoding::Refusal;
use crate::import::html::Envelope;
use crate::import::html::date;
use crate::import::html::signal::Field;
use crate::import::html::signal::Origin;
use crate::import::html::signal::Signal;
use crate::import::receive::Content;
use crate::import::receive::Format;
use crate::import::receive::Opened;

/// The longest head of a message, in bytes.
const LONGEST_HEAD: usize = 128 << 10;

/// Whether bytes are a message: fields up to a blank line, one of which only messages have.
pub fn is_message(bytes: &[u8]) -> bool {
    let head = &bytes[..bytes.len().min(LONGEST_HEAD)];
    let mut known = false;
    for (n, line) in head.split(|byte| *byte == b'\n').enumerate() {
        let line = line.strip_suffix(b"\r").unwrap_or(line);
        if line.is_empty() {
            return known && n >= 2;
        }
        if line.starts_with(b" ")
            || line.starts_with(b"\t")
            || (n == 0 && line.starts_with(b"From "))
        {
            continue;
        }
        let Some(colon) = line.iter().position(|byte| *byte == b':') else { return false };
        let name = &line[..colon];
        if name.is_empty() || !name.iter().all(|b| b.is_ascii_graphic()) {
            return false;
        }
        let name = name.to_ascii_lowercase();
        known |= matches!(name.as_slice(), b"mime-version" | b"message-id" | b"received");
    }
    false
}

/// Takes a message apart: its page, or its text where it has no page.
pub(crate) fn open(bytes: &[u8]) -> Result<Opened, Refusal> {
    let message = MessageParser::default().parse(bytes).ok_or(Refusal::Damaged)?;
    let raw = |name: &'static str| message.header_raw(name).map(str::trim).map(str::to_owned);
    let sent = message.date().and_then(|at| date::stated(&at.to_rfc3339()));
    let related = raw("Content-Type").unwrap_or_default().to_ascii_lowercase();
    let snapshot = raw("Snapshot-Content-Location");
    let saved = snapshot.is_some()
        || raw("From").is_some_and(|from| from.to_ascii_lowercase().contains("saved by"));
    let is_page = saved || related.starts_with("multipart/related") && message.from().is_none();
    let html = message.parts.iter().find_map(|part| match &part.body {
        PartType::Html(html) => Some((html.to_string(), part)),
        _ => None,
    });
    let located = |part: &mail_parser::MessagePart<'_>| {
        let header =
            part.headers.iter().find(|h| h.name().eq_ignore_ascii_case("Content-Location"));
        header.and_then(|header| header.value().as_text()).map(str::to_owned)
    };
    let mut envelope = Envelope::default();
    if is_page {
        let (html, part) = html.ok_or(Refusal::Empty)?;
        envelope.url = snapshot.or_else(|| located(part));
        envelope.captured = sent;
        envelope.tool =
            raw("From").filter(|_| saved).map(|from| from.trim_matches(['<', '>']).to_owned());
        return Ok(opened(Format::Mhtml, Content::Page(html), envelope));
    }
    envelope.title = message.subject().map(str::to_owned);
    envelope.sent = sent;
    let from = message.from().and_then(|from| from.first());
    envelope.sender = from.and_then(|from| from.name()).map(str::to_owned);
    let text = message.text_part(0).and_then(|part| match &part.body {
        PartType::Text(text) => Some(text.to_string()),
        _ => None,
    });
    let content = match (text, html) {
        (Some(text), _) if !text.trim().is_empty() => Content::Text(text),
        (_, Some((html, _))) => Content::Page(html),
        _ => return Err(Refusal::Empty),
    };
    Ok(opened(Format::Mail, content, envelope))
}

fn opened(format: Format, content: Content, envelope: Envelope) -> Opened {
    Opened { format, content, encoding: "UTF-8", replaced: 0, envelope }
}

/// Notes what the head of a message says in a draft made from its text.
pub(crate) fn note(envelope: &Envelope, draft: &mut Draft, hints: &Hints) {
    let mut signal = |field: Field, value: &Option<String>| {
        if let Some(value) = value {
            let value = value.clone();
            draft.facts.signals.push(Signal { field, value, from: Origin::Envelope });
        }
    };
    signal(Field::Title, &envelope.title);
    signal(Field::Published, &envelope.sent);
    signal(Field::Author, &envelope.sender);
    draft.facts.published = draft.facts.published.take().or_else(|| envelope.sent.clone());
    if let Some(title) = envelope.title.as_ref().filter(|_| hints.title.is_none()) {
        draft.title.clone_from(title);
        draft.title_from = TitleOrigin::Stated;
    }
    if draft.authors.is_empty() {
        draft.authors.extend(envelope.sender.clone());
    }
}
