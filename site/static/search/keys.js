// The keys that open the search: "/", which can be switched off, and Ctrl K (Command K).

import { make } from "./elements.js";

const KEY_SWITCH = "record.search.slash";

/** A switch for the single key, which may stand in the way of speech input. It is remembered. */
export function keySwitch() {
  const label = make("label", "kb-search__keys");
  const box = make("input", "", "", { type: "checkbox" });
  box.checked = slashOpens();
  box.addEventListener("change", () => localStorage.setItem(KEY_SWITCH, box.checked ? "on" : "off"));
  label.append(box, " The key / opens the search (Ctrl K always does)");
  return label;
}

function slashOpens() {
  return localStorage.getItem(KEY_SWITCH) !== "off";
}

function isTyping(element) {
  return element.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(element.tagName);
}

/** Say whether a keystroke asks for the search. */
export function asksForSearch(event) {
  const combined = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "k";
  const single = event.key === "/" && !event.ctrlKey && !event.metaKey && !event.altKey;
  return combined || (single && slashOpens() && !isTyping(event.target));
}

/** Let up and down walk from one stop to the next. */
export function walk(event, stops) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const place = stops.indexOf(document.activeElement);
  const next = step && place >= 0 && stops[place + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
}
