// Brings the scripts that a page has use for, and no others.

const PARTS = {
  "form[data-filters]": "./filters.js",
  "form[data-terms]": "./terms.js",
  ".picture": "./pictures.js",
  "[data-sortable]": "./sorting.js",
  "[data-repository]": "./doors.js",
};

const wanted = Object.entries(PARTS).filter(([where]) => document.querySelector(where));
await Promise.all(wanted.map(([, part]) => import(part)));
document.documentElement.dataset.parts = "ready";
