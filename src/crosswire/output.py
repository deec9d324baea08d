"""This file knows how results reach a file whole or not at all, and how plain text reaches a terminal safely."""

from __future__ import annotations

import io
import os
import re
import sys
import tempfile
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from crosswire.errors import OutputError

# C0 and C1 controls but tab and newline, the bidi controls that reorder what a reader sees, and halves of characters,
# which a file's name may hold and no stream can write.
UNSAFE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


def safe(text: str) -> str:
    """The text with control characters (terminal escapes among them) shown as U+FFFD."""
    return UNSAFE.sub("\ufffd", text)


def ready_streams() -> None:
    """Standard output and error made fit to write to: always UTF-8, whatever
    the locale; nowhere where they are closed.
    """
    for name in ("stdout", "stderr"):
        stream = getattr(sys, name)
        if stream is None:  # `>&-` in a shell
            setattr(sys, name, io.TextIOWrapper(io.FileIO(os.devnull, "w"), encoding="utf-8"))
        elif isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def drop_output() -> None:
    """Let what standard output still holds go nowhere, so that Python does not try it again at its end."""
    with suppress(OSError, ValueError):  # a stream that is no file has nothing to drop
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def safe_json(written: str) -> str:
    """JSON for a terminal or pipe: what could steer a terminal is written as JSON's
    own escapes, its values unchanged.
    """
    return UNSAFE.sub(lambda found: f"\\u{ord(found.group()):04x}", written)


def write_whole(path: Path, content: str) -> None:
    """Write the file so that it appears whole or not at all; `OutputError` says why it could not be written."""
    write_lines(path, (content,))


def write_lines(path: Path, pieces: Iterable[str]) -> None:
    """Write pieces one after the other into a file that appears only when all are there."""
    temporary: str | None = None
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.", suffix=".tmp")
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as out:
            out.writelines(pieces)
        Path(temporary).chmod(0o666 & ~_umask())
        Path(temporary).replace(path)
        temporary = None
    except FileExistsError as error:
        raise OutputError(f"cannot write {path}: {path.parent} is a file, not a folder") from error
    except OSError as error:
        raise OutputError(f"cannot write {path}: {error.strerror or error}") from error
    finally:
        if temporary is not None:
            Path(temporary).unlink(missing_ok=True)


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def say(line: str) -> None:
    """One line to standard error."""
    print(safe(line), file=sys.stderr, flush=True)


class Progress:
    """A counter on standard error while a terminal watches; silent otherwise."""

    def __init__(self, what: str, total: int | None) -> None:
        self.what, self.total, self.done = what, total, 0
        self.shown = sys.stderr.isatty()
        self._show("")  # one long text may take a minute: that it is being read is told before it has been

    def step(self, name: str) -> None:
        """Count one more and show its name."""
        self.done += 1
        self._show(safe(name)[:60])

    def _show(self, name: str) -> None:
        if self.shown:
            count = f"{self.done:,}/{self.total:,}" if self.total else f"{self.done:,}"
            sys.stderr.write(f"\r\x1b[K{self.what} {count}  {name}")
            sys.stderr.flush()

    def end(self) -> None:
        """Clear the line."""
        if self.shown:
            sys.stderr.write("\r\x1b[K")
            sys.stderr.flush()
