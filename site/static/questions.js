// The page of a named question, asked with parameters: the rows that it lists are picked in the page.

import { asCsv, asJson, counted, fill, make, saved, silence } from "./rows.js";

const question = document.querySelector("[data-question]");
const name = question.dataset.question;
const ids = question.dataset.ids.split(" ");
const by = new Map(question.dataset.by.split(" ").filter(Boolean).map((pair) => pair.split(":")));
const form = question.querySelector("form");
const given = [...new URLSearchParams(location.search)].filter(
  ([key, value]) => value && form?.elements.namedItem(key),
);

/** Write the values into the SQL, as a console takes it. */
function showSql() {
  const code = question.querySelector("[data-sql]");
  const values = new Map(given);
  code.textContent = code.textContent.replace(/\$(\w+)/g, (word, key) =>
    values.has(key) ? `'${values.get(key).replaceAll("'", "''")}'` : "NULL",
  );
}

async function showRows() {
  const answer = await fetch(`../${name}.json`);
  if (!answer.ok) throw new Error(`the rows of ${name} were not found`);
  const { columns, rows, pages } = await answer.json();
  const picked = rows.filter((row) => given.every(([key, value]) => row[columns.indexOf(by.get(key))] === value));
  const table = question.querySelector("[data-rows-shown]");
  fill(table, columns, picked, (value, column) => ids.includes(column) && pages[value] && `../../${pages[value]}`);
  question.querySelector("[data-count]").textContent = counted(picked.length);
  const files = question.querySelector("[data-files]");
  const file = [name, ...given.map(([, value]) => value)].join("-");
  files.replaceChildren(
    "These rows as ",
    saved("CSV", `${file}.csv`, "text/csv", asCsv(columns, picked)),
    " or ",
    saved("JSON", `${file}.json`, "application/json", asJson(columns, picked)),
    "; those of all entries as ",
    make("a", "CSV", { href: `../${name}.csv` }),
    ".",
  );
  question.querySelector(".empty")?.remove();
  if (!picked.length) files.after(silence());
}

function say(words) {
  question.querySelector("[data-count]")?.append(` ${words}`);
}

if (form) form.hidden = false;
if (given.length) {
  for (const [key, value] of given) form.elements.namedItem(key).value = value;
  showSql();
  const link = question.querySelector("[data-console]");
  link.search = new URLSearchParams([["name", name], ...given]);
  if (given.every(([key]) => by.has(key)) && question.querySelector("[data-files]")) {
    showRows().catch((error) => say(`These are the rows without parameters: ${error.message}.`));
  } else say("These are the rows without parameters; the console can ask with them.");
}
