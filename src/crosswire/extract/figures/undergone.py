"""This file knows what became of people by a verb and what stands with it: lost, driven from homes, pulled
from the sea, treated for wounds.
"""

from __future__ import annotations

from crosswire.extract.figures.counted import Counted
from crosswire.extract.figures.hedges import skip_back
from crosswire.extract.figures.page import Page
from crosswire.extract.figures.signals import Signal, signal_of
from crosswire.vocabulary.figure_words import figure_words


def lives(page: Page, node: int) -> Signal | None:
    """As in "claimed 34 lives"; "saved 34 lives" is told by its verb."""
    verb = page.token(node).head
    if page.token(node).dep == "pobj" and page.lower[page.token(verb).head] in figure_words("losing"):
        return signal_of("deaths", page.token(verb).head)  # "the loss of 43 lives"
    takes = page.token(node).dep in ("dobj", "nsubjpass") and page.token(verb).lemma.lower() in figure_words(
        "takes_lives"
    )
    return signal_of("deaths", verb) if takes else None


def lost(page: Page, found: Counted) -> Signal | None:
    """As in "the army lost 14 soldiers"; a party that lost 14 voters lost no lives, nor one that lost officers to another."""
    token = page.token(found.node)
    if token.dep == "conj":  # "lost three tanks and 17 men"
        token = page.token(token.head)
    if found.noun is None or token.dep != "dobj" or page.token(token.head).lemma.lower() not in figure_words("loses"):
        return None
    armed = any(meaning.measure.name == "troops" for meaning in page.meanings(found.noun, "noun"))
    armed = armed or (page.lower[found.noun] in figure_words("fallen") and found.number.low != 1)
    gone = any(page.lower[c] == "to" for c in (*page.children(token.head), *page.children(found.node)))
    return signal_of("deaths", token.head) if armed and not gone else None


def done_to(page: Page, found: Counted) -> Signal | None:
    """As in "killing at least 17 soldiers", whatever else the parser hangs the soldiers on."""
    at = skip_back(page.lower, found.number.first)
    if at < 0 or not page.lower[at].endswith("ing"):
        return None
    meaning = page.meaning(at, "verb")
    return Signal(meaning, at) if meaning and meaning.measure.beneath else None


def driven(page: Page, found: Counted) -> Signal | None:
    """As in "drove 18,000 people from their homes", "5,000 were forced from their villages"."""
    token = page.token(found.node)
    if token.dep not in ("dobj", "nsubjpass") or page.token(token.head).lemma.lower() not in figure_words("drives_out"):
        return None
    away = (c for c in page.children(token.head) if page.lower[c] == "from" and c > token.head)
    homes = figure_words("homes")
    left = any(page.lower[at] in homes for c in away for at in page.children(c))
    return signal_of("displaced", token.head) if left else None


def pulled(page: Page, found: Counted) -> Signal | None:
    """As in "pulled 120 migrants from the sea"; bodies are pulled out, too, and nobody rescued."""
    token = page.token(found.node)
    verb = token.head
    if token.dep not in ("dobj", "nsubjpass") or page.token(verb).lemma.lower() not in figure_words("pulls_out"):
        return None
    if found.noun is not None and page.lower[found.noun] in figure_words("self_counting"):
        return None
    out = (c for c in page.children(verb) if page.lower[c] == "from" and c > verb)
    peril = any(page.lower[at] in figure_words("perils") for c in out for at in page.children(c))
    dead = any(page.lower[c] == "dead" for c in page.children(verb))
    return signal_of("survivor", verb) if peril and not dead else None


def treated(page: Page, found: Counted) -> Signal | None:
    """As in "treated 40 people for burns": what they are treated for says what became of them."""
    token = page.token(found.node)
    if token.dep not in ("dobj", "nsubjpass") or page.token(token.head).lemma.lower() != "treat":
        return None
    for child in page.children(token.head):
        if page.lower[child] == "for":
            for at in page.children(child):
                meaning = page.meaning(at, "noun")
                if meaning and meaning.measure.name == "wounded":
                    return Signal(meaning, at)
    return None
