//! Plain text as a [`Doc`]: blank lines part paragraphs, nothing else means anything.

use crate::markdown::doc::Block;
use crate::markdown::doc::BlockKind;
use crate::markdown::doc::Doc;
use crate::markdown::doc::Inline;
use crate::text::range::TextRange;

/// The paragraphs of `text[within]`. Lines of a paragraph keep their breaks; white space at the
/// ends of a paragraph is dropped.
pub fn parse(text: &str, within: TextRange) -> Doc {
    let mut doc = Doc::default();
    let mut paragraph: Option<TextRange> = None;
    let mut at = within.start();
    for line in within.slice(text).split_inclusive('\n') {
        let (start, end) = (at, at + line.trim_end().len());
        at += line.len();
        if line.trim().is_empty() {
            push(&mut doc, text, paragraph.take());
        } else {
            let start = paragraph.map_or(start, TextRange::start);
            paragraph = Some(TextRange::new(start, end));
        }
    }
    push(&mut doc, text, paragraph);
    doc
}

fn push(doc: &mut Doc, text: &str, source: Option<TextRange>) {
    let Some(source) = source else { return };
    let words = source.slice(text);
    let source = TextRange::new(source.end() - words.trim_start().len(), source.end());
    if !doc.text.is_empty() {
        doc.text.push_str("\n\n");
    }
    let start = doc.text.len();
    doc.text.push_str(source.slice(text));
    let range = TextRange::new(start, doc.text.len());
    doc.source.push(range, source);
    doc.blocks.push(Block { range, kind: BlockKind::Paragraph(vec![Inline::Text(range)]) });
}

#[cfg(test)]
mod tests {
    use crate::markdown::plain::parse;
    use crate::text::range::TextRange;

    #[test]
    fn blank_lines_part_paragraphs_and_nothing_else_means_anything() {
        let text = "\n*One*\nline\n \n\n# Two &amp;\n";
        let doc = parse(text, TextRange::new(0, text.len()));
        assert_eq!(doc.text, "*One*\nline\n\n# Two &amp;");
        assert_eq!(doc.blocks.len(), 2);
        let two = doc.source.to_source(doc.blocks[1].range).unwrap();
        assert_eq!(two.slice(text), "# Two &amp;");
    }
}
