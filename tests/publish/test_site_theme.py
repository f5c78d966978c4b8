import hashlib
import re
from importlib.metadata import version
from pathlib import Path

import material
import pytest

ROOT = Path(__file__).resolve().parents[2]
STYLES = (ROOT / "site" / "static" / "record.css").read_text(encoding="utf-8")
UPSTREAM = Path(material.__file__).parent / "templates"

# The theme's own files that ours stand in for, as they were when ours were written.
REPLACED = {
    "base.html": "cfbf793362e67de5",
    "404.html": "80c93494b5432b1b",
    "partials/content.html": "ce33929c85af129f",
    "partials/copyright.html": "bc86bca3bf75070f",
    "partials/header.html": "8cf3fb15bcf969ff",
    "partials/javascripts/palette.html": "8790389765ea6036",
    "partials/path.html": "cbde0642861fe915",
    "partials/source.html": "6847616d67be4920",
    "partials/toc.html": "fde48f583563364b",
}


def tokens(scheme):
    """Return the colour tokens of a scheme."""
    block = re.search(rf'\[data-md-color-scheme="{scheme}"\] {{(.*?)}}', STYLES, re.DOTALL)
    return dict(re.findall(r"--kb-([a-z-]+): (#[0-9a-f]{6});", block[1]))


def luminance(colour):
    parts = [int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one, other):
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_contrast_is_computed_as_the_standard_does():
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("scheme", ["default", "slate"])
@pytest.mark.parametrize(
    ("text", "grounds", "least"),
    [
        ("text", ["ground", "raised", "notice", "code", "mark"], 7),
        ("quiet", ["ground", "raised", "notice"], 4.5),
        ("link", ["ground", "raised", "notice", "mark"], 4.5),
        ("link-strong", ["ground", "raised", "notice"], 4.5),
        ("bar-text", ["bar"], 7),
        ("edge", ["ground", "raised"], 3),
        ("focus", ["ground", "raised"], 3),
    ],
)
def test_every_pair_of_colours_can_be_told_apart(scheme, text, grounds, least):
    colours = tokens(scheme)
    for ground in grounds:
        assert contrast(colours[text], colours[ground]) >= least, ground


def test_both_schemes_set_the_same_tokens():
    assert tokens("default").keys() == tokens("slate").keys()


def test_colours_stand_in_tokens_only():
    outside = re.sub(
        r"(?s):root,\n\[data-md-color-scheme=\"default\"\] {.*?}|\[data-md-color-scheme=\"slate\"\] {.*?}",
        "",
        STYLES,
        count=2,
    )
    assert re.findall(r"#[0-9a-fA-F]{3,8}\b", outside) == []


def test_every_token_that_is_used_is_set():
    for sheet in (ROOT / "site" / "static").glob("*.css"):
        used = set(re.findall(r"var\(--kb-([a-z-]+)\)", sheet.read_text(encoding="utf-8")))
        assert used - set(re.findall(r"--kb-([a-z-]+):", STYLES)) == set(), sheet.name


def test_nothing_is_loaded_from_another_host():
    for path in (ROOT / "site" / "static").rglob("*"):
        if path.suffix in (".css", ".js"):
            assert not re.findall(
                r"url\(\s*[\"']?(?:https?:)?//|import\(?\s*[\"']https?:", path.read_text(encoding="utf-8")
            )


def digest_of(path):
    """Return the digest of a template, apart from version numbers and names of built files."""
    text = re.sub(r"mkdocs-material-[0-9.]+|\.[0-9a-f]{8}\.min", "", path.read_text(encoding="utf-8"))
    return hashlib.sha256(text.encode()).hexdigest()[:16]


@pytest.mark.parametrize("name", REPLACED)
def test_the_theme_still_has_the_files_that_ours_stand_in_for(name):
    assert digest_of(UPSTREAM / name) == REPLACED[name], (
        f"Material {version('mkdocs-material')} brings another {name}: compare it with site/theme/, "
        "take over what matters, then write the new digest here."
    )
