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
  const opened = new Set();
  const find = query => {
    const wanted = fold(query).split(/\s+/).filter(Boolean);
    let count = 0;
    for (const fold of opened) fold.open = false;
    opened.clear();
    for (const entry of entries()) {
      const fits = wanted.every(word => words(entry).includes(word));
      pass(entry, "search", !fits);
      if (!fits || !wanted.length) continue;
      count += 1;
      for (let around = entry.parentElement.closest("details"); around; around = around.parentElement.closest("details"))
        // What stands side by side says again what the grid says.
        if (!around.open && !around.closest("#pairs")) { around.open = true; opened.add(around); }
    }
    for (const around of document.querySelectorAll("main details"))
      if (around.querySelector(".entry")) pass(around, "search", wanted.length > 0 && !around.querySelector(".entry:not(.gone)"));
    say(wanted.length ? `${count} found` : "");
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
      const place = entry.querySelector("a.place");
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
