"""German: verbs that are torn in two, and indirect speech without `that`."""

from __future__ import annotations

from kb.ingest.extract.languages.pack import Pack, compiled, verbs_of

_VERBS = verbs_of(
    say="sagte sagt sagten sprach spricht erklärte erklärt erklärten schrieb schreibt betonte betont teilte teilt antwortete berichtete berichtet äußerte ergänzte "
    "bestätigte bestätigt laut zufolge versicherte",
    opine="meint meinte warnte warnt warnen hält hielt glaubt glaubte kritisierte kritisiert bezeichnete nannte nennt zweifelt befürchtet findet",
    accuse="wirft warf werfen beschuldigt beschuldigte beschuldigen behauptet behauptete verdächtigt bezichtigt bezichtigte",
    deny="bestreitet bestritt bestreiten dementierte dementiert wies weist wiesen leugnet leugnete widerspricht widersprach verneint verneinte",
    admit="räumte räumt räumten gab gibt gesteht gestand entschuldigte",
    find="fand fanden zeigt zeigte zeigten stellte stellten entdeckte entdeckten ergab",
    estimate="schätzt schätzte schätzen beziffert",
    urge="fordert forderte fordern verlangt verlangte verlangen empfiehlt empfahl empfehlen ruft rief plädiert plädierte verbietet verbieten untersagt untersagen erlaubt erlauben",
    announce="kündigte kündigt",
)
_ANY = "(?:" + "|".join(sorted(_VERBS, key=len, reverse=True)) + ")"
_GAP = r"(?:,\s[^;\uf000-\uf7ff]{2,90}?,)?\s(?:hat\s|habe\s|hatte\s|haben\s)?"
_SPOKES = r"(?:Sprecher(?:in)?|Vertreter(?:in)?|Anwält?e|Anwältin|Anwalt|Unternehmenssprecher(?:in)?)"
_ROLE = r"(?:[\w-]*(?:[Cc]hef(?:in)?|[Ll]eiter(?:in)?|[Gg]ründer(?:in)?|[Pp]rofessor(?:in)?|[Ff]orscher(?:in)?|[Aa]nalyst(?:in)?|[Mm]inister(?:in)?|[Ee]xpert(?:e|in)|Juristin?|Abgeordnete[rn]?|CEO))"
_OUT = r"(?:Ausgaben|Antworten|Ergebnisse\w*|Daten|Modelle?\w*|Fähigkeiten|Gedankengänge\w*|Dialoge\w*|Texte\w*|Konten|Anfragen|Schnittstelle)"
_TAKE = r"(?:destillier\w*|Destillation|kopier\w*|abgegriffen|abgeschöpft|abzuschöpfen|abgesaugt|extrahier\w*|gestohlen|nachgebaut|nachgeahmt|ausgelesen|abgekupfert|geklaut)"
_ACT = rf"(?:{_TAKE}|{_OUT}[^.;]{{0,70}}?(?:trainier\w*|genutzt|verwendet|benutzt|entwickel\w*|gefüttert|Training|eingekauft|abgefragt|abgerufen|bezogen)|(?:trainier\w*|Training|entwickel\w*|genutzt|verwendet|nutz\w*|verwend\w*)[^.;]{{0,60}}?{_OUT})"

