//! Random numbers that are the same on every machine.

/// A generator of random numbers: SplitMix64 (Steele, Lea and Flood, OOPSLA 2014).
pub(super) struct Random {
    state: u64,
}

impl Random {
    /// The generator of one thing: streams of unlike names do not resemble each other.
    pub(super) fn of(stream: u64, n: usize) -> Random {
        let mut random = Random { state: stream.wrapping_mul(0x9E37_79B9_7F4A_7C15) };
        random.state = random.next().wrapping_add(n as u64);
        random
    }

    /// The next 64 bits.
    pub(super) fn next(&mut self) -> u64 {
        self.state = self.state.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.state;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    /// A number from 0 to `end` - 1; 0 when `end` is 0.
    pub(super) fn below(&mut self, end: usize) -> usize {
        // Multiplying and keeping the upper half spreads evenly (Lemire 2019); the rest of the
        // bias is below `end` / 2^64.
        let wide = u128::from(self.next()) * end as u128;
        usize::try_from(wide >> 64).expect("the upper half is below `end`")
    }

    /// A number from `low` to `high`.
    pub(super) fn within(&mut self, low: usize, high: usize) -> usize {
        low + self.below(high - low + 1)
    }

    /// Whether a thing happens that happens once in `times`.
    pub(super) fn one_in(&mut self, times: usize) -> bool {
        self.below(times) == 0
    }

    /// One of a list that is not empty.
    pub(super) fn pick<T: Copy>(&mut self, from: &[T]) -> T {
        from[self.below(from.len())]
    }
}

/// Ranks drawn after Zipf and Mandelbrot: the chance of rank `r` is as 1 / (`r` + 3).
pub(super) struct Zipf {
    /// The sum of the weights up to each rank.
    sums: Vec<u64>,
}

impl Zipf {
    /// Ranks from 0 to `ranks` - 1; at least one.
    pub(super) fn new(ranks: usize) -> Zipf {
        let mut sum = 0;
        // Whole weights, so that the sums are the same on every machine.
        let weights = (0..ranks.max(1) as u64).map(|rank| 1_000_000_000_000 / (rank + 3));
        let sums = weights.map(|weight| {
            sum += weight;
            sum
        });
        Zipf { sums: sums.collect() }
    }

    /// A rank.
    pub(super) fn draw(&self, random: &mut Random) -> usize {
        let whole = self.sums.last().copied().unwrap_or(1);
        let at = random.next() % whole;
        self.sums.partition_point(|sum| *sum <= at)
    }
}
