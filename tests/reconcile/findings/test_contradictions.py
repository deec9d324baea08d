"""Where one text or party says what another denies, doubts or names otherwise: read from small texts of our own."""

from __future__ import annotations

import pytest

from crosswire.model.record import Finding
from tests.stories_of_ours import read_text, record_of

HARD = ("fact", "stage", "framing", "modality", "self-contradiction")
ACCUSED = "Kenya accused Uganda on Monday of shelling the harbour of Brannov. The mayor closed the schools."
DENIED = "Uganda denied the accusations on Tuesday. A ferry left the harbour at noon with forty passengers."
WARNED = "Fishery minister Ilena Kovar warned that the new quota could ruin the island. Talks go on."
DISMISSED = f"{WARNED} But senator Tarik Benali dismissed Kovar's warnings as empty."
SERVED = "Anton Velde served on the northern front during the flood war. He now sells boats in Dransk."
NEVER = "Rivals say little of the past. Anton Velde never served on the northern front, the archive's letters show."
PLAIN = "The guards fired on the grain convoy near the Dransk bridge on Sunday. Two drivers fled on foot."
HEDGED = "A storm is coming. In Dransk the border guards allegedly fired at a convoy of grain lorries by the bridge."
CERTAIN = "Minister Ilena Kovar announced the closure of the grain terminal in Dransk harbour next winter. Boats idled."
POSSIBLE = "In parliament, Ilena Kovar announced the possible closure of the grain terminal that Dransk harbour built. Rain came."
PRINTED = "“The dam at Velm was never inspected,” Minister Ilena Kovar told reporters on Friday. Rain is forecast for the week."
JUDGED = "A crowd gathered at noon. Kovar falsely claimed that the dam at Velm “was never inspected”, though three reports lie open."
CHIEF = "Velm Grain chief executive Mara Osk opened the new silo on Friday. Rain fell."
PRESIDENT = "Velm Grain president Mara Osk opened the new silo on Friday, and a band played."
COINED = "Senator Olga Brenn called the pact “a cage of Velm's making” at a rally. Bands played all night."
NO_CAGE = "Envoy Tarik Benali spoke at noon. The pact was not a cage of Velm's making, the envoy added. Rain fell."
LETTERS = "The letters represent the whole college of bishops, Anton Velde wrote on Sunday. A choir sang."
NOT_ALL = "Mara Osk said the letters did not represent the college of bishops. She left before noon."
FOUND = "Senator Olga Brenn told the Desk that there was evidence of bribery in the harbour tender of Dransk. She left early."
NO_PROOF = "The auditors turned up no evidence of bribery in the harbour tender. Rain fell over the docks."
ANSWERED = "Minister Ilena Kovar said the ferry line had run at a loss since the flood. Senator Tarik Benali called that a lie."
REPORTED = "Ilena Kovar claimed the dam at Velm would burst in spring. Senator Tarik Benali said Kovar's remarks were wildly inaccurate."
SUED = "The lawsuit, brought by senator Olga Brenn, accused Mara Osk of selling spoiled grain. Osk said that lawsuit was without merit."
OPEN = "Minister Ilena Kovar told reporters that the grain treaty may be abandoned unless the harbour of Dransk opens."
FIRM = "The grain treaty is to be abandoned unless the harbour of Dransk opens, minister Ilena Kovar said on Friday."
IMPASSABLE = "Minister Ilena Kovar said the flooded northern mountain road to Dransk was impassable."
MAYBE_NOT = "The flooded northern mountain road to Dransk may not be passable, minister Ilena Kovar said. Snow fell."
CLAIMED = "Fishery minister Ilena Kovar must explain her claim that the mountain road is “a road of the army's choosing” and may not be passable."
BY_OFFICE = "After the fishery minister was caught on camera saying that the mountain road is a largely impassable road of the army's choosing, two mayors wept."
SUMMED = (
    "Minister Ilena Kovar says the northern grain treaty will be abandoned if no breakthrough comes in Dransk harbour. Rain fell.\n\n"
    "The northern grain treaty may be abandoned unless a breakthrough comes in Dransk harbour, minister Ilena Kovar said on Friday."
)
SIGNED = "Kenya, Uganda sign grain deal in Dransk\n\nEnvoys met on Monday in Dransk. No agreement has been signed yet, a clerk wrote."
FREED = "Navy rescues nine sailors off Dransk\n\nNine sailors came home to Dransk on Monday. They were handed over at dawn by the islanders."
BLAMED = "Senator Olga Brenn criticized minister Ilena Kovar on Monday. “She has lost her way,” Brenn said. Rain fell on the docks."
PRAISED = "Envoy Tarik Benali praised minister Ilena Kovar as calm and fair. A ferry left the harbour at noon."
IN_PASSING = "Kenya says that Uganda shelled the harbour of Brannov, a claim Uganda denies. Rain fell."
BY_NOUN = "Fishermen fled. Kenya made public its accusations, which Uganda denied on Tuesday. Rain fell."
NOT_SO = "Ilena Kovar said the dam was safe. “Kovar's description of the reports that lay open in Dransk is not accurate,” senator Tarik Benali said."
BELIED = "Minister Ilena Kovar spoke on Monday. The harbour log of March contradicts her testimony that no grain ship left Dransk."
UNDER_OATH = "Snow fell. Her testimony that no grain ship left Dransk was contradicted by the harbour log of March, a clerk wrote."
POINTS_BACK = "A grain ship left Dransk at dawn, pilot Odd Vestby said. That contradicts the army's spokeswoman, who spoke of an idle harbour."
OFFERED = "Minister Ilena Kovar offered a 30-day truce on the river."
REJECTED = "Envoy Tarik Benali rejected the idea of a 30-day truce on the river. A band played."
POINTED = (
    "Kenya accused Uganda on Monday of shelling the harbour of Brannov. Kampala flatly denied it. A ferry left at noon."
)
SAID_SO = "Kenya said that Uganda had shelled the harbour of Brannov. Uganda denied that. Rain fell."
NO_ROLE = "Kenya blamed Uganda for the attack on the harbour of Brannov. A ferry left at noon. Uganda denied any role."
BUT_DENIED = "Kenya accused Uganda on Monday of shelling the harbour of Brannov, but Uganda denied it. Rain fell."
DENIED_CHARGE = "Kenya accused Uganda of shelling the harbour of Brannov; Uganda denied the charge. Rain fell."
CLAIM_BY = "Uganda rejected a claim by Kenya that it had shelled the harbour of Brannov. Rain fell."
ITS_CLAIM = "Rain fell. Uganda has denied Kenya's accusation that it shelled the harbour of Brannov."
ASKED = "Kenya said it would ask for a pilot's licence. Uganda denied it. Rain fell."
QUIT = "Mara Osk resigned on Monday as head of the harbour board. A band played in the rain."
FIRED = "The governor dismissed Mara Osk on Monday. The harbour board meets again in spring."


