//! Where words stand on a map: beside what they name, never over each other.

use crate::figure::lettering::SPACED;
use crate::figure::lettering::TEXT;
use crate::figure::stroke::Point;

/// A rectangle on a sheet.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Area {
    pub(super) x: f64,
    pub(super) y: f64,
    pub(super) width: f64,
    pub(super) height: f64,
}

/// The side of a label's lines that is fast.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Anchor {
    Start,
    Middle,
    End,
}

/// A label with its place.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Label {
    pub(super) lines: Vec<String>,
    pub(super) anchor: Anchor,
    /// Where the first line is anchored, on its baseline.
    pub(super) at: Point,
    /// What it covers.
    pub(super) area: Area,
    /// A line from the symbol to a label that stands apart from it.
    pub(super) leader: Option<(Point, Point)>,
}

/// A symbol that wants a label.
#[derive(Debug, Clone)]
pub(super) struct Wish<'t> {
    pub(super) at: Point,
    pub(super) radius: f64,
    /// The words.
    pub(super) text: &'t str,
    /// What stands for them where there is no room; nothing where they may be left out.
    pub(super) short: Option<String>,
}

/// A sheet that fills with words.
#[derive(Debug)]
pub(super) struct Sheet {
    pub(super) size: (f64, f64),
    /// The size of the letters.
    pub(super) letters: f64,
    /// What is covered.
    pub(super) taken: Vec<Area>,
}

/// The height of a line in parts of the letters' size.
pub(super) const LINE: f64 = 1.15;
/// From the top of a line to its baseline, in the same.
const RISE: f64 = 0.85;
/// A label is broken when it is wider, in the same.
const WIDEST: f64 = 11.0;
/// Room between a symbol and its label, and between labels.
const AIR: f64 = 3.0;
/// How far from its symbol a label with a line may stand.
const APART: [f64; 4] = [16.0, 28.0, 42.0, 58.0];
/// The directions of a label, the best first.
const DIRECTIONS: [Point; 8] = [
    (1.0, 0.0),
    (-1.0, 0.0),
    (0.71, -0.71),
    (0.71, 0.71),
    (-0.71, -0.71),
    (-0.71, 0.71),
    (0.0, -1.0),
    (0.0, 1.0),
];

impl Area {
    /// Around a point.
    pub(super) fn around((x, y): Point, radius: f64) -> Area {
        Area { x: x - radius, y: y - radius, width: 2.0 * radius, height: 2.0 * radius }
    }

    /// Whether both cover a point.
    pub(super) fn meets(&self, other: &Area) -> bool {
        self.x < other.x + other.width
            && other.x < self.x + self.width
            && self.y < other.y + other.height
            && other.y < self.y + self.height
    }

    fn within(&self, (width, height): (f64, f64)) -> bool {
        self.x >= AIR
            && self.y >= AIR
            && self.x + self.width <= width - AIR
            && self.y + self.height <= height - AIR
    }
}

impl Sheet {
    /// Whether an area is on the sheet and covers nothing that is taken.
    pub(super) fn is_free(&self, area: &Area) -> bool {
        area.within(self.size) && !self.taken.iter().any(|taken| taken.meets(area))
    }

    /// Finds room for a label, and takes it: its words beside the symbol, its words apart with a
    /// line, what is short for them, or nothing.
    pub(super) fn label(&mut self, wish: &Wish<'_>) -> Option<Label> {
        let lines = TEXT.wrap(wish.text, self.letters, WIDEST * self.letters);
        let found = self.beside(wish, &lines).or_else(|| {
            let short = vec![wish.short.clone()?];
            let apart = self.apart(wish, &lines);
            apart.or_else(|| self.beside(wish, &short)).or_else(|| self.apart(wish, &short))
        })?;
        self.taken.push(found.area);
        Some(found)
    }

    fn beside(&self, wish: &Wish<'_>, lines: &[String]) -> Option<Label> {
        DIRECTIONS
            .iter()
            .map(|way| self.set(wish, lines, *way, 0.0))
            .find(|l| self.is_free(&l.area))
    }

