"""Which figures of several texts are gathered into one quantity."""

from __future__ import annotations

from dataclasses import replace

import pytest

from crosswire.model.article import Mark, Reading, ReadSentence
from crosswire.model.mention import Figure
from crosswire.model.passage import Passage
from crosswire.model.record import RecordFigure
from crosswire.model.source import StoredSource
from crosswire.model.values import Verdict
from crosswire.reconcile.figures import join_figures, sameness
from crosswire.reconcile.figures.grouping import CROWD, FACES
from crosswire.reconcile.figures.sameness import Told, same_quantity
from tests.reconcile.figures.test_comparison_pairs import bounds, moment
from tests.stories_of_ours import read_text, record_of


class Outlet:
    """A text of one outlet made by hand, sentence by sentence, with the figures in it."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.text = ""
        self.figures: list[Figure] = []
        self.sentences: list[ReadSentence] = []
        self.marks: list[Mark] = []

    def says(self, sentence: str, words: str, told: str, heading: bool = False) -> Outlet:
        """A sentence, and the figure its words tell as the table of pairs writes it."""
        start = len(self.text)
        self.text += sentence + "\n"
        whole = Passage(self.name, start, start + len(sentence), sentence)
        self.sentences.append(ReadSentence(f"s-{start}", whole, False))
        if heading:
            self.marks.append(Mark(whole, "headline"))
        at = start + sentence.index(words)
        measure, number, *rest = told.split(" ")
        fields = {key: value.replace("_", " ") for key, value in (part.split("=", 1) for part in rest)}
        low, high, approximate = bounds(number)
        place = sentence.index(fields["place"]) + start if "place" in fields else None
        self.figures.append(
            Figure(
                id=f"fg-{self.name}-{len(self.figures)}",
                passage=Passage(self.name, at, at + len(words), words),
                measure=measure,
                low=low,
                high=high,
                approximate=approximate,
                hedge=fields.get("hedge"),
                of_whom=fields.get("whom"),
                part_of=f"fg-{self.name}-{fields['part']}" if "part" in fields else None,
                place=None
                if place is None
                else Passage(self.name, place, place + len(fields["place"]), fields["place"]),
                when=moment(fields.get("day")),
                found_by=fields.get("by_rule", "hand"),
            )
        )
        return self

    @property
    def stored(self) -> StoredSource:
        return StoredSource(
            id=self.name,
            uri=self.name,
            sha256=self.name * 8,
            bytes_sha256=self.name,
            length=len(self.text),
            text=self.text,
        )

    @property
    def reading(self) -> Reading:
        return Reading(
            source=self.stored.without_text(),
            marks=tuple(self.marks),
            sentences=tuple(self.sentences),
            figures=tuple(self.figures),
        )


def joined(*outlets: Outlet) -> list[list[str]]:
    """The quantities, each as the words of its values with their outlet."""
    return [[f"{v.passage.source}: {v.passage.text}" for v in figure.values] for figure in record(*outlets)]


def record(*outlets: Outlet) -> tuple[RecordFigure, ...]:
    stored = {outlet.name: outlet.stored for outlet in outlets}
    return join_figures([outlet.reading for outlet in outlets], (), lambda passage: passage.source, stored)


STRIKE = "killed 34 place=Brenn day=2031-05-14"


def test_one_strike_in_two_texts_is_one_quantity() -> None:
    one = Outlet("a").says("A strike on Brenn killed 34 people.", "34 people", STRIKE)
    other = Outlet("b").says("In Brenn a strike left 35 dead.", "35 dead", "killed 35 place=Brenn day=2031-05-14")
    assert joined(one, other) == [["a: 34 people", "b: 35 dead"]]
    (figure,) = record(one, other)
    assert (figure.reported_low, figure.reported_high) == (34, 35)


def test_two_strikes_are_two_quantities() -> None:
    one = Outlet("a").says("A strike on Brenn killed 34 people.", "34 people", STRIKE)
    other = Outlet("b").says("In Sarn a strike left 35 dead.", "35 dead", "killed 35 place=Sarn day=2031-05-14")
    assert joined(one, other) == [["a: 34 people"], ["b: 35 dead"]]


@pytest.mark.parametrize(("word", "quantities"), [("troops", 1), ("servicemen", 1), ("officers", 2)])
def test_soldiers_are_one_group_by_whichever_word(word: str, quantities: int) -> None:
    one = Outlet("a").says(
        "A strike on Dransk killed 34 soldiers.", "34", "killed 34 place=Dransk day=2031-05-14 whom=soldiers"
    )
    other = Outlet("b").says(
        f"In Dransk 35 {word} were killed.", "35", f"killed 35 place=Dransk day=2031-05-14 whom={word}"
    )
    assert len(joined(one, other)) == quantities


def test_figures_that_say_little_come_last() -> None:
    one = Outlet("a").says("For six hours two parties met.", "six hours", "hours 6")
    one = one.says("A strike on Brenn killed 34 people.", "34 people", STRIKE)
    assert [figure.measure for figure in record(one)] == ["killed", "hours"]


@pytest.mark.parametrize("number", ["34", "34+"])
def test_a_number_without_a_place_joins_the_one_that_it_repeats(number: str) -> None:
    one = Outlet("a").says("A strike on Brenn killed 34 people.", "34 people", STRIKE)
    other = Outlet("b").says("The toll of 34 was provisional.", "34", f"killed {number}")
    assert joined(one, other) == [["a: 34 people", "b: 34"]]


def test_a_number_without_a_place_that_repeats_nothing_stays_alone() -> None:
    one = Outlet("a").says("A strike on Brenn killed 34 people.", "34 people", STRIKE)
    other = Outlet("b").says("The toll was 12.", "12", "killed 12")
    assert joined(one, other) == [["a: 34 people"], ["b: 12"]]


def test_an_earlier_toll_joins_the_one_of_its_text() -> None:
    text = Outlet("a").says("The toll in Brenn rose to 31.", "31", "killed 31 place=Brenn day=2031-05-14 hedge=rose_to")
    text.says("An earlier toll stood at 17.", "17", "killed 17 hedge=earlier")
    assert joined(text) == [["a: 31", "a: 17"]]


def test_a_headline_joins_the_toll_of_its_text() -> None:
    text = Outlet("a").says("Army kills 40 attackers", "40 attackers", "killed 40 whom=attackers", heading=True)
    text.says("In Brenn 14 attackers died.", "14 attackers", "killed 14 whom=attackers place=Brenn")
    assert joined(text) == [["a: 40 attackers", "a: 14 attackers"]]


def test_a_headline_whose_number_stands_below_tells_no_other_number() -> None:
    text = Outlet("a").says("Raid kills one", "one", "killed 1", heading=True)
    text.says("The raid killed one man.", "one man", "killed 1")
    text.says("In spring a gunman killed five people.", "five people", "killed 5")
    assert ["a: five people"] in joined(text)


def test_a_headline_joins_no_sum_far_from_its_own() -> None:
    text = Outlet("a").says("Narnia buys tugs for $334M", "$334M", "money 334", heading=True)
    text.says("The yard was founded with $60 million.", "$60 million", "money 60")
    assert joined(text) == [["a: $334M"], ["a: $60 million"]]
    near = Outlet("b").says("Narnia buys tugs for $334M", "$334M", "money 334", heading=True)
    near.says("The yard asked for $340 million.", "$340 million", "money 340")
    assert joined(near) == [["b: $334M", "b: $340 million"]]


def test_a_sum_that_fits_two_groups_of_the_same_sum_goes_with_the_words_it_shares() -> None:
    one = Outlet("a").says("The harbour board approved 334 coins for the northern tugs.", "334 coins", "money 334")
    other = Outlet("b").says("Dredgers will get 334 coins from the lottery.", "334 coins", "money 334")
    third = Outlet("c").says("The lottery pays 334 coins for dredgers and for tugs.", "334 coins", "money 334")
    assert joined(one, other, third) == [["a: 334 coins"], ["b: 334 coins", "c: 334 coins"]]


def test_an_echo_joins_what_it_answers() -> None:
    text = Outlet("a").says("The rebels said 40 fighters were freed.", "40 fighters", "released 40 whom=fighters")
    text.says("The mediator counted 36.", "36", "released 36 whom=fighters")
    text.figures[-1] = Figure(**{**_fields(text.figures[-1]), "found_by": "echo of a figure"})
    assert joined(text) == [["a: 40 fighters", "a: 36"]]


def _fields(figure: Figure) -> dict[str, object]:
    return {name: getattr(figure, name) for name in Figure.__slots__}


def test_parts_of_one_toll_are_one_quantity() -> None:
    one = Outlet("a").says("In Brenn 31 people died.", "31 people", "killed 31 place=Brenn day=2031-05-14")
    one.says("Six of the dead were soldiers.", "Six of the dead", "killed 6 whom=soldiers part=0")
    other = Outlet("b").says("A raid on Brenn killed 31.", "31", "killed 31 place=Brenn day=2031-05-14")
    other.says("At least four soldiers were among the dead.", "four soldiers", "killed 4+ whom=soldiers part=0")
    assert joined(one, other) == [["a: 31 people", "b: 31"], ["a: Six of the dead", "b: four soldiers"]]


def test_common_numbers_without_a_place_are_one_only_where_words_say_so() -> None:
    one = Outlet("a").says("The truce over the sowing lasted 21 days.", "21 days", "days 21")
    other = Outlet("b").says("A pause of 21 days ended.", "21 days", "days 21")
    assert joined(one, other) == [["a: 21 days", "b: 21 days"]]
    one = Outlet("a").says("He would end it within 24 hours.", "24 hours", "hours 24")
    other = Outlet("b").says("They met for the third time in 24 hours.", "24 hours", "hours 24")
    assert joined(one, other) == [["a: 24 hours"], ["b: 24 hours"]]


@pytest.mark.parametrize(
    ("one", "other", "together"),
    [
        (
            "The council offered $40m in aid to rebuild the harbour wall of Brenn.",
            "The governor pledged $40m in aid to rebuild the harbour wall.",
            True,
        ),
        (
            "The council offered $40m in aid for farmers, ministers from both parties in Brenn said.",
            "Both parties want ministers to spend $40m on a prison, officials in Brenn said.",
            False,
        ),
        (
            "The Harbour Chapel suffered damage of $40m.",
            "Damages to the Harbour Chapel are put at $40m.",
            True,
        ),
        ("The bill grants him $1.375bn for the fence.", "It gave $1.375bn for a fence at the border.", True),
        ("The bill grants him $1.375bn for the fence.", "The strike cost growers $1.375bn in lost sales.", False),
    ],
)
def test_equal_sums_are_one_only_where_what_they_are_for_is_told_alike(one: str, other: str, together: bool) -> None:
    number = "1375000000" if "1.375" in one else "40000000"
    money = "$1.375bn" if "1.375" in one else "$40m"
    texts = [Outlet(name).says(sentence, money, f"money {number}") for name, sentence in (("a", one), ("b", other))]
    assert len(record(*texts)) == (1 if together else 2)


def test_few_people_are_one_quantity_only_where_the_sentences_tell_the_same() -> None:
    told = "Two senators from the harbor district refused the pension bill."
    one = Outlet("a").says(told, "Two senators", "people 2 whom=senators")
    same = Outlet("b").says(
        "The pension bill was refused by two harbor district senators.",
        "two harbor district senators",
        "people 2 whom=senators",
    )
    more = Outlet("c").says(
        "Three senators from the harbor district refused it.", "Three senators", "people 3 whom=senators"
    )
    assert joined(one, same, more) == [["a: Two senators", "b: two harbor district senators"], ["c: Three senators"]]


def test_the_order_of_the_texts_makes_no_difference() -> None:
    texts = [
        Outlet("a").says("A strike on Brenn killed 34 people.", "34 people", STRIKE),
        Outlet("b").says("A strike on Brenn killed 35.", "35", "killed 35 place=Brenn"),
        Outlet("c").says("Dozens died in Brenn.", "Dozens", "killed 24+ place=Brenn day=2031-05-14"),
        Outlet("d").says("The toll of 34 may rise.", "34", "killed 34"),
    ]
    assert joined(*texts) == joined(*reversed(texts))


def crowd(number: int) -> Outlet:
    text = Outlet("a")
    for count in range(number):
        text.says(f"In Brenn {count + 2} people died.", f"{count + 2} people", f"killed {count + 2} place=Brenn")
    return text


def test_no_figure_is_held_against_all_others(monkeypatch: pytest.MonkeyPatch) -> None:
    calls = 0

    def counting(one: Told, other: Told) -> Verdict:
        nonlocal calls
        calls += 1
        return same_quantity(one, other)

    monkeypatch.setattr(sameness, "same_quantity", counting)
    record(crowd(600))
    assert calls < 600 * CROWD * FACES


def test_two_numbers_of_one_text_are_two_quantities() -> None:
    came = "ships 9 place=Brenn day=2031-05-14"
    text = Outlet("a").says("Nine boats reached Brenn.", "Nine boats", came)
    text.says("Four boats were held back at Brenn.", "Four boats", came.replace("9", "4"))
    assert joined(text) == [["a: Nine boats"], ["a: Four boats"]]


def test_an_echo_answers_no_number_that_comes_after_it() -> None:
    text = Outlet("a").says("The figure has gone up from 36.", "36", "killed 36")
    text.figures[-1] = Figure(**{**_fields(text.figures[-1]), "found_by": "echo of a figure"})
    text.says("In Brenn 14 people died.", "14 people", "killed 14 place=Brenn")
    assert joined(text) == [["a: 36"], ["a: 14 people"]]


NAVY = "The Veldan navy has detained 38 tankers since the embargo on Norland began."


@pytest.mark.parametrize(
    ("sentence", "words", "told", "together"),
    [
        ("She said the Veldan navy had detained 36 tankers since the embargo began.", "36 tankers", "ships 36", True),
        # other ships, another verb, a number too far off, two of a kind in one sentence
        (
            "She said the Veldan navy had detained 36 trawlers since the embargo began.",
            "36 trawlers",
            "ships 36",
            False,
        ),
        ("A Norlandic port let go 36 tankers.", "36 tankers", "ships 36", False),
        (
            "She said the Veldan navy had detained 160 tankers since the embargo began.",
            "160 tankers",
            "ships 160",
            False,
        ),
    ],
)
def test_numbers_that_differ_are_one_quantity_where_the_sentences_tell_the_same(
    sentence: str, words: str, told: str, together: bool
) -> None:
    one = Outlet("a").says(NAVY, "38 tankers", "ships 38")
    other = Outlet("b").says(sentence, words, told)
    assert (len(joined(one, other)) == 1) == together
    assert (len(joined(other, one)) == 1) == together


@pytest.mark.parametrize(
    ("one", "other", "together"),
    [
        (("Guards killed three clerks in the clash.", "three clerks", "killed 3"), ("In the clash 5 clerks were killed.", "5 clerks", "killed 5"), True),
        (("The swing was 71 percent.", "71 percent", "share 71"), ("The swing, which fell, was 58 percent.", "58 percent", "share 58"), False),
        (("The deal is worth $25 million.", "$25 million", "money 25"), ("It is a deal worth $31 million.", "$31 million", "money 31"), True),
        (("The deal is worth $25 million.", "$25 million", "money 25"), ("A fund of $31 million backs the deal.", "$31 million", "money 31"), False),
        (("The ship had 18 crew on board.", "18 crew", "ships 18"), ("One crew was on board the ship.", "One crew", "ships 1"), False),
    ],
)  # fmt: skip
def test_numbers_are_of_one_thing_by_their_clauses(
    one: tuple[str, str, str], other: tuple[str, str, str], together: bool
) -> None:
    assert (len(joined(Outlet("a").says(*one), Outlet("b").says(*other))) == 1) == together


def test_numbers_that_some_text_gives_both_are_two_things() -> None:
    first = Outlet("a").says("The harbour firm paid $33 million for the yard.", "$33 million", "money 33")
    second = Outlet("b").says("The harbour firm paid $28 million for the yard.", "$28 million", "money 28")
    both = Outlet("c").says("It cost $33 million.", "$33 million", "money 33")
    assert len(joined(first, second)) == 1
    both.says("Of that $28 million was in cash.", "$28 million", "money 28")
    assert len(joined(first, second, both)) > 1


def test_numbers_that_differ_stay_apart_where_one_sentence_has_two_of_the_kind() -> None:
    said = "She said the Veldan navy had detained 36 tankers of 40 tankers seen since the embargo began."
    one = Outlet("a").says(NAVY, "38 tankers", "ships 38")
    other = Outlet("b").says(said, "36 tankers", "ships 36")
    start = said.index("40 tankers")
    twin = {**_fields(other.figures[-1]), "id": "fg-b-1", "low": 40, "high": 40}
    other.figures.append(Figure(**{**twin, "passage": Passage("b", start, start + 10, "40 tankers")}))
    assert ["a: 38 tankers"] in joined(one, other)


def test_a_toll_that_rose_is_of_the_strike_it_rose_from() -> None:
    first = read_text(
        "a",
        "A missile strike on Brenn on Sunday killed at least 12 people. By Monday morning the toll had risen to 15.",
    )
    other = read_text("b", "Twelve people were killed in Brenn on Sunday when a missile hit a market.", "2031-05-11")
    (toll,) = [figure for figure in record_of(first, other).figures if figure.measure == "killed"]
    assert [value.passage.text for value in toll.values] == ["12 people", "15", "Twelve people"]


def test_tolls_of_one_town_on_two_days_are_two() -> None:
    first = read_text(
        "a", "Artillery fire in Warsaw on Saturday killed four people. Another raid on Warsaw on Sunday killed seven."
    )
    other = read_text("b", "Seven people died in the shelling of Warsaw on Sunday, a day after four were killed there.")
    tolls = [figure for figure in record_of(first, other).figures if figure.measure == "killed"]
    assert sorted((toll.reported_low, toll.reported_high) for toll in tolls) == [(4, 4), (7, 7)]


def test_the_two_sides_of_a_vote_are_two_quantities() -> None:
    said = "Parliament in Warsaw passed the treaty 212-188 on Tuesday."
    told = "On Tuesday parliament in Warsaw approved the treaty by 212 votes to 188."
    votes = [
        figure for figure in record_of(read_text("a", said), read_text("b", told)).figures if figure.measure == "votes"
    ]
    assert sorted((vote.reported_low, vote.reported_high) for vote in votes if len(vote.values) > 1) in (
        [],
        [(188, 188), (212, 212)],
    )
    assert all(vote.reported_low == vote.reported_high for vote in votes)


def test_a_quantity_told_in_two_units_is_one() -> None:
    first = read_text(
        "a", "Rebels stopped the aid convoy 30 km east of the besieged port, carrying 400 tonnes of winter grain."
    )
    other = read_text(
        "b", "An aid convoy carrying 440 tons of winter grain was stopped by rebels 19 miles east of the besieged port."
    )
    figures = {figure.measure: figure for figure in record_of(first, other).figures}
    assert [value.passage.text for value in figures["distance"].values] == ["30 km", "19 miles"]
    assert [(value.low, value.approximate) for value in figures["distance"].values] == [(30, False), (30.6, True)]
    assert [value.passage.text for value in figures["weight"].values] == ["400 tonnes", "440 tons"]


def test_the_same_number_in_two_units_is_no_one_quantity() -> None:
    first = read_text("a", "Rebels stopped the aid convoy 30 km east of the besieged port.")
    other = read_text("b", "The aid convoy was stopped by rebels 30 miles east of the besieged port.")
    assert [len(figure.values) for figure in record_of(first, other).figures] == [1, 1]


def test_a_sentence_does_not_contradict_itself() -> None:
    said = "In Brenn 17 and 22 were arrested."
    text = Outlet("a").says(said, "17", "arrested 17 place=Brenn")
    twin = {**_fields(text.figures[0]), "id": "fg-a-1", "low": 22, "high": 22, "passage": Passage("a", 16, 18, "22")}
    one, other = Told(text.figures[0], "e-1", "a", sentence=said), Told(Figure(**twin), "e-1", "a", sentence=said)
    assert same_quantity(one, other).relation == "unrelated"
    assert same_quantity(one, Told(Figure(**twin), "e-1", "a", sentence="Later 22 were.")).relation == "same"


def test_a_part_names_its_whole_by_the_record() -> None:
    one = Outlet("a").says("A strike on Brenn killed 34 people.", "34 people", STRIKE)
    one.says("Six of the dead were children.", "Six", "killed 6 whom=children part=0 day=2031-05-14")
    whole, part = sorted(record(one), key=lambda figure: figure.values[0].passage)
    assert [value.part_of for value in whole.values + part.values] == [None, whole.id]


def test_two_numbers_of_one_sentence_are_no_dispute() -> None:
    one = Outlet("a").says("Shells killed four people in Brenn.", "four people", "killed 4 place=Brenn day=2031-05-14")
    both = "With the four killed in Brenn, at least 12 people have died there in two days."
    other = Outlet("b").says(both, "four", "killed 4 place=Brenn day=2031-05-14")
    start = other.text.index(both) + both.index("at least")
    whole = Passage("b", start, start + len("at least 12 people"), "at least 12 people")
    last = replace(other.figures[-1], id="fg-b-1", passage=whole, low=12, high=None, hedge="at least")
    other.figures.append(last)
    assert joined(one, other) == [["a: four people", "b: four"], ["b: at least 12 people"]]
