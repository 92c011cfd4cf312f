"""The inbox of each role: what waits, until when, and all of it done by key, with the rows that are stored."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from rich.cells import cell_len

from kiosk.frame.confirm import ConfirmScreen
from kiosk.office.answering.call_screen import CallScreen
from kiosk.office.answering.case_screen import CaseScreen
from kiosk.office.listing.screen import ListScreen
from kiosk.office.score_table import ScoreTable
from scoring.events.complaints import ComplaintChannel
from scoring.events.discipline import FindingDisputed
from scoring.ledger.ledger import Submission
from scoring.ledger.private import seal
from scoring.ledger.store import Store
from scoring.ledger.verify import verify
from scoring.rules.answering.complaint_steps import ComplaintState
from scoring.rules.answering.followup_steps import Appeal, FollowUpState, FollowUpStep
from scoring.rules.answering.rectification_steps import Source
from scoring.services.answering.complaints import Complaints, Grievance
from scoring.services.answering.followups import FollowUps
from scoring.services.answering.inbox import inbox
from scoring.services.answering.proposals import Proposals
from scoring.services.answering.rectifications import Rectifications
from scoring.services.answering.retests import Retests
from tests.kiosk.english import foreign
from tests.kiosk.office.answering.inboxes import CONTACT, LETTERS, PEOPLE, hall, inbox_app
from tests.kiosk.office.office import sees
from tests.kiosk.office.room.rooms import enter, fill, press, room_app, settled
from tests.kiosk.pilots import Kiosk, arrive
from tests.kiosk.screen_text import screen_text
from tests.quiz.bank.samples import HEALTHY, load_files
from tests.scoring.halls import at, found, july, who


@pytest.fixture
def store(path: Path) -> Iterator[Store]:
    with hall(path) as made:
        yield made


def state(store: Store) -> FollowUpState:
    return FollowUps(store).one("bad1").progress.state


def answered(store: Store) -> None:
    """By the unit's head, up to the answer."""
    for step in (FollowUpStep.VERIFY, FollowUpStep.MEND, FollowUpStep.ANSWER):
        FollowUps(store).say("bad1", step, "材料清单补上了", who(store, "H1"))


async def test_a_head_verifies_mends_and_answers_by_key(store: Store, tmp_path: Path) -> None:
    async with inbox_app(store, tmp_path, "H1").run_test(size=(80, 24)) as pilot:
        await enter(pilot)
        await sees(pilot, "待办", "差评", "A01", "2026-07-03", "超期7", "核实", "超期的1项")
        await press(pilot, "enter")
        await arrive(pilot, CaseScreen)
        await sees(pilot, "差评办理  A01 2026-07-02", "非常不满意", "只有回访的人能看", "还没有人办理", "V 核实")
        for key, words, told in (
            ("v", "窗口没有给材料清单", "已记录：核实"),
            ("m", "清单放到窗口上", "已记录：整改"),
            ("a", "公开回复：已改", "已记录：回复"),
        ):
            await press(pilot, key)
            await fill(pilot, words=" ")
            await sees(pilot, "请写明理由")
            await fill(pilot, words=words)
            await sees(pilot, told, words)
        assert state(store) is FollowUpState.ANSWERED
        await sees(pilot, "P 申诉")  # nothing else is the head's now
        await press(pilot, "c", "l", "k", "o")
        assert state(store) is FollowUpState.ANSWERED
        await press(pilot, "escape")
        await sees(pilot, "没有等您办的事")


async def test_the_call_back_shows_number_and_neutral_words_and_closing_erases_it(
    store: Store, path: Path, tmp_path: Path
) -> None:
    answered(store)
    person = PEOPLE["G2"]
    async with room_app(store, tmp_path, person=person).run_test(size=(80, 24)) as pilot:
        await enter(pilot, "8")
        await sees(pilot, "差评", "回访")
        await press(pilot, "enter", "c")
        await arrive(pilot, CallScreen)
        await sees(pilot, CONTACT, "的评价不会改变", "不问为什么", "1  满意", "2  仍不满意", "3  未接通")
        assert [one.step for one in FollowUps(store).entries("bad1")][-1] == "contact"
        await press(pilot, "2")
        await sees(pilot, "已记录：回访", "第2轮")
        assert state(store) is FollowUpState.OPEN
        answered(store)
        await sees(pilot, "2026-07-21", "C 回访")
        await press(pilot, "c")
        await sees(pilot, CONTACT)
        await press(pilot, "f2")
        await sees(pilot, CONTACT, "we do not ask why you gave it", "1  satisfied")
        await press(pilot, "f2", "1")
        await sees(pilot, "已回访", "L 办结")
        assert CONTACT not in screen_text(pilot.app)
        await press(pilot, "l")
        await arrive(pilot, ConfirmScreen)
        await sees(pilot, "随即从文件里删除")
        await press(pilot, "enter")
        await sees(pilot, "已办结", "没有留，或已删除")
    for file in path.parent.iterdir():
        assert not file.is_file() or CONTACT.encode() not in file.read_bytes(), file.name
    assert not verify(store.engine).faults


