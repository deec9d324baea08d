"""What is read about a figure besides its number: of whom, part of what, where, when, as of when, by whose count."""

from __future__ import annotations

import pytest

from crosswire.extract.coreference import identify
from crosswire.extract.events import find_events
from crosswire.extract.figures import check_sums, find_figures
from tests.extract.figured import annotated, figures, of


@pytest.mark.parametrize(
    ("text", "words", "whom"),
    [
        ("Rebels killed four soldiers.", "four soldiers", "soldiers"),
        ("The blast killed one man.", "one man", "men"),
        ("The blast killed a customer.", "a customer", "customers"),
        ("The blast killed 34 people.", "34 people", None),
        ("The blast wounded 41 others.", "41 others", None),
        ("Seven aid workers were freed.", "Seven aid workers", "aid workers"),
        ("Six of the dead were soldiers.", "Six of the dead", "soldiers"),
        ("About 30 people were killed, six of them soldiers.", "six of them soldiers", "soldiers"),
        ("The toll rose to 34.", "34", None),
        ("The rebels freed 40 fighters. The mediator counted 36.", "36", "fighters"),
    ],
)
def test_of_whom(text: str, words: str, whom: str | None) -> None:
    assert of(text, words).of_whom == whom


@pytest.mark.parametrize(
    ("text", "part", "whole"),
    [
        ("A barrage killed one person and wounded 41 others, including four children.", "four children", "41 others"),
        ("It wounded 41 others, including four children and two nurses.", "two nurses", "41 others"),
        ("About 30 people were killed, six of them soldiers.", "six of them soldiers", "30 people"),
        ("Twelve people died, among them three children.", "three children", "Twelve people"),
        ("Two fires killed at least nine people: six at the ferry and three at the mill.", "six", "nine people"),
        ("Two fires killed at least nine people: six at the ferry and three at the mill.", "three", "nine people"),
        ("The raid killed 31 people. Six of the dead were soldiers.", "Six of the dead", "31 people"),
        ("The raid killed 29 people. At least four soldiers were among the dead.", "four soldiers", "29 people"),
        ("The raid killed four soldiers and two children.", "two children", None),
        ("The raid killed five: three guards and two drivers.", "two drivers", "five"),
        (
            "Thirteen bodies were seen in the streets: eight guerrillas, four soldiers.",
            "four soldiers",
            "Thirteen bodies",
        ),
        ("Six priests (five Spaniards and one Swede) and two women were killed.", "five Spaniards", "Six priests"),
        ("Six priests (five Spaniards and one Swede) and two women were killed.", "two women", None),
        ("The raid killed 29 people (12 others were wounded).", "12 others", None),
        ("Two people, a man and his daughter, were killed.", "a man", "Two people"),
        ("The mission saw 40 casualties: 12 killed and 28 injured.", "12", "40 casualties"),
        ("The mission saw 40 casualties: 12 killed and 28 injured.", "28 injured", "40 casualties"),
        ("Twenty people were hurt, five in critical condition.", "five", "Twenty people"),
        ("Twenty people were hurt, five seriously.", "five", "Twenty people"),
        ("Twenty people were hurt, five in Varo.", "five", None),
        ("Of the 90 wounded, 12 died.", "12", "90 wounded"),
        ("At least five people - three women and two men - were killed.", "three women", "five people"),
        ("The raid killed five people in a three-storey block - two men were hurt.", "two men", None),
        ("Four members of one family were killed, including a baby.", "a baby", "Four members"),
        ("The raid killed 29 people. Four soldiers were arrested.", "Four soldiers", None),
        ("The clinic took in 63 wounded. I have two surgeons and one of them is my student.", "63 wounded", None),
    ],
)
def test_part_of(text: str, part: str, whole: str | None) -> None:
    assert of(text, part).part_of == (of(text, whole).id if whole else None)


