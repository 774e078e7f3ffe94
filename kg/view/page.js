"use strict";
/* The page's behaviour, in the order of use: data, confidence, colours, drawing, labels, choosing, panel, list, finding, keys.
   All text reaches the page as text nodes or on the canvas, never as markup. */
(() => {
const data = JSON.parse(document.getElementById("data").textContent);
const $ = (id) => document.getElementById(id);
const things = data.things.map(([kind, label, iri, short, lang, names, facts], id) =>
  ({id, kind, label, iri, short, lang, names, facts, every: {facts, links: []}, links: [], style: data.classes[kind]}));
const links = data.links.map(([from, to, says], id) => ({id, from: things[from], to: things[to], says, every: says}));
for (const link of links) {
  link.from.every.links.push(link);
  link.to.every.links.push(link);
}
const quotes = data.quotes.map(([prefix, exact, suffix, where, sure, cutLeft, cutRight]) =>
  ({prefix, exact, suffix, where, sure, cutLeft, cutRight}));
const byIri = new Map(things.map((thing) => [thing.iri, thing]));
const number = (n) => n.toLocaleString("en");
const count = (n, one, many) => `${number(n)} ${n === 1 ? one : many}`;

/* Confidence: facts that are less sure than the reader asks for are left out, and so is what no report leads to any more.
   `every` keeps all that the page knows of a thing or link, `facts`, `links` and `says` what is left. */
let least = 0;
let alive = new Set(things);
let kept = 0;
const surest = (numbers) => Math.max(...numbers.map((n) => quotes[n].sure ?? 1));
const isSure = (numbers) => !numbers.length || surest(numbers) >= least;   // what no document states is certain
const stated = (rows, numbers) => rows.filter((row) => numbers(row).length).length;
const ofFact = ([,, numbers]) => numbers, ofWord = ([, numbers]) => numbers;
function sift(value) {
  least = value;
  for (const link of links) link.says = link.every.filter((row) => isSure(ofWord(row)));
  const ahead = least ? things.filter((thing) => !thing.every.links.some((link) => link.to === thing)) : [...things];
  alive = new Set(ahead);
  while (ahead.length) {
    const from = ahead.pop();
    for (const link of from.every.links)
      if (link.from === from && link.says.length && !alive.has(link.to)) { alive.add(link.to); ahead.push(link.to); }
  }
  kept = 0;
  for (const thing of things) {
    thing.facts = thing.every.facts.filter((row) => isSure(ofFact(row)));
    thing.links = thing.every.links.filter((link) => link.says.length && alive.has(link.from) && alive.has(link.to));
    if (!alive.has(thing)) continue;
    kept += stated(thing.facts, ofFact);
    for (const link of thing.links) if (link.from === thing) kept += stated(link.says, ofWord);
  }
}
sift(0);
const known = kept;   // of all facts

/* Elements: el("a", {class: "b"}, "text", child) */
function el(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name === "on") for (const [event, act] of Object.entries(value)) made.addEventListener(event, act);
    else if (value !== null && value !== undefined && value !== false) made.setAttribute(name, value === true ? "" : value);
  }
  made.append(...children.filter((child) => child !== null));
  return made;
}
function sign(style) {
  const space = "http://www.w3.org/2000/svg";
  const svg = document.createElementNS(space, "svg"), path = document.createElementNS(space, "path");
  svg.setAttribute("class", "sign");
  svg.setAttribute("viewBox", "-1.2 -1.2 2.4 2.4");
  svg.setAttribute("aria-hidden", "true");
  path.setAttribute("d", style.shape);
  path.setAttribute("fill-rule", "evenodd");
  path.setAttribute("fill", color(style));
  path.dataset.kind = data.classes.indexOf(style);
  svg.append(path);
  return svg;
}
const named = (thing, tag = "bdi") => el(tag, {lang: thing.lang || null}, thing.label);

