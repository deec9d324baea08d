"""This file knows captions: by their photo credit, their opening words, and the brackets that tell who stands where."""

from __future__ import annotations

import re
from functools import cache

from crosswire.mark.page import Page
from crosswire.mark.shape import has_more_words, is_closed, word_count
from crosswire.vocabulary.outlets import agency_credits
from crosswire.vocabulary.page_words import page_pattern, page_word_set

LONGEST, LONGEST_TEXT = 90, 900
"""Words and characters of a caption; longer paragraphs are prose with a credit at the end."""
TAIL = 160
BRACKET = re.compile(r"[(\[]([^()\[\]]{2,140})[)\]]\.?$")
# behind a name: "The (right) wing" is prose
SIDES = re.compile(r"(?<![\w'’.-])(?P<name>(?:[A-Z][\w'’.-]*\s){1,12})\((?P<side>[a-z0-9, -]{4,40})\)")
PART = re.compile(r"[\w'’&.-]+")
# "NAME/AGENCY" or "AGENCY/NAME" at the very end
SLASHED = re.compile(r"(?:^|\s)([A-Z][\w .'’&-]{1,50}?)\s?/\s?([A-Z][\w .'’&-]{1,50})\.?$")
QUOTED = re.compile(r"[“”«»\"]")
FIRST_END = re.compile(r"[.!?][\"'”’)]?\s+(?=[\"'“‘(]?[A-Z])")
COMMA_SIDE = re.compile(r",\s(?:left|right|center|centre|second\s(?:left|right)|far\s(?:left|right)),\s")
DATED = re.compile(r"\b\d{4}\.?$")
BRACKETS = (")", "]", ").", "].")


def mark_captions(page: Page) -> None:
    """Mark the paragraphs that are captions."""
    for index, words in page.body():
        if len(words) <= LONGEST_TEXT and not has_more_words(words, LONGEST) and is_caption(words):
            page.mark(index, "caption")


def is_caption(words: str) -> bool:
    """Whether a paragraph is a caption."""
    if _openers().match(words) or photo_credit(words):
        return True
    dated = DATED.search(words[-8:]) is not None
    if not (dated or "(" in words) or QUOTED.search(words) or not _is_one_sentence(words):
        return False
    return _tells_sides(words, dated=dated) or (dated and _scenes().search(words) is not None)


def photo_credit(words: str) -> str:
    """The photo credit at the end of a paragraph as printed, or ""."""
    tail = words[-TAIL:]
    if tail.endswith(BRACKETS):
        bracket = BRACKET.search(tail)
        return bracket[1] if bracket and _is_credit(bracket[1]) else ""
    named = _named().search(tail)
    if named and all(word[0].isupper() or word in _small() for word in PART.findall(named[1])):
        return named[1]
    slashed = SLASHED.search(tail[tail.rindex("/") - 55 if "/" in tail[55:] else 0 :]) if "/" in tail else None
    return slashed.group().strip() if slashed and _is_pair(slashed[1], slashed[2].rstrip(".")) else ""


def _is_credit(inside: str) -> bool:
    """Whether a bracket holds a photo credit: a word of the trade with a name, or a name and a house after a slash."""
    parts = PART.findall(inside)
    words = {word.lower().rstrip(".") for word in parts}
    if words & page_word_set("caption", "marks"):
        return any(word[0].isupper() for word in parts)
    if words & page_word_set("caption", "weak"):
        return any(is_house(" ".join(parts[at:end])) for at in range(len(parts)) for end in (at + 1, at + 2))
    name, slash, house = inside.rpartition("/")
    if not slash or is_house(name):  # "(AFP/Reuters)" credits words, not a picture
        return False
    # "(Sunni/Shia)" is prose: an unknown house needs a name of two words before it
    return _is_pair(name, house) or (_capitals(name) >= 2 and 1 <= _capitals(house) == word_count(house) <= 2)


def is_house(name: str) -> bool:
    """Whether a name is a known agency's or picture house's."""
    return name.strip() in agency_credits() or name.strip() in page_word_set("caption", "picture_houses")


def _is_pair(name: str, other: str) -> bool:
    """Whether a slash stands between a known house and a name that is none."""
    if is_house(name) == is_house(other):
        return False
    return _capitals(other if is_house(name) else name) >= 1


def _capitals(words: str) -> int:
    return sum(word[0].isupper() for word in PART.findall(words))


def _tells_sides(words: str, *, dated: bool) -> bool:
    """Whether brackets or commas tell who stands where: "Jane Roe (right)",
    "(second from left)", ", center, speaks".
    """
    names = 0
    for match in SIDES.finditer(words):
        parts = {part.lower() for part in PART.findall(match["side"].replace("-", " "))}
        if parts & page_word_set("caption", "directions") and parts <= _allowed():
            names += word_count(match["name"])
    return names >= 2 or (dated and COMMA_SIDE.search(words) is not None)


def _is_one_sentence(words: str) -> bool:
    return not has_more_words(words, LONGEST) and (FIRST_END.search(words) is None or not is_closed(words))


@cache
def _allowed() -> frozenset[str]:
    return page_word_set("caption", "directions") | page_word_set("caption", "beside")


@cache
def _small() -> frozenset[str]:
    return page_word_set("byline", "small")


@cache
def _openers() -> re.Pattern[str]:
    pictures, verbs = page_pattern("caption", "pictures"), page_pattern("caption", "verbs")
    shown = rf"in\s+this\s+(?:[a-z]+\s+){{0,2}}{pictures}\b[^.]{{0,40}}?\b{verbs}\b"
    return re.compile(rf"\(?(?:{page_pattern('caption', 'openers')}(?!\w)|{shown})", re.IGNORECASE)


@cache
def _scenes() -> re.Pattern[str]:
    return re.compile(rf"\b{page_pattern('caption', 'scenes')}\b")


@cache
def _named() -> re.Pattern[str]:
    cue = page_pattern("caption", "credits")
    return re.compile(rf"(?:^|[\s|(])(?=[A-Z])(?i:{cue})\s*((?:©\s?)?[A-Z][^!?|()]{{2,80}})[).]*$")