@pytest.mark.parametrize(
    ("text", "words", "hedge"),
    [
        ("At least 40 people were killed.", "40 people", "at least"),
        ("More than 90 people were hurt.", "90 people", "more than"),
        ("Only 12 people were hurt.", "12 people", None),
        ("Norland freed 30 men, nine of them pilots, and Sudmark handed over 62 sailors.", "62 sailors", None),
        ("Exactly 12 people were hurt.", "12 people", None),
        ("The death toll rose to 34.", "34", "rose to"),
        ("The death toll rose to at least 34.", "34", "rose to at least"),
        ("An earlier toll given by the army stood at 17.", "17", "earlier"),
        ("The death toll stood at 17.", "17", None),
        ("Twelve soldiers or more were killed.", "Twelve soldiers", "or more"),
    ],
)
def test_hedge(text: str, words: str, hedge: str | None) -> None:
    assert of(text, words).hedge == hedge


@pytest.mark.parametrize(
    ("text", "words", "place"),
    [
        ("A strike in Damascus killed 34 people.", "34 people", "Damascus"),
        ("An attack on Damascus left 34 people dead.", "34 people", "Damascus"),
        ("A missile hit Damascus, killing 34 people.", "34 people", "Damascus"),
        ("It hit Damascus, where a strike wounded 34 people.", "34 people", "Damascus"),
        # where the place lies is no second place
        ("A strike on Aleppo in northern Syria killed 34 people.", "34 people", "Aleppo"),
        # two compete; the place of those who tell; another happening
        ("Strikes in Damascus and in Aleppo killed 34 people.", "34 people", None),
        ("Officials in Damascus said the strike killed 34 people.", "34 people", None),
        ("A bus overturned in Aleppo, killing 34 people, days after a strike on Damascus.", "34 people", "Aleppo"),
        ("Damascus was hit overnight.\nRescuers slept in Aleppo. The blast killed 34 people.", "34 people", "Aleppo"),
        # the words of a speaker do not happen where they are said
        ("“Thirty people are dead,” he told reporters in Damascus.", "Thirty people", None),
    ],
)
def test_place(text: str, words: str, place: str | None) -> None:
    found = of(text, words).place
    assert (found.text if found else None) == place


@pytest.mark.parametrize(
    ("text", "words", "day"),
    [
        ("A strike on Tuesday killed 34 people.", "34 people", "2031-05-13"),
        ("The April 18 raid left 34 people dead.", "34 people", "2031-04-18"),
        ("It is the deadliest raid since January, when 44 people were killed.", "44 people", "2031-01"),
        (
            "On Monday a drone killed a customer, days after a Sunday strike that left 34 people dead.",
            "34 people",
            "2031-05-11",
        ),
        (
            "On Monday a drone killed a customer, days after a Sunday strike that left 34 people dead.",
            "a customer",
            "2031-05-12",
        ),
        # the day of the count, of the report, or none
        ("The death toll rose to 34 on Tuesday.", "34", None),
        ("The ministry said on Tuesday that the strike had killed 34 people.", "34 people", None),
        ("The strike killed 34 people.", "34 people", None),
        ("They have killed 34 people since January.", "34 people", None),
    ],
)
def test_when(text: str, words: str, day: str | None) -> None:
    when = of(text, words).when
    assert (when.value if when else None) == day


@pytest.mark.parametrize(
    ("text", "words", "day"),
    [
        ("The death toll rose to 34 on Tuesday.", "34", "2031-05-13"),
        ("The ministry said on Tuesday that the strike had killed 34 people.", "34 people", "2031-05-13"),
        ("A strike on Tuesday killed 34 people.", "34 people", None),
        ("As of Tuesday, 34 people had died.", "34 people", "2031-05-13"),
        ("As of Tuesday, Tarel had 2,205 delegates.", "2,205 delegates", "2031-05-13"),
    ],
)
def test_as_of(text: str, words: str, day: str | None) -> None:
    as_of = of(text, words).as_of
    assert (as_of.value if as_of else None) == day


def test_the_time_of_an_undated_text_is_left_to_the_story() -> None:
    (figure,) = figures("A strike on Tuesday killed 34 people.", None)
    assert figure.when is not None
    assert figure.when.time is not None
    assert (figure.when.value, figure.when.precision, figure.when.basis) == (None, "open", "clause")


