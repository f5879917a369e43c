// The search page: what queries find, filters, the address, the keyboard, and that nothing is loaded before a query.

import fs from "node:fs";
import { createRequire } from "node:module";

import { isOutside } from "./folder.mjs";

const AXE = fs.readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const PAGE = "search/index.html";
const OWN = ["static/search.js", "static/search-page.js"];

/**
 * What the demonstration must answer: the first result's title, a title among the first ten, words that are marked,
 * how many results there are.
 */
export const DEMONSTRATION = [
  { ask: "Farukh", first: "Entrée de forces azerbaïdjanaises dans le secteur de Farukh, 24-25 mars 2022", marked: ["Farukh"] },
  { ask: "farrukh", some: "Moscou met en cause l’Azerbaïdjan après des frappes de drone au Haut-Karabakh", marked: ["Farukh"] },
  { ask: "Fərrux", first: "Entrée de forces azerbaïdjanaises dans le secteur de Farukh, 24-25 mars 2022" },
  { ask: "Artsakh drone", first: "Moscou met en cause l’Azerbaïdjan après des frappes de drone au Haut-Karabakh", marked: ["Haut-Karabakh", "drone"] },
  { ask: "armee", some: "Pourquoi l’Occident veut-il rallumer le front du Haut-Karabakh ?", marked: ["armée"] },
  { ask: "l’armée", some: "Pourquoi l’Occident veut-il rallumer le front du Haut-Karabakh ?", marked: ["armée"] },
  { ask: "press tv", first: "Press TV" },
  { ask: "6500", count: 1, marked: ["6 500"] },
  { ask: "convoi russe fus", some: "Un convoi russe arrêté avec des fusils au Nagorno-Karabach, un camouflet pour Moscou", marked: ["fusils"] },
  { ask: "« ministère russe de la Défense »", some: "Moscou met en cause l’Azerbaïdjan après des frappes de drone au Haut-Karabakh", marked: ["ministère russe de la Défense"] },
  { ask: "« Défense russe ministère »", count: 0 },
  { ask: "Bayraktra", some: "Moscou met en cause l’Azerbaïdjan après des frappes de drone au Haut-Karabakh", marked: ["Bayraktar"] },
  { ask: "zzyzx", count: 0 },
];

/** What the dossier of `tests/dossiers/search` must answer: reports in French, English and Chinese, an excerpt, a draft. */
export const SMALL = [
  { ask: "lock opening", first: "Locks opened late as tide rises", marked: ["Locks", "opened", "locks", "opening"] },
  { ask: "écluse", first: "La marée surprend les riverains", marked: ["écluses"] },
  { ask: "ecluses ouverte", first: "La marée surprend les riverains", marked: ["ouvertes"] },
  { ask: "Heron Isle", some: "La marée surprend les riverains", marked: ["l’Île-aux-Hérons"] },
  { ask: "l'ile aux herons", some: "Locks opened late as tide rises", marked: ["Reiherwerder"] },
  { ask: "reiherwerder", some: "La marée surprend les riverains" },
  { ask: "dołan", some: "Locks opened late as tide rises", marked: ["Dolan"] },
  { ask: "6 500", first: "La marée surprend les riverains", marked: ["6 500"] },
  { ask: "6500 sacs", first: "La marée surprend les riverains" },
  { ask: '"nobody rang the bell"', first: "Locks opened late as tide rises", count: 1, marked: ["Nobody rang the bell"] },
  { ask: "“bell nobody rang”", count: 1, marked: ["bell, nobody rang"] },
  { ask: "“rang nobody”", count: 0 },
  { ask: "May inquiry", some: "Locks opened late as tide rises" },
  { ask: "Kervran", first: "La marée surprend les riverains", marked: ["Kervran"] },
  { ask: "pallet", first: "La marée surprend les riverains", count: 1, marked: ["pallet"] },
  { ask: "gauge", first: "About", marked: ["Gauges"] },
  { ask: "sold winter", first: "Inquiry hears of a silent bell", marked: ["sold", "winter"] },
  { ask: "tidse", some: "Locks opened late as tide rises" },
  { ask: "水闸", first: "水闸夜里打开", count: 1, marked: ["水闸"] },
  { ask: "没有人敲钟", first: "水闸夜里打开", count: 1, marked: ["没有人敲钟"] },
  { ask: "夜", first: "水闸夜里打开", marked: ["夜"] },
  { ask: "钟", first: "水闸夜里打开", marked: ["钟"] },
  { ask: "闸水", count: 0 },
  { ask: "“an hour late”", first: "Locks opened late as tide rises", count: 1, marked: ["an hour late"] },
  { ask: "« a recouvert le »", first: "La marée surprend les riverains", count: 1, marked: ["a recouvert le"] },
  { ask: "“on the of”", count: 0 },
  { ask: "cormorant", count: 0 },
  { ask: "gasometer", count: 0 },
  { ask: "telegram", count: 0 },
];

