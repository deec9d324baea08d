"""Whether a report is shown with its verb where the words mislead without."""

from __future__ import annotations

from dataclasses import replace

import pytest

from crosswire.model.mention import Cue
from crosswire.model.passage import Passage
from crosswire.report_verbs import with_verb


def _at(text: str, words: str) -> Passage:
    start = text.index(words)
    return Passage("a", start, start + len(words), words)


DENIED = Cue(passage=Passage("a", 0, 0, "denied"), lemma="deny", force="deny")


@pytest.mark.parametrize(
    ("text", "words", "cue", "shown"),
    [
        ("She [denied] that the gate was shut.", "the gate was shut", DENIED, "denied that the gate was shut"),
        ("She did not [deny] it was shut.", "it was shut", DENIED, "did not deny it was shut"),
        ("She [brushed the deadline aside].", "the deadline", DENIED, "brushed the deadline aside"),
        ("She [announced] a halt.", "a halt", replace(DENIED, force="announce"), "announced a halt"),
        ("Okoro [accused] Dransk of hiding salt.", "Dransk of hiding salt", replace(DENIED, force="accuse"), "accused Dransk of hiding salt"),
        ("He batted down [allegations] that Okoro had paid for all the salt.", "Okoro had paid for all the salt",
         replace(DENIED, lemma="allegation", force="neutral"), "allegations that Okoro had paid for all the salt"),
        ("She [said] that the old gate was shut.", "the old gate was shut", replace(DENIED, lemma="say", force="neutral"), "the old gate was shut"),
        ("She [denied] it. He added that the gate was shut.", "the gate was shut", DENIED, "the gate was shut"),
        ("The gate was shut, she [denied].", "The gate was shut", DENIED, "The gate was shut"),
    ],
)  # fmt: skip
def test_words_that_mislead_alone_are_shown_with_their_verb(text: str, words: str, cue: Cue, shown: str) -> None:
    verb = text[text.index("[") + 1 : text.index("]")]
    printed = text.replace("[", "").replace("]", "")
    found = with_verb(_at(printed, words), replace(cue, passage=_at(printed, verb)), printed)
    assert found.text == shown == printed[found.start : found.end]


def test_words_without_a_verb_stay_as_they_are() -> None:
    assert with_verb(_at("The gate is shut.", "gate is shut"), None, "The gate is shut.").text == "gate is shut"
