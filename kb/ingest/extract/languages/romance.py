"""French and Spanish, which build their statements alike."""

from __future__ import annotations

from dataclasses import dataclass

from kb.ingest.extract.languages.pack import Pack, compiled, verbs_of


@dataclass(frozen=True, slots=True)
class _Words:
    """The words in which the two differ."""

    code: str
    verbs: dict[str, str]
    of: str
    spokes: str
    role: str
    document: str
    researchers: str
    firm: str
    according: str
    out: str
    own_out: str
    take: str
    train: str
    us: str
    it: str
    own: str
    no: str
    groundless: str
    maybe: str
    charge: str
    should: str
    judge: str
    did: str
    licensed: str
    wrong: str
    measured: str
    and_: str
    skip: str
    accuse: str
    company: str


def _pack(w: _Words) -> Pack:
    any_ = (
        "(?:"
        + "|".join(sorted((v.replace(" ", r"\s(?:\w+\s)?") for v in w.verbs), key=len, reverse=True))
        + ")"
    )
    gap = r"(?:,\s[^;\uf000-\uf7ff]{2,90}?,)?\s(?:[\w’']+ment\s|[\w]+mente\s|aussi\s|également\s|también\s|ya\s)?"
    act = rf"(?:{w.take}|{w.train}[^.;]{{0,80}}?{w.out}|{w.out}[^.;]{{0,80}}?{w.train}|(?:utilis(?:é\w*|er|ent|ait)|utiliz(?:ado|ar|ó|aron)|us(?:ado|ó|ar|aron)\b|exploit\w*|servi\w*|sirv\w*)[^.;]{{0,70}}?(?:{w.out}|<A>))"
    return Pack(
        code=w.code,
        collapses=(
            (
                compiled(
                    rf"(?:(?:un|une|una|le|la|el)\s)?(?:{w.spokes})\s(?:{w.of})\s?(?P<org><A>)(?:,?\s(?P<person><A>))?"
                ),
                "spokesperson",
            ),
            (
                compiled(
                    rf"(?:(?:le|la|el)\s)?(?:{w.role})\s(?:\w+\s)?(?:{w.of})\s?(?P<org><A>),?\s(?P<person><A>),?"
                ),
                "person",
            ),
            (
                compiled(
                    rf"(?P<person><A>),\s(?:(?:le|la|el)\s)?(?:{w.role})\s(?:\w+\s)?(?:{w.of})\s?(?P<org><A>),"
                ),
                "person",
            ),
            (compiled(rf"(?P<org><A>)\s(?:de\sla|de|du|del)\s<A>(?=,?\s(?:{any_})\b)"), "office"),
            (compiled(rf"(?:{w.researchers})\s(?:{w.of})\s?(?P<org><A>)"), "researchers"),
            (
                compiled(rf"(?:(?:un|une|le|la|el|una)\s)?(?:{w.document})\s(?:{w.of})\s?(?P<org><A>)"),
                "document",
            ),
            (compiled(rf"(?:(?:le|la|el|l’)\s?)?(?:{w.role})\s(?P<person><A>)"), "person"),
            (compiled(rf"(?:(?:le|la|el|l’|l'|son|su|sa)\s?)?(?:{w.firm})\s(?P<org><A>)"), "office"),
        ),
        frames=(
            (
                compiled(
                    rf"(?P<q><Q>),?\s(?P<v>{any_})\s(?:\w+\s)?(?:(?:le|la|el|l’)\s?(?:[\w-]+\s){{0,2}})?(?P<s><A>)(?P<c>.*)"
                ),
                "direct",
            ),
            (compiled(rf"(?P<s><A>){gap}(?P<v>{any_})\s?[:,]?\s?(?:que\s)?(?P<q><Q>)(?P<c>.*)"), "direct"),
            (
                compiled(
                    rf"(?P<s><A>){gap}(?P<v>{w.accuse})\s(?:a\s|al\s)?(?:(?!(?:de|d’|d')\b)(?-i:[a-zà-ÿ])[\w’']*\s){{0,3}}?(?P<t><A>)(?P<c>.*)"
                ),
                "accuses",
            ),
            (
                compiled(
                    r"(?P<t><A>)\s(?:est|a\sété|fue|ha\ssido|es)\s(?P<v>accusée?|acusad[oa])\s(?:par\s(?P<s><A>)\s|por\s(?P<s2><A>)\s)?(?:d[e’']|de\s)(?P<c>.*)"
                ),
                "accused",
            ),
            (compiled(rf"(?P<s><A>){gap}(?P<v>{any_})\b(?P<c>[\s,:].{{5,}})"), "indirect"),
            (compiled(rf"(?P<v>{w.according})\s?(?:le\s|la\s|el\s)?(?P<s><A>),\s(?P<c>.*)"), "according"),
            (
                compiled(rf",\s(?P<v>{w.according})\s?(?:le\s|la\s|el\s)?(?P<s><A>)"),
                "according",
            ),
            (
                compiled(rf",\s(?P<v>{any_})\s(?:le\s|la\s|el\s)?(?P<s><A>)[^\uf000-\uf7ff]{{0,40}}$"),
                "indirect",
            ),
        ),
        verbs={
            **w.verbs,
            **dict.fromkeys(("selon", "d’après", "d'après", "según", "de acuerdo con"), "say"),
            "accusé": "accuse",
            "accusée": "accuse",
            "acusado": "accuse",
            "acusada": "accuse",
        },
        skip=compiled(w.skip),
        corefs=(
            (compiled(w.company), "company"),
            (
                compiled(rf"\b(?:un|une|una|le|la|el|son|su)\s(?:{w.spokes})\b(?!\s(?:{w.of}))"),
                "spokesperson",
            ),
            (compiled(r"\b(?:le\sministère|el\sministerio|l’ambassade|la\sembajada)\b"), "government"),
            (compiled(rf"\b(?:les|los)\s(?:{w.researchers})\b"), "researchers"),
            (
                compiled(
                    r"(?<![\w’'])(?:elle|il|ella|él)(?=\s(?:a\s|ha\s)?(?:déclaré|ajouté|estimé|dit|dijo|añadió|afirmó|estima|affirme))"
                ),
                "person",
            ),
        ),
        act=compiled(act),
        agents=(
            compiled(
                rf"(?<!de\s)(?<!du\s)(?<!d’)(?<!d')(?<!a\s)(?<!con\s)(?<!avec\s)(?<!sur\s)(?P<a><A>)\s(?:n’|no\s|ne\s|aurait\s|habría\s)?(?:a|ha|avait|había|aurait|habría|entren\w*|entraîn\w*|utilis\w*|utiliz\w*|us\w+|copi\w*|distill?\w*|destil\w*|se\s(?:sirvió|valió|entrenó))[^.;]{{0,20}}(?:{w.train}|{w.take}|utilis\w*|utiliz\w*|us\w+)?"
            ),
            compiled(r"(?:par|por)\s(?:\w+\s){0,2}?(?P<a><A>)"),
        ),
        victims=(
            compiled(rf"{w.out}\s(?:\w+\s)?(?:{w.of})\s?(?P<a><A>)"),
            compiled(rf"(?:{w.of}|sur|con|avec)\s?(?:les\s|los\s|el\s|le\s)?(?P<a><A>)"),
        ),
        self_act=compiled(
            rf"\b(?:{w.it})\s[^.;]{{0,50}}?{act}|^\s?(?:[\w’']+\s){{0,3}}?(?:avoir|haber|n’avoir|no\shaber)\s(?:\w+\s)?{act}"
        ),
        self_act_quoted=compiled(
            rf"(?:\b(?:{w.us})\s|^[“«\s]*(?:Nunca|No|Jamais|Hemos)\s)[^.;]{{0,50}}?{act}"
        ),
        own_model=compiled(w.own),
        negation=compiled(w.no),
        groundless=compiled(w.groundless),
        hedge=compiled(w.maybe),
        topical=compiled(
            rf"{w.take}|{w.out}|{w.train}|{w.charge}|distil|destil|modèl|modelo|licen[cs]|termes|términos|condicion|conditions|loi\b|ley\b|\bIA\b|preuve|prueba|compte|cuenta|méthode|método|<Q>"
        ),
        charge=compiled(w.charge),
        charge_named=compiled(rf"{w.charge}|rapport\w*|informes?\b|rumeurs?|rumores?|\bsi\b"),
        verb_last=False,
        should=compiled(w.should),
        judge=compiled(w.judge),
        own_act=compiled(w.did),
        first=compiled(rf"[\s,:«“]*(?:que\s|qu’|avoir\s|haber\s)?(?:{w.it}|{w.us}|avoir|haber|ha\s|a\s)"),
        licensed=compiled(w.licensed),
        estimate=compiled(r"\b(?:évalue|chiffre|calcul\w*|estiman?\sen|estimé\sà)\b"),
        wrong=compiled(w.wrong),
        measured=compiled(w.measured),
        coordinated=compiled(rf",?\s(?:pero|mais|y|et)\s(?P<v>{any_})\b(?P<c>\s.{{5,}})"),
        saw=compiled(r"\b(?:comptes|cuentas)\b|détect\w*|detect\w*|constat\w*"),
        own_outputs=compiled(rf"\b(?:ses|nos|sus|nuestr[oa]s)\s(?:{w.own_out})\b"),
        foreign=compiled(
            r"concurrent\w*|rival\w*|tiers\b|autres?\s(?:modèles?|sociétés?|laboratoires?)|competidor\w*|terceros?|otr[oa]s?\s(?:modelos?|empresas?|laboratorios?)|un\smod[eè]l[eo]\s"
        ),
        they=compiled(r"^(?:<A>[^:]{0,20}:\s?)?[\s«“]*(?:ils|elles|il|elle|ellos|ellas|él|ella)\b"),
        ours=compiled(
            r"\b(?:de|sur|avec|des|con|sobre|contra|contre)\s(?:nos|notre|nuestr\w+)\b|\b(?:copi|vol|rob|distill?|destil)\w*\s(?:nos|notre|nuestr\w+)\b"
        ),
        clean=compiled(
            r"\b(?:propi[oa]s?|propres?|públic[oa]s?|publi(?:c|que)s?|licenciad[oa]s?|sous\slicence)\b|\b(?:nos|nuestros?|sus)\s(?:propres|propios)\s"
        ),
        disowns=compiled(
            r"aucun\slien|rien\sà\svoir|ningún\sv[ií]nculo|nada\sque\sver|no\s(?:es|son)\snuestr"
        ),
        unproven=compiled(
            r"\b(?:ne|n’|n'|no)\s?(?:suffi\w*|démontr\w*|prouv\w*|demuestr\w*|prueb\w*|signif\w*)|sin\spruebas|(?:pas|aucune)\s(?:de\s)?preuves?"
        ),
        joins=compiled(rf"(?P<first><A>)(?:,\s(?=<A>\s{w.and_}\s)|\s{w.and_}\s)(?P<second><A>)"),
    )


