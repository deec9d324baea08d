"""This file knows which forms are one word here: singular and plural, and the words papers use in turn for one thing."""

from __future__ import annotations

from functools import lru_cache

from crosswire.reconcile.frames import alike

REMEMBERED = 16_384
"""Forms kept in mind: those of one story are asked for again and again."""
HISSING = ("ches", "shes", "sses", "xes")


@lru_cache(REMEMBERED)
def known_as(form: str) -> str:
    """One name for a lower-case form, its plural and its twins; two words that begin alike are two ("initial", "initiate")."""
    name = alike(form)
    if name.endswith("*"):
        return name
    if form.endswith("ies"):
        return f"{form[:-3]}y"
    if form.endswith(HISSING):
        return form[:-2]
    return form[:-1] if form.endswith("s") and not form.endswith("ss") else form