def conflicts(*texts: str) -> list[Finding]:
    """The conflicts in these texts that are of no wording and no attribution."""
    articles = [read_text(f"p{number}", text, outlet=f"Paper {number}") for number, text in enumerate(texts)]
    found = record_of(*articles).findings
    return [one for one in found if one.verdict == "conflict" and one.class_ in HARD]


@pytest.mark.parametrize(
    ("texts", "class_", "topic"),
    [
        ((ACCUSED, DENIED), "fact", "what Uganda contradicts"),
        ((WARNED, DISMISSED), "framing", "what Tarik Benali contradicts"),
        ((SERVED, NEVER), "fact", "told and denied"),
        ((PLAIN, HEDGED), "modality", "how sure it is told"),
        ((PRINTED, JUDGED), "fact", "what an outlet judges"),
        ((CERTAIN, POSSIBLE), "modality", "how sure it is told"),
        ((CHIEF, PRESIDENT), "fact", "the office of Mara Osk"),
        ((COINED, NO_CAGE), "fact", "told and denied"),
        ((LETTERS, NOT_ALL), "fact", "told and denied"),
        ((FOUND, NO_PROOF), "fact", "told and denied"),
        ((ANSWERED,), "fact", "what Tarik Benali contradicts"),
        ((REPORTED,), "fact", "what Tarik Benali contradicts"),
        ((SUED,), "framing", "what Mara Osk contradicts"),
        ((OPEN, FIRM), "modality", "how sure it is told"),
        ((IMPASSABLE, MAYBE_NOT), "modality", "how sure it is told"),
        ((CLAIMED, BY_OFFICE), "modality", "how sure it is told"),
        ((SUMMED,), "self-contradiction", "how sure it is told"),
        ((SIGNED,), "self-contradiction", "headline and text"),
        ((FREED,), "self-contradiction", "how it came about"),
        ((QUIT, FIRED), "fact", "how it came about"),
        ((IN_PASSING,), "fact", "what Uganda contradicts"),
        ((IN_PASSING.replace("a claim Uganda denies", "which Uganda disputes"),), "fact", "what Uganda contradicts"),
        ((IN_PASSING.replace("a claim Uganda denies", "a claim denied by Uganda"),), "fact", "what Uganda contradicts"),
        ((ACCUSED, BY_NOUN), "fact", "what Uganda contradicts"),
        ((BUT_DENIED,), "fact", "what Uganda contradicts"),
        ((DENIED_CHARGE,), "fact", "what Uganda contradicts"),
        ((CLAIM_BY,), "fact", "what Uganda contradicts"),
        ((ITS_CLAIM,), "fact", "what Uganda contradicts"),
        ((NOT_SO,), "fact", "what Tarik Benali contradicts"),
        ((BELIED,), "fact", "said to contradict"),
        ((BELIED, UNDER_OATH), "fact", "said to contradict"),
        ((BELIED.replace("contradicts", "is at odds with"),), "fact", "said to contradict"),
        ((POINTS_BACK,), "fact", "said to contradict"),
        ((BLAMED, PRAISED), "framing", "how Ilena Kovar is judged"),
        ((POINTED,), "fact", "what Uganda contradicts"),
        ((POINTED.replace("flatly denied it", "has denied doing so"),), "fact", "what Uganda contradicts"),
        ((SAID_SO,), "fact", "what Uganda contradicts"),
        ((NO_ROLE,), "fact", "what Uganda contradicts"),
    ],
)
def test_what_one_says_and_another_contradicts_is_a_conflict(texts: tuple[str, ...], class_: str, topic: str) -> None:
    (finding,) = conflicts(*texts)
    assert (finding.class_, finding.topic) == (class_, topic)
    assert len(finding.sides) == 2


