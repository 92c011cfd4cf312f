"""The seals under the hall's own book."""