/** Runs the queries of a site, then everything else with the first of them. */
export async function search(browser, place, cases, tally) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  const heard = [];
  page.on("console", (message) => heard.push(`${message.type()}: ${message.text()}`));
  page.on("pageerror", (error) => heard.push(`error: ${error.message}`));
  page.on("request", (request) => {
    if (isOutside(request.url(), place.base)) heard.push(`asks for ${request.url()}`);
  });
  await quiet(page, place, tally);
  for (const expected of cases) await answers(page, place, expected, tally);
  const [{ ask }] = cases;
  await passage(page, place, ask, tally);
  await filters(page, place, ask, tally);
  await fromHome(page, place, ask, tally);
  await byKeys(page, place, ask, tally);
  tally.check(PAGE, "says nothing on the console and asks for nothing outside its folder", heard);
  await context.close();
  await plain(browser, place, tally);
}

/** Whether everybody can use the page, with results and without. */
export async function searchAccess(browser, place, ask, tally) {
  for (const colorScheme of ["light", "dark"]) {
    for (const width of [1440, 390]) {
      const context = await browser.newContext({ colorScheme, viewport: { width, height: 900 } });
      await context.addInitScript({ content: AXE });
      const page = await context.newPage();
      for (const query of [ask, "zzyzx qqfx", `${ask}&kind=report`]) {
        await open(page, place, query);
        await page.evaluate(() => document.querySelectorAll("details").forEach((details) => (details.open = true)));
        const found = await page.evaluate(async (tags) => {
          const { violations } = await window.axe.run(document, { runOnly: { type: "tag", values: tags } });
          return violations.map(({ id, nodes }) => `${id}: ${nodes[0].target.join(" ")}: ${nodes[0].failureSummary}`);
        }, TAGS);
        tally.check(`${PAGE}?q=${query}`, `axe finds nothing (${colorScheme}, ${width} px)`, found);
        const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
        tally.check(`${PAGE}?q=${query}`, `does not scroll sideways (${colorScheme}, ${width} px)`, wide > 0 ? [`${wide} px`] : []);
      }
      await context.close();
    }
  }
}

/** Opens the page with a query, which may be followed by filters, and waits for what is found. */
async function open(page, place, query) {
  const [ask, ...rest] = query.split("&");
  await page.goto(`${place.base}${PAGE}?${["q=" + encodeURIComponent(ask), ...rest].join("&")}`);
  await settled(page, ask);
}

function settled(page, ask) {
  return page.waitForFunction((ask) => {
    const { shown, state } = document.getElementById("search").dataset;
    return shown === ask && state === "done";
  }, ask);
}

