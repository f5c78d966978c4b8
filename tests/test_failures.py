"""What the operating system refuses is said with the thing, the reason, what stays and the next step."""

import errno
import shutil

import pytest

from kb.failures import Unable, unable


@pytest.mark.parametrize(
    ("number", "reason", "step"),
    [
        (errno.ENOSPC, "the disk is full", "Free some space, then run the same command again."),
        (errno.EROFS, "the file system is read-only", "Work in a folder that can be written to."),
        (errno.EACCES, "access is not permitted", "Mend that, then run the same command again."),
        (
            errno.EFBIG,
            "the file would grow over the size limit set for this process",
            "Raise the limit (ulimit -f)",
        ),
    ],
)
def test_an_error_of_the_system_becomes_a_sentence(number, reason, step):
    words = str(unable(OSError(number, "as the system says it", "build/x"), "The old one stays."))
    assert words.startswith(f"build/x: {reason}. The old one stays. {step}")


def test_an_error_that_is_not_known_keeps_the_words_of_the_system():
    assert str(unable(OSError(errno.EXDEV, "Odd thing", "x"))).startswith(
        "x: odd thing. Nothing was changed."
    )


def test_of_a_copy_that_failed_the_new_file_is_named():
    error = OSError(errno.ENOSPC, "as the system says it", "old", None, "new")
    assert str(unable(error)).startswith("new: the disk is full.")


def test_of_a_folder_that_could_not_be_copied_the_first_file_is_named():
    collected = shutil.Error(
        [("a", "b/a", "[Errno 28] No space left on device: 'a'"), ("c", "b/c", "[Errno 28]")]
    )
    assert str(unable(collected)).startswith("b/a: the disk is full. Nothing was changed.")


def test_an_error_that_says_all_of_this_already_is_passed_on():
    assert str(Unable.of(ValueError("The store: odd. Nothing was changed. Try again."))) == (
        "The store: odd. Nothing was changed. Try again."
    )
