"""A rating desk without a database, a clock that stands, and a monotonic clock that is pushed by hand."""

import threading
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, fields
from datetime import UTC, datetime
from typing import Any

from kiosk.desks.ports import RatingDesk, ReasonCard, ServiceCard, Services, WindowCard
from kiosk.frame.app import KioskApp
from kiosk.frame.look.depth import Depth
from kiosk.frame.terminal import Door
from kiosk.routes import DOORS, first_screen
from kiosk.settings.settings import Asking, Settings, TerminalKind
from kiosk.wording import Language
from scoring.clock import Clock
from scoring.errors import StoreError
from scoring.errors.store import NotSavedError
from scoring.errors.unknown import UnknownWindowError
from scoring.receipts.code import ReceiptCode
from scoring.services.bring_in.visit_ends import EndedVisit

NOON = datetime(2026, 7, 14, 1, 41, tzinfo=UTC)
"""09:41 on a Tuesday in the hall."""

CARDS = (
    WindowCard("A01", "1号窗口", "公安户政", "W0101", "李明"),
    WindowCard("A03", "3号窗口", "社会保险", "W0312", "张晓燕"),
    WindowCard("B11", "11号窗口", "不动产登记", "W0707", "欧阳建国"),
)

_TEXTS = {
    5: ("一窗受理一次办结", "可以先受理后补材料", "不用提交证明", "可以全程网上办理", "可以使用手机办理",
        "可以就近办理", "无需材料直接办理", "服务热情效率高"),
    4: ("填写一张表单就可完成申报", "在线提交材料窗口核验", "一张清单告知全部申报材料", "用告知承诺减免申报材料",
        "可以在线预约办理", "跑大厅一次办完", "可以使用自助机办理", "服务态度较好"),
    3: ("一次性告知需要补正的材料", "提供申报材料样本", "在承诺的时间内办结", "办事指南指引准确",
        "按办事指南要求的材料即可办理", "可以快递送达", "跑动次数与承诺的一致", "服务态度一般"),
    2: ("没有提供材料样本", "没有提供材料清单", "未在承诺时间办结", "同样内容的证明材料被要求多次提交",
        "承诺网办但无法在线办理", "在线预约办理后到实体大厅重复取号排队", "窗口人员业务不熟练", "服务态度生硬"),
    1: ("在办事指南之外增加新的审批条件", "需提供办事指南之外的申报材料", "无理由超过法定办理时间",
        "办事指南提供样本有错", "承诺在线收取申报材料实际无法收取", "多头跑窗口和部门",
        "跑动次数与承诺的不一致", "服务态度差效率低"),
}  # fmt: skip


def reasons_of(level: int) -> tuple[ReasonCard, ...]:
    first = {5: 510, 4: 406, 3: 307, 2: 207, 1: 108}[level]
    return tuple(
        ReasonCard(first + index, text, f"Reason {first + index} in English", index < 3)
        for index, text in enumerate(_TEXTS[level])
    )


