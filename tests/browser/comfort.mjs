// Whether a page can be read as its reader needs it: zoomed, with wide spacing, with a finger, in a
// system's own colours, and without motion.

import { representatives } from "./access.mjs";

/** 400 % of a window of 1280 by 1024 (WCAG 2.2, 1.4.10). */
const ZOOMED = { width: 320, height: 256 };
/** The spacing that a reader may set without loss (WCAG 2.2, 1.4.12). */
const SPACED = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  p { margin-block-end: 2em !important; }`;
/** The side of a target, in pixels (WCAG 2.2, 2.5.8). */
const TARGET = 24;

/** Reads the longest and the shortest page of each kind in each of these ways. */
export async function comfort(browser, place, pages, tally) {
  const chosen = [...representatives(place.root, pages)];
  const each = async (options, judge) => {
    const context = await browser.newContext({ bypassCSP: true, ...options });
    const page = await context.newPage();
    for (const file of chosen) {
      await page.goto(place.base + encodeURI(file), { waitUntil: "load" });
      await judge(page, file);
    }
    await context.close();
  };
  await Promise.all([
    each({ viewport: ZOOMED }, async (page, file) => {
      tally.check(file, "flows again at 400 %", await page.evaluate(sideways));
    }),
    each({ viewport: { width: 390, height: 844 }, hasTouch: true }, async (page, file) => {
      tally.check(file, "can be touched", await page.evaluate(small, TARGET));
      await page.addStyleTag({ content: SPACED });
      const lost = [...(await page.evaluate(sideways)), ...(await page.evaluate(clipped))];
      tally.check(file, "loses nothing with wide spacing", lost);
    }),
    each({ forcedColors: "active" }, async (page, file) => {
      tally.check(file, "is told apart in the system's colours", await page.evaluate(unmarked));
    }),
    each({ reducedMotion: "reduce", viewport: { width: 1440, height: 900 } }, async (page, file) => {
      tally.check(file, "stands still", await page.evaluate(moving));
      tally.check(file, "stands in its columns", await page.evaluate(columnless));
    }),
  ]);
}

/** Runs in the page: what makes it scroll sideways. Tables may, inside their own frame. */
function sideways() {
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth <= clientWidth) return [];
  const framed = (node) => node.closest(".scroll, pre");
  const wide = [...document.body.querySelectorAll("*")]
    .filter((node) => !framed(node) && node.getBoundingClientRect().right > clientWidth + 0.5)
    .map((node) => `<${node.localName} class="${node.getAttribute("class") ?? ""}">`);
  return [`${scrollWidth} px in ${clientWidth} px`, ...new Set(wide.slice(-3))];
}

/** Runs in the page: what has columns by one rule, and by no rule a grid to stand in. */
function columnless() {
  const lost = (node) => {
    const { display, gridTemplateColumns } = getComputedStyle(node);
    return gridTemplateColumns !== "none" && !/grid|none|contents/.test(display);
  };
  return [...document.body.querySelectorAll("*")].filter(lost).map((node) => `<${node.localName} class="${node.className}">`);
}

/** Runs in the page: texts that are cut off. */
function clipped() {
  const cut = (node) => {
    const style = getComputedStyle(node);
    const hides = style.overflowY === "hidden" || style.overflowX === "hidden";
    const text = [...node.childNodes].some((child) => child.nodeType === 3 && child.data.trim() !== "");
    const meant = style.clipPath !== "none" || style.textOverflow === "ellipsis" || style.webkitLineClamp !== "none";
    return hides && text && !meant && (node.scrollHeight > node.clientHeight + 2 || node.scrollWidth > node.clientWidth + 2);
  };
  return [...document.body.querySelectorAll("*")].filter(cut).map((node) => `<${node.localName} class="${node.className}"> is cut`);
}

/** Runs in the page: targets too small that do not stand in a sentence and have others too near. */
function small(side) {
  const seen = (node) => node.checkVisibility() && node.getClientRects().length > 0;
  const targets = [...document.querySelectorAll("a[href], summary, button, input, label")].filter(seen);
  const boxes = targets.map((node) => {
    const own = node.getBoundingClientRect();
    // What a finger meets may reach beyond the box, by a pseudo-element over it.
    const reach = getComputedStyle(node, "::before");
    const wide = reach.position === "absolute" && reach.content !== "none" ? parseFloat(reach.minInlineSize) || 0 : 0;
    return { node, x: own.x + own.width / 2, y: own.y + own.height / 2, width: Math.max(own.width, wide), height: own.height, wide };
  });
  const inline = ({ node }) => {
    if (getComputedStyle(node).display !== "inline") return false;
    const words = node.parentElement.textContent.trim().length - node.textContent.trim().length;
    return words > 0 || node.closest("p, li, dd, td, th, span");
  };
  const near = (a) => boxes.some((b) => b !== a && !a.node.contains(b.node) && !b.node.contains(a.node) && Math.hypot(a.x - b.x, a.y - b.y) < side);
  return boxes
    .filter((box) => (box.width < side || box.height < side) && !box.wide && !inline(box) && near(box))
    .map(({ node, width, height }) => `<${node.localName} class="${node.className}"> ${Math.round(width)} by ${Math.round(height)}: ${node.textContent.trim().slice(0, 20)}`)
    .slice(0, 5);
}

/** Runs in the page: marks that nothing but a colour would show. */
function unmarked() {
  return [...document.querySelectorAll("mark.m")]
    .filter((mark) => {
      const style = getComputedStyle(mark);
      return style.textDecorationLine === "none" && style.backgroundImage === "none" && style.borderBottomStyle === "none";
    })
    .map((mark) => `<mark class="${mark.className}">`)
    .slice(0, 5);
}

/** Runs in the page: what still moves. */
function moving() {
  const lasts = (node) => {
    const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(node);
    return parseFloat(transitionDuration) > 0.01 || animationName !== "none" || scrollBehavior === "smooth";
  };
  return [...document.querySelectorAll("*")].filter(lasts).map((node) => `<${node.localName} class="${node.className}">`).slice(0, 5);
}
