"""Figures of a sentence that count something, with unit and bound: exchanges, accounts, money, shares."""

from __future__ import annotations

import re

from kb.ingest.extract.candidate import FoundFigure

_SCALES = {
    "hundred": 1e2, "thousand": 1e3, "million": 1e6, "millions": 1e6, "billion": 1e9, "billions": 1e9, "trillion": 1e12, "k": 1e3, "m": 1e6, "bn": 1e9,
    "tausend": 1e3, "millionen": 1e6, "mio": 1e6, "milliarden": 1e9, "mille": 1e3, "milliard": 1e9, "milliards": 1e9, "mil": 1e3, "millones": 1e6, "millón": 1e6,
    "万": 1e4, "亿": 1e8, "千": 1e3, "千万": 1e7, "百万": 1e6, "億": 1e8, "만": 1e4, "억": 1e8, "천": 1e3, "百": 1e2, "万亿": 1e12,
}  # fmt: skip
_NUMBER_WORDS = {
    "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "twelve": 12, "dozen": 12, "twenty": 20, "thirty": 30,
    "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90, "one": 1, "a": 1, "half a": 0.5,
}  # fmt: skip
_SCALE = "|".join(sorted(_SCALES, key=len, reverse=True))
_UNITS = (
    ("percent", re.compile(r"\s?(?:%|per\s?cent|percent|Prozent|pour cent|por ciento|퍼센트|パーセント|％)", re.I), "share"),
    ("points", re.compile(r"\s?(?:percentage\s)?points?\b", re.I), "score"),
    ("USD", re.compile(r"\s?(?:US\s?)?(?:dollars?|USD|美元|ドル|달러|Dollar|dólares)", re.I), "cost"),
    ("CNY", re.compile(r"\s?(?:yuan|RMB|元|위안)", re.I), "cost"),
    ("tokens", re.compile(r"\s?(?:[\w-]+\s)?(?:tokens?|token|个词元|토큰|トークン)", re.I), "tokens"),
    ("hours", re.compile(r"\s?(?:GPU\s?)?(?:hours?|小时|時間|시간|Stunden|heures|horas)\b", re.I), "duration"),
    ("days", re.compile(r"\s?(?:days?|天|Tagen?|jours|días)\b", re.I), "duration"),
)  # fmt: skip
_MEASURES = (
    ("exchanges", re.compile(r"^\W?(?:(?!(?:on|of|from|in|with|and|to|by|for)\b)[\w-]+\s){0,3}?(?:exchanges|conversations|interactions|Austausch\w*|Gespräche|Dialoge|échanges|intercambios|conversaciones|次(?:交互|对话|(?![\u4e00-\u9fff]))|轮对话|条对话|回のやりとり|件のやり取り|건의 대화)", re.I)),
    ("requests", re.compile(r"^\W?(?:(?!(?:on|of|from|in|with|and|to|by|for)\b)[\w-]+\s){0,3}?(?:requests|queries|prompts|calls|Anfragen|requêtes|consultas|solicitudes|次(?:请求|调用|查询|访问)|条查询|个问题|回のリクエスト|회의 요청|건의 요청|questions)", re.I)),
    ("accounts", re.compile(r"^\W?(?:(?!(?:on|of|from|in|with|and|to|by|for)\b)[\w-]+\s){0,3}?(?:accounts|users|Konten|Nutzerkonten|comptes|cuentas|个(?:[\u4e00-\u9fff]{0,6}的)?(?:虚假|欺诈|假)?(?:账户|账号|帐号)|(?:件の)?アカウント|개의?\s?(?:[가-힣]+\s)?계정)", re.I)),
    ("samples", re.compile(r"^\W?(?:(?!(?:on|of|from|in|with|and|to|by|for)\b)[\w-]+\s){0,3}?(?:samples|examples|responses|answers|replies|outputs|completions|records|Antworten|Beispiele|Ausgaben|réponses|exemples|respuestas|ejemplos|条(?:数据|样本|回答|回复)|个样本|件の(?:回答|サンプル)|개의?\s?(?:답변|샘플))", re.I)),
    ("parameters", re.compile(r"^\W?(?:(?!(?:on|of|from|in|with|and|to|by|for)\b)[\w-]+\s){0,2}?(?:parameters|Parameter\w*|paramètres|parámetros|参数|パラメータ|매개변수)", re.I)),
    ("votes", re.compile(r"^\W?(?:votes)", re.I)),
)  # fmt: skip
_BOUNDS = (
    ("at_least", re.compile(r"(?:more than|over|at least|upwards of|no fewer than|exceed\w*|in excess of|above|mehr als|über|mindestens|plus de|au moins|más de|al menos|超过|逾|至少|超|多达|以上の?|이상|넘는)\s?(?:US)?[$€£¥]?$", re.I)),
    ("at_most", re.compile(r"(?:up to|at most|fewer than|less than|under|no more than|below|as many as|nearly|almost|bis zu|höchstens|weniger als|fast|jusqu[’']à|moins de|hasta|menos de|casi|不到|最多|不超过|近|至多|최대|最大)\s?(?:US)?[$€£¥]?$", re.I)),
    ("about", re.compile(r"(?:about|around|roughly|some|approximately|an estimated|circa|etwa|rund|ungefähr|environ|quelque|près de|unos|unas|alrededor de|cerca de|aproximadamente|约|大约|大概|约有|約|およそ|약)\s?(?:US)?[$€£¥]?$", re.I)),
)  # fmt: skip
_AT_LEAST_AFTER = re.compile(r"^\s?(?:or more|以上|余|多(?=[次个万])|이상|超|を超え|oder mehr|ou plus|o más)")
_NUMBER = re.compile(
    rf"(?P<cur>US\$|\$|€|£|¥)?(?P<n>(?<![\w.\-])\d[\d,.  ]*\d|(?<![\w.\-])\d|(?<=[\u3000-\u9fff\uac00-\ud7af])\d[\d,.]*)(?:\s?-?(?P<s>{_SCALE})(?![a-zäöü]))?(?![\d-])"
    rf"|\b(?P<w>{'|'.join(_NUMBER_WORDS)})(?:-(?P<wt>one|two|three|four|five|six|seven|eight|nine))?[\s-](?P<ws>hundred|thousand|million|billion|dozen)\b"
    rf"|\b(?P<sw>{'|'.join(w for w in _NUMBER_WORDS if w not in ('a', 'one', 'half a', 'dozen'))})(?=\s(?:[a-z-]+\s)?(?:accounts|models|providers|developers|companies|labs|firms|campaigns|countries|weeks|months|days|years|people|employees|customers|users|interns|data\ssets|datasets|sessions|runs|versions|times|warnings|cases|systems|resellers|services|systems)\b)"
    r"|(?P<h>[一二两三四五六七八九][一二两三四五六七八九十百千零万亿]*[十百千万亿])(?=[多余]?(?:个|次|条|件|名|家))",
    re.I,
)
_RANGE = re.compile(r"\s?(?:to|and|–|—|-|bis|und|à|et|y|至|到|~)\s(?:el\s|les\s)?|\s?[–—~至到]\s?")
# `7 of 10,000 conversations`: both count the same.
_OF = re.compile(r"\s(?:out\s)?of\s(?:the\s|its\s|our\s)?|\sde\s(?:las?\s|los\s|les\s)?|\svon\s(?:den\s)?")
_HAN_DIGITS = {sign: value for value, sign in enumerate("零一二三四五六七八九")} | {"两": 2}
_HAN_SCALES = {"十": 10, "百": 100, "千": 1_000}
_SIGN_OF_FIGURE = re.compile(
    rf"\b(?:{'|'.join(_NUMBER_WORDS)})\b|\d|[十百千万亿]|hundred|thousand|million|billion|dozen", re.I
)
_NOT_COUNTED = re.compile(r"^\s?(?:年|月|日|년|월|일|nd\b|st\b|rd\b|th\b)|^(?:-|/)\d")
# Things of which nothing more is known than that they are counted.
_COUNTED = re.compile(
    r"\s(?:or\smore\s|and\smore\s)?(?:of\sthem\b|(?:(?!(?:on|of|from|in|with|and|to|by|for|at|per|as)\b)[a-z-]+\s){0,2}?(?!(?:is|was|has|its|this|as|across|times|years|months|weeks|days|hours)\b)[a-z-]{3,}s\b)"
)
# A version or a section bears a number and counts nothing.
_NUMBERED = re.compile(
    r"\b(?!(?:On|In|At|Of|By|For|To|Some|About|Over|Around|Nearly|Almost|Only|The|Our|Its|From|Between|After|With|Fewer|More|We|It|And)\b)[A-Z][\w-]*\s$|\b(?:section|article|page|chapter|version|no\.)\s$"
)
_YEAR = re.compile(r"(?:19|20)\d\d$")


