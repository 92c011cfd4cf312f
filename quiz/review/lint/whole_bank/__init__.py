"""Warnings that show only when questions lie side by side."""
