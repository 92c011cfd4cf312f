"""The charts of a bulletin, drawn."""
