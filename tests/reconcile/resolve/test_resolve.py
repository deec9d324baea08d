from __future__ import annotations

from dataclasses import replace
from itertools import permutations

import pytest

from crosswire.model.article import Mark
from crosswire.reconcile.resolve import StoryCast, resolve
from tests.parsed import reading, source


def story(*texts: str) -> StoryCast:
    names = [f"outlet{number}" for number in range(len(texts))]
    readings = [reading(text, name) for text, name in zip(texts, names, strict=True)]
    return resolve(readings, {name: source(text, name) for text, name in zip(texts, names, strict=True)})


def people(cast: StoryCast) -> set[tuple[str, int]]:
    """The persons and in how many texts each is named."""
    return {(a.name, len({m.passage.source for m in a.mentions})) for a in cast.actors if a.kind == "person"}


@pytest.mark.parametrize(
    ("one", "other", "name"),
    [
        ("President Volodar Zelinskyy spoke.", "President Volodar Zelinsky spoke.", "Volodar Zelinsky"),
        ("Minister Yulia Svirid spoke.", "Minister Yuliia Svirid spoke.", "Yulia Svirid"),
        ("Sergei Lavrin spoke.", "Sergey Lavrin spoke.", "Sergei Lavrin"),
        ("Mohammed al-Sadiki spoke.", "Muhammad el-Sadiki spoke.", "Mohammed al-Sadiki"),
        ("Daniel K. Okafor spoke.", "Daniel Okafor spoke.", "Daniel K. Okafor"),
        ("James Okafor spoke.", "Jim Okafor spoke.", "James Okafor"),
        ("Ekaterina Okafor spoke.", "Katya Okafor spoke.", "Ekaterina Okafor"),
        ("Daniel Okafor spoke.", "Mr. Okafor said nothing.", "Daniel Okafor"),
        ("D. Okafor spoke about the harbour.", "Daniel Okafor spoke about the harbour.", "Daniel Okafor"),
        ("Volodar Zelinskyy spoke about it.", "Zelinsky spoke about it.", "Volodar Zelinskyy"),
        ("Park Min-ho spoke about it.", "Park Min Ho spoke about it.", "Park Min Ho"),
        ("Daniel Okafor wept.", "Daniel wept at the airport.", "Daniel Okafor"),
    ],
)
def test_joins_one_person(one: str, other: str, name: str) -> None:
    for texts in permutations((one, other)):
        assert people(story(*texts)) == {(name, 2)}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Daniel Okafor spoke.", "Grace Okafor spoke."),
        ("Ivan Petrov spoke.", "Ivan Petrenko spoke."),
        ("Maria Sumin spoke.", "Mario Sumin spoke."),
        ("Marina Sumin spoke.", "Martina Sumin spoke."),
        ("Mr. Vasquez spoke about it.", "Ms. Vasquez spoke about it."),
        ("President Okafor spoke about it.", "Governor Okafor spoke about it."),
        ("Daniel Okafor met Daniel Brandt.", "Daniel wept at the airport."),
        ("Daniel Okafor wept.", "Bishop Daniel wept at the airport."),
        # who the bare surname is, the story does not tell
        ("Daniel Okafor met Grace Okafor.", "Okafor said nothing."),
        ("Park Min-ho spoke about it.", "Park Ji-won spoke about it."),
    ],
)
def test_keeps_two_persons_apart(one: str, other: str) -> None:
    found = people(story(one, other))
    assert found
    assert all(sources == 1 for _, sources in found)


def test_an_honorific_tells_which_of_a_man_and_a_woman() -> None:
    assert ("Daniel Okafor", 2) in people(story("Daniel Okafor met Grace Okafor.", "Mr. Okafor said nothing."))


def test_a_surname_between_two_is_told_by_its_office() -> None:
    cast = story("President Daniel Okafor met Governor Grace Okafor.", "President Okafor said nothing.")
    assert ("Daniel Okafor", 2) in people(cast)


