// Brings the scripts that a page has use for, and no others.

const PARTS = {
  "form[data-filters]": "./filters.js",
  "form[data-terms]": "./terms.js",
  ".picture": "./pictures.js",
  "[data-sortable]": "./sorting.js",
  "[data-repository]": "./doors.js",
};

for (const [where, part] of Object.entries(PARTS)) if (document.querySelector(where)) import(part);
