"""Own sentences read for their figures, through the whole of annotating and the quotations."""

from __future__ import annotations

from functools import cache
from hashlib import sha256

from crosswire.annotate import annotate
from crosswire.annotate.language_model import load
from crosswire.extract.coreference import identify
from crosswire.extract.figures import find_figures
from crosswire.extract.quotes import find_quotes
from crosswire.model.article import AnnotatedArticle, Article
from crosswire.model.mention import Figure
from crosswire.model.source import Published, StoredSource
from crosswire.settings import Settings

FRIDAY = "2031-05-16"


@cache
def annotated(text: str, published: str | None = FRIDAY) -> AnnotatedArticle:
    digest = sha256(text.encode()).hexdigest()
    stored = StoredSource(
        id="own",
        uri="own",
        sha256=digest,
        bytes_sha256=digest,
        length=len(text),
        text=text,
        published=Published(published, "day", "given") if published else None,
    )
    settings = Settings()
    return annotate(Article(stored), load(settings.model), settings)


@cache
def figures(text: str, published: str | None = FRIDAY) -> tuple[Figure, ...]:
    article = annotated(text, published)
    quotes, _ = find_quotes(article)
    return find_figures(article, quotes, (), identify(article, quotes))


def told(figure: Figure) -> str:
    """A figure as the tables write it: killed 34; wounded 91+; days ..30; money ~4000000."""
    low, high = (
        None if value is None else f"{value:g}" if value < 1e6 else str(value) for value in (figure.low, figure.high)
    )
    rough = "~" if figure.approximate else ""
    bounds = low if low == high else f"{low}+" if high is None else f"..{high}" if low is None else f"{low}..{high}"
    return f"{figure.measure} {rough}{bounds}"


def of(text: str, words: str) -> Figure:
    """The one figure whose passage is these words."""
    (found,) = [figure for figure in figures(text) if figure.passage.text == words]
    return found
