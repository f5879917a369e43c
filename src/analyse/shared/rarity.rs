//! How rare words are: in the corpus, and in any news report.

use rayon::prelude::*;

use crate::analyse::shared::words::key;
use crate::lang::lexica;

/// Reports that stand behind those of the corpus, and have none of its words but the common ones:
/// without them every word of a dossier of five reports would be common.
const BACKGROUND: f64 = 30.0;

/// What a name, a number, a title or a word of any news report weighs, compared with another word
/// of the same frequency: reports of one incident have these in common whoever writes them.
const LABEL: f64 = 0.5;

/// How many articles have each word.
pub(super) struct Rarity {
    /// By key.
    articles: Vec<(u64, u32)>,
    /// Logarithm of the number of articles, with those in the background.
    whole: f64,
    /// Keys of function words.
    function: Vec<u64>,
    /// Keys of words of any news report.
    usual: Vec<u64>,
}

impl Rarity {
    /// Counts the words of the texts of a corpus.
    pub(super) fn new(texts: &[Vec<u64>]) -> Rarity {
        let mut all: Vec<u64> = texts
            .par_iter()
            .flat_map_iter(|keys| {
                let mut keys = keys.clone();
                keys.sort_unstable();
                keys.dedup();
                keys
            })
            .collect();
        all.par_sort_unstable();
        let articles = all
            .chunk_by(|a, b| a == b)
            .map(|same| (same[0], u32::try_from(same.len()).unwrap_or(u32::MAX)))
            .collect();
        let dated = lexica().flat_map(|l| l.months.iter().chain(&l.weekdays)).map(String::as_str);
        Rarity {
            articles,
            whole: (count(texts.len()) + BACKGROUND).ln(),
            function: keys_of(lexica().flat_map(|l| &l.stop).map(String::as_str)),
            usual: keys_of(dated.chain(USUAL.split_ascii_whitespace())),
        }
    }

    /// What a word weighs: 0 for a function word; otherwise 1 - ln(1 + articles that have it) /
    /// ln(all articles and those in the background), half of that for a label or a usual word.
    pub(super) fn weight(&self, key: u64, is_label: bool) -> f64 {
        if self.function.binary_search(&key).is_ok() {
            return 0.0;
        }
        let found = self.articles.binary_search_by_key(&key, |(key, _)| *key);
        let articles = found.map_or(0, |at| self.articles[at].1);
        let rare = 1.0 - (1.0 + f64::from(articles)).ln() / self.whole;
        if is_label || self.usual.binary_search(&key).is_ok() { rare * LABEL } else { rare }
    }

    /// The most that a run of words can weigh.
    pub(super) fn at_most(&self, run: &[u64]) -> f64 {
        run.iter().map(|key| self.weight(*key, false)).sum()
    }
}

fn keys_of<'w>(words: impl Iterator<Item = &'w str>) -> Vec<u64> {
    let mut keys: Vec<u64> = words.filter_map(key).collect();
    keys.sort_unstable();
    keys.dedup();
    keys
}

#[expect(clippy::cast_precision_loss, reason = "a corpus has far fewer than 2^53 articles")]
fn count(n: usize) -> f64 {
    n as f64
}

/// Offices, institutions, and verbs and nouns of reporting in French and English, folded.
const USUAL: &str = "
    affaires affirme agence ajoute ambassadeur annonce annoncee armee assure autorites avance
    cause chef communique conference conseil declaration declare defense depute deux dernier
    derniere dirigeant dit etat etats etrangere etrangeres europeenne explique externes forces
    gouvernement guerre indique informe interieur interrogee jours justice local locale locales
    maire media medias militaire militaires ministere ministre monde nation nationale nations
    officiel officiels onu organisation parlement parole pays police porte precise premier premiere
    presidence president presidente presse procureur publie publiee rapporte region representant
    republique responsable securite secretaire service services souligne soldats trois union unies
    unis ville
    according added affairs agency ambassador announced army attorney authorities chairman chief
    city commander conference council county court day days defence defense department deputy
    director district east executive federal first force forces foreign former general government
    governor head house human information interior international judge justice last law local
    mayor media meeting military minister ministry monday nation national nations new news north
    office officer officers official officials party people police president press prime prosecutor
    public region released report reported reporters republic rights secretary security senior
    service services sheriff soldiers south speaker spokesman spokesperson spokeswoman state
    statement states told town troops two three united union war week west white year years
";

#[cfg(test)]
mod tests {
    use crate::analyse::shared::rarity::Rarity;
    use crate::analyse::shared::words::keys;

    #[test]
    fn words_weigh_less_the_more_articles_have_them() {
        let texts = ["le pont de Lori", "le pont ferme", "le pont", "la foudre"].map(keys);
        let rarity = Rarity::new(&texts);
        let weight = |word: &str| rarity.at_most(&keys(word));
        assert!(weight("le").abs() < f64::EPSILON);
        assert!(weight("pont") < weight("ferme"));
        assert!(weight("ministre") < weight("hamster") && weight("hamster") <= 1.0);
        assert!(rarity.weight(keys("lori")[0], true) < rarity.weight(keys("lori")[0], false));
    }
}
