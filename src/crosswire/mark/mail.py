"""This file knows what of a pasted mail is not its text: the lines of its head, and the signature below "--"."""

from __future__ import annotations

import re

from crosswire.mark.page import Page

QUOTED = r"(?:>[ \t]{0,3}){0,9}"
"""What a mail programme sets before each line of a mail that is passed on."""
FIELD = re.compile(
    QUOTED + r"(?:from|to|cc|bcc|date|sent|subject|reply-to|message-id|importance|attachments?):\s", re.IGNORECASE
)
SENDER = re.compile(QUOTED + r"from:\s", re.IGNORECASE)
SUBJECT = re.compile(QUOTED + r"(?:subject:\s+(?:(?:re|fw|fwd):\s+)*|(?:(?:re|fw|fwd):\s+)+)", re.IGNORECASE)
PASSED_ON = re.compile(r"(?:>[ \t]{0,3}){1,9}")
SIGNATURE = re.compile(r"--\s*")
SENT = re.compile(QUOTED + r"(?:sent|get outlook|gesendet) (?:from|for) ", re.IGNORECASE)
"""What a telephone adds at the end of a mail."""
HEAD = 12
"""Paragraphs among which the lines of a mail's head stand."""
LONGEST_SIGNATURE = 12
"""Lines below "--" up to which it is a signature, and no rule between two parts of a text."""


def mark_mail(page: Page) -> None:
    """Mark the head of a mail, whose subject is its headline, and the signature at
    its end; nothing where there is no head.
    """
    opening = range(min(HEAD, len(page.paragraphs)))
    fields = [index for index in opening if FIELD.match(page.texts[index])]
    if len(fields) < 2 or not any(SENDER.match(page.texts[index]) for index in fields):
        return
    passed_on = [index for index in opening if index not in fields and _is_of_the_head(page, index, fields)]
    head = sorted([*fields, *passed_on])
    for index in head:
        subject = SUBJECT.match(page.texts[index])
        if subject and page.texts[index][subject.end() :].strip():
            page.cut(index, subject.end(), "furniture")
            page.cut(index, len(page.texts[index]), "headline")
        else:
            page.mark(index, "furniture")
    _mark_signature(page, head[-1])


def _is_of_the_head(page: Page, index: int, fields: list[int]) -> bool:
    """Whether a line is the subject above the fields ("Fwd: News"), or passed on right below them, no blank line between."""
    if index < fields[0]:
        return SUBJECT.match(page.texts[index]) is not None
    between = range(fields[-1] + 1, index + 1)
    return bool(between) and all(
        PASSED_ON.match(page.texts[at]) and not page.paragraphs[at].gap and not page.proses[at] for at in between
    )


def _mark_signature(page: Page, head: int) -> None:
    last = len(page.paragraphs)
    while last > head + 1 and SENT.match(page.texts[last - 1]):
        last -= 1
        page.mark(last, "footer")
    for index in range(max(head + 1, last - LONGEST_SIGNATURE), last):
        if SIGNATURE.fullmatch(page.paragraphs[index].text):
            for below in range(index, last):
                page.mark(below, "footer")
            return
