// Filters over rows that are already in the page. Without this script all rows are there and the form is not.
// The state stands in the page's address; links marked so carry it to the other pages of the same view.

const MONTH = new Intl.DateTimeFormat("en-GB", { month: "long", year: "numeric", timeZone: "UTC" });

for (const form of document.querySelectorAll("form[data-filters]")) start(form);

/** Let a form filter the rows that it names, now by the address and then by every choice. */
function start(form) {
  const view = document.getElementById(form.dataset.filters);
  const choices = [...form.querySelectorAll("select")];
  const apply = () => show(form, view, choices);
  read(choices);
  if (choices.some((choice) => choice.value)) apply();
  form.addEventListener("change", () => {
    write(choices);
    apply();
  });
  form.addEventListener("reset", () => {
    // The form empties its fields only after this.
    setTimeout(() => {
      write(choices);
      apply();
    });
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  carry();
}

/** Take the state from the address; a value that no row of this page has stays a choice, with no hit. */
function read(choices) {
  const asked = new URLSearchParams(location.search);
  for (const choice of choices) {
    const value = asked.get(choice.name) ?? "";
    if (![...choice.options].some((option) => option.value === value)) {
      choice.add(new Option(`${value} (none on this page)`, value));
    }
    choice.value = value;
  }
}

/** Put the state into the address, and leave what else stands there. */
function write(choices) {
  const address = new URL(location.href);
  for (const { name, value } of choices) {
    if (value) address.searchParams.set(name, value);
    else address.searchParams.delete(name);
  }
  history.replaceState(null, "", address);
  carry();
}

function carry() {
  for (const link of document.querySelectorAll("a[data-keeps-filters]")) link.search = location.search;
}

/** Show the rows that have every value chosen, and the parts of the view that still have a row. */
function show(form, view, choices) {
  const wanted = choices.filter((choice) => choice.value);
  let number = 0;
  for (const row of view.querySelectorAll("[data-row]")) {
    const fits = wanted.every((choice) => row.dataset[choice.name].split(" ").includes(asked(choice, wanted)));
    row.hidden = !fits;
    number += fits;
  }
  for (const part of view.querySelectorAll(".rows-of")) part.hidden = !part.querySelector("[data-row]:not([hidden])");
  nameGaps([...view.querySelectorAll("[data-month]:not([hidden])")]);
  const status = form.querySelector("[role=status]");
  status.textContent = `${number} of ${status.dataset.number} shown`
    + (number ? "" : ". Absence here is not evidence of absence.");
}

/** The value that a row must have: an answer, say, is that of the accused who is chosen beside it. */
function asked(choice, wanted) {
  const other = wanted.find(({ name }) => name === choice.dataset.of);
  return other ? `${other.value}:${choice.value}` : choice.value;
}

/** Name the empty months between those that are left, as the page does of all of them. */
function nameGaps(months) {
  months.forEach((month, place) => {
    const words = between(month.dataset.month, months[place + 1]?.dataset.month);
    const line = month.querySelector(".gap");
    line.hidden = !words;
    line.textContent = words;
  });
}

function between(after, before) {
  if (!before || !after.includes("-") || !before.includes("-")) return "";
  const [newer, older] = [after, before].map((key) => new Date(`${key}-01T00:00:00Z`));
  const empty = (newer.getUTCFullYear() - older.getUTCFullYear()) * 12 + newer.getUTCMonth() - older.getUTCMonth() - 1;
  if (empty < 1) return "";
  return `No entry between ${MONTH.format(older)} and ${MONTH.format(newer)}: ${empty} month${empty > 1 ? "s" : ""}`
    + " without one. Absence here is not evidence of absence.";
}
