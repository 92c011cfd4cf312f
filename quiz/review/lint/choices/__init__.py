"""Warnings about what can be chosen: keys that can be found without knowing the law."""
