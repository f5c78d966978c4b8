// How many pages each value of each facet would leave, under the words and everything else chosen.

import { answersOfChosen, FACETS, filtersOf } from "./chosen.js";
import { count } from "./engine.js";

// Values of actors narrow further, so their counts are those among the hits.
const NARROWING = new Set(["actor"]);

/** Return the counts of all facets: by facet, by value. */
export async function countAll(words, facets, found) {
  const counted = {};
  for (const name of Object.keys(FACETS)) {
    counted[name] = found[name] ?? {};
    if (facets[name] && !NARROWING.has(name)) counted[name] = await without(words, facets, name);
  }
  if (facets.actor) counted.role = await oneByOne(words, facets, "role", counted.role);
  if (facets.role && found.as) counted.actor = inPart(found.as, facets.role[0]);
  if (answersOfChosen(facets)) counted.standing = await oneByOne(words, facets, "standing", counted.standing);
  return counted;
}

/** The counts of a facet as if nothing were chosen in it: its values stand beside each other. */
async function without(words, facets, name) {
  const { [name]: own, ...others } = facets;
  return (await count(words, filtersOf(others))).counts[name] ?? {};
}

/** Count each value by a search of its own: it is joined to the chosen actors, which no sum can tell. */
async function oneByOne(words, facets, name, values) {
  const counted = {};
  for (const value of Object.keys(values)) {
    counted[value] = (await count(words, filtersOf({ ...facets, [name]: [value] }))).number;
  }
  return counted;
}

/** The counts of the actors in one part. */
function inPart(counts, role) {
  const start = `${role}: `;
  const named = Object.entries(counts).filter(([name]) => name.startsWith(start));
  return Object.fromEntries(named.map(([name, number]) => [name.slice(start.length), number]));
}
