"""Every rule: a case that it finds, at its place and alone, and the sound record, in which it finds none."""

# ruff: noqa: E501 - a case reads best in one line

import pytest

from kb.checks import RULES

SAYS = "claims/a-says.md"
DENIES = "claims/b-denies.md"

# Code, edits of the sound record (file, old, new), and where the one problem stands.
CASES = [
    ("KB012", [(SAYS, "speaker: lab-a", "speaker: lab-aa")], "claims/a-says.md:3:10"),
    ("KB012", [(SAYS, "student: model-b", "student: model-bb")], "claims/a-says.md:11:39"),
    ("KB013", [(DENIES, "original: statement-b", "original: lab-b")], "claims/b-denies.md:7:11"),
    (
        "KB014",
        [("actors/lab-b.md", "country: CN", "former_ids: [{id: lab-a, on: 2025-01-01, because: new}]")],
        "actors/lab-b.md:5:19",
    ),
    ("KB016", [(SAYS, "how-much#limited", "how-much#limitd")], "claims/a-says.md:12:21"),
    ("KB016", [(SAYS, "[a-and-b,", "[a-and-b#limited,")], "claims/a-says.md:12:12"),
    ("KB016", [(SAYS, "report-d#second paragraph", "report-d#")], "claims/a-says.md:10:11"),
    ("KB017", [(SAYS, "](post-a)", "](post-aa)")], "claims/a-says.md:15:17"),
    ("KB018", [(SAYS, "accuses: [lab-b]", "accuses: [lab-b, lab-b]")], "claims/a-says.md:6:18"),
    ("KB019", [(SAYS, "about: [model-a]", "repeats: [a-says]")], "claims/a-says.md:7:11"),
    (
        "KB031",
        [("events/b-releases.md", "title: Lab B releases", "title: Lab B revealed")],
        "events/b-releases.md:3:14",
    ),
    ("KB031", [(SAYS, "see [its site]", "Lab B stole it, see [its site]")], "claims/a-says.md:15:32"),
    ("KB031", [("disputes/how-much.md", "says: little", "says: theft")], "disputes/how-much.md:5:34"),
    ("KB032", [(SAYS, "and `<think>`", "and <b>loud")], "claims/a-says.md:15:68"),
    ("KB033", [(SAYS, "](https://lab-a.example)", "](javascript:alert)")], "claims/a-says.md:15:41"),
    ("KB033", [(SAYS, "[its site](https://lab-a.example)", "![its site](site.png)")], "claims/a-says.md:15:42"),
    ("KB034", [("disputes/how-much.md", "## What would settle it\n", "")], "disputes/how-much.md:8:1"),
    ("KB035", [("events/b-releases.md", "title: Lab B releases", "title: Lab B copied")], "events/b-releases.md:3:8"),
    ("KB035", [(SAYS, "see [its site]", "Lab B broke its terms. See [its site]")], "claims/a-says.md:15:1"),
    ("KB040", [("sources/statement-b.md", "seen: excerpt", "seen: cited")], "claims/b-denies.md:7:11"),
    (
        "KB040",
        [("sources/statement-b.md", "url: https://lab-b.example/statement", "where: a leaflet")],
        "claims/b-denies.md:7:11",
    ),
    ("KB040", [("events/b-releases.md", "sources: [report-d]", "sources: [letter-a]")], "events/b-releases.md:5:10"),
    ("KB040", [("policies/terms-a.md", "sources: [post-a]", "sources: [letter-a]")], "policies/terms-a.md:6:10"),
    (
        "KB041",
        [("sources/report-d.md", "derives_from: [post-a, letter-a]", "derives_from: [post-a]")],
        "sources/letter-a.md:6:7",
    ),
    (
        "KB042",
        [("sources/statement-b.md", "url: https://lab-b.example/statement\n", "")],
        "sources/statement-b.md:1:1",
    ),
    ("KB043", [(DENIES, "original: statement-b", "sources: [statement-b]")], "claims/b-denies.md:1:1"),
    ("KB044", [(SAYS, "accuses: [lab-b]\n", "")], "claims/a-says.md:2:7"),
    ("KB045", [(SAYS, "sense: output_training", "capacity: ruling")], "claims/a-says.md:8:11"),
    ("KB046", [("actors/lab-a.md", "website: https://", "website: ")], "actors/lab-a.md:5:10"),
    ("KB046", [("sources/post-a.md", "url: https://lab-a.example/post", "url: javascript:1")], "sources/post-a.md:7:6"),
    ("KB047", [("sources/post-a.md", "seen: full", "seen: full\nsha256: abc")], "sources/post-a.md:7:9"),
    ("KB048", [("policies/terms-a.md", "type: terms", "type: bill"), (SAYS, ", terms: terms-a", ""),
      ("models/model-a.md", "licence: terms-a\n", "")], "policies/terms-a.md:5:15"),
    ("KB028", [("events/b-releases.md", "releases Model B", "releases Model #B")], "events/b-releases.md:3:28"),
    ("KB029", [("concepts/training.md", "term: Training", "term: “Training”")], "concepts/training.md:2:7"),
    ("KB049", [("sources/post-a.md", "/post", "/post?id=1&utm_source=x#top")], "sources/post-a.md:7:6"),
    ("KB050", [(DENIES, "said_on: 2025-01-20", "said_on: 2025-01-09")], "claims/b-denies.md:5:10"),
    ("KB051", [(DENIES, "type: denial", "type: admission")], "claims/b-denies.md:2:7"),
    ("KB051", [(DENIES, "type: denial", "type: admission\nstance: declined")], "claims/b-denies.md:3:9"),
    (
        "KB052",
        [(SAYS, "sense: ", "no_reply: [{from: outlet-d, through: 2025-02-01, looked: press}]\nsense: ")],
        "claims/a-says.md:8:19",
    ),
    (
        "KB053",
        [(SAYS, "sense: ", "no_reply: [{from: lab-b, through: 2025-01-09, looked: press}]\nsense: ")],
        "claims/a-says.md:8:35",
    ),
    (
        "KB054",
        [
            (
                SAYS,
                "sense: ",
                "no_reply: [{from: lab-b, through: 2025-01-11, looked: press, how: declined}]\nsense: ",
            )
        ],
        "claims/a-says.md:8:67",
    ),
    ("KB086", [("disputes/a-and-b.md", "\n\nMuch.", "")], "disputes/a-and-b.md:15:4"),
    (
        "KB085",
        [(SAYS, "sense: ", "no_reply: [{from: lab-b, through: 2025-02-01, looked: press}]\nsense: ")],
        "claims/a-says.md:8:35",
    ),
    (
        "KB060",
        [("sources/post-a.md", "seen: full", "seen: full\nderives_from: [report-d]")],
        "sources/post-a.md:7:16",
    ),
    (
        "KB060",
        [
            ("actors/lab-a.md", "country: US", "parent: lab-b"),
            ("actors/lab-b.md", "country: CN", "parent: lab-a"),
        ],
        "actors/lab-a.md:4:9",
    ),
    ("KB065", [(SAYS, "sense: output_training", "sense: contamination")], "claims/a-says.md:11:1"),
    (
        "KB066",
        [("policies/terms-a.md", "type: terms", "type: law"), ("policies/terms-a.md", ": none", ": US"),
         (SAYS, ", terms: terms-a", "")],
        "models/model-a.md:4:10",
    ),
    ("KB067", [(SAYS, "student: model-b", "student: model-a")], "claims/a-says.md:11:39"),
    (
        "KB070",
        [("sources/report-d.md", "https://outlet-d.example/report", "http://www.lab-a.example/post/")],
        "sources/report-d.md:7:6",
    ),
    ("KB071", [("actors/outlet-d.md", "name: Outlet D", "name: lab  b")], "actors/outlet-d.md:3:7"),
    ("KB072", [("disputes/how-much.md", "key: large", "key: limited")], "disputes/how-much.md:5:49"),
    (
        "KB075",
        [("actors/lab-a.md", "country: US", "withdrawn: {on: 2025-03-01, because: a double}"),
         ("claims/a-says.md", "speaker: lab-a", "speaker: [outlet-d, lab-a]"),
         ("models/model-a.md", "developer: lab-a", "developer: lab-b"),
         ("policies/terms-a.md", "issuer: lab-a", "issuer: outlet-d")],
        "claims/a-says.md:3:21",
    ),
    (
        "KB076",
        [("concepts/training.md", "term: Training",
          "term: Training\nadded: 2025-02-01\nwithdrawn: {on: 2025-01-31, because: a double}")],
        "concepts/training.md:4:17",
    ),
    ("KB080", [(DENIES, "answers: [a-says]\n", "")], "claims/a-says.md:6:11"),
    ("KB081", [(DENIES, "original: statement-b", "reports: [statement-b]")], "claims/b-denies.md:7:1"),
    ("KB082", [("sources/statement-b.md", "type: lab_announcement", "type: news")], "sources/statement-b.md:2:7"),
]  # fmt: skip


