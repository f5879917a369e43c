//! A site on disk: written beside the old one, then swapped in.

use std::collections::BTreeMap;
use std::ffi::OsString;
use std::fs;
use std::fs::File;
use std::io;
use std::io::BufWriter;
use std::io::Write;
use std::path::Path;
use std::path::PathBuf;
use std::sync::Mutex;

use anyhow::Context;
use anyhow::Result;
use anyhow::bail;
use anyhow::ensure;

use crate::hash::Hashing;
use crate::hash::sha256;
use crate::output::Fill;
use crate::output::MANIFEST;
use crate::output::OutputFile;
use crate::output::Sink;
use crate::output::manifest;

/// A site being written. Until [`DiskSite::finish`] the old site stands untouched; dropped before,
/// the new one is deleted.
#[derive(Debug)]
pub struct DiskSite {
    site: PathBuf,
    fresh: PathBuf,
    written: Mutex<BTreeMap<String, String>>,
    _lock: File,
}

impl DiskSite {
    /// Starts a site that will stand at `site`.
    ///
    /// Fails when `site` is a folder, not empty, that recoupe did not make or that holds files it
    /// did not write, and when another build writes to it.
    pub fn begin(site: &Path) -> Result<DiskSite> {
        let site = resolve(site)?;
        let lock = lock(&site)?;
        recover(&site)?;
        refuse_foreign(&site)?;
        let fresh = beside(&site, "new");
        remove_tree(&fresh)?;
        make_folder(&fresh)?;
        Ok(DiskSite { site, fresh, written: Mutex::default(), _lock: lock })
    }

    /// Writes the manifest and puts the new site in the place of the old one.
    ///
    /// Where the system can exchange two names in one step (Linux, macOS), a reader sees either
    /// the old site or the new one, whatever happens. Returns the number of files and their bytes.
    pub fn finish(self) -> Result<usize> {
        let written =
            self.written.lock().expect("no thread panicked while it wrote a file").clone();
        let files = written.iter().map(|(path, hash)| (path.as_str(), hash.as_str()));
        let manifest = manifest::write(files);
        write_file(&self.fresh.join(MANIFEST), manifest.as_bytes())?;
        swap(&self.fresh, &self.site)?;
        Ok(written.len())
    }
}

impl Sink for DiskSite {
    fn put(&self, file: OutputFile) -> Result<()> {
        let OutputFile { path, bytes } = file;
        let hash = sha256(&bytes);
        let target = self.fresh.join(&path);
        make_folder(target.parent().expect("a path below the site has a parent"))?;
        write_file(&target, &bytes)?;
        self.record(&path, hash)
    }

    #[expect(clippy::disallowed_methods, reason = "this module alone writes")]
    fn stream(&self, path: &str, fill: Fill<'_>) -> Result<()> {
        let target = self.fresh.join(path);
        make_folder(target.parent().expect("a path below the site has a parent"))?;
        let mut write = || -> io::Result<String> {
            let mut out = Hashing::new(BufWriter::new(File::create(&target)?));
            fill(&mut out)?;
            out.flush()?;
            Ok(out.finish())
        };
        let hash = write().with_context(|| format!("cannot write {}", target.display()))?;
        self.record(path, hash)
    }
}

impl DiskSite {
    /// Enters a file that was written into the manifest.
    fn record(&self, path: &str, hash: String) -> Result<()> {
        let mut written = self.written.lock().expect("no thread panicked while it wrote a file");
        ensure!(
            written.insert(path.to_owned(), hash).is_none(),
            "two files of the site have the address `{path}`"
        );
        Ok(())
    }
}

impl Drop for DiskSite {
    fn drop(&mut self) {
        // A folder that cannot be deleted here is deleted by the next build.
        let _ = remove_tree(&self.fresh);
        let _ = remove_file(&beside(&self.site, "lock"));
    }
}

/// A folder being made, whole or not at all: it is written beside and then renamed. Dropped before
/// [`NewFolder::finish`], what was written is deleted.
#[derive(Debug)]
pub struct NewFolder {
    folder: PathBuf,
    fresh: PathBuf,
}

impl NewFolder {
    /// Starts a folder that will stand at `folder`. Fails when something stands there already, but
    /// for an empty folder.
    pub fn begin(folder: &Path) -> Result<NewFolder> {
        let folder = resolve(folder)?;
        let free = match fs::symlink_metadata(&folder) {
            Err(err) if err.kind() == io::ErrorKind::NotFound => true,
            Err(err) => {
                return Err(err).with_context(|| format!("cannot read {}", folder.display()));
            }
            Ok(_) => is_empty_folder(&folder),
        };
        ensure!(free, "{} is there already", folder.display());
        let fresh = beside(&folder, "new");
        remove_tree(&fresh)?;
        Ok(NewFolder { folder, fresh })
    }

