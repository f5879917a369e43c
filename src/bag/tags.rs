//! The tag files of a bag: what it is, and what is known of it.

use std::collections::BTreeMap;

use crate::bag::Info;
use crate::bag::Tally;

/// The tag files but for the manifests, by name.
pub(super) fn tags(info: &Info, tally: &Tally) -> BTreeMap<String, String> {
    let declaration = "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n";
    let lines = [
        ("Source-Organization", info.organization.clone()),
        ("Contact-Email", info.contact.clone()),
        ("External-Description", Some(info.description.clone())),
        ("Bagging-Date", info.date.clone()),
        ("External-Identifier", info.identifier.clone()),
        ("Payload-Oxum", Some(format!("{}.{}", tally.bytes, tally.files))),
        ("Bag-Software-Agent", Some(concat!("recoupe ", env!("CARGO_PKG_VERSION")).to_owned())),
    ];
    let about: String = lines
        .into_iter()
        .filter_map(|(label, value)| Some((label, one_line(&value?))))
        .filter(|(_, value)| !value.is_empty())
        .map(|(label, value)| format!("{label}: {value}\n"))
        .collect();
    BTreeMap::from([
        ("bagit.txt".to_owned(), declaration.to_owned()),
        ("bag-info.txt".to_owned(), about),
    ])
}

/// A text on one line, without characters that would end it.
fn one_line(text: &str) -> String {
    let shown = |c: char| if c.is_control() { ' ' } else { c };
    text.chars().map(shown).collect::<String>().split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use crate::bag::Info;
    use crate::bag::Tally;
    use crate::bag::tags::tags;

    #[test]
    fn what_is_known_is_said_on_one_line_each() {
        let info = Info {
            organization: Some("A house\nBag-Size: 0".to_owned()),
            description: "  What\u{85}happened \t here ".to_owned(),
            ..Info::default()
        };
        let tags = tags(&info, &Tally { files: 2, bytes: 10, risky: 0 });
        let agent = concat!("Bag-Software-Agent: recoupe ", env!("CARGO_PKG_VERSION"), "\n");
        let expect = "Source-Organization: A house Bag-Size: 0\n\
                      External-Description: What happened here\n\
                      Payload-Oxum: 10.2\n";
        assert_eq!(tags["bag-info.txt"], format!("{expect}{agent}"));
    }
}
