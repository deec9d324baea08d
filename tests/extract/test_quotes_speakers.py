"""Whose voice a report is: things have none, owners speak for what is theirs, several are not one."""

from __future__ import annotations

import pytest

from tests.extract.quoted_sentences import quotes, said
from tests.stories_of_ours import read_text


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        # what is somebody's to say is said by them; a body's document has a voice of its own
        ("Okoro was asked about the harbour. His response: “We never wanted to leave it at all.”", "His"),
        ("Mara Okoro's apology noted that the harbour was “closed by mistake.”", "Mara Okoro"),
        ("The committee's report said the harbour was “closed by mistake.”", "The committee's report"),
        ("“We never wanted to leave it at all,” said a statement by Mara Okoro.", "Mara Okoro"),
        ("“We never wanted to leave it at all,” a statement from the harbour ministry said.", "the harbour ministry"),
        ("The harbour ministry's statement said the gate was “closed by mistake.”", "The harbour ministry"),
        # a name behind a word for people, which the parser hangs elsewhere
        ("“We waited for nine hours,” said one of the drivers, Idris Pugh.", "Idris Pugh"),
        ("“We waited for nine hours,” said one of the women in the queue, Ada Morn, 54.", "Ada Morn"),
        ("“We waited for nine hours,” said the head of the village council, Petra Vane.", "Petra Vane"),
        ("“We waited for nine hours,” said an aide to the minister, Ana Ruiz.", "an aide to the minister"),
        ("“We waited for nine hours,” said a woman in the square, Ana Ruiz's cousin.", "a woman in the square"),
        ("Dransk's mayor Petra Vane said the harbour was “closed by mistake.”", "Petra Vane"),
        ("In a letter to the council of Dransk, the bishop of Sarn wrote that the chapel was “closed by mistake.”", "the bishop of Sarn"),
        # a verb the parser takes for a noun
        ("A notice from the harbour ministry read: “The harbour is closed for a week.”", "the harbour ministry"),
        # from whom a paper has it goes behind who is told to say it
        ("Mara Okoro asserted that the harbour was “closed by mistake,” according to the Post.", "Mara Okoro"),
        ("The harbour was “closed by mistake,” according to Mara Okoro.", "Mara Okoro"),
        # a label may tell where or to whom
        ("Mara Okoro at the airport: “We will never leave the harbour to them.”", "Mara Okoro"),
        ("Mara Okoro, chief of the party, on the radio: “We will never leave the harbour to them.”", "Mara Okoro"),
        # a thing that is no voice, and a number that hyphens hold together
        ("This suggested to many that the harbour was “closed by mistake.”", None),
        ("Mara Okoro made a 30-minute speech: “We will never leave the harbour to them.”", "Mara Okoro"),
        # the parser breaks a title at its stop; a description has its name beside it
        ("“We will not leave the harbour tonight,” said Army Capt. Mara Okoro.", "Mara Okoro"),
        ("Kovar lawyer Mara Okoro said the harbour was “closed by mistake.”", "Mara Okoro"),
        # a passive verb before: the one it is done to goes on, not the one by whom
        ("Mara Okoro was joined by Ilena Kovar and joked, “We will not leave the harbour.”", "Mara Okoro"),
        ("Mara Okoro was booed by sailors after telling them that they were “being foolish.”", "Mara Okoro"),
        # a finite verb the parser hangs on the last noun of a "who" clause
        ("Mara Okoro, who shares nothing with the minister but a surname, called it “a plain lie.”", "Mara Okoro"),
        # a colon is reported by the verb right before it, unless that one has its own object
        ("She said that the plans were strong, to which Kovar replied: “They are nothing of the sort.”", "Kovar"),
        ("Kovar wrote to a rival who promised reforms: “You have never kept a single promise.”", "Kovar"),
        # heard asking, kept saying
        ("“Should the harbour be closed at once?” a reporter can be heard asking Kovar.", "a reporter"),
        # the report that leads up to the next words does not belong to those before
        ("Okoro went on. “Stay for whom? Stay until what day?” Then an old sailor adds: “The harbour needs us all.”", "Okoro"),
        # signed in the paragraph itself, by whichever dash
        ("“We will not leave the harbour tonight.” — Mara Okoro, 54, a baker", "Mara Okoro"),
        ("“We will not leave the harbour tonight.” ― Mara Okoro, 54, a baker", "Mara Okoro"),
    ],
)  # fmt: skip
def test_whose_voice_it_is(text: str, speaker: str | None) -> None:
    quote = quotes(text, "direct", "partial")[0]
    assert (quote.speaker.name if quote.speaker else None) == speaker


