"""Repeat readings as the method page shows them."""

from kb.entries.readings import Reading
from kb.publish.surroundings import Surroundings


def reading(claim, reader, **fields):
    return Reading(
        round="2026-11-24-blind", on="2026-11-24", claim=claim, reader=reader, had=f"had {reader}", **fields
    )


def test_the_method_page_says_how_far_readers_agree_and_what_they_had(make, render):
    around = Surroundings(
        readings=(
            reading("charge", "entry", type="allegation", accuses=["lab-b"]),
            reading(
                "charge", "blind", type="opinion", accuses=["lab-b"], errors=["the day"], is_serious=True
            ),
        )
    )
    content = render(make.charge(), around=around)["method"].content
    assert "Repeat reading by language models" in content
    assert "blind: had blind" in content and "entry: had entry" in content
    assert (
        "1 claim was read against their sources. In 1 the reader found an error, a serious one in 1."
        in content
    )
    assert '<th scope="row">type of the claim</th>' in content
    assert '<td data-label="Krippendorff’s alpha">not defined: one value alone</td>' in content


def test_without_readings_it_says_so(render):
    assert "No claim was read a second time yet." in render()["method"].content
