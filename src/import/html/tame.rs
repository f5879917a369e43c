//! A page made safe to parse: bounded nesting, bounded tags, no data hidden in addresses.
//!
//! A browser bounds all of this by itself. The tree builder of the HTML standard does not: a
//! million open elements cost it time by the square, and formatting elements left open are opened
//! again in every paragraph. Text is never dropped here, only tags.

use std::borrow::Cow;

/// Elements inside one another that are kept; browsers stop at 512, pages seldom pass 60.
const DEEPEST: usize = 200;

/// Formatting elements open at once (`<b>`, `<font>` …): each is opened again in every block.
const MOST_FORMATTING: usize = 12;

/// The longest tag kept with its attributes, in bytes, addresses of embedded data left out.
const LONGEST_TAG: usize = 16_384;

/// The most attributes of a tag; more are compared with each other by the square.
const MOST_ATTRIBUTES: usize = 128;

/// A page that can be parsed in bounded time and memory.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tamed<'h> {
    /// The page, with what is out of bounds left out.
    pub html: Cow<'h, str>,
    /// Tags that are in it.
    pub tags: usize,
    /// Tags that were left out because they lay too deep or were too long.
    pub dropped: usize,
}

/// Leaves out of a page what no parser should be given: tags nested too deep or too long, the
/// text of scripts and styles (but not of linked data), comments, and addresses that hold data.
pub fn tame(html: &str) -> Tamed<'_> {
    let mut scanner = Scanner { html, out: String::new(), copied: 0, ..Scanner::default() };
    scanner.run();
    let Scanner { out, copied, tags, dropped, .. } = scanner;
    let html = if copied == 0 {
        Cow::Borrowed(html)
    } else {
        let mut out = out;
        out.push_str(&html[copied..]);
        Cow::Owned(out)
    };
    Tamed { html, tags, dropped }
}

#[derive(Default)]
struct Scanner<'h> {
    html: &'h str,
    out: String,
    /// What stands before this byte is in `out`, or was left out.
    copied: usize,
    open: Vec<Open<'h>>,
    formatting: usize,
    tags: usize,
    dropped: usize,
}

struct Open<'h> {
    name: &'h str,
    kept: bool,
}

impl<'h> Scanner<'h> {
    fn run(&mut self) {
        let mut at = 0;
        while let Some(found) = self.html[at..].find('<') {
            let start = at + found;
            let rest = &self.html[start..];
            at = if rest.starts_with("<!--") {
                let end = rest.find("-->").map_or(self.html.len(), |end| start + end + 3);
                self.skip(start, end);
                end
            } else if rest[1..].starts_with(|c: char| c.is_ascii_alphabetic()) {
                self.opening(start)
            } else if rest.starts_with("</") {
                self.closing(start)
            } else {
                start + 1
            };
        }
    }

    /// Leaves `start..end` out.
    fn skip(&mut self, start: usize, end: usize) {
        self.out.push_str(&self.html[self.copied..start]);
        self.copied = end;
    }

    fn opening(&mut self, start: usize) -> usize {
        let end = tag_end(self.html, start);
        let tag = &self.html[start..end];
        let name = tag_name(&tag[1..]);
        if let Some(raw) = RAW.iter().find(|raw| raw.eq_ignore_ascii_case(name)) {
            return self.raw(raw, start, end);
        }
        let counted = !is_void(name) && !closes_itself(name) && !tag.ends_with("/>");
        let formatting = is_formatting(name);
        let kept = !counted
            || self.open.len() < DEEPEST && !(formatting && self.formatting >= MOST_FORMATTING);
        if counted {
            self.open.push(Open { name, kept });
        }
        if kept {
            self.formatting += usize::from(formatting && counted);
            self.tags += 1;
            self.shorten(start, end);
        } else {
            self.dropped += 1;
            self.skip(start, end);
        }
        end
    }

    fn closing(&mut self, start: usize) -> usize {
        let end = tag_end(self.html, start);
        let name = tag_name(&self.html[start + 2..end]);
        // An end tag that belongs to none of the last elements closes nothing worth looking for.
        let near = self.open.iter().rev().take(64);
        let found = near.enumerate().find(|(_, open)| open.name.eq_ignore_ascii_case(name));
        let Some((above, open)) = found else { return end };
        let kept = open.kept;
        let formatting = is_formatting(name);
        self.formatting = self.formatting.saturating_sub(usize::from(formatting && kept));
        if formatting {
            let at = self.open.len() - 1 - above;
            self.open.remove(at);
        } else {
            self.open.truncate(self.open.len() - 1 - above);
        }
        if !kept {
            self.skip(start, end);
        }
        end
    }

    /// An element whose content is no markup: left out, linked data and titles apart.
    fn raw(&mut self, name: &str, start: usize, tag_end: usize) -> usize {
        let after = find_end_tag(&self.html[tag_end..], name).map_or(self.html.len(), |at| {
            let close = tag_end + at;
            self.html[close..].find('>').map_or(self.html.len(), |gt| close + gt + 1)
        });
        let tag = self.html[start..tag_end].to_ascii_lowercase();
        let data = name == "title" || tag.contains("ld+json");
        if data && after - tag_end <= LONGEST_DATA {
            self.tags += 1;
        } else {
            self.skip(start, after);
        }
        after
    }

