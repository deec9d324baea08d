"""Where the clauses of two texts tell one thing but for a verb, a "not", a number: read from small texts of our own."""

from __future__ import annotations

import pytest

from tests.reconcile.findings.test_contradictions import conflicts

EXTEND = "The islanders agreed to extend the truce in the strait, mediator Ilena Kovar said. Rain fell."
NO_EXTENSION = "A ferry left at noon. The islanders refused to extend the truce, their spokesman Tarik Benali said."
CALLED_OFF = (
    "The meeting of the Veldan and Dransk foreign ministers in Oslo has been called off, an envoy said. Snow fell."
)
ON = "Rain fell. The Veldan and Dransk foreign ministers' meeting in Oslo will go ahead next week, a clerk wrote."
LEAVE = "The monitors will leave the area around Velm, Ilena Kovar said. Snow fell."
STAY = "Rain fell. The monitors will stay in the area around Velm, mayor Anton Velde said."
FIRED = "A Veldan frigate fired warning shots before troops boarded the ferry. Rain fell."
NO_SHOTS = "Snow lay on the quay. No shots were fired, captain Mara Osk said."
TAKEN = "The island's guards captured two Veldan soldiers on the ridge, a clerk wrote. Rain fell."
NONE_TAKEN = "Snow fell. The monitors said no soldiers had been captured."
STOPPED = "The island's soldiers photographed the grain convoy for two hours, Ilena Kovar said. Rain fell."
NOT_STOPPED = "Snow fell. The army denied photographing the grain convoy."

COMES = "Minister Ilena Kovar will attend the signing of the grain treaty in Velm, a clerk wrote. Rain fell."
COMES_NOT = "Snow fell. Kovar will not attend the signing of the treaty, her spokesman said."
OPENED = "The islanders opened the grain corridor on 3 March 2031. Rain fell."
OPENED_LATER = "Snow fell. The islanders opened the grain corridor on 5 March 2031 to all ferries."

RESIGNED = "Harbour minister Ilena Kovar has resigned, her office said. Rain fell."
STAYS = "Snow fell. Kovar refused to resign, a clerk wrote."
RETURNED = "Veldan monks will return the bells of Velm on Sunday, a clerk wrote. Rain fell."
NO_RETURN = "Snow fell. The return of the bells planned for Sunday has been called off, mayor Anton Velde said."
TRAVELS = "Kovar will travel to Dransk on Thursday, an envoy said. Rain fell."
NO_TRIP = "Snow fell. Minister Ilena Kovar cancelled her trip to Dransk, her office said."
LOADED = "The ferry was overloaded, pilot Odd Vestby said. Rain fell."
NOT_LOADED = "Snow fell. The judges found that the ferry had a new pump and was not overloaded."
BOATS = "There were enough rubber boats on board, Ilena Kovar said. Rain fell."
NO_BOATS = "Snow fell. There were not enough rubber boats, a clerk wrote."
SHIPPED = "Minister Ilena Kovar accused Veldia of shipping mortars to the islanders. Rain fell."
NOT_SHIPPED = "Snow fell. Veldia never shipped mortars to the islanders, envoy Tarik Benali said."
SHELLED = "The grain convoy was shelled by the army, Ilena Kovar said. Rain fell."
NO_ATTACK = "Snow fell. The army did not attack the grain convoy, envoy Tarik Benali said."

CALM = "The border was calm on Tuesday, Ilena Kovar said. Rain fell."
TENSE = "Snow fell. The situation at the border remained tense, a clerk wrote."
VALID = "The judges found that the ferry had a valid licence. Rain fell."
EXPIRED = "Snow fell. The licence of the ferry had expired, pilot Odd Vestby said."
SURVIVED = "The captain, Odd Vestby, survived. Rain fell on the docks."
DROWNED = "Snow fell. Captain Odd Vestby drowned, a clerk wrote."
ADOPTED = "The island council has adopted a tariff on grain, Ilena Kovar said. Rain fell."
DISCUSSING = "Snow fell. The island council is still discussing a tariff on grain, a clerk wrote."
UPHELD = "The islanders upheld their veto on the treaty, Ilena Kovar said. Rain fell."
LIFTED = "Snow fell. The islanders lifted their veto on the treaty, a clerk wrote."
HELD = "The pilot Odd Vestby is being held in Velm, Ilena Kovar said. Rain fell."
RELEASED = "Snow fell. The islanders released Vestby, a clerk wrote."

WILL = "The grain tariff will be reviewed after six months, Ilena Kovar said. Rain fell."
MAY = "Snow fell. The grain tariff may be reviewed, a clerk wrote."
MET = "Kovar met Benali on the quay, a pilot said. Rain fell."
NOT_MET = "Snow fell. Ilena Kovar and Tarik Benali did not meet, a clerk wrote."
TOOK_PART = "Senator Olga Brenn took part for the first time. Rain fell."
AWAY = "Snow fell. Brenn stayed away from the dinner, a clerk wrote."

