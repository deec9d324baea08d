"""This file knows how a record becomes a summary for a terminal: one screen or little more, plain characters only."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from textwrap import wrap

from crosswire.model.passage import Passage
from crosswire.model.record import Finding, Record, RecordFigure, Side
from crosswire.report.apart import counted_apart, counters, where_and_when
from crosswire.report.book import Book, altered, given_once
from crosswire.report.characters import stripped
from crosswire.report.compared import compared
from crosswire.report.groups import origins_of
from crosswire.report.headline import told_otherwise
from crosswire.report.quoting import SHORT_KINDS, quoted
from crosswire.report.ranges import told_range
from crosswire.report.words import (
    COUNTED_APART,
    NO_ALL_CLEAR,
    NO_HEADLINE,
    NOT_EVEN_THAT,
    NOTHING_DIFFERS,
    capital,
    counted,
    days,
    labels,
    listed,
)

WIDTH = 100
MOST = 12
"""Outlets named; what is beyond is counted."""
LAID_OUT = 4
"""Differences shown with their sides."""
FEW = 6
"""Findings of a kind that follow in a line or two each; what is beyond is counted, and the page has it."""
FEWEST = 3
"""The same of wordings and notes."""
LONGEST = 160
LONGEST_NAME = 60
ITEM = "     - "
AROUND = 70
"""Characters of the words round a number that texts have in common."""
LEAST_WORDS = 40
"""Characters of a side's words that are shown even where no more of its line is left."""
READ_ON = (
    "Every line above has its words and places in the page: add -o dossier.html; why one is there: crosswire explain."
)

Lines = Iterator[str]


def render_text(record: Record, width: int = WIDTH) -> str:
    """The record in short, wrapped to a width in characters (at least 40); no controls, no colours."""
    book = Book(record)
    width = max(width, 40)
    parts = (_head, _differs, _wordings, _agreed, _besides, _notes)
    lines = [line for part in parts for line in part(book, width)]
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
        book.origins_counted,
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
    differs = sorted(book.groups.differs, key=lambda one: one.verdict == "compatible")  # what cannot both stand, first
    yield from _title("What differs", f"{len(differs):,}", width)
    for finding in differs[:LAID_OUT]:
        yield from _finding(book, finding, width)
        for side in finding.sides:
            yield from _wrapped(_side(book, finding, side, width - len(ITEM)), width, 7, ITEM)
    for finding in differs[LAID_OUT : LAID_OUT + FEW]:
        yield from _finding(book, finding, width, _places_of(book, finding))
    yield from _more(len(differs) - LAID_OUT - FEW)
    if not differs:
        yield from _wrapped(NOTHING_DIFFERS, width)
    yield from _apart(book, width)
    yield from _wrapped(" ".join(filter(None, (NO_ALL_CLEAR, compared(book)))), width)
    yield ""


def _apart(book: Book, width: int) -> Lines:
    for apart in counted_apart(book):
        counts = (_counted_apart(book, figure) for figure in apart.figures)
        yield from _wrapped(f"{capital(apart.measure)}, {COUNTED_APART}: {listed(counts, FEW)}", width, 5)


def _counted_apart(book: Book, figure: RecordFigure) -> str:
    whom = f" {figure.of_whom}" if figure.of_whom else ""
    around = filter(None, (where_and_when(book, figure), listed(counters(book, figure), 2)))
    return f"{told_range(figure)}{whom} ({'; '.join(around)})"


def _finding(book: Book, finding: Finding, width: int, places: str = "") -> Lines:
    badges = f" [{listed(labels(finding))}]" if finding.verdict != "agree" else ""
    line = f"{_cut(book.headline(finding))}{badges} {places}".rstrip()
    yield from _wrapped(line, width, 5, _label(book, "finding", finding.id))


def _side(book: Book, finding: Finding, side: Side, room: int) -> str:
    """A side on one line, if it can be: its words are cut, not what it is called nor where they stand."""
    feet = (
        f" ({counted(len(side.origins), 'origin')})"
        if len(side.origins) > 1
        else ""
        if side.origins
        else " (origin unknown)"
    )
    label, places = f"{_cut(side.label)}{feet}:", _leading(book, side.passages)
    most = max(room - len(label) - len(places) - len("  …") - 1, LEAST_WORDS)
    words = _cut(_shown(book, finding, side.passages[0], most), most) if side.passages else ""
    return f"{label} {words} {places}"


