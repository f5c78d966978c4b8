"""What holds for texts that nobody wrote the rules on: charges told later, asides, steps, new names, days."""

import pytest

from kb.ingest.extract import Document, RuleExtractor, known_name, names_of
from kb.kinds import Record

KNOWN = [
    {"name": "Lab A", "type": "lab", "models": ["Model A"]},
    {"name": "Lab B", "type": "lab", "models": ["Model B"]},
]
RULES = RuleExtractor(names_of(Record(), map(known_name, KNOWN), outside=False))
QUARREL = "Lab A and Lab B quarrel over the distillation of models.\n"


def read(text, language="en"):
    return RULES.extract(Document(text, language=language, published="2026-03-10"))


def claim_of(text, words, language="en"):
    found = [claim for claim in read(text, language).claims if words in claim.passage.text]
    assert len(found) == 1, found
    return found[0]


def test_an_answer_is_about_who_made_the_charge_also_where_the_charge_is_told_later():
    text = QUARREL + "Lab B said the accusation was fantasy. Lab A accused Lab B of distilling Model A."
    assert claim_of(text, "fantasy").type == "denial"
    assert claim_of(text, "fantasy").subjects == ("Lab A",)


def test_a_step_of_ones_own_is_announced_whatever_the_step():
    text = (
        QUARREL + "Lab A accused Lab B of distilling Model A.\nLab A said it had shut the accounts on Monday."
    )
    step = claim_of(text, "had shut")
    assert (step.type, step.accused, step.subjects) == ("announcement", (), ("Lab B",))


def test_what_was_done_to_the_speakers_own_outputs_is_no_act_of_the_speaker():
    said = (
        "Lab A称，杭州的Lab B在今年4月至7月间，通过两千个账号批量调用其Model A模型，"
        "收集回答，用于训练自家的模型。"
    )
    found = claim_of("Lab A与Lab B就模型蒸馏发生争议。\n" + said, "批量调用", "zh")
    assert (found.type, found.accused) == ("allegation", ("Lab B",))


def test_what_grants_one_thing_and_rejects_another_stays_open():
    text = QUARREL + (
        "Lab A accused Lab B of distilling Model A.\n"
        "Lab B said a contractor had used answers of Model A, but the claim about Model B was false."
    )
    assert claim_of(text, "contractor").type not in ("denial", "admission")


def test_reported_mood_is_the_word_of_who_spoke_before():
    text = (
        "Lab A und Lab B streiten über die Destillation von Sprachmodellen.\n"
        "Lab A beschuldigte Lab B, Model A kopiert zu haben. Lab B sagte, man habe nichts kopiert. "
        "Die Antworten von Model A seien nie zum Training verwendet worden."
    )
    assert claim_of(text, "seien", "de").speakers == ("Lab B",)


@pytest.mark.parametrize(
    ("text", "name", "type_"),
    [
        ("The firm's head of data, Mara Quist, said she was tired.", "Mara Quist", "person"),
        ("Mara Quist, a chemist who studies rivers, disagreed.", "Mara Quist", "person"),
        ("Its neighbour, Harrow Mills, which opened in May, said no.", "Harrow Mills", "company"),
        ("The brewery Harrow Mills said no.", "Harrow Mills", "company"),
        ("OFFICE OF MODEL SAFETY\nThe Office will answer in May.", "Office of Model Safety", "agency"),
        ("The Friends of Verse said they hoped for more.", "Friends of Verse", "community"),
    ],
)
def test_a_name_that_nobody_listed_is_known_by_the_words_beside_it(text, name, type_):
    found = read(
        f"{text} The weather in the town was fine, and it is said that it will stay so for the week."
    )
    assert (name, type_) in [(actor.name, actor.type) for actor in found.actors]


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("RENO, March 10 - Lab A closed the accounts of Lab B on Monday.", "2026-03-09"),
        ("The accounts of Lab B were shut by Lab A on 2 March.", "2026-03-02"),
        ("Lab A shut the accounts of Lab B last Friday.", "2026-03-06"),
    ],
)
def test_a_step_has_its_own_day_and_not_that_of_the_place_line(said, day):
    text = f"{said}\n{QUARREL}"
    assert [(e.type, e.date) for e in read(text).events] == [("access_restriction", day)]
