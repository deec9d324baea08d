"""This file knows which words of a line tell something, and whether sentences of another text tell it too, in that word or one used in turn for it."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence

from crosswire.reconcile.frames import alike, is_of_time, wider
from crosswire.vocabulary.kinship import kin
from crosswire.vocabulary.rarity import STEM, rarity
from crosswire.wording import words

TELLING = 1.3
"""Rarity from which a word must be told by the others too."""
MOST_NAMED = 6
"""Words that are named."""


def untold(line: str, told: Container[str]) -> list[str]:
    """The words of a line that tell something (no words of time) and that another text does not tell, by the ways in which it tells."""
    found = (word for word in words(line) if tells(word.form))
    return [line[word.start : word.end] for word in found if not any(way in told for way in ways_to_tell(word.form))]


def untold_of(one: str, texts: Mapping[str, Sequence[str]], source: str) -> list[str]:
    """The words of one text's wording that some other of these texts does not tell, in order; `texts` by source."""
    others = [
        told_by(word.form for text in some for word in words(text)) for name, some in texts.items() if name != source
    ]
    alone = {word for told in others for word in untold(one, told)}
    return [word for word in dict.fromkeys(one[at.start : at.end] for at in words(one)) if word in alone]


def weight(line: str) -> float:
    """How much the words of a line tell, by their rarity."""
    return sum(rarity(word.form) for word in words(line) if tells(word.form))


def named(found: Sequence[str]) -> str:
    """Words in marks, one after the other."""
    return ", ".join(f"“{word}”" for word in found[:MOST_NAMED])


def told_by(forms: Iterable[str]) -> frozenset[str]:
    """All ways in which the words of sentences tell what they tell."""
    return frozenset(way for form in {*forms} for way in ways_to_tell(form))


def tells(form: str) -> bool:
    """Whether a word tells something: it is no small word and none of time; a number does."""
    return form[0].isdigit() or (rarity(form) >= TELLING and not is_of_time(form))


def ways_to_tell(form: str) -> Iterator[str]:
    """A word's form, its stem, and the words it may be told by in another text."""
    yield from (form, form[:STEM] if form.isalpha() else form, alike(form), kin(form), *wider(form))
