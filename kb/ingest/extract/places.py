"""Dates and figures of a sentence, as far as it gives them."""

from __future__ import annotations

import datetime
import re
from typing import Any

from kb.ingest.extract.candidate import FoundFigure

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan januar janvier enero", "february feb februar février febrero", "march mar märz mars marzo",
            "april apr avril abril", "may mai mayo", "june jun juni juin junio", "july jul juli juillet julio",
            "august aug août agosto", "september sept sep septembre septiembre", "october oct oktober octobre octubre",
            "november nov novembre noviembre", "december dec dezember décembre diciembre",
        ),
        1,
    )
    for name in names.split()
}  # fmt: skip
_DAYS = {
    name: number
    for number, names in enumerate(
        ("monday montag lundi lunes", "tuesday dienstag mardi martes", "wednesday mittwoch mercredi miércoles",
         "thursday donnerstag jeudi jueves", "friday freitag vendredi viernes", "saturday samstag samedi sábado",
         "sunday sonntag dimanche domingo")
    )
    for name in names.split()
}  # fmt: skip
_M = "|".join(sorted(_MONTHS, key=len, reverse=True))
_FORMS = (
    re.compile(r"(?P<y>20\d\d)-(?P<m>\d\d)(?:-(?P<d>\d\d))?"),
    re.compile(
        rf"\b(?P<d>\d{{1,2}})(?:st|nd|rd|th|er|\.)?\s(?:de\s)?(?P<mn>{_M})\.?,?(?:\s(?:de\s)?(?P<y>20\d\d))?\b",
        re.I,
    ),
    re.compile(rf"\b(?P<mn>{_M})\.?\s(?P<d>\d{{1,2}})(?:st|nd|rd|th)?\b(?:,?\s(?P<y>20\d\d))?", re.I),
    re.compile(rf"\b(?P<mn>{_M})\.?,?\s(?:de\s)?(?P<y>20\d\d)\b", re.I),
    re.compile(r"(?P<y>20\d\d)[年년]\s?(?P<m>\d{1,2})[月월](?:\s?(?P<d>\d{1,2})[日일])?"),
    re.compile(r"(?<!\d)(?P<m>\d{1,2})[月월]\s?(?P<d>\d{1,2})[日일]"),
    re.compile(r"(?P<d>\d{1,2})\.(?P<m>\d{1,2})\.(?P<y>20\d\d)"),
    re.compile(rf"\b(?:in|since|until|im|en)\s(?:early\s|late\s|mid-)?(?P<mn>{_M})\b", re.I),
    re.compile(r"\b(?:in|since|en|im Jahr)\s(?P<y>20\d\d)\b", re.I),
)
_SOON = 45
_WEEKDAY = re.compile(rf"\b(?P<w>{'|'.join(_DAYS)})\b", re.I)
_RELATIVE = {
    "yesterday": 1, "gestern": 1, "hier": 1, "ayer": 1, "昨天": 1, "昨日": 1, "어제": 1, "today": 0, "heute": 0,
    "aujourd’hui": 0, "hoy": 0, "今天": 0, "今日": 0, "오늘": 0,
}  # fmt: skip
_RELATIVE_WORDS = re.compile("|".join(rf"\b{w}\b" if w.isascii() else w for w in _RELATIVE), re.I)


# Whether there is anything of a date at all; most sentences have none.
_SIGN_OF_DATE = re.compile(
    rf"20\d\d|\d\s?[月월]|\b(?:{'|'.join({name[:3] for name in (*_MONTHS, *_DAYS)})})|{'|'.join(_RELATIVE)}",
    re.I,
)


def date_in(text: str, published: str) -> str:
    """Return the first date of a text; days of the week and `yesterday` count back from publication."""
    if not _SIGN_OF_DATE.search(text):
        return ""
    reference = _day(published)
    for form in _FORMS:
        if found := form.search(text):
            written = _written(found.groupdict(), reference)
            if written:
                return written
    if reference is None:
        return ""
    if found := _RELATIVE_WORDS.search(text):
        return (reference - datetime.timedelta(days=_RELATIVE[found[0].lower()])).isoformat()
    if found := _WEEKDAY.search(text):
        back = (reference.weekday() - _DAYS[found["w"].lower()]) % 7
        return (reference - datetime.timedelta(days=back)).isoformat()
    return ""


