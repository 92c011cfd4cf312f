"""The way to a notice, drawn and in plain text. Look at both before you keep a change (`--snapshot-update`)."""

from collections.abc import Callable
from pathlib import Path

import pytest
from textual.pilot import Pilot

from tests.kiosk.citizen.notice.guides import notice_app
from tests.kiosk.citizen.notice.test_way import at_birth_sheet, at_subjects, press
from tests.kiosk.pilots import until
from tests.kiosk.screen_text import compare_twin, screen_text

TWINS = Path(__file__).parent / "__snapshots__" / "twins"
SIZES = {"80x24": (80, 24), "160x45": (160, 45)}

Compare = Callable[..., bool]


async def subjects(pilot: Pilot[None]) -> None:
    await at_subjects(pilot)


async def case(pilot: Pilot[None]) -> None:
    await at_subjects(pilot)
    for words in ("出生登记", "弃婴"):
        await press(pilot, "1")
        await until(pilot, lambda words=words: words in screen_text(pilot.app))  # type: ignore[misc]


async def notice(pilot: Pilot[None]) -> None:
    await at_birth_sheet(pilot, "1", "2")


async def sheet_en(pilot: Pilot[None]) -> None:
    await notice(pilot)
    await press(pilot, "l")
    await until(pilot, lambda: "Full checklist" in screen_text(pilot.app))


async def sheet_contrast(pilot: Pilot[None]) -> None:
    await notice(pilot)
    await press(pilot, "h")


WAYS = {"subjects": subjects, "case": case, "notice": notice, "notice-en": sheet_en, "notice-contrast": sheet_contrast}


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("way", WAYS)
def test_a_finished_screen_looks_as_it_was_approved(
    way: str, size: str, snap_compare: Compare, request: pytest.FixtureRequest
) -> None:
    app = notice_app()

    async def walk(pilot: Pilot[None]) -> None:
        await WAYS[way](pilot)
        await app.workers.wait_for_complete()
        await pilot.pause()
        await pilot.pause()
        compare_twin(app, TWINS / f"{way}-{size}.txt", update=request.config.option.update_snapshots)

    assert snap_compare(app, terminal_size=SIZES[size], run_before=walk)
