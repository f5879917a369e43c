// Extras for readers: the way a report is read is kept from page to page, and what is cited can be copied.
// Everything can be read without this file.
(function () {
  "use strict";
  var KEY = "recoupe-layer";
  var cite = document.querySelector(".section-cite");

  // A browser may refuse storage to a page opened from a folder.
  function stored() {
    try { return localStorage.getItem(KEY); } catch (refused) { return null; }
  }
  function store(value) {
    try { localStorage.setItem(KEY, value); } catch (refused) { /* The choice holds for this page. */ }
  }

  var layers = document.querySelectorAll("input[name=layer]");
  function choose(value) {
    layers.forEach(function (layer) {
      if (layer.value !== value || layer.checked) return;
      layer.checked = true;
      layer.dispatchEvent(new Event("layer", { bubbles: true }));
    });
  }
  // Whoever follows a link to a note wants to see it.
  function showTarget() {
    var target = /^#(note|passage)-/.test(location.hash) && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    var report = document.getElementById("layer-report");
    if (!target || !report || !report.checked) return;
    choose("notes");
    target.scrollIntoView();
  }
  if (layers.length) {
    layers.forEach(function (layer) {
      layer.addEventListener("change", function () {
        store(layer.value);
        layer.dispatchEvent(new Event("layer", { bubbles: true }));
      });
    });
    choose(stored());
    showTarget();
    window.addEventListener("hashchange", showTarget);
  }
  // On paper every note is open, in browsers whose style sheets cannot open it as well.
  var folded = [];
  window.addEventListener("beforeprint", function () {
    folded = Array.prototype.slice.call(document.querySelectorAll(".text .note:not([open])"));
    folded.forEach(function (note) { note.open = true; });
  });
  window.addEventListener("afterprint", function () {
    folded.forEach(function (note) { note.open = false; });
  });

  if (!cite) return;
  var words = cite.dataset;

  function copy(text, button) {
    var label = button.textContent;
    function say(what) {
      button.textContent = what;
      setTimeout(function () { button.textContent = label; }, 1600);
    }
    function byHand() {
      var area = document.createElement("textarea");
      area.value = text;
      area.className = "visually-hidden";
      cite.appendChild(area);
      area.select();
      var done = false;
      try { done = document.execCommand("copy"); } catch (refused) { done = false; }
      area.remove();
      button.focus();
      say(done ? words.copied : words.failed);
    }
    if (!navigator.clipboard) return byHand();
    navigator.clipboard.writeText(text).then(function () { say(words.copied); }, byHand);
  }

  function button(label, text) {
    var made = document.createElement("button");
    made.type = "button";
    made.className = "copy";
    made.setAttribute("aria-live", "polite");
    made.textContent = label;
    made.addEventListener("click", function () { copy(text(), made); });
    return made;
  }

  // The sentence that cites this page; the address is the one it was read at, where that is on the web.
  function citation(place) {
    var sentence = document.getElementById("citation");
    var written = sentence.querySelector(".address").textContent;
    var address = /^https?:$/.test(location.protocol) ? location.href.replace(/#.*/, "") : written;
    var end = sentence.textContent.lastIndexOf(written);
    return sentence.textContent.slice(0, end).replace(/\s+/g, " ") + address + place + ".";
  }

  var sentence = document.getElementById("citation");
  sentence.after(button(words.copy, function () { return citation(""); }));
  cite.querySelectorAll(".cite-form").forEach(function (form) {
    form.appendChild(button(words.copy, function () { return form.querySelector("pre").textContent; }));
  });

  // One button serves every passage: it goes where the reader is.
  var passage = null;
  function quoted() {
    var chosen = String(window.getSelection());
    var block = passage.closest(".block");
    var body = block ? block.querySelector(":scope > [dir]") : passage.closest(".note").querySelector(".note-body");
    var inside = chosen.trim() && body.contains(window.getSelection().anchorNode);
    var text = inside ? chosen : Array.prototype.map.call(body.children, function (part) {
      return part.matches(".note-foot") ? "" : part.textContent;
    }).join(" ") || body.textContent;
    return words.open + text.replace(/\s+/g, " ").trim() + words.close + " " + citation(passage.hash);
  }
  var quote = button(words.copy, quoted);
  quote.setAttribute("aria-label", words.passage);
  quote.title = words.passage;
  function come(event) {
    var place = event.target.closest(".text .block, .text .note");
    var link = place && place.querySelector(".para-n, .permalink");
    if (!link || link === passage) return;
    passage = link;
    link.after(quote);
  }
  var text = document.querySelector(".text");
  if (text) {
    text.addEventListener("mouseover", come);
    text.addEventListener("focusin", come);
  }
})();
