"""Page furniture: phrases anchored in a line, and sentences of a report that only look like one."""

from __future__ import annotations

import pytest

from crosswire.vocabulary.furniture import ANCHORS, KINDS, anchored, furniture_of, furniture_phrases, whole_lines


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("SEE ALSO: A harbour reopens", "see_also"),
        ("Read more", "see_also"),
        ("Story continues below advertisement", "see_also"),
        ("Your browser does not support the video tag.", "video_fallback"),
        ("Skip to main content", "navigation"),
        ("Share on Facebook", "widget"),
        ("3 min read", "widget"),
        ("Sign up for our morning letter", "newsletter"),
        ("We use cookies to improve this site", "cookie"),
        ("© 2020 The Norland Courier", "footer"),
        ("All rights reserved.", "footer"),
        ("A market in Norland. (AP Photo/Ann Lee)", "caption"),
        ("Reporting by Ann Lee; Editing by Bo Roe", "byline"),
        ("Ann Lee in Norland contributed to this report.", "byline"),
        ("Advertisement", "furniture"),
    ],
)
def test_furniture_by_kind(line, kind):
    found = furniture_of(line)
    assert found is not None
    assert found.kind == kind


@pytest.mark.parametrize(
    "line",
    [
        "The minister said he would read more before he signed.",
        "Videographers were held at the gate.",
        "Hosted by Norland, the talks ended late on Monday.",
        "Published on Tuesday, the report names two men and a colonel who gave the order.",
        "The envoy urged both sides to share the water of the dam.",
        "Both states consent to the use of the port.",
        "Its legitimate interests must be heard, the general said.",
        "Satellite imagery shows a burned depot.",
        "According to reporting by monitors, the road was cut.",
        "Headlines did not help, she said.",
        "",
    ],
)
def test_sentences_of_a_report_are_kept(line):
    assert furniture_of(line) is None


def test_a_curly_apostrophe_is_read_as_a_straight_one():
    assert furniture_of("Editor’s note: names were changed") == furniture_of("Editor's note: names were changed")


def test_phrases_are_lower_case_without_padding_and_of_every_kind():
    assert all(phrase.text == " ".join(phrase.text.lower().split()) for phrase in furniture_phrases())
    assert {phrase.kind for phrase in furniture_phrases()} == KINDS
    assert sum(len(anchored(anchor)) for anchor in ANCHORS) == len(furniture_phrases())
    assert len(whole_lines()) == len(anchored("whole"))


@pytest.mark.parametrize(
    ("anchor", "line"),
    [("whole", "{}"), ("starts", "{} of Norland"), ("ends", "of Norland {}"), ("contains", "x {} x")],
)
def test_a_phrase_is_found_where_its_anchor_says(anchor, line):
    free = [phrase for phrase in anchored(anchor) if not phrase.max_words]
    assert all(furniture_of(line.format(phrase.text)) for phrase in free)


def test_a_phrase_within_a_line_counts_only_where_asked():
    assert furniture_of("A picture (AP Photo/Ann Lee) of the quay", within=False) is None
