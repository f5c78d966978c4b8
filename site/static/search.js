// The search dialog. It opens by any element with data-search-open, by "/" and by Ctrl K (Command K).
// The engine is loaded on first use; without scripts the button is a link to the list of all pages.

const PAGE_OF_HITS = 10;
// Pages differ in length by their kind, which says nothing of how well they fit.
const RANKING = { pageLength: 0.1 };
const KEY_SWITCH = "record.search.slash";
// Everything behind this mark in a page's text are names under which it is found, not words it prints.
const NAMES = "⁂";
// Encloses the words that stand for a page's own names, run together.
const OWN = "qqz";

const config = JSON.parse(document.getElementById("__config").textContent);
const root = new URL(config.base.replace(/\/?$/, "/"), location.href);
let loading;
let dialog;
let hits = [];
let kind = "";
let asked = 0;

/** Make an element with a class, a text and attributes; text never becomes markup. */
function make(name, className, text = "", attributes = {}) {
  const element = document.createElement(name);
  element.className = className;
  element.textContent = text;
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  return element;
}

/** Load the engine once; a failure is not kept, so that the next try may succeed. */
function load() {
  loading ??= start().catch((error) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

async function start() {
  const engine = await import(new URL("pagefind/pagefind.js", root));
  await engine.options({ baseUrl: root.pathname, excerptLength: 24, ranking: RANKING });
  await engine.init();
  // Counts per kind come with an answer only once the facets are loaded.
  await engine.filters();
  return engine;
}

/** Build the dialog on first use. */
function build() {
  dialog = make("dialog", "kb-search", "", { "aria-label": "Search the record" });
  const bar = make("form", "kb-search__bar", "", { method: "dialog", role: "search" });
  dialog.input = make("input", "kb-search__input", "", {
    type: "search", "aria-label": "Words to search for", placeholder: "A name, a model, a phrase",
    autocomplete: "off", spellcheck: "false",
  });
  bar.append(dialog.input, make("button", "", "Close", { type: "submit", value: "close" }));
  dialog.facets = make("div", "kb-search__facets", "", { role: "group", "aria-label": "Kind of page" });
  dialog.status = make("p", "kb-search__status", "", { role: "status" });
  dialog.list = make("ol", "kb-search__results");
  dialog.more = make("button", "", "Show more", { type: "button", hidden: "" });
  dialog.append(bar, dialog.facets, dialog.status, dialog.list, dialog.more, keySwitch());
  dialog.input.addEventListener("input", () => ask());
  dialog.more.addEventListener("click", () => show(dialog.list.childElementCount));
  dialog.addEventListener("keydown", walk);
  dialog.addEventListener("click", (event) => event.target === dialog && dialog.close());
  bar.addEventListener("submit", (event) => {
    // Enter in the field opens the first hit; the button and Escape close.
    if (document.activeElement !== dialog.input) return;
    event.preventDefault();
    dialog.list.querySelector("a")?.click();
  });
  document.body.append(dialog);
}

/** A switch for the single key, which may stand in the way of speech input. */
function keySwitch() {
  const label = make("label", "kb-search__keys");
  const box = make("input", "", "", { type: "checkbox" });
  box.checked = slashOpens();
  box.addEventListener("change", () => localStorage.setItem(KEY_SWITCH, box.checked ? "on" : "off"));
  label.append(box, " The key / opens this search (Ctrl K always does)");
  return label;
}

function slashOpens() {
  return localStorage.getItem(KEY_SWITCH) !== "off";
}

/** Open the dialog, with words already in it or not. */
function open(words = "") {
  if (!dialog) build();
  if (!dialog.open) dialog.showModal();
  if (words) dialog.input.value = words;
  dialog.input.focus();
  dialog.input.select();
  load().then(() => dialog.input.value && ask()).catch(fail);
}

/** Search for what stands in the field; an answer that comes late is dropped. */
async function ask() {
  const turn = ++asked;
  const words = dialog.input.value.trim();
  if (!words) return clear("");
  try {
    const filters = kind ? { filters: { kind } } : {};
    const engine = await load();
    const name = letters(words);
    const [found, begun, exact] = await Promise.all([
      engine.search(words, filters),
      name && engine.search(OWN + name, filters),
      name && engine.search(OWN + name + OWN, filters),
    ]);
    if (turn !== asked) return;
    hits = name ? merged(found.results, exact.results, begun.results) : found.results;
    facets(found.totalFilters?.kind ?? {});
    dialog.status.textContent = tell(hits.length, words);
    await show(0, turn);
  } catch (error) {
    fail(error);
  }
}

/** The letters and digits of some words, as the index has them of a page's own names. */
function letters(words) {
  const bare = words.normalize("NFKC").toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
  return bare.replace(/[0-9]/g, (digit) => "q" + "abcdefghij"[digit]);
}

/** Put the pages that bear a name before the others; each stays in the list once. */
function merged(found, ...named) {
  const known = new Map(found.map((hit) => [hit.id, hit]));
  const ordered = new Map([...named.flat(), ...found].map((hit) => [hit.id, known.get(hit.id) ?? hit]));
  return [...ordered.values()];
}

function tell(count, words) {
  if (!count) return `Nothing found for “${words}”. What is not found here may still have happened.`;
  return count === 1 ? "1 page" : `${count} pages`;
}

function clear(text) {
  hits = [];
  dialog.list.replaceChildren();
  dialog.facets.replaceChildren();
  dialog.more.hidden = true;
  dialog.status.textContent = text;
}

function fail(error) {
  clear(`The search could not be loaded (${error.message}). The list of all pages works without it.`);
}

/** Offer the kinds of pages among the hits, each with its number. */
function facets(counts) {
  const kinds = Object.entries(counts).filter(([, count]) => count > 0);
  dialog.facets.replaceChildren(...kinds.map(([name, count]) => {
    const button = make("button", "", `${name} ${count}`, {
      type: "button", "aria-pressed": String(name === kind),
    });
    button.addEventListener("click", () => {
      kind = name === kind ? "" : name;
      ask().then(() => dialog.facets.querySelector('[aria-pressed="true"]')?.focus());
    });
    return button;
  }));
}

/** Show the next hits from a place in the list. */
async function show(from, turn = asked) {
  const pages = await Promise.all(hits.slice(from, from + PAGE_OF_HITS).map((hit) => hit.data()));
  if (turn !== asked) return;
  if (from === 0) dialog.list.replaceChildren();
  dialog.list.append(...pages.map(item));
  dialog.more.hidden = dialog.list.childElementCount >= hits.length;
}

/** One hit: its title, who said it and when, and the words around the match. */
function item(page) {
  const entry = make("li", "");
  const { title, kind: kindOfPage, ...facts } = page.meta;
  delete facts.image;
  delete facts.image_alt;
  entry.append(make("a", "", title, { href: page.url }));
  const line = [kindOfPage, ...Object.values(facts)].filter(Boolean).join(" · ");
  if (line) entry.append(make("p", "kb-search__facts", line));
  const excerpt = around(page);
  if (excerpt) entry.append(excerpt);
  return entry;
}

/** The words around the match as text and marks, rebuilt node by node so that no markup comes through. */
function around(page) {
  const excerpt = new DOMParser().parseFromString(page.excerpt, "text/html").body;
  const text = excerpt.textContent;
  const place = page.content.indexOf(NAMES);
  let printed = place < 0 || page.content.indexOf(text) < place;
  const line = make("p", "");
  const names = [];
  for (const node of excerpt.childNodes) {
    const isMark = node.nodeName === "MARK";
    const [before, after] = printed ? node.textContent.split(NAMES) : [];
    if (before) line.append(isMark ? make("mark", "", before) : before);
    if (after !== undefined) printed = false;
    if (!printed && isMark && !node.textContent.startsWith(OWN)) names.push(node.textContent);
  }
  if (line.querySelector("mark")) return line;
  if (!names.length) return null;
  const named = make("p", "");
  named.append("Found under the name ", make("mark", "", names[0]));
  return named;
}

/** Up and down walk through the field and the hits. */
function walk(event) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step) return;
  const stops = [dialog.input, ...dialog.list.querySelectorAll("a")];
  const place = stops.indexOf(document.activeElement);
  const next = stops[place + step];
  if (place >= 0 && next) {
    event.preventDefault();
    next.focus();
  }
}

function isTyping(element) {
  return element.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(element.tagName);
}

document.addEventListener("keydown", (event) => {
  const combined = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "k";
  const single = event.key === "/" && !event.ctrlKey && !event.metaKey && !event.altKey;
  if (combined || (single && slashOpens() && !isTyping(event.target))) {
    event.preventDefault();
    open();
  }
});

document.addEventListener("click", (event) => {
  const opener = event.target.closest("[data-search-open]");
  if (opener && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
    event.preventDefault();
    open();
  }
});

const words = new URLSearchParams(location.search).get("q");
if (words) open(words);