/* Colours: those of the page, by the reader's light or dark */
const night = matchMedia("(prefers-color-scheme: dark)");
const color = (style) => style.colors[night.matches ? 1 : 0];
const variable = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
let ink, soft, paper, accent;
function readColors() {
  [ink, soft, paper, accent] = ["--ink", "--soft", "--page", "--accent"].map(variable);
}
readColors();
const lineColor = (strength) => night.matches ? `rgba(150,165,190,${strength * 0.95})` : `rgba(90,105,130,${strength * 0.75})`;
function lines() {
  const one = lineColor(chosen ? 0.14 : links.length > 1500 ? 0.25 : 0.5);
  return {color: {color: one, hover: accent, highlight: one, inherit: false}};
}

/* The drawing */
let chosen = null;          // a thing, a link, or nothing
let lit = new Set();        // ids of the things that stand out
let hovered = null;
const shown = data.classes.map((style) => style.shown);
const paths = data.classes.map((style) => new Path2D(style.shape));
const nodes = new vis.DataSet(data.nodes);
const edges = new vis.DataSet(data.edges);
const size = data.nodes.map((node) => node.size);
const place = data.nodes.map((node) => ({x: node.x, y: node.y}));
const drawn = new vis.DataView(edges, {filter: (edge) => links[edge.id].says.length > 0});
const isDrawn = (link) => link.says.length > 0 && alive.has(link.from) && alive.has(link.to);
const inSight = (thing) => shown[thing.kind] && alive.has(thing);
const visible = new vis.DataView(nodes, {filter: (node) => inSight(things[node.id])});
function drawThing({ctx, id, x, y}) {
  const thing = things[id], radius = size[id] * (hovered === thing ? 1.15 : 1);
  place[id].x = x;
  place[id].y = y;
  return {
    nodeDimensions: {width: radius * 2, height: radius * 2},
    drawNode() {
      ctx.save();
      ctx.translate(x, y);
      const faint = chosen && !lit.has(id);
      if (chosen === thing) {
        ctx.beginPath();
        ctx.arc(0, 0, radius + 6 / network.getScale(), 0, 7);
        ctx.lineWidth = 3 / network.getScale();
        ctx.strokeStyle = accent;
        ctx.stroke();
      }
      ctx.scale(radius, radius);
      ctx.lineJoin = "round";
      ctx.lineWidth = 2.4 / radius;
      ctx.strokeStyle = paper;
      ctx.stroke(paths[thing.kind]);
      ctx.fillStyle = paper;   // so that no line shows through a hole or a faint thing
      ctx.fill(paths[thing.kind]);
      ctx.globalAlpha = faint ? 0.22 : 1;
      ctx.fillStyle = color(thing.style);
      ctx.fill(paths[thing.kind], "evenodd");
      ctx.restore();
    },
  };
}
const options = data.options;
options.nodes.ctxRenderer = drawThing;
Object.assign(options.edges, lines());
const network = new vis.Network($("mynetwork"), {nodes: visible, edges: drawn}, options);
Object.assign(window, {network, nodes, edges});   // by the names that pyvis gives them

network.on("beforeDrawing", (ctx) => {
  if (!chosen) return;
  const bright = "says" in chosen ? [chosen] : chosen.links;
  ctx.save();
  ctx.lineWidth = Math.max(1.6, 2 / network.getScale());
  ctx.strokeStyle = accent;
  ctx.globalAlpha = "says" in chosen ? 1 : 0.55;
  ctx.beginPath();
  for (const link of bright) {
    if (!inSight(link.from) || !inSight(link.to)) continue;
    ctx.moveTo(place[link.from.id].x, place[link.from.id].y);
    ctx.lineTo(place[link.to.id].x, place[link.to.id].y);
  }
  ctx.stroke();
  ctx.restore();
});

/* Labels: as many as have room, the weightiest first, so that none covers another at any zoom */
const ranked = things.map((thing) => thing.id).sort((a, b) =>
  rank(things[b]) - rank(things[a]) || a - b);
