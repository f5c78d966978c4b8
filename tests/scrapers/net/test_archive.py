"""The archive keeps answers as they came, survives a kill at any byte, and opens in other tools."""

import datetime
import io
import json

import pytest
from fastwarc.warc import ArchiveIterator, WarcRecordType
from warcio.archiveiterator import ArchiveIterator as OtherIterator
from warcio.checker import Checker

from kb.failures import Unable
from scrapers.archive import Archive
from scrapers.fetched import Fetched
from scrapers.warc_records import sha256_of

NOW = datetime.datetime(2026, 11, 24, 12, 30, 15, 123456, tzinfo=datetime.UTC)


def fetched(number=1, body=b"words", *, status=200, hours=0, **more):
    url = f"https://example.org/{number}"
    headers = {"content-type": "text/html; charset=utf-8", "etag": f'"{number}"', "content-encoding": "gzip"}
    return Fetched(url, url, status, headers, body, NOW + datetime.timedelta(hours=hours), **more)


def test_an_answer_comes_out_as_it_went_in(tmp_path):
    given = Fetched(
        "https://example.org/研究?a=b",
        "https://example.org/new",
        200,
        {
            "content-type": "text/html",
            "x-name": "caf\xe9",
            "content-length": "3",
            "transfer-encoding": "chunked",
        },
        b"\r\n\r\n\0\xff words \r\n",
        NOW,
        ("https://example.org/1", "https://example.org/2"),
        True,
    )
    archive = Archive(tmp_path)
    capture = archive.keep(given)
    assert archive.read(capture) == given
    assert Archive(tmp_path).read(capture) == given


@pytest.mark.parametrize("body", [b"", b"x", bytes(range(256)) * 1000])
def test_bodies_of_all_sorts_are_kept(body, tmp_path):
    archive = Archive(tmp_path)
    assert archive.read(archive.keep(fetched(body=body))).body == body


def test_the_same_body_again_costs_a_revisit(tmp_path):
    archive = Archive(tmp_path)
    body = bytes(index * index % 251 for index in range(50_000))
    first, again = archive.keep(fetched(body=body)), archive.keep(fetched(body=body, hours=1))
    assert (first.revisit, again.revisit) == (False, True)
    assert again.length < 1_000
    assert archive.read(again).body == body
    assert archive.read(again).at == again.at


def test_not_modified_costs_a_revisit_and_reads_as_what_is_held(tmp_path):
    archive = Archive(tmp_path)
    archive.keep(fetched())
    again = archive.keep(fetched(body=b"", status=304, hours=1))
    assert again.revisit and again.status == 304
    assert archive.read(again).body == b"words"
    assert archive.read(again).status == 200


def test_a_changed_body_is_kept_beside_the_old_one_and_may_change_back(tmp_path):
    archive = Archive(tmp_path)
    kept = [archive.keep(fetched(body=body, hours=hours)) for hours, body in enumerate([b"a", b"b", b"a"])]
    assert [capture.revisit for capture in kept] == [False, False, True]
    assert [archive.read(capture).body for capture in Archive(tmp_path)] == [b"a", b"b", b"a"]
    assert archive.latest("https://example.org/1") == kept[2]


def test_other_tools_open_it_and_find_every_digest_right(tmp_path):
    archive = Archive(tmp_path)
    archive.keep(fetched(1))
    archive.keep(fetched(1, hours=1))
    archive.keep(fetched(2, b"other words"))
    path = tmp_path / "000001.warc.gz"
    with path.open("rb") as stream:
        types = [record.rec_type for record in OtherIterator(stream)]
    assert types == ["warcinfo", "response", "revisit", "response"]
    checked = Checker(type("Arguments", (), {"inputs": [str(path)], "verbose": False}))
    checked.process_all()
    assert checked.exit_value == 0
    with path.open("rb") as stream:
        responses = list(ArchiveIterator(stream, record_types=WarcRecordType.response, verify_digests=False))
        assert len(responses) == 2
    with path.open("rb") as stream:
        assert all(
            record.verify_payload_digest()
            for record in ArchiveIterator(stream, record_types=WarcRecordType.response)
        )


def test_a_full_file_is_followed_by_the_next(tmp_path):
    archive = Archive(tmp_path, file_limit=1_000)
    for number in range(5):
        archive.keep(fetched(number))
    assert len(list(tmp_path.glob("*.warc.gz"))) > 1
    again = Archive(tmp_path, file_limit=1_000)
    assert [again.read(capture).requested[-1] for capture in again] == ["0", "1", "2", "3", "4"]


