// The words of a report on its page are the words of the report.

/** What is wrong with the text shown of `article`, on its opened page; empty when nothing is. */
export async function complaint(page, article) {
  const wanted = article.text ?? (article.excerpts ?? []).map((passage) => passage.text).join("");
  const shown = await page.evaluate(read);
  if (!shown) return wanted === "" ? [] : ["there is no element of class `text`"];
  const complaints = [];
  if (shown.stray !== "") complaints.push(`words between the blocks: ${excerpt(shown.stray, 0)}`);
  if (shown.text !== wanted) complaints.push(difference(shown.text, wanted));
  return complaints;
}

/**
 * Runs in the page. The text is what the blocks hold, white space and all, but for what the program
 * found in them; between blocks and notes stands only the white space of the template, and our marks
 * where passages were left out.
 */
function read() {
  const container = document.querySelector(".text")?.cloneNode(true);
  if (!container) return null;
  container.querySelectorAll(".notes, .found, .cut").forEach((ours) => ours.remove());
  const blocks = [...container.querySelectorAll(".block")];
  const text = blocks.map((block) => block.textContent).join("");
  blocks.forEach((block) => block.remove());
  return { text, stray: container.textContent.trim() };
}

function difference(shown, wanted) {
  let at = 0;
  while (at < wanted.length && shown[at] === wanted[at]) at += 1;
  return `differs at ${at}: shown ${excerpt(shown, at)}, report ${excerpt(wanted, at)}`;
}

function excerpt(text, at) {
  return JSON.stringify(text.slice(Math.max(0, at - 15), at + 25));
}
