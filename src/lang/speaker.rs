//! Whether two forms of a name may stand for one bearer.

use crate::lang::fold::Folded;
use crate::lang::lexica;

/// Whether two names may be forms of one: the last words are the same, or all words of one are
/// among those of the other, whatever the case, the accents and the function words.
///
/// "Mr Novak", "Jana Novak" and "Novak" may be one, and so may "the ministry of health" and "the
/// Danish ministry of health". Where nothing else speaks for it, that is not enough to take them
/// for one. A name without words is nobody's.
pub fn same_bearer(a: &str, b: &str) -> bool {
    let (a, b) = (bearer_words(a), bearer_words(b));
    let (Some(last_a), Some(last_b)) = (a.last(), b.last()) else { return false };
    let within = |x: &[String], y: &[String]| x.iter().all(|word| y.contains(word));
    last_a == last_b || within(&a, &b) || within(&b, &a)
}

/// The words of a name, folded, without function words. Of two names of [`same_bearer`] one has
/// the last word of the other.
pub fn bearer_words(name: &str) -> Vec<String> {
    let says = |word: &&str| lexica().all(|lexicon| !lexicon.stop.contains(*word));
    Folded::new(name).words().filter(says).map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use crate::lang::speaker::same_bearer;

    #[test]
    fn names_of_one_bearer() {
        let check = |a: &str, b: &str, want: bool| {
            assert_eq!((same_bearer(a, b), same_bearer(b, a)), (want, want), "{a} {b}");
        };
        check("Jana Novák", "Mme Novak", true);
        check("NOVAK", "Jana Novak", true);
        check("le ministère danois de la Santé", "ministère de la Santé", true);
        check("ministère de la Santé du Danemark", "le ministère de la Santé", true);
        check("Jana Novak", "Jana Horvat", false);
        check("le ministère de la Santé", "le ministère de l’Agriculture", false);
        check("", "", false);
        check("le", "Novak", false);
    }
}
