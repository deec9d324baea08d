from __future__ import annotations

import pickle

import pytest

from crosswire.extract.coreference import identify
from crosswire.model.values import Who
from tests.parsed import annotated, cast_of, mentions, spoken, who_is

OKAFOR = "Daniel Okafor"
VASQUEZ = "Elena Vasquez"


@pytest.mark.parametrize(
    ("text", "words", "occurrence", "actor"),
    [
        # names to their fullest form
        ("President Daniel Okafor spoke. Okafor was brief.", "Okafor", 0, OKAFOR),
        ("Okafor spoke. Aides of President Daniel Okafor agreed.", "Okafor", 0, OKAFOR),
        ("D. K. Okafor met Daniel Kwame Okafor's brother.", "D. K. Okafor", 0, "Daniel Kwame Okafor"),
        ("The Rapid Harbour Force (RHF) left. The RHF denied it.", "RHF", 1, "Rapid Harbour Force"),
        ("Britain agreed. The UK will pay.", "UK", 0, "Britain"),
        (
            "The Iraqi government agreed. The government of Iraq will pay.",
            "government of Iraq",
            0,
            "government of Iraq",
        ),
        # he and she: subject of saying, gender by given name, title
        ("Daniel Okafor said he would wait.", "he", 0, OKAFOR),
        ("President Okafor met Elena Vasquez. She was glad.", "She", 0, VASQUEZ),
        ("Mr. Okafor met Ms. Vasquez. She was glad.", "She", 0, "Vasquez"),
        ("Elena Vasquez met Daniel Okafor. He was glad.", "He", 0, OKAFOR),
        ("Daniel Okafor, who said he would wait, left.", "he", 0, OKAFOR),
        ("Daniel Okafor left his office.", "his", 0, OKAFOR),
        # whose office it is, is not who holds it
        ("In a note to Elena Vasquez and her chief of staff Nora Pell, Pell was told of the leak.", "her", 0, VASQUEZ),
        ("Ivan Orlov said Daniel Okafor had called him.", "him", 0, "Ivan Orlov"),
        # the subject before the object, though the object spoke before; the name beside an office has the office's part
        ("Ivan Orlov said no. Daniel Okafor had called Orlov twice. He said it was late.", "He", 0, OKAFOR),
        ("The foreign minister, Daniel Okafor, met Ivan Orlov. He was glad.", "He", 0, OKAFOR),
        ("The Minister of Trade, Mr Daniel Okafor, left. He said it was late.", "He", 0, OKAFOR),
        ("Ivan Orlov spoke. Daniel Okafor is right, he said.", "he", 0, "Ivan Orlov"),
        # Mr and Ms of one surname are two
        ("Elena Vasquez spoke. Mr Vasquez stayed silent.", "Vasquez", 0, "Vasquez"),
        ("Samirel Vasquez spoke. Ms Vasquez sat down. Mr Vasquez stayed silent.", "Vasquez", 1, "Vasquez"),
        # a body by "it", where its own clause hangs on it
        ("The Trade Ministry said it would wait.", "it", 0, "Trade Ministry"),
        ("Syria moved its troops.", "its", 0, "Syria"),
        # descriptions by office, country, head noun
        ("President Daniel Okafor met Elena Vasquez, the mayor. The president left.", "The president", 0, OKAFOR),
        ("President Daniel Okafor met Elena Vasquez, the mayor. The mayor left.", "The mayor", 0, VASQUEZ),
        ("The Trade Ministry denied it. The ministry gave no reason.", "The ministry", 0, "Trade Ministry"),
        ("Gen. Omar al-Hadi spoke. The general left.", "The general", 0, "Omar al-Hadi"),
        # a clause or a possessor in front of "he"
        ("Ivan Orlov left. When the letter reached Daniel Okafor, he burned it.", "he", 0, OKAFOR),
        ("Daniel Okafor spoke. Unlike Ivan Orlov, he stayed.", "he", 0, OKAFOR),
        ("Daniel Okafor spoke. After meeting Ivan Orlov, he left.", "he", 0, OKAFOR),
        ("Ivan Orlov spoke. In his letter, Daniel Okafor denied it.", "his", 0, OKAFOR),
        # whose a thing is: the subject beside it, and two things of one owner
        ("Ivan Orlov left. The note contradicts Daniel Okafor's testimony and his letter.", "his", 0, OKAFOR),
        ("They named Ivan Orlov or Daniel Okafor, himself a soldier.", "himself", 0, OKAFOR),
        # a group by "they" where nobody else is in the plural
        ("Republicans welcomed the plan. They also asked for more.", "They", 0, "Republicans"),
        # a country where something happens, a state
        ("They fought in Syria. Syria denied it.", "Syria", 0, "Syria"),
        ("They met in Ohio on Monday.", "Ohio", 0, "Ohio"),
        # a son and his father
        ("President Vall spoke. Vall left. Donald Vall Jr. stayed.", "Vall", 1, "Vall"),
        ("Donald Vall Jr. spoke. Mr. Vall left.", "Vall", 0, "Donald Vall Jr."),
    ],
)
def test_binds(text: str, words: str, occurrence: int, actor: str) -> None:
    assert who_is(cast_of(text), words, occurrence) == actor


