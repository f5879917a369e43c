//! Plain text in any encoding: no line of it is lost.

use recoupe::import::Hints;
use recoupe::import::encoding::decode;
use recoupe::import::text::import_text;

/// Reads any bytes; panics where what must hold does not.
pub fn run(bytes: &[u8]) {
    let Ok(decoded) = decode(bytes) else { return };
    let draft = import_text(&decoded.text, &Hints::default());
    let unix = decoded.text.replace("\r\n", "\n").replace('\r', "\n");
    let blank = |c: char| c.is_whitespace() || "\u{feff}\u{200b}\u{2060}".contains(c);
    let lines: Vec<&str> = unix.split('\n').map(|line| line.trim_matches(blank)).collect();
    let mut removed = vec![false; lines.len()];
    for line in &draft.removed {
        let ix = line.line.expect("a text has lines") - 1;
        assert_eq!(lines[ix], line.text);
        removed[ix] = true;
    }
    let kept: Vec<&str> = (0..lines.len())
        .filter(|ix| !removed[*ix] && !lines[*ix].is_empty())
        .map(|ix| lines[ix])
        .collect();
    assert_eq!(draft.paragraphs.join("\n"), kept.join("\n"));
}
