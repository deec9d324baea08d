"""This file knows what each command does: inputs in, pipeline, results out, and the exit code."""

from __future__ import annotations

import os
import sys
from argparse import Namespace
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from crosswire.errors import FormatError, OutputError, UsageError
from crosswire.interrupts import heed
from crosswire.model import codec
from crosswire.model.values import Note
from crosswire.output import Progress, safe, safe_json, say, write_whole
from crosswire.report.words import counted, listed
from crosswire.settings import SMALL_MODEL, Settings
from crosswire.sources import Fault, Intake, Received, files_of, iter_sources, read_sources
from crosswire.targets import Form, Target, file_name, form_of, target_of

if TYPE_CHECKING:
    from crosswire.model.article import Reading
    from crosswire.model.record import Record
    from crosswire.model.story import Move, Story
    from crosswire.pipeline import ReadArticle

DONE, CHECK_FAILED, PARTLY = 0, 1, 3
NO_WORDS = frozenset({"empty", "foreign-language"})
"""Notes on a source that is kept and not read."""
UNREAD = NO_WORDS | {"little-text"}
"""Notes on a source that are said at once: a record holds little or nothing of it but its text."""

NAMED = 20
"""Files passed over for one reason that are named: a folder may hold a thousand pictures."""
SAID = frozenset({"several-articles", "told-ahead"})
"""Notes on a reading that are said at once: what one gives is to be given otherwise."""


def brief(options: Namespace) -> int:
    """Sources to stories to records to dossiers."""
    from crosswire import pipeline

    settings, hand, form = _settings(options), _hand(options), form_of(options.output, options.format)
    arrivals = Arrivals(options, settings)
    received = _all_of(arrivals)
    reading = pipeline.read_all(received, settings, options.jobs, partial(_ready_for_stories, form))
    articles = {one.stored.id: one for one in _with_progress(reading, len(received))}
    found = _grouped((one.reading for one in articles.values()), settings, hand)
    told = _told(found, articles)
    target = target_of(options.output, form, told)
    for record in _comparing(told, articles, settings):
        _deliver(record, target)
    return PARTLY if arrivals.faults or len(told) < len(found) else DONE


def _told(found: Sequence[Story], articles: Mapping[str, ReadArticle]) -> tuple[Story, ...]:
    """The stories that any text was read of; all of them where none was. What stands apart unread gets no dossier."""
    unread = {key for key, one in articles.items() if any(note.code in NO_WORDS for note in one.reading.notes)}
    silent = {story.id for story in found if unread.issuperset(story.articles)}
    if len(silent) == len(found):
        return tuple(found)
    for story in found:
        if story.id in silent:
            say(f"note: no dossier of {', '.join(story.articles)}: it was not read")
    return tuple(story for story in found if story.id not in silent)


def _comparing(found: Sequence[Story], articles: Mapping[str, ReadArticle], settings: Settings) -> Iterator[Record]:
    from crosswire import pipeline

    progress = Progress("comparing stories", len(found))
    for story in found:
        record = pipeline.reconcile(story, articles, settings)
        progress.end()
        yield record
        progress.step(story.id)
    progress.end()


def _ready_for_stories(form: Form) -> None:
    """Load what comes after the reading, while others read."""
    from crosswire import pipeline, report

    pipeline.ready_to_reconcile()
    report.ready(form)


def _deliver(record: Record, target: Target) -> None:
    from crosswire.report import render

    written = render(record, target.form)
    heed()
    path = target.file or (target.folder and target.folder / f"{file_name(record, target.form)}")
    if path is None:
        shown = safe_json(written) if target.form == "json" else written
        sys.stdout.write(shown if shown.endswith("\n") else shown + "\n")
    else:
        write_whole(path, written)
        say(f"{path}: {_counted(record)}")
    if record.notes:
        say(
            f"{counted(len(record.notes), 'note')} at the end of the {'record' if target.form == 'json' else 'dossier'}"
        )


def read(options: Namespace) -> int:
    """One reading a line, article by article; a partial file remains where the run is interrupted."""
    from crosswire import pipeline

    settings = _settings(options)
    arrivals = Arrivals(options, settings)
    partial = options.output.with_name(options.output.name + ".partial")
    done = _already_read(partial) if options.resume else set()
    waiting = (one for one in arrivals if (one.source.id, one.source.sha256) not in done)
    count = len(done)
    try:
        partial.parent.mkdir(parents=True, exist_ok=True)
        with partial.open("a" if options.resume else "w", encoding="utf-8", newline="\n") as out:
            for one in _with_progress(pipeline.read_all(waiting, settings, options.jobs)):
                out.write(codec.encode(one.reading) + "\n")
                count += 1
        if not count:
            partial.unlink()
            raise UsageError("no input could be read")
        partial.replace(options.output)
    except OSError as error:
        raise OutputError(f"cannot write {options.output}: {error.strerror or error}") from error
    say(f"{options.output}: {counted(count, 'reading')}")
    return PARTLY if arrivals.faults else DONE


