"""How DuckDB is opened for writing and for reading."""

from __future__ import annotations

Config = dict[str, str | bool | int | float | list[str]]

# Nothing is fetched from a network, and one thread writes rows in one order.
WRITING: Config = {
    "autoinstall_known_extensions": False,
    "autoload_known_extensions": False,
    "threads": 1,
    # Browsers load the file; with the usual blocks of 256 KB its many small tables take eight times the room.
    "default_block_size": 16384,
}
READ_ONLY: Config = {"enable_external_access": False, "lock_configuration": True}
