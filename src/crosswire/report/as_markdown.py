"""This file knows how a record becomes a Markdown note: the dossier without the full texts, sources as footnotes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from crosswire.cautions import cautions
from crosswire.model.record import Finding, Record, Side, Statement, Variant
from crosswire.report import markdown_views as views
from crosswire.report.apart import counted_apart, counters, where_and_when
from crosswire.report.book import Book, printed_once
from crosswire.report.compared import LOOKED_FOR, NOT_LOOKED_FOR, compared
from crosswire.report.contents import contents
from crosswire.report.conversation import between_marks
from crosswire.report.groups import by_origin
from crosswire.report.headline import told_otherwise
from crosswire.report.markdown_figures import figures
from crosswire.report.markdown_speech import speeches
from crosswire.report.markdown_text import Footnotes, escaped, feet, in_context, label, names, quoted, reported
from crosswire.report.quoting import SHORT_KINDS, same_words, shown_around
from crosswire.report.ranges import told_range
from crosswire.report.repeats import gathered
from crosswire.report.subject import Pointer, alone, pointer, reasons, topic, whose
from crosswire.report.wordings import Wording, names_speech, pieces, shows_gist, why_reference, wordings
from crosswire.report.words import (
    COUNTED_APART,
    KINDS,
    NO_ALL_CLEAR,
    NO_HEADLINE,
    NOT_EVEN_THAT,
    NOTHING_DIFFERS,
    WHAT_THIS_IS,
    capital,
    counted,
    days,
    labels,
    listed,
    made_with,
    moment,
)

Lines = Iterator[str]


def render_markdown(record: Record) -> str:
    """The record as a Markdown note with footnotes that name source and offsets."""
    book = Book(record)
    notes = Footnotes(book)
    lines = [*_head(book)]
    for section in contents(book):
        if section.drawn:
            lines += ["", f"## {section.title} ({section.count:,})", ""]
            lines += list(SECTIONS[section.anchor](book, notes)) or ["None."]
    lines += ["", *notes.lines(), "", _made(record)]
    return "\n".join(line for line, before in zip(lines, ["", *lines], strict=False) if line or before) + "\n"


def _head(book: Book) -> Lines:
    record = book.record
    yield f"# {escaped(book.title)}"
    yield ""
    yield from _headlines(book)
    yield f"*{WHAT_THIS_IS}*"
    yield ""
    facts = [
        counted(len(record.sources), "text"),
        book.origins_counted,
        counted(book.primary, "primary document") if book.primary else "",
        f"published {days(record.story.earliest, record.story.latest) or 'on unknown days'}",
        counted(len(record.findings), "finding"),
        counted(len(record.statements), "statement"),
        counted(len(record.figures), "figure"),
    ]
    yield " · ".join(escaped(fact) for fact in facts if fact)
    if book.legend:
        yield ""
        yield book.legend


def _headlines(book: Book) -> Lines:
    if book.headed_by:
        told = listed(label(book, "finding", finding.id) for finding in told_otherwise(book)[:4])
        against = f" What it says is told otherwise or overtaken: {told}." if told else ""
        yield f"Headline of {names(book, book.headed_by, 6)}, not this page’s.{against}"
        yield ""
    elif not book.record.story.title:
        yield NO_HEADLINE if book.record.events else NOT_EVEN_THAT
        yield ""
    if book.other_headlines:
        yield "Other headlines:"
        yield ""
    for key in book.other_headlines:
        yield f"- {escaped(book.source(key))}: {quoted(book.sources[key].title or '')}"
    if book.other_headlines:
        yield ""


def _made(record: Record) -> str:
    made = record.made_by
    settings = escaped(made_with(made.model, made.settings))
    version = escaped(made.version, opens=False)
    return f"Made by crosswire {version} with {escaped(made.model)}{settings}. Record {escaped(record.story.id)}."


def _subject(book: Book, finding: Finding) -> str:
    to = pointer(book, finding)
    parts = (listed(labels(finding)), escaped(topic(book, finding)), _pointed(to) if to else "")
    return " · ".join(filter(None, parts))


def _pointed(to: Pointer) -> str:
    return f"{to.word} {escaped(to.item.name) if to.named else to.item.label}"


def _side(book: Book, notes: Footnotes, side: Side, indent: str, around: bool = False) -> Lines:
    yield f"{indent}- **{escaped(side.label)}** ({feet(book, side.origins, side.informants)})"
    for group in same_words(side.passages, book if around else None):
        places = listed(notes.at(passage) for passage in group)
        shown = in_context(book, group[0]) if around else quoted(group[0].text)
        yield f"{indent}  - {shown} ({places})"


def _rest(book: Book, finding: Finding, indent: str) -> Lines:
    if finding.silent:
        where = "this text" if len(finding.silent) == 1 else "these texts"
        yield f"{indent}- Not in {where}: {names(book, finding.silent)}"
    for reason in reasons(book, finding):
        yield f"{indent}- Why: {escaped(reason)}"


def _full(book: Book, notes: Footnotes, findings: Iterable[Finding]) -> Lines:
    for finding in findings:
        yield f"### {label(book, 'finding', finding.id)}. {escaped(book.headline(finding))}"
        yield ""
        yield _subject(book, finding)
        yield ""
        for side in finding.sides:
            yield from _side(book, notes, side, "", around=finding.about.kind in SHORT_KINDS)
        yield from _rest(book, finding, "")
        yield ""


def _short(book: Book, notes: Footnotes, findings: Iterable[Finding], badged: bool = True) -> Lines:
    """Each finding with its sides, without its badges where the section's heading says what they would."""
    for finding in findings:
        head = book.headline(finding) if badged else alone(book, finding)
        name = f"**{label(book, 'finding', finding.id)}.** {escaped(head)}"
        told = (
            f" ({_subject(book, finding)})"
            if badged
            else f" · {_pointed(to)}"
            if (to := pointer(book, finding))
            else ""
        )
        yield f"- {name}{told}"
        for side in finding.sides:
            yield from _side(book, notes, side, "  ", around=finding.about.kind in SHORT_KINDS)
        yield from _rest(book, finding, "  ")