def test_the_sound_record_has_no_problem(record):
    assert record.found() == []


@pytest.mark.parametrize(("code", "edits", "place"), CASES, ids=[f"{c[0]}-{n}" for n, c in enumerate(CASES)])
def test_rule_finds_its_case_and_nothing_else(record, code, edits, place):
    for path, old, new in edits:
        record.edit(path, old, new)
    assert record.found() == [f"{code} {place}"]


def test_former_id_in_a_reference_resolves_to_the_new_one(record):
    record.edit(
        "actors/lab-b.md", "country: CN", "former_ids: [{id: b-labs, on: 2025-01-01, because: renamed}]"
    )
    record.edit(SAYS, "accuses: [lab-b]", "accuses: [b-labs]")
    found = record.problems()
    assert [(p.code, p.line, p.column, p.suggestion) for p in found] == [("KB015", 6, 11, "lab-b")]


def test_former_id_in_a_link_of_prose_is_named_with_the_new_one(record):
    record.edit(
        "actors/lab-b.md", "country: CN", "former_ids: [{id: b-labs, on: 2025-01-01, because: renamed}]"
    )
    record.edit(SAYS, "](post-a)", "](b-labs)")
    assert (record.only().code, record.only().suggestion) == ("KB017", "lab-b")


def test_one_former_id_of_two_entries(record):
    for path in ("actors/lab-b.md", "actors/lab-a.md"):
        country = "CN" if "lab-b" in path else "US"
        record.edit(path, f"country: {country}", "former_ids: [{id: old, on: 2025-01-01, because: renamed}]")
    assert record.found() == ["KB014 actors/lab-b.md:5:19"]


