// What the console uses of DuckDB-WASM; bundled by set_up.py.
export { AsyncDuckDB, VoidLogger } from "@duckdb/duckdb-wasm";
