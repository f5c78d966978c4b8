"""No room and no right to write: one sentence, the old product as it was, and a build once it is mended.

The full and the read-only disk are a small file system in memory, which root alone may mount. Where the tests
run as root, `setpriv` takes from a build root's right to write where the mode of a folder forbids it.
"""

import os
import shutil
import subprocess
import warnings
from functools import partial

import pytest

# Fills the disk when a stage begins, to the last block but `left`.
FULL_AT = """
import os
import kb.cli.stages as stages
real = stages.stage
def stage(name):
    if name == {name!r}:
        room = os.statvfs(".")
        with open("ballast", "wb") as file:
            file.write(bytes(max(0, room.f_bavail * room.f_frsize - {left})))
    return real(name)
stages.stage = stage
"""
SOAK = partial(pytest.param, marks=pytest.mark.soak)
LIMITED = "import resource; resource.setrlimit(resource.RLIMIT_FSIZE, ({size}, {size}))"
LIMITS = (0, 1, 100, 4_000, 20_000, 60_000, 150_000, 400_000, 800_000, 1_200_000)


def soak(cases, ordinary):
    return [
        pytest.param(*case, marks=() if case in ordinary else pytest.mark.soak, id="-".join(map(str, case)))
        for case in cases
    ]


@pytest.fixture
def small_disk(tmp_path):
    """A file system of 60 MB that can be filled and made read-only without harm."""
    folder = tmp_path / "disk"
    folder.mkdir()
    if (
        os.geteuid() != 0
        or subprocess.run(["mount", "-t", "tmpfs", "-o", "size=60m", "tmpfs", folder]).returncode
    ):
        warnings.warn("full and read-only disks are not tried: nothing can be mounted here", stacklevel=1)
        pytest.skip("nothing can be mounted here")
    yield folder
    subprocess.run(["umount", "--lazy", folder], check=True)


@pytest.fixture
def on_small_disk(rebuilt_in, small_disk):
    return rebuilt_in(small_disk / "record")


@pytest.fixture
def without_rights():
    """What stands before a command so that modes of files bind it."""
    if os.geteuid() != 0:
        return ()
    assert shutil.which("setpriv"), "setpriv of util-linux is needed to try this as root"
    return ("setpriv", "--bounding-set=-dac_override,-dac_read_search,-fowner")


def assert_said(process, *words, old: bool | None = True):
    """The build failed in words that name the thing, the reason, what stayed and the next step."""
    out, said = process.communicate(timeout=120)
    assert process.returncode == 3, out + said
    assert "Traceback" not in out + said
    assert "an error of kb itself" not in said
    assert said.count("kb: ") == 1
    assert old is None or ("build/ still holds the old product, of 15 entries" in said) is old
    assert "unchanged" in said or "Nothing was changed" in said or "There was none before it" in said
    for word in words:
        assert word in said, said
    return said


@pytest.mark.parametrize(("size",), soak([(size,) for size in LIMITS], [(0,)]))
def test_a_limit_of_file_sizes(size, rebuilt, launch):
    before = rebuilt.files()
    assert_said(
        launch("build", at=rebuilt.folder, first=LIMITED.format(size=size)), "imit" if size < 10 else "large"
    )
    assert rebuilt.files() == before
    assert rebuilt.products() == ["1"]


FULL = [(name, left) for name in ("store", "data", "shells", "pages", "search") for left in (0, 100_000)]
FULL += [("gate", 0), ("store", 1_000_000)]


@pytest.mark.parametrize(("name", "left"), soak(FULL, [("pages", 0)]))
def test_a_full_disk(name, left, on_small_disk, launch, kb):
    before = on_small_disk.files()
    process = launch("build", at=on_small_disk.folder, first=FULL_AT.format(name=name, left=left))
    said = assert_said(process)
    assert "disk is full" in said or "No space left" in said or "full disk" in said
    assert on_small_disk.files() == before
    assert on_small_disk.products() == ["1"]
    if name != "pages":
        (on_small_disk.folder / "ballast").unlink()
        assert kb("build", at=on_small_disk.folder).returncode == 0


def test_a_read_only_disk(on_small_disk, small_disk, launch, kb):
    before = on_small_disk.files()
    subprocess.run(["mount", "-o", "remount,ro", small_disk], check=True)
    assert_said(launch("build", at=on_small_disk.folder), "build.lock: the file system is read-only")
    assert on_small_disk.files() == before
    assert kb("check", at=on_small_disk.folder).returncode == 0
    done = kb("query", "SELECT count(*) AS number FROM claims", "--format", "json", at=on_small_disk.folder)
    assert '"number": 2' in done.stdout


@pytest.mark.parametrize(
    ("place", "mode", "words"),
    [
        SOAK("build", 0o555, "build/.current.new: access is not permitted"),
        ("build/products", 0o555, "build/products/2: access is not permitted"),
        SOAK("build/build.lock", 0o444, "build/build.lock: access is not permitted"),
        ("content/actors/lab-a.md", 0o000, "content/actors/lab-a.md: access is not permitted"),
        SOAK("content/actors", 0o000, "content/actors: access is not permitted"),
    ],
    ids=lambda value: str(value).replace("/", "-") if isinstance(value, str) and ":" not in value else "",
)
def test_a_place_without_rights(place, mode, words, rebuilt, launch, without_rights):
    before = rebuilt.files()
    path = rebuilt.folder / place
    usual = path.stat().st_mode
    path.chmod(mode)
    process = launch("build", at=rebuilt.folder, before=without_rights)
    try:
        # An entry that cannot be read stops the command before it looks at a product.
        said = assert_said(process, words, old=None if place.startswith("content") else True)
    finally:
        path.chmod(usual)
    assert "Mend that, then run the same command again." in said
    assert rebuilt.files() == before


def test_a_record_that_cannot_be_written_to_at_all(small_record, launch, without_rights):
    small_record.chmod(0o555)
    try:
        process = launch("build", at=small_record, before=without_rights)
        said = assert_said(process, "record/build: access is not permitted", old=False)
    finally:
        small_record.chmod(0o755)
    assert "There is no product in build/ yet." in said
    assert not (small_record / "build").exists()


@pytest.mark.soak
def test_an_old_product_that_cannot_be_cleared_away_is_not_taken_for_the_new_one(
    rebuilt, launch, without_rights
):
    (rebuilt.build / "products" / "1" / "data").chmod(0o555)
    process = launch("build", at=rebuilt.folder, before=without_rights)
    out, said = process.communicate(timeout=120)
    assert process.returncode == 0, out + said
    assert "built: the product of 16 entries" in said
    assert "www/concepts/new/index.html" in rebuilt.files()
    assert rebuilt.products() == ["1", "2"]
    (rebuilt.build / "products" / "1" / "data").chmod(0o755)


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("build", "build: file exists"),
        SOAK("build/products", "build/products: file exists"),
        SOAK("build/build.lock", "build.lock: it is a folder"),
    ],
)
def test_something_else_in_the_place_of_ours(name, words, small_record, launch):
    path = small_record / name
    if name.endswith("lock"):
        path.mkdir(parents=True)
    else:
        path.parent.mkdir(exist_ok=True)
        path.write_text("mine")
    assert_said(launch("build", at=small_record), words, old=False)
    assert path.is_dir() or path.read_text() == "mine"
