from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crosswire.errors import UsageError
from crosswire.model.story import Move, Signature
from crosswire.stories import group, moves_asked
from tests.stories.test_grouping import about, signed

CITIES = ("dransk", "velm", "orsk")
ARTICLES = [signed(f"{city}-{n}", about(city, f"{city}{n}")) for city in CITIES for n in range(4)]
BY_CITY = {tuple(f"{city}-{n}" for n in range(4)) for city in CITIES}


def fallen(moves: list[Move], articles: list[Signature] = ARTICLES) -> set[tuple[str, ...]]:
    return {story.articles for story in group(articles, moves=moves)}


def test_without_a_hand_each_city_is_a_story() -> None:
    assert fallen([]) == BY_CITY


@pytest.mark.parametrize(
    ("moves", "changed"),
    [
        (
            [Move(article="velm-0", beside="dransk-1")],
            {("dransk-0", "dransk-1", "dransk-2", "dransk-3", "velm-0"), ("velm-1", "velm-2", "velm-3")},
        ),
        ([Move(article="velm-0", beside=None)], {("velm-0",), ("velm-1", "velm-2", "velm-3")}),
        (  # moved to one that was moved itself
            [Move(article="velm-0", beside="orsk-0"), Move(article="orsk-0", beside="dransk-0")],
            {
                ("dransk-0", "dransk-1", "dransk-2", "dransk-3", "orsk-0", "velm-0"),
                ("velm-1", "velm-2", "velm-3"),
                ("orsk-1", "orsk-2", "orsk-3"),
            },
        ),
        (  # beside one that stands alone by hand
            [Move(article="velm-0", beside=None), Move(article="orsk-0", beside="velm-0")],
            {("orsk-0", "velm-0"), ("velm-1", "velm-2", "velm-3"), ("orsk-1", "orsk-2", "orsk-3")},
        ),
        (  # in a circle
            [Move(article="velm-0", beside="orsk-0"), Move(article="orsk-0", beside="velm-0")],
            {("orsk-0", "velm-0"), ("velm-1", "velm-2", "velm-3"), ("orsk-1", "orsk-2", "orsk-3")},
        ),
        ([Move(article="nobody", beside="velm-0"), Move(article="velm-0", beside="nobody")], set()),
    ],
)
def test_what_a_move_does(moves: list[Move], changed: set[tuple[str, ...]]) -> None:
    found = fallen(moves)
    assert changed <= found
    assert {article for story in found for article in story} == {one.source for one in ARTICLES}
    touched = {article for story in changed for article in story}
    assert {story for story in BY_CITY if not touched & set(story)} <= found


def test_a_move_is_shown_as_a_persons_and_leaves_the_id_of_the_story() -> None:
    before = {story.articles: story.id for story in group(ARTICLES)}
    stories = group(ARTICLES, moves=[Move(article="velm-0", beside="dransk-1")])
    story = next(story for story in stories if "velm-0" in story.articles)
    assert story.moved == ("velm-0",)
    assert story.reasons[-1] == "put here by a person: velm-0"
    assert story.id == before["dransk-0", "dransk-1", "dransk-2", "dransk-3"]


@settings(max_examples=25, deadline=None)
@given(
    st.permutations(range(12)),
    st.dictionaries(st.integers(0, 11), st.one_of(st.none(), st.integers(0, 11)), max_size=5),
)
def test_the_order_of_articles_makes_no_difference_to_a_hand(order: list[int], hand: dict[int, int | None]) -> None:
    moves = [
        Move(article=ARTICLES[one].source, beside=None if other is None else ARTICLES[other].source)
        for one, other in hand.items()
        if one != other
    ]
    assert group([ARTICLES[n] for n in order], moves=moves[::-1]) == group(ARTICLES, moves=moves)


def test_a_move_holds_when_articles_are_added() -> None:
    moves = [Move(article="velm-0", beside="dransk-1")]
    few = [one for one in ARTICLES if one.source not in ("dransk-0", "orsk-2")]
    assert ("dransk-1", "dransk-2", "dransk-3", "velm-0") in fallen(moves, few)
    assert ("dransk-0", "dransk-1", "dransk-2", "dransk-3", "velm-0") in fallen(moves)


def test_a_story_is_named_by_its_id_or_by_an_article_in_it() -> None:
    stories = group(ARTICLES)
    orsk = next(story for story in stories if "orsk-0" in story.articles)
    assert moves_asked([f"velm-0={orsk.id}"], stories) == (Move(article="velm-0", beside="orsk-0"),)
    assert moves_asked(["velm-0=orsk-2"], stories) == (Move(article="velm-0", beside="orsk-2"),)
    assert moves_asked(["velm-0="], stories) == (Move(article="velm-0", beside=None),)


def test_the_last_word_on_an_article_holds_and_others_are_kept() -> None:
    kept = [Move(article="velm-0", beside=None), Move(article="orsk-0", beside="dransk-0")]
    asked = ["velm-0=orsk-2", "velm-0=dransk-2"]
    found = moves_asked(asked, group(ARTICLES), kept)
    assert found == (Move(article="orsk-0", beside="dransk-0"), Move(article="velm-0", beside="dransk-2"))


def test_an_article_may_have_the_sign_in_its_name() -> None:
    stories = group([signed("a=b", about("dransk")), signed("c", about("velm"))])
    assert moves_asked(["a=b=c"], stories) == (Move(article="a=b", beside="c"),)


@pytest.mark.parametrize("wanted", ["velm-0", "nobody=velm-0", "velm-0=nowhere", "velm-0=velm-0", "=velm-0", ""])
def test_a_move_that_means_nothing_is_misuse(wanted: str) -> None:
    with pytest.raises(UsageError, match="--move"):
        moves_asked([wanted], group(ARTICLES))
