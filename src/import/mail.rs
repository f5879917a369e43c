//! The head of an e-mail, where a report was received as one.

use crate::import::blocks::Block;
use crate::lang::fold::Folded;
use crate::lang::lexica;

/// The head of an e-mail at the top of a capture.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MailHead {
    /// How many blocks it takes up.
    pub blocks: usize,
    /// The subject, without `Re:` and `Fwd:`.
    pub subject: Option<String>,
}

/// Reads the head of an e-mail: at least two lines with names of RFC 5322 or their translations,
/// from the first line on.
pub fn head(blocks: &[Block<'_>]) -> Option<MailHead> {
    let mut found = MailHead { blocks: 0, subject: None };
    for block in blocks {
        let text = block.text();
        let Some((name, value)) = text.split_once(':') else { break };
        let name = Folded::new(name);
        if !lexica().any(|lexicon| lexicon.mail.fields.is(&name)) {
            break;
        }
        if lexica().any(|lexicon| lexicon.mail.subject.is(&name)) {
            found.subject = Some(without_replies(value)).filter(|subject| !subject.is_empty());
        }
        found.blocks += 1;
    }
    (found.blocks >= 2).then_some(found)
}

fn without_replies(subject: &str) -> String {
    let mut rest = subject.trim();
    while let Some((mark, after)) = rest.split_once(':') {
        let mark = Folded::new(mark);
        if !lexica().any(|lexicon| lexicon.mail.replies.is(&mark)) {
            break;
        }
        rest = after.trim();
    }
    rest.to_owned()
}

#[cfg(test)]
mod tests {
    use crate::import::blocks::gather;
    use crate::import::mail::head;

    fn check(capture: &str, expect: Option<(usize, Option<&str>)>) {
        let found = head(&gather(capture)).map(|head| (head.blocks, head.subject));
        assert_eq!(found, expect.map(|(n, subject)| (n, subject.map(str::to_owned))));
    }

    #[test]
    fn the_head_of_a_message_is_read() {
        check(
            "From: a@b.example\nSubject: Re: The bridge\n\nDear all,",
            Some((2, Some("The bridge"))),
        );
        check("De : a@b.example\nObjet : TR: Le pont\nLe texte", Some((2, Some("Le pont"))));
        check("Date: 3 May\n\nThe bridge is closed.", None);
        check("The bridge is closed.", None);
    }
}
