"""This package knows how names are written: phrases in running text, titles before a name, spellings of one name.

Pure rules over words and the vocabulary, shared by the stages that find names, bind them and join them.
"""
