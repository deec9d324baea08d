"""This file knows the findings about statements: who prints which wording, who attributes it, who alone has it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from crosswire.brevity import in_passing
from crosswire.model.passage import Passage
from crosswire.model.record import About, Side, Statement, Variant
from crosswire.model.source import StoredSource
from crosswire.model.values import Who
from crosswire.reconcile.findings.cuts import is_turned, unmarked_cuts
from crosswire.reconcile.findings.draft import Draft, Support
from crosswire.reconcile.findings.enough import says_enough
from crosswire.reconcile.findings.handing_on import HandingOn
from crosswire.reconcile.findings.sameness import is_another_wording, is_one_name, overlap, puts_another_word
from crosswire.reconcile.findings.told_words import named
from crosswire.reconcile.findings.wording_heads import (
    NOT_NAMED,
    SHOWN,
    agreed,
    going_on,
    reported,
    speaker_of,
    stakes,
    topic,
    what_is_said,
    words_of,
)
from crosswire.reconcile.statements.governing import governs
from crosswire.reconcile.statements.speakers import is_only_described, is_pronoun, is_told_apart, stands_for_nobody
from crosswire.report_verbs import with_verb
from crosswire.vocabulary.assertion_words import assertion_words
from crosswire.vocabulary.rarity import rarity, telling
from crosswire.vocabulary.speech_words import speech_words
from crosswire.vocabulary.wording_words import wording_words
from crosswire.wording import Word, holds, words

LEAST_ALONE = 2
"""Telling words that a sentence which a document alone has must hold, to be a finding."""
FEW = 8
"""Tellings in an outlet's own voice that are held against attributed ones: one that tells the same is enough."""
STEM = 5
PRINTED = 0.8
"""Share of the words that an outlet's own sentence must have, to be what somebody said, printed without marks."""
MOST_ALONE = 0.45
"""Share of what a report tells that another text's report may lack, where both agree: of 74 agreements in 45 stories nine lack more."""
TELLING = 4
"""Words that tell something which an attributed clause needs, to be found again in an outlet's own voice."""
MOST_TOLD = 0.5
ENOUGH_BY_ANY = 7
"""Words in marks up to which an unnamed speaker told by other words may use them too."""
NONE_KNOWN = HandingOn()
CHANGED = ("altered", "spliced")
DOUBTED = frozenset({"claim", "accuse"})
"""What a verb must do with what it reports, for another text's own voice to contradict it: "claimed", not "said"."""
NAMES = {
    "transcription": "small words differ",
    "meaning": "words that bear the meaning differ",
    "paraphrase": "rewritten inside the quotation marks",
}
ONLY, NOT = "only", ("not",)
"""A word that sets terms, and those before it behind which it sets none."""
MEANING_FIRST = 1_000.0
"""What is added to the stakes of a quotation that another wording gives another sense: more than the words of any other tell."""
REPLACED = "a word stands for another"


def about_statements(
    statements: Iterable[Statement],
    support: Support,
    stored: Mapping[str, StoredSource] | None = None,
    handed_on: HandingOn = NONE_KNOWN,
) -> Iterator[Draft]:
    """The findings of all statements: wording and attribution where texts differ, agreement, single sources."""
    for statement in statements:
        yield from _wordings(statement, support, stored or {})
        for draft in (
            *_attributions(statement, support, handed_on),
            *_standing(statement, support, stored or {}, handed_on),
        ):
            yield _with_verbs(draft, statement, stored or {})


def _with_verbs(draft: Draft, statement: Statement, stored: Mapping[str, StoredSource]) -> Draft:
    """The finding with reports shown from their verb on where they mislead without: "denied that the gate was shut"."""
    shown = {
        variant.passage: _with_verb(variant, stored) for variant in statement.variants if variant.kind == "indirect"
    }
    sides = (
        replace(side, passages=tuple(sorted({shown.get(passage, passage) for passage in side.passages})))
        for side in draft.sides
    )
    return replace(draft, sides=tuple(sides))


def _with_verb(variant: Variant, stored: Mapping[str, StoredSource]) -> Passage:
    source = stored.get(variant.passage.source)
    return (
        with_verb(variant.passage, variant.cue, source.text)
        if source and variant.kind == "indirect"
        else variant.passage
    )


