"""Entries from a stranger, through the door that everyone uses: `kb check` refuses each by name.

What a single reader refuses is tested beside that reader; here the whole command is what must stand.
"""

# ruff: noqa: E501 - tables of cases

import os
import shutil

import pytest

from kb.cli.main import main
from kb.entries import prose

pytestmark = pytest.mark.timeout(60)

LAB = "---\ntype: lab\nname: Lab X\n---\n"
CONCEPT = "---\nterm: Term X\ndefinition: What it means.\n---\n\n"


def lab(lines="", name="Lab X"):
    return f"---\ntype: lab\nname: {name}\n{lines}\n---\n"


def source(url):
    keys = "type: news\ntitle: T\npublisher: P\npublished: 2025-01-01\nseen: full\nderives_from: []"
    return f"---\n{keys}\nurl: {url}\n---\n"


BOMB = "\n".join(
    ["a0: &a0 [x, x, x, x, x, x, x, x, x]"]
    + [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 10)]
)
# What lies where, and the code and the words with which it is refused.
FILES = {
    "duplicate key": ("actors/x.md", lab("name: Lab Y"), "KB020", "`name` stands here twice"),
    "tag": ("actors/x.md", lab("country: !!python/object/apply:os.system [id]"), "KB010", "a YAML tag"),
    "alias bomb": ("actors/x.md", lab(BOMB), "KB010", "a YAML anchor: &a0"),
    "byte order mark": ("actors/x.md", "\ufeff" + LAB, "KB006", "byte order mark"),
    "nested brackets": (
        "actors/x.md",
        lab("aliases: " + "[" * 900 + "]" * 900),
        "KB011",
        "nested deeper than 20",
    ),
    "open brackets": ("actors/x.md", lab("aliases: " + "[" * 900), "KB011", "nested deeper than 20"),
    "images without end": ("concepts/x.md", CONCEPT + "![[]()" * 3072, "KB011", "opening brackets"),
    "images within bounds": ("concepts/x.md", CONCEPT + "![[]()" * 999, "KB033", "the link leads neither"),
    "five megabytes": ("actors/x.md", LAB + "x" * 5_000_000, "KB004", "larger than 64 KB"),
    "five megabytes of keys": ("actors/x.md", lab("a: b\n" * 1_000_000), "KB004", "larger than 64 KB"),
    "NUL": ("actors/x.md", lab(name="Lab\0X"), "KB006", "U+0000"),
    "NUL in the prose": ("actors/x.md", LAB + "a\0b", "KB006", "U+0000"),
    "escape of a terminal": ("actors/x.md", LAB + "\x1b]0;x\x07", "KB006", "U+001B"),
    "bidi in a name": ("actors/x.md", lab(name="Lab \u202eX"), "KB006", "RIGHT-TO-LEFT OVERRIDE"),
    "bidi by escape": ("actors/x.md", lab(name='"Lab \\u202eX"'), "KB006", "RIGHT-TO-LEFT OVERRIDE"),
    "no width in a name": ("actors/x.md", lab(name="Lab\u200b X"), "KB006", "ZERO WIDTH SPACE"),
    "tag characters in a name": ("actors/x.md", lab(name="Lab X\U000e0041"), "KB006", "U+E0041"),
    "not UTF-8": ("actors/x.md", LAB.encode() + b"\xff", "KB005", "0xFF"),
    "raw HTML": ("concepts/x.md", CONCEPT + "<img src=x onerror=alert(1)>", "KB032", "raw HTML"),
    "raw HTML, half": ("concepts/x.md", CONCEPT + "<script>alert(1)", "KB032", "raw HTML"),
    "javascript: in prose": ("concepts/x.md", CONCEPT + "[a](javascript:alert(1))", "KB033", "javascript:"),
    "javascript: hidden": ("concepts/x.md", CONCEPT + "[a](java&#115;cript:alert(1))", "KB033", "javascript:"),
    "data: in prose": ("concepts/x.md", CONCEPT + "[a](data:text/html;base64,PHNjcmlwdD4=)", "KB033", "data:"),
    "javascript: as address": ("sources/x.md", source("javascript:alert(1)"), "KB046", "no address of the web"),
    "data: as address": ("sources/x.md", source("data:text/html,x"), "KB046", "no address of the web"),
    "file: as website": ("actors/x.md", lab("website: file:///etc/hosts"), "KB046", "no address of the web"),
    "name of another": ("actors/x.md", lab(name="Lab A"), "KB071", '"Lab A" is a name of lab-a'),
    "a name that looks alike": ("actors/x.md", lab(name="L\u0430b \u0410"), "KB071", "looks like a name of lab-a"),
    "a digit for a letter": ("actors/x.md", lab(name="A Lab0ratories"), "KB071", "looks like a name of lab-a"),
    "device as id": ("actors/con.md", LAB, "KB001", "Windows reserves this name"),
    "device as former id": (
        "actors/x.md",
        lab("former_ids: [{id: aux, on: 2025-01-01, because: x}]"),
        "KB025",
        "Windows reserves this name",
    ),
    "path as former id": (
        "actors/x.md",
        lab("former_ids: [{id: ../../index, on: 2025-01-01, because: x}]"),
        "KB025",
        "'../../index' is no id",
    ),
    "path as reference": ("actors/x.md", lab("parent: ../../../etc/hosts"), "KB012", "unknown actor"),
    "path as link": ("concepts/x.md", CONCEPT + "[a](../../../etc/hosts)", "KB033", "leads neither"),
    "path in the name": ("actors/a\\..\\x.md", LAB, "KB001", "gives no id"),
    "bidi in the file's name": ("actors/\u202ex.md", LAB, "KB001", r"'\u202ex.md' gives no id") ,
    "option as id": ("actors/-rf.md", LAB, "KB001", "gives no id"),
    "id in other case": ("actors/Lab-A.md", LAB, "KB001", "differs only in case from the id of"),
    "id of another folder": ("concepts/lab-a.md", CONCEPT, "KB014", "the id lab-a is taken by"),
    "folder that is no kind": ("claim/x.md", LAB, "KB002", "no kind of entry with the folder 'claim'"),
    "file that is no entry": ("actors/x.md.exe", LAB, "KB002", "ends with .md"),
}  # fmt: skip


