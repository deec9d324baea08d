"""This file knows furniture that fixed phrases give away: share bars, cookies,
newsletters, video fallbacks, widgets.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import cast

from crosswire.mark.captions import photo_credit
from crosswire.mark.page import Page
from crosswire.mark.shape import folded, has_more_words, is_bar, is_closed
from crosswire.model.article import MarkKind
from crosswire.vocabulary.furniture import furniture_of, whole_lines
from crosswire.vocabulary.outlets import agency_credits
from crosswire.vocabulary.page_words import page_word_set

LONGEST, LONGEST_TEXT = 60, 600
"""Words and characters: no fixed phrase makes a longer paragraph furniture."""
TITLE, SENTENCE = 20, 60
LONGEST_BRACKET = 60
BRACKETED = re.compile(r"\([^()]*\)|\[[^\[\]]*\](?:\s*\[[^\[\]]*\])*")
COPYRIGHT = re.compile(r"©|\(c\)\s*(?:19|20)\d\d|copyright\s+(?:©|\(c\)|(?:19|20)\d\d|by\b)", re.IGNORECASE)
SIGNED = re.compile(r"\(c\)\s+[A-Z]", re.IGNORECASE)
SPLIT = re.compile(r"[,/;|]\s*")
WORD = re.compile(r"[a-z']+")
SPOKEN_TO = frozenset({"video_fallback", "widget", "newsletter", "cookie", "see_also"})
"""Kinds of furniture that speak to the reader: "your browser", "our newsletter"."""
AT_FOOT = frozenset({"footer", "byline"})


def mark_phrases(page: Page) -> None:
    """Mark the paragraphs that hold a phrase of furniture, rows of links, lines without a letter, titles of videos.

    A sentence that holds such a phrase is furniture only if it speaks to the reader, or stands below the last prose.
    """
    title = folded(page.source.title or "")
    doubtful: list[tuple[int, MarkKind]] = []
    listed = any(text.startswith("(b)") for text in page.texts)  # "(c) The parties" is a clause of a treaty
    for index, text in enumerate(page.texts):
        if len(text) > LONGEST_TEXT or has_more_words(text, LONGEST) or (title and folded(text) == title):
            continue
        kind = _by_shape(text) or _first_sentence(text) or ("footer" if not listed and SIGNED.match(text) else None)
        sure = kind is not None
        if kind is None:
            kind, sure = _by_phrase(text, prose=page.proses[index])
        if kind is not None and sure:
            page.mark(index, kind)
        elif kind is not None:
            doubtful.append((index, kind))
    _mark_below_prose(page, doubtful)
    _mark_titles_of_videos(page)


def _by_phrase(text: str, *, prose: bool) -> tuple[MarkKind | None, bool]:
    """The kind of furniture a phrase makes of a line, if any, and whether it does so wherever the line stands."""
    speaks = prose and _speaks_to_reader(text)
    phrase = furniture_of(text, within=speaks or not prose)
    if phrase is None:
        return None, False
    kind = cast("MarkKind", phrase.kind)  # the table's kinds are checked to be kinds of marks
    bare = not prose and kind not in ("see_also", "caption")
    if phrase.anchor == "whole" or bare or (kind in SPOKEN_TO and speaks):
        return kind, True
    return (kind if kind in AT_FOOT and phrase.anchor != "contains" else None), False


def _by_shape(text: str) -> MarkKind | None:
    if not any(map(str.isalnum, text)):
        return "furniture"
    if text[0] in "([" and len(text) <= LONGEST_BRACKET and BRACKETED.fullmatch(text) and not photo_credit(text):
        return "byline" if any(word in agency_credits() for word in SPLIT.split(text[1:-1])) else "furniture"
    if COPYRIGHT.match(text):
        return "footer"
    return "navigation" if is_bar(text) else None


def _first_sentence(text: str) -> MarkKind | None:
    """The kind of a short paragraph whose first sentence is a whole line
    of furniture ("Video unavailable. This ...").
    """
    first, stop, _ = text[:SENTENCE].partition(". ")
    if not stop or " " not in first or has_more_words(text, TITLE):
        return None
    phrase = whole_lines().get(" ".join(first.lower().replace("’", "'").split()))
    return (
        cast("MarkKind", phrase.kind) if phrase and phrase.kind in ("video_fallback", "newsletter", "cookie") else None
    )


def _speaks_to_reader(text: str) -> bool:
    words = WORD.findall(text.lower().replace("’", "'"))
    return not any(mark in text for mark in '"“”«') and any(word in page_word_set("reader", "words") for word in words)


def _mark_below_prose(page: Page, doubtful: Sequence[tuple[int, MarkKind]]) -> None:
    """Mark sentences that hold a phrase of the foot where no other prose follows them."""
    taken = {index for index, _ in doubtful}
    last = max((at for at, _ in page.body() if page.proses[at] and at not in taken), default=-1)
    for index, kind in doubtful:
        if index > last >= 0:
            page.mark(index, kind)


def _mark_titles_of_videos(page: Page) -> None:
    """Mark the title of a video that could not be shown: it stands right below the fallback and is no sentence."""
    for index in range(1, len(page.paragraphs)):
        if page.kinds[index - 1] == "video_fallback" and page.kinds[index] is None and not page.paragraphs[index].gap:
            text = page.texts[index]
            if not is_closed(text) and not has_more_words(text, TITLE):
                page.mark(index, "video_fallback")