def _wordings(book: Book, width: int) -> Lines:
    found = book.groups.wordings
    if found:
        yield from _title("Differing words of quotations", f"{len(found):,}", width)
        for finding in found[:FEWEST]:
            yield from _finding(book, finding, width, _places_of(book, finding))
        yield from _more(len(found) - FEWEST)
        yield ""


def _agreed(book: Book, width: int) -> Lines:
    agreed = sorted(book.groups.agreed, key=lambda one: -len(origins_of(one)))
    yield from _title("Agreed by independent origins", f"{len(agreed):,}", width)
    for finding in agreed[:FEW]:
        yield from _finding(book, finding, width, f"{_in_words(book, finding)}{_places_of(book, finding)}")
    yield from _more(len(agreed) - FEW)
    if not agreed:
        yield "Nothing found."
    yield ""


def _besides(book: Book, width: int) -> Lines:
    """What else the page has, counted."""
    record = book.record
    changed = sum(bool(altered(statement)) for statement in book.statements)
    once = sum(given_once(figure) for figure in book.figures)
    wordings = f" ({changed:,} with altered wordings)" if changed else ""
    figures = f" ({once:,} given once)" if once else ""
    yield from _title("In the page", counted(len(record.findings), "finding"), width)
    single, quiet = len(book.groups.single), len(book.groups.quiet)
    yield from _wrapped(f"In one origin alone: {counted(single, 'finding')}.", width)
    if quiet:
        yield from _wrapped(f"Framing, terms and cosmetic: {counted(quiet, 'finding')}.", width)
    yield from _wrapped(
        f"{counted(len(record.statements), 'statement')}{wordings}, {counted(len(record.figures), 'figure')}{figures}, "
        f"{counted(len(record.events), 'happening')}, {counted(len(record.positions), 'position')}.",
        width,
    )


def _notes(book: Book, width: int) -> Lines:
    record = book.record
    remarks = [
        *(f"changed by hand: {correction.change} ({correction.why})" for correction in record.corrections),
        *(note.detail for note in record.notes),
    ]
    if record.withheld:
        yield from _wrapped(f"Withheld as doubtful: {listed(one.what for one in record.withheld)}.", width)
    if remarks:
        yield from _title("Notes", f"{len(remarks):,}", width)
        for remark in remarks[:FEWEST]:
            yield from _wrapped(_cut(remark), width, 7, ITEM)
        yield from _more(len(remarks) - FEWEST)
    yield from _wrapped(READ_ON, width)


def _more(count: int) -> Lines:
    if count > 0:
        yield f"     … and {count:,} more"


def _label(book: Book, kind: str, key: str) -> str:
    item = book.item(key, kind)
    return f"{item.label:<4} " if item else ITEM


def _shown(book: Book, finding: Finding, passage: Passage, most: int) -> str:
    return _context(book, passage, most) if finding.about.kind in SHORT_KINDS else passage.text


def _in_words(book: Book, finding: Finding) -> str:
    """What a number that texts have in common is told of, in the first text's words: "Distance: 90 km" says little."""
    first = next((passage for side in finding.sides for passage in side.passages), None)
    if finding.about.kind != "figure" or first is None:
        return ""
    return f"“{_context(book, first, AROUND)}” "


def _context(book: Book, passage: Passage, most: int) -> str:
    """A passage's words, with those around it where it is short ("34")."""
    whole = quoted(book, passage)
    before, after = whole.before, whole.after
    beside = max((most - len(whole.words)) // 2 - 4, 16)
    if len(before) > beside:
        before = "… " + before[-beside:].partition(" ")[2]
    if len(after) > beside:
        after = after[:beside].rpartition(" ")[0] + " …"
    return f"{before}{whole.words}{after}"


def _places_of(book: Book, finding: Finding) -> str:
    """Where the words of a finding stand, the first place of each side before the others."""
    passages = [one for at in (slice(1), slice(1, None)) for side in finding.sides for one in side.passages[at]]
    places = listed(dict.fromkeys(_place(book, passage) for passage in passages), 3)
    return f"({places})" if places else ""


def _leading(book: Book, passages: Iterable[Passage]) -> str:
    """Where the words just shown stand, the first passage's, then where the others tell it in words of their own."""
    first, *others = dict.fromkeys(_place(book, passage) for passage in passages) or ("",)
    return f"({first}; also {listed(others, 2)})" if others else f"({first})" if first else ""


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
