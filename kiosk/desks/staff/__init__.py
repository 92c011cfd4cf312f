"""Desks of the duty leader, the clerk and the unit's head."""
