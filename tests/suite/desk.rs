//! An empty folder in which the program is run as a person runs it.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use tempfile::TempDir;

/// A folder to work in.
pub(crate) struct Desk(TempDir);

/// What a command said, and its status.
#[derive(Debug)]
pub(crate) struct Said {
    pub(crate) out: String,
    pub(crate) err: String,
    pub(crate) status: Option<i32>,
}

impl Desk {
    pub(crate) fn new() -> Desk {
        Desk(TempDir::new().unwrap())
    }

    pub(crate) fn with_dossier() -> Desk {
        let desk = Desk::new();
        desk.run(&["new", "dossier"]).ok();
        desk
    }

    pub(crate) fn path(&self, path: &str) -> PathBuf {
        self.0.path().join(path)
    }

    pub(crate) fn capture(&self, path: &str, text: &str) {
        let path = self.path(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    pub(crate) fn read(&self, path: &str) -> String {
        fs::read_to_string(self.path(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
    }

    pub(crate) fn run(&self, args: &[&str]) -> Said {
        self.said(Command::new(env!("CARGO_BIN_EXE_recoupe")).args(args))
    }

    /// Runs it on two threads where the system gives it no more than so many KiB of memory.
    #[cfg(target_os = "linux")]
    pub(crate) fn run_within(&self, kib: usize, args: &[&str]) -> Said {
        let shell = format!("ulimit -v {kib} && exec \"$0\" \"$@\"");
        let mut command = Command::new("sh");
        command.args(["-c", &shell, env!("CARGO_BIN_EXE_recoupe")]).args(args);
        self.said(command.env("RAYON_NUM_THREADS", "2"))
    }

    fn said(&self, command: &mut Command) -> Said {
        let output = command.current_dir(self.0.path()).output().unwrap();
        Said {
            out: String::from_utf8(output.stdout).unwrap(),
            err: String::from_utf8(output.stderr).unwrap(),
            status: output.status.code(),
        }
    }

    /// Every file below a folder, with its bytes.
    pub(crate) fn files(&self, folder: &str) -> Vec<(PathBuf, Vec<u8>)> {
        let mut found = Vec::new();
        let mut open = vec![self.path(folder)];
        while let Some(next) = open.pop() {
            for entry in fs::read_dir(&next).unwrap().map(|entry| entry.unwrap().path()) {
                match entry.is_dir() {
                    true => open.push(entry),
                    false => found.push((entry.clone(), fs::read(&entry).unwrap())),
                }
            }
        }
        found.sort();
        found
    }
}

impl Said {
    pub(crate) fn ok(self) -> Said {
        self.fails(0)
    }

    pub(crate) fn fails(self, status: i32) -> Said {
        assert_eq!(self.status, Some(status), "{self:?}");
        self
    }
}
