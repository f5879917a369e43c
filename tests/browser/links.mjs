// Where the links of a page lead, judged without a browser.

import path from "node:path";

/** Elements that take a reader away; everything else is fetched with the page. */
const LEADS = new Set(["a", "area"]);

/**
 * Reads one link. Gives `{ file, fragment }` for a file of the site, `{ complaint }` for a link
 * that must not be, and `{}` for one that leaves the site as it may.
 */
export function read({ tag, rel, value }, page, known) {
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(value)?.[1].toLowerCase();
  if (scheme) return { complaint: outside(scheme, tag, rel, value) };
  if (value.startsWith("/")) return { complaint: `not relative: ${value}` };
  const [, target, fragment] = /^([^?#]*)(?:\?[^#]*)?(?:#(.*))?$/s.exec(value) ?? [];
  if (target === undefined || (target === "" && !fragment)) {
    return { complaint: `leads nowhere: "${value}"` };
  }
  const file = target === "" ? page : path.posix.join(path.posix.dirname(page), decodeURI(target));
  if (file.startsWith("..")) return { complaint: `leaves the site: ${value}` };
  if (!known.has(file)) return { complaint: `no such file: ${value}` };
  return { file, fragment: fragment ? decodeURIComponent(fragment) : null };
}

function outside(scheme, tag, rel, value) {
  if (["http", "https", "mailto"].includes(scheme)) {
    const may = LEADS.has(tag) || (tag === "link" && ["canonical", "alternate"].includes(rel));
    return may ? undefined : `fetched from elsewhere by <${tag}>: ${value}`;
  }
  if (scheme === "data" && !LEADS.has(tag)) return undefined;
  return `<${tag}> leads to ${scheme}: ${value.slice(0, 80)}`;
}