@pytest.mark.parametrize(
    ("text", "words", "scope"),
    [
        ("More than 9,000 people have been killed since the war began.", "9,000 people", "war-total"),
        ("The war has killed more than 9,000 people.", "9,000 people", "war-total"),
        ("At least 240 people have died since the truce began.", "240 people", "truce-total"),
        ("Some 44 people have been killed since the ceasefire took effect.", "44 people", "truce-total"),
        ("The rebels will release nine hostages on Friday.", "nine hostages", "planned"),
        ("The rebels agreed to release nine hostages.", "nine hostages", "planned"),
        ("A strike could kill 100 people.", "100 people", "possible"),
        ("Some 100 people are feared dead.", "100 people", "possible"),
        ("The report that 12 people were killed could not be verified.", "12 people", None),
        (
            "The raid killed 18 people, bringing to 240 the number of people killed since the truce began.",
            "18 people",
            None,
        ),
        (
            "The raid killed 18 people, bringing to 240 the number of people killed since the truce began.",
            "240",
            "truce-total",
        ),
        ("The strike killed 34 people.", "34 people", None),
        ("It was the bloodiest raid since January and killed 34 people.", "34 people", None),
        ("The men are believed to have killed 34 people.", "34 people", None),
        ("Fighting killed 12 people on Monday.", "12 people", None),
        ("He did not say it before 40 viewers.", "40 viewers", None),
    ],
)
def test_scope(text: str, words: str, scope: str | None) -> None:
    assert of(text, words).scope == scope


@pytest.mark.parametrize(
    ("text", "words", "counter"),
    [
        ("The strike killed 34 people, according to Mayor Ivo Tarek.", "34 people", "Ivo Tarek"),
        ("The ministry said that 34 people were killed.", "34 people", "The ministry"),
        ("An earlier toll given by the army stood at 17.", "17", "the army"),
        ("Officials put the number of dead at 29.", "29", "Officials"),
        ("The rebels freed 40 fighters. The mediator counted 36.", "36", "The mediator"),
        ("The strike killed 34 people.", "34 people", None),
        ("It is known that dozens in his camp said no.", "dozens", None),
    ],
)
def test_attributed_to(text: str, words: str, counter: str | None) -> None:
    who = of(text, words).attributed_to
    told = who.name or (who.passage.text if who.passage else None) if who else None
    assert (told or "").removeprefix("Mayor ") == (counter or "")


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (
            "The blast wounded 12 people, including 14 children.",
            None,
        ),  # no part can be above its whole: nothing is tied
        ("The blast wounded 12 people, including seven children and eight nurses.", "parts-above-total"),
        ("The blast wounded 12 people, including four children.", None),
        ("The number of troops doubled from 10,000 to 70,000 troops.", None),
        ("The army doubled its force from 10,000 troops to 70,000 troops.", "multiple-does-not-fit"),
        ("The army doubled its force from 10,000 troops to 20,000 troops.", None),
    ],
)
def test_sums(text: str, code: str | None) -> None:
    notes = check_sums(annotated(text), figures(text))
    assert [note.code for note in notes] == ([code] if code else [])


@pytest.mark.parametrize("joined", [":.overnight ", ":.overnight", "—Monday", ":.Monday night"])
def test_a_time_that_begins_within_the_last_word_of_the_parse(joined: str) -> None:
    text = f"Two officials were killed at the end of MODERATOR{joined}"
    assert [figure.passage.text for figure in figures(text)] == ["Two officials"]


def test_passages_are_where_they_say() -> None:
    text = (
        "A barrage killed one person and wounded more than 41 others, including four children, at a cost of $4 million."
    )
    passages = [figure.passage for figure in figures(text)]
    assert [passage.text for passage in passages] == ["one person", "41 others", "four children", "$4 million"]
    assert [text[passage.start : passage.end] for passage in passages] == [passage.text for passage in passages]


def test_ids_differ_and_stay() -> None:
    text = "A barrage killed 12 people. Another killed 12 people."
    first, second = figures(text)
    assert first.id != second.id
    assert first.id.startswith("fg-")


