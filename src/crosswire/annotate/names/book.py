"""This file knows the book of names of one article: names seen in full fix what their parts are everywhere."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from crosswire.annotate.names.evidence import DECLARED, FULL, GIVEN, IN_BOOK, Candidate
from crosswire.annotate.names.page import Page
from crosswire.annotate.names.pieces import Piece
from crosswire.annotate.names.runs import ALSO_NAMES, GIVEN_MONTHS, NO_NAME, is_common
from crosswire.model.words import Words
from crosswire.naming.phrases import Found, PhraseTable, key_of
from crosswire.vocabulary.name_heads import name_heads
from crosswire.vocabulary.name_signs import sign_words
from crosswire.vocabulary.rarity import frequency

# Zipf frequency below which a word of a headline is a name the text has, and not the common word
RARE = 3.5
Book = dict[str, dict[str, float]]


def read_book(page: Page, candidates: Sequence[Candidate]) -> Book:
    """What each part of a full name is worth as a name by itself: surnames of persons, declared acronyms."""
    book: Book = defaultdict(dict)
    for found in candidates:
        piece, kind = found.piece, found.kind
        if kind == "thing" and _is_ship(page, piece):
            book[page.tokens[piece.last - 1].text.casefold()]["thing"] = IN_BOOK
        if piece.form != "name" or kind is None or kind == "thing":
            continue
        if piece.last - piece.first < 2:
            if frequency(found.key) < RARE:
                book[found.key].setdefault(kind, 0.0)  # finds it in a headline, where capitals tell nothing
            continue
        book[found.key].setdefault(kind, FULL)
        if kind == "organisation" and page.lower[piece.last - 1].rstrip(".") in sign_words("company_endings"):
            for part in _of_company(page, piece):
                book[part]["organisation"] = IN_BOOK
        acronym = declared_acronym(page, piece)
        if acronym:
            book[acronym.casefold()][kind] = DECLARED
        if kind == "person":
            book[page.tokens[piece.first].text.casefold()].setdefault("person", GIVEN)
            for part in person_parts(page, piece):
                book[key_of(part).casefold()]["person"] = IN_BOOK
    return book


def _of_company(page: Page, piece: Piece) -> Iterator[str]:
    """What a company may be called: its name without "Inc.", and its first word, if that is no plain one."""
    bare = page.text(piece.first, piece.last - 1)
    opening = bare.split()[0] if bare else ""
    yield from (key_of(part).casefold() for part in (bare, opening) if part and not is_common(part.lower()))


def _is_ship(page: Page, piece: Piece) -> bool:
    """Whether a name opens with the letters of a ship: "HMS Sparrow" tells what "the Sparrow" is."""
    opening = page.tokens[piece.first].text
    head = name_heads().get(opening.lower()) if opening.isupper() and piece.last - piece.first > 1 else None
    return head is not None and head.opens and head.kind == "thing"


def person_parts(page: Page, piece: Piece) -> Iterator[str]:
    """The surname, with its "al-" or "van der", of a full name; and without a leading particle."""
    tokens = page.tokens
    at = piece.last - 1
    yield tokens[at].text
    while at - 1 > piece.first and (
        tokens[at - 1].text in ("-", "\u2011")
        or tokens[at - 1].text[0].islower()
        or page.lower[at - 1] in ("al", "el", "bin", "abu")
    ):
        at -= 1
    if at < piece.last - 1:
        yield page.text(at, piece.last)


def declared_acronym(page: Page, piece: Piece) -> str | None:
    """The short form given in parentheses right after a name, if its letters are the name's."""
    tokens = page.tokens
    after = tokens[piece.last : piece.last + 3]
    if len(after) < 3 or after[0].text != "(" or after[2].text != ")":
        return None
    short = after[1].text.replace(".", "")
    initials = "".join(t.text[0] for t in tokens[piece.first : piece.last] if t.text[0].isupper())
    if 2 <= len(short) <= 8 and sum(c.isupper() for c in short) >= 2 and short[0].upper() == initials[:1]:
        return short
    return None


def rescan(page: Page, book: Book, taken: Iterable[Piece]) -> Iterator[Piece]:
    """Places where a part known from the book stands in no piece yet: headlines, openings of sentences."""
    # "King" of "King Ivan" is no surname that the article knows
    covered = {at for piece in taken for at in range(piece.role_first if piece.role_last else piece.first, piece.last)}
    wanted = PhraseTable.of((part, part) for part in sorted(book))
    words, end = page.parse.words, 0
    for at in page.capitals:
        whole = page.tokens[at].text.isalnum()
        if at >= end and at not in covered and not (whole and page.lower[at] not in wanted.lengths):
            for found in _parts_in(page, words, wanted, at):
                last = page.token_of(words.starts[found.last - 1]) + 1
                if covered.isdisjoint(range(at, last)) and not _is_month(page, at, last):
                    yield Piece(at, last, "name")
                    end = last


def _parts_in(page: Page, words: Words, wanted: PhraseTable[str], at: int) -> Iterator[Found[str]]:
    """The parts that begin within a token: "Orlov" and "Ruiz" of "U.S.-Orlov"."""
    number, token, text = bisect_left(words.starts, page.tokens[at].start), page.tokens[at], page.source.text
    while number < len(words.starts) and words.starts[number] < token.end:
        found = wanted.longest_at(text, words, words.lower, number) if text[words.starts[number]].isupper() else None
        if found is not None:
            yield found
        number = found.last if found is not None else number + 1


def _is_month(page: Page, first: int, last: int) -> bool:
    """Whether a given name alone is the month or day it may be too: "Jan. 20", of an article on Jan Orlov."""
    word = page.lower[first].rstrip(".")
    return last - first == 1 and page.tokens[first].label in NO_NAME and word in ALSO_NAMES | GIVEN_MONTHS
