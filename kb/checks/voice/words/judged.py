"""How we would judge what parties say and do."""

from __future__ import annotations

JUDGED: dict[str, str] = {
    "unlawful": (
        "dishonestly improperly wrongfully deceitfully stealthily secretly covertly clandestinely "
        "illegally unlawfully illicitly surreptitiously fraudulently"
    ),
    "covert": (
        "unlicensed unlawful illegal covert clandestine secret massive systematic large-scale wholesale"
    ),
    "guilty": (
        "guilty blame complicit behind responsible culprit* perpetrator* offender* beneficiary victim*"
    ),
    "real": "real actual true hidden undisclosed unacknowledged unnamed concealed secret",
    "rightly": "rightly correctly truthfully accurately justly",
    "stealthy": (
        "secret covert clandestine illicit illegal unlawful hidden undeclared undisclosed unlicensed "
        "unauthorised unauthorized unacknowledged uncredited unpaid unattributed surreptitious stealthy "
        "improper wrongful wholesale systematic relentless shameless brazen blatant massive"
    ),
    "blaming": (
        "condemn+ criticise+ criticize+ deplore+ regret+ punish+ forgive forgave pardon+ tolerate+ ignore+ "
        "react+ respond+ reacted retaliate+ counter+ survive+ end ended stop+ stopped halt+ foil+ thwart+ "
        "avenge+"
    ),
    "judged": (
        "exaggeration convincing persuasive contradicted belied disproved disproven refuted false untrue "
        "lie lies true correct right justified proven baseless groundless pretext hollow wrong accurate "
        "implausible unconvincing empty untenable credible well-founded founded sound vindicated warranted "
        "confirmed dishonest invented fabricated incorrect fair sincere disingenuous valid unfounded "
        "transparent flimsy feeble laughable absurd ridiculous threadbare"
    ),
    "plea": (
        "protest* rejection* denial* explanation* account excuse* version charge* claim* allegation* "
        "accusation* story assurance* complaint* defence protestation* assertion* statement*"
    ),
    "proving": (
        "prove+ proven show+ shown confirm+ reveal+ establish+ demonstrate+ expose+ know knows knew known"
    ),
    "unlawful-thing": "unlawful illegal illicit improper wrongful fraudulent impermissible",
    "crime": "theft breach violation fraud plagiarism piracy misuse infringement",
}