def test_one_id_in_two_folders(record):
    record.add("models/lab-a.md", "name: A thing\ndeveloper: lab-b\n")
    assert "KB014 models/lab-a.md:1:1" in record.found()


def test_two_claims_of_one_speaker_accused_and_day_show_both(record):
    text = (record.content / SAYS).read_text("utf-8")
    record.write("claims/a-says-more.md", text.replace("distils", "no_reply: []\ndistils"))
    record.edit(DENIES, "answers: [a-says]", "answers: [a-says, a-says-more]")
    problem = record.only()
    assert (problem.code, problem.severity, problem.line) == ("KB083", "warning", 5)
    assert "a-says-more" in problem.message or "a-says-more" in problem.path
    record.edit("claims/a-says-more.md", "about: [model-a]", "distinct_from: [a-says]")
    assert record.found() == []


def test_source_that_nothing_uses(record):
    record.add(
        "sources/unused.md",
        "type: paper\ntitle: Unused\npublisher: X\npublished: 2025\nseen: full\nurl: https://x.example/u\n",
    )
    assert record.found() == ["KB084 sources/unused.md:1:1"]
    record.edit("concepts/training.md", "\n---\n\n", "\n---\n\nSee [this paper](unused).\n")
    assert record.found() == []


@pytest.mark.parametrize("name", ["0utlet D", "Ουtlet D", "Оutlеt D", "ＯＵＴＬＥＴ Ｄ"])
def test_name_that_looks_like_another_actors(record, name):
    record.add("actors/other.md", f"type: media\nname: {name}\n")
    assert record.found() == ["KB071 actors/outlet-d.md:3:7"]


def test_chinese_names_are_compared_too(record):
    record.edit("actors/lab-a.md", "country: US", "names: {zh: 深度}")
    record.edit("actors/lab-b.md", "country: CN", "names: {zh: [求索, 深度]}")
    assert record.found() == ["KB071 actors/lab-b.md:5:18"]


@pytest.mark.parametrize(
    "prose",
    [
        "Lab A wrote: “Lab B stole it”.",
        'Lab A wrote: "Lab B\nstole it".',
        "> Lab B stole it\n\nsays Lab A.",
        "The flag is `exposed`.",
        "As in [Lab B stole our outputs](post-a).",
        "The exposition and the thimble.",
    ],
)
def test_loaded_words_of_others_are_left_alone(record, prose):
    record.edit("concepts/training.md", "\n---\n\n", f"\n---\n\n{prose}\n")
    assert record.found() == []


def test_loaded_words_in_a_folded_text_are_found_at_their_line(record):
    record.edit(
        "concepts/training.md",
        "definition: Learning from examples.",
        "definition: >-\n  Learning from\n  examples that were stolen\n  or given.",
    )
    problem = record.only()
    assert (problem.line, problem.column, problem.width) == (5, 22, 6)
    assert problem.source_line == "  examples that were stolen"


def test_name_of_the_template_is_no_id(record):
    text = "type: opinion\nspeaker: lab-a\nsays: it matters\nsaid_on: 2025-02-01\noriginal: post-a\n"
    record.add("claims/new-claim.md", text)
    problem = record.only()
    assert (problem.code, problem.suggestion) == ("KB074", "lab-a-2025-02-01-matters.md")


def test_group_owes_no_answer(record):
    record.add("actors/some-labs.md", "type: group\nname: Some labs\n")
    record.edit(SAYS, "accuses: [lab-b]", "accuses: [lab-b, some-labs]")
    assert record.found() == []


def test_ruling_of_a_court(record):
    record.edit(SAYS, "speaker: lab-a", "speaker: court-e")
    record.edit(SAYS, "sense: output_training", "capacity: ruling")
    assert record.found() == []


def test_withdrawn_entries_owe_nothing(record):
    record.edit(SAYS, "accuses: [lab-b]", "withdrawn: {on: 2025-03-01, because: said twice}")
    assert record.found() == []


def test_every_rule_has_a_case_here():
    elsewhere = {"KB015", "KB074", "KB083", "KB084"}
    assert {code for code, _, _ in CASES} | elsewhere == set(RULES)
