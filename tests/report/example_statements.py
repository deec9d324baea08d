"""This file knows the example's statements: every relation and degree, with edits and parts."""

from __future__ import annotations

from crosswire.model.mention import Cue
from crosswire.model.passage import Passage
from crosswire.model.record import Degree, Edit, Relation, Statement, Variant
from crosswire.model.values import Who
from tests.report.example_sources import (
    MARLOW,
    MARLOW_INLAND,
    MARLOW_MERIDIAN,
    MARLOW_REMARKS,
    REUK,
    REUK_INLAND,
    REUK_MERIDIAN,
    day,
    p,
)


def said(lemma: str, source: str, words: str) -> Cue:
    """A neutral cue with its words."""
    return Cue(passage=p(source, words), lemma=lemma, force="neutral")


def variant(
    passage: Passage,
    relation: Relation,
    degree: Degree | None = None,
    *,
    speaker: Who | None = None,
    cue: Cue | None = None,
    kind: str = "direct",
    edits: tuple[tuple[str, str, str], ...] = (),
    parts: tuple[Passage, ...] = (),
) -> Variant:
    """A wording; each edit is (words before it, was, is), from which the offsets follow."""
    made = []
    for before, was, now in edits:
        at = passage.text.index(before) + len(before)
        assert passage.text[at : at + len(now)] == now
        op = "replace" if was and now else "insert" if now else "delete"
        made.append(Edit(op=op, at=(at, at + len(now)), was=was, is_=now))  # type: ignore[arg-type]
    return Variant(
        quote=None,
        passage=passage,
        kind=kind,  # type: ignore[arg-type]
        speaker=speaker,
        cue=cue,
        relation=relation,
        degree=degree,
        edits=tuple(made),
        parts=parts,
    )


DRAG = p("remarks", "We are not going to spin this out for weeks and months.")
MOVE = p("remarks", "If it isn't possible within days, then we will go home.")
STAGING = p("harbour", "is a military staging ground and has been one since autumn")

STATEMENTS = (
    Statement(
        id="st-never",
        speaker=REUK,
        gist="Kesmar will “never accept” foreign inspectors",
        reference=p("harbour", "never accept"),
        variants=(
            variant(
                p("harbour", "never accept"),
                "verbatim",
                speaker=REUK,
                kind="partial",
                cue=said("add", "harbour", "added"),
            ),
            variant(p("inland", "never accept"), "verbatim", kind="partial"),
        ),
        outlets=2,
        origins=("o-harbour", "o-inland"),
    ),
    Statement(
        id="st-drag",
        speaker=MARLOW,
        gist="We are not going to spin this out for weeks and months.",
        when=day("2031-03-03"),
        place="Port Almen",
        occasion="remarks at the harbour",
        reference=DRAG,
        variants=(
            variant(DRAG, "verbatim", speaker=MARLOW_REMARKS),
            variant(
                p("harbour", "We are not going to spin this out for weeks"),
                "truncated",
                speaker=MARLOW,
                cue=said("tell", "harbour", "told"),
                edits=(("We are not going to spin this out for weeks", " and months.", ""),),
            ),
            variant(
                p("inland", "We are not going to spin this\nout for weeks"),
                "truncated",
                cue=said("correct", "inland", "corrected"),
                edits=(("We are not going to spin this\nout for weeks", " and months.", ""),),
            ),
            variant(
                p("inland", "We are going to spin this out for weeks"),
                "altered",
                "meaning",
                speaker=MARLOW_INLAND,
                cue=said("quote", "inland", "quoted"),
                edits=(("We are", " not", ""), ("We are going to spin this out for weeks", " and months.", "")),
            ),
            variant(
                p("meridian", "We will not spin this out for weeks and we will go home"),
                "spliced",
                "paraphrase",
                speaker=MARLOW_MERIDIAN,
                cue=said("say", "meridian", "said"),
                edits=(
                    ("We ", "are", "will"),
                    ("We will not ", "going to ", ""),
                    ("for weeks and ", "months.", "we will go home"),
                ),
                parts=(p("remarks", "We are not going to spin this out for weeks"), p("remarks", "we will go home")),
            ),
            variant(
                p("meridian", "her country would not spend months on the Saren corridor"),
                "indirect",
                "paraphrase",
                speaker=MARLOW_MERIDIAN,
                cue=said("say", "meridian", "said"),
                kind="indirect",
            ),
        ),
        outlets=3,
        origins=("o-harbour", "o-inland", "o-meridian"),
    ),
    Statement(
        id="st-move",
        speaker=MARLOW,
        gist="If it is not possible within days, we will go home.",
        when=day("2031-03-03"),
        reference=MOVE,
        variants=(
            variant(MOVE, "verbatim", speaker=MARLOW_REMARKS),
            variant(
                p("harbour", "If it is not possible within days, then we will go home."),
                "verbatim",
                speaker=MARLOW,
                cue=said("tell", "harbour", "told"),
                edits=(("If it ", "isn't", "is not"),),
            ),
            variant(
                p("meridian", "go home if it is not possible in days"),
                "altered",
                "paraphrase",
                speaker=MARLOW_MERIDIAN,
                kind="partial",
                edits=(("possible ", "within", "in"), ("go home", "", " if it is not")),
            ),
        ),
        outlets=2,
        origins=("o-harbour", "o-meridian"),
    ),
    Statement(
        id="st-staging",
        speaker=REUK,
        gist="Dolmar is a military staging ground and has been one since autumn",
        reference=STAGING,
        variants=(
            variant(STAGING, "verbatim", speaker=REUK, kind="partial"),
            variant(
                p("inland", "is a military staging ground, and has been one since the autumn"),
                "altered",
                "transcription",
                speaker=REUK_INLAND,
                kind="partial",
                edits=(("staging ground", "", ","), ("since ", "", "the ")),
            ),
            variant(p("meridian", "staging ground"), "truncated", speaker=REUK_MERIDIAN, kind="partial"),
        ),
        outlets=3,
        origins=("o-harbour", "o-inland", "o-meridian"),
    ),
    Statement(
        id="st-inspect",
        speaker=None,
        gist="Varland insists that inspectors board every ferry",
        reference=p("remarks", "Inspectors must board every ferry; that is not a detail."),
        variants=(
            variant(
                p("remarks", "Inspectors must board every ferry; that is not a detail."),
                "verbatim",
                speaker=MARLOW_REMARKS,
            ),
            variant(p("inland", "Varland insists that inspectors board every ferry"), "indirect", kind="narrated"),
        ),
        outlets=1,
        origins=("o-inland",),
    ),
    Statement(
        id="st-lissen",
        speaker=MARLOW_REMARKS,
        gist="We will be in Lissen on the tenth.",
        when=day("2031-03-03"),
        reference=p("remarks", "We will be in Lissen on the tenth."),
        variants=(variant(p("remarks", "We will be in Lissen on the tenth."), "verbatim", speaker=MARLOW_REMARKS),),
        outlets=0,
        origins=("o-remarks",),
    ),
    Statement(
        id="st-massacre",
        speaker=Who(p("inland", "Rescue workers"), "rescue workers"),
        gist="Rescue workers at the scene spoke of a massacre",
        reference=p("inland", "a massacre"),
        variants=(
            variant(p("inland", "a massacre"), "indirect", cue=said("speak", "inland", "spoke"), kind="indirect"),
        ),
        outlets=1,
        origins=("o-inland",),
    ),
)
