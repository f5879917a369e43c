//! A web archive: as it is, and the bytes as a server's answer in a record of the right length.

/// Reads any bytes; panics where what must hold does not.
pub fn run(bytes: &[u8]) {
    super::receive("crawl.warc", &[b"WARC/1.", bytes].concat());
    let answer = [b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n", bytes].concat();
    let head = format!(
        "WARC/1.1\r\nWARC-Type: response\r\nWARC-Target-URI: https://a.example/\r\nContent-Length: {}\r\n\r\n",
        answer.len()
    );
    super::receive("crawl.warc", &[head.as_bytes(), &answer].concat());
}
