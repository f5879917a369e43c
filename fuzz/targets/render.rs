//! Our Markdown drawn as HTML under marks: the first bytes place the marks.
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|input: ([u8; 6], &str)| {
    let (at, text) = input;
    let place = |n: usize| usize::from(at[n]);
    let marks = [(place(0), place(1)), (place(2), place(3)), (place(4), place(5))];
    invariants::drawn(text, &marks);
});