def test_who_quotes_somebody_as_saying_it_says_nothing_besides() -> None:
    text = "Harbour News quoted the mayor of Dransk, Petra Vane, as saying that the harbour had been closed by mistake."
    (quote,) = quotes(text)
    assert quote.speaker is not None
    assert (quote.speaker.name, quote.passage.text) == ("Petra Vane", "the harbour had been closed by mistake")


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("Mara Okoro lost the vote. Okoro said the harbour was open.", True),
        ("Mara Okoro lost the vote. Okoro aides said the harbour was open.", False),
        ("Mara Okoro lost the vote. An Okoro adviser said the harbour was open.", False),
        ("Mara Okoro lost the vote. Okoro and her aides said the harbour was open.", False),
        ("A spokesman for Vice President Mara Okoro said the harbour was open.", False),
        ("Assistant Secretary of State Mara Okoro said the harbour was open.", True),
        ("Harbour Workers Union members said the harbour was open.", False),
        ("A State Department operative said the harbour was open.", False),
        ("Mara Okoro lost the vote. The Okoro video said the harbour was open.", False),
        ("Mara Okoro met the press. An aide to the minister, Mara Okoro, said the harbour was open.", False),
        ("The Ministry of Trade and Industry said the harbour was open.", True),
    ],
)
def test_people_of_somebody_are_not_that_one(text: str, bound: bool) -> None:
    (quote,) = (quote for quote in read_text("own", text).reading.quotes if "open" in quote.passage.text)
    assert quote.speaker is not None
    assert (quote.speaker.actor is not None) == bound


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        # the name stands behind the body in the description; but that of a holder of an office is the holder's
        (
            '"We will not leave the harbour," said a spokesman for the Health Ministry, Ana Maria Ruiz. "We go on."',
            "Ana Maria Ruiz",
        ),
        (
            "“We stay in the harbour,” said an aide to the prime minister, Ana Maria Ruiz.",
            "an aide to the prime minister",
        ),
        ("“We will not leave the harbour,” the head of Relief Line, Magda Orun, said.", "Magda Orun"),
    ],
)
def test_a_description_with_its_name_behind(text: str, speaker: str) -> None:
    quote = quotes(text, "direct")[0]
    assert quote.speaker is not None
    assert quote.speaker.name == speaker


def test_a_surname_is_not_that_of_a_namesake_quoted_in_passing() -> None:
    reading = read_text(
        "own",
        "Tarek Okoro spoke to the union. Okoro promised jobs.\n\nThe poster reads, “Meet Mara Okoro at the harbour.”\n\n"
        "Union men cheered. Others left. An angry Okoro left too. “The harbour is ours for good,” Okoro said.",
    ).reading
    (quote,) = (q for q in reading.quotes if q.passage.text.startswith("The harbour is ours"))
    named = {actor.id: actor.name for actor in reading.actors}
    assert quote.speaker is not None
    assert named.get(quote.speaker.actor or "") != "Mara Okoro"


def test_a_verb_taken_for_a_noun_is_not_the_country_s() -> None:
    (quote,) = quotes("Norland's top trade official promises to defend the harbour law.", "indirect")
    assert quote.speaker is not None
    assert quote.speaker.name == "top trade official"


@pytest.mark.parametrize(
    "text",
    [
        "Okoro brushed aside fears that the harbour bank would fail.",
        "Batting down claims that the harbour bank would fail, Okoro said it was sound.",
    ],
)
def test_who_takes_a_claim_back_is_not_who_makes_it(text: str) -> None:
    speakers = {quote.passage.text: quote.speaker for quote in quotes(text, "indirect")}
    assert speakers["the harbour bank would fail"] is None


