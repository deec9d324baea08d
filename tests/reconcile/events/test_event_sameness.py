"""What tells two mentions apart, and which of several happenings a mention is of."""

from __future__ import annotations

from dataclasses import replace

import pytest

from crosswire.model.mention import Name
from crosswire.reconcile.events.happening import Happening
from crosswire.reconcile.events.sameness import same_happening
from crosswire.reconcile.events.telling import Telling, tellings
from tests.reconcile.happenings import Paper, joined, on

NORLAND, SUDRIA = {"Norland": "a-n"}, {"Sudria": "a-s"}


def told(paper: Paper) -> Telling:
    (one,) = tellings(paper.reading(), {paper.id: paper.stored()})
    return one


def are_one(one: Paper | Telling, other: Paper | Telling, *persons: str) -> bool:
    known, mention = (told(two) if isinstance(two, Paper) else two for two in (one, other))
    return same_happening(Happening(known), mention, frozenset(persons)).relation == "same"


def bombed(source: str, place: str | None, **more: object) -> Paper:
    words = f"Norland bombed a bakery{f' in {place}' if place else ''}."
    return Paper(source).tells(words, "bombed", "ASSAULT", NORLAND, None, place, **more)  # type: ignore[arg-type]


def killed(source: str, verb: str, **more: object) -> Paper:
    type_ = "COERCE" if verb == "arrested" else "ASSAULT"
    return Paper(source).tells(f"Edda Brink was {verb}.", verb, type_, None, {"Edda Brink": "edda"}, **more)  # type: ignore[arg-type]


def truce(source: str, sort: str) -> Paper:
    return Paper(source).tells(f"Norland signed {sort} truce.", "truce", "AGREE", NORLAND)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (bombed("a", "Brenn"), bombed("b", "Brenn"), True),
        (bombed("a", "Brenn"), bombed("b", None), True),
        (bombed("a", "Brenn"), bombed("b", "Arvo"), False),
        (bombed("a", "Brenn", when=on("2026-05-11")), bombed("b", "Brenn", when=on("2026-05-13")), False),
        (bombed("a", "Brenn"), bombed("b", "Brenn", historical=True), False),
        (killed("a", "killed"), killed("b", "murdered", historical=True), True),
        (killed("a", "arrested"), killed("b", "arrested", historical=True), False),
        (truce("a", "the"), truce("b", "the first monitored"), True),
        (truce("a", "the"), truce("b", "the first"), False),
        (truce("a", "a partial"), truce("b", "a partial"), True),
        (truce("a", "a partial"), truce("b", "the"), True),
        (truce("a", "a partial"), truce("b", "a lasting"), False),
        (truce("a", "the"), truce("b", "another"), False),
    ],
)
def test_what_tells_two_mentions_apart(one: Paper, other: Paper, same: bool) -> None:
    assert are_one(one, other) is same


def test_a_person_beside_a_body_is_no_other_sufferer_in_one_town() -> None:
    def sued(source: str, whom: str, place: str | None = "Brenn") -> Paper:
        return Paper(source).tells(f"The guild sued {whom} in Brenn.", "sued", "ACCUSE", None, {whom: whom}, place)

    assert are_one(sued("a", "Edda Brink"), sued("b", "the bakery"), "Edda Brink")
    assert not are_one(sued("a", "Edda Brink"), sued("b", "the bakery", None), "Edda Brink")
    assert not are_one(sued("a", "Edda Brink"), sued("b", "Olaf Sand"), "Edda Brink", "Olaf Sand")


def test_another_meeting_is_of_others() -> None:
    ruiz = Paper("a").tells("Ruiz held a meeting in the harbour.", "meeting", "CONSULT", {"Ruiz": "a-r"})
    okoro = Paper("b").tells("The meeting with Okoro was told of.", "meeting", "CONSULT", None, {"Okoro": "a-o"})
    norland = Paper("b").tells("The meeting with Norland was told of.", "meeting", "CONSULT", None, {"Norland": "a-n"})
    assert not are_one(ruiz, okoro, "a-r", "a-o")
    assert are_one(ruiz, norland, "a-r")  # a person and his country may be one party


