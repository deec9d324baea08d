"""This file knows when a report is shown with the verb that brings it in: without "denied" the words say the opposite."""

from __future__ import annotations

import re

from crosswire.model.mention import Cue
from crosswire.model.passage import Passage
from crosswire.told_as import PLAIN
from crosswire.vocabulary.reporting import reporting_nouns

NO_CLAUSE = re.compile(r"(?:not )?to\s|(?:of|for|against|over|about|on|as)\s", re.IGNORECASE)
"""How words begin that are half a clause: "(vowed) to return", "(accused her) of lying"."""
FEW = 4
"""Words that may be no clause at all ("(announced) a halt"): the verb does no harm to "(said) it was wrong"."""
ROOM = 60
"""Code points between the verb and its words, for somebody spoken to ("asked the harbour master to")."""
MARKS = re.compile(r"[\"“”.!?;\n]")
UNDONE = re.compile(r"(?:\b\w+n['’]t|\b\w+ not|\bnever|\bcannot)(?: \w+ly)? $")
"""What may take the verb back: "(did not) deny"."""


def with_verb(passage: Passage, cue: Cue | None, text: str) -> Passage:
    """The words from the verb on ("denied that the gate was shut") where they mislead without it; else the words alone.

    `passage` is of a report without quotation marks, `text` the stored text of its source.
    """
    if cue is None or cue.passage.source != passage.source:
        return passage
    if cue.passage.start <= passage.start and passage.end <= cue.passage.end:
        return cue.passage  # "brushed the deadline aside"
    between = passage.start - cue.passage.end
    if not 0 <= between <= ROOM or MARKS.search(text, cue.passage.end, passage.start):
        return passage
    plain = cue.force in PLAIN and cue.lemma not in reporting_nouns()  # "batted down allegations that ..."
    if plain and len(passage.text.split()) > FEW and not NO_CLAUSE.match(passage.text):
        return passage
    undone = UNDONE.search(text[max(0, cue.passage.start - 30) : cue.passage.start])
    start = cue.passage.start - (len(undone.group()) if undone else 0)
    return Passage(passage.source, start, passage.end, text[start : passage.end])
