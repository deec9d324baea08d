"""Words as they are compared: what makes no difference, and what does."""

from __future__ import annotations

import pytest

from crosswire.vocabulary.rarity import frequency
from crosswire.wording import forms, holds, spelling, words


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("We’re done", "We are done"),
        ("they won't sign", "they will not sign"),
        ("cannot", "can not"),
        ("the endeavour", "The Endeavor"),
        ("an organisation, recognised", "an organization recognized"),
        ("travelled to the centre", "traveled to the center"),
        ("the defence offence", "the defense offense"),
        ("three hours", "3 hours"),
        ("I ’ m sure they do n't know", "I'm sure they don't know"),
        ("the port ’ s gate", "the port's gate"),
        ("at 6:00 p.m.", "at 6 p.m."),
        ("the U.S. envoy", "the US envoy"),
        ("that d**n lock", "that damn lock"),
        ("full of cr*p, the bast---s", "full of crap, the bastards"),
        ("cease-fire", "cease fire"),
        ("“Well, we’re done.”", "'Well we're done'"),
        ("naïve", "naive"),
        ("the mayor & others", "the mayor and others"),
        ("they're gonna sign", "they are going to sign"),
        ("40% of it", "forty percent of it"),
        ("1,200 men", "1200 men"),
        ("[O]ur gate", "our gate"),
        ("they wait[ed]", "they waited"),
        ("the neighbour’s neighbours", "the neighbor's neighbors"),
        ("a dialogue on the programme", "a dialog on the program"),
        ("it was analysed", "it was analyzed"),
        ("fuelled, cancelled, signalling", "fueled, canceled, signaling"),
        ("the theatre of sombre fibres", "the theater of somber fibers"),
        ("licence under pretence", "license under pretense"),
        ("gimme 'em", "give me them"),
    ],
)
def test_what_makes_no_difference(one: str, other: str) -> None:
    assert [word.form for word in words(one)] == [word.form for word in words(other)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("four men", "for men"),
        ("our hour", "or hor"),
        ("may sign", "will sign"),
        ("1,000", "1000.5"),
        ("a rise", "a rize!?s"),
        ("when", "where"),
        ("at 6:30 p.m.", "at 6 p.m."),
        ("two 00 p.m.", "two p.m."),
        ("sign", "signed"),
        ("[the] gate", "gate"),
        ("gate[keeper]s", "gatekeepers"),
        ("the form was filled", "the form was filed"),
        ("a filling", "a filing"),
        ("polled", "poled"),
        ("1,20 men", "120 men"),
    ],
)
def test_what_makes_a_difference(one: str, other: str) -> None:
    assert [word.form for word in words(one)] != [word.form for word in words(other)]


def test_offsets_point_at_the_printed_word() -> None:
    text = "It’s “not” our war; they can’t."
    assert [(word.form, text[word.start : word.end]) for word in words(text)] == [
        ("it", "It’s"),
        ("is", "It’s"),
        ("not", "not"),
        ("our", "our"),
        ("war", "war"),
        ("they", "they"),
        ("can", "can’t"),
        ("not", "can’t"),
    ]


def test_only_marks_give_no_word() -> None:
    assert words("— … “ ” ' ' !") == ()
    assert forms("'") == ()


@pytest.mark.parametrize(
    "word",
    [
        "called",
        "killed",
        "willing",
        "recalled",
        "controlled",
        "chancellor",
        "chance",
        "france",
        "since",
        "conference",
        "announced",
        "violence",
        "promised",
        "advised",
        "otherwise",
        "exercise",
        "raised",
        "surprise",
        "revised",
        "likewise",
        "adviser",
        "massacre",
        "acre",
        "hour",
        "your",
        "unwilling",
        "precise",
        "cruise",
    ],
)
def test_a_word_that_both_spell_alike_stays_as_it_is(word: str) -> None:
    """Lists and the table of frequencies are asked for the word: "caled" would be as rare as a name."""
    assert forms(word) == (word,)
    assert frequency(word) > 0


def test_a_word_cut_short_by_a_sign_stays_short() -> None:
    assert spelling("four") == "four"
    assert spelling("mme") == "mme"


@pytest.mark.parametrize(
    ("wording", "run", "held"),
    [
        ("we open the harbour", "open the", True),
        ("we open the harbour", "the harbour", True),
        ("we open the harbour", "we open the harbour", True),
        ("we open the harbour", "open harbour", False),
        ("the harbour", "we open the harbour", False),
        ("the harbour", "", True),
    ],
)
def test_whether_a_run_of_words_stands_in_a_wording(wording: str, run: str, held: bool) -> None:
    assert holds(wording.split(), run.split()) is held


@pytest.mark.parametrize("text", ["What a--no.", "gone--he left", "a--", "an A* lock", "s--", "5*6"])
def test_what_is_broken_off_or_could_be_two_words_is_no_masked_word(text: str) -> None:
    assert {"ass", "shit", "piss"}.isdisjoint(word.form for word in words(text))


def test_a_masked_word_stands_where_it_is_printed() -> None:
    text = "Get your d**n boat"
    assert [text[word.start : word.end] for word in words(text)] == ["Get", "your", "d**n", "boat"]
