//! Texts and records that proptest makes up: whole ones, broken ones, and what lies between.

use proptest::collection::vec;
use proptest::prelude::ProptestConfig;
use proptest::prelude::Strategy;
use proptest::prop_oneof;
use proptest::sample::select;

/// How many cases to try: as many as `PROPTEST_CASES` asks for, or the usual number, few enough for
/// a test that is run on every change. A failure is written into the test as a case of its own, so
/// none is kept in a file.
pub(crate) fn cases(usual: u32) -> ProptestConfig {
    let asked = std::env::var("PROPTEST_CASES").ok().and_then(|cases| cases.parse().ok());
    let standard = ProptestConfig::with_cases(asked.unwrap_or(usual));
    ProptestConfig { failure_persistence: None, max_shrink_iters: 200, ..standard }
}

/// Markdown with all that can overlap: emphasis, links, entities, lists, code, tables, footnotes,
/// letters of several bytes.
pub(crate) fn markdown() -> impl Strategy<Value = String> {
    let piece = prop_oneof![select(PIECES).prop_map(str::to_owned), "\\PC{0,12}"];
    vec(piece, 0..16).prop_map(|pieces| pieces.concat())
}

/// Files with front matter, whole and broken.
pub(crate) fn front_matter() -> impl Strategy<Value = String> {
    let fence = select(FENCES);
    let line = prop_oneof![line(), "\\PC{0,20}\n"];
    (fence.clone(), vec(line, 0..6), fence, markdown())
        .prop_map(|(open, lines, close, body)| format!("{open}{}{close}{body}", lines.concat()))
}

/// Lists of records, whole and broken.
pub(crate) fn records() -> impl Strategy<Value = String> {
    vec(line(), 0..10).prop_map(|lines| lines.concat())
}

fn line() -> impl Strategy<Value = String> {
    let pair = (select(KEYS), select(SIGNS), select(VALUES))
        .prop_map(|(key, sign, value)| format!("{key}{sign}{value}\n"));
    prop_oneof![4 => pair, 1 => select(HEADS).prop_map(str::to_owned)]
}

const FENCES: &[&str] = &["+++\n", "---\n", "+++ \n", "----\n", "", "\u{feff}+++\n"];

const SIGNS: &[&str] = &[" = ", ": ", "=", ":"];

const PIECES: &[&str] = &[
    "*em* ",
    "**strong** ",
    "***",
    "_",
    "`code` ",
    "``",
    "[link](https://e.example) ",
    "[a](",
    "![pic](a.png) ",
    "&amp; ",
    "&nope; ",
    "\\* ",
    "\n\n",
    "\n",
    "  \n",
    "- item\n",
    "1. one\n",
    "   - inner\n",
    "> quote\n",
    "# Head\n",
    "Head\n===\n",
    "```js\nlet a = 1;\n```\n",
    "    code\n",
    "| a | b |\n|---|---|\n| c | d |\n",
    "[^1] ",
    "[^1]: note\n",
    "~~out~~ ",
    "<b>bold</b> ",
    "<div>\n",
    "---\n",
    "été « oui » ",
    "ХВ ",
    "عربي ",
    "👩‍👧 ",
    "a\u{301} ",
    "plain words ",
    "\t",
    "\r\n",
    "\0",
    "\u{a0}",
    "\u{2028}",
];

const KEYS: &[&str] = &[
    "title",
    "source",
    "published",
    "id",
    "kind",
    "quote",
    "start",
    "end",
    "note",
    "value",
    "incident",
    "question",
    "bound",
    "incidents",
    "credibility",
    "grades",
    "name",
    "forms",
    "when",
    "dates",
    "where",
    "page",
    "at",
    "finding",
    "verdict",
    "sha256",
    "capture",
    "url",
    "language",
    "time_zone",
    "clocks",
    "quotation",
    "relays",
    "independent",
    "été",
    "\"a b\"",
];

const VALUES: &[&str] = &[
    "\"a\"",
    "\"été\"",
    "1",
    "-1",
    "1.5",
    "1e400",
    "99999999999999999999",
    "true",
    "[]",
    "{}",
    "[1, 2]",
    "[\"a\", 1]",
    "{ id = \"a\" }",
    "{ value = 1, reason = \"é\" }",
    "2022-03-26",
    "\"2022-13-01\"",
    "\"2022-03-25/2022-03-24\"",
    "\"\"",
    "\"\"\"",
    "'",
    "2022-03-26T10:00:00Z",
    "[[annotation]]",
    "*a",
    "&a b",
    "!!int x",
    "[{kind = \"began\", value = \"2022\"}]",
    "\"claim\"",
    "0x1F",
    "inf",
    "nan",
    "\"\\u0000\"",
    "\"<script>\"",
];

const HEADS: &[&str] = &[
    "[[annotation]]\n",
    "[[name]]\n",
    "[[correction]]\n",
    "[[decision]]\n",
    "[[removed]]\n",
    "[quotation]\n",
    "  - a\n",
    "a:\n",
    "? x\n",
    "# note\n",
    "\t\n",
];
