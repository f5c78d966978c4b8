// The templates of the contribute page, opened where the reader is at work: in the branch of a pull request
// that is there already, and with the charge that a reply answers. Without this script they open in the main
// branch, with nothing filled in.

const box = document.querySelector("[data-repository]");
if (box) start(box.querySelector("input"), new URLSearchParams(location.search).get("answers") ?? "");

function start(field, charge) {
  box.hidden = false;
  const { repository, branch } = box.dataset;
  const templates = [...document.querySelectorAll("main a")].filter((link) => link.href.startsWith(`${repository}/new/`));
  if (/^[a-z0-9-]+$/.test(charge)) {
    for (const link of templates) answer(link, charge);
    const told = document.querySelector("[data-answered]");
    told.querySelector("code").textContent = charge;
    told.hidden = false;
  }
  field.addEventListener("input", () => {
    for (const link of templates) link.href = place(repository, branch, field.value) + link.search;
  });
}

/** Return where a new file begins: `you:patch-1` is the branch patch-1 of your copy of the repository. */
function place(repository, branch, written) {
  const [, owner, own] = /^(?:([\w.-]+):)?([\w./-]*)$/.exec(written.trim()) ?? [];
  const there = new URL(repository);
  if (owner) there.pathname = there.pathname.replace(/[^/]+(?=\/[^/]+$)/, owner);
  return `${there.href}/new/${own || branch}`;
}

/** Fill in what the template of a claim answers. */
function answer(link, charge) {
  const address = new URL(link.href);
  const text = address.searchParams.get("value");
  address.search = new URLSearchParams({
    filename: address.searchParams.get("filename"),
    value: text.replace("\n# answers: [claim-id]", `\nanswers: [${charge}]`),
  });
  link.href = address.href;
}
