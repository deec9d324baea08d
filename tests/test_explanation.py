"""Why a line of a record is there: a finding leads on to what it is about."""

from __future__ import annotations

from types import SimpleNamespace

from crosswire.explanation import explain
from crosswire.model.passage import Passage
from crosswire.model.record import About, Finding, Record, Side, Statement, Variant

OUTLETS = ("Desk", "Mail", "Post")


def printed(
    source: str, text: str, relation: str = "verbatim", kind: str = "direct", parts: tuple[Passage, ...] = ()
) -> Variant:
    return Variant(
        speaker=None, quote=None, passage=Passage(source, 0, len(text), text), kind=kind, relation=relation, parts=parts
    )  # type: ignore[arg-type]


def why(*variants: Variant, finding: bool = True) -> str:
    statement = Statement(
        id="st-1",
        speaker=None,
        gist=variants[0].passage.text,
        reference=variants[0].passage,
        variants=variants,
        outlets=len(variants),
        origins=("o1", "o2"),
    )
    side = Side(label="Mara Lind", passages=tuple(one.passage for one in variants), origins=("o1", "o2"), informants=())
    agreed = Finding(
        id="x-1", rank=1, about=About(kind="statement", ref="st-1"), topic="what Mara Lind said", verdict="agree", class_="fact",
        weight="quotation", statement="Mara Lind: it, in 2 independent origins", sides=(side,), silent=(), drift=False, reasons=(),
    )  # fmt: skip
    sources = [
        SimpleNamespace(id=one.lower(), outlet=one, publisher=None, title=None, uri=one, part_of=None)
        for one in OUTLETS
    ]
    record = SimpleNamespace(sources=sources, actors=(), statements=(statement,), events=(), figures=(), positions=(), tracks=(),
                             origins=(), informants=(), findings=(agreed,))  # fmt: skip
    told: Record = record  # type: ignore[assignment]
    return explain(told, "x-1" if finding else "st-1").partition("Reasons:\n")[2].partition("\n\n")[0]


def test_an_agreement_says_by_which_words_its_texts_were_taken_for_the_same() -> None:
    found = why(
        printed("desk", "the harbour would open to salt ships", "indirect", "indirect"),
        printed("mail", "Salt ships may use the harbour again", "indirect", "indirect"),
    )
    assert "one text" not in found
    assert "Mail: indirect (in common: Salt, ships, harbour)" in found


def test_a_wording_run_together_is_explained_by_its_parts() -> None:
    parts = (Passage("desk", 0, 9, "We sail at"), Passage("desk", 40, 50, "The salt is"))
    found = why(
        printed("desk", "We sail at dawn."), printed("post", "We sail at salt.", "spliced", parts=parts), finding=False
    )
    assert "Post: spliced, direct (of “We sail at” and “The salt is”)" in found
