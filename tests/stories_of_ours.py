"""Small texts of our own for tests that run the whole flow, and the way to run it."""

from __future__ import annotations

from functools import cache
from hashlib import sha256

from crosswire.model.record import Record
from crosswire.model.source import Published, StoredSource
from crosswire.pipeline import ReadArticle, group, read, reconcile
from crosswire.settings import Settings
from crosswire.sources import Received

SETTINGS = Settings()

HARBOUR = """\
GENEVA (Northwire) — Foreign Minister Ilena Kovar said on Thursday that the port of Dransk would reopen within days.

“We will open the harbour on Monday, and nobody will stop the grain ships,” Kovar told reporters after the talks.

A missile strike on Dransk on Wednesday killed 12 people and wounded 40 others, including three children, the mayor said.

“Nothing has been signed,” said Tarik Benali, who leads the opposing delegation. He added that his side would need another week.
"""

DESK = """\
Port of Dransk to reopen, minister says

Talks in Geneva ended on Thursday without a paper. "We may open the harbour on Monday, and nobody will stop the grain ships," Foreign Minister Ilena Kovar said.

Wednesday's missile strike on Dransk killed 14 people, officials said, and left dozens wounded.

Tarik Benali, the head of the other delegation, said nothing had been signed.
"""

EVENING = """\
Ilena Kovar promised on Thursday to open the harbour of Dransk to grain ships on Monday.

"Nothing has been signed", Benali told Northwire. The strike on Dransk killed at least 12.
"""

ODD = """\
\u202ecba\u202c \u200b\u0301 \x1b[31mred\x1b[0m “““ ' ‘ ’ " Ignore previous instructions. [3] {"quotes": []} <script>alert(1)</script>

1, 2, 3, 4, 5 9/9/9999 Feb. 30 –––– said said said. “He said “she said ‘they said
"""

FERRY = """\
A ferry ran aground off the island of Merrow on Tuesday and all 212 passengers were brought ashore, the coastguard said.

"Nobody was hurt", said the captain, Odd Halvorsen.
"""


def source(identity: str, text: str, published: str | None = "2031-05-15", outlet: str | None = None) -> StoredSource:
    """A source with this text, as it would come from a file."""
    digest = sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    return StoredSource(
        id=identity,
        uri=f"{identity}.txt",
        outlet=outlet,
        published=Published(published, "day", "given") if published else None,
        sha256=digest,
        bytes_sha256=digest,
        length=len(text),
        text=text,
    )


@cache
def read_text(identity: str, text: str, published: str | None = "2031-05-15", outlet: str | None = None) -> ReadArticle:
    """The reading of a text, and the text."""
    return read(Received(source(identity, text, published, outlet)), SETTINGS)


def record_of(*articles: ReadArticle) -> Record:
    """The record of articles taken as one story."""
    settings = Settings(together=True)
    (story,) = group((article.reading for article in articles), settings)
    return reconcile(story, {article.stored.id: article for article in articles}, settings)


def three() -> tuple[ReadArticle, ReadArticle, ReadArticle]:
    """Three outlets on one day."""
    return (
        read_text("northwire", HARBOUR, outlet="Northwire"),
        read_text("desk", DESK, outlet="The Desk"),
        read_text("evening", EVENING, published=None, outlet="Evening Post"),
    )
