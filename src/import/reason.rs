//! Why a line of a capture is not part of the report.

/// Why a line was left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[expect(missing_docs, reason = "`meaning` says what each stands for")]
pub enum Reason {
    Advert,
    AgencyCredit,
    Aside,
    AuthorBox,
    Breadcrumb,
    Byline,
    Caption,
    Comments,
    Cookie,
    Counter,
    Date,
    Foreign,
    Hidden,
    Legal,
    MailHead,
    Media,
    Menu,
    Navigation,
    Newsletter,
    PageNumber,
    PullQuote,
    ReadAlso,
    Repeated,
    RunningHead,
    Share,
    Subscribe,
    Subtitle,
    Tags,
    Title,
}

impl Reason {
    /// Every reason, in the order of the codes.
    pub const ALL: [Reason; 29] = [
        Reason::Advert,
        Reason::AgencyCredit,
        Reason::Aside,
        Reason::AuthorBox,
        Reason::Breadcrumb,
        Reason::Byline,
        Reason::Caption,
        Reason::Comments,
        Reason::Cookie,
        Reason::Counter,
        Reason::Date,
        Reason::Foreign,
        Reason::Hidden,
        Reason::Legal,
        Reason::MailHead,
        Reason::Media,
        Reason::Menu,
        Reason::Navigation,
        Reason::Newsletter,
        Reason::PageNumber,
        Reason::PullQuote,
        Reason::ReadAlso,
        Reason::Repeated,
        Reason::RunningHead,
        Reason::Share,
        Reason::Subscribe,
        Reason::Subtitle,
        Reason::Tags,
        Reason::Title,
    ];

    /// The short name that stands in data, for instance `read-also`.
    pub fn code(self) -> &'static str {
        self.words().0
    }

    /// What the reason means, as one line for a reader.
    pub fn meaning(self) -> &'static str {
        self.words().1
    }

    /// The reason with this code.
    pub fn from_code(code: &str) -> Option<Reason> {
        Reason::ALL.into_iter().find(|reason| reason.code() == code)
    }

    fn words(self) -> (&'static str, &'static str) {
        match self {
            Reason::Advert => ("advert", "an advertisement, or the place of one"),
            Reason::AgencyCredit => ("agency-credit", "a line crediting an agency or an outlet"),
            Reason::Aside => ("aside", "a line outside the run of the report's text"),
            Reason::AuthorBox => ("author-box", "a note about the author"),
            Reason::Breadcrumb => ("breadcrumb", "the way through the site to this page"),
            Reason::Byline => ("byline", "who signed the report; kept as its author"),
            Reason::Caption => ("caption", "a caption or a credit of a picture"),
            Reason::Comments => ("comments", "readers' comments, or the form for them"),
            Reason::Cookie => ("cookie", "a notice on cookies, consent or privacy"),
            Reason::Counter => ("counter", "a count of readers, shares or minutes"),
            Reason::Date => ("date", "a date of the page"),
            Reason::Foreign => ("foreign", "a line in another language than the report's"),
            Reason::Hidden => ("hidden", "text that the page does not show"),
            Reason::Legal => ("legal", "rights, terms and other small print"),
            Reason::MailHead => ("mail-head", "the head of an e-mail"),
            Reason::Media => ("media", "the controls of a player or a gallery"),
            Reason::Menu => ("menu", "a menu or a list of sections"),
            Reason::Navigation => ("navigation", "a link to other parts of the site"),
            Reason::Newsletter => ("newsletter", "an invitation to a newsletter or to alerts"),
            Reason::PageNumber => ("page-number", "the number of a page"),
            Reason::PullQuote => ("pull-quote", "a sentence of the text, shown large beside it"),
            Reason::ReadAlso => ("read-also", "a link to another report"),
            Reason::Repeated => ("repeated", "a short line that comes back again and again"),
            Reason::RunningHead => ("running-head", "the head or the foot of every page"),
            Reason::Share => ("share", "share buttons, or an invitation to follow"),
            Reason::Subscribe => ("subscribe", "an invitation to pay, to give or to log in"),
            Reason::Subtitle => ("subtitle", "the line under the title; kept as the subtitle"),
            Reason::Tags => ("tags", "keywords of the page"),
            Reason::Title => ("title", "the title; kept as the article's title"),
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::import::reason::Reason;
    use crate::lang::lexica;

    #[test]
    fn codes_are_sorted_and_lead_back() {
        assert!(Reason::ALL.is_sorted_by(|a, b| a.code() < b.code()));
        assert!(Reason::ALL.into_iter().all(|r| Reason::from_code(r.code()) == Some(r)));
    }

    #[test]
    fn every_group_of_the_lexica_is_a_reason() {
        for code in lexica().flat_map(|lexicon| lexicon.furniture.keys()) {
            assert!(Reason::from_code(code).is_some(), "no reason has the code {code}");
        }
    }
}
