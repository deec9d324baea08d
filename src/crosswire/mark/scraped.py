"""This file knows the date that a scraper leaves in front of a text's first words ("date 2026-05-14 The ...")."""

from __future__ import annotations

import re
from functools import cache

from crosswire.mark.page import Page
from crosswire.vocabulary.page_words import page_pattern

DATE = r"\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:?\d{2})?)?"


def mark_scraped_date(page: Page) -> None:
    """Mark an ISO date, with or without a label, that stands before the first words of the text."""
    if not page.paragraphs:
        return
    if match := _scraped().match(page.paragraphs[0].text[:120]):
        page.cut(0, match.end(), "dateline")


@cache
def _scraped() -> re.Pattern[str]:
    label = page_pattern("dates", "published")
    # "2026-05-14 was the day" opens a sentence; behind a date that was left over, one begins
    return re.compile(rf"(?i:{label}\s*:?\s+)?{DATE}\s*[|:–—-]?\s+(?=[\"“‘'A-Z(])")
