"""crosswire: one sourced record out of what several outlets report about the same story."""
