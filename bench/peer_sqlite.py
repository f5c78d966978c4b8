"""The peer: python-frontmatter reads the entries, sqlite-utils loads them, a table per kind."""

import sys
from pathlib import Path

import frontmatter
import sqlite_utils

content, database = map(Path, sys.argv[1:])
db = sqlite_utils.Database(database)
for folder in sorted(path for path in content.iterdir() if path.is_dir()):
    rows = []
    for path in sorted(folder.glob("**/*.md")):
        post = frontmatter.load(path)
        rows.append({"id": path.stem, **post.metadata, "body": post.content})
    db[folder.name].insert_all(rows, pk="id", alter=True)
