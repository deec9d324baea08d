"""This file knows how the sources of a record are called where people read them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from crosswire.model.source import StoredSource

FINGERPRINT = re.compile(r"(?<=.)[-_.](?=[0-9]*[a-f])[0-9a-f]{8,64}$")
"""What a crawler puts behind a file's name: "report_b911ad08922b5908"; digits alone may be a day."""


def source_names(sources: Iterable[StoredSource]) -> dict[str, str]:
    """What each source is called, by id: its outlet, else its publisher, else its id without a fingerprint behind it.

    Where several sources would be called the same, each name carries the source's number in the record ("Reuters #2").
    """
    known = tuple(sources)
    names = {source.id: source.outlet or source.publisher or _readable(source.id) for source in known}
    counts = Counter(names.values())
    numbered = enumerate(names.items(), start=1)
    return {key: f"{name} #{number}" if counts[name] > 1 else name for number, (key, name) in numbered}


def _readable(identity: str) -> str:
    """An id as a name: "report_b911ad08922b5908" is "report"; one of digits alone says what it is: "text 001"."""
    short = FINGERPRINT.sub("", identity)
    return short if any(letter.isalpha() for letter in short) else f"text {short}"
