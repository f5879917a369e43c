//! The words that announce what somebody says, and who that is.

use crate::analyse::quotations::class;
use crate::analyse::quotations::deed::is_deed;
use crate::analyse::quotations::group::Group;
use crate::analyse::quotations::lexicon::Form;
use crate::analyse::quotations::lexicon::Lexicon;
use crate::analyse::quotations::lexicon::Phrase;
use crate::analyse::quotations::lexicon::PhraseIs;
use crate::analyse::quotations::lexicon::Takes;
use crate::analyse::quotations::lexicon::Verb;
use crate::analyse::quotations::phrase;
use crate::analyse::quotations::phrase::Tokens;
use crate::analyse::quotations::token::Kind;
use crate::analyse::quotations::token::Token;

/// Words that attribute something to a speaker.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Cue {
    /// The verb with its auxiliaries, or the words before a source.
    pub(super) words: Tokens,
    /// The cue and its speaker together.
    pub(super) all: Tokens,
    /// Who speaks.
    pub(super) speaker: Option<Tokens>,
    /// What follows.
    pub(super) takes: CueTakes,
    /// The speaker follows the verb.
    pub(super) inverted: bool,
    /// "did not say".
    pub(super) negated: bool,
    /// "would say", "to say", "if he says": what follows is reported where it is quoted.
    pub(super) unreal: bool,
}

/// What a cue is followed by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum CueTakes {
    /// What its verb takes.
    Verb(Takes),
    /// The same, of a verb in the form of "saying".
    Gerund(Takes),
    /// The source, and the clause is beside it.
    Source,
}

/// The cues of a sentence, in order.
pub(super) fn cues(tokens: &[Token], (start, end): Tokens, lexicon: &Lexicon) -> Vec<Cue> {
    let mut found: Vec<Cue> = Vec::new();
    let mut at = start;
    while at < end {
        let floor = found.last().map_or(start, |cue| cue.all.1.max(start));
        let scene = Scene { tokens, start, floor, end };
        let said = |_: &(usize, PhraseIs)| !is_deed(tokens, at, end, lexicon);
        let cue = entry(tokens, at, end, lexicon).filter(said).and_then(|(length, is)| match is {
            PhraseIs::Verb(verb) => scene.verb(at, at + length, verb, found.last()),
            PhraseIs::Source => scene.source(at, at + length),
            PhraseIs::SourceAtStart => scene.source_at_start(at, at + length),
        });
        at = match cue {
            Some(cue) => {
                let next = cue.all.1.max(at + 1);
                found.push(cue);
                next
            }
            None => at + 1,
        };
    }
    found
}

/// The entry of the lexicon at a token, and how many tokens it has.
fn entry(tokens: &[Token], at: usize, end: usize, lexicon: &Lexicon) -> Option<(usize, PhraseIs)> {
    let token = tokens.get(at).filter(|token| token.is_word())?;
    let fits = |phrase: &&Phrase| {
        let rest = tokens.get(at + 1..end).unwrap_or_default();
        rest.len() >= phrase.rest.len() && phrase.rest.iter().zip(rest).all(|(w, t)| *w == t.text)
    };
    let phrase = lexicon.phrases(&token.text).iter().find(fits);
    phrase
        .map(|phrase| (1 + phrase.rest.len(), phrase.is))
        .or_else(|| token.word.verb.map(|verb| (1, PhraseIs::Verb(verb))))
}

#[derive(Clone, Copy)]
pub(super) struct Scene<'t> {
    pub(super) tokens: &'t [Token],
    pub(super) start: usize,
    /// The end of the cue before.
    pub(super) floor: usize,
    end: usize,
}

