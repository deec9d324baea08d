"""This file knows how the record's codes, days, numbers and counts are put into words for readers."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping
from datetime import date, timedelta

from crosswire.model.record import Finding
from crosswire.model.values import When
from crosswire.source_names import MONTHS

ISO_DAY = re.compile(r"(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}:\d{2})(?::\d{2}(?:\.\d{1,9})?)?(Z|[+-]\d{2}:?\d{2})?)?")
ISO_MONTH = re.compile(r"(\d{4})-(\d{2})")

WHAT_THIS_IS = (
    "What these texts say, laid side by side, each line with its words and place. "
    "It gives no verdict on who is right. That a text does not mention something says nothing about why."
)

NOTHING_DIFFERS = "Nothing found that would change an assessment."
NO_ALL_CLEAR = (
    "That no difference is shown does not say that the texts agree: many are missed, since both sides must be shown to speak "
    "of the same thing."
)
NO_HEADLINE = "No text has a headline; this is what most origins tell."
NOT_EVEN_THAT = "No text has a headline, and no happening was recognised."
COUNTED_APART = "counted apart and not shown to be one count"

VERDICTS = {
    "agree": "agree",
    "compatible": "compatible",
    "conflict": "conflict",
    "single-source": "single source",
    "superseded": "superseded",
}
VERDICT_MEANINGS = {
    "agree": "the same thing, said by two or more independent origins",
    "compatible": "different precision, day, document or part of one thing; both can stand",
    "conflict": "the same thing, and both cannot be taken as they stand",
    "single-source": "one independent origin alone has it, in however many outlets",
    "superseded": "the same outlet or agency has since updated it",
}
RELATIONS = {
    "verbatim": "the same words, up to punctuation, case, spelling and contraction",
    "truncated": "a part of the reference",
    "altered": "other words than the reference, inside quotation marks",
    "spliced": "words of separate utterances, run together",
    "indirect": "reported without quotation marks",
}
DEGREES = {
    "transcription": "a slip of hearing or copying",
    "meaning": "number, negation, modality, a name or a hedge differs",
    "paraphrase": "rewritten inside quotation marks",
}
KINDS = {
    "direct": "quoted", "partial": "quoted in part", "indirect": "reported", "narrated": "in the outlet's own voice",
}  # fmt: skip
SIDES = {
    "untold": "For whom they act is not told", "unnamed": "Unnamed sources and others, as the texts describe them",
    "unknown": "Speaker unknown",
}  # fmt: skip
NOT_STATED = "whose count is not stated"
WHEN_BASES = {"story": "known from the other texts", "publication": "taken from the day of publication"}
SIGNS = {"story": "†", "publication": "‡"}
"""What stands behind a day that its text does not tell: the legend at the head says it once, not every line anew."""
PUBLISHED_BY = {
    "given": "as given", "metadata": "from the page's metadata", "text": "in the text", "url": "from the address",
    "story": "inferred from the story",
}  # fmt: skip
LINEAGE = {
    "credits": "credits", "same-copy": "prints the same copy as", "derived-from": "derives from", "quotes": "quotes",
    "revision-of": "is a revision of",
}  # fmt: skip
ORIGINS = {"agency": "agency", "outlet": "outlet", "primary": "primary document"}

ACTS = {
    "AGREE": "agreement or promise", "CONSULT": "talks or visit", "SUPPORT": "praise or backing",
    "CONCEDE": "admission or yielding", "COOPERATE": "joint act", "AID": "aid",
    "RETREAT": "release, withdrawal or easing", "REQUEST": "request or demand",
    "ACCUSE": "accusation or criticism", "REJECT": "refusal", "THREATEN": "threat", "PROTEST": "protest",
    "SANCTION": "penalty or break", "MOBILIZE": "military move",
    "COERCE": "coercion or seizure", "ASSAULT": "use of force",
}  # fmt: skip
"""What PLOVER's types of events are about, in words."""

PARTS = {
    "MO": "morning", "MI": "midday", "AF": "afternoon", "EV": "evening", "NI": "night", "DT": "daytime",
    "SP": "spring", "SU": "summer", "FA": "autumn", "WI": "winter", "WE": "weekend",
    "W": "week",
}  # fmt: skip
"""TIMEX3's letters for parts of a day, a week and a year."""
PART_OF = re.compile(
    r"(?P<day>\d{4}-\d{2}-\d{2})T(?P<of_day>[A-Z]{2})|(?P<year>\d{4})-(?P<of_year>[A-Z]{2})|\d{4}-W\d{2}(?P<of_week>-WE)?"
)

REFERENCES = {"PAST_REF": "before", "PRESENT_REF": "at present", "FUTURE_REF": "to come"}
"""TIMEX3's values for times of which no more is known than where they lie from the text's own day."""


def day(value: str) -> str:
    """An ISO date, month or time in words ("3 Mar 2031"), or where it lies from now; anything else as it is."""
    found = ISO_DAY.fullmatch(value)
    if found and 1 <= int(found[2]) <= 12:
        clock = f", {found[4]}" if found[4] else ""
        zone = f" {'UTC' if found[5] == 'Z' else found[5]}" if found[5] else ""
        return f"{int(found[3])} {MONTHS[int(found[2]) - 1]} {found[1]}{clock}{zone}"
    found = ISO_MONTH.fullmatch(value)
    if found and 1 <= int(found[2]) <= 12:
        return f"{MONTHS[int(found[2]) - 1]} {found[1]}"
    return REFERENCES.get(value, value)


