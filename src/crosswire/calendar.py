"""This file knows calendar arithmetic: how a relative time (`Time.relative`) becomes a value once a date is known."""