@dataclass
class FakeDesk:
    """Remembers what it was asked; fails or blocks when told to."""

    cards: Sequence[WindowCard] = CARDS
    given: dict[str, tuple[str, int]] = field(default_factory=dict)
    calls: list[str] = field(default_factory=list)
    extras: list[tuple[str, tuple[int, ...], str | None]] = field(default_factory=list)
    businesses: Sequence[ServiceCard] = ()
    """What may have been done at the window."""
    done: list[str | None] = field(default_factory=list)
    """What was, as said with each of `extras`."""
    corrected: list[tuple[str, int]] = field(default_factory=list)
    visits: dict[str, str] = field(default_factory=dict)
    """By rating."""
    left: list[str] = field(default_factory=list)
    """Windows whose levels somebody had in front and left without one."""
    ends: list[EndedVisit] = field(default_factory=list)
    """Visits that were reported to have ended, the latest first."""
    asked: list[EndedVisit] = field(default_factory=list)
    awaits: set[str] = field(default_factory=set)
    """Visits whose end has still to be reported."""
    contacts: dict[str, str] = field(default_factory=dict)
    failures: list[Exception] = field(default_factory=list)
    """Raised one by one by the next calls of `give` or `add_reasons`."""
    gate: threading.Event | None = None
    """While it is not set, `give` waits before it stores."""

    def windows(self) -> Sequence[WindowCard]:
        return self.cards

    def window(self, window_id: str) -> WindowCard:
        for card in self.cards:
            if card.window_id == window_id:
                return card
        raise UnknownWindowError(window_id)

    def reasons(self, level: int) -> Sequence[ReasonCard]:
        return reasons_of(level)

    def give(self, rating_id: str, window_id: str, level: int, visit: str | EndedVisit | None = None) -> None:
        self.calls.append(rating_id)
        if self.gate is not None:
            assert self.gate.wait(60)
        if self.failures:
            raise self.failures.pop(0)
        self.given[rating_id] = (window_id, level)
        if visit is not None:
            self.visits[rating_id] = visit if isinstance(visit, str) else visit.visit

    def correct(self, rating_id: str, level: int) -> None:
        if self.failures:
            raise self.failures.pop(0)
        self.corrected.append((rating_id, level))
        self.given[rating_id] = (self.given[rating_id][0], level)

    def receipt(self, rating_id: str) -> str:
        return "0001-0000-0000-000Z"

    def holds(self, receipt: str) -> bool:
        if self.failures:
            raise self.failures.pop(0)
        return str(ReceiptCode.read(receipt)) == self.receipt("")

    def unanswered(self, window_id: str) -> None:
        self.left.append(window_id)

    def ended(self, window_id: str) -> EndedVisit | None:
        return next((one for one in self.ends if one.window_id == window_id and one not in self.asked), None)

    def ask(self, visit: EndedVisit) -> bool:
        if self.failures:
            raise self.failures.pop(0)
        self.asked.append(visit)
        return True

    def rated(self, visit: str) -> bool:
        return visit in self.visits.values()

    def awaited(self, visit: str) -> bool:
        return visit in self.awaits

    def leave_contact(self, rating_id: str, contact: str) -> None:
        if self.failures:
            raise self.failures.pop(0)
        self.contacts[rating_id] = contact

    def services(self, rating_id: str) -> Sequence[ServiceCard]:
        return self.businesses

    def add_reasons(
        self, rating_id: str, codes: Sequence[int], words: str | None, service_id: str | None = None
    ) -> None:
        if self.failures:
            raise self.failures.pop(0)
        self.extras.append((rating_id, tuple(codes), words))
        self.done.append(service_id)


class HandClock:
    """Monotonic seconds that pass only when someone says so."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now

    def pass_by(self, seconds: float) -> None:
        self.now += seconds


def settings(
    kind: TerminalKind = TerminalKind.WINDOW,
    *,
    language: Language = Language.ZH,
    locked: bool = False,
    asking: Asking = Asking.ALWAYS,
) -> Settings:
    window = "A03" if kind is TerminalKind.WINDOW else None
    return Settings(
        kind=kind,
        hall_id="hall-01",
        hall_name="市政务服务中心",
        terminal_id="T01",
        window_id=window,
        asking=asking,
        language=language,
        locked=locked,
        thanks_seconds=10,
    )


def broken_disk() -> StoreError:
    return NotSavedError("database or disk is full")


class Nobody:
    """Stands behind a door that a test never opens."""

    def __getattr__(self, name: str) -> Any:
        raise AssertionError(f"nobody is here who could be asked for {name}")


def services(rating: RatingDesk | None = None, **others: Any) -> Services:
    """Services of which a test needs only some; the others are in nobody's hands."""
    desks: dict[str, Any] = {field.name: Nobody() for field in fields(Services)}
    return Services(**{**desks, "rating": rating or FakeDesk(), "surveys": None, "printer": None, **others})


def make_app(
    desk: FakeDesk | None = None,
    *,
    shown: Settings | None = None,
    clock: Clock = lambda: NOON,
    hands: HandClock | None = None,
    may_leave: Callable[[str], bool] | None = None,
    open_services: Callable[[], Services] | None = None,
    doors: Mapping[str, Door] = DOORS,
    depth: Depth = Depth.TRUE,
) -> KioskApp:
    """The terminal as production builds it, with nothing slow or moving behind it."""
    numbers = iter(range(1, 10_000))
    behind = services(desk)
    place = shown or settings()
    return KioskApp(
        place,
        clock=clock,
        open_services=open_services or (lambda: behind),
        first=first_screen(place),
        doors=doors,
        monotonic=hands or HandClock(),
        may_leave=may_leave,
        new_id=lambda: f"rating-{next(numbers)}",
        depth=depth,
    )
