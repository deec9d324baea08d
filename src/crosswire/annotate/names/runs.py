"""This file knows how capitalised words stand together: where a run of them begins, what may join two of its parts."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from crosswire.annotate.names.page import Page
from crosswire.naming.spelling import PARTICLES
from crosswire.vocabulary.given_names import forenames
from crosswire.vocabulary.name_heads import NameHead, name_heads
from crosswire.vocabulary.name_signs import places_before, sign_words
from crosswire.vocabulary.rarity import REMEMBERED, frequency
from crosswire.vocabulary.time_words import time_words
from crosswire.vocabulary.towns import towns

# labels of the language model for what is no name of anybody
NO_NAME = frozenset({"DATE", "TIME", "MONEY", "PERCENT", "QUANTITY", "CARDINAL", "ORDINAL"})
# parts of speech that open a sentence with a capital and are no part of a name
PLAIN_OPENERS = frozenset(
    {"DET", "ADP", "PRON", "AUX", "VERB", "SCONJ", "CCONJ", "ADV", "PART", "INTJ", "NUM", "NOUN", "ADJ"}
)
NEVER = frozenset({"DET", "PRON", "PUNCT", "SPACE", "SYM", "AUX"})
SMALL = frozenset({"ADP", "CCONJ", "SCONJ", "PART"})
LINKS = frozenset({"of", "for"})
ARTICLES = frozenset({"the", "a", "an"})
# particles that are small words too: only a hyphen makes them part of a name ("Salah as-Sadr", not "Narnia as Orel")
SMALL_WORDS = frozenset({"as", "at", "an", "ad", "ten", "den"})
DASHES = frozenset({"-", "\u2010", "\u2011"})
ORDINAL = re.compile(r"\d{1,4}(?:st|nd|rd|th|d)")
QUOTES = frozenset({'"', "\u201c", "\u201d", "'", "\u2018", "\u2019"})
# all that may stand between two parts of one name
BRIDGES = DASHES | LINKS | QUOTES | PARTICLES | {".", ",", "and", "&"}
# calendar words that are also names; the language model's label tells them apart
ALSO_NAMES = frozenset({"april", "august", "june", "mar", "may", "march", "sun"})

# a short form of a month that is a given name too, where a capitalised word follows: "Jan Orlov", not "Jan. 20"
GIVEN_MONTHS = frozenset({"jan"})

# Zipf frequency of the words departments are called by ("Fish and Wildlife Service")
PLAIN_WORD = 4.0
# Zipf frequency of words like "top", "would", "hope"; surnames that are words stand below
COMMON = 4.9
SHORT_NAME = 3
"""Letters up to which a word in capitals is rather the short name of a body."""
# the same of the fields in "Alcohol, Tobacco, Firearms and Explosives", and how many tokens such a list may have
FIELD, LONGEST_FIELDS = 3.3, 9
# no name is longer; a line of nothing but capitals is cut up, so that time stays linear
LONGEST_RUN = 40


class Run(NamedTuple):
    """Capitalised tokens that stand together (last exclusive)."""

    first: int
    last: int


@cache
def calendar_words() -> frozenset[str]:
    """The names of days and months, lower case, that are nobody's name."""
    kinds = ("weekday", "weekday_short", "weekday_plural", "month", "month_short", "feast")
    return frozenset(form for form, word in time_words().items() if word.kind in kinds) - ALSO_NAMES


@cache
def openers() -> frozenset[str]:
    """Small words the language model takes for a name when they open a sentence: "Near Orel, ..."."""
    return frozenset(places_before()) | LINKS | ARTICLES


def find_runs(page: Page) -> Iterator[Run]:
    """The runs of capitalised words outside title-case blocks, in order of the text."""
    starters = page.starters
    for number, block in enumerate(page.parse.blocks):
        if number not in page.title_case:
            end = block.first
            for at in starters[bisect_left(starters, block.first) : bisect_left(starters, block.last)]:
                if at >= end and (opening := _known_end(page, at) or (is_capital(page, at) and at + 1)):
                    end = _run_end(page, at, opening, block.last)
                    yield Run(_with_particle(page, at, block.first), end)


def is_name_like(text: str) -> bool:
    """Whether a token may open a name: with a capital, and no "[W]e" that somebody has changed."""
    return text[0].isupper() and "]" not in text


def is_capital(page: Page, at: int) -> bool:
    """Whether a token's capital marks a name: not that of a sentence's opening word, a day or a month."""
    token, word = page.tokens[at], page.lower[at]
    if not is_name_like(token.text) or token.pos in NEVER or token.label in NO_NAME:
        return False
    if word in calendar_words() and not _is_given_month(page, at):
        return False
    opens = at in page.first_words
    if opens and word in openers():
        return False
    if opens and token.pos in PLAIN_OPENERS and not token.text.isupper():
        following = page.tokens[at + 1] if at + 1 < len(page.tokens) else token
        named = token.pos in ("ADJ", "NOUN") and following.text[0].isupper() and following.pos == "PROPN"
        if at in page.title_from or at in page.known_from or _opens_name(word):
            return True
        if token.text in page.inside and (token.pos in ("NOUN", "ADJ", "PROPN") or word not in page.written):
            return True
        return (bool(token.label) or named) and not (token.label in ("", "PERSON") and is_common(word))
    return token.pos not in SMALL or (bool(token.label) and token.pos != "CCONJ")


