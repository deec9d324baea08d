"""This file knows how real a mention is that only names its happening: as its own words say, else as the texts tell it.

"The override" that one text expects is planned where another only names it. But "the vote" was held although two
senators "did not vote" and another "would have voted": what one doer leaves undone takes nothing from what is
named, nor does a plan for more of what was done.
"""

from __future__ import annotations

from crosswire.model.values import Status
from crosswire.reconcile.events.happening import Happening
from crosswire.reconcile.events.telling import DONE, Telling

HANDED_ON: frozenset[Status] = frozenset({"happened", "ongoing", "planned", "alleged", "denied"})
SEVERAL = 2


def status_of(one: Telling, found: Happening, status: Status) -> Status:
    """How real a mention is; `status` is what the texts say of its happening."""
    own = one.event.status
    if not one.named or own != "happened" or status not in HANDED_ON:
        return own
    told = [other for other in found.tellings if not other.named]
    if status in DONE:
        return status if told else own
    if status == "planned" and found.statuses & DONE & {other.event.status for other in told}:
        return own
    alike = [other for other in told if other.event.status == status]
    if status == "planned" and len({other.firm or other.actors for other in alike}) > 1:
        return own  # a second plan, of others or of nobody in particular ("a bill to let prisoners vote")
    return status if one.definite or len(alike) >= SEVERAL else own
