from __future__ import annotations

from dataclasses import replace
from types import SimpleNamespace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crosswire.model.article import Reading
from crosswire.model.mention import Quote
from crosswire.model.passage import Passage
from crosswire.reconcile.origins import Descent, trace
from crosswire.reconcile.origins.descent import _first_to_last
from crosswire.reconcile.origins.writers import Writer
from tests.reconcile.texts import INDEPENDENT, REPORT, REWRITTEN, reading

OWN = (
    "Two bakers in the old town gave their bread away before noon.",
    "A violinist played on the closed ramp until the light failed.",
    "Tomorrow the council votes on a name for the replacement crossing.",
    "Children drew the cracked pillar in chalk on the fish market wall.",
)

GARDEN = (
    "Gardeners planted four hundred tulips around the closed observatory.",
    "A retired astronomer lent them her telescope and two ladders.",
    "Tickets for the opening concert were gone before breakfast.",
    "The mayor of Lessin cut a ribbon made of seaweed.",
    "Bees from three monasteries will winter in the dome.",
)


def relations(descent: Descent) -> set[tuple[str, str, str]]:
    return {(line.source, line.relation, line.to) for line in descent.lineage if line.relation != "credits"}


def named(descent: Descent) -> set[tuple[str, str]]:
    return {(origin.kind, origin.name) for origin in descent.origins}


def origin_names(descent: Descent, one: Reading) -> list[str]:
    by_id = {origin.id: origin.name for origin in descent.origins}
    return [by_id[descent.origin_of(sentence.passage)] for sentence in one.sentences]


def test_a_paraphrase_sentence_by_sentence_is_derived_and_adds_no_origin() -> None:
    descent = trace([reading("early"), reading("late", REWRITTEN, published="2031-05-16")])
    assert relations(descent) == {("late", "derived-from", "early")}
    assert named(descent) == {("outlet", "Early")}
    (line,) = descent.lineage
    assert line.certainty == "likely"
    assert len(line.passages) >= 6
    assert any("dated earlier" in reason for reason in line.reasons)


def test_two_reports_in_one_order_that_count_for_themselves_are_independent() -> None:
    counted = [
        line.replace("nine thousand", "seven thousand")
        .replace("four hours", "six hours")
        .replace("two tugs", "three tugs")
        for line in REWRITTEN
    ]
    descent = trace([reading("early"), reading("late", counted, published="2031-05-16")])
    assert relations(descent) == set()
    assert len(descent.origins) == 2


def test_independent_reports_of_one_thing_stay_independent() -> None:
    descent = trace([reading("one"), reading("two", INDEPENDENT)])
    assert relations(descent) == set()
    assert len(descent.origins) == 2


def test_shared_quotations_alone_prove_nothing() -> None:
    said = [f"“{line[:-1]}”, the governor said." for line in REPORT]
    made = [_all_quoted(reading(name, [*said, *own])) for name, own in (("one", OWN[:2]), ("two", OWN[2:]))]
    assert relations(trace(made)) == set()


def test_an_outlet_is_named_by_itself_and_a_house_by_its_outlets() -> None:
    one, other = (
        reading(name, lines, outlet=name, publisher="Quay Group") for name, lines in (("Post", OWN), ("Mail", GARDEN))
    )
    assert named(trace([one])) == {("outlet", "Post")}
    assert named(trace([one, other])) == {("outlet", "Mail and Post (Quay Group)")}
    assert trace([one]).origins[0].id == trace([one, other]).origins[0].id


BACKGROUND = "Since the flood of the long winter every second pillar of the bridge has rested on oak piles from Velm."


