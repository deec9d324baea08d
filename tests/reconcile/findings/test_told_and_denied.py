"""Where one text denies what another tells: by the same speaker, of whatever there is, of what is to come; read from small texts."""

from __future__ import annotations

import pytest

from tests.reconcile.findings.test_contradictions import conflicts

EVACUATED = "The relief agency has evacuated its staff until further notice, Tove Hahn said. Rain fell."
NOBODY = 'Snow fell. "We have not evacuated anybody," Tove Hahn said.'
OPENED = '"We opened the dam," the engineer Mara Lind said. Rain fell.'
NOT_OPENED = 'Snow fell. "We did not open the dam," Mara Lind said.'
FROZEN = "The bank had frozen the accounts of the pilots, its chairman, Jon Sarre, said. Rain fell."
NOTHING = 'Snow fell. "We have frozen nothing," Jon Sarre said.'
EXPELLED = "Norland expelled the ambassador of Sarn on Monday. Rain fell."
NOT_EXPELLED = "Norland closed its port. Contrary to reports it has not expelled the ambassador of Sarn."
HALTS = "Sarn will halt its coal exports, Trade Minister Pal Oster said. Rain fell."
GOES_ON = "Snow fell. Trade Minister Pal Oster said that Sarn would not stop its coal exports."
CUT_SHORT = "President Eli Rask cut short a visit to Ebland. Rain fell."
STAYS = "Snow fell. President Eli Rask will continue his visit to Ebland."


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (EVACUATED, NOBODY),
        (OPENED, NOT_OPENED),
        (FROZEN, NOTHING),
        (EXPELLED, NOT_EXPELLED),
        (HALTS, GOES_ON),
        (CUT_SHORT, STAYS),
    ],
)
def test_what_one_tells_and_another_denies_is_one_conflict(one: str, other: str) -> None:
    assert len(conflicts(one, other)) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # another thing, another speaker, a hope; another who did it; another thing to come, a condition; another country
        (OPENED, NOT_OPENED.replace("the dam", "the sluice at Orlo")),
        (OPENED, NOT_OPENED.replace("Mara Lind", "Odd Vestby").replace("open the dam", "open fire")),
        (EVACUATED, NOBODY.replace("Tove Hahn", "Odd Vestby")),
        (EVACUATED, NOBODY.replace("evacuated anybody", "lost hope")),
        (EXPELLED, NOT_EXPELLED.replace("Norland closed", "Ebland closed")),
        (HALTS, GOES_ON.replace("coal", "timber")),
        (HALTS, GOES_ON.replace("exports.", "exports if the tax were cut.")),
        (HALTS, GOES_ON.replace("Trade Minister Pal Oster", "The envoy Mara Lind")),
        (CUT_SHORT, STAYS.replace("Ebland", "Farlund")),
    ],
)
def test_what_may_both_be_so_is_none(one: str, other: str) -> None:
    assert conflicts(one, other) == []
