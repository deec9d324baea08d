from __future__ import annotations

from dataclasses import replace

import pytest

from crosswire.annotate import annotate
from crosswire.annotate.language_model import load
from crosswire.annotate.names import find_names
from crosswire.mark import mark
from crosswire.model.source import Credit
from crosswire.settings import Settings
from tests.parsed import annotated, named, source


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # the office binds to the name after it; the span is the name itself
        ("President Daniel Okafor spoke on Tuesday.", ("Daniel Okafor", "person")),
        ("Reporters met Foreign Minister Elena Vasquez in the capital.", ("Elena Vasquez", "person")),
        ("Gen. Omar al-Hadi said the road was open.", ("Omar al-Hadi", "person")),
        # a noun for a place may be a surname, where somebody speaks, holds an office or has an age
        ("Governor Edward Lake was late.", ("Edward Lake", "person")),
        ("“The dam holds,” said Susan Fields.", ("Susan Fields", "person")),
        ("The treasurer, Martha Woods, sold the barge.", ("Martha Woods", "person")),
        ("The band played in Edward Park.", ("Edward Park", "place")),
        ("Queen Mary Street was flooded.", ("Queen Mary Street", "place")),
        ("Kremlin spokesman Ivan Orlov declined to comment.", ("Ivan Orlov", "person")),
        ("On Friday White House chief of staff Nora Selm packed her desk.", ("Nora Selm", "person")),
        ("Chief Public Relations Officer Ivan Orlov declined to comment.", ("Ivan Orlov", "person")),
        ('The inquiry heard Ricardo "Rico" Vall on Monday.', ('Ricardo "Rico" Vall', "person")),
        # head nouns say what a name is
        ("The Ministry of Trade of Ruritania denied it.", ("Ministry of Trade of Ruritania", "organisation")),
        ("Villagers crossed the Orel River at night.", ("Orel River", "place")),
        ("The Dransk Liberation Front claimed the attack.", ("Dransk Liberation Front", "organisation")),
        # a country, its people, its army
        ("Troops entered Syria on Monday.", ("Syria", "country")),
        ("Two Ukrainians were freed.", ("Ukrainians", "group")),
        ("The Ukrainian army withdrew.", ("Ukrainian army", "organisation")),
        ("The government of Iraq agreed.", ("government of Iraq", "organisation")),
        # a noun beside the name, a preposition before it
        ("They shelled the town of Velm for hours.", ("town of Velm", "place")),
        ("Two strikes were reported near Tal Ombar.", ("Tal Ombar", "place")),
        ("The dam is in Orel, northern Syria.", ("Orel, northern Syria", "place")),
        ("A spokesman for Hezbollah denied it.", ("Hezbollah", "group")),
        ("The Associated Press reported the visit.", ("Associated Press", "organisation")),
        # offices in two steps, and with what they are of
        ("Fellow Liberal Sen. Davor Selm spoke about the road.", ("Davor Selm", "person")),
        ("Deputy Foreign Minister for European Affairs Davor Selm spoke.", ("Davor Selm", "person")),
        ("The Minister of Fisheries Davor Selm spoke about the road.", ("Davor Selm", "person")),
        ("They met Cesar Selm of Velm there.", ("Cesar Selm", "person")),
        ("They met Abu Gadir there.", ("Abu Gadir", "person")),
        # the adjective of a country opens the name of a company, or says whose somebody is
        ("The tanker's owner, Nordic Bulk, said the crew was safe.", ("Nordic Bulk", "organisation")),
        ("Danish Timber said it would close the mill.", ("Danish Timber", "organisation")),
        ("They met the Danish Luc Maire there.", ("Luc Maire", "person")),
        # a short month that is a given name; who stands beside an office
        ('"We are ready," the Varonian foreign minister, Jan Holt, said.', ("Jan Holt", "person")),
        ("Petar Lodzin, the prime minister of Varonia, left.", ("Petar Lodzin", "person")),
        ("Nordic Bulk, the owner of the ship, left.", ("Nordic Bulk", "organisation")),
        # the last word says what a name is, though the first might; a given name that is a paper's too
        ("The Straits Authority called for calm.", ("Straits Authority", "organisation")),
        ("A tanker of Pelham Lines was seized.", ("Pelham Lines", "organisation")),
        ("The bank's governor, Petra Lindqvist, gave them a month.", ("Petra Lindqvist", "person")),
        # what has a foreign minister, a navy, an embassy is a country
        ("Narnmark’s foreign minister, Ada Roe, left. Narnmark refused to talk.", ("Narnmark", "country")),
        ("Sudholm’s navy was late, and Sudholm said so.", ("Sudholm", "country")),
        ("Ivan Orlov’s foreign minister left. Orlov refused to talk.", ("Orlov", "person")),
        # whose a body is belongs to its name
        ("Russia's Foreign Ministry denied it.", ("Russia's Foreign Ministry", "organisation")),
        ("Syria's new army left the town.", ("Syria's new army", "organisation")),
        ("Syria's air force left the town.", ("Syria's air force", "organisation")),
        ("The Syrian air force left the town.", ("Syrian air force", "organisation")),
        ("The air force of Syria left the town.", ("air force of Syria", "organisation")),
        ("Syria's use of force was noted.", ("Syria", "country")),
        ("Hezbollah's War Committee met there.", ("Hezbollah's War Committee", "organisation")),
        ("They saw Iran's Quds Force there.", ("Quds Force", "organisation")),
        # several names in one word, a list, articles, plurals
        ("The U.S.-Iraq talks failed.", ("Iraq", "country")),
        ("Rep. Davor Selm, R-Ohio, spoke about the road.", ("Ohio", "place")),
        ("The Netherlands agreed to the plan.", ("Netherlands", "country")),
        ("They sailed to the Bahamas.", ("Bahamas", "country")),
        ("It was an attack on the West.", ("the West", "place")),
        ("Residents of Karun fled at night.", ("Karun", "place")),
        ("Many Democrats voted for it.", ("Democrats", "group")),
        ("He was sent to 2nd Battalion in Velm.", ("2nd Battalion", "organisation")),
        # where somebody goes, unless another thing says that it is a person
        ("The minister left for Velm on Monday.", ("Velm", "place")),
        ("Orlov travelled to Karuna by train.", ("Karuna", "place")),
        ("Troops retreated from Harvan after the battle.", ("Harvan", "place")),
        ("Davor Selm was ill. His sister drove to Selm and sat with him.", ("Selm", "person")),
        ("A Hezbollah commander was seen there.", ("Hezbollah", "group")),
        ("They bombed a Hezbollah-held village.", ("Hezbollah", "group")),
        # what somebody is called before the name is no part of it
        ("Assistant Democratic Leader James Selm spoke.", ("James Selm", "person")),
        ("They met Republican Daniel Vall there.", ("Daniel Vall", "person")),
        ("They met Navy Sailor Daniel Vall there.", ("Daniel Vall", "person")),
        # given names that are titles too; two given names
        ("They met Counsel Don Vall there.", ("Don Vall", "person")),
        ("They met Rep. Earl Vall there.", ("Earl Vall", "person")),
        ("Michael Daniel Vall was sworn in on Friday.", ("Michael Daniel Vall", "person")),
        # whose body it is, and the person in it
        ("They met Daniel Okafor's administration.", ("Daniel Okafor", "person")),
        ("They met Daniel Okafor's administration.", ("Daniel Okafor's administration", "organisation")),
        # hyphens, "and" before one head noun, a newspaper, the state of a party's member, a relative
        ("He praised Vall-fil-A in a speech to the workers there.", ("Vall-fil-A", "organisation")),
        ("The Fish and Wildlife Service lifted the ban.", ("Fish and Wildlife Service", "organisation")),
        ("He read of it in The Daily Lantern on Monday.", ("Daily Lantern", "organisation")),
        ("He met Sen. Davor Selm, R-TX, there.", ("TX", "place")),
        ("He came with his wife, Melna, to the dinner.", ("Melna", "person")),
        # the preposition is of the restaurants, not of the name
        ("Long lines were seen outside Selmar restaurants. Selmar said nothing.", ("Selmar", "person")),
        # a title that is a surname, a rank that opens a company's name, one inside a run
        ("They honoured Daniel Luther King Jr. there.", ("Daniel Luther King Jr.", "person")),
        ("They met Stephen King there. King Harald left.", ("Harald", "person")),
        ("Shares of General Electric fell.", ("General Electric", "organisation")),
        ("General Selm spoke about the road.", ("Selm", "person")),
        ("Assistant Velm County Prosecutor Davor Selm spoke.", ("Davor Selm", "person")),
        ("Deputy Public Defender Davor Selm spoke.", ("Davor Selm", "person")),
        # what a company is called without its ending; the fields of a department
        ("Vall-Mar said the firm was fair. Vall-Mar Stores Inc. denied it.", ("Vall-Mar", "organisation")),
        (
            "The Ministry of Trade, Industry and Energy denied it.",
            ("Ministry of Trade, Industry and Energy", "organisation"),
        ),
        ("The Ministry of Trade, Congress and others denied it.", ("Ministry of Trade", "organisation")),
        # a house that is run for, and one that acts
        ("He lost the Pennsylvania Senate race.", ("Pennsylvania", "place")),
        ("He lost the Pennsylvania Senate race.", ("Senate", "organisation")),
        ("They met GOP Senate nominee Davor Selm there.", ("GOP", "organisation")),
        ("The Pennsylvania Senate voted on Monday.", ("Pennsylvania Senate", "organisation")),
        ("No. 10 denied it on Monday.", ("No. 10", "organisation")),
        # a noun before or behind says that a name is a place's, whatever persons the text has
        ("They walked over the bridge at Tal Selmar.", ("Tal Selmar", "place")),
        ("They met on the Selmar pass there.", ("Selmar pass", "place")),
        ("Davor Selm left the prison town of Selm.", ("town of Selm", "place")),
        ("They met in the Peruvian port city of Callao.", ("city of Callao", "place")),
        ("They left the French town of Velm at noon.", ("town of Velm", "place")),
        # a state of two words before what somebody is
        ("They met the South Carolina Republican there.", ("South Carolina", "place")),
    ],
)
def test_finds(text: str, expected: tuple[str, str]) -> None:
    assert expected in named(text)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("They met on Tuesday in March.", "Tuesday"),
        ("They left the French town of Velm at noon.", "French town"),
        ("The Velm Agreement was signed.", "Velm Agreement"),
        ("Operation Silver Dawn began.", "Silver Dawn"),
        ("Iran-backed fighters withdrew.", "Iran"),
        ("Members of the council left.", "Members"),
        ("A Kremlin adviser was seen there.", "Kremlin"),
        ("It rains in spring.", "It"),
        ("The tanker Ruby Star sank off the coast.", "Ruby Star"),
        ("HMS Sparrow left port on Monday.", "HMS Sparrow"),
        ("They signed the Geneva Conventions there.", "Geneva Conventions"),
        ("He wrote on Telegram that it was late.", "Telegram"),
        ("Abu Gadir (Arabic: Abu Qadir) fled.", "Abu Qadir"),
        ("It was published in the Velm dialect.", "Velm"),
        ("A U.S. plan was sent to them.", "A U.S."),
        ("Rep. Davor Selm, R-Ohio, spoke about the road.", "R-Ohio"),
        ("They cited Security Council Resolution 9999 again.", "Security Council"),
        ("The king replaced the U.S. as Norway's first customer.", "as Norway"),
        ("Many private Internet companies complied.", "Internet"),
        ('"[W]e will vote," he said.', "W]e"),
        ("They met Stephen King there. King Harald left.", "King"),
        ("The question in the case, No. 10-277, is open.", "No. 10"),
    ],
)
def test_leaves_out(text: str, words: str) -> None:
    assert words not in [found for found, _ in named(text)]