def stories(options: Namespace) -> int:
    """Grouping alone."""
    from crosswire import pipeline
    from crosswire.model.story import Stories

    settings, hand = _settings(options), _hand(options)
    arrivals = Arrivals(options, settings)
    received = _all_of(arrivals)
    readings = (
        one.reading for one in _with_progress(pipeline.read_all(received, settings, options.jobs), len(received))
    )
    _put(codec.encode_pretty(Stories(stories=_grouped(readings, settings, hand))), options.output)
    return PARTLY if arrivals.faults else DONE


@dataclass(frozen=True, slots=True)
class Hand:
    """A person's hand on the grouping: moves asked for in this call, those kept before, and in which file."""

    asked: Sequence[str]
    kept: tuple[Move, ...]
    file: Path | None


def _hand(options: Namespace) -> Hand:
    file: Path | None = options.moves
    if options.together and (options.move or file):
        raise UsageError("--together takes all inputs as one story: there is nothing to move")
    if file is None:
        return Hand(options.move, (), None)
    if not options.move and not file.exists():
        raise UsageError(f"no such file: {file}; it is written where --move is given too")
    from crosswire.model.story import Moves

    try:
        kept = codec.decode(Moves, file.read_bytes()).moves if file.exists() else ()
    except OSError as error:
        raise UsageError(f"cannot read {file}: {error.strerror or error}") from error
    except FormatError as error:
        raise FormatError(f"{file}: {error}") from None
    return Hand(options.move, kept, file)


def _grouped(readings: Iterable[Reading], settings: Settings, hand: Hand) -> tuple[Story, ...]:
    """The stories, as a person's hand has them; moves asked for are kept where a file is named."""
    from crosswire import pipeline
    from crosswire.model.story import Moves

    found, moves = pipeline.group_by_hand(readings, settings, hand.kept, hand.asked)
    here = {article for story in found for article in story.articles}
    for move in moves:
        absent = [one for one in (move.article, move.beside) if one is not None and one not in here]
        if absent:
            say(f"note: a move of {move.article} is passed over: {', '.join(absent)} is not among the inputs")
    if hand.asked and hand.file is None:
        say("moved in this run only; --moves FILE keeps a move for the next")
    elif hand.asked and hand.file is not None:
        write_whole(hand.file, codec.encode_pretty(Moves(moves=moves)))
        say(f"{hand.file}: {counted(len(moves), 'move')}")
    return found


def verify(options: Namespace) -> int:
    """Re-check a record; the first faults are named."""
    from crosswire.verification import faults

    record = _record(options.record)
    read_anew = read_sources(options.paths) if options.paths else Intake()
    given = {one.source.id: one.source for one in read_anew.sources}
    for unread in read_anew.faults:
        say(f"crosswire: {unread}")
    found = list(islice(faults(record, given), 10))
    for fault in found:
        say(f"crosswire: {fault}")
    if not found:
        print(f"{safe(options.record.name)}: all passages, hashes, ids and references hold ({_counted(record)})")
    return CHECK_FAILED if found else PARTLY if read_anew.faults else DONE


def explain(options: Namespace) -> int:
    """Why a line is there: one named by its id in the record, or by its number in a dossier ("F3")."""
    from crosswire.explanation import explain as explained
    from crosswire.report.book import Book

    record = _record(options.record, options.id)
    print(safe(explained(record, Book(record).identity(options.id))), end="")
    return DONE


def quote(options: Namespace) -> int:
    """What to be careful of before a quotation is used."""
    from crosswire.before_quoting import before_quoting

    print(safe(before_quoting(_record(options.record, options.fragment), options.fragment)), end="")
    return DONE


def extractors(options: Namespace) -> int:
    """The registered extractors, in the order they run."""
    from crosswire.registry import registered

    del options
    rows = [(one.name, one.brought_by, f"{one.module}:{one.line}", one.says) for one in registered()]
    widths = [max(len(row[column]) for row in rows) for column in range(3)]
    for row in rows:
        print("  ".join(cell.ljust(width) for cell, width in zip(row, [*widths, 0], strict=True)).rstrip())
    return DONE