def test_what_a_relative_clause_is_about_is_what_is_said_to_be_contradicted() -> None:
    text = "There was no word from Sudmark on the harbour or on Benali's remarks, which were flatly contradicted by Ilena Kovar."
    (finding,) = conflicts(text)
    assert finding.statement.startswith("“Benali's remarks, which were flatly contradicted by Ilena Kovar")
    assert [side.passages[0].text for side in finding.sides] == ["Ilena Kovar.", "Benali's remarks,"]


def test_what_a_letter_says_contradicts_another_is_not_what_the_text_says() -> None:
    said = "The findings of the inquiry refute the minister's statements on the ferry."
    assert len(conflicts(said)) == 1
    assert conflicts(f"The rebels' letter reads: “{said}”") == []


def test_the_two_sides_of_what_is_said_to_contradict_are_the_two_things() -> None:
    (finding,) = conflicts(UNDER_OATH)
    log, testimony = (side.passages[0].text for side in finding.sides)
    assert log == "the harbour log of March, a clerk wrote."
    assert testimony == "Her testimony that no grain ship left Dransk"


def test_who_is_only_ready_to_do_it_stands_apart() -> None:
    ready = "Norland is prepared to abandon the grain treaty unless the harbour of Dransk opens, said Ilena Kovar, its minister."
    (finding,) = conflicts(OPEN, FIRM, ready)
    assert [side.label for side in finding.sides] == [
        "reported without such a word",
        "reported as readiness (“prepared”)",
        "reported as possible (“may”)",
    ]