def test_who_opposes_a_call_does_not_make_it_and_who_renews_it_does() -> None:
    opposed, renewed = (
        quotes(f"Mara Okoro {verb} calls for a ban on salt ships in the harbour.", "indirect")
        for verb in ("opposed", "renewed")
    )
    ban = "for a ban on salt ships in the harbour"
    assert [quote.speaker for quote in opposed if quote.passage.text == ban] == [None]
    assert [quote.speaker.name for quote in renewed if quote.passage.text == ban and quote.speaker] == ["Mara Okoro"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        # "by saying" goes on with the main clause, not with the one set between commas
        (
            "Mara Lind explained her failure, when the Reformers controlled the assembly, by saying, “I was rather new.”",
            "Mara Lind",
        ),
        # who names a thing in a clause with "what" owns the name
        ("A spokeswoman for Sarn, Mara Lind, rejected what Brandt had called “a quiet conquest.”", "Brandt"),
        ("Mara Okoro quoted her father as saying, “Never trust a pilot.”", "her father"),
        ("Sarn and Velm announced that they will sue over what Governor Ivo Brandt called the “folly dam.”", "Ivo Brandt"),
    ],
)  # fmt: skip
def test_the_nearest_governing_verb_tells_who_speaks(text: str, speaker: str) -> None:
    quote = quotes(text, "direct", "partial")[0]
    assert (quote.speaker.name if quote.speaker else None) == speaker


@pytest.mark.parametrize(
    "text",
    [
        "Ivo Brandt was not aware that his lawyers provided these papers.",
        "Ivo Brandt expressed no concern that moving the funds would delay the bridge.",
    ],
)
def test_what_one_did_not_know_or_feel_is_not_said(text: str) -> None:
    assert not quotes(text)


def test_who_does_another_thing_beside_words_in_marks_does_not_say_them() -> None:
    text = "Despite last warnings from Velm that the bill was “badly misguided,” members dismissed the worries."
    assert not [quote for quote in quotes(text) if quote.speaker is not None]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a place before the office and the name is no speaker
        ("The mine went off near Tarn, the district's police chief, Major Otto Hahn, told reporters.", "Otto Hahn"),
        (
            "The depot lies two miles from Sarn, the army's chief of staff, General Mara Lind, said on Monday.",
            "Mara Lind",
        ),
        ("The boat sank in waters off Cape Orsk, the coastguard's commander, Captain Lena Vost, said.", "Lena Vost"),
        # without a comma behind it a name is no apposition
        ("The letter came from the envoy, Otto Hahn, a retired general, Prime Minister Ana Kolb said.", "Ana Kolb"),
        (
            "The truce was drafted by Ilan Moro, the envoy of Varland, Foreign Minister Greta Holm told parliament.",
            "Greta Holm",
        ),
        ("Norland halts gas, Varland will freeze, mayor warns", "mayor"),
    ],
)
def test_who_stands_with_an_office_right_before_the_verb_says_the_whole_clause(text: str, expected: str) -> None:
    ((speaker, words),) = said(text, "indirect")
    assert speaker == expected
    assert text.startswith(words) or words == "Varland will freeze"


@pytest.mark.parametrize(
    "text",
    [
        "No one has claimed that the bridge was mined.",
        "None of them said the road was shut.",
        "Neither said whether the truce would hold.",
        "No official has confirmed that the talks failed.",
        # a name is no claim
        "The group, which calls itself the Sons of Tarn, took the bridge on Monday.",
        "The fighters call themselves the Harbour Guard of Sarn.",
    ],
)
def test_what_nobody_said_and_what_bodies_call_themselves_is_no_statement(text: str) -> None:
    assert said(text, "indirect") == []


def test_whoever_hears_is_not_the_one_who_tells() -> None:
    text = 'Weeping widow Greta Holm, 61, told us: "They should be coming home and no one will ring me."'
    assert [speaker for speaker, _ in said(text, "direct")] == ["Greta Holm"]