const seen = (page) =>
  page.evaluate(() => {
    const texts = (selector) => [...document.querySelectorAll(selector)].map((node) => node.textContent.replace(/\s/g, " "));
    const nothing = document.querySelector('[data-part="nothing"]');
    return {
      titles: texts(".result h3"),
      marks: texts(".result mark"),
      count: Number(/\d[\d\s,\u202f\u00a0]*/.exec(document.querySelector('[data-part="count"]').textContent)?.[0].replace(/\D/g, "") ?? 0),
      status: document.querySelector('[role="status"]').textContent,
      nothing: nothing.checkVisibility(),
    };
  });

async function answers(page, place, expected, tally) {
  const complaints = [];
  try {
    await open(page, place, expected.ask);
    const { titles, marks, count, status, nothing } = await seen(page);
    if (expected.first && titles[0] !== expected.first) complaints.push(`the first is ${titles[0]}`);
    if (expected.some && !titles.includes(expected.some)) complaints.push(`not among ${titles.join(" | ")}`);
    if (expected.count !== undefined && count !== expected.count) complaints.push(`${count} results`);
    if ((count === 0) !== nothing) complaints.push(`${count} results, and ${nothing ? "" : "not "}said to be none`);
    for (const mark of expected.marked ?? []) {
      if (!marks.includes(mark)) complaints.push(`“${mark}” is not marked; marked are ${[...new Set(marks)].join(" | ")}`);
    }
    if (!status) complaints.push("nobody who only hears the page is told how many");
  } catch (error) {
    complaints.push(error.message.split("\n")[0]);
  }
  tally.check(PAGE, `answers ${expected.ask}`, complaints);
}

/** No file of the index is asked for before the reader asks, nor a script of the search but on its page. */
async function quiet(page, place, tally) {
  const asked = [];
  const hear = (request) => asked.push(request.url().slice(place.base.length));
  page.on("request", hear);
  const complaints = [];
  for (const file of ["index.html", "articles/index.html", PAGE]) {
    asked.length = 0;
    await page.goto(place.base + file);
    await page.waitForTimeout(150);
    const early = asked.filter((path) => /search.*\.js$/.test(path) && path !== file && !(file === PAGE && OWN.includes(path)));
    complaints.push(...early.map((path) => `${file} asks for ${path}`));
  }
  asked.length = 0;
  await page.fill("#search-field", "a");
  await page.waitForTimeout(150);
  if (!asked.includes("search/things.js")) complaints.push("the first key does not load the index");
  page.off("request", hear);
  tally.check(PAGE, "nothing is loaded before the reader searches", complaints);
}

