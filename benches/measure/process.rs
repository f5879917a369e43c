//! Runs a program and says what it cost.

use std::ffi::OsStr;
use std::fs;
use std::path::Path;
use std::process::Command;
use std::process::Stdio;
use std::thread::sleep;
use std::time::Duration;
use std::time::Instant;

use super::usage;

/// What a run of a program cost; `NaN` where the system does not tell.
#[derive(Clone, Copy)]
pub(crate) struct Cost {
    /// Seconds by the clock on the wall.
    pub(crate) wall: f64,
    /// Seconds of all processors in the program's own code.
    pub(crate) user: f64,
    /// Seconds of all processors in the system on its behalf.
    pub(crate) system: f64,
    /// Most megabytes in memory at once.
    pub(crate) peak: f64,
}

/// Time between two looks at a program's memory: the last look misses what was taken after it.
const LOOK: Duration = Duration::from_millis(2);

/// Seconds of one tick of `/proc`: Linux counts processor time for programs in hundredths, on
/// every machine.
const TICK: f64 = 0.01;

/// Runs a program to its end, its words unheard.
pub(crate) fn run(program: &Path, arguments: &[&OsStr]) -> Cost {
    let before = children();
    let start = Instant::now();
    let mut child = Command::new(program)
        .args(arguments)
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .expect("the program can be run");
    let mut peak = f64::NAN;
    let status = loop {
        peak = usage::highest(&child.id().to_string()).unwrap_or(peak);
        match child.try_wait().expect("the child is ours") {
            Some(status) => break status,
            None => sleep(LOOK),
        }
    };
    let wall = start.elapsed().as_secs_f64();
    assert!(status.success(), "{} {arguments:?} failed: run it to see why", program.display());
    let after = children();
    Cost { wall, user: after.0 - before.0, system: after.1 - before.1, peak }
}

/// Runs a program on one thread to its end and lets it print.
pub(crate) fn show(program: &Path, arguments: &[&OsStr]) {
    let status = Command::new(program).args(arguments).env("RAYON_NUM_THREADS", "1").status();
    assert!(status.expect("the program can be run").success(), "{arguments:?} failed");
}

/// Processor seconds, own and system's, of all children that have ended.
fn children() -> (f64, f64) {
    let stat = fs::read_to_string("/proc/self/stat").unwrap_or_default();
    // The name of the program stands in parentheses and can hold anything.
    let fields: Vec<&str> =
        stat.rsplit(')').next().unwrap_or_default().split_whitespace().collect();
    let seconds = |at: usize| -> f64 {
        let ticks = fields.get(at).and_then(|field| field.parse::<f64>().ok());
        ticks.unwrap_or(f64::NAN) * TICK
    };
    // proc_pid_stat(5) counts from 1 and these begin with its third: cutime is its 16th.
    (seconds(13), seconds(14))
}
