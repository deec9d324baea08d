"""The language model: it says what it says when loaded the plain way, only sooner."""

from __future__ import annotations

import subprocess
import sys
from functools import cache
from typing import TYPE_CHECKING, Any

import pytest

from crosswire.annotate import attribute_rules
from crosswire.annotate.attribute_rules import quicken
from crosswire.annotate.language_model import find, load
from crosswire.settings import SMALL_MODEL

if TYPE_CHECKING:
    from spacy.language import Language

TEXTS = (
    "The envoy said there was no deal. It's what it is, and they've known it; I wouldn't do that, you do.",
    "Y'all ain't gonna like it: he's gotta go, let's say, nothin' but talk. C'mon, don't tell 'em.",
    "  Ministers met on 4 May 2031,\tthen left. \n\n “Which of these?” asked one. Both did; had he been there?",
    "That is the treaty which all of them have signed. Those who signed it got paid, and it gets worse.",
)


@cache
def plain() -> Language:
    import spacy

    return spacy.load(find(SMALL_MODEL)[1])


def said(nlp: Language, text: str) -> list[tuple[Any, ...]]:
    return [
        (t.text, t.norm_, t.lemma_, t.pos_, t.tag_, t.dep_, t.head.i, t.ent_type_, str(t.morph), t.is_sent_start)
        for t in nlp(text)
    ]


@pytest.mark.parametrize("text", TEXTS)
def test_every_token_is_as_the_plain_model_has_it(text: str) -> None:
    assert said(load(SMALL_MODEL), text) == said(plain(), text)
    assert said(load(SMALL_MODEL), text) == said(plain(), text)  # and again, from memory


def test_rules_hold_when_what_was_kept_in_mind_is_forgotten(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(attribute_rules, "KINDS", 3)
    assert [said(load(SMALL_MODEL), text) for text in TEXTS] == [said(plain(), text) for text in TEXTS]


def test_a_rule_that_asks_for_something_else_leaves_the_ruler_as_it_is() -> None:
    from spacy.lang.en import English

    nlp = English()
    ruler = nlp.add_pipe("attribute_ruler")
    ruler.add([[{"SHAPE": "XX"}]], {"LEMMA": "capitals"})  # type: ignore[attr-defined]
    quicken(ruler)  # type: ignore[arg-type]
    assert "match" not in vars(ruler)
    assert [token.lemma_ for token in nlp("UN talks")] == ["capitals", ""]


def test_the_library_has_its_command_line_when_somebody_asks_for_it() -> None:
    load(SMALL_MODEL)
    import spacy

    assert spacy.info(silent=True)["spacy_version"] == spacy.__version__
    assert hasattr(sys.modules["spacy.cli"], "download")


def test_the_library_has_the_older_checkers_when_somebody_asks_for_them() -> None:
    load(SMALL_MODEL)
    from pydantic import BaseModel

    assert sys.modules.get("pydantic.v1", "not asked for") is not None
    assert "defer_build" not in BaseModel.model_config
    if sys.version_info < (3, 14):
        from pydantic.v1 import BaseModel as OlderModel

        assert OlderModel.__name__ == "BaseModel"


def test_a_checker_built_late_checks() -> None:
    load(SMALL_MODEL)
    from spacy.schemas import ConfigSchemaNlp, validate

    assert any("lang" in fault for fault in validate(ConfigSchemaNlp, {"lang": 3}))


def test_a_library_that_needs_what_is_left_out_is_imported_whole() -> None:
    code = """
import sys
from contextlib import contextmanager
from crosswire.annotate import spacy_import

@contextmanager
def something_needed():
    sys.modules["thinc"] = None
    try:
        yield
    finally:
        del sys.modules["thinc"]

spacy_import._checkers = something_needed
spacy_import.import_spacy()
import spacy
print(spacy.blank("en").lang)
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "en"


def test_entry_points_are_found_by_group() -> None:
    load(SMALL_MODEL)
    import catalogue
    from spacy.util import registry

    assert registry.architectures.get_entry_points().keys() == {
        point.name for point in catalogue.importlib_metadata.entry_points(group="spacy_architectures")
    }


@pytest.mark.parametrize(
    "text",
    [
        "“It is so,” said Brig. Gen. Ana Ruiz, a spokeswoman.",
        "He told Lt. Bask and Amb. Ilse Kovar at noon.",
        "The order of Sgt. Velde was lost.",
    ],
)
def test_a_title_cut_short_ends_no_sentence(text: str) -> None:
    assert len(list(load(SMALL_MODEL)(text).sents)) == 1


def test_a_full_stop_behind_a_name_ends_a_sentence() -> None:
    assert len(list(load(SMALL_MODEL)("The order came from Velde. The captain stayed.").sents)) == 2
