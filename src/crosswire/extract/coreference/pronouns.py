"""This file knows the order in which mentions are bound: names are known, then
pronouns and descriptions as they come.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from crosswire.extract.coreference.descriptions import DescriptionBinder
from crosswire.extract.coreference.groups_meant import GroupsMeant
from crosswire.extract.coreference.members import Member, Verdicts
from crosswire.extract.coreference.mentions import Mention
from crosswire.extract.coreference.salience import HE, IT, SHE, THEY, WE, I, Salience, decide
from crosswire.extract.coreference.same_voice import SameVoice
from crosswire.extract.coreference.unnamed import find_unnamed, stand_in
from crosswire.model.article import AnnotatedArticle
from crosswire.model.mention import Quote
from crosswire.vocabulary.name_signs import sign_words


def bind_pronouns(
    article: AnnotatedArticle, mentions: Sequence[Mention], verdicts: Verdicts, owners: Sequence[Quote | None]
) -> None:
    """Bind what stands outside quotations in order of the text, then what stands inside them by their speakers."""
    Reference(article, mentions, verdicts).bind_all(owners)


# a lead so clear that the pronoun also tells the gender of a person whose name does not
CLEAR = 3.0


class Reference:
    """Binds the mentions of one article that have no name."""

    def __init__(self, article: AnnotatedArticle, mentions: Sequence[Mention], verdicts: Verdicts) -> None:
        """Nothing has been spoken of yet."""
        self.article = article
        self.mentions = mentions
        self.verdicts = verdicts
        self.salience = Salience(article)
        named = ((m, verdicts.member[m.number]) for m in mentions if m.number in verdicts.member)
        self.salience.heads = {mention.head: (mention, member) for mention, member in named}
        held = [(role, member) for member in verdicts.members for role in member.roles]
        self.salience.offices = {at: member for role, member in held for at in range(role.first - 1, role.head)}
        self.groups = GroupsMeant(article, mentions, self.salience)
        self.voices = SameVoice(article, mentions, verdicts, self.salience)
        self.descriptions = DescriptionBinder(article, mentions, verdicts, self.salience)
        self.held = {role.head: member for role, member in held if role.apart}

    def bind_all(self, owners: Sequence[Quote | None]) -> None:
        """Bind the mentions outside quotations, then those inside."""
        for mention, unnamed in _in_order(self.mentions, find_unnamed(self.article, self.mentions)):
            if unnamed is None:
                self._settle(mention)
                self._beside_name(mention)
                if mention.quote is None:
                    self._bind(mention, None)
            member = unnamed or self.verdicts.member.get(mention.number) or self._stand_in(mention)
            if member is not None:
                self.salience.saw(mention, member)
        speakers = self._speakers(owners)
        for mention in self.mentions:
            if mention.quote is not None:
                self._bind(mention, speakers.get(mention.quote))

    def _stand_in(self, mention: Mention) -> Member | None:
        return stand_in(mention, self.verdicts) or self.descriptions.bodies.sorts.echo(mention)

    def _settle(self, mention: Mention) -> None:
        """Bind a surname of two persons to the one just spoken of, or to the only one introduced so far."""
        members = self.verdicts.candidates.get(mention.number, [])
        if mention.name.form != "name" or mention.name.kind != "person" or len(members) < 2:
            return
        office = self.article.parse.tokens[mention.first - 1].text.lower() if mention.first else ""
        holders = {id(member) for member in self.descriptions.holders.get(office, [])}
        near = [m for m in members if id(m) in holders] or self._spoken_of(mention, members)
        chosen = near if len(near) == 1 else [m for m in members if m.lead.number < mention.number]
        if len(chosen) == 1:
            self.verdicts.bind(mention, chosen[0], f"of those with this name the one spoken of here: {chosen[0].name}")

    def _spoken_of(self, mention: Mention, members: Sequence[Member]) -> list[Member]:
        """Which of them was spoken of lately; if less often than another, then right
        before: a name in passing is not meant.
        """
        near, often = self.salience.lately(mention, members), max(map(self.salience.times, members))
        if len(near) != 1 or (self.salience.times(near[0]) == often and not self._known_before(mention, members)):
            return near
        return near if self.salience.lately(mention, near, 2) else list(members)

    def _known_before(self, mention: Mention, members: Sequence[Member]) -> bool:
        """Whether the bare name stood in the text before anyone of this name was
        introduced: somebody well known is meant.
        """
        first = min(member.lead.first for member in members)
        return any(m.first < first and m.text == mention.text and m.block for m in self.mentions[: mention.number])

    def _beside_name(self, mention: Mention) -> None:
        """Bind a title to the person it is set beside: "the minister, Ana Ruiz"."""
        beside = self.held.get(mention.head)
        if beside is None or mention.name.kind != "person" or mention.name.form not in ("title", "description"):
            return
        if mention.number not in self.verdicts.member:
            self.verdicts.bind(mention, beside, f"the office set beside the name {beside.name}")

    def _bind(self, mention: Mention, speaker: Member | None) -> None:
        if mention.number in self.verdicts.member or mention.name.form in ("name", "metonym"):
            return
        if mention.name.form == "pronoun":
            self._pronoun(mention, speaker)
            return
        fitting = self.descriptions.fitting(mention)
        if len(fitting) == 1:
            self.verdicts.bind(mention, fitting[0], f"the only one here whose office or name fits: {fitting[0].name}")
            self.descriptions.remember(mention, fitting[0])
        elif fitting:
            self.verdicts.leave_open(mention, fitting, "more than one fits")

    def _pronoun(self, mention: Mention, speaker: Member | None) -> None:
        word = mention.text.lower()
        if word in HE or word in SHE:
            self._third_person(mention, "male" if word in HE else "female", speaker)
        elif word in IT or word in THEY:
            body = self.salience.body_for(mention) or (self.groups.of(mention) if word in THEY else None)
            if body is not None and body is not speaker:
                self.verdicts.bind(mention, body, f"subject of the clause around it: {body.name}")
            elif speaker is None:
                self._same_voice(mention)
        elif speaker is not None and (word in I or (word in WE and speaker.kind != "person")):
            self.verdicts.bind(mention, speaker, "the speaker of the quotation")
        elif speaker is not None and word in WE:
            self.verdicts.leave_open(mention, [speaker], "the speaker and others")

    def _same_voice(self, mention: Mention) -> None:
        voice = self.voices.of(mention) if mention.quote is None else None
        if voice is not None and voice.member is not None:
            self.verdicts.bind(mention, voice.member, f"speaks or acts in the sentence before: {voice.member.name}")
        elif voice is not None:
            self.verdicts.called[mention.number] = voice.words

    def _third_person(self, mention: Mention, gender: str, speaker: Member | None) -> None:
        ranked = self.salience.person_for(mention, gender, [speaker] if speaker is not None else [])
        chosen = None if gender == "female" and self._is_a_ship_s(mention) else _told_by_gender(decide(ranked), gender)
        named = [member for _, member in ranked if member.named][:3]
        if chosen is not None and chosen.named:
            self.verdicts.bind(mention, chosen, f"the person last spoken of who fits: {chosen.name}")
            if chosen.gender is None and (len(ranked) == 1 or ranked[0][0] - ranked[1][0] >= CLEAR):
                chosen.gender = gender
        elif chosen is not None:
            self.verdicts.leave_open(mention, named, f"likely somebody without a name here: {chosen.name}")
        elif named:
            self.verdicts.leave_open(mention, named, "two persons are about equally likely")

    def _is_a_ship_s(self, mention: Mention) -> bool:
        """Whether "her" may well be a ship's: "her cargo", "her engines" in a text that tells of one."""
        parse, token = self.article.parse, self.article.parse.tokens[mention.head]
        owned = token.dep == "poss" and parse.tokens[token.head].lemma.lower() in sign_words("ship_parts")
        return owned and bool(parse.where(sign_words("ships")))

    def _speakers(self, owners: Sequence[Quote | None]) -> dict[int, Member]:
        """The member who speaks in each quoted stretch, by the mention its speaker's passage holds."""
        at_start = {m.name.passage.start: m for m in self.mentions if m.quote is None}
        found = {}
        for number, quote in enumerate(owners):
            passage = quote.speaker.passage if quote and quote.speaker else None
            if passage is None:
                continue
            inside = [at_start[at] for at in range(passage.start, passage.end) if at in at_start]
            members = {id(m): m for x in inside if (m := self.verdicts.member.get(x.number)) and not self._possesses(x)}
            persons = [member for member in members.values() if member.kind == "person"]
            if len(members) == 1 or len(persons) == 1:
                found[number] = (persons or list(members.values()))[0]
        return found

    def _possesses(self, mention: Mention) -> bool:
        tokens = self.article.parse.tokens
        return mention.last < len(tokens) and tokens[mention.last].tag == "POS"


def _in_order(
    mentions: Sequence[Mention], unnamed: Iterable[tuple[Mention, Member]]
) -> list[tuple[Mention, Member | None]]:
    both: list[tuple[Mention, Member | None]] = [(mention, None) for mention in mentions]
    return sorted([*both, *unnamed], key=lambda pair: (pair[0].first, pair[0].number))


def _told_by_gender(chosen: Member | None, gender: str) -> Member | None:
    """The one person of an open surname whose gender agrees with the pronoun, where the others' does not."""
    if chosen is None or not chosen.maybe:
        return chosen
    fitting = [member for member in chosen.maybe if member.gender in (None, gender)]
    return fitting[0] if len(fitting) == 1 and fitting[0].gender == gender else chosen
