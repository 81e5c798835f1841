// The page of a corpus: a table of clusters, whatever their number. A line of data a cluster; what it unfolds to is read when it is unfolded.
(() => {
  const { by, fold } = retold;
  const lines = id => { const text = by(id).textContent.trim(); return text ? text.split("\n") : []; };
  const headLines = lines("heads"), bodyLines = lines("bodies");
  const PAGE = 100;
  const SIZE = 0, HOW = 1, LEAST = 2, OUTLETS = 3, FIRST = 4, ID = 5, TITLE = 6, OUTLET = 7;
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
  // The columns: what a head says, what is sorted by, and whether the first click puts the largest on top.
  const names = new Intl.Collator(undefined, { numeric: true });
  const COLUMNS = [
    { name: "Documents", by: head => head[SIZE], down: true },
    { name: "Relation" },
    { name: "Least alike", by: head => Number(head[LEAST]), down: false },
    { name: "Outlets", by: head => head[OUTLET], down: false },
    { name: "First published", by: head => head[FIRST], down: false },
    { name: "Kept", by: head => head[ID], down: false },
    { name: "Title" },
  ];
  let sorted = { column: COLUMNS[0], down: true };
  const toggle = (button, n) => {
    const row = button.closest("tr"), isOpen = button.getAttribute("aria-expanded") === "true";
    button.setAttribute("aria-expanded", String(!isOpen));
    if (isOpen) { row.nextElementSibling.remove(); return; }
    const inner = element("tr", undefined, { className: "unfolded", role: "row" }), cell = element("td", undefined, { colSpan: COLUMNS.length, role: "cell" });
    cell.append(...unfold(n));
    inner.append(cell);
    row.after(inner);
  };
  const row = n => {
    const data = head(n);
    const made = element("tr", undefined, { className: "cluster entry", tabIndex: -1, id: `k${n + 1}`, role: "row" });
    const cell = (...children) => {
      const cell = element("td", undefined, { role: "cell" });
      cell.append(...children);
      made.append(cell);
      return cell;
    };
    const button = element("button", data[SIZE], { type: "button" });
    button.setAttribute("aria-expanded", "false");
    button.setAttribute("aria-label", `${data[SIZE]} documents, ${data[ID]}`);
    button.addEventListener("click", () => toggle(button, n));
    cell(button);
    cell(data[HOW]);
    cell(`${data[LEAST]} %`);
    const more = data[OUTLETS] - (data[OUTLET] ? 1 : 0);
    cell(...(data[OUTLET] ? [bdi(data[OUTLET])] : []), ...(more > 0 ? [element("small", ` + ${more}`)] : []));
    cell(data[FIRST]);
    cell(bdi(data[ID]));
    cell(data[TITLE]).dir = "auto";
    return made;
  };
  const heads_ = COLUMNS.map(column => {
    const made = element("th", undefined, { scope: "col", role: "columnheader" });
    if (!column.by) { made.textContent = column.name; made.className = "plain"; return made; }
    const button = element("button", column.name, { type: "button" });
    button.addEventListener("click", () => {
      sorted = { column, down: sorted.column === column ? !sorted.down : column.down };
      choose();
      button.focus();
    });
    made.append(button);
    return made;
  });
  const body = element("tbody", undefined, { role: "rowgroup" });
  const table = () => {
    const made = element("table", undefined, { className: "table clusters", role: "table" });
    const top = element("thead", undefined, { role: "rowgroup" }), line = element("tr", undefined, { role: "row" });
    made.setAttribute("aria-labelledby", "clusters-head");
    line.append(...heads_);
    top.append(line);
    made.append(top, body);
    return made;
  };
  const draw = () => {
    const pages = Math.max(1, Math.ceil(order.length / PAGE));
    page = Math.min(Math.max(page, 0), pages - 1);
    body.replaceChildren(...order.slice(page * PAGE, (page + 1) * PAGE).map(row));
    COLUMNS.forEach((column, n) => {
      if (column.by) heads_[n].setAttribute("aria-sort", sorted.column === column ? (sorted.down ? "descending" : "ascending") : "none");
    });
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
  const sort = () => {
    const { column, down } = sorted;
    // The lines come with the largest first.
    if (column === COLUMNS[0]) { if (!down) order.reverse(); return; }
    const data = all(), keys = data.map(column.by);
    const compare = typeof keys[0] === "number" ? (a, b) => a - b : names.compare;
    // What is not known stands last, whichever way.
    order.sort((a, b) => (keys[a] === "") - (keys[b] === "") || (down ? compare(keys[b], keys[a]) : compare(keys[a], keys[b])) || a - b);
  };
  // Of few that are found those unfold that have the words inside.
  const FEW = 20;
  const choose = () => {
    const wanted = by("search").value.split(/\s+/).filter(Boolean).map(written);
    order = [];
    for (let n = 0; n < headLines.length; n += 1) if (wanted.every(word => text(n).includes(word))) order.push(n);
    sort();
    page = 0;
    retold.say(wanted.length ? `${order.length} found, ${headLines.length - order.length} hidden` : "");
    draw();
    if (wanted.length && order.length <= FEW)
      order.forEach(n => { if (!wanted.every(word => fold(headLines[n]).includes(word))) toggle(body.querySelector(`#k${n + 1} button`), n); });
  };
  const turn = pages => { page += pages; draw(); by("clusters").scrollIntoView(); };
  by("before").addEventListener("click", () => turn(-1));
  by("after").addEventListener("click", () => turn(1));
  by("pages").hidden = headLines.length <= PAGE;
  if (headLines.length) by("list").replaceChildren(table());
  draw();
  retold.start(choose);
  setTimeout(prepare, 300, 0);
})();
