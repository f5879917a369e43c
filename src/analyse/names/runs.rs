//! Runs of words with capitals, as far as one name may reach.

use crate::analyse::names::evidence::Evidence;
use crate::analyse::names::token::Case;
use crate::analyse::names::token::Gap;
use crate::analyse::names::token::Token;
use crate::analyse::names::words::Is;
use crate::analyse::names::words::Words;
use crate::gazetteer::Place;
use crate::gazetteer::PlaceKind;
use crate::gazetteer::own::Gazetteer;

/// What the search reads: the words of an article and what is known of them.
#[derive(Debug, Clone, Copy)]
pub(super) struct Page<'p> {
    /// The words.
    pub(super) tokens: &'p [Token<'p>],
    /// The language.
    pub(super) words: &'static Words,
    /// What the whole article tells.
    pub(super) evidence: &'p Evidence,
    /// The places that are known.
    pub(super) gazetteer: Gazetteer<'p>,
}

/// The most words of a name that is looked up as a whole.
const LONGEST: usize = 6;

impl Page<'_> {
    /// The folded words from `first` up to `end`, one space between.
    pub(super) fn form(&self, first: usize, end: usize) -> String {
        let words: Vec<&str> = self.tokens[first..end].iter().map(|token| &*token.folded).collect();
        words.join(" ")
    }

    /// Where a known name of several words that begins at `at` ends: an organisation of the
    /// language's list or a place of the gazetteer.
    pub(super) fn phrase(&self, at: usize) -> Option<usize> {
        let first = self.tokens.get(at).filter(|token| token.is_capital())?;
        let follow = self.tokens[at + 1..].iter().take(LONGEST - 1);
        let joined = follow.take_while(|token| token.is_joined()).count();
        for end in (at + 1..=at + joined).map(|last| last + 1).rev() {
            let form = self.form(at, end);
            if self.words.knows(&form) {
                return Some(end);
            }
            let inside = &self.tokens[at + 1..end];
            let quality = &[Is::EPITHET, Is::DEMONYM];
            let last = inside.last().is_some_and(|t| t.is_capital() || t.is.any(quality));
            let written = inside.iter().all(|t| {
                t.is_capital() || t.is.any(&[Is::JOIN, Is::NOBILIARY]) || t.is.any(quality)
            });
            if last && written && !self.tokens[end - 1].is.any(&[Is::CALENDAR]) {
                let people = |place: &Place| {
                    place.is_own() || place.kind != PlaceKind::Town || place.population > 20_000
                };
                let person = first.is.any(&[Is::FIRST, Is::TITLE]);
                let enough = if person { 200_000 } else { 0 };
                let place = self.gazetteer.lookup(&form).first().copied().filter(people);
                if place.is_some_and(|place| place.population >= enough) {
                    return Some(end);
                }
            }
        }
        None
    }

    /// Where the run that begins at `at` ends.
    pub(super) fn run(&self, at: usize) -> usize {
        let mut end = at + 1;
        while let Some(next) = self.goes_on(at, end) {
            end = next;
        }
        end
    }

    /// The end of the run with one step more, where it has one.
    fn goes_on(&self, at: usize, end: usize) -> Option<usize> {
        let token = self.tokens.get(end).filter(|token| token.is_joined())?;
        if token.is_capital() {
            return self.takes(at, end, token).then_some(end + 1);
        }
        if token.case != Case::Small {
            return None;
        }
        self.particle(at, end).or_else(|| self.complement(at, end))
    }

    /// Whether a word with a capital belongs to the run before it.
    fn takes(&self, at: usize, end: usize, token: &Token<'_>) -> bool {
        let before = &self.tokens[end - 1];
        let followed =
            self.tokens.get(end + 1).is_some_and(|next| next.is_joined() && next.is_capital());
        if token.gap == Gap::Apostrophe
            && before.case != Case::Initial
            && !before.is.any(&[Is::NOBILIARY])
        {
            return false;
        }
        if token.is.any(&[Is::CALENDAR]) {
            return end == at + 1 && before.is.any(&[Is::FIRST]);
        }
        let article = token.is.any(&[Is::NOBILIARY, Is::JOIN]) && followed;
        if token.is.any(&[Is::STOP]) && token.case == Case::Capital && !article {
            return false;
        }
        let acronym = |token: &Token<'_>| {
            let model = token.folded.bytes().any(|b| b.is_ascii_digit());
            token.case == Case::Caps && !token.is.any(&[Is::NUMBER]) && !model
        };
        if acronym(token) && token.gap == Gap::Space && before.case == Case::Capital {
            return before.is.any(&[Is::FIRST]);
        }
        let person = token.is.any(&[Is::FIRST, Is::TITLE]) && token.case == Case::Capital;
        let spoken_of = end == at + 1 && acronym(before) && person;
        let another = followed && self.begins_person(at, end);
        !spoken_of && !another
    }

    /// Whether a given name at `end` begins a name of its own: "Lille Ann Berg" are two, and so is
    /// what follows a word that no name begins with.
    fn begins_person(&self, at: usize, end: usize) -> bool {
        let (token, run) = (&self.tokens[end], &self.tokens[at..end]);
        let given =
            token.is.any(&[Is::FIRST]) && token.gap == Gap::Space && token.case == Case::Capital;
        let part =
            run.iter().any(|t| t.is.any(&[Is::ORGANISATION, Is::PLACE, Is::NOBILIARY, Is::FIRST]));
        if !given || part || run[run.len() - 1].case == Case::Initial {
            return false;
        }
        let generic = run.iter().any(|t| t.is.any(&[Is::NO_NAME, Is::COMMON]));
        let weak = self.evidence.is_weak(self.tokens, at) && !self.evidence.is_strong(&run[0]);
        (generic && !run[0].is.any(&[Is::TITLE]))
            || weak
            || !self.gazetteer.lookup(&self.form(at, end)).is_empty()
    }

    /// The end of the run with "de la Cour", "von Berg" or "al-Din" put to it.
    fn particle(&self, at: usize, end: usize) -> Option<usize> {
        let small = self.tokens[end..].iter().take(3);
        let small = small.take_while(|t| t.case == Case::Small && t.is_joined()).count();
        let last = end + small;
        let name = self.tokens.get(last).filter(|token| token.is_joined() && token.is_capital())?;
        if name.is.any(&[Is::CALENDAR]) || (1..=2).all(|n| n != small) {
            return None;
        }
        let particles = &self.tokens[end..last];
        let all = |of: &[Is]| particles.iter().all(|token| token.is.any(of));
        let run = &self.tokens[at..end];
        let head = run.iter().any(|token| token.is.any(&[Is::ORGANISATION, Is::PLACE]));
        let hyphens = particles[0].gap == Gap::Hyphen && name.gap == Gap::Hyphen;
        let noble = all(&[Is::NOBILIARY]);
        let plain = particles.iter().any(|token| token.is.any(&[Is::JOIN, Is::STOP]));
        let given = run.len() <= 2
            && run.iter().all(|token| token.is.any(&[Is::FIRST]) && !token.is.any(&[Is::RISKY]));
        let country = || {
            self.gazetteer
                .lookup(&name.folded)
                .first()
                .is_some_and(|place| place.kind <= PlaceKind::Country)
        };
        let elided = run[0].is.any(&[Is::FIRST]) && name.gap == Gap::Apostrophe && run.len() == 2;
        let unknown = || self.gazetteer.lookup(&name.folded).is_empty();
        let person = noble
            && (!plain
                || (given && !country())
                || (elided && unknown())
                || name.gap == Gap::Hyphen);
        ((head && all(&[Is::JOIN])) || hyphens || person).then_some(last + 1)
    }

    /// The end of the run with "de sécurité" or "nationale" put to it.
    fn complement(&self, at: usize, end: usize) -> Option<usize> {
        let run = &self.tokens[at..end];
        let body = run[0].is.any(&[Is::BODY, Is::ORGANISATION]) && run[0].case == Case::Capital;
        if !body || run.len() > 4 {
            return None;
        }
        let token = &self.tokens[end];
        let quality = token.is.any(&[Is::EPITHET, Is::DEMONYM]);
        if quality && (run.len() == 1 || token.is.any(&[Is::EPITHET])) {
            return Some(end + 1);
        }
        let joins = self.tokens[end..]
            .iter()
            .take(2)
            .take_while(|t| t.is.any(&[Is::JOIN]) && t.is_joined());
        let last = end + joins.count();
        let noun = self.tokens.get(last).filter(|_| last > end && run[0].is.any(&[Is::BODY]))?;
        let plain = noun.case == Case::Small && noun.is_joined() && noun.folded.len() > 3;
        (plain && !noun.is.any(&[Is::STOP, Is::CALENDAR, Is::COMMON])).then_some(last + 1)
    }

    /// Where an organisation that begins with a word in small letters at `at` ends: "ministère
    /// russe de la Défense"; only where it says of which country.
    pub(super) fn office(&self, at: usize) -> Option<usize> {
        let head = self.tokens.get(at).filter(|token| token.is.any(&[Is::OFFICE]))?;
        let mut end = at + 1;
        let is = |end: usize, of: Is| {
            self.tokens
                .get(end)
                .is_some_and(|t| t.is_joined() && t.case == Case::Small && t.is.any(&[of]))
        };
        let mut of_country = is(end, Is::DEMONYM);
        end += usize::from(of_country);
        let mut named = head.is_capital();
        for _ in 0..3 {
            let mut last = end;
            while is(last, Is::JOIN) {
                last += 1;
            }
            let Some(name) = self.tokens.get(last).filter(|t| last > end && t.is_joined()) else {
                break;
            };
            if !name.is_capital() || name.is.any(&[Is::CALENDAR]) {
                break;
            }
            let reach = self.phrase(last).unwrap_or(last + 1);
            let country = self.gazetteer.lookup(&self.form(last, reach));
            of_country |= country.first().is_some_and(|place| place.kind == PlaceKind::Country);
            (named, end) = (true, reach);
            end += usize::from(is(end, Is::EPITHET));
            if !of_country && is(end, Is::DEMONYM) {
                (of_country, end) = (true, end + 1);
            }
        }
        (named && of_country && end > at + 1).then_some(end)
    }
}