BY_VELDIA = "The truce in the strait was brokered by Veldia, Ilena Kovar said. Rain fell."
BY_TESK = "Snow fell. Tesk mediated the truce in the strait, envoy Tarik Benali said."
INCLUDES = "The package targets pilots and includes a ban on grain imports. Rain fell."
NOT_INCLUDED = "Snow fell. The package does not include a ban on grain imports, a clerk wrote."
WILL_MEET = "Senator Olga Brenn will meet the envoy of the island union. Rain fell."
NO_MEETING = "Snow fell. Brenn refused to meet the envoy of the island union, a clerk wrote."
CROSSED = (
    "The forty lorries of flour rolled into Velm through the Orsha crossing on Monday, Ilena Kovar said. Rain fell."
)
CROSSED_ELSEWHERE = "Snow fell. The lorries of flour rolled into Velm through the Tarsk crossing, a clerk wrote."
JAILED = "The pilot Odd Vestby was sentenced to nine years in prison for piracy, a clerk wrote. Rain fell."
JAILED_LESS = "Snow fell. Vestby was sentenced to seven years in prison, Ilena Kovar said."
FLARES = "Veldan pilots used flares over the strait on their way home, Ilena Kovar said. Rain fell."
NO_FLARES = "Snow fell. The Veldan pilots did not use any flares and landed early, a clerk wrote."


