"""What is found about a quantity: what was superseded, what is in conflict, and how the rest stands."""

from __future__ import annotations

from dataclasses import replace

import pytest

from crosswire.model.mention import NamedPlace
from crosswire.model.passage import Passage
from crosswire.model.record import FigureValue, RecordEvent, RecordFigure
from crosswire.reconcile.findings.draft import Draft, Support
from crosswire.reconcile.findings.figures import about_figures
from tests.reconcile.figures.test_comparison_pairs import bounds, moment


def value(number: int, told: str) -> FigureValue:
    """One value: bounds, origin, and what else is told: "34 a asof=2031-05-14 hedge=earlier"."""
    bound, origin, *rest = told.split(" ")
    fields = {key: part.replace("_", " ") for key, part in (one.split("=", 1) for one in rest)}
    low, high, approximate = bounds(bound)
    appeared = moment(fields.get("published"), "publication")
    return FigureValue(
        passage=Passage(fields.get("text", origin), number * 10, number * 10 + 2, "34"),
        low=low,
        high=high,
        approximate=approximate,
        hedge=fields.get("hedge"),
        of_whom=fields.get("whom"),
        basis="not-stated",
        as_of=moment(fields.get("asof")) or appeared,
        origin=origin,
    )


def findings(*told: str, measure: str = "killed", outlets: dict[str, str] | None = None) -> list[Draft]:
    values = tuple(value(number, one) for number, one in enumerate(told))
    figure = RecordFigure(id="f", measure=measure, reported_low=None, reported_high=None, values=values)
    origins = {one.passage: one.origin for one in values}
    support = Support(
        lambda passage: origins[passage],
        lambda passage: (),
        tuple(sorted({v.passage.source for v in values})),
        outlets=outlets or {},
    )
    return list(about_figures([figure], support))


def briefly(*told: str) -> list[str]:
    return [f"{draft.verdict}: {' / '.join(side.label for side in draft.sides)}" for draft in findings(*told)]


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        (["34 a", "34 b"], ["agree: 34"]),
        (["34 a"], ["single-source: 34"]),
        (["34 a", "24+ a"], ["single-source: 34 / at least 24"]),
        (["24+ a", "98 b"], ["compatible: at least 24 / 98"]),
        (["34 a", "35 b"], ["conflict: 34 / 35"]),
        (["~30 a", "29 b", "31 c"], ["conflict: 29 / 31", "compatible: about 30 / 29 / 31"]),
        (["17 a asof=2031-05-14", "31 a asof=2031-05-16"], ["superseded: 17 / 31"]),
        (["31 a", "17 a hedge=earlier"], ["superseded: 17 / 31"]),
        (["17 a published=2031-05-14T10:15", "31 a published=2031-05-14T22:40"], ["superseded: 17 / 31"]),
        (["17 a hedge=earlier", "31 a", "29 b"], ["superseded: 17 / 31", "conflict: 31 / 29"]),
        (["4 a asof=2031-05-14", "7 b asof=2031-05-16"], ["compatible: 4 / 7"]),
        (["35 a whom=civilians", "34 b"], ["conflict: 35 civilians / 34"]),
        (["1 a whom=customers", "1 b"], ["agree: 1"]),
        (["35 a", "34 b", "35 a whom=civilians"], ["conflict: 35 / 34"]),
        (["9 a whom=soldiers", "9 b"], ["agree: 9"]),
        (["33 a whom=soldiers", "33 b whom=guards"], ["agree: 33"]),
        (["34 a whom=soldiers", "35 b whom=troops"], ["conflict: 34 soldiers / 35 troops"]),
        (["34 a whom=soldiers", "34 b whom=servicemen"], ["agree: 34 soldiers"]),
        (["34 a whom=soldiers", "35 b whom=officers"], ["compatible: 34 soldiers / 35 officers"]),
        (["40+ a whom=soldiers", "40+ b"], ["compatible: at least 40 soldiers / at least 40"]),
        (["<8000~ a", "7900 b"], ["compatible: nearly 8,000 / 7,900"]),
        (["..12 a", "9 b"], ["compatible: up to 12 / 9"]),
    ],
)
def test_findings(told: list[str], expected: list[str]) -> None:
    assert briefly(*told) == expected


