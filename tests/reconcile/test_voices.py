"""In whose voice a primary document speaks: small documents of our own."""

from __future__ import annotations

from dataclasses import replace

import pytest

from crosswire.model.record import Record
from crosswire.model.source import SourceKind
from crosswire.pipeline import read
from crosswire.sources import Received
from tests.stories_of_ours import SETTINGS, read_text, record_of, source

REPORT = (
    "Harbour minister Ilena Kovar said on Monday that the grain terminal would stay closed. "
    "“The terminal stays closed until the divers have finished,” Kovar told reporters. "
    "Captain Oren Bask, who heads the river patrol, said two boats had been lost."
)
STATEMENT = (
    "Statement by the minister for harbours, Ilena Kovar\n\n"
    "The terminal stays closed until the divers have finished. Nobody will be paid for a day on which no ship came in.\n\n"
    "The crew of the ferry said to us: “We saw the crack at dawn and we rang the bell twice.”\n\n"
    "2.\n\nOffice of the minister\n"
)
BRIEFING = (
    "Briefing by the Head of Patrol, Captain Oren Bask\nDransk, Monday\n\n"
    "HEAD OF PATROL: Good evening. We lost two boats on the bar, and nobody was hurt.\n\n"
    "QUESTION (Velm Radio): Captain, minister Kovar says the terminal stays closed until the divers have finished?\n\n"
    "HEAD OF PATROL: Ask the minister.\n"
)


def story(text: str, kind: SourceKind) -> Record:
    document = replace(source("document", text, outlet="Ministry for Harbours"), kind=kind)
    return record_of(read_text("report", REPORT, outlet="The Dransk Post"), read(Received(document), SETTINGS))


def speakers(record: Record) -> dict[str, str | None]:
    return {one.gist: one.speaker.name if one.speaker else None for one in record.statements}


def test_a_statement_is_said_by_the_one_its_heading_names() -> None:
    record = story(STATEMENT, "statement")
    said = speakers(record)
    assert said["Nobody will be paid for a day on which no ship came in."] == "Ilena Kovar"
    (joined,) = [one for one in record.statements if one.gist.startswith("The terminal stays closed")]
    assert {variant.passage.source for variant in joined.variants} == {"document", "report"}


def test_a_number_and_a_signature_are_nobodys_words() -> None:
    assert not {"2.", "Office of the minister"} & set(speakers(story(STATEMENT, "statement")))


def test_a_statement_that_names_nobody_is_said_by_its_issuer() -> None:
    unsigned = STATEMENT.replace("Statement by the minister for harbours, Ilena Kovar", "On the terminal")
    said = speakers(story(unsigned, "statement"))
    assert said["Nobody will be paid for a day on which no ship came in."] == "Ministry for Harbours"


def test_a_treaty_speaks_in_nobodys_voice() -> None:
    said = speakers(story(STATEMENT, "document"))
    assert said["Nobody will be paid for a day on which no ship came in."] is None


BULLETIN = "LOCK OFFICE\nWeekly bulletin\n\nNobody will be paid for a day on which no ship came in.\n"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (BULLETIN, "The Lock Office"),
        (BULLETIN.replace("Weekly bulletin", "Treaty of Velm"), None),
        (BULLETIN[12:], None),
    ],
)
def test_a_bulletin_is_said_by_the_body_whose_name_stands_over_it(text: str, speaker: str | None) -> None:
    document = replace(source("document", text, outlet="The Lock Office"), kind="document")
    said = speakers(record_of(read_text("report", REPORT), read(Received(document), SETTINGS)))
    assert said["Nobody will be paid for a day on which no ship came in."] == speaker


CHARTER = (
    "Charter of the River Towns\n\nVelm, 4 May 2031\n\n"
    "1. We, the mayors of the river towns, met in Velm.\n\n"
    "2. We note with alarm that the barges of Dransk carry no lamps.\n\n"
    "3. Barges without lamps will be held at the lock."
)


def test_a_document_that_speaks_as_we_is_said_by_its_issuer_alone_and_its_numbers_by_nobody() -> None:
    told = read_text(
        "report",
        "Two pilots said that barges without lamps will be held at the lock. "
        "“We note with alarm that the barges of Dransk carry no lamps,” the mayors said in Velm.",
        outlet="The Dransk Post",
    )
    document = replace(source("document", CHARTER, outlet="League of River Towns"), kind="document")
    record = record_of(told, read(Received(document), SETTINGS))
    said = {one.gist: (one.speaker.name if one.speaker else None, len(one.variants)) for one in record.statements}
    assert said["We note with alarm that the barges of Dransk carry no lamps."] == ("League of River Towns", 2)
    assert said["Barges without lamps will be held at the lock."] == ("League of River Towns", 1)
    nobodys = replace(
        source("document", CHARTER.replace("We", "They"), outlet="League of River Towns"), kind="document"
    )
    alone = record_of(told, read(Received(nobodys), SETTINGS))
    assert speakers(alone)["Barges without lamps will be held at the lock."] is None


def test_a_turn_is_said_by_the_holder_of_the_office_it_is_labelled_with() -> None:
    record = story(BRIEFING, "transcript")
    said = speakers(record)
    assert said["We lost two boats on the bar, and nobody was hurt."] == "Oren Bask"
    assert said["Ask the minister."] == "Oren Bask"


def test_what_a_reporter_asks_is_no_wording_of_what_the_minister_said() -> None:
    record = story(BRIEFING, "transcript")
    (own,) = [one for one in record.statements if one.gist.startswith("The terminal stays closed")]
    assert {variant.passage.source for variant in own.variants} == {"report"}
    assert not [finding for finding in record.findings if finding.verdict == "conflict"]


RESOLUTION = (
    "The Council of the Lake States,\n\n"
    "Recalling its decision of last year,\n\n"
    "1. Demands that the crew of the ferry be freed without delay;\n\n"
    "2. Decides to send two observers to the terminal.\n"
)


def test_what_a_resolution_demands_the_body_demands_that_its_first_line_names() -> None:
    said = speakers(story(RESOLUTION, "document"))
    assert said["Demands that the crew of the ferry be freed without delay;"] == "Council of the Lake States"
    assert said["Decides to send two observers to the terminal."] == "Council of the Lake States"


def test_a_communique_is_said_by_its_issuer_and_a_treaty_by_nobody() -> None:
    text = "{}\n\nThe ministers agreed that the grain terminal shall open to ferries of both sides.\n"
    spoken = "The ministers agreed that the grain terminal shall open to ferries of both sides."
    assert speakers(story(text.format("Joint communiqué of the harbour ministers"), "document"))[spoken] == (
        "Ministry for Harbours"
    )
    assert speakers(story(text.format("Treaty on the harbour"), "document"))[spoken] is None