impl Scene<'_> {
    fn verb(self, at: usize, end: usize, verb: Verb, last: Option<&Cue>) -> Option<Cue> {
        let group = self.group(at);
        let gerund = verb.form == Form::Gerund && !group.auxiliary;
        let tokens = self.tokens;
        let unreal = group.modal || group.to;
        let finite = match verb.form {
            Form::Participle => group.auxiliary,
            Form::Base => !tokens[at].is(class::TITLE),
            Form::Finite | Form::Past | Form::Gerund => true,
        };
        if !finite || tokens[at].capital && at > self.start || group.to && verb.takes == Takes::Act
        {
            return None;
        }
        let takes = if gerund { CueTakes::Gerund(verb.takes) } else { CueTakes::Verb(verb.takes) };
        let cue = |speaker: Option<Tokens>, inverted| {
            let all = speaker
                .map_or((group.start, end), |(from, to)| (from.min(group.start), to.max(end)));
            let words = (group.start, end);
            Cue { words, all, speaker, takes, inverted, negated: group.negated, unreal }
        };
        if let Some(pronoun) = group.pronoun.or_else(|| self.inverted_pronoun(end)) {
            let informant = self.informant(pronoun, end);
            return Some(cue(informant.or(Some(pronoun)), true));
        }
        if gerund {
            return self.gerund(&group, last, cue(None, false));
        }
        if group.to {
            let speaker = phrase::subject(tokens, self.start, at)?;
            return Some(Cue { all: (at, end), words: (at, end), ..cue(Some(speaker), false) });
        }
        if group.passive && !group.reflexive && verb.form != Form::Gerund {
            return self.passive(end, cue(None, false));
        }
        let apart = group.start == self.start
            || tokens[group.start - 1].quote().is_some()
            || tokens[group.start - 1].is_sign(",-–—―");
        let aside = apart
            && group.start >= self.floor + 2
            && tokens[group.start - 1].is_sign(",")
            && tokens[group.start - 2].quote().is_none();
        if apart
            && !aside
            && let Some(speaker) = self.speaker_after(end)
        {
            return Some(cue(Some(speaker), true));
        }
        let finite = verb.form != Form::Base;
        let speaker = self.speaker_before(&group, last.filter(|_| finite));
        // "A nurse, who asked not to be named, described": the cue before is said of the subject.
        let aside_of = last.and_then(|cue| cue.speaker).filter(|&(from, to)| {
            aside && to == from + 1 && tokens[from].is(class::RELATIVE) && from > self.start
        });
        let speaker =
            speaker.or(aside_of).or_else(|| apart.then(|| self.speaker_after(end)).flatten())?;
        let bare = verb.form == Form::Base && !group.modal && !group.auxiliary;
        let single = bare && !plural(tokens, speaker, self.start);
        let condition = speaker.0.checked_sub(1).filter(|_| speaker.0 > self.start);
        let condition = condition.is_some_and(|ix| tokens[ix].is(class::SUBORDINATE));
        let found = cue(Some(speaker), speaker.0 >= end);
        (!single).then_some(Cue { unreal: unreal || condition, ..found })
    }

    /// "…, saying that": the speaker is the one of the cue before, or the subject.
    fn gerund(self, group: &Group, last: Option<&Cue>, cue: Cue) -> Option<Cue> {
        let tokens = self.tokens;
        let before = group.start.checked_sub(1).filter(|_| group.start > self.start);
        let joint = class::CONJUNCTION | class::SUBORDINATE | class::PREPOSITION;
        let apart = before.map(|ix| &tokens[ix]).is_none_or(|token| {
            token.is_sign(",-–—―(") || token.quote().is_some() || token.is(joint)
        });
        let speaker = last.and_then(|cue| cue.speaker);
        let speaker = speaker.or_else(|| self.subject_of_clause(cue.words.0));
        apart.then_some(Cue { speaker, unreal: false, ..cue })
    }

    /// The subject of the clause a token stands in: that of "but residents have sued, alleging",
    /// where a conjunction joins the clause, and else the one of the sentence.
    fn subject_of_clause(self, at: usize) -> Option<Tokens> {
        let tokens = self.tokens;
        let joint = (self.start + 1..at)
            .rev()
            .find(|&ix| tokens[ix].is(class::CONJUNCTION) && tokens[ix - 1].is_sign(","));
        let own = joint.and_then(|joint| phrase::subject(tokens, joint + 1, at)).filter(|phrase| {
            tokens.get(phrase.1).is_some_and(|next| {
                next.is(class::AUXILIARY) || next.word.verb.is_some_and(|v| v.form <= Form::Past)
            })
        });
        own.or_else(|| phrase::subject(tokens, self.start, at))
    }

    /// The subject before a verb; the one of the cue before, where "and" joins both.
    fn speaker_before(self, group: &Group, last: Option<&Cue>) -> Option<Tokens> {
        phrase::before(self.tokens, group.start, self.floor).or_else(|| {
            let joined =
                group.start > self.floor && self.tokens[group.start - 1].is(class::CONJUNCTION);
            last.filter(|_| joined).and_then(|cue| cue.speaker)
        })
    }

    fn inverted_pronoun(self, end: usize) -> Option<Tokens> {
        let pronoun = self.tokens.get(end).filter(|_| end < self.end)?;
        (pronoun.kind == Kind::Inverted).then_some((end, end + 1))
    }

    /// Whom nobody in particular has it from: "a-t-on appris mardi de source policière".
    fn informant(self, (pronoun, _): Tokens, end: usize) -> Option<Tokens> {
        let tokens = self.tokens;
        tokens.get(pronoun).filter(|token| token.is(class::THING) && token.is(class::PLURAL))?;
        let aside = |ix: &usize| tokens[*ix].is(class::TIME | class::ADVERB);
        let end = end.max(pronoun + 1);
        let at = end + (end..self.end).take_while(aside).count();
        let governs =
            |ix: &usize| tokens[*ix].is_word() && tokens[*ix].is(class::PREPOSITION | class::LINK);
        let from = at + (at..self.end.min(at + 2)).take_while(governs).count();
        let names = |&(start, to): &Tokens| {
            from > at && tokens[start..to].iter().any(|token| token.is(class::SOMEBODY))
        };
        phrase::after(tokens, from, self.end).filter(names)
    }

    /// "said the mayor", "a déclaré mardi à la presse le maire".
    fn speaker_after(self, end: usize) -> Option<Tokens> {
        let speaker = self.noun_after(end)?;
        let next = self.tokens.get(speaker.1).filter(|_| speaker.1 < self.end);
        let verb = next.is_some_and(|token| {
            token.is_word() && !token.capital && token.is(class::AUXILIARY | class::NEGATION)
        });
        let pronoun = self.tokens[speaker.0].is(class::SUBJECT) && speaker.1 - speaker.0 == 1;
        (!verb && !pronoun).then_some(speaker)
    }

    fn noun_after(self, end: usize) -> Option<Tokens> {
        let mut at = end;
        while at < self.end && self.tokens[at].is(class::TIME | class::ADVERB) {
            at += 1;
        }
        let token = self.tokens.get(at).filter(|_| at < self.end)?;
        if token.is(class::PREPOSITION) && !token.is(class::DETERMINER | class::SUBJECT) {
            return phrase::after(self.tokens, self.past_hearer(at + 1), self.end);
        }
        phrase::after(self.tokens, at, self.end)
    }

    /// Past the noun of a preposition: "à la presse", "à l'AFP".
    fn past_hearer(self, at: usize) -> usize {
        let word = |ix: &usize| self.tokens[*ix].is_word();
        let determiners = (at..self.end).take_while(|&ix| self.tokens[ix].is(class::DETERMINER));
        let at = at + determiners.count();
        if self.tokens.get(at).is_some_and(|token| token.capital) {
            return at + 1;
        }
        let plain = (at..self.end).take_while(word).take_while(|&ix| {
            let token = &self.tokens[ix];
            !token.capital && !token.is(class::DETERMINER | class::LINK | class::PREPOSITION)
        });
        at + plain.count()
    }

    /// The agent of a passive, where the text names one.
    fn passive(self, end: usize, cue: Cue) -> Option<Cue> {
        let by = (end..self.end.min(end + 8)).find(|&ix| self.tokens[ix].is(class::BY))?;
        let speaker = phrase::after(self.tokens, by + 1, self.end)?;
        Some(Cue { all: (cue.all.0, speaker.1), speaker: Some(speaker), inverted: true, ..cue })
    }

    fn source(self, at: usize, end: usize) -> Option<Cue> {
        let words = (at, end);
        if self.tokens.get(end).is_some_and(|token| token.is(class::RELATIVE)) {
            let speaker = phrase::before(self.tokens, at, self.floor);
            let (all, takes) = ((at, end + 1), CueTakes::Source);
            let (inverted, negated, unreal) = (false, false, false);
            return Some(Cue { words, all, speaker, takes, inverted, negated, unreal });
        }
        let speaker = phrase::after(self.tokens, end, self.end).or_else(|| self.run(end))?;
        let all = (at, speaker.1);
        let takes = CueTakes::Source;
        Some(Cue {
            words,
            all,
            speaker: Some(speaker),
            takes,
            inverted: true,
            negated: false,
            unreal: false,
        })
    }

    /// "Pour le maire, …": the speaker must be somebody, and a comma follow.
    fn source_at_start(self, at: usize, end: usize) -> Option<Cue> {
        let cue = self.source(at, end).filter(|_| at == self.start)?;
        let (from, to) = cue.speaker?;
        let comma = self.tokens.get(to).is_some_and(|token| token.is_sign(","));
        let first = (from..to).find(|&ix| !self.tokens[ix].is(class::DETERMINER))?;
        let pronoun = self.tokens[first].is(class::SUBJECT);
        let person = self.tokens[first].is(class::SOMEBODY & !class::GROUP)
            || pronoun && self.tokens[first].word.gender.is_some();
        (comma && person).then_some(cue)
    }

    /// Words up to the next sign, verb or clause.
    fn run(self, at: usize) -> Option<Tokens> {
        let stop = (at..self.end).find(|&ix| {
            let token = &self.tokens[ix];
            !token.is_word() || token.is(class::AUXILIARY | class::THAT)
        });
        let to = stop.unwrap_or(self.end).min(at + 12);
        (to > at).then_some((at, to))
    }
}

/// Whether a phrase may be more than one: by its ending, its pronoun or two joined names; the
/// sentence begins at `start`.
fn plural(tokens: &[Token], (from, to): Tokens, start: usize) -> bool {
    let joined = (from..to).any(|ix| tokens[ix].is(class::CONJUNCTION));
    let head =
        (from..to).find(|&ix| ix + 1 == to || tokens[ix + 1].is(class::LINK | class::PREPOSITION));
    joined
        || head.and_then(|ix| tokens.get(ix)).is_some_and(|head| {
            // "Critics say", "The Democrats say": a capital that tells nothing of a name.
            let plain = tokens[from].is(class::DETERMINER) || (from + 1 == to && from == start);
            let capital = head.capital && !plain;
            head.is(class::PLURAL | class::RELATIVE)
                || head.is(class::PERSON | class::GROUP) && !capital
                || !capital && head.text.ends_with('s')
        })
}
