//! A free page: about, methodology, what else the dossier has to say.

use crate::corpus::codes::Status;
use crate::corpus::prose::Prose;
use crate::fields::read::Fields;
use crate::id::PageId;
use crate::text::source::Span;

/// The free page whose text stands at the head of the methodology page.
pub const METHODOLOGY: &str = "methodology";

/// A page of prose.
#[derive(Debug, Clone)]
pub struct FreePage {
    /// Its file.
    pub id: PageId,
    /// The opening of its front matter.
    pub span: Span,
    /// Its title.
    pub title: String,
    /// Its place among the others, smallest first.
    pub order: i64,
    /// Whether it may leave the house.
    pub status: Status,
    /// The text.
    pub text: Prose,
}

/// Reads a free page's front matter.
pub fn page(f: &mut Fields<'_, '_>, id: PageId, text: Prose) -> FreePage {
    let title = f.text("title");
    FreePage {
        span: f.span(),
        title: f.required("title", title).map_or_else(|| id.to_string(), |title| title.value),
        id,
        order: f.integer("order").map_or(0, |order| order.value),
        status: f.code("status").map_or(Status::Published, |status| status.value),
        text,
    }
}
