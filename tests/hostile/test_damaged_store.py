"""A store that is damaged, locked or of another version: a sentence, and never an answer that is not true."""

import json
import random
import subprocess
import sys

import duckdb
import pytest

from kb.store.tables import TABLES

# Reads every value of every table.
ALL = " UNION ALL ".join(
    f"SELECT '{name}' AS t, count(*) AS n, bit_xor(hash(x)) AS h FROM \"{name}\" AS x" for name in TABLES
)
REFUSED = "it cannot be read, it is damaged or being written: "


def said(done):
    """Return what was said of the store itself; beside it may stand that the entries have changed since."""
    return [line for line in done.stderr.splitlines() if not line.startswith("note: ")]


@pytest.fixture
def store(rebuilt):
    rebuilt.change()  # back to the entries of the product
    return (rebuilt.build / "kb.duckdb").resolve()


@pytest.fixture
def ask(kb, rebuilt):
    """Ask the store for everything through the door; None where it was refused in a sentence."""

    def answer():
        done = kb("query", ALL, "--format", "json", at=rebuilt.folder)
        assert "Traceback" not in done.stdout + done.stderr
        if done.returncode == 0:
            return json.loads(done.stdout)
        assert (done.returncode, done.stdout) == (3, "")
        assert f"kb: kb.duckdb: {REFUSED}" in done.stderr
        assert "Nothing was changed. Run kb build to write it anew." in done.stderr
        assert len(said(done)) == 1
        return None

    return answer


def flipped(content, chance):
    damaged = bytearray(content)
    damaged[chance.randrange(len(damaged))] ^= 1 << chance.randrange(8)
    return bytes(damaged)


def truncated(content, chance):
    return content[: chance.randrange(len(content))]


def refusals(store, ask, damage, times):
    """Damage the store so many times; every answer that is given is the true one."""
    whole, chance = store.read_bytes(), random.Random(20261124)
    true = ask()
    assert len(true) == len(TABLES)
    refused = 0
    for _ in range(times):
        store.write_bytes(damage(whole, chance))
        answer = ask()
        assert answer is None or answer == true
        refused += answer is None
    store.write_bytes(whole)
    assert ask() == true
    return refused


def test_a_truncation_and_a_flipped_bit(store, ask):
    assert refusals(store, ask, truncated, 1) == 1
    store.write_bytes(flipped(store.read_bytes(), random.Random(4)))
    assert ask() is None


@pytest.mark.soak
def test_a_hundred_flipped_bits(store, ask, record_property):
    refused = refusals(store, ask, flipped, 100)
    record_property("refused", refused)
    print(f"flipped bits: {refused} of 100 refused, the others answered truly")
    assert refused >= 50


@pytest.mark.soak
def test_twenty_truncations(store, ask):
    assert refusals(store, ask, truncated, 20) == 20


def test_a_damaged_store_is_nothing_to_what_reads_the_entries(store, ask, kb, rebuilt):
    shown = kb("show", "lab-a", at=rebuilt.folder)
    store.write_bytes(store.read_bytes()[:1000])
    assert kb("show", "lab-a", at=rebuilt.folder).stdout == shown.stdout
    assert ask() is None


@pytest.mark.soak
def test_a_build_mends_a_damaged_store(store, ask, kb, rebuilt):
    store.write_bytes(store.read_bytes()[:1000])
    assert kb("build", at=rebuilt.folder).returncode == 0
    assert len(ask()) == len(TABLES)


def test_a_store_by_a_newer_version_is_refused_with_advice(store, kb, rebuilt):
    with duckdb.connect(store) as connection:
        connection.execute("UPDATE meta SET value = '99' WHERE key = 'schema_version'")
    done = kb("query", "SELECT 1", at=rebuilt.folder)
    assert (done.returncode, done.stdout) == (3, "")
    assert said(done) == [
        "kb: kb.duckdb: a newer version of kb wrote it (schema 99, this one reads 1). Nothing was changed. "
        "Update kb, or run kb build to write it anew."
    ]


@pytest.fixture
def holder(store):
    """Another program that writes to the store."""
    hold = f"import duckdb; held = duckdb.connect({str(store)!r}); print('held', flush=True); input()"
    with subprocess.Popen(
        [sys.executable, "-c", hold], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as holder:
        assert holder.stdout.readline() == "held\n"
        yield holder
        holder.communicate("\n")


def test_a_store_that_another_program_writes_to_is_refused(holder, kb, rebuilt):
    done = kb("query", "SELECT 1", at=rebuilt.folder)
    assert (done.returncode, done.stdout) == (3, "")
    assert f"kb.duckdb: {REFUSED}IO Error: Could not set lock" in done.stderr
    assert f"(PID {holder.pid})" in done.stderr


@pytest.mark.soak
def test_a_store_that_another_program_writes_to_is_replaced_all_the_same(holder, kb, rebuilt):
    rebuilt.change()
    assert kb("build", at=rebuilt.folder).returncode == 0
    done = kb("query", "SELECT count(*) AS n FROM concepts", "--format", "json", at=rebuilt.folder)
    assert json.loads(done.stdout) == [{"n": 2}]
