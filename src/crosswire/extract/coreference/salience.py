"""This file knows who a pronoun may stand for: candidates by agreement, weighed
by distance, part in the sentence, use.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from crosswire.extract.coreference.clauses import Clauses
from crosswire.extract.coreference.members import Member
from crosswire.extract.coreference.mentions import SUBJECTS, Mention, told_order
from crosswire.model.article import AnnotatedArticle
from crosswire.vocabulary.reporting import verbs_by_lemma
from crosswire.vocabulary.titles import title_forms

HE = frozenset({"he", "him", "his", "himself"})
SHE = frozenset({"she", "her", "hers", "herself"})
I = frozenset({"i", "me", "my", "mine", "myself"})  # noqa: E741
WE = frozenset({"we", "us", "our", "ours", "ourselves"})
THEY = frozenset({"they", "them", "their", "theirs", "themselves"})
IT = frozenset({"it", "its", "itself"})
BY_DISTANCE = (5.0, 4.0, 2.0, 1.0)
SUBJECT, OBJECT, SAYS, SAYS_TOO, OFTEN, OTHER_QUOTE = 2.0, 0.5, 2.0, 3.0, 0.1, -3.0
# what a gender known to agree adds beside one that is unknown: news names more men than women without a given name
AGREES = {"male": 1.0, "female": 3.0}
REPORTED, UNDER = 2.5, 2.5
# "Kovar asked Orlov to bring his papers", "Orlov's plan to bring his papers": whose doing the pronoun's clause is
DOES_IT = 6.0
# a pronoun that does not open its sentence rather means somebody named in the sentence, a possessive the more so
LOCAL, LOCAL_OWN, OWN_CLAUSE = 0.5, 2.5, 2.0
# the subject of the sentence before goes on as the subject of this one ("Orlov met Sumin. He said ...")
PARALLEL = 1.0
MARGIN = 1.2
# who stands before "he" in his sentence: in a clause of its own, or as whose doubts there were, which tells less
FRONTED = {"clause": 3.0, "owner": 2.0}
SPOKEN_FOR = frozenset({"organisation", "group", "country"})
BREAKS = frozenset(
    {"-", "--", "\u2013", "\u2014", ";", ":", '"', "''", "``", "\u201c", "\u201d", "\u2018", "\u00ab", "\u00bb"}
)
WH = frozenset({"WDT", "WP", "WRB", "IN"})
# no pronoun looks farther back than so many mentions, however long a speech is
LOOK_BACK = 80


class Salience:
    """Keeps in mind who was spoken of where, and weighs who a pronoun may be."""

    def __init__(self, article: AnnotatedArticle) -> None:
        """Nothing has been mentioned yet."""
        self.article = article
        self.tokens = article.parse.tokens
        self.clauses = Clauses(article)
        self.reporting = _saying()
        self.counts: dict[int, int] = {}
        self.firsts: list[int] = []
        self.spoken: list[tuple[Mention, Member]] = []
        self.order = told_order(article)
        # who is known before any pronoun is, by the head of the name: "Before he left, Orlov signed"
        self.heads: dict[int, tuple[Mention, Member]] = {}
        # what opens an office, and who holds it: "her" of "her chief of staff, Ana Ruiz" is somebody else
        self.offices: dict[int, Member] = {}

    def saw(self, mention: Mention, member: Member) -> None:
        """Take note of a mention; they come in order of the text."""
        self.counts[id(member)] = self.counts.get(id(member), 0) + 1
        self.firsts.append(mention.first)
        self.spoken.append((mention, member))

    def before(self, mention: Mention, within: int) -> Iterator[tuple[int, Mention, Member]]:
        """Who was spoken of before a mention, latest first: how many told sentences back, the mention, the member."""
        at = self.order[mention.sentence]
        end = bisect_left(self.firsts, mention.first)
        for number in range(end - 1, max(-1, end - 1 - LOOK_BACK), -1):
            seen, member = self.spoken[number]
            distance = at - self.order[seen.sentence]
            if distance >= within:
                return
            yield distance, seen, member

    def times(self, member: Member) -> int:
        """How often a member was mentioned so far."""
        return self.counts.get(id(member), 0)

    def lately(self, mention: Mention, members: Sequence[Member], within: int = len(BY_DISTANCE)) -> list[Member]:
        """Which of these members were spoken of before the mention, in its sentence
        or the ones before, outside quotations.
        """
        if not members:
            return []
        told = self.before(mention, within)
        seen = {id(member) for _, said, member in told if said.quote is None or said.quote == mention.quote}
        return [member for member in {id(m): m for m in members}.values() if id(member) in seen]

    def doers_over(self, mention: Mention) -> frozenset[int]:
        """The subjects of the clauses a mention stands under as no subject itself: they are somebody else."""
        at, doers = mention.head, set[int]()
        for _ in range(12):
            token = self.tokens[at]
            if token.dep in SUBJECTS or token.head == at:
                break
            at = token.head
            subjects = [c for c in self.article.parse.children[at] if self.tokens[c].dep in SUBJECTS]
            doers.update(subjects)
            doers.update(c for s in subjects for c in self.article.parse.children[s] if self.tokens[c].dep == "conj")
        return frozenset(doers)

    def body_for(self, mention: Mention) -> Member | None:
        """The body an "it" or "they" is: the subject its clause hangs on, or of the clause it is possessive in."""
        token = self.tokens[mention.head]
        for _, seen, member in self.before(mention, 1):
            subject = self.tokens[seen.head]
            if (
                member.kind == "person"
                or not member.named
                or subject.dep not in SUBJECTS
                or seen.sentence != mention.sentence
            ):
                continue
            if member.kind == "country" and mention.text.lower() in THEY:
                continue
            own = token.dep == "poss" and subject.head == self.clauses.clause(mention.head)
            if own or (token.dep in SUBJECTS and self._above(mention, seen) == REPORTED):
                return member
        return self._body_spoken_for(mention)

    def _body_spoken_for(self, mention: Mention) -> Member | None:
        """The one body lately spoken of that "its spokesman" may speak for; null where two are."""
        holder = self.tokens[self.tokens[mention.head].head]
        titles = title_forms().get(holder.text.lower(), ())
        if self.tokens[mention.head].dep != "poss" or not any(title.kind == "spokesperson" for title in titles):
            return None
        near = [m for _, seen, m in self.before(mention, 2) if m.named and seen.quote is None and m.kind in SPOKEN_FOR]
        return near[0] if len({id(member) for member in near}) == 1 else None

    def person_for(self, mention: Mention, gender: str, barred: Sequence[Member]) -> list[tuple[float, Member]]:
        """The persons a "he" or "she" may be, best first, with their weights."""
        scores: dict[int, tuple[float, Member]] = {}
        # who led a sentence since: whoever spoke before them is no longer the one speaking
        later: dict[int, int] = {}
        told = (*self._ahead(mention), *self.before(mention, len(BY_DISTANCE)))
        fitting = [one for one in told if one[2].kind == "person" and one[2].gender in (None, gender)]
        out = {id(member) for member in barred}
        if (holder := self.offices.get(mention.head)) is not None:
            out.add(id(holder))
        if self._may_clash(mention):
            here = [(seen, member) for distance, seen, member in fitting if not distance]
            out.update(id(member) for seen, member in here if self._clashes(mention, seen))
        for distance, seen, member in fitting:
            if id(member) in out or (not distance and self._reports(mention, seen)):
                continue
            fronted = "" if distance else self._fronted(mention, seen)
            if fronted == "doer":
                continue
            score = self._weight(mention, seen, member, distance, fronted)
            score += AGREES[gender] if member.gender == gender else 0.0
            if distance and self.says(seen) and self.says(mention) and self._another_led(later, seen, member):
                score -= SAYS_TOO
            if distance and seen.quote is None and self.leads(seen):
                later[id(member)] = max(seen.sentence, later.get(id(member), 0))
            if id(member) not in scores or score > scores[id(member)][0]:
                scores[id(member)] = (score, member)
        return sorted(scores.values(), key=lambda pair: (-pair[0], pair[1].lead.number))

    def _ahead(self, mention: Mention) -> Iterator[tuple[int, Mention, Member]]:
        """The subject of the main clause behind words that open the sentence: "Before he left,
        Orlov signed", "In his letter, Orlov".
        """
        token = self.tokens[mention.head]
        at, main = self.clauses.opening(mention.head) if token.dep == "poss" else (-1, -1)
        if at < 0:
            at = self.clauses.clause(mention.head)
            main = self.tokens[at].head
            if self.tokens[at].dep != "advcl" or main < at or token.dep not in (*SUBJECTS, "poss"):
                return
        for child in self.article.parse.children[main]:
            known = self.heads.get(child)
            if self.tokens[child].dep in SUBJECTS and at < child < main and known is not None:
                yield 0, *known

    def _weight(self, mention: Mention, seen: Mention, member: Member, distance: int, fronted: str) -> float:
        weight = BY_DISTANCE[distance]
        token = self.tokens[seen.part]
        if token.dep in SUBJECTS:
            weight += SUBJECT if self.leads(seen) else SUBJECT / 2
            unknown = member.gender is None and mention.text.lower() in SHE
            if distance == 1 and not unknown and self.tokens[token.head].dep == "ROOT" and self._opens_main(mention):
                weight += PARALLEL
        elif token.dep in ("dobj", "pobj", "dative"):
            weight += OBJECT + (SUBJECT / 2 if self._told_to(seen) else 0.0)
        elif not distance and self._owns_subject(seen) and self._goes_on(mention):
            weight += SUBJECT  # "Orlov's war is a farce and that he pays for it"
        elif not distance and self._owns_clause(mention, seen):
            weight += SUBJECT + SAYS
        if self.says(seen):
            weight += SAYS_TOO if self.says(mention) else SAYS if distance == 0 else 0.0
        if seen.quote is not None and seen.quote != mention.quote:
            weight += OTHER_QUOTE
        if distance == 0 and mention.quote == seen.quote:
            weight += self._local(mention, seen) + FRONTED.get(fronted, 0.0)
        return weight + self._above(mention, seen) + min(0.8, OFTEN * self.counts.get(id(member), 0))

    def _local(self, mention: Mention, seen: Mention) -> float:
        """What nearness within one sentence adds."""
        token = self.tokens[mention.head]
        if self._does(mention, seen) or self._is_same_owner(mention, seen) or self._beside_self(mention, seen):
            return DOES_IT
        if token.dep != "poss":
            return 0.0 if token.dep in SUBJECTS else LOCAL
        other = self.tokens[seen.part]
        return LOCAL_OWN + (
            OWN_CLAUSE if other.dep in SUBJECTS and other.head == self.clauses.clause(mention.head) else 0.0
        )

    def _is_same_owner(self, mention: Mention, seen: Mention) -> bool:
        """Whether a possessive goes on from another: "Orlov's letter to the court and his claims"."""
        token, noun = self.tokens[mention.head], self.tokens[self.tokens[mention.head].head]
        return (
            token.dep == "poss"
            and noun.dep == "conj"
            and self.tokens[seen.head].dep == "poss"
            and (self.tokens[seen.head].head == noun.head)
        )

    def _beside_self(self, mention: Mention, seen: Mention) -> bool:
        """Whether "himself" stands right behind a name: "Orlov, himself a soldier"."""
        return mention.text.lower().endswith("self") and seen.last in (mention.first, mention.first - 1)

    def _does(self, mention: Mention, seen: Mention) -> bool:
        """Whether a pronoun stands in an infinitive clause that the other would carry out."""
        at = self.clauses.infinitive(mention.head)
        if (
            at is None
            or seen.first >= mention.first
            or (self._may_clash(mention) and self.tokens[mention.head].head == at)
        ):
            return False  # "asked Orlov to call him": he calls another
        top = self.clauses.above(at)
        if self.tokens[seen.head].dep == "poss" and self.tokens[top].dep in ("acl", "relcl"):
            return self.tokens[seen.head].head == self.tokens[top].head
        return self._told_to(seen) and seen.last < at <= seen.last + 2

    def _told_to(self, seen: Mention) -> bool:
        """Whether an object is the doer of what follows: "Orlov" in "urged Orlov to come", "called on Orlov to come"; not
        in "sent a letter to Orlov to say".
        """
        if self.tokens[seen.last : seen.last + 1] == () or self.tokens[seen.last].tag != "TO":
            return False
        token, way = self.tokens[seen.head], self.tokens[self.tokens[seen.head].head]
        sent = self.tokens[way.head]  # "it is up to Orlov to come" is told of him too
        way_only = token.dep == "pobj" and way.text == "to" and sent.pos in ("NOUN", "VERB")
        return not way_only or sent.lemma in verbs_by_lemma()

    def _above(self, mention: Mention, seen: Mention) -> float:
        """What it adds that the other is subject of the verb the pronoun's clause
        hangs on: "Orlov said he would come".
        """
        if seen.sentence != mention.sentence:
            return 0.0
        clause = self.clauses.clause(mention.head)
        verb = self.tokens[clause]
        if verb.head == clause:
            return 0.0
        above = self.clauses.clause(verb.head)
        if seen.first > mention.first:
            return REPORTED
        subject = self.tokens[seen.part]
        if subject.dep not in SUBJECTS or subject.head != above or self._owned_nearer(mention, clause):
            return 0.0
        return REPORTED if verb.dep in ("ccomp", "xcomp") else UNDER

    def _owned_nearer(self, mention: Mention, clause: int) -> bool:
        """Whether a possessive has a person for subject in its own clause: "Kovar said
        that Orlov sent it to his office".
        """
        if self.tokens[mention.head].dep != "poss":
            return False
        subjects = (c for c in self.article.parse.children[clause] if self.tokens[c].dep in SUBJECTS)
        return any(c in self.heads and self.heads[c][1].kind == "person" for c in subjects)

    def _another_led(self, later: Mapping[int, int], seen: Mention, member: Member) -> bool:
        return any(sentence > seen.sentence for other, sentence in later.items() if other != id(member))

    def _opens_main(self, mention: Mention) -> bool:
        """Whether a mention is the subject of its sentence's main verb."""
        verb = self.tokens[self.tokens[mention.part].head]
        return self._is_subject(mention) and verb.dep in ("ROOT", "conj", "parataxis")

    def _fronted(self, mention: Mention, seen: Mention) -> str:
        """Where another stands before the subject of a main verb; empty where it stands otherwise.

        "clause" in "When the draft reached Orlov, he read it", "owner" in "Despite Orlov's doubts, he went", "doer"
        where it must be somebody else: "After meeting Orlov, he left", "Unlike Orlov, he left".
        """
        verb = self.tokens[mention.head].head
        if seen.sentence != mention.sentence or seen.first >= mention.first or not self._opens_main(mention):
            return ""
        at = seen.head
        for _ in range(12):
            token = self.tokens[at]
            if token.head == at:
                return ""
            if token.head == verb:
                break
            at = token.head
        if at >= mention.head or token.dep not in ("advcl", "prep"):
            return ""
        if token.dep == "advcl" and self.clauses.has_subject(at):
            return "clause"
        if self.tokens[seen.head].dep == "poss":
            return "owner"
        return "doer" if token.dep == "advcl" or self.tokens[seen.head].head == at else ""

    def _owns_subject(self, seen: Mention) -> bool:
        token = self.tokens[seen.part]
        return token.dep == "poss" and self.tokens[token.head].dep in SUBJECTS

    def _goes_on(self, mention: Mention) -> bool:
        """Whether a mention is the subject of a clause that goes on from another."""
        return self._is_subject(mention) and self.tokens[self.tokens[mention.part].head].dep == "conj"

    def _is_subject(self, mention: Mention) -> bool:
        return self.tokens[mention.part].dep in SUBJECTS

    def leads(self, seen: Mention) -> bool:
        """Whether a mention is the subject of its sentence's main verb, or of one that verb reports or goes on with."""
        verb = self.tokens[self.tokens[seen.part].head]
        return self._is_subject(seen) and verb.dep in ("ROOT", "ccomp", "conj", "parataxis")

    def says(self, mention: Mention) -> bool:
        """Whether the mention is the subject of a verb of saying."""
        token = self.tokens[mention.part]
        if token.dep != "nsubj":
            return False
        verb = self.tokens[token.head]
        return verb.pos in ("VERB", "AUX") and verb.lemma in self.reporting

    def _owns_clause(self, mention: Mention, seen: Mention) -> bool:
        """Whether the pronoun stands under a "who" clause of the other: "Orlov, who said he would come"."""
        at = mention.head
        for _ in range(12):
            token = self.tokens[at]
            if token.dep == "relcl":
                return token.head == seen.head
            if token.head == at:
                return False
            at = token.head
        return False

    def _may_clash(self, mention: Mention) -> bool:
        """Whether a pronoun is one that grammar keeps apart from others: "him", not "he", "his", "himself"."""
        token = self.tokens[mention.head]
        return not (token.dep == "poss" or token.dep in SUBJECTS or token.text.lower().endswith(("self", "selves")))

    def _clashes(self, mention: Mention, seen: Mention) -> bool:
        """Whether grammar keeps the two apart: "Orlov met him", "Orlov, who met him": he is not Orlov."""
        if seen.sentence != mention.sentence:
            return False
        verb = self.clauses.clause(mention.head)
        if seen.head in self.clauses.inherited_subjects(verb):
            return True
        if self.tokens[verb].dep == "relcl" and self.tokens[verb].head == seen.head:
            return True
        return self.tokens[seen.head].dep != "poss" and verb == self.clauses.clause(seen.head)

    def _reports(self, mention: Mention, seen: Mention) -> bool:
        """Whether a name stands in what the pronoun reports: "Orlov is right, he said": he is not Orlov."""
        token = self.tokens[mention.head]
        if seen.sentence != mention.sentence or token.dep != "nsubj" or seen.name.form != "name":
            return False
        # a parse hangs far more on "he said" than he said: only a plain run of words before it counts
        between = self.tokens[seen.last : mention.first]
        if not between or between[-1].tag in WH or any(token.text in BREAKS for token in between):
            return False
        at = seen.part
        for _ in range(12):
            up = self.tokens[at]
            if up.dep == "ccomp" and up.head == token.head:
                return self.says(mention)
            if up.head == at:
                return False
            at = up.head
        return False


@cache
def _saying() -> frozenset[str]:
    """The verbs that report by themselves: "she finished" does so only beside a quotation."""
    return frozenset(
        lemma for lemma, verbs in verbs_by_lemma().items() if any(verb.frames - {"quote"} for verb in verbs)
    )


def decide(ranked: Sequence[tuple[float, Member]]) -> Member | None:
    """The best candidate where it stands clearly before the next."""
    if not ranked or (len(ranked) > 1 and ranked[0][0] - ranked[1][0] < MARGIN):
        return None
    return ranked[0][1]
