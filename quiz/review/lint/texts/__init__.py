"""Warnings about single texts: hard to read, ambiguous, or not for their reader."""
