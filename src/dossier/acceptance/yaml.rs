//! An item put at the end of a list in YAML, everything else left as a person wrote it.

use serde_json::Value;

/// A list item with these keys, one a line, with a line break at its end.
pub(super) fn item<'t>(keys: impl Iterator<Item = (&'t str, &'t str)>) -> String {
    let line = |(ix, (key, value)): (usize, (&str, &str))| {
        format!("{} {key}: {}\n", if ix == 0 { "-" } else { " " }, scalar(value))
    };
    keys.enumerate().map(line).collect()
}

/// Keys in YAML with an [`item`] at the end of the list of a key, in the manner of the list: in
/// lines of its own or between brackets, indented as the items before it. A key that is not there
/// is added at the end.
///
/// `None` where the result would not be the same keys with the one item more, which is found out by
/// reading both: the list is no list, or written in a way that this does not know.
pub(super) fn append(keys: &str, list: &str, item: &str) -> Option<String> {
    let breaks = if keys.contains("\r\n") { "\r\n" } else { "\n" };
    let fields: Vec<&str> = item.lines().filter_map(|line| line.get(2..)).collect();
    let after = match find(keys, list) {
        None => {
            let gap = if keys.is_empty() || keys.ends_with('\n') { "" } else { breaks };
            format!("{keys}{gap}{list}:{breaks}{}", lines(&fields, "  ", " ", breaks))
        }
        Some(at) => {
            let value = keys.get(at..)?;
            let line = value.lines().next()?;
            match line.trim_start_matches([' ', '\t']) {
                rest if rest.starts_with('[') => {
                    between(keys, at + line.len() - rest.len(), &fields)?
                }
                rest if rest.trim_end().is_empty() || rest.starts_with('#') => {
                    beneath(keys, at + value.find('\n').map_or(value.len(), |end| end + 1), &fields)
                }
                _ => return None,
            }
        }
    };
    says(keys, &after, list, item).then_some(after)
}

/// Whether `after` says what `before` does, with one item more in a list.
fn says(before: &str, after: &str, list: &str, item: &str) -> bool {
    let read = |text: &str| serde_saphyr::from_str::<Value>(text).ok();
    let blank = || Some(Value::Object(serde_json::Map::new()));
    let before = if before.trim().is_empty() { blank() } else { read(before) };
    let (Some(Value::Object(mut before)), Some(after)) = (before, read(after)) else {
        return false;
    };
    let Some(Value::Array(mut item)) = read(item) else { return false };
    let known = before.entry(list).or_insert(Value::Null);
    if known.is_null() {
        *known = Value::Array(Vec::new());
    }
    let Some(known) = known.as_array_mut() else { return false };
    known.append(&mut item);
    Value::Object(before) == after
}

/// The byte after the colon of a key that is not indented.
fn find(keys: &str, key: &str) -> Option<usize> {
    let mut at = 0;
    for line in keys.split_inclusive('\n') {
        let name = line.split_once(':').map(|(name, _)| name);
        if name.is_some_and(|name| name.trim_end().trim_matches(['"', '\'']) == key) {
            return Some(at + line.find(':')? + 1);
        }
        at += line.len();
    }
    None
}

/// The item in lines of its own, behind the last of the list whose lines begin at a byte.
fn beneath(keys: &str, start: usize, fields: &[&str]) -> String {
    let breaks = if keys.contains("\r\n") { "\r\n" } else { "\n" };
    let items = Items::of(keys, start);
    let (head, rest) = keys.split_at(items.end);
    let open = if head.ends_with('\n') { "" } else { breaks };
    let gap = if items.parted { breaks } else { "" };
    let dash = items.dash.unwrap_or("  ");
    let inner = items.last.strip_prefix('-').unwrap_or(" ");
    let space = &inner[..inner.len() - inner.trim_start_matches(' ').len()];
    let space = if space.is_empty() { " " } else { space };
    let item = if inner.trim_start().starts_with('{') {
        format!("{dash}-{space}{}{breaks}", braces(fields))
    } else {
        lines(fields, dash, space, breaks)
    };
    format!("{head}{open}{gap}{item}{rest}")
}