GERMAN = Pack(
    code="de",
    collapses=(
        (
            compiled(
                rf"(?:(?:ein|eine|der|die)\s)?{_SPOKES}\s(?:von|der|des|bei|für)\s(?:das\s|die\s|den\s)?(?P<org><A>)(?:,?\s(?P<person><A>))?"
            ),
            "spokesperson",
        ),
        (compiled(rf"(?P<org><A>)-{_SPOKES}(?:\s(?P<person><A>))?"), "spokesperson"),
        (compiled(rf"(?P<org><A>)-{_ROLE}\s(?P<person><A>)"), "person"),
        (
            compiled(
                rf"(?:(?:der|die|den)\s)?{_ROLE}\s(?:von|der|des|bei)\s(?P<org><A>),?\s(?P<person><A>),?"
            ),
            "person",
        ),
        (
            compiled(
                rf"(?P<person><A>),\s(?:(?:der|die)\s)?{_ROLE}\s(?:von|der|des|bei)\s(?:der\s)?(?P<org><A>),"
            ),
            "person",
        ),
        (
            compiled(
                r"(?:Forscher(?:innen)?(?:\sund\sForscher(?:innen)?)?|Wissenschaftler(?:innen)?|Forschende)\s(?:der|von|an\sder|des)\s(?P<org><A>)"
            ),
            "researchers",
        ),
        (
            compiled(
                r"(?:(?:ein|eine|der|die|das|einem|einer)\s)?(?:Memo|Bericht|Brief|Blogbeitrag|Beitrag|Stellungnahme|Mitteilung|Studie|Schreiben)\s(?:von|der|des)\s(?P<org><A>)"
            ),
            "document",
        ),
        (compiled(rf"(?:(?:der|die|den)\s)?{_ROLE}\s(?P<person><A>)"), "person"),
        (
            compiled(
                r"(?:(?:das|der|die|dem|den|des)\s)?(?:KI-)?(?:Unternehmen|Konkurrent(?:en)?|Rivalen?|Firma|Start-up|Startup|Labor|Entwickler|Anbieter|Konzern)\s(?P<org><A>)"
            ),
            "office",
        ),
    ),
    frames=(
        (compiled(rf"(?P<q><Q>),?\s(?P<v>{_ANY})\s(?:die\s|der\s|das\s)?(?P<s><A>)(?P<c>.*)"), "direct"),
        (
            compiled(rf"(?P<s><A>){_GAP}(?P<v>{_ANY})[^\uf000-\uf7ff]{{0,20}}?[:,]?\s?(?P<q><Q>)(?P<c>.*)"),
            "direct",
        ),
        (
            compiled(
                r"(?P<s><A>)(?:\shat|\shatte)?\s(?P<v>wirft|warf|werfen|beschuldigt|beschuldigte|bezichtigt|bezichtigte)\s(?:(?-i:[a-zäöü])[\w-]*\s|Konkurrenten\s|Rivalen\s){0,3}?(?P<t><A>)(?:\svor)?,?(?P<c>.*)"
            ),
            "accuses",
        ),
        (
            compiled(
                r"(?P<s><A>)\s(?:hat|hatte|habe)\s(?:(?-i:[a-zäöü])[\w-]*\s|Konkurrenten\s)*(?P<t><A>)?[^,.;\ue000-\uf7ff]{0,24}?(?P<v>vorgeworfen)(?P<c>.*)"
            ),
            "accuses",
        ),
        (
            compiled(
                r"(?P<t><A>)\s(?:wird|wurde)\s(?:von\s(?P<s><A>)\s)?(?P<v>beschuldigt|bezichtigt|verdächtigt)(?P<c>.*)"
            ),
            "accused",
        ),
        (
            compiled(
                r"(?P<s><A>)[^.;\ue000-\uf7ff]{0,30}?\s(?P<v>wies|weist|wiesen)\s(?P<c>[^.;]*?)\szurück"
            ),
            "indirect",
        ),
        (
            compiled(
                r"(?P<s><A>)[^.;\ue000-\uf7ff]{0,4}?\s(?P<v>räumte|räumt|räumten)\s(?:[^,.;]{0,30}?\s)?ein,?\s(?P<c>.*)"
            ),
            "indirect",
        ),
        (
            compiled(
                r"(?P<s><A>)[^.;\ue000-\uf7ff]{0,4}?\s(?P<v>gab|gibt)\s(?:[^,.;]{0,30}?\s)?zu,?\s(?P<c>.*)"
            ),
            "indirect",
        ),
        (
            compiled(
                r"(?P<s><A>)[^.;\ue000-\uf7ff]{0,4}?\s(?P<v>teilte|teilt)\s(?:[^,.;]{0,30}?\s)?mit,?\s(?P<c>.*)"
            ),
            "indirect",
        ),
        (
            compiled(
                rf"(?P<s><A>){_GAP}(?P<v>(?!wies|weist|räumt|gab|gibt|wirft|warf){_ANY})\b(?P<c>[\s,:].{{7,}})"
            ),
            "indirect",
        ),
        (
            compiled(r"(?P<v>laut|nach\sAngaben\s(?:von|der|des))\s(?:der\s|dem\s)?(?P<s><A>),?\s(?P<c>.*)"),
            "according",
        ),
        (
            compiled(rf",\s(?P<v>{_ANY})\s(?:die\s|der\s|das\s)?(?P<s><A>)[^\uf000-\uf7ff]{{0,40}}$"),
            "indirect",
        ),
    ),
    verbs={
        **_VERBS,
        "vorgeworfen": "accuse",
        "nach angaben von": "say",
        "nach angaben der": "say",
        "nach angaben des": "say",
    },
    skip=compiled(
        r"\b(?:wollte|will|möchte)\s(?:\w+\s){0,3}nicht\s|\bäußerte\ssich\s(?:\w+\s)?nicht|antwortete\snicht|reagierte\snicht|bestritt\snicht|bestreitet\snicht"
    ),
    corefs=(
        (
            compiled(
                r"\b(?:das|die)\s(?P<land>chinesische|amerikanische)?\s?(?:Unternehmen|Firma|Start-up|Labor)\b(?!\s<A>)"
            ),
            "company",
        ),
        (
            compiled(
                r"\b(?:ein|eine|der|die)\s(?:Sprecher|Sprecherin|Unternehmenssprecher\w*)\b(?!\s(?:von|der|des))"
            ),
            "spokesperson",
        ),
        (compiled(r"\bdas\sMinisterium\b"), "government"),
        (compiled(r"\b(?:die\sForscher|die\sForschenden|die\sWissenschaftler)\b"), "researchers"),
        (compiled(r"\b(?:er|sie)\b(?=\s(?:sagte|erklärte|betonte|forderte|warnte))"), "person"),
    ),
    act=compiled(_ACT),
    agents=(
        compiled(
            r"(?<!von\s)(?<!mit\s)(?<!bei\s)(?P<a><A>)(?:[^,.;\ue000-\uf7ff]{0,30}?)\s(?:hat|habe|hatte|haben|soll|trainier\w*|nutz\w*|verwend\w*|kopier\w*|destillier\w*)[^.;]{0,90}"
        ),
        compiled(r"(?:durch|von)\s(?P<a><A>)\s(?:destilliert|kopiert|abgegriffen|abgeschöpft|trainiert)"),
    ),
    victims=(
        compiled(rf"{_OUT}\s(?:von|des|der|aus)\s(?:\w+\s)?(?P<a><A>)"),
        compiled(r"(?:von|mit|bei|aus)\s(?:\w+\s)?(?P<a><A>)"),
    ),
    self_act=compiled(
        rf"\b(?:es|man|sie|er|sein\w*|ihr\w*)\s[^.;]{{0,60}}?{_ACT}|^[^,.;\ue000-\uf7ff]{{0,60}}{_OUT}[^.;]{{0,60}}(?:verwendet|genutzt|trainiert|benutzt)\s?zu\s?haben|^[^.;]{{0,80}}(?:verwendet|genutzt|trainiert|benutzt|kopiert|destilliert)\szu\shaben"
    ),
    self_act_quoted=compiled(rf"\b(?:wir|ich|unser\w*)\s[^.;]{{0,60}}?{_ACT}"),
    own_model=compiled(r"\b(?:eigen\w+|hauseigen\w+)\s(?:\w+\s){0,2}(?:Modell\w*|Lehrer\w*)"),
    negation=compiled(r"\b(?:nicht|nie|niemals|kein\w*|weder|zurück)\b"),
    groundless=compiled(r"\b(?:falsch|haltlos|unbegründet|unwahr|frei\serfunden)\b"),
    hedge=compiled(
        r"\b(?:könnte\w*|möglicherweise|vermutlich|wahrscheinlich|womöglich|offenbar|mutmaßlich|vielleicht)\b"
    ),
    topical=compiled(
        rf"{_TAKE}|{_OUT}|Vorw[uü]rf\w*|Anschuldigung\w*|trainier|Training|Nutzungsbeding|Lizenz|Gesetz|KI|Modell|Methode|Beweis|Beleg|verboten|Konten|<Q>"
    ),
    charge=compiled(r"Vorw[uü]rf\w*|Anschuldigung\w*|Behauptung\w*|Bericht\w*|Darstellung|das\b|dies\b"),
    charge_named=compiled(r"Vorw[uü]rf\w*|Bericht\w*|behaupt\w*|Gerücht\w*|ob\b|wenn\b"),
    verb_last=True,
    unproven=compiled(
        r"\b(?:nicht|kein\w*)\b[^.;]{0,20}\b(?:beweis\w*|beleg\w*|bedeut\w*|zeig\w*|fanden)|Hinweise\b[^.;]{0,40}\bfanden\b[^.;]{0,20}\bnicht"
    ),
    saw=compiled(r"Konten|entdeckt|festgestellt|Anfragen"),
    own_outputs=compiled(
        r"\b(?:seine|ihre|unsere)\s(?:\w+\s)?(?:Ausgaben|Antworten|Ergebnisse|Fähigkeiten)\b|(?:gefälschte|falsche)\s(?:\w+\s)?Konten\s(?:\w+\s)?(?:entdeckt|gefunden|bemerkt)|worden\s?(?:sei\w*)?[,.]?$"
    ),
    foreign=compiled(
        r"\b(?:fremd\w*|Konkurren\w*|Wettbewerb\w*|ander\w+\s(?:Anbieter\w*|Firm\w+|Unternehmen|Modell\w*)|Dritt\w*)"
    ),
    they=compiled(r"^(?:<A>[^:]{0,20}:\s?)?[\s„“]*(?:sie|er|die\s(?:Firma|Konkurrenz))\b"),
    ours=compiled(
        r"\b(?:von|mit|aus|an|gegen)\suns(?:er\w*)?\b|\bunsere?\s(?:Antworten|Ausgaben|Daten|Modelle?)\s(?:\w+\s){0,2}(?:kopiert|gestohlen|abgegriffen|genutzt)"
    ),
    clean=compiled(
        r"\b(?:eigen\w+|öffentlich\w*|lizenziert\w*|frei\w*)\s(?:\w+\s){0,2}(?:Daten|Texte\w*|Webseiten|Quellen|Modell\w*)"
    ),
    disowns=compiled(r"nichts\szu\stun"),
    should=compiled(
        r"\b(?:soll\w*|muss|müsse\w*|müssen|fordert\w*|verlang\w*|verbiet\w*|verboten|untersag\w*|erlaub\w*|gesetz\w*|Gesetz\w*|regeln|Regulierung)\b"
    ),
    judge=compiled(
        r"\b(?:könnte\w*|Risiko|Gefahr|wahrscheinlich|üblich\w*|gängig\w*|normal|heuchlerisch|übertrieben|gefährlich|fair|unfair)\b"
    ),
    own_act=compiled(
        r"\b(?:ändern|aktualisieren|sperren|verschärfen|veröffentlichen|gesperrt|blockiert|gelöscht|eingeführt|veröffentlicht|aktualisiert|geändert|verschärft|abgeschaltet|entzogen|prüf\w*|untersuch\w*|Berufung|lizenziert)\b"
    ),
    first=compiled(r"[\s,:“„]*(?:man|es|wir|sie|das\sUnternehmen|die\s)\b"),
    licensed=compiled(
        r"\b(?:mit\s(?:\w+\s)?(?:Erlaubnis|Genehmigung|Zustimmung|Lizenz)|lizenziert\w*|unter\s(?:einer\s)?Lizenz|vertraglich|Vereinbarung|erlaubt)\b"
    ),
    estimate=compiled(r"\b(?:schätz\w*|beziffer\w*)\b"),
    wrong=compiled(
        r"(?:gefälscht\w*|falsch\w*|betrügerisch\w*)\s(?:\w+\s)?Konten|(?:Kampagne|Angriff)\w*[^.;]{0,40}(?:Destill\w*|Extraktion|abzuschöpfen)|Verstoß\sgegen"
    ),
    measured=compiled(
        r"(?:Test|Studie|Analyse|Prüfung|Untersuchung)\w*[^.;]{0,30}(?:zeig\w*|ergab\w*|fand\w*)"
    ),
    joins=compiled(r"(?P<first><A>)(?:,\s(?=<A>\sund\s)|\s(?:und|sowie)\s)(?P<second><A>)"),
)