def test_a_name_read_from_a_suffix_alone_is_no_misprint() -> None:
    cast = story("A statue of Dr. Amon Varro King Jr. stood there. Jr. was all it said.", "Daniel Okafor spoke.")
    assert ("Daniel Okafor", 1) in people(cast)


def test_a_son_is_not_his_father() -> None:
    first = "President Vall spoke. Mr. Vall left. Donald Vall Jr. stayed behind."
    for texts in permutations((first, "President Donald Vall spoke.")):
        assert people(story(*texts)) == {("Donald Vall", 2), ("Donald Vall Jr.", 1)}


def test_a_name_with_jr_is_the_only_bearer_of_it() -> None:
    assert people(story("Donald Vall Jr. spoke. Mr. Vall left.", "Donald Vall spoke.")) == {("Donald Vall Jr.", 2)}


def test_a_misprint_is_who_its_article_names_again_and_again() -> None:
    often = "Daniel Crump spoke. Crump left. Crump came back. Mr. Crump was brief. "
    assert people(story(often + "Cump said no.")) == {("Daniel Crump", 1)}
    assert ("Cump", 1) in people(story("Daniel Crump spoke. Cump said no."))


def test_a_surname_taken_for_a_town_is_the_person_the_story_names() -> None:
    cast = story("Grace Palin spoke.", "The poll was led by Orlov, Okafor and Palin.")
    assert ("Grace Palin", 2) in people(cast)
    apart = story("Grace Palin spoke.", "They met in Palin. The road to Palin is closed.")
    assert ("Grace Palin", 1) in people(apart)


def test_a_state_is_an_actor_and_a_town_is_none() -> None:
    names = {actor.name for actor in story("Ohio sued the ministry.", "They met in Ohio, near Aleppo.").actors}
    assert "Ohio" in names
    assert "Aleppo" not in names


def test_orlov_in_what_his_aide_is_called_is_named_too() -> None:
    cast = story("Pavel Orlov spoke.", "Pavel Orlov's top aide, Elena Vasquez, spoke.")
    assert people(cast) == {("Pavel Orlov", 2), ("Elena Vasquez", 1)}


@pytest.mark.parametrize(
    ("one", "other", "name"),
    [
        ("The Rapid Harbour Force (RHF) left.", "The RHF denied it.", "Rapid Harbour Force"),
        ("Britain agreed.", "The UK agreed.", "Britain"),
        (
            "The Ministry of Defence of Syria agreed.",
            "The Syrian Defense Ministry agreed.",
            "Ministry of Defence of Syria",
        ),
        ("The United Nations agreed.", "The U.N. agreed.", "United Nations"),
        ("Russia's Foreign Ministry agreed.", "The Russian Foreign Ministry agreed.", "Russia's Foreign Ministry"),
        ("Israel's hard-line government agreed.", "The Israeli government agreed.", "Israeli government"),
        # initials no text declares, and a ministry whose country the text gives once
        ("The Velm Harbour Workers Union left.", "The VHWU denied it.", "Velm Harbour Workers Union"),
        ("Red Harbour Front rebels burned a truck.", "The Red Harbour Front denied it.", "Red Harbour Front"),
        # in short, without whose it is
        (
            "The Senate Harbour Committee met. The Harbour Committee agreed.",
            "The Harbour Committee denied it.",
            "Senate Harbour Committee",
        ),
        ("The House of Representatives agreed.", "The House denied it.", "House of Representatives"),
        ("The Department of Justice agreed.", "The Justice Department denied it.", "Department of Justice"),
        ("The Justice Department agreed.", "The DOJ denied it.", "Justice Department"),
    ],
)
def test_joins_one_body(one: str, other: str, name: str) -> None:
    found = [a for a in story(one, other).actors if len({m.passage.source for m in a.mentions}) == 2]
    assert [actor.name for actor in found] == [name]
    assert all(actor.join_reasons for actor in found)


