"""A hundred pull requests as contributors make them: what each is, and what it does."""

# ruff: noqa: E501 - a case reads best in one line

from __future__ import annotations

CORRECTIONS = (
    '{"key": "2025-03-01-date", "on": "2025-03-01", "by": "a reader", "request": "a date"}\n'
    '{"key": "2025-03-05-name", "on": "2025-03-05", "by": "a named party", "request": "a name: “Ü”"}\n'
    '{"key": "2025-03-01-date", "on": "2025-03-06", "done": "corrected"}\n'
)
SAYS, DENIES = "content/claims/a-says.md", "content/claims/b-denies.md"
NAMES = ["Anna", "深度求索", "Société Générale", "Zażółć", "O’Neill & Sons", "C++ Group", "Lab «Δ»", "مختبر"]
TYPES = ["opinion", "estimate", "finding", "announcement", "policy_position"]
DAYS = ["2025-02-01", "2025-02", "2025", "2025-02-01/2025-02-03", "../2025-02-01", "2025-02~"]
BODIES = [
    "Lab A says that the figure is its own.",
    "See [Lab A](lab-a) and [its site](https://lab-a.example/a?b=1#c).",
    "> Lab A wrote this.\n\nIt is quoted.",
    "| A | B |\n|---|---|\n| 1 | 2 |",
    "- one\n- two\n\n1. three",
    "The tag `<think>` is spoken of, and `javascript:alert(1)` too.",
    "Lab A’s text – with “marks”, dashes — and 中文。",
    "## A heading\n\nWords below it.",
    "A line with a trailing colon:\n\n    code <b>shown</b>",
    "Whether it is so is not known.",
]
TITLES = [
    "What is said",
    '"Quoted: a title"',
    "'Why #1?'",
    "A & B",
    "100 % sure?",
    '"[brackets]"',
    "Über alles",
]


def claim(number, **keys):
    """A new claim."""
    told = {
        "type": "opinion",
        "speaker": "lab-a",
        "says": "it matters little",
        "said_on": "2025-02-01",
        "original": "post-a",
        **keys,
    }
    text = "\n".join(f"{key}: {value}" for key, value in told.items())
    return lambda pull: pull.entry(f"claims/lab-a-new-{number}.md", text)


def prose(text):
    """A new claim with prose."""
    keys = "type: opinion\nspeaker: lab-b\nsays: it matters\nsaid_on: 2025-03-01\noriginal: statement-b"
    return lambda pull: pull.entry("claims/lab-b-new.md", keys, text)


def source(number, **keys):
    """A new source, and a claim that it carries."""
    told = {
        "type": "news",
        "title": "A report",
        "publisher": "Outlet D",
        "published": "2025-02-02",
        "seen": "full",
        "url": f"https://outlet-d.example/{number}",
        "derives_from": "[]",
        **keys,
    }
    text = "\n".join(f"{key}: {value}" for key, value in told.items())

    def change(pull):
        pull.entry(f"sources/outlet-d-{number}.md", text)
        claim(number, original=f"outlet-d-{number}")(pull)

    return change


def edit(path, old, new):
    """A small correction."""
    return lambda pull: pull.edit(path, old, new)


def actor(number, name):
    """A new actor."""
    return lambda pull: pull.entry(f"actors/actor-{number}.md", f"type: company\nname: {name}\n")


def reply(day, kind="denial", more=""):
    """A reply of Lab C."""
    keys = (
        f"type: {kind}\nspeaker: lab-c\nsays: nothing was used\nsaid_on: {day}\nanswers: [a-says-more]\n"
        f"original: statement-b\n{more}"
    )
    return lambda pull: pull.entry("claims/lab-c-answers.md", keys)


def rename(pull):
    """A renamed concept that leaves its old id."""
    pull.move("content/concepts/training.md", "content/concepts/model-training.md")
    pull.edit(
        "content/concepts/model-training.md",
        "term:",
        "former_ids: [{id: training, on: 2025-03-01, because: clearer}]\nterm:",
    )


