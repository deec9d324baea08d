from __future__ import annotations

import pytest

from evals.adapters import documents_of_cut, mix
from evals.figures import block_of
from evals.halves import half_of
from evals.peers import all_peers, peers_of
from evals.place import Place, find_place
from evals.sets import SETS, EvalSet, UnknownSetError, find_set, missing_files, set_digest

PLACE = find_place()
needs_data = pytest.mark.skipif(PLACE is None, reason="the public sets are not here")


def test_names_are_different() -> None:
    assert len({eval_set.name for eval_set in SETS}) == len(SETS)


def test_an_unknown_set_names_the_known_ones() -> None:
    with pytest.raises(UnknownSetError, match="polnear_dev"):
        find_set("polnear")


@pytest.mark.parametrize("eval_set", SETS, ids=lambda eval_set: eval_set.name)
def test_each_set_pins_something_and_names_its_parts(eval_set: EvalSet) -> None:
    assert any(view.pins for view in eval_set.views)
    assert bool(eval_set.files) != bool(eval_set.parts)
    assert all(find_set(name).files for name, _ in eval_set.parts)


def test_the_mix_is_of_a_thousand_articles() -> None:
    assert sum(count for _, count in find_set("fidelity").parts) == 1000


@pytest.mark.parametrize("peer", all_peers(), ids=lambda peer: f"{peer.set}-{peer.view}-{peer.name}")
def test_each_peer_stands_beside_a_view_there_is(peer) -> None:
    assert peer.view in {view.name for view in find_set(peer.set).views}
    assert 0 <= peer.f1 <= 1
    assert peer.status in {"measured", "published"}


def test_peers_come_best_first() -> None:
    figures = [peer.f1 for peer in peers_of("timebank", "relaxed")]
    assert figures == sorted(figures, reverse=True)
    assert len(figures) == 2


def test_a_digest_sees_every_byte(place: Place, own_set: EvalSet) -> None:
    before = set_digest(own_set, place)
    assert set_digest(own_set, place) == before
    with (place.data / "own.jsonl").open("a") as handle:
        handle.write("\n")
    assert set_digest(own_set, place) != before


def test_a_missing_scorer_is_a_missing_file(place: Place, own_set: EvalSet) -> None:
    assert missing_files(own_set, place) == ()
    (place.score / "times.py").unlink()
    assert missing_files(own_set, place) == ("score/times.py",)


@needs_data
@pytest.mark.parametrize("eval_set", SETS, ids=lambda eval_set: eval_set.name)
def test_the_files_are_there_and_hold_documents(eval_set: EvalSet) -> None:
    assert PLACE is not None
    assert missing_files(eval_set, PLACE) == ()
    everything, sample = (documents_of_cut(PLACE, eval_set, cut) for cut in ("all", "sample"))
    assert eval_set.parts or set(sample) <= set(everything)
    assert len(sample) >= 30


@needs_data
@pytest.mark.parametrize("name", ["basil", "ecbplus_subtopic", "timebank", "plv_train"])
def test_halves_of_real_sets_are_fixed_and_share_nothing(name: str) -> None:
    assert PLACE is not None
    tune, report = (documents_of_cut(PLACE, find_set(name), cut) for cut in ("tune", "report"))
    assert not set(tune) & set(report)
    assert sorted((*tune, *report)) == list(documents_of_cut(PLACE, find_set(name), "all"))
    if name in {"timebank", "plv_train"}:
        assert {half_of(document) for document in tune} == {"tune"}


@needs_data
def test_the_real_mix_has_a_thousand_different_articles() -> None:
    assert PLACE is not None
    drawn = [document for documents in mix(PLACE, find_set("fidelity"), "all").values() for document in documents]
    assert len(set(drawn)) == len(drawn) == 1000


def test_a_path_leads_to_its_block() -> None:
    view = find_set("polnear_dev").views[0]
    assert block_of(view, {"direct+mixed": {"content": {"f1": 0.5}}}) == {"f1": 0.5}