def allowed(source: str, sentence: str, who: dict[str, str]) -> Paper:
    return Paper(source).tells(sentence, "allow", "RETREAT", who)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        # a loose word, told of two, with nothing besides in common
        (allowed("a", "Norland may allow drilling for oil.", NORLAND), allowed("b", "Sudria did allow debate.", SUDRIA), False),
        # what is said around ties them, though no party does
        (
            allowed("a", "Norland may allow drilling for oil.", NORLAND),
            allowed("b", "Officials may allow oil drilling.", {"Officials": "a-n"}),
            True,
        ),
        # a deed that tells nothing of its own
        (
            Paper("a").tells("Guards arrested a banker.", "arrested", "COERCE", None, {"a banker": None}),
            Paper("b").tells("He was arrested.", "arrested", "COERCE"),
            True,
        ),
        # one noun that points at what is known
        (Paper("a").tells("Talk of the inquiry went on.", "inquiry", "ACCUSE"), Paper("b").tells("An inquiry began.", "inquiry", "ACCUSE"), True),
        (Paper("a").tells("A purge began.", "purge", "ACCUSE"), Paper("b").tells("Some feared a purge.", "purge", "ACCUSE"), False),
        (Paper("a").tells("Few trust the exchange.", "exchange", "RETREAT"), Paper("b").tells("An exchange began.", "exchange", "RETREAT"), False),
    ],
)  # fmt: skip
def test_the_word_alone_joins_two_texts_only_where_it_says_which_act_is_meant(
    one: Paper, other: Paper, same: bool
) -> None:
    assert are_one(one, other) is same


def test_what_two_persons_say_is_two() -> None:
    backed = [
        Paper(source).tells(f"{who} backs the levy on timber exports.", "backs", "SUPPORT", {who: key})
        for source, who, key in (("a", "Ruiz", "a-r"), ("b", "Okoro", "a-o"), ("c", "Ruiz", "a-r"))
    ]
    assert not are_one(backed[0], backed[1], "a-r", "a-o")
    assert are_one(backed[0], backed[2], "a-r", "a-o")


def bakery(source: str, hour: str, day: str | None) -> Paper:
    words = f"Norland bombed the bakery of Brenn at {hour}."
    when = on(day) if day else None
    return Paper(source).tells(words, "bombed", "ASSAULT", NORLAND, {"the bakery of Brenn": None}, "Brenn", when)


@pytest.mark.parametrize(("mornings", "evenings", "joins"), [(1, 1, False), (3, 2, False), (4, 2, True)])
def test_a_mention_that_fits_two_alike_goes_with_the_one_told_far_more_often_or_with_none(
    mornings: int, evenings: int, joins: bool
) -> None:
    told_early = [bakery(f"m{n}", "sunrise", "2026-05-11") for n in range(mornings)]
    told_late = [bakery(f"n{n}", "twilight", "2026-05-13") for n in range(evenings)]
    found = joined(*told_early, *told_late, bakery("z", "sunrise", None))
    assert len(found) == (2 if joins else 3)
    assert max(len(event.mentions) for event in found) == mornings + joins


def test_where_a_part_and_the_whole_are_told_the_word_alone_shows_nothing() -> None:
    words = "Norland signed {} truce with the guilds in Brenn."
    parts = [
        Paper(f"p{n}").tells(words.format("a partial"), "truce", "AGREE", NORLAND, None, "Brenn") for n in range(4)
    ]
    whole = Paper("w").tells(words.format("a lasting"), "truce", "AGREE", NORLAND, None, "Brenn")
    bare = Paper("z").tells("Norland cheered the truce.", "truce", "AGREE", NORLAND)
    assert [len(event.mentions) for event in joined(*parts, bare)] == [5]
    assert sorted(len(event.mentions) for event in joined(*parts, whole, bare)) == [1, 1, 4]


TOLL = "the harbour toll on grain barges"


@pytest.mark.parametrize(
    ("trigger", "doer", "same"),
    [
        ("criticized", None, True),  # the same word, and three words of what is said
        ("denounced", None, False),  # another word, and nobody in common
        ("denounced", NORLAND, True),
    ],
)
def test_another_word_for_what_is_said_needs_a_speaker_in_common(
    trigger: str, doer: dict[str, str] | None, same: bool
) -> None:
    one = Paper("a").tells(f"Norland criticized {TOLL}.", "criticized", "ACCUSE", NORLAND)
    words = f"Norland {trigger} {TOLL}." if doer else f"Deputies {trigger} {TOLL}."
    assert are_one(one, Paper("b").tells(words, trigger, "ACCUSE", doer)) is same


def test_talks_told_in_quotation_marks_need_one_thing_more_in_common() -> None:
    one = told(Paper("a").tells("Envoys met in Brenn.", "met", "CONSULT", place="Brenn"))
    other = told(Paper("b").tells("They met in Brenn.", "met", "CONSULT", place="Brenn"))
    assert are_one(one, other)
    assert not are_one(one, replace(other, quoted=True))
    assert are_one(replace(one, quoted=True), replace(other, quoted=True))


@pytest.mark.parametrize(("status", "same"), [("happened", True), ("planned", False), ("negated", False)])
def test_what_is_done_here_and_to_come_there_needs_more_than_the_word(status: str, same: bool) -> None:
    done = Paper("a").tells("Norland lifted its blockade.", "lifted", "RETREAT", NORLAND)
    bare = Paper("b").tells("It was said to be lifted.", "lifted", "RETREAT", status=status)
    assert are_one(done, bare) is same