def test_the_index_can_be_thrown_away(tmp_path):
    archive = Archive(tmp_path)
    kept = [archive.keep(fetched(number, f"words {number}".encode())) for number in range(3)]
    kept.append(archive.keep(fetched(1, b"", status=304, hours=1)))
    (tmp_path / "index.jsonl").unlink()
    again = Archive(tmp_path)
    assert list(again) == kept
    assert again.read(kept[3]).body == b"words 1"
    assert again.mended == []


def test_a_kill_at_any_byte_of_a_record_loses_that_record_alone(tmp_path):
    archive = Archive(tmp_path / "whole")
    first = archive.keep(fetched(1, b"first"))
    second = archive.keep(fetched(2, b"second"))
    whole = (tmp_path / "whole" / "000001.warc.gz").read_bytes()
    index = (tmp_path / "whole" / "index.jsonl").read_bytes().splitlines(keepends=True)
    for length in range(second.offset, len(whole) + 1):
        folder = tmp_path / f"cut-{length}"
        folder.mkdir()
        (folder / "000001.warc.gz").write_bytes(whole[:length])
        (folder / "index.jsonl").write_bytes(index[0])
        torn = Archive(folder)
        complete = length == len(whole)
        assert list(torn) == ([first, second] if complete else [first])
        assert bool(torn.mended) == (not complete and length > second.offset)
        again = torn.keep(fetched(2, b"second"))
        assert torn.read(again).body == b"second"
        assert (folder / "000001.warc.gz").read_bytes()[: second.offset] == whole[: second.offset]
        with (folder / "000001.warc.gz").open("rb") as stream:
            assert sum(1 for _ in OtherIterator(stream)) == (4 if complete else 3)


def test_torn_bytes_are_moved_aside_and_not_thrown_away(tmp_path):
    archive = Archive(tmp_path)
    archive.keep(fetched())
    with (tmp_path / "000001.warc.gz").open("ab") as file:
        file.write(b"\x1f\x8bhalf a record")
    again = Archive(tmp_path)
    assert len(again.mended) == 1 and "unfinished record" in again.mended[0]
    (aside,) = tmp_path.glob("torn-*")
    assert aside.read_bytes() == b"\x1f\x8bhalf a record"
    assert Archive(tmp_path).mended == []


def test_a_kill_at_any_byte_of_the_index_loses_nothing(tmp_path):
    archive = Archive(tmp_path)
    kept = [archive.keep(fetched(number)) for number in range(3)]
    index = tmp_path / "index.jsonl"
    whole = index.read_bytes()
    for length in range(len(whole) + 1):
        index.write_bytes(whole[:length])
        assert list(Archive(tmp_path)) == kept
        assert index.read_bytes() == whole


def test_an_index_that_is_ahead_of_its_file_is_cut_back(tmp_path):
    archive = Archive(tmp_path)
    first = archive.keep(fetched(1))
    second = archive.keep(fetched(2))
    path = tmp_path / "000001.warc.gz"
    path.write_bytes(path.read_bytes()[: second.offset])
    again = Archive(tmp_path)
    assert list(again) == [first]
    assert "no file holds" in again.mended[0]
    assert [
        json.loads(line)["requested"] for line in io.BytesIO((tmp_path / "index.jsonl").read_bytes())
    ] == ["https://example.org/1"]


def test_a_damaged_record_is_named_with_its_place(tmp_path):
    archive = Archive(tmp_path)
    capture = archive.keep(fetched())
    path = tmp_path / "000001.warc.gz"
    data = bytearray(path.read_bytes())
    data[capture.offset + 100] ^= 0xFF
    path.write_bytes(data)
    with pytest.raises(Unable, match=f"000001.warc.gz, byte {capture.offset}: .* is damaged"):
        Archive(tmp_path).read(capture)


def test_an_older_capture_that_is_put_in_later_is_not_the_latest(tmp_path):
    archive = Archive(tmp_path)
    new = archive.keep(fetched(1, b"new"))
    archive.keep_once(fetched(1, b"old", hours=-100))
    archive.keep_once(fetched(1, b"old", hours=-100))
    assert archive.latest("https://example.org/1") == new
    assert [capture.sha256 for capture in archive] == [sha256_of(b"new"), sha256_of(b"old")]


def test_one_who_only_reads_leaves_a_record_alone_that_is_being_written(tmp_path):
    archive = Archive(tmp_path)
    first = archive.keep(fetched(1))
    with (tmp_path / "000001.warc.gz").open("ab") as file:
        file.write(b"\x1f\x8bthe first half of")
    before = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    reader = Archive(tmp_path, mend=False)
    assert list(reader) == [first]
    assert reader.mended == []
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == before
