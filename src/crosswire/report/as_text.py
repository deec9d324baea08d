"""This file knows how a record becomes a summary for a terminal: one or two screens, plain characters only."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from textwrap import wrap

from crosswire.amounts import figure_name
from crosswire.model.passage import Passage
from crosswire.model.record import Finding, Record, RecordFigure, Statement
from crosswire.report.apart import counted_apart, counters, where_and_when
from crosswire.report.book import Book, altered, given_once
from crosswire.report.characters import stripped
from crosswire.report.compared import compared
from crosswire.report.conversation import conversation
from crosswire.report.groups import origins_of
from crosswire.report.headline import told_otherwise
from crosswire.report.quoting import SHORT_KINDS, quoted
from crosswire.report.ranges import counted_as, rows, told_range
from crosswire.report.wordings import pieces, wordings
from crosswire.report.words import (
    COUNTED_APART,
    NO_ALL_CLEAR,
    NO_HEADLINE,
    NOT_EVEN_THAT,
    NOTHING_DIFFERS,
    SIDES,
    capital,
    counted,
    days,
    labels,
    listed,
)

WIDTH = 100
MOST = 12
"""Lines of a kind; what is beyond is counted, and the page has it."""
FEW = 4
"""The same of wordings, which stand again below with what was changed in them."""
SIDES_SHOWN = 6
LONGEST = 240
LONGEST_NAME = 60
ITEM = "     - "

Lines = Iterator[str]

BESIDE = 48
"""How much is shown before and behind a number."""
WORDS_SHOWN = 160
"""How much of a side's first passage a line shows: enough to see the difference."""


def render_text(record: Record, width: int = WIDTH) -> str:
    """The record in short, wrapped to a width in characters (at least 40); no controls, no colours."""
    book = Book(record)
    width = max(width, 40)
    lines = [
        line
        for part in (_head, _differs, _wordings, _agreed, _single, _statements, _sides, _figures, _foot)
        for line in part(book, width)
    ]
    return "\n".join(lines).rstrip("\n") + "\n"


def _head(book: Book, width: int) -> Lines:
    record = book.record
    yield from _wrapped(_cut(book.title), width)
    yield "=" * width
    if book.headed_by:
        told = listed(_label(book, "finding", finding.id).strip() for finding in told_otherwise(book)[:4])
        against = f"; told otherwise or overtaken: {told}" if told else ""
        yield from _wrapped(f"headline of {listed((_outlet(book, one) for one in book.headed_by), 3)}{against}", width)
    elif not record.story.title:
        yield from _wrapped(NO_HEADLINE if book.record.events else NOT_EVEN_THAT, width)
    facts = (
        counted(len(record.sources), "text"),
        counted(book.independent, "independent origin") if book.independent else "independent origins unknown",
        counted(book.primary, "primary document") if book.primary else "",
        f"published {days(record.story.earliest, record.story.latest)}" if record.story.earliest else "",
        counted(len(record.findings), "finding"),
    )
    yield from _wrapped(" · ".join(filter(None, facts)), width)
    yield from _wrapped(listed((_outlet(book, source) for source in book.sources), MOST), width)
    yield ""


def _title(title: str, count: str, width: int) -> Lines:
    named = f"{title.upper()} ({count})"
    yield f"{named} {'-' * max(0, width - len(named) - 1)}".rstrip()


def _differs(book: Book, width: int) -> Lines:
    yield from _findings(book, "What differs", book.groups.differs, width)
    if not book.groups.differs:
        yield from _wrapped(NOTHING_DIFFERS, width)
    yield from _apart(book, width)
    yield from _wrapped(" ".join(filter(None, (NO_ALL_CLEAR, compared(book)))), width)
    yield ""


def _wordings(book: Book, width: int) -> Lines:
    if book.groups.wordings:
        yield from _findings(book, "Differing words of quotations", book.groups.wordings, width, FEW)
        yield ""


def _findings(book: Book, title: str, findings: tuple[Finding, ...], width: int, most: int = MOST) -> Lines:
    yield from _title(title, f"{len(findings):,}", width)
    for finding in findings[:most]:
        yield from _finding(book, finding, width)
    if len(findings) > most:
        yield f"     … and {len(findings) - most:,} more"


