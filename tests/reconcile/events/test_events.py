"""When mentions in several outlets are one happening, and what is found to differ about it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from crosswire.model.mention import Name, Quote
from crosswire.model.record import EventMention, RecordEvent
from crosswire.model.values import When
from crosswire.reconcile.events.telling import told_in
from crosswire.reconcile.findings.draft import Draft, Support
from crosswire.reconcile.findings.events import about_events
from crosswire.reconcile.views import timeline
from tests.reconcile.happenings import Paper, joined, joined_of, on

NORLAND, SUDRIA = {"Norland": "a-n"}, {"Sudria": "a-s"}


def drafts(*papers: Paper) -> list[Draft]:
    support = Support(lambda passage: passage.source, lambda _: (), tuple(p.id for p in papers))
    readings = [p.reading() for p in papers]
    stored = {p.id: p.stored() for p in papers}
    return list(about_events(joined(*papers), told_in(readings, stored), support, stored, readings))


def bombed(source: str, day: str | None, place: str = "Brenn") -> Paper:
    sentence = f"Norland bombed {place}."
    return Paper(source).tells(sentence, "bombed", "ASSAULT", NORLAND, {place: None}, place, on(day) if day else None)


def test_one_strike_told_by_two_papers_is_one_event():
    (event,) = joined(bombed("a", "2026-05-11"), bombed("b", "2026-05-11"))
    assert (event.identity, event.outlets, event.origins) == ("stated", 2, ("a", "b"))
    assert event.actors == ("a-n",)
    assert [mention.source for mention in event.mentions] == ["a", "b"]


def test_a_strike_on_one_town_on_two_days_stays_two():
    assert len(joined(bombed("a", "2026-05-11"), bombed("b", "2026-05-12"))) == 2


def test_a_strike_without_a_day_joins_the_one_there_is_and_neither_of_two():
    assert len(joined(bombed("a", "2026-05-11"), bombed("b", None))) == 1
    assert len(joined(bombed("a", "2026-05-11"), bombed("b", "2026-05-12"), bombed("c", None))) == 3


def test_strikes_on_two_towns_or_by_two_armies_are_two():
    assert len(joined(bombed("a", "2026-05-11"), bombed("b", "2026-05-11", "Arvo"))) == 2
    other = Paper("b").tells(
        "Sudria bombed Brenn.", "bombed", "ASSAULT", SUDRIA, {"Brenn": None}, "Brenn", on("2026-05-11")
    )
    assert len(joined(bombed("a", "2026-05-11"), other)) == 2


def test_a_strike_pointed_at_was_where_the_sentence_before_tells():
    pointing = bombed("a", None).tells("The bombing left two dead.", "bombing", "ASSAULT", when=on("2026-05-11"))
    elsewhere, here = bombed("b", "2026-05-11", "Arvo"), bombed("c", "2026-05-11")
    assert [mention.source for mention in _of("Arvo", joined(pointing, elsewhere))] == ["b"]
    assert [mention.source for mention in _of("Brenn", joined(pointing, here))] == ["a", "a", "c"]


def _of(place: str, events: tuple[RecordEvent, ...]) -> tuple[EventMention, ...]:
    return next(event.mentions for event in events if event.place is not None and event.place.name == place)


@pytest.mark.parametrize(("means", "events"), [("drones", 2), ("missiles", 1), (None, 1)])
def test_strikes_by_other_means_are_two_where_no_day_ties_them(means: str | None, events: int) -> None:
    told = {"place": "Brenn", "recipients": {"Brenn": None}}
    dated = Paper("a").tells(
        "Brenn was bombed with missiles.", "bombed", "ASSAULT", **told, when=on("2026-05-11"), means="missiles"
    )
    sentence = f"Brenn was bombed with {means}." if means else "Brenn was bombed."
    assert len(joined(dated, Paper("b").tells(sentence, "bombed", "ASSAULT", **told, means=means))) == events
    same_day = Paper("b").tells(sentence, "bombed", "ASSAULT", **told, when=on("2026-05-11"), means=means)
    assert len(joined(dated, same_day)) == 1


def test_a_retold_strike_keeps_apart_from_the_news():
    old = Paper("b").tells(
        "Norland bombed Brenn.", "bombed", "ASSAULT", NORLAND, {"Brenn": None}, "Brenn", None, historical=True
    )
    assert len(joined(bombed("a", "2026-05-11"), old)) == 2


def test_what_names_nobody_and_no_place_is_no_happening_of_the_record():
    assert joined(Paper("a").tells("An attack took place.", "attack", "ASSAULT")) == ()


def test_the_only_strike_of_a_story_is_meant_by_whoever_names_it():
    named = Paper("b").names("The envoy left after the bombing.", "bombing", "ASSAULT")
    (event,) = joined(bombed("a", "2026-05-11"), named)
    assert [(mention.source, mention.passage.text) for mention in event.mentions] == [("a", "bombed"), ("b", "bombing")]
    assert event.identity == "inferred"
    assert event.join_reasons == ("the same word for it",)


def test_of_two_strikes_a_text_means_the_one_it_told_and_another_text_neither():
    two = bombed("a", "2026-05-11").names("Nobody slept after the bombing.", "bombing", "ASSAULT")
    other = bombed("b", "2026-05-12")
    unclear = Paper("c").names("The envoy left after the bombing.", "bombing", "ASSAULT")
    first, second = joined(two, other, unclear)
    assert [mention.source for mention in first.mentions] == ["a", "a"]
    assert [mention.source for mention in second.mentions] == ["b"]


@pytest.mark.parametrize(("what", "outlets"), [("grain barge", 3), ("grain ferry", 2)])
def test_two_deeds_are_one_where_a_third_text_told_what_they_have_in_common(what: str, outlets: int) -> None:
    full = Paper("a").tells(
        "Norland seized a grain ship in Brenn.", "seized", "COERCE", NORLAND, {"a grain ship": None}, "Brenn"
    )
    other = Paper("c").tells("A patrol seized the barge.", "seized", "COERCE", None, {"the barge": "a-b"})
    third = Paper("d").tells(f"Norland seized the {what}.", f"seized the {what}", "COERCE", NORLAND)
    assert max(event.outlets for event in joined(full, other, third)) == outlets


def test_a_previous_strike_is_another():
    named = Paper("b").names("A previous bombing was never solved.", "bombing", "ASSAULT")
    (event,) = joined(bombed("a", "2026-05-11"), named)
    assert [mention.source for mention in event.mentions] == ["a"]


@pytest.mark.parametrize(
    ("sentence", "trigger", "type_", "outlets"),
    [
        ("The probe of Norland goes on.", "probe", "ACCUSE", 2),
        ("The trial of Norland goes on.", "trial", "ACCUSE", 1),
    ],
)
def test_papers_have_several_words_for_one_act(sentence, trigger, type_, outlets):
    paper = Paper("a").tells("Sudria investigates Norland.", "investigates", "ACCUSE", SUDRIA, NORLAND)
    events = joined(paper, Paper("b").tells(sentence, trigger, type_, None, NORLAND))
    assert max(event.outlets for event in events) == outlets


def test_criticism_from_two_sides_is_two():
    one = Paper("a").tells("Norland criticized the accord.", "criticized", "ACCUSE", NORLAND)
    other = Paper("b").tells("Sudria criticized the pact.", "criticized", "ACCUSE", SUDRIA)
    assert [event.outlets for event in joined(one, other)] == [1, 1]


def test_recently_bridges_no_two_days():
    recent = When("t", "PAST_REF", None, "2026-05-14", "open", "clause")
    sentence = "Norland bombed Brenn recently."
    vague = Paper("b").tells(sentence, "bombed", "ASSAULT", NORLAND, {"Brenn": None}, "Brenn", recent)
    events = joined(bombed("a", "2026-05-11"), vague, bombed("c", "2026-05-12"))
    assert len([event for event in events if event.when is not None and event.when.value != "PAST_REF"]) == 2


def test_attacks_are_not_the_attack():
    one = Paper("a").names("The envoy left after the attack.", "attack", "ASSAULT")
    told = Paper("b").tells("An attack on Brenn began.", "attack", "ASSAULT", None, {"Brenn": None}, "Brenn")
    several = Paper("c").names("Norland is known for attacks.", "attacks", "ASSAULT")
    (event,) = joined(one, told, several)
    assert [mention.source for mention in event.mentions] == ["a", "b"]


def test_who_accuses_whom_is_no_small_matter():
    one = Paper("a").tells("Norland accused Sudria.", "accused", "ACCUSE", NORLAND, SUDRIA)
    other = Paper("b").tells("Sudria accused Norland.", "accused", "ACCUSE", SUDRIA, NORLAND)
    assert [event.outlets for event in joined(one, other)] == [1, 1]


def test_a_meeting_of_others_is_another():
    one = Paper("a").tells("Norland met Sudria.", "met", "CONSULT", NORLAND, SUDRIA)
    other = Paper("b").tells("Estmar met Ombara.", "met", "CONSULT", {"Estmar": "a-e"}, {"Ombara": "a-o"})
    assert [event.outlets for event in joined(one, other)] == [1, 1]


def test_one_sentence_stands_once_in_the_timeline():
    sentence = "Norland bombed Brenn and seized its port."
    paper = Paper("a").tells(sentence, "bombed", "ASSAULT", NORLAND, {"Brenn": None}, "Brenn", on("2026-05-11"))
    seizing = replace(paper.events[0], id="e-2", type="COERCE", passage=paper.passage("seized"))
    paper.events.append(seizing)
    events = joined(paper)
    assert len(events) == 2
    assert len(timeline((), events)) == 1


def test_a_country_has_room_for_any_town():
    paper = bombed("a", "2026-05-11")
    sentence = "Norland bombed Sudria on Monday."
    wide = Paper("b").tells(sentence, "bombed", "ASSAULT", NORLAND, {"Sudria": None}, "Sudria", on("2026-05-11"))
    reading = wide.reading()
    country = Name(passage=wide.passage("Sudria"), kind="country", form="name")
    both = [paper.reading(), replace(reading, names=(country,))]
    assert len(joined_of(both, {p.id: p.stored() for p in (paper, wide)})) == 1


def test_what_is_done_has_no_day_to_come():
    paper = Paper("a").tells(
        "Norland signed the pact.", "signed", "SUPPORT", NORLAND, {"the pact": None}, None, on("2026-05-28")
    )
    assert [event.when for event in joined(paper)] == [None]
    assert [event.when for event in joined(bombed("a", "2026-05-11"))] == [on("2026-05-11")]


@pytest.mark.parametrize("turn", [1, -1])
def test_the_order_of_the_readings_makes_no_difference(turn):
    papers = [bombed("a", "2026-05-11"), bombed("b", None), bombed("c", "2026-05-12"), bombed("d", "2026-05-11")]
    assert joined(*papers[::turn]) == joined(*papers)


def released(source: str, status: str, published: str = "2026-05-14", words: str = "the captured nurses") -> Paper:
    verb = "released" if status == "happened" else "release"
    sentence = f"Norland {'will ' if status != 'happened' else ''}{verb} {words}."
    return Paper(source, published).tells(sentence, verb, "RETREAT", NORLAND, {words: None}, status=status)


def test_planned_here_and_done_there_is_a_conflict_of_stage():
    (draft,) = drafts(released("a", "planned"), released("b", "happened"))
    assert (draft.verdict, draft.class_, draft.weight) == ("conflict", "stage", "assessment")
    assert [side.label for side in draft.sides] == ["reported as done", "reported as planned"]


def test_planned_one_day_and_done_the_next_is_no_conflict():
    (draft,) = drafts(released("a", "planned", "2026-05-13"), released("b", "happened", "2026-05-15"))
    assert draft.verdict == "compatible"


def test_a_plan_for_others_is_another_happening():
    assert len(joined(released("a", "planned"), released("b", "happened", words="the wounded pilots"))) == 2


def test_one_text_that_tells_the_plan_and_the_deed_contradicts_nobody():
    paper = released("a", "planned").tells(
        "Norland released the captured nurses.", "released", "RETREAT", NORLAND, {"the captured nurses": None}
    )
    assert all(draft.verdict != "conflict" for draft in drafts(paper))


def test_a_denial_stands_against_the_assertion():
    denied = Paper("b").tells(
        "Norland denied that it had bombed Brenn.", "bombed", "ASSAULT", NORLAND, {"Brenn": None}, "Brenn",
        on("2026-05-11"), "denied", says="Ivo Brandt",
    )  # fmt: skip
    (draft,) = drafts(bombed("a", "2026-05-11"), denied)
    assert (draft.verdict, draft.class_) == ("conflict", "fact")
    assert draft.sides[1].label == "denied by Ivo Brandt"
    (event,) = joined(bombed("a", "2026-05-11"), denied)
    assert event.status == "denied"


def test_two_origins_that_tell_the_same_agree_and_one_alone_makes_no_finding():
    (draft,) = drafts(bombed("a", "2026-05-11"), bombed("b", "2026-05-11"))
    assert (draft.verdict, draft.class_) == ("agree", "fact")
    assert drafts(bombed("a", "2026-05-11")) == []


def test_mentions_of_one_event_agree_only_where_they_hang_together():
    asked = ("Norland asked both towns to open the ferry.", "asked", "REQUEST", NORLAND, {"both towns": None})
    pressed = ("Norland pressed traders on the price of salt.", "pressed", "REQUEST", NORLAND, {"traders": None})
    papers = [Paper("a").tells(*asked), Paper("b").tells(*asked).tells(*pressed), Paper("c").tells(*asked)]
    papers.append(Paper("d").tells(*pressed))
    events = joined(*papers)
    one = replace(events[0], mentions=tuple(mention for event in events for mention in event.mentions))
    support = Support(lambda passage: passage.source, lambda _: (), tuple(p.id for p in papers))
    readings, stored = [p.reading() for p in papers], {p.id: p.stored() for p in papers}
    (draft,) = about_events([one], told_in(readings, stored), support, stored, readings)
    assert [passage.text for side in draft.sides for passage in side.passages] == ["asked"] * 3
    assert draft.statement == "Norland asked both towns to open the ferry: in 3 independent origins"


@pytest.mark.parametrize(
    ("said", "outlets"),
    [
        ("Norland promised Sudria to open the salt road to lorries.", 2),
        ("Norland promised Sudria a loan for schools.", 1),
    ],
)
def test_acts_of_speech_between_the_same_two_are_one_where_the_same_is_said(said, outlets):
    first = "Norland promised Sudria that lorries would use the salt road."
    one = Paper("a").tells(first, "promised", "AGREE", NORLAND, SUDRIA)
    other = Paper("b").tells(said, "promised", "AGREE", NORLAND, SUDRIA)
    assert max(event.outlets for event in joined(one, other)) == outlets


def test_talks_in_quoted_words_are_not_the_talks():
    told = Paper("a").tells("Norland met Sudria for talks in Arvo.", "talks", "CONSULT", NORLAND, SUDRIA, "Arvo")
    spoken = Paper("b").tells("Nobody can talk to a wall.", "talk", "CONSULT", {"Nobody": "a-m"})
    quote = Quote(id="q", passage=spoken.passage("Nobody can talk to a wall."), kind="direct", found_by="hand")
    readings = [told.reading(), replace(spoken.reading(), quotes=(quote,))]
    events = joined_of(readings, {p.id: p.stored() for p in (told, spoken)})
    assert [event.outlets for event in events] == [1, 1]


@pytest.mark.parametrize(("named", "mentions"), [("After the talks she left.", 2), ("He set out for talks again.", 1)])
def test_only_who_points_at_talks_means_those_spoken_of(named, mentions):
    two = Paper("a").tells("Norland held talks in Arvo.", "talks", "CONSULT", NORLAND, None, "Arvo")
    two.names(named, "talks", "CONSULT")
    other = Paper("b").tells("Sudria held talks in Brenn.", "talks", "CONSULT", SUDRIA, None, "Brenn")
    assert [len(event.mentions) for event in joined(two, other)] == [mentions, 1]


def test_a_partial_truce_is_no_lasting_one():
    one = Paper("a").tells("A partial truce began in Arvo.", "truce", "RETREAT", None, None, "Arvo")
    other = Paper("b").tells("A lasting truce began in Arvo.", "truce", "RETREAT", None, None, "Arvo")
    third = Paper("c").tells("A partial truce was kept in Arvo.", "truce", "RETREAT", None, None, "Arvo")
    assert [event.outlets for event in joined(one, other)] == [1, 1]
    assert [event.outlets for event in joined(one, third)] == [2]


def test_what_was_not_done_and_what_was_are_two_where_only_the_word_is_shared():
    one = Paper("a").tells("Nobody was released.", "released", "RETREAT", {"Nobody": "a-x"}, status="negated")
    other = Paper("b").tells("Pilots were released.", "released", "RETREAT", None, {"Pilots": "a-p"})
    assert [event.status for event in joined(one, other)] == ["negated", "happened"]


def test_a_party_that_one_mention_beside_the_leading_one_names_is_none():
    day = on("2026-05-11")
    lead = Paper("a").tells("Norland bombed Brenn.", "bombed", "ASSAULT", NORLAND, {"Brenn": "a-b"}, "Brenn", day)
    both = {"Sudria": "a-s", "Brenn": "a-b"}
    once = Paper("b").tells("For Sudria, Brenn was bombed.", "bombed", "ASSAULT", None, both, "Brenn", day)
    twice = Paper("c").tells("They bombed Brenn.", "bombed", "ASSAULT", None, {"Brenn": "a-b"}, "Brenn", day)
    (event,) = joined(lead, once, twice)
    assert (event.actors, event.recipients) == (("a-n",), ("a-b",))


WEEK = When("t", "2026-W20", "2026-05-11", "2026-05-17", "week", "clause")


@pytest.mark.parametrize(("published", "latest"), [("2026-05-13", "2026-05-17"), ("2026-05-17", None)])
def test_a_plan_for_this_week_told_on_its_last_day_may_be_for_the_next(published, latest):
    sentence = "Norland will release the nurses this week."
    paper = Paper("a", published).tells(
        sentence, "release", "RETREAT", NORLAND, {"the nurses": None}, None, WEEK, "planned"
    )
    (event,) = joined(paper)
    assert event.when is not None
    assert event.when.latest == latest


def test_the_words_of_an_event_are_those_of_the_mention_that_dates_it():
    dated = Paper("a").tells("Brenn was bombed on Monday.", "bombed", "ASSAULT", None, None, "Brenn", on("2026-05-11"))
    other = Paper("b").tells("Norland bombed Brenn.", "bombed", "ASSAULT", NORLAND, {"Brenn": "a-b"}, "Brenn")
    (event,) = joined(dated, other)
    assert event.when == on("2026-05-11")
    assert event.gist == "Brenn was bombed on Monday."


def test_what_reporters_asked_and_what_is_quoted_is_no_agreement_on_an_event():
    asked = ("Asked whether the ferry would open, Norland was silent.", "Asked", "REQUEST", None, NORLAND)
    assert drafts(Paper("a").tells(*asked), Paper("b").tells(*asked)) == []
    said = ("Norland opened the ferry to traders.", "opened", "YIELD", NORLAND, {"the ferry": None})
    papers = [Paper("a").tells(*said), Paper("b").tells(*said)]
    assert [draft.verdict for draft in drafts(*papers)] == ["agree"]
    quotes = [Quote(id="q", passage=p.passage(said[0]), kind="direct", found_by="hand") for p in papers]
    readings = [replace(p.reading(), quotes=(quote,)) for p, quote in zip(papers, quotes, strict=True)]
    stored = {p.id: p.stored() for p in papers}
    support = Support(lambda passage: passage.source, lambda _: (), tuple(stored))
    events = joined_of(readings, stored)
    assert list(about_events(events, told_in(readings, stored), support, stored, readings)) == []


def statuses(*papers: Paper) -> list[str]:
    return [mention.status for event in joined(*papers) for mention in event.mentions]


def test_what_is_only_named_is_as_real_as_the_texts_tell_it():
    planned = Paper("a").tells(
        "Norland will bomb Brenn.", "bomb", "THREATEN", NORLAND, {"Brenn": None}, status="planned"
    )
    assert statuses(planned, Paper("b").names("Fear of the bombing grew.", "bombing", "ASSAULT")) == ["planned"] * 2


def test_what_one_doer_leaves_undone_takes_nothing_from_what_is_named():
    held = Paper("a").tells("Norland did not bomb Brenn.", "bomb", "ASSAULT", NORLAND, None, status="negated")
    assert statuses(held, Paper("b").names("She left after the bombing.", "bombing", "ASSAULT")) == [
        "negated",
        "happened",
    ]


def test_a_plan_of_nobody_in_particular_is_not_what_is_named():
    plans = Paper("a").tells("Norland will bomb Brenn.", "bomb", "THREATEN", NORLAND, None, status="planned")
    plans.tells("A law would let rebels bomb.", "bomb", "THREATEN", None, None, status="planned")
    named = Paper("b").names("She left after the bombing.", "bombing", "ASSAULT")
    assert statuses(plans, named)[-1] == "happened"


def test_what_is_to_come_is_of_the_type_of_the_act():
    (event,) = joined(
        Paper("a").tells("Norland will visit Sudria.", "visit", "AGREE", NORLAND, SUDRIA, status="planned")
    )
    assert (event.type, event.status) == ("CONSULT", "planned")
    (event,) = joined(Paper("a").tells("Norland promised talks.", "promised", "AGREE", NORLAND))
    assert event.type == "AGREE"


def test_what_is_told_of_two_strikes_together_is_of_neither():
    both = Paper("b").tells("Two strikes on Brenn have killed nine people.", "strikes", "ASSAULT", place="Brenn")
    one = Paper("a").tells("A strike on Brenn killed four people.", "strike", "ASSAULT", place="Brenn")
    shelled = Paper("c").tells("Rebels struck Brenn.", "struck", "ASSAULT", place="Brenn")
    assert sorted(sorted(m.source for m in event.mentions) for event in joined(one, both, shelled)) == [
        ["a", "c"],
        ["b"],
    ]


def test_who_denies_having_done_it_does_not_deny_that_it_was_done():
    struck = Paper("a").tells("Missiles struck Brenn.", "struck", "ASSAULT", place="Brenn", when=on("2026-05-11"))
    denial = Paper("b").tells(
        "Norland struck nothing in Brenn.", "struck", "ASSAULT", NORLAND, None, "Brenn", on("2026-05-11"), "negated"
    )
    assert sorted(event.status for event in joined(struck, denial)) == ["happened", "negated"]
    blamed = Paper("c").tells("Norland struck Brenn.", "struck", "ASSAULT", NORLAND, None, "Brenn", on("2026-05-11"))
    assert len(joined(blamed, denial)) == 1


def test_a_text_of_days_later_agrees_on_what_was_done():
    def told(source: str, published: str) -> Paper:
        sentence = "Norland freed Sudria's crew on Monday."
        paper = Paper(source, published)
        return paper.tells(sentence, "freed", "RETREAT", NORLAND, {"Sudria's crew": "a-c"}, when=on("2026-05-11"))

    (draft,) = drafts(told("a", "2026-05-12"), told("b", "2026-05-19"))
    assert (draft.verdict, draft.sides[0].label) == ("agree", "reported as done")


def test_many_mentions_of_one_text_leave_room_for_the_other():
    many = Paper("a", "2026-05-12")
    for town in ("Arvo", "Brenn", "Corm", "Dalk", "Esk", "Falm", "Garn", "Hovik", "Isk", "Jorn"):
        many.tells(
            f"A day in {town} ended when Norland freed Sudria's crew.",
            "freed",
            "RETREAT",
            NORLAND,
            {"Sudria's crew": "a-c"},
        )
    other = Paper("b", "2026-05-12")
    other.tells(
        "The crew was at home once Norland freed Sudria's crew.", "freed", "RETREAT", NORLAND, {"Sudria's crew": "a-c"}
    )
    assert [{passage.source for side in draft.sides for passage in side.passages} for draft in drafts(many, other)] == [
        {"a", "b"}
    ]
