"""The patrol and its findings: two commands."""
