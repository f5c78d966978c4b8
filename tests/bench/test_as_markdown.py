"""Pages as Markdown for the peers: the same words in the same blocks."""

from as_markdown import as_markdown


def test_blocks_keep_their_order_and_form():
    html = (
        '<h2 id="reply">Replies</h2>\n'
        '<p>It <strong>denies</strong> <a href="../x/" title="A word">it</a>.</p>'
        "<dl><div><dt>Speaker</dt><dd>Lab A</dd></div>\n<div><dt>Said on</dt><dd>2025</dd></div></dl>"
    )
    assert as_markdown(html) == (
        '## Replies\n\nIt **denies** [it](../x/ "A word").\n\n- Speaker: Lab A\n- Said on: 2025\n'
    )


def test_a_table_keeps_its_caption_head_and_rows():
    html = (
        "<table><caption>Sources</caption><thead><tr><th>Source</th><th>Role</th></tr></thead>"
        "<tbody><tr><th>A</th><td>original</td></tr></tbody></table>"
    )
    assert as_markdown(html) == "Sources\n\n| Source | Role |\n| --- | --- |\n| A | original |\n"


def test_signs_of_markdown_are_words_again_and_pictures_are_left_out():
    assert as_markdown("<p>a *b* &lt;c&gt; [d] | e</p><svg><text>f</text></svg>") == (
        "a \\*b\\* \\<c\\> \\[d\\] \\| e\n"
    )
