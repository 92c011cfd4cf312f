"""The hall's own book written on the screens: source, windows, promise, paper, a line reworded; a second person."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from textual.widgets import Input

from kiosk.views.notice.a4 import notice_page
from quiz.bank.book.folder import read_book_folder
from quiz.bank.book.read import read_book
from quiz.bank.load import load_bank
from quiz.model.bank import Bank
from quiz.notice.notice import make_notice
from scoring.book.signatures import signatures
from scoring.ledger.rebuild import compare
from scoring.ledger.store import Store
from tests.kiosk.office.office import ADMIN, new_store, sees
from tests.kiosk.office.room.rooms import AUDITOR, enrol_more, enter, fill, listed, press, room_app
from tests.kiosk.office.room.test_every_room import hall
from tests.kiosk.pilots import Kiosk
from tests.kiosk.screen_text import screen_text
from tests.quiz.bank.samples import GUIDE, HEALTHY, bent, write_bank

CITY = {"place": "city", "agent": "parent"}
DAY = date(2026, 12, 1)


@pytest.fixture
def bank(tmp_path: Path) -> Bank:
    return load_bank(write_bank(tmp_path / "bank", HEALTHY)).bank


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = new_store(tmp_path / "hall.db", hall)
    enrol_more(opened)
    yield opened
    opened.close()


async def write_s05(pilot: Kiosk) -> None:
    """From the menu to a checked page of S05, by its keys."""
    await enter(pilot, "b")
    assert listed(pilot)[:2] == ["hall", "S05"]
    await press(pilot, "down", "enter", "w")
    # The file rests on nothing yet, so it asks for that first.
    await fill(
        pilot, title="《出生登记办事指南》", issuer="市公安局", dated="2026-03-01", link="https://hall.example/s05"
    )
    await fill(pilot, windows="A03 A04", floor="一楼", telephone="0372-1", hours="9:00至17:00", outcome="户口簿登记页")
    await press(pilot, "p")
    await fill(pilot, promise="2个工作日", quote="承诺2个工作日内办结")
    await press(pilot, "m")
    shown = {str(field.id) for field in pilot.app.screen.query(Input) if field.region.height}
    assert "manner" in shown  # no name of a field is one that the form itself is styled by
    await fill(pilot, text="户口登记申请表", manner="现场填写", copies="2", critical="是")


def written(file: Path) -> str:
    return file.read_text(encoding="utf-8")


async def told_once_it_is_changed(store: Store, home: Path, bank: Bank, file: Path) -> None:
    """The ledger holds who signed which words; what a hand changes in the file afterwards is seen, and signed again."""

    def found() -> list[str]:
        with store.reading() as connection:
            signed = signatures(connection, store.hall_id)
        assert {name for _, name in signed} == {"here", "h_t1", "h_m1"}
        assert {(one.written_by, one.checked_by) for one in signed.values()} == {("G1", "Z1")}
        book = read_book(read_book_folder(home / "book"), bank.guides, signed)
        return [repr(one.cause) for one in book.problems]

    def by_hand(old: str, new: str) -> None:
        text = file.read_text(encoding="utf-8")
        assert old in text
        file.write_text(text.replace(old, new), encoding="utf-8")

    assert found() == []
    by_hand("g1", "g7")  # the same document under another key
    assert found() == []
    by_hand("value: 2", "value: 9")
    (one,) = found()
    assert "ChangedSinceSigned(line='h_t1', by='Z1'" in one
    async with room_app(store, home, person=ADMIN, bank=bank).run_test(size=(120, 40)) as pilot:
        await enter(pilot, "b", "down", "enter")
        await press(pilot, *["down"] * listed(pilot).index("h_t1"))
        await sees(pilot, "签名后被改", "待核对 1", "重新核对")
        await press(pilot, "c")
        await sees(
            pilot, "h_t1 时限", "value: 9", "原文: 承诺2个工作日内办结", "出生登记办事指南"
        )  # all that is sealed
        by_hand("value: 9", "value: 8")  # behind the back of whoever is about to sign
        await fill(pilot, badge="Z1", pin="907162")
        await sees(pilot, "和刚才看到的不一样了")
        by_hand("value: 8", "value: 9")
        await fill(pilot, badge="Z1", pin="907162")
        await sees(pilot, "已核对1行")
        assert found() == []
        # A line that a hand took out is told, in the hall's inbox too, until it is taken out on the page.
        cut = written(file)[written(file).index("limits:") :]
        by_hand(cut, "")
        assert "SignedGone" in repr(found())
        await press(pilot, "escape", "enter")
        await press(pilot, *["down"] * listed(pilot).index("h_t1"))
        await sees(pilot, "签名后不见", "签名核对过")
        await press(pilot, "escape", "escape")
        await sees(pilot, "本厅指南 S05 有1行签名核对后被改动或者不见")
        write_bank(file.parent, {file.name: written(file) + cut})
        assert found() == []
    assert compare(store.engine) == []


async def test_a_book_is_written_and_checked_by_following_the_screens(tmp_path: Path, store: Store, bank: Bank) -> None:
    home = tmp_path / "home"
    app = room_app(store, home, person=ADMIN, bank=bank)
    async with app.run_test(size=(120, 40)) as pilot:
        await write_s05(pilot)
        assert {"here", "h_t1", "h_m1"} <= {*listed(pilot)}
        await sees(pilot, "待核对 3")
        file = home / "book" / "services" / "S05.yaml"
        loaded = load_bank(tmp_path / "bank", book=home / "book")
        assert [one.cause.code for one in loaded.problems] == ["unchecked"] * 3
        await press(pilot, "c")
        await fill(pilot, badge="G1", pin="246810")  # the writer
        await sees(pilot, "自己写的")
        await fill(pilot, badge="Z1", pin="907162")
        await sees(pilot, "已核对3行")
        assert "待核对 3" not in screen_text(pilot.app)
    assert "checked: {by: Z1" in file.read_text(encoding="utf-8")
    await told_once_it_is_changed(store, home, bank, file)
    loaded = load_bank(tmp_path / "bank", book=home / "book")
    assert not loaded.problems
    asked = loaded.bank.items["S05:tell:s1"]
    assert {"h_m1", "h_t1", "h_desk"} <= {*asked.key}
    page = notice_page(loaded.bank.guides["S05"], make_notice(loaded.bank.guides["S05"], CITY, DAY), "大厅")
    for words in ("户口登记申请表", "2个工作日内办结", "A03", "0372-1", "9:00至17:00", "户口簿登记页", "<svg"):
        assert words in page
    # Another version of the bank takes none of it away.
    write_bank(tmp_path / "bank", {"guides/S05-birth.yaml": bent(GUIDE, "answer: 登记不收费", "answer: 一律不收费")})
    updated = load_bank(tmp_path / "bank", book=home / "book")
    assert not updated.problems
    assert {"h_m1", "h_t1", "h_desk"} <= {*updated.bank.items["S05:tell:s1"].key}


async def test_a_shipped_line_is_reworded_overtaken_kept_and_removed(tmp_path: Path, store: Store, bank: Bank) -> None:
    home = tmp_path / "home"
    async with room_app(store, home, bank=bank).run_test(size=(120, 40)) as pilot:
        await enter(pilot, "b", "down", "enter")
        await press(pilot, *["down"] * listed(pilot).index("f1"), "r")
        await fill(pilot, title="收费公示", issuer="市财政局", dated="2026-03-01")
        await fill(pilot, answer="登记、领簿都不收费")
        assert "h_f1" in listed(pilot)
        assert "f1" not in listed(pilot)
        await press(pilot, "c")
        await fill(pilot, badge="Z1", pin="907162")
    changed = bent(GUIDE, "answer: 登记不收费", "answer: 一律不收费")
    newer = load_bank(write_bank(tmp_path / "newer", {**HEALTHY, "guides/S05-birth.yaml": changed})).bank
    async with room_app(store, home, bank=newer).run_test(size=(120, 40)) as pilot:
        await enter(pilot, "b", "down", "enter")
        await press(pilot, *["down"] * listed(pilot).index("h_f1"))
        await sees(pilot, "题库已改")
        await sees(pilot, "登记费：一律不收费")
        await press(pilot, "k", "enter")
        await sees(pilot, "已留用")
        assert not load_bank(tmp_path / "newer", book=home / "book").errors
        await press(pilot, "x", "enter")
        await sees(pilot, "已删去")
        assert "f1" in listed(pilot)
    assert not (home / "book" / "services" / "S05.yaml").exists()
    assert load_bank(tmp_path / "newer", book=home / "book").bank == newer


async def test_a_service_of_the_hall_alone(tmp_path: Path, store: Store, bank: Bank) -> None:
    home = tmp_path / "home"
    async with room_app(store, home, bank=bank).run_test(size=(80, 24)) as pilot:
        await enter(pilot, "b", "n")
        new = {"name": "人才公寓申请", "title_en": "Talent flat", "subject": "公积金", "desk": "综合窗口"}
        await fill(pilot, **new, first="身份证", title="人才公寓办法", issuer="市住建局", dated="2026-01-01")
        assert "L01" in listed(pilot), pilot.app.screen
        await press(pilot, "end", "enter", "c")
        await fill(pilot, badge="Z1", pin="907162")
        # A fee, a question to the citizen, a paper for some of them, a situation: all of it by the screens.
        await press(pilot, "f")
        await fill(pilot, amount="12.50元", per="每年", quote="每年12.5元")
        await press(pilot, "q")
        await fill(pilot, ask="您有没有社保？", answers="有社保；没有社保", ask_en="Insured?", answers_en="Yes; No")
        await press(pilot, "m")
        await sees(pilot, "1 有社保 2 没有社保")
        await fill(pilot, text="社保证明", manner="原件", whom="3")
        await sees(pilot, "不在可选的值里")
        await fill(pilot, whom="有社保")
        await press(pilot, "i")
        await fill(pilot, scene="一位刚毕业、有社保的租户来问怎样申请。请选出您应当一次告知的全部内容。")
        await sees(pilot, "不在可选的值里")  # the question is open
        await fill(pilot, situation="1")
        assert {"h_m1", "h_m2", "h_f1", "q1", "h_s1"} == {*listed(pilot)}
        await press(pilot, "c")
        await fill(pilot, badge="Z1", pin="907162")
    loaded = load_bank(tmp_path / "bank", book=home / "book")
    assert not loaded.problems
    guide = loaded.bank.guides["L01"]
    assert [line.text for line in guide.materials if line.verified] == ["身份证", "社保证明"]
    assert [(fee.amount, fee.answer) for fee in guide.fees] == [("12.5", "每年12.5元")]
    assert guide.profile[0].answers_en == {"a1": "Yes", "a2": "No"}
    assert {"h_m1", "h_m2", "h_f1"} <= {*loaded.bank.items["L01:tell:h_s1"].key}
    async with room_app(store, home, bank=bank).run_test(size=(80, 24)) as pilot:
        await enter(pilot, "b")
        await press(pilot, "end", "enter")
        for name in ("h_s1", "h_m2", "q1"):  # what hangs on the question goes first
            await press(pilot, "home", *["down"] * listed(pilot).index(name), "x", "enter")
        assert {"h_m1", "h_f1"} == {*listed(pilot)}


MISFITS: list[dict[str, str]] = [
    {"promise": "很快"},
    {"promise": "0日"},
    {"promise": "2日", "source": "g9"},
    {"promise": "2日", "again": "明年"},
    {"promise": "2日", "again": "2020-01-01"},
    {"promise": "2日", "text": " "},
]


@pytest.mark.parametrize("typed", MISFITS, ids=str)
async def test_what_does_not_fit_is_said_and_nothing_typed_is_lost(
    typed: dict[str, str], tmp_path: Path, store: Store, bank: Bank
) -> None:
    home = tmp_path / "home"
    async with room_app(store, home, bank=bank).run_test(size=(100, 30)) as pilot:
        await enter(pilot, "b", "down", "enter", "b")
        await fill(pilot, title="指南", issuer="市公安局", dated="2026-03-01")
        before = (home / "book" / "services" / "S05.yaml").read_bytes()
        await press(pilot, "p")
        await fill(pilot, **typed)
        assert pilot.app.screen.query("#told")
        assert pilot.app.screen.query_one("#promise").value == typed["promise"]  # type: ignore[attr-defined]
    assert (home / "book" / "services" / "S05.yaml").read_bytes() == before


async def test_a_damaged_file_is_told_and_left(tmp_path: Path, store: Store, bank: Bank) -> None:
    home = tmp_path / "home"
    write_bank(home / "book", {"services/S05.yaml": b"format: 1\n\xff"})
    async with room_app(store, home, bank=bank).run_test(size=(80, 24)) as pilot:
        await enter(pilot, "b", "down", "enter")
        await sees(pilot, "kiosk book check")
        await press(pilot, "w", "p")
        assert listed(pilot)  # nothing opened: the shipped lines
    assert (home / "book" / "services" / "S05.yaml").read_bytes() == b"format: 1\n\xff"


async def test_who_may_not_write_is_not_offered_the_book(tmp_path: Path, store: Store, bank: Bank) -> None:
    async with room_app(store, tmp_path / "home", person=AUDITOR, bank=bank).run_test(size=(80, 24)) as pilot:
        await enter(pilot, "b")
        assert "本厅指南" not in screen_text(pilot.app)
