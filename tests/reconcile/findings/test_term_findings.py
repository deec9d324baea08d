from __future__ import annotations

from itertools import permutations

from crosswire.model.record import Finding
from crosswire.report.groups import group_of
from tests.stories_of_ours import read_text, record_of

DESK = """\
The far-right leader Daniel Okafor met Elena Vasquez in Velm on Monday. The rebel Red Harbour Front said it would leave Orel.

Fighters of the Red Harbour Front burned two trucks on the coast road before the meeting began.
"""
POST = """\
Daniel Okafor, a strongman, met Elena Vasquez in Velm on Monday. Red Harbour Front terrorists would leave Orel, officials said.

The Red Harbour Front had burned two trucks on the coast road.
"""
TIMES = """\
Daniel Okafor met Elena Vasquez in Velm on Monday. The Red Harbour Front said it would leave Orel.

"The criminal Red Harbour Front must go," Elena Vasquez told reporters.
"""


def terms(*texts: str) -> list[Finding]:
    names = ("desk", "post", "times")
    record = record_of(*(read_text(name, text, outlet=name) for name, text in zip(names, texts, strict=False)))
    return [finding for finding in record.findings if finding.class_ == "term"]


def test_outlets_that_call_one_actor_differently_make_a_quiet_finding() -> None:
    found = {finding.topic: finding for finding in terms(DESK, POST, TIMES)}
    assert set(found) == {"what Daniel Okafor is called", "what Red Harbour Front is called"}
    front = found["what Red Harbour Front is called"]
    assert [[p.text for p in side.passages] for side in front.sides] == [
        ["rebel Red Harbour Front"],
        ["Red Harbour Front terrorists"],
    ]
    assert [side.passages[0].source for side in front.sides] == ["desk", "post"]
    assert (front.verdict, front.weight, front.about.kind, front.silent) == ("compatible", "cosmetic", "actor", ())
    assert {group_of(finding) for finding in found.values()} == {"quiet"}


def test_a_label_stands_also_in_who_so_calls_itself_and_before_of() -> None:
    desk = DESK.replace("The rebel Red Harbour Front", "The rebels of the Red Harbour Front")
    post = POST.replace("Red Harbour Front terrorists", "The outlaw band that calls itself the Red Harbour Front")
    (front,) = (one for one in terms(desk, post) if one.topic == "what Red Harbour Front is called")
    assert [[p.text for p in side.passages] for side in front.sides] == [
        ["rebels of the Red Harbour Front"],
        ["outlaw band that calls itself the Red Harbour Front"],
    ]
    other = post.replace("outlaw band that calls itself the", "outlaw band fled and then left the")
    assert not [one for one in terms(desk, other) if one.topic == "what Red Harbour Front is called"]


def test_the_order_of_the_texts_makes_no_difference() -> None:
    named = {"desk": DESK, "post": POST, "times": TIMES}
    seen = set()
    for order in permutations(named):
        record = record_of(*(read_text(name, named[name], outlet=name) for name in order))
        seen.add(repr([finding for finding in record.findings if finding.class_ == "term"]))
    assert len(seen) == 1


def test_a_label_somebody_quoted_gives_is_not_the_outlets() -> None:
    assert not terms(TIMES, TIMES.replace("criminal ", ""))


def test_one_label_alone_or_a_shared_one_parts_nobody() -> None:
    assert not terms(DESK, TIMES)
    assert not terms(DESK, DESK.replace("met Elena Vasquez", "spoke with Elena Vasquez"))
