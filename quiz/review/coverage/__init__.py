"""What the bank asks and what it leaves out, by service, facet, difficulty, subject, type and statute."""
