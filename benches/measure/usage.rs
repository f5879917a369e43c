//! What the system tells of processor time and memory.

use std::fs;
use std::time::Duration;

/// Processor seconds all threads of this program have had so far; `NaN` where the system does not
/// tell.
#[cfg(any(target_os = "linux", target_os = "macos"))]
pub(crate) fn processor() -> f64 {
    let time = rustix::time::clock_gettime(rustix::time::ClockId::ProcessCPUTime);
    let time = Duration::try_from(time).expect("a program has run for a positive time");
    time.as_secs_f64()
}

/// Processor seconds all threads of this program have had so far; `NaN` where the system does not
/// tell.
#[cfg(not(any(target_os = "linux", target_os = "macos")))]
pub(crate) fn processor() -> f64 {
    f64::NAN
}

/// Megabytes this program has in memory.
pub(crate) fn resident() -> f64 {
    field("self", "VmRSS:").unwrap_or(f64::NAN)
}

/// The most megabytes a process had in memory: its number, or `self`.
pub(crate) fn highest(process: &str) -> Option<f64> {
    field(process, "VmHWM:")
}

/// A size from the status of a process, in megabytes.
fn field(process: &str, name: &str) -> Option<f64> {
    let status = fs::read_to_string(format!("/proc/{process}/status")).ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix(name))?;
    let kilobytes: f64 = line.trim().trim_end_matches(" kB").parse().ok()?;
    Some(kilobytes * 1024.0 / 1e6)
}
