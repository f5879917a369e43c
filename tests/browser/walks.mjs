// A reader's ways through the site: without JavaScript, and with the keyboard alone.

const HOME = "index.html";
const MOST_TABS = 300;

/** From home to a note of a report and home again, where scripts do not run. */
export async function withoutScripts(browser, place, tally) {
  for (const width of [1440, 390]) {
    const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width, height: 900 } });
    const page = await context.newPage();
    const complaints = [];
    try {
      await page.goto(place.base + HOME);
      await click(page, place, (file) => file === "articles/index.html", "the list of articles");
      await click(page, place, isArticle, "an article");
      const call = page.locator(".text a.call").first();
      const id = (await call.getAttribute("href")).slice(1);
      await call.click();
      if (!page.url().endsWith(`#${id}`)) complaints.push(`the call does not lead to #${id}`);
      const body = page.locator(`[id="${id}"] .note-body`).first();
      if (!(await body.isVisible())) await page.locator(`[id="${id}"] summary`).first().click();
      if (!(await body.isVisible())) complaints.push("the note stays folded");
      await page.goBack();
      await click(page, place, (file) => file === HOME, "home");
    } catch (error) {
      complaints.push(error.message.split("\n")[0]);
    }
    tally.check("without JavaScript", `home, a note, and home again at ${width} px`, complaints);
    await context.close();
  }
}

/** The skip link, then the first note of a report, with Tab and Enter alone. */
export async function byKeyboard(browser, place, pages, tally) {
  const file = await firstWithNotes(browser, place, pages);
  if (!file) {
    tally.check("by keyboard", "there is a report with notes", ["there is none"]);
    return;
  }
  for (const width of [1440, 390]) {
    const context = await browser.newContext({ viewport: { width, height: 900 } });
    const page = await context.newPage();
    await page.goto(place.base + file);
    await skip(page, file, width, tally);
    await firstNote(page, file, width, tally);
    await context.close();
  }
}

async function skip(page, file, width, tally) {
  const complaints = [];
  await page.keyboard.press("Tab");
  const link = await page.evaluate(() => {
    const { left, top, right, bottom } = document.activeElement.getBoundingClientRect();
    const inside = left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight;
    return { href: document.activeElement.getAttribute("href"), shown: inside && right > left };
  });
  if (!link.href?.startsWith("#")) complaints.push(`the first stop is ${link.href}, not a skip link`);
  if (!link.shown) complaints.push("the skip link cannot be seen when it has the focus");
  await page.keyboard.press("Enter");
  const target = await page.evaluate(() => document.querySelector(":target")?.localName ?? null);
  if (target !== "main") complaints.push(`it leads to ${target}, not to the content`);
  await page.keyboard.press("Tab");
  const inside = await page.evaluate(() => Boolean(document.activeElement.closest("main")));
  if (!inside) complaints.push("the next stop is not in the content");
  tally.check(file, `the skip link skips at ${width} px`, complaints);
}

async function firstNote(page, file, width, tally) {
  const complaints = [];
  const onCall = () => document.activeElement.matches("a.call");
  let tabs = 0;
  while (!(await page.evaluate(onCall)) && tabs < MOST_TABS) {
    await page.keyboard.press("Tab");
    tabs += 1;
  }
  if (tabs === MOST_TABS) {
    tally.check(file, `a note is reached by keyboard at ${width} px`, [`no call after ${tabs} tabs`]);
    return;
  }
  const name = await page.evaluate(() => document.activeElement.getAttribute("aria-label"));
  if (!name) complaints.push("the call has no name");
  await page.keyboard.press("Enter");
  await page.waitForTimeout(100);
  const note = await page.evaluate(() => {
    const target = document.querySelector(":target");
    if (!target) return null;
    const { top, bottom } = target.getBoundingClientRect();
    const body = target.querySelector(".note-body") ?? target;
    return { seen: bottom > 0 && top < innerHeight, open: body.checkVisibility() };
  });
  if (!note) complaints.push("Enter on the call leads nowhere");
  if (note && !note.seen) complaints.push("the note is out of sight");
  if (note && !note.open) complaints.push("the note stays folded");
  tally.check(file, `a note is reached by keyboard at ${width} px`, complaints);
}

async function firstWithNotes(browser, place, pages) {
  const articles = [...pages.values()].filter(({ file }) => isArticle(file));
  const context = await browser.newContext();
  const page = await context.newPage();
  let found = null;
  for (const { file } of articles.sort((a, b) => a.file.localeCompare(b.file))) {
    await page.goto(place.base + file);
    if ((await page.locator(".text a.call").count()) > 0) {
      found = file;
      break;
    }
  }
  await context.close();
  return found;
}

const isArticle = (file) => /^articles\/(?!\d+\/)[^/]+\/index\.html$/.test(file);

/** Clicks the first visible link to a file that is wanted. */
async function click(page, place, wanted, what) {
  for (const link of await page.locator("a[href]").all()) {
    const { href } = new URL(await link.getAttribute("href"), page.url());
    const file = href.startsWith(place.base) ? href.slice(place.base.length) : null;
    if (file === null || !wanted(file) || !(await link.isVisible())) continue;
    await link.click();
    await page.waitForURL(href);
    return;
  }
  throw new Error(`no link to ${what} on ${page.url()}`);
}
