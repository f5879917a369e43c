// The search over ten thousand reports, from a folder: right, and of the index only what a query needs.

import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

import { fromFolder } from "./folder.mjs";

/**
 * The most that a page reads for one query, in megabytes: of the index, and of the texts that it shows passages of.
 * Times are printed and not judged: they tell of the machine, and of its other work, as much as of the page.
 */
const INDEX = 0.9;
const TEXTS = 0.6;
/** Megabytes of the page's objects after all queries. */
const HEAP = 150;

/** Asks every query of `queries.json` beside the site; prints the figures. */
export async function large(browser, folder, tally) {
  const place = fromFolder(path.join(folder, "site"));
  const queries = JSON.parse(fs.readFileSync(path.join(folder, "queries.json"), "utf8"));
  const context = await browser.newContext();
  const page = await context.newPage();
  const heard = [];
  page.on("console", (message) => heard.push(message.text()));
  page.on("pageerror", (error) => heard.push(error.message));
  const read = new Set();
  page.on("request", (request) => {
    if (request.url().startsWith("file:")) read.add(fileURLToPath(request.url().split("#")[0]));
  });
  const session = await context.newCDPSession(page);
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  const worked = async () => {
    const { metrics } = await session.send("Performance.getMetrics");
    return metrics.find(({ name }) => name === "TaskDuration").value * 1000;
  };
  await page.goto(place.base + "search/index.html");
  const ready = await page.evaluate(() => performance.getEntriesByType("navigation")[0].domContentLoadedEventEnd);
  const missed = [];
  const words = [];
  const phrases = [];
  const works = [];
  const [index, texts] = [[], []];
  for (const { query, thing } of queries) {
    read.clear();
    const before = await worked();
    const time = await page.evaluate(ask, query);
    const work = (await worked()) - before;
    (query.startsWith("«") ? phrases : words).push(time);
    if (!query.startsWith("«")) works.push(work);
    const { has, n } = await page.evaluate(check, { query, thing });
    if (!has) missed.push(`${query}: thing ${thing} is not among ${n}`);
    index.push(megabytes([...read].filter((file) => !isText(file))));
    texts.push(megabytes([...read].filter(isText)));
  }
  await session.send("HeapProfiler.collectGarbage");
  const heap = (await session.send("Runtime.getHeapUsage")).usedSize / 1e6;
  const at = (times, share) => times.toSorted((a, b) => a - b)[Math.floor(times.length * share)];
  const figures = {
    "ready ms": ready,
    "first query ms": words[0],
    "first results for words, median ms": at(words, 0.5),
    "p95 ms": at(words, 0.95),
    "for phrases, median ms": at(phrases, 0.5),
    "their p95 ms": at(phrases, 0.95),
    "work for words, median ms": at(works, 0.5),
    "its p95 ms": at(works, 0.95),
    "index for a query, median kB": at(index, 0.5) * 1000,
    "at most kB": Math.max(...index) * 1000,
    "texts, median kB": at(texts, 0.5) * 1000,
    "texts at most kB": Math.max(...texts) * 1000,
    "heap MB": heap,
  };
  console.log(Object.entries(figures).map(([name, value]) => `${name} ${value.toFixed(0)}`).join("; "));
  tally.check("10 000 reports", "each query finds the report it was taken from", missed);
  const much = [];
  if (Math.max(...index) > INDEX) much.push(`${Math.max(...index).toFixed(1)} MB of the index`);
  if (Math.max(...texts) > TEXTS) much.push(`${Math.max(...texts).toFixed(1)} MB of texts`);
  if (at(index, 0.5) === 0 && at(texts, 0.5) === 0) much.push("no file was seen");
  tally.check("10 000 reports", "a query reads no more than it needs", much);
  tally.check("10 000 reports", "memory stays small", heap > HEAP ? [`${heap.toFixed(0)} MB`] : []);
  tally.check("10 000 reports", "nothing is said on the console", heard);
  await context.close();
}

const isText = (file) => file.includes(`${path.sep}texts${path.sep}`);

function megabytes(files) {
  return files.reduce((sum, file) => sum + fs.statSync(file).size, 0) / 1e6;
}

/** Runs in the page: types a query and waits for its results; milliseconds by the clock to the first of them. */
async function ask(query) {
  const field = document.getElementById("search-field");
  const root = document.getElementById("search");
  const start = performance.now();
  field.value = query;
  field.dispatchEvent(new Event("input"));
  let first = 0;
  await new Promise((done) => {
    const look = () => {
      if (root.dataset.shown !== query) return;
      first ||= performance.now() - start;
      if (root.dataset.state !== "done") return;
      seen.disconnect();
      done();
    };
    const seen = new MutationObserver(look);
    seen.observe(root, { attributes: true });
    look();
  });
  return first;
}

/** Runs in the page: whether a thing answers a query, and how many do. */
async function check({ query, thing }) {
  const { things } = await window.recoupeSearch.find(query);
  return { has: things.includes(thing), n: things.length };
}
