// Tests of a built site in a real browser: node run.mjs SITE REVIEW
//
// SITE is a public edition, REVIEW the review edition of the same dossier. The browser is the one
// that CHROMIUM names, or else Chromium or Chrome where the system keeps them.
// Ends with one line, `N passed, N failed`, and with 1 when something failed.

import { execFileSync } from "node:child_process";
import path from "node:path";

import { chromium } from "playwright-core";

import { access } from "./access.mjs";
import { crawl } from "./crawl.mjs";
import { fromFolder, fromServer } from "./folder.mjs";
import { leaks } from "./leaks.mjs";
import { markup } from "./markup.mjs";
import { Tally } from "./tally.mjs";
import { byKeyboard, withoutScripts } from "./walks.mjs";

const NAMES = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"];

/** The browser talks to nobody on its own and finds nobody but our server. */
const FLAGS = [
  "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

function executable() {
  if (process.env.CHROMIUM) return process.env.CHROMIUM;
  for (const name of NAMES) {
    try {
      return execFileSync("which", [name], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }).trim();
    } catch {
      // The next name may be there.
    }
  }
  throw new Error(`no browser found: install Debian's chromium, or set CHROMIUM (looked for ${NAMES.join(", ")})`);
}

async function edition(browser, name, root, tally) {
  const folder = fromFolder(root);
  const server = await fromServer(root);
  let pages = new Map();
  await tally.part(`${name} edition, from its folder`, async () => {
    pages = await crawl(browser, folder, tally);
  });
  await tally.part(`${name} edition, from a server`, () => crawl(browser, server, tally));
  for (const [place, where] of [[folder, "folder"], [server, "server"]]) {
    await tally.part(`${name} edition, walks from its ${where}`, async () => {
      await withoutScripts(browser, place, tally);
      await byKeyboard(browser, place, pages, tally);
    });
  }
  await server.close();
  await tally.part(`${name} edition, accessibility`, () => access(browser, folder, pages, tally));
  await tally.part(`${name} edition, HTML`, () => markup(root, tally));
}

async function main() {
  const [site, review] = process.argv.slice(2).map((folder) => path.resolve(folder));
  if (!site || !review) {
    console.error("usage: node run.mjs SITE REVIEW");
    return 2;
  }
  const tally = new Tally();
  const browser = await chromium.launch({ executablePath: executable(), args: FLAGS });
  await edition(browser, "public", site, tally);
  await edition(browser, "review", review, tally);
  await browser.close();
  await tally.part("both editions, nothing leaks", () => leaks(site, review, tally));
  console.log(`${tally.passed} passed, ${tally.failed} failed`);
  return tally.failed > 0 ? 1 : 0;
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
