// The page for an address that leads nowhere: it searches for the words of the address.

import { make } from "./elements.js";
import { find, root } from "./engine.js";
import { HitList } from "./hits.js";

// Words of one letter and the folders of the site say nothing of what was meant.
const SAYS_LITTLE = /^(.|index|html?|json|v\d*|claims?|actors?|models?|sources?|events?|policies|disputes?|concepts?)$/i;

/** Show what the words of the address find. */
export async function open(place) {
  const words = wordsOf(location.pathname);
  if (!words.length) return;
  const hits = await search(words).catch(() => []);
  if (!hits.length) return;
  const list = new HitList();
  await list.show(hits);
  const all = new URL("search/", root);
  all.searchParams.set("q", words.join(" "));
  place.append(
    make("h2", "", "Perhaps you meant"),
    list.list,
    list.more,
    make("a", "", `Search for “${words.join(" ")}”`, { href: all }),
  );
}

/** The words of an address below the root of the site. */
function wordsOf(path) {
  let below = path.startsWith(root.pathname) ? path.slice(root.pathname.length) : path;
  try {
    below = decodeURIComponent(below);
  } catch {
    // An address that is not encoded as it should be is searched for as it is.
  }
  return below.split(/[^\p{L}\p{N}]+/u).filter((word) => word && !SAYS_LITTLE.test(word)).slice(0, 12);
}

/** Find the pages with all the words, else those with most of them. */
async function search(words) {
  const { hits } = await find(words.join(" "));
  if (hits.length || words.length === 1) return hits;
  const found = new Map();
  for (const word of words) {
    for (const hit of (await find(word)).hits) {
      const known = found.get(hit.id) ?? { hit, words: 0 };
      found.set(hit.id, { hit: known.hit, words: known.words + 1 });
    }
  }
  return [...found.values()].sort((a, b) => b.words - a.words).map(({ hit }) => hit);
}