def _wordings(statement: Statement, support: Support, stored: Mapping[str, StoredSource]) -> Iterator[Draft]:
    """One finding a statement whose words inside quotation marks differ: the reference and each other wording."""
    kept = [variant for variant in statement.variants if variant.relation in ("verbatim", "truncated")]
    changed = [
        v
        for v in statement.variants
        if v.relation in CHANGED and (is_another_wording(v, kept) or _is_cut_in_sense(v, statement))
    ]
    if not changed or not kept:
        yield from _cuts(statement, support, stored)
        return
    sides = [support.side("as in the reference", _passages(_telling_apart(kept, changed)))]
    sides += [support.side(_label(group[0]), _passages(group)) for group in _by_wording(changed)]
    labels = tuple(dict.fromkeys(_label(variant) for variant in changed))
    cosmetic = all(_label(variant) == NAMES["transcription"] for variant in changed)
    yield Draft(
        about=About(kind="statement", ref=statement.id),
        topic=topic(statement),
        verdict="conflict",  # of two wordings in marks at most one was said; a slip of the ear is of cosmetic weight
        class_="wording",
        weight="cosmetic" if cosmetic else "quotation",
        statement=f"{what_is_said(statement)}, printed in {len(sides)} wordings: {'; '.join(labels)}",
        sides=tuple(sides),
        silent=support.silent(_passages(statement.variants)),
        drift=all(set(side.origins) <= set(sides[0].origins) for side in sides[1:]),
        reasons=labels,
        stakes=stakes(statement) + (MEANING_FIRST if NAMES["meaning"] in labels else 0.0),
    )


def _is_cut_in_sense(variant: Variant, statement: Statement) -> bool:
    """Whether a piece of the speaker's sentence lacks what governs it: "the gate was left open", of "if the gate was left open"."""
    speakers = [one.speaker.actor if one.speaker else None for one in (variant, statement)]
    if variant.degree != "meaning" or speakers[0] is None or speakers[0] != speakers[1]:
        return False
    return any(governs(edit.was or edit.is_) for edit in variant.edits if not (edit.was and edit.is_))


def _cuts(statement: Statement, support: Support, stored: Mapping[str, StoredSource]) -> Iterator[Draft]:
    """One finding a statement that a text ends with a full stop where another goes on: no mark shows the cut."""
    pairs = list(unmarked_cuts(statement.variants, stored))
    if pairs:
        sides = (
            support.side("goes on", _passages(longer for _, longer in pairs)),
            support.side("ends there", _passages(cut for cut, _ in pairs)),
        )
        yield Draft(
            about=About(kind="statement", ref=statement.id),
            topic=topic(statement),
            # the mark says that the sentence ended there; where it went on with "but", no reader can take both as they stand
            verdict="conflict" if any(is_turned(cut, longer) for cut, longer in pairs) else "compatible",
            class_="wording",
            weight="quotation",
            statement=f"{what_is_said(statement)}: a text ends the sentence where another goes on",
            sides=sides,
            silent=support.silent(_passages(statement.variants)),
            drift=set(sides[1].origins) <= set(sides[0].origins),
            reasons=("a cut without a mark",),
            stakes=stakes(statement),
        )


def _telling_apart(kept: Sequence[Variant], changed: Sequence[Variant]) -> list[Variant]:
    """The wordings that stand for the reference: a fragment that every changed wording has as well supports neither."""
    others = [words_of(variant) for variant in changed]
    found = [
        one for one in kept if one.relation != "truncated" or not all(holds(each, words_of(one)) for each in others)
    ]
    return found or list(kept)


def _by_wording(variants: Sequence[Variant]) -> list[list[Variant]]:
    groups: dict[tuple[str, ...], list[Variant]] = defaultdict(list)
    for variant in variants:
        groups[(variant.relation, *(word.form for word in words(variant.passage.text)))].append(variant)
    return list(groups.values())


def _label(variant: Variant) -> str:
    if variant.relation == "spliced":
        return "words of separate utterances run together"
    slip = variant.degree == "transcription"
    return REPLACED if slip and puts_another_word(variant) else NAMES[variant.degree or "paraphrase"]


