"""Where one text or party says what another denies, doubts or names otherwise: read from small texts of our own."""

from __future__ import annotations

import pytest

from crosswire.model.record import Finding
from tests.stories_of_ours import read_text, record_of

ACCUSED = "Kenya accused Uganda on Monday of shelling the harbour of Brannov. The mayor closed the schools."
DENIED = "Uganda denied the accusations on Tuesday. A ferry left the harbour at noon with forty passengers."
WARNED = "Fishery minister Ilena Kovar warned that the new quota could ruin the island. Talks go on."
DISMISSED = f"{WARNED} But senator Tarik Benali dismissed Kovar's warnings as empty."
SERVED = "Anton Velde served on the northern front during the flood war. He now sells boats in Dransk."
NEVER = "Rivals say little of the past. Anton Velde never served on the northern front, the archive's letters show."
PLAIN = "The guards fired on the grain convoy near the Dransk bridge on Sunday. Two drivers fled on foot."
HEDGED = "A storm is coming. In Dransk the border guards allegedly fired at a convoy of grain lorries by the bridge."
CERTAIN = "Minister Ilena Kovar announced the closure of the grain terminal in Dransk harbour next winter. Boats idled."
POSSIBLE = "In parliament, Ilena Kovar announced the possible closure of the grain terminal that Dransk harbour built. Rain came."
PRINTED = "“The dam at Velm was never inspected,” Minister Ilena Kovar told reporters on Friday. Rain is forecast for the week."
JUDGED = "A crowd gathered at noon. Kovar falsely claimed that the dam at Velm “was never inspected”, though three reports lie open."
CHIEF = "Velm Grain chief executive Mara Osk opened the new silo on Friday. Rain fell."
PRESIDENT = "Velm Grain president Mara Osk opened the new silo on Friday, and a band played."


def conflicts(*texts: str) -> list[Finding]:
    """The conflicts of fact, framing and modality in these texts."""
    articles = [read_text(f"p{number}", text, outlet=f"Paper {number}") for number, text in enumerate(texts)]
    found = record_of(*articles).findings
    return [one for one in found if one.verdict == "conflict" and one.class_ in ("fact", "framing", "modality")]


@pytest.mark.parametrize(
    ("texts", "class_", "topic"),
    [
        ((ACCUSED, DENIED), "fact", "what Uganda contradicts"),
        ((WARNED, DISMISSED), "framing", "what Tarik Benali contradicts"),
        ((SERVED, NEVER), "fact", "told and denied"),
        ((PLAIN, HEDGED), "modality", "how sure it is told"),
        ((PRINTED, JUDGED), "fact", "what an outlet judges"),
        ((CERTAIN, POSSIBLE), "modality", "how sure it is told"),
        ((CHIEF, PRESIDENT), "fact", "the office of Mara Osk"),
    ],
)
def test_what_one_says_and_another_contradicts_is_a_conflict(texts: tuple[str, ...], class_: str, topic: str) -> None:
    (finding,) = conflicts(*texts)
    assert (finding.class_, finding.topic) == (class_, topic)
    assert len(finding.sides) == 2


@pytest.mark.parametrize(
    "texts",
    [
        (
            ACCUSED,
            DENIED.replace("Uganda denied the accusations", "Rwanda denied the accusations"),
        ),  # another is accused
        (ACCUSED, DENIED.replace("denied the accusations", "rejected the deadline")),  # no claim is contradicted
        (SERVED, NEVER.replace("Anton Velde never", "A rival of his never")),  # of somebody else
        (SERVED, NEVER.replace("never served", "would never have served")),  # not told as a fact
        (SERVED, NEVER.replace("northern front", "hospital ship")),  # of something else
        (PLAIN.replace("The guards fired", "Farmers say the guards fired"), HEDGED),  # open there too
        (PRINTED, JUDGED.replace("falsely ", "")),
        (CERTAIN.replace("announced the closure", "would not announce the closure"), POSSIBLE),
        (CHIEF, PRESIDENT.replace("president", "president and chief executive")),  # one text gives both
        (CHIEF, PRESIDENT.replace("president", "vice president")),
    ],
)
def test_what_may_both_be_so_is_no_conflict(texts: tuple[str, ...]) -> None:
    assert conflicts(*texts) == []


def test_the_claims_of_several_parties_are_sides_of_one_finding() -> None:
    other = "Rwanda, too, accused Uganda of shelling the harbour of Brannov. The mayor wept."
    (finding,) = conflicts(ACCUSED, other, DENIED)
    assert [side.label for side in finding.sides][-1] == "contradicted by Uganda"
    assert len(finding.sides) == 3
