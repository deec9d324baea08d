"""This package knows the words of the trade: general knowledge of news and diplomacy, kept as data.

Each subject is one small module that reads its own table (``.tsv`` or ``.toml`` beside it) once, checks every row and gives
back frozen values; nothing is read at import. A malformed table raises ``crosswire.errors.VocabularyError`` with the file
and the row. The columns of a table are described at its top.

``reporting``     verbs, nouns, phrases and occasions of reported speech
``titles``        honorifics, offices and roles, and the nouns for groups of people who speak
``places``        countries with adjectives, peoples, capitals and seats of government; regions
``bodies``        international bodies, and armed and political groups
``outlets``       outlets and agencies, their credit forms, domains and publishers
``measures``      what figures count, bounds ("at least"), and vague numbers ("dozens")
``furniture``     phrases of page furniture by kind of mark
``actions``       the PLOVER lexicon: verbs and nouns of events, and the cues of an event's status
``time_words``    weekdays, months, holidays, units, modifiers and relative words
``inflection``    the written forms of an English verb or noun

A list holds what is true of the field at large, never a name, place or figure of one story.
"""
