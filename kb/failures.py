"""What stands in the way from outside the record, said in one sentence. Below every room."""

from __future__ import annotations

import errno
import re
import shutil

_REASONS = {
    errno.ENOSPC: "the disk is full",
    errno.EDQUOT: "the disk quota is used up",
    errno.EFBIG: "the file would grow over the size limit set for this process",
    errno.EROFS: "the file system is read-only",
    errno.EACCES: "access is not permitted",
    errno.EPERM: "the operation is not permitted",
    errno.ENOENT: "it does not exist",
    errno.ENOTDIR: "it is not a folder",
    errno.EISDIR: "it is a folder",
    errno.EMFILE: "too many files are open in this process",
    errno.ENFILE: "too many files are open on this machine",
    errno.EIO: "the disk reports an error",
    errno.ENOMEM: "the memory is used up",
    errno.ELOOP: "its symbolic links lead in a circle",
    errno.ENAMETOOLONG: "its name is too long",
    errno.EADDRINUSE: "another program already uses this address",
}
_NEXT_STEPS = {
    errno.ENOSPC: "Free some space, then run the same command again.",
    errno.EDQUOT: "Free some space, then run the same command again.",
    errno.EFBIG: "Raise the limit (ulimit -f), then run the same command again.",
    errno.EROFS: "Work in a folder that can be written to.",
    errno.EMFILE: "Raise the limit (ulimit -n), then run the same command again.",
    errno.EADDRINUSE: "Name another port with --port.",
}


class Unable(Exception):
    """The surroundings stand in the way: a full disk, a lock, a missing file. Prints as its sentences."""

    def __init__(
        self, thing: str, reason: str, next_step: str, unchanged: str = "Nothing was changed."
    ) -> None:
        super().__init__(f"{thing}: {reason}. {unchanged} {next_step}")

    @classmethod
    def of(cls, error: Exception) -> Unable:
        """Return the failure in the words of an error that already says all of this."""
        failure = cls.__new__(cls)
        failure.args = (str(error),)
        return failure


def unable(error: OSError, unchanged: str = "Nothing was changed.") -> Unable:
    """Return the failure that an error of the operating system amounts to."""
    if isinstance(error, shutil.Error):
        error = _first_of(error)
    number = error.errno or 0
    reason = _REASONS.get(number) or (error.strerror or str(error) or type(error).__name__).lower()
    step = _NEXT_STEPS.get(number, "Mend that, then run the same command again.")
    return Unable(str(error.filename2 or error.filename or "A file of the record"), reason, step, unchanged)


def reason_of(error: Exception) -> str:
    """Return the reason that an error of DuckDB or of the operating system gives, on one line."""
    said = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
    return said.strip().split("\n")[0].rstrip(".")


def _first_of(error: shutil.Error) -> OSError:
    """Return the first of the errors that the copying of a folder collected, each kept as words only."""
    _, target, words = error.args[0][0]
    number = re.search(r"\[Errno (\d+)\]", str(words))
    return OSError(int(number[1]) if number else 0, str(words), str(target))
