"""This file knows how planted.toml, written by hand, becomes planted.json, with the place of every passage in its text.

    python samples/locate.py            writes samples/*/planted.json
    python samples/locate.py --check    writes nothing; exit status 1 where a file is not up to date

In planted.toml a passage is `["source", "words"]` or `["source", "words", 2]` for the second occurrence. Words must stand
in the text exactly as written, but for a line break of hard-wrapped copy, which is read as a space. Words that are not
found, or found more than once with no occurrence named, stop the script: a wrong passage is worse than none.
"""

from __future__ import annotations

import json
import re
import sys
import tomllib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
GLUED = frozenset({"dateline", "see_also"})  # marks that text may follow on the same line
OPENING = frozenset("\"'“‘«")
NO_BREAK_SPACE = "\u00a0"  # French style sets one inside « »
Accept = Callable[[str, int], bool]


class MisplacedError(ValueError):
    """Words that planted.toml names and the text does not hold, or holds in more than one place."""


def stories() -> tuple[Path, ...]:
    """The folders of the stories, by name."""
    return tuple(sorted(path.parent for path in HERE.glob("*/planted.toml")))


def texts_of(folder: Path) -> dict[str, str]:
    """The texts of a story by source id (the file name without ending)."""
    return {path.stem: path.read_bytes().decode("utf-8") for path in sorted(folder.glob("*.txt"))}


def anywhere(_text: str, _start: int) -> bool:
    """True: every place will do."""
    return True


def after_mark(text: str, start: int) -> bool:
    """Whether an opening quotation mark stands right before a place."""
    before = text[:start].removesuffix(NO_BREAK_SPACE)
    return bool(before) and before[-1] in OPENING


def at_line_start(text: str, start: int) -> bool:
    """Whether a place opens its line, leaving blanks aside."""
    return not text[text.rfind("\n", 0, start) + 1 : start].strip()


def fills_line(text: str, start: int, words: str) -> bool:
    """Whether words fill their line, leaving blanks aside."""
    rest = text[start + len(words) :].split("\n", 1)[0]
    return at_line_start(text, start) and not rest.strip()


def occurrences(text: str, words: str, accept: Accept) -> Iterator[int]:
    """Where the words stand, a newline of the text read as a space."""
    flat = text.replace("\n", " ")
    at = flat.find(words)
    while at >= 0:
        if accept(text, at):
            yield at
        at = flat.find(words, at + 1)


def located(texts: dict[str, str], row: list[Any], accept: Accept = anywhere) -> dict[str, Any]:
    """The passage of a row `[source, words]` or `[source, words, occurrence]`. MisplacedError: not there, or ambiguous."""
    source, words, *which = row
    if source not in texts:
        raise MisplacedError(f"no text named {source!r}")
    found = list(occurrences(texts[source], words, accept))
    if not found or (not which and len(found) > 1) or (which and not 0 < which[0] <= len(found)):
        raise MisplacedError(f"{source}: found {len(found)} times, which is not as asked: {words!r}")
    start = found[which[0] - 1] if which else found[0]
    return passage(texts, source, start, start + len(words))


def passage(texts: dict[str, str], source: str, start: int, end: int) -> dict[str, Any]:
    """A passage as the formats write it."""
    return {"source": source, "start": start, "end": end, "text": texts[source][start:end]}


def plants(texts: dict[str, str], rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The planted things, in the order of the list."""
    return [
        {
            "id": row["id"],
            "kind": row["kind"],
            "expect": row["expect"],
            "passages": [located(texts, place) for place in row["passages"]],
            "note": row["note"],
        }
        for row in rows
    ]


def quotations(texts: dict[str, str], table: dict[str, list[list[Any]]]) -> list[dict[str, Any]]:
    """The quotations by source and place; the row is kind, speaker, the words that name the speaker, the quoted words."""
    found = []
    for source, rows in table.items():
        for kind, speaker, speaker_text, *words in rows:
            place = located(texts, [source, *words], after_mark)
            if not named_near(texts[source], place["start"], speaker_text):
                raise MisplacedError(f"{source}: {speaker_text!r} does not stand near {words[0]!r}")
            found.append(place | {"kind": kind, "speaker": speaker, "speaker_text": speaker_text})
    return sorted(found, key=place_of)


def named_near(text: str, at: int, speaker_text: str) -> bool:
    """Whether the words that name a speaker stand in the paragraph of a place or the one before it."""
    own = text.rfind("\n\n", 0, at)
    first = max(text.rfind("\n\n", 0, max(own, 0)), 0)
    last = text.find("\n\n", at)
    near = text[first : last if last >= 0 else len(text)].replace("\n", " ")
    return re.search(rf"\b{re.escape(speaker_text)}\b", near) is not None


def scare_quotes(texts: dict[str, str], table: dict[str, list[str]]) -> list[dict[str, Any]]:
    """Words in quotation marks that quote nobody, by source and place."""
    found = (located(texts, [source, words], after_mark) for source, rows in table.items() for words in rows)
    return sorted(found, key=place_of)


def marks(texts: dict[str, str], table: dict[str, dict[str, list[str]]]) -> list[dict[str, Any]]:
    """What is not the report, by source and place. Each line must be listed as often as it opens a line of the text."""
    found = []
    for source, kinds in table.items():
        for kind, lines in kinds.items():
            for line in dict.fromkeys(lines):
                starts = list(occurrences(texts[source], line, at_line_start))
                starts = [at for at in starts if kind in GLUED or fills_line(texts[source], at, line)]
                if len(starts) != lines.count(line):
                    raise MisplacedError(f"{source}: listed {lines.count(line)} times, found {len(starts)}: {line!r}")
                found += [passage(texts, source, at, at + len(line)) | {"kind": kind} for at in starts]
    return sorted(found, key=place_of)


def place_of(item: dict[str, Any]) -> tuple[str, int, int]:
    """The source and place of a passage, to sort by."""
    return item["source"], item["start"], item["end"]


def planted(folder: Path) -> str:
    """What planted.json of a story must hold. MisplacedError where a passage is not found, or ambiguous."""
    texts = texts_of(folder)
    given = tomllib.loads((folder / "planted.toml").read_text(encoding="utf-8"))
    whole = {
        "story": given["story"],
        "planted": plants(texts, given["planted"]),
        "quotations": quotations(texts, given["quotations"]),
        "scare": scare_quotes(texts, given.get("scare", {})),
        "marks": marks(texts, given["marks"]),
    }
    return json.dumps(whole, ensure_ascii=False, indent=1) + "\n"


def main(arguments: list[str]) -> int:
    """Write every planted.json, or with `--check` only compare; the exit status."""
    stale = []
    for folder in stories():
        path, written = folder / "planted.json", planted(folder)
        if "--check" not in arguments:
            path.write_text(written, encoding="utf-8", newline="\n")
        elif not path.is_file() or path.read_text(encoding="utf-8") != written:
            stale.append(path.relative_to(HERE.parent))
    for path in stale:
        print(f"{path} is not up to date: run samples/locate.py", file=sys.stderr)
    return 1 if stale else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
