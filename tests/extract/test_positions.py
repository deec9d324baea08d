"""Where parties stand: what is demanded, offered, accepted, rejected; one thing each rule must find and one it must not."""

from __future__ import annotations

import pytest

from tests.extract.told import told
from tests.passages import inexact


@pytest.mark.parametrize(
    ("sentence", "party", "stance", "issue", "object_"),
    [
        ("Norland wants security guarantees.", "Norland", "demands", "security-guarantees", "security guarantees"),
        ("Norland demands that Sudria withdraw its troops.", "Norland", "demands", "troops", "Sudria withdraw its troops"),
        ("Norland called for a ceasefire.", "Norland", "demands", "ceasefire", "a ceasefire"),
        ("Sudria refused any foreign monitors.", "Sudria", "rejects", "troops", "any foreign monitors"),
        ("Sudria refuses to recognise the border.", "Sudria", "rejects", "recognition", "recognise the border"),
        ("Sudria offered to release forty prisoners.", "Sudria", "offers", "prisoners", "release forty prisoners"),
        ("Sudria is ready to hold talks.", "Sudria", "offers", "talks", "hold talks"),
        ("Norland accepted the truce.", "Norland", "accepts", "ceasefire", "the truce"),
        ("Norland does not accept the truce.", "Norland", "rejects", "ceasefire", "the truce"),
        ("Norland will never accept foreign troops.", "Norland", "red-line", "troops", "foreign troops"),
        (
            "Sudria wants the embargo lifted before any monitor arrives.",
            "Sudria", "conditions", "sanctions", "the embargo lifted before any monitor arrives",
        ),
        ("Norland repeated its demand for guarantees after Norland's demand for sanctions on Brenn.",
         "Norland", "demands", "sanctions", "sanctions on Brenn"),
        (
            "Norland accepted a ten-day truce at the ports, but that truce broke down on Sunday within hours.",
            "Norland", "accepts", "ceasefire", "a ten-day truce at the ports",
        ),
        ("Sudria denied that it had sought talks.", "Sudria", "denies", "talks", "it had sought talks"),
        ("Norland called on Sudria to free the prisoners.", "Norland", "demands", "prisoners", "Sudria to free the prisoners"),
        ("Norland urged Sudria to say where the prisoners were.", "Norland", "demands", "prisoners",
         "Sudria to say where the prisoners were"),
        (
            "Norland rejected reports that Sudria had accepted the truce.",
            "Norland", "denies", "ceasefire", "reports that Sudria had accepted the truce",
        ),
        ("Norland insisted that Sudria withdraw its troops.", "Norland", "demands", "troops", "Sudria withdraw its troops"),
        ("Norland rejected appeals to lift the embargo.", "Norland", "rejects", "sanctions", "appeals to lift the embargo"),
    ],
)  # fmt: skip
def test_positions(sentence, party, stance, issue, object_):
    found = [(p.party.name, p.stance, p.issue, p.object.text) for p in told(sentence).positions]
    assert (party, stance, issue, object_) in found


@pytest.mark.parametrize(
    "sentence",
    [
        "If Norland accepts the truce, the war is over.",
        "If Norland frees the crew and accepts the truce, the war is over.",
        "Norland may accept the truce.",
        "The port handles grain.",
        "The visitors want tea.",
        "Norland urged Sudria to accept the truce and left.",
        "Norland has shown no haste in agreeing to a truce.",
        "Norland is prepared to abandon the talks within days.",
        "The collapse raises doubts about Norland's willingness to keep the truce.",
    ],
)
def test_what_is_no_position_of_a_party(sentence):
    assert not [p for p in told(sentence).positions if p.stance in ("accepts", "rejects", "offers")]


@pytest.mark.parametrize(
    ("sentence", "stance"),
    [
        ("Sudria denied that it had accepted the truce.", "accepts"),
        ("Sudria denied accepting the truce.", "accepts"),
        ("Sudria declined to say whether it opposed the embargo.", "rejects"),
        ("Sudria did not say whether it would accept the truce.", "accepts"),
        ("Norland refused to comment on the embargo.", "rejects"),
        ("Envoys doubt that Sudria will accept the truce.", "accepts"),
        ("Norland insisted that the election was fair.", "demands"),
        ("Norland suggested that its army had won the battle.", "offers"),
        ("Norland suggested that its premier should win the peace prize.", "offers"),
        ("Norland would rather Sudria approve the truce.", "accepts"),
        ("Norland has not ruled out a truce.", "accepts"),
        ("Norland can neither confirm nor deny that it shelled the port.", "denies"),
        ("Norland welcomed the truce.", "accepts"),
        ("Premier Ivo Brandt embraced the soldiers one by one.", "accepts"),
        ("Norland’s insistence that it had kept the truce convinced nobody.", "demands"),
        ("Norland is seeking out the soldiers of the garrison.", "demands"),
        ("Norland's offer was a bad deal.", "offers"),
        ("Norland repeated its offer to Sudria.", "offers"),
    ],
)
def test_what_is_denied_or_left_open_is_no_position(sentence, stance):
    assert stance not in [position.stance for position in told(sentence).positions]


def test_what_one_wants_to_do_oneself_is_no_demand():
    assert not told("“We need to decide this week,” said Premier Ivo Brandt of Sudria.").positions


def test_we_is_whoever_speaks():
    (position,) = told("“We want security guarantees,” said Premier Ivo Brandt of Sudria.").positions
    assert "Brandt" in (position.party.name or "")
    assert position.attributed_to is not None


def test_all_passages_hold_their_words():
    text = "Norland wants security guarantees, and Sudria has refused any foreign monitors on the pass."
    assert inexact(told(text).positions, {"own": text}) == []
    assert len(told(text).positions) == 2
