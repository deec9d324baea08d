"""This file knows files that hold several articles, or one in its transport form, and would be misread as one text."""

from __future__ import annotations

import re

HEAD = 4_000
FEED = re.compile(r"(?:<\?xml[^>]{0,200}>\s{0,9})?(?:<!--.{0,2000}?-->\s{0,9}){0,3}<(?:rss|feed|rdf:RDF)\b", re.DOTALL)
ARCHIVE = re.compile(r"WARC/\d")
MAILBOX = re.compile(r"From \S[^\n]{0,200}\n(?:[A-Z][\w-]{0,60}:[^\n]{0,1000}\n|[ \t][^\n]{0,1000}\n){2}")
ENCODED = re.compile(r"^content-(?:transfer-encoding:\s*(?:base64|quoted-printable)|type:\s*multipart/)", re.IGNORECASE | re.MULTILINE)  # fmt: skip
MAIL = re.compile(r"(?:[A-Z][\w-]{0,60}:[ \t][^\n]{0,1000}\n|[ \t][^\n]{0,1000}\n){2}")
TABLES = {".csv": "comma", ".tsv": "tab"}

EACH = "save each article as a text or page of its own, or give them one a line as .jsonl"


def wrapping(text: str, ending: str) -> str | None:
    """What a decoded file is, and what to do with it, where it is no single article as plain text; None where it is.

    A mailbox or a feed read as one text would put one paper's words under another's name.
    """
    head = text[:HEAD].replace("\r\n", "\n")
    if FEED.match(head.lstrip()):
        return f"a feed: {EACH}"
    if ARCHIVE.match(head):
        return f"a web archive (WARC): {EACH}"
    if MAILBOX.match(head):
        return f"a mailbox: {EACH}"
    top = head.partition("\n\n")[0] + "\n"
    if MAIL.match(top) and ENCODED.search(top):
        return "a mail in its transport form: save its text, and give that"
    if ending in TABLES:
        return f"a table: {EACH}"
    return None
