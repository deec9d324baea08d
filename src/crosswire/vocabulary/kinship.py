"""This file knows which event words are of one act: "indict" and "indictment", "sue" and "lawsuit", "refuse" and "refusal"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache

from crosswire.vocabulary.actions import actions
from crosswire.vocabulary.inflection import irregular_forms, spellings
from crosswire.vocabulary.tables import read_toml, section, word_list, words

FILE = "kin_words.toml"
SHORTEST = 3
"""Letters of the shortest stem that is held for a word's."""


@cache
def kin(lemma: str) -> str:
    """The word an act is known by: the verb a noun is made of, where there is one, else the lemma itself."""
    listed = _listed().get(lemma)
    if listed is not None:
        return listed
    for stem in _stems(lemma):
        if stem in _verbs():
            return _verbs()[stem]
    return lemma


@cache
def twin(word: str, type_: str = "", mode: str = "") -> str:
    """The name of the set of acts a `kin` is one of, in its type or mode where that tells: "attacked a town", "attacked the plan"; else itself."""
    return _twins().get(f"{word}/{type_}") or _twins().get(f"{word}/{mode}") or _twins().get(word, word)


@cache
def wider(word: str) -> str:
    """The name of the wider set that a `twin` is one of: "killed" in one paper is "attacked" in another; else the twin itself."""
    table = section(FILE, read_toml(FILE), "wider")
    return next((name for name in table if word in words(FILE, table, name)), word)


@cache
def is_voiced(name: str) -> bool:
    """Whether an act (a `twin`) is one of speech that many do in one story: criticism, support, a demand."""
    return name in word_list(FILE, "apart", "voiced")


@cache
def is_often_done(name: str) -> bool:
    """Whether an act (a `twin`) is one that the same people do again and again in one story: a meeting, a visit."""
    return name in word_list(FILE, "apart", "often")


@cache
def is_once(name: str) -> bool:
    """Whether an act (a `twin`) is done to one person once in a lifetime."""
    return name in word_list(FILE, "apart", "once")


@cache
def is_own(name: str) -> bool:
    """Whether an act (a `twin`) is one that each does for himself alone: to resign, to apologise."""
    return name in word_list(FILE, "apart", "own")


@cache
def is_mutual(name: str) -> bool:
    """Whether an act (a `twin`) is done by both sides to each other, so that either may be told as its doer: to meet, to clash."""
    return name in word_list(FILE, "apart", "mutual")


@cache
def is_loose(name: str) -> bool:
    """Whether an act's word is told of too many things to say by itself which act is meant: to allow, to fight."""
    return name in word_list(FILE, "apart", "loose")


@cache
def sets_apart(word: str, between: int = 0) -> bool:
    """Whether a word before an event word, with so many words between, makes it another one: "a previous arrest"."""
    return word in word_list(FILE, "apart", "another") and not (between and word in word_list(FILE, "apart", "nearest"))


@cache
def carries(lemma: str) -> bool:
    """Whether a verb alone says no more than that the act of a noun was done: "talks were held"."""
    return lemma in word_list(FILE, "apart", "carriers")


@cache
def is_carried(word: str) -> bool:
    """Whether a word behind a verb says no more than that: "took place"."""
    return word in word_list(FILE, "apart", "carried")


@cache
def is_further(word: str) -> bool:
    """Whether a word before who or what does an act makes it one more of its kind: "another drone", "a second drone"."""
    return word in word_list(FILE, "apart", "further")


@cache
def tells_of_many(word: str) -> bool:
    """Whether a word right behind an act's verb counts how often it was done: "twice", "seven times"."""
    return word in word_list(FILE, "apart", "times")


@cache
def points(word: str) -> bool:
    """Whether a word right before an event word points at one spoken of before: "the talks", "their visit"."""
    return word in word_list(FILE, "apart", "pointing")


@cache
def is_measure(word: str) -> bool:
    """Whether a word for what is enacted does not say what it is about: a bill, a package."""
    return word in word_list(FILE, "apart", "measures")


@cache
def extent(word: str) -> str | None:
    """Whether a word before an event word makes it a "part" of something, or the "whole": a partial truce, a lasting one."""
    apart = section(FILE, read_toml(FILE), "apart")
    return next((kind for kind in ("part", "whole") if word in words(FILE, apart, kind)), None)


@cache
def _listed() -> Mapping[str, str]:
    table = section(FILE, read_toml(FILE), "kin")
    return {word: verb for verb in table for word in words(FILE, table, verb)}


@cache
def _twins() -> Mapping[str, str]:
    table = section(FILE, read_toml(FILE), "twins")
    return {word: name for name in table for word in words(FILE, table, name)}


@cache
def _verbs() -> Mapping[str, str]:
    """The verbs of events by each spelling, and those that carry irregular forms."""
    found = {form: one.lemma for one in actions() if one.part == "verb" for form in spellings(one.lemma)}
    return {**{key.split("/")[0]: key.split("/")[0] for key in irregular_forms() if key.endswith("/verb")}, **found}


def _stems(lemma: str) -> Iterator[str]:
    """What may be the verb of a noun, likeliest first: "refusal" gives refus, refuse; "occupation" occupate, occupy."""
    for ending in word_list(FILE, "apart", "endings"):
        bare = lemma.removesuffix(ending)
        if bare != lemma and len(bare) >= SHORTEST:
            yield bare
            yield bare + "e"
            if ending in ("ation", "ion", "ition"):
                yield from (bare + "ate", bare + "t", bare + "y", bare + "ify", bare + "ize")
            if ending in ("tion", "sion"):
                yield from (bare + "t", bare + "te", bare + "de", bare + "d")
            if bare[-1] == bare[-2]:
                yield bare[:-1]
            if bare.endswith("i"):
                yield bare[:-1] + "y"
