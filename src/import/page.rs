//! A capture while it is being judged, block by block, in several steps.

use std::collections::BTreeMap;
use std::collections::BTreeSet;

use crate::import::Removed;
use crate::import::blocks::Block;
use crate::import::byline;
use crate::import::byline::Signature;
use crate::import::context;
use crate::import::context::Around;
use crate::import::dated;
use crate::import::furniture;
use crate::import::furniture::Zone;
use crate::import::html::facts::Facts;
use crate::import::html::signal::Field;
use crate::import::html::signal::Origin;
use crate::import::html::visible::Order;
use crate::import::language;
use crate::import::mail;
use crate::import::reason::Reason;
use crate::import::title;
use crate::import::title::Line;
use crate::import::title::Title;
use crate::import::traits::Traits;

/// A capture while it is being judged: a verdict for each block, filled in step by step.
pub struct Page<'a> {
    blocks: &'a [Block<'a>],
    traits: Vec<Traits>,
    zones: Vec<Zone>,
    cues: Vec<Option<(Reason, f32)>>,
    /// Why a block is left out; `None` while it is, or may be, the report's text.
    told: Vec<Option<Reason>>,
    /// Who signed the report, and which agencies it credits.
    pub signature: Signature,
    /// The outlet, where a line at the head is its name.
    outlet: Option<String>,
    /// The last line at the head that is the title.
    title: Option<usize>,
    /// The stems of the words of the paragraphs.
    stems: BTreeSet<String>,
}

