"""This file knows how a place (a file or standard input) is opened and which articles it holds."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path
from tempfile import SpooledTemporaryFile
from typing import IO

from crosswire.sources.articles import read_article, read_id, read_lines
from crosswire.sources.beside import GivenBeside
from crosswire.sources.decode import binary_kind, decode
from crosswire.sources.given import Given, read_given
from crosswire.sources.html import looks_like_html
from crosswire.sources.intake import Fault
from crosswire.sources.places import LINES, PAGES, STANDARD_INPUT, TEXTS, FilePlace
from crosswire.sources.receive import Arrival
from crosswire.sources.wrapped import wrapping

MAX_FILE = 50_000_000
NO_TEXT, NO_ARTICLE = "not a text", "not an article's text"
IN_MEMORY = 10_000_000


class Entries:
    """The articles of a call's places; standard input is kept aside so that it can be gone through twice."""

    def __init__(self) -> None:
        self.beside = GivenBeside()
        self._input: IO[bytes] | None = None

    def close(self) -> None:
        """Let go of standard input."""
        if self._input is not None:
            self._input.close()

    def ids(self, place: FilePlace) -> Iterator[str]:
        """The ids of the place's articles in order, reading no more than needed."""
        try:
            if not self._holds_lines(place):
                yield self._given(place).id or place.id
                return
            with self._open(place) as file:
                for line in read_lines(file):
                    if source_id := read_id(line, place.id):
                        yield source_id
        except OSError:
            return  # `articles` names it

    def articles(self, place: FilePlace) -> Iterator[Arrival | Fault]:
        """The place's articles in order, and what of it could not be read."""
        try:
            if self._holds_lines(place):
                yield from self._lines(place)
            else:
                yield self._document(place)
        except OSError as fault:
            yield Fault(place.shown, f"cannot be read ({fault.strerror or type(fault).__name__})")

    def _lines(self, place: FilePlace) -> Iterator[Arrival | Fault]:
        with self._open(place) as file:
            if kind := binary_kind(file.read(4_096)):
                yield Fault(place.shown, f"{NO_TEXT}: {kind}")
                return
            file.seek(0)
            for line in read_lines(file):
                yield read_article(line, place.shown, place.uri, place.id)

    def _document(self, place: FilePlace) -> Arrival | Fault:
        if place.ending == ".json":
            return Fault(place.shown, "a .json file is not read; give articles one a line as .jsonl")
        with self._open(place) as file:
            raw = file.read(MAX_FILE + 1)
        if len(raw) > MAX_FILE:
            return Fault(
                place.shown, f"larger than {MAX_FILE // 1_000_000} MB; split it, or give articles one a line as .jsonl"
            )
        if kind := binary_kind(raw):
            return Fault(place.shown, f"{NO_TEXT}: {kind}")
        given = self._given(place)
        text, notes = decode(raw, is_html=place.ending in PAGES)
        is_html = place.ending in PAGES or (place.ending not in TEXTS and looks_like_html(text))
        if kind := wrapping(text, place.ending):
            return Fault(place.shown, f"{NO_ARTICLE}: {kind}")
        return Arrival(
            where=place.shown,
            id=given.id or place.id,
            uri=place.uri,
            text=text,
            is_html=is_html,
            given=given,
            bytes_sha256=sha256(raw).hexdigest(),
            notes=notes,
        )

    def _given(self, place: FilePlace) -> Given:
        return Given() if place.shown == STANDARD_INPUT else read_given(self.beside.about(place))

    def _holds_lines(self, place: FilePlace) -> bool:
        if place.shown != STANDARD_INPUT:
            return place.ending in LINES
        with self._open(place) as file:
            first = next(iter(read_lines(file)), None)
        # text that merely opens with a brace is no article
        return first is not None and bool(first.raw) and not isinstance(read_article(first, "", "", "-"), Fault)

    @contextmanager
    def _open(self, place: FilePlace) -> Iterator[IO[bytes]]:
        if place.shown != STANDARD_INPUT:
            with place.path.open("rb") as file:
                yield file
            return
        if self._input is None:
            self._input = _kept_aside(sys.stdin.buffer)
        self._input.seek(0)
        yield self._input


def standard_input() -> FilePlace:
    """The place that stands for standard input."""
    return FilePlace(Path("stdin"), STANDARD_INPUT, STANDARD_INPUT, Path())


def _kept_aside(stream: IO[bytes]) -> IO[bytes]:
    kept: IO[bytes] = SpooledTemporaryFile(max_size=IN_MEMORY)  # noqa: SIM115
    while block := stream.read(1_000_000):
        kept.write(block)
    return kept
