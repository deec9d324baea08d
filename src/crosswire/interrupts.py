"""This file knows that a Ctrl-C is heeded, even one that a library swallowed."""

from __future__ import annotations

import signal
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType


class _Asked:
    """Whether this process was asked to stop, and whether that has to wait."""

    once = False
    waits = False


@contextmanager
def listening() -> Iterator[None]:
    """While it lasts a Ctrl-C is remembered besides being raised: some libraries catch whatever is raised in them.

    A process for which Ctrl-C is ignored, as in the background of a shell, or handled by its caller, is left as it is.
    """
    if (
        threading.current_thread() is not threading.main_thread()
        or signal.getsignal(signal.SIGINT) is not signal.default_int_handler
    ):
        yield
        return
    signal.signal(signal.SIGINT, _remember)
    hook, sys.unraisablehook = sys.unraisablehook, _say_unless_asked
    try:
        yield
    finally:
        sys.unraisablehook = hook
        signal.signal(signal.SIGINT, signal.default_int_handler)
        _Asked.once = False


@contextmanager
def deferred() -> Iterator[None]:
    """While it lasts a Ctrl-C waits for its end: what is raised in a hook of `os.fork` is printed, and lost."""
    _Asked.waits = True
    try:
        yield
    finally:
        _Asked.waits = False
    heed()


def heed() -> None:
    """Raise `KeyboardInterrupt` where one was asked for and got lost; called between pieces of long work."""
    if _Asked.once:
        raise KeyboardInterrupt


def _remember(_signal: int, _frame: FrameType | None) -> None:
    _Asked.once = True
    if not _Asked.waits:
        raise KeyboardInterrupt


def _say_unless_asked(lost: sys.UnraisableHookArgs) -> None:
    """A Ctrl-C raised where compiled code can hand nothing on is remembered, and heeded soon: no traceback is shown for it."""
    if not (_Asked.once and issubclass(lost.exc_type, KeyboardInterrupt)):
        sys.__unraisablehook__(lost)
