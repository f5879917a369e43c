// Finds things by their words. Of the index only what a query needs is loaded, as scripts, so that it works from
// a folder too: things.js says what there is, words/ has forms with who has them, texts/ the words themselves.
// Nothing is loaded before the first query. What the page shows of it is made in search-page.js.
(function () {
  "use strict";

  // Forms that a prefix may stand for and files it may load; forms that a slip may have meant.
  const MOST_FORMS = 100, MOST_FILES = 24, MOST_SLIPS = 4;
  // What an answer by another spelling, by a beginning and by a slip is worth beside the word itself.
  const BY_NAME = 0.9, BY_PREFIX = 0.4, BY_SLIP = 0.6;
  // Files of texts and of words kept in memory, and folded words; things checked for a phrase: at most, how many of
  // them in the order of the results, and how many at a time.
  const KEPT_TEXTS = 160, KEPT_WORDS = 64, KEPT_FORMS = 50000, MOST_CHECKED = 3000, BEST = 200, BATCH = 40;

  const SIGNS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  const WORD = /\d{1,3}(?:[ \u00a0\u2009\u202f,'\u2019]\d{3})+(?!\d)|[\p{Alphabetic}\p{N}\p{M}\u00ad\u034f\u061c\u0640\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff]+/gu;
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
    return () => {
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
    const all = { n, kind, source: new Int32Array(n), year: new Int32Array(n), incidents: new Array(n), files: new Map() };
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
      leftOut: new Set(file.left_out.split(" ")),
      marks: new RegExp("[" + file.marks.split(",").map(range).join("") + "]", "gu"),
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

  function tokens(all, words) {
    const found = [];
    for (const match of words.matchAll(WORD)) {
      found.push({ at: match.index, end: match.index + match[0].length, form: form(all, match[0]) });
    }
    return found;
  }

  /** A query taken apart: words and phrases in order; the last word may be unfinished. */
  function parse(all, query) {
    const parts = [];
    const words = (from, to) => {
      for (const { at, end, form } of tokens(all, query.slice(from, to))) {
        if (form) parts.push({ form, at: from + at, end: from + end, typed: query.slice(from + at, from + end) });
      }
    };
    let from = 0;
    for (const match of query.matchAll(QUOTED)) {
      words(from, match.index);
      const typed = match[1] ?? match[2] ?? match[3];
      const phrase = tokens(all, typed).map((token) => token.form).filter(Boolean);
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
    const forms = [];
    let before = "";
    for (const coded of read.forms ? read.forms.split(" ") : []) {
      before = before.slice(0, parseInt(coded[0], 36)) + coded.slice(1);
      forms.push(before);
    }
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
    if (part.form.length > 1 && (terms.length === 0 || (part.unfinished && !optional))) {
      const more = await beginning(all, part.form);
      if (more.length) paint.beginnings.push({ prefix: part.form, part: ix });
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

  /** Who may have a phrase: who has all of its words that are looked up. */
  async function phrase(all, part, ix, paint) {
    paint.runs.push({ words: part.phrase, part: ix });
    const forms = part.phrase.filter((form) => !isOptional(all, form));
    const answers = [];
    for (const form of forms) answers.push(answer(all, worth(await exact(all, form), 1)));
    if (answers.length) return { ...together(all, answers), optional: false };
    const things = Array.from({ length: all.n }, (_, thing) => thing);
    return { value: new Float32Array(all.n).fill(0.01), things, optional: false };
  }

  /** Words that are together the spelling of a name, the longest first: `{ from, to, term, one }`. */
  async function spelled(all, parts) {
    const found = [];
    for (let from = 0; from < parts.length; from += 1) {
      if (!parts[from].form) continue;
      const one = await fileOf(all, parts[from].form);
      const fits = ({ words }) => words.every((form, n) => parts[from + n]?.form === form);
      const spellings = (one.spellings.get(parts[from].form) ?? []).filter(fits);
      const most = Math.max(0, ...spellings.map(({ words }) => words.length));
      const terms = spellings.filter(({ words }) => words.length === most).map(({ term }) => ({ one, term }));
      if (most > 0) found.push({ from, to: from + most, terms });
      from += Math.max(0, most - 1);
    }
    return found;
  }

  /**
   * What answers a query, best first.
   *
   * Every word and phrase must be found but for words that say too little. `check` has the phrases: whether a thing
   * has them is told by its text, in `verify`.
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
    const check = parts.filter((part) => part.phrase).map((part) => part.phrase);
    return { all, things: rank(all, answers), paint, check, parts, slips: told.slips, names: [...told.names.values()] };
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

  /** Whether a text has a phrase: a look at the folded text tells most of those that have not. */
  function has(all, words, phrase) {
    if (!phrase.some((form) => /^\d{4,}$/.test(form))) {
      const plain = words.normalize("NFD").replace(all.marks, "").toLowerCase();
      const folded = plain.replace(/[^\0-\x7f]/gu, (letter) => all.letters.get(letter) ?? letter).normalize("NFC");
      if (!new RegExp(phrase.join("[^\\p{L}\\p{N}]*"), "u").test(folded)) return false;
    }
    const found = tokens(all, words);
    return found.some((_, at) => phrase.every((form, n) => found[at + n]?.form === form));
  }

  /**
   * The things whose texts have the phrases, in order. `see` is called with those found so far, whether no more are
   * looked for, and whether these are all; it gives whether to go on. Where there are very many, the rest stays unread.
   */
  async function verify(found, see) {
    const { all, check } = found;
    const kept = new Set();
    const inOrder = () => found.things.filter((thing) => kept.has(thing));
    // The best first, as a reader waits for them; then file by file, so that none is loaded twice.
    const best = found.things.slice(0, BEST);
    const things = best.concat(found.things.slice(BEST, MOST_CHECKED).sort((a, b) => a - b));
    for (let from = 0; from < things.length; from += BATCH) {
      for (const one of await Promise.all(things.slice(from, from + BATCH).map((thing) => text(all, thing)))) {
        const texts = one.passages.map(([, words]) => words).concat(one.facts);
        if (!one.kind.startsWith("note-")) texts.push(one.title);
        if (check.every((phrase) => texts.some((words) => has(all, words, phrase)))) kept.add(one.thing);
      }
      if (from + BATCH < things.length && !see(inOrder(), false, false)) return;
    }
    see(inOrder(), true, things.length === found.things.length);
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
      if (part !== undefined) places.push({ at: token.at, end: token.end, part });
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

  window.recoupeSearch = { shard, open, find, verify, text, marks, tokens };
})();
