"""This file knows what of a pasted mail is not its text: the lines of its head, and the signature below "--"."""

from __future__ import annotations

import re

from crosswire.mark.page import Page

FIELD = re.compile(
    r"(?:from|to|cc|bcc|date|sent|subject|reply-to|message-id|importance|attachments?):\s", re.IGNORECASE
)
SENDER = re.compile(r"from:\s", re.IGNORECASE)
SUBJECT = re.compile(r"subject:\s+(?:(?:re|fw|fwd):\s+)*", re.IGNORECASE)
SIGNATURE = re.compile(r"--\s*")
HEAD = 12
"""Paragraphs among which the lines of a mail's head stand."""
LONGEST_SIGNATURE = 12
"""Lines below "--" up to which it is a signature, and no rule between two parts of a text."""


def mark_mail(page: Page) -> None:
    """Mark the head of a mail, whose subject is its headline, and the signature at
    its end; nothing where there is no head.
    """
    head = [index for index in range(min(HEAD, len(page.paragraphs))) if FIELD.match(page.texts[index])]
    if len(head) < 2 or not any(SENDER.match(page.texts[index]) for index in head):
        return
    for index in head:
        subject = SUBJECT.match(page.texts[index])
        if subject and page.texts[index][subject.end() :].strip():
            page.cut(index, subject.end(), "furniture")
            page.cut(index, len(page.texts[index]), "headline")
        else:
            page.mark(index, "furniture")
    _mark_signature(page, head[-1])


def _mark_signature(page: Page, head: int) -> None:
    last = len(page.paragraphs)
    for index in range(max(head + 1, last - LONGEST_SIGNATURE), last):
        if SIGNATURE.fullmatch(page.paragraphs[index].text):
            for below in range(index, last):
                page.mark(below, "footer")
            return
