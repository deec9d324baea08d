"""This folder knows how time expressions are found and resolved against
the publication date, tense and times told before.

The order: the words of time of a block (`words`, `numbers`), patterns over them (`patterns`, with the rules
of `calendar_dates`, `periods`, `stepped`, `lengths`, `clocks`, `repeated`, `ranges`, `references`),
neighbours joined (`joined`), what is no time after all put away (`doubts`, `doubtful_lengths`), the events
times are told from (`anchors`), and the dates, one time after another (`turns`, `tense`, `chain`,
`crosswire.calendar`). A dateline is outside the parse (`unparsed`). What is told as done after the publication is
noted (`ahead`).
"""

from __future__ import annotations

from crosswire.annotate.times.ahead import told_ahead
from crosswire.annotate.times.finding import find_times

__all__ = ["find_times", "told_ahead"]