def _attributions(statement: Statement, support: Support, handed_on: HandingOn) -> Iterator[Draft]:
    """Told in an outlet's own voice here and attributed there; words given to two speakers are told by `attributed`."""
    named: dict[str, list[Variant]] = defaultdict(list)
    for variant in statement.variants:
        told = variant.kind == "indirect" and variant.quote is None  # a demand: its doer is read less surely
        if variant.speaker is not None and variant.speaker.actor is not None and not told:
            named[variant.speaker.actor].append(variant)
    own = [variant for variant in statement.variants if variant.kind == "narrated" and not handed_on(variant.passage)]
    spoken = [v for v in statement.variants if v.kind != "narrated" and v.speaker and not _is_deed(v)]
    if len(named) < 2 and own and spoken and _is_told_alike(own, spoken):
        sides = [
            support.side(f"attributed to {_attributed_to(spoken)}", _passages(spoken)),
            support.side("told in the outlet's own voice", _passages(own)),
        ]
        if not set(sides[0].origins) & set(sides[1].origins):  # where a copy drifted, its lineage tells it
            says = "attributed here, told in an outlet's own voice there"
            claimed = all(variant.cue is not None and variant.cue.force in DOUBTED for variant in spoken)
            yield _attribution(statement, support, sides, says, "conflict" if claimed else "compatible")


def _is_deed(variant: Variant) -> bool:
    """Whether what is reported is no claim but what somebody means to do: "voted to override", "offered to trade"."""
    return variant.kind != "direct" and variant.passage.text.startswith("to ")


def _is_told_alike(own: Sequence[Variant], spoken: Sequence[Variant]) -> bool:
    """Whether an outlet tells in its own voice most of what is attributed elsewhere: a name in common is not enough."""
    return any(_is_retold(one, other) for one in own[:FEW] for other in spoken[:FEW])


def _is_retold(one: Variant, other: Variant) -> bool:
    told, said = _telling(one), _telling(other)
    if other.kind == "direct" and _holds(told, said) and len(told) <= len(said):
        return False  # nobody prints another's quotation word for word as its own: a block quotation without marks
    if _is_negative(one) != _is_negative(other):
        return False  # "had completed the withdrawal" is not retold by "has not begun it"
    return _holds(told, said)


def _is_negative(variant: Variant) -> bool:
    return any(word.form in assertion_words("denied", "negative") for word in words(variant.passage.text))


def _telling(variant: Variant) -> dict[str, float]:
    """The words of a claim that tell something; names alone ("in Rome with Prime Minister Brandt") claim nothing."""
    text = variant.passage.text
    found = ((word.form, rarity(word.form)) for word in words(text) if text[word.start].islower())
    return {form[:STEM]: weight for form, weight in found if weight >= 1.0}


def _holds(told: Mapping[str, float], said: Mapping[str, float]) -> bool:
    if len(said) < TELLING:
        return False
    return sum(weight for stem, weight in said.items() if stem in told) >= MOST_TOLD * sum(said.values())


def _attribution(statement: Statement, support: Support, sides: Sequence[Side], says: str, verdict: str) -> Draft:
    shared = set(sides[0].origins).intersection(*(side.origins for side in sides[1:]))
    return Draft(
        about=About(kind="statement", ref=statement.id),
        topic=topic(statement),
        verdict=verdict,  # type: ignore[arg-type]
        class_="attribution",
        weight="assessment" if verdict == "conflict" else "quotation",
        statement=f"{what_is_said(statement)}: {says}",
        sides=tuple(sides),
        silent=support.silent(_passages(statement.variants)),
        drift=bool(shared),
        stakes=stakes(statement),
    )


def _standing(
    statement: Statement, support: Support, stored: Mapping[str, StoredSource], handed_on: HandingOn
) -> Iterator[Draft]:
    """Agreement of independent origins on what was said, or the one origin that has it; none on what a reporter asks."""
    if speaker_of(statement).lower() in speech_words("asking_label"):
        return
    spoken = [
        v for v in statement.variants if v.relation not in CHANGED and not _is_told_by_others(v, statement, handed_on)
    ]
    shown = [
        variant
        for variant in spoken or statement.variants
        if says_enough(variant, statement) and _is_on_the_same_terms(variant, statement)
    ]
    if not shown:
        return
    told = support.side(speaker_of(statement), _passages(shown))
    side = support.agreement(told, said=True)
    alone = len(side.origins) == 1
    if alone and len(told.origins) > 1:
        return  # who quotes a document is no second origin beside it
    if not alone and stands_for_nobody(_called(statement)):
        return  # two texts do not agree on what "it" said: nothing shows that they mean one speaker
    if alone and len({support.origin_of(passage) for passage in _passages(statement.variants)}) > 1:
        return  # others have a word or two of it: too little to agree, too much to be silent
    if alone and _is_a_word_said(statement, support):
        return
    if alone and not any(variant.kind in ("direct", "partial") for variant in spoken):
        return  # a reported clause that one origin has is in the record; it makes no finding of its own
    count = f"in {len(side.origins)} independent origins" if not alone else f"in {_one_origin(statement)} only"
    head = what_is_said(statement) if alone else agreed(statement, shown)
    reasons: tuple[str, ...] = ()
    if not alone and all(variant.kind not in ("direct", "partial") for variant in shown):
        text, own, share = reported([_with_verb(one, stored) for one in shown if one.passage in side.passages])
        if share > MOST_ALONE:
            return  # two reports of one speaker that share some words, and tell two things
        head = f"{speaker_of(statement)}: {in_passing(text, SHOWN)}"
        reasons = (f"not in all of these wordings: {named(own)}",) if own else ()
    yield Draft(
        about=About(kind="statement", ref=statement.id),
        topic=topic(statement),
        verdict="single-source" if alone else "agree",
        class_="fact",
        weight="quotation",
        statement=f"{head}, {count}" if alone else f"{head}, {count}{going_on(shown)}",
        sides=(side,),
        silent=support.silent(_passages(statement.variants)),
        reasons=reasons,
        stakes=stakes(statement),
    )


