// What a reader loads with an article, and whether anything moves while it comes.

import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import zlib from "node:zlib";

/** Bytes of a page of so many words, notes and all, in letters of French and English, as a server sends them; and bytes
    for each word more, with the markup about it. */
const BUDGET = { words: 600, bytes: 60_000, more: 10 };
/** Files of other letters, which a page loads only when it prints one of them. */
const OTHER_LETTERS = /-(?:west|ext)\.woff2$/;
/** The most that a page may shift in all (web.dev/cls calls 0.1 good). */
const SHIFT = 0.01;
const SETTLED = 300;

/** Weighs every article of a site, and watches it come on a slow machine with no font in its cache. */
export async function weight(browser, place, pages, tally) {
  const dossier = JSON.parse(fs.readFileSync(path.join(place.root, "data/dossier.json"), "utf8"));
  const words = new Map(dossier.articles.map((article) => [`articles/${article.id}/index.html`, wordsOf(article)]));
  for (const { file } of pages.values()) {
    if (!words.has(file)) continue;
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
    const page = await context.newPage();
    const loaded = [];
    page.on("requestfinished", (request) => {
      if (request.url().startsWith("file:")) loaded.push(fileURLToPath(request.url().split("#")[0]));
    });
    await page.addInitScript(watch);
    await page.goto(place.base + encodeURI(file), { waitUntil: "load" });
    await page.evaluate(() => document.fonts.ready.then(() => {}));
    await page.waitForTimeout(SETTLED);
    // The review edition brings every finding along: it is for the desk, not for readers.
    if (dossier.edition === "public") judgeWeight(file, words.get(file), loaded, tally);
    const { shift, first } = await page.evaluate(() => window.seen);
    tally.check(file, "nothing moves while it loads", shift > SHIFT ? [`shifted by ${shift.toFixed(4)}`] : []);
    tally.check(file, "its text does not wait for a script", first ? [first] : []);
    await context.close();
  }
}

/** The words of a report and of what is noted on it. */
function wordsOf(article) {
  const notes = article.annotations.map((note) => note.note ?? "");
  return notes.reduce((sum, note) => sum + note.split(/\s+/).filter(Boolean).length, article.words);
}

function judgeWeight(file, words, loaded, tally) {
  const parts = [...new Set(loaded)].filter((part) => !OTHER_LETTERS.test(part));
  const sizes = parts.map((part) => [path.basename(part), sent(part)]);
  const bytes = sizes.reduce((sum, [, size]) => sum + size, 0);
  const complaints = [];
  if (parts.length < 4) complaints.push(`only ${parts.length} files were seen`);
  const budget = BUDGET.bytes + BUDGET.more * Math.max(0, words - BUDGET.words);
  if (bytes > budget) {
    complaints.push(`${bytes} bytes for ${words} words: ${sizes.map(([name, size]) => `${name} ${size}`).join(", ")}`);
  }
  tally.check(file, `weighs less than ${BUDGET.bytes} bytes, and what its further words weigh`, complaints);
}

/** The bytes that a server sends: text compressed, fonts as they are. */
function sent(file) {
  const bytes = fs.readFileSync(file);
  return /\.(?:html|css|js|svg)$/.test(file) ? zlib.gzipSync(bytes, { level: 9 }).length : bytes.length;
}

/** Runs in the page before anything else: how far things shift, and whether a script holds the text back. */
function watch() {
  window.seen = { shift: 0, first: null };
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.seen.shift += entry.value;
  }).observe({ type: "layout-shift", buffered: true });
  document.addEventListener("DOMContentLoaded", () => {
    const blocking = [...document.scripts].filter((script) => script.src && !script.defer && !script.async);
    if (blocking.length > 0) window.seen.first = `${blocking[0].getAttribute("src")} has no defer`;
  });
}
