"""This file knows honorifics, offices and roles, and the nouns for unnamed people who speak."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from crosswire.vocabulary.tables import Table, gathered, keyed, read_table

FILE = "titles.tsv"
SHORTENED = re.compile(r"[A-Z][a-z]+\.")
COLUMNS = ("name", "kind", "gender", "plural", "forms", "before_name", "acts_for")
GROUPS_FILE = "people.tsv"
GROUP_COLUMNS = ("singular", "plural", "kind")

KINDS = frozenset(
    {
        "honorific", "head-of-state", "head-of-government", "deputy", "minister", "spokesperson", "official", "adviser",
        "military", "police", "local", "legislator", "party", "judge", "prosecutor", "lawyer", "religious", "monarch",
        "noble", "diplomat", "intelligence", "international", "bank", "business", "journalist", "academic", "civil",
        "rebel", "former",
    }
)  # fmt: skip
GENDERS = frozenset({"", "female", "male"})
GROUP_KINDS = frozenset(
    {
        "official", "diplomat", "source", "analyst", "resident", "witness", "prosecutor", "police", "rescuer", "medic",
        "military", "fighter", "legislator", "leader", "journalist", "activist", "protester", "civilian", "victim",
        "relative", "migrant", "prisoner", "lawyer", "judge", "monitor", "aid", "religious", "business", "worker",
        "expert", "negotiator", "ally", "investigator",
    }
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Title:
    """An honorific or office: ``forms`` are its other written forms ("Sec. of State"), ``acts_for`` tells whether its
    holder speaks for another person or body (a spokesperson, an envoy), ``before_name`` whether it can stand right
    before a name ("President Okoro").
    """

    name: str
    kind: str
    gender: str
    plural: str
    forms: tuple[str, ...]
    before_name: bool
    acts_for: bool


@dataclass(frozen=True, slots=True)
class PeopleNoun:
    """A noun for people without a name ("officials", "witnesses")."""

    singular: str
    plural: str
    kind: str


@cache
def titles() -> Mapping[str, Title]:
    """The titles by name, lower case, in the order of the table."""
    return keyed(FILE, _titles(read_table(FILE, COLUMNS)), lambda title: title.name)


@cache
def title_forms() -> Mapping[str, tuple[Title, ...]]:
    """The titles each written form may stand for, in lower case: name, plural
    and forms; ``pm`` gives prime minister.
    """
    return gathered(
        (form.lower(), title)
        for title in titles().values()
        for form in (title.name, title.plural, *title.forms)
        if form
    )


@cache
def abbreviated_titles() -> frozenset[str]:
    """The words of titles that are cut short by a full stop, as printed: ``Brig.``, ``Capt.``, ``Amb.``."""
    printed = (word for title in titles().values() for form in title.forms for word in form.split())
    return frozenset(word for word in printed if SHORTENED.fullmatch(word))


@cache
def honorifics() -> Mapping[str, Title]:
    """The honorifics (``mr``, ``dr.``) by written form, lower case."""
    return {
        form.lower(): title
        for title in titles().values()
        if title.kind == "honorific"
        for form in (title.name, *title.forms)
    }


@cache
def people_nouns() -> Mapping[str, PeopleNoun]:
    """The nouns for unnamed people by singular and by plural."""
    nouns = keyed(GROUPS_FILE, _people(read_table(GROUPS_FILE, GROUP_COLUMNS)), lambda noun: noun.plural)
    return {form: noun for noun in nouns.values() for form in (noun.singular, noun.plural) if form}


def _titles(table: Table) -> Iterable[Title]:
    return map(
        Title,
        table.text("name"),
        table.one_of("kind", KINDS),
        table.one_of("gender", GENDERS),
        table.optional("plural"),
        table.many("forms"),
        table.flag("before_name"),
        table.flag("acts_for"),
    )


def _people(table: Table) -> Iterable[PeopleNoun]:
    return map(PeopleNoun, table.optional("singular"), table.text("plural"), table.one_of("kind", GROUP_KINDS))
