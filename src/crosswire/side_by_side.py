"""This file knows how work on many things is done in several processes at once, its results in the order given."""

from __future__ import annotations

import gc
import os
import signal
import sys
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import suppress
from functools import partial
from itertools import chain, islice
from multiprocessing import get_context, parent_process
from multiprocessing.connection import Connection, wait
from traceback import format_exception
from typing import Any, TypeVar

from crosswire.errors import CrosswireError
from crosswire.interrupts import deferred

Given = TypeVar("Given")
Done = TypeVar("Done")

FORKS = sys.platform == "linux"
"""Whether a new process starts with all that this one has in memory; forking is unsafe beside macOS's libraries."""
WORTH_IT = 2 if FORKS else 4
"""Fewer things than this are done one after the other: a process that is no fork loads the language model anew."""
ENDED = "a process of this run was ended from outside (out of memory?); try --jobs 1"
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
    meanwhile: Callable[[], object] | None = None,
) -> Iterator[Done]:
    """`work` of each thing, in the order given, done in `jobs` processes; in this one where that would not pay.

    `jobs` None stands for the usual number. `first` loads what all of them need, once, where they can share it.
    With `meanwhile` this process loads none of that: where it can fork, one process loads it and begins the
    others, while here `meanwhile` is done (all things are taken at once then). An error of `work` is raised here,
    at its place in the order; `CrosswireError` where a process was ended from outside.
    """
    coming = iter(things)
    few = list(islice(coming, WORTH_IT))
    jobs = usual_jobs() if jobs is None else jobs
    if jobs <= 1 or len(few) < WORTH_IT:
        yield from map(work, chain(few, coming))
        return
    if FORKS and meanwhile is not None:
        given = [*few, *coming]
        yield from _apart(partial(_shared_out, work, given, jobs, first, _watch), len(given), meanwhile)
    else:
        yield from _shared_out(work, chain(few, coming), jobs, first)


def _shared_out(
    work: Callable[[Given], Done],
    things: Iterable[Given],
    jobs: int,
    first: Callable[[], object] | None,
    begun: Callable[[], object] | None = None,
) -> Iterator[Done]:
    if FORKS and first is not None:
        first()
        gc.freeze()  # what is there now lives to the end: no process goes through it for rubbish, and so copies it
    try:
        yield from _pooled(work, iter(things), jobs, begun)
    except BrokenProcessPool:
        raise CrosswireError(ENDED) from None


def _pooled(
    work: Callable[[Given], Done], coming: Iterator[Given], jobs: int, begun: Callable[[], object] | None
) -> Iterator[Done]:
    context = get_context("fork" if FORKS else "spawn")
    pool = ProcessPoolExecutor(jobs, mp_context=context, initializer=_ready)
    try:
        ahead = tuple(islice(coming, jobs * AHEAD))
        with deferred():  # the first of them forks all processes
            waiting: deque[Future[Done]] = deque(pool.submit(work, one) for one in ahead)
        if begun is not None:
            begun()
        while waiting:
            done = waiting.popleft().result()
            waiting.extend(pool.submit(work, one) for one in islice(coming, 1))
            yield done
    finally:
        pool.shutdown(cancel_futures=True)


def _apart(make: Callable[[], Iterable[Done]], count: int, meanwhile: Callable[[], object]) -> Iterator[Done]:
    """The `count` things `make` gives, made in a forked process, while `meanwhile` is done in this one.

    Its errors are raised here. Of 5.0 s of work on which a brief of five texts has to wait, this hides 0.7 s.
    """
    context = get_context("fork")
    ours, theirs = context.Pipe(duplex=False)
    maker = context.Process(target=_send_all, args=(make, theirs, ours))
    with deferred():
        maker.start()
    theirs.close()
    missing = count
    try:
        meanwhile()
        for made in islice(_received(ours), count):
            missing -= 1
            yield made
        if missing:
            raise CrosswireError(ENDED)
    finally:
        ours.close()
        if missing:  # else the processes end while this one goes on
            maker.terminate()
            maker.join()


def _received(ours: Connection) -> Iterator[Any]:
    with suppress(EOFError):
        while True:
            made, error = ours.recv()
            if error is not None:
                raise error
            yield made


def _send_all(make: Callable[[], Iterable[object]], theirs: Connection, ours: Connection) -> None:
    ours.close()  # else nothing tells this process that the other one is gone
    _leave_interrupts()
    with suppress(KeyboardInterrupt):
        for told in _told(make):
            try:
                theirs.send(told)
            except BrokenPipeError:  # nobody waits any more
                return


def _told(make: Callable[[], Iterable[Done]]) -> Iterator[tuple[Done | None, Exception | None]]:
    try:
        for made in make():
            yield made, None
    except Exception as error:  # noqa: BLE001 (raised in the other process)
        error.add_note("".join(format_exception(error)))
        yield None, error


def _ready() -> None:
    """A process leaves Ctrl-C to the one that began it, and ends when that one is gone."""
    _leave_interrupts()
    _watch()


def _leave_interrupts() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _watch() -> None:
    """End when the process that began this one is gone; called when nothing is forked
    any more, since this takes a thread.
    """
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    parent = parent_process()
    if parent is not None:
        wait([parent.sentinel])
        os._exit(1)