function rank(thing) { return thing.style.weight * 3 + Math.sqrt(thing.links.length) * 4; }
const wide = /[\u1100-\u11ff\u2e80-\ua4cf\uac00-\ud7af\uf900-\ufaff\uff00-\uff60]/;
function wrap(text, width, most) {
  const rows = [""];
  let used = 0;
  for (let word of text.split(" ")) {
    let need = [...word].reduce((sum, c) => sum + (wide.test(c) ? 1.8 : 1), 0);
    if (used && used + 1 + need > width) { rows.push(""); used = 0; }
    if (need > width) { word = [...word].slice(0, width).join("") + "…"; need = width; }
    rows[rows.length - 1] += (used ? " " : "") + word;
    used += need + (used ? 1 : 0);
  }
  if (rows.length > most) { rows.length = most; rows[most - 1] = rows[most - 1].replace(/[\s,.:;·-]+$/, "") + "…"; }
  return rows;
}
const FACE = getComputedStyle(document.documentElement).fontFamily;
const BIG = data.classes.map((style) => style.weight >= 5);
const face = (thing) => BIG[thing.kind] ? `650 13px ${FACE}` : `${thing.style.weight >= 3.5 ? 550 : 400} 11.5px ${FACE}`;
const leading = (thing) => BIG[thing.kind] ? 16 : 13.5;
const measured = new Map();
function measure(ctx, thing) {
  let known = measured.get(thing.id);
  if (!known) {
    const rows = BIG[thing.kind] ? wrap(thing.label, 24, 3) : wrap(thing.label, 22, 2);
    ctx.font = face(thing);
    known = {rows, width: Math.max(...rows.map((row) => ctx.measureText(row).width)), height: rows.length * leading(thing)};
    measured.set(thing.id, known);
  }
  return known;
}
class Room {
  constructor() { this.cells = new Map(); }
  *near(box) {
    for (let x = Math.floor(box.left / 80); x <= Math.floor(box.right / 80); x++)
      for (let y = Math.floor(box.top / 40); y <= Math.floor(box.bottom / 40); y++) {
        const key = x * 10007 + y;
        let cell = this.cells.get(key);
        if (!cell) this.cells.set(key, cell = []);
        yield cell;
      }
  }
  free(box, owner, over = 0) {   // nodes that rank below `over` may be covered, labels never
    for (const cell of this.near(box))
      for (const other of cell)
        if (other.rank >= over && other.owner !== owner && box.left < other.right && box.right > other.left && box.top < other.bottom && box.bottom > other.top) return false;
    return true;
  }
  take(box) { for (const cell of this.near(box)) cell.push(box); }
}
function boxAround(x, y, width, height, owner, spare = 0, rank = Infinity) {
  return {left: x - width / 2 - spare, right: x + width / 2 + spare, top: y - height / 2 - spare / 2, bottom: y + height / 2 + spare / 2, owner, rank};
}
network.on("afterDrawing", (ctx) => {
  const scale = network.getScale(), canvas = $("mynetwork").getBoundingClientRect();
  const middle = network.getViewPosition();
  const toX = (x) => (x - middle.x) * scale + canvas.width / 2, toY = (y) => (y - middle.y) * scale + canvas.height / 2;
  const room = new Room(), here = [];
  for (const id of ranked) {
    const thing = things[id];
    if (!inSight(thing)) continue;
    const x = toX(place[id].x), y = toY(place[id].y), radius = size[id] * scale + (thing === chosen ? 7 : 0);
    if (x < -60 || y < -30 || x > canvas.width + 60 || y > canvas.height + 30) continue;
    here.push({thing, x, y, radius});
    if (radius > 3) room.take(boxAround(x, y, radius * 1.8, radius * 1.8, id, 0, rank(thing)));
  }
  const first = here.filter(({thing}) => thing === chosen || lit.has(thing.id) || thing === hovered);
  const rest = chosen ? [] : here.filter(({thing}) => !lit.has(thing.id) && thing !== hovered);
  first.sort((a, b) => (b.thing === hovered || b.thing === chosen) - (a.thing === hovered || a.thing === chosen));
  let left = 260;
  ctx.save();
  ctx.translate(middle.x, middle.y);
  ctx.scale(1 / scale, 1 / scale);
  ctx.translate(-canvas.width / 2, -canvas.height / 2);
  ctx.textAlign = "center";
  ctx.textBaseline = "middle";
  ctx.lineJoin = "round";
  ctx.direction = "ltr";
  for (const {thing, x, y, radius} of [...first, ...rest]) {
    if (left <= 0) break;
    const {rows, width, height} = measure(ctx, thing);
    const down = radius + height / 2 + 3, aside = radius + width / 2 + 5;
    const sure = thing === chosen || thing === hovered || (BIG[thing.kind] && scale > 0.25);
    const spots = [[x, y + down], [x + aside, y], [x - aside, y], [x, y - down]]
      .filter(([cx, cy]) => cx > width / 2 && cy > height / 2 && cx < canvas.width - width / 2 && cy < canvas.height - height / 2);
    const fits = (over) => spots.find(([cx, cy]) => room.free(boxAround(cx, cy, width, height, thing.id, sure ? 0 : 5), thing.id, over));
    const spot = fits(0) || (rank(thing) > 20 ? fits(rank(thing) * 0.75) : null) || (sure ? spots[0] : null);
    if (!spot) continue;
    room.take(boxAround(spot[0], spot[1], width, height, thing.id));
    left--;
    ctx.font = face(thing);
    ctx.strokeStyle = paper;
    ctx.lineWidth = 4;
    ctx.fillStyle = BIG[thing.kind] || sure ? ink : chosen ? ink : mixed(thing);
    rows.forEach((row, line) => {
      const at = spot[1] + (line - (rows.length - 1) / 2) * leading(thing);
      ctx.strokeText(row, spot[0], at);
      ctx.fillText(row, spot[0], at);
    });
  }
  ctx.restore();
});
function mixed(thing) { return thing.style.weight >= 2.5 ? ink : soft; }

