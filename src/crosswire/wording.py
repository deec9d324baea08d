"""This file knows how wordings are compared: the words of a text without case, marks, spelling and contractions."""
