//! A network on a phone: ranks from top to bottom, every thing on lines of its own, and the ties in
//! a gutter before them. What comes from one thing shares one upright line.

use crate::figure::lettering::LABEL;
use crate::figure::network::LINE;
use crate::figure::network::Network;
use crate::figure::network::Placed;
use crate::figure::network::SMALL;
use crate::figure::network::SMALL_LINE;
use crate::figure::network::Sheet;
use crate::figure::network::order::Order;
use crate::figure::network::order::Slot;
use crate::figure::network::wide::placed;
use crate::figure::stroke::number;

const WIDTH: f64 = 350.0;
/// Room before the first upright line and after the last.
const EDGE: f64 = 4.0;
const AFTER: f64 = 14.0;
/// Between two upright lines, at most; and for all of them.
const LANE: f64 = 10.0;
const LANES: f64 = 90.0;
/// The radius of a corner.
const CORNER: f64 = 5.0;
/// Between two things, and before a heading.
const AIR: f64 = 10.0;
const RANK_AIR: f64 = 16.0;
/// Room for a bracket.
const BRACKET: f64 = 12.0;

/// More upright lines than this cannot be told apart.
const MOST_LANES: usize = 14;

/// Whether the upright lines can be told apart.
pub(super) fn is_legible(network: &Network<'_>, order: &Order) -> bool {
    lanes(network, order).n <= MOST_LANES
}

/// The drawing.
pub(super) fn sheet(network: &Network<'_>, order: &Order) -> Sheet {
    let lanes = lanes(network, order);
    let n = f64::from(u16::try_from(lanes.n).unwrap_or(u16::MAX));
    let step = if n > 0.0 { LANE.min(LANES / n) } else { 0.0 };
    let left = if n > 0.0 { EDGE + n * step + AFTER } else { 0.0 };
    let mut sheet = Sheet::default();
    let mut y = 0.0;
    for (ix, (rank, slots)) in order.ranks.iter().enumerate() {
        y += if ix > 0 { RANK_AIR } else { 0.0 };
        let words = network.ranks.get(*rank).cloned().unwrap_or_default();
        let lines = LABEL.wrap(&words, SMALL * 1.15, WIDTH - left);
        let high = f64::from(u16::try_from(lines.len()).unwrap_or(u16::MAX)) * SMALL_LINE;
        sheet.headings.push(((left, y + SMALL), lines));
        y += high + 4.0;
        let mut group = None;
        for slot in slots {
            let Slot::Thing(thing) = *slot else { continue };
            let here = group_of(network, thing);
            if here != group {
                group = here;
                y += if here.is_some() {
                    group_head(network, here, (left, y), &mut sheet)
                } else {
                    0.0
                };
            }
            let block = placed(thing, network, WIDTH - left - BRACKET);
            let height = block.height;
            sheet.placed.push(Placed { at: (left, y), ..block });
            y += height + AIR;
        }
    }
    sheet.size = (WIDTH, y.max(1.0));
    ties(network, &lanes, (left, step), &mut sheet);
    brackets(network, &mut sheet);
    sheet
}

/// The group of a thing, where it is not alone in it.
fn group_of(network: &Network<'_>, thing: usize) -> Option<usize> {
    let groups = network.groups.iter();
    let mut groups = groups.enumerate().filter(|(_, group)| group.members.len() > 1);
    groups.find(|(_, group)| group.members.contains(&thing)).map(|(ix, _)| ix)
}

/// Adds the words of a group above its first thing; the height they take.
fn group_head(
    network: &Network<'_>,
    group: Option<usize>,
    (x, y): (f64, f64),
    sheet: &mut Sheet,
) -> f64 {
    let Some(group) = group.map(|group| &network.groups[group]) else { return 0.0 };
    let lines = LABEL.wrap(&group.label, SMALL, WIDTH - x - BRACKET);
    let high = f64::from(u16::try_from(lines.len()).unwrap_or(u16::MAX)) * SMALL_LINE;
    sheet.brackets.push((String::new(), (x, y + SMALL_LINE * 0.78), lines));
    high + 4.0
}