    fn write(&self, path: &str, bytes: &[u8]) -> Result<()> {
        let target = self.fresh.join(path);
        make_folder(target.parent().expect("a path below the folder has a parent"))?;
        write_file(&target, bytes)
    }

    /// Puts the folder in its place.
    pub fn finish(self) -> Result<()> {
        fs::rename(&self.fresh, &self.folder)
            .with_context(|| format!("cannot make the folder {}", self.folder.display()))
    }
}

impl Sink for NewFolder {
    fn put(&self, file: OutputFile) -> Result<()> {
        self.write(&file.path, &file.bytes)
    }
}

impl Drop for NewFolder {
    fn drop(&mut self) {
        // After `finish` it is gone already; one that cannot be deleted is deleted by the next.
        let _ = remove_tree(&self.fresh);
    }
}

/// Makes a new folder with these files (names, which may contain `/`, and bytes), whole or not at
/// all. Fails when something stands at `folder` already.
pub fn write_new_folder(folder: &Path, files: &[(String, Vec<u8>)]) -> Result<()> {
    let new = NewFolder::begin(folder)?;
    for (path, bytes) in files {
        new.write(path, bytes)?;
    }
    new.finish()
}

/// Writes those of some files that a folder does not have, and leaves the others as they are. How
/// many were written.
pub fn write_missing_files(folder: &Path, files: &[(String, Vec<u8>)]) -> Result<usize> {
    let mut written = 0;
    for (name, bytes) in files {
        let path = folder.join(name);
        match fs::symlink_metadata(&path) {
            Ok(_) => continue,
            Err(err) if err.kind() == io::ErrorKind::NotFound => write_new_file(&path, bytes)?,
            Err(err) => return Err(err).with_context(|| format!("cannot read {}", path.display())),
        }
        written += 1;
    }
    Ok(written)
}

/// Writes a file that is not there yet, whole or not at all.
pub fn write_new_file(path: &Path, bytes: &[u8]) -> Result<()> {
    let path = resolve(path)?;
    make_folder(path.parent().expect("a file has a parent"))?;
    let fresh = beside(&path, "new");
    write_file(&fresh, bytes)?;
    let made = fs::hard_link(&fresh, &path).or_else(|_| match fs::symlink_metadata(&path) {
        Ok(_) => Err(io::ErrorKind::AlreadyExists.into()),
        Err(_) => fs::rename(&fresh, &path),
    });
    // Whatever became of it, nothing half written stays; after a rename it is gone already.
    let _ = remove_file(&fresh);
    made.with_context(|| format!("cannot write {}", path.display()))
}

/// Writes a file in the place of the one that is there, or a new one: whole or not at all.
pub fn replace_file(path: &Path, bytes: &[u8]) -> Result<()> {
    let path = resolve(path)?;
    make_folder(path.parent().expect("a file has a parent"))?;
    let fresh = beside(&path, "new");
    write_file(&fresh, bytes)?;
    let moved = fs::rename(&fresh, &path);
    // Whatever became of it, nothing half written stays; after a rename it is gone already.
    let _ = remove_file(&fresh);
    moved.with_context(|| format!("cannot write {}", path.display()))
}

/// The absolute path of the site, links followed, so that the new site lies on the same disk.
fn resolve(site: &Path) -> Result<PathBuf> {
    let absolute =
        std::path::absolute(site).with_context(|| format!("cannot find {}", site.display()))?;
    let real = absolute.canonicalize().unwrap_or(absolute);
    ensure!(real.file_name().is_some(), "{} cannot be replaced by a site", real.display());
    Ok(real)
}

/// Finishes a swap that was cut off between its two steps, on systems that need two.
fn recover(site: &Path) -> Result<()> {
    let old = beside(site, "old");
    if fs::symlink_metadata(&old).is_err() {
        return Ok(());
    }
    if fs::symlink_metadata(site).is_ok() {
        remove_tree(&old)
    } else {
        fs::rename(&old, site).with_context(|| format!("cannot restore {}", site.display()))
    }
}

