//! How rare words are: in the corpus, and in any news report.

use crate::analyse::shared::lexicon::Lexicon;
use crate::analyse::shared::words::key;
use crate::lang::lexica;

/// Reports that stand behind those of the corpus, and have none of its words but the common ones:
/// without them every word of a dossier of five reports would be common.
const BACKGROUND: f64 = 30.0;

/// What a name, a number, a title or a word of any news report weighs, compared with another word
/// of the same frequency: reports of one incident have these in common whoever writes them.
const LABEL: f64 = 0.5;

/// What each word of a corpus weighs: 0 for a function word; otherwise 1 - ln(1 + articles that have
/// it) / ln(all articles and those in the background), half of that for a label or a usual word.
pub(super) struct Rarity {
    /// By number of the word: its weight, and its weight as a label.
    weights: Vec<(f64, f64)>,
}

impl Rarity {
    /// Weighs the words of a corpus of so many texts.
    pub(super) fn new(lexicon: &Lexicon, texts: usize) -> Rarity {
        let whole = (count(texts) + BACKGROUND).ln();
        let rare = |texts: &u32| 1.0 - (1.0 + f64::from(*texts)).ln() / whole;
        let weight = |rare: f64| (rare, rare * LABEL);
        let mut weights: Vec<(f64, f64)> = lexicon.texts.iter().map(rare).map(weight).collect();
        let dated = lexica().flat_map(|l| l.months.iter().chain(&l.weekdays)).map(String::as_str);
        let number = |word: &str| lexicon.number(key(word)?);
        for at in dated.chain(USUAL.split_ascii_whitespace()).filter_map(number) {
            weights[at].0 = weights[at].1;
        }
        for at in lexica().flat_map(|l| &l.stop).filter_map(|word| number(word)) {
            weights[at] = (0.0, 0.0);
        }
        Rarity { weights }
    }

    /// What a word weighs, by its number.
    pub(super) fn weight(&self, word: u32, is_label: bool) -> f64 {
        let (weight, label) = self.weights[word as usize];
        if is_label { label } else { weight }
    }

    /// The most that a run of words can weigh.
    pub(super) fn at_most(&self, run: &[u32]) -> f64 {
        run.iter().map(|word| self.weights[*word as usize].0).sum()
    }
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
    use crate::analyse::shared::lexicon::read;
    use crate::analyse::shared::rarity::Rarity;
    use crate::analyse::shared::words::keys;

    #[test]
    fn words_weigh_less_the_more_articles_have_them() {
        let texts =
            ["le pont de Lori", "le pont ferme", "le pont", "la foudre", "ministre hamster"];
        let (lexicon, _) = read(&texts);
        let rarity = Rarity::new(&lexicon, texts.len());
        let number = |word: &str| u32::try_from(lexicon.number(keys(word)[0]).unwrap()).unwrap();
        let weight = |word: &str| rarity.at_most(&[number(word)]);
        assert!(weight("le").abs() < f64::EPSILON);
        assert!(weight("pont") < weight("ferme"));
        assert!(weight("ministre") < weight("hamster") && weight("hamster") <= 1.0);
        assert!(rarity.weight(number("lori"), true) < rarity.weight(number("lori"), false));
    }
}