def test_a_full_name_fixes_its_parts_everywhere() -> None:
    text = "Marta Sumin Calls For Calm In Dransk\nSumin said so. Marta Sumin is the mayor. Aides of Sumin agreed."
    assert [found for found in named(text) if found[0] == "Sumin"] == [("Sumin", "person")] * 2
    assert ("Marta Sumin", "person") in named(text)


def test_a_declared_acronym_is_what_its_name_is() -> None:
    kinds = dict(named("The Free Harbour Movement (FHM) met on Monday. FHM leaders were silent."))
    assert kinds["FHM"] == kinds["Free Harbour Movement"] == "organisation"


@pytest.mark.parametrize(
    ("text", "words", "form", "kind"),
    [
        ("Washington said it would wait.", "Washington", "metonym", "country"),
        ("He urged Moscow to wait.", "Moscow", "metonym", "country"),
        ("Relations between Washington and Tehran worsened.", "Tehran", "metonym", "country"),
        ("The envoy flew to Moscow on Monday.", "Moscow", "name", "place"),
        ("A drone struck Kyiv at dawn.", "Kyiv", "name", "place"),
        ("They met in Brussels.", "Brussels", "name", "place"),
        ("The Kremlin denied the report.", "Kremlin", "metonym", "organisation"),
        ("Crowds gathered outside the Kremlin.", "Kremlin", "name", "place"),
    ],
)
def test_metonyms_by_use(text: str, words: str, form: str, kind: str) -> None:
    name = next(name for name in annotated(text).names if name.passage.text == words)
    assert (name.form, name.kind) == (form, kind)