/* Choosing: a thing, a link or nothing; the address holds the choice, so that back, forward and sharing work */
const keyOf = (what) => !what ? "" : "says" in what ? `${what.from.iri} ${what.to.iri}` : what.iri;
function fromHash() {
  let key = "";
  try { key = decodeURIComponent(location.hash.slice(1)); } catch { return null; }
  const [from, to] = key.split(" ");
  return to ? links.find((link) => link.from.iri === from && link.to.iri === to) || null : byIri.get(from) || null;
}
function choose(what, {move = false, keep = false} = {}) {
  chosen = what;
  hovered = null;
  $("tip").hidden = true;
  const must = !what ? [] : "says" in what ? [what.from, what.to] : [what];
  if (must.some((thing) => !alive.has(thing)) || (what && what.says && !what.says.length)) ask(0);
  const ends = !what ? [] : "says" in what ? [what.from, what.to] : [what, ...what.links.flatMap((link) => [link.from, link.to])];
  lit = new Set(ends.map((thing) => thing.id));
  if (must.some((thing) => !inSight(thing))) {
    for (const thing of must) shown[thing.kind] = true;
    refresh();
  }
  network.setOptions({edges: lines()});
  if (what && move) {
    scrollTo(0, 0);   // on a narrow screen the panel lies below the drawing
    goTo(ends);
  }
  network.redraw();
  renderPanel();
  if (!keep) {
    const hash = what ? "#" + encodeURIComponent(keyOf(what)) : "#";
    if (hash !== (location.hash || "#")) history.pushState(null, "", hash);
  }
}
function goTo(ends) {   // so that the choice and what it is linked with are in sight
  const seen = ends.filter(inSight), frame = $("mynetwork").getBoundingClientRect();
  const reach = (axis) => { const all = seen.map((thing) => place[thing.id][axis]); return [Math.min(...all), Math.max(...all)]; };
  const [left, right] = reach("x"), [top, bottom] = reach("y");
  const scale = Math.min(frame.width / (right - left + 260), frame.height / (bottom - top + 200), 1.15);
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
  network.moveTo({position: {x: (left + right) / 2, y: (top + bottom) / 2}, scale,
    animation: still ? false : {duration: 350, easingFunction: "easeInOutQuad"}});
}
addEventListener("popstate", () => choose(fromHash(), {move: true, keep: true}));
network.on("click", ({nodes: [node], edges: [edge]}) =>
  choose(node !== undefined ? things[node] : edge !== undefined ? links[edge] : null));

