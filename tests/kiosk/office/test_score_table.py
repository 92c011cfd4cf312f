"""The board's table, alone."""

from textual import events
from textual.app import App, ComposeResult

from kiosk.office.score_table import ScoreTable
from kiosk.views.columns import Column


class Untold(ScoreTable):
    """Nobody tells it of the room it gets, as happens when a board is read while its screen is being laid out."""

    def on_resize(self, event: events.Resize) -> None:
        event.prevent_default()


class Alone(App[None]):
    def get_theme_variable_defaults(self) -> dict[str, str]:
        return {"on-primary": "white"}

    def compose(self) -> ComposeResult:
        table = Untold()
        table.display = False
        yield table


async def test_a_table_filled_before_it_has_room_is_drawn_once_it_has() -> None:
    app = Alone()
    async with app.run_test(size=(40, 10)) as pilot:
        table = app.query_one(ScoreTable)
        table.show([("W1", {"name": "甲"}), ("W2", {"name": "乙"})], [Column("name", "姓名", 10)])
        assert table.row_count == 0
        table.display = True
        await pilot.pause()
        assert table.row_count == 2
        assert [str(one.label) for one in table.columns.values()] == ["姓名"]
