from kb.graph.cases import Case, CaseFinder


def case(make, teacher, student, *entries, **keys):
    claim = make.claim("c", distils=[{"teacher": teacher, "student": student, "access": "api"}], **keys)
    graph = make.graph(claim, *entries)
    return CaseFinder(graph.record).of(graph.distillations[0])


def test_makers_in_two_countries_are_a_case_across_a_border(make):
    assert case(make, "model-a", "model-b") == Case(False, False, ("US", "CN"))


def test_a_parent_and_its_unit_are_one_maker(make):
    assert case(make, "model-b", "unit-b") == Case(True, False, None)


def test_a_maker_without_a_country_has_that_of_its_parent(make):
    unit = make.actor("unit-a", parent="lab-a")
    assert case(make, "unit-a", "lab-c", unit).countries == ("US", "CN")


def test_terms_that_permit_or_set_conditions_are_told_apart_from_those_that_forbid(make):
    words = {}
    for effect in ("permits", "conditions", "forbids"):
        terms = make.terms("terms", effect, "2025-01-01/2025-12-31")
        words[effect] = case(make, "model-a", "lab-d", terms, happened="2025-01-15").allowed
    assert words == {"permits": True, "conditions": True, "forbids": False}