@pytest.mark.parametrize(
    ("one", "other", "name", "kind"),
    [
        # what one article takes for a person another knows as a country, by the adjective it makes of it
        ("Ruritania waited. The Ruritanian army left.", "Ruritania said no.", "Ruritania", "country"),
        # the full name settles what the surname is
        ("President Daniel Okafor spoke.", "The Okafor plan failed. Okafor fell silent.", "Daniel Okafor", "person"),
    ],
)
def test_one_name_of_two_kinds(one: str, other: str, name: str, kind: str) -> None:
    found = {
        (a.name, a.kind) for a in story(one, other).actors if name.split()[-1] in a.name and a.name != "Ruritanian army"
    }
    assert (name, kind) in found
    assert not {found_kind for found_name, found_kind in found if found_name == name} - {kind}


def test_for_whom_an_actor_acts() -> None:
    cast = story("Kremlin spokesman Ivan Orlov spoke for Russia.", "The Kremlin denied it. Russia was silent.")
    by_name = {actor.name: actor for actor in cast.actors}
    assert by_name["Ivan Orlov"].acts_for == by_name["Kremlin"].id
    assert by_name["Kremlin"].acts_for == by_name["Russia"].id
    assert by_name["Russia"].acts_for is None


@pytest.mark.parametrize(
    "body", ["Ruritania's air force", "The Ruritanian navy", "The navy of Ruritania", "The Ruritanian air force"]
)
def test_the_forces_of_a_country_act_for_it(body: str) -> None:
    cast = story(f"{body} bombed the port. Ruritania's foreign minister left.", "Ruritania was silent for days.")
    by_name = {actor.name: actor for actor in cast.actors}
    assert by_name[body.removeprefix("The ")].acts_for == by_name["Ruritania"].id


def test_a_spokesman_acts_for_a_body_only_the_story_knows() -> None:
    cast = story("The Velm Harbour Board met. Velm Harbour Board spokesman Ivan Orlov was brief.")
    by_name = {actor.name: actor for actor in cast.actors}
    assert by_name["Ivan Orlov"].acts_for == by_name["Velm Harbour Board"].id


def test_an_ambassador_acts_for_who_sent_her() -> None:
    cast = story(
        "Elena Vall, Russia's ambassador to the United Nations, left. The United Nations was silent. Russia waited."
    )
    by_name = {actor.name: actor for actor in cast.actors}
    assert by_name["Elena Vall"].acts_for == by_name["Russia"].id


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Ukrainian Foreign Minister Elena Vall left. Ukraine waited.", "Ukraine"),
        ("U.S. President Elena Vall left. The United States waited.", "United States"),
        ("Elena Vall, the president of Ukraine, left. Ukraine waited.", "Ukraine"),
        ("The president of Ukraine, Elena Vall, left. Ukraine waited.", "Ukraine"),
        ("Ukraine's ambassador in London, Elena Vall, left. Ukraine waited.", "Ukraine"),
        ("Ukraine's Ambassador to the United Nations Elena Vall left. Ukraine waited.", "Ukraine"),
        ("The wife of the president of Ukraine, Elena Vall, left. Ukraine waited.", None),
        ("They met the president of Ukraine, Elena Vall and others. Ukraine waited.", None),
        ("Elena Vall, the president of a bank of Ukraine, left. Ukraine waited.", None),
        ("Former Ukrainian President Elena Vall left. Ukraine waited.", None),
        ("Russian bank president Elena Vall left. Russia waited.", None),
        ("Foreign Minister Elena Vall left. Ukraine waited.", None),
    ],
)
def test_a_high_office_acts_for_the_country_it_names(text: str, country: str | None) -> None:
    by_name = {actor.name: actor for actor in story(text).actors}
    assert by_name["Elena Vall"].acts_for == (by_name[country].id if country else None)


def test_the_same_ministry_of_two_countries_is_two() -> None:
    cast = story(
        "Russia's Foreign Ministry said no. Ukraine's Foreign Ministry said yes.", "The Foreign Ministry was silent."
    )
    assert len([actor for actor in cast.actors if "Foreign Ministry" in actor.name]) == 3


def test_a_ministry_is_that_of_the_one_country_its_article_names() -> None:
    cast = story(
        "The Foreign Ministry of Syria said no. The Foreign Ministry gave no reason.", "Syria's Foreign Ministry left."
    )
    assert len([actor for actor in cast.actors if "Foreign Ministry" in actor.name]) == 1


