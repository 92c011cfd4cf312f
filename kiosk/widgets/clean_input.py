"""A field for words: what a terminal would obey never stays in it, however it came there."""

from textual.widgets import Input

from kiosk.text.clean import clean


class CleanInput(Input):
    """Textual's field without control characters, escapes and marks that turn text round."""

    def validate_value(self, value: str) -> str:
        """What may stay of what was typed or pasted."""
        return clean(value)
