"""This file knows how what one side of a contrast tells is put in few words, as printed."""

from __future__ import annotations

from crosswire.reconcile.findings.propositions.contrasts import COUNTED, PLACING
from crosswire.reconcile.findings.propositions.deeds import Deed


def roles_of(deed: Deed) -> str:
    """Who did it to whom."""
    return f"“{_printed(deed, 'subject')} {deed.verb.text} {_printed(deed, 'object')}”"


def reality_of(deed: Deed) -> str:
    """Whether it was done."""
    return "done" if deed.is_done else "not done"


def stage_of(deed: Deed) -> str:
    """Whether it has been done or is to come."""
    return "done" if deed.is_done else "still to come"


def doer_of(deed: Deed) -> str:
    """Who did it."""
    return f"“{_printed(deed, 'subject')}”"


def day_of(deed: Deed) -> str:
    """The day."""
    return f"“{deed.times[0].passage.text}”"


def place_of(deed: Deed) -> str:
    """The place."""
    return f"“{next(_printed(deed, role) for role in PLACING if role in deed.terms)}”"


def number_of(deed: Deed) -> str:
    """How many it is done to, or by."""
    counted = (term for role in COUNTED for term in deed.terms.get(role, ()) if term.numbers)
    return f"“{next(term.passage.text for term in counted)}”"


def act_of(deed: Deed) -> str:
    """The verb with the words that belong to it, or the state that is told."""
    state = next((term for term in deed.terms.get("complement", ())), None)
    words = [deed.verb.text, *deed.proposition.lemma.split(" ")[1:]]
    return f"“{' '.join(words) if state is None else state.passage.text}”"


def _printed(deed: Deed, role: str) -> str:
    terms = deed.terms.get(role, ())
    return terms[0].passage.text if terms else ""
