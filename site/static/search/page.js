// The page of the search: words and all facets. What is chosen stands in the address.

import { make } from "./elements.js";
import { filtersOf, fromAddress, SORTS, toAddress, toggled } from "./chosen.js";
import { countAll } from "./counts.js";
import { find } from "./engine.js";
import { failure, HitList, tell } from "./hits.js";
import { keySwitch, walk } from "./keys.js";
import { Panel } from "./panel.js";

const PAUSE = 400;

/** The page while it is open. */
class SearchPage {
  constructor(place) {
    this.form = place.querySelector("form");
    this.input = place.querySelector("input[type=search]");
    this.status = place.querySelector("[role=status]");
    this.narrow = place.querySelector(".kb-find__facets");
    this.panel = new Panel(this.narrow.querySelector("div"), (...value) => this.toggle(...value));
    this.narrow.open = matchMedia("(min-width: 60em)").matches;
    this.hits = new HitList();
    this.build(place.querySelector(".kb-find__hits"));
    this.form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.choose({ ...this.choice, words: this.input.value.trim() });
    });
    this.input.addEventListener("input", () => this.type());
    addEventListener("popstate", () => this.restore());
    this.restore();
  }

  build(results) {
    this.order = make("select", "", "", { "aria-label": "Order of the pages" });
    this.order.append(...Object.entries(SORTS).map(([value, words]) => make("option", "", words, { value })));
    this.order.addEventListener("change", () => this.choose({ ...this.choice, sort: this.order.value }));
    this.reset = make("button", "", "Remove all filters", { type: "button", hidden: "" });
    this.reset.addEventListener("click", () => {
      this.choose({ ...this.choice, facets: {} });
      this.input.focus();
    });
    const tools = make("div", "kb-find__tools");
    tools.append(this.status, this.order, this.reset);
    results.replaceChildren(tools, this.hits.list, this.hits.more, keySwitch());
    results.addEventListener("keydown", (event) => walk(event, [...results.querySelectorAll("li > a")]));
  }

  /** Take the choice from the address, on arrival and when the reader goes back. */
  restore() {
    clearTimeout(this.pause);
    this.choice = fromAddress(location.search);
    this.input.value = this.choice.words;
    this.ask();
  }

  /** A new choice: a step that the reader can go back from. */
  choose(choice) {
    clearTimeout(this.pause);
    this.choice = choice;
    history.pushState(null, "", location.pathname + toAddress(choice));
    this.ask();
  }

  /** Words while they are typed: searched for at once, and one step back however many letters. */
  type() {
    const step = this.pause ? "replaceState" : "pushState";
    clearTimeout(this.pause);
    this.choice = { ...this.choice, words: this.input.value.trim() };
    history[step](null, "", location.pathname + toAddress(this.choice));
    this.pause = setTimeout(() => (this.pause = 0), PAUSE);
    this.ask();
  }

  toggle(name, value) {
    if (name) this.choose(toggled(this.choice, name, value));
    else this.panel.draw(this.counted, this.choice.facets);
  }

  /** Search for what is chosen; an answer that comes late is dropped. */
  async ask() {
    const { choice } = this;
    const { words, facets, sort } = choice;
    try {
      // Without words nothing fits better than the rest, so the newest come first.
      const found = await find(words, filtersOf(facets), sort || (words ? "" : "desc"));
      if (choice !== this.choice) return;
      this.status.textContent = tell(found.hits.length, words);
      this.order.value = sort;
      this.reset.hidden = !Object.keys(facets).length;
      await this.hits.show(found.hits);
      const counted = await countAll(words, facets, found.counts);
      if (choice !== this.choice) return;
      this.counted = counted;
      this.panel.draw(counted, facets);
      this.form.dataset.settled = toAddress(choice);
    } catch (error) {
      this.hits.clear();
      this.status.textContent = failure(error);
    }
  }
}

/** Bring the page of the search to life. */
export function open(place) {
  return new SearchPage(place);
}
