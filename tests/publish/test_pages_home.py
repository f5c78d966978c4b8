"""The home page: its search, and who accuses whom."""


def test_the_search_of_the_home_page_leads_to_the_page_of_the_search(render):
    assert '<form class="home-search" action="search/"' in render()[""].content


def test_a_speaker_without_a_charge_against_a_column_of_the_matrix_has_no_row(make, render):
    parties = [
        make.actor({"id": f"party-{n:02}", "type": "lab", "name": f"Party {n:02}"}) for n in range(1, 14)
    ]
    many = make.charge(accuses=[party.id for party in parties[:12]])
    one = make.claim("other-charge", "allegation", speaker="lab-c", accuses=["party-13"])
    matrix = render(*parties, many, one)[""].content.split('<div class="matrix"')[1].split("</table>")[0]
    assert "Party 12" in matrix and "Party 13" not in matrix
    assert "Lab A" in matrix and "Lab C" not in matrix
