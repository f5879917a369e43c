//! Scales: from a number or a moment to a place, with round values to name.

pub mod time;

/// A span of numbers that begins and ends at round ones.
#[derive(Debug, Clone, PartialEq)]
pub struct Numbers {
    low: f64,
    high: f64,
    ticks: Vec<f64>,
    /// Whether equal steps are equal factors.
    log: bool,
    /// Whether a logarithmic span has a place of its own for zero, which has no logarithm.
    zero: bool,
}

/// How many times the least positive value the greatest must be for a logarithmic scale.
const ORDERS: f64 = 100.0;
/// The share of a logarithmic scale before its first power of ten, where zero stands.
const ZERO_ROOM: f64 = 0.12;

impl Numbers {
    /// The scale of some values; `None` when there is none that is finite.
    ///
    /// Logarithmic when the positive values span more than two orders of magnitude and none is
    /// negative. Linear scales begin at zero unless the values are close together, and have a step
    /// to spare beyond the values; whole numbers are never parted.
    pub fn of(values: impl Iterator<Item = f64>, most_ticks: usize) -> Option<Numbers> {
        let values: Vec<f64> = values.filter(|value| value.is_finite()).collect();
        let low = values.iter().copied().reduce(f64::min)?;
        let high = values.iter().copied().reduce(f64::max)?;
        let least = values.iter().copied().filter(|&value| value > 0.0).reduce(f64::min);
        match least {
            Some(least) if low >= 0.0 && high / least > ORDERS => {
                Some(Numbers::logarithmic(least, high, low <= 0.0, most_ticks))
            }
            _ => {
                let least = if values.iter().all(|value| value.fract() == 0.0) { 1.0 } else { 0.0 };
                Some(Numbers::linear((low, high), least, most_ticks))
            }
        }
    }

    fn linear((low, high): (f64, f64), least_step: f64, most_ticks: usize) -> Numbers {
        // A single value stands in the middle of a span of its own size.
        let reach = if low < high { 0.0 } else { (low.abs() / 2.0).max(1.0) };
        let (from, to) = (low - reach, high + reach);
        let from = if low >= 0.0 && from < to * 0.7 { 0.0 } else { from };
        // One tick of those allowed may be needed at either end.
        let step = round_step((to - from) / count(most_ticks.max(3) - 2)).max(least_step);
        let first = (from / step).floor();
        let last = (to / step).ceil();
        let first = if from > 0.0 && first * step >= low { first - 1.0 } else { first };
        let last = if last * step <= high { last + 1.0 } else { last };
        let ticks = (0..=most_ticks + 2).map(|n| (first + count(n)) * step);
        let ticks = ticks.take_while(|&tick| tick <= (last + 0.5) * step).collect();
        Numbers { low: first * step, high: last * step, ticks, log: false, zero: false }
    }

    fn logarithmic(least: f64, high: f64, zero: bool, most_ticks: usize) -> Numbers {
        let (first, last) = (libm::log10(least).floor(), libm::log10(high).ceil());
        let every = ((last - first) / count(most_ticks.max(2))).ceil().max(1.0);
        let powers = (0..=most_ticks + 1).map(|n| first + count(n) * every);
        let powers = powers.take_while(|&power| power <= last);
        let ticks = zero.then_some(0.0).into_iter().chain(powers.map(power_of_ten)).collect();
        Numbers { low: power_of_ten(first), high: power_of_ten(last), ticks, log: true, zero }
    }

    /// Whether equal steps are equal factors.
    pub fn is_logarithmic(&self) -> bool {
        self.log
    }

    /// The place of the break between zero and a logarithmic scale's first power of ten.
    pub fn break_at(&self) -> Option<f64> {
        self.zero.then_some(ZERO_ROOM / 2.0)
    }

    /// Round values to name, from the least.
    pub fn ticks(&self) -> &[f64] {
        &self.ticks
    }

    /// The place of a value as a share of the line.
    pub fn at(&self, value: f64) -> f64 {
        if !self.log {
            return ((value - self.low) / (self.high - self.low)).clamp(0.0, 1.0);
        }
        if value <= 0.0 {
            return 0.0;
        }
        let start = if self.zero { ZERO_ROOM } else { 0.0 };
        let (low, high) = (libm::log10(self.low), libm::log10(self.high));
        let share = (libm::log10(value) - low) / (high - low);
        (start + (1.0 - start) * share).clamp(start, 1.0)
    }
}

/// The least of 1, 2 and 5 times a power of ten that is not below `step`.
pub fn round_step(step: f64) -> f64 {
    let power = power_of_ten(libm::log10(step).floor());
    // A hair of room, so that a step which is round already stays.
    let nice = [1.0, 2.0, 5.0].iter().map(|n| n * power).find(|nice| *nice >= step * 0.999_999);
    nice.unwrap_or(10.0 * power)
}

fn power_of_ten(power: f64) -> f64 {
    libm::pow(10.0, power)
}

#[expect(clippy::cast_precision_loss, reason = "counts of ticks are small")]
fn count(n: usize) -> f64 {
    n as f64
}

#[cfg(test)]
mod tests {
    use proptest::collection::vec;
    use proptest::proptest;

    use crate::figure::scale::Numbers;

    fn check(values: &[f64], ticks: &[f64], log: bool) {
        let scale = Numbers::of(values.iter().copied(), 5).unwrap();
        assert_eq!((scale.ticks(), scale.is_logarithmic()), (ticks, log), "{values:?}");
    }

    #[test]
    fn scales_begin_and_end_at_round_values() {
        check(&[2.0, 3.0], &[0.0, 1.0, 2.0, 3.0, 4.0], false);
        check(&[49.0, 50.0], &[48.0, 49.0, 50.0, 51.0], false);
        check(&[0.5, 0.75], &[0.0, 0.5, 1.0], false);
        check(&[0.0], &[0.0, 1.0], false);
        check(&[15.0], &[0.0, 10.0, 20.0, 30.0], false);
        check(&[3.0, 6500.0], &[1.0, 10.0, 100.0, 1000.0, 10000.0], true);
        check(&[0.0, 3.0, 6500.0], &[0.0, 1.0, 10.0, 100.0, 1000.0, 10000.0], true);
        check(&[-5.0, 900.0], &[-500.0, 0.0, 500.0, 1000.0], false);
        assert_eq!(Numbers::of([f64::INFINITY].into_iter(), 5), None);
    }

    proptest! {
        #[test]
        fn order_is_kept_and_nothing_is_outside(
            values in vec(0.0f64..1e15, 1..40),
            small in vec(0.0f64..50.0, 0..5),
        ) {
            let mut values: Vec<f64> = values.into_iter().chain(small).collect();
            values.sort_by(f64::total_cmp);
            let scale = Numbers::of(values.iter().copied(), 5).unwrap();
            let places: Vec<f64> = values.iter().map(|value| scale.at(*value)).collect();
            assert!(places.is_sorted(), "{places:?}");
            assert!(places.iter().all(|place| (0.0..=1.0).contains(place)));
            assert!(scale.ticks().len() <= 9 && scale.ticks().len() > 1, "{:?}", scale.ticks());
        }
    }
}