def test_a_town_and_a_person_of_one_name_stay_apart() -> None:
    town = "Velm Under Fire Again, Aides Say\nShells fell near Velm on Monday. Residents of Velm fled."
    cast = story("Mayor Grace Velm spoke about the harbour.", town)
    (person,) = (actor for actor in cast.actors if actor.name == "Grace Velm")
    assert {mention.passage.source for mention in person.mentions} == {"outlet0"}


def test_two_seats_of_one_government_stay_two() -> None:
    cast = story("The White House agreed. The State Department agreed.")
    assert {"White House", "State Department"} <= {actor.name for actor in cast.actors}


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        ("The far-right leader Daniel Okafor spoke.", ["far-right"]),
        ("Daniel Okafor, a strongman, spoke.", ["strongman"]),
        ("The ousted president Daniel Okafor spoke.", ["ousted"]),
        ("Soldiers ousted Daniel Okafor.", []),
        ("The far-right crowd jeered as Daniel Okafor spoke.", []),
    ],
)
def test_labels(text: str, labels: list[str]) -> None:
    actor = next(a for a in story(text).actors if a.name == "Daniel Okafor")
    assert [label.text for label in actor.labels] == labels


def test_a_label_before_the_word_for_the_body() -> None:
    actor = next(a for a in story("The militant group Red Harbour Front denied it.").actors if a.kind != "person")
    assert [label.text for label in actor.labels] == ["militant"]


def test_texts_are_looked_through_again_for_names_known_now() -> None:
    headline = "Okafor Will Not Sign, Aides Say"
    cast = story("President Daniel Okafor spoke.", f"{headline}\nThe talks ended.")
    actor = next(a for a in cast.actors if a.name == "Daniel Okafor")
    assert "outlet1" in {mention.passage.source for mention in actor.mentions}


def test_order_makes_no_difference() -> None:
    texts = (
        "President Daniel Okafor met Sergei Lavrin.",
        "Sergey Lavrin said Okafor was late. The UK waited.",
        "Britain waited. Lavrin was silent.",
    )
    names = [f"outlet{number}" for number in range(3)]
    readings = [reading(text, name) for text, name in zip(texts, names, strict=True)]
    stored = {name: source(text, name) for text, name in zip(texts, names, strict=True)}
    assert len({repr(resolve(order, stored).actors) for order in permutations(readings)}) == 1


def test_every_article_actor_has_its_story_actor() -> None:
    first, second = reading("Daniel Okafor met Ivan Orlov.", "a"), reading("Okafor left.", "b")
    stored = {"a": source("Daniel Okafor met Ivan Orlov.", "a"), "b": source("Okafor left.", "b")}
    cast = resolve([first, second], stored)
    ids = {actor.id for actor in cast.actors}
    for one in (first, second):
        assert {cast.actor_of[one.source.id, actor.id] for actor in one.actors} <= ids


def test_an_empty_story() -> None:
    assert resolve([], {}) == StoryCast((), {})


def test_a_person_whose_name_is_nothing_but_a_suffix_stops_nothing() -> None:
    assert people(story("Minister Jr. spoke to the paper.", "Daniel Okafor spoke. Okafor left."))


def test_a_body_taken_for_a_person_once_is_the_body() -> None:
    cast = story(
        "Vall-Mar Stores Inc. met. Aides of Vall-Mar spoke. Later Vall-Mar sold bread.",
        "Vall-Mar said the plan was fair.",
    )
    assert {(a.name, a.kind) for a in cast.actors if "Vall" in a.name} == {("Vall-Mar Stores Inc.", "organisation")}
    assert not people(cast)


def test_a_party_by_its_letters_inside_a_name() -> None:
    cast = story("House Republicans met on Monday.", "The House GOP met on Monday.")
    assert [(a.name, len(a.mentions)) for a in cast.actors if "House" in a.name] == [("House Republicans", 2)]


