// Tests of a built site in a real browser: node run.mjs SITE REVIEW [SMALL LIBRARY [OTHER...]]
//
// SITE is a public edition of the demonstration, REVIEW its review edition. SMALL is the public edition of
// tests/dossiers/search, and LIBRARY what `cargo test --bench search -- --write LIBRARY 10000` leaves: they are searched.
// OTHER are public editions of small dossiers, each made for one question (tests/browser/dossiers, tests/dossiers/versions).
// The browser is the one that CHROMIUM names, or else Chromium or Chrome where the system keeps them.
// Ends with one line, `N passed, N failed`, and with 1 when something failed.

import os from "node:os";
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
  await tally.part(`${name} edition, from its folder`, async (tally) => {
    pages = await crawl(browser, folder, tally);
  });
  await tally.part(`${name} edition, from a server`, (tally) => crawl(browser, server, tally));
  for (const [place, where] of [[folder, "folder"], [server, "server"]]) {
    await tally.part(`${name} edition, walks from its ${where}`, async (tally) => {
      await withoutScripts(browser, place, tally);
      await byKeyboard(browser, place, pages, tally);
    });
  }
  await server.close();
  await tally.part(`${name} edition, reading`, (tally) => reading(browser, folder, pages, tally));
  await tally.part(`${name} edition, weight`, (tally) => weight(browser, folder, pages, tally));
  await tally.part(`${name} edition, accessibility`, (tally) => access(browser, folder, pages, tally));
  if (name === "public") await tally.part(`${name} edition, comfort`, (tally) => comfort(browser, folder, pages, tally));
  await tally.part(`${name} edition, HTML`, (tally) => markup(root, tally));
}

/** A site searched from its folder and from a server, then looked at by axe. */
async function searched(browser, name, root, cases, tally) {
  const folder = fromFolder(root);
  const server = await fromServer(root);
  await tally.part(`${name}, searched from its folder`, (tally) => search(browser, folder, cases, tally));
  await tally.part(`${name}, searched from a server`, (tally) => search(browser, server, cases, tally));
  await server.close();
  await tally.part(`${name}, results and accessibility`, (tally) => searchAccess(browser, folder, cases[0].ask, tally));
}

/** A small dossier: its pages, their weight, and whether everybody can use them. */
async function small(browser, root, tally) {
  const [name, folder] = [path.basename(root), fromFolder(root)];
  let pages = new Map();
  await tally.part(`${name}, its pages`, async (tally) => {
    pages = await crawl(browser, folder, tally);
  });
  await tally.part(`${name}, weight`, (tally) => weight(browser, folder, pages, tally));
  await tally.part(`${name}, accessibility`, (tally) => access(browser, folder, pages, tally));
  await tally.part(`${name}, comfort`, (tally) => comfort(browser, folder, pages, tally));
  await tally.part(`${name}, HTML`, (tally) => markup(root, tally));
}

/** Runs jobs in their order, as many beside each other as there are processors. */
async function beside(jobs) {
  const waiting = jobs.values();
  const work = async () => {
    for (const job of waiting) await job();
  };
  await Promise.all(Array.from({ length: Math.max(1, os.availableParallelism()) }, work));
}

async function main() {
  const [site, review, sought, library, ...others] = process.argv.slice(2).map((folder) => path.resolve(folder));
  if (!site || !review) {
    console.error("usage: node run.mjs SITE REVIEW [SMALL LIBRARY [OTHER...]]");
    return 2;
  }
  const tally = new Tally();
  const browser = await launch();
  // The longest first.
  await beside([
    () => edition(browser, "public", site, tally),
    () => edition(browser, "review", review, tally),
    ...others.map((other) => () => small(browser, other, tally)),
    () => searched(browser, "public edition", site, DEMONSTRATION, tally),
    async () => {
      if (sought) await searched(browser, "small dossier", sought, SMALL, tally);
    },
    async () => {
      if (library) await tally.part("ten thousand reports", (tally) => large(browser, library, tally));
    },
  ]);
  await browser.close();
  await tally.part("both editions, nothing leaks", (tally) => leaks(site, review, tally));
  console.log(`${tally.passed} passed, ${tally.failed} failed`);
  return tally.failed > 0 ? 1 : 0;
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