def headed(finding: Finding) -> str:
    """A finding's statement with the day behind its topic in words: "killed (Dransk, 14 May 2031): 34"."""
    head, closes, rest = finding.statement.partition("): ")
    topic, opens, where = head.rpartition(" (")
    if not closes or not opens or topic not in (finding.topic, finding.topic.rpartition(" (")[0]):
        return finding.statement
    *place, when = where.split(", ")
    since, _, start = when.rpartition(" ")
    return f"{topic}{opens}{', '.join([*place, f'{since} {day(start)}'.strip()])}{closes}{rest}"


def days(earliest: str | None, latest: str | None) -> str:
    """A span of days in words, as short as it can be ("3–4 Mar 2031"); "" when both ends are unknown."""
    if earliest is None or latest is None or earliest == latest:
        known = earliest or latest
        if known is None:
            return ""
        return day(known) if earliest == latest else f"{'from' if earliest else 'until'} {day(known)}"
    if whole := _whole(earliest, latest):
        return whole
    first, last = day(earliest), day(latest)
    if "," in first and first.partition(",")[0] == last.partition(",")[0]:
        return f"{first}–{last.partition(', ')[2]}"  # hours of one day
    if ISO_DAY.fullmatch(earliest) and ISO_DAY.fullmatch(latest) and "," not in first + last:
        for shared in (8, 5):  # the same month, the same year: said once, at the end
            if earliest[:shared] == latest[:shared]:
                first = " ".join(first.split()[: 1 if shared == 8 else 2])
                break
    return f"{first}–{last}" if " " not in first else f"{first} – {last}"


def _whole(earliest: str, latest: str) -> str:
    """A span that is a whole month or year, by its name; "" where it is none."""
    try:
        first, after = date.fromisoformat(earliest), date.fromisoformat(latest) + timedelta(days=1)
        next_month = (first.replace(day=28) + timedelta(days=4)).replace(day=1)
    except (ValueError, OverflowError):
        return ""
    if (first.month, first.day, after.month, after.day) == (1, 1, 1, 1) and after.year == first.year + 1:
        return earliest[:4]
    if first.day == 1 and after == next_month:
        return day(earliest[:7])
    return ""


def span(when: When | None) -> str:
    """A moment or span in words; "" when unknown."""
    if when is None:
        return ""
    if when.precision in ("day", "time") and when.value and ISO_DAY.fullmatch(when.value):
        return day(when.value)
    return _part(when) or days(when.earliest, when.latest) or (day(when.value) if when.value else "")


def _part(when: When) -> str:
    """A part of a day, a week or a year as texts tell it, with its bounds: "6 June 2031, evening (17:00–23:59)"."""
    found = PART_OF.fullmatch(when.value or "")
    name = PARTS.get(found["of_day"] or found["of_year"] or ("WE" if found["of_week"] else "W")) if found else None
    if not found or not name:
        return ""
    bounds = days(when.earliest, when.latest)
    if found["of_day"]:
        clock = bounds.partition(", ")[2] or bounds
        return f"{day(found['day'])}, {name}{f' ({clock})' if clock else ''}"
    if found["of_year"]:
        return f"{name} {found['year']}{f' ({bounds})' if bounds else ''}"
    return f"{name} of {bounds}" if bounds else ""


def moment(when: When | None) -> str:
    """A moment or span in words, with a sign of how it is known where the text itself does not say; "" when unknown."""
    said = span(when)
    sign = SIGNS.get(when.basis) if when else None
    return f"{said}\N{NO-BREAK SPACE}{sign}" if said and sign else said


def legend(bases: Collection[str]) -> str:
    """What the signs behind days say, of those bases that a report has; "" where it has none."""
    told = "; ".join(f"{sign} {WHEN_BASES[basis]}" for basis, sign in SIGNS.items() if basis in bases)
    return f"Behind a day: {told}." if told else ""


def number(value: float) -> str:
    """A number with its thousands apart."""
    return f"{value:,}"


def counted(count: int, one: str, many: str | None = None) -> str:
    """A count with its noun: "1 text", "3 texts"."""
    return f"{count:,} {one if count == 1 else many or one + 's'}"


def listed(items: Iterable[str], most: int = 0) -> str:
    """The items with commas; beyond `most` (0: all) only how many more there are."""
    every = list(items)
    if most and len(every) > most + 1:
        return f"{', '.join(every[:most])} and {len(every) - most:,} more"
    return ", ".join(every)


def labels(finding: Finding) -> tuple[str, ...]:
    """The words on a finding's badges: verdict, class, and copying fault where one side rewrote the other."""
    drift = ("copying fault",) if finding.drift else ()
    return (VERDICTS[finding.verdict], finding.class_, *drift)


def act(kind: str, mode: str | None) -> str:
    """What sort of happening it is, in words, with PLOVER's type and mode: "talks or visit (CONSULT, visit)"."""
    code = f"{kind}, {mode}" if mode else kind
    return f"{ACTS[kind]} ({code})" if kind in ACTS else code


def made_with(model: str, settings: Mapping[str, object]) -> str:
    """The settings a record was made with, but for those unset, and the model once more."""
    said = {name: value for name, value in settings.items() if value not in (None, False, "", model)}
    named = (name.replace("_", " ") + ("" if value is True else f" {value}") for name, value in said.items())
    return "".join(f"; {one}" for one in named)


def capital(text: str) -> str:
    """The text with its first letter large, the others as they are."""
    return text[:1].upper() + text[1:]
