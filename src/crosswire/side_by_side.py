"""This file knows how work on many things is done in several processes at once, its results in the order given."""

from __future__ import annotations

import os
import signal
import sys
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from itertools import chain, islice
from multiprocessing import get_context, parent_process
from multiprocessing.connection import wait
from typing import TypeVar

from crosswire.errors import CrosswireError
from crosswire.interrupts import deferred

Given = TypeVar("Given")
Done = TypeVar("Done")

FORKS = sys.platform == "linux"
"""Whether a new process starts with all that this one has in memory; forking is unsafe beside macOS's libraries."""
WORTH_IT = 2 if FORKS else 4
"""Fewer things than this are done one after the other: a process that is no fork loads the language model anew."""
AHEAD = 3
"""Things handed out ahead of each process: memory stays bounded however many come."""
USUAL_MOST = 4
"""Processes that are used unasked: each holds the language model, some 300 MB."""


def usual_jobs() -> int:
    """How many processes to use where nobody says: one for each core this process may use, four at most."""
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return min(cores, USUAL_MOST)


def side_by_side(
    work: Callable[[Given], Done],
    things: Iterable[Given],
    jobs: int | None,
    first: Callable[[], object] | None = None,
) -> Iterator[Done]:
    """`work` of each thing, in the order given, done in `jobs` processes; in this one where that would not pay.

    `jobs` None stands for the usual number. `first` loads what all of them need, once, where they can share it.
    An error of `work` is raised here, at its place in the order; `CrosswireError` where a process was ended from outside.
    """
    coming = iter(things)
    few = list(islice(coming, WORTH_IT))
    jobs = usual_jobs() if jobs is None else jobs
    if jobs <= 1 or len(few) < WORTH_IT:
        yield from map(work, chain(few, coming))
        return
    if FORKS and first is not None:
        first()
    try:
        yield from _shared_out(work, chain(few, coming), jobs)
    except BrokenProcessPool:
        raise CrosswireError("a process of this run was ended from outside (out of memory?); try --jobs 1") from None


def _shared_out(work: Callable[[Given], Done], coming: Iterator[Given], jobs: int) -> Iterator[Done]:
    context = get_context("fork" if FORKS else "spawn")
    pool = ProcessPoolExecutor(jobs, mp_context=context, initializer=_ready)
    try:
        ahead = tuple(islice(coming, jobs * AHEAD))
        with deferred():  # the first of them forks all processes
            waiting: deque[Future[Done]] = deque(pool.submit(work, one) for one in ahead)
        while waiting:
            done = waiting.popleft().result()
            waiting.extend(pool.submit(work, one) for one in islice(coming, 1))
            yield done
    finally:
        pool.shutdown(cancel_futures=True)


def _ready() -> None:
    """A process leaves Ctrl-C to the one that began it, and ends when that one is gone."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    parent = parent_process()
    if parent is not None:
        wait([parent.sentinel])
        os._exit(1)