@pytest.mark.parametrize(
    ("text", "words", "occurrence"),
    [
        # two of one surname, both just named
        ("Daniel Okafor met Grace Okafor. Okafor left.", "Okafor", 0),
        # two men, no telling which
        ("Daniel Okafor met Ivan Orlov and Pavel Sumin. Aides of Orlov and Okafor said he left.", "he", 0),
        # nobody of that office here
        ("Daniel Okafor met Elena Vasquez. The general left.", "The general", 0),
        # somebody else of that office
        ("Mayor Elena Vasquez left. The mayor of Orel stayed.", "The mayor", 0),
        ("President Daniel Okafor left. The next president will decide.", "The next president", 0),
        ("Former President Daniel Okafor left. The president stayed.", "The president", 0),
        # a person without a name was spoken of last
        ("Daniel Okafor left. A police officer said he would stay.", "he", 0),
        # the one who doubts, or the one who went on before
        ("Ivan Orlov left. Despite Daniel Okafor's stern warnings, he went on.", "he", 0),
        # officials too may be "they"; "Narnian" says which ambassador
        ("Republicans met officials. They asked for more.", "They", 0),
        ("Ambassador Elena Vasquez left. The Iraqi ambassador stayed.", "The Iraqi ambassador", 0),
        ("They met in Georgia on Monday.", "Georgia", 0),
        # weather
        ("The ministry was silent. It rained.", "It", 0),
    ],
)
def test_abstains(text: str, words: str, occurrence: int) -> None:
    assert mentions(cast_of(text), words)[occurrence].actor is None


def test_an_open_name_keeps_its_candidates_and_reasons() -> None:
    cast = cast_of("Daniel Okafor met Grace Okafor. Okafor left.")
    mention = mentions(cast, "Okafor")[0]
    assert set(mention.candidates) == {actor.id for actor in cast.actors}
    assert mention.reasons == ("more than one person has this name",)


def test_an_adjective_is_not_the_country_acting() -> None:
    cast = cast_of("Syria closed the border. Syrian gas flowed on.")
    mention = mentions(cast, "Syrian")[0]
    assert (mention.kind, mention.actor) == ("group", None)
    assert mention.candidates == (mentions(cast, "Syria")[0].actor,)


def test_a_capital_that_speaks_is_the_country() -> None:
    cast = cast_of("Syria was silent. Damascus said it would wait.")
    assert who_is(cast, "Damascus") == "Syria"
    assert mentions(cast, "Damascus")[0].form == "metonym"


@pytest.mark.parametrize(
    ("text", "speaker", "words", "actor"),
    [
        ('President Okafor met Orlov. "I will wait," Orlov said.', "Orlov", "I", "Orlov"),
        ('Daniel Okafor met Ivan Orlov. "He is wrong," Orlov said.', "Orlov", "He", OKAFOR),
        ('"My plan is ready," Elena Vasquez said.', VASQUEZ, "My", VASQUEZ),
    ],
)
def test_a_pronoun_in_a_quotation_refers_by_its_speaker(text: str, speaker: str, words: str, actor: str) -> None:
    article = annotated(text)
    assert who_is(identify(article, (spoken(article, speaker),)), words) == actor


def test_we_stays_open_with_its_speaker() -> None:
    article = annotated('"We will wait," Ivan Orlov said.')
    cast = identify(article, (spoken(article, "Ivan Orlov"),))
    assert mentions(cast, "We")[0].actor is None
    assert mentions(cast, "We")[0].candidates == (mentions(cast, "Ivan Orlov")[0].actor,)


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("US Secretary of State Daniel Okafor spoke.", ["US Secretary of State"]),
        ("Daniel Okafor, the minister of trade, spoke.", ["minister of trade"]),
        ("The Kremlin's spokesman, Daniel Okafor, spoke.", ["Kremlin's spokesman"]),
        ("Far-right leader Daniel Okafor spoke.", ["Far-right leader"]),
        ("Mr. Daniel Okafor spoke.", []),
        ("Officials Daniel Okafor had praised left.", []),
        ("The federal judge Daniel Okafor had attacked left.", []),
        ("There was a word from the president for Daniel Okafor.", []),
        ("Minister for Trade Daniel Okafor spoke.", ["Minister for Trade"]),
        ("White House chief of staff Daniel Okafor spoke.", ["White House chief of staff"]),
        ("On Friday White House chief of staff Daniel Okafor spoke.", ["White House chief of staff"]),
        ("The chief of staff Daniel Okafor had fired came back.", []),
        ("Orlov Tells Trade Minister Daniel Okafor To Leave By January", ["Trade Minister"]),
        ("United States Ambassador Daniel Okafor spoke.", ["United States Ambassador"]),
        ("Orlov slams 'sloppy' Kremlin aide Daniel Okafor.", ["Kremlin aide"]),
    ],
)
def test_roles(text: str, roles: list[str]) -> None:
    actor = next(actor for actor in cast_of(text).actors if actor.name == OKAFOR)
    assert [role.text for role in actor.roles] == roles


