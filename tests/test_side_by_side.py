"""Work done in several processes: the same results in the same order, errors at their place, nobody left behind."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from crosswire.errors import CrosswireError, UsageError
from crosswire.side_by_side import AHEAD, WORTH_IT, side_by_side, usual_jobs


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


ENDLESS = """
import os, sys, time
sys.path.insert(0, {tests!r})
from crosswire.side_by_side import side_by_side
from test_side_by_side import tell_and_wait
list(side_by_side(tell_and_wait, range(8), 2))
"""


def tell_and_wait(number: int) -> None:
    print(os.getpid(), flush=True)
    time.sleep(60)


@pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")
def test_no_process_outlives_the_one_that_began_it() -> None:
    code = ENDLESS.format(tests=str(Path(__file__).parent))
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
