"""Days on which a hall works."""