def who(text: str, words: str) -> Who:
    at = text.index(words)
    return Who(annotated(text).source.passage(at, at + len(words)), words)


@pytest.mark.parametrize(
    ("text", "words", "actor"),
    [
        ("President Daniel Okafor of Syria spoke.", "President Daniel Okafor of Syria", OKAFOR),
        ("An aide to Daniel Okafor spoke.", "An aide to Daniel Okafor", None),
        ("Daniel Okafor's office spoke.", "Daniel Okafor's office", None),
        ("Officials in Syria spoke.", "Officials in Syria", None),
        ("The Syrian army spoke.", "The Syrian army", "Syrian army"),
        ("The movement denied it. Its spokesman, Daniel Okafor, spoke.", "Its spokesman", OKAFOR),
        ("Daniel Okafor, the spokesman, spoke. Its director stayed.", "Its director", None),
    ],
)
def test_bind(text: str, words: str, actor: str | None) -> None:
    cast = cast_of(text)
    bound = cast.bind(who(text, words))
    assert bound is not None
    assert next((a.name for a in cast.actors if a.id == bound.actor), None) == actor


def test_bind_leaves_nobody_alone() -> None:
    cast = cast_of("Nothing happened.")
    assert cast.bind(None) is None
    assert cast.bind(Who(None, "somebody")) == Who(None, "somebody")


def test_ids_come_from_the_lead_passage_and_nothing_else() -> None:
    text = "Daniel Okafor met Ivan Orlov. Okafor left."
    assert cast_of(text).actors == cast_of(text).actors
    assert pickle.loads(pickle.dumps(cast_of(text))) == cast_of(text)
    assert len({actor.id for actor in cast_of(text).actors}) == 2


@pytest.mark.parametrize(
    ("text", "word", "actor"),
    [
        ("The Red Harbour Front freed six men. The Front wants more.", "Front", "Red Harbour Front"),
        ("The Red Harbour Front met the Green Harbour Front. The Front wants more.", "Front", "Front"),
        ("The Front wants more. The Red Harbour Front freed six men.", "Front", "Front"),
        ("The Sarnian Army came. The Army wants more.", "Army", "Army"),
    ],
)
def test_a_body_by_its_head_noun_alone(text: str, word: str, actor: str) -> None:
    assert who_is(cast_of(text), word) == actor


@pytest.mark.parametrize(
    ("text", "words", "occurrence", "actor"),
    [
        # who has a seat, not the one without a name beside him; and the same words a sentence later
        (
            "Rep. Daniel Okafor wrote to a student. But the congressman gave no date. The date is known. The congressman left.",
            "The congressman",
            0,
            OKAFOR,
        ),
        ("Rep. Daniel Okafor wrote to a student. The congressman gave no date.", "The congressman", 0, OKAFOR),
        # whose plan it is, through two infinitives
        ("Daniel Okafor wrote to Elena Vasquez to tell her aide of his plan.", "his", 0, OKAFOR),
        ("Elena Vasquez was helped by Daniel Okafor's plan to sell ships to pay for his bridge.", "his", 0, OKAFOR),
    ],
)
def test_who_is_called_so_before(text: str, words: str, occurrence: int, actor: str) -> None:
    assert who_is(cast_of(text), words, occurrence) == actor


def test_the_adjective_of_a_country_only_the_article_knows_leaves_it_a_candidate() -> None:
    cast = cast_of("Ruritanian guns shelled the town. Ruritania’s foreign minister denied it. Ruritania waited.")
    country = next(actor for actor in cast.actors if actor.name == "Ruritania")
    assert mentions(cast, "Ruritanian")[0].actor is None
    assert mentions(cast, "Ruritanian")[0].candidates == (country.id,)


@pytest.mark.parametrize(
    "text",
    [
        "Mara Lind spoke on Monday. The frigate Sparrow never sailed. She was still tied up at noon.",
        "Mara Lind said the trawler was hit at dawn. Her engines stopped for an hour.",
        "Mara Lind runs the port. The tanker ran aground off Orsk. Five members of her crew were hurt.",
    ],
)
def test_a_ship_of_which_the_text_says_she_is_no_woman(text: str) -> None:
    pronoun = next(name for name in cast_of(text).names if name.passage.text in ("She", "Her", "her"))
    assert pronoun.actor is None
