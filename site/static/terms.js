// The terms of a day that the reader chooses. The page holds every version with its days, and the state of
// each on the day of the build; this does the same for another day, which stands in the page's address.

const WORDS = { in: "in force", last: "last copy seen", other: "not then" };
const DAY = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
const MONTH = new Intl.DateTimeFormat("en-GB", { month: "long", year: "numeric", timeZone: "UTC" });

const form = document.querySelector("form[data-terms]");
if (form) start();

function start() {
  const asked = new URLSearchParams(location.search);
  for (const { name } of fields()) if (asked.has(name)) form.elements[name].value = asked.get(name);
  show();
  form.addEventListener("input", () => {
    write();
    show();
  });
  // The form empties its fields only after this.
  form.addEventListener("reset", () => setTimeout(() => {
    write();
    show();
  }));
  form.addEventListener("submit", (event) => event.preventDefault());
}

function fields() {
  return [...form.elements].filter((field) => field.name);
}

/** Put what differs from the beginning into the address. */
function write() {
  const address = new URL(location.href);
  for (const field of fields()) {
    if (field.value && field.value !== field.defaultValue) address.searchParams.set(field.name, field.value);
    else address.searchParams.delete(field.name);
  }
  history.replaceState(null, "", address);
}

/** Return the first and the last day that were chosen. */
function chosen() {
  const day = form.elements.day.value || form.elements.day.defaultValue;
  // No month has more than 31 days, and days are only compared as texts.
  return form.elements.time.value === "month" ? [`${day.slice(0, 7)}-01`, `${day.slice(0, 7)}-31`] : [day, day];
}

function show() {
  const view = document.getElementById(form.dataset.terms);
  const rows = [...view.querySelectorAll("tr[data-series]")];
  const time = chosen();
  const { effect, type, provider, rows: which } = form.elements;
  judge(rows, time);
  for (const part of view.querySelectorAll("tbody")) {
    for (const row of part.querySelectorAll("tr[data-series]")) {
      row.hidden = (which.value !== "all" && row.dataset.state === "other")
        || (effect.value && row.dataset.effect !== effect.value)
        || (type.value && row.dataset.type !== type.value)
        || (provider.value && part.dataset.provider !== provider.value);
    }
    part.hidden = !part.querySelector("tr[data-series]:not([hidden])");
  }
  // From here on the script says what is hidden, and no longer the style for the day of the build.
  view.dataset.live = "";
  sumUp(rows.filter((row) => !row.hidden), time);
}

/** Say of each version whether it was in force in that time, last seen before it, or neither. */
function judge(rows, [first, last]) {
  for (const versions of grouped(rows).values()) {
    let latest = null;
    let known = false;
    for (const row of versions) {
      const { from, until } = row.dataset;
      const stands = from <= last && first <= (until || "9999");
      row.dataset.state = stands ? "in" : "other";
      known ||= stands;
      if (from !== "-" && until && until < first && (!latest || until > latest.dataset.until)) latest = row;
    }
    if (latest && !known) latest.dataset.state = "last";
  }
  for (const row of rows) row.querySelector(".state").textContent = WORDS[row.dataset.state];
}

function grouped(rows) {
  const groups = new Map();
  for (const row of rows) {
    const { series } = row.dataset;
    groups.set(series, [...(groups.get(series) ?? []), row]);
  }
  return groups;
}

/** Fill the table of effects and the line above it. */
function sumUp(rows, [first, last]) {
  for (const line of document.querySelectorAll("tr[data-effect] > td[data-state]")) {
    const fitting = rows.filter((row) => row.dataset.state === line.dataset.state
      && row.dataset.effect === line.parentElement.dataset.effect);
    line.textContent = [...new Set(fitting.map((row) => row.parentElement.dataset.name))].join(", ") || "none";
  }
  const count = (state) => rows.filter((row) => row.dataset.state === state).length;
  const day = new Date(`${first}T00:00:00Z`);
  const when = first === last ? `On ${DAY.format(day)}` : `In ${MONTH.format(day)}`;
  document.querySelector("[data-terms-status]").textContent =
    `${when}: versions in force as far as recorded: ${count("in")}; documents whose last copy was seen earlier: ${count("last")}.`
    + (rows.length ? "" : " Absence here is not evidence of absence.");
}