FRENCH = _pack(
    _Words(
        code="fr",
        verbs=verbs_of(
            say="a_déclaré déclare ont_déclaré a_indiqué indique affirme a_affirmé ajoute a_ajouté explique a_expliqué a_dit dit a_écrit écrit précise a_précisé assure a_assuré soutient a_répondu répond "
            "rapporte a_confirmé confirme souligne a_souligné",
            opine="estime a_estimé juge pense croit critique a_critiqué craint redoute avertit a_averti doute qualifie",
            accuse="accuse a_accusé accusent ont_accusé reproche a_reproché soupçonne prétend",
            deny="dément a_démenti nie a_nié rejette a_rejeté réfute a_réfuté conteste a_contesté démentent",
            admit="reconnaît a_reconnu admet a_admis avoue a_avoué concède a_concédé",
            find="a_constaté constate montre montrent ont_montré a_montré révèle a_révélé ont_constaté a_découvert ont_découvert",
            estimate="évalue chiffre",
            urge="demande a_demandé appelle réclame a_réclamé propose a_proposé exige recommande recommandent interdit interdisent",
            announce="annonce a_annoncé",
        ),
        of=r"de\sla|de\sl’|de\sl'|du|de|d’|d'|chez|à",
        spokes=r"porte-parole|représentante?|avocate?s?",
        role=r"chercheu(?:r|se)|directeur|directrice|PDG|patron(?:ne)?|professeure?|fondat(?:eur|rice)|analyste|ministre|député|sénat(?:eur|rice)|avocate?|présidente?|responsable",
        document=r"mémo|note|rapport|lettre|communiqué|billet|étude|déclaration|plainte",
        researchers=r"chercheurs|scientifiques|universitaires",
        firm=r"(?:entreprise|société|start-up|jeune\spousse|laboratoire|rival|concurrent|groupe|éditeur)",
        according=r"selon|d’après|d'après",
        own_out=r"réponses|sorties|conversations|échanges",
        out=r"(?:réponses?|sorties|données|conversations|modèles?|capacités|raisonnements?|résultats|comptes|textes|échanges)",
        take=r"(?:distill\w*|copi(?:é|er|ent|ant)\w*|aspir\w*|extrait\w*|extraire|vol(?:é|er)\w*|pill\w*|siphonn\w*|imit\w*|clon\w*)",
        train=r"entra[iî]n\w*|développ\w*",
        us=r"nous|notre|nos|je",
        it=r"il|elle|son|sa|ses|leur|leurs|n’avoir|avoir",
        own=r"(?:son|notre|leur)\spropre\s(?:\w+\s)?modèle",
        no=r"\b(?:ne|n’|n'|jamais|aucune?|pas|dément\w*|nie)\b|n[’']",
        groundless=r"\b(?:faux|fausses?|infondée?s?|mensong\w+|sans\sfondement)\b",
        maybe=r"\b(?:peut-être|pourrait|probablement|semble|aurait|auraient|soupçon\w*|présumée?s?)\b",
        charge=r"accusations?|allégations?|affirmations?|reproches?|soupçons|cela|ces",
        should=r"\b(?:devrait|devraient|doit|doivent|faut|interdi\w*|loi|encadr\w*|régul\w*|exig\w*|sanction\w*)\b",
        judge=r"\b(?:risque\w*|menace|pourrait|probable\w*|hypocrit\w*|courante?|banale?|normale?|exagér\w*|dangereu\w*)\b",
        did=r"\b(?:bloqué|suspendu|fermé|supprimé|banni|coupé|publié|lancé|modifié|mis\sà\sjour|renforcé|retiré|examine|fera\sappel|déployé)\w*",
        licensed=r"\b(?:sous\slicence|avec\s(?:l’)?(?:accord|autorisation)|autorisée?|contrat|accord\ssigné|licence)\b",
        wrong=r"(?:faux|fictifs|frauduleux)\scomptes|comptes\s(?:faux|fictifs|frauduleux)|campagne\w*[^.;]{0,40}(?:distill\w*|extract\w*)|en\sviolation",
        measured=r"(?:test|étude|analyse|audit)\w*[^.;]{0,30}(?:montr\w*|révèl\w*|indiqu\w*)",
        and_="et",
        skip=r"\b(?:n[’']a|n[’']ont|ne)\spas\s(?:\w+\s)?(?:nié|démenti|répondu|souhaité|voulu|réagi|précisé|commenté)|n[’']a\spas|refus\w+\sde",
        accuse=r"accuse|a\saccusé|accusent|ont\saccusé|soupçonne",
        company=r"\b(?:l’entreprise|l'entreprise|la\ssociété|la\sstart-up|le\slaboratoire|le\sgroupe)\b(?!\s<A>)",
    )
)