def test_a_town_taken_for_a_person_once_is_no_actor() -> None:
    cast = story(
        "Tal Amrun said little.",
        "They left the bridge at Tal Amrun.",
        "They met in Tal Amrun. They slept in Tal Amrun.",
    )
    assert not people(cast)


@pytest.mark.parametrize(
    ("one", "other", "names"),
    [
        (
            "The Northern Shield met. Fighters joined the Shield group.",
            "The Northern Shield left.",
            {"Northern Shield"},
        ),
        ("The Northern Shield met.", "Fighters joined the Shield group.", {"Northern Shield", "Shield"}),
        (
            "The Northern Council met. The Council said so. The Southern Council left.",
            "It rained.",
            {"Northern Council", "Southern Council", "Council"},
        ),
    ],
)
def test_the_end_of_a_name_beside_it(one: str, other: str, names: set[str]) -> None:
    assert {a.name for a in story(one, other).actors} == names


@pytest.mark.parametrize(
    ("one", "other", "names"),
    [
        ("Vall-Mar Stores Inc. sued.", "Aides of Vall-Mar Stores spoke.", {"Vall-Mar Stores Inc."}),
        ("Vallmar Energy Corp. sued.", "The company Vallmar spoke.", {"Vallmar Energy Corp."}),
        ("Vallmar Energy Corp. sued.", "The company Energy Vallmar spoke.", {"Vallmar Energy Corp.", "Energy Vallmar"}),
        (
            "The House voted.",
            "The Office of the Librarian of the House of Representatives spoke.",
            {"House", "Office of the Librarian of the House of Representatives"},
        ),
        ("The House voted.", "The House of Representatives met.", {"House of Representatives"}),
        # a paper or station in short, beside its name; of two the short form tells neither
        ("The Orel Herald printed it. The Herald said so.", "It rained.", {"Orel Herald"}),
        ("The New Orel Times printed it. The Times said so.", "It rained.", {"New Orel Times"}),
        ("ABC said so.", "ABC News said so.", {"ABC News"}),
        (
            "The Orel Herald and the Velm Herald printed it. The Herald said so.",
            "It rained.",
            {"Orel Herald", "Velm Herald", "The Herald"},
        ),
    ],
)
def test_bodies_in_short(one: str, other: str, names: set[str]) -> None:
    assert {a.name for a in story(one, other).actors} == names


def test_a_ministry_is_one_however_its_country_is_put() -> None:
    cast = story(
        "The Ruritanian foreign ministry said no. Ruritania waited.",
        "Ruritania’s foreign ministry left. Troops from Ruritania stayed in Ruritania.",
        "The Defence Ministry of Ruritania was silent. Ruritania paid.",
    )
    country = next(actor for actor in cast.actors if actor.name == "Ruritania")
    ministries = {actor.name: actor for actor in cast.actors if "ministry" in actor.name.lower()}
    assert len(ministries) == 2
    assert all(ministry.acts_for == country.id for ministry in ministries.values())


def test_of_two_of_one_surname_each_article_may_mean_another() -> None:
    cast = story(
        "Col. Tomas Brandt, the army's spokesman, left. Sofia Brandt wept at the airport.",
        "Mrs. Brandt wept at the airport.",
        "Col. Brandt said the road was open.",
    )
    assert people(cast) == {("Tomas Brandt", 2), ("Sofia Brandt", 2)}


@pytest.mark.parametrize(
    ("dateline", "actors"),
    [("KALDIS, Norvane (The Bell) -", set()), ("KALDIS 3 May -", set()), ("LYDD (The Bell) -", {"Kaldis"})],
)
def test_a_town_an_article_is_sent_from_is_no_actor(dateline: str, actors: set[str]) -> None:
    told = reading("Kaldis said that it was late.", "a")
    head = source(dateline, "b")
    sent = replace(
        reading(dateline, "b"), actors=(), names=(), marks=(Mark(head.passage(0, len(dateline)), "dateline"),)
    )
    stored = {"a": source("Kaldis said that it was late.", "a"), "b": head}
    assert {actor.name for actor in resolve([told, sent], stored).actors} == actors


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Tarsk Foreign Minister Ana Ruiz left.", "country"),
        ("Tarskian Prime Minister Ana Ruiz left.", "country"),
        ("Tarsk's Foreign Ministry was late.", "country"),
        ("Tarsk chief executive Ana Ruiz left.", "organisation"),
        ("Tarsk's War Committee was late.", "organisation"),
    ],
)
def test_what_has_a_minister_or_a_ministry_is_a_country(text: str, kind: str) -> None:
    cast = story(text, "The plan was rejected by Tarsk on Monday. Tarsk announced a plan.")
    assert [actor.kind for actor in cast.actors if actor.name == "Tarsk"] == [kind]


