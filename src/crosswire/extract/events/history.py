"""This file knows whether an event is retold history or still ahead: its time lies long before the text or after it."""

from __future__ import annotations

from datetime import date, timedelta

from crosswire.extract.events.clause import cue_words
from crosswire.extract.events.page import Page
from crosswire.extract.events.triggers import Trigger
from crosswire.model.values import When
from crosswire.vocabulary.event_words import event_words

LONG = timedelta(days=60)
BESIDE_THEN = frozenset({"back", "even", "already"})
COARSE = frozenset({"year", "decade", "century"})


def day_of(page: Page) -> date | None:
    """The publication day of the text, where known."""
    published = page.article.source.published
    try:
        return date.fromisoformat(published.value[:10]) if published and len(published.value) >= 10 else None
    except ValueError:
        return None


def is_ahead(page: Page, trigger: Trigger, when: When | None, today: date | None) -> bool:
    """Whether a present or "-ing" form tells what is still to come: "is flying to Vienna next week", "meets the envoy on May 4"."""
    verb = trigger.verb if trigger.verb is not None else trigger.word
    if when is None or when.earliest is None or today is None or page.tokens[verb].tag not in ("VBG", "VBZ", "VBP"):
        return False
    try:
        return date.fromisoformat(when.earliest[:10]) > today
    except ValueError:
        return False


def is_history(page: Page, trigger: Trigger, when: When | None, today: date | None) -> bool:
    """Whether the event is told as one of the past, not as news."""
    if when is not None and when.latest is not None and _long_before(when, today):
        return True
    word = trigger.word
    adverbs, adjectives = cue_words("historical", "adverbs"), event_words("adjectives", "historical")
    for at in {word, word if trigger.verb is None else trigger.verb}:
        for child in page.children[at]:
            form = page.lower[child]
            if form in adverbs or (form in adjectives and page.dep[child] == "amod"):
                return True
    if any(_is_back_then(page, child) for child in page.children[word] if child > word):
        return True
    token = page.tokens[word]
    return token.dep == "pobj" and page.lemma[page.tokens[token.head].head] in event_words("acts", "commemorating")


def _is_back_then(page: Page, at: int) -> bool:
    """Whether "then" sets an act beside one of now: "blamed Norland then too", "had protested back then"."""
    if page.lower[at] != "then":
        return False
    return page.lower[at - 1] in BESIDE_THEN or page.lower[at + 1 : at + 2] in (["too"], ["also"], ["as"])


def _long_before(when: When, today: date | None) -> bool:
    try:
        end = date.fromisoformat((when.latest or "")[:10])
    except ValueError:
        return False
    if today is not None:
        return end + LONG < today
    # a text without a date tells of a bare year or decade as of history
    return when.precision in COARSE and when.value is not None