/* What lies under the pointer */
function tell(event, ...children) {
  const tip = $("tip"), frame = $("stage").getBoundingClientRect();
  tip.replaceChildren(...children);
  tip.hidden = false;
  const x = event.clientX - frame.left, y = event.clientY - frame.top;
  tip.style.left = `${Math.max(8, Math.min(x + 14, frame.width - tip.offsetWidth - 8))}px`;
  tip.style.top = `${y + 18 + tip.offsetHeight > frame.height ? y - tip.offsetHeight - 10 : y + 18}px`;
}
const silent = () => { $("tip").hidden = true; hovered = null; $("mynetwork").style.cursor = ""; network.redraw(); };
network.on("hoverNode", ({node, event}) => {
  hovered = things[node];
  $("mynetwork").style.cursor = "pointer";
  tell(event, named(hovered), el("small", {}, `${hovered.style.name} · ${count(hovered.links.length, "link", "links")}`));
});
network.on("hoverEdge", ({edge, event}) => {
  const link = links[edge];
  $("mynetwork").style.cursor = "pointer";
  tell(event, ...sentence(link, (thing) => named(thing, "b")), el("small", {}, "click for the sentence that says so"));
});
network.on("blurNode", silent);
network.on("blurEdge", silent);
network.on("dragStart", silent);
network.on("zoom", () => { $("tip").hidden = true; });