    fn apart(&self, wish: &Wish<'_>, lines: &[String]) -> Option<Label> {
        let ways = APART.iter().flat_map(|far| DIRECTIONS.iter().map(move |way| (way, far)));
        let mut labels = ways.map(|(way, far)| {
            let label = self.set(wish, lines, *way, *far);
            let reach = |far: f64| (wish.at.0 + way.0 * far, wish.at.1 + way.1 * far);
            let leader = Some((reach(wish.radius + 1.0), reach(wish.radius + far)));
            Label { leader, ..label }
        });
        labels.find(|label| self.is_free(&label.area))
    }

    /// A label in a direction from its symbol, so far from its edge.
    fn set(&self, wish: &Wish<'_>, lines: &[String], way: Point, far: f64) -> Label {
        let wide = TEXT.widest(lines, self.letters);
        let high = f64::from(u16::try_from(lines.len()).unwrap_or(u16::MAX)) * LINE * self.letters;
        let reach = wish.radius + AIR + far;
        let edge = (wish.at.0 + way.0 * reach, wish.at.1 + way.1 * reach);
        let (anchor, x) = if way.0 > 0.0 {
            (Anchor::Start, edge.0)
        } else if way.0 < 0.0 {
            (Anchor::End, edge.0 - wide)
        } else {
            (Anchor::Middle, edge.0 - wide / 2.0)
        };
        let y = match (way.0 == 0.0, way.1 > 0.0) {
            (true, true) => edge.1,
            (true, false) => edge.1 - high,
            // Beside a symbol its middle; above and below to the side, its nearer line.
            (false, _) => edge.1 - high / 2.0 + way.1 * high / 4.0,
        };
        let area = Area { x, y, width: wide, height: high };
        let at = (edge.0, y + RISE * self.letters);
        Label { lines: lines.to_vec(), anchor, at, area, leader: None }
    }

    /// Finds room inside a shape for words in letters with air between them, and takes it: the
    /// widest place at which they stand free of its outline.
    pub(super) fn inside(
        &mut self,
        shape: &[Vec<Point>],
        text: &str,
        letters: f64,
    ) -> Option<Label> {
        let whole = vec![text.to_owned()];
        let broken = SPACED.wrap(text, letters, SPACED.width(text, letters) * 0.6);
        // A name may be parted between its words, never inside one.
        let parted = (broken.join(" ") == text).then_some(broken);
        let mut ways = [Some(whole), parted].into_iter().flatten();
        let found = ways.find_map(|lines| self.widest(shape, lines, letters))?;
        self.taken.push(found.area);
        Some(found)
    }

    fn widest(&self, shape: &[Vec<Point>], lines: Vec<String>, letters: f64) -> Option<Label> {
        let wide = SPACED.widest(&lines, letters);
        let high = f64::from(u16::try_from(lines.len()).unwrap_or(u16::MAX)) * LINE * letters;
        let mut best: Option<(f64, Area)> = None;
        let mut y = AIR;
        while y + high <= self.size.1 - AIR {
            let rows = [y, y + high / 2.0, y + high].map(|row| spans(shape, row));
            for (low, high_x) in common(&common(&rows[0], &rows[1]), &rows[2]) {
                let (low, high_x) = (low.max(AIR), high_x.min(self.size.0 - AIR));
                for (low, high_x) in self.gaps((low, high_x), (y, y + high)) {
                    let room = high_x - low - wide;
                    let x = f64::midpoint(low, high_x) - wide / 2.0;
                    let area = Area { x, y, width: wide, height: high };
                    // Room to the sides counts as long as it is seen: half the words on each.
                    let room = room.min(wide);
                    if room >= 2.0 * AIR && best.is_none_or(|(most, _)| room > most + 1.0) {
                        best = Some((room, area));
                    }
                }
            }
            y += letters / 2.0;
        }
        let area = best?.1;
        let at = (area.x + area.width / 2.0, area.y + RISE * letters);
        Some(Label { lines, anchor: Anchor::Middle, at, area, leader: None })
    }

