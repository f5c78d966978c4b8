// Pictures of the graph: arrow keys walk from box to box, and the box in hand shows its links and its rows.
// Without this script the boxes are links that the Tab key reaches, and the table has the same rows.

const STEPS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

for (const picture of document.querySelectorAll(".picture")) start(picture);

/** Let the boxes of a picture answer to keys, focus and pointer. */
function start(picture) {
  const boxes = [...picture.querySelectorAll("a[data-node]")];
  const table = picture.parentElement.querySelector(`[data-rows-of="${picture.id}"]`);
  const light = (event) => show(picture, table, event.target.closest("a[data-node]"));
  picture.addEventListener("keydown", (event) => walk(event, picture, boxes));
  picture.addEventListener("focusin", light);
  picture.addEventListener("focusout", () => show(picture, table, null));
  picture.addEventListener("pointerover", light);
  picture.addEventListener("pointerleave", () => show(picture, table, document.activeElement.closest("a[data-node]")));
}

/** Go to the next box in the direction of an arrow key; from the picture itself to its first box. */
function walk(event, picture, boxes) {
  const step = STEPS[event.key];
  if (!step || event.ctrlKey || event.metaKey || event.altKey) return;
  const here = document.activeElement.closest("a[data-node]");
  const next = here ? nearest(here, boxes, step) : boxes[0];
  if (!next) return;
  event.preventDefault();
  next.focus({ preventScroll: true });
  next.scrollIntoView({ block: "nearest", inline: "nearest" });
}

/** The box nearest in a direction; a step aside counts more than a step ahead. */
function nearest(here, boxes, [right, down]) {
  const from = middle(here);
  const ahead = boxes.map((box) => {
    const to = middle(box);
    const along = (to.x - from.x) * right + (to.y - from.y) * down;
    const aside = Math.abs((to.x - from.x) * down) + Math.abs((to.y - from.y) * right);
    return { box, along, away: along + 2 * aside };
  });
  const found = ahead.filter(({ box, along }) => box !== here && along > 1);
  return found.sort((one, other) => one.away - other.away)[0]?.box;
}

function middle(box) {
  const frame = box.querySelector("rect").getBBox();
  return { x: frame.x + frame.width / 2, y: frame.y + frame.height / 2 };
}

/** Mark the links and the rows of a box; none where no box is in hand. */
function show(picture, table, box) {
  const id = box?.dataset.node;
  for (const link of picture.querySelectorAll(".link")) {
    link.classList.toggle("lit", Boolean(id) && [link.dataset.from, link.dataset.to].includes(id));
  }
  for (const row of table?.querySelectorAll("tr[data-boxes]") ?? []) {
    row.classList.toggle("lit", Boolean(id) && row.dataset.boxes.split(" ").includes(id));
  }
}
