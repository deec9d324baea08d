"""This file knows what each command does: inputs in, pipeline, results out, and the exit code."""

from __future__ import annotations

import sys
from argparse import Namespace
from collections.abc import Iterator, Sequence
from datetime import datetime
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from crosswire.errors import FormatError, OutputError, UsageError
from crosswire.model import codec
from crosswire.model.article import Reading
from crosswire.model.record import Record
from crosswire.model.story import Stories, Story
from crosswire.output import Progress, safe, say, write_whole
from crosswire.settings import SMALL_MODEL, Settings
from crosswire.sources import Intake, read_sources

if TYPE_CHECKING:
    from crosswire.pipeline import ReadArticle

ENDINGS = {".html": "html", ".htm": "html", ".json": "json", ".md": "md", ".markdown": "md", ".txt": "text"}
SUFFIX = {"html": ".html", "json": ".json", "md": ".md", "text": ".txt"}
DONE, CHECK_FAILED, MISUSE, PARTLY = 0, 1, 2, 3


def brief(options: Namespace) -> int:
    """Sources to stories to records to dossiers."""
    from crosswire import pipeline
    from crosswire.report import render

    settings, intake = _settings(options), _intake(options)
    form = options.format or _format_of(options.output)
    articles = {one.stored.id: one for one in _with_progress(pipeline.read_all(intake.received, settings), len(intake.received))}
    stories = pipeline.group((one.reading for one in articles.values()), settings)
    into_folder = options.output is not None and (options.output.is_dir() or not options.output.suffix)
    if len(stories) > 1 and options.output is not None and not into_folder:
        raise UsageError(_several(stories, options.output))
    for story in stories:
        record = pipeline.reconcile(story, articles, settings)
        written = render(record, form)
        if options.output is None:
            sys.stdout.write(written if written.endswith("\n") else written + "\n")
        else:
            path = options.output / f"{story.id}{SUFFIX[form]}" if into_folder else options.output
            write_whole(path, written)
            say(f"{path}: {_counted(record)}")
        _say_notes(record)
    return _code(intake)


def read(options: Namespace) -> int:
    """One reading a line; a partial file remains where the run is interrupted, and `--resume` goes on from it."""
    from crosswire import pipeline

    settings, intake = _settings(options), _intake(options)
    partial = options.output.with_name(options.output.name + ".partial")
    done = _already_read(partial) if options.resume else set()
    waiting = [received for received in intake.received if (received.source.id, received.source.sha256) not in done]
    try:
        partial.parent.mkdir(parents=True, exist_ok=True)
        with partial.open("a" if options.resume else "w", encoding="utf-8", newline="\n") as out:
            for one in _with_progress(pipeline.read_all(waiting, settings), len(waiting)):
                out.write(codec.encode(one.reading) + "\n")
        partial.replace(options.output)
    except OSError as error:
        raise OutputError(f"cannot write {options.output}: {error.strerror or error}") from error
    say(f"{options.output}: {len(waiting) + len(done)} readings")
    return _code(intake)


def stories(options: Namespace) -> int:
    """Grouping alone."""
    from crosswire import pipeline
    settings, intake = _settings(options), _intake(options)
    readings = (one.reading for one in _with_progress(pipeline.read_all(intake.received, settings), len(intake.received)))
    _put(codec.encode_pretty(Stories(stories=pipeline.group(readings, settings))), options.output)
    return _code(intake)


def verify(options: Namespace) -> int:
    """Re-check a record; the first faults are named."""
    from crosswire.verification import faults

    record = _record(options.record)
    read_anew = read_sources(options.paths, settings=Settings()).received if options.paths else ()
    given = {one.source.id: one.source for one in read_anew}
    found = list(islice(faults(record, given), 10))
    for fault in found:
        say(f"crosswire: {fault}")
    if not found:
        print(f"{options.record.name}: all passages, hashes, ids and references hold ({_counted(record)})")
    return CHECK_FAILED if found else DONE


def explain(options: Namespace) -> int:
    """Why a line is there."""
    from crosswire.explanation import explain as explained

    print(safe(explained(_record(options.record), options.id)), end="")
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


def _intake(options: Namespace) -> Intake:
    """The inputs that could be read; what could not is named on standard error. Misuse where nothing is left."""
    intake = read_sources(options.paths, settings=_settings(options))
    for fault in intake.faults:
        say(f"crosswire: {fault.where}: {fault.reason}")
    known = {one.source.id for one in intake.received}
    for excluded in options.exclude:
        if excluded not in known:
            raise UsageError(f"--exclude {excluded}: no such source; the ids are {', '.join(sorted(known)) or 'none'}")
    kept = tuple(one for one in intake.received if one.source.id not in options.exclude)
    if not kept:
        raise UsageError("no input could be read" if not options.exclude else "no source is left")
    return Intake(received=kept, faults=intake.faults, notes=intake.notes)


def _with_progress(articles: Iterator[ReadArticle], total: int) -> Iterator[ReadArticle]:
    progress = Progress("reading", total)
    try:
        for one in articles:
            progress.step(one.stored.id)
            yield one
    finally:
        progress.end()


def _already_read(partial: Path) -> set[tuple[str, str]]:
    """The id and text digest of each reading a broken run left; a last line cut short is dropped from the file."""
    if not partial.exists():
        raise UsageError(f"nothing to go on from: there is no {partial}; run without --resume")
    whole = [line for line in partial.read_text(encoding="utf-8").splitlines(keepends=True) if line.endswith("\n")]
    readings = [codec.decode(Reading, line) for line in whole]
    write_whole(partial, "".join(whole))
    return {(reading.source.id, reading.source.sha256) for reading in readings}


def _record(path: Path) -> Record:
    try:
        return codec.decode(Record, path.read_bytes())
    except OSError as error:
        raise UsageError(f"cannot read {path}: {error.strerror or error}") from error
    except FormatError as error:
        raise FormatError(f"{path}: {error}") from None


def _put(written: str, output: Path | None) -> None:
    if output is None:
        sys.stdout.write(written)
    else:
        write_whole(output, written)


def _say_notes(record: Record) -> None:
    for note in record.notes:
        say(f"note: {note.detail}")


def _format_of(output: Path | None) -> str:
    if output is None:
        return "text"
    return ENDINGS.get(output.suffix.lower(), "html")


def _several(stories: Sequence[Story], output: Path) -> str:
    named = "\n".join(f"  {story.id}: {', '.join(story.articles)}" for story in stories)
    return (
        f"these are {len(stories)} stories, and {output.name} is one file; name a folder (-o {output.stem}/), or take them "
        f"as one story with --together:\n{named}"
    )


def _counted(record: Record) -> str:
    return (
        f"{len(record.sources)} sources, {len(record.origins)} independent origins, {len(record.statements)} statements, "
        f"{len(record.figures)} figures, {len(record.findings)} findings"
    )


def _code(intake: Intake) -> int:
    return PARTLY if intake.faults else DONE
