"""This file knows which of two things told of the same people is the graver: "were abducted and murdered" tells of the dead."""

from __future__ import annotations

from crosswire.extract.figures.page import Page
from crosswire.extract.figures.signals import Signal, signal_of
from crosswire.vocabulary.figure_words import figure_words

REACH = 7
"""Words from the one verb to the other: "abducted on Monday and later murdered"."""
KILLED = "killed"
BEFORE_DEATH = frozenset({"captured", "arrested", "hostages", "wounded", "missing", "casualties", "prisoners"})


def graver(page: Page, signal: Signal, stop: int) -> Signal | None:
    """The verb for a killing joined to what was done to people before it; None where none is, or it has others to it."""
    if signal.meaning.measure.name not in BEFORE_DEATH or signal.meaning.sort == "noun":
        return None
    if signal.at > 0 and page.lower[signal.at - 1] in figure_words("fatally"):
        return signal_of("deaths", signal.at)  # "were fatally wounded"
    joint = next((at for at in range(signal.at + 1, min(stop, signal.at + REACH)) if page.lower[at] == "and"), None)
    if joint is None or any(page.token(at).pos in ("VERB", "PUNCT") for at in range(signal.at + 1, joint)):
        return None
    at = joint + 1
    while at < stop and (page.lower[at] in figure_words("helping") or page.lower[at].endswith("ly")):
        at += 1
    meaning = page.meaning(at, "verb", "own-verb") if at < stop else None
    if meaning is None or meaning.measure.name != KILLED or page.lower[at][-2:] == "ng" or _has_others(page, at, stop):
        return None
    return Signal(meaning, at) if joint > signal.at + 1 or not _both_verbs(page, signal, at) else None


def _both_verbs(page: Page, signal: Signal, other: int) -> bool:
    """As in "killing and wounding 40": nobody can tell how many of each."""
    helped = any(page.lower[at] in figure_words("helping") for at in range(signal.at + 1, other))
    return signal.meaning.measure.name == "wounded" and not helped


def _has_others(page: Page, verb: int, stop: int) -> bool:
    """Whether a verb has an object of its own: "were arrested and killed two guards"."""
    return any(page.token(c).dep in ("dobj", "nsubj", "nsubjpass") and c < stop for c in page.children(verb))
