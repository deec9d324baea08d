"""Where two texts tell one act in ways that exclude each other, by what stands in the roles of their verbs, from texts of our own."""

from __future__ import annotations

import pytest

from tests.reconcile.findings.test_contradictions import conflicts
from tests.stories_of_ours import read_text, record_of

RAMMED = "A Veldian cutter rammed a Dransk trawler off the cape on 12 May 2031, a clerk wrote. Rain fell."
RAMMED_BACK = "Snow fell. On 12 May 2031 a Dransk trawler rammed a Veldian cutter off the cape, Ilena Kovar said."
FIRED = "Police opened fire on miners in Orsha on 12 May 2031, a clerk wrote. Rain fell."
FIRED_BACK = "Snow fell. Miners opened fire on police in Orsha on 12 May 2031, Ilena Kovar said."
DOWNED = "Rebels shot down the drone on 12 May 2031, a clerk wrote. Rain fell."
DOWNED_TOO = "Snow fell. The drone was shot down by the army on 12 May 2031, Ilena Kovar said."
GRANTED = "The court granted Ilena Kovar bail, a clerk wrote. Rain fell."
REFUSED = "Snow fell. The court refused Ilena Kovar bail, a diver wrote."
PULLED_BACK = (
    "Ilena Kovar announced that the army had completed the withdrawal of its howitzers from the lagoon. Rain fell."
)
NOT_BEGUN = "Snow fell. The army's withdrawal of its howitzers from the lagoon has not begun, a diver wrote."
SWAP = "The exchange of the pilots will take place on 20 May 2031, a clerk wrote. Rain fell."
SWAP_LATER = "Snow fell. The exchange of the pilots will go ahead on 22 May 2031, Ilena Kovar said."
NEXT_ROUND = "The next round will be held in Velm, a clerk wrote. Rain fell."
NEXT_ELSEWHERE = "Snow fell. The next round of the talks is to take place in Orsha, Ilena Kovar said."
SHOT = "Gunmen shot dead Bishop Odd Vestby on 12 May 2031, a clerk wrote. Rain fell."
BOMBED = "Snow fell. A bomb killed Bishop Odd Vestby on 12 May 2031, Ilena Kovar said."
AT_HOME = "Bishop Odd Vestby was killed at his home on 12 May 2031, a clerk wrote. Rain fell."
AT_MARKET = "Snow fell. Bishop Odd Vestby was killed in the market on 12 May 2031, Ilena Kovar said."
BURIAL = "Bishop Odd Vestby will be buried on 20 May 2031, a clerk wrote. Rain fell."
FUNERAL = "Snow fell. The funeral of Bishop Odd Vestby will take place on 22 May 2031, Ilena Kovar said."
NOBODY = "Nobody has been arrested, a clerk wrote. Rain fell."
ARRESTED = "Snow fell. Three men were arrested, Ilena Kovar said."
EXPELLED = "Bishop Odd Vestby was expelled from Norway on 12 May 2031, a clerk wrote. Rain fell."
EXPELLED_ELSEWHERE = "Snow fell. Bishop Odd Vestby was expelled from Finland on 12 May 2031, Ilena Kovar said."
TO_SIGN = "The whaling treaty is to be signed on 20 June 2031 by the two envoys. Rain fell."
SIGNED = "Snow fell. The two envoys signed the whaling treaty on 12 May 2031, a clerk wrote."
FOR_IT = "Ilena Kovar supports the whaling ban, a clerk wrote. Rain fell."
AGAINST_IT = "Snow fell. Ilena Kovar opposes the whaling ban, envoy Tarik Benali said."
OFF = "Veldia has cancelled the talks on whaling, a clerk wrote. Rain fell."
ON = "Snow fell. The talks on whaling will go ahead, Ilena Kovar said."