def _is_given_month(page: Page, at: int) -> bool:
    after = page.tokens[at + 1 : at + 2]
    return page.lower[at] in GIVEN_MONTHS and bool(after) and after[0].pos == "PROPN" and is_name_like(after[0].text)


def _opens_name(word: str) -> bool:
    """Whether a noun may head a name from the front: "Operation Dawn", "Lake Orel"."""
    head = name_heads().get(word)
    return head is not None and head.opens


def is_common(word: str) -> bool:
    """Whether a word is so common that its capital at the head of a sentence is no name: "Top Orlov aides said"."""
    return frequency(word) >= COMMON


def is_shouted(page: Page, at: int) -> bool:
    """Whether a word all in capitals is a plain one set so: beside another in "KILLERS ON THE RUN", or opening "NINE men left".

    The short name of a body is no plain word, stands in the text again, or does something: "PACE voted".
    """
    token, small = page.tokens[at], page.lower[at]
    if not (token.text.isupper() and len(small) > SHORT_NAME and frequency(small) >= FIELD):
        return False
    behind = page.tokens[at + 1] if at + 1 < len(page.tokens) and not page.tokens[at + 1].opens else None
    beside = (page.tokens[at - 1] if at and not token.opens else None, behind)
    if any(one is not None and len(one.text) > 1 and one.text.isalpha() and one.text.isupper() for one in beside):
        return True
    opens = (
        at in page.block_openers and behind is not None and behind.text.islower() and behind.pos not in ("VERB", "AUX")
    )
    return opens and sum(page.tokens[other].text == token.text for other in page.parse.where({small})) == 1


def _known_end(page: Page, at: int) -> int:
    """Where a known form of several words ends that begins here: "Islamic State of Iraq and the Levant"; else 0."""
    known = page.known_from.get(at)
    if known and known.last - known.first > 1:
        return known.last
    title = page.title_from.get(at)
    # "Brig. Gen. Ana Ruiz": the language model may end a sentence at such a full stop
    whole = title is not None and title.last - title.first > 1 and page.tokens[title.last - 1].text[0].isupper()
    return title.last if title and whole and page.tokens[at].text[0].isupper() else 0


def _run_end(page: Page, at: int, end: int, last: int) -> int:
    """Where a run that begins at `at` and goes to `end` at least ends; small words belong
    to it only if a capital follows them.
    """
    tokens = page.tokens
    last = min(last, at + LONGEST_RUN)
    while end < last and not tokens[end - 1].text.endswith("/"):  # "Orel/ Velm" are two
        if (
            tokens[end].text[0].isupper()
            and is_capital(page, end)
            and not (tokens[end - 1].text == "." and end in page.first_words)
        ):
            end = _known_end(page, end) or end + 1
            continue
        if page.lower[end] not in BRIDGES:
            return end
        if _hyphenated(page, end, last):
            end += 2
            continue
        if _hyphened_word(page, end, last):
            end += 4
            continue
        step = _bridge(page, end, last)
        if not step or end + step >= last or not is_capital(page, end + step):
            return end
        end += step
    return min(end, last)


def _hyphenated(page: Page, at: int, last: int) -> bool:
    """Whether a personal name goes on with a hyphen and small letters: "Park Min-ho"."""
    if at + 1 >= last or page.tokens[at].text not in DASHES or page.tokens[at].end != page.tokens[at + 1].start:
        return False
    entity = page.entity_of.get(at - 1)
    small = page.tokens[at + 1].text[0].islower()
    return small and entity is not None and entity.label == "PERSON" and entity is page.entity_of.get(at + 1)


def _hyphened_word(page: Page, at: int, last: int) -> bool:
    """Whether one word goes on with small letters between hyphens to a capital: "Vall-fil-A", "Orel-on-Don"."""
    tokens = page.tokens
    if at + 3 >= last or tokens[at].text not in DASHES or tokens[at + 2].text not in DASHES:
        return False
    joined = all(tokens[i].end == tokens[i + 1].start for i in range(at - 1, at + 3))
    return joined and tokens[at + 1].text.islower() and tokens[at + 3].text[0].isupper()


