"""This file knows which words some text of a story tells in every other sentence: that two sayings share them shows nothing.

In a story of a wall who criticises, demands or warns does so with "wall" and "border": two reports of criticism by nobody's name
are not one for that.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import replace

from crosswire.reconcile.events.telling import Telling

SHARE = 0.2
"""The part of a text's sentences with an event in them beyond which a word they tell is a commonplace of the story."""
LEAST = 5
"""Sentences with a word in them at least: in a short text no word is a commonplace."""


def without_commonplaces(told: Sequence[Telling]) -> list[Telling]:
    """The mentions with what is rare in their `topic`, in the order given; a copy of a text changes nothing."""
    sentences: dict[str, dict[str, frozenset[str]]] = defaultdict(dict)
    for one in told:
        held = sentences[one.source]
        held[one.sentence] = held.get(one.sentence, frozenset()) | one.topic
    common = {
        word
        for held in sentences.values()
        for word, count in Counter(word for topic in held.values() for word in topic).items()
        if count >= LEAST and count > SHARE * len(held)
    }
    return [replace(one, rare=one.topic - common) for one in told]
