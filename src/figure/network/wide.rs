//! A network across a page: ranks from left to right.

use crate::figure::lettering::LABEL;
use crate::figure::lettering::TEXT;
use crate::figure::network::INDENT;
use crate::figure::network::LETTERS;
use crate::figure::network::LINE;
use crate::figure::network::Network;
use crate::figure::network::Placed;
use crate::figure::network::SMALL;
use crate::figure::network::SMALL_LINE;
use crate::figure::network::Sheet;
use crate::figure::network::order::Order;
use crate::figure::network::order::Slot;
use crate::figure::network::rows::middles;
use crate::figure::stroke::number;

const WIDTH: f64 = 930.0;
/// Room for the brackets and their words.
const BRACKET: f64 = 120.0;
/// Between two ranks: enough for a line to turn in.
const GAP: f64 = 72.0;
/// A rank is not wider than this.
const WIDEST: f64 = 250.0;
/// Between two things, more where a group begins or ends; the height of a passage, and between two.
const AIR: f64 = 12.0;
const GROUP_AIR: f64 = 12.0;
const PASSAGE: f64 = 6.0;
const PASSAGE_AIR: f64 = 5.0;
/// Above the first thing: the headings.
const TOP: f64 = 40.0;

/// The drawing.
pub(super) fn sheet(network: &Network<'_>, order: &Order) -> Sheet {
    let grouped = network.groups.iter().any(|group| group.members.len() > 1);
    let n = order.ranks.len();
    let room = WIDTH - if grouped { BRACKET } else { 0.0 };
    let columns = f64::from(u16::try_from(n).unwrap_or(u16::MAX)).max(1.0);
    let column = ((room - GAP * (columns - 1.0)) / columns).min(WIDEST);
    let gap =
        if n > 1 { ((room - column * columns) / (columns - 1.0)).min(2.0 * GAP) } else { 0.0 };
    let left = |rank: usize| f64::from(u16::try_from(rank).unwrap_or(u16::MAX)) * (column + gap);
    let blocks: Vec<Vec<Option<Placed>>> = order
        .ranks
        .iter()
        .map(|(_, slots)| slots.iter().map(|slot| block(*slot, network, column)).collect())
        .collect();
    let height = |rank: usize, slot: usize| {
        blocks[rank][slot].as_ref().map_or(PASSAGE, |block| block.height)
    };
    let air = |rank: usize, slot: usize| {
        let passing = |slot: usize| blocks[rank].get(slot).is_some_and(Option::is_none);
        match (order.parts(rank, slot), passing(slot) && passing(slot + 1)) {
            (true, _) => AIR + GROUP_AIR,
            (false, true) => PASSAGE_AIR,
            (false, false) => AIR,
        }
    };
    let middles = middles(order, &height, &air);
    let mut sheet = Sheet::default();
    for (ix, (rank, _)) in order.ranks.iter().enumerate() {
        let words = network.ranks.get(*rank).cloned().unwrap_or_default();
        let lines = LABEL.wrap(&words, SMALL * 1.15, column);
        sheet.headings.push(((left(ix), SMALL), lines));
        for (at, middle) in middles[ix].iter().enumerate() {
            if let Some(block) = &blocks[ix][at] {
                let at = (left(ix), TOP + middle - block.height / 2.0);
                sheet.placed.push(Placed { at, ..block.clone() });
            }
        }
    }
    let bottom = sheet.placed.iter().map(|p| p.at.1 + p.height).fold(TOP, f64::max);
    sheet.size = (WIDTH, bottom + 2.0);
    let place = Places { left: &left, column, order, middles: &middles };
    ties(network, &place, &mut sheet);
    brackets(network, left(n.saturating_sub(1)) + column, &mut sheet);
    sheet
}

/// A thing's words in lines, at no place yet; nothing for a passage.
fn block(slot: Slot, network: &Network<'_>, column: f64) -> Option<Placed> {
    let Slot::Thing(ix) = slot else { return None };
    Some(placed(ix, network, column))
}

/// A thing's words in lines of a width, at no place yet.
pub(super) fn placed(ix: usize, network: &Network<'_>, most: f64) -> Placed {
    let thing = &network.things[ix];
    let lines = TEXT.wrap(&thing.label, LETTERS, most - INDENT);
    let note =
        thing.note.as_ref().map_or_else(Vec::new, |note| LABEL.wrap(note, SMALL, most - INDENT));
    let count = |lines: &[String]| f64::from(u16::try_from(lines.len()).unwrap_or(u16::MAX));
    Placed {
        thing: ix,
        width: INDENT + TEXT.widest(&lines, LETTERS).max(LABEL.widest(&note, SMALL)),
        height: count(&lines) * LINE + count(&note) * SMALL_LINE,
        lines,
        note,
        at: (0.0, 0.0),
    }
}

/// Where ranks and slots are.
struct Places<'a> {
    left: &'a dyn Fn(usize) -> f64,
    column: f64,
    order: &'a Order,
    middles: &'a [Vec<f64>],
}

impl Places<'_> {
    /// The rank in which a slot stands, and its middle.
    fn find(&self, slot: Slot) -> Option<(usize, f64)> {
        self.order.ranks.iter().enumerate().find_map(|(rank, (_, slots))| {
            let at = slots.iter().position(|other| *other == slot)?;
            Some((rank, TOP + self.middles[rank][at]))
        })
    }
}

