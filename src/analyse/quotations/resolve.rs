//! Who a phrase stands for: the fullest form of the name in the same text.

use std::collections::BTreeMap;

use crate::analyse::quotations::Speaker;
use crate::analyse::quotations::class;
use crate::analyse::quotations::gather::Scene;
use crate::analyse::quotations::lexicon::Gender;
use crate::analyse::quotations::office;
use crate::analyse::quotations::office::Held;
use crate::analyse::quotations::office::Holder;
use crate::analyse::quotations::person::counted;
use crate::analyse::quotations::person::gender_of;
use crate::analyse::quotations::person::human;
use crate::analyse::quotations::person::is_group;
use crate::analyse::quotations::person::is_nobody;
use crate::analyse::quotations::person::name_in;
use crate::analyse::quotations::person::person;
use crate::analyse::quotations::person::run_end;
use crate::analyse::quotations::person::several;
use crate::analyse::quotations::person::subjects;
use crate::analyse::quotations::person::texts;
use crate::analyse::quotations::phrase;
use crate::analyse::quotations::phrase::Tokens;
use crate::analyse::quotations::token::Kind;
use crate::analyse::quotations::token::Token;

/// Mentions of one name that are compared: the first ones tell the full form.
const MOST_FORMS: usize = 48;

/// Tokens of a name, titles left out.
const LONGEST_NAME: usize = 5;

/// The names and the offices of one text.
pub(super) struct Register<'t> {
    scene: Scene<'t>,
    /// Names of two words or more, by their last word and by their first, in order.
    full: BTreeMap<&'t str, Vec<Tokens>>,
    /// Who holds an office, by the noun for it, in order.
    holders: BTreeMap<&'t str, Vec<Holder>>,
    /// Phrases that were the subject of a sentence or spoke, in order.
    salient: Vec<Tokens>,
}

