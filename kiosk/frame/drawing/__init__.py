"""When a screen is painted."""
