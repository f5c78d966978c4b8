// Opens the search: by any element with data-search-open, by "/" and by Ctrl K (Command K). On the page of the
// search these lead to its own field. Without scripts the button is a link to the list of all pages.

import { open } from "./search/dialog.js";
import { asksForSearch } from "./search/keys.js";

const page = document.querySelector("[data-search-page]");
const lost = document.querySelector("[data-search-lost]");

function begin() {
  const field = page?.querySelector("input[type=search]");
  if (!field) return open();
  field.focus();
  field.select();
}

document.addEventListener("keydown", (event) => {
  if (!asksForSearch(event)) return;
  event.preventDefault();
  begin();
});

document.addEventListener("click", (event) => {
  const opener = event.target.closest("[data-search-open]");
  if (opener && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
    event.preventDefault();
    begin();
  }
});

const words = new URLSearchParams(location.search).get("q");
if (page) import("./search/page.js").then((part) => part.open(page));
else if (words) open(words);
if (lost) import("./search/lost.js").then((part) => part.open(lost));
