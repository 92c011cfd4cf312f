"""Patrol days, findings, and what is decided about them."""