def test_a_long_sentence_in_the_same_words_is_of_one_origin_and_the_rest_is_not() -> None:
    early = reading("early", (*REPORT, BACKGROUND))
    late = reading("late", (BACKGROUND.replace("every second pillar", "each second pillar"), *INDEPENDENT))
    latest = reading("latest", (*GARDEN, BACKGROUND), published="2031-05-16")
    descent = trace([early, late, latest])
    assert relations(descent) == set()
    assert len(descent.origins) == 3
    assert len({origin_names(descent, one)[at] for one, at in ((early, -1), (late, 0), (latest, -1))}) == 1
    assert origin_names(descent, late)[1:] == ["Late"] * 8
    assert origin_names(descent, latest)[:-1] == ["Latest"] * 5
    assert any("has a sentence in the words of" in reason for origin in descent.origins for reason in origin.reasons)


def test_two_tolls_in_one_set_phrase_are_two_accounts() -> None:
    told = (
        "An overnight drone strike on the grain terminal of Velm killed 34 dockers and pilots, the harbour office said."
    )
    one, other = reading("one", (told, *OWN)), reading("two", (told.replace("34", "35"), *GARDEN))
    descent = trace([one, other])
    assert origin_names(descent, one)[0] != origin_names(descent, other)[0]


@pytest.mark.parametrize(
    "sentence",
    [
        "The governor and his office had nothing to say on Monday evening when they were asked again.",
        "Divers measured a gap as wide as a hand.",
        "“Since the flood of the long winter every second pillar of the bridge has rested on oak piles,” he said.",
    ],
)
def test_what_two_reporters_may_write_alike_is_of_each(sentence: str) -> None:
    one, other = (_all_quoted(reading(name, (sentence, *own))) for name, own in (("one", OWN), ("two", GARDEN)))
    descent = trace([one, other])
    assert origin_names(descent, one)[0] != origin_names(descent, other)[0]


def _all_quoted(one: Reading) -> Reading:
    """The reading with all between quotation marks as direct quotations."""
    quotes = []
    for number, sentence in enumerate(one.sentences):
        opened, closed = sentence.passage.text.find("“"), sentence.passage.text.find("”")
        if opened >= 0:
            start, end = sentence.passage.start + opened + 1, sentence.passage.start + closed
            passage = Passage(one.source.id, start, end, sentence.passage.text[opened + 1 : closed])
            quotes.append(Quote(id=f"q{number}", passage=passage, kind="direct", found_by="test"))
    return replace(one, quotes=tuple(quotes))


def test_where_no_sign_shows_who_was_first_the_reasons_say_so() -> None:
    descent = trace([reading("one", published=None), reading("two", REWRITTEN, published=None)])
    (line,) = [line for line in descent.lineage if line.relation == "derived-from"]
    assert "which of the two came first is not known" in line.reasons
    assert len(descent.origins) == 1


def test_an_agency_seen_only_through_clients_is_an_origin_of_its_own() -> None:
    clients = [
        reading(name, (*lines, "(Northwire)"), credit=("Northwire", "byline", "Northwire"))
        for name, lines in (("a", REPORT), ("b", INDEPENDENT))
    ]
    descent = trace(clients)
    assert named(descent) == {("agency", "Northwire")}
    assert descent.origins[0].sources == ("a", "b")


def test_what_somebody_told_an_agency_is_the_agencys_and_the_rest_is_not() -> None:
    lines = (*OWN, "The dredger is late, a clerk told Northwire.")
    one = reading("paper", lines, credit=("Northwire", "told", "told Northwire"))
    assert origin_names(trace([one]), one) == ["Paper"] * 4 + ["Northwire"]


@pytest.mark.parametrize(
    ("line", "agency"),
    [
        ("“We sail at dawn,” the pilot said, according to Lessin Press.", "Lessin Press"),
        ("The pilot told the Lessin News Agency that the dome leaks.", "Lessin News Agency"),
        ("Two keels are cracked, Orsha Newswire reported on Sunday.", "Orsha Newswire"),
        # the paper itself, a spokesman, and a press that nobody is quoted from
        ("“We sail at dawn,” the pilot said, according to the Press.", None),
        ("The keels are cracked, according to Lessin Press Secretary Odd Vestby.", None),
        ("She walked past the Lessin Press building with a ladder.", None),
    ],
)
def test_an_agency_that_no_table_lists_is_an_origin_by_its_name(line: str, agency: str | None) -> None:
    one = reading("quay", (*GARDEN[:2], line))
    assert origin_names(trace([one]), one) == ["Quay", "Quay", agency or "Quay"]


