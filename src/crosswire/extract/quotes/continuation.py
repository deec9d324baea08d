"""This file knows who says a quotation that has no report of its own: it goes on
with one before it, or has a neighbour.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from crosswire.extract.quotes.direct import Attribution
from crosswire.extract.quotes.placing import MARKS, Placed
from crosswire.extract.quotes.surroundings import Surroundings
from crosswire.extract.quotes.syntax import VERBAL, subject_of

DASHES = frozenset({"-", "–", "—", "--"})
SIGNATURE = 12
BACK = 4
MARKS_AROUND = 4


def goes_on(around: Surroundings, at: int, known: Mapping[int, Attribution]) -> Attribution | None:
    """“...,” he said. “...” in one paragraph, or a paragraph that is all quotation after one that quotes somebody."""
    here = around.placed[at]
    previous = _last_attributed(around, at, known)
    if previous is None or here.end == ",":
        return None
    same = previous.block == here.block
    if not same and not (previous.block + 1 == here.block and is_whole_block(around, here)):
        return None
    before = known[previous.number]
    said = around.last_sentence(previous.last + 1, here.first) if same else []
    if before.cue not in said and any(around.parse.tokens[index].pos in VERBAL for index in said):
        # “...,” Lee said. Kovar agreed. “...”: the sentence between tells, if it tells anything
        found = spoken_of(around, here)
        if found:
            return found
    return Attribution(
        before.cue, before.cue_end, before.speaker, "goes on" if same else "paragraph goes on", previous.number
    )


def _last_attributed(around: Surroundings, at: int, known: Mapping[int, Attribution]) -> Placed | None:
    """The quotation before, past titles and fragments in its own report.

    “...,” he told the “Evening Hour.” “...” / “...,” asked Lee of what Kovar calls
    a “plan”. “...”: both times the first.
    """
    fragment = None
    for back in range(at - 1, max(at - 1 - BACK, -1), -1):
        previous = around.placed[back]
        if previous.is_speech:
            return previous if previous.number in known else fragment
        if previous.number in known and fragment is None:
            fragment = previous
        if not around.same_sentence(back):
            break
    return fragment


def signed(around: Surroundings, at: int) -> Attribution | None:
    """The one an utterance is signed by: “...” - Lee, a baker."""
    here = around.placed[at]
    return _credited(around, here) or _signed_below(around, here)


def _credited(around: Surroundings, here: Placed) -> Attribution | None:
    """“...” - Lee, 54, a baker: all that follows in the paragraph is a dash and a name."""
    tokens, block = around.parse.tokens, around.parse.blocks[here.block]
    after = [index for index in range(here.last + 1, block.last) if tokens[index].text.strip(MARKS + " ")]
    if not 1 < len(after) <= SIGNATURE or tokens[after[0]].text not in DASHES:
        return None
    if any(tokens[index].pos in VERBAL for index in after):
        return None
    return _signatory(around, after[1:])


def _signed_below(around: Surroundings, here: Placed) -> Attribution | None:
    if not is_whole_block(around, here) or here.block + 1 >= len(around.parse.blocks):
        return None
    block = around.parse.blocks[here.block + 1]
    words = range(block.first, min(block.last, block.first + SIGNATURE))
    tokens = around.parse.tokens
    opening = around.text[around.parse.blocks[here.block].end : block.start].strip() + tokens[block.first].text
    if block.last - block.first > SIGNATURE or opening[:1] not in DASHES:
        return None
    return _signatory(around, words)


def _signatory(around: Surroundings, words: Sequence[int]) -> Attribution | None:
    for index in words:
        token = around.parse.tokens[index]
        if token.pos in ("PROPN", "NOUN") and token.dep != "compound":
            return Attribution(None, None, index, "signature")
    return None


def spoken_of(around: Surroundings, here: Placed) -> Attribution | None:
    """The speaker a sentence before an utterance tells: Lee spoke on Friday. “...”"""
    block = around.parse.blocks[here.block]
    tokens = around.parse.tokens
    words = around.last_sentence(block.first, here.first)
    if not any(tokens[index].pos in VERBAL for index in words):
        if not here.block or not is_whole_block(around, here):
            return None
        before = around.parse.blocks[here.block - 1]
        words = around.last_sentence(before.first, before.last)
    for index in reversed(words):
        if index in around.cues and tokens[index].dep in ("ROOT", "conj"):
            subject = subject_of(around.parse, index)
            if subject and not around.quoted[subject.head]:
                return Attribution(index, around.cues[index].last, subject.head, "sentence before")
    return None


def is_whole_block(around: Surroundings, here: Placed) -> bool:
    """Whether a paragraph holds nothing but the quotation."""
    block = around.parse.blocks[here.block]
    before = range(max(block.first, here.first - MARKS_AROUND), here.first)
    after = range(here.last + 1, min(block.last, here.last + 1 + MARKS_AROUND))
    return all(around.parse.tokens[index].pos in ("PUNCT", "SPACE") for index in (*before, *after))
