"""This file knows which person each personal name in an article is: full names first, then their parts."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from functools import cache

from crosswire.extract.coreference.members import Member, Verdicts, fuller
from crosswire.extract.coreference.mentions import Mention
from crosswire.extract.coreference.roles import FoundRole, RoleFinder
from crosswire.model.article import AnnotatedArticle
from crosswire.naming.spelling import fold, generation, name_parts, same_given
from crosswire.vocabulary.given_names import given_names

# of a surname borne by more persons only so many are looked at, so that time stays linear in a list of names
MOST_OF_ONE_NAME = 50
# a surname that stands so often before a "Jr." is first named is his father's, not his
OF_ANOTHER = 2
# "President Ruiz" is not "the president's daughter, Ana Ruiz"
RULING = frozenset({"head-of-state", "head-of-government", "monarch"})


def bind_persons(article: AnnotatedArticle, mentions: Sequence[Mention], verdicts: Verdicts) -> None:
    """Bind the named persons of an article; a surname of two persons stays open."""
    persons = [m for m in mentions if m.name.form == "name" and m.name.kind == "person"]
    roles = RoleFinder(article)
    _bind_full([m for m in persons if len(name_parts(m.text)) > 1], verdicts)
    _bind_parts([m for m in persons if len(name_parts(m.text)) <= 1], verdicts, roles)
    for mention in persons:
        member = verdicts.member.get(mention.number)
        if member:
            _learn(article, mention, member, roles)


def _bind_full(mentions: Sequence[Mention], verdicts: Verdicts) -> None:
    by_surname: dict[str, list[Member]] = defaultdict(list)
    # longer names first, so that a name without its middle part finds the fuller one
    for mention in sorted(mentions, key=lambda m: (-len(name_parts(m.text)), m.number)):
        parts = name_parts(mention.text)
        same_surname = by_surname[parts[-1]][:MOST_OF_ONE_NAME]
        fitting = [m for m in same_surname if same_person(parts, m.key) and not _father_and_son(mention, parts, m)]
        if len(fitting) > 1:
            verdicts.leave_open(mention, fitting, "more than one person has this name")
            continue
        member = fitting[0] if fitting else verdicts.new(mention, parts)
        if not fitting:
            by_surname[parts[-1]].append(member)
        member.name = fuller(member.name, mention.text)
        verdicts.bind(mention, member, "full name")
        if mention.number < member.lead.number:
            member.lead = mention


def _bind_parts(mentions: Sequence[Mention], verdicts: Verdicts, roles: RoleFinder) -> None:
    surnames: dict[str, list[Member]] = defaultdict(list)
    given: dict[str, list[Member]] = defaultdict(list)
    for member in verdicts.members:
        surnames[member.key[-1]].append(member)
        for part in member.key[:-1]:
            given[part].append(member)
    before: dict[str, list[int]] = defaultdict(list)
    for mention in mentions:
        before[_key(mention)].append(mention.number)
    for mention in mentions:
        key = _key(mention)
        honoured = roles.honorific(mention.first)
        gender = honoured.title.gender if honoured else ""
        named = _of_generation(mention, surnames.get(key, []) or given.get(key, []), before[key])
        fitting = _agreeing(gender, named)
        if honoured and honoured.title.kind in RULING:
            fitting = [member for member in fitting if not roles.is_relative(member.lead)]
        if len(fitting) == 1:
            fitting[0].gender = fitting[0].gender or gender or None  # "Ms Ruiz": a later "Mr Ruiz" is another
            verdicts.bind(mention, fitting[0], f"part of the full name {fitting[0].name}")
        elif fitting:
            verdicts.leave_open(mention, fitting, "more than one person has this name")
        else:
            member = verdicts.new(mention, (key,))
            member.gender = gender or None
            surnames[key].append(member)
            verdicts.bind(mention, member, "named only so")


def _key(mention: Mention) -> str:
    parts = name_parts(mention.text)
    return parts[-1] if parts else fold(mention.text)


def _father_and_son(mention: Mention, parts: Sequence[str], member: Member) -> bool:
    """Whether a "Jr." tells two full names apart: "Ivan Ruiz" is not "Ivan Ruiz Jr.".

    "Joe Ruiz" and "Ivan Ruiz" may be short for "Joseph Ruiz Jr." and "Ivan L. Ruiz Jr.".
    """
    if generation(mention.text) == generation(member.name) or parts[0] != member.key[0]:
        return False
    son, father = (parts, member.key) if generation(mention.text) else (member.key, parts)
    return len(son) <= len(father)


def _of_generation(mention: Mention, members: Sequence[Member], bare: Sequence[int]) -> list[Member]:
    """Of the persons of one name part those a mention may mean: "Ruiz" spoken
    of before "Ivan Ruiz Jr." is somebody else.

    Once is not enough: a headline or first line may have the surname of whom the text then names in full.
    """
    own = generation(mention.text)
    if own:
        return [member for member in members if generation(member.name) == own]
    plain = [member for member in members if not generation(member.name)]
    return plain or [m for m in members if sum(at < m.lead.number for at in bare) < OF_ANOTHER]


def _agreeing(gender: str, members: Sequence[Member]) -> list[Member]:
    """Those of some persons whose gender agrees with the honorific before a surname: Mr Ruiz is not Ana Ruiz."""
    if not gender:
        return list(members)
    kept = [member for member in members if _gender_so_far(member) in (None, gender)]
    return [member for member in kept if _gender_so_far(member) == gender] or kept


def _gender_so_far(member: Member) -> str | None:
    return member.gender or gender_of(member.key)


def _learn(article: AnnotatedArticle, mention: Mention, member: Member, roles: RoleFinder) -> None:
    """Take in the offices and the gender that stand beside one mention of a person."""
    sentence = article.sentences[mention.sentence]
    member.roles += roles.roles_of(mention.first, mention.last, mention.head, sentence.first)
    before = roles.honorific(mention.first)
    if before and before.title.gender:
        member.gender = before.title.gender
    member.gender = member.gender or gender_of(member.key) or _gender_of_roles(member.roles)


def gender_of(key: Sequence[str]) -> str | None:
    """The gender the first given name agrees with, if it is in the table."""
    return _folded_given().get(key[0]) if len(key) > 1 else None


def _gender_of_roles(roles: Sequence[FoundRole]) -> str | None:
    return next((role.title.title.gender for role in roles if role.title and role.title.title.gender), None)


@cache
def _folded_given() -> dict[str, str]:
    return {fold(name): gender for name, gender in given_names().items()}


def same_person(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether two full names of one surname fit: equal or initial given names, middle names left out on one side."""
    fewer, more = (one[:-1], other[:-1]) if len(one) <= len(other) else (other[:-1], one[:-1])
    at = 0
    for part in fewer:
        while at < len(more) and not same_given(part, more[at]):
            at += 1
        if at == len(more):
            return False
        at += 1
    return True
