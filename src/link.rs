//! Links as we write them in Markdown: `article:SLUG`, `incident:ID`, or an address on the web.

/// What a link names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Link<'t> {
    /// An article, by its id.
    Article(&'t str),
    /// A source.
    Source(&'t str),
    /// An incident.
    Incident(&'t str),
    /// A statement.
    Statement(&'t str),
    /// A name of the register.
    Name(&'t str),
    /// A free page.
    Page(&'t str),
    /// A note of an article.
    Note(&'t str, &'t str),
    /// The home page.
    Home,
    /// An address on the web.
    Web(&'t str),
    /// A place on the same page.
    Here(&'t str),
    /// None of these.
    Unknown,
}

impl<'t> Link<'t> {
    /// What `text` names; ids are not looked up.
    pub fn parse(text: &'t str) -> Link<'t> {
        if let Some(fragment) = text.strip_prefix('#') {
            return Link::Here(fragment);
        }
        if text == "home" {
            return Link::Home;
        }
        let Some((scheme, rest)) = text.split_once(':') else { return Link::Unknown };
        match scheme {
            "article" => Link::Article(rest),
            "source" => Link::Source(rest),
            "incident" => Link::Incident(rest),
            "statement" => Link::Statement(rest),
            "name" => Link::Name(rest),
            "page" => Link::Page(rest),
            "note" => match rest.split_once('/') {
                Some((article, note)) => Link::Note(article, note),
                None => Link::Unknown,
            },
            "http" | "https" | "mailto" => Link::Web(text),
            _ => Link::Unknown,
        }
    }
}
