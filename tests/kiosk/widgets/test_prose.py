from rich.cells import cell_len
from textual.app import App, ComposeResult

from kiosk.widgets.prose import Prose
from tests.kiosk.screen_text import screen_text
from tests.kiosk.text.test_wrap import NO_START, SENTENCE


class OneText(App[None]):
    """Nothing but a paragraph."""

    def compose(self) -> ComposeResult:
        yield Prose(SENTENCE)


async def test_a_paragraph_wraps_again_on_resize_and_is_replaced_in_place() -> None:
    app = OneText()
    async with app.run_test(size=(40, 24)) as pilot:
        prose = app.query_one(Prose)
        assert prose.size.height > 4
        await pilot.resize_terminal(100, 24)
        await pilot.pause()
        assert prose.size.height == 3
        rows = [row for row in screen_text(app).splitlines() if row]
        assert not any(row[0] in NO_START for row in rows)
        assert max(cell_len(row) for row in rows) <= 80
        prose.update("办完了[/red]。")
        await pilot.pause()
        assert app.query_one(Prose) is prose
        assert prose.text == "办完了[/red]。"
        assert screen_text(app).strip() == "办完了[/red]。"