def _bridge(page: Page, at: int, last: int) -> int:
    """How many small words at `at` may join two parts of one name; 0 if none."""
    tokens = page.tokens
    word = page.lower[at]
    if at + 1 >= last:
        return 0
    if word in DASHES:
        joined = tokens[at - 1].end == tokens[at].start and tokens[at].end == tokens[at + 1].start
        # "the Orlov-Ruiz talks": two names, both known alone; "R-Ohio": a party and a state
        two = tokens[at - 1].text in page.alone and tokens[at + 1].text in page.alone
        return int(joined and not two and tokens[at - 1].text not in sign_words("party_letters"))
    if word == ".":
        return int(
            tokens[at - 1].end == tokens[at].start and len(tokens[at - 1].text) <= 4 and not tokens[at + 1].opens
        )
    if word in LINKS:
        return 2 if tokens[at + 1].text == "the" and at + 2 < last else 1
    if word == ",":
        return int(_in_department(page, at, last))
    if word in ("and", "&"):
        listed = tokens[at - 2].text == "," and _in_department(page, at, last)
        return int(_one_entity(page, at) or listed or _one_service(page, at, last))
    if word in QUOTES:
        return _nickname(page, at, last)
    if word in SMALL_WORDS and tokens[at + 1].text not in DASHES:
        return 0
    return _particles(page, at, last) if word in PARTICLES and tokens[at].text.islower() else 0


def _in_department(page: Page, at: int, last: int) -> bool:
    """Whether a comma or "and" is inside a department's name: "Ministry of Trade, Industry and Energy"."""
    tokens, first, end = page.tokens, at, at
    while at - first < LONGEST_FIELDS and first > 1 and tokens[first - 1].text != "of":
        first -= 1
    head = name_heads().get(page.lower[first - 2]) if first > 1 else None
    if head is None or head.kind != "organisation" or not tokens[first - 2].text[0].isupper():
        return False
    while end < min(last, first + LONGEST_FIELDS) and tokens[end].text != "and":
        end += 1
    fields = tokens[first : end + 2]
    listed = all(_is_field(page, i) for i in range(first, end, 2)) and _is_field(page, end + 1)
    return listed and len(fields) % 2 == 1 and all(token.text in (",", "and") for token in fields[1::2])


def _is_field(page: Page, at: int) -> bool:
    """Whether a word is what a department may be for: "Trade"; not "Congress", "Orel"."""
    token = page.tokens[at] if at < len(page.tokens) else None
    word = token.text.lower() if token else ""
    plain = token is not None and token.text[0].isupper() and frequency(word) >= FIELD
    return plain and at not in page.known_from and word not in name_heads()


def _one_entity(page: Page, at: int) -> bool:
    """Whether the language model takes the words on both sides for one body: "Board of Antiquities and Heritage"."""
    before, after = page.entity_of.get(at - 1), page.entity_of.get(at + 1)
    if before is None or before is not after or before.label != "ORG" or at + 1 in page.known_from:
        return False
    return any(page.tokens[i].text in LINKS or page.tokens[i].text == "," for i in range(before.first, at))


def _one_service(page: Page, at: int, last: int) -> bool:
    """Whether plain words on both sides of "and" stand before one head noun: "Fish and Wildlife Service"."""
    before, after, head = page.tokens[at - 1], page.tokens[at + 1], page.tokens[min(at + 2, last - 1)]
    noun = name_heads().get(head.text.lower())
    plain = all(frequency(token.text.lower()) >= PLAIN_WORD for token in (before, after))
    known = at - 1 in page.known_from or at + 1 in page.known_from or {before.label, after.label} - {"", "ORG"}
    return (
        plain and not known and at + 2 < last and noun is not None and noun.kind == "organisation" and head.tag == "NNP"
    )


def _nickname(page: Page, at: int, last: int) -> int:
    """The three tokens of a nickname between the parts of a name: Ricardo "Rico" Vall."""
    closed = at + 3 < last and page.tokens[at + 2].text in QUOTES and page.tokens[at + 1].text[0].isupper()
    return 3 if closed and page.tokens[at - 1].text in forenames() else 0


def _particles(page: Page, at: int, last: int) -> int:
    steps = 1
    while at + steps + 1 < last and (
        page.tokens[at + steps].text in DASHES or page.tokens[at + steps].text in PARTICLES
    ):
        steps += 1
    return steps


def _with_particle(page: Page, at: int, floor: int) -> int:
    """The run's first token moved over a small "al-" before it: "al-Hasan"."""
    tokens = page.tokens
    if at - 2 >= floor and tokens[at - 1].text in DASHES and page.lower[at - 2] in PARTICLES:
        return at - 2 if tokens[at - 2].end == tokens[at - 1].start == tokens[at].start - 1 else at
    return at


def head_of(page: Page, first: int, last: int) -> tuple[int, NameHead | None]:
    """The head word of a name and what it is: the last word, or the one before "of" or "for"; "Lake X" heads itself,
    not the "Lake X Authority".
    """
    heads, lower, at = name_heads(), page.lower, last - 1
    if last - first > 1:
        opening = heads.get(lower[first])
        if opening is not None and opening.opens:
            body = heads.get(lower[at]) if opening.kind == "place" else None
            return (at, body) if body is not None and body.kind == "organisation" else (first, opening)
        at = next((index - 1 for index in range(first + 1, last) if lower[index] in LINKS), at)
    return at, heads.get(lower[at].rstrip("."))


@lru_cache(REMEMBERED)
def is_town(text: str) -> bool:
    """Whether a town is called so, as the table of towns writes it."""
    plain = text.replace("\u2019", "'")
    return (plain.title() if plain.isupper() and len(plain) > 3 else plain) in towns()
