"""The screen as a person can read it: the visible characters, row by row. Twins of snapshots are kept in this form."""

from pathlib import Path
from typing import Any

from textual.app import App


def screen_text(app: App[Any]) -> str:
    """Every row of the present screen, without trailing spaces."""
    strips = app.screen._compositor.render_strips()
    return "\n".join(strip.text.rstrip() for strip in strips) + "\n"


def compare_twin(app: App[Any], stored: Path, *, update: bool) -> None:
    """Hold the screen against its stored text; with `update` the stored text is replaced."""
    seen = screen_text(app)
    if update:
        stored.parent.mkdir(parents=True, exist_ok=True)
        stored.write_text(seen, encoding="utf-8")
    assert stored.exists(), f"no twin {stored.name}: run with --snapshot-update and read it before keeping it"
    assert seen == stored.read_text(encoding="utf-8")
