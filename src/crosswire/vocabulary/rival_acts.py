"""This file knows verbs that tell one act in ways which exclude each other: "rescued"
and "handed over", "resigned" and "was fired".
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from crosswire.vocabulary.inflection import past_forms, verb_forms
from crosswire.vocabulary.tables import read_toml, section, words

FILE = "rival_acts.toml"


@dataclass(frozen=True, slots=True)
class RivalAct:
    """A verb of one side of a group: its forms stand at `forms`, `past` is false for
    the present, `particle` follows it.
    """

    group: str
    side: int
    past: bool
    particle: str
    befalls_subject: bool


@cache
def rival_acts() -> Mapping[str, tuple[RivalAct, ...]]:
    """The rival acts each written form of a verb may tell; `VocabularyError` where the file is malformed."""
    found: dict[str, list[RivalAct]] = {}
    tables = read_toml(FILE)
    for group in tables:
        table = section(FILE, tables, group)
        for side, name in enumerate(("one", "other")):
            subject = words(FILE, table, f"{name}_of") == ("subject",)
            for phrase in words(FILE, table, name):
                lemma, _, particle = phrase.partition(" ")
                for form in verb_forms(lemma):
                    if not form.endswith("ing"):
                        act = RivalAct(group, side, form != lemma and form in past_forms(lemma), particle, subject)
                        found.setdefault(form, []).append(act)
    return {form: tuple(acts) for form, acts in found.items()}
