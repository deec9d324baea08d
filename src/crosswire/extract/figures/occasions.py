"""This file knows what people were harmed in, where it stands below the word for
the harm: "died in the attack", "dead after".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from crosswire.extract.figures.page import Page
from crosswire.vocabulary.figure_words import figure_words

MOST = 24
LISTED = frozenset({"conj", "appos"})
"""How the parser ties the next of a list of clauses, with "and" or in a heading: "Eleven killed, dozens wounded in bomb attack"."""

OWN = frozenset({"prep", "agent", "npadvmod", "advmod", "advcl", "dobj"})
ACTED = frozenset({"nsubj", "nsubjpass", "dobj", "attr"})


def occasions(page: Page, signal: int, above: Sequence[int], *, done: bool) -> Iterator[int]:
    """The words that may tell the happening, nearest first: before a noun, behind "in"
    and "by", behind "after" and "when".

    ``done`` if the harm is told as somebody's act: "the army killed 40 rebels after the massacre" tells of two.
    """
    yield from (at for at in page.children(signal)[:MOST] if page.token(at).dep == "compound")  # "shooting deaths"
    told = [(signal, child) for child in page.children(signal)[:MOST]]
    told += [(at, child) for at in above for child in page.children(at)[:MOST] if at != signal]
    # "rebels staged an ambush, leaving five dead", "there was an ambush, resulting in five deaths"
    verbs = [at for at in above if page.token(at).pos in ("VERB", "AUX")][1:]
    yield from (child for at in verbs for child in page.children(at)[:MOST] if page.token(child).dep in ACTED)
    for words in ("occasions",) if done else ("occasions", "sequels"):
        for at, child in told:
            token = page.token(child)
            if token.dep in ("prep", "agent") and page.lower[child] in figure_words(words):
                yield from _behind(page, child)
            elif token.dep == "advcl" and child > at and _opened(page, child, words):
                yield child


def shared(page: Page, signal: int) -> Iterator[int]:
    """What people were harmed in by words behind the next harm: "three died and eight were hurt in a shelling".

    Only where the first tells nothing of its own: no place, no time, no cause.
    """
    if any(page.token(child).dep in OWN for child in page.children(signal)[:MOST]):
        return
    for child in page.children(signal)[:MOST]:
        token = page.token(child)
        if token.dep in LISTED and token.pos == "VERB" and page.lower[child] in figure_words("losses"):
            yield from occasions(page, child, (), done=False)


def in_mishap(page: Page, signal: int, verbs: Sequence[int]) -> bool:
    """Whether nobody did them harm: "died of cholera", "killed in a crash", "the quake
    killed 34"; not "killed in mortar fire".
    """
    for at in (signal, *verbs):
        for child in page.children(at)[:MOST]:
            dep = page.token(child).dep
            if dep in ("nsubj", "compound") and _is_mishap(page, child):
                return True
            if dep in ("prep", "agent") and any(_is_mishap(page, noun) for noun in _behind(page, child)):
                return True
    return False


def _is_mishap(page: Page, noun: int) -> bool:
    lemma = page.token(noun).lemma.lower()
    if lemma != "fire":
        return lemma in figure_words("mishaps")
    return any(page.lower[c] == "a" for c in page.children(noun)) and all(
        page.token(c).dep != "compound" for c in page.children(noun)
    )


def _behind(page: Page, preposition: int) -> Iterator[int]:
    """What a preposition governs, with the nouns joined to it: "in the blast and the fire"."""
    for child in page.children(preposition):
        if page.token(child).dep in ("pobj", "pcomp"):
            yield child
            yield from (joined for joined in page.children(child) if page.token(joined).dep == "conj")


def _opened(page: Page, verb: int, words: str) -> bool:
    return any(page.lower[child] in figure_words(words) for child in page.children(verb) if child < verb)