def test_bodies_in_short_are_not_sought_among_all_pairs(monkeypatch: pytest.MonkeyPatch) -> None:
    from crosswire.reconcile.resolve import bodies

    asked: list[object] = []
    own = bodies._is_short_for
    monkeypatch.setattr(bodies, "_is_short_for", lambda *pair: asked.append(pair) or own(*pair))
    towns = ("Velm", "Orel", "Karun", "Dransk", "Sumin", "Tavra", "Keld", "Brenmar", "Oslava", "Nerin")
    many = [f"The {town} {head} met." for town in towns for head in ("Harbour Board", "Rescue Front", "Port Company")]
    cast = story(" ".join(many), "The Harbour Board of Velm left. The Velm Rescue Front stayed.")
    assert len(cast.actors) > 25
    assert len(asked) < len(cast.actors)


@pytest.mark.parametrize(
    ("text", "owner"),
    [
        # by the mention in the words of the office, however it is put
        ("The League of Coasts met. Elena Vall, the League's foreign policy chief, left.", "League of Coasts"),
        ("Elena Vall, the envoy of the Assembly of Ports, left. The Assembly of Ports met.", "Assembly of Ports"),
        (
            "Elena Vall, secretary general of the Northern Alliance, left. The Northern Alliance met.",
            "Northern Alliance",
        ),
        ("The Orel Fire Department came. Elena Vall, head of the department, left.", "Orel Fire Department"),
        ("Harbour Guild director Elena Vall left. The Harbour Guild met.", "Harbour Guild"),
        # a spokesman of a person
        ("Ivan Orlov paid. Orlov spokeswoman Elena Vall left.", "Ivan Orlov"),
        # of something else that is named by the body, of some of it, no longer, or no leader
        ("Elena Vall, head of the Harbour Guild bank, left. The Harbour Guild met.", None),
        ("Elena Vall, the Senate majority leader, left. The Senate met.", None),
        ("Elena Vall, a former director of the Harbour Guild, left. The Harbour Guild met.", None),
        ("Elena Vall, director of the Harbour Guild from 2001 to 2006, left. The Harbour Guild met.", None),
        ("Elena Vall, a lawyer for the Harbour Guild, left. The Harbour Guild met.", None),
        ("Representative Elena Vall, Representative of Orel, left. The House of Representatives met.", None),
    ],
)
def test_a_leader_or_spokesman_acts_for_the_body_of_the_office(text: str, owner: str | None) -> None:
    by_name = {actor.name: actor for actor in story(text).actors}
    assert by_name["Elena Vall"].acts_for == (by_name[owner].id if owner else None)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # told to be a country by its adjective, or by its people, in the other text
        ("Zoravia denied it.", "The Zoravian guns fell silent. Zoravia waited."),
        ("Zoravia said no.", "The Zoravians fired first, officers said."),
        (
            "Zoravia waited. The Zoravian guns fell silent.",
            "Zoravian said no. Zoravian Foreign Minister Kaspar Wend left.",
        ),
        ("Kaspar Wend, Zoravia's deputy prime minister, left.", "Zoravia denied it."),
    ],
)
def test_a_country_and_its_people_no_table_knows(one: str, other: str) -> None:
    cast = story(one, other)
    assert [(a.name, a.kind) for a in cast.actors if a.name.startswith("Zorav")] == [("Zoravia", "country")]