    /// Leaves out addresses that hold data, and all attributes of a tag that has too many.
    fn shorten(&mut self, start: usize, end: usize) {
        let tag = &self.html[start..end];
        let attributes = || tag.bytes().filter(|b| *b == b'=' || b.is_ascii_whitespace()).count();
        if tag.len() < 200 {
            return;
        }
        let mut from = 0;
        let mut left = tag.len();
        while let Some(at) = find_data(&tag[from..]) {
            let begin = from + at;
            let stop = |c: char| matches!(c, '"' | '\'' | '>' | ' ' | '\n') || !c.is_ascii();
            let stop = tag[begin..].find(stop).map_or(tag.len() - 1, |at| begin + at);
            self.skip(start + begin, start + stop);
            left -= stop - begin;
            from = stop;
        }
        if left > LONGEST_TAG || (left > 600 && attributes() > 3 * MOST_ATTRIBUTES) {
            let name_end = start + 1 + tag_name(&tag[1..]).len();
            if self.copied <= name_end {
                self.skip(name_end, end - usize::from(tag.ends_with('>')));
            } else {
                // Something inside was left out already: what was copied of the tag stays short.
                self.out.push('"');
                self.skip(self.copied, end - usize::from(tag.ends_with('>')));
            }
            self.dropped += 1;
        }
    }
}

/// Elements whose content the parser takes as text.
const RAW: [&str; 6] = ["script", "style", "title", "noembed", "xmp", "iframe"];

/// The longest linked data, in bytes.
const LONGEST_DATA: usize = 2 << 20;

/// Where `data:` begins an address of some length.
fn find_data(tag: &str) -> Option<usize> {
    tag.match_indices("data:").map(|(at, _)| at).find(|at| {
        let rest = &tag.as_bytes()[at + 5..];
        let before = tag[..*at].ends_with(['"', '\'', '=', '(', ' ', ',']);
        before && rest.len() > 100
    })
}

/// The byte after the `>` of the tag that begins at `start`; quoted values may hold a `>`.
fn tag_end(html: &str, start: usize) -> usize {
    let bytes = html.as_bytes();
    let (mut at, mut quote, mut after_equals) = (start + 1, 0, false);
    while at < bytes.len() {
        match bytes[at] {
            b if quote != 0 => quote = if b == quote { 0 } else { quote },
            b'>' => return at + 1,
            b @ (b'"' | b'\'') if after_equals => quote = b,
            _ => {}
        }
        after_equals = bytes[at] == b'=' || (after_equals && bytes[at].is_ascii_whitespace());
        at += 1;
    }
    html.len()
}

fn tag_name(text: &str) -> &str {
    let end = text.find(|c: char| c.is_ascii_whitespace() || matches!(c, '/' | '>'));
    &text[..end.unwrap_or(text.len())]
}

/// Where `</name` begins, whatever its case.
fn find_end_tag(text: &str, name: &str) -> Option<usize> {
    text.match_indices("</").map(|(at, _)| at).find(|at| {
        let rest = &text.as_bytes()[at + 2..];
        rest.len() >= name.len() && rest[..name.len()].eq_ignore_ascii_case(name.as_bytes())
    })
}

fn is(name: &str, names: &[&str]) -> bool {
    names.iter().any(|known| known.eq_ignore_ascii_case(name))
}

fn is_void(name: &str) -> bool {
    const VOID: [&str; 14] = [
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param",
        "source", "track", "wbr",
    ];
    is(name, &VOID)
}

/// Elements that end where the next of their kind begins.
fn closes_itself(name: &str) -> bool {
    const SELF: [&str; 12] =
        ["p", "li", "dt", "dd", "td", "th", "tr", "tbody", "option", "html", "head", "body"];
    is(name, &SELF)
}

fn is_formatting(name: &str) -> bool {
    const FORMATTING: [&str; 14] = [
        "a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt",
        "u",
    ];
    is(name, &FORMATTING)
}

#[cfg(test)]
mod tests {
    use std::borrow::Cow;

    use crate::import::html::tame::tame;

    fn check(html: &str, expect: &str) {
        assert_eq!(tame(html).html, expect);
    }

    #[test]
    fn an_ordinary_page_is_left_alone() {
        let html = "<!doctype html><p>a <b>b</b><img src=x><br/>c<ul><li>d<li>e</ul>1 < 2";
        assert!(matches!(tame(html).html, Cow::Borrowed(same) if same == html));
    }

    #[test]
    fn scripts_styles_and_comments_go_and_linked_data_stays() {
        check("a<script>if (1 < 2) '</p>'</SCRIPT>b<!-- c --><style>d", "ab");
        let data = "<script type=\"application/ld+json\">{\"a\":\"<p>\"}</script>";
        check(data, data);
        check("<title>a < b</title>", "<title>a < b</title>");
    }

    #[test]
    fn data_in_addresses_goes() {
        let image = r#"<img alt="x" src="DATA" class="y">z"#;
        let data = ["data:image/png;base64,", &"A".repeat(300)].concat();
        check(&image.replace("DATA", &data), &image.replace("DATA", ""));
    }

    #[test]
    fn tags_too_deep_go_and_their_text_stays() {
        let html = format!("{}x{}y", "<div>".repeat(100_000), "</div>".repeat(100_000));
        let tamed = tame(&html);
        assert!(tamed.html.len() < 4000 && tamed.html.contains('x') && tamed.html.ends_with('y'));
        assert_eq!(tamed.html.matches("<div>").count(), tamed.html.matches("</div>").count());
        let bold: String = (0..1000).map(|n| "<b id=N><p>N".replace('N', &n.to_string())).collect();
        assert!(tame(&bold).html.matches("<b").count() <= 12);
    }

    #[test]
    fn a_tag_with_too_many_attributes_keeps_its_name() {
        let many: String = (0..5000).map(|n| format!(" a{n}=1")).collect();
        check(&["<div", &many, ">x"].concat(), "<div>x");
    }
}
