"""This folder knows how the readings of one story become its record; `whole` shows the order."""