def test_its_reality_is_what_most_origins_say_not_most_mentions() -> None:
    loud = bombed("a", "Brenn", status="alleged")
    for _ in range(2):
        loud.tells("Norland bombed a bakery in Brenn.", "bombed", "ASSAULT", NORLAND, None, "Brenn", status="alleged")
    (found,) = joined(loud, bombed("b", "Brenn"), bombed("c", "Brenn"))
    assert (found.status, len(found.mentions)) == ("happened", 5)


@pytest.mark.parametrize(("day", "when"), [("2026-05-10", None), ("2026-05-20", "2026-05-20")])
def test_a_plan_has_no_day_that_its_text_had_behind_it(day: str, when: str | None) -> None:
    (found,) = joined(bombed("a", "Brenn", status="planned", when=on(day)))
    assert (found.when.value if found.when else None) == when


def test_one_mention_that_rests_on_the_word_makes_the_whole_inferred() -> None:
    full = [bombed(name, "Brenn", when=on("2026-05-11")) for name in ("a", "b")]
    assert [event.identity for event in joined(*full)] == ["stated"]
    weak = Paper("c").tells("Norland bombed it.", "bombed", "ASSAULT", NORLAND)
    assert [event.identity for event in joined(*full, weak)] == ["inferred"]


def test_what_is_only_named_is_a_happening_where_two_texts_name_it() -> None:
    named = [Paper(name).names("The truce of Norland was cheered.", "truce", "AGREE") for name in ("a", "b")]
    for paper in named:
        paper.named[0] = replace(
            paper.named[0], actors=paper.tells("Norland", "Norland", "AGREE", NORLAND).events.pop().actors
        )
    assert len(joined(*named)) == 1
    assert joined(named[0]) == ()


def left(source: str, who: str, of: str = "the harbour board") -> Paper:
    return Paper(source).tells(f"{who} resigned from {of}.", "resigned", "RETREAT", {who: who}, {of: "a-h"})


def test_nobody_resigns_for_another() -> None:
    assert are_one(left("a", "Edda Brink"), left("b", "Edda Brink"), "Edda Brink")
    assert not are_one(left("a", "Edda Brink"), left("b", "Olaf Sand"), "Edda Brink", "Olaf Sand")


@pytest.mark.parametrize(("status", "same"), [("happened", True), ("planned", False)])
def test_an_apology_is_one_by_its_doer_unless_it_is_only_asked_for(status: str, same: bool) -> None:
    first = Paper("a").tells("Edda Brink apologised for the joke.", "apologised", "CONCEDE", {"Edda Brink": "edda"})
    words = "Edda Brink apologised to the miners on air."
    other = Paper("b").tells(words, "apologised", "CONCEDE", {"Edda Brink": "edda"}, status=status)
    assert are_one(first, other, "edda") is same


def pulled(source: str, country: str) -> Telling:
    sentence = f"Norland pulled its border troops out of {country}."
    paper = Paper(source).tells(sentence, "pulled its border troops", "RETREAT", NORLAND, {country: country})
    return told_in(paper, country)


def told_in(paper: Paper, country: str) -> Telling:
    reading = replace(paper.reading(), names=(Name(passage=paper.passage(country), kind="country", form="name"),))
    (one,) = tellings(reading, {paper.id: paper.stored()})
    return one


def test_troops_that_leave_two_countries_leave_twice() -> None:
    assert are_one(pulled("a", "Sudria"), pulled("b", "Sudria"))
    assert not are_one(pulled("a", "Sudria"), pulled("b", "Westmark"))


def test_a_vote_is_an_election_where_the_scene_or_its_own_text_says_so() -> None:
    election = Paper("a").tells("Sudria held an election.", "election", "SUPPORT")
    motion = Paper("b").tells("The council put the motion to a vote.", "vote", "SUPPORT")
    assert not are_one(election, motion)
    both = (
        Paper("b")
        .tells("The election was calm.", "election", "SUPPORT")
        .tells("The vote ends at dusk.", "vote", "SUPPORT")
    )
    first, second = tellings(both.reading(), {"b": both.stored()})
    known = Happening(told(election))
    known.add(first)
    assert same_happening(known, second, frozenset()).relation == "same"


@pytest.mark.parametrize(("verb", "type_", "same"), [("met", "CONSULT", True), ("sued", "ACCUSE", False)])
def test_who_met_whom_may_be_told_either_way_round(verb: str, type_: str, same: bool) -> None:
    one = Paper("a").tells(f"Norland {verb} Sudria in Brenn.", verb, type_, NORLAND, {**SUDRIA}, "Brenn")
    other = Paper("b").tells(f"Sudria {verb} Norland in Brenn.", verb, type_, SUDRIA, {**NORLAND}, "Brenn")
    assert are_one(one, other) is same


