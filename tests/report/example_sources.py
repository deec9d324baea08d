"""This file knows the example's sources and marks, who speaks in them, and how a passage is found by its words."""

from __future__ import annotations

from hashlib import sha256

from crosswire.model.article import Mark, MarkKind
from crosswire.model.passage import Passage
from crosswire.model.source import Credit, FoundBy, Published, StoredSource
from crosswire.model.values import When, Who
from tests.report.example_texts import HARBOUR, INLAND, MERIDIAN, REMARKS

TEXTS = {"harbour": HARBOUR, "meridian": MERIDIAN, "inland": INLAND, "remarks": REMARKS}


def p(source: str, words: str, nth: int = 0) -> Passage:
    """The passage with these words in the source, the nth from 0."""
    at = -1
    for _ in range(nth + 1):
        at = TEXTS[source].index(words, at + 1)
    return Passage(source, at, at + len(words), words)


def day(value: str, basis: str = "stated") -> When:
    """A day known as the basis says."""
    return When(None, value, value, value, "day", basis)  # type: ignore[arg-type]


def source(name: str, outlet: str, published: str | None, words: str | None = None, **more: object) -> StoredSource:
    """A stored source with its hashes; `words` are where its date stands."""
    text = TEXTS[name]
    digest = sha256(text.encode()).hexdigest()
    found: FoundBy = "text" if words else "story"
    date = Published(published, "day", found, p(name, words) if words else None) if published else None
    known = {"outlet": outlet, "published": date, "title": text.split("\n", 1)[0], "language": "en", **more}
    return StoredSource(
        id=name,
        uri=f"{name}.txt",
        sha256=digest,
        bytes_sha256=digest,
        length=len(text),
        text=text,
        **known,  # type: ignore[arg-type]
    )


MARLOW = Who(p("harbour", "Anna Marlow"), "Anna Marlow", "a-marlow")
MARLOW_MERIDIAN = Who(p("meridian", "Anna Marlow"), "Anna Marlow", "a-marlow")
MARLOW_INLAND = Who(p("inland", "Ms Marlow"), "Ms Marlow", "a-marlow")
MARLOW_REMARKS = Who(p("remarks", "MS MARLOW"), "Anna Marlow", "a-marlow")
REUK = Who(p("harbour", "Tomas Reuk"), "Tomas Reuk", "a-reuk")
REUK_MERIDIAN = Who(p("meridian", "Tomas Reuk"), "Tomas Reuk", "a-reuk")
REUK_INLAND = Who(p("inland", "Mr Reuk"), "Mr Reuk", "a-reuk")
LUND = Who(p("harbour", "Oskar Lund"), "Oskar Lund", "a-lund")
MAYOR = Who(p("inland", "the mayor"), "the mayor", "a-lund")
WIRE = Who(p("meridian", "Northgate Wire"), "Northgate Wire")
DIPLOMAT = Who(p("meridian", "A Western diplomat who asked not to be named"), "a Western diplomat")
OFFICIALS = Who(p("harbour", "officials"), "officials")

SOURCES = (
    source(
        "harbour",
        "Harbour Post",
        "2031-03-03",
        "March 3",
        authors=("Irene Harrow",),
        credits=(Credit("Northgate Wire", "dateline", p("harbour", "Northgate Wire")),),
    ),
    source(
        "meridian",
        "Meridian Daily",
        "2031-03-03",
        "3 March 2031",
        credits=(Credit("Northgate Wire", "reported", p("meridian", "Northgate Wire")),),
    ),
    source("inland", "Inland Courier", "2031-03-04"),
    source("remarks", "Office of the Chief Envoy", "2031-03-03", "3 March 2031", kind="transcript"),
)


def _mark(source: str, words: str, kind: MarkKind) -> Mark:
    return Mark(p(source, words), kind)


MARKS = (
    _mark("harbour", "Envoys leave Port Almen without a corridor deal", "headline"),
    _mark("harbour", "By Irene Harrow", "byline"),
    _mark("harbour", "PORT ALMEN, March 3 (Northgate Wire) — ", "dateline"),
    _mark("harbour", "SEE ALSO: Five questions about the Saren corridor", "see_also"),
    _mark("harbour", "Sign up for our evening newsletter", "newsletter"),
    _mark("meridian", "Varland ready to walk away from corridor talks", "headline"),
    _mark("meridian", "Subscribe for full access. ", "widget"),
    _mark("meridian", "We use cookies to understand how our pages are read.", "cookie"),
    _mark("inland", "Dolmar toll rises to 35 as envoys trade blame", "headline"),
    _mark("inland", "By our correspondents in Dolmar and Port Almen", "byline"),
    _mark("inland", "(c) Inland Courier. All rights reserved.", "footer"),
)