def test_a_difference_without_time_or_counter_may_be_an_update() -> None:
    (draft,) = findings("34 a", "35 b")
    assert draft.statement == "killed: 34 / 35 (differ; may be an update)"


def test_a_difference_at_one_time_is_a_difference() -> None:
    (draft,) = findings("34 a asof=2031-05-14", "35 b asof=2031-05-14")
    assert draft.statement == "killed: 34 / 35 (the numbers exclude each other)"


@pytest.mark.parametrize(
    ("place", "day", "scope", "opening"),
    [
        ("Dransk", "2031-05-14", None, "killed (Dransk, 2031-05-14): 34 / 35 ("),
        ("Dransk", None, None, "killed (Dransk): 34 / 35 ("),
        (None, "2031-05-14", None, "killed: 34 / 35 ("),
        ("Dransk", "2031-05-14", "war-total", "killed (in the whole war): 34 / 35 ("),  # of no one strike
    ],
)
def test_a_toll_says_which_strike_it_is_of(place: str | None, day: str | None, scope: str | None, opening: str) -> None:
    values = (value(0, "34 a"), value(1, "35 b"))
    strike = RecordEvent(
        id="e", type="ASSAULT", status="happened", when=moment(day), gist="a strike", identity="stated",
        place=NamedPlace(Passage("a", 90, 96, place), place) if place else None, mentions=(), outlets=2, origins=("a", "b"),
    )  # fmt: skip
    figure = RecordFigure(
        id="f", measure="killed", scope=scope, event="e", reported_low=34, reported_high=35, values=values
    )
    support = Support(lambda passage: passage.source, lambda passage: (), ("a", "b"))
    (draft,) = about_figures([figure], support, [strike])
    assert draft.statement.startswith(opening)
    (elsewhere,) = about_figures([replace(figure, event=None)], support, [strike])
    assert "Dransk" not in elsewhere.statement
    assert not any(
        "Dransk" in draft.statement for draft in about_figures([replace(figure, measure="distance")], support, [strike])
    )


def test_a_text_may_contradict_itself() -> None:
    (draft,) = findings("40 a", "14 a")
    assert (draft.verdict, draft.class_) == ("conflict", "self-contradiction")


def test_losses_weigh_more_than_lengths() -> None:
    assert findings("34 a", "35 b")[0].weight == "assessment"
    assert findings("34 a", "35 b", measure="days")[0].weight == "quotation"


def test_who_has_none_of_it_is_named() -> None:
    values = (value(0, "34 a"), value(1, "35 b"))
    figure = RecordFigure(id="f", measure="killed", reported_low=34, reported_high=35, values=values)
    support = Support(lambda passage: passage.source, lambda passage: (), ("a", "b", "c"))
    (draft,) = about_figures([figure], support)
    assert draft.silent == ("c",)


@pytest.mark.parametrize(
    ("told", "measure", "expected"),
    [
        (["2 a"], "people", []),
        (["30 a"], "days", []),
        (["3+ a", "3+ a"], "people", []),
        (["2000 a"], "people", ["single-source"]),
        (["2 a", "2 b"], "people", ["agree"]),
        (["2 a"], "killed", ["single-source"]),
    ],
)
def test_what_one_outlet_tells_in_passing_is_no_finding(told: list[str], measure: str, expected: list[str]) -> None:
    assert [draft.verdict for draft in findings(*told, measure=measure)] == expected


@pytest.mark.parametrize(
    ("told", "says"),
    [
        (["27 a", "31 b hedge=rose_to"], "the count has changed, no contradiction"),
        (["30+ a", "34 b"], "different precision, no contradiction"),
        (["34 a", "6 b whom=children"], "a part and a whole, no contradiction"),
    ],
)
def test_why_counts_are_compatible_stands_behind_them(told: list[str], says: str) -> None:
    (draft,) = findings(*told)
    assert draft.verdict == "compatible"
    assert draft.statement.endswith(f"({says})")