/* The panel */
function sentence(link, show) {
  const verbs = link.says.map(([word]) => data.words[word][0]).join(" and ");
  return [show(link.from), ` ${verbs} `, show(link.to)];
}
function quoteBlock(quote) {
  return el("blockquote", {},
    el("p", {dir: "auto"}, (quote.cutLeft ? "…" : "") + quote.prefix.trimStart(), el("mark", {}, quote.exact),
      quote.suffix.trimEnd() + (quote.cutRight ? "…" : "")),
    el("cite", {}, [quote.where, quote.sure === null ? null : `confidence ${percent(quote.sure)}`].filter(Boolean).join(" · ")));
}
const percent = (sure) => `${Math.round(sure * 100)} %`;
const noQuote = () => el("p", {class: "soft"}, "No document states this: it comes from the vocabularies.");
function whyButton(numbers, what, row) {
  if (!numbers.length) return "";
  const said = numbers.some((n) => quotes[n].sure !== null);
  const sure = said ? el("span", {class: "sure", title: "Confidence"}, percent(surest(numbers))) : null;
  const button = el("button", {type: "button", class: "why", "aria-expanded": "false", "aria-label": `Show the sentence behind ${what}`,
    title: "Show the sentence that says so", on: {click: () => {
      const open = button.getAttribute("aria-expanded") === "true";
      button.setAttribute("aria-expanded", String(!open));
      if (open) row().querySelectorAll(":scope > blockquote").forEach((one) => one.remove());
      else row().append(...numbers.map((n) => quoteBlock(quotes[n])));
    }}}, "”");
  return el("span", {class: "proof"}, sure, button);
}
function thingButton(thing) {
  return el("button", {type: "button", class: "thing", on: {click: () => choose(thing, {move: true})}}, sign(thing.style), named(thing));
}
function walk() {
  return el("div", {class: "walk"},
    el("button", {type: "button", class: "plain", on: {click: () => history.back()}}, "← Back"),
    el("button", {type: "button", class: "plain", on: {click: () => choose(null)}}, "All things"));
}
function factRows(thing) {
  return el("dl", {}, ...thing.facts.map(([heading, text, numbers]) => {
    const cell = el("dd");
    cell.append(el("div", {class: "row"}, el("span", {dir: "auto"}, text), whyButton(numbers, `${heading} ${text}`, () => cell)));
    return el("div", {}, el("dt", {}, heading), cell);
  }));
}
/* The neighbours of a thing, by what is said: [words, [[thing, quotes]]] */
function relations(thing) {
  const groups = new Map();
  for (const link of thing.links)
    for (const [word, numbers] of link.says) {
      const forward = link.from === thing, key = `${word} ${forward}`;
      if (!groups.has(key)) groups.set(key, {word, forward, others: []});
      groups.get(key).others.push([forward ? link.to : link.from, numbers]);
    }
  return [...groups.values()].sort((a, b) => a.word - b.word || b.forward - a.forward);
}
function relationList({word, forward, others}) {
  others.sort((a, b) => a[0].kind - b[0].kind || b[0].links.length - a[0].links.length || a[0].id - b[0].id);
  const some = el("ul", {class: "plain"});
  const add = (from) => {
    for (const [thing, numbers] of others.slice(from, from + 60)) {
      const row = el("li");
      row.append(el("div", {class: "row"}, thingButton(thing), whyButton(numbers, thing.label, () => row)));
      some.append(row);
    }
    if (others.length > from + 60) {
      const more = el("li", {}, el("button", {type: "button", class: "plain", on: {click: () => { more.remove(); add(from + 60); }}},
        `${number(others.length - from - 60)} more`));
      some.append(more);
    }
  };
  add(0);
  return el("section", {}, el("h3", {}, data.words[word][forward ? 0 : 1] + (others.length > 1 ? ` · ${number(others.length)}` : "")), some);
}
/* The words by which a report names a thing: the longest of its surest quotes says most */
function firstQuote(thing) {
  const told = thing.links.filter((link) => link.to === thing && link.from.kind === 0);
  const all = told.flatMap((link) => link.says.flatMap(([, numbers]) => numbers)).map((n) => quotes[n]);
  return all.sort((a, b) => (b.sure || 0) - (a.sure || 0) || b.exact.length - a.exact.length)[0] || null;
}
function thingPanel(thing) {
  const quote = firstQuote(thing);
  return [
    walk(),
    el("div", {class: "kind"}, sign(thing.style), thing.style.name),
    named(thing, "h2"),
    el("code", {title: thing.iri}, thing.short),
    ...(quote ? [quoteBlock(quote)] : []),
    ...(thing.facts.length ? [factRows(thing)] : []),
    ...relations(thing).map(relationList),
  ];
}
function linkPanel(link) {
  return [
    walk(),
    el("div", {class: "kind"}, "What is said"),
    ...link.says.flatMap(([word, numbers]) => [
      el("h2", {}, named(link.from), el("em", {}, ` ${data.words[word][0]} `), named(link.to)),
      ...(numbers.length ? numbers.map((n) => quoteBlock(quotes[n])) : [noQuote()]),
    ]),
    el("h3", {}, "Go on with"),
    el("ul", {class: "plain"}, el("li", {}, thingButton(link.from)), el("li", {}, thingButton(link.to))),
  ];
}
function renderPanel() {
  const panel = $("panel"), within = panel.contains(document.activeElement);
  panel.replaceChildren(...(!chosen ? overview() : "says" in chosen ? linkPanel(chosen) : thingPanel(chosen)));
  panel.scrollTop = 0;
  if (within) panel.focus({preventScroll: true});   // what had the focus is gone; reading goes on at the top
}

