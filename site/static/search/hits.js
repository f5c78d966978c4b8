// The list of hits: title, who says it and when, how the accused answered, and the words around the match.

import { make } from "./elements.js";
import { OWN } from "./engine.js";

const PAGE_OF_HITS = 10;
// Everything behind this mark in a page's text are names under which it is found, not words it prints.
const NAMES = "⁂";
// What is printed with a hit, in this order, whatever order the index has.
const FACTS = [["kind"], ["type"], ["by"], ["date"], ["standing", "answer"], ["support", "evidence"]];

/** A list that shows hits in portions below a button for more. */
export class HitList {
  constructor() {
    this.list = make("ol", "kb-search__results");
    this.more = make("button", "", "Show more", { type: "button", hidden: "" });
    this.more.addEventListener("click", () => this.grow());
    this.hits = [];
  }

  /** Show the first of these hits in place of what was shown. */
  async show(hits) {
    this.hits = hits;
    const items = await this.made(0);
    if (this.hits !== hits) return;
    this.list.replaceChildren(...items);
    this.tell();
  }

  async grow() {
    const { hits } = this;
    const items = await this.made(this.list.childElementCount);
    if (this.hits !== hits) return;
    this.list.append(...items);
    items[0]?.querySelector("a").focus();
    this.tell();
  }

  async made(from) {
    const pages = await Promise.all(this.hits.slice(from, from + PAGE_OF_HITS).map((hit) => hit.data()));
    return pages.map(item);
  }

  tell() {
    const left = this.hits.length - this.list.childElementCount;
    this.more.hidden = left <= 0;
    this.more.textContent = `Show ${Math.min(left, PAGE_OF_HITS)} more of ${left}`;
  }

  clear() {
    this.hits = [];
    this.list.replaceChildren();
    this.more.hidden = true;
  }
}

/** Say how many pages were found. */
export function tell(count, words) {
  if (count) return count === 1 ? "1 page" : `${count} pages`;
  const what = words ? `Nothing found for “${words}”.` : "Nothing found.";
  return `${what} What is not found here may still have happened.`;
}

/** Say that the engine could not be loaded. */
export function failure(error) {
  return `The search could not be loaded (${error.message}). The list of all pages works without it.`;
}

/** One hit. */
function item(page) {
  const entry = make("li", "");
  entry.append(make("a", "", page.meta.title, { href: page.url }));
  const facts = new Set(FACTS.filter(([name]) => page.meta[name]).map(
    ([name, label]) => (label ? `${label}: ` : "") + page.meta[name],
  ));
  if (facts.size) entry.append(make("p", "kb-search__facts", [...facts].join(" · ")));
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
