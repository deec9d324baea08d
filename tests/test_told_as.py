"""Whether what is denied, asked or thanked for is never shown as if it had been said."""

from __future__ import annotations

import pytest

from crosswire.before_quoting import before_quoting
from crosswire.report.as_html import render_html
from crosswire.report.as_markdown import render_markdown
from crosswire.told_as import told_as
from tests.stories_of_ours import read_text, record_of

ARRIVED = "Marta Kelder, the Norland envoy, arrived in Aldport on Monday."


@pytest.mark.parametrize(
    ("report", "told"),
    [
        ("Marta Kelder denied that the guards of the harbour had fired on the ferry.", "denied"),
        ("Marta Kelder said that the guards of the harbour had fired on the ferry.", ""),
        ("Marta Kelder admitted that the guards of the harbour had fired on the ferry.", ""),
        ("“The guards of the harbour have fired on nobody,” Marta Kelder said.", ""),
    ],
)
def test_the_verb_goes_with_a_report_that_it_turns(report: str, told: str) -> None:
    (statement,) = record_of(read_text("a", f"{ARRIVED} {report}")).statements
    (shown,) = (one for one in statement.variants if one.passage == statement.reference)
    assert told_as(shown) == told


def test_every_format_shows_a_denial_as_one() -> None:
    report = (
        "Marta Kelder denied that the guards of the harbour had fired on the ferry when it left the northern pier on "
        "Sunday night with nine lorries of grain on board."
    )
    other = "Three holes gape in the bow of the ferry that limped back to Aldport. Envoy Marta Kelder denied that guards fired."
    record = record_of(
        read_text("a", f"{ARRIVED} {report}", outlet="The Desk"),
        read_text("b", other, outlet="Evening Post"),
    )
    lines = [finding.statement for finding in record.findings if finding.about.kind == "statement"]
    assert not any(line.startswith("Marta Kelder: ") for line in lines), lines
    assert "*denied:*" in render_markdown(record)
    assert '<span class="told"><bdi>denied</bdi>:</span>' in render_html(record)
    assert "indirect: denied that" in before_quoting(record, "fired on the ferry")
    assert "these are the words of what is denied (“denied”)" in before_quoting(record, "fired on the ferry")
