"""This file knows mentions without a name: "the president", "the Ukrainian leader", "his office", "he", "we"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from crosswire.annotate.names.page import Page
from crosswire.annotate.names.spot import Spot
from crosswire.model.article import Token
from crosswire.model.mention import NameForm
from crosswire.model.values import NameKind
from crosswire.naming.bodies import is_state_pair
from crosswire.naming.titles import people_words, somebody_words
from crosswire.vocabulary.name_heads import name_heads
from crosswire.vocabulary.titles import people_nouns, title_forms

POINTERS = frozenset({"the", "this", "that", "these", "those", "both"})
PERSONS = frozenset({"he", "him", "his", "himself", "she", "her", "hers", "herself", "i", "me", "my", "mine", "myself"})
GROUPS = frozenset({"they", "them", "their", "theirs", "themselves", "we", "us", "our", "ours", "ourselves"})
THINGS = frozenset({"it", "its", "itself"})
PRONOUNS = PERSONS | GROUPS | THINGS
ALTERNATIVES = frozenset({"or", "/"})
OBLIQUE_TO = frozenset({"nsubj", "nsubjpass", "poss", "dobj", "pobj", "dative", "conj"})


def find_descriptions(page: Page, spots: Sequence[Spot]) -> Iterator[Spot]:
    """The definite descriptions of persons and bodies that stand beside no name of their own."""
    held = {at for spot in spots for at in range(spot.first, spot.last)}
    offices = {at for spot in spots for at in range(spot.role_first, spot.role_last)}
    named_from = {spot.first for spot in spots}
    for at in page.parse.where(describing()):
        token = page.tokens[at]
        if at in held or at in offices or at + 1 in named_from:
            continue
        if token.pos not in ("NOUN", "PROPN", "ADJ") or token.dep in ("attr", "compound"):
            continue
        first = _opening(page, at)
        found = _kind_of(page, at) if first is not None and not _beside_name(page, at, held) else None
        if first is None or found is None:
            continue
        if not any(i in held and page.tokens[i].pos == "NOUN" for i in range(first, at)):
            yield Spot(page.tokens[first].start, token.end, first, at + 1, *found)


@cache
def describing() -> frozenset[str]:
    """The words that may head a description, small."""
    bodies = (word for word, head in name_heads().items() if head.refers)
    return somebody_words().union(bodies)


def _kind_of(page: Page, at: int) -> tuple[NameKind, NameForm] | None:
    token = page.tokens[at]
    word = token.text.lower()
    plural = token.tag in ("NNS", "NNPS")
    titles = title_forms().get(word)
    if titles and titles[0].kind != "honorific":
        return ("group", "description") if plural else ("person", "title")
    if at and is_state_pair(page.lower[at - 1], word):
        return ("organisation", "description")  # "the coast guard" is no guard
    if word in people_words():
        noun = people_nouns().get(word)
        return ("group", "description") if plural or (noun and noun.singular != word) else ("person", "description")
    head = name_heads().get(word)
    if head and head.refers and head.kind in ("organisation", "group"):
        return ("organisation" if head.kind == "organisation" else "group", "description")
    return None


def _opening(page: Page, at: int) -> int | None:
    """The determiner or possessive that makes the noun definite; null where there is none."""
    for child in page.parse.children[at]:
        token = page.tokens[child]
        if child > at:
            break
        if token.dep == "det":
            return child if token.text.lower() in POINTERS else None
        if token.dep == "poss" and token.pos == "PRON":
            return child
    return None


def _beside_name(page: Page, at: int, held: set[int]) -> bool:
    """Whether the noun is only the office of a name beside it: "the president, Ana
    Ruiz," or "Ana Ruiz, the president".
    """
    token = page.tokens[at]
    if token.dep == "appos" and token.head in held:
        return True
    return any(page.tokens[child].dep == "appos" and child in held for child in page.parse.children[at])


def find_pronouns(page: Page) -> Iterator[Spot]:
    """The pronouns that may stand for somebody; "it" only where it does something or has something."""
    # "his or her" means anybody
    anybody = {at + step for at in page.parse.where(ALTERNATIVES) for step in (-1, 1)}
    for at in page.parse.where(PRONOUNS):
        token = page.tokens[at]
        kind = _pronoun_kind(page.tokens, token) if token.pos == "PRON" and at not in anybody else None
        if kind:
            yield Spot(token.start, token.end, at, at + 1, kind, "pronoun")


def _pronoun_kind(tokens: Sequence[Token], token: Token) -> NameKind | None:
    word = token.text.lower()
    if word in PERSONS:
        return "person"
    if word in GROUPS and token.text != "US":
        return "group"
    if word in THINGS and token.dep in OBLIQUE_TO and not (token.dep == "nsubj" and tokens[token.head].lemma == "be"):
        return "organisation"
    return None
