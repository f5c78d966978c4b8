"""A build that is killed leaves the old product or the new one, whole, and the next build does its work."""

import random
import time

import pytest

STAGES = ("check", "graph", "store", "data", "shells", "pages", "search", "gate", "switch")
KILLED = -9

# Kills its own process as soon as a stage has begun.
AT_STAGE = """
import os, signal
import kb.cli.stages as stages
real = stages.stage
def stage(name):
    if name == {name!r}:
        os.kill(os.getpid(), signal.SIGKILL)
    return real(name)
stages.stage = stage
"""
# Kills its own process at the nth change to the file system from the beginning of the switch on.
IN_SWITCH = """
import os, signal
import kb.publish.switch as switch
left = [{steps}]
def counted(real):
    def step(*arguments, **keywords):
        if left[0] == 0:
            os.kill(os.getpid(), signal.SIGKILL)
        left[0] -= 1
        return real(*arguments, **keywords)
    return step
real = switch.switch
def begin(*arguments):
    for name in ("symlink", "replace", "rename", "unlink", "rmdir", "fsync"):
        setattr(os, name, counted(getattr(os, name)))
    real(*arguments)
switch.switch = begin
"""


@pytest.fixture(scope="module")
def undisturbed(rebuilt_in, tmp_path_factory, kb):
    """What products say that nobody disturbed: without the new entry, and with it."""
    rebuilt = rebuilt_in(tmp_path_factory.mktemp("undisturbed") / "record")
    without = rebuilt.says()
    assert kb("build", at=rebuilt.folder).returncode == 0
    assert rebuilt.says() != without
    return {False: without, True: rebuilt.says()}


def assert_whole(rebuilt, before, undisturbed):
    """The product is the one before, byte by byte, or all of the one that was being built; say which."""
    if rebuilt.files() == before:
        return False
    assert rebuilt.says() == undisturbed[rebuilt.is_new]
    return True


def assert_next_build_is_right(rebuilt, undisturbed, kb):
    done = kb("build", at=rebuilt.folder)
    assert done.returncode == 0, done.stderr
    assert rebuilt.says() == undisturbed[rebuilt.is_new]
    # Where the switch was done, nothing is left to build, and the old product lies there until the next one.
    assert len(rebuilt.products()) <= 2


def test_a_build_killed_in_the_middle_and_in_the_switch(rebuilt, undisturbed, launch, kb):
    before = rebuilt.files()
    for first, switched in ((AT_STAGE.format(name="shells"), False), (IN_SWITCH.format(steps=1), False)):
        assert launch("build", at=rebuilt.folder, first=first).wait() == KILLED
        assert assert_whole(rebuilt, before, undisturbed) is switched
    assert_next_build_is_right(rebuilt, undisturbed, kb)
    assert len(rebuilt.products()) == 1


@pytest.mark.soak
@pytest.mark.parametrize("name", STAGES)
def test_a_build_killed_at_the_beginning_of_a_stage(name, rebuilt, undisturbed, launch, kb):
    before = rebuilt.files()
    assert launch("build", at=rebuilt.folder, first=AT_STAGE.format(name=name)).wait() == KILLED
    assert not assert_whole(rebuilt, before, undisturbed)
    assert_next_build_is_right(rebuilt, undisturbed, kb)


@pytest.mark.soak
def test_a_build_killed_at_every_step_of_the_switch(rebuilt, undisturbed, launch, kb):
    """Until the one rename it is the old product, from then on the new one, also while the old is cleared."""
    seen = []
    for steps in (0, 1, 2, 3, 4, 10, 100):
        before = rebuilt.files()
        ended = launch("build", at=rebuilt.folder, first=IN_SWITCH.format(steps=steps)).wait()
        assert ended == KILLED, steps
        seen.append(assert_whole(rebuilt, before, undisturbed))
        assert_next_build_is_right(rebuilt, undisturbed, kb)
        rebuilt.change()
    assert seen == sorted(seen) and set(seen) == {False, True}


@pytest.mark.soak
def test_fifty_builds_killed_at_random_moments(rebuilt, undisturbed, launch, killed_after, kb):
    """Every second time the processes that the build started live on: the search may still be writing."""
    chance = random.Random(20261124)
    began = time.monotonic()
    assert kb("build", at=rebuilt.folder).returncode == 0
    usual = time.monotonic() - began
    killed = switched = 0
    for turn in range(50):
        rebuilt.change()
        before = rebuilt.files()
        moment = chance.uniform(0.1, 0.97) * usual
        killed += killed_after(launch("build", at=rebuilt.folder), moment, with_children=bool(turn % 2))
        switched += assert_whole(rebuilt, before, undisturbed)
        assert_next_build_is_right(rebuilt, undisturbed, kb)
    print(f"{killed} of 50 builds were killed; {switched} of 50 had already switched, the others had not")
    assert killed >= 40