@pytest.mark.parametrize(
    ("text", "words", "form", "kind"),
    [
        ("The president left early.", "The president", "title", "person"),
        ("The Ukrainian leader left early.", "The Ukrainian leader", "title", "person"),
        ("The ministry denied it.", "The ministry", "description", "organisation"),
        ("The coast guard found nine boats.", "The coast guard", "description", "organisation"),
        ("The border guard found nine boats.", "The border guard", "description", "person"),
        ("His office denied it.", "His office", "description", "organisation"),
        ("The two diplomats left.", "The two diplomats", "description", "group"),
        ("She said nothing.", "She", "pronoun", "person"),
        ("They said nothing.", "They", "pronoun", "group"),
        ("It said nothing.", "It", "pronoun", "organisation"),
    ],
)
def test_mentions_without_a_name(text: str, words: str, form: str, kind: str) -> None:
    name = next(name for name in annotated(text).names if name.passage.text == words)
    assert (name.form, name.kind) == (form, kind)


@pytest.mark.parametrize(
    "text",
    ["It is late.", "Everyone must bring his or her papers.", "A president has duties.", "She became president."],
)
def test_no_mention(text: str) -> None:
    forms = {name.form for name in annotated(text).names if name.passage.text != "She"}
    assert forms <= {"name"}


