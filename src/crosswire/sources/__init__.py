"""This folder knows where articles come from (text, HTML, JSONL, folders, standard input) and what is known of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import closing
from pathlib import Path

from crosswire.model.values import Note
from crosswire.sources.entries import Entries, standard_input
from crosswire.sources.ids import Twins, repeated
from crosswire.sources.intake import Fault, Intake, Received
from crosswire.sources.places import STANDARD_INPUT, FilePlace, check_paths, find_places
from crosswire.sources.receive import receive

__all__ = ["Fault", "Intake", "Received", "files_of", "iter_sources", "read_sources"]


def read_sources(paths: Sequence[str | Path]) -> Intake:
    """All sources the paths mean, with faults and notes. Raises `UsageError` where a path does not exist."""
    found = tuple(iter_sources(paths))
    return Intake(
        tuple(item for item in found if isinstance(item, Received)),
        tuple(item for item in found if isinstance(item, Fault)),
        tuple(item for item in found if isinstance(item, Note)),
    )


def iter_sources(paths: Sequence[str | Path]) -> Iterator[Received | Fault | Note]:
    """The same one by one, in order of the paths: of a million articles only the ids are held in memory.

    The files are gone through twice (a third time only where ids collide), because an id shared by two sources changes
    both of them. A text is stored whole whatever its length.
    """
    check_paths(paths)
    return _received(paths)


def files_of(paths: Sequence[str | Path]) -> Iterator[Path]:
    """The files that are read for the paths, none of them opened."""
    check_paths(paths)
    for place in _places(paths):
        if isinstance(place, FilePlace) and place.shown != STANDARD_INPUT and place.path.is_file():
            yield place.path


def _received(paths: Sequence[str | Path]) -> Iterator[Received | Fault | Note]:
    with closing(Entries()) as entries:
        places: list[FilePlace] = []
        for place in _places(paths):
            if isinstance(place, FilePlace):
                places.append(place)
            else:
                yield place
        twins = _twins(entries, places)
        for place in places:
            for arrival in entries.articles(place):
                received = arrival if isinstance(arrival, Fault) else receive(arrival)
                if isinstance(received, Received) and received.source.id in twins:
                    yield from twins[received.source.id].admit(received)
                else:
                    yield received
        yield from entries.beside.faults
        yield from entries.beside.notes


def _places(paths: Sequence[str | Path]) -> Iterator[FilePlace | Fault | Note]:
    for path in dict.fromkeys(map(str, paths)):
        if path == STANDARD_INPUT:
            yield standard_input()
        else:
            yield from find_places(Path(path))


def _twins(entries: Entries, places: Sequence[FilePlace]) -> dict[str, Twins]:
    """What came under each id that came more than once."""
    seen, again = repeated(source_id for place in places for source_id in entries.ids(place))
    twins = {source_id: Twins() for source_id in sorted(again)}
    for place in places if again else ():
        if again.isdisjoint(entries.ids(place)):
            continue
        for arrival in entries.articles(place):
            if isinstance(arrival, Fault) or arrival.id not in twins:
                continue
            received = receive(arrival)
            if isinstance(received, Received):
                twins[arrival.id].add(received.source)
    for source_id, group in twins.items():
        if group.came:
            group.settle(source_id, seen)
    return twins
