"""How well crosswire does on public sets: what is measured, beside whom, and what may not get worse."""
