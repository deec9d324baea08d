"""Gold of our own: documents drawn by hash, annotated stand-off from written rules alone, with agreement measured."""
