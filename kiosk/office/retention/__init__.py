"""Private texts past their term."""
