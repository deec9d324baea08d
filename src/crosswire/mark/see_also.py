"""This file knows links to other stories inside the text, and where their headline
ends that is glued to the next words.
"""

from __future__ import annotations

import re
from functools import cache

from crosswire.mark.page import Page
from crosswire.mark.shape import is_closed, word_count
from crosswire.vocabulary.furniture import anchored
from crosswire.vocabulary.page_words import page_word_set

WINDOW = 400
"""Characters behind the cue in which the headline must end."""
# a capital right behind a lower-case letter or an end mark ("EffortThe", "Return.The", "Know)An", "plan?“We"), behind a
# number ("2024The", but not "5G") or behind an abbreviation ("EUThe")
SEAM = re.compile(
    r"(?<=[a-z])[.!?…]?[\"'”’)\]]{0,2}(?=[\"'“‘(]?[A-Z])"
    r"|(?<=[0-9])[.!?…]?[\"'”’)\]]{0,2}(?=[\"'“‘(]?[A-Z][a-z])"
    r"|(?<=[A-Z])[!?)”]?(?=[\"'“‘]?[A-Z][a-z]+\s)"
)
STRAIGHT = ('"', "'")
SENTENCE_END = re.compile(r"(?<=[a-z0-9)”\"'’])[.!?][\"'”’)]?(?=\s|$)")
LETTERS_BEFORE = re.compile(r"(?<![A-Za-z])[A-Za-z]+$")


def mark_see_also(page: Page) -> None:
    """Mark lines that link to another story; of a line glued to a sentence only the link.

    "Video:", "Analysis:" and the like open sentences too, and headlines: below the head they make a link of a line that
    is no sentence, or whose end is glued to one.
    """
    first = page.first_prose()
    for index, words in list(page.body()):
        cue = _cue().match(words[:60])
        if not cue:
            continue
        sure = " ".join(cue["cue"].lower().replace("’", "'").split()) in page_word_set("see_also", "sure")
        seam = _seam(words, cue.end())
        if not sure and (index < first or (seam is None and is_closed(words))):
            continue
        length = seam if seam is not None else _link_length(words, cue.end())
        if length >= len(words):
            page.mark(index, "see_also")
        else:
            page.cut(index, length, "see_also")


@cache
def _cue() -> re.Pattern[str]:
    phrases = {phrase.text.rstrip(" :|>-") for phrase in anchored("starts") if phrase.kind == "see_also"}
    listed = sorted(phrases | page_word_set("see_also", "sure"), key=lambda phrase: (-len(phrase), phrase))
    cues = "|".join(r"\s+".join(map(_with_either_quote, phrase.split())) for phrase in listed)
    # "Related" alone opens sentences: a cue needs its sign
    return re.compile(rf"(?P<cue>{cues})\s*[:>»→|]+\s*", re.IGNORECASE)


def _with_either_quote(word: str) -> str:
    return re.escape(word).replace("'", "['’]")


def _link_length(words: str, cue: int) -> int:
    """The length of cue and headline where no seam shows it: up to the end of the first sentence."""
    end = SENTENCE_END.search(words, cue)
    return end.end() if end else len(words)


def _seam(words: str, cue: int) -> int | None:
    """Where the headline behind the cue runs into the next sentence without a space; None where it does not."""
    for match in SEAM.finditer(words, cue, min(len(words), cue + WINDOW)):
        left = words[cue : match.start()]
        letters = LETTERS_BEFORE.search(left)
        if match.end() == match.start() and letters and letters.group() in page_word_set("see_also", "camel"):
            continue  # "McKinley", "YouTube": one word
        if word_count(left) >= 2:
            # a straight mark closes what the headline opened, or opens the next sentence
            opens = match.group()[-1:] in STRAIGHT and left.count(match.group()[-1]) % 2 == 0
            return match.end() - opens
    return None
