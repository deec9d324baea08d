"""Reported clauses without marks: their words, their speaker, and reports of what was not said."""

from __future__ import annotations

import pytest

from tests.extract.quoted_sentences import quotes, said


@pytest.mark.parametrize(
    ("text", "speaker", "clause"),
    [
        ("The ministry said in a statement that two pilots were hurt.", "The ministry", "two pilots were hurt"),
        ("Kovar said in a letter to the council that the port would close.", "Kovar", "the port would close"),
        ("Okoro told deputies in a letter that the port would close.", "Okoro", "the port would close"),
        ("Kovar complained in a post that the council had lied.", "Kovar", "the council had lied"),
    ],
)
def test_what_is_said_in_a_statement_is_said_by_who_makes_it(text: str, speaker: str, clause: str) -> None:
    assert said(text, "indirect") == [(speaker, clause)]


@pytest.mark.parametrize(
    "text", ["Kovar was shown in a letter that he wrote.", "Kovar read in a letter to the crew that mans the port."]
)
def test_what_is_done_with_a_letter_is_not_said_in_it(text: str) -> None:
    assert said(text, "indirect") == []


@pytest.mark.parametrize(
    ("text", "speaker", "clause"),
    [
        ("Okoro said that the harbour would stay closed.", "Okoro", "the harbour would stay closed"),
        ("Okoro said the harbour would stay closed.", "Okoro", "the harbour would stay closed"),
        ("The harbour would stay closed, Okoro said.", "Okoro", "The harbour would stay closed"),
        ("Okoro said on Thursday the harbour would stay closed.", "Okoro", "the harbour would stay closed"),
        (
            "The harbour would stay closed for a week, according to a spokesman for the port.",
            "a spokesman for the port",
            "The harbour would stay closed for a week",
        ),
        (
            "According to three diplomats, the harbour would stay closed.",
            "three diplomats",
            "the harbour would stay closed",
        ),
        (
            "The fire killed one sailor and wounded nine others, according to the mayor.",
            "the mayor",
            "The fire killed one sailor and wounded nine others",
        ),
        (
            "Okoro commented — after talks with the crews — that the harbour would stay closed.",
            "Okoro",
            "the harbour would stay closed",
        ),
        (
            "In the capital, Dessa, the foreign ministry said that the harbour would stay closed.",
            "the foreign ministry",
            "the harbour would stay closed",
        ),
        # the speaker is the noun of the subject, none of what stands beside it
        (
            "Foreign guards counted 17 raids, most of them by army units, Continental News reported.",
            "Continental News",
            "Foreign guards counted 17 raids",
        ),
        (
            "The governor, a Republican, told reporters that the harbour was safe.",
            "The governor",
            "the harbour was safe",
        ),
        ("Norland accused Sudmark of closing the harbour.", "Norland", "Sudmark of closing the harbour"),
        ("Okoro vowed to reopen the harbour within a week.", "Okoro", "to reopen the harbour within a week"),
        ("Okoro declined to comment on the fire.", "Okoro", "to comment on the fire"),
        (
            "Three diplomats told Reuters the talks would go on in May.",
            "Three diplomats",
            "the talks would go on in May",
        ),
        (
            "Okoro, a former pilot who lives in the port, said the harbour would stay closed.",
            "Okoro",
            "the harbour would stay closed",
        ),
        ("Okoro and Kovar said the harbour would stay closed.", "Okoro and Kovar", "the harbour would stay closed"),
        ("Okoro was quoted as saying that the harbour would stay closed.", "Okoro", "the harbour would stay closed"),
    ],
)
def test_a_reported_clause(text: str, speaker: str, clause: str) -> None:
    assert (speaker, clause) in said(text, "indirect")


@pytest.mark.parametrize(
    ("text", "speaker", "clause"),
    [
        ("Okoro said it was late but added that the harbour was open.", "Okoro", "the harbour was open"),
        ("Okoro said that he was glad and noted that the harbour was open.", "Okoro", "the harbour was open"),
        (
            "The minister acknowledged that most pumps had been mended but described the crews as difficult.",
            "The minister",
            "most pumps had been mended",
        ),
        ("Okoro left the hall, saying that the harbour was open.", "Okoro", "the harbour was open"),
        (
            "Okoro said Norland remained open to talks but accused Sudmark of delaying them.",
            "Okoro",
            "Sudmark of delaying them",
        ),
    ],
)
def test_a_second_verb_has_the_same_speaker(text: str, speaker: str, clause: str) -> None:
    assert (speaker, clause) in said(text, "indirect")


@pytest.mark.parametrize(
    "text",
    [
        "Okoro did not say that the harbour would stay closed.",
        "Okoro could warn that the harbour would stay closed.",
        "If Okoro says that the harbour is closed, the crews will leave.",
        "Okoro may decide to close the harbour.",
    ],
)
def test_what_was_not_said_is_not_reported(text: str) -> None:
    assert "Okoro" not in [speaker for speaker, _ in said(text, "indirect")]


@pytest.mark.parametrize(
    ("text", "clauses"),
    [
        ("Okoro said the harbour was late but that she would pay.", ["the harbour was late but that she would pay"]),
        ("Okoro said the harbour was late, and it still owes money.", ["the harbour was late, and it still owes money"]),
        ("Okoro said the harbour was late, and the crowd went home.", ["the harbour was late"]),
        ("Okoro vowed to appeal after the court freed the men.", ["to appeal"]),
        ("Okoro said the harbour closed after the court freed the men.", ["the harbour closed after the court freed the men"]),
    ],
)  # fmt: skip
def test_where_a_reported_clause_ends(text: str, clauses: list[str]) -> None:
    assert [quote.passage.text for quote in quotes(text, "indirect")] == clauses


