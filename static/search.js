// Finds things by their words. Of the index only what a query needs is loaded, as scripts, so that it works from
// a folder too: things.js says what there is, words/ has forms with who has them, places/ where they stand, texts/ the words themselves.
// Nothing is loaded before the first query. What the page shows of it is made in search-page.js.
(function () {
  "use strict";

  // Forms that a prefix may stand for and files it may load; forms that a slip may have meant.
  const MOST_FORMS = 100, MOST_FILES = 24, MOST_SLIPS = 4;
  // What an answer by another spelling, by a beginning and by a slip is worth beside the word itself.
  const BY_NAME = 0.9, BY_PREFIX = 0.4, BY_SLIP = 0.6;
  // Files of texts, of words and of places kept in memory, and folded words.
  const KEPT_TEXTS = 160, KEPT_WORDS = 64, KEPT_PLACES = 24, KEPT_FORMS = 50000;
  // More than the places of a thing; how soon a second mention of a phrase counts less.
  const WIDE = 2 ** 24, K1 = 1.2;

  const SIGNS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  const WORD = /\d{1,3}(?:[ \u00a0\u2009\u202f,'\u2019]\d{3})+(?!\d)|[\p{Alphabetic}\p{N}\p{M}\u00ad\u034f\u061c\u0640\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff]+/gu;
  // What most words are made of: none of it is of a script without spaces.
  const SPACED = /^[\0-\u0dff]*$/;
  const QUOTED = /«([^»]*)»?|[“„‟]([^“”]*)[”“]?|"([^"]*)"?/g;
  const BITS = 5, FULL = 31;

  /* Files --------------------------------------------------------------------------------------------------- */

  const arrived = new Map();
  const loads = new Map();

  function shard(name, value) {
    arrived.set(name, value);
  }

  /** The value of a file, loaded once; of the texts, those used last are kept. */
  function load(name) {
    const known = loads.get(name);
    if (known) return refreshed(loads, name, known);
    const loading = new Promise((resolve, reject) => {
      const script = document.createElement("script");
      script.src = name + ".js";
      script.onload = () => {
        script.remove();
        const value = arrived.get(name);
        arrived.delete(name);
        if (value === undefined) reject(new Error(name));
        else resolve(value);
      };
      script.onerror = () => {
        script.remove();
        loads.delete(name);
        reject(new Error(name));
      };
      document.head.append(script);
    });
    loads.set(name, loading);
    trim(loads, KEPT_TEXTS);
    return loading;
  }

  /** A value of a map that is used again: the first of a map are those used longest ago. */
  function refreshed(map, key, value) {
    map.delete(key);
    map.set(key, value);
    return value;
  }

  function trim(map, most) {
    for (const key of map.keys()) {
      if (map.size <= most) return;
      map.delete(key);
    }
  }

  const numbered = (folder, n) => folder + "/" + String(n).padStart(4, "0");

  const VALUES = new Uint8Array(128);
  for (let n = 0; n < SIGNS.length; n += 1) VALUES[SIGNS.charCodeAt(n)] = n;

  /** Reads numbers, one at a call. */
  function numbers(digits) {
    let at = 0;
    const next = () => {
      let number = 0;
      let shift = 0;
      let sign;
      do {
        sign = VALUES[digits.charCodeAt(at)];
        at += 1;
        number |= (sign & 31) << shift;
        shift += 5;
      } while (sign & 32);
      return number;
    };
    next.isDone = () => at >= digits.length;
    return next;
  }

  /* What there is -------------------------------------------------------------------------------------------- */

  let opened = null;

  /** What there is to find; loaded with the first query. */
  function open() {
    opened ??= load("things").then(library).catch((error) => {
      opened = null;
      throw error;
    });
    return opened;
  }

  function library(file) {
    const kind = Uint8Array.from(file.of_kind, (sign) => VALUES[sign.charCodeAt(0)]);
    const n = kind.length;
    const all = { n, kind, source: new Int32Array(n), year: new Int32Array(n), incidents: new Array(n), files: new Map(), stretches: new Map() };
    const next = numbers(file.facets);
    for (let thing = 0; thing < n; thing += 1) {
      const source = next();
      if (source === 0) {
        for (const facet of ["source", "year", "incidents"]) all[facet][thing] = all[facet][thing - 1];
        continue;
      }
      all.source[thing] = source - 2;
      all.year[thing] = next() - 1;
      all.incidents[thing] = Array.from({ length: next() }, next);
    }
    const range = (codes) => codes.split("-").map((code) => "\\u{" + code + "}").join("-");
    return Object.assign(all, {
      kinds: file.kinds,
      sources: file.sources,
      titles: file.incidents,
      years: file.years,
      chunks: file.chunks,
      starts: file.starts,
      places: file.places,
      leftOut: new Set(file.left_out.split(" ")),
      marks: new RegExp("[" + file.marks.split(",").map(range).join("") + "]", "gu"),
      unspaced: new RegExp("[" + file.unspaced.split(",").map(range).join("") + "]\\p{M}*", "gu"),
      letters: new Map(Object.entries(file.letters)),
      forms: new Map(),
    });
  }

  /** The last place in an ascending list whose value is not above, 0 where all are. */
  function placeOf(list, value) {
    let low = 0;
    let high = list.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (list[middle] <= value) low = middle + 1;
      else high = middle;
    }
    return Math.max(0, low - 1);
  }

  /** The words of a thing. */
  async function text(all, thing) {
    const file = placeOf(all.chunks, thing);
    const [title, language, href, facts, passages] = (await load(numbered("texts", file)))[thing - all.chunks[file]];
    return { thing, kind: all.kinds[all.kind[thing]], title, language, href, facts, passages };
  }

  /* Words: as src/search/tokens.rs ------------------------------------------------------------------------------ */

  function form(all, word) {
    if (/^[a-z0-9]+$/.test(word)) return word;
    let known = all.forms.get(word);
    if (known === undefined) {
      known = "";
      for (const letter of word.normalize("NFD").replace(all.marks, "").toLowerCase()) {
        known += all.letters.get(letter) ?? letter;
      }
      known = known.normalize("NFC").replace(/[^\p{Alphabetic}\p{N}]/gu, "");
      if (all.forms.size > KEPT_FORMS) all.forms.clear();
      all.forms.set(word, known);
    }
    return known;
  }

  /** The words of a text, `{ at, end, form }`; letters that nothing parts in pairs, and the last of them alone. */
  function tokens(all, words) {
    const found = [];
    for (const { 0: word, index: at } of words.matchAll(WORD)) {
      if (SPACED.test(word)) {
        found.push({ at, end: at + word.length, form: form(all, word) });
        continue;
      }
      const pieces = cut(all, word, at).flatMap((run) => (run.letters ? pairs(run.letters, true) : [run]));
      for (const { at, end } of pieces) found.push({ at, end, form: form(all, words.slice(at, end)) });
    }
    return found;
  }

  /** The words of a text, and runs of letters that nothing parts, these with their `letters`. */
  const runs = (all, words) => [...words.matchAll(WORD)].flatMap(({ 0: word, index }) => cut(all, word, index));

  /** A word that begins at a place, cut where letters that nothing parts begin and end. */
  function cut(all, word, start) {
    const found = [];
    const letters = [...word.matchAll(all.unspaced)].map(({ 0: letter, index }) => ({ at: start + index, end: start + index + letter.length }));
    let from = start;
    for (let n = 0; n < letters.length; ) {
      const run = [letters[n]];
      for (n += 1; n < letters.length && letters[n].at === letters[n - 1].end; n += 1) run.push(letters[n]);
      if (from < run[0].at) found.push({ at: from, end: run[0].at });
      from = run[run.length - 1].end;
      found.push({ at: run[0].at, end: from, letters: run });
    }
    if (from < start + word.length) found.push({ at: from, end: start + word.length });
    return found;
  }

  /** Neighbouring letters in pairs; the last alone in a text, in a query only where there is no other. */
  function pairs(letters, inText) {
    const found = letters.slice(1).map((letter, n) => ({ at: letters[n].at, end: letter.end }));
    return inText || letters.length === 1 ? [...found, letters[letters.length - 1]] : found;
  }

  /** The forms that follow each other where a text has what is looked for. */
  const wanted = (all, words) =>
    runs(all, words).flatMap(({ at, end, letters }) => (letters ? pairs(letters, false) : [{ at, end }]))
      .map(({ at, end }) => form(all, words.slice(at, end))).filter(Boolean);

  /** A query taken apart: words and phrases in order; the last word may be unfinished. */
  function parse(all, query) {
    const parts = [];
    const words = (from, to) => {
      for (const run of runs(all, query.slice(from, to))) {
        const typed = query.slice(from + run.at, from + run.end);
        const forms = wanted(all, typed);
        if (forms.length > 1) parts.push({ phrase: forms, at: from + run.at, end: from + run.end, typed });
        else if (forms.length) parts.push({ form: forms[0], at: from + run.at, end: from + run.end, typed, isLetter: run.letters?.length === 1 });
      }
    };
    let from = 0;
    for (const match of query.matchAll(QUOTED)) {
      words(from, match.index);
      const typed = match[1] ?? match[2] ?? match[3];
      const phrase = wanted(all, typed);
      if (phrase.length) parts.push({ phrase, typed: typed.trim() });
      from = match.index + match[0].length;
    }
    words(from, query.length);
    const last = parts[parts.length - 1];
    if (last && last.form && /[\p{Alphabetic}\p{N}]$/u.test(query)) last.unfinished = true;
    return parts;
  }

  /* Forms and who has them -------------------------------------------------------------------------------------- */

  async function file(all, n) {
    const known = all.files.get(n);
    if (known) return refreshed(all.files, n, known);
    const name = numbered("words", n);
    const read = await load(name);
    loads.delete(name);
    const forms = formsOf(read);
    const spellings = new Map();
    for (const [spelling, term] of read.spellings) {
      const words = spelling.split(" ");
      spellings.set(words[0], [...(spellings.get(words[0]) ?? []), { words, term }]);
    }
    const names = new Map(read.names.map(([term, name, href, spelled]) => [term, { name, href, spelled }]));
    const stands = read.stands ? read.stands.split(" ") : [];
    const made = { n, forms, stands, counts: read.counts, postings: read.postings, names, spellings };
    all.files.set(n, made);
    trim(all.files, KEPT_WORDS);
    return made;
  }

  /** The forms of a file: each begins with so many letters of the one before. */
  function formsOf({ forms }) {
    let before = "";
    return (forms ? forms.split(" ") : []).map((coded) => {
      before = before.slice(0, parseInt(coded[0], 36)) + coded.slice(1);
      return before;
    });
  }

  const fileOf = (all, form) => file(all, placeOf(all.starts, form));

  const standsFor = (one, at) => one.stands[at].split(",").map(Number);

  /** The terms of a form. */
  async function exact(all, form) {
    const one = await fileOf(all, form);
    const at = placeOf(one.forms, form);
    return one.forms[at] === form ? standsFor(one, at).map((term) => ({ one, term })) : [];
  }

  /** The files of the forms with a beginning. */
  function stretch(all, prefix) {
    const first = placeOf(all.starts, prefix);
    const last = Math.min(placeOf(all.starts, prefix + "\uffff"), first + MOST_FILES - 1);
    return Promise.all(Array.from({ length: last - first + 1 }, (_, n) => file(all, first + n)));
  }

  /** The terms of the forms with a beginning, those that most things have. */
  async function beginning(all, prefix) {
    const found = [];
    for (const one of await stretch(all, prefix)) {
      const end = placeOf(one.forms, prefix + "\uffff");
      for (let at = placeOf(one.forms, prefix); at <= end; at += 1) {
        if (!one.forms[at]?.startsWith(prefix) || one.forms[at] === prefix) continue;
        for (const term of standsFor(one, at)) found.push({ one, term });
      }
    }
    found.sort((a, b) => b.one.counts[b.term] - a.one.counts[a.term]);
    return found.slice(0, MOST_FORMS);
  }

  /** Whether two words differ by one letter: another, one more, one less, or two that changed places. */
  function isSlip(a, b) {
    if (Math.abs(a.length - b.length) > 1) return false;
    let start = 0;
    while (start < a.length && a[start] === b[start]) start += 1;
    const rest = (word, skipped) => word.slice(start + skipped);
    if (a.length === b.length) {
      const swapped = a[start] === b[start + 1] && a[start + 1] === b[start];
      return rest(a, 1) === rest(b, 1) || (swapped && rest(a, 2) === rest(b, 2));
    }
    return a.length < b.length ? rest(a, 0) === rest(b, 1) : rest(a, 1) === rest(b, 0);
  }

  /** The forms that a word with a slip may have meant: any letter but the first may be another. */
  async function slips(all, word) {
    if (word.length < 4 || /\p{N}/u.test(word)) return [];
    const near = await stretch(all, word[0]);
    for (const other of [word.slice(1), word[1] + word[0] + word.slice(2)]) near.push(await fileOf(all, other));
    const found = new Map();
    for (const one of new Set(near)) {
      one.forms.forEach((form, at) => {
        if (form === word || !isSlip(word, form)) return;
        const terms = standsFor(one, at).map((term) => ({ one, term }));
        found.set(form, { form, terms, count: Math.max(...terms.map(({ term }) => one.counts[term])) });
      });
    }
    return [...found.values()].sort((a, b) => b.count - a.count).slice(0, MOST_SLIPS);
  }

  /* Answers -------------------------------------------------------------------------------------------------- */

  /** Who has one of some terms, and how well: the best of them. */
  function answer(all, terms) {
    const value = new Float32Array(all.n);
    const things = [];
    for (const { one, term, worth } of terms) {
      const next = numbers(one.postings[term]);
      let thing = -1;
      for (let left = one.counts[term]; left > 0; left -= 1) {
        const posting = next();
        thing += (posting >> BITS) + 1;
        const well = worth * ((posting & FULL) + 1) / (FULL + 1);
        if (value[thing] === 0) things.push(thing);
        if (value[thing] < well) value[thing] = well;
      }
    }
    return { value, things };
  }

  /** Who has all of some answers, and how well: the worst of them. */
  function together(all, answers) {
    const value = new Float32Array(all.n);
    const fewest = answers.reduce((a, b) => (b.things.length < a.things.length ? b : a));
    const things = fewest.things.filter((thing) => answers.every((one) => one.value[thing] > 0));
    for (const thing of things) value[thing] = Math.min(...answers.map((one) => one.value[thing]));
    return { value, things };
  }

  function either(all, a, b) {
    const value = a.value.slice();
    const things = a.things.slice();
    for (const thing of b.things) {
      if (value[thing] === 0) things.push(thing);
      value[thing] = Math.max(value[thing], b.value[thing]);
    }
    return { value, things };
  }

  const isOptional = (all, form) => all.leftOut.has(form) || /^[a-z]$/.test(form);

  /** What is painted in a text: forms, beginnings and runs of forms, each with the part of the query it answers. */
  function paints() {
    return { forms: new Map(), beginnings: [], runs: [] };
  }

  function paintTerms(terms, part, paint) {
    for (const { one, term } of terms) {
      one.of ??= reverse(one);
      for (const form of one.of.get(term) ?? []) paint.forms.set(form, part);
      const name = one.names.get(term);
      for (const spelling of name ? name.spelled : []) {
        const words = spelling.split(" ");
        if (words.length > 1) paint.runs.push({ words, part });
        else paint.forms.set(spelling, part);
      }
    }
  }

  function reverse(one) {
    const of = new Map();
    one.forms.forEach((form, at) => {
      for (const term of standsFor(one, at)) {
        if (!one.names.has(term)) of.set(term, [...(of.get(term) ?? []), form]);
      }
    });
    return of;
  }

  const worth = (terms, factor) =>
    terms.map(({ one, term }) => ({ one, term, worth: factor * (one.names.has(term) ? BY_NAME : 1) }));

  /** Says which name the reader wrote, where other spellings of it were looked for as well. */
  function tellNames(terms, typed, told) {
    for (const { one, term } of terms) {
      const name = one.names.get(term);
      if (name && name.spelled.length > 1) told.names.set(name.href, { typed, ...name });
    }
  }

  /** Who answers a word. */
  async function word(all, part, ix, paint, told) {
    const terms = await exact(all, part.form);
    const optional = isOptional(all, part.form);
    let found = worth(terms, 1);
    paintTerms(terms, ix, paint);
    tellNames(terms, part.typed, told);
    if (part.isLetter || (part.form.length > 1 && (terms.length === 0 || (part.unfinished && !optional)))) {
      const more = await beginning(all, part.form);
      if (more.length) paint.beginnings.push({ prefix: part.form, part: ix, isLetter: part.isLetter });
      found = found.concat(worth(more, BY_PREFIX));
      paintTerms(more.filter(({ one, term }) => one.names.has(term)), ix, paint);
    }
    if (found.length === 0 && !optional) {
      const meant = await slips(all, part.form);
      for (const slip of meant) {
        found = found.concat(worth(slip.terms, BY_SLIP));
        paintTerms(slip.terms, ix, paint);
      }
      if (meant.length) told.slips.push({ typed: part.typed, forms: meant.map((slip) => slip.form) });
    }
    return { ...answer(all, found), optional };
  }

  /** Where a form stands: thing × WIDE + place, ascending. */
  async function standing(all, form) {
    const n = placeOf(all.places, form);
    let one = all.stretches.get(n);
    if (one) {
      refreshed(all.stretches, n, one);
    } else {
      const name = numbered("places", n);
      const read = await load(name);
      loads.delete(name);
      one = { forms: formsOf(read), places: read.places };
      all.stretches.set(n, one);
      trim(all.stretches, KEPT_PLACES);
    }
    const at = placeOf(one.forms, form);
    return one.forms[at] === form ? read(one.places[at]) : [];
  }

  function read(digits) {
    const next = numbers(digits);
    const found = [];
    let thing = -1;
    while (!next.isDone()) {
      const head = next();
      thing += (head >> 1) + 1;
      let place = -1;
      for (let left = head & 1 ? next() : 1; left > 0; left -= 1) {
        place += next() + 1;
        found.push(thing * WIDE + place);
      }
    }
    return found;
  }

  /** The starts of a phrase: where each of its forms stands right after the one before. */
  async function occurrences(all, forms) {
    const stand = await Promise.all(forms.map((form) => standing(all, form)));
    const order = stand.map((places, n) => ({ places, n })).sort((a, b) => a.places.length - b.places.length);
    return order.slice(1).reduce((starts, { places, n }) => {
      let at = 0;
      return starts.filter((start) => {
        while (at < places.length && places[at] < start + n) at += 1;
        return places[at] === start + n;
      });
    }, order[0].places.map((place) => place - order[0].n));
  }

  /** Who has a phrase, and how well: as its rarest word, or as often as it is there. */
  async function phrase(all, part, ix, paint) {
    paint.runs.push({ words: part.phrase, part: ix });
    const forms = part.phrase.filter((form) => !isOptional(all, form));
    const [starts, ...terms] = await Promise.all([occurrences(all, part.phrase), ...forms.map((form) => exact(all, form))]);
    const answers = terms.map((terms) => answer(all, worth(terms, 1)));
    const times = new Map();
    for (const start of starts) {
      const thing = Math.floor(start / WIDE);
      times.set(thing, (times.get(thing) ?? 0) + 1);
    }
    const value = new Float32Array(all.n);
    for (const [thing, n] of times) {
      value[thing] = answers.length ? Math.min(...answers.map((one) => one.value[thing])) : n / (n + K1);
    }
    return { value, things: [...times.keys()], optional: false };
  }

  /** The forms of a part that the reader did not put in quotation marks. */
  const written = ({ form, phrase, at }) => (form ? [form] : at === undefined ? [] : phrase);

  /** How many parts are together a spelling; 0 where they are not. */
  function covered(parts, from, words) {
    let left = words;
    for (let n = from; n < parts.length; n += 1) {
      const forms = written(parts[n]);
      if (forms.length === 0 || !forms.every((form, k) => form === left[k])) return 0;
      left = left.slice(forms.length);
      if (left.length === 0) return n + 1 - from;
    }
    return 0;
  }

  /** Words that are together the spelling of a name, the longest first: `{ from, to, term, one }`. */
  async function spelled(all, parts) {
    const found = [];
    for (let from = 0; from < parts.length; from += 1) {
      const [first] = written(parts[from]);
      if (first === undefined) continue;
      const one = await fileOf(all, first);
      const spellings = (one.spellings.get(first) ?? []).map(({ words, term }) => ({ term, n: covered(parts, from, words) }));
      const most = Math.max(0, ...spellings.map(({ n }) => n));
      const terms = spellings.filter(({ n }) => n === most).map(({ term }) => ({ one, term }));
      if (most > 0) found.push({ from, to: from + most, terms });
      from += Math.max(0, most - 1);
    }
    return found;
  }

  /**
   * What answers a query, best first: every word and phrase must be found but for words that say too little.
   */
  async function find(query) {
    const all = await open();
    const parts = parse(all, query);
    const paint = paints();
    const told = { names: new Map(), slips: [] };
    const answers = [];
    const names = await spelled(all, parts);
    const each = await Promise.all(
      parts.map((part, ix) => (part.phrase ? phrase(all, part, ix, paint) : word(all, part, ix, paint, told))),
    );
    for (let ix = 0; ix < parts.length; ix += 1) {
      const name = names.find(({ from }) => from === ix);
      if (!name) {
        answers.push(each[ix]);
        continue;
      }
      const whole = each.slice(name.from, name.to);
      const needed = whole.filter((one) => !one.optional);
      const written = together(all, needed.length ? needed : whole);
      answers.push({ ...either(all, written, answer(all, worth(name.terms, 1))), optional: false });
      paintTerms(name.terms, ix, paint);
      tellNames(name.terms, query.slice(parts[name.from].at, parts[name.to - 1].end), told);
      ix = name.to - 1;
    }
    parts.forEach((part, ix) => {
      if (part.form && !each[ix].optional) part.n = each[ix].things.length;
    });
    return { all, things: rank(all, answers), paint, parts, slips: told.slips, names: [...told.names.values()] };
  }

  /** Things that have every word, or where all say too little any, by the sum of how well and how rare. */
  function rank(all, answers) {
    if (answers.length === 0) return [];
    const needed = answers.filter((one) => !one.optional);
    let things;
    if (needed.length) {
      things = together(all, needed).things;
    } else {
      things = [...new Set(answers.flatMap((one) => one.things))];
    }
    const score = new Float64Array(all.n);
    for (const { value, things: has } of answers) {
      const rare = Math.log(1 + (all.n - has.length + 0.5) / (has.length + 0.5));
      for (const thing of things) score[thing] += rare * value[thing];
    }
    return things.sort((a, b) => score[b] - score[a] || a - b);
  }

  /* What is painted ------------------------------------------------------------------------------------------ */

  /** The places of a text that answer a query: `{ at, end, part }`, in order, apart from each other. */
  function marks(found, words) {
    const { all, paint } = found;
    const some = tokens(all, words);
    const places = [];
    some.forEach((token, n) => {
      const starts = paint.beginnings.find(({ prefix }) => token.form.startsWith(prefix));
      const part = paint.forms.get(token.form) ?? starts?.part;
      // Of a pair that begins with the one letter looked for, only that letter.
      const end = starts?.isLetter ? token.at + starts.prefix.length : token.end;
      if (part !== undefined) places.push({ at: token.at, end, part });
      for (const run of paint.runs) {
        if (run.words[0] === token.form && run.words.every((form, k) => some[n + k]?.form === form)) {
          places.push({ at: token.at, end: some[n + run.words.length - 1].end, part: run.part });
        }
      }
    });
    places.sort((a, b) => a.at - b.at || b.end - a.end);
    let free = 0;
    return places.filter((place) => {
      if (place.at < free) return false;
      free = place.end;
      return true;
    });
  }

  window.recoupeSearch = { shard, open, find, text, marks, tokens };
})();
