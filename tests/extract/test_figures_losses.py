"""What is read of the dead and wounded in capitals, in lists and past words put in between: each sentence and its losses."""

from __future__ import annotations

import pytest

from crosswire.extract.figures import check_sums
from tests.extract.figured import annotated, figures, of, told

LOSSES = ("killed", "wounded", "casualties")

TOLD = [
    (
        'SOME 14 WARDENS OF THE "SALT COAST" (A VILLAGE WATCH PAID BY THE HARBOUR) PERISHED AND 22 OTHERS WERE HURT AT DAWN.',
        ["14 WARDENS: killed ~14", "22 OTHERS: wounded 22"],
    ),
    (
        "NINE GUARDS OF THE SO-CALLED SALT LEAGUE WERE WOUNDED AS SHELLS FELL ON A MILL.",
        ["NINE GUARDS: wounded 9"],
    ),
    ("FIVE STUDENTS FROM THE BRENN INSTITUTE OF TRADE WERE KILLED LAST NIGHT.", ["FIVE STUDENTS: killed 5"]),
    ("TWO OFFICERS OF THE GUARD WERE SEEN AT THE GATE.", []),
    (
        "THE FERRY RAN AGAIN A WEEK AFTER NINE DOCTORS (SEVEN KENYANS AND TWO CANADIANS) AND THREE NURSES WERE KILLED IN BRENN.",
        ["NINE DOCTORS: killed 9", "SEVEN KENYANS: killed 7", "TWO CANADIANS: killed 2", "THREE NURSES: killed 3"],
    ),
    (
        "VELDAN POLICE KNOW NOTHING OF THE KILLING OF THE NINE DOCTORS, SEVEN OF WHOM WERE KENYANS, AND THREE NURSES.",
        ["NINE DOCTORS: killed 9", "SEVEN OF WHOM: killed 7", "THREE NURSES: killed 3"],
    ),
    (
        "A PLAQUE RECALLS THE MURDERS OF ANA TAREL, OTHER PILOTS, THE SEVEN LIGHTHOUSE KEEPERS, AND CAPTAIN BASK.",
        ["SEVEN LIGHTHOUSE KEEPERS: killed 7"],
    ),
    (
        "THE MURDER IN MAY OF FOUR MORE FARMERS FRIGHTENED ORVEL.",
        ["FOUR MORE FARMERS: killed 4"],
    ),
    ('A BAKER SAYS HE SAW "THE ASSASSINS" OF THE NINE DOCTORS.', ["NINE DOCTORS: killed 9"]),
    (
        "PIRATES BOASTED OF HAVING KILLED THE DOCTORS (SEVEN KENYANS AND TWO CANADIANS).",
        ["SEVEN KENYANS: killed 7", "TWO CANADIANS: killed 2"],
    ),
    ("THE PILOT WAVED TO THE DOCTORS (SEVEN KENYANS AND TWO CANADIANS) OFF BRENN.", []),
    ("THE STEERSMAN LAY IN A BARN, WOUNDED ALONG WITH FOUR OTHER SKIPPERS.", ["FOUR OTHER SKIPPERS: wounded 4"]),
    ("RAIDERS CAME BY BOAT AND KILLED HER ALONG WITH THE OTHER FIVE WEAVERS.", ["FIVE WEAVERS: killed 5"]),
    ("SHE SAILED HOME ALONG WITH FOUR OTHER SKIPPERS.", []),
    ("SMOKE CAME FROM A CRATE, SAYS ONE OF THE SEVEN PORTERS WHO WERE INJURED.", ["SEVEN PORTERS: wounded 7"]),
    (
        "THE LANDSLIDE CAUSED SCORES OF CASUALTIES -- ABOUT 70 ACCORDING TO THE MAYOR, AND 90 ACCORDING TO THE MINERS.",
        ["SCORES OF CASUALTIES: casualties 40+", "70: casualties ~70", "90: casualties 90"],
    ),
    (
        "The raid killed dozens of people - 34 according to the army, and 41 according to the rebels.",
        ["dozens of people: killed 24+", "34: killed 34", "41: killed 41"],
    ),
    ("ROBBERS STABBED AND KILLED 71-YEAR- OLD ORGANIST OREN BASK.", []),
    ("THE GARDENER'S SEVEN BULLET WOUNDS WERE DRESSED BY A NEIGHBOUR.", []),
    ("A SURGEON COUNTED NINE BULLET WOUNDS ON BASK.", []),
    ("The clashes resulted in two injuries.", ["two injuries: wounded 2"]),
    ("OUR GUNNERS KILLED OR WOUNDED AN ESTIMATED 615 LANCERS ON THE DYKE.", ["615 LANCERS: casualties ~615"]),
    ("THEY DESERVE NO MERCY, SAID THE MINISTER OF THE WOUNDED.", []),
    ("AMONG THE WOUNDED OF THE STAMPEDE, BOTH BY THE RAMP AND ON THE PIER, ARE MANY DANCERS.", []),
    (
        "THE TIDE COMMISSION (TIDCOM) COUNTS, BESIDES 12 DEAD CHILDREN, MORE THAN 60 FISHERMEN AND DRIVERS KILLED.",
        ["12 DEAD CHILDREN: killed 12", "60 FISHERMEN: killed 61+"],
    ),
    ("A FILM TELLS OF THE 40 FARM WORKERS' MASSACRE.", ["40 FARM WORKERS: killed 40"]),
    (
        "AMONG THE VICTIMS OF THE COAST'S NIGHT RIDERS ARE SIX DRIVERS, THREE STUDENTS AND A NURSE.",
        ["SIX DRIVERS: casualties 6", "THREE STUDENTS: casualties 3", "A NURSE: casualties 1"],
    ),
    (
        "A PORTER SAID SO. THE VICTIMS WERE FOUR VELDAN TEACHERS AND A DRIVER.",
        ["FOUR VELDAN TEACHERS: casualties 4", "A DRIVER: casualties 1"],
    ),
    (
        "BRENN REMEMBERS THAT IN 1934, SIX TINKERS WHO WERE WALKING TO THE SPRING FAIR WERE KILLED BY BANDITS.",
        ["SIX TINKERS: killed 6"],
    ),
    (
        "A BALLAD MOURNS THE NINE DOCTORS, WHO WERE MURDERED WITHIN SIGHT OF LAND.",
        ["NINE DOCTORS: killed 9"],
    ),
    ("SUNDAY'S STORM LEFT 3 MINERS WOUNDED AND MANY BOATS SUNK.", ["3 MINERS: wounded 3"]),
    (
        "THE NIGHT RIDERS ARE BLAMED FOR THE DEATHS OF AT LEAST 90 DROVERS SINCE EASTER, INCLUDING A DOZEN MINSTRELS.",
        ["90 DROVERS: killed 90+", "A DOZEN MINSTRELS: killed ~12"],
    ),
    (
        "17 BODIES LAY BY THE WEIR; NINE MINERS, SEVEN SOLDIERS, AND A NURSE.",
        ["17 BODIES: killed 17", "NINE MINERS: killed 9", "SEVEN SOLDIERS: killed 7", "A NURSE: killed 1"],
    ),
    ("THE RAIDERS SHOT 11 MILLERS WHO HAD HIDDEN THEIR GRAIN.", ["11 MILLERS: casualties 11"]),
    ("THE BODIES OF FIVE MINERS WERE RECOVERED.", ["FIVE MINERS: killed 5"]),
    ("ONE OF THE 12 PEOPLE KILLED IN THE ATTACK WAS A NURSE.", ["12 PEOPLE: killed 12"]),
    ("FOUR STUDENTS WERE ABDUCTED ON MONDAY AND LATER MURDERED.", ["FOUR STUDENTS: killed 4"]),
    ("Four students were kidnapped and killed in Brenn.", ["Four students: killed 4"]),
    ("Ten rebels were captured and two killed.", ["two: killed 2"]),
    ("Three guards were wounded and later died.", ["Three guards: killed 3"]),
    ("The group kidnapped and killed five farmers.", ["five farmers: killed 5"]),
    ("ANA TAREL AND OREN BASK, TWO REPORTERS, WERE KILLED ON THE ROAD.", ["TWO REPORTERS: killed 2"]),
    ("OREN BASK, FATHER OF TWO REPORTERS, WAS KILLED ON THE ROAD.", []),
    ("ALSO INJURED WERE TWO CHILDREN AND A NURSE.", ["TWO CHILDREN: wounded 2", "A NURSE: wounded 1"]),
    ("KILLED IN THE BLAST WERE FIVE SOLDIERS.", ["FIVE SOLDIERS: killed 5"]),
    ("Also killed were two aid workers.", ["two aid workers: killed 2"]),
    ("THE BOMB BLEW UP THE BUS, KILLING ITS 12 OCCUPANTS.", ["12 OCCUPANTS: killed 12"]),
    ("FIVE FARMERS WERE RIDDLED WITH BULLETS NEAR BRENN.", ["FIVE FARMERS: killed 5"]),
    ("THREE MEN WERE LYNCHED BY THE CROWD.", ["THREE MEN: killed 3"]),
    ("The mob lynched three men.", ["three men: killed 3"]),
    ("Eight workers were strangled and their house was burned.", ["Eight workers: killed 8"]),
    ("The council hanged two posters in the hall.", []),
    ("SEVEN POLICEMEN WERE LATER FOUND DEAD.", ["SEVEN POLICEMEN: killed 7"]),
    ("ANOTHER TWO WERE WOUNDED IN THE CLASH.", ["TWO: wounded 2"]),
    (
        "A TOTAL OF 26 FARMERS HAVE BEEN KILLED, INCLUDING EIGHT CHILDREN.",
        ["26 FARMERS: killed 26", "EIGHT CHILDREN: killed 8"],
    ),
    # at the end of a list of names
    ("THE AVALANCHE KILLED GUIDE OREN BASK AND HIS FOUR PUPILS.", ["FOUR PUPILS: killed 4"]),
    ("SMUGGLERS MURDERED NOTARY ANA TAREL, HER BROTHER, AND SIX STUDENTS.", ["SIX STUDENTS: killed 6"]),
    ("OREN BASK AND TWO OTHER JOURNALISTS WERE KILLED.", ["TWO OTHER JOURNALISTS: killed 2"]),
    ("THE BLAST DESTROYED THE OFFICE, WOUNDING OREN BASK, ANA TAREL, AND TWO POLICEMEN.", ["TWO POLICEMEN: wounded 2"]),
    ("OREN BASK WAS KILLED AND HIS TWO BODYGUARDS WERE WOUNDED.", ["TWO BODYGUARDS: wounded 2"]),
    ("OREN BASK, HIS WIFE, AND THREE CHILDREN DIED IN THE FIRE.", ["THREE CHILDREN: killed 3"]),
    ("THE FALL INJURED OREN BASK; ANA TAREL, A PAINTER; IVO LENZ; AND FOUR WORKERS.", ["FOUR WORKERS: wounded 4"]),
    (
        "The fall injured Oren Bask; Ana Tarel, a painter; Ivo Lenz; and four harbour workers.",
        ["four harbour workers: wounded 4"],
    ),
    ("THE ASSASSINATION OF POET OREN BASK, ANA TAREL, AND SEVEN NURSES WAS NEVER SOLVED.", ["SEVEN NURSES: killed 7"]),
    ("THE MURDER OF OREN BASK, TWO MEN SAID, WAS PLANNED.", []),
    ("GUNMEN KILLED OREN BASK, AND TWO MEN FLED.", []),
    ("GUNMEN KILLED OREN BASK BEFORE THE EYES OF TWO GUARDS.", []),
    ("GUNMEN KILLED OREN BASK IN BRENN AND TWO SOLDIERS IN ORVEL.", ["TWO SOLDIERS: killed 2"]),
    ("ARMED MEN SHOT TO DEATH THE PRIEST AND TWO NUNS.", ["TWO NUNS: killed 2"]),
    (
        "THE REBELS EXECUTED THE MAYOR, A TEACHER, AND TWO FARMERS OF THE TOWN.",
        ["A TEACHER: killed 1", "TWO FARMERS: killed 2"],
    ),
    ("TWO GUARDS LOST THEIR LIVES IN THE ACTION.", ["TWO GUARDS: killed 2"]),
    ("THE ACTION COST THE LIVES OF THREE POLICEMEN.", ["THREE POLICEMEN: killed 3"]),
    ("THE POLICE FOUND THE CHARRED BODIES OF THREE MEN.", ["THREE MEN: killed 3"]),
    ("THREE HOSTAGES WERE SHOT IN THE HEAD AND DIED.", ["THREE HOSTAGES: killed 3"]),
    ("A GRENADE EXPLODED AMID THE CROWD. FIVE PERSONS DIED INSTANTLY.", ["FIVE PERSONS: killed 5"]),
    ("TWO DETECTIVES WERE FATALLY WOUNDED IN THE SHOOTOUT.", ["TWO DETECTIVES: killed 2"]),
    ("TWO DETECTIVES WERE MORTALLY WOUNDED.", ["TWO DETECTIVES: killed 2"]),
    ("THE GUERRILLAS BLEW UP A TRUCK, AND ITS SIX OCCUPANTS DIED.", ["SIX OCCUPANTS: killed 6"]),
    ("A MINE CAUSED THE DEATH OF A FARMER AND HIS THREE SONS.", ["A FARMER: killed 1", "THREE SONS: killed 3"]),
    ("BOTH BODYGUARDS OF THE JUDGE WERE KILLED.", ["BOTH BODYGUARDS: killed 2"]),
]


@pytest.mark.parametrize(("text", "expected"), TOLD)
def test_losses_of(text: str, expected: list[str]) -> None:
    found = [figure for figure in figures(text) if figure.measure in LOSSES]
    assert [f"{figure.passage.text}: {told(figure)}" for figure in found] == expected


def test_a_heading_may_name_who_counts_at_its_end() -> None:
    (figure,) = figures("Norland: 11 dead, says opposition")
    assert figure.attributed_to is not None
    assert figure.attributed_to.name == "opposition"


def test_the_wounded_are_no_part_of_the_dead_to_be_held_against_them() -> None:
    text = "Eleven people died in the raid on Brenn. Of them 29 were injured."
    assert check_sums(annotated(text), figures(text)) == ()


@pytest.mark.parametrize(
    ("text", "words", "hedge"),
    [
        ("Eleven people died in Brenn. Two more died in hospital.", "Two more", "additional"),
        ("Eleven people died in Brenn on Monday. Two more people died in Orvel on Tuesday.", "Two more people", None),
        ("Eleven people were wounded in Brenn. Another two were killed.", "two", None),
    ],
)
def test_what_comes_on_top_of_a_toll(text: str, words: str, hedge: str | None) -> None:
    assert of(text, words).hedge == hedge