#[expect(clippy::disallowed_methods, reason = "this module alone looks at the old site")]
fn refuse_foreign(site: &Path) -> Result<()> {
    let meta = match fs::metadata(site) {
        Err(err) if err.kind() == io::ErrorKind::NotFound => return Ok(()),
        meta => meta.with_context(|| format!("cannot read {}", site.display()))?,
    };
    ensure!(meta.is_dir(), "{} is a file; name a folder with --out", site.display());
    if is_empty_folder(site) {
        return Ok(());
    }
    let Ok(manifest) = fs::read_to_string(site.join(MANIFEST)) else {
        bail!(
            "{} was not made by recoupe and is left as it is; name another folder with --out, \
             or delete it",
            site.display()
        );
    };
    let known = manifest::read(&manifest).files;
    for found in walkdir::WalkDir::new(site) {
        let found = found.with_context(|| format!("cannot read {}", site.display()))?;
        let inside = found.path().strip_prefix(site).unwrap_or(found.path());
        let path: Vec<_> = inside.iter().map(|part| part.to_string_lossy()).collect();
        let path = path.join("/");
        let ours = path == MANIFEST || known.contains_key(&path);
        ensure!(
            found.file_type().is_dir() || ours,
            "{} was not written by recoupe, so {} is left as it is; move it to \
             static/root/ to have it in every build, or delete it",
            found.path().display(),
            site.display()
        );
    }
    Ok(())
}

#[expect(clippy::disallowed_methods, reason = "this module alone writes")]
fn lock(site: &Path) -> Result<File> {
    let path = beside(site, "lock");
    make_folder(path.parent().expect("a site has a parent"))?;
    let file = File::create(&path).with_context(|| format!("cannot write {}", path.display()))?;
    match file.try_lock() {
        Ok(()) => Ok(file),
        Err(fs::TryLockError::WouldBlock) => {
            bail!("another recoupe is writing {}; wait until it is done", site.display())
        }
        // File systems without locks have one writer all the same in nearly every case.
        Err(fs::TryLockError::Error(_)) => Ok(file),
    }
}

fn swap(fresh: &Path, site: &Path) -> Result<()> {
    let context = || format!("cannot put the new site at {}", site.display());
    if fs::symlink_metadata(site).is_err() {
        return fs::rename(fresh, site).with_context(context);
    }
    if exchange(fresh, site) {
        return remove_tree(fresh);
    }
    let old = beside(site, "old");
    remove_tree(&old)?;
    fs::rename(site, &old).with_context(context)?;
    fs::rename(fresh, site).with_context(context)?;
    remove_tree(&old)
}

/// Exchanges two names in one step; `false` where the system or the disk cannot.
#[cfg(any(target_os = "linux", target_os = "macos"))]
fn exchange(a: &Path, b: &Path) -> bool {
    use rustix::fs::CWD;
    use rustix::fs::RenameFlags;
    rustix::fs::renameat_with(CWD, a, CWD, b, RenameFlags::EXCHANGE).is_ok()
}

/// Exchanges two names in one step; `false` where the system or the disk cannot.
#[cfg(not(any(target_os = "linux", target_os = "macos")))]
fn exchange(_a: &Path, _b: &Path) -> bool {
    false
}

/// `parent/.NAME.recoupe-ROLE`: beside the site, on the same disk, out of the way.
fn beside(site: &Path, role: &str) -> PathBuf {
    let mut name = OsString::from(".");
    name.push(site.file_name().expect("`resolve` made sure of a file name"));
    name.push(format!(".recoupe-{role}"));
    site.with_file_name(name)
}

#[expect(clippy::disallowed_methods, reason = "this module alone looks at what it replaces")]
fn is_empty_folder(path: &Path) -> bool {
    fs::read_dir(path).is_ok_and(|mut entries| entries.next().is_none())
}

#[expect(clippy::disallowed_methods, reason = "this module alone deletes")]
fn remove_file(path: &Path) -> io::Result<()> {
    fs::remove_file(path)
}

#[expect(clippy::disallowed_methods, reason = "this module alone writes")]
fn make_folder(path: &Path) -> Result<()> {
    fs::create_dir_all(path).with_context(|| format!("cannot make the folder {}", path.display()))
}

#[expect(clippy::disallowed_methods, reason = "this module alone writes")]
fn write_file(path: &Path, bytes: &[u8]) -> Result<()> {
    File::create(path)
        .and_then(|mut file| file.write_all(bytes))
        .with_context(|| format!("cannot write {}", path.display()))
}

#[expect(clippy::disallowed_methods, reason = "this module alone deletes")]
fn remove_tree(path: &Path) -> Result<()> {
    match fs::remove_dir_all(path) {
        Err(err) if err.kind() != io::ErrorKind::NotFound => {
            Err(err).with_context(|| format!("cannot delete {}", path.display()))
        }
        _ => Ok(()),
    }
}