def _day(text: str) -> datetime.date | None:
    try:
        return datetime.date.fromisoformat(text[:10])
    except ValueError:
        return None


def _written(parts: dict[str, Any], reference: datetime.date | None) -> str:
    month = (
        int(parts["m"]) if parts.get("m") else _MONTHS[str(parts["mn"]).lower()] if parts.get("mn") else None
    )
    day = int(parts["d"]) if parts.get("d") else None
    year = int(parts["y"]) if parts.get("y") else None
    if year is None:
        if reference is None or month is None:
            return ""
        # A day without a year is the last one of that name, or one that comes within weeks.
        soon = reference + datetime.timedelta(days=_SOON)
        last = (soon.month, soon.day) if day and soon.year == reference.year else (reference.month, 31)
        year = reference.year - ((month, day or 1) > last)
    if month is None:
        return str(year)
    try:
        datetime.date(year, month, day or 1)
    except ValueError:
        return ""
    return f"{year}-{month:02}" + (f"-{day:02}" if day else "")


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
    ("exchanges", re.compile(r"^\W?(?:[\w-]+\s){0,3}?(?:exchanges|conversations|interactions|Austausch\w*|Gespräche|Dialoge|échanges|intercambios|conversaciones|次(?:交互|对话|(?![\u4e00-\u9fff]))|轮对话|条对话|回のやりとり|件のやり取り|건의 대화)", re.I)),
    ("requests", re.compile(r"^\W?(?:[\w-]+\s){0,3}?(?:requests|queries|prompts|calls|Anfragen|requêtes|consultas|solicitudes|次(?:请求|调用|查询|访问)|回のリクエスト|회의 요청|건의 요청|questions)", re.I)),
    ("accounts", re.compile(r"^\W?(?:[\w-]+\s){0,3}?(?:accounts|users|Konten|Nutzerkonten|comptes|cuentas|个(?:虚假|欺诈|假)?(?:账户|账号|帐号)|(?:件の)?アカウント|개의?\s?(?:[가-힣]+\s)?계정)", re.I)),
    ("samples", re.compile(r"^\W?(?:[\w-]+\s){0,3}?(?:samples|examples|responses|answers|replies|outputs|completions|records|Antworten|Beispiele|Ausgaben|réponses|exemples|respuestas|ejemplos|条(?:数据|样本|回答|回复)|个样本|件の(?:回答|サンプル)|개의?\s?(?:답변|샘플))", re.I)),
    ("parameters", re.compile(r"^\W?(?:[\w-]+\s){0,2}?(?:parameters|Parameter\w*|paramètres|parámetros|参数|パラメータ|매개변수)", re.I)),
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
    rf"|\b(?P<w>{'|'.join(_NUMBER_WORDS)})[\s-](?P<ws>hundred|thousand|million|billion|dozen)\b",
    re.I,
)
_SIGN_OF_FIGURE = re.compile(r"\d|hundred|thousand|million|billion|dozen", re.I)
_NOT_COUNTED = re.compile(r"^\s?(?:年|月|日|년|월|일|nd\b|st\b|rd\b|th\b)|^(?:-|/)\d")
_YEAR = re.compile(r"(?:19|20)\d\d$")


def figures_in(text: str) -> tuple[FoundFigure, ...]:
    """Return the figures of a text that count something: exchanges, accounts, money, shares and the like."""
    figures: list[FoundFigure] = []
    if not _SIGN_OF_FIGURE.search(text):
        return ()
    for found in _NUMBER.finditer(text):
        value = _value(found)
        if value is None:
            continue
        before, after = text[max(0, found.start() - 22) : found.start()], text[found.end() : found.end() + 44]
        if found["cur"]:
            before = before.rstrip()
        unit, measure = _unit(found, after)
        if unit is None:
            continue
        bound = next((name for name, form in _BOUNDS if form.search(before.rstrip())), "exact")
        if _AT_LEAST_AFTER.search(after):
            bound = "at_least"
        figures.append(FoundFigure(value, unit, bound, measure, found.group().strip()))
    return tuple(dict.fromkeys(figures))


def _value(found: re.Match[str]) -> float | None:
    if found["w"]:
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
    if found["s"] and len(found["s"]) > 1 and not _YEAR.match(found.group()):
        return "count", "other"
    return None, ""
