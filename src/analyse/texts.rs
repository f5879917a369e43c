//! The texts of a corpus as the passes read them: each with its language and its sentences, found
//! once for all passes.

use rayon::prelude::*;

use crate::analyse::sentences::sentences;
use crate::corpus::Corpus;
use crate::corpus::article::Article;
use crate::lang::primary;
use crate::text::range::TextRange;

/// The text of an article.
#[derive(Debug, Clone)]
pub struct Text<'c> {
    /// The article.
    pub article: &'c Article,
    /// Its plain text; empty where this edition lacks it.
    pub text: &'c str,
    /// Its language, ISO 639-1; empty where it is not known.
    pub code: &'c str,
    /// The sentences of the text, in order.
    pub sentences: Vec<TextRange>,
}

/// The texts of a corpus, by place in [`Corpus::articles`].
pub fn texts(corpus: &Corpus) -> Vec<Text<'_>> {
    corpus.articles.par_iter().map(Text::of).collect()
}

impl<'c> Text<'c> {
    fn of(article: &'c Article) -> Text<'c> {
        let text = article.body.full().map_or("", |doc| doc.text.as_str());
        let code = primary(article.head.language.as_deref().unwrap_or_default());
        Text { article, text, code, sentences: sentences(text, code) }
    }
}

#[cfg(test)]
mod tests {
    use crate::analyse::texts::texts;
    use crate::corpus::load::load;
    use crate::files::memory::MemoryFiles;

    #[test]
    fn a_text_has_its_language_and_its_sentences() {
        let mut files = MemoryFiles::default();
        let heads = ["language = \"fr-CA\"\n", ""];
        for (at, head) in heads.iter().enumerate() {
            let article = format!("+++\ntitle = \"t\"\n{head}+++\n\nLe pont tient. Il tient.\n");
            files.insert(&format!("content/articles/a{at}/article.txt"), article.into_bytes());
        }
        let corpus = load(&files).unwrap().corpus;
        let found = texts(&corpus);
        let codes: Vec<&str> = found.iter().map(|text| text.code).collect();
        assert_eq!(codes, ["fr", ""]);
        for text in &found {
            let sentences: Vec<&str> = text.sentences.iter().map(|s| s.slice(text.text)).collect();
            assert_eq!(sentences, ["Le pont tient.", "Il tient."]);
        }
    }
}