def put(content, path, text):
    file = content / path
    file.parent.mkdir(exist_ok=True)
    file.write_bytes(text if isinstance(text, bytes) else text.encode())


def link_to_file(content):
    (content / "actors" / "x.md").symlink_to("/etc/hosts")


def link_to_folder(content):
    (content / "actors" / "more").symlink_to("/etc")


def link_for_a_kind(content):
    shutil.move(content / "events", content.parent / "elsewhere")
    (content / "events").symlink_to(content.parent / "elsewhere")


def link_that_circles(content):
    (content / "actors" / "x.md").symlink_to("x.md")


def pipe(content):
    os.mkfifo(content / "actors" / "x.md")


# Charges without end, attributed and not: each has to be judged by the words around it.
CHARGES = [
    "-stole, stole, , as Lab A says, \n" * 1800,
    "; , as Lab A says, stole, without asking " * 1400,
    "in its view, trained on Claude's outputs, Lab A ran the " * 1050,
]
# Not files but something that stands in the place of one.
THINGS = {
    "link to a file": (link_to_file, "content/actors/x.md:1:1: error KB003"),
    "link to a folder": (link_to_folder, "content/actors/more:1:1: error KB003"),
    "link for a kind": (link_for_a_kind, "content/events:1:1: error KB003"),
    "link that circles": (link_that_circles, "content/actors/x.md:1:1: error KB003"),
    "pipe": (pipe, "content/actors/x.md:1:1: error KB002"),
}


class Ended:
    """How `kb check` ended: its code and what it printed."""

    def __init__(self, code, out, err):
        self.code = int(code)
        self.out = out
        self.err = err

    def assert_refused(self):
        assert self.code == 1, self.out + self.err
        assert "Traceback" not in self.out + self.err
        assert len(self.out) < 100_000
        assert all(c.isprintable() or c == "\n" for c in self.out)


@pytest.fixture
def check(small_record, monkeypatch, capsys):
    """Run `kb check` in the small record, within this process."""
    monkeypatch.chdir(small_record)
    monkeypatch.setattr("sys.argv", ["kb", "check"])
    monkeypatch.delenv("KB_ROOT", raising=False)

    def run():
        capsys.readouterr()
        code = main()
        return Ended(code, *capsys.readouterr())

    return run


@pytest.fixture
def check_alone(kb, small_record):
    """Run `kb check` in the small record as a process."""

    def run():
        done = kb("check", at=small_record)
        return Ended(done.returncode, done.stdout, done.stderr)

    return run


@pytest.mark.parametrize("case", FILES)
def test_a_hostile_file_is_refused_by_name(case, check, small_record):
    path, text, code, words = FILES[case]
    put(small_record / "content", path, text)
    ended = check()
    ended.assert_refused()
    assert f"error {code} " in ended.out
    assert words in ended.out


@pytest.mark.parametrize("case", THINGS)
def test_what_is_no_file_is_refused_by_name_and_not_opened(case, check, small_record):
    make, words = THINGS[case]
    make(small_record / "content")
    ended = check()
    ended.assert_refused()
    assert words in ended.out
    assert "localhost" not in ended.out


@pytest.mark.soak
@pytest.mark.parametrize("case", FILES)
def test_a_hostile_file_is_refused_by_a_process_of_its_own(case, check_alone, small_record):
    path, text, code, words = FILES[case]
    put(small_record / "content", path, text)
    ended = check_alone()
    ended.assert_refused()
    assert f"error {code} " in ended.out
    assert words in ended.out


def test_hostile_files_do_not_hide_each_other_and_nothing_is_built_of_them(kb, small_site, tmp_path):
    record = tmp_path / "record"
    shutil.copytree(small_site, record, symlinks=True)
    before = (record / "build" / "kb.duckdb").read_bytes()
    names = {}
    # Of a folder that is no kind the folder is named and not its files.
    files = {case: file for case, file in FILES.items() if file[2] != "KB002"}
    for n, (case, (path, text, code, _)) in enumerate(files.items()):
        folder, _, name = path.rpartition("/")
        names[case] = f"{folder}/{name.replace('x', f'x{n}')}", code
        put(record / "content", names[case][0], text)
    done = kb("build", at=record)
    assert done.returncode == 1
    assert "build/ still holds the old product, of 15 entries" in done.stderr
    assert (record / "build" / "kb.duckdb").read_bytes() == before
    told = done.stdout + done.stderr
    for case, (path, code) in names.items():
        shown = "".join(c if c.isprintable() else ascii(c)[1:-1] for c in path)
        # Two actors called Lab X are one more problem of the second, and hide none.
        assert any(f"content/{shown}:" in line and code in line for line in told.splitlines()), case


@pytest.mark.parametrize(
    "text",
    ["[" * 900 + "]" * 900, "[a](" * 900, "**" * 9000, "> " * 900 + "x", "`" * 9000, "![[]()" * 90, *CHARGES],
    ids=lambda text: text[:6].strip(),
)
def test_prose_with_much_to_look_at_is_checked_and_rendered(text, check, small_record):
    put(small_record / "content", "concepts/x.md", CONCEPT + text)
    ended = check()
    assert "Traceback" not in ended.out + ended.err
    html = prose.render(text, lambda _: None)
    assert "<img" not in html and "<a" not in html
