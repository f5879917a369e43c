//! A zip: as it is, and one put together from the bytes, a name and a content in turn.

use std::io::Cursor;
use std::io::Write;

use zip::CompressionMethod;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// Reads any bytes; panics where what must hold does not.
pub fn run(bytes: &[u8]) {
    super::receive("captures.zip", bytes);
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    let mut parts = bytes.split(|byte| *byte == 0xff);
    while let (Some(name), Some(content)) = (parts.next(), parts.next()) {
        if zip.start_file(String::from_utf8_lossy(name), options).is_ok() {
            let _ = zip.write_all(content);
        }
    }
    let Ok(made) = zip.finish() else { return };
    super::receive("captures.zip", made.get_ref());
}