@pytest.mark.parametrize(
    ("text", "belongs"),
    [("The war has killed more than 9,000 people.", False), ("A rocket strike on Brenn killed 11 people.", True)],
)
def test_the_running_total_of_a_war_is_no_strikes_toll(text: str, belongs: bool) -> None:
    article = annotated(text)
    cast = identify(article, ())
    (toll,) = find_figures(article, (), find_events(article, (), cast), cast)
    assert (toll.event is not None) == belongs


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("Rebels staged an ambush on Friday, leaving five soldiers dead.", "ambush"),
        ("There was an ambush near Brenn, resulting in five deaths.", "ambush"),
        ("Two people died in Friday's attack on the port.", "attack"),
        ("Two people died in Brenn on Friday.", None),
        ("Three men are dead after gunmen opened fire at a cafe in Brenn.", "opened fire"),
        ("Police charged a man over the deaths of two women.", None),
        ("The relatives of the two wounded clerks asked for calm.", None),
        ("The bombing of the market left 12 people dead.", "bombing"),
        ("Five people died as the envoys met in Brenn.", None),
        ("Hundreds of thousands of Veldans have been killed by the army.", None),
        ("Hundreds of Veldans have been killed by the army.", "killed"),
        # the sentence before, where the figure's own tells neither where nor when nor in what
        ("A drone hit a depot in Brenn on Monday. Nobody was hurt.", "hit a depot"),
        ("Norland shelled Brenn on Monday. At least ten people died.", "shelled"),
        ("Norland shelled Brenn on Monday. Four people died in a fire in Arvo.", None),
        ("Norland shelled Brenn on Monday. Four people died on Friday.", None),
        # what nobody did to them
        ("The army shelled Brenn, a city where 40 people died of cholera.", None),
        ("Rebels attacked Brenn two days after a quake killed 34 people.", None),
        ("Nine people were killed by mortar fire in Brenn.", "killed"),
        # a year's dead died in no one act
        ("At least 70 reporters were killed last year.", None),
        ("Gunmen killed 13 people at a base in Warsaw in 2029.", "killed"),
        ("The bombing killed 40 people in 2029.", "bombing"),
        # a toll and what stands behind it
        ("The death toll from Friday's strike on Brenn rose to 31.", "strike"),
        ("Norland shelled Brenn on Monday. By Tuesday morning the toll had risen to 15.", "shelled"),
        ("The army lost 14 soldiers in the ambush near Brenn.", "ambush"),
        # told of somebody, or of what came before
        ("The general, who had lost 300 dead men, ordered strikes on Brenn.", None),
        ("Guards fired on the crowd after two of their comrades died.", None),
        ("Missiles hit a market in Brenn, where ten people died.", "hit a market"),
    ],
)
def test_the_happening_that_people_were_harmed_in(text: str, trigger: str | None) -> None:
    article = annotated(text)
    cast = identify(article, ())
    events = find_events(article, (), cast)
    (toll,) = find_figures(article, (), events, cast)
    assert next((event.passage.text for event in events if event.id == toll.event), None) == trigger


def test_those_told_together_were_harmed_in_one_happening() -> None:
    article = annotated("The blast left 10 dead and 30 wounded.")
    cast = identify(article, ())
    events = find_events(article, (), cast)
    assert len({figure.event for figure in find_figures(article, (), events, cast)}) == 1
    assert events[0].passage.text == "blast"


def test_a_stretch_told_by_its_end_is_held_against_no_other() -> None:
    assert of("Ships lost their way in the 24 hours to noon.", "24 hours").found_by == "stretch of time"
    assert of("The ships waited in the harbour for 24 hours.", "24 hours").found_by != "stretch of time"


def test_what_came_so_long_before_was_not_on_the_day_of_what_came_after() -> None:
    after = of("Boats reached Brenn on Tuesday, two days after a flood killed 34 people.", "34 people")
    assert after.when is None or "2031-05-13" not in (after.when.value or "")
    assert of("A flood killed 34 people in Brenn on Tuesday.", "34 people").when is not None


def test_a_toll_is_of_the_day_of_its_happening_and_counted_on_the_day_of_its_verb() -> None:
    toll = of("The death toll from Sunday's strike in Brenn rose to 31 on Monday.", "31")
    assert toll.when is not None
    assert toll.when.value == "2031-05-11"
    assert toll.as_of is not None
    assert toll.as_of.value == "2031-05-12"


def test_what_the_night_saw_is_no_report() -> None:
    killed = of("The night saw 12 guards killed in Brenn on Thursday.", "12 guards")
    assert killed.as_of is None
    assert killed.when is not None
