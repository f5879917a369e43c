// A reader's ways through the site: with the keyboard alone, with and without scripts. What is
// asserted is what a reader needs: where the focus is, that a note opens, that Back returns.

const HOME = "index.html";
const MOST_TABS = 400;

/** From home to a note of a report and back to its call, by keyboard, where scripts do not run. */
export async function withoutScripts(browser, place, tally) {
  await eachWidth(browser, { javaScriptEnabled: false }, async (page, width) => {
    await walk(page, place, `without JavaScript, by keyboard at ${width} px`, tally);
  });
}

/** The same with scripts, and what they add: the skip link, focus that is seen, notes that open. */
export async function byKeyboard(browser, place, pages, tally) {
  await eachWidth(browser, {}, async (page, width) => {
    await walk(page, place, `by keyboard at ${width} px`, tally);
    const file = page.url().slice(place.base.length).split("#")[0];
    if (!isArticle(file)) return;
    await page.goto("about:blank");
    await page.goto(place.base + file);
    await skip(page, file, width, tally);
    await focusIsSeen(page, file, width, tally);
  });
}

async function eachWidth(browser, options, run) {
  for (const width of [1440, 390]) {
    const context = await browser.newContext({ ...options, viewport: { width, height: 900 } });
    await run(await context.newPage(), width);
    await context.close();
  }
}

/** Home, the list of articles, an article, a call, its note, and Back to the call, with Tab and Enter alone. */
async function walk(page, place, how, tally) {
  const complaints = [];
  try {
    await page.goto(place.base + HOME);
    await follow(page, place, (file) => file === "articles/index.html", "the list of articles");
    await follow(page, place, (file) => isArticle(file), "an article", "main");
    const call = await reach(page, (link) => link.matches(".text a.call"), "a call");
    if (!call.name) complaints.push("the call has no name");
    if (!call.seen) complaints.push("the call has the focus out of sight");
    const id = call.href.slice(1);
    const before = page.url();
    await page.keyboard.press("Enter");
    await page.waitForURL((url) => url.hash === `#${id}`);
    await page.waitForTimeout(150);
    const note = await page.locator(`[id="${id}"]`).evaluate(look);
    if (!note.seen) complaints.push("the note is out of sight");
    if (!(await page.locator(`[id="${id}"] .note-body`).first().isVisible())) complaints.push("the note stays folded");
    // What comes next with Tab is the note or what stands in it, not the top of the page.
    await page.keyboard.press("Tab");
    const next = await page.evaluate((note) => {
      const here = document.activeElement;
      const there = document.getElementById(note);
      return there.contains(here) || Boolean(there.compareDocumentPosition(here) & Node.DOCUMENT_POSITION_FOLLOWING);
    }, id);
    if (!next) complaints.push("after the note, the focus does not go on from it");
    await page.goBack();
    if (page.url() !== before) complaints.push(`Back leads to ${page.url()}`);
    const back = await page.locator(`a.call[href="#${id}"]`).first().evaluate(look);
    if (!back.seen) complaints.push("Back does not return to the call");
  } catch (error) {
    complaints.push(error.message.split("\n")[0]);
  }
  tally.check(how, "home, a call, its note, and back", complaints);
}

/** Tabs to the first link that leads to a wanted file, and follows it. */
async function follow(page, place, wanted, what, inside = "body") {
  const there = (link) => {
    const { href } = new URL(link.href, page.url());
    return href.startsWith(place.base) && wanted(href.slice(place.base.length));
  };
  for (let tabs = 0; tabs < MOST_TABS; tabs += 1) {
    await page.keyboard.press("Tab");
    const link = await page.evaluate(describe, inside);
    if (!link.href || !link.inside || !there(link)) continue;
    if (!link.seen) throw new Error(`the link to ${what} has the focus out of sight`);
    await Promise.all([page.waitForNavigation(), page.keyboard.press("Enter")]);
    return;
  }
  throw new Error(`no link to ${what} after ${MOST_TABS} tabs on ${page.url()}`);
}

/** Tabs until what has the focus is wanted; tells of it. */
async function reach(page, wanted, what) {
  for (let tabs = 0; tabs < MOST_TABS; tabs += 1) {
    await page.keyboard.press("Tab");
    const found = await page.evaluateHandle(() => document.activeElement);
    if (await found.evaluate(new Function("node", `return (${wanted})(node)`))) return page.evaluate(describe, "body");
  }
  throw new Error(`no ${what} after ${MOST_TABS} tabs on ${page.url()}`);
}

/** Runs in the page: what has the focus. */
function describe(inside) {
  const node = document.activeElement;
  const { top, bottom, left, right } = node.getBoundingClientRect();
  return {
    href: node.getAttribute("href"),
    name: node.getAttribute("aria-label") ?? node.textContent.trim(),
    inside: Boolean(node.closest(inside)),
    seen: bottom > 0 && top < innerHeight && right > 0 && left < innerWidth,
  };
}

/** Runs in the page: whether a reader sees something of a node. */
function look(node) {
  const { top, bottom } = node.getBoundingClientRect();
  return { seen: bottom > 0 && top < innerHeight };
}

async function skip(page, file, width, tally) {
  const complaints = [];
  await page.keyboard.press("Tab");
  const link = await page.evaluate(describe, "body");
  if (!link.href?.startsWith("#")) complaints.push(`the first stop is ${link.href}, not a skip link`);
  if (!link.seen) complaints.push("the skip link cannot be seen when it has the focus");
  await page.keyboard.press("Enter");
  const target = await page.evaluate(() => document.querySelector(":target")?.localName ?? null);
  if (target !== "main") complaints.push(`it leads to ${target}, not to the content`);
  await page.keyboard.press("Tab");
  const inside = await page.evaluate(() => Boolean(document.activeElement.closest("main")));
  if (!inside) complaints.push("the next stop is not in the content");
  tally.check(file, `the skip link skips at ${width} px`, complaints);
}

/** Every stop of the focus shows it, in the order of the page, and none holds it. */
async function focusIsSeen(page, file, width, tally) {
  const complaints = new Set();
  await page.evaluate(() => {
    document.activeElement.blur();
    window.scrollTo(0, 0);
  });
  let last = 0;
  for (let tabs = 0; tabs < MOST_TABS; tabs += 1) {
    await page.keyboard.press("Tab");
    const stop = await page.evaluate(() => {
      const node = document.activeElement;
      if (node === document.body) return null;
      window.stops ??= [];
      window.stops.push(node);
      const before = window.stops.at(-2);
      const { outlineStyle, outlineWidth } = getComputedStyle(node);
      return {
        what: `<${node.localName} class="${node.className}">`,
        ring: outlineStyle !== "none" && parseFloat(outlineWidth) >= 2,
        onward: !before || Boolean(before.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_FOLLOWING),
      };
    });
    if (!stop || (!stop.onward && tabs > 5 && last > 5)) break;
    last += 1;
    if (!stop.ring) complaints.add(`${stop.what} has no ring`);
    if (!stop.onward) complaints.add(`${stop.what} comes before the stop before it`);
  }
  if (last < 10) complaints.add(`only ${last} stops`);
  tally.check(file, `the focus is seen and goes on at ${width} px`, [...complaints]);
}

const isArticle = (file) => /^articles\/(?!\d+\/)[^/]+\/index\.html/.test(file);