@pytest.mark.parametrize(
    "badge", ["H1", "W1", *(pytest.param(badge, marks=pytest.mark.long) for badge in ("H2", "G1", "S1", "Z1"))]
)
async def test_no_way_of_screens_leads_the_rated_or_the_unit_to_the_contact(
    store: Store, tmp_path: Path, badge: str
) -> None:
    """Every letter on every screen behind the inbox, with the citizen waiting to be called."""
    answered(store)
    before = FollowUps(store).entries("bad1")
    office = PEOPLE[badge].role in {"admin", "auditor"}
    app = room_app(store, tmp_path, person=PEOPLE[badge]) if office else inbox_app(store, tmp_path, badge)
    async with app.run_test(size=(80, 24)) as pilot:
        await enter(pilot, *(("8",) if office else ()))
        for way in ("f", "enter"):
            await press(pilot, way)
            depth = len(pilot.app.screen_stack)
            for letter in LETTERS:
                await pilot.press(letter)
                assert CONTACT not in screen_text(pilot.app), (badge, way, letter)
                while len(pilot.app.screen_stack) > depth:
                    await settled(pilot)
                    assert CONTACT not in screen_text(pilot.app), (badge, way, letter)
                    await press(pilot, "escape")
    assert FollowUps(store).entries("bad1") == before


async def test_two_hundred_wait_and_are_read_and_narrowed_at_80x24(path: Path, tmp_path: Path) -> None:
    with hall(path, ratings=200) as store:
        complaints = Complaints(store)
        complaints.receive(Grievance(ComplaintChannel.VISIT, "等太久 [/red]", window_id="A01"), who(store, "G2"))
        async with room_app(store, tmp_path, person=PEOPLE["G2"]).run_test(size=(80, 24)) as pilot:
            await enter(pilot, "8")
            table = pilot.app.screen.query_one(ScoreTable)
            assert len(table.rows_shown) > 200
            assert table.keys[0] == "followup:bad1"  # left a contact, so it is due first
            assert all(cell_len(row) <= 80 for row in screen_text(pilot.app).splitlines())
            await press(pilot, "slash")
            await pilot.press(*"A01")
            await settled(pilot)
            await sees(pilot, "筛选: A01")
            await press(pilot, "enter", "escape", "c")
            await sees(pilot, "投诉台账", "来访")
            await press(pilot, "enter")
            await sees(pilot, "等太久 [/red]", "I 调查")


async def test_a_complaint_from_the_form_to_its_answer(store: Store, tmp_path: Path) -> None:
    async with room_app(store, tmp_path, person=PEOPLE["G2"]).run_test(size=(80, 24)) as pilot:
        await enter(pilot, "8", "n")
        await fill(pilot, channel="9", words="没有一次说清", window="a01", staff="w1", service="s05")
        await sees(pilot, "不在可选的值里")
        await fill(pilot, channel="１")
        await sees(pilot, "已登记投诉")
        (made,) = Complaints(store).all()
        assert (made.channel, made.window_id, made.staff_id, made.service_id) == ("hotline", "A01", "W1", "S05")
        pilot.app.screen.query_one(ScoreTable).point_at(f"complaint:{made.complaint_id}")
        await press(pilot, "enter")
        for key, words in (("i", "看了录像"), ("u", "d2"), ("a", "已答复")):
            await press(pilot, key)
            await fill(pilot, words=words)
        await sees(pilot, "已记录：回复", "已答复", "认定")
    done = Complaints(store).one(made.complaint_id)
    assert (done.state, done.verdict) == (ComplaintState.ANSWERED, "upheld")


async def test_an_appeal_is_made_by_the_head_and_decided_by_somebody_else(store: Store, tmp_path: Path) -> None:
    async with inbox_app(store, tmp_path, "H1").run_test(size=(120, 36)) as pilot:
        await enter(pilot, "f", "enter", "p")
        await fill(pilot, words="孩子误点")
        await sees(pilot, "已记录：申诉", "申诉中")
    async with room_app(store, tmp_path, person=PEOPLE["G2"]).run_test(size=(120, 36)) as pilot:
        await enter(pilot, "8", "enter")
        await sees(pilot, "孩子误点", "不予采纳", "维持")
        await press(pilot, "o")
        await fill(pilot, words="录像证实")
        await sees(pilot, "没有轮到您")
    assert FollowUps(store).one("bad1").progress.appeal is Appeal.EXCLUDED


@pytest.mark.parametrize("badge", ["W1", "Z1", "H1"])
async def test_everybody_has_an_inbox_in_english_too(store: Store, tmp_path: Path, badge: str) -> None:
    async with inbox_app(store, tmp_path, badge).run_test(size=(80, 24)) as pilot:
        await enter(pilot, "f2")
        await sees(pilot, "Inbox")
        assert foreign(pilot.app, ("市政务服务中心", "号窗口", "公安户政", "李明")) == [], screen_text(pilot.app)
        if badge == "H1":
            await press(pilot, "enter")
            assert foreign(pilot.app, ("市政务服务中心", "号窗口", "公安户政", "李明")) == [], screen_text(pilot.app)
            await press(pilot, "v")
            assert foreign(pilot.app, ("市政务服务中心", "号窗口", "公安户政", "李明")) == [], screen_text(pilot.app)


