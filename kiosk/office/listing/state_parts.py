"""How a table is arranged, in words for the line of state."""

from kiosk.office.score_table import ScoreTable
from kiosk.text.clean import clean
from kiosk.views.tables.arrangement import Arrangement
from kiosk.wording.office import OfficeWords


def arranged_parts(wanted: Arrangement, table: ScoreTable, words: OfficeWords) -> list[str]:
    """How many rows, what was typed, how sorted, what has no room."""
    count = len(table.rows_shown)
    parts = [words.lists.rows.format(n=count)] if count else []
    if wanted.typed.strip():
        parts.append(f"{words.keys.filter_prompt}: {clean(wanted.typed)}")
    if sorting := next((one for one in table.columns_wanted if one.key == wanted.column), None):
        direction = words.board.falling if wanted.falling else words.board.rising
        parts.append(words.board.sorted.format(column=sorting.title, direction=direction))
    if table.folded and table.rows_shown:
        parts.append(words.board.folded_here.format(columns=words.listed(list(table.folded))))
    return parts
