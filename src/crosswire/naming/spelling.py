"""This file knows when two spellings are one name: folded letters, transliterations, initials, left-out given names."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from crosswire.vocabulary.given_names import nicknames

PARTICLES = frozenset(
    {"al", "el", "ul", "ur", "as", "ash", "an", "ad", "ar", "at", "az", "bin", "ibn", "bint", "ben", "abu", "de", "da", "di", "del",
     "della", "des", "du", "dos", "das", "la", "le", "van", "von", "der", "den", "ter", "ten", "zu"}
)  # fmt: skip
SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv"})
GENERATIONS = frozenset({"jr", "sr"})
SHORTEST_BASE = 4
# openings that languages write either way when they borrow a name, and how long one is that is told by the rest of it:
# no two given names of the table are so alike
HARDENED = frozenset(pair for soft, hard in ("gk", "bp", "dt") for pair in ((soft, hard), (hard, soft)))
SHORTEST_HARDENED = 6
WORDS = re.compile(r"[^\W_]+")
LETTERS = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ß": "ss", "æ": "ae", "œ": "oe", "ı": "i", "’": "'"}
)
# spellings of one sound in romanised Cyrillic, Arabic, Persian, Hebrew: applied in this order to folded words
SOUNDS = (
    (re.compile(r"sch|tsch"), "sh"), (re.compile(r"ck|kh|q"), "k"), (re.compile(r"ph"), "f"), (re.compile(r"w"), "v"),
    (re.compile(r"x"), "ks"), (re.compile(r"dj|dzh"), "j"), (re.compile(r"gh"), "g"), (re.compile(r"dh"), "d"),
    (re.compile(r"tz"), "ts"), (re.compile(r"ye|ie|yo|je(?=[aeiou])"), "e"), (re.compile(r"ou|oo"), "u"),
    (re.compile(r"ee"), "i"), (re.compile(r"y|j(?=[aou])"), "i"), (re.compile(r"(.)\1+"), r"\1"), (re.compile(r"(?<=.)h(?![aeiou])"), ""),
    (re.compile(r"ei|ai"), "e"), (re.compile(r"(?<!i)i+\b"), "i"),
)  # fmt: skip


@lru_cache(maxsize=20_000)
def fold(text: str) -> str:
    """The text in small letters without accents, dots and marks, words parted by single
    spaces: ``José-Luis`` gives jose luis.
    """
    if text.isascii():  # nearly all names, in a quarter of the time
        return " ".join(WORDS.findall(text.lower().replace("'", "").replace(".", "")))
    plain = unicodedata.normalize("NFKD", text.casefold().translate(LETTERS))
    bare = "".join(c for c in plain if not unicodedata.combining(c)).replace("'", "").replace(".", "")
    return " ".join(WORDS.findall(bare))


@lru_cache(maxsize=20_000)
def sound(word: str) -> str:
    """A rough key of how a folded word sounds; romanisations of one name mostly share it: sergei, sergey."""
    for pattern, by in SOUNDS:
        word = pattern.sub(by, word)
    return word


@lru_cache(maxsize=20_000)
def name_parts(text: str) -> tuple[str, ...]:
    """The folded words of a personal name without particles and suffixes: ``Omar al-Bashir Jr.`` gives omar, bashir."""
    parts = tuple(part for part in fold(text).split() if part not in SUFFIXES)
    kept = tuple(part for part in parts if part not in PARTICLES)
    return kept or parts


def generation(text: str) -> str:
    """The "jr" or "sr" of a personal name, which tells a son from his father; empty where it has none."""
    return next((part for part in fold(text).split() if part in GENERATIONS), "")


ADJECTIVE_ENDINGS = ("n", "an", "ian", "i", "ni", "ese", "ish")


def bases_of(adjective: str) -> tuple[str, ...]:
    """The names an adjective in small letters may be made of: ``ruritanian`` gives
    ruritania, ruritani, ruritan, ruritana ...
    """
    if not adjective.endswith(ADJECTIVE_ENDINGS):
        return ()
    endings = [e for e in ADJECTIVE_ENDINGS if adjective.endswith(e) and len(adjective) - len(e) >= SHORTEST_BASE]
    return tuple(dict.fromkeys(adjective.removesuffix(e) + vowel for e in endings for vowel in ("", "a", "e", "o")))


def same_given(one: str, other: str) -> bool:
    """Whether two folded given names are one: equal, an initial, a short form ("jim", "james"), a hard opening for a
    soft one in a long name ("gurbanguly", "kurbanguli").
    """
    if one == other or (min(len(one), len(other)) == 1 and one[0] == other[0]):
        return True
    return other in nicknames().get(one, ()) or one in nicknames().get(other, ()) or _opens_harder(one, other)


def _opens_harder(one: str, other: str) -> bool:
    if (one[0], other[0]) not in HARDENED or min(len(one), len(other)) < SHORTEST_HARDENED:
        return False
    return sound(one)[1:] == sound(other)[1:]
