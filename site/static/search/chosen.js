// What a reader has chosen: words, facets and order. It stands in the address and becomes filters.

/** The facets in the order shown, each with its heading. */
export const FACETS = {
  kind: "Kind of page",
  type: "Type",
  standing: "Answer of the accused",
  support: "Public evidence",
  actor: "Actor",
  role: "Part of the actor",
  year: "Year",
  jurisdiction: "Jurisdiction",
  sense: "Sense of distillation",
  effect: "Effect of terms",
};
/** A second choice in one of these takes the place of the first. */
export const ONE_ONLY = new Set(["role"]);
export const SORTS = { "": "Best match first", desc: "Newest first", asc: "Oldest first" };

/** Read the choice from the query of an address; what is no facet stays out. */
export function fromAddress(query) {
  const parameters = new URLSearchParams(query);
  const facets = {};
  for (const name of Object.keys(FACETS)) {
    const values = [...new Set(parameters.getAll(name).filter(Boolean))];
    if (values.length) facets[name] = ONE_ONLY.has(name) ? values.slice(0, 1) : values;
  }
  const sort = parameters.get("sort") ?? "";
  return { words: (parameters.get("q") ?? "").trim(), facets, sort: sort in SORTS ? sort : "" };
}

/** Write the choice as the query of an address, always in the same order. */
export function toAddress({ words, facets, sort }) {
  const parameters = new URLSearchParams();
  if (words) parameters.set("q", words);
  for (const name of Object.keys(FACETS)) {
    for (const value of facets[name] ?? []) parameters.append(name, value);
  }
  if (sort) parameters.set("sort", sort);
  return parameters.size ? `?${parameters}` : "";
}

/** The choice with one value of a facet added or taken away. */
export function toggled(choice, name, value) {
  const before = choice.facets[name] ?? [];
  const kept = before.filter((other) => other !== value);
  const added = kept.length < before.length ? kept : [...(ONE_ONLY.has(name) ? [] : before), value];
  const facets = { ...choice.facets, [name]: added };
  if (!added.length) delete facets[name];
  return { ...choice, facets };
}

/** Say whether the answer asked for is that of the chosen actors themselves. */
export function answersOfChosen(facets) {
  return Boolean(facets.actor) && facets.role?.[0] === "accused";
}

/**
 * The filters of the engine for the chosen facets. Several actors narrow; elsewhere several values widen.
 * Part and answer are joined to the chosen actor, so that nobody is shown in the part of somebody else.
 */
export function filtersOf({ actor, role, standing, ...others }) {
  const filters = {};
  for (const [name, values] of Object.entries(others)) filters[name] = { any: values };
  if (actor) filters.actor = { all: actor };
  if (role && actor) filters.as = { all: actor.map((name) => `${role[0]}: ${name}`) };
  else if (role) filters.role = role[0];
  if (standing && answersOfChosen({ actor, role })) {
    const answers = actor.map((name) => ({ any: standing.map((word) => `${word}: ${name}`) }));
    filters.answer = { all: answers };
  } else if (standing) filters.standing = { any: standing };
  return filters;
}
