"""What is read of the dead and wounded in capitals, in lists and past words put in between: each sentence and its losses."""

from __future__ import annotations

import pytest

from crosswire.extract.figures import check_sums
from tests.extract.figured import annotated, figures, of, told

LOSSES = ("killed", "wounded", "casualties")

TOLD = [
    (
        'AT LEAST 16 MEMBERS OF THE "RIVER GUARD" (THE CIVILIAN MILITIA OF THE VALLEY) DIED AND ANOTHER 30 WERE WOUNDED IN THE RAID.',
        ["16 MEMBERS: killed 16+", "30: wounded 30"],
    ),
    (
        "ACCORDING TO THE ARMY, THREE MEMBERS OF THE SO-CALLED HARBOUR WATCH WERE WOUNDED WHEN THEIR POST WAS ATTACKED.",
        ["THREE MEMBERS: wounded 3"],
    ),
    ("FIVE STUDENTS FROM THE BRENN INSTITUTE OF TRADE WERE KILLED LAST NIGHT.", ["FIVE STUDENTS: killed 5"]),
    ("TWO OFFICERS OF THE GUARD WERE SEEN AT THE GATE.", []),
    (
        "THE LETTER WAS SENT TWO DAYS AFTER SIX MONKS (FIVE BELGIANS AND ONE DUTCHMAN) AND TWO COOKS WERE KILLED IN BRENN.",
        ["SIX MONKS: killed 6", "FIVE BELGIANS: killed 5", "ONE DUTCHMAN: killed 1", "TWO COOKS: killed 2"],
    ),
    (
        "THE COURT TRIED THE MEN FOR THE KILLING OF THE SIX MONKS, FIVE OF WHOM WERE BELGIANS, AND TWO COOKS.",
        ["SIX MONKS: killed 6", "FIVE OF WHOM: killed 5", "TWO COOKS: killed 2"],
    ),
    (
        "THEY DEMAND JUSTICE FOR THE MURDERS OF ANA TAREL, OTHER TEACHERS, THE TEN UNION LEADERS, AND FATHER BASK.",
        ["TEN UNION LEADERS: killed 10"],
    ),
    (
        "THE MURDER ON THE NIGHT OF 12 MARCH OF SIX MORE FOLLOWERS OF THE LEAGUE SHOOK BRENN.",
        ["SIX MORE FOLLOWERS: killed 6"],
    ),
    ('THE REWARD IS FOR WHOEVER HELPS TO FIND "THE ASSASSINS" OF THE SIX MONKS.', ["SIX MONKS: killed 6"]),
    (
        "HE GAVE THE ORDER TO KILL THE MONKS (FIVE BELGIANS AND ONE DUTCHMAN).",
        ["FIVE BELGIANS: killed 5", "ONE DUTCHMAN: killed 1"],
    ),
    ("THE MINISTER MET THE MONKS (FIVE BELGIANS AND ONE DUTCHMAN) IN BRENN.", []),
    ("SISTER ANA WAS TAKEN TO HOSPITAL AFTER BEING WOUNDED ALONG WITH TWO OTHER NUNS.", ["TWO OTHER NUNS: wounded 2"]),
    ("THEY SEARCHED THE HOUSE AND KILLED HIM ALONG WITH THE OTHER TWO PRIESTS.", ["TWO PRIESTS: killed 2"]),
    ("HE TRAVELED ALONG WITH TWO OTHER NUNS.", []),
    ("ACCORDING TO ONE OF THE TWO WOMEN WHO WERE SLIGHTLY INJURED, THE BOMB WAS IN A CAR.", ["TWO WOMEN: wounded 2"]),
    (
        "THE OFFENSIVE HAS RESULTED IN HUNDREDS OF CASUALTIES -- APPROXIMATELY 300 ACCORDING TO THE ARMY, AND 400 ACCORDING TO THE REBELS.",
        ["HUNDREDS OF CASUALTIES: casualties 200+", "300: casualties ~300", "400: casualties 400"],
    ),
    (
        "The raid killed dozens of people - 34 according to the army, and 41 according to the rebels.",
        ["dozens of people: killed 24+", "34: killed 34", "41: killed 41"],
    ),
    ("THREE GUNMEN SHOT AND KILLED 65-YEAR- OLD MINISTER OREN BASK.", []),
    ("MAYOR BASK RECEIVED THREE BULLET WOUNDS AND WAS TAKEN TO HOSPITAL.", []),
    ("THE BODY HAD FOUR BULLET WOUNDS ON THE FACE.", []),
    ("BASK'S BODY RECEIVED 18 BULLET WOUNDS.", []),
    ("The clashes resulted in two injuries.", ["two injuries: wounded 2"]),
    ("IN THE OFFENSIVE WE KILLED OR WOUNDED AN ESTIMATED 827 TROOPS.", ["827 TROOPS: casualties ~827"]),
    ("THEY DESERVE NO MERCY, SAID THE MINISTER OF THE WOUNDED.", []),
    ("AMONG THE WOUNDED OF THE PLOT, BOTH IN THE CAPITAL AND IN THE NEIGHBORING TOWNS, ARE MANY OFFICERS.", []),
    (
        "A SPOKESMAN FOR THE PRESS COMMITTEE (PRESCO) HAS REPORTED THAT, IN ADDITION TO 30 DEAD CIVILIANS, MORE THAN 200 SOLDIERS AND REBELS HAVE BEEN KILLED.",
        ["30 DEAD CIVILIANS: killed 30", "200 SOLDIERS: killed 201+"],
    ),
    ("A COMMISSION WILL INVESTIGATE THE 10 LABOR LEADERS' MASSACRE.", ["10 LABOR LEADERS: killed 10"]),
    (
        "AMONG THE VICTIMS OF THE FRONT'S SO-CALLED RIVER UNION ARE FOUR MAYORS, TWO DEPUTIES AND A POLICEMAN.",
        ["FOUR MAYORS: casualties 4", "TWO DEPUTIES: casualties 2", "A POLICEMAN: casualties 1"],
    ),
    (
        "ACCORDING TO THE AUTHORITIES, THE VICTIMS WERE TWO VELDAN WOMEN AND A STUDENT.",
        ["TWO VELDAN WOMEN: casualties 2", "A STUDENT: casualties 1"],
    ),
    (
        "IT SHOULD BE RECALLED THAT IN 1980, FOUR NUNS WHO WERE TRAVELING FROM THE AIRPORT TO BRENN WERE KILLED BY GUARDS.",
        ["FOUR NUNS: killed 4"],
    ),
    (
        "HE IS ACCOUNTABLE FOR WHAT HAPPENED TO THE SIX MONKS, WHO WERE MURDERED IN A COWARDLY MANNER.",
        ["SIX MONKS: killed 6"],
    ),
    ("THE ACTION LEFT A TOLL OF 1 PERSON WOUNDED AND DAMAGE TO OVER 20 STORES.", ["1 PERSON: wounded 1"]),
    (
        "THE FRONT IS RESPONSIBLE FOR THE DEATHS OF AT LEAST 700 PEOPLE THIS YEAR, INCLUDING A DOZEN CANDIDATES.",
        ["700 PEOPLE: killed 700+", "A DOZEN CANDIDATES: killed ~12"],
    ),
    (
        "13 BODIES WERE SEEN ON THE STREETS; EIGHT REBELS, FOUR SOLDIERS, AND A CIVILIAN.",
        ["13 BODIES: killed 13", "EIGHT REBELS: killed 8", "FOUR SOLDIERS: killed 4", "A CIVILIAN: killed 1"],
    ),
    ("THE TERRORISTS SHOT 16 FARMERS WHO WERE MEMBERS OF THE WATCH.", ["16 FARMERS: casualties 16"]),
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
    ("THE BOMB KILLED MAYOR OREN BASK AND HIS TWO BODYGUARDS.", ["TWO BODYGUARDS: killed 2"]),
    ("GUNMEN MURDERED DEPUTY ANA TAREL, HER HUSBAND, AND THREE GUARDS.", ["THREE GUARDS: killed 3"]),
    ("OREN BASK AND TWO OTHER JOURNALISTS WERE KILLED.", ["TWO OTHER JOURNALISTS: killed 2"]),
    ("THE BLAST DESTROYED THE OFFICE, WOUNDING OREN BASK, ANA TAREL, AND TWO POLICEMEN.", ["TWO POLICEMEN: wounded 2"]),
    ("OREN BASK WAS KILLED AND HIS TWO BODYGUARDS WERE WOUNDED.", ["TWO BODYGUARDS: wounded 2"]),
    ("OREN BASK, HIS WIFE, AND THREE CHILDREN DIED IN THE FIRE.", ["THREE CHILDREN: killed 3"]),
    ("THE ATTACK INJURED OREN BASK; ANA TAREL, A LOBBYIST; IVO LENZ; AND TWO OFFICERS.", ["TWO OFFICERS: wounded 2"]),
    (
        "The attack injured Oren Bask; Ana Tarel, a lobbyist; Ivo Lenz; and two harbour officers.",
        ["two harbour officers: wounded 2"],
    ),
    ("THE ASSASSINATION OF JUDGE OREN BASK, ANA TAREL, AND FOUR STUDENTS WAS CONDEMNED.", ["FOUR STUDENTS: killed 4"]),
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
