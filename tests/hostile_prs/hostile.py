"""Sixty pull requests that want to smuggle something in: what each is, what it does, and who must name it."""

# ruff: noqa: E501 - a case reads best in one line

from __future__ import annotations

SAYS, DENIES = "content/claims/a-says.md", "content/claims/b-denies.md"
TRAINING = "content/concepts/training.md"
CLAIM = "type: opinion\nspeaker: lab-a\nsays: it matters\nsaid_on: 2025-02-01\noriginal: post-a"
SOURCE = "type: news\ntitle: A page\npublisher: Outlet D\npublished: 2025-02-01\nseen: full\nderives_from: []"


def body(text):
    """A new concept with this prose."""
    return lambda pull: pull.entry("concepts/new.md", "term: New\ndefinition: A thing.", text)


def keys(path, text):
    """A new entry with this front matter."""
    return lambda pull: pull.entry(path, text)


def edited(path, old, new):
    """An entry with one thing changed."""
    return lambda pull: pull.edit(path, old, new)


def both(*changes):
    """Several changes in one."""
    return lambda pull: [change(pull) for change in changes] and None


# What it is, the code that names it, whether it is refused (an error) or flagged (a warning), what it does.
HOSTILE = [
    # in the prose of an entry
    ("a script in the prose", "KB032", "error", body("<script>alert(1)</script>")),
    ("an image that calls home", "KB033", "error", body("![x](https://track.example/p.png)")),
    ("a handler on a tag", "KB032", "error", body('A <img src=x onerror="alert(1)"> thing.')),
    ("a link that runs a script", "KB033", "error", body("[click](javascript:alert(1))")),
    ("a link to data", "KB033", "error", body("[click](data:text/html;base64,PHNjcmlwdD4=)")),
    ("a link out of the site", "KB033", "error", body("[click](../../../admin/)")),
    ("a frame", "KB032", "error", body('<iframe src="https://evil.example"></iframe>')),
    ("a vector image", "KB032", "error", body("<svg onload=alert(1)></svg>")),
    ("a link by reference that runs a script", "KB033", "error", body("[x][1]\n\n[1]: javascript:alert(1)")),
    ("turned direction of text", "KB006", "error", body("Lab A \u202eedised\u202c says so.")),
    ("a word that cannot be seen", "KB006", "error", body("Lab\u200b A says so.")),
    ("tags of another plane", "KB006", "error", body("Lab A says so.\U000e0041\U000e0042")),
    ("a control sequence for terminals", "KB006", "error", body("Lab A \x1b[2J says so.")),
    ("brackets that keep a reader busy", "KB011", "error", body("[" * 5000)),
    ("a table of empty cells", "KB011", "error", body("|a" * 300 + "|\n" + "|-" * 300 + "|\n" + "|\n" * 300)),
    # in the front matter
    ("aliases that grow", "KB010", "error", keys("concepts/new.md", "a: &a [x, x]\nb: &b [*a, *a]\nterm: *b")),
    ("a tag that makes an object", "KB010", "error", keys("concepts/new.md", "term: !!python/object/apply:os.system [id]\ndefinition: x")),
    ("lists without end", "KB011", "error", keys("claims/new.md", f"{CLAIM}\nabout: {'[' * 60}x{']' * 60}")),
    ("a file of a megabyte", "KB004", "error", keys("concepts/new.md", f"term: New\ndefinition: {'x' * 1_000_000}")),
    ("a second document", "KB010", "error", keys("concepts/new.md", "term: New\ndefinition: x\n--- \nterm: Other")),
    ("a key twice", "KB020", "error", keys("claims/new.md", f"{CLAIM}\nspeaker: lab-b")),
    ("a key of another model", "KB022", "error", keys("claims/new.md", f"{CLAIM}\nsupport_word: found")),
    ("bytes that are no text", "KB005", "error", lambda pull: pull.write("content/concepts/new.md", b"---\nterm: \xff\xfe\n---\n")),
    ("a byte order mark before the fence", "KB006", "error", lambda pull: pull.write("content/concepts/new.md", "\ufeff---\nterm: New\ndefinition: x\n---\n")),
    ("an address that runs a script", "KB046", "error", keys("sources/new.md", f"{SOURCE}\nurl: javascript:alert(1)")),
    ("an address with a password", "KB046", "error", keys("sources/new.md", f"{SOURCE}\nurl: https://user:secret@lab-a.example/x")),
    ("an address that follows its reader", "KB049", "warning", keys("sources/new.md", f"{SOURCE}\nurl: https://outlet-d.example/x?utm_source=evil")),
    ("a capture that does not exist", "KB047", "error", keys("sources/new.md", f"{SOURCE}\nurl: https://outlet-d.example/x\nsha256: {'a' * 64}")),
    # names
    ("a name that looks like another", "KB071", "error", keys("actors/new.md", "type: lab\nname: L\u0430b A")),
    ("an id with capitals like another", "KB001", "error", keys("actors/Lab-A.md", "type: lab\nname: Another")),
    ("an id that Windows keeps for itself", "KB001", "error", keys("actors/con.md", "type: lab\nname: Con")),
    ("an id with a line break", "KB001", "error", keys("actors/lab\nx.md", "type: lab\nname: Break")),
    ("the id of another entry", "KB014", "error", keys("models/lab-a.md", "name: Model X\ndeveloper: lab-b")),
    ("the former id of another entry", "KB014", "error", keys("actors/b-labs.md", "type: lab\nname: Back")),
    # what the record says
    ("a charge without a source that was read", "KB040", "error", keys("claims/new.md", CLAIM.replace("post-a", "letter-a"))),
    ("a charge against nobody", "KB044", "error", keys("claims/new.md", CLAIM.replace("opinion", "allegation"))),
    ("a ruling by a company", "KB045", "error", keys("claims/new.md", f"{CLAIM}\ncapacity: ruling")),
    ("a title that convicts", "KB031", "error", keys("events/new.md", "type: incident\ntitle: Lab B stole from Lab A\ndate: 2025-02-01\nsources: [post-a]")),
    ("a charge in our own voice", "KB035", "warning", body("Lab B trained Model B on answers of Model A.")),
    ("a word of support that is set by hand", "KB104", "warning", edited(SAYS, "sense:", "support: {is: found, because: everybody knows}\nsense:")),
    ("a source made reliable by hand", "KB104", "warning", edited("content/sources/report-d.md", "seen: full", "seen: full\nreliability: {is: A, because: it is good}")),
    ("a reading in the name of another", "KB103", "warning", edited(SAYS, "sense:", "reviewed: [{by: A Reader, on: 2025-03-01}]\nsense:")),
    ("a reading taken away", "KB103", "warning", edited("content/claims/a-says-more.md", "reviewed: [{by: A Reader, on: 2025-02-02}]\n", "")),
    ("a claim handed to another speaker", "KB102", "warning", edited(SAYS, "speaker: lab-a", "speaker: court-e")),
    ("a charge turned against another", "KB102", "warning", edited(SAYS, "accuses: [lab-b]", "accuses: [lab-c]")),
    ("a source with another address", "KB105", "warning", edited("content/sources/post-a.md", "https://lab-a.example/post", "https://phish.example/post")),
    # what is taken away
    ("a denial deleted", "KB098", "error", lambda pull: pull.delete(DENIES)),
    ("a charge deleted", "KB098", "error", both(lambda pull: pull.delete(SAYS), edited(DENIES, "answers: [a-says]", "about: [lab-a]"))),
    ("a claim renamed without a trace", "KB098", "error", lambda pull: pull.move(DENIES, "content/claims/b-denied.md")),
    ("a reply that answers no more", "KB100", "error", edited(DENIES, "answers: [a-says]", "about: [lab-a]")),
    ("a denial withdrawn", "KB101", "warning", edited(DENIES, "answers:", "withdrawn: {on: 2025-03-01, because: a duplicate}\nanswers:")),
    ("a search for a reply deleted", "KB106", "warning", edited("content/claims/a-says-more.md", "no_reply: [{from: lab-c, through: 2025-02-01, looked: English press}]\n", "")),
    ("a former id deleted", "KB099", "error", edited("content/actors/lab-b.md", "former_ids: [{id: b-labs, on: 2025-01-01, because: renamed}]\n", "")),
    ("a decision in a log altered", "KB095", "error", edited("content/reviews/2025-03.jsonl", "rejected", "accepted")),
    ("a log deleted", "KB095", "error", lambda pull: pull.delete("content/corrections.jsonl")),
    ("a log that is no JSON", "KB096", "error", lambda pull: pull.write("content/readings/first.jsonl", '{"claim": "a-says", "reader": "one"}\n<script>\n')),
    ("a reading without a reader", "KB096", "error", lambda pull: pull.write("content/readings/first.jsonl", '{"claim": "a-says", "on": "2025-03-01"}\n')),
    ("a correction without who asked", "KB096", "error", lambda pull: pull.write("content/corrections.jsonl", '{"on": "2025-03-01", "request": "a date"}\n')),
    # files
    ("a link to a file of the machine", "KB090", "error", lambda pull: pull.link("content/actors/new.md", "/etc/passwd")),
    ("a folder that is a link", "KB090", "error", lambda pull: pull.link("content/actors/more", "../../../..")),
    ("a link outside of the content", "KB090", "error", lambda pull: pull.link("site/static/x.js", "/etc/hostname")),
    ("a program among the entries", "KB090", "error", both(keys("claims/new.md", CLAIM), lambda pull: (pull.content / "claims/new.md").chmod(0o755))),
    ("a script beside the pages", "KB093", "error", lambda pull: pull.write("content/pages/counter.js", "fetch('https://evil.example')")),
    ("a hidden file", "KB093", "error", lambda pull: pull.write("content/actors/.htaccess", "Redirect / https://evil.example")),
    ("a page with a script", "KB097", "error", edited("content/pages/method.md", "# Method", "# Method\n\n<script>alert(1)</script>")),
    ("a page with an image from elsewhere", "KB097", "error", edited("content/pages/method.md", "# Method", "# Method\n\n![x](https://track.example/p.png)")),
    ("a page that names a template", "KB097", "error", edited("content/pages/method.md", "title: Method", "title: Method\ntemplate: evil.html")),
    ("data together with the check that lets it through", "KB091", "warning", both(keys("claims/new.md", CLAIM), lambda pull: pull.write("kb/checks/text.py", "RULES = ()\n"))),
    ("a workflow that gives secrets away", "KB092", "warning", lambda pull: pull.write(".github/workflows/check.yml", "on: pull_request_target\n")),
    ("a task that runs when the folder is opened", "KB092", "warning", lambda pull: pull.write(".vscode/tasks.json", '{"tasks": [{"runOptions": {"runOn": "folderOpen"}}]}')),
    ("a hook that runs at a commit", "KB092", "warning", lambda pull: pull.write(".pre-commit-config.yaml", "repos: []\n")),
    ("a submodule of another place", "KB092", "warning", lambda pull: pull.write(".gitmodules", '[submodule "x"]\n\turl = https://evil.example/x\n')),
    ("more entries than anybody reads", "KB094", "warning", lambda pull: [pull.entry(f"concepts/new-{n}.md", f"term: Term {n}\ndefinition: A thing.") for n in range(301)] and None),
]  # fmt: skip
