// Whether everybody can use the pages: axe-core on pages of every kind, in light and in dark.

import fs from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";

const AXE = fs.readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** A wide window and a phone, in each of the two colour schemes. */
const VIEWS = [
  { colorScheme: "light", width: 1440 },
  { colorScheme: "dark", width: 1440 },
  { colorScheme: "light", width: 390 },
  { colorScheme: "dark", width: 390 },
];

/** Checks the longest and the shortest page of each kind. */
export async function access(browser, place, pages, tally) {
  const chosen = [...representatives(place.root, pages)];
  await Promise.all(
    VIEWS.map(async ({ colorScheme, width }) => {
      const context = await browser.newContext({ colorScheme, viewport: { width, height: 900 } });
      await context.addInitScript({ content: AXE });
      const page = await context.newPage();
      for (const file of chosen) {
        await page.goto(place.base + encodeURI(file), { waitUntil: "load" });
        const violations = await page.evaluate(inspect, TAGS);
        tally.check(file, `axe finds nothing (${colorScheme}, ${width} px)`, violations);
      }
      await context.close();
    }),
  );
}

/** The longest and the shortest page of each kind. */
export function representatives(root, pages) {
  const kinds = new Map();
  for (const { file, kind } of pages.values()) {
    const size = fs.statSync(path.join(root, file)).size;
    kinds.set(kind, [...(kinds.get(kind) ?? []), { file, size }]);
  }
  const chosen = new Set();
  for (const found of kinds.values()) {
    found.sort((a, b) => b.size - a.size || a.file.localeCompare(b.file));
    chosen.add(found[0].file).add(found.at(-1).file);
  }
  return chosen;
}

/** Runs in the page, with everything that folds unfolded. */
async function inspect(tags) {
  document.querySelectorAll("details").forEach((details) => (details.open = true));
  await new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted)));
  const result = await window.axe.run(document, {
    runOnly: { type: "tag", values: tags },
    resultTypes: ["violations"],
  });
  return result.violations.map(({ id, nodes }) => {
    const { target, failureSummary } = nodes[0];
    const why = failureSummary.split("\n").slice(1).join("; ").replace(/\s+/g, " ");
    return `${id} (${nodes.length} times): ${target.join(" ")}: ${why}`;
  });
}
