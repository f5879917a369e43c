//! When two addresses are one page.

use url::Url;

/// Parameters that say where a reader came from and not what is read; those that Hypothesis leaves
/// out too (hypothesis/h, `h/util/uri.py`).
const TRACKING: &[&str] = &[
    "dclid", "fbclid", "gclid", "gclsrc", "igshid", "mc_cid", "mc_eid", "msclkid", "ref_src",
    "twclid", "wbraid", "yclid",
];

/// The form of an address that all addresses of one page share: scheme, fragment, slash at the end
/// and parameters of tracking do not count; anything else does. `None` for what is no address of
/// the web.
pub fn page(address: &str) -> Option<String> {
    let address = address.trim();
    // A proxy that shows a page with its notes.
    let address = address.strip_prefix("https://via.hypothes.is/").unwrap_or(address);
    let url = Url::parse(address).ok().filter(|url| matches!(url.scheme(), "http" | "https"))?;
    let host = url.host_str()?.trim_end_matches('.').to_lowercase();
    let port = url.port().map(|port| format!(":{port}")).unwrap_or_default();
    let mut pairs: Vec<(String, String)> = url
        .query_pairs()
        .filter(|(key, _)| !key.starts_with("utm_") && !TRACKING.contains(&key.as_ref()))
        .map(|(key, value)| (key.into_owned(), value.into_owned()))
        .collect();
    pairs.sort();
    let query: String = pairs.iter().map(|(key, value)| format!("&{key}={value}")).collect();
    Some(format!("{host}{port}{}{query}", url.path().trim_end_matches('/')))
}

#[cfg(test)]
mod tests {
    use crate::import::exports::address::page;

    #[test]
    fn what_does_not_change_the_page_does_not_count() {
        let plain = page("https://paper.example/a");
        for same in [
            "http://paper.example/a",
            "https://Paper.example/a/",
            "https://paper.example:443/a#top",
            "https://paper.example/a?utm_source=x&fbclid=y",
            "https://via.hypothes.is/https://paper.example/a",
        ] {
            assert_eq!(page(same), plain, "{same}");
        }
        for other in [
            "https://www.paper.example/a",
            "https://paper.example/A",
            "https://paper.example/a?page=2",
            "https://paper.example:8080/a",
        ] {
            assert_ne!(page(other), plain, "{other}");
        }
        assert_eq!(page("https://a.example/?b=1&a=2"), page("https://a.example/?a=2&b=1"));
        assert_eq!(page("urn:x-pdf:0123"), None);
    }
}
