"""The only door for outside text into widgets, which read square brackets as markup: here a bracket is a bracket."""

from rich.text import Text
from textual.content import Content

from kiosk.text.clean import clean


def safe(text: str) -> Content:
    """Outside `text` as a value for any Textual widget; brackets are only brackets."""
    return Content(clean(text))


def table_text(text: str) -> Text:
    """Outside `text` for `DataTable` cells, headers and `Tree` labels, which are drawn by Rich."""
    return Text(clean(text), no_wrap=True, end="")
