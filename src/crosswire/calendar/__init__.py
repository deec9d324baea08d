"""This folder knows calendar arithmetic: values to intervals, relative times to dates, and how two moments compare.

``Time.relative`` is a line of steps from the publication date, parted by spaces. Each step moves a span of time:

=================  ==================================================================================================
``2025-04-10``     begin here: a TIMEX3 value, in place of the publication date
``-1D`` ``+2W``    that many units on (``D W WE M Q Y DE CE``); ``0M`` is the month the span lies in;
                   with ``@`` the same day of it: ``-12M@`` is a year ago to the day
``<D5`` ``>=D5``   the nearest such slot before, on or before (``<=``), after, on or after (``>=``); the nearest (``~``),
                   sooner before or after (``~<``, ``~>``), mostly before or after (``<~``, ``>~``)
``=D5``            the one within the span: ``-1W =D1`` is Monday of last week
``T10:30`` ``TNI`` a time or part of that day; ``T24:00Z`` and ``T17:00-05:00`` keep their zone
``T20:00us-05:00`` a clock whose offset changes with the season (``us``, ``eu``)
``P3M<`` ``P3M>``  the span of that length up to, or from, the date (``PXD>``: of unknown length, so open at the far end)
``so-far``         the part of the span up to the publication date (``earlier this year``); ``from-now`` the rest
``ended``          the span, or the one before where its last third is still ahead ("had more at year's end", in March)
``near``           the day if it lies within half a year before the date, else none ("the September 11 attacks")
``PAST_REF``       ``PRESENT_REF``, ``FUTURE_REF``: before, about or after the date, no more is known
=================  ==================================================================================================

Slots: ``D1`` to ``D7`` (Monday to Sunday), ``2D1`` (second Monday of the span, ``LD5`` its last Friday), ``2W`` (its
days 8 to 14, ``LW`` its last seven, ``1D`` its first day), ``WE`` (weekend), ``d17`` (17th of a month), ``M02``, ``02-28``, ``SP SU FA WI``,
``Q3``, ``H1`` (half-year), ``F:palm-sunday`` (a feast of the vocabulary).
"""

from __future__ import annotations

from crosswire.calendar.comparison import compare
from crosswire.calendar.moments import Moment, moment_of
from crosswire.calendar.publication import published_of
from crosswire.calendar.steps import Resolved, follow, resolve, resolved
from crosswire.calendar.when import bounded, when_of

__all__ = [
    "Moment",
    "Resolved",
    "bounded",
    "compare",
    "follow",
    "moment_of",
    "published_of",
    "resolve",
    "resolved",
    "when_of",
]
