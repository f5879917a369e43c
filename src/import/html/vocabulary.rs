//! What the names that pages give their elements tell: generic words, of no site in particular.

use crate::import::html::piece::Page;
use crate::import::html::piece::Piece;
use crate::import::reason::Reason;

/// The words that stand in names of elements, and what is in such an element.
const WORDS: &[(Reason, &[&str])] = &[
    (
        Reason::Advert,
        &[
            "ad",
            "ads",
            "advert",
            "advertisement",
            "advertising",
            "anzeige",
            "adslot",
            "banner",
            "dfp",
            "outbrain",
            "pub",
            "publicite",
            "sponsor",
            "sponsored",
            "taboola",
            "werbung",
        ],
    ),
    (Reason::AuthorBox, &["authorbox", "bio"]),
    (Reason::Breadcrumb, &["ariane", "breadcrumb", "breadcrumbs", "migas"]),
    (Reason::Byline, &["author", "authors", "auteur", "byline", "autor"]),
    (
        Reason::Caption,
        &[
            "bildunterschrift",
            "caption",
            "captions",
            "copyright",
            "credit",
            "didascalia",
            "legende",
        ],
    ),
    (
        Reason::Comments,
        &[
            "comment",
            "comments",
            "commentaire",
            "commentaires",
            "comentarios",
            "commenti",
            "disqus",
            "kommentare",
            "respond",
        ],
    ),
    (Reason::Cookie, &["consent", "cookie", "cookies", "gdpr", "onetrust", "rgpd"]),
    (Reason::Date, &["dateline", "datetime", "timestamp"]),
    (Reason::Legal, &["copyright", "disclaimer", "legal"]),
    (Reason::Media, &["carousel", "gallery", "player", "slideshow", "video", "videos"]),
    (Reason::Menu, &["menu", "nav", "navbar", "navigation", "topbar", "toolbar"]),
    (Reason::Newsletter, &["infolettre", "newsletter", "newsletters", "signup"]),
    (Reason::PullQuote, &["exergue", "pullquote"]),
    (
        Reason::ReadAlso,
        &[
            "also",
            "aussi",
            "more",
            "next",
            "outros",
            "popular",
            "prev",
            "previous",
            "promo",
            "readmore",
            "recirc",
            "recirculation",
            "readalso",
            "recommandation",
            "recommandations",
            "recommend",
            "recommended",
            "recommendations",
            "related",
            "relacionadas",
            "similar",
            "teaser",
            "trending",
            "trend",
            "voir",
        ],
    ),
    (
        Reason::Share,
        &[
            "compartir",
            "condividi",
            "follow",
            "partage",
            "partager",
            "share",
            "shares",
            "sharing",
            "social",
            "sociaux",
            "teilen",
            "addtoany",
            "addthis",
        ],
    ),
    (
        Reason::Subscribe,
        &[
            "donate",
            "login",
            "paywall",
            "premium",
            "register",
            "subscribe",
            "subscription",
            "suscripcion",
            "abonne",
            "abonnement",
            "abonnes",
        ],
    ),
    (Reason::Tags, &["etiquetas", "keywords", "schlagworte", "tag", "tags", "topics"]),
    (
        Reason::Aside,
        &[
            "aside", "footer", "modal", "overlay", "popup", "rail", "sidebar", "sticky", "tooltip",
            "widget", "widgets",
        ],
    ),
];

/// What a block is by the names of the elements around it, inside the element `home` that holds
/// the report: names of what holds everything say nothing of a single block.
pub fn named(page: &Page, piece: &Piece, home: Option<usize>) -> Option<Reason> {
    for (at, element) in page.around(piece) {
        if home == Some(at) {
            return None;
        }
        for (reason, words) in WORDS {
            let found = element.words.split(' ').any(|word| words.contains(&word));
            if found {
                return Some(*reason);
            }
        }
    }
    None
}
