"""This file knows how a long table of two columns is looked up without being taken apart."""

from __future__ import annotations

from bisect import bisect_left
from pathlib import Path

from crosswire.errors import VocabularyError
from crosswire.vocabulary.tables import HERE


class LongTable:
    """Lines "key<tab>value" in code point order, searched by halving.

    An article asks for some hundred of 47,000 towns: so kept they are ready in 10 ms, a sixth of the
    time that a dict of them takes, and one search takes 2 microseconds. The tests check each line; here
    a line that is no row is found by no key.
    """

    def __init__(self, file: str | Path, names: str | None = None) -> None:
        """A table of the vocabulary, or one at a path; `names` is its first line that is
        no comment, where one names columns.
        """
        try:
            text = (HERE / file).read_bytes().decode("utf-8").replace("\r\n", "\n")
        except (OSError, UnicodeDecodeError) as fault:
            raise VocabularyError(f"{file}: cannot be read ({type(fault).__name__})") from fault
        while text.startswith("#"):
            text = text.partition("\n")[2]
        if names is not None:
            first, _, text = text.partition("\n")
            if first != names:
                raise VocabularyError(f"{file}: the columns are {first!r}, not {names!r}")
        self.file = Path(file).name
        self.lines = text.removesuffix("\n").split("\n")

    def get(self, key: str) -> str | None:
        """The value of a key; None for a key that has none."""
        at = bisect_left(self.lines, f"{key}\t")
        found, _, value = self.lines[at].partition("\t") if at < len(self.lines) else ("", "", "")
        return value if found == key and value else None

    def __contains__(self, key: str) -> bool:
        return self.get(key) is not None
