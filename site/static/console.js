// The SQL console. DuckDB comes on a click, the editor once the box is used; before both the page is whole.

import { asCsv, asJson, asMarkdown, counted, fill, make, saved, silence } from "./rows.js";

const place = document.querySelector("[data-parts]");
const parts = new URL(place.dataset.parts, location.href);
const find = (selector) => place.querySelector(selector);
const box = find("#console-sql");
const button = find("[data-run]");
const status = find("[data-status]");
const error = find("[data-error]");
const taken = find("[data-taken]");
const answer = find("[data-answer]");
const LINES = 500;
const EXTENSION = /exists in the \w+ extension/;
const NO_EXTENSION =
  "The question uses a function of an extension. In a browser the database has none: no JSON, no Parquet, no full-text search, no current_date (the day of the record is in meta). On your own machine kb query has them.";
let known;
let starting;
let editor;

/** Return tables, columns and named questions, once read. */
function about() {
  known ??= fetch("index.json").then((found) => found.json());
  return known;
}

function sql() {
  return editor ? editor.text() : box.value;
}

function write(text) {
  box.value = text;
  editor?.write(text);
}

/** Put the editor in place of the plain box, with completion of tables and columns. */
async function edit() {
  if (editor !== undefined) return;
  editor = null;
  const [{ editorIn }, { tables }] = await Promise.all([import("./console_editor.js"), about()]);
  editor = await editorIn(find("[data-editor]"), box, new URL("editor.js", parts), tables, ask);
}

/** Start the database on first use; a failure is not kept, so that the next try may succeed. */
function start() {
  starting ??= import("./console_database.js")
    .then(({ open }) => open(parts, (words) => (status.textContent = words)))
    .catch((reason) => {
      starting = undefined;
      throw reason;
    });
  return starting;
}

async function ask() {
  error.hidden = taken.hidden = answer.hidden = true;
  place.querySelector(".empty")?.remove();
  button.disabled = true;
  const text = sql();
  try {
    const database = await start();
    button.textContent = "Ask";
    status.textContent = "Asking.";
    show(await database.ask(text), database.page);
    history.replaceState(null, "", `${location.pathname}#sql=${encodeURIComponent(text)}`);
  } catch (reason) {
    refuse(reason);
  }
  button.disabled = false;
}

function refuse(reason) {
  status.textContent = reason.isStart
    ? "The database could not be started. The questions above have their rows all the same; on your own machine: kb query."
    : "The database did not understand the question:";
  error.textContent = EXTENSION.test(reason.message) ? NO_EXTENSION : reason.message;
  error.hidden = false;
}

function show({ columns, rows }, page) {
  status.textContent = counted(rows.length, LINES);
  if (!rows.length) status.after(silence());
  const shown = rows.slice(0, LINES);
  fill(answer.querySelector("table"), columns, shown, (value) => page(value));
  answer.hidden = !rows.length;
  const link = make("a", "this question", { href: `#sql=${encodeURIComponent(sql())}` });
  taken.replaceChildren(
    "Take them away as ",
    saved("CSV", "answer.csv", "text/csv", asCsv(columns, rows)),
    ", ",
    saved("JSON", "answer.json", "application/json", asJson(columns, rows)),
    " or ",
    saved("Markdown", "answer.md", "text/markdown", asMarkdown(columns, rows)),
    ". A link that asks again: ",
    link,
    ".",
  );
  taken.hidden = false;
}

/** Write the question that the address names: in its own words, or by name with values. */
async function fromAddress() {
  const own = new URLSearchParams(location.hash.slice(1)).get("sql");
  if (own) return write(own);
  const given = new URLSearchParams(location.search);
  if (given.has("name")) await named(given.get("name"), given);
}

async function named(name, given = new URLSearchParams()) {
  const question = (await about()).questions[name];
  if (!question) return;
  find("#console-question").value = name;
  const values = new Map(Object.entries(question.defaults));
  for (const [key, value] of given) values.set(key, `'${value.replaceAll("'", "''")}'`);
  write(question.sql.replace(/\$(\w+)/g, (_, key) => values.get(key) ?? "NULL"));
}

find("[data-without-script]").remove();
find("[data-console]").hidden = false;
button.addEventListener("click", ask);
box.addEventListener("focus", edit, { once: true });
box.addEventListener("keydown", (event) => {
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) ask();
});
find("#console-question").addEventListener("change", (event) => event.target.value && named(event.target.value));
addEventListener("hashchange", fromAddress);
fromAddress();
