//! Marks at one place stand above each other.

/// Where marks stand above each other.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) struct Stack {
    /// The level of each mark, from 0 beside the line; `None` for one that is only counted.
    pub(super) levels: Vec<Option<usize>>,
    /// How many levels there are.
    pub(super) height: usize,
    /// Where marks are only counted, and how many.
    pub(super) more: Vec<(f64, usize)>,
}

/// The space between two marks of a level, in pixels.
const SPACE: f64 = 2.0;
/// The room of a count of further marks, in pixels.
const COUNT: f64 = 48.0;

/// Gives each mark, from left to right by its left end, the lowest level that is free.
///
/// At most `most` levels: what has no place there is counted, the counts as far apart as they need.
pub(super) fn stack(extents: &[(f64, f64)], most: usize) -> Stack {
    let mut free: Vec<f64> = Vec::new();
    let mut out = Stack::default();
    let mut more: Vec<(f64, usize)> = Vec::new();
    for &(left, right) in extents {
        let level = free.iter().position(|&end| end + SPACE <= left);
        let level = match level {
            Some(level) => Some(level),
            None if free.len() < most => {
                free.push(0.0);
                Some(free.len() - 1)
            }
            None => None,
        };
        match level {
            Some(level) => free[level] = right,
            None => count(&mut more, f64::midpoint(left, right)),
        }
        out.levels.push(level);
    }
    Stack { height: free.len(), more, ..out }
}

/// Counts a mark at the place of the last count where that is near, else at a place of its own.
fn count(more: &mut Vec<(f64, usize)>, x: f64) {
    match more.last_mut() {
        Some((at, n)) if x < *at + COUNT => *n += 1,
        _ => more.push((x, 1)),
    }
}

#[cfg(test)]
mod tests {
    use crate::figure::timeline::stack::stack;

    #[test]
    fn marks_at_one_place_stand_above_each_other() {
        let check = |extents: &[(f64, f64)], levels: &[Option<usize>], more: &[(f64, usize)]| {
            let stack = stack(extents, 2);
            assert_eq!((stack.levels.as_slice(), stack.more.as_slice()), (levels, more));
        };
        check(&[(0.0, 8.0), (10.0, 18.0)], &[Some(0), Some(0)], &[]);
        check(&[(0.0, 8.0), (4.0, 12.0), (14.0, 20.0)], &[Some(0), Some(1), Some(0)], &[]);
        let here = (0.0, 8.0);
        check(&[here; 4], &[Some(0), Some(1), None, None], &[(4.0, 2)]);
        check(&[], &[], &[]);
    }
}