/// A curve from the words of one thing to the rule of the other, level where it passes a rank.
fn ties(network: &Network<'_>, place: &Places<'_>, sheet: &mut Sheet) {
    let mut ended = Vec::new();
    for (n, tie) in network.ties.iter().enumerate() {
        let from = sheet.placed.iter().find(|placed| placed.thing == tie.from);
        let (Some(from), Some((start, mut y)), Some((end, last))) =
            (from, place.find(Slot::Thing(tie.from)), place.find(Slot::Thing(tie.to)))
        else {
            continue;
        };
        let mut x = from.at.0 + from.width + 4.0;
        let mut d = format!("M{} {}", number(x), number(y));
        // Level to the end of the rank, then across the gap.
        let mut across = |x: &mut f64, y: &mut f64, rank: usize, to: f64, stop: f64| {
            let edge = (place.left)(rank) + place.column;
            if edge > *x {
                d.push_str(&format!("H{}", number(edge)));
                *x = edge;
            }
            let next = (place.left)(rank + 1) - stop;
            let half = f64::midpoint(*x, next);
            d.push_str(&format!(
                "C{h} {a} {h} {b} {x} {b}",
                h = number(half),
                a = number(*y),
                b = number(to),
                x = number(next)
            ));
            (*x, *y) = (next, to);
        };
        for rank in start..end {
            let through = (rank + 1 < end).then(|| passage_middle(place, rank + 1, n)).flatten();
            let to = through.unwrap_or(last);
            let stop = if rank + 1 == end { 5.0 } else { 0.0 };
            across(&mut x, &mut y, rank, to, stop);
        }
        sheet.ties.push((tie.kind, d));
        ended.push(((place.left)(end) - 1.0, last));
    }
    ended.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.total_cmp(&b.1)));
    ended.dedup();
    sheet.arrows = ended;
}

/// The height at which a line passes a rank.
fn passage_middle(place: &Places<'_>, rank: usize, tie: usize) -> Option<f64> {
    let slots = &place.order.ranks.get(rank)?.1;
    let at = slots.iter().position(|slot| *slot == Slot::Passage(tie))?;
    Some(TOP + place.middles[rank][at])
}

/// A bracket after the things of each group, with its words.
fn brackets(network: &Network<'_>, right: f64, sheet: &mut Sheet) {
    for group in network.groups.iter().filter(|group| group.members.len() > 1) {
        let members = sheet.placed.iter().filter(|placed| group.members.contains(&placed.thing));
        let (top, bottom) = members.fold((f64::INFINITY, 0.0_f64), |(top, bottom), placed| {
            (top.min(placed.at.1), bottom.max(placed.at.1 + placed.height))
        });
        if top > bottom {
            continue;
        }
        let x = right + 8.0;
        let d = format!("M{} {}h6V{}h-6", number(x), number(top), number(bottom));
        let lines = LABEL.wrap(&group.label, SMALL, BRACKET - 30.0);
        let high = f64::from(u16::try_from(lines.len()).unwrap_or(u16::MAX)) * SMALL_LINE;
        let y = f64::midpoint(top, bottom) - high / 2.0 + SMALL_LINE * 0.78;
        sheet.brackets.push((d, (x + 14.0, y), lines));
    }
}

#[cfg(test)]
mod tests {
    use proptest::collection::vec;
    use proptest::prop_assert;
    use proptest::proptest;

    use crate::figure::network::Format;
    use crate::figure::network::Kind;
    use crate::figure::network::Network;
    use crate::figure::network::Thing;
    use crate::figure::network::Tie;
    use crate::figure::network::order::order;
    use crate::figure::network::tall;
    use crate::figure::network::wide;

    proptest! {
        #[test]
        fn no_thing_covers_another(
            labels in vec((0..4_usize, "[A-Za-zé -]{0,120}"), 1..40),
            ties in vec((0..40_usize, 0..40_usize), 0..60),
        ) {
            let things: Vec<Thing> = labels.iter().map(|(rank, label)| Thing {
                rank: *rank, label: label.clone(), lang: None,
                note: (label.len() % 2 == 0).then(|| "27 mars 2022".to_owned()), href: None,
            }).collect();
            let inside = |(a, b): &(usize, usize)| {
                things.get(*a).zip(things.get(*b)).is_some_and(|(a, b)| a.rank < b.rank)
            };
            let ties: Vec<Tie> = ties.into_iter().filter(inside)
                .map(|(from, to)| Tie { from, to, kind: Kind::Part }).collect();
            let ranks: Vec<String> = ["A", "B", "C", "D"].map(str::to_owned).to_vec();
            for format in [Format::Wide, Format::Narrow] {
                let net = Network { id: "n", format, title: "", description: "", ranks: &ranks,
                    things: &things, ties: &ties, groups: &[] };
                let order = order(&net);
                let sheet = match format {
                    Format::Wide => wide::sheet(&net, &order),
                    Format::Narrow => tall::sheet(&net, &order),
                };
                prop_assert!(sheet.ties.len() == ties.len());
                prop_assert!(sheet.placed.len() == things.len());
                for (n, a) in sheet.placed.iter().enumerate() {
                    prop_assert!(a.at.0 >= 0.0 && a.at.0 + a.width <= sheet.size.0 + 0.1);
                    prop_assert!(a.at.1 >= 0.0 && a.at.1 + a.height <= sheet.size.1);
                    for b in &sheet.placed[..n] {
                        let apart = a.at.0 + a.width <= b.at.0 || b.at.0 + b.width <= a.at.0
                            || a.at.1 + a.height <= b.at.1 + 1e-6 || b.at.1 + b.height <= a.at.1 + 1e-6;
                        prop_assert!(apart, "{a:?} {b:?}");
                    }
                }
            }
        }
    }
}
