// The menu of narrow screens for the keyboard: the space bar opens it as Enter does, which the theme sees to,
// and Escape leads back. Without scripts the button is a label, which a finger or a pointer opens.

const box = document.getElementById("__drawer");
const button = document.querySelector(".md-header label[for=__drawer]");

button.role = "button";
button.tabIndex = 0;
button.ariaLabel = "Menu";

function tell() {
  button.ariaExpanded = String(box.checked);
}

tell();
box.addEventListener("change", () => {
  tell();
  if (!box.checked || document.activeElement !== button) return;
  // Links can take the focus only once they are shown.
  requestAnimationFrame(() => document.querySelector(".md-sidebar--primary a.md-nav__link")?.focus());
});
button.addEventListener("keydown", (event) => {
  if (event.key !== " ") return;
  event.preventDefault();
  box.click();
});
document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape" || !box.checked) return;
  box.click();
  button.focus();
});