/// Upright lines, by the thing they come from.
struct Lanes {
    n: usize,
    /// For each thing its lane, from the right; none where nothing comes from it.
    of: Vec<Option<usize>>,
}

/// Gives each thing with ties a lane that is free from it to the last thing tied to it: the
/// nearest free one, in the order of the things (interval colouring).
fn lanes(network: &Network<'_>, order: &Order) -> Lanes {
    let things = order.ranks.iter().flat_map(|(_, slots)| slots);
    let listed: Vec<usize> = things
        .filter_map(|slot| match slot {
            Slot::Thing(ix) => Some(*ix),
            Slot::Passage(_) => None,
        })
        .collect();
    let mut row = vec![0; network.things.len()];
    for (at, thing) in listed.iter().enumerate() {
        row[*thing] = at;
    }
    let mut last = vec![None; network.things.len()];
    for tie in network.ties {
        let end = last[tie.from].map_or(row[tie.to], |end: usize| end.max(row[tie.to]));
        last[tie.from] = Some(end);
    }
    let mut busy: Vec<usize> = Vec::new();
    let mut of = vec![None; network.things.len()];
    for thing in listed {
        let Some(end) = last[thing] else { continue };
        let lane = busy.iter().position(|until| *until < row[thing]);
        let lane = lane.unwrap_or_else(|| {
            busy.push(0);
            busy.len() - 1
        });
        busy[lane] = end;
        of[thing] = Some(lane);
    }
    Lanes { n: busy.len(), of }
}

fn ties(network: &Network<'_>, lanes: &Lanes, (left, step): (f64, f64), sheet: &mut Sheet) {
    // What comes in ends above where what goes out begins.
    let find = |thing: usize| sheet.placed.iter().find(|placed| placed.thing == thing);
    let out = |thing: usize| Some(find(thing)?.at.1 + find(thing)?.height - LINE * 0.25);
    let into = |thing: usize| find(thing).map(|placed| placed.at.1 + LINE * 0.45);
    let mut drawn = Vec::new();
    let mut ended: Vec<f64> = Vec::new();
    for tie in network.ties {
        let (Some(from), Some(to), Some(lane)) = (out(tie.from), into(tie.to), lanes.of[tie.from])
        else {
            continue;
        };
        let lane = f64::from(u16::try_from(lane).unwrap_or(u16::MAX));
        let x = left - AFTER - lane * step;
        let (c, end) = (CORNER.min((to - from).abs() / 2.0), left - 5.0);
        let d = format!(
            "M{start} {from}H{in_}Q{x} {from} {x} {down}V{up}Q{x} {to} {in_} {to}H{end}",
            start = number(left - 2.0),
            from = number(from),
            in_ = number(x + c),
            x = number(x),
            down = number(from + c),
            up = number(to - c),
            to = number(to),
            end = number(end),
        );
        drawn.push((tie.kind, d));
        ended.push(to);
    }
    ended.sort_by(f64::total_cmp);
    ended.dedup();
    sheet.ties = drawn;
    sheet.arrows = ended.into_iter().map(|y| (left - 1.0, y)).collect();
}

/// The lines of the brackets, at the right edge.
fn brackets(network: &Network<'_>, sheet: &mut Sheet) {
    for (ix, group) in network.groups.iter().enumerate() {
        let members = sheet.placed.iter().filter(|placed| {
            group.members.contains(&placed.thing) && group_of(network, placed.thing) == Some(ix)
        });
        let (top, bottom) = members.fold((f64::INFINITY, 0.0_f64), |(top, bottom), placed| {
            (top.min(placed.at.1), bottom.max(placed.at.1 + placed.height))
        });
        if top < bottom {
            let d = format!("M{} {}h6V{}h-6", number(WIDTH - 8.0), number(top), number(bottom));
            sheet.brackets.push((d, (0.0, 0.0), Vec::new()));
        }
    }
}
