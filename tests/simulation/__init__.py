"""Months that never were: what the rules make of halls whose truth is known."""
