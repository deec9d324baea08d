"""This file knows how text that others wrote becomes HTML: escaped, its direction kept to itself, nothing unseen."""

from __future__ import annotations

from functools import lru_cache
from html import escape

from markupsafe import Markup

from crosswire.report.characters import CARRIAGE, MISLEADING, character_name, code_point


def escaped_string(text: str) -> str:
    """The text as HTML; a character that shows nothing itself is drawn as its number ("U+202E")."""
    if text.isascii() and text.isprintable():
        return escape(text)
    return MISLEADING.sub(lambda found: _drawn(found.group()), escape(CARRIAGE.sub("", text)))


def ours(html: str) -> Markup:
    """HTML that this package wrote, with everything of others' in it escaped already: the one door past autoescape."""
    return Markup(html)  # noqa: S704 - callers put nothing into it that did not go through `escaped_string`


def escaped(text: str) -> Markup:
    """What `escaped_string` gives, as a template takes it."""
    return ours(escaped_string(text))


def _drawn(character: str) -> str:
    return f'<span class="ctl" title="{character_name(character)}">{code_point(character)}</span>'


@lru_cache(maxsize=4_096)  # two thirds of what a page isolates are names and words it has drawn before
def isolated(text: str) -> Markup:
    """The text as HTML in an element of its own, so that its direction of writing cannot reorder what stands around."""
    return ours(f"<bdi>{escaped_string(text)}</bdi>")


def span(classes: str, inside: Markup) -> Markup:
    """A span of our own classes around HTML."""
    return ours(f'<span class="{classes}">{inside}</span>')


def link(target: str, inside: Markup, classes: str = "", title: str = "") -> Markup:
    """A link to an anchor on the page.

    Target and classes are our own words, inside is HTML, title may be anybody's. Written with plain strings, since
    `Markup.format` costs twenty times as much and a dossier of 300 texts has 40,000 links.
    """
    kind = f' class="{classes}"' if classes else ""
    said = f' title="{escape(title)}"' if title else ""
    return ours(f'<a href="#{target}"{kind}{said}>{inside}</a>')


@lru_cache(maxsize=512)
def badge(text: str, kind: str = "", title: str = "") -> Markup:
    """A word in a frame; `kind` is a class of ours, for the colour, which never says more than the word."""
    said = f' title="{escape(title)}"' if title else ""
    return ours(f'<span class="badge {kind}"{said}>{isolated(text)}</span>')
