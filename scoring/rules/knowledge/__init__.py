"""Marks of papers: which attempts count, and what they make together."""