def test_what_somebody_told_a_broadcaster_is_the_broadcasters_in_every_paper() -> None:
    lines = (*OWN, "The dredger is late, a clerk told CNN.")
    papers = [reading(name, lines[first:], credit=("CNN", "told", "told CNN")) for name, first in (("a", 0), ("b", 2))]
    descent = trace(papers)
    assert origin_names(descent, papers[0])[-1] == origin_names(descent, papers[1])[-1] == "CNN"
    assert ("outlet", "CNN") in named(descent)


def test_what_an_agency_was_told_does_not_make_the_sentences_after_it_the_agencys_in_a_rewriting_either() -> None:
    told = "Two clerks told Northwire that a contractor from Velm had been warned of the pillar in winter."
    retold = "A contractor from Velm, clerks told Northwire, had in winter been warned of the pillar."
    early = reading("early", (told, *REPORT), credit=("Northwire", "told", "told Northwire"))
    late = reading("late", (retold, *REWRITTEN), published="2031-05-16", credit=("Northwire", "told", "told Northwire"))
    descent = trace([early, late])
    assert origin_names(descent, early) == origin_names(descent, late) == ["Northwire"] + ["Early"] * 8


def test_a_photo_credit_says_nothing_of_the_words() -> None:
    one = reading("paper", (*OWN, "Photograph: Northwire"), credit=("Northwire", "photo", "Photograph: Northwire"))
    assert named(trace([one])) == {("outlet", "Paper")}


def test_one_article_may_hold_agency_copy_and_its_own() -> None:
    agency = reading("wire", (*REPORT[:5], "(Northwire)"), credit=("Northwire", "byline", "Northwire"))
    mixed = reading("paper", (*REPORT[:5], *OWN, *INDEPENDENT[4:]), published="2031-05-16")
    descent = trace([agency, mixed])
    assert origin_names(descent, mixed)[:5] == ["Northwire"] * 5
    assert origin_names(descent, mixed)[5:] == ["Paper"] * 8


def test_outlets_of_one_publisher_are_one_origin() -> None:
    both = [reading("a", OWN, publisher="Quay Press"), reading("b", INDEPENDENT, publisher="Quay Press")]
    assert named(trace(both)) == {("outlet", "A and B (Quay Press)")}


def test_a_primary_document_is_its_own_origin_and_nobodys_copy() -> None:
    descent = trace([reading("minutes", kind="document"), reading("paper")])
    assert relations(descent) == set()
    assert named(descent) == {("primary", "minutes"), ("outlet", "Paper")}


def test_an_update_of_one_outlet_is_a_revision() -> None:
    first, second = reading("a", outlet="Quay"), reading("b", (*REPORT, OWN[0]), outlet="Quay", published="2031-05-16")
    assert relations(trace([first, second])) == {("b", "revision-of", "a")}


@settings(max_examples=30, deadline=None)
@given(st.sets(st.integers(0, 4)), st.permutations(range(7)))
def test_no_subset_of_copies_adds_support(chosen: set[int], order: list[int]) -> None:
    """Law 5, and law 4: copies, trims, light edits and a second label of one publisher, in any order."""
    edited = tuple(line.replace("Monday", "Tuesday").replace("cold ", "") for line in REPORT)
    copies = (
        reading("full", published="2031-05-17"),
        reading("trimmed", REPORT[:4], published="2031-05-17"),
        reading("edited", edited, published="2031-05-17"),
        reading("every-other", REPORT[::2], published="2031-05-17"),
        reading("rewritten", REWRITTEN, published="2031-05-17"),
    )
    base = [reading("early"), reading("other", INDEPENDENT)]
    every = [*base, *(copies[number] for number in sorted(chosen))]
    shuffled = [every[number] for number in order if number < len(every)]
    descent = trace(shuffled)
    assert named(descent) == named(trace(base))
    assert descent == trace(sorted(every, key=lambda one: one.source.id, reverse=True))
    assert {descent.origin_of(s.passage) for one in every if one.source.id != "other" for s in one.sentences} == {
        descent.origin_of(base[0].sentences[0].passage)
    }