/** A passage of a result opens at its paragraph, with the words in sight. */
async function passage(page, place, ask, tally) {
  await open(page, place, `${ask}&kind=report`);
  const link = page.locator(".hit-line:not(.hit-plain) .hit-link").first();
  const marked = await link.locator("mark").first().textContent();
  const number = await page.locator(".hit-line:not(.hit-plain) .hit-n").first().textContent();
  await link.click();
  await page.waitForURL(/articles\//);
  await page.waitForTimeout(200);
  const target = await page.evaluate(() => {
    // Where the browser finds the words, these are the target, within the paragraph.
    const block = document.getElementById(location.hash.slice(1));
    const box = document.querySelector(":target")?.getBoundingClientRect();
    return block && { id: block.id, text: block.textContent, inSight: box && box.bottom > 0 && box.top < innerHeight };
  });
  const complaints = [];
  if (!target) complaints.push(`no paragraph is the target: ${page.url()}`);
  if (target && target.id !== "p" + number.replace(/\D/g, "")) complaints.push(`${number} leads to ${target.id}`);
  if (target && !target.text.includes(marked)) complaints.push(`the paragraph has no “${marked}”`);
  if (target && !target.inSight) complaints.push("the paragraph is out of sight");
  await page.goBack();
  await settled(page, ask);
  tally.check(PAGE, "a result opens at its passage, and back again", complaints);
}

/** Each filter gives as many results as it says; the address has it; the back button takes it away. */
async function filters(page, place, ask, tally) {
  const complaints = [];
  await open(page, place, ask);
  const { count: all } = await seen(page);
  const entries = await page.evaluate(() =>
    [...document.querySelectorAll("[data-facet]")].map((a) => ({ ...a.dataset, n: Number(a.querySelector(".count").textContent.replace(/\D/g, "")) })),
  );
  if (new Set(entries.map(({ facet }) => facet)).size < 3) complaints.push(`few filters: ${JSON.stringify(entries)}`);
  for (const { facet, value, n } of entries) {
    const entry = page.locator(`[data-facet="${facet}"][data-value="${value}"]`);
    if (!(await entry.isVisible())) continue;
    await entry.click();
    await page.waitForFunction(([facet, value]) => document.querySelector(`[data-facet="${facet}"][data-value="${value}"]`)?.getAttribute("aria-current"), [facet, value]);
    const { count } = await seen(page);
    if (count !== n) complaints.push(`${facet} ${value} says ${n} and gives ${count}`);
    if (new URL(page.url()).searchParams.get(facet) !== value) complaints.push(`${facet} ${value} is not in ${page.url()}`);
    const focused = await page.evaluate(() => document.activeElement.dataset.value);
    if (focused !== value) complaints.push(`the focus is not on ${value} after it was chosen`);
    await page.goBack();
    await page.waitForFunction(() => !document.querySelector("[data-facet][aria-current]"));
  }
  const { count: again } = await seen(page);
  if (again !== all) complaints.push(`${all} results, and ${again} after going back`);
  tally.check(PAGE, "filters keep what they promise", complaints);
}

/** The field at the head of the other pages leads here. */
async function fromHome(page, place, ask, tally) {
  await page.goto(place.base + "articles/index.html");
  await page.fill(".find input", ask);
  await page.keyboard.press("Enter");
  await page.waitForURL((url) => url.pathname.endsWith(PAGE));
  await settled(page, ask);
  const { count } = await seen(page);
  tally.check(PAGE, "the field at the head of a page leads to results", count > 0 ? [] : ["none"]);
}

/** From the page's opening to a report without a pointer. */
async function byKeys(page, place, ask, tally) {
  const complaints = [];
  await page.goto(place.base + PAGE);
  await page.keyboard.press("/");
  const inField = await page.evaluate(() => document.activeElement.id === "search-field");
  if (!inField) complaints.push("/ does not lead to the field");
  await page.keyboard.type(ask);
  await settled(page, ask);
  const active = () => page.evaluate(() => document.activeElement.closest(".result")?.querySelector("h3").textContent.replace(/\s/g, " ") ?? document.activeElement.id);
  const { titles } = await seen(page);
  await page.keyboard.press("ArrowDown");
  if ((await active()) !== titles[0]) complaints.push(`the first arrow leads to ${await active()}`);
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("ArrowUp");
  if ((await active()) !== "search-field") complaints.push(`the way back leads to ${await active()}`);
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await page.waitForURL((url) => !url.pathname.endsWith(PAGE));
  await page.goBack();
  await settled(page, ask);
  if ((await page.inputValue("#search-field")) !== ask) complaints.push("going back forgets what was asked");
  tally.check(PAGE, "can be used with the keyboard alone", complaints);
}

/** Without scripts the page says so and leads to the lists. */
async function plain(browser, place, tally) {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${place.base}${PAGE}?q=x`);
  const complaints = [];
  if (!(await page.locator("noscript .warning").isVisible())) complaints.push("nothing says that scripts do not run");
  if (await page.locator("#search-form").isVisible()) complaints.push("there is a field that does nothing");
  for (const list of ["articles", "notes", "names"]) {
    if (!(await page.locator(`main a[href="../${list}/index.html"]`).isVisible())) complaints.push(`no way to ${list}`);
  }
  tally.check(PAGE, "leads to the lists where scripts do not run", complaints);
  await context.close();
}
