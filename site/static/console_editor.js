// The editor of the console: words of SQL in colour, and completion of tables, columns and views.

/** Put an editor in place of a text box; it reads and writes the same text. */
export async function editorIn(place, box, address, tables, ask) {
  const parts = await import(address);
  const host = document.createElement("div");
  // Within a shadow the editor's own rules of style need no exception from the page's policy.
  const root = host.attachShadow({ mode: "open" });
  const view = new parts.EditorView({
    state: parts.EditorState.create({ doc: box.value, extensions: extensions(parts, tables, ask) }),
    root,
    parent: root,
  });
  place.replaceChildren(host);
  view.focus();
  return {
    text: () => view.state.doc.toString(),
    write: (text) => view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: text } }),
  };
}

function extensions(parts, tables, ask) {
  const { EditorView, keymap, PostgreSQL, sql } = parts;
  const keys = [{ key: "Mod-Enter", run: () => (ask(), true) }];
  return [
    keymap.of([...keys, ...parts.completionKeymap, ...parts.defaultKeymap, ...parts.historyKeymap]),
    parts.history(),
    parts.lineNumbers(),
    parts.drawSelection(),
    parts.bracketMatching(),
    parts.closeBrackets(),
    parts.autocompletion({ icons: false }),
    sql({ dialect: PostgreSQL, schema: schema(tables), upperCaseKeywords: true }),
    PostgreSQL.language.data.of({ autocomplete: columnsOf(tables) }),
    EditorView.domEventHandlers({ beforeinput: overwrite }),
    parts.syntaxHighlighting(colours(parts)),
    EditorView.lineWrapping,
    EditorView.contentAttributes.of({ "aria-label": "SQL, for DuckDB" }),
    EditorView.theme(THEME),
  ];
}

/** Return tables and columns as the completion wants them, each with what it holds. */
function schema(tables) {
  return Object.fromEntries(
    Object.entries(tables).map(([name, table]) => [
      name,
      {
        self: { label: name, type: "table", detail: table.sort, info: table.comment },
        children: Object.entries(table.columns).map(([label, info]) => ({ label, type: "property", info })),
      },
    ]),
  );
}

/** Complete columns without a table before them: those of the tables that the question names, else of all. */
function columnsOf(tables) {
  return (context) => {
    const word = context.matchBefore(/(?<!\.)\b\w+/);
    if (!word) return null;
    const said = new Set(context.state.doc.toString().match(/\w+/g));
    const named = Object.entries(tables).filter(([name]) => said.has(name));
    const options = new Map();
    for (const [name, table] of named.length ? named : Object.entries(tables)) {
      for (const [label, info] of Object.entries(table.columns)) {
        if (!options.has(label)) options.set(label, { label, info, detail: name, type: "property", boost: 2 });
      }
    }
    return { from: word.from, options: [...options.values()], validFor: /^\w*$/ };
  };
}

/** Write over what is selected: left to itself, the browser would style the new text in place, which is refused. */
function overwrite(event, view) {
  const { state } = view;
  if (event.inputType !== "insertText" || !event.data || state.selection.main.empty || view.composing) return false;
  event.preventDefault();
  view.dispatch(state.update(state.replaceSelection(event.data), { userEvent: "input.type", scrollIntoView: true }));
  return true;
}

function colours({ HighlightStyle, tags }) {
  return HighlightStyle.define([
    { tag: tags.keyword, color: "var(--kb-link)", fontWeight: "bold" },
    { tag: [tags.string, tags.number, tags.bool, tags.null], color: "var(--kb-link-strong)" },
    { tag: tags.comment, color: "var(--kb-quiet)", fontStyle: "italic" },
  ]);
}

const THEME = {
  "&": {
    border: "1px solid var(--kb-edge)",
    color: "var(--kb-text)",
    backgroundColor: "var(--kb-ground)",
    fontSize: "0.7rem",
  },
  "&.cm-focused": { outline: "2px solid var(--kb-focus)" },
  ".cm-scroller": { minHeight: "9rem" },
  ".cm-gutters": { backgroundColor: "var(--kb-raised)", color: "var(--kb-quiet)", border: "0" },
  ".cm-cursor": { borderLeftColor: "var(--kb-text)" },
  "&.cm-focused .cm-selectionBackground, .cm-selectionBackground": { backgroundColor: "var(--kb-mark) !important" },
  ".cm-tooltip": { backgroundColor: "var(--kb-raised)", color: "var(--kb-text)", border: "1px solid var(--kb-edge)" },
  ".cm-tooltip-autocomplete ul li[aria-selected]": { backgroundColor: "var(--kb-bar)", color: "var(--kb-bar-text)" },
  ".cm-completionInfo": { maxWidth: "20rem" },
};
