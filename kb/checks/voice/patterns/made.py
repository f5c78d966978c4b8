"""Patterns of a model made of another's outputs or parts, or of a likeness taken for a descent.

The classes are those of words; language says how a pattern is read.
"""

from __future__ import annotations

MADE: tuple[str, ...] = (
    # made of another's outputs, or of a teacher by name
    "making&-ing !dataset ~8 via|'by'|'out'|'around'|'in' !be ~8 output",
    "!<nominal making&ing !dataset ~8 via !be ~8 output",
    "making&ing !dataset ~8 via ~6 poss|name|theirs|rival|taken-so ~3 output",
    "making !dataset ~5 via !'the' ~4 teacher|rival",
    "making ~5 via ~6 name name? name? poss ~3 model",
    "making 'on'|'from'|'with' ~4 'teacher'",
    "making ~5 'on'|'with'|'using' ~3 model 'of' ~1 name|teacher",
    "making ~6 via|'in' ~5 dataset ~5 'by'|'of'|'from'|'out' ~5 teacher|rival|name|model",
    "!<plain distilled !artefact",
    "making theirs? ~1 'on'|'from'|'with' 'them'|'these'|'those'",
    "making&ed 'it'|'them' 'from'|'out'|'with' ~2 goods",
    "using|getting 'on'|'from'|'with' 'them'|'these'|'those'",
    # a likeness taken for a descent
    "be|'amounts'|'remains'|'became' !'read' ~6 'a'|'an'|'the' _3 copy "
    "'of'|'from'|built ~2 name|teacher|rival|model|output",
    "be|'amounts'|'remains'|'became' !'read' _2 copy 'of'|'from'|built ~2 name|teacher|rival|model|output",
    "be 'a'|'an'|'the' _1 making&ed teacher",
    "owing ~10 'to'",
    "learning ~6 'from' ~4 teacher|rival|output|name",
    "'learned'|'learnt'|'learn' ~6 'from' ~4 teacher|rival|output",
    "model ~2 coming 'from' ~1 teacher|rival",
    "taken|dataset ~6 coming ~2 'from'|'out' ~4 teacher|name|rival|output",
    "pronoun coming 'from' ~1 teacher|rival",
    "be ~2 'derived'|'descended' 'from' ~3 name|teacher|rival",
    "^ 'behind' ~8 be|'stands'|'lies' ~8 taken",
    "'made'|'composed'|'consists'|'consist'|'full' ~1 'of' ~2 teacher|rival poss? ~1 goods",
    "goods ~8 'make'|'makes'|'made'|'form'|'forms' 'up' ~6 goods",
    "name be ~4 'renamed'|'rebranded'|'relabelled'|'rebadged'|'repackaged'|'reskinned'",
    "'the' teacher beneath|'in' ~1 name",
    "'in' 'all' 'but' 'name'",
    "'one' 'and' 'the' 'same' goods",
)
