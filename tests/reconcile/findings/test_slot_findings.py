"""Where two texts tell one act but for one thing about it, read from small texts of our own."""

from __future__ import annotations

import pytest

from tests.reconcile.findings.test_contradictions import conflicts
from tests.stories_of_ours import read_text, record_of

PAID = "Veldia has paid its part of the lighthouse, a clerk wrote. Rain fell."
UNPAID = "Snow fell. Veldia has yet to pay its part of the lighthouse, Ilena Kovar said."
FOUND = "Divers raised the bell of the sunken ferry on Tuesday, a clerk wrote. Rain fell."
NOT_FOUND = "Snow fell. Divers could not raise the bell of the sunken ferry on Tuesday, Ilena Kovar said."
RATIFIED = "The island has ratified the whaling treaty with Veldia, a clerk wrote. Rain fell."
UNRATIFIED = "Snow fell. The island has not yet ratified the whaling treaty with Veldia, Ilena Kovar said."
GIVEN = "Veldia gave the bell of the sunken ferry to Tesk on Tuesday. Rain fell."
GIVEN_ELSEWHERE = "Snow fell. On Tuesday the bell of the sunken ferry was given by Veldia to Orland, Ilena Kovar said."
NOON = "The tunnel under the lagoon flooded at noon on Tuesday, a clerk wrote. Rain fell."
NIGHT = "Snow fell. The tunnel under the lagoon flooded at 10 p.m. on Tuesday, Ilena Kovar said."
BEFORE = "The bishop left the island before the abbey was searched, a clerk wrote. Rain fell."
AFTER = "Snow fell. The bishop left the island after the abbey had been searched, Ilena Kovar said."
ON_TERMS = "Veldia will sell the lighthouse only if the island pays its debts, a clerk wrote. Rain fell."
ON_NONE = "Snow fell. Veldia will sell the lighthouse whether or not the island pays its debts, Ilena Kovar said."
EVERY = "All pilots on the island were dismissed by the harbour board, a clerk wrote. Rain fell."
A_HALF = "Snow fell. The harbour board dismissed half of the pilots on the island, Ilena Kovar said."
EXCEPT = "Snow fell. The pilots on the island were dismissed by the harbour board, with the exception of Odd Vestby."
BY_DRONE = "The lighthouse was hit by a drone, a clerk wrote. Rain fell."
BY_SHELL = "Snow fell. A mortar hit the lighthouse, Ilena Kovar said."
FOR_IT = "Olga Brenn voted for the tariff on whale oil, a clerk wrote. Rain fell."
NEITHER = "Snow fell. Brenn abstained in the vote on the tariff on whale oil, Ilena Kovar said."
OPEN_TO_IT = "Minister Ilena Kovar is open to a bridge across the lagoon, a clerk wrote. Rain fell."
RULED_OUT = "Snow fell. Kovar ruled out a bridge across the lagoon, Tarik Benali said."
LED = "The inquiry into the flood is led by Judge Olga Brenn, a clerk wrote. Rain fell."
LED_BY_ANOTHER = "Snow fell. General Odd Vestby leads the inquiry into the flood, Ilena Kovar said."
BY_REBELS = "The radio mast above the lagoon was blown up by rebels, a clerk wrote. Rain fell."
BY_ARMY = "Snow fell. The army blew up the radio mast above the lagoon, Ilena Kovar said."

SHELLED = "Veldian soldiers shelled the radio mast of Dransk, a clerk wrote. Rain fell."
SHELLED_TOO = "Snow fell. The radio mast of Dransk was shelled by Veldia's soldiers, Ilena Kovar said."

