//! How high things stand: as near as they can to what they are tied to, in order, none over another.

use crate::figure::network::order::Order;

/// How often heights are drawn towards each other.
const ROUNDS: usize = 8;

/// The middle height of every slot of every rank, the least 0 or more.
///
/// `height` is how high a slot is, `air` the least between two of them.
pub(super) fn middles(
    order: &Order,
    height: &dyn Fn(usize, usize) -> f64,
    air: &dyn Fn(usize, usize) -> f64,
) -> Vec<Vec<f64>> {
    let apart = |rank: usize| -> Vec<f64> {
        // The distance of each slot's middle from that of the first, when they stand close.
        let n = order.ranks[rank].1.len();
        let mut at = 0.0;
        let mut all = Vec::with_capacity(n);
        for slot in 0..n {
            if slot > 0 {
                at += (height(rank, slot - 1) + height(rank, slot)) / 2.0 + air(rank, slot - 1);
            }
            all.push(at);
        }
        all
    };
    let apart: Vec<Vec<f64>> = (0..order.ranks.len()).map(apart).collect();
    let tallest = apart.iter().filter_map(|all| all.last()).fold(0.0_f64, |a, b| a.max(*b));
    let centred = |all: &Vec<f64>| {
        let spare = (tallest - all.last().copied().unwrap_or(0.0)) / 2.0;
        all.iter().map(|at| at + spare).collect()
    };
    let mut middles: Vec<Vec<f64>> = apart.iter().map(centred).collect();
    for round in 0..ROUNDS {
        let before = round % 2 == 0;
        let n = middles.len();
        let ranks: Vec<usize> = if before { (0..n).collect() } else { (0..n).rev().collect() };
        for rank in ranks {
            let neighbours = order.neighbours(rank, before);
            let other = if before { rank.wrapping_sub(1) } else { rank + 1 };
            let wanted: Vec<f64> = neighbours
                .iter()
                .enumerate()
                .map(|(at, found)| {
                    let heights = found.iter().filter_map(|n| middles.get(other)?.get(*n));
                    let (sum, n) = heights.fold((0.0, 0.0), |(sum, n), h| (sum + h, n + 1.0));
                    if n > 0.0 { sum / n } else { middles[rank][at] }
                })
                .collect();
            middles[rank] = spread(&wanted, &apart[rank]);
        }
    }
    from_zero(&mut middles, height);
    middles
}

/// Heights nearest to those wanted (least squares) that keep their order and their distances:
/// pooling what stands the wrong way round (Ayer and others 1955).
fn spread(wanted: &[f64], apart: &[f64]) -> Vec<f64> {
    let mut pools: Vec<(f64, usize)> = Vec::new();
    for (want, far) in wanted.iter().zip(apart) {
        let mut pool = (want - far, 1);
        while let Some(last) = pools.last().copied().filter(|last| last.0 > pool.0) {
            let (a, b) = (count(last.1), count(pool.1));
            pool = ((last.0 * a + pool.0 * b) / (a + b), last.1 + pool.1);
            pools.pop();
        }
        pools.push(pool);
    }
    let starts = pools.iter().flat_map(|(start, n)| std::iter::repeat_n(*start, *n));
    starts.zip(apart).map(|(start, far)| start + far).collect()
}

fn from_zero(middles: &mut [Vec<f64>], height: &dyn Fn(usize, usize) -> f64) {
    let tops = middles.iter().enumerate().flat_map(|(rank, all)| {
        all.iter().enumerate().map(move |(slot, middle)| middle - height(rank, slot) / 2.0)
    });
    let top = tops.fold(f64::INFINITY, f64::min);
    for middle in middles.iter_mut().flatten() {
        *middle -= top;
    }
}

fn count(n: usize) -> f64 {
    f64::from(u32::try_from(n).unwrap_or(u32::MAX))
}

#[cfg(test)]
mod tests {
    use proptest::collection::vec;
    use proptest::prop_assert;
    use proptest::proptest;

    use crate::figure::network::rows::spread;

    #[test]
    fn what_is_far_apart_stays_where_it_is_wanted() {
        assert_eq!(spread(&[0.0, 50.0], &[0.0, 10.0]), [0.0, 50.0]);
        assert_eq!(spread(&[10.0, 10.0], &[0.0, 10.0]), [5.0, 15.0]);
    }

    proptest! {
        #[test]
        fn distances_are_kept(wanted in vec(-100.0..100.0_f64, 1..30)) {
            let apart: Vec<f64> = (0_u32..).take(wanted.len()).map(|n| f64::from(n) * 7.0).collect();
            let found = spread(&wanted, &apart);
            prop_assert!(found.windows(2).all(|pair| pair[1] - pair[0] >= 7.0 - 1e-6));
        }
    }
}
