"""Tests of `crosswire.interrupts`."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from contextlib import suppress

import pytest

from crosswire.interrupts import deferred, heed, listening

SWALLOWED = """
import contextlib, os, signal
signal.signal(signal.SIGINT, signal.default_int_handler)
from crosswire.interrupts import heed, listening
with listening():
    with contextlib.suppress(KeyboardInterrupt):
        os.kill(os.getpid(), signal.SIGINT)
    print("gone on")
    heed()
    print("never")
"""


LOST = """
import os, signal
signal.signal(signal.SIGINT, signal.default_int_handler)
from crosswire.interrupts import heed, listening
class Dying:
    def __del__(self):
        os.kill(os.getpid(), signal.SIGINT)
        sum(range(10))
with listening():
    Dying()
    print("gone on")
    try:
        heed()
    except KeyboardInterrupt:
        print("heeded")
"""


@pytest.fixture
def heeding() -> object:
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


def interrupt() -> None:
    os.kill(os.getpid(), signal.SIGINT)


def test_a_swallowed_interrupt_is_raised_at_the_next_chance() -> None:
    done = subprocess.run([sys.executable, "-c", SWALLOWED], capture_output=True, text=True, check=False)
    assert done.stdout == "gone on\n"
    assert done.stderr.endswith("KeyboardInterrupt\n")


def test_an_interrupt_lost_where_nothing_can_be_raised_shows_no_traceback() -> None:
    done = subprocess.run([sys.executable, "-c", LOST], capture_output=True, text=True, check=False)
    assert (done.stdout, done.stderr) == ("gone on\nheeded\n", "")


@pytest.mark.usefixtures("heeding")
def test_an_interrupt_is_raised_where_it_comes() -> None:
    with listening(), pytest.raises(KeyboardInterrupt):
        interrupt()


@pytest.mark.usefixtures("heeding")
def test_nothing_is_remembered_afterwards() -> None:
    with listening(), suppress(KeyboardInterrupt):
        interrupt()
    heed()
    with listening():
        heed()
    assert signal.getsignal(signal.SIGINT) is signal.default_int_handler


@pytest.mark.usefixtures("heeding")
def test_an_ignored_interrupt_stays_ignored() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    with listening():
        assert signal.getsignal(signal.SIGINT) is signal.SIG_IGN
        interrupt()
        heed()


@pytest.mark.usefixtures("heeding")
def test_a_deferred_interrupt_waits_for_the_end() -> None:
    reached = []

    def work() -> None:
        with deferred():
            interrupt()
            reached.append("end")

    with listening(), pytest.raises(KeyboardInterrupt):
        work()
    assert reached == ["end"]
