"""Points of the daily patrol, and the catalogue they come from."""
