"""This file knows which outlet and publisher of the vocabulary stand behind a name or an address."""

from __future__ import annotations

from functools import cache
from urllib.parse import urlsplit

from crosswire.vocabulary.outlets import Outlet, agency_credits, outlet_forms, outlets_by_domain


def outlet_named(name: str | None) -> Outlet | None:
    """The outlet of that name; None where it is not known, or the name is several outlets'."""
    return _by_name().get(_folded(name)) if name else None


def outlet_at(url: str | None) -> Outlet | None:
    """The outlet of an address; None where it is not known."""
    try:
        host = (urlsplit(url or "").hostname or "").removeprefix("www.")
    except ValueError:
        return None
    labels = host.split(".")[-6:]
    # "edition.example.com" is of "example.com": the longest known ending counts
    return next((found for at in range(len(labels)) if (found := outlets_by_domain().get(".".join(labels[at:])))), None)


@cache
def _by_name() -> dict[str, Outlet]:
    found: dict[str, Outlet] = {}
    several: set[str] = set()
    pairs = [(form, outlet) for form, known in outlet_forms().items() for outlet in known]
    for form, outlet in [*pairs, *agency_credits().items()]:
        key = _folded(form)
        if found.setdefault(key, outlet) != outlet:
            several.add(key)
    return {key: outlet for key, outlet in found.items() if key not in several}


def _folded(name: str) -> str:
    return " ".join(name.casefold().removeprefix("the ").split())
