// The engine behind every search of the site. It is loaded on first use, from the site itself.

// Pages differ in length by their kind, which says nothing of how well they fit.
const RANKING = { pageLength: 0.1 };
// Encloses the words that stand for a page's own names, run together.
export const OWN = "qqz";

const config = JSON.parse(document.getElementById("__config").textContent);
/** The address of the site's root. */
export const root = new URL(config.base.replace(/\/?$/, "/"), location.href);
let loading;

/** Load the engine once; a failure is not kept, so that the next try may succeed. */
export function load() {
  loading ??= start().catch((error) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

async function start() {
  const engine = await import(new URL("pagefind/pagefind.js", root));
  await engine.options({ baseUrl: root.pathname, excerptLength: 24, ranking: RANKING });
  await engine.init();
  // Counts per facet come with an answer only once the facets are loaded.
  await engine.filters();
  return engine;
}

/**
 * Search for words among pages that pass the filters; without words, find all that pass.
 * Pages that bear the words as their name come first, unless the answer is sorted by day.
 */
export async function find(words, filters = {}, sort = "") {
  const engine = await load();
  const options = { filters, ...(sort ? { sort: { date: sort } } : {}) };
  const name = sort ? "" : letters(words);
  const [found, begun, exact] = await Promise.all([
    engine.search(words || null, options),
    name && engine.search(OWN + name, options),
    name && engine.search(OWN + name + OWN, options),
  ]);
  const hits = name ? merged(found.results, exact.results, begun.results) : found.results;
  return { hits, counts: found.filters, unfiltered: found.totalFilters };
}

/** The counts alone of what find would answer. */
export async function count(words, filters) {
  const found = await (await load()).search(words || null, { filters });
  return { number: found.results.length, counts: found.filters };
}

/** The letters and digits of some words, as the index has them of a page's own names. */
function letters(words) {
  const bare = words.normalize("NFKC").toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
  return bare.replace(/[0-9]/g, (digit) => "q" + "abcdefghij"[digit]);
}

/** Put the pages that bear a name before the others; each stays in the list once. */
function merged(found, ...named) {
  const known = new Map(found.map((hit) => [hit.id, hit]));
  const ordered = new Map([...named.flat(), ...found].map((hit) => [hit.id, known.get(hit.id) ?? hit]));
  return [...ordered.values()];
}
