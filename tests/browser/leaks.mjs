// What the public edition must not say: words that only the review edition has.

import fs from "node:fs";
import path from "node:path";

import * as folder from "./folder.mjs";

/** So many words in a row are no accident. */
const RUN = 7;
/** A shorter text is looked for as a whole when it has at least so many words. */
const SHORTEST = 3;
/** Letters a word must have to be looked for alone in files that hold single words. */
const WORD = 6;
/** Files with words of their own, which no dossier put there. */
const LICENCES = "static/fonts/";

/** Looks for internal words in every text file of the public edition. */
export function leaks(publicRoot, reviewRoot, tally) {
  const [open, review] = [folder.dossier(publicRoot), folder.dossier(reviewRoot)];
  if (!open || !review) {
    tally.check("data/dossier.json", "is in both editions", ["it is not"]);
    return;
  }
  const allowed = new Set(mayBeSaid(open, review).flatMap((text) => everyRun(words(text))));
  // A name in the register is no secret: an incident's account may say it where no report does.
  const { names, ...told } = review;
  const secret = new Set(strings(told).flatMap((text) => runs(words(text))));
  for (const run of allowed) secret.delete(run);
  tally.check("the review edition", "has something internal to look for", secret.size ? [] : ["nothing"]);
  const texts = folder.files(publicRoot).flatMap((file) => {
    const bytes = fs.readFileSync(path.join(publicRoot, file));
    return bytes.includes(0) ? [] : [{ file, readings: readings(bytes.toString("utf8")) }];
  });
  for (const { file, readings } of texts) {
    const found = readings.flatMap((text) => everyRun(words(text)).filter((run) => secret.has(run)));
    tally.check(file, "says nothing internal", [...new Set(found)]);
  }
  singleWords(texts, secret, tally);
}

/**
 * An index of words has no sentences: none of its words may come from internal texts alone.
 * What the pages say is known to be public by the test above.
 */
function singleWords(texts, secret, tally) {
  const isPage = ({ file }) => file.endsWith(".html");
  const said = new Set(texts.filter(isPage).flatMap(({ readings }) => readings.flatMap(words)).map(fold));
  const hidden = new Set([...secret].flatMap((run) => run.split(" ")).map(fold));
  for (const word of hidden) if (said.has(word) || word.length < WORD) hidden.delete(word);
  const indexes = texts.filter((text) => !isPage(text) && !text.file.startsWith(LICENCES));
  for (const { file, readings } of indexes) {
    const found = readings.flatMap(words).map(fold).filter((word) => hidden.has(word));
    tally.check(file, "has no word of an internal text", [...new Set(found)]);
  }
}

/** The texts that the rules of the editions let out, read from what each record says of itself. */
function mayBeSaid(open, review) {
  const texts = strings([open.title, open.sources, open.statements, open.names, open.incidents]);
  for (const link of open.links) {
    texts.push(...strings(link.reasons.filter((reason) => reason.kind !== "passage")));
  }
  for (const article of review.articles.filter((article) => article.status === "published")) {
    const { annotations, findings, text, removed, ...head } = article;
    texts.push(...strings(head));
    const notes = annotations.filter((note) => note.visibility === "public");
    texts.push(...strings(notes));
    if (article.rights === "full") texts.push(...strings([text, findings]));
    texts.push(...strings(open.articles.find(({ id }) => id === article.id)?.excerpts));
  }
  return texts;
}

/** Every string in a value, however deep. */
function strings(value) {
  if (typeof value === "string") return [value];
  if (value === null || typeof value !== "object") return [];
  return Object.values(value).flatMap(strings);
}

/** The ways a file may spell its words: as it is, without escapes, without tags. */
function readings(text) {
  const plain = unescape(text);
  return [text, plain, plain.replace(/<[^>]*>/g, ""), plain.replace(/<[^>]*>/g, " ")];
}

function unescape(text) {
  const point = (digits, base) => {
    const n = parseInt(digits, base);
    return n <= 0x10ffff ? String.fromCodePoint(n) : " ";
  };
  return text
    .replace(/\\u([0-9a-f]{4})/gi, (_, hex) => String.fromCharCode(parseInt(hex, 16)))
    .replace(/\\[nrt]/g, " ")
    .replace(/&#x([0-9a-f]{1,6});/gi, (_, hex) => point(hex, 16))
    .replace(/&#([0-9]{1,7});/g, (_, digits) => point(digits, 10))
    .replace(/&(amp|lt|gt|quot|apos|nbsp);/g, " ");
}

function words(text) {
  return text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

function fold(word) {
  return word.normalize("NFD").replace(/\p{M}/gu, "");
}

/** The runs of words a text is known by. */
function runs(words) {
  if (words.length < SHORTEST) return [];
  return words.length <= RUN ? [words.join(" ")] : ofLength(words, RUN);
}

/** Every run of a file that could be a run of a text. */
function everyRun(words) {
  const found = [];
  for (let length = SHORTEST; length <= RUN; length += 1) found.push(...ofLength(words, length));
  return found;
}

function ofLength(words, length) {
  const found = [];
  for (let at = 0; at + length <= words.length; at += 1) found.push(words.slice(at, at + length).join(" "));
  return found;
}
