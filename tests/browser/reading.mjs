// An article as a reader reads it: its layers, its notes beside it and on paper, its passages cited.

const A4 = { width: 642, height: 950 };

/** Runs on the article that has most notes. */
export async function reading(browser, place, pages, tally) {
  const file = await densest(browser, place, pages);
  if (!file) {
    tally.check("reading", "there is a report with notes", ["there is none"]);
    return;
  }
  await layers(browser, place, file, tally);
  await layersWithoutScripts(browser, place, file, tally);
  for (const width of [1440, 1100, 390]) await apart(browser, place, file, width, tally);
  await onPaper(browser, place, file, tally);
  await cited(browser, place, file, tally);
}

async function densest(browser, place, pages) {
  const page = await browser.newPage();
  let best = { file: null, notes: 0 };
  for (const file of [...pages.keys()].filter((file) => /^articles\/(?!\d+\/)[^/]+\/index\.html$/.test(file)).sort()) {
    await page.goto(place.base + file);
    const notes = await page.locator(".text .note").count();
    if (notes > best.notes) best = { file, notes };
  }
  await page.close();
  return best.file;
}

/** What a reader sees of the notes and the marks. */
const seen = () => ({
  layer: document.querySelector("input[name=layer]:checked")?.value,
  notes: [...document.querySelectorAll(".text .note")].filter((note) => note.checkVisibility()).length,
  marked: [...document.querySelectorAll(".text .m")].some((mark) => {
    const { textDecorationLine, backgroundColor, backgroundImage } = getComputedStyle(mark);
    return textDecorationLine !== "none" || backgroundImage !== "none" || backgroundColor !== "rgba(0, 0, 0, 0)";
  }),
});

function unlike(found, wanted) {
  const wrong = Object.entries(wanted).filter(([name, value]) => found[name] !== value);
  return wrong.map(([name, value]) => `${name} is ${found[name]}, not ${value}`);
}

async function layers(browser, place, file, tally) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await page.goto(place.base + file);
  const all = await page.evaluate(seen);
  tally.check(file, "opens with its notes", unlike(all, { layer: "notes", marked: true }));
  await page.check("#layer-unmarked");
  tally.check(file, "shows notes without marks", unlike(await page.evaluate(seen), { notes: all.notes, marked: false }));
  await page.check("#layer-report");
  tally.check(file, "shows the report alone", unlike(await page.evaluate(seen), { notes: 0, marked: false }));
  await page.reload();
  tally.check(file, "keeps the choice", unlike(await page.evaluate(seen), { layer: "report", notes: 0 }));
  const note = await page.locator(".text .note").first().getAttribute("id");
  await page.goto("about:blank");
  await page.goto(`${place.base}${file}#${note}`);
  const target = await page.evaluate(() => document.querySelector(":target")?.checkVisibility());
  tally.check(file, "shows the note that a link leads to", target ? [] : ["it is hidden"]);
  await context.close();
}

async function layersWithoutScripts(browser, place, file, tally) {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(place.base + file);
  await page.check("#layer-report");
  const shown = await page.locator(".text .note").first().isVisible();
  tally.check(file, "shows the report alone without scripts", shown ? ["a note is there"] : []);
  await context.close();
}

async function apart(browser, place, file, width, tally) {
  const page = await browser.newPage({ viewport: { width, height: 900 } });
  await page.goto(place.base + file);
  await page.waitForTimeout(100);
  const complaints = await page.evaluate(() => {
    const all = [...document.querySelectorAll(".text .note")];
    all.forEach((note) => (note.open = true));
    return new Promise((placed) => setTimeout(placed, 100)).then(() => {
      const boxes = all.map((note) => ({ id: note.id, box: note.getBoundingClientRect() }));
      const over = (a, b) => a.bottom > b.top + 0.5 && b.bottom > a.top + 0.5 && a.right > b.left + 0.5 && b.right > a.left + 0.5;
      const pairs = boxes.flatMap((a, i) => boxes.slice(i + 1).filter((b) => over(a.box, b.box)).map((b) => `${a.id} and ${b.id}`));
      const text = [...document.querySelectorAll(".text .block > [dir]")].map((block) => block.getBoundingClientRect());
      const covered = boxes.filter(({ box }) => text.some((block) => over(box, block))).map(({ id }) => `${id} and the text`);
      return [...pairs, ...covered];
    });
  });
  tally.check(file, `no note covers another or the text, all open, at ${width} px`, complaints);
  await page.close();
}

async function onPaper(browser, place, file, tally) {
  for (const javaScriptEnabled of [true, false]) {
    const context = await browser.newContext({ viewport: A4, javaScriptEnabled });
    const page = await context.newPage();
    await page.goto(place.base + file);
    await page.emulateMedia({ media: "print" });
    const complaints = await page.evaluate(() => {
      const wrong = [];
      let below = Math.max(...[...document.querySelectorAll(".text .block")].map((block) => block.getBoundingClientRect().bottom));
      for (const note of document.querySelectorAll(".text .note")) {
        const { top, bottom } = note.getBoundingClientRect();
        if (top < below - 0.5) wrong.push(`${note.id} does not stand after what comes before it`);
        if (note.querySelector(".note-body").getBoundingClientRect().height < 1) wrong.push(`${note.id} is folded`);
        below = bottom;
      }
      return wrong;
    });
    const how = javaScriptEnabled ? "with" : "without";
    tally.check(file, `notes stand open after the text on paper, in their order, ${how} scripts`, complaints);
    await context.close();
  }
}

async function cited(browser, place, file, tally) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  await context.addInitScript(() => {
    window.copied = [];
    const clipboard = { writeText: async (text) => void window.copied.push(text) };
    Object.defineProperty(navigator, "clipboard", { value: clipboard });
  });
  const page = await context.newPage();
  await page.goto(place.base + file);
  const block = page.locator(".text .block").nth(1);
  await block.locator(".para-n").focus();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  const words = (await block.locator("> [dir]").innerText()).replace(/\s+/g, " ").trim();
  const id = await block.getAttribute("id");
  const [text = ""] = await page.evaluate(() => window.copied);
  const complaints = [];
  if (!text.includes(words)) complaints.push(`the passage is not in what is copied: ${text.slice(0, 80)}`);
  if (!text.endsWith(`index.html#${id}.`)) complaints.push(`no address of the passage: ${text.slice(-80)}`);
  tally.check(file, "a passage is copied with its reference, by keyboard", complaints);
  await context.close();
}
