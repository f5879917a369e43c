//! Scripts that are written without spaces between words.

/// Blocks of the scripts that part no words, as code points, in order: Thai, Lao, Myanmar, Khmer,
/// kana, and Han.
pub const UNSPACED: &[(u32, u32)] = &[
    (0xe00, 0xeff),
    (0x1000, 0x109f),
    (0x1780, 0x17ff),
    (0x3005, 0x3007),
    (0x3040, 0x30ff),
    (0x31f0, 0x31ff),
    (0x3400, 0x4dbf),
    (0x4e00, 0x9fff),
    (0xf900, 0xfaff),
    (0xff66, 0xff9f),
    (0x2_0000, 0x3_ffff),
];

/// Whether a letter is of a script that parts no words.
pub fn is_unspaced(c: char) -> bool {
    let code = u32::from(c);
    code >= UNSPACED[0].0 && UNSPACED.iter().any(|(from, to)| (*from..=*to).contains(&code))
}
