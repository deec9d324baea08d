"""Which function names the causes of misses, for each task whose scorer matches gold with readings."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from types import ModuleType

from evals.causes_of_facts import casualty_causes, event_causes
from evals.causes_of_spans import name_causes, quote_causes, time_causes
from evals.miss import Miss, Readings
from evals.rows import Row
from evals.sets import Task

Causes = Callable[[ModuleType, Sequence[Row], Readings], Iterator[Miss]]

CAUSES: Mapping[Task, Causes] = {
    "quotes": quote_causes,
    "times": time_causes,
    "names": name_causes,
    "events": event_causes,
    "casualties": casualty_causes,
}
