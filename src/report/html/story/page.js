// The page of a story: filters of the grid, and words in their places in both articles.
(() => {
  const { by, pass } = retold;
  const cellKind = cell => cell.classList[0];
  const filter = () => {
    const outlet = by("outlet").value, label = by("label").value;
    const fits = kind => label === "" || kind === label || (label === "told" && kind !== "none");
    let count = 0;
    for (const row of document.querySelectorAll(".grid tbody")) {
      const cells = [...row.querySelectorAll("td:not(.all)")];
      const looked = outlet === "" ? cells : [cells[Number(outlet)]];
      // Without a telling to look for, an outlet is asked for what it tells.
      const passed = label === "" && outlet !== "" ? cellKind(looked[0]) === "none" : !looked.some(cell => fits(cellKind(cell)));
      pass(row, "filter", passed);
      if (!passed) count += 1;
    }
    by("no-statement").hidden = count > 0;
    const disputes = new Set([...document.querySelectorAll(".grid tbody:not(.gone)")].flatMap(row => row.dataset.x.split(" ").filter(Boolean)));
    const counted = (number, thing) => `${number} ${thing}${number === 1 ? "" : "s"}`;
    retold.say(outlet || label ? counted(count, "statement") + (label === "against" ? `, ${counted(disputes.size, "dispute")}` : "") : "");
  };
  if (by("filters")) {
    by("filters").hidden = false;
    by("filters").addEventListener("change", filter);
    by("filters").addEventListener("submit", event => event.preventDefault());
  }

  const article = document_ => document.querySelector(`#d${Number(document_) + 1}`);
  const tellings = entry => [...entry.querySelectorAll(".telling")];
  const fill = (pane, telling, said) => {
    const from = article(telling.dataset.d);
    pane.querySelector("h3").replaceChildren(...from.querySelector("summary").cloneNode(true).childNodes);
    pane.querySelector("blockquote").replaceChildren(...said);
    const text = pane.querySelector(".text"), source = from.querySelector(".text");
    text.replaceChildren(...source.cloneNode(true).childNodes);
    text.lang = source.lang;
    text.setAttribute("aria-label", from.querySelector("summary").textContent);
    for (const named of text.querySelectorAll("[id]")) named.removeAttribute("id");
    const shown = [...text.querySelectorAll(".claim")].filter(claim => claim.dataset.c.split(" ").includes(telling.dataset.c));
    for (const claim of shown) claim.classList.add("shown");
    return () => { if (shown[0]) text.scrollTop += shown[0].getBoundingClientRect().top - text.getBoundingClientRect().top - text.clientHeight / 3; };
  };
  const copy = element => [...element.cloneNode(true).childNodes];
  const show = (entry, claim) => {
    const all = tellings(entry);
    const base = all.find(telling => telling.dataset.c === entry.dataset.base) || all[0];
    const other = all.find(telling => telling.dataset.c === claim && telling !== base) || all.find(telling => telling !== base);
    if (!base || !other) return false;
    const [left, right] = document.querySelectorAll("#places .pane");
    const diff = other.querySelector("template.diff");
    const parts = diff ? [...diff.content.children] : [];
    const said = telling => copy(telling.querySelector(".said"));
    const scrolls = [fill(left, base, parts[0] ? copy(parts[0]) : said(base)), fill(right, other, parts[1] ? copy(parts[1]) : said(other))];
    const [means, against] = [other, base].map(telling => telling.querySelector(".place").dataset.means);
    const differ = base.dataset.side && other.dataset.side && base.dataset.side !== other.dataset.side;
    by("places-meaning").replaceChildren(...[differ ? against : "", means].filter(Boolean).flatMap((words, n) => {
      const own = document.createElement("bdi");
      own.textContent = words;
      return n ? [" ≠ ", own] : [own];
    }));
    by("places-others").replaceChildren(...all.filter(telling => telling !== base).map(telling => {
      const button = document.createElement("button");
      button.type = "button";
      button.append(...copy(telling.querySelector(".who")).filter(node => !node.matches || !node.matches("a")));
      button.setAttribute("aria-pressed", String(telling === other));
      button.addEventListener("click", () => show(entry, telling.dataset.c));
      return button;
    }));
    if (!by("places").open) by("places").showModal();
    for (const scroll of scrolls) scroll();
    return true;
  };
  document.addEventListener("click", event => {
    const link = event.target.closest("a[href^='#c']");
    const entry = link && link.closest("[data-base]");
    if (!entry || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (show(entry, link.getAttribute("href").slice(2))) event.preventDefault();
  });
  // Statements are followed out of the panel.
  by("places").addEventListener("click", event => { if (event.target.closest("a")) by("places").close(); });
  retold.start();
})();
