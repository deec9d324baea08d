"""This file knows what acts and states entail of somebody or something: who was turned back did not arrive, what is intact was not destroyed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import product
from typing import Literal

from crosswire.errors import VocabularyError
from crosswire.vocabulary.tables import gathered, read_toml, section, words

FILE = "entailments.toml"
ANSWERS = ("is", "shows", "is not", "shows not")
FLAGS = ("turns", "sole", "stance", "mutual")
BEING = ("be", "remain", "stay", "stand", "lie")
"""Verbs of a subject that is in a state."""
LEAVING = ("leave", "keep", "find", "hold", "declare")
"""Verbs of what is left or found in one."""
NOTHING = frozenset({"nothing"})
BOUND: Mapping[str, Bound] = {"WHO": "who", "WHAT": "what", "ANY": ""}

Bound = Literal["who", "what", ""]
"""For whom a slot stands: of whom it is asked, about what, or for anybody."""


@dataclass(frozen=True, slots=True)
class Slot:
    """What must stand in one of some roles: a word of some heads, if they are given, and for whom or what it stands.

    Where it is bound `within`, the one stands beside the head, in its phrase: "the hands of the rebels".
    """

    roles: frozenset[str]
    heads: frozenset[str] = frozenset()
    bound: Bound = ""
    within: bool = False
    optional: bool = False


@dataclass(frozen=True, slots=True)
class Way:
    """One way to answer a question: with yes or no, exactly (its denial is then the other answer) or not, by an act or a state.

    The words `told` must stand in its sentence.
    """

    question: str
    yes: bool
    exact: bool
    state: bool
    slots: tuple[Slot, ...]
    told: frozenset[str]

    @property
    def denies(self) -> bool:
        """Whether a word in it denies by itself: "knew nothing of"."""
        return any(not slot.heads.isdisjoint(NOTHING) for slot in self.slots)


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked, and how its answers exclude each other (the table says what the flags mean)."""

    name: str
    topic: str
    turns: bool
    sole: bool
    stance: bool
    mutual: bool


@cache
def questions() -> Mapping[str, Question]:
    """The questions by name; `VocabularyError` where one has no topic."""
    return {name: _question(name, section(FILE, read_toml(FILE), name)) for name in read_toml(FILE)}


@cache
def ways() -> Mapping[str, tuple[Way, ...]]:
    """By each verb, with its particle, the ways that it begins; `VocabularyError` where the file is malformed."""
    tables = read_toml(FILE)
    return gathered(pair for name in tables for pair in _ways_of(name, section(FILE, tables, name)))


def _question(name: str, table: Mapping[str, object]) -> Question:
    topic = table.get("topic")
    if not isinstance(topic, str):
        raise VocabularyError(f"{FILE}: {name} has no topic")
    return Question(name, topic, *(table.get(flag) == "yes" for flag in FLAGS))


def _ways_of(name: str, table: Mapping[str, object]) -> Iterator[tuple[str, Way]]:
    kinds = {f"{answer}{kind}": (answer, kind) for answer, kind in product(ANSWERS, ("", " state"))}
    for key in table:
        if key not in ("topic", *FLAGS, *kinds):
            raise VocabularyError(f"{FILE}: {name}: {key} is nothing that is known")
    for key in kinds.keys() & table.keys():
        answer, kind = kinds[key]
        yes, exact = not answer.endswith("not"), answer.startswith("is")
        for line in words(FILE, table, key):
            plain = [word for word in line.split(" ") if word[0] != "+"]
            told = frozenset(word[1:] for word in line.split(" ") if word[0] == "+")
            for verb, slots in _read(*plain):
                yield verb, Way(name, yes, exact, bool(kind), slots, told)


def _read(subject: str, verbs: str, *behind: str) -> Iterator[tuple[str, tuple[Slot, ...]]]:
    """Each verb of a line with what must stand with it."""
    if verbs == "=":
        state = tuple(_slot(word if ":" in word else f"={word}") for word in behind)
        for verb in BEING:
            yield verb, (_in_role("subject", subject), *state)
        for verb in LEAVING:
            yield verb, (_in_role("object", subject), *state)
        return
    doer = () if subject == "-" else (_in_role("subject", subject),)
    for verb in _spoken(verbs):
        yield verb, (*doer, *map(_slot, behind))


def _slot(word: str) -> Slot:
    """The slot behind a verb: of a preposition, of a state, or its object."""
    if word[0] == "=":
        return _in_role("complement", word[1:])
    role, _, told = word.rpartition(":")
    return _in_role(role or "object", told)


def _in_role(role: str, told: str) -> Slot:
    roles, optional = frozenset(_spoken(role)), told.endswith("?")
    told = told.rstrip("?")
    if told in BOUND:
        return Slot(roles, bound=BOUND[told], optional=optional)
    heads, _, inner = told.rstrip(")").partition("(")
    return Slot(roles, frozenset(heads.split("|")), BOUND[inner] if inner else "", bool(inner), optional)


def _spoken(told: str) -> tuple[str, ...]:
    return tuple(word.replace("_", " ") for word in told.split("|"))
