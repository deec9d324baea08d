"""This file knows how wordings are compared: the words of a text without case, marks, spelling and contractions."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple


class Word(NamedTuple):
    """A word as compared (`form`) and where it stands in the text it was taken from (code points, end exclusive)."""

    form: str
    start: int
    end: int


WORD = re.compile(
    r"(?:[A-Za-z]\.){2,}"
    r"|\d{1,2} ?: ?00(?= ?[ap]\.? ?m\b)"
    r"|(?:\[[^\W\d_]\](?=[^\W\d_]))?[^\W_]+(?:[.,](?=\d)[^\W_]+|['’ʼ‘](?=[^\W_])[^\W_]+| ?['’] ?(?:s|m|d|t|re|ve|ll)(?![^\W_]))*(?:\[[a-z]{1,3}\](?![^\W_]))?"
    r"|[$€£%&]"
)
"""A word; "[O]ur" and "wait[ed]", where an editor fitted a quotation into his sentence, are one word each.

Some texts are handed on in pieces: "I 'm" and "do n't" are read as printed in one; "6:00 p.m." is 6 p.m.
"""
LEFT_OUT = str.maketrans("", "", "[] ")
APOSTROPHE = str.maketrans("’ʼ‘", "'''")
THOUSANDS = re.compile(r",(?=\d{3}(?!\d))")
ELLIPSIS = re.compile(r"\.\s?\.\s?\.|…|\[\s*(?:\.{2,4}|…)\s*\]")

ENDINGS = {"n't": "not", "'re": "are", "'ve": "have", "'ll": "will", "'m": "am", "'d": "would", "'s": "is"}
WHOLE = {"can't": ("can", "not"), "won't": ("will", "not"), "shan't": ("shall", "not"), "cannot": ("can", "not"),
         "let's": ("let", "us"), "n't": ("not",), "ok": ("okay",), "per": ("per",), "&": ("and",), "%": ("percent",), "em": ("them",),
         "gonna": ("going", "to"), "wanna": ("want", "to"), "gotta": ("got", "to"), "kinda": ("kind", "of"),
         "sorta": ("sort", "of"), "gimme": ("give", "me"), "lemme": ("let", "me"), "dunno": ("do", "not", "know"),
         "y'all": ("you", "all"), "til": ("until",), "cuz": ("because",)}  # fmt: skip
NUMBERS = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
           "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen")  # fmt: skip
TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
DIGITS = {word: str(number) for number, word in enumerate(NUMBERS)} | {
    word: str(number) for number, word in zip(range(20, 100, 10), TENS, strict=True)
}

# British to American, so that two spellings of one word compare as equal; every other word stays as it is printed, since
# lists and the table of frequencies are asked for it. A stem of three letters before "our" keeps "four", "hour", "your";
# two vowels before "lled" keep "called", "filled" (which is not "filed") and "killed".
SAME_IN_BOTH = (
    "adv|advert|appra|ar|bru|chast|circumc|compr|comprom|conc|cru|dem|desp|dev|disgu|enterpr|exc|exerc|expert|"
    "(?:disen|en)?franch|improv|inc|merchand|mort|no|parad|po|pra|prec|prem|prom|(?:fund)?ra|repr|rev|superv|surm|surpr|"
    "telev|tort|(?:sun|up)?r|[a-z]*w"
)
"""What stands before "ise" where it is no British "ize": "advise", "promised", "otherwise"."""
STRESSED_LAST = (
    "appa|chance|compe|dispe|disti|enro|exce|expe|fulfi|impe|insta|insti|(?:con|pa)tro|prope|rebe|reca|repe|unwi"
)
"""What stands before "lled" where American doubles the letter too."""
SPELLING = (
    (re.compile(r"(?<=[a-z]{3})our(?=$|s$|ed$|ing$|able$|ite$|ite?s$|er$|ers$|al$)"), "or"),
    (re.compile(rf"^(?!(?:{SAME_IN_BOTH})is)([a-z]{{3,}})is(?=e$|es$|ed$|ing$|er$|ers$|ation$|ations$)"), r"\1iz"),
    (re.compile(r"(?<=[a-z]{3})ys(?=e$|es$|ed$|ing$)"), "yz"),
    (re.compile(rf"^(?!(?:{STRESSED_LAST})ll)([^aeiou]*[aeiou][a-z]*[aeiou])ll(?=ed$|ing$|er$|ers$|or$|ors$)"), r"\1l"),
    (re.compile(r"(?<=[a-z][bgt])re(?=$|s$)"), "er"),
    (re.compile(r"(?<=(?:def|off|lic|ret)en)ce(?=$|s$)"), "se"),
    (re.compile(r"(?<=[a-z]{2})ogue(?=$|s$)"), "og"),
    (re.compile(r"(?<=[a-z]{2})mme(?=$|s$)"), "m"),
)
SPELLED = {"grey": "gray", "greys": "grays", "plough": "plow", "tyre": "tire", "tyres": "tires", "kerb": "curb", "gaol": "jail",
           "cheque": "check", "cheques": "checks", "sceptic": "skeptic", "sceptics": "skeptics", "sceptical": "skeptical",
           "scepticism": "skepticism", "manoeuvre": "maneuver", "manoeuvres": "maneuvers", "manoeuvred": "maneuvered",
           "judgement": "judgment", "judgements": "judgments", "acknowledgement": "acknowledgment", "ageing": "aging",
           "skilful": "skillful", "unskilful": "unskillful", "wilful": "willful", "fulfil": "fulfill", "fulfils": "fulfills",
           "enrol": "enroll", "instalment": "installment", "aluminium": "aluminum", "jewellery": "jewelry", "mould": "mold",
           "practise": "practice", "practised": "practiced", "towards": "toward", "afterwards": "afterward", "amongst": "among",
           "whilst": "while", "amidst": "amid", "learnt": "learned", "burnt": "burned", "dreamt": "dreamed", "mum": "mom"}  # fmt: skip
"""British spellings, and forms of one word in either country, that no ending tells."""
MASKED = re.compile(r"(?<![^\W_])([A-Za-z]+)(\*+|[-_–—]{2,}|[#@$%]{2,})([a-z]*)(?![^\W_])")
"""A word of which a paper leaves letters out: "d**n", "s---"; also what two dashes part ("gone--he")."""
MASKS = ("*", "--", "__", "––", "——", "##", "@@", "$$", "%%")
COARSE = ("ass", "asses", "asshole", "assholes", "bastard", "bastards", "bitch", "bitches", "bullshit", "crap", "cunt", "damn",
          "damned", "fuck", "fucked", "fucker", "fuckers", "fucking", "goddamn", "motherfucker", "motherfuckers", "motherfucking",
          "piss", "pissed", "pussy", "shit", "shits", "shitty", "whore")  # fmt: skip
"""The words that papers mask."""
SHORTEST = 3
"""Letters of a masked word of which only the beginning is printed that are too few: "what a--" is broken off."""
KEPT_LENGTH = 1_000
"""Code points of the longest text whose words are kept in mind: memory stays bounded whatever comes."""


def words(text: str) -> tuple[Word, ...]:
    """The words of a text for comparison, in order; "won't" gives "will" and "not" at the same place.

    Case, marks, hyphens, accents, British or American spelling, contractions and small numbers written as words or
    digits make no difference ("endeavour" = "endeavor", "we're" = "we are", "three" = "3"); nor does a mask ("d**n" = "damn").
    """
    return _kept(text) if len(text) <= KEPT_LENGTH else _words(text)


@lru_cache(maxsize=8_192)  # a story's sentences are asked for four times and more, here and there in `reconcile`
def _kept(text: str) -> tuple[Word, ...]:
    return _words(text)


def _words(text: str) -> tuple[Word, ...]:
    found: list[Word] = []
    done = 0
    for masked in _masked(text):
        found += _printed(text, done, masked.start)
        found.append(masked)
        done = masked.end
    return (*found, *_printed(text, done, len(text)))


def _printed(text: str, start: int, end: int) -> Iterator[Word]:
    for match in WORD.finditer(text, start, end):
        yield from (Word(form, match.start(), match.end()) for form in forms(match.group()))


def _masked(text: str) -> Iterator[Word]:
    """The coarse words that are printed with a mask, in order; none that could be two of them."""
    if not any(mark in text for mark in MASKS):
        return
    for match in MASKED.finditer(text):
        begins, mask, ends = match.groups()
        fitting = [
            word
            for word in COARSE
            if word.startswith(begins.lower()) and word.endswith(ends) and len(begins) + len(ends) < len(word)
        ]
        exact = [word for word in fitting if len(word) == len(match.group())]
        meant = exact or (fitting if mask[0] == "*" else [])
        if len(meant) == 1 and (ends or len(match.group()) > SHORTEST):
            yield Word(meant[0], match.start(), match.end())


@lru_cache(maxsize=65_536)  # the words of a story are compared again and again: a third of `reconcile` went here
def forms(printed: str) -> tuple[str, ...]:
    """The forms to compare of one printed word; none where only marks are left of it."""
    word = _plain(printed)
    if word in WHOLE:
        return WHOLE[word]
    if word[:1].isdigit():
        return (word.partition(":")[0].rstrip() if ":" in word else THOUSANDS.sub("", word),)
    if "'" in word:
        stem, ending = _contraction(word)
        return tuple(filter(None, (spelling(stem), ending)))
    return (spelling(DIGITS.get(word, word)),)


def spelling(word: str) -> str:
    """The word under one spelling for British and American English; not always a word itself."""
    if len(word) < 5:
        return SPELLED.get(word, word)
    if word in SPELLED:
        return SPELLED[word]
    for pattern, american in SPELLING:
        word = pattern.sub(american, word, count=1)
    return word


def _plain(printed: str) -> str:
    lowered = printed.translate(APOSTROPHE).translate(LEFT_OUT).casefold()
    if lowered.endswith("."):  # "U.S." and "US" are one word
        lowered = lowered.replace(".", "")
    if lowered.isascii():
        return lowered
    decomposed = unicodedata.normalize("NFKD", lowered)
    return "".join(char for char in decomposed if not unicodedata.combining(char))


def _contraction(word: str) -> tuple[str, str]:
    for ending, full in ENDINGS.items():
        if word.endswith(ending) and len(word) > len(ending):
            return word[: -len(ending)], full
    return word.replace("'", ""), ""


def holds(forms: Sequence[str], run: Sequence[str]) -> bool:
    """Whether a run of words stands in a wording as it is."""
    size = len(run)
    return any(tuple(forms[at : at + size]) == tuple(run) for at in range(len(forms) - size + 1))
