"""This file knows how a record becomes the dossier page: one file, nothing loaded, no script, everything escaped."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Callable, Sized
from functools import cache
from hashlib import sha256
from pathlib import Path
from re import fullmatch
from typing import TYPE_CHECKING, Any

from crosswire.cautions import cautions
from crosswire.model.article import Mark
from crosswire.model.record import Record
from crosswire.report import ranges, wordings, words
from crosswire.report.apart import counted_apart, counters, where_and_when
from crosswire.report.book import Book, given_once, printed_once
from crosswire.report.characters import visible
from crosswire.report.citing import cited
from crosswire.report.compared import LOOKED_FOR, NOT_LOOKED_FOR, compared
from crosswire.report.compiled import kept
from crosswire.report.contents import contents
from crosswire.report.conversation import LONG, between_marks, conversation, differs, printed_in
from crosswire.report.counts import counts, scope_told, told_alike
from crosswire.report.groups import by_origin, origins_of
from crosswire.report.headline import told_otherwise
from crosswire.report.links import Links
from crosswire.report.markup import badge, escaped, isolated, ours
from crosswire.report.quoting import leading, same_words, shown_around, statement_told_before, told_before
from crosswire.report.repeats import gathered
from crosswire.report.source_text import DrawnText, drawn_text
from crosswire.report.subject import alone, pointer, reasons, topic, whose, why
from crosswire.report.ties import PARALLEL, REASONS, tied, ties
from crosswire.report.timeline import timeline
from crosswire.told_as import told_as

if TYPE_CHECKING:
    from jinja2 import Environment

TEMPLATES = "templates"
OPTIONS: dict[str, Any] = {
    "trim_blocks": True,
    "lstrip_blocks": True,
    "keep_trailing_newline": True,
    "optimized": False,  # folding constants costs a seventh of compiling, and a page is drawn once
}
LANGUAGE = r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}"


def render_html(record: Record) -> str:
    """The record as one HTML page that needs nothing else and, by its own policy, can load nothing else."""
    book = Book(record)
    texts = _texts(book)
    style = _stylesheet() + _joined_pieces(texts)
    page = _environment().get_template("dossier.html.j2")
    return page.render(
        record=record,
        book=book,
        links=Links(book),
        contents=contents(book),
        conversation=conversation(book),
        texts=texts,
        style=ours(style),
        style_hash=hash_of(style),
    )


def compile_templates() -> None:
    """Compile all templates, to be kept where they can be: the first page then need not wait for it."""
    for name in _environment().list_templates(["j2"]):
        _environment().get_template(name)


def hash_of(style: str) -> str:
    """The hash by which the page's policy allows its own style sheet and no other."""
    return "sha256-" + b64encode(sha256(style.encode("utf-8")).digest()).decode("ascii")


def _texts(book: Book) -> dict[str, DrawnText]:
    of = cited(book)
    marks: dict[str, list[Mark]] = {source: [] for source in book.sources}
    for mark in book.record.marks:
        marks.get(mark.passage.source, []).append(mark)
    return {source: drawn_text(book, source, of[source], tuple(marks[source])) for source in book.sources}


def _joined_pieces(texts: dict[str, DrawnText]) -> str:
    """Rules that mark all pieces of a passage when its first is the target; our own ids only, nothing of a text."""
    broken = [anchor for drawn in texts.values() for anchor in drawn.broken]
    rules = (f":root:has(#{anchor}:target) .x-{anchor}{{background:var(--lit)}}\n" for anchor in broken)
    return "".join(rules)


@cache
def _stylesheet() -> str:
    style = (Path(__file__).parent / TEMPLATES / "dossier.css").read_text("utf-8")
    return style.replace("\r\n", "\n")


@cache
def _environment() -> Environment:
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    templates = Path(__file__).parent / TEMPLATES
    made = Environment(
        loader=FileSystemLoader(templates),
        autoescape=True,
        undefined=StrictUndefined,
        auto_reload=False,
        bytecode_cache=kept(templates, OPTIONS),
        **OPTIONS,
    )
    made.filters.update(_filters())
    made.globals.update(_functions())
    made.tests["given_once"] = given_once
    made.tests["told_once"] = _told_once
    return made


def _filters() -> dict[str, Callable[..., Any]]:
    return {"said": isolated, "shown": escaped, "plain": visible, "capital": words.capital}


def _functions() -> dict[str, object]:
    return {
        "badge": badge,
        "between_marks": between_marks,
        "counted_thing": ranges.counted_thing,
        "counts": counts,
        "scope_told": scope_told,
        "told_alike": told_alike,
        "names_speech": wordings.names_speech,
        "shown_around": shown_around,
        "timeline": timeline,
        "topic_of": topic,
        "counted_as": ranges.counted_as,
        "told_range": ranges.told_range,
        "by_origin": by_origin,
        "given_once": given_once,
        "printed_once": printed_once,
        "cautions": cautions,
        "compared": compared,
        "counted_apart": counted_apart,
        "counters": counters,
        "counted": words.counted,
        "day": words.day,
        "days": words.days,
        "differs": differs,
        "gathered": gathered,
        "language": _language,
        "moment": words.moment,
        "leading": leading,
        "line_alone": alone,
        "LONG": LONG,
        "LOOKED_FOR": LOOKED_FOR,
        "NOT_LOOKED_FOR": NOT_LOOKED_FOR,
        "number": words.number,
        "origins_of": origins_of,
        "pieces": wordings.pieces,
        "pointer": pointer,
        "printed_in": printed_in,
        "PARALLEL": PARALLEL,
        "reasons": reasons,
        "REASONS": REASONS,
        "span": words.span,
        "same_words": same_words,
        "statement_told_before": statement_told_before,
        "tied": tied,
        "ties": ties,
        "told_as": told_as,
        "told_otherwise": told_otherwise,
        "told_before": told_before,
        "where_and_when": where_and_when,
        "shows_gist": wordings.shows_gist,
        "whose": whose,
        "why_found": why,
        "why_reference": wordings.why_reference,
        "wordings": wordings.wordings,
        "words": words,
    }


def _told_once(origins: Sized) -> bool:
    return len(origins) < 2


def _language(tag: str | None) -> str:
    return tag if tag and fullmatch(LANGUAGE, tag) else ""
