"""This file knows the exceptions: raised for misuse and for a machine that lacks
something, never for what an article says.

* CrosswireError
  * UsageError (exit 2): the call cannot mean anything: no such path, two stories for one file, an unknown name.
  * OutputError (exit 4): the result cannot be written.
  * ModelError (exit 4): the language model is missing or its files are damaged.
  * VocabularyError (exit 4): a shipped table is malformed.
  * FormatError (exit 2): a record or reading that is not what it says it is.
"""

from __future__ import annotations


class CrosswireError(Exception):
    """Base of all errors crosswire raises on purpose; `exit_code` is what the command line returns for it."""

    exit_code = 2


class UsageError(CrosswireError):
    """The call cannot mean anything; the message says what would."""


class FormatError(CrosswireError):
    """A file that should be a crosswire record or reading is not one."""


class OutputError(CrosswireError):
    """The result cannot be written; nothing was left half-written."""

    exit_code = 4


class ModelError(CrosswireError):
    """The language model is missing or damaged; the message says what to do."""

    exit_code = 4


class VocabularyError(CrosswireError):
    """A shipped table is malformed; the message names file and row."""

    exit_code = 4
