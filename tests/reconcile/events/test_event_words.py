"""Which words tell one act: words that papers change freely, words that do so in one scene only, words that set acts apart."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.reconcile.happenings import Paper, joined, on

NORLAND, SUDRIA = {"Norland": "a-n"}, {"Sudria": "a-s"}


def killed(source: str, place: str | None, day: str | None = None) -> Paper:
    words = f"Two bakers were killed{f' in {place}' if place else ''}."
    return Paper(source).tells(words, "killed", "ASSAULT", place=place, when=on(day) if day else None)


@pytest.mark.parametrize(
    ("one", "other", "outlets"),
    [
        (("Brenn", None), ("Brenn", None), 2),
        ((None, "2026-05-11"), (None, "2026-05-11"), 2),
        (("Brenn", None), (None, None), 1),
        ((None, None), (None, None), 1),
        (("Brenn", None), ("Arvo", None), 1),
    ],
)
def test_killed_and_attacked_are_one_act_in_one_scene(
    one: tuple[str | None, str | None], other: tuple[str | None, str | None], outlets: int
) -> None:
    first = Paper("a").tells(
        f"Norland attacked the port{f' of {one[0]}' if one[0] else ''}.", "attacked", "ASSAULT", NORLAND, place=one[0],
        when=on(one[1]) if one[1] else None,
    )  # fmt: skip
    assert max(event.outlets for event in joined(first, killed("b", *other))) == outlets


def test_a_meeting_and_talks_in_one_town_are_one() -> None:
    met = Paper("a").tells("Norland met in Brenn.", "met", "CONSULT", NORLAND, place="Brenn")
    talks = Paper("b").tells("Talks were held in Brenn.", "Talks", "CONSULT", place="Brenn")
    elsewhere = Paper("b").tells("Talks were held in Arvo.", "Talks", "CONSULT", place="Arvo")
    assert len(joined(met, talks)) == 1
    assert len(joined(met, elsewhere)) == 2


def test_an_arrest_of_long_ago_makes_no_second_one_of_today() -> None:
    today = Paper("a").tells("Guards arrested a baker on Monday.", "arrested", "COERCE", when=on("2026-05-11"))
    bare = Paper("b").tells("Guards arrested a baker.", "arrested", "COERCE")
    old = Paper("c").tells("He was arrested in 2015.", "arrested", "COERCE", when=on("2015-03-02"), historical=True)
    assert [event.outlets for event in joined(today, bare, old)] == [2]


def test_next_week_before_a_verb_makes_it_no_other_act() -> None:
    first = Paper("a").tells("Norland condemned the raid on the port of Brenn.", "condemned", "ACCUSE", NORLAND)
    later = Paper("b").tells(
        "Norland, which votes next week, condemned the raid on the port of Brenn.", "condemned", "ACCUSE", NORLAND
    )
    assert len(joined(first, later)) == 1


def deed(source: str, sentence: str, trigger: str, kind: str = "COERCE seize", **parts: object) -> Paper:
    paper = Paper(source).tells(sentence, trigger, kind.split()[0], **parts)  # type: ignore[arg-type]
    paper.events[-1] = replace(paper.events[-1], mode=kind.split()[1])
    return paper


def test_a_deed_told_by_quite_other_words_is_one_by_its_scene() -> None:
    day = on("2026-05-11")
    one = deed("a", "Norland seized a tanker off Brenn.", "seized a tanker", actors=NORLAND, place="Brenn", when=day)
    other = deed("b", "An oil tanker was boarded off Brenn.", "boarded", place="Brenn", when=day)
    by_whom = deed(
        "b",
        "Coastguards took an oil tanker off Brenn.",
        "took an oil tanker",
        actors={"Coastguards": "a-c"},
        place="Brenn",
        when=day,
    )
    elsewhere = deed("b", "An oil tanker was boarded off Arvo.", "boarded", place="Arvo", when=day)
    another_day = deed("b", "An oil tanker was boarded off Brenn.", "boarded", place="Brenn", when=on("2026-05-13"))
    undated = deed("b", "A yacht was boarded.", "boarded")
    assert max(event.outlets for event in joined(one, other)) == 2
    assert max(event.outlets for event in joined(one, by_whom)) == 2
    for apart in (elsewhere, another_day, undated):
        assert max(event.outlets for event in joined(one, apart)) == 1


def test_what_is_told_by_either_word_of_a_deed_is_of_it() -> None:
    day = on("2026-05-11")
    listed = deed(
        "a",
        "Norland blacklisted two banks in Arvo.",
        "blacklisted two banks",
        "SANCTION discontinue",
        actors=NORLAND,
        place="Arvo",
        when=day,
    )
    imposed = deed(
        "b",
        "Norland imposed sanctions on two banks.",
        "imposed sanctions on two banks",
        "SANCTION discontinue",
        actors=NORLAND,
        when=day,
    )
    named = Paper("c").names("Few spoke of the sanctions.", "sanctions", "SANCTION")
    assert [event.outlets for event in joined(listed, imposed)] == [2]
    assert max(event.outlets for event in joined(listed, imposed, named)) >= 2


def test_two_laws_of_one_parliament_are_two() -> None:
    day = on("2026-05-11")
    one = Paper("a").tells(
        "Norland passed a judicial reform.", "passed a judicial reform", "SUPPORT", NORLAND, when=day
    )
    other = Paper("b").tells(
        "Norland approved the aid package.", "approved the aid package", "SUPPORT", NORLAND, when=day
    )
    bare = Paper("b").tells("Norland adopted the bill.", "adopted the bill", "SUPPORT", NORLAND, when=day)
    assert max(event.outlets for event in joined(one, other)) == 1
    assert max(event.outlets for event in joined(one, bare)) == 2


def test_a_bomb_that_goes_off_is_a_blast() -> None:
    day = on("2026-05-11")
    one = deed("a", "A bomb went off in Brenn.", "went off", "ASSAULT explosives", place="Brenn", when=day)
    other = deed("b", "A blast shook Brenn.", "blast", "ASSAULT explosives", place="Brenn", when=day)
    assert [event.outlets for event in joined(one, other)] == [2]


def talks(source: str, place: str) -> Paper:
    return Paper(source).tells(f"Norland held talks in {place}.", "held talks", "CONSULT", NORLAND, place=place)


def test_a_country_named_as_a_place_has_room_for_any_town() -> None:
    assert [event.outlets for event in joined(talks("a", "Muscat"), talks("b", "Oman"))] == [2]
    assert [event.outlets for event in joined(talks("a", "Oman"), talks("b", "Egypt"))] == [1, 1]
    assert [event.outlets for event in joined(talks("a", "Muscat"), talks("b", "Brenn"))] == [1, 1]


def test_a_march_needs_no_words_in_common() -> None:
    one = deed("a", "Dockers marched in Brenn.", "marched", "PROTEST demo", actors={"Dockers": "a-d"}, place="Brenn")
    other = deed("b", "Crowds rallied in Brenn.", "rallied", "PROTEST demo", place="Brenn")
    assert [event.outlets for event in joined(one, other)] == [2]


@pytest.mark.parametrize(
    ("type_", "whom", "day", "outlets"),
    [
        ("AID", "the ledger", "2026-05-11", 2),
        ("AID", "the ledger", None, 1),
        ("AID", "a map", "2026-05-11", 1),
        ("REJECT", "the ledger", "2026-05-11", 1),
    ],
)
def test_one_deed_may_be_read_as_of_two_types(type_: str, whom: str, day: str | None, outlets: int) -> None:
    one = Paper("a").tells(
        "Norland released the ledger on Monday.",
        "released",
        "RETREAT",
        NORLAND,
        {"the ledger": None},
        when=on("2026-05-11"),
    )
    told = on(day) if day else None
    other = Paper("b").tells(f"Later {whom} was released.", "released", type_, None, {whom: None}, when=told)
    assert max(event.outlets for event in joined(one, other)) == outlets


@pytest.mark.parametrize(
    ("sentence", "trigger", "outlets"),
    [
        ("Talks were held in Brenn.", "held", 2),
        ("Talks took place in Brenn.", "took place", 2),
        ("A hearing was held in Brenn.", "held", 1),
    ],
)
def test_a_verb_that_says_no_more_than_that_it_was_done_is_of_its_noun(
    sentence: str, trigger: str, outlets: int
) -> None:
    talks = Paper("a").tells("Talks in Brenn were long.", "Talks", "CONSULT", place="Brenn")
    other = Paper("b").tells(sentence, trigger, "CONSULT", place="Brenn")
    assert max(event.outlets for event in joined(talks, other)) == outlets


@pytest.mark.parametrize(("of", "outlets"), [("Brenn", 2), ("Arvo", 1)])
def test_a_town_is_told_by_its_name_behind_what_it_is(of: str, outlets: int) -> None:
    one = killed("a", "Brenn")
    other = Paper("b").tells(
        f"Two bakers were killed in the Norlandian port of {of}.", "killed", "ASSAULT", place="Norlandian port"
    )
    assert max(event.outlets for event in joined(one, other)) == outlets


def test_an_origin_that_tells_the_day_of_a_deed_tells_it_as_done() -> None:
    def told(source: str) -> Paper:
        paper = Paper(source).tells(
            "Norland closed the port on Monday.", "closed", "COERCE", NORLAND, when=on("2026-05-11")
        )
        return paper.tells("It had meant to close the port.", "close", "COERCE", {"It": "a-n"}, status="planned")

    coming = Paper("c").tells("Norland is to close the port.", "close", "COERCE", NORLAND, status="planned")
    (event,) = (event for event in joined(told("a"), told("b"), coming) if event.outlets > 1)
    assert event.status == "happened"
    assert event.when is not None


def test_talks_that_are_resumed_are_talks_and_a_treaty_approved_is_ratified() -> None:
    talks = Paper("a").tells("Talks in Brenn went on.", "Talks", "CONSULT", place="Brenn")
    assert [
        event.outlets
        for event in joined(
            talks, Paper("b").tells("They resumed talks in Brenn.", "resumed talks", "CONSULT", place="Brenn")
        )
    ] == [2]
    ratified = Paper("a").tells(
        "Parliament ratified the treaty in Brenn.", "ratified the treaty", "SUPPORT", place="Brenn"
    )
    approved = Paper("b").tells(
        "The treaty was approved in Brenn.", "approved", "SUPPORT", None, {"The treaty": None}, "Brenn"
    )
    assert [event.outlets for event in joined(ratified, approved)] == [2]