BLAMED = (
    "The League blamed the army for the shelling of Orsha, a fishing village, on 12 May 2031, a clerk wrote. Rain fell."
)
SHELLED = "Snow fell. Militants of the League shelled the village of Orsha on 12 May 2031, Ilena Kovar said."
CLAIMED = "The Sons of Ash claimed responsibility for the killing of Bishop Odd Vestby, a clerk wrote. Rain fell."
BEHIND = "Snow fell. The Red Dawn Brigade was behind the murder of Bishop Odd Vestby, Ilena Kovar said."
POINTED = (
    "Bishop Odd Vestby was killed on 12 May 2031, a clerk wrote. "
    "The Harbour League said that it had carried out the killing. Rain fell."
)
SIXTY = "An exchange of 60 pilots is to take place on 20 May 2031, a clerk wrote. Rain fell."
SIXTY_LATER = "Snow fell. The exchange of 60 pilots will go ahead on 22 May 2031, Ilena Kovar said."
IT_WAS_SIGNED = (
    "The whaling treaty took effect in May, a clerk wrote. It was signed by Ilena Kovar and Odd Vestby. Rain fell."
)
NOT_SIGNED = "Snow fell. Odd Vestby did not sign the whaling treaty, a diver wrote."
SWAP_THIRTY = "Snow fell. The exchange of 30 pilots will go ahead on 22 May 2031, Ilena Kovar said."


@pytest.mark.parametrize(
    ("one", "other", "topic"),
    [
        (RAMMED, RAMMED_BACK, "who did it to whom"),
        (FIRED, FIRED_BACK, "who did it to whom"),
        (DOWNED, DOWNED_TOO, "who did it"),
        (PULLED_BACK, NOT_BEGUN, "whether it was done"),
        (SWAP, SWAP_LATER, "when it was"),
        (NEXT_ROUND, NEXT_ELSEWHERE, "where it was"),
        (SHOT, BOMBED, "by what means"),
        (AT_HOME, AT_MARKET, "where it was"),
        (BURIAL, FUNERAL, "when it was"),
        (NOBODY, ARRESTED, "whether it was done"),
        (EXPELLED, EXPELLED_ELSEWHERE, "where it was"),
        (BLAMED, SHELLED, "who did it"),
        (CLAIMED, BEHIND, "who did it"),
        (POINTED, BEHIND, "who did it"),
        (SIXTY, SIXTY_LATER, "when it was"),
        (IT_WAS_SIGNED, NOT_SIGNED, "whether it was done"),
    ],
)
def test_one_act_told_in_ways_that_exclude_each_other(one: str, other: str, topic: str) -> None:
    (found,) = conflicts(one, other)
    assert found.topic == topic
    assert [len(side.origins) for side in found.sides] == [1, 1]


@pytest.mark.parametrize(("one", "other"), [(TO_SIGN, SIGNED), (FOR_IT, AGAINST_IT), (OFF, ON), (GRANTED, REFUSED)])
def test_what_cannot_both_be_so_is_a_conflict(one: str, other: str) -> None:
    assert len(conflicts(one, other)) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # each rammed the other's, on two days; another cutter; they collided
        (RAMMED, RAMMED_BACK.replace("12 May", "14 May")),
        (RAMMED, RAMMED_BACK.replace("a Veldian cutter", "a yacht of Orland")),
        (RAMMED.replace("rammed", "met"), RAMMED_BACK.replace("rammed", "met")),
        # a part of it is left; from elsewhere; not yet; of other guns
        (PULLED_BACK.replace("completed", "begun"), NOT_BEGUN.replace("has not begun", "has not been completed")),
        (PULLED_BACK, NOT_BEGUN.replace("the lagoon", "the cape")),
        (PULLED_BACK, NOT_BEGUN.replace("howitzers", "divers")),
        # another exchange; one that was; another round, of other people
        (SWAP, SWAP_LATER.replace("the pilots", "the monks")),
        (SWAP, SWAP_LATER.replace("will go ahead", "would have gone ahead")),
        (NEXT_ROUND, NEXT_ELSEWHERE.replace("The next round", "The second round")),
        (NEXT_ROUND.replace("round", "summit"), NEXT_ELSEWHERE.replace("round of the talks", "meeting of the bakers")),
        # a country round the town
        (NEXT_ROUND, NEXT_ELSEWHERE.replace("Orsha", "Norway")),
        # the same means; somebody else; where he died
        (SHOT, BOMBED.replace("A bomb", "A gunman")),
        (SHOT, BOMBED.replace("Odd Vestby", "Olga Brenn")),
        (AT_HOME, AT_MARKET.replace("was killed in the market", "died in prison")),
        (AT_HOME, AT_MARKET.replace("in the market", "near the market")),
        (BURIAL, FUNERAL.replace("22 May", "20 May")),
        (BURIAL, FUNERAL.replace("Odd Vestby", "Olga Brenn")),
        # by a text that tells of others who were
        (NOBODY + " Nine men were arrested in the spring.", ARRESTED),
        (NOBODY, ARRESTED.replace("were arrested", "may be arrested")),
        # the town in the country
        (EXPELLED, EXPELLED_ELSEWHERE.replace("Finland", "Oslo")),
        # another treaty; another ban; only if; another matter
        (TO_SIGN, SIGNED.replace("whaling treaty", "grain treaty")),
        (FOR_IT, AGAINST_IT.replace("whaling ban", "ban on sealing")),
        (FOR_IT, AGAINST_IT.replace("Ilena Kovar", "Olga Brenn")),
        (OFF, ON.replace("on whaling", "on grain")),
    ],
)
def test_two_acts_and_what_may_both_be_so_are_none(one: str, other: str) -> None:
    assert conflicts(one, other) == []


