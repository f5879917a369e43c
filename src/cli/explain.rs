//! `recoupe explain`: why two articles are linked, or not.

use std::fmt::Write;
use std::path::PathBuf;

use anyhow::Context;
use anyhow::Result;
use anyhow::bail;
use clap::Args;

use crate::analyse::incidents::Explanation;
use crate::analyse::incidents::Outcome;
use crate::analyse::incidents::explain;
use crate::cli::Outcome as Ended;
use crate::cli::dossier;
use crate::cli::report;
use crate::dossier::Dossier;
use crate::site::prepare;

/// The arguments of `recoupe explain`.
#[derive(Debug, Args)]
pub struct Explain {
    /// An article: the name of its folder
    a: String,
    /// Another article
    b: String,
    /// The dossier's folder
    #[arg(long, default_value = ".", value_name = "DIR")]
    dir: PathBuf,
}

impl Explain {
    /// Prints what the two articles have in common, what it weighs, and what decided.
    pub fn run(self) -> Result<Ended> {
        let checked = prepare(&dossier(&self.dir)?).context("cannot read the dossier")?;
        let dossier = &checked.dossier;
        let (a, b) = (place(dossier, &self.a)?, place(dossier, &self.b)?);
        let evidence = dossier.analysis().evidence();
        let Some(explanation) = explain(dossier.corpus(), evidence, a, b) else {
            bail!("`{}` and `{}` are one article", self.a, self.b)
        };
        report::tell(text(dossier, &explanation).trim_end());
        Ok(Ended::Done)
    }
}

/// The place of an article among the corpus's; the nearest names where there is none.
fn place(dossier: &Dossier, id: &str) -> Result<usize> {
    if let Some(article) = dossier.article(id) {
        return Ok(article.place());
    }
    let like = |other: &&str| other.contains(id) || id.contains(*other);
    let ids: Vec<&str> = dossier.articles().map(|article| article.id().as_str()).collect();
    let near: Vec<&str> = ids.iter().copied().filter(like).take(3).collect();
    match near.as_slice() {
        [] => bail!("no article is named `{id}`"),
        near => bail!("no article is named `{id}`; did you mean `{}`?", near.join("`, `")),
    }
}

fn text(dossier: &Dossier, explanation: &Explanation) -> String {
    let link = &explanation.link;
    let mut out = String::new();
    for ix in [link.a, link.b] {
        if let Some(article) = dossier.corpus().articles.get(ix) {
            let published = article.head.published.as_ref();
            let published = published.map_or("undated".to_owned(), |d| d.value.to_string());
            let _ = writeln!(out, "{}: {} ({published})", article.id, article.head.title);
        }
    }
    let answer = match explanation.outcome {
        Outcome::Same => "the same incident",
        Outcome::TooLittle => "not the same incident: they have too little in common",
        Outcome::GroupsApart => {
            "not the same incident: the two have enough in common, the reports that go with each \
             have not"
        }
        Outcome::ThemesApart => {
            "not the same incident: the two have enough in common, but most reports close to one \
             are not close to the other"
        }
        Outcome::Decided if link.same_incident => "the same incident: an analyst decided so",
        Outcome::Decided => "not the same incident: an analyst decided so",
        Outcome::NoText => "not compared: one of them has no text",
    };
    let _ = writeln!(out, "\n{answer}");
    let _ = writeln!(
        out,
        "score {:.2} of 1, and two reports alone need {:.2}",
        link.score, explanation.threshold
    );
    for reason in &link.reasons {
        // A passage may go on over a paragraph.
        let text = reason.text.split_whitespace().collect::<Vec<_>>().join(" ");
        let _ = writeln!(out, "  {:<8} {:>5.2}  {text}", reason.kind.code(), reason.weight);
    }
    if link.reasons.is_empty() {
        let _ = writeln!(out, "  nothing in common");
    }
    out
}
