// Every page a reader can come to, opened in the browser: what it says, asks for and links to.

import * as folder from "./folder.mjs";
import * as links from "./links.mjs";
import { complaint as textComplaint } from "./report_text.mjs";

const WIDTHS = [1440, 390];
const TABS = 2;

/**
 * Follows every link from the home page and checks each page met.
 * Gives the pages: path, kind (from the class of the body) and ids.
 */
export async function crawl(browser, place, tally) {
  const all = folder.files(place.root);
  const walk = {
    place,
    tally,
    known: new Set(all),
    dossier: folder.dossier(place.root),
    met: new Set(["index.html"]),
    queue: ["index.html"],
    pages: new Map(),
    wanted: [],
    files: new Set(),
  };
  const context = await browser.newContext({ viewport: { width: WIDTHS[0], height: 900 } });
  await Promise.all(Array.from({ length: TABS }, async () => follow(walk, await context.newPage())));
  await context.close();
  judgeFragments(walk);
  await judgeFiles(walk);
  const lost = all.filter((file) => file.endsWith(".html") && !walk.pages.has(file));
  tally.check("the site", "every page can be reached from the home page", lost);
  return walk.pages;
}

async function follow(walk, page) {
  walk.busy ??= 0;
  for (;;) {
    const file = walk.queue.shift();
    if (file === undefined && walk.busy === 0) return;
    if (file === undefined) {
      await new Promise((later) => setTimeout(later, 5));
      continue;
    }
    walk.busy += 1;
    try {
      await visit(walk, page, file);
    } catch (error) {
      walk.tally.check(file, "opens", [error.message]);
    } finally {
      walk.busy -= 1;
    }
  }
}

async function visit(walk, page, file) {
  const { tally, place } = walk;
  const heard = listen(page, place.base);
  await page.goto(place.base + encodeURI(file), { waitUntil: "load" });
  const found = await page.evaluate(outline);
  walk.pages.set(file, { file, kind: found.kind, ids: new Set(found.ids) });
  judgeLinks(walk, file, found.links);
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 });
    const wide = await page.evaluate(overflow);
    tally.check(file, `does not scroll sideways at ${width} px`, wide);
  }
  await page.setViewportSize({ width: WIDTHS[0], height: 900 });
  const id = /^articles\/([^/]+)\/index\.html$/.exec(file)?.[1];
  const article = walk.dossier?.articles.find((article) => article.id === id);
  if (article) tally.check(file, "shows the report's text unchanged", await textComplaint(page, article));
  heard.stop();
  // What hostile captures set wherever something of them runs.
  const ran = await page.evaluate(() => window.__pwned);
  tally.check(file, "runs nothing that a report brought", ran === undefined ? [] : [String(ran)]);
  tally.check(file, "says nothing on the console", heard.said);
  tally.check(file, "asks for nothing outside its folder", heard.outside);
  tally.check(file, "gets all it asks for", heard.missing);
}


/** Everything the page says and asks for, until `stop`. */
function listen(page, base) {
  const heard = { said: [], outside: [], missing: [] };
  const on = {
    console: (message) => heard.said.push(`${message.type()}: ${message.text()}`),
    pageerror: (error) => heard.said.push(`error: ${error.message}`),
    request: (request) => {
      if (folder.isOutside(request.url(), base)) heard.outside.push(request.url());
    },
    requestfailed: (request) => heard.missing.push(`${request.url()}: ${request.failure()?.errorText}`),
    response: (response) => {
      if (response.status() >= 400) heard.missing.push(`${response.url()}: ${response.status()}`);
    },
  };
  for (const [event, hear] of Object.entries(on)) page.on(event, hear);
  heard.stop = () => {
    for (const [event, hear] of Object.entries(on)) page.off(event, hear);
  };
  return heard;
}

function judgeLinks(walk, file, found) {
  const complaints = [];
  for (const link of found) {
    const read = links.read(link, file, walk.known);
    if (read.complaint) complaints.push(read.complaint);
    if (!read.file) continue;
    if (!read.file.endsWith(".html")) {
      walk.files.add(read.file);
      continue;
    }
    if (read.fragment) walk.wanted.push({ from: file, ...read });
    if (walk.met.has(read.file)) continue;
    walk.met.add(read.file);
    walk.queue.push(read.file);
  }
  walk.tally.check(file, "links only to what there is", [...new Set(complaints)]);
}

function judgeFragments(walk) {
  const complaints = new Map([...walk.pages.keys()].map((file) => [file, new Set()]));
  for (const { from, file, fragment } of walk.wanted) {
    if (!walk.pages.get(file)?.ids.has(fragment)) complaints.get(from).add(`no place #${fragment} on ${file}`);
  }
  for (const [file, found] of complaints) walk.tally.check(file, "points at places that exist", [...found]);
}

/** Files that are not pages must be served as well as be there. */
async function judgeFiles({ place, files, tally }) {
  if (!place.base.startsWith("http")) return;
  for (const file of files) {
    const { status } = await fetch(place.base + encodeURI(file), { method: "HEAD" });
    tally.check(file, "is served", status === 200 ? [] : [`status ${status}`]);
  }
}

/** Runs in the page: its kind, its ids, and everything it links to. */
function outline() {
  const found = [];
  for (const node of document.querySelectorAll("[href], [src], [srcset], [poster], [data], [action]")) {
    const tag = node.localName;
    const rel = node.getAttribute("rel") ?? "";
    for (const name of ["href", "src", "poster", "data", "action"]) {
      if (node.hasAttribute(name)) found.push({ tag, rel, value: node.getAttribute(name) });
    }
    for (const candidate of (node.getAttribute("srcset") ?? "").split(",")) {
      const value = candidate.trim().split(/\s/)[0];
      if (value) found.push({ tag, rel, value });
    }
  }
  return {
    kind: /(?:^|\s)page-(\S+)/.exec(document.body.className)?.[1] ?? "unknown",
    ids: [...document.querySelectorAll("[id]")].map((node) => node.id),
    links: found,
  };
}

/** Runs in the page: what makes it wider than the window. */
async function overflow() {
  await new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted)));
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth <= clientWidth) return [];
  const inside = (node) => {
    for (let up = node.parentElement; up; up = up.parentElement) {
      if (getComputedStyle(up).overflowX !== "visible") return true;
    }
    return false;
  };
  const wide = [...document.body.querySelectorAll("*")]
    .filter((node) => node.getBoundingClientRect().right > clientWidth + 0.5 && !inside(node))
    .map((node) => `<${node.localName} class="${node.getAttribute("class") ?? ""}">`);
  return [`${scrollWidth} px in ${clientWidth} px`, ...new Set(wide.slice(0, 4))];
}