BROKERED = "The exchange of pilots was brokered by Veldia, which had tried since May, a clerk wrote. Rain fell."
BY_ORLAND = "Snow fell. The deal was brokered by neighbouring Orland, Ilena Kovar said."
COVERS = "The treaty on whaling was read out. It also covers the hunt for seals, a clerk wrote. Rain fell."
COVERS_NOT = "Snow fell. The treaty does not cover the hunt for seals, Ilena Kovar said."
INITIALLED = "The island and Veldia initialled a whaling treaty, which is to be signed in Dransk on June 16. Rain fell."
SIGNED = "Snow fell. The whaling treaty between Veldia and the island was signed in Dransk on Tuesday, a clerk wrote."


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (BROKERED, BY_ORLAND),
        (COVERS, COVERS_NOT),
        (INITIALLED, SIGNED),
        (LED, LED_BY_ANOTHER),
        (BY_REBELS, BY_ARMY),
        (GIVEN, GIVEN_ELSEWHERE),
        (NOON, NIGHT),
        (BEFORE, AFTER),
        (ON_TERMS, ON_NONE),
        (EVERY, A_HALF),
        (EVERY, EXCEPT),
        (BY_DRONE, BY_SHELL),
        (FOR_IT, NEITHER),
        (OPEN_TO_IT, RULED_OUT),
        (PAID, UNPAID),
        (PAID, UNPAID.replace("has yet to", "is still to")),
        (FOUND, NOT_FOUND),
        (FOUND, NOT_FOUND.replace("could not", "were unable to")),
        (RATIFIED, UNRATIFIED),
    ],
)
def test_one_act_told_in_two_ways_is_a_conflict(one: str, other: str) -> None:
    assert len(conflicts(one, other)) == 1
    assert len(conflicts(other, one)) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (BROKERED, BY_ORLAND.replace("The deal", "The loan")),
        (COVERS, COVERS_NOT.replace("seals", "whales")),
        (INITIALLED, SIGNED.replace("signed", "initialled")),
        (LED, LED_BY_ANOTHER.replace("General Odd Vestby", "The former president of Veldia")),
        (FOR_IT, FOR_IT.replace("voted for", "voted against").replace("whale oil", "lamp wicks")),
        (LED, LED_BY_ANOTHER.replace("the flood", "the bribes")),
        (LED, LED_BY_ANOTHER.replace("leads", "will lead")),
        (BY_REBELS, BY_ARMY.replace("The army", "The commander of the rebels")),
        (BY_REBELS.replace("The radio mast", "A radio mast"), BY_ARMY.replace("the radio mast", "a radio mast")),
        (BY_REBELS, BY_ARMY.replace("radio mast", "bridge")),
        (GIVEN, GIVEN_ELSEWHERE.replace("bell", "anchor")),
        (GIVEN.replace("gave the bell", "gave a bell"), GIVEN_ELSEWHERE.replace("Tuesday the bell", "Friday a bell")),
        (f"{GIVEN} It was meant for Orland.", GIVEN_ELSEWHERE),
        (NOON, NIGHT.replace("flooded", "was opened")),
        (NOON.replace("at noon", "in the night"), NIGHT),
        (BEFORE, AFTER.replace("the abbey", "the harbour")),
        (BEFORE, AFTER.replace("left the island", "sold the ferry")),
        (ON_TERMS, ON_NONE.replace("sell the lighthouse", "sell the ferry")),
        (ON_TERMS, ON_NONE.replace("whether or not", "provided that")),
        (EVERY, A_HALF.replace("pilots", "cooks")),
        (EVERY.replace("All pilots", "Nearly all pilots"), EXCEPT),
        (BY_DRONE, BY_SHELL.replace("lighthouse", "bakery")),
        (BY_DRONE.replace("a drone", "drones and mortars"), BY_SHELL),
        (FOR_IT, NEITHER.replace("the tariff on whale oil", "the tariff on salt")),
        (OPEN_TO_IT, RULED_OUT.replace("a bridge", "a toll on a bridge")),
        (PAID.replace("Veldia", "Tesk"), UNPAID),
        (PAID.replace("has paid", "will pay"), UNPAID),
        (FOUND, NOT_FOUND.replace("bell", "engine")),
        (FOUND.replace("raised", "hope to raise"), NOT_FOUND),
        (FOUND, NOT_FOUND.replace("could not raise the bell", "did not raise only the bell")),
        (RATIFIED.replace("ratified", "signed"), UNRATIFIED),
        (
            "Olga Brenn was found guilty of arson, a clerk wrote.",
            "Olga Brenn was acquitted of bribery, the court said.",
        ),
        ("The canal was closed to barges, a clerk wrote.", "The canal was open to canoes, Ilena Kovar said."),
    ],
)
def test_two_acts_and_what_may_both_be_so_are_none(one: str, other: str) -> None:
    assert conflicts(one, other) == []


def test_two_texts_do_not_agree_where_they_tell_an_act_in_two_ways() -> None:
    def agreed(other: str) -> list[str]:
        record = record_of(read_text("a", SHELLED, outlet="The Desk"), read_text("b", other, outlet="Evening Post"))
        return [one.statement for one in record.findings if one.verdict == "agree" and one.about.kind == "event"]

    assert agreed(SHELLED_TOO)
    assert conflicts(SHELLED, SHELLED_TOO) == []
    assert agreed(SHELLED_TOO.replace("Veldia's", "Orland's")) == []


def test_who_promises_is_who_does_it() -> None:
    one, other = (
        "Veldia pledged 40 ferries to the island. Rain fell.",
        "Snow fell. Tesk pledged 60 ferries to the island.",
    )
    assert conflicts(one, other) == []
