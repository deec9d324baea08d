"""This file knows the formats a record can be drawn in, and nothing else of them."""

from __future__ import annotations

from typing import Literal

from crosswire.errors import UsageError
from crosswire.model.record import Record

Format = Literal["html", "json", "md", "text"]
FORMATS: tuple[Format, ...] = ("html", "json", "md", "text")


def ready(format: Format) -> None:  # noqa: A002
    """Load what a first page waits for; the other formats take nothing."""
    if format == "html":
        from crosswire.report.as_html import compile_templates

        compile_templates()


def render(record: Record, format: Format) -> str:  # noqa: A002 - the word the command line uses
    """The record as one text: a self-contained page, the record itself, a note, or a summary for a terminal.

    Raises `UsageError` for a format that is none of `FORMATS`.
    """
    if format == "html":
        from crosswire.report.as_html import render_html

        return render_html(record)
    if format == "json":
        from crosswire.report.as_json import render_json

        return render_json(record)
    if format == "md":
        from crosswire.report.as_markdown import render_markdown

        return render_markdown(record)
    if format == "text":
        from crosswire.report.as_text import render_text

        return render_text(record)
    raise UsageError(f"no such format: {format} (there are: {', '.join(FORMATS)})")