/* The list of all things: the drawing as a table */
let order = "class", falling = false;
const ORDERS = {
  class: (a, b) => a.kind - b.kind || b.links.length - a.links.length,
  name: (a, b) => a.label.localeCompare(b.label, "en"),
  links: (a, b) => a.links.length - b.links.length,
};
function overview() {
  const all = things.filter(inSight).sort((a, b) => (falling ? -1 : 1) * ORDERS[order](a, b) || a.id - b.id);
  const body = el("tbody");
  const add = (from) => {
    for (const thing of all.slice(from, from + 200))
      body.append(el("tr", {}, el("td", {}, thingButton(thing)), el("td", {class: "soft"}, thing.style.name), el("td", {}, number(thing.links.length))));
    if (all.length > from + 200) {
      const more = el("tr", {}, el("td", {colspan: 3}, el("button", {type: "button", class: "plain", on: {click: () => { more.remove(); add(from + 200); }}},
        `Show more (${number(all.length - from - 200)})`)));
      body.append(more);
    }
  };
  add(0);
  const head = [["name", "Name"], ["class", "Class"], ["links", "Links"]].map(([key, text]) =>
    el("th", {scope: "col", "aria-sort": order === key ? (falling ? "descending" : "ascending") : null},
      el("button", {type: "button", on: {click: () => {
        falling = order === key ? !falling : key === "links";
        order = key;
        renderPanel();
      }}}, text)));
  return [
    ...(data.total > things.length ? [el("p", {class: "note"},
      `An overview: the ${number(things.length)} most linked of ${number(data.total)} things. Draw the surroundings of one with kg view --focus.`)] : []),
    el("h2", {}, `${count(alive.size, "thing", "things")}, ${count(links.filter(isDrawn).length, "link", "links")}`),
    el("p", {class: "soft"}, "Choose a thing or a line to read what is known, and the sentence that says so."),
    el("table", {}, el("thead", {}, el("tr", {}, ...head)), body),
  ];
}

/* The legend */
function legend() {
  const living = data.classes.map(() => 0);
  for (const thing of alive) living[thing.kind]++;
  $("legend").replaceChildren(...data.classes.flatMap((style, kind) => !style.count ? [] : [
    el("button", {type: "button", "aria-pressed": String(shown[kind]), title: shown[kind] ? `Hide ${style.plural.toLowerCase()}` : `Show ${style.plural.toLowerCase()}`,
      on: {click: () => { shown[kind] = !shown[kind]; refresh(kind); }}},
      sign(style), el("span", {class: "name"}, style.plural), el("span", {class: "count"}, number(living[kind])))]));
}
function refresh(focusKind) {
  visible.refresh();
  legend();
  if (focusKind !== undefined) {
    const buttons = data.classes.flatMap((style, kind) => style.count ? [kind] : []);
    $("legend").children[buttons.indexOf(focusKind)].focus();
    if (!chosen) renderPanel();
  }
}

/* How sure facts have to be: a slider, and how many are left */
function tellKept() {
  const value = Math.round(least * 100);
  $("sure").value = value;
  $("sure").setAttribute("aria-valuetext", `${value} %`);
  $("kept").textContent = `${value} % · ${kept === known ? "all" : `${number(kept)} of`} ${count(known, "fact", "facts")}`;
}
function ask(value) {
  sift(value);
  tellKept();
  visible.refresh();
  drawn.refresh();
  legend();
}
$("sure").addEventListener("input", () => {
  ask($("sure").valueAsNumber / 100);
  if (chosen && !("says" in chosen ? isDrawn(chosen) : alive.has(chosen))) choose(null);
  else choose(chosen, {keep: true});
});
$("least").hidden = !quotes.some((quote) => quote.sure !== null);