@pytest.mark.parametrize(
    ("one", "other", "topic"),
    [
        (EXTEND, NO_EXTENSION, "told by opposite words"),
        (CALLED_OFF, ON, "told by opposite words"),
        (LEAVE, STAY, "told by opposite words"),
        (FIRED, NO_SHOTS, "told and denied"),
        (TAKEN, NONE_TAKEN, "told and denied"),
        (STOPPED, NOT_STOPPED, "told and denied"),
        (OPENED, OPENED_LATER, "when it was"),
        (COMES, COMES_NOT, "told and denied"),
        (RESIGNED, STAYS, "told and denied"),
        (RETURNED, NO_RETURN, "told and denied"),
        (TRAVELS, NO_TRIP, "told and denied"),
        (LOADED, NOT_LOADED, "told and denied"),
        (BOATS, NO_BOATS, "told and denied"),
        (SHIPPED, NOT_SHIPPED, "told and denied"),
        (SHELLED, NO_ATTACK, "told and denied"),
        (MET, NOT_MET, "told and denied"),
        (INCLUDES, NOT_INCLUDED, "told and denied"),
        (WILL_MEET, NO_MEETING, "told and denied"),
        (BY_VELDIA, BY_TESK, "who did it"),
        (WILL, MAY, "how sure it is told"),
        (TOOK_PART, AWAY, "told by opposite words"),
        (FLARES, NO_FLARES, "told and denied"),
        (CROSSED, CROSSED_ELSEWHERE, "where it was"),
        (JAILED, JAILED_LESS, "how many"),
        *(
            (one, other, "told by opposite words")
            for one, other in (
                (CALM, TENSE),
                (VALID, EXPIRED),
                (SURVIVED, DROWNED),
                (ADOPTED, DISCUSSING),
                (UPHELD, LIFTED),
                (HELD, RELEASED),
            )
        ),
    ],
)
def test_clauses_that_cannot_both_be_so_are_a_conflict(one: str, other: str, topic: str) -> None:
    for texts in ((one, other), (other, one)):
        assert [found.topic for found in conflicts(*texts)] == [topic]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # another doer, another object, another time, only a wish, and a text that tells both
        (EXTEND, NO_EXTENSION.replace("The islanders", "The mainlanders")),
        (EXTEND, NO_EXTENSION.replace("extend the truce", "open the archive")),
        (CALLED_OFF, ON.replace("Veldan and Dransk", "Tesk and Orsha")),
        (LEAVE, STAY.replace("will stay", "would stay")),
        (f"{EXTEND} Later the islanders refused to extend the truce.", NO_EXTENSION),
        (FIRED, NO_SHOTS.replace("No shots were", "No shots will be")),
        (FIRED, NO_SHOTS.replace("No shots were fired", "No apples were sold")),
        (FIRED, NO_SHOTS.replace("No shots were fired", "The No. 2 officer fired the shots")),
        (f"{FIRED} Its captain said no shots were fired.", NO_SHOTS),
        (RESIGNED.replace("has resigned", "may resign"), STAYS),
        (RETURNED.replace("will return", "returned"), NO_RETURN),
        (TRAVELS.replace("Dransk", "Velm"), NO_TRIP),
        (LOADED.replace("ferry", "lorry"), NOT_LOADED),
        (LOADED, NOT_LOADED.replace("overloaded", "overloaded as a rule")),
        (BOATS.replace("rubber boats", "maps"), NO_BOATS),
        (SHIPPED.replace("Veldia of", "Tesk of"), NOT_SHIPPED),
        (SHELLED, NO_ATTACK.replace("did not attack", "would not attack")),
        (WILL.replace("The grain tariff", "The rule on pilots"), MAY),
        (WILL, MAY.replace("reviewed", "burned")),
        (MET, NOT_MET.replace("Tarik Benali", "Mara Osk")),
        (TOOK_PART.replace("Olga Brenn", "Anton Velde"), AWAY),
        (BY_VELDIA, BY_TESK.replace("Tesk mediated", "Tesk and Veldia mediated")),
        (BY_VELDIA, BY_TESK.replace("Tesk mediated", "Tesk may have mediated")),
        (BY_VELDIA, BY_TESK.replace("the truce in the strait", "a pay dispute of pilots")),
        (INCLUDES.replace("and includes", "and the budget includes"), NOT_INCLUDED),
        (CALM, TENSE.replace("situation at the border", "school at the border")),
        (CALM, TENSE.replace("remained tense", "may be tense")),
        (VALID, EXPIRED.replace("licence", "flag")),
        (
            CALM.replace("The border", "The border post"),
            TENSE.replace("situation at the border", "border of the strait"),
        ),
        (SURVIVED, DROWNED.replace("Odd Vestby", "Mara Osk")),
        (SURVIVED.replace("survived", "is survived by a son"), DROWNED),
        (ADOPTED, DISCUSSING.replace("a tariff on grain", "a school for pilots")),
        (UPHELD, LIFTED.replace("veto on the treaty", "ban on whaling")),
        (HELD, RELEASED.replace("released Vestby", "released a statement on Vestby")),
        (TAKEN, NONE_TAKEN.replace("no soldiers had been captured", "no soldiers should be captured")),
        (STOPPED, NOT_STOPPED.replace("denied photographing", "was denied funding for")),
        (STOPPED.replace("for two hours", "on 3 June 2031"), NOT_STOPPED.replace("convoy", "convoy on 9 March 2031")),
        (COMES.replace("will attend", "would attend"), COMES_NOT),
        (COMES, COMES_NOT.replace("Kovar", "Envoy Tarik Benali")),
        # the same place, a way round, another thing, a text that names both; the same number, another crime, another man, a part of it
        (CROSSED, CROSSED_ELSEWHERE.replace("through the Tarsk", "past the Tarsk")),
        (CROSSED, CROSSED_ELSEWHERE.replace("The lorries of flour", "The buses of miners")),
        (CROSSED, CROSSED_ELSEWHERE.replace("The lorries of flour", "Other lorries of flour")),
        (CROSSED.replace("The forty", "Forty"), CROSSED_ELSEWHERE.replace("The lorries", "Lorries")),
        (OPENED.replace("opened the", "opened a"), OPENED_LATER.replace("opened the", "opened a")),
        (f"{CROSSED} The Tarsk crossing is shut.", CROSSED_ELSEWHERE),
        (FLARES, NO_FLARES.replace("flares", "radios")),
        (JAILED, JAILED_LESS.replace("seven", "nine")),
        (JAILED, JAILED_LESS.replace("Vestby was", "Mara Osk was")),
        (JAILED, JAILED_LESS.replace("was sentenced", "may be sentenced")),
        (f"{JAILED} He was sentenced to seven years in prison in his youth.", JAILED_LESS),
        # another doer, another act, only up to a day, a like act of both days
        (OPENED, OPENED_LATER.replace("The islanders", "The Veldans").replace("corridor", "corridor of Velm")),
        (OPENED, OPENED_LATER.replace("opened the grain corridor", "held a fish market")),
        (OPENED, OPENED_LATER.replace("on 5 March", "by 5 March")),
        (f"{OPENED} The islanders opened the grain corridor again on 5 March 2031.", OPENED_LATER),
        # who holds an office and who stands in; two evenings; two bodies that meet; a title and who bears it
        ("The head of the fire brigade was killed.", "The deputy head of the fire brigade survived."),
        ("The bishop of Orsha took part in the rehearsal.", "The bishop of Orsha stayed away from the concert."),
        ("The next gathering will be held in Orsha.", "The next meeting of the bakers' guild will be held in Velm."),
        ("Bishop Odd Vestby chaired the synod.", "The bishop of Orsha chaired the synod."),
    ],
)
def test_clauses_that_may_both_be_so_are_none(one: str, other: str) -> None:
    assert conflicts(one, other) == []