/// The items of a list that stand in lines of their own.
#[derive(Default)]
struct Items<'t> {
    /// The byte after the last line of the last.
    end: usize,
    /// What stands before their dashes.
    dash: Option<&'t str>,
    /// The first line of the last, from its dash.
    last: &'t str,
    /// An empty line parts the last from the one before.
    parted: bool,
}

impl<'t> Items<'t> {
    fn of(keys: &'t str, start: usize) -> Items<'t> {
        let mut items = Items { end: start, ..Items::default() };
        let mut at = start;
        for line in keys.get(start..).unwrap_or_default().split_inclusive('\n') {
            let text = line.trim_start_matches(' ');
            let indent = &line[..line.len() - text.len()];
            let item = text.starts_with("- ") || text.trim_end() == "-";
            let inside = match items.dash {
                None => item,
                Some(dash) => indent.len() > dash.len() || (item && indent == dash),
            };
            let passed = text.trim().is_empty() || text.starts_with('#');
            if inside && !text.trim().is_empty() {
                if *items.dash.get_or_insert(indent) == indent {
                    items.parted = !items.last.is_empty() && items.end < at;
                    items.last = text;
                }
                items.end = at + line.len();
            } else if !passed {
                break;
            }
            at += line.len();
        }
        items
    }
}

fn lines(fields: &[&str], dash: &str, space: &str, breaks: &str) -> String {
    let line = |(ix, field): (usize, &&str)| {
        let mark = if ix == 0 { '-' } else { ' ' };
        format!("{dash}{mark}{space}{field}{breaks}")
    };
    fields.iter().enumerate().map(line).collect()
}

fn braces(fields: &[&str]) -> String {
    format!("{{ {} }}", fields.join(", "))
}

/// The item between the brackets that open at a byte.
fn between(keys: &str, open: usize, fields: &[&str]) -> Option<String> {
    let close = closing(keys, open)?;
    let inside = keys.get(open + 1..close)?;
    let body = inside.trim_end();
    // A comment behind the last item reaches to the end of its line.
    if body.lines().last().is_some_and(|line| line.contains(" #")) {
        return None;
    }
    let item = braces(fields);
    let end = open + 1 + body.len();
    let breaks = if keys.contains("\r\n") { "\r\n" } else { "\n" };
    let own = body.rsplit_once('\n').map(|(_, line)| line);
    let indent = own.map(|line| &line[..line.len() - line.trim_start_matches(' ').len()]);
    let gap = match indent {
        Some(indent) => format!("{breaks}{indent}"),
        None if body.trim().is_empty() => String::new(),
        None => " ".to_owned(),
    };
    let (comma, after) = match body.ends_with(',') {
        true => ("", ","),
        false if body.trim().is_empty() => ("", ""),
        false => (",", ""),
    };
    Some(format!("{}{comma}{gap}{item}{after}{}", &keys[..end], &keys[end..]))
}

/// The byte of the bracket that closes the one at a byte; quoted texts and comments hold none.
fn closing(keys: &str, open: usize) -> Option<usize> {
    let mut depth = 0_usize;
    let mut quote: Option<char> = None;
    let (mut comment, mut escaped, mut before) = (false, false, ' ');
    for (at, c) in keys.get(open..)?.char_indices() {
        match (quote, c) {
            _ if comment => comment = c != '\n',
            _ if escaped => escaped = false,
            (Some('"'), '\\') => escaped = true,
            (Some(mark), _) => quote = Some(mark).filter(|mark| c != *mark),
            (None, '"' | '\'') if !before.is_alphanumeric() => quote = Some(c),
            (None, '#') => comment = before.is_whitespace(),
            (None, '[' | '{') => depth += 1,
            (None, ']' | '}') => {
                depth = depth.checked_sub(1)?;
                if depth == 0 {
                    return Some(open + at);
                }
            }
            _ => {}
        }
        before = c;
    }
    None
}

/// A text as a scalar of YAML 1.1 and 1.2: as it is where it can be nothing but text.
fn scalar(text: &str) -> String {
    const WORDS: [&str; 9] = ["true", "false", "yes", "no", "on", "off", "null", "y", "n"];
    let plain = text.starts_with(|c: char| c.is_ascii_lowercase())
        && text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
        && !WORDS.contains(&text);
    if plain { text.to_owned() } else { format!("'{}'", text.replace('\'', "''")) }
}

#[cfg(test)]
mod tests {
    use crate::dossier::acceptance::yaml::append;
    use crate::dossier::acceptance::yaml::item;