/* Finding: letters without case and accents; a half-typed Korean syllable finds as well */
const fold = (text) => text.normalize("NFKD").replace(/\p{Mn}/gu, "").toLowerCase();
const index = things.map((thing) => [thing.label, ...thing.names].map(fold));
let hits = [], at = -1;
function search(text) {
  const key = fold(text.trim());
  if (!key) return [];
  const found = [];
  for (const thing of things) {
    let best = 9;
    for (const name of index[thing.id]) {
      const where = name.indexOf(key);
      if (where >= 0) best = Math.min(best, name === key ? 0 : where === 0 ? 1 : /[^\p{L}\p{N}]/u.test(name[where - 1]) ? 2 : 3);
    }
    if (best < 9) found.push([best, thing]);
  }
  return found.sort((a, b) => a[0] - b[0] || rank(b[1]) - rank(a[1]) || a[1].id - b[1].id).slice(0, 12).map(([, thing]) => thing);
}
function renderHits() {
  const box = $("find"), list = $("hits"), typed = box.value.trim();
  list.hidden = !typed;
  list.replaceChildren(...(hits.length ? hits.map((thing, i) =>
    el("li", {id: `hit-${i}`, role: "option", "aria-selected": String(i === at), on: {pointerdown: (event) => { event.preventDefault(); take(thing); }}},
      sign(thing.style), named(thing), el("span", {class: "what"}, thing.style.name)))
    : [el("li", {class: "none", role: "option", "aria-disabled": "true"}, "Nothing is called so")]));
  if (at >= 0) {
    box.setAttribute("aria-activedescendant", `hit-${at}`);
    list.children[at].scrollIntoView({block: "nearest"});
  } else box.removeAttribute("aria-activedescendant");
}
function take(thing) {
  $("find").value = "";
  hits = [];
  at = -1;
  renderHits();
  choose(thing, {move: true});
}
$("find").addEventListener("input", () => { hits = search($("find").value); at = hits.length ? 0 : -1; renderHits(); });
$("find").addEventListener("keydown", (event) => {
  if (event.key === "ArrowDown" || event.key === "ArrowUp") {
    if (!hits.length) return;
    at = (at + (event.key === "ArrowDown" ? 1 : -1) + hits.length) % hits.length;
    renderHits();
    event.preventDefault();
  } else if (event.key === "Enter" && at >= 0) {
    take(hits[at]);
  } else if (event.key === "Escape" && $("find").value) {
    event.stopPropagation();
    $("find").value = "";
    hits = [];
    renderHits();
  }
});
$("find").addEventListener("blur", () => { $("hits").hidden = true; });
$("find").addEventListener("focus", () => { if ($("find").value.trim()) renderHits(); });

/* Keys and buttons */
function fit() {   // with a margin, so that labels at the rim have room
  network.fit({animation: false});
  network.moveTo({scale: network.getScale() * 0.93});
}
function zoom(how) {
  if (how === "fit") fit();
  else network.moveTo({scale: Math.min(8, Math.max(0.02, network.getScale() * (how === "in" ? 1.35 : 1 / 1.35)))});
}
$("zoom").addEventListener("click", (event) => { const how = event.target.dataset.zoom; if (how) zoom(how); });
const KEYS = {"+": "in", "=": "in", "-": "out", "0": "fit"};
const STEPS = {ArrowLeft: [-60, 0], ArrowRight: [60, 0], ArrowUp: [0, -60], ArrowDown: [0, 60]};
$("mynetwork").addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (KEYS[event.key]) zoom(KEYS[event.key]);
  else if (STEPS[event.key]) {
    const {x, y} = network.getViewPosition(), [dx, dy] = STEPS[event.key], scale = network.getScale();
    network.moveTo({position: {x: x + dx / scale, y: y + dy / scale}});
  } else return;
  event.preventDefault();
});
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && chosen) choose(null);
  else if (event.key === "/" && document.activeElement !== $("find")) { $("find").focus(); event.preventDefault(); }
});

night.addEventListener("change", () => {
  readColors();
  network.setOptions({edges: lines()});
  document.querySelectorAll("svg.sign path").forEach((path) => path.setAttribute("fill", color(data.classes[path.dataset.kind])));
  network.redraw();
});
$("mynetwork").setAttribute("aria-label",
  `Drawing of ${count(things.length, "thing", "things")} and ${count(links.length, "link", "links")}. Arrow keys move it, plus and minus zoom, 0 shows everything. The list beside it holds the same.`);
legend();
tellKept();
choose(fromHash() || (data.start === null ? null : things[data.start]), {keep: true});
fit();
})();
