//! The marks that browsers, tools and web archives leave in a page they save.

use std::borrow::Cow;

use url::Url;

use crate::import::html::date;
use crate::import::html::signal::Field;
use crate::import::html::signal::Origin;
use crate::import::html::signal::Signals;
use crate::import::html::visible;

/// What is known of how a page was saved.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Saved {
    /// The address it was saved from.
    pub url: Option<Url>,
    /// The program or the archive.
    pub tool: Option<String>,
    /// A web archive's name, where the page comes from one.
    pub archive: Option<&'static str>,
}

/// The marks stand in the first and the last bytes of a page.
const HEAD: usize = 40_000;
const TAIL: usize = 10_000;

/// Reads the marks, and notes what they state.
///
/// The mark of the web (`saved from url=`, Internet Explorer, Chrome, Edge), SingleFile's comment,
/// the Wayback Machine's and archive.today's, and addresses of either. `known` is the address that
/// the envelope gives.
pub fn read(html: &str, known: Option<&str>, signals: &mut Signals) -> Saved {
    let head = &html[..html.floor_char_boundary(HEAD)];
    let tail = &html[html.ceil_char_boundary(html.len().saturating_sub(TAIL))..];
    let mut saved = Saved::default();
    if let Some(at) = head.find("<!-- saved from url=(") {
        let rest = head[at..].split_once(')').map_or("", |(_, rest)| rest);
        saved.from(rest.split(' ').next().unwrap_or_default(), signals);
    }
    single_file(head, &mut saved, signals);
    if let Some(at) = tail.find("FILE ARCHIVED ON ") {
        let stamp = tail[at + "FILE ARCHIVED ON ".len()..].split(" AND ").next();
        if let Some(at) = stamp.and_then(wayback_time) {
            signals.note(Field::Captured, &at, Origin::Saved);
            saved.archive = Some("Wayback Machine");
        }
    }
    if let Some(known) = known {
        saved.from(known, signals);
    }
    let declared = declared_archive(head);
    let candidate = saved.url.as_ref().map(Url::to_string).into_iter().chain(declared);
    for url in candidate {
        if saved.archived(&url, signals) {
            break;
        }
    }
    saved
}

impl Saved {
    /// Forgets what the archive says of its own page as if it were of the report: the moment of
    /// the capture as a date, its name as the outlet's, its short address.
    pub fn disown(&self, signals: &mut Signals) {
        if self.archive.is_none() {
            return;
        }
        let captured = signals.best(Field::Captured).map(|signal| signal.value.clone());
        let captured = captured.as_deref().and_then(|at| at.get(..MINUTE));
        signals.all.retain(|signal| match signal.field {
            Field::Published | Field::Updated => {
                captured.is_none_or(|minute| !signal.value.starts_with(minute))
            }
            Field::Publisher => !TODAY.contains(&signal.value.to_lowercase().as_str()),
            Field::Canonical => !is_short(&signal.value),
            _ => true,
        });
    }

    /// Takes the archived copy from the page's canonical address, where the archive has put its
    /// own there.
    pub fn find_copy(&mut self, signals: &mut Signals) {
        if self.archive.is_some() && signals.best(Field::Archive).is_none() {
            let addresses: Vec<String> =
                signals.of(Field::Canonical).iter().map(|signal| signal.value.clone()).collect();
            let _found = addresses.iter().any(|address| self.archived(address, signals));
        }
    }

    fn from(&mut self, address: &str, signals: &mut Signals) {
        let url = Url::parse(address.trim()).ok();
        if let Some(url) = url.filter(|url| matches!(url.scheme(), "http" | "https")) {
            signals.note(Field::CapturedFrom, url.as_str(), Origin::Saved);
            self.url = self.url.take().or(Some(url));
        }
    }

    /// Takes an address of a web archive apart: the time, and the address that was archived.
    fn archived(&mut self, address: &str, signals: &mut Signals) -> bool {
        let Some((service, stamp, original)) = archive_address(address) else { return false };
        let Ok(original) = Url::parse(&original) else { return false };
        if let Some(at) = date::of_archive(&stamp) {
            signals.note(Field::Captured, &at, Origin::Address);
        }
        signals.note(Field::Archive, address, Origin::Address);
        self.archive = Some(service);
        self.url = Some(original);
        true
    }
}

/// The service, the digits of the time, and the archived address.
fn archive_address(address: &str) -> Option<(&'static str, String, String)> {
    let (_, rest) = address.split_once("://")?;
    let (host, path) = rest.split_once('/')?;
    if host == "web.archive.org" {
        let (stamp, original) = path.strip_prefix("web/")?.split_once('/')?;
        let digits: String = stamp.chars().take_while(char::is_ascii_digit).collect();
        return Some(("Wayback Machine", digits, with_scheme(original)));
    }
    if TODAY.contains(&host) {
        let (stamp, original) = path.split_once('/')?;
        let digits: String = stamp.chars().filter(char::is_ascii_digit).collect();
        return Some(("archive.today", digits, with_scheme(original)));
    }
    None
}

/// `2022-03-26T10:28`: the bytes of a date to the minute.
const MINUTE: usize = 16;