def figures_in(text: str) -> tuple[FoundFigure, ...]:
    """Return the figures of a text that count something: exchanges, accounts, money, shares and the like."""
    if not _SIGN_OF_FIGURE.search(text):
        return ()
    figures: list[FoundFigure] = []
    listed = [(found, value) for found in _NUMBER.finditer(text) if (value := _value(found)) is not None]
    for number, (found, value) in enumerate(listed):
        follows = listed[number + 1] if number + 1 < len(listed) else None
        if follows and _RANGE.fullmatch(text, found.end(), follows[0].start()):
            if low := _lower_end(found, value, follows, text):
                figures.append(low)
            continue
        if follows and _OF.fullmatch(text, found.end(), follows[0].start()):
            whole = _figure(*follows, text)
            if whole is not None and whole.measure != "cost":
                figures.append(FoundFigure(value, whole.unit, "exact", whole.measure, found.group().strip()))
                continue
        begins = number and _RANGE.fullmatch(text, listed[number - 1][0].end(), found.start())
        if one := _figure(found, value, text, "at_most" if begins else ""):
            figures.append(one)
    return tuple(dict.fromkeys(figures))


def _figure(found: re.Match[str], value: float, text: str, bound: str = "") -> FoundFigure | None:
    """Return a number with its unit and bound; None where it counts nothing."""
    before, after = text[max(0, found.start() - 22) : found.start()], text[found.end() : found.end() + 44]
    unit, measure = _unit(found, after)
    if unit is None or (measure == "other" and _NUMBERED.search(before)):
        return None
    bound = bound or next((name for name, form in _BOUNDS if form.search(before.rstrip())), "exact")
    if _AT_LEAST_AFTER.search(after):
        bound = "at_least"
    return FoundFigure(value, unit, bound, measure, found.group().strip())


