"""Bytes to text: by what the bytes are, then by what is said of them."""

import pytest

from scrapers.reading.charset import REPLACEMENT, decode

CHINESE = "深度求索回应蒸馏指控：基础模型的训练数据来自网页和电子书。"


def said(charset):
    return {"content-type": f"text/html; charset={charset}"}


@pytest.mark.parametrize(
    ("body", "headers", "encoding"),
    [
        ("Café 中文".encode(), said("iso-8859-1"), "utf-8"),
        ("Café".encode("latin-1"), said("iso-8859-1"), "cp1252"),
        ("Café €".encode("cp1252"), said("utf-8"), "cp1252"),
        (CHINESE.encode("gb18030"), said("gb2312"), "gb18030"),
        (CHINESE.encode("gb18030"), {}, "gb18030"),
        (CHINESE.encode("gb18030"), said("utf-8"), "gb18030"),
        (CHINESE.encode("big5", "ignore"), said("big5"), "big5hkscs"),
        ("日本語".encode("iso-2022-jp"), said("iso-2022-jp"), "iso-2022-jp"),
        (b"\xef\xbb\xbfCaf\xc3\xa9", said("latin-1"), "utf-8"),
        ("Привет, мир".encode("koi8-r"), said("koi8-r"), "koi8-r"),
        ("<feed>x</feed>".encode("utf-16"), {}, "utf-16-le"),
        ("<feed>x</feed>".encode("utf-16-be"), {}, "utf-16-be"),
        ("<feed>x</feed>".encode("utf-32-le"), {}, "utf-32-le"),
        (b"plain", said("no-such-charset"), "utf-8"),
    ],
)
def test_the_text_is_read_without_loss(body, headers, encoding):
    decoded = decode(body, headers)
    assert decoded.encoding == encoding
    assert REPLACEMENT not in decoded.text
    assert decoded.notes == ()


def test_a_meta_element_after_the_first_kilobyte_is_found():
    body = b"<html><!--" + b" " * 5000 + b"--><meta charset='koi8-r'><p>" + "Привет".encode("koi8-r")
    assert decode(body, {}).text.endswith("Привет")


def test_an_end_within_a_character_is_left_out_and_noted():
    decoded = decode("Café 中文".encode()[:-1], {})
    assert (decoded.text, decoded.notes) == ("Café 中", ("its end is cut within a character",))


def test_bytes_of_no_encoding_are_marked_and_counted():
    decoded = decode(b"<?xml version='1.0' encoding='utf-8'?>" + b"\xff\xfa\x80\x81 ok" * 3, said("us-ascii"))
    lost = decoded.text.count(REPLACEMENT)
    assert bool(lost) == any("could not be decoded" in note for note in decoded.notes)


def test_utf_7_is_never_taken():
    assert decode(b"+ADw-script+AD4-", said("utf-7")).text == "+ADw-script+AD4-"


@pytest.mark.corpus
def test_the_encodings_that_others_collected_are_read_without_loss(testdata):
    paths = [path for path in sorted((testdata / "encodings").iterdir()) if path.suffix in (".xml", ".html")]
    assert len(paths) >= 11
    texts = {path.name: decode(path.read_bytes(), {}) for path in paths}
    assert [name for name, decoded in texts.items() if REPLACEMENT in decoded.text or decoded.notes] == []
    assert "Frédéric" in texts["iso-8859-1-meta-after-1024.html"].text
    assert "테스트 피드" in texts["utf8-incorrect-prolog.xml"].text
    assert "Euro €" in texts["windows-1252.xml"].text