SPANISH = _pack(
    _Words(
        code="es",
        verbs=verbs_of(
            say="dijo dice afirmó afirma declaró declara señaló señala explicó explica añadió añade indicó indica escribió respondió aseguró asegura sostuvo sostiene informó reiteró precisó confirmó ha_dicho ha_afirmado",
            opine="cree considera opina criticó critica advirtió advierte teme estima piensa calificó duda",
            accuse="acusó acusa acusan ha_acusado denunció denuncia alegó alega sospecha reprocha",
            deny="negó niega niegan rechazó rechaza desmintió desmiente refutó ha_negado ha_rechazado ha_desmentido",
            admit="admitió admite reconoció reconoce confesó ha_admitido ha_reconocido concedió",
            find="halló encontró encontraron mostró muestra muestran detectó descubrió descubrieron constató",
            estimate="calculó calcula estimó cifra",
            urge="pidió pide exigió exige reclamó propuso propone recomendó recomienda recomiendan instó insta prohíbe prohíben prohibe",
            announce="anunció anuncia ha_anunciado",
        ),
        of=r"de\sla|del|de|en",
        spokes=r"portavoz|representante|abogad[oa]s?",
        role=r"investigador[a]?|director[a]?|consejer[oa]\sdelegad[oa]|profesor[a]?|fundador[a]?|analista|ministr[oa]|senador[a]?|diputad[oa]|abogad[oa]|president[ea]|jef[ea]|expert[oa]",
        document=r"memorando|informe|carta|comunicado|entrada|estudio|declaración|demanda",
        researchers=r"investigadores|científicos|académicos",
        firm=r"(?:empresa|compañía|firma|start-up|startup|laboratorio|rival|competidora?|grupo|desarrolladora)",
        according=r"según|de\sacuerdo\scon",
        own_out=r"respuestas|salidas|conversaciones|intercambios",
        out=r"(?:respuestas?|salidas|resultados|datos|conversaciones|modelos?|capacidades|razonamientos?|cuentas|textos|intercambios)",
        take=r"(?:destil\w*|copi(?:ado|ar|ó|aron)\w*|extra(?:ído|er|jo|jeron)\w*|rob(?:ado|ar|ó)\w*|imit\w*|clon\w*|saque\w*|plagi\w*)",
        train=r"entren\w*|desarroll\w*",
        us=r"nosotros|nuestr[oa]s?|hemos|nunca\shemos|no\shemos",
        it=r"su|sus|ella|él|haber|la\sempresa",
        own=r"(?:su|nuestro)\spropio\s(?:\w+\s)?modelo",
        no=r"\b(?:no|nunca|jamás|ningún|ninguna|tampoco|niega|negó)\b",
        groundless=r"\b(?:fals[oa]s?|infundad[oa]s?|sin\sfundamento)\b",
        maybe=r"\b(?:podría|podrían|quizás?|probablemente|parece|presunt[oa]|presuntamente|habría|sospech\w*)\b",
        charge=r"acusaci(?:ón|ones)|alegaci(?:ón|ones)|afirmaci(?:ón|ones)|señalamientos?|eso|esas?|denuncia",
        should=r"\b(?:debe|debería|deberían|deben|prohíb\w*|prohib\w*|ley|regul\w*|exig\w*|sancion\w*|hay\sque|recomend\w*|pid(?:e|ió))\b",
        judge=r"\b(?:riesgo|amenaza|podría|probable\w*|hipócrita\w*|común|habitual|normal|exagerad\w*|peligros\w*)\b",
        did=r"\b(?:bloque(?:ado|ó)|suspend(?:ido|ió)|cerr(?:ado|ó)|elimin(?:ado|ó)|veta(?:do)?|cort(?:ado|ó)|public(?:ado|ó)|lanz(?:ado|ó)|modific(?:ado|ó)|actualiz(?:ado|ó)|reforz(?:ado|ó)|retir(?:ado|ó)|apelará|revis\w+|investig\w+)\b",
        licensed=r"\b(?:bajo\slicencia|con\s(?:el\s)?(?:permiso|consentimiento|acuerdo)|autorizad[oa]|contrato|licencia|acuerdo\sfirmado)\b",
        wrong=r"cuentas\s(?:falsas|fraudulentas|ficticias)|campaña\w*[^.;]{0,40}(?:destil\w*|extra\w*)|en\sviolación",
        measured=r"(?:prueba|estudio|análisis|auditoría)\w*[^.;]{0,30}(?:mostr\w*|muestr\w*|revel\w*|indic\w*)",
        and_="y",
        skip=r"\bno\s(?:ha\s)?(?:negó|negado|respondió|respondido|quiso|querido|comentó|precisó)|rehus\w+|declinó",
        accuse=r"acusó|acusa|acusan|ha\sacusado|denunció\sque|denunció\sa",
        company=r"\b(?:la\sempresa|la\scompañía|la\sfirma|el\slaboratorio|el\sgrupo)\b(?!\s<A>)",
    )
)
