"""Whether every finding stands in one group, and kinds a reader must not add up stand apart."""

from __future__ import annotations

from typing import get_args

import pytest

from crosswire.model.record import FindingClass, FindingVerdict, Weight
from crosswire.report.groups import by_origin, group_of, grouped
from tests.report.example import example_record
from tests.report.example_findings import finding, side


@pytest.mark.parametrize(
    ("judged", "group"),
    [
        (("conflict", "fact", "assessment"), "differs"),
        (("superseded", "fact", "assessment"), "differs"),
        (("compatible", "stage", "assessment"), "differs"),
        (("conflict", "wording", "assessment"), "wordings"),
        (("conflict", "attribution", "quotation"), "wordings"),
        (("conflict", "framing", "assessment"), "differs"),
        (("conflict", "framing", "quotation"), "quiet"),
        (("compatible", "term", "assessment"), "quiet"),
        (("conflict", "fact", "cosmetic"), "quiet"),
        (("agree", "wording", "quotation"), "agreed"),
        (("single-source", "framing", "cosmetic"), "single"),
    ],
)
def test_a_finding_stands_where_it_belongs(judged: tuple[FindingVerdict, FindingClass, Weight], group: str) -> None:
    assert group_of(finding(1, ("event", "e"), "", judged, "", side("", ("o",)))) == group


def test_no_finding_is_lost_or_doubled() -> None:
    record = example_record()
    assert sorted(one.id for one in grouped(record).in_order) == sorted(one.id for one in record.findings)
    assert {one.verdict for one in record.findings} == set(get_args(FindingVerdict))
    assert {one.class_ for one in record.findings} == set(get_args(FindingClass))


def test_single_findings_stand_under_their_origins() -> None:
    found = by_origin(grouped(example_record()).single)
    assert [(origins, len(findings)) for origins, findings in found] == [(("o-wire",), 2), (("o-meridian",), 1)]
