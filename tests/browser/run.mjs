// Tests of a built site in a real browser: node run.mjs SITE REVIEW [SMALL LIBRARY [OTHER...]]
//
// SITE is a public edition of the demonstration, REVIEW its review edition. SMALL is the public edition of
// tests/dossiers/search, and LIBRARY what `cargo test --bench search -- --write LIBRARY 10000` leaves: they are searched.
// OTHER are public editions of small dossiers, each made for one question (tests/browser/dossiers, tests/dossiers/versions).
// The browser is the one that CHROMIUM names, or else Chromium or Chrome where the system keeps them.
// Ends with one line, `N passed, N failed`, and with 1 when something failed.

import path from "node:path";

import { access } from "./access.mjs";
import { launch } from "./browser.mjs";
import { comfort } from "./comfort.mjs";
import { crawl } from "./crawl.mjs";
import { fromFolder, fromServer } from "./folder.mjs";
import { large } from "./large.mjs";
import { leaks } from "./leaks.mjs";
import { markup } from "./markup.mjs";
import { DEMONSTRATION, SMALL, search, searchAccess } from "./search.mjs";
import { reading } from "./reading.mjs";
import { Tally } from "./tally.mjs";
import { byKeyboard, withoutScripts } from "./walks.mjs";
import { weight } from "./weight.mjs";

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
  await tally.part(`${name} edition, reading`, () => reading(browser, folder, pages, tally));
  await tally.part(`${name} edition, weight`, () => weight(browser, folder, pages, tally));
  await tally.part(`${name} edition, accessibility`, () => access(browser, folder, pages, tally));
  if (name === "public") await tally.part(`${name} edition, comfort`, () => comfort(browser, folder, pages, tally));
  await tally.part(`${name} edition, HTML`, () => markup(root, tally));
}

/** A site searched from its folder and from a server, then looked at by axe. */
async function searched(browser, name, root, cases, tally) {
  const folder = fromFolder(root);
  const server = await fromServer(root);
  await tally.part(`${name}, searched from its folder`, () => search(browser, folder, cases, tally));
  await tally.part(`${name}, searched from a server`, () => search(browser, server, cases, tally));
  await server.close();
  await tally.part(`${name}, results and accessibility`, () => searchAccess(browser, folder, cases[0].ask, tally));
}

/** A small dossier: its pages, their weight, and whether everybody can use them. */
async function small(browser, root, tally) {
  const [name, folder] = [path.basename(root), fromFolder(root)];
  let pages = new Map();
  await tally.part(`${name}, its pages`, async () => {
    pages = await crawl(browser, folder, tally);
  });
  await tally.part(`${name}, weight`, () => weight(browser, folder, pages, tally));
  await tally.part(`${name}, accessibility`, () => access(browser, folder, pages, tally));
  await tally.part(`${name}, comfort`, () => comfort(browser, folder, pages, tally));
  await tally.part(`${name}, HTML`, () => markup(root, tally));
}

async function main() {
  const [site, review, sought, library, ...others] = process.argv.slice(2).map((folder) => path.resolve(folder));
  if (!site || !review) {
    console.error("usage: node run.mjs SITE REVIEW [SMALL LIBRARY [OTHER...]]");
    return 2;
  }
  const tally = new Tally();
  const browser = await launch();
  await edition(browser, "public", site, tally);
  await edition(browser, "review", review, tally);
  await searched(browser, "public edition", site, DEMONSTRATION, tally);
  if (sought) await searched(browser, "small dossier", sought, SMALL, tally);
  if (library) await tally.part("ten thousand reports", () => large(browser, library, tally));
  for (const other of others) await small(browser, other, tally);
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
