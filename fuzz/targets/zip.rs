//! A zip: as it is, and one put together from the bytes, a name and a content in turn.
#![no_main]

use std::io::Cursor;
use std::io::Write;

use libfuzzer_sys::fuzz_target;
use zip::CompressionMethod;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

fuzz_target!(|bytes: &[u8]| {
    invariants::receive("captures.zip", bytes);
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    let mut parts = bytes.split(|byte| *byte == 0xff);
    while let (Some(name), Some(content)) = (parts.next(), parts.next()) {
        if zip.start_file(String::from_utf8_lossy(name), options).is_ok() {
            let _ = zip.write_all(content);
        }
    }
    let Ok(made) = zip.finish() else { return };
    invariants::receive("captures.zip", made.get_ref());
});
