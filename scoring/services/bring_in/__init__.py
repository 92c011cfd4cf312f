"""Bringing in what other systems count."""