/// The names of archive.today.
const TODAY: [&str; 7] = [
    "archive.today",
    "archive.ph",
    "archive.is",
    "archive.fo",
    "archive.li",
    "archive.md",
    "archive.vn",
];

/// Whether an address of archive.today does not tell the archived one.
fn is_short(address: &str) -> bool {
    let host = address.split("://").nth(1).and_then(|rest| rest.split('/').next());
    host.is_some_and(|host| TODAY.contains(&host)) && archive_address(address).is_none()
}

/// A page without the bar that the Wayback Machine sets above it.
pub fn without_toolbar(html: &str) -> Cow<'_, str> {
    const BEGIN: &str = "<!-- BEGIN WAYBACK TOOLBAR INSERT -->";
    const END: &str = "<!-- END WAYBACK TOOLBAR INSERT -->";
    let found =
        html.split_once(BEGIN).and_then(|(before, rest)| Some((before, rest.split_once(END)?.1)));
    found.map_or(Cow::Borrowed(html), |(before, after)| Cow::Owned([before, after].concat()))
}

fn with_scheme(address: &str) -> String {
    // Some paths have one slash of the two.
    match address.split_once(":/") {
        Some((scheme, rest)) => format!("{scheme}://{}", rest.trim_start_matches('/')),
        None => format!("http://{address}"),
    }
}

/// An address of archive.today in the head of a page it keeps.
fn declared_archive(head: &str) -> Option<String> {
    let links = head.match_indices("https://archive.").map(|(at, _)| &head[at..]);
    let addresses = links.map(|rest| rest.split(['"', '\'', '<', ' ']).next().unwrap_or_default());
    addresses.map(str::to_owned).find(|address| archive_address(address).is_some())
}

/// The comment at the head of a page saved with SingleFile: address and local date.
fn single_file(head: &str, saved: &mut Saved, signals: &mut Signals) {
    let Some(at) = head.find("Page saved with SingleFile") else { return };
    saved.tool = Some("SingleFile".to_owned());
    let comment = head[at..].split("-->").next().unwrap_or_default();
    for line in comment.lines() {
        if let Some(url) = line.trim().strip_prefix("url:") {
            saved.from(url, signals);
        }
        if let Some(at) = line.trim().strip_prefix("saved date:").and_then(script_date) {
            signals.note(Field::Captured, &at, Origin::Saved);
        }
    }
}

/// `Sat Mar 26 2022 10:28:02 GMT+0100 (Central European Standard Time)`, as scripts write dates.
fn script_date(text: &str) -> Option<String> {
    let text = text.split('(').next().unwrap_or_default().trim();
    let words: Vec<&str> = text.split_whitespace().collect();
    let [_, month, day, year, clock, zone] = words.as_slice() else { return None };
    let day = visible::day(&format!("{day} {month} {year}"), None)?;
    date::stated(&format!("{day}T{clock}{}", zone.trim_start_matches("GMT")))
}

/// `10:28:02 Mar 26, 2022`, UTC.
fn wayback_time(text: &str) -> Option<String> {
    let (clock, day) = text.trim().split_once(' ')?;
    let day = visible::day(day, None)?;
    let date = format!("{day}T{clock}Z");
    crate::time::Edtf::parse(&date).ok().map(|_| date)
}

#[cfg(test)]
mod tests {
    use crate::import::html::saved::read;
    use crate::import::html::signal::Field;
    use crate::import::html::signal::Signals;

    fn check(html: &str, known: Option<&str>, url: &str, captured: Option<&str>) {
        let mut signals = Signals::default();
        let saved = read(html, known, &mut signals);
        assert_eq!(saved.url.as_ref().map(url::Url::as_str), Some(url));
        assert_eq!(signals.best(Field::Captured).map(|s| s.value.as_str()), captured);
    }

    #[test]
    fn marks_of_saved_pages_are_read() {
        let page = "https://a.example/bridge";
        check("<!-- saved from url=(0024)https://a.example/bridge -->", None, page, None);
        check(
            "<html><!--\n Page saved with SingleFile \n url: https://a.example/bridge \n saved \
             date: Sat Mar 26 2022 10:28:02 GMT+0100 (Central European Standard Time)\n-->",
            None,
            page,
            Some("2022-03-26T10:28+01:00"),
        );
        check(
            "<p>x<!--\n     FILE ARCHIVED ON 10:28:02 Mar 26, 2022 AND RETRIEVED FROM -->",
            Some(page),
            page,
            Some("2022-03-26T10:28:02Z"),
        );
    }

    #[test]
    fn addresses_of_archives_are_taken_apart() {
        check(
            "",
            Some("https://web.archive.org/web/20220326102802id_/https://a.example/bridge"),
            "https://a.example/bridge",
            Some("2022-03-26T10:28:02Z"),
        );
        check(
            "<link rel=\"canonical\" href=\"https://archive.ph/2022.03.26-102802/https://a.example/b\">",
            Some("https://archive.ph/AbCdE"),
            "https://a.example/b",
            Some("2022-03-26T10:28:02Z"),
        );
    }
}
