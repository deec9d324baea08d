from __future__ import annotations

import pytest

from crosswire.model.values import Who
from crosswire.vocabulary.referring import called
from tests.parsed import cast_of, mentions, who_is

OKAFOR = "Daniel Okafor"
VASQUEZ = "Elena Vasquez"


@pytest.mark.parametrize(
    ("text", "words", "actor"),
    [
        # places: the one of its sort in view; a state by a body of its name; the place named in the description
        ("Troops entered Aleppo in May. Shops in the city stayed shut.", "the city", "Aleppo"),
        ("Voters in Ohio were counted. Newcomers to the state were few.", "the state", "Ohio"),
        ("Syria was silent. Aid reached the north of the country.", "the country", "Syria"),
        ("Ships passed Kestrel Island. Nobody lives on the island.", "the island", "Kestrel Island"),
        # bodies: by what the text tells, by what is known, by a name inside, by the words of a longer name
        ("Harbour Watch, an advocacy group, sued. The group wants money.", "The group", "Harbour Watch"),
        ("Relief Line sent six trucks. The group wants money.", "The group", "Relief Line"),
        ("The State Department was silent. The agency gave no reason.", "The agency", "State Department"),
        ("The Democratic Party met in May. The party chose nobody.", "The party", "Democratic Party"),
        ("Officials fear the Hezbollah militant group.", "the Hezbollah militant group", "Hezbollah"),
        # beside a name, and flatly said to be
        ("The aide, Elena Vasquez, left at noon.", "The aide", VASQUEZ),
        ("Elena Vasquez, the chairwoman, left at noon.", "the chairwoman", VASQUEZ),
        ("Elena Vasquez, an Iowa Democrat, left at noon.", "an Iowa Democrat", VASQUEZ),
        ("They met another Iowa Democrat, Elena Vasquez, at noon.", "another Iowa Democrat", VASQUEZ),
        ("Daniel Okafor is the nominee.", "the nominee", OKAFOR),
        # an epithet: the one just told of, not who does it
        ("Voters like Daniel Okafor. The Orel senator leads.", "The Orel senator", OKAFOR),
        ("Elena Vasquez wrote to Daniel Okafor, praising the candidate.", "the candidate", OKAFOR),
        ("The umbrella group known as the Open Harbour Front met there.", "The umbrella group", "Open Harbour Front"),
        ("Ivan Orlov left, while Daniel Okafor is the leader.", "the leader", OKAFOR),
        # who holds an office for a country, named before or below
        ("Norway's foreign minister left. Foreign Minister Elena Vasquez slept.", "Norway's foreign minister", VASQUEZ),
        ("The Norwegian leader left. Norwegian President Elena Vasquez slept.", "The Norwegian leader", VASQUEZ),
        ("The president of Norway left. Norway's President Elena Vasquez slept.", "The president", VASQUEZ),
        (
            "Norway's top diplomat left. Norwegian Foreign Minister Elena Vasquez slept.",
            "Norway's top diplomat",
            VASQUEZ,
        ),
        ("The top U.S. diplomat left. Secretary of State Elena Vasquez slept.", "The top U.S. diplomat", VASQUEZ),
        (
            "Marland's foreign minister left. Marland's Foreign Minister Elena Vasquez slept.",
            "Marland's foreign minister",
            VASQUEZ,
        ),
        # two words of an office
        ("Vice President Elena Vasquez left. The vice president was tired.", "The vice president", VASQUEZ),
    ],
)
def test_means(text: str, words: str, actor: str) -> None:
    assert who_is(cast_of(text), words) == actor


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Troops left Aleppo for Hama. Shops in the city stayed shut.", "the city"),
        # an office of another country, of one of two countries, of two holders; one that somebody has had; a mere role
        (
            "France's foreign minister left. Norwegian Foreign Minister Elena Vasquez slept.",
            "France's foreign minister",
        ),
        (
            "France's foreign minister met Norway's foreign minister. Foreign Minister Elena Vasquez slept.",
            "Norway's foreign minister",
        ),
        (
            "Norway's president left. Norwegian President Elena Vasquez met Norwegian President Ivan Orlov.",
            "Norway's president",
        ),
        ("Norway's president left. Former Norwegian President Elena Vasquez slept.", "Norway's president"),
        ("She served as Norway's president. Norwegian President Elena Vasquez slept.", "Norway's president"),
        ("Troops entered Aleppo. The biggest city stayed calm.", "The biggest city"),
        ("Troops entered Aleppo. The city where he was born stayed calm.", "The city"),
        ("Daniel Okafor may be the nominee.", "the nominee"),
        ("Daniel Okafor is not the nominee.", "the nominee"),
        ("Ivan Orlov met his rival for president, Daniel Okafor, at noon.", "president"),
        ("Voters like Daniel Okafor and Ivan Orlov. The Orel senator leads.", "The Orel senator"),
        ("President Daniel Okafor left. The vice president stayed.", "The vice president"),
        ("President Daniel Okafor left. They saw the bloody head of President Okafor.", "the bloody head"),
        ("President Ivan Orlov left. The Democratic senator stayed.", "The Democratic senator"),
        ("He saw Face the Nation in France and France won.", "the Nation"),
        ("Harbour Watch, an advocacy group, sued. A group of farmers came. The group left.", "The group"),
    ],
)
def test_means_nobody_known(text: str, words: str) -> None:
    assert all(name.actor is None for name in cast_of(text).names if name.passage.text == words)


