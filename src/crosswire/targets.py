"""This file knows where dossiers go, in which form, and what the file of each is called."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from crosswire.errors import UsageError

if TYPE_CHECKING:
    from crosswire.model.record import Record
    from crosswire.model.story import Story

Form = Literal["html", "json", "md", "text"]
ENDINGS: dict[str, Form] = {
    ".html": "html",
    ".htm": "html",
    ".json": "json",
    ".md": "md",
    ".markdown": "md",
    ".txt": "text",
}
SUFFIX = {"html": ".html", "json": ".json", "md": ".md", "text": ".txt"}
LONGEST = 56
"""Characters of a headline that stand in a file's name."""
DIGITS = 6
"""Digits of the story's id behind it: two stories may have one headline."""
PARTED = re.compile(r"[^a-z0-9]+")


@dataclass(frozen=True, slots=True)
class Target:
    """Where dossiers go and in which form: standard output, one file, or a folder with a file a story."""

    form: Form
    file: Path | None = None
    folder: Path | None = None


def target_of(output: Path | None, form: Form, found: Sequence[Story]) -> Target:
    """Where the dossiers of these stories go; misuse where one file is named for several."""
    if output is None:
        return Target(form)
    if _is_folder(output):
        return Target(form, folder=output)
    if len(found) > 1:
        raise UsageError(_several(found, output))
    return Target(form, file=output)


def form_of(output: Path | None, asked: Form | None) -> Form:
    """The form asked for, else that of the output's ending; misuse where an ending stands for none."""
    if asked or output is None:
        return asked or "text"
    if _is_folder(output):
        return "html"
    if (ending := output.suffix.lower()) not in ENDINGS:
        raise UsageError(
            f"{output.name}: no form goes by {ending}; end it in {', '.join(SUFFIX.values())}, or add --format"
        )
    return ENDINGS[ending]


def file_name(record: Record, form: Form) -> str:
    """A story's file in a folder: its headline and the start of its id ("port-of-dransk-closed-3f9a0c.html")."""
    plain = unicodedata.normalize("NFKD", record.story.title or "").encode("ascii", "ignore").decode().lower()
    words = PARTED.sub("-", plain.replace("'", "").replace(".", "")).strip("-")
    if len(words) > LONGEST:
        words = words[: LONGEST + 1].rpartition("-")[0] or words[:LONGEST]
    digest = record.story.id.rpartition("-")[2][:DIGITS]
    return f"{words or 'story'}-{digest}{SUFFIX[form]}"


def _is_folder(output: Path) -> bool:
    return output.is_dir() or not output.suffix


def _several(stories: Sequence[Story], output: Path) -> str:
    named = "\n".join(f"  {story.id}: {', '.join(story.articles)}" for story in stories)
    return (
        f"these are {len(stories)} stories, and {output.name} is one file; name a folder (-o {output.stem}/), or take "
        f"them as one story with --together:\n{named}"
    )
