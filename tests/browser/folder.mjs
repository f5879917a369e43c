// A built site: its files, and the two ways to open it.

import fs from "node:fs";
import http from "node:http";
import path from "node:path";
import { pathToFileURL } from "node:url";

const MOUNT = "/pub/dossier/";

const TYPES = {
  ".css": "text/css; charset=utf-8",
  ".csv": "text/csv; charset=utf-8",
  ".geojson": "application/geo+json",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".woff2": "font/woff2",
  ".xml": "application/xml",
};

/** Every file of a folder: sorted paths below it, joined by `/`. */
export function files(root) {
  const entries = fs.readdirSync(root, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).split(path.sep).join("/"))
    .sort();
}

/** The edition of a site as its machine-readable form, or `null` where there is none. */
export function dossier(root) {
  const file = path.join(root, "data/dossier.json");
  return fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, "utf8")) : null;
}

/** Whether an address is none of a site's own. */
export function isOutside(url, base) {
  return !/^(data|blob|about):/.test(url) && !url.startsWith(base);
}

/** The site as it opens from a folder. */
export function fromFolder(root) {
  return { root, base: pathToFileURL(root + path.sep).href, close: async () => {} };
}

/**
 * The site on a static file server, below a path. The server is as plain as one can be: it knows
 * no index files, sends nobody elsewhere, and has nothing outside the path.
 */
export async function fromServer(root) {
  const known = new Set(files(root));
  const server = http.createServer((request, response) => {
    const asked = decodeURIComponent(new URL(request.url, "http://localhost").pathname);
    const file = asked.startsWith(MOUNT) ? asked.slice(MOUNT.length) : "";
    if (!known.has(file)) {
      response.writeHead(404).end();
      return;
    }
    const type = TYPES[path.extname(file)] ?? "application/octet-stream";
    response.writeHead(200, { "content-type": type });
    response.end(request.method === "HEAD" ? undefined : fs.readFileSync(path.join(root, file)));
  });
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  const base = `http://127.0.0.1:${server.address().port}${MOUNT}`;
  const close = () => new Promise((done) => {
    server.close(done);
    server.closeAllConnections();
  });
  return { root, base, close };
}
