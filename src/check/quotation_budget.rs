//! # Quotation budget
//!
//! **What it does.** Counts what the public edition would quote of each report that it may show in
//! excerpts only: the words of each passage with a public note, and their share of the whole.
//!
//! **Why.** A quotation that is lawful is short (France: Code de la propriété intellectuelle,
//! L122-5 3° a; Berne Convention, article 10). The limits are the dossier's own.
//!
//! **Example.** A public note on every paragraph of a report with `rights = "excerpt"`.
//!
//! **Fix.** Shorten the quotes, make notes internal, or raise `[quotation]` in `dossier.toml` after
//! asking somebody who may answer for it.

use crate::corpus::codes::Rights;
use crate::corpus::codes::Status;
use crate::diag::Diagnostics;
use crate::diag::code::Code;
use crate::dossier::Dossier;
use crate::dossier::article::Article;
use crate::dossier::edition::excerpts;
use crate::markdown::doc::words;

/// Reports each article that is over the budget.
pub fn check(dossier: &Dossier, diags: &mut Diagnostics) {
    for article in dossier.articles() {
        let head = article.head();
        if head.rights == Rights::Excerpt && head.status == Status::Published {
            check_article(article, dossier, diags);
        }
    }
}

fn check_article(article: Article<'_>, dossier: &Dossier, diags: &mut Diagnostics) {
    let Some(doc) = article.record().body.full() else { return };
    let notes = article.notes();
    let public = notes.iter().filter(|note| !note.is_internal());
    let places: Vec<_> = public.map(|note| note.place.clone()).collect();
    let passages: Vec<usize> = excerpts(doc, &places).iter().map(|p| words(&p.text)).collect();
    let (id, span, budget) = (article.id(), article.record().span, dossier.config.quotation);
    let longest = passages.iter().copied().max().unwrap_or(0);
    if longest > budget.passage_words {
        let limit = budget.passage_words;
        let message = format!(
            "the public edition would quote {longest} words of `{id}` at once, more than {limit}"
        );
        diags
            .error(span, Code::QuotationBudget, message)
            .hint("shorten the quotes of its public notes, or raise `passage_words`");
    }
    #[expect(clippy::cast_precision_loss, reason = "counts of words are far below 2^53")]
    let share = passages.iter().sum::<usize>() as f64 / article.record().words.max(1) as f64;
    if share > budget.share {
        let (quoted, limit) = (share * 100.0, budget.share * 100.0);
        let message = format!(
            "the public edition would quote {quoted:.0} % of `{id}`, more than {limit:.0} %"
        );
        diags
            .error(span, Code::QuotationBudget, message)
            .hint("make some of its notes internal, shorten their quotes, or raise `share`");
    }
}
