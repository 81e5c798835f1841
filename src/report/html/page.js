"use strict";
// What all pages can do with scripts: search, filters, keys. Without them nothing is missing but these.
const retold = (() => {
  const by = id => document.getElementById(id);
  const fold = text => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  const entries = () => [...document.querySelectorAll(".entry")];
  // An element may be passed over for several reasons; it is seen when there is none.
  const reasons = new WeakMap();
  const pass = (element, reason, passed) => {
    const own = reasons.get(element) || new Set();
    passed ? own.add(reason) : own.delete(reason);
    reasons.set(element, own);
    element.classList.toggle("gone", own.size > 0);
  };
  const seen = element => element.checkVisibility ? element.checkVisibility() : element.offsetParent !== null;
  const say = words => { by("found").textContent = words; };

  const texts = new WeakMap();
  const words = element => {
    if (!texts.has(element)) texts.set(element, fold(element.textContent));
    return texts.get(element);
  };
  // What a search looks at: entries, and what stands beside them.
  const UNITS = [".entry", ".cards>li", "#sources>p", "#sources>ul>li", ".article .text p"];
  const LEFT = UNITS.map(unit => `${unit}:not(.gone)`).join();
  const units = () => [...document.querySelectorAll(UNITS.join())];
  const opened = new Set();
  const open = fold => { if (!fold.open) { fold.open = true; opened.add(fold); } };
  // What stands side by side says again what the grid says: it is not unfolded.
  const isAside = element => element.closest("#pairs") !== null;
  const find = query => {
    const wanted = fold(query).split(/\s+/).filter(Boolean);
    const found = [];
    let hidden = 0, aside = 0;
    for (const fold of opened) fold.open = false;
    opened.clear();
    for (const unit of units()) {
      const fits = wanted.every(word => words(unit).includes(word));
      pass(unit, "search", !fits);
      if (!wanted.length) continue;
      if (!fits) { hidden += 1; continue; }
      if (isAside(unit)) { aside += 1; continue; }
      found.push(unit);
      for (let around = unit.parentElement.closest("details"); around; around = around.parentElement.closest("details")) open(around);
      // Words that stand in the folded part of an entry alone are shown there.
      const folds = unit.matches("details") ? [unit] : unit.querySelectorAll("details");
      for (const inner of folds) {
        const folded = words(inner).slice(words(inner.firstElementChild).length);
        const shown = words(unit).replace(folded, "");
        if (wanted.some(word => !shown.includes(word) && folded.includes(word))) open(inner);
      }
    }
    for (const around of document.querySelectorAll("main details"))
      if (around.querySelector(".entry,.text p")) pass(around, "search", wanted.length > 0 && !around.matches(".entry") && !around.querySelector(".entry:not(.gone),.text p:not(.gone)"));
    // A heading over nothing, and the figures of the whole, would stand between the words and whoever seeks them.
    for (const section of document.querySelectorAll("main>section"))
      pass(section, "search", wanted.length > 0 && section.querySelector(UNITS.join()) !== null && !section.querySelector(LEFT));
    for (const figures of document.querySelectorAll("main>.brief,main>.happened")) pass(figures, "search", wanted.length > 0);
    mark(wanted, found);
    say(wanted.length ? `${found.length} found, ${hidden} hidden${aside ? `, ${aside} more side by side` : ""}` : "");
  };
  // Marks the words that were sought, where the browser can without a change of the page.
  const MARKED_UNITS = 300, MARKS = 2000;
  const mark = (wanted, units) => {
    if (!window.Highlight) return;
    const ranges = [];
    for (const unit of wanted.length ? units.slice(0, MARKED_UNITS) : []) {
      const walker = document.createTreeWalker(unit, NodeFilter.SHOW_TEXT);
      while (walker.nextNode() && ranges.length < MARKS) {
        const node = walker.currentNode, places = [];
        let folded = "", at = 0;
        for (const letter of node.data) {
          const plain = fold(letter);
          for (let n = 0; n < plain.length; n += 1) places.push(at);
          folded += plain;
          at += letter.length;
        }
        places.push(at);
        for (const word of wanted)
          for (let start = folded.indexOf(word); start >= 0; start = folded.indexOf(word, start + word.length)) {
            const range = new Range();
            range.setStart(node, places[start]);
            range.setEnd(node, places[start + word.length]);
            ranges.push(range);
          }
      }
    }
    CSS.highlights.set("found", new Highlight(...ranges));
  };

  const go = entry => {
    for (let around = entry.parentElement.closest("details"); around; around = around.parentElement.closest("details")) around.open = true;
    entry.focus({ preventScroll: true });
    entry.scrollIntoView({ block: "nearest" });
  };
  const step = by => {
    const all = entries().filter(seen);
    const at = all.findIndex(entry => entry.contains(document.activeElement));
    const next = at < 0 ? (by > 0 ? all.find(entry => entry.getBoundingClientRect().top >= 0) || all[0] : all[0]) : all[at + by];
    if (next) go(next);
  };
  const typing = target => target.closest && target.closest("input,select,textarea");
  const keys = event => {
    if (event.ctrlKey || event.metaKey || event.altKey || document.querySelector("dialog[open]")) return;
    if (typing(event.target)) {
      if (event.key === "Escape") event.target.blur();
      return;
    }
    const acts = { "/": () => { by("search").focus(); by("search").select(); }, "?": () => by("help").showModal(), j: () => step(1), k: () => step(-1) };
    const entry = event.target.classList && event.target.classList.contains("entry") ? event.target : null;
    if (event.key === "Enter" && entry) {
      const inner = entry.matches("details") ? entry : entry.querySelector("details");
      const place = entry.querySelector("[aria-expanded],a.place");
      if (inner) inner.open = !inner.open; else if (place) place.click();
      event.preventDefault();
    } else if (acts[event.key]) {
      acts[event.key]();
      event.preventDefault();
    }
  };
  // A link to a single entry opens what it is folded into.
  const arrive = () => {
    const target = location.hash.length > 1 && by(decodeURIComponent(location.hash.slice(1)));
    if (!target) return;
    for (let around = target.closest("details"); around; around = around.parentElement.closest("details")) around.open = true;
    target.scrollIntoView({ block: target.closest(".article") ? "center" : "start" });
    if (target.classList.contains("entry")) target.focus({ preventScroll: true });
  };
  const watch = () => {
    const links = new Map([...document.querySelectorAll(".contents a")].map(link => [link.getAttribute("href").slice(1), link]));
    const inView = new Set();
    const observer = new IntersectionObserver(changes => {
      for (const change of changes) change.isIntersecting ? inView.add(change.target.id) : inView.delete(change.target.id);
      const first = [...links.keys()].find(id => inView.has(id));
      for (const [id, link] of links) id === first ? link.setAttribute("aria-current", "true") : link.removeAttribute("aria-current");
    }, { rootMargin: "-20% 0px -60% 0px" });
    for (const id of links.keys()) if (by(id)) observer.observe(by(id));
  };
  let waiting = 0;
  const start = search => {
    by("tools").hidden = false;
    by("tools").addEventListener("submit", event => event.preventDefault());
    by("search").addEventListener("input", event => {
      clearTimeout(waiting);
      waiting = setTimeout(() => (search || find)(event.target.value), 120);
    });
    by("keys").addEventListener("click", () => by("help").showModal());
    document.addEventListener("keydown", keys);
    addEventListener("hashchange", arrive);
    watch();
    arrive();
  };
  return { by, fold, pass, find, say, start };
})();