def _lower_end(
    found: re.Match[str], value: float, upper: tuple[re.Match[str], float], text: str
) -> FoundFigure | None:
    """Return the lower end of a range, which has unit and scale from the upper: `27 to 45 billion tokens`."""
    high = _figure(upper[0], upper[1], text)
    if high is None:
        return None
    scale = _SCALES.get((upper[0]["s"] or "").lower(), 1.0)
    if not found["s"] and not found["w"] and value * scale <= high.value:
        value *= scale
    return FoundFigure(value, high.unit, "at_least", high.measure, found.group().strip())


def _value(found: re.Match[str]) -> float | None:
    if found["h"]:
        return _of_han(found["h"])
    if found["sw"]:
        return float(_NUMBER_WORDS[found["sw"].lower()])
    if found["w"]:
        if found["wt"]:
            return (_NUMBER_WORDS[found["w"].lower()] + _NUMBER_WORDS[found["wt"].lower()]) * _SCALES[
                found["ws"].lower()
            ]
        return _NUMBER_WORDS[found["w"].lower()] * (
            12 if found["ws"].lower() == "dozen" else _SCALES[found["ws"].lower()]
        )
    written = found["n"].strip().strip(",.")
    written = re.sub(r"[  ](?=\d{3})", "", written)
    if " " in written:
        return None
    if re.fullmatch(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?", written):
        written = written.replace(",", "")
    elif re.fullmatch(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?", written) and not found["s"]:
        written = written.replace(".", "").replace(",", ".")
    else:
        written = written.replace(",", ".")
    try:
        value = float(written)
    except ValueError:
        return None
    if found["s"]:
        return value * _SCALES[found["s"].lower()]
    return value


def _of_han(written: str) -> float:
    """Return the value of a number in Chinese signs."""
    total, section, digit = 0, 0, 0
    for sign in written:
        if sign in _HAN_DIGITS:
            digit = _HAN_DIGITS[sign]
        elif sign in _HAN_SCALES:
            section += (digit or 1) * _HAN_SCALES[sign]
            digit = 0
        else:
            total = (total + section + digit) * (10_000 if sign == "万" else 100_000_000)
            section = digit = 0
    return float(total + section + digit)


def _unit(found: re.Match[str], after: str) -> tuple[str | None, str]:
    if _NOT_COUNTED.match(after):
        return None, ""
    if found["cur"]:
        return {"$": "USD", "US$": "USD", "¥": "CNY", "€": "EUR", "£": "GBP"}[found["cur"]], "cost"
    for unit, form, measure in _UNITS:
        if form.match(after):
            return unit, measure
    for measure, form in _MEASURES:
        if form.match(after):
            return "count", measure
    if _COUNTED.match(after) and not _YEAR.fullmatch(found.group().strip()):
        return "count", "other"
    if found["s"] and len(found["s"]) > 1 and not _YEAR.match(found.group()):
        return "count", "other"
    return None, ""
