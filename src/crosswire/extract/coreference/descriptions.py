"""This file knows who "the president" or "the Ukrainian leader" is: by office and country."""

from __future__ import annotations

from collections.abc import Sequence

from crosswire.extract.coreference.bodies_meant import BodyDescriptions
from crosswire.extract.coreference.members import Member, Verdicts
from crosswire.extract.coreference.mentions import Mention
from crosswire.extract.coreference.roles import FoundRole
from crosswire.extract.coreference.salience import Salience
from crosswire.extract.coreference.unnamed import gender_of_noun
from crosswire.model.article import AnnotatedArticle
from crosswire.naming.gazetteer import gazetteer
from crosswire.naming.titles import title_words
from crosswire.vocabulary.referring import referring
from crosswire.vocabulary.titles import title_forms

LEADERS = frozenset({"leader", "head"})
RULING = frozenset({"head-of-state", "head-of-government", "monarch"})
NO_POLITICIAN = frozenset({"academic", "journalist", "judge", "police", "prosecutor", "religious", "spokesperson"})
POINTING = frozenset({"these", "those", "both"})
# an office is remembered so many told sentences; the one holder of it in the whole article longer than one of several
NEAR_PERSON, FAR_PERSON = 8, 25
NEAR_HEAD_OF_BODY = 3
NEAR_COMMON = 5
LONGEST_OFFICE = 4
# an epithet means somebody named in its sentence or the one before
NEAR_EPITHET = 2
ELECTED = frozenset({"legislator", "local", "party"})


