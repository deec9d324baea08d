"""This folder knows how quoted spans and reported clauses become quotations with a speaker and a cue."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import replace

from crosswire.extract.quotes.composing import Composer
from crosswire.extract.quotes.continuation import goes_on, signed, spoken_of
from crosswire.extract.quotes.cues import find_cues
from crosswire.extract.quotes.direct import Attribution, adjacent_report, own_report
from crosswire.extract.quotes.features import quoted_words
from crosswire.extract.quotes.headings import find_headings
from crosswire.extract.quotes.indirect import Report, find_reports, owner_of_words
from crosswire.extract.quotes.nested import find_nested
from crosswire.extract.quotes.placing import Placed, place_spans
from crosswire.extract.quotes.reality import is_left_unsaid
from crosswire.extract.quotes.surroundings import Surroundings
from crosswire.model.article import AnnotatedArticle
from crosswire.model.mention import Quote, QuoteKind
from crosswire.model.values import Note

FEW_WORDS = 4
MOSTLY = 0.7
ACCORDING = "^according"


def find_quotes(article: AnnotatedArticle) -> tuple[tuple[Quote, ...], tuple[Note, ...]]:
    """The quotations of an article in order of the text, speakers as mention
    passages, and notes on what was unclear.
    """
    parse, cues, placed = article.parse, find_cues(article.parse), place_spans(article)
    quoted = quoted_words(parse, [(here.first, here.last) for here in placed])
    spoken = quoted_words(parse, [(here.first, here.last) for here in placed if here.is_speech])
    around = Surroundings(article, cues, placed, quoted)
    reports = find_reports(parse, cues, placed, quoted, spoken)
    found_already = {report.cue for report in reports}
    reports += (report for report in find_headings(article, quoted) if report.cue not in found_already)
    holders, held = _holders(placed, reports)
    composer = Composer(article, cues)
    known: dict[int, Attribution] = {}
    quotes: list[Quote] = []
    for at, here in enumerate(placed):
        found, report = _attribute(around, at, holders.get(here.number), known)
        if found:
            found = _second_half(placed, at, found, known)
            known[here.number] = found
        kind = kind_of(here, found, report)
        quotes.append(composer.quoted(here, kind, found, report))
    direct = {found.cue for found in known.values() if found.rule != "sentence before"}
    for report in reports:
        if id(report) not in held and report.cue not in direct and not _all_quoted(report, quoted):
            quotes += composer.indirect(report)
    quotes += (composer.nested(nested) for nested in find_nested(article, cues))
    quotes.sort(key=lambda quote: (quote.passage.start, -quote.passage.end))
    return tuple(quotes), _notes(quotes)


def _second_half(
    placed: Sequence[Placed], at: int, found: Attribution, known: Mapping[int, Attribution]
) -> Attribution:
    """“The harbour,” said Okoro, “is ours.”: the second goes on with the first, whose report it shares."""
    before = placed[at - 1] if at else None
    if (
        before is None
        or found.follows is not None
        or found.cue is None
        or not (before.is_speech and placed[at].is_speech)
    ):
        return found
    first = known.get(before.number)
    if first is None or first.speaker is None or (first.cue, first.speaker) != (found.cue, found.speaker):
        return found
    return replace(found, follows=before.number)


def kind_of(here: Placed, found: Attribution | None, report: Report | None) -> QuoteKind:
    """Words of an utterance, a part of one inside a reported clause, or words in marks that nobody is quoted for."""
    if found is None:
        return "direct" if here.is_speech and not here.is_title and here.last - here.first >= FEW_WORDS else "scare"
    return "direct" if here.is_speech and not report else "partial"


def _attribute(
    around: Surroundings, at: int, report: Report | None, known: Mapping[int, Attribution]
) -> tuple[Attribution | None, Report | None]:
    here = around.placed[at]
    if here.is_speech:
        own = signed(around, at) or own_report(around, at)
        if own is None and not here.is_title:
            own = goes_on(around, at, known) or spoken_of(around, here)
        if own:
            return own, None
    if report and report.relation == ACCORDING:
        # According to the Post, a poll said she “leads”: the nearer one is quoted
        inner = adjacent_report(around, at)
        if inner and inner.speaker is not None:
            return inner, None
    if report and is_left_unsaid(around.parse, report.cue, here.first):
        return None, None
    if report:
        owner = owner_of_words(around.parse, report.cue, here.first)
        return Attribution(report.cue, None, owner or report.speaker, f"reported {report.relation}"), report
    return (None if here.is_title else adjacent_report(around, at)), None


def _holders(placed: Sequence[Placed], reports: Sequence[Report]) -> tuple[dict[int, Report], set[int]]:
    """For each quoted span the largest reported clause it begins in, and all reports (by `id`) that hold one so.

    "Lee said the others had called it “odd”": Lee is quoted (the outer speaker fits the annotated news
    better than the inner one, by a point of F1). But of "Lee asserted that it was “odd,” according to the Post" it is Lee:
    from whom a paper has it goes behind who is told to say it.
    """
    starts = [here.first for here in placed]
    found: dict[int, Report] = {}
    largest: dict[int, Report] = {}
    for report in sorted(reports, key=_size, reverse=True):
        for first, last in report.stretches:
            for here in placed[bisect_right(starts, first - 1) : bisect_right(starts, last)]:
                if not here.is_title:
                    largest.setdefault(here.number, report)
                    if (
                        found.setdefault(here.number, report).relation == ACCORDING != report.relation
                        and report.speaker
                    ):
                        found[here.number] = report
    return found, {id(report) for report in (*found.values(), *largest.values())}


def _all_quoted(report: Report, quoted: Sequence[bool]) -> bool:
    """Whether nothing but words in marks is reported: those are quotes of their own."""
    words = [quoted[index] for first, last in report.stretches for index in range(first, last + 1)]
    return sum(words) > MOSTLY * len(words)


def _size(report: Report) -> int:
    return sum(last - first for first, last in report.stretches)


def _notes(quotes: Sequence[Quote]) -> tuple[Note, ...]:
    unclear = (quote for quote in quotes if quote.speaker is None and quote.kind in ("direct", "partial"))
    return tuple(Note("speaker-unclear", "nothing in the text tells who says this", quote.passage) for quote in unclear)
