//! Where imports are written, and what is there already.

use std::collections::BTreeMap;
use std::collections::BTreeSet;
use std::path::PathBuf;

use anyhow::Result;
use url::Url;

use crate::cli::import::Import;
use crate::cli::import::fate::Fate;
use crate::cli::import::fate::bad_row;
use crate::cli::import::fate::refused;
use crate::cli::import::found::Found;
use crate::corpus::Corpus;
use crate::corpus::capture::is_capture;
use crate::files::Files;
use crate::files::disk::DiskFiles;
use crate::hash::sha256;
use crate::id::ArticleId;
use crate::id::SourceId;
use crate::id::is_device;
use crate::id::slug;
use crate::import::Draft;
use crate::import::exports::address::page;
use crate::import::html::signal::Disagreement;
use crate::import::manifest::ManifestRow;
use crate::import::receive::Format;
use crate::import::record;
use crate::import::record::Capture;
use crate::import::record::Container;
use crate::import::record::Custody;
use crate::output::disk::replace_file;
use crate::output::disk::write_new_file;
use crate::output::disk::write_new_folder;

/// Where imports are written, and what is there already.
pub(super) struct Desk {
    dossier: PathBuf,
    /// SHA-256 of every capture, and its article.
    captures: BTreeMap<String, ArticleId>,
    /// Every article, and whether its address is known.
    articles: BTreeMap<ArticleId, bool>,
    /// The first article of each address, without a slash at its end.
    addresses: BTreeMap<String, ArticleId>,
    /// The articles whose captures were received under a name.
    received: BTreeMap<String, BTreeSet<ArticleId>>,
    /// Every source by its id and by its name, folded.
    sources: BTreeMap<String, SourceId>,
    /// Every source by its domains.
    domains: BTreeMap<String, SourceId>,
    /// The highest version of each article that has more than one.
    versions: BTreeMap<ArticleId, usize>,
    /// The article of each page, by the form that all its addresses share.
    pages: BTreeMap<String, ArticleId>,
    /// What a dry run would have written, by its path in the dossier.
    unwritten: BTreeMap<String, Vec<u8>>,
    dry_run: bool,
    by: Option<String>,
    at: Option<String>,
}

impl Desk {
    pub(super) fn new(import: &Import, corpus: &Corpus) -> Desk {
        let mut desk = Desk {
            dossier: import.into.clone(),
            domains: BTreeMap::new(),
            versions: BTreeMap::new(),
            pages: BTreeMap::new(),
            unwritten: BTreeMap::new(),
            dry_run: import.dry_run,
            by: import.by.clone(),
            at: import.at.clone(),
            captures: BTreeMap::new(),
            articles: BTreeMap::new(),
            addresses: BTreeMap::new(),
            received: BTreeMap::new(),
            sources: BTreeMap::new(),
        };
        for article in &corpus.articles {
            if let Some(capture) = &article.capture {
                desk.captures.insert(capture.sha256.clone(), article.id.clone());
            }
            let archived = article.head.archives.iter().map(|copy| &copy.url);
            for url in article.head.url.iter().chain(archived) {
                desk.pages.extend(page(url).map(|page| (page, article.id.clone())));
            }
            let received = article.head.captured.as_ref().and_then(|c| c.file.as_deref());
            desk.know(&article.id, received, article.head.url.as_deref());
        }
        for article in &corpus.articles {
            let of_versions = article.versions.iter().filter_map(|v| v.provenance.as_ref());
            for record in article.provenance.iter().chain(of_versions) {
                let capture = &record.capture;
                let urls = [&capture.url_canonical, &capture.url_requested, &capture.archive_url];
                for page in urls.into_iter().flatten().filter_map(|url| page(url)) {
                    desk.pages.entry(page).or_insert_with(|| article.id.clone());
                }
            }
        }
        for source in &corpus.sources {
            desk.sources.insert(source.id.to_string(), source.id.clone());
            desk.sources.insert(source.name.to_lowercase(), source.id.clone());
            for domain in &source.domains {
                desk.domains.insert(domain.to_lowercase(), source.id.clone());
            }
        }
        desk
    }

    /// The article of a page, by one of its addresses.
    pub(super) fn of_page(&self, address: &str) -> Option<ArticleId> {
        self.pages.get(&page(address)?).cloned()
    }

    /// Files that would be there if this were no dry run.
    pub(super) fn unwritten(&self) -> impl Iterator<Item = (&str, &Vec<u8>)> {
        self.unwritten.iter().map(|(path, bytes)| (path.as_str(), bytes))
    }

    /// Writes a file of the dossier in the place of the one that is there.
    pub(super) fn replace(&self, path: &str, bytes: &[u8]) -> Result<()> {
        if self.dry_run { Ok(()) } else { replace_file(&self.dossier.join(path), bytes) }
    }

