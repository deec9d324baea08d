from __future__ import annotations

import pytest

from tests.stories_of_ours import read_text, record_of


@pytest.mark.parametrize(
    ("report", "is_kept"),
    [
        ("The envoy Marta Kelder said the harbour would stay shut until the guards had left the pier.", True),
        ("The guards have left the pier, Marta Kelder said.", True),
        ("Marta Kelder warned that the harbour would stay shut for a month.", True),
        ("Marta Kelder denounced the mayor.", False),
        ("Marta Kelder approved a pause of a week in the dredging of the harbour.", False),
    ],
)
def test_a_report_that_may_be_none_is_withheld(report: str, is_kept: bool) -> None:
    record = record_of(read_text("a", f"Marta Kelder, the Norland envoy, arrived in Aldport. {report}"))
    assert bool(record.statements) == is_kept
    withheld = any("report without quotation marks" in line.what for line in record.withheld)
    assert withheld != is_kept
