"""The office is told of what is past its term, and erases it with a second person's PIN."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from scoring.events.identity import PinReason
from scoring.events.privacy import PrivateKind
from scoring.ledger.store import Store
from scoring.services.credentials import Credentials, PinSetting
from scoring.services.retention import Retention
from tests.kiosk.office.answering.inboxes import CONTACT, PEOPLE, hall
from tests.kiosk.office.office import sees
from tests.kiosk.office.room.rooms import enter, fill, listed, press, room_app
from tests.kiosk.screen_text import screen_text


@pytest.fixture
def store(path: Path) -> Iterator[Store]:
    """A telephone left on the 2nd, nothing done since; the hall keeps one for five days."""
    with hall(path) as made:
        Retention(made).set(PrivateKind.CONTACTS, 5, "G2", "Z1")
        Credentials(made).set_pins({"Z1": "907162"}, PinSetting("G2", PinReason.INITIAL))
        yield made


async def test_two_erase_what_the_inbox_says_is_due(store: Store, path: Path, tmp_path: Path) -> None:
    async with room_app(store, tmp_path / "home", person=PEOPLE["G2"]).run_test(size=(80, 24)) as pilot:
        await enter(pilot, "8")
        await press(pilot, *["down"] * listed(pilot).index("expired:expired"))
        await sees(pilot, "到期", "两人删除")
        await press(pilot, "enter")
        await sees(pilot, "到期应删除的文字", "差评联系电话", "rating:bad1", "2026-07-07", "X 两人删除")
        assert CONTACT not in screen_text(pilot.app)
        await press(pilot, "x")
        await fill(pilot, badge="Z1", pin="000000")
        await sees(pilot, "没有办成")
        assert Retention(store).expired()
        await fill(pilot, badge="Z1", pin="907162")
        await sees(pilot, "差评联系电话（期限5天）: 已删除 1 段", "没有到期的文字")
    on_disk = b"".join(one.read_bytes() for one in path.parent.iterdir() if one.is_file())
    assert CONTACT.encode() not in on_disk
