"""This file knows how the readable text of an HTML page and what the page says of itself are found."""

from __future__ import annotations

import json
import logging
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import islice
from typing import TYPE_CHECKING, Any

from crosswire.sources.dates import read_published
from crosswire.sources.decode import without_surrogates

if TYPE_CHECKING:
    from lxml.html import HtmlElement

    from crosswire.model.source import Published

OPENING = re.compile(r"\s*(?:<\?xml[^>]{0,200}>\s*|<!--.{0,2000}?-->\s*)*<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE | re.DOTALL)  # fmt: skip
MAX_ELEMENTS = 200_000
PUBLISHED = ("article:published_time", "datepublished", "date.published", "og:published_time", "pubdate", "publishdate",
             "publish-date", "parsely-pub-date", "sailthru.date", "dc.date.issued", "dcterms.created", "article.published")  # fmt: skip
ALSO_PUBLISHED = ("date", "dc.date", "dc.date.created", "publication_date", "article.created")
"""Names that may tell of the page rather than of the article: taken where nothing surer is there."""
UPDATED = ("article:modified_time", "datemodified", "og:updated_time", "last-modified", "dcterms.modified")
MAX_JSON = 1_000_000
ADVERTS = "|".join(
    f"//*[self::div or self::aside or self::section or self::p][contains(concat(' ', normalize-space(@class), ' '), ' {name} ')]"
    for name in ("ad", "ads", "advert", "advertisement", "adslot", "ad-slot")
)
"""Elements that say by their class that they are an advertisement."""


@dataclass(frozen=True, slots=True)
class Page:
    """What a page holds: its readable text (empty where there is none) and what its metadata say."""

    text: str
    title: str | None = None
    outlet: str | None = None
    authors: tuple[str, ...] = ()
    url: str | None = None
    published: Published | None = None
    updated: str | None = None


def looks_like_html(text: str) -> bool:
    """Whether a text opens as an HTML document does."""
    return OPENING.match(text[:4_000]) is not None


def read_page(markup: str) -> Page:
    """The page's readable text in reading order, and its metadata; comments, tables and hidden elements are left out.

    Scripts do not run, nothing is fetched, entities are the parser's own. A page that cannot be parsed gives no text.
    """
    from trafilatura import bare_extraction, load_html

    _be_quiet()
    tree = _safely(load_html, markup.replace("\0", "\ufffd"))
    if tree is None or sum(1 for _ in islice(tree.iter(), MAX_ELEMENTS + 1)) > MAX_ELEMENTS:
        return Page("")
    dates = _dates(tree)
    # the library's own search for a date takes today's into account, so it is kept to what stands in the metadata
    # and not used: its result would depend on the clock
    found = _safely(
        bare_extraction, tree, include_comments=False, include_tables=False, with_metadata=True, prune_xpath=ADVERTS,
        date_extraction_params={"extensive_search": False, "max_date": "2199-12-31", "original_date": True},
    )  # fmt: skip
    if found is None:
        return Page("")
    return Page(
        text=without_surrogates(found.text or "")[0].strip(),
        title=_clean(found.title),
        outlet=_clean(found.sitename),
        authors=tuple(name for part in (found.author or "").split(";") if (name := _clean(part))),
        url=found.url if found.url and found.url.startswith(("http://", "https://")) else None,
        published=next((date for value in dates["published"] if (date := read_published(value, "metadata"))), None),
        updated=next((date.value for value in dates["updated"] if (date := read_published(value, "metadata"))), None),
    )


def _safely(function: Any, *arguments: Any, **options: Any) -> Any:
    # the page is anybody's: whatever the parser makes of it (RecursionError, ValueError, AttributeError have all been
    # seen on broken pages) must not end a run over thousands of others
    try:
        return function(*arguments, **options)
    except Exception:  # noqa: BLE001
        return None


@cache
def _be_quiet() -> None:
    # without a handler, the standard library prints these warnings, which quote the page, to the terminal
    for name in ("trafilatura", "htmldate", "courlan", "justext"):
        logging.getLogger(name).addHandler(logging.NullHandler())


def _dates(tree: HtmlElement) -> dict[str, list[str]]:
    """What the page's metadata give as dates, surest first: meta elements, then JSON-LD, then marked-up elements."""
    metas: dict[str, str] = {}
    for element in tree.iter("meta"):
        name = (element.get("property") or element.get("name") or element.get("itemprop") or "").lower()
        metas.setdefault(name, (element.get("content") or "").strip())
    linked = list(_linked(tree))
    marked = [element for element in tree.iter("time") if element.get("datetime") and _is_publication(element)]
    return {
        "published": [metas[name] for name in PUBLISHED if name in metas]
        + [item["datePublished"] for item in linked if isinstance(item.get("datePublished"), str)]
        + [element.get("datetime", "") for element in marked]
        + [metas[name] for name in ALSO_PUBLISHED if name in metas],
        "updated": [metas[name] for name in UPDATED if name in metas]
        + [item["dateModified"] for item in linked if isinstance(item.get("dateModified"), str)],
    }


def _is_publication(element: HtmlElement) -> bool:
    return element.get("itemprop") == "datePublished" or element.get("pubdate") is not None


def _linked(tree: HtmlElement) -> Iterator[dict[str, Any]]:
    """The objects of the page's JSON-LD that may be the article, one level of lists and graphs deep."""
    for element in tree.iter("script"):
        if element.get("type") != "application/ld+json" or not element.text or len(element.text) > MAX_JSON:
            continue
        value = _safely(json.loads, element.text)
        for item in value if isinstance(value, list) else [value]:
            graph = item.get("@graph") if isinstance(item, dict) else None
            yield from (part for part in [item, *(graph if isinstance(graph, list) else [])] if isinstance(part, dict))


def _clean(value: str | None) -> str | None:
    return " ".join(without_surrogates(value)[0].split()) or None if value else None
