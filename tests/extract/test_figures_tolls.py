"""Which act the dead and wounded of a passage belong to, where it tells of two: each passage, each toll, the words for its act."""

from __future__ import annotations

import pytest

from crosswire.extract.coreference import identify
from crosswire.extract.events import find_told_and_named
from crosswire.extract.events.page import Page
from crosswire.extract.figures import find_figures
from crosswire.extract.quotes import find_quotes
from tests.extract.figured import annotated

NONE = ""
"""For the total of a war or a year, and for what nobody did."""

TOLLS = [
    (
        "A rocket hit a market in Dransk on Monday, killing 12 people. A day later a drone struck a bus in Orvel and 7 passengers died.",
        {"12 people": ("hit", "killing"), "7 passengers": ("struck", "died")},
    ),
    (
        "The army shelled Dransk on Tuesday and bombed Orvel on Wednesday. The shelling killed nine people, the bombing four.",
        {"nine people": ("shelling", "shelled"), "four": ("bombing", "bombed")},
    ),
    (
        "Two strikes hit Norland within hours. The first, in Dransk, left 14 dead. The second, in Orvel, wounded 30.",
        {"14 dead": ("strikes", ""), "30": ("strikes", "", "wounded")},
    ),
    (
        "Gunmen opened fire at a club in Dransk on Sunday, a shooting that left 31 dancers dead and dozens of guests hurt.",
        {"31 dancers": ("opened fire", "shooting"), "dozens of guests": ("opened fire", "shooting")},
    ),
    (
        "Friday's raid on the port killed 31 people, the mayor said. It came a week after an attack on a school in Orvel in which 11 pupils died.",
        {"31 people": ("raid",), "11 pupils": ("attack",)},
    ),
    (
        "Eleven people were killed on Monday when a missile struck a clinic in Dransk. On Tuesday another missile struck a mill in Orvel. Nobody was hurt.",
        {"Eleven people": ("struck", "killed"), "Nobody": ("struck",)},
    ),
    (
        "In Dransk six people died in an ambush, and in Orvel a mine killed two farmers.",
        {"six people": ("ambush",), "two farmers": ("killed",)},
    ),
    (
        "The bomb in Dransk killed 20 people and wounded 45, officials said, while a suicide attack in Orvel a day earlier had killed 8.",
        {"20 people": ("bomb", "killed"), "45": ("wounded", "bomb"), "8": ("attack", "killed")},
    ),
    (
        "More than 40,000 people have been killed since the war began. On Thursday a strike on a camp near Dransk killed 17.",
        {"40,000 people": ("",), "17": ("strike",)},
    ),
    (
        "A quake in the hills killed 30 people on Monday. On Tuesday gunmen attacked an aid convoy and killed three drivers.",
        {"30 people": ("",), "three drivers": ("attacked", "killed")},
    ),
    (
        "ELEVEN POLICE KILLED IN DRANSK CAR BOMB ATTACK. A powerful explosion hit a checkpoint outside the town on Friday.",
        {"ELEVEN POLICE": ("KILLED", "BOMB", "ATTACK", "explosion", "hit")},
    ),
    ("Only one person was killed by lightning last year in Norway, a ministry found.", {"one person": ("",)}),
    (
        "Hundreds of thousands of people have been killed in the war, millions have been displaced and whole towns reduced to rubble.",
        {"Hundreds of thousands of people": ("",), "millions": ("",)},
    ),
    (
        "The militia attacked two villages. In Dransk it killed 12 people; in Orvel it wounded 5.",
        {"12 people": ("attacked", "killed"), "5": ("wounded", "attacked")},
    ),
    (
        "The drone strike on the depot wounded four workers. Three soldiers had died on Saturday in an ambush on the same road.",
        {"four workers": ("strike", "wounded"), "Three soldiers": ("ambush", "died")},
    ),
    (
        "The general, who lost 30 men at Orvel, ordered the shelling of Dransk, which killed 9 civilians.",
        {"9 civilians": ("shelling", "killed")},
    ),
    (
        "Police arrested two men over the bombing in Dransk that killed six people last month.",
        {"six people": ("bombing", "killed")},
    ),
    ("The court convicted Bask of the murder of two nurses in 2029.", {"two nurses": ("murder",)}),
    (
        "Rebels stormed the barracks at Orvel at dawn. At least 15 soldiers were killed and 22 wounded. Hours later the air force bombed a rebel camp, killing 40 fighters.",
        {
            "15 soldiers": ("stormed", "killed"),
            "22 wounded": ("stormed", "wounded", "killed"),
            "40 fighters": ("bombed", "killing"),
        },
    ),
    (
        "The minister visited the site of Monday's blast, which killed 13. He laid flowers for the five firemen killed in the 2030 attack there.",
        {"13": ("blast", "killed"), "five firemen": ("attack", "killed")},
    ),
    ("Last year 70 reporters were killed in Norway. On Friday another was shot in Dransk.", {"70 reporters": ("",)}),
    (
        "The attack on the ferry killed 24 people. The toll from last week's raid on Orvel rose to 19.",
        {"24 people": ("attack",), "19": ("raid",)},
    ),
    (
        "Clashes in the north left seven dead on Wednesday, and a car bomb in the capital killed 10 on Thursday.",
        {"seven dead": ("Clashes", "left"), "10": ("bomb", "killed")},
    ),
    (
        "Three people died and eight were injured in a shelling of the town of Orvel; in a separate incident, a sniper killed a nurse in Dransk.",
        {"Three people": ("shelling",), "eight": ("shelling", "injured"), "a nurse": ("killed",)},
    ),
    (
        "A fire at a plant in Dransk killed six workers. Police said a bombing at a cafe had wounded two.",
        {"six workers": ("",), "two": ("bombing",)},
    ),
    (
        "Norland's air strikes on Orvel on 3 May killed 16 people. Its strikes on Dransk on 5 May killed 21.",
        {"16 people": ("strikes",), "21": ("strikes",)},
    ),
    (
        "The blast tore through the market. Twelve people died. Thirty more were taken to hospital with wounds.",
        {"Twelve people": ("blast", "tore")},
    ),
    (
        "The army said it had killed 12 rebels in Orvel. The rebels said they had lost four men in the fighting.",
        {"12 rebels": ("killed",), "four men": ("fighting", "lost")},
    ),
]


@pytest.mark.parametrize(("text", "expected"), TOLLS)
def test_the_act_of_a_toll(text: str, expected: dict[str, tuple[str, ...]]) -> None:
    article = annotated(text)
    quotes, _ = find_quotes(article)
    cast = identify(article, quotes)
    events, _ = find_told_and_named(Page.of(article, cast.names), quotes, cast)
    words = {event.id: event.passage.text for event in events} | {None: NONE}
    found = {figure.passage.text: words[figure.event] for figure in find_figures(article, quotes, events, cast)}
    told = {
        toll: next((word for word in told if word in found[toll]), found[toll]) if found[toll] else NONE
        for toll, told in expected.items()
    }
    assert all(told[toll] in words for toll, words in expected.items()), told