def _settings(options: Namespace) -> Settings:
    if getattr(options, "date", None) is not None:
        try:
            datetime.fromisoformat(options.date)
        except ValueError:
            raise UsageError(f"--date {options.date!r} is no date; write it as 2025-04-18") from None
    return Settings(model=options.model or SMALL_MODEL, date=options.date, together=getattr(options, "together", False))


class Arrivals:
    """The sources of a call one by one, without those excluded; faults and notes go to standard error as they come."""

    def __init__(self, options: Namespace, settings: Settings) -> None:
        self.most = settings.max_source
        self.paths, self.excluded = options.paths, frozenset(options.exclude)
        self.faults = 0
        _spare(options.output, self.paths)

    def __iter__(self) -> Iterator[Received]:
        seen, passed = set[str](), dict[str, list[str]]()
        for one in iter_sources(self.paths):
            if isinstance(one, Fault):
                self.faults += 1
                say(f"crosswire: {one}")
            elif isinstance(one, Note) and one.code == "skipped":
                name, _, why = one.detail.rpartition(": ")
                passed.setdefault(why, []).append(name.removesuffix(": passed over"))
            elif isinstance(one, Note):
                say(f"note: {one.detail}")
            elif one.source.id in self.excluded:
                seen.add(one.source.id)
            else:
                for note in one.notes:
                    if note.code in UNREAD:
                        say(f"note: {one.source.id}: {note.detail}")
                if (length := one.source.length) > self.most:
                    say(f"note: {one.source.id}: {length:,} characters; what is beyond {self.most:,} is kept, not read")
                yield one
        for why, names in passed.items():
            say(f"note: {listed(names, NAMED)}: passed over: {why}")
        if missing := self.excluded - seen:
            raise UsageError(f"--exclude {', '.join(sorted(missing))}: no such source")


def _spare(output: Path | None, paths: Sequence[str]) -> None:
    """Nothing, but misuse where the result would be written over one of the inputs."""
    if output is not None and output.is_file() and any(output.samefile(file) for file in files_of(paths)):
        raise UsageError(f"{output} is one of the inputs; name another file for the result")


def _all_of(arrivals: Arrivals) -> tuple[Received, ...]:
    """All sources at once; misuse where there is none."""
    received = tuple(arrivals)
    if not received:
        raise UsageError("no source is left" if arrivals.excluded else "no input could be read")
    if all(any(note.code == "empty" for note in one.notes) for one in received):
        raise UsageError("no input has any words in it: there is nothing to compare")
    return received


def _with_progress(articles: Iterator[ReadArticle], total: int | None = None) -> Iterator[ReadArticle]:
    progress = Progress("reading", total)
    try:
        for one in articles:
            heed()
            progress.step(one.stored.id)
            for note in one.reading.notes:
                if note.code in SAID:
                    progress.end()
                    say(f"note: {one.stored.id}: {note.detail}")
            yield one
    finally:
        progress.end()


def _already_read(partial: Path) -> set[tuple[str, str]]:
    """The id and text digest of each reading a broken run left; a last line cut short is dropped from the file."""
    if not partial.exists():
        raise UsageError(f"nothing to go on from: there is no {partial}; run without --resume")
    from crosswire.model.article import Reading

    done: set[tuple[str, str]] = set()
    whole = 0
    with partial.open("rb") as lines:  # as bytes: a reading may hold U+2028, and the cut may lie within a character
        for line in lines:
            if not line.endswith(b"\n"):
                break
            source = codec.decode(Reading, line).source
            done.add((source.id, source.sha256))
            whole += len(line)
    os.truncate(partial, whole)
    return done


def _record(path: Path, other: str = "") -> Record:
    """The record of a file; where there is none and the `other` argument names one, they came in the wrong order."""
    from crosswire.model.record import Record

    if not path.exists() and other.endswith(".json") and Path(other).is_file():
        raise UsageError(f"the record comes first: {other} {path}")
    try:
        return codec.decode(Record, path.read_bytes())
    except OSError as error:
        raise UsageError(f"cannot read {path}: {error.strerror or error}") from error
    except FormatError as error:
        raise FormatError(f"{path}: {error}; a record is written by: crosswire brief PATH... -o record.json") from None


def _put(written: str, output: Path | None) -> None:
    if output is None:
        sys.stdout.write(safe_json(written))
    else:
        write_whole(output, written)


def _counted(record: Record) -> str:
    from crosswire.report.book import Book  # counts origins as the dossier does

    return (
        f"{counted(len(record.sources), 'source')}, {counted(Book(record).independent, 'independent origin')}, "
        f"{counted(len(record.statements), 'statement')}, {counted(len(record.figures), 'figure')}, "
        f"{counted(len(record.findings), 'finding')}"
    )