    fn check(before: &str, want: Option<&str>) {
        let item = item([("article", "pier"), ("role", "main")].into_iter());
        let after = append(before, "reports", &item);
        assert_eq!(after.as_deref(), want, "{before}");
    }

    #[test]
    fn an_item_is_written_as_the_others_are() {
        let new = "title: Fire # soon\nreports:\n  - article: pier\n    role: main\n";
        check("title: Fire # soon\n", Some(new));
        check("", Some("reports:\n  - article: pier\n    role: main\n"));
        check(
            "reports: # all of them\n- article: a\n  role: main\n\n# where\nwhere:\n  place: Port\n",
            Some(
                "reports: # all of them\n- article: a\n  role: main\n- article: pier\n  role: main\n\n\
                 # where\nwhere:\n  place: Port\n",
            ),
        );
        check(
            "reports:\n    -   article: a\n        # why\n\n    -   article: b\nwhen: 2020\n",
            Some(
                "reports:\n    -   article: a\n        # why\n\n    -   article: b\n\n\
                 \x20   -   article: pier\n        role: main\nwhen: 2020\n",
            ),
        );
        check(
            "reports:\n  - { article: a }\n",
            Some("reports:\n  - { article: a }\n  - { article: pier, role: main }\n"),
        );
        check(
            "reports:\r\n- article: a",
            Some("reports:\r\n- article: a\r\n- article: pier\r\n  role: main\r\n"),
        );
        check(
            "\"reports\":\ntitle: x\n",
            Some("\"reports\":\n  - article: pier\n    role: main\ntitle: x\n"),
        );
    }

    #[test]
    fn an_item_goes_between_the_brackets() {
        check("reports: []\n", Some("reports: [{ article: pier, role: main }]\n"));
        check(
            "reports: [{ article: 'it''s ]' }] # one\nwhen: 2020\n",
            Some(
                "reports: [{ article: 'it''s ]' }, { article: pier, role: main }] # one\nwhen: 2020\n",
            ),
        );
        check(
            "reports: [\n  { article: a },\n  { article: b }, # ]\n  { article: c },\n]\n",
            Some(
                "reports: [\n  { article: a },\n  { article: b }, # ]\n  { article: c },\n  \
                 { article: pier, role: main },\n]\n",
            ),
        );
    }

    #[test]
    fn what_is_no_list_is_left_alone() {
        for text in [
            "reports: none\n",
            "reports: *all\n",
            "reports:\n  article: a\n",
            "reports: [{ article: a }\n",
            "{ title: x, reports: [] }\n",
            "title: [\n",
            "- a\n",
        ] {
            check(text, None);
        }
    }

    #[test]
    fn an_id_that_reads_as_something_else_is_quoted() {
        let of = |id| item([("article", id)].into_iter());
        assert_eq!(of("2020"), "- article: '2020'\n");
        assert_eq!(of("no"), "- article: 'no'\n");
        assert_eq!(of("no-fire"), "- article: no-fire\n");
    }
}
