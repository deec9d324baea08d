"""This file knows the command line: it parses the call, hands it on, prints what comes back."""

from __future__ import annotations

import argparse
import atexit
import gc
import signal
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NoReturn

from crosswire.errors import CrosswireError, OutputError
from crosswire.interrupts import listening
from crosswire.output import drop_output, ready_streams, safe, say

EXAMPLES = """\
examples:
  crosswire brief reports/*.txt -o dossier.html       a dossier you can open in any browser
  crosswire brief reports/ -o record.json             the record itself
  crosswire brief reports/                            a summary on the terminal
  crosswire brief inbox.jsonl -o dossiers/            several stories: one dossier each, in a folder
  crosswire read inbox.jsonl -o readings.jsonl        what each article says, one a line
  crosswire quote record.json "we will go home"       what to be careful of before you quote it
  crosswire verify record.json reports/               is every passage still where it says?

exit codes: 0 done; 1 a check failed; 2 misuse, or no input could be read; 3 some inputs could not be read (each is
named, all others are done); 4 the output cannot be written, or the language model is missing; 130 interrupted
"""
FORMATS = ("html", "json", "md", "text")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and give its exit code; errors are one line on standard error, never a traceback."""
    ready_streams()
    gc.set_threshold(200_000, 50, 100)  # tables and parses live to the end: looking for rubbish among them costs 8%
    atexit.register(gc.freeze)  # nor is there any use in it at the end, when all memory is given back: 0.2 s
    parser = _parser()
    options = parser.parse_args(arguments)
    if options.command is None:
        parser.print_help()
        return 2
    try:
        with listening():
            code = _command(options.command)(options)
            sys.stdout.flush()
    except CrosswireError as error:
        say(f"crosswire: {error}")
        return error.exit_code
    except KeyboardInterrupt:
        say("crosswire: interrupted; nothing half-written was left")
        return 130
    except BrokenPipeError:  # the reader of a pipe went away: that is its right
        drop_output()
        return 128 + signal.SIGPIPE
    except OSError as error:  # standard output on a full disk, a path no file system takes
        drop_output()
        say(f"crosswire: {error.strerror or error}" + (f": {error.filename}" if error.filename else ""))
        return OutputError.exit_code
    return code


def _command(name: str) -> Callable[[argparse.Namespace], int]:
    from crosswire import commands  # the work is imported only once a command is known: help stays quick

    function: Callable[[argparse.Namespace], int] = getattr(commands, name)
    return function


class _Parser(argparse.ArgumentParser):
    """A parser whose complaints steer no terminal (an argument may name a hostile file) and end in an example."""

    def error(self, message: str) -> NoReturn:
        shown = f"\n{self.epilog}" if self.epilog and self.epilog.startswith("example:") else ""
        super().error(safe(message) + shown)


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(
        prog="crosswire",
        description="One sourced record out of what several outlets report about the same story: who said what in which "
        "words, what happened, which figures, when; what the texts agree on, where they differ, what only one has. "
        "It gives no verdict on who is right.",
        epilog=EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action="version", version=_version())
    commands = parser.add_subparsers(dest="command", metavar="COMMAND")
    for build in (_brief, _read, _stories, _verify, _explain, _quote, _extractors):
        build(commands)
    return parser


Commands = "argparse._SubParsersAction[argparse.ArgumentParser]"


def _new(commands: Commands, name: str, says: str, example: str) -> argparse.ArgumentParser:  # type: ignore[valid-type]
    parser: argparse.ArgumentParser = commands.add_parser(  # type: ignore[attr-defined]
        name,
        help=says,
        description=says[0].upper() + says[1:] + ".",
        epilog=f"example:\n  {example}",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    return parser


def _inputs(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "paths", nargs="+", metavar="PATH",
        help="a text file, an HTML file, a .jsonl of articles, a folder of these, or - for standard input",
    )  # fmt: skip
    parser.add_argument("--date", metavar="YYYY-MM-DD", help="publication date of texts that tell none themselves")
    parser.add_argument("--model", metavar="PACKAGE", help="the language model's package (default: the small model)")
    parser.add_argument(
        "--jobs", type=_jobs, metavar="N", help="processes that read side by side (default: one a core, four at most)"
    )
    parser.add_argument(
        "--exclude", action="append", default=[], metavar="ID", help="leave a source out; may be repeated"
    )


def _jobs(written: str) -> int:
    if not written.isdecimal() or not (jobs := int(written)):
        raise argparse.ArgumentTypeError(f"{written!r} is no number of processes; write 1 or more")
    return jobs


def _by_hand(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--together", action="store_true", help="take all inputs as one story")
    parser.add_argument(
        "--move", action="append", default=[], metavar="ARTICLE=STORY",
        help="put an article into a story: by the story's id, or by an article in it; ARTICLE= lets it stand alone; may be "
        "repeated",
    )  # fmt: skip
    parser.add_argument(
        "--moves",
        type=Path,
        metavar="FILE.json",
        help="where moves are kept: those in it hold, and new ones are added to it",
    )


def _brief(commands: Commands) -> None:  # type: ignore[valid-type]
    parser = _new(
        commands, "brief", "read sources, group them into stories, write one dossier each",
        "crosswire brief reports/*.txt -o dossier.html",
    )  # fmt: skip
    _inputs(parser)
    parser.add_argument(
        "-o", "--output", type=Path, metavar="OUT", help="a file, or a folder where there are several stories"
    )
    parser.add_argument("--format", choices=FORMATS, help="default: by the ending of OUT; text on a terminal")
    _by_hand(parser)


def _read(commands: Commands) -> None:  # type: ignore[valid-type]
    parser = _new(
        commands,
        "read",
        "write what each article says, one reading a line",
        "crosswire read inbox.jsonl -o readings.jsonl",
    )
    _inputs(parser)
    parser.add_argument("-o", "--output", type=Path, required=True, metavar="OUT.jsonl")
    parser.add_argument(
        "--resume", action="store_true", help="go on from OUT.jsonl.partial, left by an interrupted run"
    )


def _stories(commands: Commands) -> None:  # type: ignore[valid-type]
    parser = _new(
        commands, "stories", "group articles into stories, no more", "crosswire stories inbox.jsonl -o stories.json"
    )
    _inputs(parser)
    parser.add_argument("-o", "--output", type=Path, metavar="OUT.json")
    _by_hand(parser)


def _verify(commands: Commands) -> None:  # type: ignore[valid-type]
    parser = _new(
        commands,
        "verify",
        "re-check every passage, hash, id and reference of a record",
        "crosswire verify record.json reports/",
    )
    parser.add_argument("record", type=Path, metavar="RECORD.json")
    parser.add_argument("paths", nargs="*", metavar="PATH", help="the sources, to be compared with the record's")


def _explain(commands: Commands) -> None:  # type: ignore[valid-type]
    parser = _new(commands, "explain", "say why a line of a record is there", "crosswire explain record.json F3")
    parser.add_argument("record", type=Path, metavar="RECORD.json")
    parser.add_argument("id", metavar="ID", help="an id of the record (st-3f9a0c12de), or a number of its dossier (F3)")


def _quote(commands: Commands) -> None:  # type: ignore[valid-type]
    parser = _new(
        commands,
        "quote",
        "say what to be careful of before a quotation is used: who prints it, in which wordings, from which origin",
        'crosswire quote record.json "we will go home"',
    )
    parser.add_argument("record", type=Path, metavar="RECORD.json")
    parser.add_argument("fragment", metavar="FRAGMENT", help="any words of it")


def _extractors(commands: Commands) -> None:  # type: ignore[valid-type]
    _new(commands, "extractors", "list the registered extractors and where their code stands", "crosswire extractors")


def _version() -> str:
    from importlib.metadata import PackageNotFoundError, version

    try:
        return f"crosswire {version('crosswire')}"
    except PackageNotFoundError:
        return "crosswire (not installed)"


if __name__ == "__main__":
    sys.exit(main())
