"""Campaigns whose book is closed: what it says, and what came later."""
