"""Documents folded, clustered, and asked what they draw on; the same whatever the order they came in."""

import datetime
import random

import pytest

from scrapers.derivations import derivations_of
from scrapers.documents import document_id, fold
from scrapers.near import near_duplicates
from scrapers.published import Published
from scrapers.reading import Document, Link


def words(seed, count=200):
    chance = random.Random(seed)
    return " ".join("".join(chance.choices("abcdefghijklmnop", k=5)) for _ in range(count))


def dated(day):
    return Published(datetime.date.fromisoformat(day), "a test", "stated")


def document(url, text, day="2026-02-24", **fields):
    return Document(url, text=text, published=dated(day), **fields)


STORY = words(1)


def test_trackers_and_amp_are_one_document():
    folded = fold(
        [
            document("https://press.example/story?utm_source=rss", STORY, outlet="b"),
            document("https://press.example/story", STORY, outlet="a"),
            document("https://amp.press.example/story", STORY[:300], canonical="https://press.example/story"),
        ]
    )
    assert [one.document.url for one in folded] == ["https://press.example/story"]
    assert len(folded[0].addresses) == 3
    assert folded[0].outlets == ("a", "b")


def test_an_id_stays_when_the_text_is_corrected_and_is_one_for_all_addresses():
    one = document("https://press.example/story", STORY)
    other = document("http://www.press.example/story/?fbclid=1", words(2))
    assert document_id(one) == document_id(other) == fold([one])[0].id


def test_a_syndicated_copy_is_folded_into_the_one_that_came_first():
    folded = fold(
        [
            document("https://portal.example/a", STORY, "2026-02-25"),
            document("https://press.example/story", STORY, "2026-02-24"),
        ]
    )
    assert [one.document.url for one in folded] == ["https://press.example/story"]
    assert folded[0].addresses == ("https://portal.example/a", "https://press.example/story")


def test_a_copy_that_names_its_original_is_folded_into_it():
    folded = fold(
        [
            document("https://portal.example/a", STORY + " and a line of the portal", "2026-02-23",
                     canonical="https://press.example/story"),
            document("https://press.example/story", STORY, "2026-02-24"),
        ]
    )  # fmt: skip
    assert [one.document.url for one in folded] == ["https://press.example/story"]


def test_a_page_that_claims_to_be_another_with_a_text_of_its_own_is_not_believed():
    folded = fold(
        [
            document("https://evil.example/x", words(3), canonical="https://lab-a.example/post"),
            document("https://lab-a.example/post", STORY),
        ]
    )
    assert len(folded) == 2
    assert {one.document.text for one in folded} == {words(3), STORY}


def test_short_pages_with_equal_words_are_not_one():
    assert (
        len(
            fold(
                [
                    document("https://a.example/", "Please wait."),
                    document("https://b.example/", "Please wait."),
                ]
            )
        )
        == 2
    )


def test_near_duplicates_share_the_id_of_the_first_published():
    edited = STORY.replace(STORY.split()[50], "changed") + " " + words(9, 10)
    folded = {
        one.document.url: one
        for one in fold(
            [
                document("https://b.example/late", edited, "2026-02-25"),
                document("https://a.example/first", STORY, "2026-02-24"),
                document("https://c.example/other", words(5)),
            ]
        )
    }
    first = folded["https://a.example/first"]
    assert first.cluster == folded["https://b.example/late"].cluster == first.id
    assert folded["https://c.example/other"].cluster == ""


def test_chinese_texts_are_compared_sign_by_sign():
    text = "深度求索表示其基础模型的训练数据来自网页和电子书并未有意使用他人的输出相关指控没有依据" * 2
    assert near_duplicates([text, text[:-3] + "证据", words(1)]) == [[0, 1]]


def test_fifty_texts_alike_are_one_group_and_strangers_are_none():
    alike = [f"{STORY} number {n}" for n in range(50)]
    assert near_duplicates([*alike, *(words(n) for n in range(100, 150))]) == [list(range(50))]


def test_order_ids_and_clusters_do_not_depend_on_the_order_of_arrival():
    documents = [
        document(
            f"https://host-{n % 7}.example/{n}", words(n % 12) + f" tail {n % 3}", f"2026-02-{n % 20 + 1:02}"
        )
        for n in range(60)
    ]
    folded = fold(documents)
    for seed in range(5):
        mixed = documents[:]
        random.Random(seed).shuffle(mixed)
        assert fold(mixed) == folded
    assert [one.id for one in folded] == sorted(one.id for one in folded)


@pytest.mark.parametrize(
    ("text", "named", "because"),
    [
        ("A deal, first reported by The Press, fell.", "The Press", "it says that another reported it first"),
        ("The Press first reported the deal.", "The Press", "it says that another reported it first"),
        ("This article originally appeared in Lab Weekly.", "Lab Weekly", "it says where it appeared first"),
        ("Accounts were closed, as reported by Press News.", "Press News", "it cites a report"),
        ("According to a report by The Press, accounts were closed.", "The Press", "it cites a report"),
        ("The Press reported on Monday that accounts were closed.", "The Press", "it cites a report"),
        ("据《新闻周刊》报道，该公司关闭了账户。", "新闻周刊", "it cites a report"),
        ("2026-02-24 来源：某某网 责编", "某某网", "it names its source"),
    ],
)  # fmt: skip
def test_phrases_propose_what_a_text_draws_on(text, named, because):
    (found,) = derivations_of(document("https://a.example/", text))
    assert (found.named, found.because, found.url) == (named, because, "")
    assert named in found.words


@pytest.mark.parametrize(
    "text",
    ["He reported on Monday.", "The company first reported a profit.", "本站报道", "Words about nothing.",
     "It was first reported by us."],
)  # fmt: skip
def test_phrases_that_name_no_source_propose_nothing(text):
    assert derivations_of(document("https://a.example/", text)) == []


def test_a_site_does_not_draw_on_itself():
    text = "As first reported by The Press, it closed."
    assert derivations_of(document("https://a.example/", text, site_name="The Press")) == []


def test_the_link_that_stands_with_the_name_leads_to_the_document():
    link = Link("https://press.example/story?utm_source=x", "The Press")
    source = document("https://press.example/story", STORY, "2026-02-23", site_name="The Press")
    text = "The deal was first reported by The Press. " + words(4)
    folded = fold([source, document("https://a.example/", text, links=(link,))])
    derived = next(one for one in folded if one.document.url == "https://a.example/")
    (found,) = derived.derives_from
    assert (found.document, found.url, found.named) == (document_id(source), link.url, "The Press")


def test_a_link_to_an_earlier_document_is_proposed_and_to_a_later_one_is_not():
    early = document("https://a.example/1", words(1), "2026-02-01", site_name="A")
    late = document("https://b.example/2", words(2), "2026-02-28", site_name="B")
    middle = document(
        "https://c.example/3", words(3), "2026-02-14",
        links=(Link(early.url, "here"), Link(late.url, "there"), Link("https://d.example/", "elsewhere")),
    )  # fmt: skip
    derived = next(one for one in fold([early, late, middle]) if one.document == middle)
    assert [(found.document, found.because) for found in derived.derives_from] == [
        (document_id(early), "it links to it")
    ]
