// The page of a corpus: a table of clusters, whatever their number. A line of data a cluster; what it unfolds to is read when it is unfolded.
(() => {
  const { by, fold } = retold;
  const lines = id => { const text = by(id).textContent.trim(); return text ? text.split("\n") : []; };
  const headLines = lines("heads"), bodyLines = lines("bodies");
  const PAGE = 100;
  const SIZE = 0, HOW = 1, LEAST = 2, OUTLETS = 3, FIRST = 4, ID = 5, TITLE = 6;
  let heads = null;
  const head = n => heads ? heads[n] : JSON.parse(headLines[n]);
  const all = () => heads || (heads = headLines.map(line => JSON.parse(line)));
  let order = headLines.map((_, n) => n), page = 0;

  const element = (name, words, options = {}) => {
    const made = document.createElement(name);
    if (words !== undefined) made.textContent = words;
    return Object.assign(made, options);
  };
  const bdi = words => element("bdi", words);
  const unfold = n => {
    const [members, unlisted] = JSON.parse(bodyLines[n]);
    const list = element("ul", undefined, { className: "members" });
    for (const [id, outlet, date, title, similarity, changes, more] of members) {
      const item = element("li");
      const name = element("b"), facts = element("span", undefined, { className: "faint" });
      name.append(bdi(id));
      facts.append(" ", bdi(outlet), ` ${date}${similarity === null ? "" : ` ${(100 * similarity).toFixed(1)} %`} `);
      item.append(name, facts, element("span", title, { dir: "auto" }));
      for (const [gone, come] of changes) {
        const line = element("span", undefined, { className: "change", dir: "auto" });
        if (gone) line.append(element("del", gone), " ");
        if (come) line.append(element("ins", come));
        item.append(line);
      }
      if (more > 0) item.append(element("small", `${more} more`));
      list.append(item);
    }
    return unlisted > 0 ? [list, element("p", `${unlisted} more`, { className: "faint" })] : [list];
  };
  const row = n => {
    const data = head(n);
    const made = element("details", undefined, { className: "cluster entry", tabIndex: -1, id: `k${n + 1}` });
    const summary = element("summary");
    summary.append(element("b", data[SIZE]), element("span", `${data[HOW]}, ${data[LEAST]} % alike`), element("span", `${data[OUTLETS]} ${data[OUTLETS] === 1 ? "outlet" : "outlets"}`));
    summary.append(element("span", data[FIRST]), bdi(data[ID]), element("span", data[TITLE], { dir: "auto" }));
    made.append(summary);
    made.addEventListener("toggle", () => { if (made.open && made.children.length < 2) made.append(...unfold(n)); });
    return made;
  };
  const draw = () => {
    const pages = Math.max(1, Math.ceil(order.length / PAGE));
    page = Math.min(Math.max(page, 0), pages - 1);
    by("list").replaceChildren(...order.slice(page * PAGE, (page + 1) * PAGE).map(row));
    by("page-of").textContent = `${page + 1} of ${pages}`;
    by("before").disabled = page === 0;
    by("after").disabled = page === pages - 1;
  };

  // Words to search in, made once and a part at a time, so that the page stays quick.
  const texts = new Array(headLines.length);
  const text = n => texts[n] === undefined ? texts[n] = fold(`${headLines[n]} ${bodyLines[n]}`) : texts[n];
  const prepare = from => {
    const until = performance.now() + 20;
    let n = from;
    while (n < texts.length && performance.now() < until) text(n++);
    if (n < texts.length) setTimeout(prepare, 30, n);
  };
  // What is sought is written as the lines have it.
  const written = words => JSON.stringify(fold(words)).slice(1, -1).replace(/[<>&]/g, c => `\\u${c.charCodeAt(0).toString(16).padStart(4, "0")}`);
  const comparers = {
    size: null,
    outlets: (a, b) => b[OUTLETS] - a[OUTLETS],
    least: (a, b) => Number(a[LEAST]) - Number(b[LEAST]),
    first: (a, b) => (a[FIRST] || "9") < (b[FIRST] || "9") ? -1 : 1,
    last: (a, b) => a[FIRST] > b[FIRST] ? -1 : 1,
    name: (a, b) => a[ID] < b[ID] ? -1 : 1,
  };
  const choose = () => {
    const wanted = by("search").value.split(/\s+/).filter(Boolean).map(written);
    order = [];
    for (let n = 0; n < headLines.length; n += 1) if (wanted.every(word => text(n).includes(word))) order.push(n);
    const comparer = comparers[by("order").value];
    if (comparer) {
      const data = all();
      order.sort((a, b) => comparer(data[a], data[b]) || a - b);
    }
    page = 0;
    retold.say(wanted.length ? `${order.length} found` : "");
    draw();
  };
  const turn = pages => { page += pages; draw(); by("clusters").scrollIntoView(); };
  by("before").addEventListener("click", () => turn(-1));
  by("after").addEventListener("click", () => turn(1));
  by("order").addEventListener("change", choose);
  by("sorting").addEventListener("submit", event => event.preventDefault());
  by("sorting").hidden = headLines.length < 2;
  by("pages").hidden = headLines.length <= PAGE;
  draw();
  retold.start(choose);
  setTimeout(prepare, 300, 0);
})();