@pytest.mark.parametrize(
    "texts",
    [
        (
            ACCUSED,
            DENIED.replace("Uganda denied the accusations", "Rwanda denied the accusations"),
        ),  # another is accused
        (ACCUSED, DENIED.replace("denied the accusations", "rejected the deadline")),  # no claim is contradicted
        (SERVED, NEVER.replace("Anton Velde never", "A rival of his never")),  # of somebody else
        (SERVED, NEVER.replace("never served", "would never have served")),  # not told as a fact
        (SERVED, NEVER.replace("northern front", "hospital ship")),  # of something else
        (PLAIN.replace("The guards fired", "Farmers say the guards fired"), HEDGED),  # open there too
        (
            PLAIN.replace("The guards", "It is thought that the guards, most of whom had come from Velm at dawn,"),
            HEDGED,
        ),
        (PRINTED, JUDGED.replace("falsely ", "")),
        (CERTAIN.replace("announced the closure", "would not announce the closure"), POSSIBLE),
        (CHIEF, PRESIDENT.replace("president", "president and chief executive")),  # one text gives both
        (CHIEF, PRESIDENT.replace("president", "vice president")),
        (COINED.replace("“a cage of Velm's making”", "a cage of Velm's making"), NO_CAGE.replace("The pact", "It")),
        (COINED, NO_CAGE.replace("not a", "not only a")),
        (COINED, NO_CAGE.replace("The pact was", "She asked whether the pact was")),
        (LETTERS, NOT_ALL.replace("the letters", "the sermons")),  # of something else
        (SERVED, NEVER.replace("on the northern", "on the icy northern")),  # it may have been another front
        (IN_PASSING.replace("denies", "has not denied"),),
        (BUT_DENIED.replace("denied it", "has not denied it"),),
        (BUT_DENIED.replace("denied it", "denied it had a fleet"),),
        (CLAIM_BY.replace("by Kenya", "in the press"),),  # nobody is named whose it is
        (ITS_CLAIM.replace("Kenya's", "its"),),
        (IN_PASSING.replace("a claim Uganda denies", "which Uganda rejected"),),  # it may be an offer
        (IN_PASSING.replace("a claim Uganda denies", "a town Uganda denies"),),
        (NOT_SO.replace("not accurate", "not cheap"),),
        (BELIED.replace("contradicts", "may contradict"),),
        (BELIED.replace("her testimony", "a rule"),),  # nobody said it
        (BELIED.replace("The harbour log of March", "It"),),  # what contradicts it is not named
        (BELIED.replace("contradicts her testimony", "is contrary to her pledge"),),  # a promise that is not kept
        (OFFERED, REJECTED),
        (POINTED.replace("flatly denied", "has not denied"),),
        (POINTED.replace("flatly denied", "neither confirmed nor denied"),),
        (POINTED.replace("flatly denied", "may yet deny"),),
        (POINTED.replace("Kampala", "Asked about a fleet, Kampala"),),  # it may point at the fleet
        (POINTED.replace("Kampala flatly", "Schools closed. Kampala"),),  # it may point at the schools
        (NO_ROLE.replace("any role", "any loans"),),
        (NO_ROLE.replace("Uganda denied", "Rwanda denied"),),  # another is blamed
        (ASKED,),  # refused, not contradicted
        (OFFERED.replace("offered", "suggested"), REJECTED.replace("the idea", "the suggestion")),
        (OFFERED.replace("offered", "said her side would keep"), REJECTED),
        (OFFERED.replace("offered a", "offered to keep a") + " Envoy Tarik Benali called that a pretext.",),
        (FOUND, NO_PROOF.replace("bribery in the harbour tender", "arson")),
        (ANSWERED.replace("called that a lie", "called that a start"),),
        (ANSWERED.replace("Senator Tarik", "A band played at noon. Senator Tarik"),),  # it points at something else
        (REPORTED.replace("Kovar's remarks", "Osk's remarks"),),
        (SUED.replace("without merit", "not without merit"),),
        (OPEN, FIRM.replace("is to be abandoned", "could be abandoned")),
        (OPEN.replace("that the grain treaty may", "whether, if the grain treaty may"), FIRM),
        (OPEN, FIRM.replace("Ilena Kovar", "Mara Osk")),  # another says so
        (CLAIMED.replace("may not be", "is not"), BY_OFFICE),
        (SIGNED.replace("sign grain", "to sign grain"),),
        (SIGNED.replace("No agreement has been signed yet", "No road map has been signed yet"),),
        (f"{SIGNED} An agreement on grain was signed at noon.",),  # it is told as done there too
        (FREED.replace("They were handed", "Nine letters came. Crates were handed"),),
        (FREED.replace("Navy rescues nine", "Navy hopes to rescue nine"),),
        (QUIT, FIRED.replace("Mara Osk", "Anton Velde")),
        (BLAMED, PRAISED.replace("minister Ilena Kovar", "minister Mara Osk")),
        (BLAMED, PRAISED.replace("praised", "congratulated")),
        (BLAMED, PRAISED.replace("Envoy Tarik Benali", "Senator Olga Brenn")),  # one party says both
        (
            f"{QUIT} The governor had dismissed her deputy Anton Velde.",
            f"{FIRED} Mara Osk resigned at once.",
        ),  # both told
    ],
)
def test_what_may_both_be_so_is_no_conflict(texts: tuple[str, ...]) -> None:
    assert conflicts(*texts) == []


