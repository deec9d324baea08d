"""This file knows headings that report by a colon: "Premier: the talks will go on"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from crosswire.extract.quotes.indirect import Report
from crosswire.extract.quotes.speakers import can_speak, name_at
from crosswire.extract.quotes.syntax import VERBAL
from crosswire.model.article import AnnotatedArticle, Block, Parse

LONGEST_NAME = 7
LONGEST_HEADING = 30
FEWEST_WORDS = 3
RELATION = "colon"


def find_headings(article: AnnotatedArticle, quoted: Sequence[bool]) -> Iterator[Report]:
    """The reports of headings, each with the colon as its cue; a colon before words in marks is a quotation's."""
    for number, block in enumerate(article.parse.blocks):
        if (block.kind != "paragraph" or number == 0) and block.last - block.first <= LONGEST_HEADING:
            report = _by_colon(article.parse, block, quoted)
            if report and _is_somebody(article, report.cue - 1):
                yield report


def _by_colon(parse: Parse, block: Block, quoted: Sequence[bool]) -> Report | None:
    tokens = parse.tokens
    colon = next(
        (i for i in range(block.first, min(block.first + LONGEST_NAME, block.last)) if tokens[i].text == ":"), None
    )
    if colon is None or colon == block.first or any(tokens[i].pos in VERBAL for i in range(block.first, colon)):
        return None
    last = block.last - 1
    while last > colon and tokens[last].pos in ("PUNCT", "SPACE"):
        last -= 1
    if last - colon < FEWEST_WORDS or any(quoted[colon + 1 : colon + 3]):
        return None
    return Report(colon, ((colon + 1, last),), colon - 1, RELATION, 1.0)


def _is_somebody(article: AnnotatedArticle, word: int) -> bool:
    """Not "Analysis:", "Watch:"; title case hides from the parser what is a name, so
    the article's names are asked too.
    """
    if can_speak(article.parse, word):
        return True
    name = name_at(article, word)
    return name is not None and name.kind != "place"