def test_a_text_that_tells_it_both_ways_contradicts_nobody() -> None:
    assert conflicts(f"{BURIAL} Bishop Odd Vestby would be buried on 22 May 2031, others wrote.", FUNERAL) == []


def test_no_agreement_stands_beside_the_conflict_on_its_means() -> None:
    from tests.stories_of_ours import read_text, record_of

    found = record_of(read_text("p0", SHOT, outlet="Paper 0"), read_text("p1", BOMBED, outlet="Paper 1")).findings
    assert not [one for one in found if one.verdict == "agree" and one.about.kind == "event"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "The tribunal sentenced Judge Olga Brenn to 14 years. Rain fell.",
            "Snow fell. The tribunal sentenced Brenn's brother to 22 years.",
        ),
        ("Veldia signed a treaty on whaling. Rain fell.", "Snow fell. Veldia did not sign the treaty on tariffs."),
    ],
)
def test_what_words_alone_take_for_one_thing_is_told_apart_by_its_roles(one: str, other: str) -> None:
    assert conflicts(one, other) == []


LOSS = "Velm Mining reported a third-quarter loss of $35 million, a clerk wrote. Rain fell."
OTHER_LOSS = "Snow fell. Orsha Shipping reported a third-quarter loss of $17 million, a diver wrote."
SAME_LOSS = "Snow fell. Velm Mining reported a third-quarter loss of $17 million, a diver wrote."


def test_sums_of_two_doers_are_no_conflict() -> None:
    assert not conflicts(LOSS, OTHER_LOSS)
    assert len(conflicts(LOSS, SAME_LOSS)) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (SIXTY, SWAP_THIRTY),
        ("It is not Ilena Kovar, a clerk wrote. Rain fell.", "Snow fell. Ilena Kovar opened the mine, a diver wrote."),
        (
            "No money, no helpers, no lorries for the whaling port, a clerk wrote. Rain fell.",
            "Snow fell. The whaling port raised money from helpers, a diver wrote.",
        ),
        (
            "Once the council postpones a toll, the toll never takes effect, a clerk wrote. Rain fell.",
            "Snow fell. The council moved the day so that the toll takes effect in June, a diver wrote.",
        ),
    ],
)
def test_what_leaves_room_for_both_is_no_conflict(one: str, other: str) -> None:
    assert not conflicts(one, other)


def test_reports_whose_numbers_contradict_each_other_do_not_agree() -> None:
    hours, week = (
        f"Norland demanded that Sarn withdraw its trawlers within {span}." for span in ("48 hours", "a week")
    )
    articles = [read_text(f"p{at}", text, outlet=f"Paper {at}") for at, text in enumerate((hours, week))]
    assert {one.verdict for one in record_of(*articles).findings if one.verdict != "single-source"} == {"conflict"}