def _differs(book: Book, notes: Footnotes) -> Lines:
    yield from _full(book, notes, book.groups.differs)
    if not book.groups.differs:
        yield NOTHING_DIFFERS
        yield ""
    for apart in counted_apart(book):
        yield f"**{capital(apart.measure)}, {COUNTED_APART}:**"
        yield ""
        for figure in apart.figures:
            whom = f" {escaped(figure.of_whom)}" if figure.of_whom else ""
            told = f"{escaped(told_range(figure))}{whom}"
            around = escaped(where_and_when(book, figure) or "place and day not told")
            given = f"{escaped(listed(counters(book, figure), 4))}: {notes.around(figure.values[0].passage)}"
            yield f"- **{label(book, 'figure', figure.id)}.** {told} ({around}): {given}"
        yield ""
    yield f"*{' '.join(filter(None, (NO_ALL_CLEAR, compared(book))))}*"
    yield ""
    yield f"*Looked for: {LOOKED_FOR}. Not looked for: {NOT_LOOKED_FOR}.*"


def _wordings(book: Book, notes: Footnotes) -> Lines:
    return _full(book, notes, book.groups.wordings)


def _agreed(book: Book, notes: Footnotes) -> Lines:
    return _short(book, notes, book.groups.agreed, badged=False)


def _single(book: Book, notes: Footnotes) -> Lines:
    for origins, findings in by_origin(book.groups.single):
        writers, documents = (listed((escaped(book.origin(one)) for one in each), 6) for each in whose(book, origins))
        beside = f", beside a primary document: {documents}" if documents else ""
        yield f"### {f'Only from {writers}{beside}' if origins else 'Origin unknown'} ({len(findings):,})"
        yield ""
        for finding, again in gathered(book, findings):
            yield from _one_origin(book, notes, finding)
            for other in again:
                yield from (f"  {line}" for line in _one_origin(book, notes, other))
        yield ""


def _one_origin(book: Book, notes: Footnotes, finding: Finding) -> Lines:
    return _alone(book, notes, finding) if len(finding.sides) == 1 else _short(book, notes, [finding], badged=False)


def _alone(book: Book, notes: Footnotes, finding: Finding) -> Lines:
    """What one origin has, on one line: whose it is stands above, the words of a statement in its headline."""
    side, to = finding.sides[0], pointer(book, finding, under=True)
    if finding.about.kind == "statement":
        told = f" ({listed(notes.at(passage) for passage in dict.fromkeys(side.passages))})"
    else:
        groups = same_words(side.passages, book)
        told = ": " + ", ".join(f"{in_context(book, group[0])} ({listed(map(notes.at, group))})" for group in groups)
    where = f" · {_pointed(to)}" if to else ""
    yield f"- **{label(book, 'finding', finding.id)}.** {escaped(alone(book, finding))}{told}{where}"


def _quiet(book: Book, notes: Footnotes) -> Lines:
    return _short(book, notes, book.groups.quiet)