def test_letters_that_an_agency_of_the_story_signs_with_are_its_own_in_other_texts() -> None:
    house = reading(
        "house", ("(ONA)", *REPORT), outlet="Orel News Agency", credit=("Orel News Agency", "dateline", "ONA")
    )
    paper = reading("paper", ("(ONA)", *INDEPENDENT), credit=("Oman News Agency", "photo", "ONA"))
    descent = trace([house, paper])
    assert [line.to for line in descent.lineage if line.relation == "credits"] == ["Orel News Agency"] * 2


def test_an_outlet_whose_name_others_credit_is_an_agency() -> None:
    wire = reading("wire", outlet="Northwire")
    client = reading("paper", (*INDEPENDENT, "(Northwire)"), credit=("Northwire", "byline", "Northwire"))
    descent = trace([wire, client])
    assert named(descent) == {("agency", "Northwire")}
    assert descent.origins[0].sources == ("paper", "wire")


@pytest.mark.parametrize("letters", ["ONA", "ona"])
def test_an_agency_credited_by_its_letters_is_the_outlet_of_that_name(letters: str) -> None:
    house = reading("house", outlet="Orel News Agency")
    client = reading("paper", (*INDEPENDENT, f"({letters})"), credit=(letters, "byline", letters))
    assert named(trace([house, client])) == {("agency", "Orel News Agency")}


def test_an_outlet_of_one_word_has_no_letters() -> None:
    house = reading("house", outlet="Orel")
    client = reading("paper", (*INDEPENDENT, "(O)"), credit=("O", "byline", "O"))
    assert named(trace([house, client])) == {("outlet", "Orel"), ("agency", "O")}


def test_a_name_however_it_is_capitalised_is_one_origin() -> None:
    descent = trace([reading("a", OWN, outlet="The Quay Post"), reading("b", INDEPENDENT, outlet="the QUAY post")])
    assert [(origin.name, origin.sources) for origin in descent.origins] == [("The Quay Post", ("a", "b"))]
    wire = reading("wire", outlet="NORTHWIRE")
    client = reading("paper", (*INDEPENDENT, "(Northwire)"), credit=("Northwire", "byline", "Northwire"))
    assert named(trace([wire, client])) == {("agency", "NORTHWIRE")}


def test_what_a_document_says_was_told_to_an_agency_is_still_the_documents() -> None:
    lines = (*OWN, "The dredger is late, a clerk told Northwire.")
    one = reading("minutes", lines, kind="transcript", credit=("Northwire", "told", "told Northwire"))
    assert origin_names(trace([one]), one) == ["minutes"] * 5


def test_a_last_line_of_its_own_does_not_make_a_copy_another_text() -> None:
    early, late = reading("early"), reading("late", (*REPORT, OWN[0]), published="2031-05-16")
    assert origin_names(trace([early, late]), late) == ["Early"] * 9
    half = reading("late", (*REPORT[:4], *OWN), published="2031-05-16")
    assert origin_names(trace([early, half]), half) == ["Early"] * 4 + ["Late"] * 4


def test_what_an_agency_adds_to_another_agency_s_copy_is_its_own() -> None:
    first = reading("first", (*REPORT, "(Northwire)"), credit=("Northwire", "byline", "Northwire"))
    later = reading(
        "later", (*REPORT, OWN[0], "(Southwire)"), published="2031-05-16", credit=("Southwire", "byline", "Southwire")
    )
    assert origin_names(trace([first, later]), later)[:9] == ["Northwire"] * 8 + ["Southwire"]


