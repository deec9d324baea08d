from __future__ import annotations

from dataclasses import replace

import pytest

from crosswire.model.article import Reading
from crosswire.model.mention import Name
from crosswire.model.passage import Passage
from crosswire.reconcile.origins import trace
from crosswire.reconcile.origins.informants import is_somebody
from tests.reconcile.texts import reading

LINE = "Mayor Ilena Kovar said the bridge would stay shut."
SOURCES = "Two diplomatic sources said the text was agreed."
SHUT, AGREED = "the bridge would stay shut", "the text was agreed"


def test_one_actor_in_three_outlets_is_one_informant() -> None:
    descent = trace([reading(name, (LINE,), quotes=((SHUT, "Mayor Ilena Kovar", "a-1"),)) for name in ("x", "y", "z")])
    (informant,) = descent.informants
    assert {passage.source for passage in informant.passages} == {"x", "y", "z"}
    assert descent.informants_of(next(p for p in informant.passages if p.text == SHUT)) == (informant.id,)


def test_an_unnamed_informant_is_known_by_its_description_and_is_no_named_one() -> None:
    made = [
        reading(
            "x", (SOURCES, LINE), quotes=((AGREED, "Two diplomatic sources", None), (SHUT, "Mayor Ilena Kovar", "a-1"))
        ),
        reading(
            "y", ("2 diplomatic sources said the text was agreed.",), quotes=((AGREED, "2 diplomatic sources", None),)
        ),
    ]
    informants = trace(made).informants
    assert sorted(len({p.source for p in one.passages}) for one in informants) == [1, 2]


def test_a_phrase_in_a_sentence_of_the_outlets_own_makes_no_informant_of_it() -> None:
    own = "The plan to keep the bridge shut for the whole winter is what Mayor Ilena Kovar calls “a pause”, and it is none."
    descent = trace([reading("x", (own,), quotes=(("a pause", "Mayor Ilena Kovar", "a-1"),))])
    phrase = next(p for one in descent.informants for p in one.passages if p.text == "a pause")
    assert descent.informants_of(phrase)
    assert descent.informants_of(Passage("x", 0, len(own), own)) == ()


def test_two_informants_of_the_same_words_are_told_apart() -> None:
    made = reading("x", (LINE,), quotes=((SHUT, "Mayor Ilena Kovar", "a-1"), (SHUT, "Mayor Ilena Kovar", None)))
    informants = trace([made]).informants
    assert len({one.passages[0] for one in informants}) == 1
    assert len({one.id for one in informants}) == len(informants) == 2


def test_a_primary_document_has_no_informants() -> None:
    one = reading("minutes", (LINE,), kind="transcript", quotes=((SHUT, "Mayor Ilena Kovar", "a-1"),))
    assert trace([one]).informants == ()


@pytest.mark.parametrize(
    "said",
    [
        "Two diplomatic sources", "the governor of Velm", "people familiar with the talks", "Prosecutors", "a Velm resident",
        "Orlov's office", "Okafor and Ruiz", "the harbour board", "rebels", "Residents",
    ],
)  # fmt: skip
def test_people_and_bodies_inform(said: str) -> None:
    assert is_somebody(said)


@pytest.mark.parametrize(
    "said",
    [
        "a count", "A count", "each side", "both sides", "Orlov's remarks", "the end of the siege", "Polls", "Others", "no official",
        "everyone", "the letter", "",
    ],
)  # fmt: skip
def test_what_is_nobody_informs_of_nothing(said: str) -> None:
    assert not is_somebody(said)


def test_a_count_is_listed_as_no_informant() -> None:
    made = reading("x", ("A count said nine boats sank.",), quotes=(("nine boats sank", "A count", None),))
    assert trace([made]).informants == ()


def told_by(lemma: str, force: str) -> Reading:
    """The mayor's sentence under another verb."""
    one = reading("x", (LINE,), quotes=((SHUT, "Mayor Ilena Kovar", "a-1"),))
    (quote,) = one.quotes
    return replace(one, quotes=(replace(quote, cue=replace(quote.cue, lemma=lemma, force=force)),))


@pytest.mark.parametrize(
    ("lemma", "force", "informs"),
    [
        ("say", "neutral", True),
        ("deny", "deny", True),
        ("decline", "deny", False),  # who declines to comment has told nothing
        ("promise", "promise", False),
        ("praise", "praise", False),
        ("think", "think", False),
    ],
)
def test_who_informs_tells_what_is_so(lemma: str, force: str, informs: bool) -> None:
    assert bool(trace([told_by(lemma, force)]).informants) is informs


def test_a_pronoun_whose_holder_is_not_known_is_no_informant() -> None:
    one = reading("x", ("They said the bridge would stay shut.",), quotes=((SHUT, "They", None),))
    here = one.quotes[0].speaker.passage
    they = Name(passage=here, kind="person", form="pronoun")
    people = reading("x", ("Residents said the bridge would stay shut.",), quotes=((SHUT, "Residents", None),))
    same = Name(passage=people.quotes[0].speaker.passage, kind="person", form="pronoun")
    assert trace([replace(one, names=(they,))]).informants == ()
    assert trace([replace(people, names=(same,))]).informants == ()
    assert len(trace([people]).informants) == 1


def test_an_article_before_a_description_makes_no_other_informant() -> None:
    one = reading("x", ("The harbour board said the text was agreed.",), quotes=((AGREED, "The harbour board", None),))
    other = reading("y", ("A harbour board said the text was agreed.",), quotes=((AGREED, "A harbour board", None),))
    assert len(trace([one, other]).informants) == 1