def test_a_name_cut_short_is_the_longer_one() -> None:
    cast = cast_of("The Senate Intelligence Committee met. He wrote to the Senate committee.")
    assert who_is(cast, "Senate committee") == "Senate Intelligence Committee"


@pytest.mark.parametrize(
    ("text", "words", "actor"),
    [
        ("The Democratic Party met. Sixty Democrats left.", "Democrats", "Democratic Party"),
        ("Voters met prominent Democrats in Orel.", "Democrats", "Democrats"),
        ("The Republican Party met. Republican lawmakers left.", "Republican lawmakers", "Republican Party"),
        (
            "The Harbour Party met. Several Harbour Party aides left. Harbour senators stayed.",
            "Harbour senators",
            "Harbour Party",
        ),
    ],
)
def test_some_of_a_party_are_a_mention_and_speak_for_nobody(text: str, words: str, actor: str) -> None:
    cast = cast_of(text)
    assert who_is(cast, words) == actor
    passage = mentions(cast, words)[0].passage
    bound = cast.bind(Who(passage, words))
    assert bound is not None
    assert bound.actor is None


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The Democratic Party met. No Democrats left.", "Democrats"),
        ("The Republican Party met. He read Republican papers.", "Republican papers"),
        ("The Harbour Party met. Harbour views sell well.", "Harbour views"),
    ],
)
def test_nobody_of_a_party(text: str, words: str) -> None:
    assert all(name.actor is None for name in cast_of(text).names if name.passage.text == words)


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("Russia met Turkey. He spoke with the Russians about gas.", "Russia"),
        ("Russia met Turkey. He spoke with the Russians who fled to Orel.", "Russians"),
        ("Russia met Turkey. Russians voted on Sunday.", "Russians"),
        ("He spoke with the Russians about gas.", "Russians"),
    ],
)
def test_a_people_may_be_its_state(text: str, actor: str) -> None:
    assert who_is(cast_of(text), "Russians") == actor


def test_a_name_inside_a_description_is_a_mention_too() -> None:
    found = [name.passage.text for name in cast_of("Officials fear the Hezbollah militant group.").names]
    assert {"Hezbollah", "the Hezbollah militant group"} <= set(found)


@pytest.mark.parametrize(
    ("text", "words", "occurrence", "actor"),
    [
        # an inherited subject is not its own object
        ("Ivan Orlov met Daniel Okafor and urged him to wait.", "him", 0, OKAFOR),
        # the subject behind a clause that opens the sentence
        ("Ivan Orlov spoke. Before he left, Daniel Okafor signed it.", "he", 0, OKAFOR),
        # the owner in the same sentence
        ("Grace Orlova said little. Critics attacked Elena Vasquez's use of cars during her trip.", "her", 0, VASQUEZ),
    ],
)
def test_pronouns_by_their_clause(text: str, words: str, occurrence: int, actor: str) -> None:
    assert who_is(cast_of(text), words, occurrence) == actor


def test_what_bodies_may_be_called() -> None:
    assert "agency" in called("by_head")["department"]
    assert "party" in called("by_subject")["political"]


@pytest.mark.parametrize(
    ("text", "words", "actor"),
    [
        (
            "Senators Elena Vasquez, the chairwoman, and Ivan Orlov, the ranking Republican, left.",
            "the ranking Republican",
            "Ivan Orlov",
        ),
        ("Mr. Orlov left; the bureau's director, Daniel Okafor, stayed.", "the bureau's director", OKAFOR),
        ("President Okafor left. The president's daughter, Grace Okafor, stayed.", "Okafor", "Okafor"),
        ("Georgia and Russia met.", "Georgia", "Georgia"),
        ("Georgia and Russia met. The Georgians left for Ohio.", "Georgia", "Georgia"),
    ],
)
def test_who_is_meant_of_two(text: str, words: str, actor: str) -> None:
    assert who_is(cast_of(text), words) == actor


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Senator Daniel Okafor, Democrat of Georgia, went to Ohio.", "Georgia"),
        ("Many Latin American workers left.", "Latin American"),
    ],
)
def test_names_nobody_who_acts(text: str, words: str) -> None:
    assert all(name.actor is None for name in cast_of(text).names if name.passage.text == words)


@pytest.mark.parametrize(
    ("text", "name", "roles"),
    [
        (
            "Elena Vasquez, chairwoman of the House Ways and Means Committee, left.",
            VASQUEZ,
            ["chairwoman of the House Ways and Means Committee"],
        ),
        ("The other female justices, Elena Vasquez and Grace Pell, left.", VASQUEZ, []),
        ("They named Elena Vasquez, Governor Ivan Orlov, and Grace Pell.", VASQUEZ, []),
        ("They named Elena Vasquez, governor of Velm, and Grace Pell.", VASQUEZ, ["governor of Velm"]),
    ],
)
def test_offices(text: str, name: str, roles: list[str]) -> None:
    found = next(actor for actor in cast_of(text).actors if actor.name == name)
    assert [role.text for role in found.roles] == roles
