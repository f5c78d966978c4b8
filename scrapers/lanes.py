"""Work side by side in threads that an interrupted command does not have to wait for."""

from __future__ import annotations

import queue
import threading
from collections.abc import Callable, Sequence

Job = Callable[[], None]


def side_by_side(jobs: Sequence[Job], at_once: int) -> None:
    """Do all jobs, so many at a time. The first error ends the waiting and is raised.

    The threads end with the process: an interrupt is not held up by a slow host, and what it breaks
    off is taken up again by the next run.
    """
    waiting: queue.SimpleQueue[Job] = queue.SimpleQueue()
    ended: queue.SimpleQueue[BaseException | None] = queue.SimpleQueue()
    for job in jobs:
        waiting.put(job)

    def work() -> None:
        while True:
            try:
                job = waiting.get_nowait()
            except queue.Empty:
                return
            try:
                job()
            except BaseException as error:
                ended.put(error)
            else:
                ended.put(None)

    for number in range(min(at_once, len(jobs))):
        threading.Thread(target=work, name=f"host {number}", daemon=True).start()
    for _ in jobs:
        if error := ended.get():
            raise error
