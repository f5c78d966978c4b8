// Sorting of tables that ask for it: each head becomes a button. Without this script a table keeps its order.

for (const part of document.querySelectorAll("[data-sortable]")) start(part.querySelector("table"));

/** Give every head of a table a button that sorts by its column, one way and then the other. */
function start(table) {
  const heads = [...table.tHead.rows[0].cells];
  heads.forEach((head, column) => {
    const button = document.createElement("button");
    button.type = "button";
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener("click", () => {
      const down = head.ariaSort === "ascending";
      for (const other of heads) other.removeAttribute("aria-sort");
      head.ariaSort = down ? "descending" : "ascending";
      sort(table.tBodies[0], column, down ? -1 : 1);
    });
  });
}

function sort(body, column, direction) {
  const key = (row) => row.cells[column].dataset.sort ?? row.cells[column].textContent.trim();
  const rows = [...body.rows].map((row) => ({ row, key: key(row) }));
  rows.sort((one, other) => direction * one.key.localeCompare(other.key, "en", { numeric: true }));
  body.append(...rows.map(({ row }) => row));
}