@pytest.mark.parametrize(
    "text",
    [
        "The roads are closed, Mara Okoro, the mayor of Dransk, said.",
        "The roads are closed, Mara Okoro said on Monday.",
        "The roads are closed, Mara Okoro said in a statement late on Monday.",
        "The roads are closed, Mara Okoro told reporters in Dransk.",
        "The roads are not passable, the head of Open Harbour, Mara Okoro, said.",
    ],
)
def test_a_report_that_closes_its_sentence(text: str) -> None:
    assert said(text, "indirect") == [("Mara Okoro", text.split(",")[0])]


def test_a_report_that_closes_its_sentence_may_be_parsed_as_if_joined_by_and() -> None:
    wells = "The salt towns will close their wells to Norland for a month unless the crown pays for repairs on the old Sarn Dyke"
    assert said(f"{wells}, Interior Minister Lena Okar warned on Friday.", "indirect") == [("Lena Okar", wells)]
    assert not said("The salt towns closed their wells, and Interior Minister Lena Okar warned nobody.", "indirect")


def test_who_is_asked_to_confirm_has_not_confirmed() -> None:
    found = quotes("Asked to confirm what Kovar had said, Okoro told reporters the harbour was closed.", "indirect")
    assert [q.cue.lemma for q in found if q.speaker and q.speaker.name == "Okoro" and q.cue] == ["tell"]


def test_who_declines_to_blame_has_not_blamed() -> None:
    found = quotes("Okoro declined to blame the crews for the fire.", "indirect")
    assert [quote.cue.lemma for quote in found if quote.cue] == ["decline"]


def test_who_tries_to_agree_has_not_agreed_but_who_tries_to_explain_explains() -> None:
    assert not quotes("Norland and the guilds were trying to agree on fees for the harbour.", "indirect")
    assert quotes("Okoro tried to explain that the harbour would stay closed.", "indirect")


def test_what_somebody_s_comments_show_is_said_by_him() -> None:
    text = "Marco Kelder left on Friday. Kelder's comments suggested that the harbour would stay closed."
    assert said(text, "indirect") == [("Kelder", "the harbour would stay closed")]


def test_a_passive_without_its_doer_has_no_speaker() -> None:
    assert all(speaker is None for speaker, _ in said("The harbour is expected to stay closed until May.", "indirect"))


def test_a_report_inside_its_clause_makes_two() -> None:
    found = quotes("The harbour, Okoro said, would stay closed for at least another week.", "indirect")
    if len(found) == 2:
        assert found[1].continues == found[0].id
    assert {quote.speaker.name for quote in found if quote.speaker} == {"Okoro"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Mara Okoro: Harbour to Stay Closed Until May\n\nThe crews waited.",
            ("Mara Okoro", "Harbour to Stay Closed Until May"),
        ),
        ("Analysis: why the harbour stays closed until May\n\nThe crews waited.", None),
        ("Velm Reef: the boats, the pilots and the lamp\n\nThe crews waited.", None),
        (
            "Okoro: no harbour without a lamp\n\nThe crews waited for Mara Okoro.",
            ("Okoro", "no harbour without a lamp"),
        ),
        # a place tells where, unless the text has it speak
        ("Orrel: the border post is still closed\n\nNobody crossed on Monday at Orrel.", None),
        ("Dorvan: relatives wait for word of the missing\n\nThe Dorvan barracks were shut on Monday.", None),
        ("Dorvan: relatives wait for word of the missing\n\nThey stood at the gate on Monday.", None),
        (
            "Norland: the treaty is dead for good\n\nNorland told the talks on Monday that nobody would come to Norland.",
            ("Norland", "the treaty is dead for good"),
        ),
    ],
)
def test_a_heading_with_a_colon(text: str, expected: tuple[str, str] | None) -> None:
    by_colon = [q for q in quotes(text, "indirect") if q.cue and q.cue.lemma == ":"]
    assert [(q.speaker.name if q.speaker else None, q.passage.text) for q in by_colon] == (
        [expected] if expected else []
    )


def test_forces_come_from_the_vocabulary() -> None:
    (quote,) = quotes("Okoro warned that the harbour would stay closed.", "indirect")
    assert quote.cue is not None
    assert quote.cue.force == "warn"


def test_what_stands_before_a_semicolon_is_not_what_the_next_clause_reports() -> None:
    assert said("Death toll in harbour fire rises to 40; Norland denies role", "indirect") == []
    told = said("The major says that the crews were asleep; Okoro says the same of his pilots.", "indirect")
    assert ("Okoro", "The major says that the crews were asleep") not in told


@pytest.mark.parametrize(
    ("text", "clauses"),
    [
        ("Okoro emphasised that the harbour would stay closed.", ["the harbour would stay closed"]),
        ("Okoro stipulated that ships must pay in salt.", ["ships must pay in salt"]),
        ("Okoro castigated the plan as a theft of the port.", ["the plan as a theft of the port"]),
        ("Okoro narrated the story.", []),
        ("Okoro recounted the ballots.", []),
        ("Okoro recounted that the ballots were lost.", ["the ballots were lost"]),
    ],
)
def test_verbs_in_either_spelling_and_rare_ones_report_what_their_clause_says(text: str, clauses: list[str]) -> None:
    assert said(text, "indirect") == [("Okoro", clause) for clause in clauses]


def test_whoever_is_summoned_and_told_something_does_not_say_it() -> None:
    told = said("The envoy was summoned and told that the harbour would stay closed.", "indirect")
    assert told == [(None, "the harbour would stay closed")]
