"""This file knows how findings about statements are headed: the speaker, and the words that all who print them have."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from crosswire.brevity import in_passing
from crosswire.model.passage import Passage
from crosswire.model.record import Statement, Variant
from crosswire.reconcile.findings.told_words import untold_of, weight
from crosswire.reconcile.statements.governing import is_governed
from crosswire.reconcile.statements.speakers import stands_for_nobody
from crosswire.vocabulary.rarity import rarity
from crosswire.wording import holds, words

SHOWN = 110
LEAST_MORE = 2
"""Words that a text has behind the end of another's quotation, from which it is told how it goes on."""
NOT_NAMED = "a speaker not named"
ENDS = ",.;: "


def what_is_said(statement: Statement) -> str:
    """The speaker and the first words of the reference, in marks only where the reference has marks."""
    words_ = in_passing(statement.gist, SHOWN)
    marked = any(v.passage == statement.reference and v.kind in ("direct", "partial") for v in statement.variants)
    return f"{speaker_of(statement)}: " + (f"“{words_}”" if marked else words_)


def speaker_of(statement: Statement) -> str:
    """The name of the speaker, or that there is none: "it" names nobody."""
    name = (statement.speaker.name or "a speaker") if statement.speaker else NOT_NAMED
    known = statement.speaker is not None and statement.speaker.actor is not None
    return NOT_NAMED if not known and stands_for_nobody(name) else name


def topic(statement: Statement) -> str:
    """What the finding is about, in words: what somebody said."""
    return f"what {speaker_of(statement)} said"


def stakes(statement: Statement) -> float:
    """How much the statement tells: the rarity of its words."""
    return sum(rarity(word.form) for word in words(statement.gist))


def agreed(statement: Statement, shown: Sequence[Variant]) -> str:
    """The speaker and the words that all who print them in marks have: of "we sail, and we sail armed" perhaps "we sail" alone."""
    if all(variant.passage != statement.reference for variant in shown):  # its words are not agreed on
        longest = max(shown, key=lambda variant: (len(words_of(variant)), variant.passage))
        return f"{speaker_of(statement)}: {in_passing(longest.passage.text.strip(ENDS), SHOWN)}"
    shortest, fullest = _ends(shown)
    if shortest is None or fullest is None or is_governed(words_of(fullest), words_of(shortest)):
        return what_is_said(statement)
    text = shortest.passage.text.strip(ENDS)
    if going_on(shown):
        text = f"{text} …"
    return f"{speaker_of(statement)}: “{in_passing(text, SHOWN)}”"


def reported(shown: Sequence[Passage]) -> tuple[str, list[str], float]:
    """Of reports without marks the one that tells least that another text's does not; the words that it alone tells, and what share
    of all that it tells they are (all, where a number is among them). A whole clause stands before half a one ("to leave").
    """
    texts: dict[str, list[str]] = defaultdict(list)
    for passage in shown:
        texts[passage.source].append(passage.text)
    found = []
    for passage in sorted(shown):
        alone = untold_of(passage.text, texts, passage.source)
        share = sum(map(weight, alone)) / max(weight(passage.text), 1.0)
        counts = any(word.form.isdigit() for one in alone for word in words(one))
        half = passage.text.startswith("to ")
        found.append((counts, share, half, len(words(passage.text)), passage.text.strip(ENDS), alone))
    counts, share, _, _, text, alone = min(found, key=lambda one: one[:4])
    return text, alone, 1.0 if counts else share


def going_on(shown: Sequence[Variant]) -> str:
    """What a text prints behind words that another ends a sentence with: "we gave nothing" may be half of what was said."""
    shortest, longest = _ends(shown)
    if shortest is None or longest is None or shortest.kind != "direct":
        return ""
    part, found = words_of(shortest), words(longest.passage.text)
    starts = range(len(found) - len(part) + 1)
    end = next(at + len(part) for at in starts if tuple(word.form for word in found[at : at + len(part)]) == part)
    if len(found) - end < LEAST_MORE:
        return ""
    return f"; another goes on: “{in_passing(longest.passage.text[found[end].start :].strip(ENDS), SHOWN)}”"


def _ends(shown: Sequence[Variant]) -> tuple[Variant | None, Variant | None]:
    """Of the printings in marks the shortest, and the longest that has all its words; None where not all have them."""
    fullest = {  # a text may print a sentence in two pieces: "With this," he said, "we sail."
        variant.passage.source: variant
        for variant in sorted(shown, key=lambda variant: len(words_of(variant)))
        if variant.kind in ("direct", "partial")
    }
    marked = sorted(fullest.values(), key=lambda variant: (len(words_of(variant)), variant.passage))
    if not marked or not all(holds(words_of(other), words_of(marked[0])) for other in marked):
        return None, None
    return marked[0], marked[-1]


def words_of(variant: Variant) -> tuple[str, ...]:
    """The words of a wording, as compared."""
    return tuple(word.form for word in words(variant.passage.text))