async def test_a_dispute_waits_among_the_rest_and_opens_where_it_is_decided(store: Store, tmp_path: Path) -> None:
    reason = seal("不是我", about="note")
    disputed = FindingDisputed(finding_id="f1", by="W1", reason=reason.sealed)
    event = found("f1", 1, staff_id="W1", window_id="A01", unit_id="U1", day=2).event.model_copy(update={"code": "D1"})
    store.ledger.append_all([Submission(event), Submission(disputed, secrets=(reason,), at=at(8))])
    bank = load_files(tmp_path / "bank", HEALTHY).bank
    async with room_app(store, tmp_path, person=PEOPLE["G2"], bank=bank).run_test(size=(80, 24)) as pilot:
        await enter(pilot, "8")
        pilot.app.screen.query_one(ScoreTable).point_at("finding:f1")
        await press(pilot, "enter")
        await _arrived(pilot, "扣分记录", "不是我", "U 维持")
        await press(pilot, "u", "enter")
        await sees(pilot, "已维持", "T 定向复测")
        await press(pilot, "t")
        await sees(pilot, "D1 没有一次说清的是哪个事项", "S05")
        await press(pilot, "enter")
        await sees(pilot, "条件 材料 程序 时限 收费", "当时在岗的人就「出生登记」")
        await fill(pilot, facets="资料")
        await sees(pilot, "没有办成")
        await fill(pilot, facets="材料、收费")
        await sees(pilot, "已安排定向复测", "W1")
        assert "T 定向复测" not in screen_text(pilot.app), "one finding is tested once"
    (retest,) = Retests(store).of(Source.FINDING, "f1")
    assert (retest.service_id, retest.facets) == ("S05", ("materials", "fees"))
    assert [one.kind for one in inbox(store, who(store, "W1"))] == ["retest"]


async def _arrived(pilot: Kiosk, *words: str) -> None:
    await arrive(pilot, ListScreen)
    await sees(pilot, *words)


async def test_what_is_to_be_put_right_goes_from_the_rating_to_its_check(store: Store, tmp_path: Path) -> None:
    async with room_app(store, tmp_path, person=PEOPLE["G2"]).run_test(size=(80, 24)) as pilot:
        await enter(pilot, "8", "enter", "t")
        await fill(pilot, words="材料清单没有摆出来", owner="h1", due="昨天")
        await sees(pilot, "不是日期")
        await fill(pilot, due="")
        await sees(pilot, "已列入整改台账")
    (one,) = Rectifications(store).all()
    assert (one.owner, one.unit_id, one.due_day) == ("H1", "U1", july(21))
    async with inbox_app(store, tmp_path, "H1").run_test(size=(80, 24)) as pilot:
        await enter(pilot)
        await sees(pilot, "整改", "公安户政", "2026-07-21", "提交")
        pilot.app.screen.query_one(ScoreTable).point_at(f"rectification:{one.rectification_id}")
        await press(pilot, "enter", "z")
        await fill(pilot, words="清单上墙，有照片")
        await sees(pilot, "待检查", "清单上墙")
    async with room_app(store, tmp_path, person=PEOPLE["G2"]).run_test(size=(120, 36)) as pilot:
        await enter(pilot, "8", "t")
        await sees(pilot, "整改台账", "H1", "待检查")
        await press(pilot, "enter", "f2")
        await sees(pilot, "To put right", "to be checked", "P Pass")
        names = ("公安户政", "户政负责人", "大厅管理员", "管理员")
        assert foreign(pilot.app, ("市政务服务中心", "材料清单没有摆出来", "清单上墙", "有照片", "，", *names)) == []
        await press(pilot, "f2", "p", "enter")
        await sees(pilot, "已记录：检查通过", "销号")
    assert Rectifications(store).one(one.rectification_id).closed == july(14)


async def test_a_leader_confirms_what_a_camera_proposes(store: Store, tmp_path: Path) -> None:
    file = tmp_path / "proposals.csv"
    file.write_text("id,origin,day,window,item\nK1,camera,2026-07-10,A01,D2\n", encoding="utf-8")
    Proposals(store).bring_in(file, who(store, "G2"))
    async with inbox_app(store, tmp_path, "Z1").run_test(size=(80, 24)) as pilot:
        await enter(pilot)
        await sees(pilot, "线索", "A01", "确认")
        await press(pilot, "enter")
        await sees(pilot, "确认以前不算数", "D2", "camera")
        await press(pilot, "q", "enter")
        await sees(pilot, "已确认")
    assert Proposals(store).one("K1").finding_id == "f-K1"
