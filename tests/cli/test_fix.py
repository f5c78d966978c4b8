"""`kb fix` as a process: what it mends, what it shows, and what it leaves alone."""

CLAIM = """---
type: opinon
speaker: Lab A
says: it matters little
said_on: 1 March 2025
original: lab-a-2025-01-10-post
---
"""


def write(record, text=CLAIM):
    file = record / "content" / "claims" / "lab-a-2025-03-01-new.md"
    file.write_text(text, encoding="utf-8", newline="")
    return file


def test_what_is_certain_is_mended_in_one_run(kb, small_record):
    file = write(small_record)
    done = kb("fix", at=small_record)
    assert done.returncode == 0, done.stderr
    assert "mended: content/claims/lab-a-2025-03-01-new.md" in done.stderr
    text = file.read_text("utf-8")
    assert "type: opinion\nspeaker: lab-a\n" in text
    assert "said_on: 2025-03-01" in text


def test_diff_shows_the_mends_and_writes_nothing(kb, small_record):
    file = write(small_record)
    done = kb("fix", "--diff", at=small_record)
    assert {"-type: opinon", "+type: opinion", "+said_on: 2025-03-01"} <= set(done.stdout.splitlines())
    assert file.read_text("utf-8") == CLAIM


def test_a_second_run_finds_nothing_to_do(kb, small_record):
    write(small_record)
    kb("fix", at=small_record)
    assert "mended 0 files" in kb("fix", at=small_record).stderr


def test_what_needs_its_author_is_left_and_ends_with_1(kb, small_record):
    write(small_record, CLAIM.replace("1 March 2025", "last spring"))
    done = kb("fix", at=small_record)
    assert done.returncode == 1
    assert "left: 1 problem (1 error, 0 warnings)" in done.stderr


def test_only_the_named_files_are_mended(kb, small_record):
    file = write(small_record)
    done = kb("fix", "content/actors", at=small_record)
    assert "mended 0 files" in done.stderr
    assert file.read_text("utf-8") == CLAIM


def test_line_ends_of_windows_stay(kb, small_record):
    file = write(small_record, CLAIM.replace("\n", "\r\n"))
    kb("fix", at=small_record)
    data = file.read_bytes()
    assert b"type: opinion\r\n" in data
    assert data.count(b"\n") == data.count(b"\r\n")


def test_check_says_what_fix_would_do(kb, small_record):
    write(small_record)
    assert "2 can be mended by: kb fix" in kb("check", at=small_record).stdout


def test_of_the_named_files_alone_it_says_what_is_left(kb, small_record):
    write(small_record, CLAIM.replace("1 March 2025", "last spring"))
    done = kb("fix", "content/actors", at=small_record)
    assert (done.returncode, done.stderr) == (0, "mended 0 files; left: no problems\n")
