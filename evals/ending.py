"""How a run that measures ends where it cannot go on: one line on standard error and an exit code."""

from __future__ import annotations

import sys
from collections.abc import Callable

from evals.adapters import ScorerError
from evals.place import Place, absence, under_ci
from evals.program import ProgramError
from evals.sets import UnknownSetError


def say(line: str) -> None:
    """Writes a line of progress to standard error."""
    print(line, file=sys.stderr, flush=True)


def exit_code(run: Callable[[Place], int], place: Place | None) -> int:
    """What a run over the data ends with: its own code, 0 without data (1 under CI), 2 for misuse, 1 for what
    failed.
    """
    if place is None:
        say(absence())
        return int(under_ci())
    try:
        return run(place)
    except UnknownSetError as error:
        say(str(error))
        return 2
    except (ProgramError, ScorerError) as error:
        say(str(error))
        return 1
