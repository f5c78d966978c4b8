// The smallest piece that the parts of the search share.

/** Make an element with a class, a text and attributes; text never becomes markup. */
export function make(name, className, text = "", attributes = {}) {
  const element = document.createElement(name);
  element.className = className;
  element.textContent = text;
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  return element;
}
