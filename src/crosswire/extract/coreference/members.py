"""This file knows who takes part in an article while it is read, and what has been found out about each mention."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from crosswire.extract.coreference.mentions import Mention
from crosswire.extract.coreference.roles import FoundRole
from crosswire.model.values import NameKind


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
    """What has been found out about each mention: its member, or the members it may be, and why.

    `called` has the words for somebody without a name whose voice a pronoun is.
    """

    members: list[Member] = field(default_factory=list)
    member: dict[int, Member] = field(default_factory=dict)
    candidates: dict[int, list[Member]] = field(default_factory=dict)
    reasons: dict[int, list[str]] = field(default_factory=dict)
    called: dict[int, str] = field(default_factory=dict)

    def new(self, mention: Mention, key: tuple[str, ...]) -> Member:
        """A new member first named here."""
        member = Member(mention.name.kind, mention.text, key, mention)
        self.members.append(member)
        return member

    def bind(self, mention: Mention, member: Member, reason: str) -> None:
        """Say that a mention is this member."""
        self.member[mention.number] = member
        member.mentions.append(mention.number)
        self.reasons.setdefault(mention.number, []).append(reason)

    def leave_open(self, mention: Mention, members: Iterable[Member], reason: str) -> None:
        """Say that a mention may be one of these, and why it stays open."""
        self.candidates[mention.number] = list(members)
        self.reasons.setdefault(mention.number, []).append(reason)

    def merge(self, into: Member, member: Member, reason: str) -> None:
        """Make two members one."""
        for number in member.mentions:
            self.member[number] = into
            self.reasons[number] = [reason]
        into.mentions = sorted({*into.mentions, *member.mentions})
        into.name = fuller(into.name, member.name)
        self.members = [other for other in self.members if other is not member]


def fuller(one: str, other: str) -> str:
    """The fuller of two forms; the earlier of equal ones; an acronym never wins over words."""
    return max(one, other, key=lambda form: (not form.replace(".", "").isupper(), len(form)))