def test_what_a_text_says_rose_is_no_conflict_with_what_it_rose_from() -> None:
    rose = ("31 a published=2031-05-14 hedge=rose_to", "27 a published=2031-05-14 hedge=earlier")
    assert briefly(*rose, "27 b published=2031-05-13", "31 c published=2031-05-15") == ["compatible: 31 / 27"]
    later = briefly(*rose, "27 b published=2031-05-16", "31 c published=2031-05-15")
    assert later[0] == "conflict: 31 / 27"  # who still has the old one afterwards contradicts it


@pytest.mark.parametrize(
    ("measure", "whom", "topic"),
    [
        ("troops", "sailors", "sailors"),
        ("people", "citizens", "citizens"),
        ("hostages", "captives", "captives"),
        ("killed", "sailors", "sailors killed"),
        ("released", "prisoners", "prisoners released"),
        ("hostages", "hostages", "hostages"),
    ],
)
def test_a_group_has_one_name(measure: str, whom: str, topic: str) -> None:
    values = (value(0, "34 a"), value(1, "35 b"))
    figure = RecordFigure(id="f", measure=measure, of_whom=whom, reported_low=34, reported_high=35, values=values)
    support = Support(lambda passage: passage.source, lambda passage: (), ("a", "b"))
    assert {draft.topic for draft in about_figures([figure], support)} == {topic}


def test_a_number_that_another_origin_gives_too_is_not_overtaken_by_a_copy_with_another() -> None:
    told = (
        "14 a text=t1 published=2031-05-14",
        "14 b text=t2 published=2031-05-14",
        "17 a text=t3 published=2031-05-15",
    )
    (draft,) = findings(*told, measure="violations")
    assert (draft.verdict, [side.label for side in draft.sides]) == ("conflict", ["14", "17"])
    assert any("changed in handing it on" in reason for reason in draft.reasons)


@pytest.mark.parametrize("appeared", ["published=2031-05-15", "published=2031-05-14", ""])
def test_a_number_that_a_client_of_an_agency_prints_is_no_later_count_of_it(appeared: str) -> None:
    told = ("14 a text=t1 published=2031-05-14", f"17 a text=t2 {appeared}".strip())
    (draft,) = findings(*told, measure="violations", outlets={"t1": "Agency", "t2": "Client"})
    assert draft.verdict == "conflict"
    assert draft.statement.endswith("(differ; may be an update)")
    assert any("changed in handing it on" in reason for reason in draft.reasons)
    (same,) = findings(
        *told[:1],
        "17 a text=t2 published=2031-05-15",
        measure="violations",
        outlets=dict.fromkeys(("t1", "t2"), "Agency"),
    )
    assert same.verdict == "superseded"


def test_a_toll_that_a_client_prints_later_stays_a_later_count() -> None:
    told = ("14 a text=t1 published=2031-05-14", "17 a text=t2 published=2031-05-15")
    assert findings(*told, outlets={"t1": "Agency", "t2": "Client"})[0].verdict == "superseded"


def test_a_client_that_tells_of_a_change_gives_the_later_count() -> None:
    told = ("14 a text=t1 published=2031-05-14", "17 a text=t2 published=2031-05-15 hedge=rose_to")
    assert findings(*told, measure="violations", outlets={"t1": "Agency", "t2": "Client"})[0].verdict == "superseded"


@pytest.mark.parametrize(
    ("told", "measure"),
    [
        # a toll rises: the outlet that printed the first number has not printed the rest
        (("14 a text=t1 published=2031-05-14", "14 b text=t2", "17 a text=t3 published=2031-05-15"), "killed"),
        # nobody but the origin that counted again has the older number
        (("14 a text=t1 published=2031-05-14", "17 a text=t3 published=2031-05-15", "17 b text=t2"), "violations"),
    ],
)
def test_an_origin_that_counted_again_has_taken_its_number_back(told: tuple[str, ...], measure: str) -> None:
    assert findings(*told, measure=measure)[0].verdict == "superseded"
