"""Which public sets there are, what is scored on each, what is pinned, and how much of it CI reads."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from evals.place import Place
from evals.rows import digest_of_files

Task = Literal["quotes", "times", "names", "events", "casualties", "stories", "extraction", "fidelity"]
Verb = Literal["read", "stories", "pages"]
SCORERS: Mapping[Task, str] = {
    task: f"{task}.py" for task in ("quotes", "times", "names", "events", "casualties", "stories", "extraction")
} | {"fidelity": "contract.py"}


@dataclass(frozen=True, slots=True)
class View:
    """One line of the table: where the scorer's figure stands, which number heads it, which numbers are pinned."""

    name: str
    path: tuple[str, ...]
    headline: str = "f1"
    pins: tuple[str, ...] = ("f1",)


@dataclass(frozen=True, slots=True)
class GoldFile:
    """A file below data/; `unit` are the fields kept whole in a half or sample; `sample` how many units CI reads."""

    path: str
    key: str = "doc_id"
    unit: tuple[str, ...] = ()
    label: tuple[str, ...] = ()
    sample: int | None = None


@dataclass(frozen=True, slots=True)
class EvalSet:
    """A set with its scorer: `reading_only` sets are for reading errors and run by name only, `measure_only` never
    show their items, `parts` are (set, number of documents) that a mix is drawn from.
    """

    name: str
    task: Task
    views: tuple[View, ...]
    files: tuple[GoldFile, ...] = ()
    verb: Verb = "read"
    label: str = ""
    pages: str = ""
    parts: tuple[tuple[str, int], ...] = ()
    reading_only: bool = False
    measure_only: bool = False

    @property
    def scorer(self) -> str:
        """The file name of the scorer."""
        return SCORERS[self.task]


QUOTES = tuple(
    View(f"{kind} {what}", (kind, what))
    for kind in ("direct+mixed", "indirect", "all")
    for what in ("content", "attributed")
)
TIMES = tuple(View(name, (name,)) for name in ("relaxed", "strict", "value", "type", "calendar_dates"))
NAMES = tuple(View(f"named {how}", ("named", how)) for how in ("relaxed", "strict", "relaxed_typed"))
EVENTS = (
    View("type accuracy", ("type",), "accuracy", ("accuracy",)),
    View("type macro-F1", ("type",), "macro_f1", ("macro_f1",)),
    View("quad macro-F1", ("quad",), "macro_f1", ("macro_f1",)),
    View("binary macro-F1", ("binary",), "macro_f1", ()),
    View("end to end", ("end_to_end",)),
)
CASUALTIES = (
    View("two or more", ("two_or_more",), "f1", ("recall", "f1")),
    View("two or more, all documents", ("two_or_more_all_documents",), "f1", ()),
)
STORIES = (View("BCubed", ("bcubed",), "f1", ("precision", "f1")), View("ARI", (), "ari", ()))
FIDELITY = (View("exact passages", (), "exact", ("exact",)), View("contract kept", (), "kept", ("kept",)))

BASIL = GoldFile("basil/basil.jsonl", unit=("triplet-uuid",), label=("triplet-uuid",), sample=20)
# Halves and samples keep a topic whole: its two subtopics are the pair a grouper finds hard to tell apart.
ECBPLUS = GoldFile("ecbplus/ecbplus.jsonl.gz", unit=("topic",), label=("topic", "subtopic"), sample=5)

