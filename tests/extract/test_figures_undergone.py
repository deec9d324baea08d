"""What is read of people by the verb, of ages, charges and turns of phrase: each sentence and its figures."""

from __future__ import annotations

import pytest

from tests.extract.figured import figures, told

READ = [
    ("The tariff killed off 40 careers in the ministry.", ["40 careers: other 40"]),
    ("The storm killed 12 firefighters.", ["12 firefighters: killed 12"]),
    ("The court in Brenn acquitted nine officers.", ["nine officers: acquitted 9"]),
    ("Each family has 20 litres of water.", ["20 litres: volume 20"]),
    ("Five members of her crew were hurt.", ["Five members: wounded 5"]),
    ("The mill must close within a week.", ["a week: weeks ..1"]),
    ("She gave them an hour to leave.", ["an hour: hours 1"]),
    ("She came back a week later.", []),
    ("They were given a week in Brenn.", []),
    ("The deaths were confirmed by two medics in Brenn.", ["two medics: people 2"]),
    ("Two residents reported casualties.", ["Two residents: people 2"]),
    ("Two officials reported missing on Sunday were found dead.", ["Two officials: missing 2"]),
    ("The deaths of two medics were confirmed by three doctors.", ["two medics: killed 2", "three doctors: people 3"]),
    ("The flood drove 18,000 people from their homes.", ["18,000 people: displaced 18000"]),
    ("Nine thousand were forced from their villages.", ["Nine thousand: displaced 9000"]),
    ("The clown drove 18 people from the circus.", ["18 people: people 18"]),
    ("At least 120 migrants were pulled from the sea.", ["120 migrants: rescued 120+"]),
    ("Divers pulled nine bodies from the lake.", ["nine bodies: killed 9"]),
    ("Teachers pulled 12 pupils from the class.", ["12 pupils: people 12"]),
    (
        "Unions said 90,000 marched; the guard put it at 35,000.",
        ["90,000: protesters 90000", "35,000: protesters 35000"],
    ),
    (
        "The dead include three teachers, a clerk and two children.",
        ["three teachers: killed 3", "a clerk: killed 1", "two children: killed 2"],
    ),
    ("All but three of the 40 porters drowned.", ["40 porters: people 40"]),
    ("Nine guards died and 40 rebels were killed or captured.", ["Nine guards: killed 9", "40 rebels: casualties 40"]),
    ("The toll has climbed past 600.", ["600: killed 601+"]),
    ("Nurses treated 40 people for burns.", ["40 people: wounded 40"]),
    ("The fund treated 40 people to lunch.", ["40 people: people 40"]),
    ("The landslide caused the loss of more than 43 lives.", ["43 lives: killed 44+"]),
    ("The army lost three tanks and 17 men.", ["three tanks: tanks 3", "17 men: killed 17"]),
    (
        "Smugglers burned a toll gate in Harn, killing at least 13 guards, dozens more feared captured.",
        ["13 guards: killed 13+", "dozens more: captured 24+"],
    ),
    (
        "The stampede killed at least 64 pilgrims, while the number injured topped 900.",
        ["64 pilgrims: killed 64+", "900: wounded 901+"],
    ),
    ("In April, a gunman shot and wounded three clerks at a mill.", ["three clerks: wounded 3"]),
    ("The affair that toppled a president has died down.", []),
    (
        "Shells killed one Veldan soldier and wounded another in Orvel.",
        ["one Veldan soldier: killed 1", "another: wounded 1"],
    ),
    ("The fall of the wall killed a teacher and both her sons.", ["a teacher: killed 1", "both her sons: killed 2"]),
    ("The fall of the wall killed both the mayor and his deputy.", []),
    (
        "The raid left a receptionist dead and two managers wounded.",
        ["a receptionist: killed 1", "two managers: wounded 2"],
    ),
    ("A kayakist and an oarswoman were hurt.", ["A kayakist: wounded 1", "an oarswoman: wounded 1"]),
    ("Pirates kidnapped nine glassblowers off Brenn.", ["nine glassblowers: captured 9"]),
    ("Customs detained nine tankers.", ["nine tankers: ships 9"]),
    ("A dozen cashiers were trapped in the lift.", ["A dozen cashiers: trapped ~12"]),
    ("Twelve officers were indicted for graft.", ["Twelve officers: charged 12"]),
    ("She was found guilty on two counts of forgery and one count of arson.", []),
    ("They held an alleged 8 Block gang member.", []),
    ("Her two cousins, 31 and 36, were arrested as well.", ["two cousins: arrested 2"]),
    ("The town will not pay a single cent of the fine.", []),
    ("The plan is too clever by half, the envoy said.", []),
    ("The council cut the fund by half.", ["half: share 50"]),
    ("He has ruled for more than four decades.", ["four decades: years 40+"]),
    ("The pact held for half a century.", ["half a century: years 50"]),
]
CAPITALS = [
    ("SHELLS KILLED ONE LANCER AND WOUNDED ANOTHER IN ORVEL.", ["ONE LANCER: killed 1", "ANOTHER: wounded 1"]),
    ("SINCE MAY 45 PORTERS HAVE BEEN KILLED AND INJURED IN ORVEL.", ["45 PORTERS: casualties 45"]),
    ("HE FACES TWO FIRST-DEGREE MURDER CHARGES.", []),
    ("THE KIN OF THE FOUR MURDER VICTIMS WEPT.", ["FOUR MURDER VICTIMS: killed 4"]),
    ("HER DEATH RAISES TO 84 THE NUMBER OF PILOTS AND STEERSMEN MURDERED SINCE MAY.", ["84: killed 84"]),
    ("IT RAISES TO 84 THE NUMBER OF PILOTS ON STRIKE.", []),
    (
        "THE MASSACRE -- FOR WHICH THEY BLAME THE GUARD -- OF NEARLY 80 PEOPLE SHOCKED BRENN.",
        ["80 PEOPLE: killed ~..80"],
    ),
    ("THE FIRE KILLED A PLUMBER AND TWO ROOFERS.", ["A PLUMBER: killed 1", "TWO ROOFERS: killed 2"]),
]


@pytest.mark.parametrize(("sentence", "wanted"), READ + CAPITALS)
def test_read(sentence: str, wanted: list[str]) -> None:
    assert [f"{figure.passage.text}: {told(figure)}" for figure in figures(sentence)] == wanted
