"""Where the rules couple deductions, a bulletin says what each head of a unit loses, and to the public no name."""

from pathlib import Path

from kiosk.desks.bulletins import StoreBulletinDesk
from kiosk.views.bulletin.compose import bulletin
from kiosk.views.bulletin.form import Form, Reader
from kiosk.views.bulletin.markdown import markdown
from kiosk.wording.bulletin.words import BULLETIN
from kiosk.wording.shape import Language
from scoring.events.organisation import Role
from scoring.services.campaigns import Campaigns, Opening
from tests.scoring.halls import CAMPAIGN, FakeClock, at, enrolled, found, july, open_at, organisation

RULES = "one-window-county-2020"
HEAD = "户政负责人"


def test_what_heads_lose_with_their_windows_is_told(tmp_path: Path) -> None:
    store = open_at(None, FakeClock(at(20)))
    store.ledger.append_all([*organisation(), enrolled("H1", "U1", Role.HEAD, HEAD)])
    Campaigns(store).open(Opening(CAMPAIGN, "七月", july(1), july(31), preset=RULES), "G1")
    store.ledger.append_all(
        [
            found("f1", 3, staff_id="W1", window_id="A01", unit_id="U1"),
            found("f2", 2, staff_id=None, window_id="A02", unit_id="U1"),
            found("f3", 2, staff_id=None, window_id=None, unit_id="U1"),  # of no window: coupled to nobody
        ]
    )
    facts = StoreBulletinDesk(store, "大厅", tmp_path).facts(CAMPAIGN)
    tables = {}
    for reader in (Reader.MANAGEMENT, Reader.PUBLIC):
        text = markdown(bulletin(facts, Form(reader), Language.ZH), BULLETIN[Language.ZH]).decode()
        tables[reader] = text.partition("单位负责人连带扣分（窗口扣分的 50%）")[2].partition("###")[0]
    assert f"| 公安户政 | {HEAD} | 5 | 2.50 |" in tables[Reader.MANAGEMENT]
    assert "| 公安户政 | 5 | 2.50 |" in tables[Reader.PUBLIC]
    assert HEAD not in tables[Reader.PUBLIC]
    store.close()
