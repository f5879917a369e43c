//! PDFs read in a process of their own, so that a hostile one cannot take more than its share of
//! time and memory, nor the import down with it.

use std::io;
use std::io::Read;
use std::io::Write;
use std::process::Command;
use std::process::Stdio;
use std::sync::mpsc::channel;
use std::time::Duration;

use anyhow::Context;
use anyhow::Result;

use crate::cli::Outcome;
use crate::import::encoding::Fault;
use crate::import::encoding::MAX_BYTES;
use crate::import::encoding::Refusal;
use crate::import::html::charset;
use crate::import::pdf;
use crate::import::pdf::Document;
use crate::import::pdf::is_pdf;
use crate::import::receive::whole_text;

/// The most memory that reading one PDF may take, in bytes: thirty times the largest file.
const MOST_MEMORY: u64 = 2 << 30;

/// The most time of the processor, in seconds; a report takes less than one.
const MOST_SECONDS: u64 = 30;

/// The longest that is waited, whatever else the machine does.
const LONGEST: Duration = Duration::from_secs(120);

/// Bytes of stack: objects of a PDF may lie in one another.
const STACK: usize = 64 << 20;

/// What the process says.
type Answer = Result<Document, Fault>;

/// Takes a PDF apart. `Err` is for a machine that cannot start a process.
pub(crate) fn extract(bytes: &[u8]) -> Result<Result<Document, Refusal>> {
    if bytes.len() > charset::MAX_BYTES {
        return Ok(Err(Refusal::TooLarge(bytes.len())));
    }
    #[expect(clippy::disallowed_methods, reason = "the program that is run is this one")]
    let mut child = Command::new(std::env::current_exe().context("cannot find this program")?)
        .arg("read-pdf")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .context("cannot start a process to read a PDF in")?;
    let (tell, told) = channel();
    if let Some(mut out) = child.stdout.take() {
        std::thread::spawn(move || {
            let mut answer = Vec::new();
            let read = out.by_ref().take(8 * MAX_BYTES as u64).read_to_end(&mut answer);
            // Whoever asked may have stopped waiting.
            let _ = tell.send(read.map(|_| answer));
        });
    }
    if let Some(mut pipe) = child.stdin.take() {
        // A process that died before it read everything is told by its answer.
        let _ = pipe.write_all(bytes);
    }
    let answer = told.recv_timeout(LONGEST);
    let _ = child.kill();
    child.wait().context("cannot wait for the process that reads a PDF")?;
    let answer = answer.ok().and_then(io::Result::ok).unwrap_or_default();
    // Without an answer it was stopped: by its limits, by its stack, or by whoever waited.
    let answer: Answer = serde_json::from_slice(&answer).unwrap_or(Err(Fault::TooCostly));
    Ok(answer.map_err(Refusal::Pdf))
}

/// All that a reader may see of a capture, a PDF or another, for looking quotes up.
pub(crate) fn captured_text(bytes: &[u8], name: &str) -> io::Result<Result<String, Refusal>> {
    if !is_pdf(bytes) {
        return Ok(whole_text(bytes, name));
    }
    let document = extract(bytes).map_err(io::Error::other)?;
    Ok(document.map(|document| document.text()))
}

/// What the process does: reads a PDF from the standard input, writes what it holds to the standard
/// output.
pub(crate) fn answer() -> Result<Outcome> {
    limit();
    let mut bytes = Vec::new();
    io::stdin().lock().take(charset::MAX_BYTES as u64 + 1).read_to_end(&mut bytes)?;
    let reader = std::thread::Builder::new().stack_size(STACK);
    let reader = reader.spawn(move || pdf::extract(&bytes))?;
    let answer: Answer = reader.join().unwrap_or(Err(Fault::Damaged));
    serde_json::to_writer(io::stdout().lock(), &answer)?;
    Ok(Outcome::Done)
}

/// Bounds memory and time of this process, where the system can; elsewhere whoever waits for it
/// ends it.
fn limit() {
    #[cfg(unix)]
    {
        use rustix::process::Resource;
        use rustix::process::Rlimit;
        use rustix::process::setrlimit;

        let bound = |most| Rlimit { current: Some(most), maximum: Some(most) };
        // A system that does not know a limit goes without it.
        let _ = setrlimit(Resource::As, bound(MOST_MEMORY));
        let _ = setrlimit(Resource::Cpu, bound(MOST_SECONDS));
        let _ = setrlimit(Resource::Core, bound(0));
    }
}
