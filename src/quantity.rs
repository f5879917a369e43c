//! A figure with its bounds, and how two figures of one thing relate.

use crate::code_list;

code_list! {
    /// How a report bounds a number.
    Bound, "a way to bound a number":
    /// "fifteen".
    Exact = "exact",
    /// "at least fifteen".
    AtLeast = "at-least",
    /// "up to fifteen".
    AtMost = "at-most",
    /// "some fifteen".
    About = "about",
    /// "between ten and fifteen".
    Between = "between",
    /// "several".
    Several = "several",
    /// "tens".
    Tens = "tens",
    /// "dozens".
    Dozens = "dozens",
    /// "hundreds".
    Hundreds = "hundreds",
    /// "no casualties".
    None = "none",
    /// "casualties", without a number.
    Unknown = "unknown",
}

/// The numbers a report's wording allows, both ends included.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Interval {
    /// The least.
    pub low: f64,
    /// The most; infinite when the wording sets no limit.
    pub high: f64,
}

/// A figure as a report gives it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Figure {
    /// How the number is bounded.
    pub bound: Bound,
    /// The number, or the two numbers of "between"; none for words such as "several".
    pub numbers: Option<(f64, f64)>,
}

/// How far "about" reaches on either side of its number, as a share of it.
///
/// Round numbers are given for counts up to a tenth or so away (rounding to one significant digit
/// from 50 errs by a tenth); a narrower reach would turn "about fifty" and 47 into a contradiction.
const ABOUT: f64 = 0.1;

impl Figure {
    /// The numbers that the wording allows.
    ///
    /// Words without a number: "several" is 2 and up to 9, "tens" 10 to 99, "dozens" 12 to 99,
    /// "hundreds" 100 to 999 – readings as wide as the words, where event data bases pick one
    /// number (ACLED: 10, 12 and 100).
    pub fn interval(self) -> Interval {
        let (a, b) = self.numbers.unwrap_or((0.0, f64::INFINITY));
        let (low, high) = match self.bound {
            Bound::Exact | Bound::Between => (a, b),
            Bound::AtLeast => (a, f64::INFINITY),
            Bound::AtMost => (0.0, b),
            Bound::About => (a - (a * ABOUT).abs(), b + (b * ABOUT).abs()),
            Bound::Several => (2.0, 9.0),
            Bound::Tens => (10.0, 99.0),
            Bound::Dozens => (12.0, 99.0),
            Bound::Hundreds => (100.0, 999.0),
            Bound::None => (0.0, 0.0),
            Bound::Unknown => (0.0, f64::INFINITY),
        };
        Interval { low, high }
    }
}

impl Interval {
    /// Whether some number is in both.
    pub fn meets(self, other: Interval) -> bool {
        self.low <= other.high && other.low <= self.high
    }

    /// Whether every number of `other` is more than every number of this.
    pub fn below(self, other: Interval) -> bool {
        self.high < other.low
    }
}

/// A number without a needless fraction: `49`, `2.5`.
pub fn digits(number: f64) -> String {
    number.to_string()
}

#[cfg(test)]
mod tests {
    use crate::quantity::Bound;
    use crate::quantity::Figure;

    #[test]
    fn wordings_meet_where_one_number_fits_both() {
        let figure = |bound, n: f64| Figure { bound, numbers: Some((n, n)) }.interval();
        let check = |a: (Bound, f64), b: (Bound, f64), want: bool| {
            assert_eq!(figure(a.0, a.1).meets(figure(b.0, b.1)), want, "{a:?} {b:?}");
        };
        check((Bound::AtLeast, 49.0), (Bound::About, 50.0), true);
        check((Bound::AtLeast, 3.0), (Bound::Exact, 2.0), false);
        check((Bound::AtMost, 60.0), (Bound::About, 60.0), true);
        check((Bound::Exact, 15.0), (Bound::Exact, 15.0), true);
        check((Bound::None, 0.0), (Bound::AtLeast, 1.0), false);
    }
}