SETS: tuple[EvalSet, ...] = (
    EvalSet("polnear_dev", "quotes", QUOTES, (GoldFile("polnear/dev.jsonl"),), measure_only=True),
    EvalSet("polnear_train", "quotes", QUOTES, (GoldFile("polnear/train.jsonl.gz", sample=80),), reading_only=True),
    EvalSet("timebank", "times", TIMES, (GoldFile("timex/timebank.jsonl"),)),
    EvalSet("aquaint", "times", TIMES, (GoldFile("timex/aquaint.jsonl"),)),
    EvalSet("re3d", "names", NAMES, (GoldFile("re3d/re3d.jsonl"),)),
    EvalSet("plv_train", "events", EVENTS, (GoldFile("plover/plv_train.jsonl", key="sentence_id"),)),
    EvalSet("gsr", "events", EVENTS, (GoldFile("plover/gsr.jsonl", key="id"),)),
    EvalSet("muc4_dev1300", "casualties", CASUALTIES, (GoldFile("muc4/dev1300.jsonl.gz", sample=150),)),
    EvalSet("muc4_tst1", "casualties", CASUALTIES, (GoldFile("muc4/tst1.jsonl"),)),
    EvalSet("muc4_tst2", "casualties", CASUALTIES, (GoldFile("muc4/tst2.jsonl"),)),
    EvalSet("basil", "stories", STORIES, (BASIL,), "stories", "triplet-uuid"),
    EvalSet("ecbplus_topic", "stories", STORIES, (ECBPLUS,), "stories", "topic"),
    EvalSet("ecbplus_subtopic", "stories", STORIES, (ECBPLUS,), "stories", "topic+subtopic"),
    EvalSet("basil_ecbplus", "stories", STORIES, (BASIL, ECBPLUS), "stories", "story"),
    EvalSet(
        "scrapinghub",
        "extraction",
        (View("stored text", ("stored", "shingles")), View("body", ("shingles",))),
        (GoldFile("extraction/scrapinghub/ground-truth.json"),),
        "pages",
        pages="extraction/scrapinghub/html",
    ),
    EvalSet(
        "fundus",
        "extraction",
        (View("stored text", ("stored", "rouge_lsum")), View("body", ("rouge_lsum",))),
        (GoldFile("extraction/fundus/ground_truth.json"),),
        "pages",
        pages="extraction/fundus/html",
    ),
    EvalSet(
        "fidelity",
        "fidelity",
        FIDELITY,
        parts=(
            ("polnear_dev", 84),
            ("timebank", 183),
            ("aquaint", 73),
            ("re3d", 90),
            ("basil", 300),
            ("muc4_tst1", 100),
            ("muc4_tst2", 100),
            ("muc4_dev1300", 70),
        ),
    ),
)


class UnknownSetError(ValueError):
    """Raised when no set has the name; the message lists those there are."""


def find_set(name: str) -> EvalSet:
    """The set of that name."""
    for eval_set in SETS:
        if eval_set.name == name:
            return eval_set
    raise UnknownSetError(f"no set {name!r}; there are: {', '.join(eval_set.name for eval_set in SETS)}")


def gold_paths(eval_set: EvalSet, place: Place) -> tuple[Path, ...]:
    """The files of the set below data/: its gold, its pages if any, and those of its parts."""
    own = [place.data / file.path for file in eval_set.files]
    pages = sorted((place.data / eval_set.pages).glob("*.html.gz")) if eval_set.pages else []
    parts = [path for name, _ in eval_set.parts for path in gold_paths(find_set(name), place)]
    return (*own, *pages, *parts)


def missing_files(eval_set: EvalSet, place: Place) -> tuple[str, ...]:
    """The files of the set that are not there, named from below the place; its scorer and inputs.py count too."""
    scorers = [place.score / eval_set.scorer, place.score / "inputs.py", place.score / "common.py"]
    paths = [*gold_paths(eval_set, place), *scorers]
    absent = [path.relative_to(place.data.parent).as_posix() for path in paths if not path.is_file()]
    if eval_set.pages and not (place.data / eval_set.pages).is_dir():
        absent.append(f"data/{eval_set.pages}")
    return tuple(absent)


def set_digest(eval_set: EvalSet, place: Place) -> str:
    """SHA-256 over the names and bytes of all files of the set."""
    return digest_of_files(gold_paths(eval_set, place), place.data)


def scorer_digest(eval_set: EvalSet, place: Place) -> str:
    """SHA-256 over the scorer and what it stands on: another scorer makes another figure of the same reading."""
    names = (eval_set.scorer, "common.py", "inputs.py")
    return digest_of_files([place.score / name for name in names], place.score)