impl<'t> Register<'t> {
    /// Reads the names of a text; `speakers` are the phrases that speak in it.
    pub(super) fn new(scene: Scene<'t>, speakers: &[Tokens]) -> Register<'t> {
        let mut register = Register {
            scene,
            full: BTreeMap::new(),
            holders: BTreeMap::new(),
            salient: Vec::new(),
        };
        let mut at = 0;
        while at < scene.tokens.len() {
            let to = run_end(scene.tokens, at);
            if to == at {
                at += 1;
                continue;
            }
            register.add((at, to));
            at = to;
        }
        register.salient.extend(speakers);
        register.salient.extend(subjects(scene.tokens));
        register.salient.sort_unstable();
        register.salient.dedup();
        register.add_titled(speakers);
        register
    }

    fn add(&mut self, run: Tokens) {
        let tokens = self.scene.tokens;
        let name = person(tokens, run);
        if name.1 - name.0 >= 2 && name.1 - name.0 <= LONGEST_NAME {
            let (first, last) = (&tokens[name.0].text, &tokens[name.1 - 1].text);
            self.full.entry(last).or_default().push(name);
            self.full.entry(first).or_default().push(name);
        } else if name.1 == name.0 {
            return;
        }
        for noun in office::nouns(self.scene, name) {
            let holder = office::holder(tokens, name, noun);
            self.holders.entry(tokens[noun].text.as_str()).or_default().push(holder);
        }
    }

    /// Adds the offices of phrases that are whole: those that speak, and those before their verb ("la
    /// conseillère municipale Anne Petit a voté").
    fn add_titled(&mut self, speakers: &[Tokens]) {
        let tokens = self.scene.tokens;
        let whole = |phrase: &&Tokens| {
            let acts = |next: &Token| next.is(class::AUXILIARY | class::NEGATION);
            speakers.contains(phrase) || tokens.get(phrase.1).is_some_and(acts)
        };
        for &phrase in self.salient.iter().filter(whole) {
            let Some(name) = name_in(tokens, phrase) else { continue };
            let Some(noun) = office::in_phrase(tokens, phrase, name) else { continue };
            let holder = office::holder(tokens, name, noun);
            self.holders.entry(&tokens[noun].text).or_default().push(holder);
        }
    }

    /// Who a phrase stands for; `None` where it is no range of the text.
    pub(super) fn speaker(&self, phrase: Tokens) -> Option<Speaker> {
        let at = self.scene.range(phrase)?;
        let named = self.named(phrase, 3);
        let named_at = self.scene.range(named).unwrap_or(at);
        Some(Speaker { name: self.shown(named), at, named_at })
    }

    /// The tokens of the fullest form of a phrase; `steps` bounds how far references lead.
    fn named(&self, phrase: Tokens, steps: usize) -> Tokens {
        let tokens = self.scene.tokens;
        let Some(first) = tokens.get(phrase.0).filter(|_| steps > 0) else { return phrase };
        let single = phrase.1 - phrase.0 == 1;
        if single && first.is(class::RELATIVE) && !first.is(class::SUBJECT) {
            let comma = phrase.0.checked_sub(1).filter(|&ix| tokens[ix].is_sign(","));
            let antecedent = phrase::before(tokens, comma.unwrap_or(phrase.0), 0);
            return antecedent.map_or(phrase, |found| {
                let governed = (found.0..found.1)
                    .rev()
                    .find(|&ix| tokens[ix].is(class::PREPOSITION) && !tokens[ix].is(class::LINK));
                let from = governed.map_or(found.0, |ix| ix + 1).min(found.1 - 1);
                self.named((from, found.1), steps - 1)
            });
        }
        let told = first.is(class::OBJECT) && first.word.gender.is_some();
        if single
            && ((first.is(class::SUBJECT) || told) && !first.capital_name()
                || first.kind == Kind::Inverted)
        {
            return self.antecedent(phrase).map_or(phrase, |found| self.named(found, steps - 1));
        }
        match name_in(tokens, phrase) {
            Some(name) => self.fullest(name, gender_of(tokens, phrase)),
            None => {
                let held = self.beside(phrase).or_else(|| self.holder(phrase));
                held.unwrap_or(phrase)
            }
        }
    }

    /// The last phrase before a pronoun that it may stand for.
    fn antecedent(&self, pronoun: Tokens) -> Option<Tokens> {
        let tokens = self.scene.tokens;
        let token = &tokens[pronoun.0];
        let before = self.salient.partition_point(|&(from, _)| from < pronoun.0);
        let candidates = self.salient[..before].iter().rev().take(12).copied();
        let gender = token.word.gender;
        let alone = |(from, to): Tokens| {
            to - from == 1
                && (tokens[from].is(class::SUBJECT | class::RELATIVE)
                    || tokens[from].kind == Kind::Inverted)
        };
        if gender.is_none() && !token.is(class::PLURAL | class::THING) || token.capital_name() {
            return None;
        }
        let fits = |&candidate: &Tokens| {
            if alone(candidate) {
                let other = &tokens[candidate.0];
                return other.word.gender == gender
                    && other.is(class::PLURAL) == token.is(class::PLURAL)
                    && other.is(class::THING) == token.is(class::THING);
            }
            let known = gender_of(tokens, self.expanded(candidate));
            let group = is_group(tokens, candidate);
            let agrees = known.is_none() || gender.is_none() || known == gender;
            let kind = match (gender, token.is(class::THING)) {
                _ if token.is(class::PLURAL) => {
                    !token.is(class::THING) && several(tokens, candidate)
                }
                (_, true) => group,
                (Some(_), false) => {
                    (!group || self.scene.lexicon.elides)
                        && !is_nobody(tokens, candidate)
                        && !counted(tokens, candidate)
                        && human(tokens, candidate, group)
                }
                (None, false) => true,
            };
            agrees && kind
        };
        candidates.into_iter().find(fits)
    }

    /// A name with the first name that the text gives it somewhere.
    fn expanded(&self, phrase: Tokens) -> Tokens {
        let tokens = self.scene.tokens;
        if gender_of(tokens, phrase).is_some() {
            return phrase;
        }
        name_in(tokens, phrase).map_or(phrase, |name| self.fullest(name, None))
    }

    /// The longest form of a name, the most frequent of equals, the first of those.
    fn fullest(&self, name: Tokens, gender: Option<Gender>) -> Tokens {
        let tokens = self.scene.tokens;
        let (first, last) = (&tokens[name.0], &tokens[name.1 - 1]);
        let forms = self.full.get(last.text.as_str()).map_or(&[][..], Vec::as_slice);
        let forms = &forms[..forms.len().min(MOST_FORMS)];
        let single = name.1 - name.0 == 1;
        let fits = |form: &&Tokens| {
            let start = &tokens[form.0];
            let end = &tokens[form.1 - 1];
            let known = gender_of(tokens, **form);
            let person = gender.is_none() || known.is_none() || known == gender;
            let whole = single
                || start.text == first.text
                || first.text.chars().count() == 1 && start.text.starts_with(&first.text);
            let ends = end.text == last.text || single && first.is(class::GIVEN);
            person && whole && ends && form.1 - form.0 >= name.1 - name.0
        };
        let mut best: Option<(usize, usize, Tokens)> = None;
        for form in forms.iter().filter(fits) {
            let same = |other: &&Tokens| texts(tokens, **other).eq(texts(tokens, *form));
            let times = forms.iter().filter(same).take(20).count();
            let length = form.1 - form.0;
            let better = best.is_none_or(|(most, longest, _)| {
                if single {
                    (times, length) > (most, longest)
                } else {
                    (length, times) > (longest, most)
                }
            });
            if better {
                best = Some((times, length, *form));
            }
        }
        best.map_or(name, |(_, _, form)| form)
    }

    /// The name between commas after an office: "the mayor, John Reed, said".
    fn beside(&self, phrase: Tokens) -> Option<Tokens> {
        let tokens = self.scene.tokens;
        let comma = tokens.get(phrase.1).is_some_and(|token| token.is_sign(","));
        // "The spokesman, Colonel John Reed": a rank before the name, with its article or without.
        let rank = (phrase.1 + 1..tokens.len()).take(3).take_while(|&ix| {
            tokens[ix].is(class::DETERMINER) || tokens[ix].is(class::TITLE) && !tokens[ix].capital
        });
        let from = phrase.1 + 1 + rank.count();
        let ranked = from > phrase.1 + 1 && tokens[from - 1].is(class::TITLE);
        let run = (from, run_end(tokens, from));
        let noun = |t: &Token| t.is(class::PERSON | class::TITLE);
        let office = tokens[phrase.0..phrase.1].iter().any(noun) || self.heads(phrase, run);
        let closed = tokens.get(run.1).is_none_or(|next| !next.is_word());
        if !office || !comma || !closed || run.1 <= run.0 {
            return None;
        }
        let name = person(tokens, run);
        let region = !ranked && name.0 == run.0 && !office::is_person(self.scene, phrase.1, run);
        let whole = name.1 >= name.0 + 2 && !region || ranked && name.1 > name.0;
        whole.then(|| self.fullest(name, None))
    }

    /// Whether a given name between commas is of whoever a phrase without a known office names: "the
    /// head of the commission, John Reed, said".
    fn heads(&self, phrase: Tokens, run: Tokens) -> bool {
        let tokens = self.scene.tokens;
        let verb = |ix: usize| {
            tokens
                .get(ix)
                .is_some_and(|token| token.word.verb.is_some() || token.is(class::AUXILIARY))
        };
        let beside = verb(run.1 + 1) || phrase.0.checked_sub(1).is_some_and(verb);
        // "His council, John Reed": a body of one word with a name beside it is a lawyer.
        let counsel = phrase.1 - phrase.0 <= 2;
        let first = tokens.get(run.0);
        first.is_some_and(|token| token.is(class::GIVEN) || token.is(class::TITLE) && token.capital)
            && beside
            && (!is_group(tokens, phrase) || counsel)
            && name_in(tokens, phrase).is_none()
    }

    /// The holder of an office, or the fullest phrase with the same noun.
    fn holder(&self, phrase: Tokens) -> Option<Tokens> {
        let tokens = self.scene.tokens;
        let definite =
            tokens[phrase.0].is(class::DETERMINER) && !tokens[phrase.0].is(class::INDEFINITE);
        let short = phrase.1 - phrase.0 <= 3;
        if !definite || !short {
            return None;
        }
        let noun = tokens[phrase.0..phrase.1]
            .iter()
            .rev()
            .find(|t| t.is(class::PERSON | class::TITLE | class::GROUP))?;
        match self.holder_of(noun, phrase) {
            Held::One(name) => return Some(name),
            Held::Several => return None,
            Held::Nobody => {}
        }
        let same = |other: &&Tokens| {
            let words = &tokens[other.0..other.1];
            let head = words.iter().take(3).position(|t| t.text == noun.text);
            // "The coast guard" is not "a coast guard spokesman", and "the regional governor" need
            // not be another governor.
            let of_person = head
                .and_then(|ix| words.get(ix + 1))
                .is_some_and(|t| t.is(class::PERSON | class::TITLE | class::POSSESSIVE));
            let all =
                (phrase.0 + 1..phrase.1).all(|ix| words.iter().any(|t| t.text == tokens[ix].text));
            head.is_some() && !of_person && all && other.1 - other.0 > phrase.1 - phrase.0
        };
        let full = self
            .salient
            .iter()
            .rev()
            .filter(|other| other.0 < phrase.0)
            .find(same)
            .or_else(|| self.salient.iter().find(same))
            .copied()?;
        // "Le ministre Anne de Clairac": a name that goes on is shown as the phrase is.
        let name = name_in(tokens, full)
            .filter(|name| name.1 == full.1)
            .map(|name| self.fullest(name, gender_of(tokens, full)));
        Some(name.unwrap_or(full))
    }

    /// The one person who holds the office that a noun names, of those named before the phrase or else
    /// of all; without any, the one whose office the noun is another word for, "the officer" after
    /// "Col. Reed".
    fn holder_of(&self, noun: &Token, phrase: Tokens) -> Held {
        let held = |noun: &str| self.holders.get(noun).map_or(&[][..], Vec::as_slice);
        let gender = gender_of(self.scene.tokens, phrase);
        let tokens = self.scene.tokens;
        let fits = |holder: &&Holder| holder.agrees(gender) && holder.suits(tokens, phrase);
        let own = held(&noun.text).iter().filter(fits);
        let before = |holder: &&Holder| holder.name.0 < phrase.0;
        match self.only(own.clone().filter(before)) {
            Held::Nobody => {}
            known => return known,
        }
        if let Held::One(name) = self.only(own) {
            return Held::One(name);
        }
        let offices = self.scene.lexicon.called(&noun.text).iter();
        let others = offices.flat_map(|office| held(office)).filter(before);
        self.only(others.filter(fits))
    }

    /// Whether some are one person: their names in full end alike.
    fn only<'h>(&self, holders: impl Iterator<Item = &'h Holder>) -> Held {
        let tokens = self.scene.tokens;
        let mut names = holders.map(|holder| self.fullest(holder.name, None));
        let Some(first) = names.next() else { return Held::Nobody };
        let same = |name: Tokens| tokens[name.1 - 1].text == tokens[first.1 - 1].text;
        if names.all(same) { Held::One(first) } else { Held::Several }
    }

    /// A phrase as a name: without the determiner before it.
    fn shown(&self, (from, to): Tokens) -> String {
        let tokens = self.scene.tokens;
        let start = (from..to).find(|&ix| !tokens[ix].is(class::DETERMINER)).unwrap_or(from);
        let start = if tokens[start].is(class::LINK) { from } else { start };
        let range = self.scene.range((start, to)).unwrap_or_default();
        range.slice(self.scene.text).split_whitespace().collect::<Vec<_>>().join(" ")
    }
}