    /// Remembers an article, the name its capture was received under and its address.
    fn know(&mut self, article: &ArticleId, received_as: Option<&str>, url: Option<&str>) {
        self.articles.insert(article.clone(), url.is_some());
        if let Some(url) = url {
            let address = url.trim_end_matches('/').to_owned();
            self.addresses.entry(address).or_insert_with(|| article.clone());
        }
        if let Some(name) = received_as {
            self.received.entry(name.to_owned()).or_default().insert(article.clone());
        }
    }

    /// Finds the versions that are kept beside articles; captures whose hash the corpus has are not
    /// read again.
    pub(super) fn find_versions(&mut self, corpus: &Corpus, files: &DiskFiles) -> Result<()> {
        let mut hashed: BTreeMap<String, &str> = BTreeMap::new();
        for article in &corpus.articles {
            for version in &article.versions {
                if let Some(capture) = &version.capture {
                    let folder =
                        format!("content/articles/{}/versions/{}", article.id, version.number);
                    hashed.insert(format!("{folder}/{}", capture.file), &capture.sha256);
                }
            }
        }
        for entry in files.list(&["content/articles"])? {
            let parts: Vec<&str> = entry.path.split('/').collect();
            let [_, _, article, "versions", version, file] = parts.as_slice() else { continue };
            let (Ok(article), Ok(version)) = (ArticleId::parse(article), version.parse::<usize>())
            else {
                continue;
            };
            let last = self.versions.entry(article.clone()).or_insert(1);
            *last = version.max(*last);
            if is_capture(file) {
                let hash = match hashed.get(&entry.path) {
                    Some(hash) => (*hash).to_owned(),
                    None => sha256(&files.read(&entry.path)?),
                };
                self.captures.insert(hash, article);
            }
        }
        Ok(())
    }

    /// Writes what was read; what is there already, or cannot be an article, is told.
    pub(super) fn import(&mut self, found: &Found, row: Option<&ManifestRow>) -> Result<Fate> {
        let reading = match &found.reading {
            Ok(reading) => reading,
            Err(refusal) => return Ok(refused(*refusal)),
        };
        let sha256 = sha256(&found.bytes);
        if self.captures.contains_key(&sha256) {
            return Ok(Fate::Unchanged);
        }
        if let Some(fate) = bad_row(row) {
            return Ok(fate);
        }
        let draft = &reading.draft;
        let url = row.and_then(|row| row.url.clone()).or_else(|| draft.facts.url.clone());
        let received_as = found.received_as.as_str();
        let article = match self.name(draft, received_as, url.as_deref()) {
            Ok(article) => article,
            Err(fate) => return Ok(fate),
        };
        let version = self.articles.contains_key(&article).then(|| self.next_version(&article));
        let source = match row.and_then(|row| row.source.as_deref()) {
            Some(name) => Some(self.source(name, None)?),
            None => self.source_of(draft, url.as_deref())?,
        };
        let capture = Capture {
            received_as,
            bytes: &found.bytes,
            sha256: &sha256,
            reading,
            container: found.container.as_ref().map(|(archive, member)| Container {
                received_as: &archive.0,
                sha256: &archive.1,
                member,
            }),
            custody: Custody { by: self.by.as_deref(), at: self.at.as_deref() },
        };
        let files = record::files(capture, row, source.as_ref());
        self.know_pages(&article, draft, url.as_deref());
        self.write(&article, version, files)?;
        self.captures.insert(sha256, article.clone());
        if let Some(version) = version {
            return Ok(Fate::Version { article, version });
        }
        self.know(&article, Some(received_as), url.as_deref());
        let disagreements = draft.facts.disagreements.iter().map(told);
        Ok(Fate::Imported {
            article,
            left_out: draft.removed.len(),
            proofread: reading.format == Format::Pdf,
            disagreements: disagreements.collect(),
            beginning: draft.facts.beginning.clone(),
        })
    }

    /// Remembers the addresses of an article.
    fn know_pages(&mut self, article: &ArticleId, draft: &Draft, url: Option<&str>) {
        let facts = &draft.facts;
        let archived = facts.archive.as_ref().map(|(url, _)| url.as_str());
        let addresses = [url, facts.url.as_deref(), facts.url_captured.as_deref(), archived];
        for page in addresses.into_iter().flatten().filter_map(page) {
            self.pages.entry(page).or_insert_with(|| article.clone());
        }
    }

    /// Writes the files of an article or of a version of it.
    fn write(
        &mut self,
        article: &ArticleId,
        version: Option<usize>,
        files: Vec<(String, Vec<u8>)>,
    ) -> Result<()> {
        let folder = format!("content/articles/{article}");
        let folder = match version {
            Some(version) => format!("{folder}/versions/{version}"),
            None => folder,
        };
        if !self.dry_run {
            return write_new_folder(&self.dossier.join(folder), &files);
        }
        let texts = files.into_iter().filter(|(name, _)| name.starts_with("article."));
        self.unwritten.extend(texts.map(|(name, bytes)| (format!("{folder}/{name}"), bytes)));
        Ok(())
    }

