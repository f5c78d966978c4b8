import pytest

from kb.failures import Unable
from kb.publish.gate import check_folder
from kb.publish.policy import policy_of


def sheet(body, head="", policy=None):
    """A small page with the policy that fits it."""
    rest = f"{head}</head><body>{body}</body></html>"
    fitting = policy_of(rest) if policy is None else policy
    meta = f'<meta http-equiv="Content-Security-Policy" content="{fitting}">'
    return f'<!doctype html><html lang="en"><head>{meta}{rest}'


def faults(folder, site_url="", **pages):
    """Write pages and return what the gate says of them."""
    for name, html in pages.items():
        path = folder / name.replace("__", "/") / "index.html"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(html, encoding="utf-8")
    with pytest.raises(Unable) as refused:
        check_folder(folder, site_url)
    return str(refused.value)


def test_sound_pages_pass(tmp_path):
    (tmp_path / "claims" / "a").mkdir(parents=True)
    (tmp_path / "style.css").touch()
    (tmp_path / "claims" / "a" / "index.html").write_text(
        sheet(
            '<h1 id="top">A &lt;script&gt;</h1><a href="../../#here">x</a><a href="#top">y</a>'
            '<a href="https://example.org/?a=1&amp;b=2#c">z</a><a href="mailto:a@example.org">m</a>',
            '<link rel="stylesheet" href="../../style.css"><link rel="canonical" href="https://example.org/">'
            "<script>a=1</script>",
        )
    )
    (tmp_path / "index.html").write_text(
        sheet('<p id="here"><a href="claims/a/#top">a</a><a href=".">b</a></p>')
    )
    assert check_folder(tmp_path) == 2


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ('<a href="b/">x</a>', "the link to b/ leads nowhere"),
        ('<a href="../../x/">x</a>', "the link to ../../x/ leads nowhere"),
        ('<a href="/elsewhere/">x</a>', "the link to /elsewhere/ leads nowhere"),
        ('<a href="#gone">x</a>', "a/index.html#gone finds no such anchor"),
        ('<a href="../a/#gone">x</a>', "a/index.html#gone finds no such anchor"),
        ('<p id="x"></p><p id="x"></p>', "two elements have the id x"),
        ('<b id="x"></b><p id="x"></p>', "two elements have the id x"),
        ("<p><?kb heading?></p>", "a marked place of the shell was left unfilled"),
        ('<img src="https://example.org/a.png">', "the page would load https://example.org/a.png"),
        ('<img src="//example.org/a.png">', "the page would load //example.org/a.png"),
        ('<script src="https://example.org/a.js"></script>', "the page would load https://example.org/a.js"),
        ('<a href="javascript:alert(1)">x</a>', "a link opens javascript:"),
        ('<a href="JaVaScRiPt:alert(1)">x</a>', "a link opens javascript:"),
        ('<a href=" java&#10;script:alert(1)">x</a>', "a link opens javascript:"),
        ('<a href="&#106;avascript:alert(1)">x</a>', "a link opens javascript:"),
        ('<a href="data:text/html,x">x</a>', "a link opens data:"),
        ('<form action="javascript:alert(1)"></form>', "a link opens javascript:"),
        ('<svg><a xlink:href="javascript:alert(1)"></a></svg>', "a link opens javascript:"),
        ('<p onclick="alert(1)">x</p>', "<p> carries the attribute onclick"),
        ("<p ONCLICK=alert(1)>x</p>", "<p> carries the attribute onclick"),
        ('<p style="color:red">x</p>', "<p> carries the attribute style"),
        ("<style>p{}</style>", "<style> has no place here"),
        ('<iframe srcdoc="x"></iframe>', "<iframe> has no place here"),
        ('<base href="https://example.org/">', "<base> has no place here"),
        ("<p>1 < 2</p>", "a `<` stands there that begins no tag"),
        ("<p>a <b</p>", "a `<` stands there that begins no tag"),
        ("<!-- words -->", "a tag is not written as it should be"),
        ('<p title="a"onclick="b">x</p>', "a tag is not written as it should be"),
    ],
)
def test_what_has_no_place_does_not_pass(tmp_path, body, words):
    assert words in faults(tmp_path, a=sheet(body))


def test_a_page_without_policy_does_not_pass(tmp_path):
    html = "<!doctype html><html><head></head><body></body></html>"
    assert "its Content-Security-Policy is missing" in faults(tmp_path, a=html)


@pytest.mark.parametrize(
    "script", ["<script>b=2</script>", "<SCRIPT>b=2</SCRIPT>", '<script data-src="x">b=2</script>']
)
def test_a_script_without_its_hash_does_not_pass(tmp_path, script):
    page = sheet(script, policy=policy_of("<script>a=1</script>"))
    assert "does not fit its scripts" in faults(tmp_path, a=page)


def test_a_policy_that_allows_more_does_not_pass(tmp_path):
    loose = policy_of("").replace("'self';", "'self' 'unsafe-inline';", 1)
    assert "does not fit its scripts" in faults(tmp_path, a=sheet("", policy=loose))


def test_a_page_that_forwards_to_nothing_does_not_pass(tmp_path):
    head = '<meta http-equiv="refresh" content="0; url=../b/">'
    assert "the link to ../b/ leads nowhere" in faults(tmp_path, a=sheet("", head))


def test_links_from_the_root_count_below_the_path_of_the_site(tmp_path):
    (tmp_path / "404.html").write_text(sheet('<a href="/record/">home</a>'))
    (tmp_path / "index.html").write_text(sheet(""))
    assert check_folder(tmp_path, "https://example.org/record/") == 2
    assert "the link to /record/ leads nowhere" in faults(tmp_path)


def test_all_faults_are_counted_and_the_first_are_named(tmp_path):
    words = faults(tmp_path, a=sheet("".join(f'<a href="x{n}/">x</a>' for n in range(30))))
    assert "30 faults stand in its pages" in words
    assert "and 10 more" in words