def _apart(book: Book, width: int) -> Lines:
    for apart in counted_apart(book):
        counts = (_counted_apart(book, figure) for figure in apart.figures)
        yield from _wrapped(f"{capital(apart.measure)}, {COUNTED_APART}: {listed(counts, MOST)}", width, 7, ITEM)


def _counted_apart(book: Book, figure: RecordFigure) -> str:
    whom = f" {figure.of_whom}" if figure.of_whom else ""
    around = filter(None, (where_and_when(book, figure), listed(counters(book, figure), 2)))
    return f"{told_range(figure)}{whom} ({'; '.join(around)})"


def _finding(book: Book, finding: Finding, width: int) -> Lines:
    label = _label(book, "finding", finding.id)
    yield from _wrapped(f"{_cut(book.headline(finding))} [{listed(labels(finding))}]", width, 5, label)
    for side in finding.sides:
        feet = counted(len(side.origins), "origin") if side.origins else "origin unknown"
        words = _cut(_shown(book, finding, side.passages[0]), WORDS_SHOWN) if side.passages else ""
        yield from _wrapped(f"{_cut(side.label)} ({feet}): {words} {_leading(book, side.passages)}", width, 7, ITEM)
    if finding.silent:
        yield from _wrapped(
            f"not in this text: {listed((_outlet(book, source) for source in finding.silent), 6)}", width, 7, ITEM
        )


def _agreed(book: Book, width: int) -> Lines:
    agreed = book.groups.agreed
    yield from _title("Agreed by independent origins", f"{len(agreed):,}", width)
    for finding in agreed[:MOST]:
        label = _label(book, "finding", finding.id)
        feet = counted(len(origins_of(finding)), "origin")
        places = _leading(book, (passage for side in finding.sides for passage in side.passages))
        words = f": {_context(book, finding.sides[0].passages[0])}" if _is_number(finding) else ""
        yield from _wrapped(f"{_cut(book.headline(finding))} ({feet}){words} {places}", width, 5, label)
    yield from _more(len(agreed), "Nothing found.")


def _single(book: Book, width: int) -> Lines:
    single, quiet = len(book.groups.single), len(book.groups.quiet)
    yield from _wrapped(f"In one origin alone: {counted(single, 'finding')}.", width)
    if quiet:
        yield from _wrapped(f"Framing, terms and cosmetic: {counted(quiet, 'finding')}.", width)
    yield ""


def _statements(book: Book, width: int) -> Lines:
    changed = [statement for statement in book.statements if altered(statement)]
    count = f"{len(book.statements):,}, {len(changed):,} with altered wordings"
    yield from _title("Statements", count, width)
    for statement in changed[:MOST]:
        yield from _statement(book, statement, width)
    yield from _more(len(changed), "No altered wordings." if book.statements else "None found.")


def _statement(book: Book, statement: Statement, width: int) -> Lines:
    label = _label(book, "statement", statement.id)
    speaker = _cut(book.who(statement.speaker) or "speaker unknown", LONGEST_NAME)
    reference = statement.reference
    yield from _wrapped(f"{speaker}: “{_cut(reference.text)}” {_place(book, reference)}", width, 5, label)
    for wording in wordings(statement):
        first = wording.first
        if first.relation in ("altered", "spliced") and not wording.reference:
            kinds = listed(filter(None, (first.relation, first.degree)))
            drawn = "".join(_drawn(piece.kind, piece.text) for piece in pieces(first))
            places = _places(book, (variant.passage for variant in wording.variants))
            yield from _wrapped(f"{kinds}: “{_cut(drawn)}” {places}", width, 7, ITEM)


def _drawn(kind: str, text: str) -> str:
    """A piece of a wording for a terminal: [-only in the reference-], {+only here+}."""
    if kind == "same" or not text.strip():
        return text
    left, right = ("[-", "-]") if kind == "del" else ("{+", "+}")
    bare = text.strip()
    return text.replace(bare, f"{left}{bare}{right}", 1)


def _sides(book: Book, width: int) -> Lines:
    sides = conversation(book)
    yield from _title("Who spoke", f"{sum(len(side.speakers) for side in sides):,}", width)
    for side in sides[:SIDES_SHOWN]:
        heard = (f"{_cut(one.name or 'unknown', LONGEST_NAME)} {len(one.statements):,}" for one in side.speakers)
        named = _cut(book.actor(side.actor), LONGEST_NAME) if side.actor else SIDES[side.kind]
        yield from _wrapped(f"{named}: {listed(heard, SIDES_SHOWN)}", width, 7, ITEM)
    if len(sides) > SIDES_SHOWN:
        yield f"     … and {counted(len(sides) - SIDES_SHOWN, 'more side')}"
    yield ""