    /// The article of an address.
    fn at_address(&self, url: &str) -> Option<ArticleId> {
        self.addresses.get(url.trim_end_matches('/')).cloned()
    }

    /// The number of the next version of an article, from 2: the first is the article itself.
    fn next_version(&mut self, article: &ArticleId) -> usize {
        let last = self.versions.entry(article.clone()).or_insert(1);
        *last += 1;
        *last
    }

    /// The article of the address, or a free id after the title, or why the capture is a changed
    /// one of an article that is there.
    fn name(&self, draft: &Draft, received_as: &str, url: Option<&str>) -> Result<ArticleId, Fate> {
        if let Some(known) = url.and_then(|url| self.at_address(url)) {
            return Ok(known);
        }
        let stem = received_as.rsplit_once('.').map_or(received_as, |(stem, _)| stem);
        let base =
            slug(&draft.title).or_else(|| slug(stem)).unwrap_or_else(|| "article".to_owned());
        let changed = self.received.get(received_as).into_iter().flatten().find(|id| {
            // Addresses were compared before; two reports of one address are versions.
            let unknown = url.is_none() || self.articles.get(*id) == Some(&false);
            unknown && (id.as_str() == base || url.is_some())
        });
        if let Some(id) = changed {
            return Err(Fate::Refused {
                why: format!(
                    "the article `{id}` was imported from another version of this capture"
                ),
                remedy: format!(
                    "to keep both, rename the file and import it again; to replace the article, \
                     delete content/articles/{id} first: its annotations go with it"
                ),
            });
        }
        let candidates = std::iter::once(base.clone()).chain((2..).map(|n| format!("{base}-{n}")));
        let free = candidates
            .filter_map(|name| ArticleId::parse(&name).ok())
            .find(|id| !is_device(id.as_str()) && !self.articles.contains_key(id));
        Ok(free.expect("there are more numbers than articles"))
    }

    /// The source that a page names by its address or by its own words.
    fn source_of(&mut self, draft: &Draft, url: Option<&str>) -> Result<Option<SourceId>> {
        let domain = url.and_then(domain_of);
        if let Some(domain) = &domain {
            let mut part = domain.as_str();
            loop {
                if let Some(id) = self.domains.get(part) {
                    return Ok(Some(id.clone()));
                }
                match part.split_once('.') {
                    Some((_, rest)) if rest.contains('.') => part = rest,
                    _ => break,
                }
            }
        }
        let name = draft.facts.publisher.as_deref().filter(|name| name.chars().count() <= 80);
        let Some(name) = name.or(domain.as_deref()) else { return Ok(None) };
        self.source(name, domain.as_deref()).map(Some)
    }

    /// The source of a name that no page has.
    pub(super) fn source_named(&mut self, name: &str) -> Result<SourceId> {
        self.source(name, None)
    }

    /// The source of a name: one that is there, or a new one that nobody has judged yet.
    fn source(&mut self, name: &str, domain: Option<&str>) -> Result<SourceId> {
        if let Some(id) = self.sources.get(&name.to_lowercase()) {
            return Ok(id.clone());
        }
        // Of a name in another script than ours little or nothing is left: `Yahoo!ニュース`.
        let shown = slug(name).filter(|words| {
            let letters = |text: &str| text.chars().filter(|c| c.is_alphanumeric()).count();
            letters(words) * 2 > letters(name)
        });
        let words = shown.or_else(|| slug(domain?)).or_else(|| slug(name));
        let words = words.unwrap_or_else(|| "source".to_owned());
        let mut candidates =
            std::iter::once(words.clone()).chain((2..).map(|n| format!("{words}-{n}")));
        let id = candidates
            .find(|id| !is_device(id) && !self.sources.contains_key(id))
            .and_then(|id| SourceId::parse(&id).ok())
            .expect("a slug with a number is an id");
        let path = self.dossier.join("content/sources").join(format!("{id}.md"));
        if !self.dry_run {
            write_new_file(&path, &record::source_stub(name, domain))?;
        }
        if let Some(domain) = domain {
            self.domains.insert(domain.to_owned(), id.clone());
        }
        self.sources.insert(name.to_lowercase(), id.clone());
        self.sources.insert(id.to_string(), id.clone());
        Ok(id)
    }
}

/// A disagreement as one line.
fn told(found: &Disagreement) -> String {
    let (taken, other) = (&found.taken, &found.other);
    format!(
        "{}: `{}` ({}), and `{}` ({})",
        taken.field.code(),
        taken.value,
        taken.from.code(),
        other.value,
        other.from.code()
    )
}

/// The domain of an address, without the part that says it is the web.
fn domain_of(url: &str) -> Option<String> {
    let host = Url::parse(url).ok()?.domain()?.to_lowercase();
    let bare = ["www.", "m.", "amp."].iter().find_map(|part| host.strip_prefix(part));
    Some(bare.filter(|rest| rest.contains('.')).unwrap_or(&host).to_owned())
}
