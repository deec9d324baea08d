"""This file knows which characters of a text can mislead a reader or a terminal, and how they are shown or left out."""

from __future__ import annotations

import re
import unicodedata

MISLEADING = re.compile(
    "["
    "\x00-\x08\x0b-\x1f\x7f-\x9f"  # controls of terminals and printers, all but tab and newline
    "\u00ad\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u3164\uffa0"  # drawn as nothing: soft hyphen, joiners, fillers
    "\u061c\u200e\u200f\u2028-\u202e\u2066-\u206f"  # turn the direction of what follows, or break its line
    "\u200b-\u200d\u2060-\u2065\ufeff\ufff9-\ufffb"  # zero width
    "\ud800-\udfff\ue000-\uf8ff"  # halves of characters, private use: no two fonts agree
    "\U000e0000-\U000e0fff\U000f0000-\U0010ffff"  # tags: whole messages that nobody sees
    "]"
)
"""Characters that change how others are read and show nothing themselves. Each stands alone in the pattern: linear."""

CARRIAGE = re.compile(r"\r(?=\n)")
"""The first half of a Windows line end: no trick, only a newline."""

ESCAPE = re.compile(r"(?:\x1b\[|\x9b)[0-?]{0,64}[ -/]{0,8}[@-~]")
"""A terminal's colour and cursor codes. Longer ones (window titles, links) lose only their first character, so that an
article cannot hide words from the summary by opening one and never closing it."""


def code_point(character: str) -> str:
    """The character's number as people write it: `U+202E`."""
    return f"U+{ord(character):04X}"


def character_name(character: str) -> str:
    """What Unicode calls the character; controls have no name there."""
    return unicodedata.name(character, "control character").lower()


def visible(text: str) -> str:
    """The text with every misleading character written out as `[U+202E]`."""
    if text.isascii() and text.isprintable():
        return text
    return MISLEADING.sub(lambda found: f"[{code_point(found.group())}]", CARRIAGE.sub("", text))


def stripped(text: str) -> str:
    """The text on one line, without terminal escapes and misleading characters."""
    if not (text.isascii() and text.isprintable()):
        text = MISLEADING.sub("", ESCAPE.sub("", CARRIAGE.sub("", text)))
    return " ".join(text.split())
