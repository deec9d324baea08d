from __future__ import annotations

from pathlib import Path

import pytest

from evals.figures import Figure
from evals.floors import Floors, floor_of, read_floors, write_floors
from evals.ratchet import judged, raised, updated
from evals.sets import View

KNOWN = ("own",)


@pytest.fixture
def floors(result) -> Floors:
    return updated(Floors(), [result(0.8)], KNOWN)[0]


def kinds(floors: Floors, *results: object, known: tuple[str, ...] = KNOWN) -> list[str]:
    return [fault.kind for fault in judged(floors, results, known)]  # type: ignore[arg-type]


def test_what_was_just_pinned_passes(floors: Floors, result) -> None:
    assert kinds(floors, result(0.8)) == []


def test_a_drop_fails(floors: Floors, result) -> None:
    assert kinds(floors, result(0.78)) == ["drop"]


def test_one_flipped_item_is_no_drop(floors: Floors, result) -> None:
    assert kinds(floors, result(0.79)) == []
    assert kinds(floors, result(0.7898)) == ["drop"]


def test_where_no_flip_is_allowed_the_least_drop_fails(floors: Floors, result) -> None:
    assert kinds(floors, result(0.79999, flip=0.0)) == ["drop"]


def test_a_figure_without_a_floor_fails(result) -> None:
    assert kinds(Floors(), result()) == ["unpinned"]


def test_a_new_measure_of_a_pinned_set_fails(floors: Floors, result) -> None:
    assert kinds(floors, result(view=View("relaxed", ("relaxed",), pins=("f1", "recall")))) == ["unpinned"]


@pytest.mark.parametrize(
    ("changed", "named"), [("digest", "the set"), ("scorer", "the scorer"), ("ids", "the documents drawn")]
)
def test_another_set_scorer_or_sample_is_refused(floors: Floors, result, changed: str, named: str) -> None:
    (fault,) = judged(floors, [result(0.99, **{changed: "other"})], KNOWN)
    assert fault.kind == "changed"
    assert named in fault.detail
    assert "re-pin" in fault.detail


def test_a_pinned_measure_that_is_gone_fails(floors: Floors, result) -> None:
    assert kinds(floors, result(view=View("strict", ("strict",)))) == ["unpinned", "gone"]


def test_a_pinned_set_that_is_gone_fails(floors: Floors) -> None:
    assert kinds(floors, known=("another",)) == ["gone"]


def test_a_rise_passes_and_waits_for_an_update(floors: Floors, result) -> None:
    higher = result(0.9)
    assert kinds(floors, higher) == []
    assert len(raised(floors, [higher])) == 1
    assert floor_of(floors, "own", "sample", "relaxed", "f1") == 0.8
    risen, refused = updated(floors, [higher], KNOWN)
    assert not refused
    assert floor_of(risen, "own", "sample", "relaxed", "f1") == 0.9
    assert kinds(risen, result(0.8)) == ["drop"]


def test_an_update_never_lowers_a_floor_unasked(floors: Floors, result) -> None:
    same, refused = updated(floors, [result(0.7)], KNOWN)
    assert [fault.kind for fault in refused] == ["refused"]
    assert same is floors


def test_an_update_that_raises_one_and_lowers_another_writes_neither(floors: Floors, result) -> None:
    two = updated(floors, [result(0.5, name="other")], ("own", "other"))[0]
    same, refused = updated(two, [result(0.9), result(0.4, name="other")], ("own", "other"))
    assert same is two
    assert ["other" in fault.where for fault in refused] == [True]


def test_small_drops_do_not_add_up(floors: Floors, result) -> None:
    held, refused = updated(floors, [result(0.795)], KNOWN)
    assert not refused
    assert floor_of(held, "own", "sample", "relaxed", "f1") == 0.8


def test_a_floor_is_lowered_for_a_reason_that_stays(floors: Floors, result) -> None:
    lowered, refused = updated(floors, [result(0.7)], KNOWN, "the set was wrong")
    assert not refused
    assert floor_of(lowered, "own", "sample", "relaxed", "f1") == 0.7
    (entry,) = lowered.regressions
    assert (entry.was, entry.to, entry.reason) == (0.8, 0.7, "the set was wrong")
    again = updated(lowered, [result(0.8)], KNOWN)[0]
    assert again.regressions == lowered.regressions


def test_another_set_is_pinned_anew_but_not_lower(floors: Floors, result) -> None:
    fresh, refused = updated(floors, [result(0.85, digest="d2")], KNOWN)
    assert not refused
    assert kinds(fresh, result(0.85, digest="d2")) == []
    assert updated(floors, [result(0.6, digest="d2")], KNOWN)[1][0].kind == "refused"


def test_a_pin_is_taken_away_only_for_a_reason(floors: Floors, result) -> None:
    strict = result(view=View("strict", ("strict",)))
    assert updated(floors, [strict], KNOWN)[1][0].kind == "refused"
    gone = updated(floors, [strict], KNOWN, "the view has another name")[0]
    assert gone.regressions[0].to is None
    assert kinds(gone, strict) == []


def test_a_set_is_taken_away_only_for_a_reason(floors: Floors) -> None:
    assert updated(floors, [], ())[1][0].kind == "refused"
    assert updated(floors, [], (), "the set is gone")[0].pins == {}


def test_a_floor_is_never_above_its_value(result) -> None:
    floors = updated(Floors(), [result(0.99996, flip=0.0)], KNOWN)[0]
    assert floor_of(floors, "own", "sample", "relaxed", "f1") == 0.9999
    assert kinds(floors, result(0.99996, flip=0.0)) == []


def test_floors_survive_writing(floors: Floors, result, tmp_path: Path) -> None:
    path = tmp_path / "floors.json"
    lowered = updated(floors, [result(0.7)], KNOWN, "why")[0]
    write_floors(path, lowered)
    assert read_floors(path) == lowered
    before = path.read_bytes()
    write_floors(path, read_floors(path))
    assert path.read_bytes() == before


def test_no_file_means_no_floors(tmp_path: Path) -> None:
    assert read_floors(tmp_path / "none.json") == Floors()


def test_a_view_without_pins_is_not_gated(result) -> None:
    quiet = result(view=View("all", ("all",), pins=()))
    assert isinstance(quiet.figures[0], Figure)
    pinned = updated(Floors(), [quiet], KNOWN)[0]
    assert kinds(pinned, result(0.1, view=View("all", ("all",), pins=()))) == []
