// The menu of narrow screens for the keyboard: a button takes the place of the theme's label, and Escape leads
// back to it. Without scripts the label stays, which a finger or a pointer opens.

const box = document.getElementById("__drawer");
const label = document.querySelector(".md-header label[for=__drawer]");
const button = document.createElement("button");

button.type = "button";
button.className = `${label.className} kb-menu`;
button.ariaLabel = "Menu";
button.append(...label.childNodes);
label.replaceWith(button);

function tell() {
  button.ariaExpanded = String(box.checked);
}

tell();
box.addEventListener("change", tell);
button.addEventListener("click", () => {
  box.click();
  // Links can take the focus only once they are shown.
  if (box.checked) requestAnimationFrame(() => document.querySelector(".md-sidebar--primary a.md-nav__link")?.focus());
});
document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape" || !box.checked) return;
  box.click();
  button.focus();
});