GOOD = [
    *[(f"a claim of the type {t}", claim(n, type=t)) for n, t in enumerate(TYPES)],
    *[(f"a claim said on {d}", claim(n, said_on=d)) for n, d in enumerate(DAYS)],
    *[(f"prose {n}", prose(text)) for n, text in enumerate(BODIES)],
    *[(f"a source called {t}", source(n, title=t)) for n, t in enumerate(TITLES)],
    *[(f"a source of the type {t}", source(n, type=t)) for n, t in enumerate(["news", "blog", "paper", "legal", "social", "hearing", "dataset", "lab_announcement"])],
    *[(f"a source in {lang}", source(n, language=lang)) for n, lang in enumerate(["en", "zh", "zh-Hans", "ja", "de"])],
    *[(f"an address {n}", source(n, url=u)) for n, u in enumerate(["http://plain.example/", "https://sub.outlet-d.example:8443/x", "https://outlet-d.example/x?id=7&page=2", "https://例え.example/頁", "https://outlet-d.example/a(b)", "https://outlet-d.example/x#part"])],
    *[(f"an actor called {name}", actor(n, name)) for n, name in enumerate(NAMES)],
    *[(f"a figure {n}", claim(n, type="estimate", figures=f)) for n, f in enumerate(["[{measure: tokens, about: 1000}]", "[{measure: cost, at_least: 5, at_most: 9, unit: USD}]", "[{measure: share, exact: 12.5, unit: percent}]", "[{measure: other, exact: 3, of: things}]", "[{measure: votes, exact: 0}]"])],
    *[(f"evidence {n}", claim(n, type="finding", evidence=f"[{{type: {t}, shown: {s}}}]")) for n, (t, s) in enumerate([("traffic", "described"), ("behavioural", "shown"), ("statistical", "shown"), ("testimony", "none"), ("document", "described")])],
    ("an allegation with a search", claim(1, type="allegation", accuses="[lab-c]", no_reply="[{from: lab-c, through: 2025-03-01, looked: press}]")),
    ("an allegation without a search", claim(1, type="allegation", accuses="[lab-c]")),
    ("a claim about a model", claim(1, about="[model-a, model-b, terms-a, b-releases]")),
    ("a claim that supports another", claim(1, supports="[a-says]")),
    ("a claim that contests another", claim(1, contests="[a-says]")),
    ("a claim that repeats another", claim(1, repeats="[a-says]")),
    ("a claim on a position", claim(1, disputes="[how-much#large]")),
    ("a claim with loaded words of its speaker", claim(1, says="Lab B stole its answers")),
    ("a claim with a place in its report", claim(1, reports="[report-d#third paragraph]")),
    ("a claim in a folded block", claim(1, says=">-\n  it matters: a little\n  and #1 of all")),
    ("a claim with an interest", claim(1, interest="[competitor, litigant]")),
    ("a denial", reply("2025-02-20")),
    ("an admission in part", reply("2025-02-20", "admission", "stance: partly_conceded\n")),
    ("an answer that declines", reply("2025-02-20", "opinion", "stance: declined\n")),
    ("a reply on the day of the charge", reply("2025-01-12")),
    ("a reply to a second charge", edit(DENIES, "answers: [a-says]", "answers: [a-says, a-says-more]")),
    ("a search carried on", edit("content/claims/a-says-more.md", "through: 2025-02-01", "through: 2025-06-01")),
    ("a rename", rename),
    ("a withdrawal with its reason", edit("content/claims/a-says-more.md", "original:", "withdrawn: {on: 2025-03-01, because: the post was misread}\noriginal:")),
    ("a corrected day", edit(SAYS, "said_on: 2025-01-10", "said_on: 2025-01-09")),
    ("a corrected address", edit("content/sources/report-d.md", "https://outlet-d.example/report", "https://outlet-d.example/the-report")),
    ("a capture", edit("content/sources/report-d.md", "seen: full", f"seen: full\narchived: https://archive.example/1\nsha256: {'0' * 64}")),
    ("an alias", edit("content/actors/lab-b.md", "aliases: [The B Lab]", "aliases: [The B Lab, B Labs]")),
    ("a Chinese name", edit("content/actors/lab-b.md", "country: CN", "country: CN\nnames: {zh: [乙实验室]}")),
    ("a parent", edit("content/actors/lab-b.md", "country: CN", "country: CN\nparent: outlet-d")),
    ("a position", edit("content/disputes/how-much.md", "says: much}]", "says: much}, {key: none, says: nothing}]")),
    ("a later check of a dispute", edit("content/disputes/a-and-b.md", "checked_on: 2025-02-01", "checked_on: 2025-03-01")),
    ("a better paraphrase", edit(SAYS, "Lab B trained on answers of Model A", "Lab B used answers of Model A in training")),
    ("a word of prose", edit(SAYS, "As [Lab A says](post-a)", "As [Lab A says there](post-a)")),
    ("a page of prose", edit("content/pages/method.md", "# Method", "# Method\n\nSee [the data](data.md) and [a page](https://lab-a.example).")),
    ("a new page of prose", lambda pull: pull.write("content/pages/new-page.md", "---\ntitle: New\ndescription: A page.\n---\n\n# New\n\nWords.\n")),
    ("a correction logged", lambda pull: pull.write("content/corrections.jsonl", CORRECTIONS)),
    ("decisions of a new month", lambda pull: pull.write("content/reviews/2025-04.jsonl", '{"key": "b", "decision": "accepted", "because": "x", "on": "2025-04-01"}\n')),
    ("a change of the program", lambda pull: pull.write("kb/checks/text.py", "RULES = [1]\n")),
    ("a new test", lambda pull: pull.write("tests/checks/test_new.py", "def test_x():\n    assert 1\n")),
    ("a subfolder of claims", lambda pull: pull.entry("claims/2025/lab-a-new.md", "type: opinion\nspeaker: lab-a\nsays: so\nsaid_on: 2025-02-01\noriginal: post-a")),
    ("an event", lambda pull: pull.entry("events/lab-a-blocks.md", "type: access_restriction\ntitle: Lab A restricts access\ndate: 2025-03-01\nsources: [report-d]\nactors: [{actor: lab-a, role: acts}]")),
    ("a bill with its stages", lambda pull: pull.entry("policies/bill.md", "type: bill\ntitle: A bill\nissuer: court-e\njurisdiction: US\nsources: [report-d]\nstages: [{date: 2025-03-01, stage: introduced, source: report-d}]")),
    ("a question", lambda pull: pull.entry("disputes/question.md", "kind: question\ntitle: Is it so?\nchecked_on: 2025-03-01", "## Who says what\n\n## What evidence is public\n\n## What is not known\n\n## What would settle it\n")),
    ("a model with weights", lambda pull: pull.entry("models/model-c.md", "name: Model C\ndeveloper: lab-c\nbase: model-a\naccess: [weights, api]\nreleased: 2025-03")),
    ("line ends of Windows", lambda pull: pull.write("content/concepts/new.md", "---\r\nterm: New\r\ndefinition: A thing.\r\n---\r\n\r\nWords.\r\n")),
]  # fmt: skip
