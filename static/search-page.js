// The search page: what the reader types stands in the address, and what is found below the field.
// Its words come from the page; what is found comes from search.js, which loads the index with the first query.
(function () {
  "use strict";

  const PAGE = 10;
  // Results drawn before all others and the filters: the reader waits for these.
  const FIRST = 3;
  // Entries of a filter shown at once; characters of a passage shown, and how many of them before its first mark.
  const ENTRIES = 8, WIDE = 280, BEFORE = 70;
  const FACETS = ["kind", "source", "incident", "year"];

  const root = document.getElementById("search");
  const form = document.getElementById("search-form");
  const field = document.getElementById("search-field");
  const part = (name) => root.querySelector('[data-part="' + name + '"]');
  const words = JSON.parse(root.dataset.words);
  const language = document.documentElement.lang;
  const plural = new Intl.PluralRules(language);
  const directives = "fragmentDirective" in document;
  let running = 0;
  let state = read();

  /* Words ---------------------------------------------------------------------------------------------------- */

  const digits = (n) => n.toLocaleString(language);

  function counted(name, n) {
    const { zero, one, other } = words[name];
    const said = n === 0 ? zero : plural.select(n) === "one" ? one : other;
    return said.replace("{n}", digits(n));
  }

  const filled = (name, values) =>
    Object.entries(values).reduce((said, [key, value]) => said.replaceAll("{" + key + "}", value), words[name]);

  /* The address ---------------------------------------------------------------------------------------------- */

  function read() {
    const asked = new URLSearchParams(location.search);
    const read = { q: (asked.get("q") ?? "").trim(), shown: history.state?.shown ?? PAGE };
    for (const facet of FACETS) read[facet] = asked.get(facet) ?? "";
    return read;
  }

  function address(wanted) {
    const asked = new URLSearchParams();
    for (const key of ["q", ...FACETS]) if (wanted[key]) asked.set(key, wanted[key]);
    const said = asked.toString();
    return location.pathname + (said ? "?" + said : "");
  }

  /** Keys typed one after another make one step for the back button. */
  function keep(typed) {
    const kept = { typed, shown: state.shown };
    if (typed && history.state?.typed) history.replaceState(kept, "", address(state));
    else if (address(state) === location.pathname + location.search) history.replaceState(kept, "", address(state));
    else history.pushState(kept, "", address(state));
  }

  /* Nodes ---------------------------------------------------------------------------------------------------- */

  function node(tag, attributes, ...children) {
    const made = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) {
      if (value !== undefined && value !== "") made.setAttribute(name, value);
    }
    made.append(...children);
    return made;
  }

  /** A text with its marks, from one character to another. */
  function painted(text, marks, from = 0, to = text.length) {
    const pieces = [];
    let at = from;
    for (const mark of marks.filter((mark) => mark.at >= from && mark.end <= to)) {
      pieces.push(text.slice(at, mark.at), node("mark", { class: "hit" }, text.slice(mark.at, mark.end)));
      at = mark.end;
    }
    pieces.push(text.slice(at, to));
    return pieces.filter((piece) => piece !== "");
  }

  /* A result ------------------------------------------------------------------------------------------------- */

  /** The stretch of a passage around the marks that answer most of the query. */
  function stretch(text, marks) {
    if (text.length <= WIDE * 1.25) return { from: 0, to: text.length };
    const parts = (start) => new Set(marks.filter((m) => m.at >= start && m.end <= start + WIDE - BEFORE).map((m) => m.part)).size;
    const best = marks.reduce((a, b) => (parts(b.at) > parts(a.at) ? b : a), marks[0] ?? { at: 0 });
    let from = Math.max(0, best.at - BEFORE);
    if (from > 0) from = Math.min(best.at, text.indexOf(" ", from) + 1 || from);
    let to = Math.min(text.length, from + WIDE);
    if (to < text.length) to = Math.max(text.lastIndexOf(" ", to), best.end ?? 0);
    return { from, to };
  }

  /** Where a passage is on its page; in a text, a browser that can is told its words as well. */
  function place(one, anchor, text, marks) {
    const [file, own] = one.href.split("#");
    const fragment = anchor || own || "";
    let directive = "";
    if (directives && marks.length && !own) {
      const tokens = recoupeSearch.tokens(one.all, text);
      const first = tokens.findIndex((token) => token.end > marks[0].at);
      const from = tokens[Math.max(0, first - 2)].at;
      const to = tokens[Math.min(tokens.length - 1, first + 3)].end;
      const line = text.slice(from, Math.max(to, marks[0].end));
      if (!line.includes("\n")) directive = ":~:text=" + encodeURIComponent(line).replaceAll("-", "%2D");
    }
    return root.dataset.root + file + (fragment || directive ? "#" + fragment + directive : "");
  }

  function passage(one, [anchor, text], marks) {
    const { from, to } = stretch(text, marks);
    const paragraph = /^p(\d+)$/.exec(anchor);
    const line = [
      ...(from > 0 ? ["… "] : []),
      ...painted(text, marks, from, to),
      ...(to < text.length ? [" …"] : []),
    ];
    const link = node("a", { class: "hit-link", href: place(one, anchor, text, marks) }, ...line);
    const number = paragraph ? node("span", { class: "hit-n", "aria-hidden": "true" }, "§ " + paragraph[1]) : "";
    return node("p", { class: "hit-line" + (paragraph ? "" : " hit-plain") }, number, node("span", { lang: one.language, dir: "auto" }, link));
  }

  /** The one or two passages that answer most of the query together, in the order of the text. */
  function passages(found, one) {
    const marked = one.passages.map((passage, n) => {
      const marks = recoupeSearch.marks(found, passage[1]);
      return { n, passage, marks, parts: new Set(marks.map(({ part }) => part)) };
    });
    const longest = ({ marks }) => (found.parts.some(({ phrase }) => phrase) ? Math.max(...marks.map(({ at, end }) => end - at)) : 0);
    const shown = [];
    const news = ({ parts }) => [...parts].filter((part) => !shown.some((other) => other.parts.has(part))).length;
    const left = marked.filter(({ parts }) => parts.size > 0);
    for (let most = one.kind === "report" ? 2 : 1; most > 0 && left.length; most -= 1) {
      left.sort((a, b) => news(b) - news(a) || b.parts.size - a.parts.size || longest(b) - longest(a) || a.n - b.n);
      shown.push(left.shift());
    }
    shown.sort((a, b) => a.n - b.n);
    if (shown.length === 0 && marked.length) shown.push(marked[0]);
    return shown.map(({ passage: which, marks }) => passage(one, which, marks));
  }

  function result(found, one) {
    one.all = found.all;
    const ofNote = isNote(one.kind);
    const kind = ofNote
      ? [words.kinds.note + " ", node("span", { class: "note-kind " + one.kind }, words.kinds[one.kind])]
      : [words.kinds[one.kind]];
    const marks = ofNote ? [] : recoupeSearch.marks(found, one.title);
    const link = node("a", { href: root.dataset.root + one.href, lang: ofNote ? undefined : one.language, dir: "auto" }, ...painted(one.title, marks));
    const facts = one.facts.map((fact) => node("span", {}, ...painted(fact, recoupeSearch.marks(found, fact))));
    const entry = node("li", { class: "result" + (ofNote ? " result-note" : "") });
    entry.append(node("p", { class: "result-kind" }, ...kind), node("h3", {}, link));
    if (facts.length) entry.append(node("p", { class: "meta dots" }, ...facts.flatMap((fact) => [fact, " "])));
    entry.append(...passages(found, one));
    return entry;
  }

  /* Filters -------------------------------------------------------------------------------------------------- */

  /** By facet: the places of the values that a thing has, and what a place is called in the address. */
  const SAID = {
    kind: {
      of: (all, thing) => [all.kind[thing]],
      name: (all, kind) => all.kinds[kind],
    },
    source: {
      of: (all, thing) => (all.source[thing] < 0 ? [] : [all.source[thing]]),
      name: (all, source) => all.sources[source][0],
    },
    incident: {
      of: (all, thing) => all.incidents[thing],
      name: (all, incident) => all.titles[incident][0],
    },
    year: {
      of: (all, thing) => (all.year[thing] < 0 ? [] : [all.year[thing]]),
      name: (all, year) => String(all.years[year]),
    },
  };

  const isNote = (kind) => kind.startsWith("note-");

  function passes(all, thing, facets) {
    return facets.every((facet) => {
      const names = SAID[facet].of(all, thing).map((value) => SAID[facet].name(all, value));
      return names.includes(state[facet]) || (state[facet] === "note" && facet === "kind" && names.some(isNote));
    });
  }

  const chosenFacets = () => FACETS.filter((facet) => state[facet]);

  /** How many things have each value of a facet, among those that pass the other filters. */
  function count(all, things, facet) {
    const others = chosenFacets().filter((other) => other !== facet);
    const { of, name } = SAID[facet];
    const places = new Map();
    for (const thing of things) {
      if (others.length && !passes(all, thing, others)) continue;
      for (const value of of(all, thing)) places.set(value, (places.get(value) ?? 0) + 1);
    }
    const counts = new Map([...places].map(([value, n]) => [name(all, value), n]));
    const notes = [...counts].filter(([kind]) => facet === "kind" && isNote(kind));
    if (notes.length) counts.set("note", notes.reduce((sum, [, n]) => sum + n, 0));
    if (state[facet] && !counts.has(state[facet])) counts.set(state[facet], 0);
    return counts;
  }

  function labels(all, facet) {
    if (facet === "source") return new Map(all.sources);
    if (facet === "incident") return new Map(all.titles);
    return new Map(facet === "kind" ? Object.entries(words.kinds) : []);
  }

  const ORDER = {
    kind: (all) => {
      const order = ["report", "note", ...all.kinds.filter(isNote), ...all.kinds];
      return ([a], [b]) => order.indexOf(a) - order.indexOf(b);
    },
    year: () => ([a], [b]) => Number(a) - Number(b),
  };

  function filter(all, things, facet) {
    const counts = [...count(all, things, facet)];
    if (counts.length === 0) return [];
    const names = labels(all, facet);
    const byCount = ([a, m], [b, n]) => n - m || String(names.get(a)).localeCompare(String(names.get(b)), language);
    counts.sort(ORDER[facet] ? ORDER[facet](all) : byCount);
    const entries = counts.map(([value, n], at) => {
      const current = state[facet] === value;
      const wanted = { ...state, [facet]: current ? "" : value };
      const entry = node(
        "a",
        { href: address(wanted), "aria-current": current ? "true" : undefined, "data-facet": facet, "data-value": value },
        node("span", {}, names.get(value) ?? value), " ",
        node("span", { class: "count" }, digits(n)),
      );
      if (current) entry.append(node("span", { class: "visually-hidden" }, " " + words.remove));
      const kind = isNote(value) ? "is-part" : "";
      const item = node("li", { class: kind }, entry);
      item.hidden = facet !== "kind" && at >= ENTRIES && !current && !part("filters").dataset["all" + facet];
      return item;
    });
    const hidden = entries.filter((entry) => entry.hidden).length;
    const id = "filter-" + facet;
    const list = node("ul", { "aria-labelledby": id }, ...entries);
    const group = node("div", { class: "facet" }, node("p", { class: "label", id }, words[facet]), list);
    if (hidden) group.append(node("button", { type: "button", class: "quiet", "data-more": facet }, filled("moreFilters", { n: digits(hidden) })));
    return [group];
  }

  /* What is shown -------------------------------------------------------------------------------------------- */

  /** What the reader should know of how it was looked for. */
  function remarks(found, first) {
    const lines = found.names.map(({ typed, name, href, spelled }) => {
      const [before, after] = filled("spellings", { typed, n: digits(spelled.length) }).split("{name}");
      return node("p", { class: "remark" }, before, node("a", { href: root.dataset.root + href }, name), after);
    });
    for (const { typed, forms } of found.slips) {
      // The spelling of the texts is shown, not the form it is looked up by.
      const written = first.flatMap((one) => [one.title, ...one.passages.map(([, text]) => text)]);
      const tokens = written.flatMap((text) => recoupeSearch.tokens(found.all, text).map((t) => [t.form, text.slice(t.at, t.end)]));
      const spelled = new Map(tokens.reverse());
      const meant = forms.filter((form) => spelled.has(form)).map((form) => spelled.get(form));
      if (meant.length) lines.push(node("p", { class: "remark" }, filled("slip", { typed, meant: meant.join(", ") })));
    }
    return lines;
  }

  /** Each word of a query by itself, for a reader whom all of them together lead nowhere. */
  function alone(found) {
    const counted = found.parts.filter(({ n }) => n !== undefined);
    if (found.parts.length < 2) return [];
    return counted.map(({ typed, n }) => {
      const link = n > 0 ? node("a", { href: address({ q: typed }) }, typed) : node("span", { class: "unknown" }, typed);
      return node("li", {}, link, " ", node("span", { class: "key-count" }, digits(n)));
    });
  }

  function say(text) {
    const status = part("status");
    if (status.textContent !== text) status.textContent = text;
  }

  function showNothing() {
    part("found").hidden = true;
    part("help").hidden = false;
    part("nothing").hidden = true;
    say("");
    document.title = words.title;
  }

  async function show(found, run) {
    const { all, things } = found;
    const facets = chosenFacets();
    const chosen = facets.length ? things.filter((thing) => passes(all, thing, facets)) : things;
    const texts = chosen.slice(0, state.shown).map((thing) => recoupeSearch.text(all, thing));
    // A list that grows is drawn at once, so that nothing moves.
    const first = await Promise.all(texts.slice(0, state.shown > PAGE ? texts.length : FIRST));
    if (run !== running) return;
    const list = part("list");
    list.style.minBlockSize = list.getBoundingClientRect().height + "px";
    showFirst(found, chosen, first);
    await new Promise((resolve) => setTimeout(resolve));
    const rest = await Promise.all(texts.slice(first.length));
    if (run !== running) return;
    list.append(...rest.map((one) => result(found, one)));
    list.style.minBlockSize = "";
    if (found.slips.length) part("remarks").replaceChildren(...remarks(found, first.concat(rest)));
    part("filters").replaceChildren(...FACETS.flatMap((facet) => filter(all, things, facet)));
    part("clear").hidden = facets.length === 0;
    part("more").hidden = chosen.length <= state.shown;
    root.dataset.state = "done";
  }

  /** What a reader waits for: how many there are, and the best of them. */
  function showFirst(found, chosen, first) {
    const many = counted("count", chosen.length);
    part("help").hidden = true;
    part("found").hidden = found.things.length === 0 && chosenFacets().length === 0;
    part("nothing").hidden = chosen.length > 0;
    part("count").textContent = many;
    part("list").replaceChildren(...first.map((one) => result(found, one)));
    part("remarks").replaceChildren(...remarks(found, first));
    part("nothing-words").textContent = filled("nothing", { q: state.q });
    part("each").replaceChildren(...alone(found));
    part("advice-many").hidden = found.parts.length < 2;
    part("advice-one").hidden = found.parts.length > 1;
    document.title = filled("titleOf", { q: state.q }) + " – " + words.title;
    say(many);
    root.dataset.state = "some";
    root.dataset.shown = state.q;
  }

  async function run() {
    running += 1;
    const run = running;
    if (!state.q) {
      showNothing();
      return;
    }
    try {
      const found = await recoupeSearch.find(state.q);
      if (run !== running) return;
      await show(found, run);
    } catch (error) {
      if (run !== running) return;
      showNothing();
      say(words.broken);
    }
  }

  /* What the reader does ------------------------------------------------------------------------------------- */

  function ask(change, typed) {
    state = { ...state, shown: PAGE, ...change };
    keep(typed);
    run();
  }

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    ask({ q: field.value.trim() }, false);
  });
  field.addEventListener("input", () => ask({ q: field.value.replace(/^\s+/, "") }, true));
  window.addEventListener("popstate", () => {
    state = read();
    field.value = state.q;
    run();
  });
  part("more").addEventListener("click", () => {
    const at = state.shown;
    state.shown += PAGE;
    history.replaceState({ ...history.state, shown: state.shown }, "", address(state));
    run().then(() => part("list").children[at]?.querySelector("a").focus());
  });
  part("clear").addEventListener("click", () => {
    ask(Object.fromEntries(FACETS.map((facet) => [facet, ""])), false);
    field.focus();
  });
  part("filters").addEventListener("click", (event) => {
    const more = event.target.closest("[data-more]");
    const chosen = event.target.closest("a[data-facet]");
    if (more) {
      part("filters").dataset["all" + more.dataset.more] = "yes";
      const list = more.previousElementSibling;
      const first = list.querySelector("[hidden] a");
      list.querySelectorAll("[hidden]").forEach((entry) => (entry.hidden = false));
      more.remove();
      first.focus();
    } else if (chosen && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
      event.preventDefault();
      const { facet, value } = chosen.dataset;
      ask({ [facet]: state[facet] === value ? "" : value }, false);
      const again = () => [...part("filters").querySelectorAll("a")].find((a) => a.dataset.facet === facet && a.dataset.value === value);
      new MutationObserver((_, seen) => {
        seen.disconnect();
        again()?.focus();
      }).observe(part("filters"), { childList: true });
    }
  });

  const wide = window.matchMedia("(min-width: 68.75em)");
  const unfold = () => (root.querySelector(".facets").open = wide.matches);
  wide.addEventListener("change", unfold);
  unfold();

  const stops = () => [...part("list").querySelectorAll("a")];

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const active = document.activeElement;
    const typing = active.matches("input, textarea, select");
    if (event.key === "/" && !typing) {
      event.preventDefault();
      field.focus();
      field.select();
      return;
    }
    const links = stops();
    const at = links.indexOf(active);
    if (active !== field && at < 0) return;
    const to = { ArrowDown: at + 1, ArrowUp: at - 1 }[event.key];
    if (at >= 0 && event.key === "Escape") field.focus();
    if (to === undefined || (active === field && event.key === "ArrowUp")) return;
    event.preventDefault();
    if (to < 0) field.focus();
    else links[Math.min(to, links.length - 1)]?.focus();
  });

  form.hidden = false;
  field.value = state.q;
  run();
})();
