// Extras for pages with notes: each note stands level with its mark, and a mark and its notes light up together.
// Everything can be read without this file.
(function () {
  "use strict";
  var text = document.querySelector(".text");
  var notes = text ? Array.prototype.slice.call(text.querySelectorAll("details.note")) : [];
  if (!notes.length) return;
  var wide = window.matchMedia("(min-width: 68.75em)");
  var lit = [];
  var moving = false;

  // How many pixels a note may stand below its mark, and the last note below the text, before notes are
  // folded to a line to make room.
  var LAG = 420, TAIL = 200;

  // A folded note shows the beginning of what it says.
  notes.forEach(function (note) {
    var gist = document.createElement("span");
    var value = note.querySelector(".claim-value");
    gist.className = "note-gist";
    gist.setAttribute("aria-hidden", "true");
    gist.textContent = (value || note.querySelector(".note-body")).textContent.trim().slice(0, 90);
    note.firstElementChild.appendChild(gist);
  });

  function markTops() {
    var origin = text.getBoundingClientRect().top;
    return notes.map(function (note) {
      var mark = document.getElementById(note.dataset.passage) || note.parentNode.previousElementSibling;
      return Math.max(0, mark.getBoundingClientRect().top - origin - 4);
    });
  }

  function heights(open) {
    notes.forEach(function (note) { note.open = open; });
    return notes.map(function (note) { return note.offsetHeight; });
  }

  // Notes stand level with their marks, each below the one before it.
  function place() {
    var tops = markTops();
    var free = 0;
    notes.forEach(function (note, i) {
      free = Math.max(free, tops[i]);
      note.style.top = free + "px";
      free += note.offsetHeight;
    });
    text.style.minHeight = free + 24 + "px";
  }

  // Opens as many notes as stand near their marks, the shortest first; the others fold to a line.
  function fit() {
    var end = text.offsetHeight + TAIL, tops = markTops(), tall = heights(true), low = heights(false);
    var open = notes.map(function (note) { return "#" + note.id === location.hash; });
    function fits() {
      var free = 0;
      var near = tops.every(function (top, i) {
        var at = Math.max(free, top);
        free = at + (open[i] ? tall[i] : low[i]);
        return at - top <= LAG;
      });
      return near && free <= end;
    }
    var order = notes.map(function (note, i) { return i; });
    order.sort(function (a, b) { return tall[a] - tall[b] || a - b; });
    order.forEach(function (i) {
      if (open[i]) return;
      open[i] = true;
      open[i] = fits();
    });
    notes.forEach(function (note, i) { note.open = open[i]; });
    place();
  }

  function arrange() {
    moving = true;
    text.classList.toggle("is-set", wide.matches);
    text.style.minHeight = "";
    if (wide.matches) {
      fit();
    } else {
      notes.forEach(function (note) {
        note.open = "#" + note.id === location.hash;
        note.style.top = "";
      });
    }
    // The events of these changes arrive after this script has run.
    setTimeout(function () { moving = false; }, 0);
  }

  function open() {
    var note = notes.find(function (n) { return "#" + n.id === location.hash; });
    if (note) note.open = true;
  }

  function light(on) {
    lit.forEach(function (id) {
      document.querySelectorAll("#" + id + ', .m[data-notes~="' + id + '"]').forEach(function (node) {
        node.classList.toggle("is-lit", on);
      });
    });
  }

  function follow(event) {
    var node = event.target.closest(".m, .note, .call");
    light(false);
    lit = !node ? [] : node.dataset.notes ? node.dataset.notes.split(" ") : [node.hash ? node.hash.slice(1) : node.id];
    light(true);
  }

  text.addEventListener("mouseover", follow);
  text.addEventListener("mouseleave", follow);
  text.addEventListener("focusin", follow);
  notes.forEach(function (note) {
    note.addEventListener("toggle", function () { if (wide.matches && !moving) place(); });
  });
  wide.addEventListener("change", arrange);
  document.addEventListener("layer", arrange);
  window.addEventListener("hashchange", open);
  window.addEventListener("resize", function () { if (wide.matches) place(); });
  if (document.fonts) document.fonts.ready.then(arrange);
  arrange();
})();
