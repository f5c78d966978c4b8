"""A picture of rows as SVG: boxes with words, and links between them, at the places that the layout gives."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from unicodedata import east_asian_width

from kb.graph.layout import Place, layout

# At most so many boxes stand in a picture at once; the page says how many more there are.
MOST_BOXES = 60
_BOX, _GAP, _LINE, _ROW_GAP, _EDGE = 232, 70, 16, 14, 6
# So many letters of a line fit into a box; the whole of it is the name of the link, and stands in the table.
_LETTERS, _LETTERS_BOLD = 33, 27
_SINGLE_BOXES_IN_A_ROW = 3


@dataclass(frozen=True, slots=True)
class Box:
    """A node of a picture: its lines, the first one bold, and how its shape tells it apart (CSS classes)."""

    id: str
    href: str
    lines: tuple[str, ...]
    shape: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """A link of a picture; `style` is a CSS class, `words` stand at its beginning.

    It runs from left to right, or where `leftward` to the box that stands left, as an answer does.
    """

    src: str
    dst: str
    style: str
    words: str = ""
    leftward: bool = False


@dataclass(frozen=True, slots=True)
class DrawnText:
    """A line of text at its place, which it begins at or, `before` it, ends at."""

    x: int
    y: int
    text: str
    before: bool = False


@dataclass(frozen=True, slots=True)
class DrawnBox:
    """A box at its place; `name` is what a screen reader says of it."""

    box: Box
    name: str
    x: int
    y: int
    texts: tuple[DrawnText, ...]


@dataclass(frozen=True, slots=True)
class DrawnLine:
    """A link at its place: its path, the path of its head, and its words."""

    line: Line
    path: str
    head: str
    label: DrawnText | None


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture as the template prints it."""

    label: str
    width: int
    height: int
    box_width: int
    box_height: int
    boxes: tuple[DrawnBox, ...]
    lines: tuple[DrawnLine, ...]


def picture(label: str, boxes: Sequence[Box], lines: Sequence[Line]) -> Picture:
    """Return the picture of boxes and of the links between them, where both ends are there."""
    known = {box.id for box in boxes}
    kept = [line for line in lines if line.src in known and line.dst in known and line.src != line.dst]
    laid = layout([box.id for box in boxes], list(map(_from_left, kept)), _SINGLE_BOXES_IN_A_ROW)
    height = _EDGE * 2 + _LINE * max((len(box.lines) for box in boxes), default=1)
    pen = _Pen(height)
    return Picture(
        label,
        max(laid.columns * (_BOX + _GAP) - _GAP, 0) + 2,
        max(laid.rows * (height + _ROW_GAP) - _ROW_GAP, 0) + 2,
        _BOX,
        height,
        tuple(pen.box(box, laid.places[box.id]) for box in boxes),
        tuple(pen.line(line, laid.routes[_from_left(line)]) for line in kept),
    )


def _from_left(line: Line) -> tuple[str, str]:
    return (line.dst, line.src) if line.leftward else (line.src, line.dst)


class _Pen:
    """Draws boxes and links of one picture, and remembers which links share a way or a place for words."""

    def __init__(self, height: int) -> None:
        self._height = height
        self._ways = Counter[frozenset[str]]()
        self._words = set[tuple[str, str]]()
        self._labels = Counter[str]()

    def box(self, box: Box, place: Place) -> DrawnBox:
        x, y = self._corner(place)
        texts = (
            DrawnText(x + 8, y + _EDGE + _LINE * n + 12, _cut(text, _LETTERS if n else _LETTERS_BOLD))
            for n, text in enumerate(box.lines)
        )
        return DrawnBox(box, ". ".join(filter(None, box.lines)), x, y, tuple(texts))

    def line(self, line: Line, route: Sequence[Place]) -> DrawnLine:
        way = frozenset((line.src, line.dst))
        shift = (0, 8, -8)[self._ways[way] % 3]
        self._ways[way] += 1
        # The layout gives the way from the left; an answer is drawn back to what it answers.
        steps = list(reversed(route)) if line.leftward else list(route)
        rightward = steps[0].column < steps[-1].column
        points = [self._side(steps[0], shift, right=rightward)]
        for bend in steps[1:-1]:
            points += [self._side(bend, shift, right=not rightward), self._side(bend, shift, right=rightward)]
        end = self._side(steps[-1], shift, right=not rightward)
        back = -7 if rightward else 7
        path = _curve([*points, (end[0] + back, end[1])])
        head = f"M{end[0] + back} {end[1] - 4}L{end[0]} {end[1]}L{end[0] + back} {end[1] + 4}Z"
        return DrawnLine(line, path, head, self._label(line, points[0], rightward))

    def _label(self, line: Line, start: tuple[int, int], rightward: bool) -> DrawnText | None:
        """Return the words of a link beside its beginning, each word once per box."""
        if not line.words or (line.src, line.words) in self._words:
            return None
        self._words.add((line.src, line.words))
        self._labels[line.src] += 1
        number = self._labels[line.src]
        x, y = start[0] + (6 if rightward else -6), start[1] - 5 + 18 * (number - 1)
        return DrawnText(x, y, line.words, before=not rightward)

    def _corner(self, place: Place) -> tuple[int, int]:
        return 1 + place.column * (_BOX + _GAP), 1 + place.row * (self._height + _ROW_GAP)

    def _side(self, place: Place, shift: int, *, right: bool) -> tuple[int, int]:
        x, y = self._corner(place)
        return x + (_BOX if right else 0), y + self._height // 2 + shift


def _curve(points: Sequence[tuple[int, int]]) -> str:
    """Return a path that is level at every point."""
    path = f"M{points[0][0]} {points[0][1]}"
    for (x, y), (to_x, to_y) in pairwise(points):
        middle = (x + to_x) // 2
        path += f"H{to_x}" if y == to_y else f"C{middle} {y} {middle} {to_y} {to_x} {to_y}"
    return path


def _cut(text: str, letters: int) -> str:
    """Return as much of a text as fits; letters of East Asian scripts take two places."""
    room = letters
    for at, letter in enumerate(text):
        room -= 2 if east_asian_width(letter) in "WF" else 1
        if room < 0:
            return text[: at - 1].rstrip() + "…"
    return text
