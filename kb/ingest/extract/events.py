"""Events: what was done, with its type and its day as far as the sentence gives them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kb.ingest.extract.candidate import FoundEvent, Passage
from kb.ingest.extract.document import Document
from kb.ingest.extract.names import KnownName, Mention
from kb.ingest.extract.places import date_in
from kb.ingest.extract.sentences import DATELINE, Sentence

_TYPES: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (name, re.compile(pattern, re.I))
    for name, pattern in (
        (
            "legal_action",
            r"\b(?:sued|(?:complaint|lawsuit|suit),?\s(?:was\s)?filed|(?:court|judge)\b(?:(?!\snot\s)[^;]){0,60}?\b(?:ruled|ordered|dismissed|granted)|files?\s(?:a\s)?(?:law)?suit|filed\s(?:a\s|an\s)?(?:\w+\s)?(?:law)?suit|filed\s(?:a\s)?complaint|brought\s(?:a\s)?(?:case|suit)|court\s(?:ruled|ordered|dismissed|granted)|judge\s(?:ruled|ordered|dismissed)"
            r"|indict(?:ed|ment)|settled\s(?:the\s)?(?:case|lawsuit|suit))\b|起诉(?!书)|提起诉讼|判决|开庭审理|expediente|verklagt\w*|Klage\s(?:eingereicht|erhoben)|reichte\s.{0,40}Klage|porté\splainte|assigné\sen\sjustice|demandó|presentó\suna\sdemanda|提訴|소송을\s?(?:제기|냈)|고소",
        ),
        (
            "hearing",
            r"\b(?:testified|held\s(?:a\s)?hearing|hearing\s(?:was\sheld|on|before|in)|told\s(?:a\s|the\s)(?:\w+\s){0,3}(?:hearing|panel|committee|subcommittee))\b|听证会|Anhörung|audition\sdevant|compareci\w+|audiencia|公聴会|청문회",
        ),
        (
            "policy_action",
            r"\b(?:introduced\s(?:[SH]\.?(?:R\.)?\s?\d+)|(?:bill|act|[SH]\.\s?\d+)\b[^.;]{0,170}\b(?:cleared|passed|advanced)\b|opened\s(?:a\s)?(?:public\s)?consultation|in\san\s(?:advisory|order)|introduced\s(?:a|the)\s(?:\w+\s){0,4}(?:bill|act|amendment|legislation)|signed\s(?:an?|the)\s(?:\w+\s){0,3}(?:order|memo\w*|bill)|passed\s(?:a|the)\s(?:\w+\s){0,4}(?:bill|act|amendment)|issued\s(?:a|an|the)\s(?:\w+\s){0,4}"
            r"(?:order|memo\w*|rule|guidance|advisory|directive|notice)|adopted\s(?:a|the)\s(?:\w+\s){0,3}(?:rule|regulation|resolution|guidelines)|(?:bill|act|amendment|rule|order|memo\w*)\s(?:was|were)\s(?:introduced|signed|passed|issued|adopted|approved)"
            r"|advanced\s(?:a|the)\s(?:\w+\s){0,4}bill|added\s.{0,50}entity\slist|imposed\s(?:\w+\s)?sanctions|opened\s(?:an?|the)\s(?:\w+\s){0,2}(?:inquiry|investigation|probe)|launched\s(?:an?)\s(?:\w+\s){0,2}(?:inquiry|investigation|probe))"
            r"|(?:提出|通过|签署|发布|出台|印发)[^。，]{0,16}(?:法案|备忘录|行政令|办法|规定|通知|指南|征求意见稿)|(?:立案|启动)[^。]{0,6}调查|Gesetzentwurf\s.{0,30}(?:eingebracht|vorgelegt|verabschiedet)|verabschiedet\w*|a\s(?:adopté|présenté|signé)\s.{0,40}(?:loi|décret|texte)"
            r"|(?:aprobó|presentó|firmó)\s.{0,40}(?:proyecto|ley|decreto|norma|orden)|法案を(?:提出|可決)|법안을?\s?(?:발의|통과|처리)",
        ),
        (
            "access_restriction",
            r"\b(?:(?:blocked|banned|suspended|revoked|terminated|cut\soff|shut\soff|disabled|closed|removed|barred|restricted|limited|withdrew|stopped)\s(?:\w+[’']?s?\s){0,5}?(?:access|accounts?|users?|API|customers|service|licen[cs]e|developers|companies|keys|sales|<A>)"
            r"|(?:accounts?|access)\s(?:was|were|had\sbeen|has\sbeen)\s(?:blocked|banned|suspended|revoked|closed|cut\soff|terminated|disabled|removed)|closed\s(?:the|these|those|some|more|about|over|all|\d)[^.;]{0,30}accounts|cut\s\w+(?:\s\w+)?\soff|pulled\s(?:the\s)?plug)"
            r"|停用|封禁|封停|封号|停止(?:向|对)[^。]{0,20}(?:服务|访问)|切断[^。]{0,16}(?:访问|接口)|限制[^。]{0,12}(?:访问|使用)|gesperrt|sperrte|Zugang\s.{0,20}(?:entzogen|gesperrt|beendet)|(?:a|avoir)\s(?:suspendu|bloqué|coupé|fermé|banni)|(?:suspendió|bloqueó|cerró|cortó|vetó)\s"
            r"|(?:アカウント|アクセス|利用)を?(?:停止|遮断|凍結|制限)|(?:계정|접근|접속|이용)을?\s?(?:차단|정지|제한|중단)",
        ),
        (
            "terms_change",
            r"\b(?:(?:changed|updated|revised|amended|rewrote|tightened|altered|added)\s(?:\w+[’']?s?\s){0,5}?(?:terms|licen[cs]e|usage\spolicy|polic(?:y|ies)|conditions|clause|rules)"
            r"|(?:terms|licen[cs]e|polic(?:y|ies)|clause|conditions)\s(?:\w+\s){0,3}?(?:was|were|took\seffect|take\seffect|came\sinto\sforce|now)\s?(?:changed|updated|revised|amended|added|forbids?|prohibits?)?|new\s(?:terms|version)\b[^.;]{0,40}\b(?:took|takes?|came|applies)|(?:terms|licen[cs]e|policy)\b[^.;]{0,60}\btakes?\seffect|(?:since|from|as\sof)\s\d[\w\s]+they\sforbid)\b"
            r"|(?:启用|改用|实施|生效)[^。，]{0,6}新[^。，]{0,16}(?:协议|条款|许可|规则)|(?:更新|修改|修订|调整)了?[^。，]{0,14}(?:服务条款|用户协议|使用条款|许可|许可证|政策)|(?:Nutzungsbedingungen|Lizenz)\s.{0,24}(?:geändert|angepasst|verschärft|aktualisiert)|ändern\swir\s.{0,20}(?:Nutzungsbedingungen|Lizenz)|(?:änderte|verschärfte|aktualisierte)\s.{0,30}(?:Nutzungsbedingungen|Lizenz)"
            r"|a\s(?:modifié|mis\sà\sjour|durci)\s.{0,30}(?:conditions|licence)|(?:modificó|actualizó|endureció|cambió)\s.{0,30}(?:términos|condiciones|licencia)|規約を?(?:改定|変更|更新)|약관을?\s?(?:개정|변경|수정)",
        ),
        (
            "countermeasure",
            r"\b(?:(?:introduced|deployed|rolled\sout|launched|added|began|started|built|switched\son|enabled|installed|adopted|put\sin\splace)\s(?:\w+[’']?s?\s){0,5}?(?:watermark\w*|fingerprint\w*|safeguards?|detection|detectors?|classifiers?|rate\slimits?|verification"
            r"|identity\schecks?|defen[cs]es?|countermeasures?|filters?|monitoring|throttl\w+|protections?)|(?:hid|hides|began\shiding|stopped\sshowing)\s(?:\w+[’']?s?\s){0,4}?(?:reasoning|traces?|chains?|thoughts?|thinking|logits|probabilities)"
            r"|no\slonger\s(?:returns?|shows?|displays?)|now\srequires?\s(?:\w+\s){0,3}(?:verification|identity))\b|(?:上线|部署|推出|加入|启用|引入)了?[^。，]{0,16}(?:水印|检测|防护|防御|验证|风控|分类器)|隐藏了?[^。，]{0,10}(?:思维链|推理)|(?:führte|hat)\s.{0,50}(?:Wasserzeichen|Erkennung|Schutz\w*|Filter)\s?(?:ein|eingeführt)"
            r"|a\s(?:déployé|introduit|mis\sen\splace|lancé)\s.{0,40}(?:filigrane|détection|protection|vérification)|(?:introdujo|implantó|desplegó|activó)\s.{0,40}(?:marcas?\sde\sagua|detección|protecci|verificación)|(?:透かし|検知|検出|本人確認|対策)[^。]{0,12}(?:導入|開始)|(?:워터마크|탐지|본인\s?인증|방어)[^.]{0,14}(?:도입|적용)",
        ),
        (
            "model_release",
            r"\b(?:(?<!our\s)(?<!its\s)(?<!their\s)(?<!the\s)(?:releases?|released|launched|unveiled|published|open-?sourced|debuted|introduced|shipped|presented)\s(?:(?!on\b|[sh]\b|report|paper|study|letter|bill|statement|terms|investigation|inquiry|probe)[\w.\-’',]+\s){0,6}?(?:(?:language\s|reasoning\s|open\s|AI\s|coding\s)?models?|chatbot|assistant|weights|version|"
            r"[A-Z][\w\-]*[\s-]?(?:v|R|K|V)?\d[\w.]*)|(?:model|weights|chatbot)\s(?:was|were)\s(?:released|launched|unveiled|published|open-?sourced))\b|(?:发布|推出|开源|上线)了?[^。，]{0,16}(?:模型|大模型|权重|聊天机器人|助手|版本)"
            r"|(?:veröffentlichte|stellte)\s.{0,50}(?:Modell|Sprachmodell|Chatbot|Gewichte)|(?:Modell|Chatbot)\s.{0,30}(?:veröffentlicht|vorgestellt)|a\s(?:publié|lancé|dévoilé|présenté)\s.{0,40}modèle|(?:lanzó|publicó|presentó|liberó)\s.{0,40}modelo|モデル[^。]{0,16}(?:公開|発表|リリース)|모델[^.]{0,20}(?:공개|출시|발표)",
        ),
        (
            "publication",
            r"\b(?:published|released|posted|issued|put\sout)\s(?:\w+[’']?s?\s|\d+[\w-]*\s){0,5}?(?:paper|report|study|preprint|analysis|brief|findings|white\spaper|post|blog\spost|dataset|essay|survey|article)\b"
            r"|(?:paper|report|study|preprint|brief|post)\s(?:\w+\s){0,2}?(?:was\s)?(?:published|released|posted|appeared)\b|(?:发表|发布|公布)了?[^。，]{0,16}(?:论文|报告|研究|文章|博客)|(?:veröffentlicht\w*)\s.{0,40}(?:Studie|Bericht|Papier|Beitrag)|(?:Studie|Bericht)\s.{0,40}veröffentlicht"
            r"|a\spublié\s.{0,40}(?:étude|rapport|article|billet)|publicó\s.{0,40}(?:estudio|informe|artículo)|(?:論文|報告書|調査)[^。]{0,12}(?:発表|公表|公開)|(?:논문|보고서|연구)[^.]{0,14}(?:발표|공개|발간)",
        ),
        (
            "incident",
            r"\b(?:leaked|data\sbreach|was\sleaked|exposed\sdata|resigned|was\sfired|outage|was\shacked)\b|泄露|数据泄漏|漏洩|유출",
        ),
    )
)
# Written for an occasion alone, which a text that only repeats it does not tell the day of.
_OCCASIONS = frozenset(["hearing"])
# A bill or a case can be told without anybody who is named.
_OF_OFFICES = frozenset(["policy_action", "legal_action"])
_SINCE = re.compile(r"\b[Ss]ince\s[A-Z]\w+(?!\s\d{1,2}\b)(?:\s\d{4})?|自[^，。]{2,12}以来")
_REACH = 2
_NOT_DONE = re.compile(
    r"\b(?:would|could|(?<!\d\s)may(?!\s\d)|might|should|if|whether|plans?\sto|planning|expected\sto|threaten\w*|considering|urged|call(?:ed|s)?\s(?:for|on)|wants?\sto|not|never|n[’']t|proposes?\sto|denied|denies|will(?!\sfrom)|to\sbe|hopes?|asked|(?:agreement|terms|contract))\b[^.;]{0,40}$"
    r"|(?:没有|未|拟|不打算|有权|将(?!于)|计划|考虑|可能|如果|呼吁)[^。，]{0,8}$|\b(?:würde|könnte|soll|plant|nicht|kein\w*)\b[^.;]{0,30}$|\b(?:pourrait|devrait|ne|n’)\b[^.;]{0,20}$|\b(?:podría|debería|no)\b[^.;]{0,20}$",
    re.I,
)


def events_of(
    listed: Sequence[Sentence],
    mentions: Sequence[Mention],
    document: Document,
    doc_type: str,
    owners: Sequence[KnownName] = (),
) -> list[FoundEvent]:
    """Return the events of the sentences; of one type and day the first stands.

    An event with a day of its own is nearer than one of the same type that is dated by the page.
    """
    found: dict[tuple[str, str], FoundEvent] = {}
    dated: set[tuple[str, str]] = set()
    lately: list[tuple[str, ...]] = [tuple(one.name for one in owners)]
    if doc_type == "hearing" and listed and document.published:
        first = listed[0]
        passage = Passage(first.text, first.start, first.end)
        found["hearing", document.published] = FoundEvent("hearing", document.published, lately[0], passage)
        dated.add(("hearing", document.published))
    for sentence in listed:
        inside = _named_in(sentence, mentions)
        actors = inside or next((one for one in reversed(lately[-_REACH:]) if one), lately[0])
        lately.append(inside)
        dateline = DATELINE.match(sentence.text)
        text = sentence.text[dateline.end() :] if dateline else sentence.text
        lasting = _SINCE.search(text) is not None
        told = date_in(_SINCE.sub(" ", text), document.published)
        date = told or document.published
        for type_ in _types_of(text) if date else ():
            if not told and (type_ in _OCCASIONS or lasting):
                continue
            if not actors and type_ not in _OF_OFFICES:
                continue
            passage = Passage(sentence.text, sentence.start, sentence.end)
            found.setdefault((type_, date), FoundEvent(type_, date, actors, passage))
            if told:
                dated.add((type_, date))
            break
    told_types = {type_ for type_, _ in dated}
    return [event for key, event in found.items() if key in dated or key[0] not in told_types]


def _named_in(sentence: Sentence, mentions: Sequence[Mention]) -> tuple[str, ...]:
    """Return who is named in a sentence, the press aside."""
    inside = (m.actor for m in mentions if sentence.start <= m.start < sentence.end)
    return tuple(dict.fromkeys(actor.name for actor in inside if actor.type != "media"))


def _types_of(text: str) -> list[str]:
    types = []
    for name, pattern in _TYPES:
        match = pattern.search(text)
        if match and not _NOT_DONE.search(text[max(0, match.start() - 60) : match.start()]):
            types.append(name)
    return types
