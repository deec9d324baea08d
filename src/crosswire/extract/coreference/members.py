"""This file knows who is named in an article: full names, their surnames, bodies and their acronyms, countries."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from crosswire.extract.coreference.mentions import Mention
from crosswire.extract.coreference.roles import FoundRole, RoleFinder
from crosswire.model.article import AnnotatedArticle
from crosswire.model.values import NameKind
from crosswire.naming.gazetteer import Sense, gazetteer
from crosswire.naming.spelling import fold, name_parts, same_given
from crosswire.vocabulary.given_names import given_names


@dataclass
class Member:
    """One person or body while the article is read: its mentions, fullest name, gender, offices.

    `named` is false for a stand-in of somebody without a name here; `maybe` are those an open name may mean.
    """

    kind: NameKind
    name: str
    key: tuple[str, ...]
    lead: Mention
    mentions: list[int] = field(default_factory=list)
    gender: str | None = None
    roles: list[FoundRole] = field(default_factory=list)
    named: bool = True
    maybe: tuple[Member, ...] = ()


@dataclass
class Verdicts:
    """What has been found out about each mention: its member, or the members it may be, and why."""

    member: dict[int, Member] = field(default_factory=dict)
    candidates: dict[int, list[Member]] = field(default_factory=dict)
    reasons: dict[int, list[str]] = field(default_factory=dict)

    def bind(self, mention: Mention, member: Member, reason: str) -> None:
        """Say that a mention is this member."""
        self.member[mention.number] = member
        member.mentions.append(mention.number)
        self.reasons.setdefault(mention.number, []).append(reason)

    def leave_open(self, mention: Mention, members: Iterable[Member], reason: str) -> None:
        """Say that a mention may be one of these, and why it stays open."""
        self.candidates[mention.number] = list(members)
        self.reasons.setdefault(mention.number, []).append(reason)


class NameBinder:
    """Binds the named mentions of one article to its members."""

    def __init__(self, article: AnnotatedArticle, mentions: Sequence[Mention]) -> None:
        """Nothing is bound yet."""
        self.article = article
        self.mentions = mentions
        self.roles = RoleFinder(article)
        self.verdicts = Verdicts()
        self.members: list[Member] = []

    def bind_all(self) -> None:
        """Bind full names of persons first, then their parts, then bodies and countries."""
        named = [m for m in self.mentions if m.name.form in ("name", "metonym")]
        persons = [m for m in named if m.name.kind == "person"]
        self._bind_full([m for m in persons if len(name_parts(m.text)) > 1])
        self._bind_parts([m for m in persons if len(name_parts(m.text)) <= 1])
        self._bind_bodies([m for m in named if m.name.kind in ("organisation", "group", "country")])
        for mention in persons:
            member = self.verdicts.member.get(mention.number)
            if member:
                self._learn(mention, member)

    def _new(self, mention: Mention, key: tuple[str, ...], name: str | None = None) -> Member:
        member = Member(mention.name.kind, name or mention.text, key, mention)
        self.members.append(member)
        return member

    def _bind_full(self, mentions: Sequence[Mention]) -> None:
        by_surname: dict[str, list[Member]] = defaultdict(list)
        # longer names first, so that a name without its middle part finds the fuller one
        order = sorted(mentions, key=lambda m: (-len(name_parts(m.text)), m.number))
        for mention in order:
            parts = name_parts(mention.text)
            fitting = [member for member in by_surname[parts[-1]] if same_person(parts, member.key)]
            if len(fitting) > 1:
                self.verdicts.leave_open(mention, fitting, "more than one person has this name")
                continue
            member = fitting[0] if fitting else self._new(mention, parts)
            if not fitting:
                by_surname[parts[-1]].append(member)
            self.verdicts.bind(mention, member, "full name")
            if mention.number < member.lead.number:
                member.lead = mention

    def _bind_parts(self, mentions: Sequence[Mention]) -> None:
        surnames: dict[str, list[Member]] = defaultdict(list)
        given: dict[str, list[Member]] = defaultdict(list)
        for member in self.members:
            surnames[member.key[-1]].append(member)
            for part in member.key[:-1]:
                given[part].append(member)
        for mention in mentions:
            parts = name_parts(mention.text)
            key = parts[-1] if parts else fold(mention.text)
            fitting = self._agreeing(mention, surnames.get(key, []) or given.get(key, []))
            if len(fitting) == 1:
                self.verdicts.bind(mention, fitting[0], f"part of the full name {fitting[0].name}")
            elif fitting:
                self.verdicts.leave_open(mention, fitting, "more than one person has this name")
            else:
                member = self._new(mention, (key,))
                surnames[key].append(member)
                self.verdicts.bind(mention, member, "named only so")

    def _agreeing(self, mention: Mention, members: Sequence[Member]) -> list[Member]:
        """Of several persons those whose gender and office agree with what stands before the mention."""
        if len(members) < 2:
            return list(members)
        before = self.roles.honorific(mention.first)
        if before is None:
            return list(members)
        gender = before.title.gender
        kept = [m for m in members if not gender or gender_of(m.key) in (None, gender)]
        exact = [m for m in kept if gender and gender_of(m.key) == gender]
        return exact or kept

    def _bind_bodies(self, mentions: Sequence[Mention]) -> None:
        known: dict[tuple[str, ...], Member] = {}
        for mention in mentions:
            key = self._body_key(mention)
            if key is None:
                continue
            member = known.get(key)
            if member is None:
                member = known[key] = self._new(mention, key)
            member.name = fuller(member.name, mention.text) if mention.name.form == "name" else member.name
            self.verdicts.bind(mention, member, f"{key[0]} {key[1]}" if key[0] != "named" else "same name")
        self._join_acronyms(known)
        self._adjectives(mentions, known)

    def _body_key(self, mention: Mention) -> tuple[str, ...] | None:
        """What a body is recognised by: the gazetteer's entry, else its folded name; null for adjectives."""
        senses = gazetteer().get(mention.text) or ()
        wanted = {"country": ("name", "capital"), "organisation": ("body", "seat", "body-seat", "outlet"),
                  "group": ("body", "members", "people")}.get(mention.name.kind, ())
        fitting: list[Sense] = [sense for sense in senses if sense.sense in wanted]
        if mention.name.kind == "group" and senses and senses[0].sense in ("adjective", "region-adjective"):
            if not (fitting and self.article.parse.tokens[mention.head].pos in ("NOUN", "PROPN")
                    and self.article.parse.tokens[mention.head].dep not in ("compound", "amod", "nmod")):
                return None
        if len(fitting) > 1 and fitting[0].sense == "body-seat":
            return None
        if fitting:
            sense = fitting[0]
            if sense.sense == "seat":
                return "seat", fold(mention.text)
            return {"name": "country", "capital": "country", "members": "body"}.get(sense.sense, sense.sense), sense.ref
        words = tuple(word for word in fold(mention.text).split() if word != "the")
        return ("named", " ".join(words)) if words else None

    def _join_acronyms(self, known: dict[tuple[str, ...], Member]) -> None:
        """Join "RSF" to "Rapid Support Forces" where the article puts it in parentheses after the name."""
        text = self.article.source.text
        for first, second in zip(self.mentions, self.mentions[1:], strict=False):
            between = text[first.name.passage.end : second.name.passage.start]
            after = text[second.name.passage.end : second.name.passage.end + 1]
            if between.strip(" \u00a0") != "(" or after != ")" or second.text.upper() != second.text:
                continue
            full, short = self.verdicts.member.get(first.number), self.verdicts.member.get(second.number)
            if full and short and full is not short and "person" not in (full.kind, short.kind):
                self._merge(full, short, f"given in parentheses after {full.name}")

    def _merge(self, into: Member, member: Member, reason: str) -> None:
        for number in member.mentions:
            self.verdicts.member[number] = into
            self.verdicts.reasons[number] = [reason]
        into.mentions = sorted({*into.mentions, *member.mentions})
        into.name = fuller(into.name, member.name)
        self.members = [other for other in self.members if other is not member]

    def _adjectives(self, mentions: Sequence[Mention], known: dict[tuple[str, ...], Member]) -> None:
        """An adjective ("Russian") is no act of the country: the country stays a candidate."""
        for mention in mentions:
            if mention.number not in self.verdicts.member:
                senses = gazetteer().get(mention.text) or ()
                members = [known["country", s.ref] for s in senses if ("country", s.ref) in known]
                reason = "adjective of a country" if any(s.sense == "adjective" for s in senses) else "may be more than one body"
                self.verdicts.leave_open(mention, members, reason)

    def _learn(self, mention: Mention, member: Member) -> None:
        sentence = self.article.sentences[mention.sentence]
        member.roles += self.roles.roles_of(mention.first, mention.last, mention.head, sentence.first)
        before = self.roles.honorific(mention.first)
        if before and before.title.gender:
            member.gender = before.title.gender
        member.gender = member.gender or gender_of(member.key) or _gender_of_roles(member.roles)


def fuller(one: str, other: str) -> str:
    """The fuller of two forms; the earlier of equal ones; an acronym never wins over words."""
    return max(one, other, key=lambda form: (not form.replace(".", "").isupper(), len(form)))


def gender_of(key: Sequence[str]) -> str | None:
    """The gender the first given name agrees with, if it is in the table."""
    return _folded_given().get(key[0]) if len(key) > 1 else None


def _gender_of_roles(roles: Sequence[FoundRole]) -> str | None:
    return next((role.title.title.gender for role in roles if role.title and role.title.title.gender), None)


def _folded_given() -> dict[str, str]:
    if not _GIVEN:
        _GIVEN.update({fold(name): gender for name, gender in given_names().items()})
    return _GIVEN


_GIVEN: dict[str, str] = {}


def same_person(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether two full names of one surname fit: equal or initial given names, middle names left out on one side."""
    if one[-1] != other[-1]:
        return False
    first, second = (one[:-1], other[:-1]) if len(one) <= len(other) else (other[:-1], one[:-1])
    at = 0
    for part in first:
        while at < len(second) and not same_given(part, second[at]):
            at += 1
        if at == len(second):
            return False
        at += 1
    return True