def _statements(book: Book, notes: Footnotes) -> Lines:
    if book.statements:
        yield "<del>Struck out</del> stands in the reference and not here, <ins>underlined</ins> here and not there."
        yield ""
    for statement in book.statements:
        if printed_once(statement):
            continue
        named = label(book, "statement", statement.id)
        yield f"### {named}. {escaped(capital(book.who(statement.speaker)) or 'Speaker unknown')}"
        yield ""
        yield " · ".join(filter(None, _circumstances(book, statement)))
        yield ""
        every = wordings(statement)
        if not every or not every[0].reference:
            yield f"- **reference** {notes.words(statement.reference)}"
        for wording in every:
            yield from _wording(book, notes, wording, why_reference(statement, book.documents))
        if careful := cautions(statement):
            yield f"- Before you quote: {escaped('; '.join(careful))}"
        yield ""
    if book.said_once:
        yield "### Printed once"
        yield ""
    for speaker, statements in book.said_once:
        yield f"- **{escaped(capital(speaker) or 'Speaker unknown')}**"
        for statement in statements:
            yield f"  - **{label(book, 'statement', statement.id)}.** {_once(book, notes, statement)}"


def _once(book: Book, notes: Footnotes, statement: Statement) -> str:
    around = ", ".join(filter(None, _occasion(statement, shown_around(book, statement.reference))))
    printed = [f"{_printing(book, notes, variant)}, {KINDS[variant.kind]}" for variant in statement.variants]
    words = quoted(statement.reference.text) if between_marks(statement) else reported(book, statement.reference)
    said = f"{words} ({'; '.join(printed) or notes.at(statement.reference)})"
    return f"{said} · {around}" if around else said


def _circumstances(book: Book, statement: Statement) -> Iterator[str]:
    yield from _occasion(statement)
    yield f"{counted(statement.outlets, 'outlet')}, {feet(book, statement.origins)}"


def _occasion(statement: Statement, shown: str = "") -> Iterator[str]:
    yield escaped(statement.gist) if shows_gist(statement, shown) else ""
    yield escaped(moment(statement.when))
    yield escaped(statement.place or "")
    yield escaped(statement.occasion or "")


def _wording(book: Book, notes: Footnotes, wording: Wording, why: str) -> Lines:
    first = wording.first
    kinds = listed(filter(None, ("reference", why) if wording.reference else (first.relation, first.degree)))
    drawn = "".join(
        f"<{piece.kind}>{_inline(piece.text)}</{piece.kind}>" if piece.kind != "same" else _inline(piece.text)
        for piece in pieces(first)
    )
    left, right = ("“", "”") if first.kind in ("direct", "partial") else ("", "")
    yield f"- **{kinds}**, {KINDS[first.kind]}: {left}{drawn}{right}"
    if first.parts:
        yield f"  - run together from {listed(notes.words(part) for part in first.parts)}"
    for variant in wording.variants:
        same = ", verbatim" if wording.reference and variant.passage != first.passage else ""
        kind = f", {KINDS[variant.kind]}" if variant.kind != first.kind else ""
        yield f"  - {_printing(book, notes, variant)}{same}{kind}"


def _inline(text: str) -> str:
    """A piece of a line: escaped, the spaces at its ends kept."""
    left = " " if text[:1].isspace() else ""
    right = " " if text[-1:].isspace() and text.strip() else ""
    return f"{left}{escaped(text)}{right}"


def _printing(book: Book, notes: Footnotes, variant: Variant) -> str:
    speaker = variant.speaker
    words = [notes.at(variant.passage)]
    if speaker:
        said = speaker.passage.text if speaker.passage else book.who(speaker)
        words.append(escaped(said) + (notes.mark((speaker.passage,)) if speaker.passage else ""))
    if variant.cue and names_speech(variant):
        words.append(f"*{escaped(variant.cue.passage.text)}*{notes.mark((variant.cue.passage,))}")
    return " ".join(words)


SECTIONS: dict[str, Callable[[Book, Footnotes], Lines]] = {
    "differs": _differs,
    "wordings": _wordings,
    "agreed": _agreed,
    "single": _single,
    "framing": _quiet,
    "statements": _statements,
    "conversation": speeches,
    "figures": figures,
    "positions": views.positions,
    "tracks": views.tracks,
    "next": views.next_steps,
    "timeline": views.timeline,
    "events": views.events,
    "actors": views.actors,
    "origins": views.origins,
    "sources": views.sources,
    "notes": views.remarks,
}
