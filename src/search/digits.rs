//! Numbers as text that a script can hold: base 64, five bits to a sign, the least first.

/// The signs: the upper half says that more follow.
const SIGNS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/// Writes a number.
pub(super) fn push(out: &mut String, mut number: usize) {
    loop {
        let low = number & 31;
        number >>= 5;
        let sign = if number > 0 { low | 32 } else { low };
        out.push(char::from(SIGNS[sign]));
        if number == 0 {
            return;
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::search::digits::push;

    #[test]
    fn small_numbers_take_one_sign() {
        let check = |number: usize, expect: &str| {
            let mut out = String::new();
            push(&mut out, number);
            assert_eq!(out, expect, "{number}");
        };
        check(0, "A");
        check(31, "f");
        check(32, "gB");
        check(1023, "_f");
        check(1024, "ggB");
    }
}
