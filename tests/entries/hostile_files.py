"""What a stranger may send: files that are refused, with code and words; prose that keeps renderers busy."""

LAB = "---\ntype: lab\nname: Lab A\n---\n"
DEEP = 900


def with_front(lines):
    return f"---\ntype: lab\nname: Lab A\n{lines}\n---\n"


BOMB = "\n".join(
    ["a0: &a0 [x, x, x, x, x, x, x, x, x]"]
    + [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 10)]
)
REFUSED = {
    "duplicate key": (with_front("name: Lab B"), "KB020", "`name` stands here twice"),
    "anchor": (with_front("country: &c US"), "KB010", "anchor: &c"),
    "alias bomb": (with_front(BOMB), "KB010", "anchor: &a0"),
    "tag": (with_front("country: !!python/object:os.system US"), "KB010", "tag"),
    "tag of one's own": (with_front("country: !x US"), "KB010", "tag: !x"),
    "merge key": (with_front("<<: *base"), "KB010", "alias: *base"),
    "directive": ("---\n%YAML 1.1\n---\ntype: lab\n---\n", "KB009", "cannot be read"),
    "second document": (with_front("...\n--- x"), "KB010", "second YAML document"),
    "BOM": (b"\xef\xbb\xbf" + LAB.encode(), "KB006", "byte order mark"),
    "BOM inside": (with_front("country: \ufeffUS"), "KB006", "ZERO WIDTH NO-BREAK SPACE"),
    "NUL": (with_front("country: U\0S"), "KB006", "control character in the text: U+0000"),
    "NUL in the body": (LAB + "a\0b", "KB006", "U+0000"),
    "escape of a terminal": (LAB + "\x1b[2J", "KB006", "U+001B"),
    "line separator": (with_front("website: a\u2028b"), "KB006", "U+2028 (LINE SEPARATOR)"),
    "bidi in a name": (with_front("aliases: [a\u202eb]"), "KB006", "RIGHT-TO-LEFT OVERRIDE"),
    "bidi in the body": (LAB + "a\u2066b", "KB006", "LEFT-TO-RIGHT ISOLATE"),
    "zero width in a name": (with_front("aliases: [Open\u200bAI]"), "KB006", "ZERO WIDTH SPACE"),
    "joiner in a name": (with_front("aliases: [Open\u200dAI]"), "KB006", "ZERO WIDTH JOINER"),
    "tag character": (with_front("aliases: [Open\U000e0041]"), "KB006", "U+E0041"),
    "zero width by escape": (with_front('aliases: ["Open\\u200bAI"]'), "KB006", "ZERO WIDTH SPACE"),
    "NUL by escape": (with_front('website: "a\\0b"'), "KB006", "U+0000"),
    "tab": (with_front("aliases:\n\t- x"), "KB008", "tab"),
    "too large": (LAB + "x" * 5_000_000, "KB004", "64 KB"),
    "flow brackets": (with_front("aliases: " + "[" * DEEP + "]" * DEEP), "KB011", "nested deeper than 20"),
    "open brackets": (with_front("aliases: " + "[" * DEEP), "KB011", "nested deeper than 20"),
    "braces": (with_front("names: " + "{a: " * DEEP + "}" * DEEP), "KB011", "nested deeper than 20"),
    "hyphens": (with_front("aliases:\n  " + "- " * 30_000 + "x"), "KB011", "nested deeper than 20"),
    "question marks": (with_front("? " * 30_000 + "x"), "KB011", "nested deeper than 20"),
    "stairs": (with_front("\n".join(" " * n + "a:" for n in range(300))), "KB011", "nested deeper than 20"),
    "items of a wrong sort": (with_front("aliases: [" + "{}," * 20_000 + "]"), "KB027", "19,900 more"),
    "a key many times": (with_front("names: {" + "a: b," * 12_000 + "}"), "KB027", "more problems"),
    "unknown keys": (with_front("\n".join(f"k{n}: x" for n in range(6000))), "KB027", "5,900 more problems"),
    "empty items": (with_front("aliases:\n" + "- \n" * 20_000), "KB027", "more problems"),
    "not UTF-8": (LAB.encode() + b"\xff\xfe", "KB005", "byte 31 is 0xFF"),
    "UTF-16": (LAB.encode("utf-16-le"), "KB006", "U+0000"),
    "no front matter": ("type: lab\n", "KB007", "no front matter"),
    "empty file": ("", "KB007", "no front matter"),
    "open front matter": ("---\ntype: lab\n", "KB007", "not closed"),
    "a list": ("---\n- type: lab\n---\n", "KB009", "no mapping"),
    "a key that is a list": (with_front("? [a, b]\n: x"), "KB009", "a key must be a word"),
    "brackets in prose": (LAB + "![" * 30_000, "KB011", "opening brackets"),
    "cells in prose": (LAB + "a|" * 300 + "\n" + "-|" * 300 + "\nx" * 9000, "KB011", "cells"),
    "an id in front matter": (with_front("id: lab-b"), "KB022", "the id is the name of the file"),
    "a body in front matter": (with_front("body: x"), "KB022", "the body stands below"),
}  # fmt: skip
BUSY = [
    "![[]()" * 3000, "[a](" * 1990, "*a_" * 20_000, "a\n-\n" * 12_000, "# a\n" * 15_000, "<" * 60_000,
     "- " * 30_000, "> " * 30_000, "`a" * 30_000, "&#x" * 20_000, "<!--" * 15_000,
]  # fmt: skip
