//! Whether a name is a person's, a place's or an organisation's, as its words and neighbours tell.

use crate::analyse::names::candidates::Candidate;
use crate::analyse::names::runs::Page;
use crate::analyse::names::token::Case;
use crate::analyse::names::token::Gap;
use crate::analyse::names::token::Token;
use crate::analyse::names::words::Is;
use crate::corpus::codes::NameKind;
use crate::gazetteer;
use crate::gazetteer::Place;
use crate::gazetteer::PlaceKind;

/// What speaks for each kind, summed over mentions; a title or a head weighs 3 or more, a hint 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Votes {
    /// For a person.
    pub(super) person: u32,
    /// For a place.
    pub(super) place: u32,
    /// For an organisation.
    pub(super) organisation: u32,
    /// For a place, by the words before it alone.
    pub(super) cues: u32,
}

/// What speaks for a kind at least; a single hint does not.
const ENOUGH: u32 = 2;

impl Votes {
    /// Adds another's.
    pub(super) fn add(&mut self, other: Votes) {
        self.person += other.person;
        self.place += other.place;
        self.organisation += other.organisation;
        self.cues += other.cues;
    }

    /// The kind that more speaks for than for any other, if enough does.
    pub(super) fn kind(self) -> Option<NameKind> {
        let all = [
            (self.person, NameKind::Person),
            (self.place, NameKind::Place),
            (self.organisation, NameKind::Organisation),
        ];
        let (best, kind) = all.into_iter().max_by_key(|(votes, _)| *votes)?;
        let alone = all.iter().filter(|(votes, _)| *votes == best).count() == 1;
        (alone && best >= ENOUGH).then_some(kind)
    }
}

/// What one mention tells; `place` is the likeliest of the gazetteer.
pub(super) fn votes(page: Page<'_>, name: Candidate, place: Option<&Place>) -> Votes {
    let run = &page.tokens[name.first..name.end];
    let cues = cues(page, name.first).max(listed(page, name.first));
    let place = gazetteer_votes(run, place, cues) + heads(run) + if cues > 1 { cues } else { 0 };
    Votes { person: person(page, name), place, organisation: organisation(run, name), cues }
}

fn person(page: Page<'_>, name: Candidate) -> u32 {
    let run = &page.tokens[name.first..name.end];
    let organisation = run.iter().any(|t| t.is.any(&[Is::ORGANISATION]) && !t.is.any(&[Is::TITLE]));
    if name.known || organisation {
        return 0;
    }
    let given = run.len() > 1 && run[0].is.any(&[Is::FIRST]);
    let initial = run.len() > 2 && run[1..run.len() - 1].iter().any(|t| t.case == Case::Initial);
    let noble = run
        .iter()
        .any(|t| t.case == Case::Small && t.is.any(&[Is::NOBILIARY]) && !t.is.any(&[Is::STOP]));
    let alone = run.len() == 1 && run[0].is.any(&[Is::FIRST]);
    let sum = |flag: bool, votes: u32| if flag { votes } else { 0 };
    sum(name.titled, 3)
        + sum(given, 4)
        + sum(initial, 2)
        + sum(noble, 1)
        + sum(alone, 1)
        + sum(aged(page, name), 3)
        + sum(run.len() > 1 && appointed(page, name), 2)
}

/// How many words an office has at the most.
const OFFICE: usize = 10;

/// Whether an office stands beside the name, parted by a comma: "Ann Berg, the mayor" or "the
/// mayor of the town, Ann Berg,".
fn appointed(page: Page<'_>, name: Candidate) -> bool {
    let tokens = page.tokens;
    let title =
        |at: usize| tokens.get(at).is_some_and(|t| t.is.any(&[Is::TITLE]) && !t.is_capital());
    let comma = |at: usize| tokens.get(at).is_some_and(|t| t.gap == Gap::Comma);
    let article = tokens.get(name.end).is_some_and(|t| t.is.any(&[Is::ARTICLE]));
    let after = name.end + usize::from(article);
    // "Sur France Inter, la ministre": no person is called by a country's name.
    let first = gazetteer::lookup(&tokens[name.first].folded);
    if first.first().is_some_and(|place| place.kind <= PlaceKind::Country) {
        return false;
    }
    let hyphen = tokens.get(after + 1).is_some_and(|t| t.gap == Gap::Hyphen);
    if comma(name.end) && (title(after) || hyphen && title(after + 1)) {
        return true;
    }
    let low = name.first.saturating_sub(OFFICE);
    let closed = tokens.get(name.end).is_none_or(|t| !t.is_joined());
    let office = (low..name.first).rev().find(|at| title(*at) || !tokens[*at].is_joined());
    comma(name.first) && closed && office.is_some_and(title)
}

/// Whether years follow: "Ann Berg, 21," or "Anne Berg, 21 ans".
fn aged(page: Page<'_>, name: Candidate) -> bool {
    let Some(number) = page.tokens.get(name.end) else { return false };
    let years = number.folded.parse().is_ok_and(|years: u32| (1..110).contains(&years));
    let apart = matches!(number.gap, Gap::Comma | Gap::Break);
    let next = page.tokens.get(name.end + 1);
    let ends =
        next.is_some_and(|t| t.is.any(&[Is::AGE]) || matches!(t.gap, Gap::Comma | Gap::Break));
    years && apart && ends && name.end - name.first > 1
}

