"""What somebody says of others never becomes a word about itself, in seven languages."""

import pytest

from kb.ingest.extract import Document, RuleExtractor, known_name, names_of
from kb.kinds import Record

KNOWN = [
    {
        "name": "Ardent",
        "type": "lab",
        "models": ["Sorrel", "酸模"],
        "names": ["阿登实验室", "アーデント", "아던트"],
    },
    {
        "name": "Bexley",
        "type": "lab",
        "models": ["Tamarind", "墨竹"],
        "names": ["晨曦智能", "ベクスリー", "벡슬리"],
    },
    {"name": "Pike", "type": "person", "names": ["周敏"]},
]
RULES = RuleExtractor(names_of(Record(), map(known_name, KNOWN), outside=False))
# A quarrel that makes each text one in scope, and the charge that may stand before it.
QUARREL = {
    "en": (
        "Ardent and Bexley quarrel over distillation of language models.",
        "Ardent accused Bexley of distilling Sorrel.",
    ),
    "zh": ("阿登实验室与晨曦智能就模型蒸馏发生争议。", "阿登实验室指控晨曦智能蒸馏酸模。"),
    "de": (
        "Ardent und Bexley streiten über die Destillation von Sprachmodellen.",
        "Ardent beschuldigt Bexley, Sorrel kopiert zu haben.",
    ),
    "fr": (
        "Ardent et Bexley se disputent sur la distillation de modèles de langage.",
        "Ardent accuse Bexley d’avoir copié Sorrel.",
    ),
    "es": (
        "Ardent y Bexley discuten sobre la destilación de modelos de lenguaje.",
        "Ardent acusó a Bexley de copiar Sorrel.",
    ),
    "ja": (
        "アーデントとベクスリーはAIモデルの蒸留をめぐり争っている。",
        "アーデントは、ベクスリーがSorrelを蒸留したと非難した。",
    ),
    "ko": (
        "아던트와 벡슬리는 AI 모델 증류를 두고 다투고 있다.",
        "아던트는 벡슬리가 Sorrel을 증류했다고 비난했다.",
    ),
}
# Who is hurt grants and denies nothing, and finds nothing about a named party.
ACCUSER = ("admission", "denial", "finding")
# Who denies grants nothing and charges nobody; who grants does not deny.
DENIES = ("admission", "allegation")
GRANTS = ("denial", "allegation")
ELSE = ("admission", "denial")
SAID = [
    ("en", "Ardent said Bexley had trained Tamarind on its outputs.", "Ardent", ACCUSER),
    ("en", "Ardent said that its outputs had been used to train Tamarind.", "Ardent", ACCUSER),
    ("en", "“Our outputs were used to train Tamarind,” Ardent said.", "Ardent", ACCUSER),
    ("en", "“Somebody copied our model through thousands of accounts,” Ardent said.", "Ardent", ELSE),
    ("en", "Ardent said its model had been copied by Bexley.", "Ardent", ELSE),
    ("en", "Ardent said it had been distilled by a rival.", "Ardent", ELSE),
    ("en", "Ardent said it had found that Tamarind was trained on Sorrel outputs.", "Ardent", ACCUSER),
    ("en", "“We found 8,000 accounts that drew answers from Sorrel,” Ardent said.", "Ardent", ELSE),
    ("en", "Ardent acknowledged that its answers had been used to train Tamarind.", "Ardent", ELSE),
    ("en", "Ardent admitted that it could not prove that Bexley had trained on its outputs.", "Ardent", ELSE),
    ("en", "Bexley said it never used outputs of Sorrel for training.", "Bexley", DENIES),
    ("en", "Bexley said none of its models had been trained on outputs of Sorrel.", "Bexley", DENIES),
    ("en", "“No output of Sorrel was used to train Tamarind,” Bexley said.", "Bexley", DENIES),
    ("en", "Bexley denied having admitted that it used outputs of Sorrel.", "Bexley", DENIES),
    ("en", "Bexley said Ardent had no proof that it trained on outputs of Sorrel.", "Bexley", DENIES),
    ("en", "Bexley said it was Ardent that had trained on its outputs.", "Bexley", ELSE),
    ("en", "Bexley admitted that it had used outputs of Sorrel for training.", "Bexley", GRANTS),
    ("en", "“We did use outputs of Sorrel for training,” Bexley said.", "Bexley", GRANTS),
    ("en", "Pike said Bexley admits that it trained on outputs of Sorrel.", "Pike", ELSE),
    ("en", "Pike said she had used Sorrel outputs to show how distillation works.", "Pike", ("denial",)),
    (
        "en",
        "Bexley said it would investigate whether its staff had used outputs of Sorrel for training.",
        "Bexley",
        ELSE,
    ),
    (
        "en",
        "Bexley said it was wrong to say that Tamarind was trained on outputs of Sorrel.",
        "Bexley",
        DENIES,
    ),
    ("zh", "阿登实验室表示，其模型的输出被用于训练墨竹。", "Ardent", ACCUSER),
    ("zh", "阿登实验室称，其回答被晨曦智能用来训练模型。", "Ardent", ACCUSER),
    ("zh", "阿登实验室说：“我们的输出被人拿去训练模型。”", "Ardent", ACCUSER),
    ("zh", "阿登实验室说：“有人用我们的回答训练模型。”", "Ardent", ACCUSER),
    ("zh", "阿登实验室表示，公司发现有人批量套取酸模的回答。", "Ardent", ACCUSER),
    ("zh", "阿登实验室承认，其输出曾被竞争对手用于训练。", "Ardent", ELSE),
    ("zh", "晨曦智能表示，没有使用酸模的输出训练模型。", "Bexley", DENIES),
    ("zh", "晨曦智能回应称，从未蒸馏酸模。", "Bexley", DENIES),
    ("zh", "晨曦智能表示，未经许可使用他人输出训练模型是错误的。", "Bexley", DENIES),
    ("zh", "晨曦智能承认曾使用酸模的输出训练早期模型。", "Bexley", GRANTS),
    ("zh", "周敏说，晨曦智能已经承认用酸模的输出训练模型。", "Pike", ELSE),
    (
        "de",
        "Ardent erklärte, seine Antworten seien zum Training von Tamarind verwendet worden.",
        "Ardent",
        ACCUSER,
    ),
    (
        "de",
        "Ardent teilte mit, man habe falsche Konten entdeckt, die Antworten von Sorrel abgegriffen hätten.",
        "Ardent",
        ELSE,
    ),
    ("de", "„Unsere Antworten wurden zum Training von Tamarind genutzt“, sagte Ardent.", "Ardent", ACCUSER),
    ("de", "Bexley erklärte, man habe keine Antworten von Sorrel zum Training verwendet.", "Bexley", DENIES),
    ("de", "Bexley räumte ein, Antworten von Sorrel zum Training verwendet zu haben.", "Bexley", GRANTS),
    ("fr", "Ardent affirme que ses réponses ont servi à entraîner Tamarind.", "Ardent", ACCUSER),
    ("fr", "« Nos réponses ont été copiées pour entraîner Tamarind », a déclaré Ardent.", "Ardent", ACCUSER),
    (
        "fr",
        "Bexley affirme n’avoir jamais utilisé les réponses de Sorrel pour entraîner son modèle.",
        "Bexley",
        DENIES,
    ),
    (
        "fr",
        "Bexley reconnaît avoir utilisé des réponses de Sorrel pour entraîner son modèle.",
        "Bexley",
        GRANTS,
    ),
    ("es", "Ardent afirmó que sus respuestas se usaron para entrenar Tamarind.", "Ardent", ACCUSER),
    ("es", "«Nuestras respuestas fueron copiadas para entrenar Tamarind», dijo Ardent.", "Ardent", ACCUSER),
    ("es", "Bexley afirmó que nunca usó respuestas de Sorrel para entrenar su modelo.", "Bexley", DENIES),
    ("es", "Bexley admitió haber usado respuestas de Sorrel para entrenar su modelo.", "Bexley", GRANTS),
    ("ja", "アーデントは、自社の出力がタマリンドの学習に使われたと述べた。", "Ardent", ACCUSER),
    ("ja", "「当社の回答が無断で学習に使われた」とアーデントは述べた。", "Ardent", ACCUSER),
    ("ja", "ベクスリーは、Sorrelの出力を学習に使用していないと述べた。", "Bexley", DENIES),
    ("ja", "ベクスリーは、Sorrelの出力を学習に使ったことを認めた。", "Bexley", GRANTS),
    ("ko", "아던트는 자사 답변이 학습에 사용됐다고 밝혔다.", "Ardent", ACCUSER),
    ("ko", '"우리 답변이 무단으로 학습에 사용됐다"고 아던트는 말했다.', "Ardent", ACCUSER),
    ("ko", "벡슬리는 Sorrel의 답변을 학습에 사용하지 않았다고 밝혔다.", "Bexley", DENIES),
    ("ko", "벡슬리는 Sorrel의 답변을 학습에 사용했다고 인정했다.", "Bexley", GRANTS),
]


def types_of(language, said, speaker, is_charged):
    quarrel, charge = QUARREL[language]
    text = "\n".join([quarrel, *([charge] if is_charged else []), said])
    found = RULES.extract(Document(text, language=language, published="2026-05-05"))
    assert found.relevant
    return [claim.type for claim in found.claims if claim.passage.text == said and speaker in claim.speakers]


@pytest.mark.parametrize("is_charged", [False, True], ids=["first", "after a charge"])
@pytest.mark.parametrize(("language", "said", "speaker", "never"), SAID, ids=[row[1] for row in SAID])
def test_a_word_of_others_is_no_word_about_oneself(language, said, speaker, never, is_charged):
    assert set(types_of(language, said, speaker, is_charged)).isdisjoint(never)


def test_nearly_all_of_these_are_read_so_that_the_rest_says_something():
    read = [bool(types_of(language, said, speaker, False)) for language, said, speaker, _ in SAID]
    assert sum(read) >= len(SAID) - 2
