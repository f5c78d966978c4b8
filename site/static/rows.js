// Rows as a table with links for ids, and as text to be taken away. Shared by the pages of SQL.

const FORMULA = /^[=+\-@\t\r]/;
const SILENCE =
  "Nothing is recorded that answers this. Absence here is not evidence of absence: what is not in the record may still have happened.";

/** Make an element with text and attributes; text never becomes markup. */
export function make(name, text = "", attributes = {}) {
  const element = document.createElement(name);
  element.textContent = text;
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  return element;
}

/** Return what is said of a number of rows. */
export function counted(number, shown = number) {
  const rows = `${number.toLocaleString("en")} row${number === 1 ? "" : "s"}`;
  return number > shown ? `${rows}; the first ${shown} are shown.` : `${rows}.`;
}

/** Return the words for an answer without rows. */
export function silence() {
  return make("p", SILENCE, { class: "empty" });
}

/** Fill a table with rows. `href` gives the address of an id's page in a column, or nothing. */
export function fill(table, columns, rows, href) {
  const head = make("thead");
  head.append(rowOf(columns.map((column) => make("th", column, { scope: "col" }))));
  const body = make("tbody");
  for (const row of rows) body.append(rowOf(row.map((value, at) => cell(value, href(value, columns[at])))));
  table.replaceChildren(...table.querySelectorAll("caption"), head, body);
}

function rowOf(cells) {
  const row = make("tr");
  row.append(...cells);
  return row;
}

function cell(value, address) {
  const text = plain(value);
  const made = make("td", address ? "" : text, !address && text.length > 60 ? { class: "long" } : {});
  if (address) made.append(make("a", text, { href: address }));
  return made;
}

function plain(value) {
  return value === null || value === undefined ? "" : String(value);
}

/** Return rows as CSV: safe in a spreadsheet, a text that looks like a formula stands behind an apostrophe. */
export function asCsv(columns, rows) {
  const line = (cells) => cells.map(csvCell).join(",");
  return [columns, ...rows].map(line).join("\n") + "\n";
}

function csvCell(value) {
  const text = typeof value === "string" && FORMULA.test(value) ? `'${value}` : plain(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Return rows as a list of objects in JSON. */
export function asJson(columns, rows) {
  const objects = rows.map((row) => Object.fromEntries(columns.map((column, at) => [column, row[at] ?? null])));
  return JSON.stringify(objects, null, 1) + "\n";
}

/** Return rows as a Markdown table; what Markdown would take for markup stands as it is written. */
export function asMarkdown(columns, rows) {
  const line = (cells) => `| ${cells.map(markdownCell).join(" | ")} |`;
  return [line(columns), line(columns.map(() => "---")), ...rows.map(line)].join("\n") + "\n";
}

function markdownCell(value) {
  return plain(value).replace(/\s+/g, " ").replace(/[\\|`*_<>[\]](?!--)/g, "\\$&");
}

/** Return a link that saves a text as a file. */
export function saved(words, name, type, text) {
  const address = URL.createObjectURL(new Blob([text], { type }));
  return make("a", words, { href: address, download: name });
}