fn organisation(run: &[Token<'_>], name: Candidate) -> u32 {
    let given = run.len() > 1 && run[0].is.any(&[Is::FIRST]) && !name.known;
    let head = run.iter().any(|t| t.is.any(&[Is::ORGANISATION]));
    let acronym = run.len() == 1 && run[0].case == Case::Caps && run[0].folded.len() <= 6;
    match () {
        () if name.known => 6,
        () if head && given => 2,
        () if head => 4,
        () if acronym && !name.titled => 2,
        () => 0,
    }
}

fn heads(run: &[Token<'_>]) -> u32 {
    let head = |token: Option<&Token<'_>>| token.is_some_and(|t| t.is.any(&[Is::PLACE]));
    let place = run.len() > 1 && (head(run.first()) || head(run.last()));
    if place { 4 } else { 0 }
}

/// What stands before: "in", or "village of".
fn cues(page: Page<'_>, first: usize) -> u32 {
    let direct = matches!(page.tokens[first].gap, Gap::Space | Gap::Apostrophe | Gap::Hyphen);
    if !direct {
        return 0;
    }
    let (mut hint, mut close) = (0, true);
    for (n, token) in page.tokens[..first].iter().rev().take(3).enumerate() {
        if token.is.any(&[Is::PLACE_NOUN]) && (token.case == Case::Small || n > 0) {
            return 3;
        }
        if token.is.any(&[Is::PLACE_CUE]) && close {
            return 2;
        }
        // "près du lac" is as good as "in Oslo"; "in the Senate" is not.
        close &= token.is.any(&[Is::NOBILIARY]);
        if n == 0 && token.is.any(&[Is::PLACE_HINT]) {
            hint = 1 + u32::from(is_where(page, first - 1));
        }
        if !(token.is.any(&[Is::JOIN]) && token.is_joined()) {
            break;
        }
    }
    hint
}

/// Whether the word before one such as "at" says that a place follows: "killed at".
fn is_where(page: Page<'_>, hint: usize) -> bool {
    let before = hint.checked_sub(1).and_then(|at| page.tokens.get(at));
    before.is_some_and(|token| token.is.any(&[Is::PLACE_VERB])) && page.tokens[hint].is_joined()
}

/// How many names before it in a list a noun may stand.
const LIST: usize = 6;

/// What stands before the list in which the name at a token stands: "the villages of A, B and C".
fn listed(page: Page<'_>, first: usize) -> u32 {
    let tokens = page.tokens;
    let mut at = first;
    if tokens[at].gap != Gap::Comma && is_list_of_places(page, at) {
        return 3;
    }
    for _ in 0..LIST {
        // Before the name a comma or a conjunction, and before that another name.
        let Some(before) = at.checked_sub(1).map(|ix| &tokens[ix]) else { return 0 };
        let and = before.is.any(&[Is::AND]) && tokens[at].is_joined();
        let end = match tokens[at].gap {
            Gap::Comma => at,
            _ if and && before.is_joined() => at - 1,
            _ => return 0,
        };
        let name = tokens[..end].iter().rev().take_while(|t| t.is_capital() && t.is_joined());
        let start = end - name.count();
        // The first word of a name after a comma is not joined to what stands before it.
        let item = start.checked_sub(1).filter(|ix| tokens[*ix].is_capital());
        at = match item {
            Some(ix) if tokens[ix].gap == Gap::Comma => ix,
            _ if start < end => start,
            _ => return 0,
        };
        if tokens[at].gap != Gap::Comma && is_list_of_places(page, at) {
            return 3;
        }
    }
    0
}

/// Whether a noun in the plural says that places follow, with an adjective or without: "les îles
/// centrales de".
fn is_list_of_places(page: Page<'_>, first: usize) -> bool {
    let before = page.tokens[..first].iter().rev().take(3);
    let mut joined = page.tokens[first].is_joined();
    let of = first.checked_sub(1).and_then(|at| page.tokens.get(at));
    if !of.is_some_and(|token| token.is.any(&[Is::JOIN, Is::PLACE_NOUNS])) {
        return false;
    }
    for token in before {
        if !joined || token.is_capital() {
            return false;
        }
        if token.is.any(&[Is::PLACE_NOUNS]) {
            return true;
        }
        joined = token.is_joined();
    }
    false
}

fn gazetteer_votes(run: &[Token<'_>], place: Option<&Place>, cues: u32) -> u32 {
    let Some(place) = place else { return 0 };
    let risky = run.len() == 1 && run[0].is.any(&[Is::RISKY, Is::FIRST]);
    match place.kind {
        PlaceKind::Continent | PlaceKind::Country if risky => 1 + cues,
        PlaceKind::Continent | PlaceKind::Country => 6,
        _ if risky => u32::from(cues > 1),
        PlaceKind::Region => 3,
        PlaceKind::Town => match place.population {
            1_000_000.. => 4,
            100_000.. if !place.main && cues == 0 && run.len() == 1 => 0,
            100_000.. => 2,
            20_000.. if run.len() > 1 => 2,
            _ if cues > 0 => 2,
            _ => u32::from(place.is_own()),
        },
    }
}
