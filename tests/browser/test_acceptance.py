"""An answer that is deleted is gone from every place that spoke of it, and back in all once put back."""

import json
import re
import shutil

import pytest

from kb.entries import load

pytestmark = pytest.mark.browser

CHARGE = "openai-2025-01-29-evidence-of-distillation"
ACCUSED = "deepseek"


def answers_of_the_accused(folder):
    """Return the files of the accused's own answers to the charge."""
    loaded = load(folder / "content")
    claims = [item for item in loaded.entries if item.entry.kind == "claim"]
    found = [item for item in claims if CHARGE in item.entry.answers and ACCUSED in item.entry.speakers]
    return {item.entry.id: folder / item.path for item in found}


def delete(folder, answers):
    """Delete answers, and what other entries say of them: links in prose and references."""
    for path in answers.values():
        path.unlink()
    ids = "|".join(map(re.escape, answers))
    for path in (folder / "content").rglob("*.md"):
        text = path.read_text("utf-8")
        kept = re.sub(rf"\[([^\]]*)\]\((?:{ids})\)", r"\1", text)
        kept = re.sub(rf"^\w+: \[(?:(?:{ids})(?:, )?)+\]\n", "", kept, flags=re.MULTILINE)
        kept = re.sub(rf"(?:, (?:{ids})\b(?=[,\]])|(?<=\[)(?:{ids}), )", "", kept)
        kept = re.sub(rf"^ *- (?:{ids})\n", "", kept, flags=re.MULTILINE)
        if kept != text:
            path.write_text(kept, "utf-8")


class Told:
    """What each place of a built site says of the charge."""

    def __init__(self, folder, address, visitor, kb):
        self.folder = folder
        self.address = address
        self.visitor = visitor
        self.kb = kb

    def page(self):
        self.visitor.go(f"{self.address}claims/{CHARGE}/")
        return self.words(".claim-line .standing")

    def index_row(self):
        self.visitor.go(f"{self.address}claims/")
        return self.words(f"tr:has(a[href$='/claims/{CHARGE}/']) .standing")

    def twin(self):
        twin = json.loads((self.folder / "build" / "www" / "claims" / f"{CHARGE}.json").read_bytes())
        return {row["standing"] for row in twin["derived"]["responses"]}

    def responses(self):
        sql = f"SELECT DISTINCT standing FROM responses WHERE claim = '{CHARGE}'"
        done = self.kb("query", sql, "--format", "json", at=self.folder)
        return {row["standing"] for row in json.loads(done.stdout)}

    def search_result(self):
        self.visitor.go(f"{self.address}?q=OpenAI evidence of distillation")
        words = self.visitor.wait(
            f"document.querySelector('dialog[open] li:has(a[href*=\"{CHARGE}\"]) .kb-search__facts')"
            "?.textContent"
        )
        return {term for term in ("not_searched", "denied") if term.replace("_", " ") in words}

    def words(self, selector):
        return set(
            self.visitor.page.evaluate(
                f'[...document.querySelectorAll("{selector}")].map((word) => word.dataset.term)'
            )
        )

    def lineage_denials(self):
        self.visitor.go(f"{self.address}lineage/")
        return self.visitor.page.evaluate(
            "[...document.querySelectorAll('tr:has(time)')].filter((row) =>"
            f" row.querySelector('a[href$=\"/actors/{ACCUSED}/\"]')"
            " && row.querySelector('.known [data-term=denied]')).length"
        )

    def everywhere(self):
        return [self.page(), self.index_row(), self.twin(), self.responses(), self.search_result()]


@pytest.fixture
def told(record_site, tmp_path, site_server, visitor, kb):
    folder = tmp_path / "record"
    shutil.copytree(record_site, folder, symlinks=True)
    return Told(folder, site_server(folder / "build" / "www"), visitor, kb)


def test_deleted_answers_are_gone_everywhere_and_come_back_everywhere(told, kb, phone):
    answers = answers_of_the_accused(told.folder)
    assert answers
    kept = {path: path.read_bytes() for path in (told.folder / "content").rglob("*.md")}
    assert told.everywhere() == [{"denied"}] * 5
    assert told.lineage_denials() == 1

    delete(told.folder, answers)
    done = kb("build", at=told.folder)
    assert done.returncode == 0, done.stderr
    assert told.everywhere() == [{"not_searched"}] * 5
    assert told.lineage_denials() == 0

    for path, text in kept.items():
        path.write_bytes(text)
    done = kb("build", at=told.folder)
    assert done.returncode == 0, done.stderr
    assert told.everywhere() == [{"denied"}] * 5
    assert told.lineage_denials() == 1

    phone.go(f"{told.address}claims/{CHARGE}/")
    ends = phone.page.evaluate(
        "['.claim-line [data-term=denied]', '.reply .statement', '.reply [data-term=denied]']"
        ".map((part) => document.querySelector(part).getBoundingClientRect().bottom)"
    )
    assert max(ends) <= 740
    told.visitor.assert_at_peace()
