// Hostile captures, as a reader of the dossier meets them: node hostile.mjs RECOUPE
//
// RECOUPE is the program. Everything in tests/import/hostile, and what is packed or named to do harm, is imported and
// published as it is; notes, an incident and a source are written as badly. Both editions are opened page by page, from
// a folder and from a server. Each capture sets `window.__pwned` in its own way wherever something of it runs.
// Ends with one line, `N passed, N failed`, and with 1 when something failed.

import { execFileSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import zlib from "node:zlib";

import { launch } from "./browser.mjs";
import { crawl } from "./crawl.mjs";
import { files, fromFolder, fromServer } from "./folder.mjs";
import { Tally } from "./tally.mjs";

const FIXTURES = new URL("../import/hostile/", import.meta.url).pathname;
const KINDS = [".eml", ".html", ".md", ".txt"];
const BAD = `</script><script>window.__pwned=301</script><img src=x onerror="window.__pwned=302">" onclick="window.__pwned=303`;
const SENTENCE = "The weir above the mill was opened on Friday, the water board said, because the river had risen by two metres in a night";

function page(title, words) {
  return `<!doctype html><html lang="en"><title>${title}</title><article><h1>${title}</h1><p>${words}.</p><p>It will stay open until the snow on the hills has melted, which the board expects by the end of the month.</p></article>`;
}

/** A crawler's record of a page packed with Brotli. */
function archive() {
  const body = zlib.brotliCompressSync(Buffer.from(page("Weir opened", `${SENTENCE} &lt;script&gt;window.__pwned=304&lt;/script&gt;`)));
  const head = `HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: br\r\nX: ${BAD}\r\n\r\n`;
  const block = Buffer.concat([Buffer.from(head), body]);
  const record = `WARC/1.1\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:${BAD.replaceAll(" ", "")}>\r\nWARC-Target-URI: https://water.example/"><script>window.__pwned=305</script>\r\nContent-Length: ${block.length}\r\n\r\n`;
  return Buffer.concat([Buffer.from(record), block]);
}

/** Captures whose names are what is wrong with them. */
function named() {
  const names = [`<img src=x onerror=window.__pwned=306>.txt`, `"onclick="window.__pwned=307.html`, "\u202elmth.exe.html", "con.html", "__proto__.txt"];
  return names.map((name, n) => [name, name.endsWith(".txt") ? `${SENTENCE} in the year ${1950 + n}.\n` : page("", `${SENTENCE} in the year ${1950 + n}`)]);
}

const ANNOTATIONS = `
[[annotation]]
id = "lock"
quote = "had not been mended for nine years"
kind = "context"
note = '''A note with <script>window.__pwned=308</script> and [a link](<https://canal.example/"onclick="window.__pwned=309>), ![a picture](https://tracker.example/a.png) and <img src=x onerror=window.__pwned=310>.'''
tags = ["<svg/onload=window.__pwned=311>"]
visibility = "public"
by = '${BAD.replaceAll("'", "")}'
`;

const INCIDENT = `+++
title = '''Lock gates fail ${BAD}'''
when = "2021-02-02"
where = { place = '''Varn ${BAD}''' }
+++

The gates failed <script>window.__pwned=312</script> at [the lock](<https://canal.example/'onclick='window.__pwned=313>).
`;

function recoupe(program, ...args) {
  return execFileSync(program, args, { encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
}

/** The dossier in `work/dossier`, everything in it published. */
function make(program, work) {
  const [captures, dossier] = [path.join(work, "captures"), path.join(work, "dossier")];
  fs.mkdirSync(captures);
  for (const file of fs.readdirSync(FIXTURES)) {
    if (KINDS.includes(path.extname(file))) fs.copyFileSync(path.join(FIXTURES, file), path.join(captures, file));
  }
  for (const [name, text] of named()) fs.writeFileSync(path.join(captures, name), text);
  fs.writeFileSync(path.join(captures, "crawl.warc"), archive());
  recoupe(program, "new", dossier, "--language", "en");
  recoupe(program, "import", captures, "--into", dossier);
  const content = path.join(dossier, "content");
  let annotated = 0;
  for (const file of files(content)) {
    if (!/^articles\/[^/]+\/article\.(md|txt)$/.test(file)) continue;
    const text = fs.readFileSync(path.join(content, file), "utf8");
    const [head, ...body] = text.split("\n+++\n");
    const role = `incidents = [{ id = "lock", role = "main" }]\ncaptured =`;
    const open = head.replace(/^status = "draft"$/m, 'status = "published"').replace(/^rights = "excerpt"$/m, 'rights = "full"');
    fs.writeFileSync(path.join(content, file), [open.replace(/^captured =/m, role), ...body].join("\n+++\n"));
    if (!text.includes("had not been mended for nine years")) continue;
    fs.writeFileSync(path.join(content, path.dirname(file), "annotations.toml"), ANNOTATIONS);
    annotated += 1;
  }
  fs.mkdirSync(path.join(content, "incidents"), { recursive: true });
  fs.writeFileSync(path.join(content, "incidents/lock.md"), INCIDENT);
  return { dossier, annotated };
}

/** What could run or ask for something in any page of a site, whether or not it did. */
function judgeMarkup(root, tally) {
  for (const file of files(root)) {
    if (!file.endsWith(".html")) continue;
    const text = fs.readFileSync(path.join(root, file), "utf8");
    const tags = text.match(/<[a-z!/][^"'>]*(?:"[^"]*"[^"'>]*|'[^']*'[^"'>]*)*>/gi) ?? [];
    const bad = tags.filter((tag) => {
      const bare = tag.replace(/"[^"]*"|'[^']*'/g, '""');
      return /\son\w+\s*=/i.test(bare) || /^<(?:iframe|object|embed|base)\b/i.test(tag) || /^<form\b/i.test(tag) && !/ action="[./a-z]*index\.html"/.test(tag)
        || /(?:href|src|action)=["']?\s*(?:javascript|vbscript|data:text)/i.test(tag)
        || /^<img[^>]*src="?(?:x|https?:)/i.test(tag) || /http-equiv="?refresh/i.test(tag);
    });
    tally.check(file, "has no tag that a report brought", bad);
    const seen = text.replace(/<span class="unseen"[^>]*>[^<]*<\/span>/g, "");
    const unseen = seen.match(/.{0,30}[\u200b\u202a-\u202e\u2066-\u2069].{0,30}/g) ?? [];
    tally.check(file, "shows every character that could deceive", unseen.map((words) => JSON.stringify(words)));
  }
}

async function main() {
  const [program] = process.argv.slice(2).map((file) => path.resolve(file));
  if (!program) {
    console.error("usage: node hostile.mjs RECOUPE");
    return 2;
  }
  const work = fs.mkdtempSync(path.join(os.tmpdir(), "recoupe-hostile-"));
  const tally = new Tally();
  const browser = await launch();
  try {
    const { dossier, annotated } = make(program, work);
    tally.check("the dossier", "has a hostile note", annotated === 1 ? [] : [`${annotated} articles have one`]);
    for (const edition of ["public", "review"]) {
      const root = path.join(work, edition);
      recoupe(program, "build", dossier, "--edition", edition, "--out", root);
      const articles = files(root).filter((file) => /^articles\/[^/]+\/index\.html$/.test(file)).length;
      tally.check(edition, "shows every capture", articles >= 11 ? [] : [`${articles} articles`]);
      await tally.part(`hostile captures, ${edition} edition, markup`, (tally) => judgeMarkup(root, tally));
      const server = await fromServer(root);
      await tally.part(`hostile captures, ${edition} edition, from its folder`, (tally) => crawl(browser, fromFolder(root), tally));
      await tally.part(`hostile captures, ${edition} edition, from a server`, (tally) => crawl(browser, server, tally));
      await server.close();
    }
  } finally {
    await browser.close();
    fs.rmSync(work, { recursive: true, force: true });
  }
  console.log(`${tally.passed} passed, ${tally.failed} failed`);
  return tally.failed > 0 ? 1 : 0;
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error(error.stderr ?? error.stack);
  process.exitCode = 1;
}