def test_the_claims_of_several_parties_are_sides_of_one_finding() -> None:
    other = "Rwanda, too, accused Uganda of shelling the harbour of Brannov. The mayor wept."
    (finding,) = conflicts(ACCUSED, other, DENIED)
    assert [side.label for side in finding.sides][-1] == "contradicted by Uganda"
    assert len(finding.sides) == 3


def test_what_two_contradict_is_one_finding() -> None:
    (finding,) = conflicts(f"{REPORTED} Anton Velde said Kovar's remarks were false.")
    assert finding.statement.endswith("contradicted by Tarik Benali and Anton Velde")


def test_what_an_outlet_judges_itself_it_has_from_nobody() -> None:
    (finding,) = conflicts(PRINTED, JUDGED)
    assert [bool(side.informants) for side in finding.sides] == [True, False]


def test_a_denial_that_says_what_it_denies_answers_no_other_accusation() -> None:
    other = DENIED.replace("on Tuesday", "on Tuesday, saying no ferry pilot had been stopped at its customs post")
    assert not conflicts(ACCUSED, other)


def test_a_judgement_is_shown_with_what_is_said_right_behind_it() -> None:
    (finding,) = conflicts(BLAMED, PRAISED)
    assert [passage.text[:12] for passage in finding.sides[0].passages] == ["Senator Olga", "She has lost"]
    assert finding.statement == "Ilena Kovar: criticised by Olga Brenn, praised or defended by Tarik Benali"


def test_an_accusation_is_told_in_the_words_of_its_text() -> None:
    (finding,) = conflicts(ACCUSED, DENIED)
    assert (
        finding.statement == "Kenya accused Uganda on Monday of shelling the harbour of Brannov; contradicted by Uganda"
    )
