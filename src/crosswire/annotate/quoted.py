"""This file knows where words stand between quotation marks, whatever marks an outlet uses and forgets to close."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal, NamedTuple

from crosswire.annotate.parse import Outline
from crosswire.model.article import QuotedSpan
from crosswire.model.source import StoredSource
from crosswire.vocabulary.reporting import verb_form_lemmas

Role = Literal["open", "close", "either", "none"]

# A single mark between two letters or digits ("don't", "1'000") never quotes and is not even looked at.
MARK = re.compile(r"``|''|[\"“”„‟«»‹›‘‚`]|(?<![^\W_])['’]|['’](?![^\W_])")
# 5'10": a height, no quotation; '90s: an apostrophe.
MEASURE = re.compile(r"\d['’′]\s?\d{1,2}[\"”″]")
DECADE = re.compile(r"['’‘]\d\ds?\b")
MARKS = frozenset("\"“”„‟«»‹›‘’‚'`")
SINGLE = frozenset("'‘’‚‹›`")
OPENING = frozenset("“„‟«‘‚‹`")
CLOSING = frozenset("”»’›")
BEFORE_OPENING = MARKS | frozenset("([{—–-/:…")
AFTER_CLOSING = MARKS | frozenset(".,;:!?)]}—–-/…")
NEVER_OPENED = frozenset(",;:!?)]}")
NEVER_CLOSED = frozenset("([{")
SENTENCE_END = frozenset(",.?!…")


# the words after the last comma but one that ends them: ", he said." / ", she added, "
REPORT = re.compile(r",[\s”\"’']{1,3}[^,.;:?!\n]{3,60}[,.]?\s*\Z")
WITHIN = re.compile(r",[ \n]((?:[^\W\d_][\w'’.-]{0,30} ){1,5}[^\W\d_][\w'’-]{0,30})\.(?=\s)")
"""The same in the midst of a paragraph: ", the mayor said. He left"; not ", you know" of one who speaks on."""
SPEAKING_ON = frozenset({"i", "we", "you"})
LONGEST_REPORT = 70


class Mark(NamedTuple):
    """A quotation mark: offsets, whether it is a single one, and whether it opens or closes."""

    start: int
    end: int
    single: bool
    role: Role
    weak: bool


class Stretch(NamedTuple):
    """Words between two marks: where the opening mark begins, the offsets
    of the words, whether a closing mark is there.
    """

    mark: int
    start: int
    end: int
    closed: bool


def find_quoted(source: StoredSource, outlines: Sequence[Outline]) -> tuple[QuotedSpan, ...]:
    """The quoted spans of the body in order of their start; a nested span names the index of the one around it."""
    found: list[QuotedSpan] = []
    runs_on = False
    for number, outline in enumerate(outlines):
        marks = _marks(source.text, outline)
        following = outlines[number + 1] if number + 1 < len(outlines) else None
        reopened = _reopens(source.text, following)
        stretches = _stretches(source.text, outline, marks, reopened, runs_on)
        runs_on = bool(stretches) and not stretches[-1].closed and not reopened
        found += _spans(source, stretches, len(found))
    return tuple(found)


def _reopens(text: str, outline: Outline | None) -> bool:
    return outline is not None and text[outline.start : outline.end].lstrip()[:1] in MARKS


def _marks(text: str, outline: Outline) -> list[Mark]:
    start, end = outline.start, outline.end
    block = text[start:end]
    measures = {m.end() - 1 for m in MEASURE.finditer(block)} | {m.start() + 1 for m in MEASURE.finditer(block)}
    found: list[Mark] = []
    in_tag = False  # name="value" of a stray tag: neither of its two marks quotes
    for match in MARK.finditer(block):
        at, stop = match.span()
        word = match.group()
        before = block[at - 1] if at else " "
        after = block[stop] if stop < len(block) else " "
        if at in measures:
            continue
        if word == '"' and (before == "=" or in_tag):
            in_tag = not in_tag
            continue
        role = _role(word, before, after)
        single = len(word) == 1 and word in SINGLE
        if single and (role == "either" or (role == "open" and (word == "’" or DECADE.match(block, at)))):
            role = "none"
        if role != "none":
            # "the leaders' talks": a possessive looks like a closing mark
            weak = (
                single
                and role == "close"
                and before in "sS"
                and block[stop : stop + 2].strip().isalpha()
                and after == " "
            )
            found.append(Mark(start + at, start + stop, single, role, weak))
    return found


def _role(word: str, before: str, after: str) -> Role:
    """What stands around a mark decides, since outlets turn marks the wrong way;
    its own shape decides where that fails.
    """
    opens = (before.isspace() or before in BEFORE_OPENING) and not after.isspace() and after not in NEVER_OPENED
    closes = (after.isspace() or after in AFTER_CLOSING) and not before.isspace() and before not in NEVER_CLOSED
    if opens != closes:
        return "open" if opens else "close"
    shape = word[0]
    return "open" if shape in OPENING else "close" if shape in CLOSING or len(word) > 1 else "either"


def _stretches(text: str, outline: Outline, marks: Sequence[Mark], reopened: bool, runs_on: bool) -> list[Stretch]:
    """The words between matching marks, one pass with a stack; an open mark left over runs to the next one or the end.

    Where the quotation of the paragraph before `runs_on`, a first mark that might do either closes it behind a comma or stop.
    """
    found: list[Stretch] = []
    stack: list[Mark] = []
    doubles = 0
    next_single_closes = _next_single_closes(marks)
    for mark, possessive in zip(marks, next_single_closes, strict=True):
        ends = not found and not doubles and _behind_stop(text, outline, mark)
        closes = mark.role == "close" or (mark.role == "either" and (doubles > 0 or (runs_on and ends)))
        if not closes:
            stack.append(mark)
            doubles += not mark.single
        elif mark.single:
            if stack and stack[-1].single and not (mark.weak and possessive):
                found.append(_between(stack.pop(), mark))
        elif doubles:
            while stack[-1].single:  # a single mark inside that never closed was an apostrophe
                stack.pop()
            found.append(_between(stack.pop(), mark))
            doubles -= 1
        elif ends:
            found.append(Stretch(outline.start, outline.start, mark.start, True))  # the opening mark was forgotten
    found += _left_open(text, outline, stack, reopened)
    return sorted(found, key=lambda stretch: (stretch.start, -stretch.end))


def _between(opening: Mark, closing: Mark) -> Stretch:
    return Stretch(opening.start, opening.end, closing.start, True)


def _next_single_closes(marks: Sequence[Mark]) -> list[bool]:
    """For each mark whether the mark after it is a single closing one, so that a possessive before it need not close."""
    following = [mark.single and mark.role == "close" for mark in marks[1:]]
    return [*following, False][: len(marks)]


def _left_open(text: str, outline: Outline, stack: Sequence[Mark], reopened: bool) -> list[Stretch]:
    """Quotations whose closing mark is missing.

    A single mark that is left over is an apostrophe, but for the last one, where it opens a sentence and the next
    paragraph reopens it.
    """
    left = [
        mark
        for mark in stack
        if not mark.single or (mark is stack[-1] and reopened and _opens_sentence(text, outline, mark))
    ]
    return [Stretch(mark.start, mark.end, outline.end, False) for mark in left]


def _behind_stop(text: str, outline: Outline, mark: Mark) -> bool:
    """Whether a mark stands behind a comma or full stop, in tokenised text with a space between."""
    return text[max(outline.start, mark.start - 2) : mark.start].rstrip()[-1:] in SENTENCE_END


def _opens_sentence(text: str, outline: Outline, mark: Mark) -> bool:
    before = text[outline.start : mark.start].rstrip()[-1:]
    return not before or before in SENTENCE_END


def _spans(source: StoredSource, stretches: Sequence[Stretch], first: int) -> list[QuotedSpan]:
    """The stretches as quoted spans, white space trimmed; one that crosses the end of an open one cuts it short."""
    found: list[QuotedSpan] = []
    around: list[tuple[int, int]] = []  # (end, index) of the spans still running
    for number, stretch in enumerate(stretches):
        end = stretch.end
        following = stretches[number + 1] if number + 1 < len(stretches) else None
        if not stretch.closed and following and following.start < end:
            # a forgotten closing mark: the next quotation is not inside this one, nor is ", he said," before it
            end = _before_report(source.text, stretch.start, following.mark)
        elif not stretch.closed:
            end = _before_report_within(source.text, stretch.start, end)
        words = source.text[stretch.start : end]
        start, end = stretch.start + len(words) - len(words.lstrip()), stretch.start + len(words.rstrip())
        if start >= end:
            continue
        while around and around[-1][0] <= start:
            around.pop()
        found.append(QuotedSpan(source.passage(start, end), stretch.closed, around[-1][1] if around else None))
        around.append((end, first + len(found) - 1))
    return found


def _before_report_within(text: str, start: int, end: int) -> int:
    """Where a quotation without its closing mark ends in a paragraph that goes on: before the first report (", he said.")."""
    for report in WITHIN.finditer(text, start, end):
        words = report[1].lower().split()
        if words[0] in SPEAKING_ON:
            continue
        if words[-1] in verb_form_lemmas() or (words[0] in verb_form_lemmas() and report[1].split()[-1][0].isupper()):
            return report.start() + 1
    return end


def _before_report(text: str, start: int, end: int) -> int:
    """Where a quotation without its closing mark ends, given where the next begins: before a last ", he said"."""
    report = REPORT.search(text, max(start, end - LONGEST_REPORT), end)
    if report is None:
        return end
    words = report.group().lower().replace(",", " ").replace(".", " ").split()
    return report.start() + 1 if any(word in verb_form_lemmas() for word in words) else end