def _figures(book: Book, width: int) -> Lines:
    several = [figure for figure in book.figures if not given_once(figure)]
    once = len(book.figures) - len(several)
    yield from _title("Figures", f"{len(book.figures):,}, {once:,} given once", width)
    for figure in several[:MOST]:
        yield from _figure(book, figure, width)
    yield from _more(len(several), "Each is given once." if once else "None found.")


def _figure(book: Book, figure: RecordFigure, width: int) -> Lines:
    label = _label(book, "figure", figure.id)
    name = _cut(capital(figure_name(figure.measure, figure.of_whom)))
    event = book.item(figure.event, "event") if figure.event else None
    around = listed(_cut(part) for part in (figure.scope, event.name if event else None) if part)
    about = f" ({around})" if around else ""
    yield from _wrapped(f"{name}: {told_range(figure)}{about}", width, 5, label)
    for row in rows(figure):
        places = _places(book, (value.passage for value in row.values))
        yield from _wrapped(f"{counted_as(figure, row.first)}: {places}", width, 7, ITEM)


def _foot(book: Book, width: int) -> Lines:
    record = book.record
    remarks = (
        *(f"changed by hand: {correction.change} ({correction.why})" for correction in record.corrections),
        *(f"withheld: {withheld.what} ({withheld.why})" for withheld in record.withheld),
        *(note.detail for note in record.notes),
    )
    if remarks:
        yield from _title("Notes", f"{len(remarks):,}", width)
        for remark in remarks[:MOST]:
            yield from _wrapped(remark, width, 7, ITEM)
        yield from _more(len(remarks), "")
    yield from _wrapped("Every line above has its words in the page (--format html).", width)


def _more(count: int, none: str) -> Lines:
    if count > MOST:
        yield f"     … and {count - MOST:,} more"
    elif not count:
        yield none
    yield ""


def _label(book: Book, kind: str, key: str) -> str:
    item = book.item(key, kind)
    return f"{item.label:<4} " if item else ITEM


def _is_number(finding: Finding) -> bool:
    return finding.about.kind == "figure" and bool(finding.sides and finding.sides[0].passages)


def _shown(book: Book, finding: Finding, passage: Passage) -> str:
    return _context(book, passage) if finding.about.kind in SHORT_KINDS else passage.text


def _context(book: Book, passage: Passage) -> str:
    """A passage's words, with those around it where it is short ("34")."""
    whole = quoted(book, passage)
    before, after = whole.before, whole.after
    if len(before) > BESIDE:
        before = "… " + before[-BESIDE:].partition(" ")[2]
    if len(after) > BESIDE:
        after = after[:BESIDE].rpartition(" ")[0] + " …"
    return f"{before}{whole.words}{after}"


def _places(book: Book, passages: Iterable[Passage]) -> str:
    return listed(dict.fromkeys(_place(book, passage) for passage in passages), 4)


def _leading(book: Book, passages: Iterable[Passage]) -> str:
    """Where the words just shown stand, the first passage's, then where the others tell it in words of their own."""
    first, *others = dict.fromkeys(_place(book, passage) for passage in passages) or ("",)
    return f"({first}; also {listed(others, 4)})" if others else f"({first})" if first else ""


def _place(book: Book, passage: Passage) -> str:
    return f"{_outlet(book, passage.source)} ¶{book.paragraph(passage)}"


def _outlet(book: Book, source: str) -> str:
    return _cut(book.source(source), LONGEST_NAME)


def _cut(text: str, most: int = LONGEST) -> str:
    """The text on one line, only its beginning where it is long: no outlet's name can fill the screen."""
    line = stripped(text)
    return line if len(line) <= most else (line[:most].rpartition(" ")[0] or line[:most]).rstrip() + " …"


def _wrapped(text: str, width: int, indent: int = 0, opening: str = "") -> list[str]:
    """The text without controls, wrapped: the first line behind its opening, later ones indented."""
    return wrap(stripped(text), width, initial_indent=opening, subsequent_indent=" " * indent) or [""]
