"""This package knows the words of the trade: general knowledge of news and diplomacy, kept as data.

Each subject is one small module that reads its own table (``.tsv`` or ``.toml`` beside it) once, checks every row and
gives back frozen values; nothing is read at import. A malformed table raises ``crosswire.errors.VocabularyError``
with the file and the row. The columns of a table are described at its top; ``tables`` reads and checks them,
``plain_toml`` reads the plain part of TOML fast.

What is said and done:

* ``reporting``: verbs, nouns and phrases of reported speech
* ``actions``: the PLOVER lexicon of event verbs and nouns, the cues of an event's status, light verbs; ``event_words``
* ``measures``: what figures count, bounds ("at least"), vague numbers ("dozens"), units, currencies; ``figure_words``
* ``time_words``: names of times, units, modifiers, feasts, relative words
* ``inflection``: the written forms of an English verb or noun; ``rarity``: how rare a word is; ``wording_words``

Who and where:

* ``titles``: honorifics, offices and roles, and the nouns for unnamed people who speak
* ``places``: countries with adjectives, peoples, capitals and seats of government; regions; ``towns``, ``peoples``
* ``bodies``: international bodies, and armed and political groups
* ``given_names``, ``name_heads``, ``name_signs``, ``referring``, ``labels``: how names are told and people referred to

The page:

* ``outlets``: outlets and agencies, their credit forms, domains and publishers
* ``furniture``: phrases of page furniture by kind of mark; ``page_words``; ``languages``

A list holds what is true of the field at large, never a name, place or figure of one story.
"""
