// The search that opens over any page: words and the kind of page. The page of the search has all facets.

import { make } from "./elements.js";
import { find, load, root } from "./engine.js";
import { failure, HitList, tell } from "./hits.js";
import { keySwitch, walk } from "./keys.js";

let dialog;
let kind = "";
let asked = 0;

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
  dialog.hits = new HitList();
  dialog.all = make("a", "kb-search__all", "Search with all facets, at an address to share");
  const { list, more } = dialog.hits;
  dialog.append(bar, dialog.facets, dialog.status, list, more, dialog.all, keySwitch());
  dialog.input.addEventListener("input", ask);
  dialog.addEventListener("keydown", (event) => walk(event, [dialog.input, ...list.querySelectorAll("a")]));
  dialog.addEventListener("click", (event) => event.target === dialog && dialog.close());
  bar.addEventListener("submit", (event) => {
    // Enter in the field opens the first hit; the button and Escape close.
    if (document.activeElement !== dialog.input) return;
    event.preventDefault();
    list.querySelector("a")?.click();
  });
  document.body.append(dialog);
  lead("");
}

/** Open the dialog, with words already in it or not. */
export function open(words = "") {
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
  lead(words);
  if (!words) return clear("");
  try {
    const { hits, unfiltered } = await find(words, kind ? { kind } : {});
    if (turn !== asked) return;
    facets(unfiltered?.kind ?? {});
    dialog.status.textContent = tell(hits.length, words);
    await dialog.hits.show(hits);
  } catch (error) {
    fail(error);
  }
}

/** Point to the page of the search with what stands here. */
function lead(words) {
  const page = new URL("search/", root);
  if (words) page.searchParams.set("q", words);
  if (kind) page.searchParams.set("kind", kind);
  dialog.all.href = page;
}

function clear(text) {
  dialog.hits.clear();
  dialog.facets.replaceChildren();
  dialog.status.textContent = text;
}

function fail(error) {
  clear(failure(error));
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
