// The database in the browser: fetched, unpacked, opened for reading alone, and asked.

class NotStarted extends Error {
  isStart = true;
}

/** Fetch the parts, saying how far that is, and return what answers questions. */
export async function open(parts, say) {
  try {
    return await started(parts, say);
  } catch (reason) {
    throw new NotStarted(reason?.message ?? String(reason));
  }
}

async function started(parts, say) {
  const heard = progress(say);
  const [{ AsyncDuckDB, VoidLogger }, program, data] = await Promise.all([
    import(new URL("duckdb.js", parts)),
    unpacked(new URL("duckdb.wasm.gz", parts), heard),
    unpacked(new URL("kb.duckdb.gz", parts), heard),
  ]);
  say("Starting the database.");
  const database = new AsyncDuckDB(new VoidLogger(), new Worker(new URL("worker.js", parts)));
  const address = URL.createObjectURL(new Blob([program], { type: "application/wasm" }));
  await database.instantiate(address);
  URL.revokeObjectURL(address);
  await database.open({ query: { castBigIntToDouble: true, castDecimalToDouble: true } });
  await database.registerFileBuffer("kb.duckdb", new Uint8Array(data));
  return asking(await database.connect());
}

async function asking(connection) {
  // An extension would be asked of its maker's host, which the page may not reach and need not know.
  await connection.query("SET autoinstall_known_extensions = false");
  await connection.query("SET autoload_known_extensions = false");
  await connection.query("ATTACH 'kb.duckdb' AS record (READ_ONLY)");
  await connection.query("USE record");
  const kinds = plainRows(await connection.query("SELECT id, kind FROM entries")).rows;
  const folders = new Map(kinds.map(([id, kind]) => [id, kind === "policy" ? "policies" : `${kind}s`]));
  return {
    ask: async (sql) => plainRows(await connection.query(sql)),
    page: (id) => folders.has(id) && `../${folders.get(id)}/${id}/`,
  };
}

/** Return an answer as names of columns and rows of plain values. */
function plainRows(table) {
  const columns = table.schema.fields.map((field) => field.name);
  const types = table.schema.fields.map((field) => String(field.type));
  const vectors = columns.map((_, at) => table.getChildAt(at));
  const rows = Array.from({ length: table.numRows }, (_, row) =>
    vectors.map((vector, at) => plain(vector.get(row), types[at])),
  );
  return { columns, rows };
}

function plain(value, type) {
  if (value === null || value === undefined) return null;
  if (type.startsWith("Date")) return new Date(Number(value)).toISOString().slice(0, 10);
  if (type.startsWith("Timestamp")) return new Date(Number(value)).toISOString();
  if (typeof value === "bigint") return Number(value);
  if (typeof value === "object") return JSON.stringify(value);
  return value;
}

/** Fetch a packed file and return its bytes, also where a host has unpacked it on the way. */
async function unpacked(address, heard) {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address.pathname} was not found`);
  const packed = new Blob(await chunks(answer.body.getReader(), heard));
  const start = new Uint8Array(await packed.slice(0, 2).arrayBuffer());
  if (start[0] !== 0x1f || start[1] !== 0x8b) return packed.arrayBuffer();
  return new Response(packed.stream().pipeThrough(new DecompressionStream("gzip"))).arrayBuffer();
}

async function chunks(reader, heard) {
  const read = [];
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return read;
    read.push(value);
    heard(value.length);
  }
}

/** Return what counts bytes and says so in words. */
function progress(say) {
  let bytes = 0;
  return (more) => {
    bytes += more;
    say(`Fetching: ${(bytes / 1e6).toFixed(1)} MB so far.`);
  };
}
