"""This file knows whether a report says that something was said at all: "could warn", "declined to say" do not."""

from __future__ import annotations

from crosswire.extract.quotes.syntax import VERBAL
from crosswire.model.article import Parse

UNREAL = frozenset({"could", "may", "might", "should", "must", "cannot"})
CONDITIONS = frozenset({"if", "unless", "whether"})
GOING_ON = frozenset({"go", "continue", "begin", "start", "come", "move", "proceed", "rush", "return", "use", "like", "seek", "try"})
REFUSING = frozenset({"decline", "refuse", "fail", "deny", "avoid", "stop", "neglect"})


def is_real(parse: Parse, cue: int) -> bool:
    """False for a report that is negated, only possible, wished for or asked for.

    "did not say that", "could decide to", "asked to confirm what", "declined to blame them for", "if he says".
    """
    token = parse.tokens[cue]
    if token.pos not in VERBAL:
        return True
    to = False
    for child in parse.children[cue]:
        helper = parse.tokens[child]
        word = helper.text.lower()
        if helper.dep == "neg" or (helper.dep == "aux" and word in UNREAL):
            return False
        if helper.dep == "mark" and word in CONDITIONS:
            return False
        to = to or (helper.dep == "aux" and helper.tag == "TO")
    governor = parse.tokens[token.head]
    if to and token.head != cue:
        return governor.lemma.lower() in GOING_ON or token.dep in ("advcl", "ROOT")
    return not (token.dep in ("xcomp", "pcomp") and governor.lemma.lower() in REFUSING)