def test_a_name_of_the_text_is_found_in_its_headline() -> None:
    text = "Qarmun Under Fire Again, Aides Say\nShells fell near Qarmun on Monday morning."
    assert [found for found in named(text) if found[0] == "Qarmun"] == [("Qarmun", "place")] * 2


def test_names_in_one_list_tell_of_each_other() -> None:
    kinds = dict(named("They shelled the town of Velm for hours. The assault on Velm and Karabil was slow."))
    assert kinds["Karabil"] == "place"


@pytest.mark.parametrize(
    ("text", "towns"),
    [
        ("Ships may leave the ports of Odrin, Makar and Pellin.", {"Makar", "Pellin"}),
        ("The patrols will go on off Odrin, Makar and Pellin.", {"Odrin", "Makar", "Pellin"}),
        ("Heavy rain hit the towns of Anders, Birk and Colby. Anders was cut off.", {"Anders", "Birk", "Colby"}),
        ("The road between Harlan and Quist is closed. Convoys leave Quist each night.", {"Harlan", "Quist"}),
        ("Gunmen stormed Dovin at dawn.", {"Dovin"}),
    ],
)
def test_what_tells_of_a_town_tells_it_of_all_in_the_list(text: str, towns: set[str]) -> None:
    kinds = dict(named(text))
    assert {kinds.get(town, "place") for town in towns} == {"place"}


def test_a_list_of_persons_is_no_list_of_towns() -> None:
    kinds = dict(named("Mara Lind, Kit Bond, Ana Ruiz and Ivan Orlov met in Velm and Karun."))
    assert [kinds[name] for name in ("Mara Lind", "Kit Bond", "Ana Ruiz", "Ivan Orlov")] == ["person"] * 4
    assert kinds["Karun"] == kinds["Velm"] == "place"


def test_a_ship_keeps_its_name_for_itself() -> None:
    assert "Sparrow" not in dict(named("HMS Sparrow left port. Sparrow was seen off Velm on Monday."))


def test_passages_hold_their_words_and_stand_in_order() -> None:
    article = annotated("\u201cWe\u2019ll wait,\u201d said Zoë Ångström of São Vall \U0001f30d. She left for Kyiv.")
    spans = [(name.passage.start, name.passage.end) for name in article.names]
    assert spans == sorted(spans)
    assert all(article.source.text[n.passage.start : n.passage.end] == n.passage.text for n in article.names)


def test_nothing_to_find() -> None:
    article = annotated("")
    assert find_names(article.source, article.parse, article.sentences) == ()


def test_a_form_is_of_one_kind_where_it_nearly_always_is() -> None:
    told = " ".join(f"The company Vallmar {verb}." for verb in ("met", "left", "won", "lost", "grew"))
    assert set(named(f"Vallmar said so. {told}")) == {("Vallmar", "organisation")}


def test_who_prints_a_text_is_no_person() -> None:
    article = annotated("The governor told Velm Matin that Northwind was told too.")
    assert {name.passage.text: name.kind for name in article.names}["Velm Matin"] != "organisation"
    credit = Credit("Northwind", "dateline", article.source.passage(31, 40))
    source = replace(article.source, outlet="Velm Matin", credits=(credit,))
    found = find_names(source, article.parse, article.sentences)
    assert {n.passage.text: n.kind for n in found if n.form == "name"} == {
        "Velm Matin": "organisation",
        "Northwind": "organisation",
    }


def test_a_text_that_is_all_caption_has_no_names() -> None:
    """Its words are not read, though the gazetteer knows some of them."""
    text = "Kenyan President Ivo Brandt, second left, and Premier Anna Belo, left, attended a meeting in Accra, Ghana, Wednesday, Jan. 15, 2031."
    article = mark(source(text), Settings())
    assert [found.kind for found in article.marks] == ["caption"]
    assert annotate(article, load(Settings().model), Settings()).names == ()


def test_a_month_is_not_the_one_of_that_given_name() -> None:
    found = named("Jan Orlov said the talks would open on Jan. 20. Orlov left on Jan. 22.")
    assert [words for words, kind in found if kind == "person"] == ["Jan Orlov", "Orlov"]


def test_an_office_that_goes_on_in_small_letters_is_no_name() -> None:
    assert named("Interior minister Davor Selm spoke.") == [("Davor Selm", "person")]