def test_words_are_of_whoever_wrote_half_of_them() -> None:
    agency = reading("wire", (*REPORT[:5], "(Northwire)"), credit=("Northwire", "byline", "Northwire"))
    mixed = reading("paper", (*REPORT[:5], *OWN, *INDEPENDENT[4:]), published="2031-05-16")
    descent = trace([agency, mixed])
    last, own = mixed.sentences[4].passage, mixed.sentences[5].passage
    seam = Passage("paper", last.end - 5, own.end, "")
    assert descent.origin_of(seam) == descent.origin_of(own) != descent.origin_of(last)


def test_three_sentences_of_the_same_words_show_that_a_part_was_taken() -> None:
    """Beside many sentences of its own: less than half of the text, and no order that could be told from chance."""
    long = tuple(line for line in REPORT if len(line.split()) > 8)
    for shared, taken in ((long[:3], {("late", "derived-from", "early")}), (long[:2], set())):
        scattered = (*OWN[:2], *shared[2:], *INDEPENDENT[:4], *shared[1:2], *OWN[2:], *shared[:1], *INDEPENDENT[4:])
        late = reading("late", scattered, published="2031-05-16")
        early = reading("early", (*REPORT, *(f"{line[:-1]}, or so it was told." for line in GARDEN)))
        assert relations(trace([early, late])) == taken


def test_short_sentences_of_the_same_words_show_nothing() -> None:
    short = (
        "Divers measured a crack in cold water.",
        "Shopkeepers blamed some contractor from lower Velm.",
        "Gymnasiums open tonight for stranded lorry drivers.",
    )
    early = reading("early", (*short, *GARDEN, *REPORT[:4]))
    late = reading("late", (*INDEPENDENT, short[2], *OWN[:2], short[1], *OWN[2:], short[0]), published="2031-05-16")
    assert relations(trace([early, late])) == set()


def test_two_texts_of_one_outlet_of_which_none_is_known_to_be_first_are_no_revision() -> None:
    both = [reading(name, outlet="Quay", published=None) for name in ("a", "b")]
    assert {relation for _, relation, _ in relations(trace(both))} == {"same-copy"}


def test_a_circle_of_signs_is_cut_at_one_text_only() -> None:
    circle = [SimpleNamespace(later=later, first=first) for later, first in (("a", "b"), ("b", "c"), ("c", "a"))]
    assert _first_to_last(["a", "b", "c"], circle) == ["a", "c", "b"]


def test_the_id_of_an_origin_does_not_hang_on_capitals() -> None:
    assert (
        Writer("outlet", "The Quay Post").id
        == Writer("outlet", "the QUAY post").id
        != Writer("agency", "The Quay Post").id
    )


def test_an_outlet_of_the_story_is_credited_by_its_name() -> None:
    agency = reading("harbourline", GARDEN)
    paper = reading("quay", (*OWN[:2], "The dredger is late, a clerk told Harbourline."))
    descent = trace([agency, paper])
    assert origin_names(descent, paper)[-1] == "Harbourline"
    assert [(line.source, line.relation, line.to) for line in descent.lineage] == [("quay", "credits", "Harbourline")]


def test_words_of_a_partner_are_the_partners_in_a_text_that_credits_it_twice() -> None:
    said = "“We shall count every stone of the old pier before the spring,” she said."
    agency = reading("harbourline", (*GARDEN[:2], said))
    often = ("The dredger is late, a clerk told Harbourline.", "A second pier is cracked, Harbourline reported.")
    partner, other = (reading(name, (*OWN[:2], said, *lines)) for name, lines in (("quay", often), ("post", often[:1])))
    descent = trace([agency, partner])
    assert origin_names(descent, partner)[2] == "Harbourline"
    assert origin_names(trace([agency, other]), other)[2] == "Post"
