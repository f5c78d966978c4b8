"""The article from which the record started, as the damaged copy that it is."""

import pytest

pytestmark = pytest.mark.corpus


@pytest.fixture
def saved(testdata, page):
    folder = testdata.parent / "seed"
    copies = sorted(folder.glob("*.txt"))
    assert copies, f"there is no saved article in {folder}, the folder beside that of KB_TESTDATA"
    return page(copies[0].read_bytes(), "https://saved.example/article", content_type="text/plain")


def test_title_publication_and_language_are_read(saved):
    assert saved.title == "How much does distillation really matter for Chinese LLMs?"
    assert saved.site_name == "Interconnects AI"
    assert saved.language == "en"


def test_the_menu_word_of_another_language_is_no_part_of_the_text(saved):
    assert saved.text.startswith("Distillation has emerged as one of the most frequently discussed issues")
    assert saved.text.endswith("early research on reasoning that built upon Gemini!")
    assert "Zum Inhalt" not in repr(saved)


def test_the_garbled_name_is_left_as_it_stands(saved):
    assert "the releaseofDeepSeek R22022" in saved.text


def test_nothing_is_said_that_the_bytes_do_not_say(saved):
    assert saved.authors == ()
    assert (saved.published.day, saved.published.confidence) == (None, "none")
    assert (saved.canonical, saved.links) == ("", ())
    assert saved.title_how == "its first line"
    assert saved.site_name_how == "its last line, which stands apart"
