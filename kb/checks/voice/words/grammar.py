"""Words that stand for their place in a sentence."""

from __future__ import annotations

GRAMMAR: dict[str, str] = {
    "to-use": "to and also they labs companies firms then",
    "be": "is was are were be been being got gets get has have had",
    "concession": (
        "although though while whereas after before when once since because despite even notwithstanding "
        "contrary unlike whatever following until besides"
    ),
    "but": "but yet although though whereas despite regardless",
    "relative": "which who whom whose",
    "plain": "the a an of smaller their its six five two three small these those such any The A other",
    "nominal": "of on with word term for from about called",
    "determiner": "the a an its their his her our whose this these those such",
    "before-noun": (
        "of on from with no any all more many few million own in for by into raw same other whole two "
        "three six several some most hidden copied collected extracted first second been was were be "
        "latest public joint annual model private press technical threat system detailed main only new "
        "recent earlier later last early short closing written open"
    ),
    "noun-before": "is are was were of",
    "noun-too": (
        "names answer answers claim claims report reports charge charges count counts note notes call "
        "calls state states replies reply question questions estimate estimates doubt doubts challenge "
        "challenges demand demands list lists thought thoughts thinking contest dispute disputes present "
        "grant grants finding findings rule rules view views saying writing warning reporting judge found "
        "trace traces link links object counter credit credits rank comment advice term terms label brand "
        "treat ties tie record put hint hints stress fault refuse read reads reasons cite held holds hold "
        "related address see response"
    ),
    "after-name": (
        "itself himself themselves has had have was were is are did does do may might could can will would "
        "should also then never later again both trained distilled copied extracted took used drew built "
        "harvested scraped siphoned"
    ),
    "function": (
        "on and to of in about by for concern concerns is are was were had has have do does did the a an "
        "or from with at as that which who The A An into over after before but"
    ),
    "and": "and or",
    "opener": (
        "now then later also still and but while which who whose yet though although because after when "
        "whatever no with without"
    ),
    "even": "even",
    "span": (
        "month year week day summer autumn spring winter quarter time moment hour decade weekend months "
        "weeks years days hours decades quarters"
    ),
    "relative-size": (
        "larger smaller large small big bigger older newer flagship first second third earlier previous"
    ),
    "beside": "beside like than as such",
    "means": "months years weeks way means help thanks days quarters power",
    "beneath": "behind beneath under underneath inside within",
    "via": "on upon from with using off",
}
