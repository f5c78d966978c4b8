// The facets as a panel of boxes to tick, each with the number of pages that it would leave.

import { make } from "./elements.js";
import { FACETS } from "./chosen.js";

const SHOWN = 8;
const OPEN = new Set(["kind", "type", "standing"]);

/** A panel that tells which value was ticked. */
export class Panel {
  constructor(element, onToggle) {
    this.element = element;
    this.onToggle = onToggle;
    this.whole = new Set();
    this.opened = new Map(Object.keys(FACETS).map((name) => [name, OPEN.has(name)]));
  }

  /** Draw all facets anew; the focus stays on the box or button that has it. */
  draw(counted, chosen) {
    const focused = this.element.contains(document.activeElement) && document.activeElement.dataset.key;
    const parts = Object.keys(FACETS).map((name) => this.facet(name, counted[name] ?? {}, chosen[name] ?? []));
    this.element.replaceChildren(...parts.filter(Boolean));
    if (focused) this.element.querySelector(`[data-key="${CSS.escape(focused)}"]`)?.focus();
  }

  facet(name, counts, chosen) {
    const values = ordered(name, counts, chosen);
    if (!values.length) return null;
    const box = make("details", "kb-facet");
    box.open = this.opened.get(name) || chosen.length > 0;
    box.addEventListener("toggle", () => this.opened.set(name, box.open));
    const summary = make("summary", "", FACETS[name], { "data-key": `${name}:` });
    const group = make("div", "", "", { role: "group", "aria-label": FACETS[name] });
    const shown = this.whole.has(name) ? values : values.filter(
      ([value], place) => place < SHOWN || chosen.includes(value),
    );
    group.append(...shown.map(([value, number]) => this.value(name, value, number, chosen.includes(value))));
    if (shown.length < values.length) group.append(this.rest(name, values.length));
    box.append(summary, group);
    return box;
  }

  value(name, value, number, ticked) {
    const label = make("label", "kb-facet__value");
    const box = make("input", "", "", { type: "checkbox", "data-key": `${name}:${value}` });
    box.checked = ticked;
    box.addEventListener("change", () => this.onToggle(name, value));
    label.append(box, make("span", "", value), " ", make("span", "kb-facet__count", String(number)));
    return label;
  }

  rest(name, number) {
    const button = make("button", "", `All ${number}`, { type: "button" });
    button.addEventListener("click", () => {
      this.whole.add(name);
      this.onToggle();
    });
    return button;
  }
}

/** The values that leave something or are chosen: years the newest first, the rest by their number. */
function ordered(name, counts, chosen) {
  const all = { ...Object.fromEntries(chosen.map((value) => [value, 0])), ...counts };
  const values = Object.entries(all).filter(([value, number]) => number > 0 || chosen.includes(value));
  return values.sort(([a, x], [b, y]) => (name === "year" ? b.localeCompare(a) : y - x || a.localeCompare(b)));
}