def _is_on_the_same_terms(variant: Variant, statement: Statement) -> bool:
    """Whether a report ties what is told to terms as the reference does, or neither: "would leave" is not "would leave only if"."""
    if variant.kind in ("direct", "partial"):
        return True  # a part of a sentence, which need not have its terms
    mine, theirs = (_terms(words(text)) for text in (variant.passage.text, statement.gist))
    return mine == theirs


def _terms(said: Sequence[Word]) -> bool:
    forms = [word.form for word in said]
    alone = any(form == ONLY and before not in NOT for before, form in zip(("", *forms), forms, strict=False))
    return alone or not wording_words().meaning["a condition"].isdisjoint(forms)


def _is_told_by_others(variant: Variant, statement: Statement, handed_on: HandingOn) -> bool:
    """Whether a text does not give the words to the speaker: its own voice, an analyst, an official who is not known.

    "Analysts say that the posts stood empty" and "the posts stood empty", told by the paper itself, are not what the
    opposition's leader said, though she asked why they stood empty.
    """
    if statement.speaker is None:
        return False
    if variant.kind == "narrated":  # no report; but a quotation may stand without its marks
        printed = overlap(words_of(variant), tuple(word.form for word in words(statement.gist))) >= PRINTED
        return not (printed and handed_on(variant.passage))
    if variant.speaker is None:
        return False
    if variant.kind != "indirect":  # "a step in the wrong direction", of the minister and of business groups
        unnamed = variant.speaker.actor is None and statement.speaker.actor is not None
        if _is_given_to_another(variant.speaker, statement.speaker):
            return True
        few = len(words_of(variant)) <= ENOUGH_BY_ANY
        return few and unnamed and is_told_apart(variant.speaker, statement.speaker)
    if statement.speaker.actor is not None and is_only_described(variant.speaker):
        return True
    return variant.speaker.actor is not None and is_told_apart(statement.speaker, variant.speaker)


def _is_given_to_another(one: Who, other: Who) -> bool:
    """Whether two actors of other names are told by name, each beside the same words: neither text stands behind the other's."""
    if one.actor is None or other.actor is None or one.actor == other.actor or one.passage is None:
        return False
    return not is_pronoun(one.passage.text) and not is_one_name(one.name, other.name)


def _one_origin(statement: Statement) -> str:
    return "one text" if statement.outlets == 1 else f"{statement.outlets} outlets of one origin"


def _passages(variants: Iterable[Variant]) -> list[Passage]:
    return [variant.passage for variant in variants]


def _is_a_word_said(statement: Statement, support: Support) -> bool:
    """Whether one alone has a sentence that tells next to nothing: "Good.", "Not to me." between two answers."""
    told = telling(word.form for word in words(statement.gist))
    whole = statement.reference.text.rstrip('”"').endswith(".")
    return len(told) < LEAST_ALONE and (whole or statement.reference.source not in support.sources)


def _called(statement: Statement) -> str:
    return (statement.speaker.name or "").lower() if statement.speaker else ""


def _attributed_to(spoken: Sequence[Variant]) -> str:
    """The first speaker that a text names or describes, by more than "it"."""
    names = (variant.speaker.name for variant in spoken if variant.speaker and variant.speaker.name)
    return next((name for name in names if not stands_for_nobody(name)), NOT_NAMED)
