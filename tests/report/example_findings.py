"""This file knows the example's findings: every verdict and every class."""

from __future__ import annotations

from crosswire.model.passage import Passage
from crosswire.model.record import About, Finding, FindingClass, FindingVerdict, Side, Weight
from tests.report.example_sources import p


def side(label: str, origins: tuple[str, ...], *passages: Passage, informants: tuple[str, ...] = ()) -> Side:
    """One side of a finding."""
    return Side(label=label, passages=passages, origins=origins, informants=informants)


def finding(
    rank: int,
    about: tuple[str, str],
    topic: str,
    judged: tuple[FindingVerdict, FindingClass, Weight],
    statement: str,
    *sides: Side,
    silent: tuple[str, ...] = (),
    drift: bool = False,
    reasons: tuple[str, ...] = (),
) -> Finding:
    """A finding whose id follows from its rank."""
    verdict, class_, weight = judged
    return Finding(
        id=f"f-{rank:03}",
        rank=rank,
        about=About(kind=about[0], ref=about[1]),  # type: ignore[arg-type]
        topic=topic,
        verdict=verdict,
        class_=class_,
        weight=weight,
        statement=statement,
        sides=sides,
        silent=silent,
        drift=drift,
        reasons=reasons,
    )


FINDINGS = (
    finding(
        1,
        ("figure", "n-dead"),
        "killed in Dolmar",
        ("conflict", "fact", "assessment"),
        "The texts give different numbers of dead for the same strike: 34 and 35.",
        side("34 killed", ("o-wire",), p("harbour", "34 people"), p("meridian", "34 people"), informants=("i-lund",)),
        side("35 killed", ("o-inland",), p("inland", "35", 1), informants=("i-lund",)),
        silent=("remarks",),
        reasons=(
            "same event: a strike on Dolmar on 2 March, stated by all three",
            "both are exact counts of the dead by the same mayor, a day apart",
            "Inland Courier is another outlet than the one it would supersede, so both stand",
        ),
    ),
    finding(
        2,
        ("track", "t-fees"),
        "harbour fees",
        ("compatible", "stage", "assessment"),
        "One says the harbour fees agreement will be signed, others that a memorandum is initialled.",
        side(
            "memorandum initialled",
            ("o-wire", "o-inland"),
            p("harbour", "The two sides initialled a memorandum on shared harbour fees"),
            p("inland", "the memorandum on harbour fees is only initialled"),
        ),
        side(
            "agreement to be signed",
            ("o-meridian",),
            p("meridian", "A harbour fees agreement will be signed next week"),
        ),
        reasons=("a memorandum initialled may prepare an agreement to be signed",),
    ),
    finding(
        3,
        ("figure", "n-wounded"),
        "wounded in Dolmar",
        ("superseded", "fact", "assessment"),
        "More than 90 wounded was reported first, 98 a day later.",
        side("more than 90", ("o-wire",), p("harbour", "more than 90"), informants=("i-lund",)),
        side("98", ("o-inland",), p("inland", "Ninety-eight people"), informants=("i-lund",)),
        side("dozens", ("o-wire",), p("meridian", "dozens")),
    ),
    finding(
        4,
        ("event", "e-talks"),
        "second round",
        ("compatible", "modality", "assessment"),
        "One says a second round is planned, one that talks resume.",
        side("planned", ("o-wire",), p("harbour", "A second round of talks is planned")),
        side("resume", ("o-inland",), p("inland", "Talks resume on March 10")),
    ),
    finding(
        5,
        ("position", "p-never"),
        "inspectors",
        ("compatible", "scope", "assessment"),
        "One limits the refusal to the corridor, one does not.",
        side("in the corridor", ("o-harbour",), p("harbour", "foreign inspectors in the corridor")),
        side("foreign inspectors", ("o-inland",), p("inland", "foreign inspectors")),
    ),
    finding(
        6,
        ("source", "inland"),
        "what Marlow said",
        ("conflict", "self-contradiction", "assessment"),
        "Inland Courier prints the sentence with and without “not”.",
        side("with “not”", ("o-inland",), p("inland", "We are not going to spin this\nout for weeks")),
        side("without", ("o-inland",), p("inland", "We are going to spin this out for weeks")),
    ),
    finding(
        7,
        ("figure", "n-dead"),
        "who counted the dead",
        ("compatible", "attribution", "assessment"),
        "The 34 dead go back to the mayor in one text and to an agency in another.",
        side(
            "the mayor", ("o-wire",), p("harbour", "according to the town's mayor, Oskar Lund"), informants=("i-lund",)
        ),
        side("the agency", ("o-wire",), p("meridian", "Northgate Wire reported that 34 people were killed")),
        drift=True,
        reasons=("Meridian Daily names the agency that Harbour Post credits",),
    ),
    finding(
        8,
        ("statement", "st-drag"),
        "spin this out",
        ("conflict", "wording", "quotation"),
        "One prints the sentence without its “not”; two are cut or run together.",
        side("are not going to", ("o-harbour",), p("harbour", "We are not going to spin this out for weeks")),
        side("are going to", ("o-inland",), p("inland", "We are going to spin this out for weeks")),
        side(
            "will not … and we will",
            ("o-meridian",),
            p("meridian", "We will not spin this out for weeks and we will go home"),
        ),
        drift=True,
        reasons=("the transcript has “not”", "two separate sentences of the transcript stand in one here"),
    ),
    finding(
        9,
        ("statement", "st-staging"),
        "since autumn",
        ("compatible", "wording", "quotation"),
        "“since autumn” and “since the autumn” inside quotation marks.",
        side("since autumn", ("o-harbour",), p("harbour", "since autumn")),
        side("since the autumn", ("o-inland",), p("inland", "since the autumn")),
        silent=("meridian", "remarks"),
    ),
    finding(
        10,
        ("event", "e-strike"),
        "strike on Dolmar",
        ("agree", "fact", "assessment"),
        "Dolmar was struck on Sunday, 2 March.",
        side(
            "struck",
            ("o-wire", "o-inland"),
            p("harbour", "a missile strike on the market town of Dolmar"),
            p("meridian", "a strike on a market in Dolmar on Sunday"),
            p("inland", "Sunday's strike on Dolmar"),
        ),
        silent=("remarks",),
    ),
    finding(
        11,
        ("position", "p-never"),
        "inspectors",
        ("agree", "fact", "assessment"),
        "Kesmar says it will “never accept” foreign inspectors.",
        side("never accept", ("o-harbour", "o-inland"), p("harbour", "never accept"), p("inland", "never accept")),
        silent=("meridian", "remarks"),
        reasons=("the same two words inside quotation marks",),
    ),
    finding(
        12,
        ("position", "p-boats"),
        "patrol boats",
        ("single-source", "fact", "assessment"),
        "Kesmar offered to pull its patrol boats back by 12 miles, an unnamed diplomat says.",
        side(
            "offered",
            ("o-meridian",),
            p("meridian", "Kesmar had offered to pull its patrol boats back by 12 miles"),
            informants=("i-diplomat",),
        ),
        silent=("harbour", "inland", "remarks"),
    ),
    finding(
        13,
        ("figure", "n-children"),
        "children killed",
        ("single-source", "fact", "assessment"),
        "Nine of the dead were children.",
        side("nine", ("o-wire",), p("harbour", "Nine of the dead were children"), informants=("i-lund",)),
        silent=("meridian", "inland", "remarks"),
    ),
    finding(
        14,
        ("track", "t-answer"),
        "deadline",
        ("single-source", "fact", "assessment"),
        "Kesmar has until 14 March to answer.",
        side("until March 14", ("o-wire",), p("harbour", "until March 14")),
        silent=("meridian", "inland", "remarks"),
    ),
    finding(
        15,
        ("event", "e-strike"),
        "how the strike is called",
        ("compatible", "framing", "cosmetic"),
        "One text passes on the word “massacre”.",
        side("missile strike", ("o-wire",), p("harbour", "a missile strike")),
        side("massacre", ("o-inland",), p("inland", "a massacre")),
    ),
    finding(
        16,
        ("actor", "a-marlow"),
        "office of Anna Marlow",
        ("compatible", "term", "cosmetic"),
        "She is “chief envoy” in one text and “envoy” in another.",
        side("chief envoy", ("o-harbour",), p("harbour", "chief envoy")),
        side("envoy", ("o-meridian",), p("meridian", "envoy Anna Marlow")),
    ),
)
