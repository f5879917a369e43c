//! The built-in theme: the repository's own `templates/` and `static/`, inside the program.

use std::borrow::Cow;

use rust_embed::RustEmbed;

#[derive(RustEmbed)]
#[folder = "templates/"]
struct Templates;

#[derive(RustEmbed)]
#[folder = "static/"]
struct Static;

/// A built-in file: its path below its folder, and its bytes.
pub type Asset = (String, Cow<'static, [u8]>);

/// Every file of `templates/`, sorted by path.
pub fn templates() -> Vec<Asset> {
    sorted::<Templates>()
}

/// Every file of `static/`, sorted by path.
pub fn statics() -> Vec<Asset> {
    sorted::<Static>()
}

fn sorted<E: RustEmbed>() -> Vec<Asset> {
    let mut paths: Vec<Cow<'static, str>> = E::iter().collect();
    paths.sort();
    paths
        .into_iter()
        .filter_map(|path| E::get(&path).map(|file| (path.into_owned(), file.data)))
        .collect()
}