    /// What is free of a span from left to right, between two heights.
    fn gaps(&self, span: (f64, f64), (top, bottom): (f64, f64)) -> Vec<(f64, f64)> {
        let row = Area { x: span.0, y: top, width: span.1 - span.0, height: bottom - top };
        let mut covered: Vec<(f64, f64)> = self
            .taken
            .iter()
            .filter(|taken| taken.meets(&row))
            .map(|taken| (taken.x - AIR, taken.x + taken.width + AIR))
            .collect();
        covered.sort_by(|a, b| a.0.total_cmp(&b.0));
        let mut gaps = Vec::new();
        let mut from = span.0;
        for (low, high) in covered {
            gaps.push((from, low.min(span.1)));
            from = from.max(high);
        }
        gaps.push((from, span.1));
        gaps.retain(|(low, high)| low < high);
        gaps
    }
}

/// What of a height lies inside a shape: from, to, ascending.
fn spans(shape: &[Vec<Point>], y: f64) -> Vec<(f64, f64)> {
    let mut crossings: Vec<f64> = Vec::new();
    for ring in shape {
        let mut before = ring.last().copied().unwrap_or_default();
        for &point in ring {
            if (before.1 <= y) != (point.1 <= y) {
                let t = (y - before.1) / (point.1 - before.1);
                crossings.push(before.0 + (point.0 - before.0) * t);
            }
            before = point;
        }
    }
    crossings.sort_by(f64::total_cmp);
    crossings.chunks_exact(2).map(|pair| (pair[0], pair[1])).collect()
}

/// What lies in a span of each of two lists.
fn common(a: &[(f64, f64)], b: &[(f64, f64)]) -> Vec<(f64, f64)> {
    let pairs = a.iter().flat_map(|a| b.iter().map(move |b| (a.0.max(b.0), a.1.min(b.1))));
    pairs.filter(|(low, high)| low < high).collect()
}

#[cfg(test)]
mod tests {
    use proptest::collection::vec;
    use proptest::prop_assert;
    use proptest::proptest;

    use crate::figure::map::labels::Area;
    use crate::figure::map::labels::Sheet;
    use crate::figure::map::labels::Wish;

    #[test]
    fn a_name_stands_inside_its_country() {
        let mut sheet = Sheet { size: (200.0, 100.0), letters: 10.0, taken: Vec::new() };
        let shape = vec![vec![(10.0, 10.0), (190.0, 10.0), (190.0, 90.0), (10.0, 90.0)]];
        let first = sheet.inside(&shape, "ITALY", 10.0).unwrap();
        assert!(first.area.x > 10.0 && first.area.y >= 10.0, "{first:?}");
        assert!(sheet.inside(&shape, "ITALY", 10.0).is_some_and(|l| !l.area.meets(&first.area)));
        let narrow = vec![vec![(10.0, 10.0), (30.0, 10.0), (30.0, 90.0), (10.0, 90.0)]];
        assert_eq!(sheet.inside(&narrow, "ITALY", 10.0), None);
    }

    proptest! {
        #[test]
        fn labels_cover_nothing(at in vec((0.0..300.0_f64, 0.0..200.0_f64), 0..40)) {
            let taken = at.iter().map(|at| Area::around(*at, 4.0)).collect();
            let mut sheet = Sheet { size: (300.0, 200.0), letters: 12.0, taken };
            let mut labels: Vec<Area> = Vec::new();
            for at in at {
                let short = Some("7".to_owned());
                let wish = Wish { at, radius: 4.0, text: "Sainte-Marie-aux-Mines", short };
                labels.extend(sheet.label(&wish).map(|label| label.area));
            }
            for (n, area) in labels.iter().enumerate() {
                prop_assert!(labels[..n].iter().all(|other| !other.meets(area)));
                prop_assert!(area.x >= 0.0 && area.x + area.width <= 300.0);
            }
        }
    }
}
