"""This file knows which outlet and publisher of the vocabulary stand behind a name or an address."""

from __future__ import annotations

from functools import cache
from urllib.parse import urlsplit

from crosswire.vocabulary.outlets import Outlet, agency_credits, outlet_forms, outlets_by_domain


def known_outlet(name: str | None, url: str | None) -> Outlet | None:
    """The outlet of that name, else that of the address; None where neither is known or the name is several outlets'."""
    if name and name.strip():
        return _by_name().get(_folded(name))
    return _by_address(url) if url else None


def _by_address(url: str) -> Outlet | None:
    try:
        host = (urlsplit(url).hostname or "").removeprefix("www.")
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
