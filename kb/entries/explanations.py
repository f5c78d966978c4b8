"""What the codes of reading mean: the file, its characters, its YAML, and the shape of the entry."""

from __future__ import annotations

from kb.entries.problem import Explanation


def _error(code: str, title: str, asks: str, example: str, mend: str) -> Explanation:
    return Explanation(code, "error", title, asks, example, mend)


READING = (
    _error(
        "KB001",
        "File name that is no id",
        "The name of the file is the id: a-z, 0-9 and hyphens, at most 80, in small letters.",
        "content/actors/Lab_A.md",
        "Rename the file: content/actors/lab-a.md.",
    ),
    _error(
        "KB002",
        "File in no folder of a kind",
        "An entry lies in the folder of its kind, and its name ends with .md.",
        "content/claim/lab-a-2025-01-10-says.md   # the folder is claims",
        "Move the file into the folder of its kind.",
    ),
    _error(
        "KB003",
        "Symbolic link",
        "Entries are ordinary files. Links are not followed: they may lead out of the record.",
        "content/actors/lab-a.md -> ../../elsewhere.md",
        "Put the file itself in the place of the link.",
    ),
    _error(
        "KB004",
        "File too large",
        "An entry has at most 64 KB.",
        "a body of 100,000 words",
        "Divide the entry, or link to the text instead of repeating it.",
    ),
    _error(
        "KB005",
        "Not UTF-8",
        "Entries are UTF-8 text.",
        "a file saved as Latin-1 or UTF-16",
        "Save the file as UTF-8.",
    ),
    _error(
        "KB006",
        "Character that cannot be seen",
        "No control characters, no marks that turn the direction of text, nothing of no width. The two "
        "joiners of letters are allowed in the body.",
        "name: Open\u00b7AI   # with a character of no width in the place of the dot",
        "Delete the character; writing the word anew is the surest way.",
    ),
    _error(
        "KB007",
        "No front matter",
        "The file begins with a line of three hyphens, then YAML, then another such line.",
        "type: lab\nname: Lab A   # without the two lines",
        "Put --- on the first line and --- below the last key.",
    ),
    _error(
        "KB008",
        "Tab in front matter",
        "YAML is indented with spaces.",
        "disputes:\n<tab>- lab-a-and-lab-b",
        "Write spaces.",
    ),
    _error(
        "KB009",
        "Front matter that cannot be read",
        "The front matter is YAML: keys with values, a space behind each colon, one indentation for each "
        "level.",
        "title: Lab A: what it says   # the second colon begins a new key",
        "Put the text in quotation marks, or into a folded block: `title: >-` and the text below, indented.",
    ),
    _error(
        "KB010",
        "YAML that entries do not use",
        "No anchors (&), aliases (*), tags (!), directives (%) and no second document.",
        "speaker: &who lab-a",
        "Write every value out; a text that begins with such a character stands in quotation marks.",
    ),
    _error(
        "KB011",
        "Nested too deep",
        "Values are nested at most 20 deep; no field needs more than four. A body has at most 2,000 opening "
        "brackets, and its tables at most 20,000 cells.",
        "accuses: [[[[[[[[[[[[[[[[[[[[[lab-b]]]]]]]]]]]]]]]]]]]]]",
        "Write the list flat.",
    ),
    _error(
        "KB020",
        "Key twice",
        "Each key stands once.",
        "speaker: lab-a\nspeaker: lab-b",
        "Keep one; several values of one key are a list: speaker: [lab-a, lab-b].",
    ),
    _error(
        "KB021",
        "Key without a value",
        "A key that is written has a value. An empty list is written [].",
        "original:",
        "Write the value, or delete the line.",
    ),
    _error(
        "KB022",
        "Unknown key",
        "An entry has only the keys of its kind: kb schema KIND lists them.",
        "speeker: lab-a",
        "Correct the key, or write what it says into the body.",
    ),
    _error(
        "KB023",
        "Missing key",
        "The keys that its kind requires are there: kb new KIND writes them out.",
        "a claim without said_on",
        "Add the key with its value.",
    ),
    _error(
        "KB024",
        "Term that is not in the vocabulary",
        "Some keys take one of a few terms, each with a definition.",
        "type: accusation   # in a claim; the term is allegation",
        "Choose one of the terms; in doubt the weaker one.",
    ),
    _error(
        "KB025",
        "Value of the wrong sort",
        "A text stands where a text is expected, a list where a list is, a number in plain digits.",
        "accuses: lab-b   # a list: [lab-b]",
        "Write it in the form that is expected.",
    ),
    _error(
        "KB026",
        "Date in another form",
        "Dates are 2025-01-29, 2025-01 or 2025; an interval 2025-01-01/2025-01-31; an open end is two dots.",
        "said_on: 29 January 2025",
        "Write the date as the source gives it, no more exact than it is known.",
    ),
    _error(
        "KB027",
        "More problems than are shown",
        "Of each file the first hundred problems are shown.",
        "a list of a thousand ids that do not exist",
        "Mend what is shown, then check again.",
    ),
)