impl<'a> Page<'a> {
    /// Measures the blocks, with the function words of the capture's language.
    pub fn new(blocks: &'a [Block<'a>], stop: &BTreeSet<String>) -> Page<'a> {
        let traits: Vec<Traits> = blocks.iter().map(|block| Traits::of(block, stop)).collect();
        let cues: Vec<_> = traits.iter().map(furniture::cues).collect();
        let prose: Vec<bool> =
            traits.iter().zip(&cues).map(|(traits, cue)| is_anchor(traits, *cue)).collect();
        Page {
            blocks,
            traits,
            zones: zones(&prose),
            cues,
            told: vec![None; blocks.len()],
            signature: Signature::default(),
            outlet: None,
            title: None,
            stems: BTreeSet::new(),
        }
    }

    /// Leaves out the head of an e-mail and gives its subject.
    pub fn open_mail(&mut self) -> Option<String> {
        let head = mail::head(self.blocks)?;
        self.told[..head.blocks].fill(Some(Reason::MailHead));
        head.subject
    }

    /// Leaves out the lines that are the title or repeat it.
    pub fn entitle(&mut self, title: &Title) {
        let in_head = |ix: usize| self.told[ix] == Some(Reason::MailHead);
        let blocks: Vec<_> = title.blocks.iter().filter(|(ix, _)| !in_head(*ix)).collect();
        for (ix, reason) in blocks {
            self.told[*ix] = Some(*reason);
        }
        let anchors = |page: &[Traits]| page.iter().filter(|traits| traits.is_prose()).count();
        let last = title.blocks.iter().rfind(|(_, reason)| *reason == Reason::Title);
        // A line that only looks like a title must not cost the report its beginning.
        self.title = last
            .map(|(ix, _)| *ix)
            .filter(|ix| anchors(&self.traits[*ix..]) > 3 * anchors(&self.traits[..*ix]));
        let prose = self.traits.iter().filter(|traits| traits.is_prose());
        self.stems = prose.flat_map(|traits| title::stems(&traits.folded)).collect();
    }

    /// The outlet, and when the report was published and changed, as the lines left out around it
    /// say.
    pub fn facts(&self, order: Option<Order>) -> Facts {
        let mut signals = dated::signals(self.blocks, &self.told, self.title, order);
        if let Some(outlet) = &self.outlet {
            signals.note(Field::Publisher, outlet, Origin::Visible);
        }
        let value = |field| signals.best(field).map(|signal| signal.value.clone());
        Facts {
            publisher: value(Field::Publisher),
            published: value(Field::Published),
            updated: value(Field::Updated),
            signals: signals.all,
            ..Facts::default()
        }
    }

    /// The blocks as the search for the title sees them.
    pub fn lines(&self) -> Vec<Line<'_>> {
        let blocks = self.blocks.iter().zip(&self.traits).zip(&self.told);
        blocks.map(|((block, traits), told)| Line { block, traits, told: *told }).collect()
    }

    /// What is certain from a block's own words and shape.
    pub fn tell(&mut self) {
        for (ix, block) in self.blocks.iter().enumerate() {
            self.told[ix] = furniture::told(block, &self.traits[ix], self.zones[ix]);
        }
    }

    /// Bylines, credits of agencies and of translators.
    pub fn sign(&mut self) {
        for (ix, block) in self.blocks.iter().enumerate() {
            let open = matches!(
                self.told[ix],
                None | Some(Reason::Date | Reason::AgencyCredit | Reason::Tags | Reason::AuthorBox)
            );
            if !open {
                continue;
            }
            let Some((reason, signature)) = byline::read(&block.text(), &self.traits[ix]) else {
                continue;
            };
            self.told[ix] = Some(reason);
            add_new(&mut self.signature.authors, signature.authors);
            add_new(&mut self.signature.agencies, signature.agencies);
            if self.signature.translated_from.is_none() {
                self.signature.translated_from = signature.translated_from;
            }
        }
    }

    /// A name without `by`: with a role, or between the title and a date.
    pub fn sign_names(&mut self) {
        if !self.signature.authors.is_empty() {
            return;
        }
        for (ix, block) in self.blocks.iter().enumerate() {
            if self.told[ix].is_some() || self.zones[ix] != Zone::Head {
                continue;
            }
            let Some((name, has_role)) = byline::read_name(&block.text()) else { continue };
            let next = self.blocks.get(ix + 1);
            let role_next = next.is_some_and(|block| byline::is_role(&block.text()));
            let after_by = ix > 0 && byline::is_announced(&self.traits[ix - 1].folded);
            let after_title = self.title.is_some_and(|title| ix > title);
            let date_next = self.told.get(ix + 1) == Some(&Some(Reason::Date));
            let signed = has_role || role_next || after_by;
            if !signed && after_title && date_next && byline::is_outlet(&name) {
                self.told[ix] = Some(Reason::RunningHead);
                self.outlet = Some(name);
                return;
            }
            if signed || (after_title && date_next) {
                if after_by {
                    self.told[ix - 1] = Some(Reason::Byline);
                }
                self.told[ix] = Some(Reason::Byline);
                if role_next && self.told[ix + 1].is_none() {
                    self.told[ix + 1] = Some(Reason::Byline);
                }
                add_new(&mut self.signature.authors, vec![name]);
                return;
            }
        }
    }

    /// The links under a heading such as `Related articles`, as far as they are plainly links.
    pub fn follow_links(&mut self) {
        for ix in 0..self.blocks.len() {
            if self.told[ix] != Some(Reason::ReadAlso) || !furniture::heads_links(&self.traits[ix])
            {
                continue;
            }
            for next in ix + 1..self.blocks.len() {
                let traits = &self.traits[next];
                let close = next == ix + 1 || !self.blocks[next].parted;
                let link = !traits.ends && !traits.quoted && (2..=25).contains(&traits.words);
                if !close || !link || self.told[next].is_some() {
                    break;
                }
                self.told[next] = Some(Reason::ReadAlso);
            }
        }
    }

    /// Short lines that come back: a picture's tag, a button. Speakers of an interview stay.
    pub fn find_repeated(&mut self) {
        let mut places: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
        for (ix, traits) in self.traits.iter().enumerate() {
            let short = traits.words <= 5 && !traits.ends && !traits.announces && !traits.wordless;
            if short && self.told[ix].is_none() {
                places.entry(traits.folded.as_str()).or_default().push(ix);
            }
        }
        let often: Vec<Vec<usize>> = places.into_values().filter(|p| p.len() >= 2).collect();
        let is_dialogue = often.len() >= 2 && often.iter().flatten().all(|ix| self.speaks(*ix));
        if !is_dialogue {
            for ix in often.into_iter().flatten() {
                self.told[ix] = Some(Reason::Repeated);
            }
        }
    }

    /// Whether the block could name the speaker of the block after it.
    fn speaks(&self, ix: usize) -> bool {
        self.traits.get(ix + 1).is_some_and(|next| next.ends || next.words >= 12)
    }

    /// Weighs what is left and takes the best sequence of text and furniture.
    pub fn judge(&mut self, language: Option<&str>) {
        let foreign = self.foreign(language);
        let mut chain = Vec::new();
        let mut weights = Vec::new();
        for ix in 0..self.blocks.len() {
            let weight = match self.told[ix] {
                None => context::weigh(&self.traits[ix], self.cue(ix), self.around(ix, &foreign)),
                Some(reason) if furniture::closes(reason) && self.zones[ix] != Zone::Head => {
                    context::CLOSING
                }
                Some(Reason::ReadAlso) if furniture::heads_links(&self.traits[ix]) => {
                    context::LINKS
                }
                Some(_) => continue,
            };
            chain.push(ix);
            weights.push(weight);
        }
        let mut states = context::smooth(&weights, context::CHANGE);
        if !chain.iter().zip(&states).any(|(ix, text)| *text && self.told[*ix].is_none()) {
            states = weights.iter().map(|weight| *weight > 0.0).collect();
        }
        let (first, last) = (states.iter().position(|s| *s), states.iter().rposition(|s| *s));
        for (at, ix) in chain.iter().enumerate() {
            if !states[at] && self.told[*ix].is_none() {
                let inside = first.is_some_and(|f| f < at) && last.is_some_and(|l| l > at);
                self.told[*ix] = Some(self.reason(*ix, inside, foreign.contains(ix)));
            }
        }
        self.keep_something();
    }

    /// A capture without a single sentence keeps what no rule left out by itself.
    fn keep_something(&mut self) {
        if self.told.iter().all(Option::is_some) {
            for told in &mut self.told {
                if matches!(told, Some(Reason::Aside | Reason::Menu | Reason::Foreign)) {
                    *told = None;
                }
            }
        }
    }

    /// The evidence of phrases, by half where the title itself has phrases of the group: a report
    /// on cookies speaks of cookies.
    fn cue(&self, ix: usize) -> Option<(Reason, f32)> {
        let (reason, n) = self.cues[ix]?;
        let title = self.title.and_then(|title| self.cues[title]);
        let subject = title.is_some_and(|(subject, _)| subject == reason);
        Some((reason, if subject { n / 2.0 } else { n }))
    }

    /// Whether the block before or after is a byline or a date.
    fn is_beside(&self, ix: usize) -> bool {
        let signs = |told: Option<&Option<Reason>>| {
            matches!(told, Some(Some(Reason::Byline | Reason::Date)))
        };
        signs(self.told.get(ix + 1)) || ix > 0 && signs(self.told.get(ix - 1))
    }

    fn around(&self, ix: usize, foreign: &BTreeSet<usize>) -> Around {
        let item = |traits: &Traits| traits.item || !traits.ends && traits.words <= 25;
        let before = self.traits[..ix].iter().zip(&self.told[..ix]).rev().take(20);
        let head = before
            .filter(|(_, told)| told.is_none())
            .find(|(traits, _)| !item(traits) || traits.announces);
        let under_title = self.zones[ix] == Zone::Head
            && self.title.is_some_and(|title| {
                ix > title && self.told[title + 1..ix].iter().all(Option::is_some)
            });
        let traits = &self.traits[ix];
        let edge = self.zones[ix] != Zone::Body && !traits.quoted;
        Around {
            above_title: self.title.is_some_and(|title| ix < title),
            inviting: edge && furniture::addresses_reader(traits),
            beside_byline: self.zones[ix] == Zone::Head && traits.words <= 6 && self.is_beside(ix),
            unrelated: title::is_unrelated(&traits.folded, &self.stems),
            announced: head.is_some_and(|(traits, _)| traits.announces) && item(&self.traits[ix]),
            before_prose: self.traits.get(ix + 1).is_some_and(Traits::is_prose),
            under_title,
            foreign: foreign.contains(&ix),
        }
    }

    /// Lines in another language than the capture's, unless they are quoted or make up much of it.
    fn foreign(&self, language: Option<&str>) -> BTreeSet<usize> {
        let Some(language) = language else { return BTreeSet::new() };
        let mut found = BTreeSet::new();
        let (mut all, mut other) = (0, 0);
        for (ix, traits) in self.traits.iter().enumerate() {
            all += traits.words;
            let differs = traits.words >= 6
                && !traits.quoted
                && language::differs(&traits.folded, &self.blocks[ix].text(), language);
            if differs {
                other += traits.words;
                found.insert(ix);
            }
        }
        if other * 4 > all { BTreeSet::new() } else { found }
    }

    /// The reason for leaving out what the context left out.
    fn reason(&self, ix: usize, inside: bool, foreign: bool) -> Reason {
        match self.cues[ix] {
            Some((reason, _)) => reason,
            None if foreign => Reason::Foreign,
            None if self.traits[ix].separators >= 2 => Reason::Menu,
            None if !inside && self.traits[ix].words <= 3 => Reason::Menu,
            None => Reason::Aside,
        }
    }

    /// The report's paragraphs, and what is left out.
    pub fn parts(&self) -> (Vec<String>, Vec<Removed>) {
        let mut paragraphs = Vec::new();
        let mut removed = Vec::new();
        for (block, told) in self.blocks.iter().zip(&self.told) {
            match told {
                None => paragraphs.push(block.text()),
                Some(reason) => {
                    removed.extend(block.lines.iter().enumerate().map(|(ix, text)| Removed {
                        line: Some(block.line + ix),
                        text: (*text).to_owned(),
                        reason: *reason,
                    }));
                }
            }
        }
        (paragraphs, removed)
    }
}

/// Whether a block is a paragraph of the report beyond much doubt.
fn is_anchor(traits: &Traits, cue: Option<(Reason, f32)>) -> bool {
    traits.is_prose() && cue.is_none_or(|(_, n)| n < 2.0)
}

/// Head, body and tail, by the first and the last paragraph of prose; without one all is body.
fn zones(prose: &[bool]) -> Vec<Zone> {
    let (first, last) = (prose.iter().position(|p| *p), prose.iter().rposition(|p| *p));
    let zone = |ix| match (first, last) {
        (Some(first), _) if ix < first => Zone::Head,
        (_, Some(last)) if ix > last => Zone::Tail,
        _ => Zone::Body,
    };
    (0..prose.len()).map(zone).collect()
}

fn add_new(to: &mut Vec<String>, from: Vec<String>) {
    for item in from {
        if !to.contains(&item) {
            to.push(item);
        }
    }
}
