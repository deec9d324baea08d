"""This file knows lists of other stories: boxes in the text, the foot of the page, and lines that a page repeats."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache

from crosswire.mark.page import Page
from crosswire.mark.shape import BARS, folded, has_more_words, is_closed, is_prose, word_count
from crosswire.model.source import PRIMARY_KINDS
from crosswire.vocabulary.page_words import page_pattern

LONGEST_TITLE, LONGEST_REPEATED, LONGEST_OPENER = 20, 12, 7


def mark_boxes(page: Page) -> None:
    """Mark lines that open a list of other stories, and the titles below them.

    A title is no sentence and has at most 20 words; the list ends with the blank line after the titles, or with prose.
    """
    index = 0
    while index < len(page.paragraphs):
        text = page.paragraphs[index].text
        if page.kinds[index] in (None, "navigation", "see_also") and _opens_box(text):
            page.mark(index, "navigation")
            index = _mark_titles(page, index + 1)
            continue
        opener, colon, titles = text[:300].partition(":")
        if colon and _opens_box(opener) and (BARS.search(titles) or not is_closed(text)) and len(text) < 300:
            page.mark(index, "navigation")
        index += 1


def mark_foot(page: Page) -> None:
    """Mark short lines below the last prose as navigation, from the first piece of furniture among them on.

    Lines right above that piece, with no blank line between, belong to it, if a blank line parts them from the prose.
    """
    start = page.last_prose() + 1
    below = range(start, len(page.paragraphs)) if start else range(0)
    furniture = next((at for at in below if page.kinds[at] not in (None, "byline", "caption", "headline")), None)
    if furniture is None:
        return
    while furniture > start and not page.paragraphs[furniture].gap:
        furniture -= 1
    if furniture == start and not page.paragraphs[start].gap:
        furniture = next(at for at in below if page.kinds[at] not in (None, "byline", "caption", "headline"))
    for index in range(furniture, len(page.paragraphs)):
        page.mark(index, "navigation")


def mark_repeated(page: Page) -> None:
    """Mark short lines that are no sentences and that the page prints more than once."""
    if page.source.kind in PRIMARY_KINDS:
        return  # a transcript names its speakers and notes its applause many times
    counted = Counter(folded(words) for _, words in page.body() if _may_repeat(words))
    for index, words in list(page.body()):
        if _may_repeat(words) and counted[folded(words)] > 1:
            page.mark(index, "furniture")


def _opens_box(text: str) -> bool:
    return (
        len(text) <= 80
        and word_count(text) <= LONGEST_OPENER
        and _opener().fullmatch(text.strip(" :.>»→*")) is not None
    )


def _mark_titles(page: Page, index: int) -> int:
    first = index
    while index < len(page.paragraphs):
        text = page.paragraphs[index].text
        if page.kinds[index] is None and (not _is_title(text) or (index > first and page.paragraphs[index].gap)):
            break
        if page.kinds[index] not in (None, "navigation"):
            break
        page.mark(index, "navigation")
        index += 1
    return index


def _is_title(text: str) -> bool:
    return word_count(text) <= LONGEST_TITLE and not is_prose(text) and (not is_closed(text) or text.endswith("?"))


def _may_repeat(words: str) -> bool:
    return len(words) <= 200 and not has_more_words(words, LONGEST_REPEATED) and not is_closed(words)


@cache
def _opener() -> re.Pattern[str]:
    # "More on US News", "Also in the Standard": a few capitalised words may follow
    return re.compile(
        rf"(?i:{page_pattern('navigation', 'boxes')})(?:\s+(?:the\s+|this\s+)?[A-Z0-9][\w&'’.-]*(?:\s+(?:and\s+|&\s+)?[A-Z0-9][\w&'’.-]*){{0,3}})?"
    )
