"""Work done in several processes: the same results in the same order, errors at their place, nobody left behind."""

from __future__ import annotations

import multiprocessing
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from crosswire.errors import CrosswireError, UsageError
from crosswire.side_by_side import AHEAD, FORKS, WORTH_IT, side_by_side, usual_jobs


def square(number: int) -> tuple[int, int]:
    time.sleep(0.02 if number % 2 == 0 else 0)
    return number * number, os.getpid()


def refuse_three(number: int) -> int:
    if number == 3:
        raise UsageError("three")
    return number


def die_at_three(number: int) -> int:
    if number == 3:
        os.kill(os.getpid(), signal.SIGKILL)
    return number


@pytest.mark.parametrize("jobs", [1, 2, 3])
def test_results_come_in_the_order_given(jobs: int) -> None:
    done = list(side_by_side(square, range(20), jobs))
    assert [result for result, _ in done] == [number * number for number in range(20)]
    here = {process for _, process in done} == {os.getpid()}
    assert here == (jobs == 1)


def test_a_few_things_are_done_in_this_process() -> None:
    done = list(side_by_side(square, range(WORTH_IT - 1), 2))
    assert {process for _, process in done} == {os.getpid()}


def test_no_more_is_taken_than_is_worked_on_soon() -> None:
    taken = []

    def coming() -> Iterator[int]:
        for number in range(100):
            taken.append(number)
            yield number

    done = side_by_side(square, coming(), 2)
    next(done)
    assert len(taken) <= 2 * AHEAD + 1
    done.close()  # type: ignore[attr-defined]


def test_an_error_is_raised_at_its_place() -> None:
    done = side_by_side(refuse_three, range(10), 2)
    assert [next(done) for _ in range(3)] == [0, 1, 2]
    with pytest.raises(UsageError, match="three"):
        next(done)


def test_a_process_ended_from_outside_is_told() -> None:
    with pytest.raises(CrosswireError, match="--jobs 1"):
        list(side_by_side(die_at_three, range(10), 2))


def test_the_usual_number_is_small() -> None:
    assert 1 <= usual_jobs() <= 4


forks = pytest.mark.skipif(
    not FORKS, reason="where no process can be forked, each thing is done as if nothing was meanwhile"
)


@forks
def test_meanwhile_something_else_is_done_here() -> None:
    loaded: list[int] = []
    done_here: list[int] = []
    done = list(
        side_by_side(square, range(20), 2, lambda: loaded.append(os.getpid()), lambda: done_here.append(os.getpid()))
    )
    assert [result for result, _ in done] == [number * number for number in range(20)]
    assert os.getpid() not in {process for _, process in done}
    assert loaded == []  # in another process
    assert done_here == [os.getpid()]


@forks
def test_an_error_of_processes_apart_is_raised_at_its_place_and_says_where_it_came_from() -> None:
    done = side_by_side(refuse_three, range(10), 2, meanwhile=int)
    assert [next(done) for _ in range(3)] == [0, 1, 2]
    with pytest.raises(UsageError, match="three") as raised:
        next(done)
    assert "refuse_three" in raised.value.__notes__[0]
    assert not multiprocessing.active_children()


def meet_a_broken_pipe(number: int) -> int:
    raise BrokenPipeError("its own")


@forks
def test_a_broken_pipe_of_the_work_itself_is_raised() -> None:
    with pytest.raises(BrokenPipeError, match="its own"):
        list(side_by_side(meet_a_broken_pipe, range(10), 2, meanwhile=int))


def refuse_to_load() -> None:
    raise UsageError("no model")


@forks
def test_an_error_of_loading_is_raised() -> None:
    with pytest.raises(UsageError, match="no model"):
        list(side_by_side(square, range(10), 2, refuse_to_load, int))


def die_at_once() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


@forks
@pytest.mark.parametrize(("work", "first"), [(die_at_three, int), (square, die_at_once)])
def test_a_process_apart_that_is_ended_from_outside_is_told(
    work: Callable[[int], object], first: Callable[[], object]
) -> None:
    with pytest.raises(CrosswireError, match="--jobs 1"):
        list(side_by_side(work, range(10), 2, first, int))


@forks
def test_what_is_no_longer_wanted_is_not_made() -> None:
    done = side_by_side(square, range(10_000), 2, meanwhile=int)
    next(done)
    done.close()  # type: ignore[attr-defined]
    assert not multiprocessing.active_children()


ENDLESS = """
import os, sys, time
sys.path.insert(0, {tests!r})
from crosswire.side_by_side import side_by_side
from test_side_by_side import tell_and_wait
list(side_by_side(tell_and_wait, range(8), 2, meanwhile={meanwhile}))
"""


def tell_and_wait(number: int) -> None:
    os.write(sys.__stdout__.fileno(), f"{os.getpid()}\n".encode())  # at once: `print` unbuffered writes the end apart
    time.sleep(60)


@pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")
@pytest.mark.parametrize("meanwhile", ["None", "int"])
def test_no_process_outlives_the_one_that_began_it(meanwhile: str) -> None:
    code = ENDLESS.format(tests=str(Path(__file__).parent), meanwhile=meanwhile)
    with subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, text=True) as begun:
        assert begun.stdout is not None
        workers = [int(begun.stdout.readline()) for _ in range(2)]
        begun.kill()
    deadline = time.monotonic() + 10
    while any(map(_runs, workers)) and time.monotonic() < deadline:
        time.sleep(0.05)
    assert not any(map(_runs, workers))


def _runs(process: int) -> bool:
    try:
        return Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except FileNotFoundError:
        return False
