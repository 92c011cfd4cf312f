"""Text as people read it: harmless, broken by Chinese rules, numbers rounded once."""
