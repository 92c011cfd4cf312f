"""What it is worth: pure rules, one a file, on the standard library alone. No clock, no store, no settings."""
