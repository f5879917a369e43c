//! CSS without comments and needless spaces. It is all that is taken away: names, values, order and
//! repetitions stay, so that the sheet of a site reads as its source does.
//!
//! Written here because the crates that do it parse and rewrite values as well, with eighty others
//! behind them, and because compression does the rest.

/// A style sheet that means the same, with no comment and no space that nothing needs.
///
/// Strings and addresses stay as they are. A sheet that is not well formed stays as wrong as it was.
pub fn minify(css: &str) -> String {
    let mut out = String::with_capacity(css.len());
    let mut rest = css;
    let mut space = false;
    while let Some(c) = rest.chars().next() {
        if let Some(comment) = rest.strip_prefix("/*") {
            rest = comment.split_once("*/").map_or("", |(_, after)| after);
            space = true;
            continue;
        }
        if c.is_ascii_whitespace() {
            rest = &rest[1..];
            space = true;
            continue;
        }
        if space && !out.is_empty() && parts_words(&out, c) {
            out.push(' ');
        }
        space = false;
        let token = token(rest, c);
        if token == "}" && out.ends_with(';') {
            out.pop();
        }
        out.push_str(token);
        rest = &rest[token.len()..];
    }
    out
}

/// Whether a space between what was written and the next sign means something.
fn parts_words(before: &str, next: char) -> bool {
    !before.ends_with(['{', '}', ';', ',', ':', '('])
        && !matches!(next, '{' | '}' | ';' | ',' | ')')
}

/// What is copied as it stands: a string, an address, a sign with what escapes it, or one sign.
fn token(rest: &str, first: char) -> &str {
    let one = first.len_utf8();
    let len = match first {
        '"' | '\'' => string(rest, first),
        '\\' => one + rest[one..].chars().next().map_or(0, char::len_utf8),
        'u' if rest.starts_with("url(") => rest.find(')').map_or(rest.len(), |at| at + 1),
        _ => one,
    };
    &rest[..len]
}

/// The length of a string with its marks, in bytes.
fn string(rest: &str, mark: char) -> usize {
    let mut escaped = false;
    for (at, c) in rest.char_indices().skip(1) {
        if c == mark && !escaped {
            return at + c.len_utf8();
        }
        escaped = c == '\\' && !escaped;
    }
    rest.len()
}

#[cfg(test)]
mod tests {
    use crate::stylesheet::minify::minify;

    fn check(css: &str, expect: &str) {
        assert_eq!(minify(css), expect);
        assert_eq!(minify(expect), expect, "what is small stays as it is");
    }

    #[test]
    fn spaces_go_where_nothing_needs_them() {
        check("p {\n  color: red;\n  margin: 0 auto;\n}\n", "p{color:red;margin:0 auto}");
        check("a , b > c { x : y }", "a,b > c{x :y}");
        check("@media (min-width: 40em) { p { x: y; } }", "@media (min-width:40em){p{x:y}}");
        check("@media not (x) and (y) { }", "@media not (x) and (y){}");
    }

    #[test]
    fn spaces_that_mean_something_stay() {
        check(".a :hover { x: y }", ".a :hover{x:y}");
        check(".a .b, .c.d { x: y }", ".a .b,.c.d{x:y}");
        check("p { width: calc( 1px + (2px - 3px) ) }", "p{width:calc(1px + (2px - 3px))}");
        check(":is(a) (b) { x: y }", ":is(a) (b){x:y}");
    }

    #[test]
    fn comments_go_and_words_stay_apart() {
        check("a/* x */b { x: y }", "a b{x:y}");
        check("/* 1 Base: { } \" */ p { x: y /* z */ }", "p{x:y}");
        check("p { x: y } /* no end", "p{x:y}");
    }

    #[test]
    fn strings_and_addresses_stay_as_they_are() {
        check(
            r#"p::before { content: "a ; \" } /* b */" / "" }"#,
            r#"p::before{content:"a ; \" } /* b */" / ""}"#,
        );
        check("@font-face { src: url(a;b.woff2) }", "@font-face{src:url(a;b.woff2)}");
        check(r".a\:b { x: y }", r".a\:b{x:y}");
    }
}
