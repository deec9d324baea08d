"""This file knows what the shape of a line tells: prose or label, a list of links."""

from __future__ import annotations

import re

from crosswire.lines import BULLET

END = re.compile(r"[.!?…。][\"'”’»)\]*]{0,4}$")
STOP = re.compile(r"[.!…:;,–—-][\"'”’»)\]*]{0,4}$")
# two sentences; "ROE: When?" and "Roe said: “When?”" in transcripts
SENTENCES = re.compile(r"(?<=[a-z]{2})[.!?][\"'”’]?\s+[\"'“‘]?[A-Z]")
SPOKEN = re.compile(r"^[A-Z][A-Z .'-]+:\s|^\[[A-Z]|:\s*[\"“«]")
TURN = re.compile(r"(?:[A-Z][\w.'’-]{0,30}\s){0,3}[A-Z][\w.'’-]{0,30}:\s")
LONGEST_TURN_LABEL = 60
# links of a bar: "Home | World | Sport", "News   World   Business", "Home - News - Sport", "Markets · Photos"
SEPARATORS = re.compile(r"\s[|·•›»/]\s|(?<![.!?\s])[ \t\xa0]{2,}|\s[-–—]\s")
BARS = re.compile(r"\s[|·•›»]\s?")
BETWEEN = ("|", "·", "•", "›", "»", "/", " - ", "–", "—", "  ", "\t", "\xa0")
FEW_WORDS, MANY_WORDS = 8, 25
LONGEST_LABEL = 5
COUNTED = 2_000
"""No rule asks for more words than fit in here, and a page may be one line of a million."""


def word_count(text: str) -> int:
    """How many words stand in the text, told by the white space between them; counted in its first 2,000 characters."""
    return len(text[:COUNTED].split())


def has_more_words(text: str, most: int) -> bool:
    """Whether the text has more than so many words; a word and the space behind it are two characters at least."""
    return len(text) > 2 * most and word_count(text) > most


def is_closed(text: str) -> bool:
    """Whether the text ends as a sentence does."""
    return END.search(text[-8:].rstrip()) is not None


def is_stopped(text: str) -> bool:
    """Whether the text ends in a mark that closes a sentence or announces more."""
    return STOP.search(text[-8:].rstrip()) is not None


def is_turn(text: str) -> bool:
    """Whether a paragraph opens as a turn of a transcript does: a label in capitals or a name, and a colon."""
    return TURN.match(text[:LONGEST_TURN_LABEL]) is not None


def is_prose(text: str) -> bool:
    """Whether a paragraph is running text: a sentence of some length, or too long to be anything else."""
    count = word_count(text)
    return count >= MANY_WORDS or (count >= FEW_WORDS and is_closed(text) and not is_bar(text))


def is_label(text: str) -> bool:
    """Whether a line may stand over a text: short, capitalised, no sentence, no item of a list."""
    first = text.lstrip("\"'“‘«( ")[:1]
    if not first or first.islower() or len(text) > 400 or is_stopped(text):
        return False
    return not (BULLET.match(text) or SENTENCES.search(text) or SPOKEN.search(text))


def is_bar(text: str) -> bool:
    """Whether a line is a row of links: three or more short parts between separators, or two between bars."""
    if len(text) > 400 or not any(mark in text for mark in BETWEEN):
        return False
    parts = [part for part in SEPARATORS.split(text) if part]
    if len(parts) >= 3 and all(word_count(part) <= LONGEST_LABEL for part in parts):
        return not is_closed(text) or len(BARS.findall(text)) >= 2
    return len(parts) == 2 and bool(BARS.search(text)) and all(word_count(part) <= 3 for part in parts)


def folded(text: str) -> str:
    """The words of a line for comparing lines: lower case, straight quotation marks, single spaces, no end mark."""
    plain = text.lower().translate(QUOTES)
    return " ".join(plain.split()).rstrip(" .:!")


QUOTES = str.maketrans("’‘“”«»`", '\'\'""""\'')