class DescriptionBinder:
    """Finds the members of one article that a description fits."""

    def __init__(
        self, article: AnnotatedArticle, mentions: Sequence[Mention], verdicts: Verdicts, salience: Salience
    ) -> None:
        """Index the persons by their offices."""
        members = verdicts.members
        self.article = article
        self.tokens = article.parse.tokens
        self.salience = salience
        self.holders: dict[str, list[Member]] = {}
        for member in members:
            for word in dict.fromkeys(word for role in member.roles for word in _office_heads(role)):
                self.holders.setdefault(word, []).append(member)
        self.called: dict[tuple[str, ...], Member] = {}
        self.bodies = BodyDescriptions(article, mentions, verdicts, salience)

    def fitting(self, mention: Mention) -> list[Member]:
        """The members a description fits, those lately spoken of alone where there are such; empty where none does."""
        words = [token.text.lower() for token in self.tokens[mention.first : mention.last] if token.text != "-"]
        if self.tokens[mention.first].pos == "PRON" or words[0] in POINTING or referring("others").intersection(words):
            return []
        if mention.name.kind == "person":
            found = [] if words[-1] in referring("epithets") else self._persons(mention, words)
            return found or self._just_told_of(mention, words) or self._called_so(mention, words)
        return self.bodies.fitting(mention, words) if mention.name.kind in ("organisation", "group") else []

    def remember(self, mention: Mention, member: Member) -> None:
        """Keep in mind whom the article has called so: "the congressman"."""
        if mention.name.kind == "person":
            self.called[tuple(self.tokens[at].text.lower() for at in range(mention.first, mention.last))] = member

    def _called_so(self, mention: Mention, words: Sequence[str]) -> list[Member]:
        """Whom the same words meant a little before, where nobody was named since who may be called so."""
        member = self.called.get(tuple(words))
        if member is None or words[0] != "the" or mention.quote is not None or self._place_after(mention):
            return []
        for _, seen, other in self.salience.before(mention, NEAR_COMMON):
            if other is member:
                return [member]
            if other.kind == "person" and seen.name.form == "name" and self._may_be(other, words[-1]):
                return []
        return []

    def _persons(self, mention: Mention, words: Sequence[str]) -> list[Member]:
        head = words[-1]
        after = self._place_after(mention)
        proper = self._proper(mention) | after
        office = _office_in(words)
        wanted = {title.name for title in title_forms().get(office, ())} | {office}
        was = bool(referring("past").intersection(words))
        found = [
            member
            for member in self.holders.get(head, [])
            if any(
                self._holds(role, wanted, office, was, proper) and not self._elsewhere(role, proper)
                for role in member.roles
            )
        ]
        exact = [member for member in found if proper <= self._office_words(member)]
        if not exact and (
            after or (proper and any(title.kind == "diplomat" for title in title_forms().get(office, ())))
        ):
            return []  # "the Narnian ambassador" is not whoever else has that office
        alone = len(found) == 1 and not proper and words[0] != "its"
        if alone and all(self._of_a_body(role) for role in found[0].roles if role.title):
            return self.salience.lately(mention, found, NEAR_HEAD_OF_BODY)
        if office in referring("shared_offices"):
            return self.salience.lately(mention, exact or found, NEAR_COMMON)
        return self.salience.lately(mention, exact or found, FAR_PERSON if alone else NEAR_PERSON)

    def _just_told_of(self, mention: Mention, words: Sequence[str]) -> list[Member]:
        """Who an epithet means ("the candidate", "the Orel senator"): the one person told of right before it.

        News names somebody and calls them so in the same sentence or the next, as another than who does something
        to them: in "Lee met Kovar and praised the candidate" Lee is not the candidate.
        """
        local = words[-1] in referring("epithets") and (len(words) == 2 or bool(self._proper(mention)))
        held = self._proper(mention) and {title.kind for title in title_forms().get(words[-1], ())} & ELECTED
        if not (local or held) or words[0] != "the" or mention.quote is not None or self._place_after(mention):
            return []
        doers = self.salience.doers_over(mention)
        barred = {id(member) for _, seen, member in self.salience.before(mention, 1) if seen.head in doers}
        for reach in range(NEAR_EPITHET):
            found: dict[int, Member] = {}
            for distance, seen, member in self.salience.before(mention, reach + 1):
                told = member.kind == "person" and distance == reach and seen.quote is None
                if told and id(member) not in barred and self._may_be(member, words[-1]):
                    found[id(member)] = member
            if found:
                sitting = [member for member in found.values() if self._sits(member, words[-1])]
                meant = sitting if len(sitting) == 1 else list(found.values())
                return [member for member in meant if member.named] if len(meant) == 1 else []
        return []

    def _sits(self, member: Member, word: str) -> bool:
        """Whether somebody has an office of the sort a word for one elected names: "Rep. Orlov ... the congressman"."""
        sorts = {title.kind for title in title_forms().get(word, ())} & ELECTED
        return any(role.title is not None and role.title.title.kind in sorts for role in member.roles)

    def _may_be(self, member: Member, word: str) -> bool:
        gender = gender_of_noun(word)
        held = {role.title.title.kind for role in member.roles if role.title} - {"honorific", "former"}
        elected = {title.kind for title in title_forms().get(word, ())} & ELECTED
        # "the Orel senator" is no president, "the candidate" no reporter
        other = bool(held) and held <= (RULING if elected else NO_POLITICIAN)
        return not other and (gender is None or member.gender in (None, gender))

    def _of_a_body(self, role: FoundRole) -> bool:
        """Whether somebody presides over something that is no country: far from them "the president" is another."""
        words = [token.text for token in self.tokens[role.first : role.last]]
        if role.title is None or role.title.title.kind not in RULING or "of" not in words:
            return False
        named = [word.lower() for word in words[words.index("of") + 1 :] if word[0].isupper()]
        return not _countries_in(named)

    def _elsewhere(self, role: FoundRole, proper: frozenset[str]) -> bool:
        """Whether a role is of another place or party than the description says: "the Orel mayor", "Mayor of Tula"."""
        own = {t.text.lower() for t in self.tokens[role.first : role.last] if t.text[0].isupper() and t.pos == "PROPN"}
        own -= title_words()
        if not proper or not own or own & proper:
            return False
        return not _countries_in(sorted(own)) & _countries_in(sorted(proper))

    def _holds(self, role: FoundRole, wanted: set[str], office: str, was: bool, proper: frozenset[str]) -> bool:
        """Whether a role is the office a description names, held now or formerly as it says."""
        if role.title is None:
            return False
        words = {token.text.lower() for token in self.tokens[role.first : role.last]}
        if bool(referring("past").intersection(words)) != was:
            return False
        title = role.title.title
        same = title.name in wanted or wanted.intersection(form.lower() for form in title.forms)
        longer = title.name.endswith(f" {office}") or title.name.startswith((f"{office} of ", f"{office} for "))
        longer = longer and title.kind not in ("deputy", "spokesperson", "adviser")
        # "the Republican leader" is no president; "the Ukrainian leader" is one
        ruling = office in LEADERS and title.kind in RULING and (not proper or bool(_countries_in(sorted(proper))))
        return bool(same) or longer or ruling

    def _proper(self, mention: Mention) -> frozenset[str]:
        """The capitalised words of a description, small: "Vermont" in "the Vermont senator"; not its head."""
        inner = self.tokens[mention.first + 1 : mention.last - 1]
        return frozenset(token.text.lower() for token in inner if token.text[0].isupper())

    def _place_after(self, mention: Mention) -> frozenset[str]:
        """The name after "of" or "from": "the mayor of Orel"."""
        after = self.tokens[mention.last : mention.last + 3]
        if len(after) < 2 or after[0].text not in ("of", "from", "for", "in"):
            return frozenset()
        names = [token for token in after[1:] if token.text[0].isupper() and token.text.lower() not in title_words()]
        return (
            frozenset({names[0].text.lower()}) if names else frozenset({"?"}) if after[0].text == "of" else frozenset()
        )

    def _office_words(self, member: Member) -> frozenset[str]:
        return frozenset(token.text.lower() for role in member.roles for token in self.tokens[role.first : role.last])


def _office_in(words: Sequence[str]) -> str:
    """The longest office that ends a description: "vice president" of "the former vice president"."""
    for first in range(max(0, len(words) - LONGEST_OFFICE), len(words) - 1):
        if " ".join(words[first:]) in title_forms():
            return " ".join(words[first:])
    return words[-1]


def _office_heads(role: FoundRole) -> set[str]:
    """The last words of the forms of an office, small: what it is called when nothing else is said."""
    if role.title is None:
        return set()
    title = role.title.title
    heads = {_head_word(form.lower()) for form in (title.name, *title.forms)}
    return heads | LEADERS if title.kind in RULING else heads


def _head_word(office: str) -> str:
    """The word an office is called by alone: "minister" of "trade minister" and of "minister of trade"."""
    words = office.split()
    return next((words[at - 1] for at, word in enumerate(words) if at and word in ("of", "for")), words[-1])


def _countries_in(words: Sequence[str]) -> set[str]:
    found: set[str] = set()
    for word in words:
        for form in (word.capitalize(), word.upper()):
            found.update(s.ref for s in gazetteer().get(form) or () if s.sense in ("adjective", "name"))
    return found
