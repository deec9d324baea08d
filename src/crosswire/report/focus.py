"""This file knows where in the sentence shown for a happening the word stands that tells it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from crosswire.brevity import on_one_line


class Focus(NamedTuple):
    """A sentence in three: what stands before the telling words, they, what follows; all
    before where they do not stand in it.
    """

    before: str
    words: str = ""
    after: str = ""


def focused(gist: str, mentions: Iterable[str]) -> Focus:
    """The gist of a happening parted at the first of its mentions that stands in it as whole words.

    One sentence may tell three happenings ("denied", "invade", "attack"): only the word says which is meant.
    """
    for mention in mentions:
        words = on_one_line(mention, len(mention))
        found = re.search(rf"(?<!\w){re.escape(words)}(?!\w)", gist) if words else None
        if found:
            return Focus(gist[: found.start()], found[0], gist[found.end() :])
    return Focus(gist)
