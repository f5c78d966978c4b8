// The peer: markdowndb indexes a folder of Markdown files into SQLite.
const [module, folderPath, filename] = process.argv.slice(2);
const { MarkdownDB } = await import(module);
const db = await new MarkdownDB({ client: "sqlite3", connection: { filename } }).init();
await db.indexFolder({ folderPath });
db._destroyDb();
