"""This file knows where the paragraphs and headings of an article begin and end."""

from __future__ import annotations

import re

from crosswire.annotate.parse import Outline
from crosswire.model.article import BODY_MARKS, Article
from crosswire.model.values import Note
from crosswire.settings import Settings

LINE = re.compile(r"[^\n]+")


def find_blocks(article: Article, settings: Settings) -> tuple[tuple[Outline, ...], tuple[Note, ...]]:
    """The blocks of the body in order of the text, and notes about what was too long to read."""
    text = article.source.text
    blocks = [Outline(m.start(), m.end(), "paragraph") for m in LINE.finditer(text) if m.group().strip()]
    return tuple(blocks), ()