def struck(source: str, sentence: str, **more: object) -> Paper:
    return Paper(source).tells(sentence, "struck", "ASSAULT", None, None, "Brenn", **more)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (struck("a", "Drones struck a bakery in Brenn."), struck("b", "A drone struck Brenn."), True),
        # a running total is no single strike's
        (struck("a", "A drone struck a bakery in Brenn."), struck("b", "Drones have struck Brenn since May."), False),
        # one more of its kind
        (
            struck("a", "A drone struck Brenn.", means="drone"),
            struck("b", "A second drone struck Brenn.", means="drone"),
            False,
        ),
        # two days in one town
        (
            struck("a", "A drone struck Brenn on Monday.", when=on("2026-05-11")),
            struck("b", "A drone struck Brenn on Tuesday.", when=on("2026-05-12")),
            False,
        ),
        # long ago
        (
            struck("a", "A drone struck Brenn on Monday.", when=on("2026-05-11")),
            struck("b", "A drone struck Brenn in March.", when=on("2025-03-02"), historical=True),
            False,
        ),
    ],
)
def test_a_strike_is_told_from_others_on_its_town(one: Paper, other: Paper, same: bool) -> None:
    assert are_one(one, other) is same


def test_arrested_seven_times_is_no_single_arrest() -> None:
    assert not are_one(
        killed("a", "arrested"),
        Paper("b").tells("Edda Brink was arrested seven times.", "arrested", "COERCE", None, {"Edda Brink": "edda"}),
    )


def test_the_first_strike_is_that_of_its_day() -> None:
    one = struck("a", "A drone struck Brenn on Monday.", when=on("2026-05-11"))
    first = Paper("b").tells("The first strike on Brenn was on Monday.", "strike", "ASSAULT", place="Brenn")
    dated = Paper("b").tells(
        "The first strike on Brenn was on Monday.", "strike", "ASSAULT", place="Brenn", when=on("2026-05-11")
    )
    assert not are_one(one, first)
    assert are_one(one, dated)


def test_what_is_pointed_at_is_the_second_that_its_text_tells() -> None:
    text = Paper("a").tells(
        "A second drone struck the station in Brenn.",
        "struck",
        "ASSAULT",
        None,
        {"the station": None},
        "Brenn",
        means="drone",
    )
    text.tells("Nobody was hurt in the strike on the station.", "strike", "ASSAULT", None, {"the station": None})
    second, pointed = tellings(text.reading(), {"a": text.stored()})
    assert second.another
    assert are_one(second, pointed)


def test_what_one_doer_did_to_the_same_is_one_deed_where_no_day_is_told() -> None:
    def invaded(source: str, **more: object) -> Paper:
        return Paper(source).tells("Norland invaded Sudria.", "invaded", "ASSAULT", NORLAND, SUDRIA, **more)  # type: ignore[arg-type]

    assert are_one(invaded("a"), invaded("b", historical=True))
    assert not are_one(invaded("a", when=on("2026-05-11")), invaded("b", historical=True))


def test_two_arrests_of_one_year_and_man_are_one_where_another_is_told_too() -> None:
    def arrested(source: str, day: str, **more: object) -> Paper:
        return killed(source, "arrested", when=on(day), **more)

    papers = (
        arrested("a", "2026-05-11"),
        arrested("b", "2020-05-11", historical=True),
        arrested("c", "2020-05-11", historical=True),
    )
    found = joined(*papers)
    assert sorted(event.outlets for event in found) == [1, 2]


def test_where_a_visitor_comes_from_is_not_where_she_goes() -> None:
    lind = {"Mara Lind": "a-l"}
    from_home = Paper("a").tells(
        "Mara Lind of Sudria visited Norland.", "visited", "CONSULT", lind, {**NORLAND}, "Sudria"
    )
    there = Paper("b").tells("Mara Lind visited Norland.", "visited", "CONSULT", lind, {**NORLAND})
    one, other = (told_in(paper, country) for paper, country in ((from_home, "Sudria"), (there, "Norland")))
    assert are_one(one, other, "a-l")


@pytest.mark.parametrize(
    ("words", "same"), [("the May 11 attacks", True), ("the 5/11 attacks", True), ("the 12 attacks", False)]
)
def test_a_day_before_a_plural_counts_nothing(words: str, same: bool) -> None:
    one = Paper("a").tells("The attacks on Brenn shook Norland.", "attacks", "ASSAULT", place="Brenn")
    other = Paper("b").tells(f"She spoke of {words} in Brenn.", "attacks", "ASSAULT", place="Brenn")
    assert are_one(one, other) is same
