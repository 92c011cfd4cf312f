"""Three guides with literal words, and a terminal whose quiet door leads to them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from kiosk.frame.app import KioskApp
from kiosk.routes import DOORS
from kiosk.settings.settings import TerminalKind
from quiz.bank.reading.validate import from_plain
from quiz.model.guide import Guide
from quiz.notice.notice import Notice, make_notice
from tests.kiosk.fakes import HandClock, make_app, services, settings

TODAY = date(2026, 7, 14)
BASIS = {"law": "户口登记条例", "article": "第七条", "quote": "婴儿出生后一个月以内"}

BIRTH: dict[str, object] = {
    "format": 1,
    "id": "S05",
    "title": "出生登记",
    "title_en": "Birth registration",
    "subject": "police",
    "desk": "户政窗口",
    "desk_en": "Household desk",
    "effective_from": "2021-01-01",
    "profile": [
        {
            "key": "child",
            "ask": "婴儿属于哪种情况？",
            "ask_en": "Which child is it?",
            "answers": {"newborn": "有父母的新生儿", "foundling": "弃婴"},
            "answers_en": {"newborn": "A newborn", "foundling": "A foundling"},
        },
        {"key": "who", "ask": "谁来申报？", "answers": {"parent": "父母", "other": "亲属或者邻居"}},
    ],
    "statutes": [BASIS],
    "conditions": [{"id": "c1", "text": "由户主、亲属、抚养人或者邻居申报", "basis": BASIS}],
    "materials": [
        {
            "id": "m1",
            "text": "出生医学证明",
            "form": "original",
            "issuer": "医疗保健机构",
            "when": {"child": ["newborn"]},
            "basis": {"law": "母婴保健法", "article": "第二十三条", "quote": "出生医学证明"},
        },
        {"id": "m2", "text": "收养登记证", "form": "original", "when": {"child": ["foundling"]}, "basis": BASIS},
        {
            "id": "m3",
            "text": "申报人的居民身份证",
            "form": "original",
            "verified": False,
            "note": "要不要复印件，请看窗口公示。",
        },
        {"id": "m4", "text": "亲属关系证明", "form": "original", "when": {"who": ["other"]}, "basis": BASIS},
    ],
    "steps": [{"id": f"p{n}", "text": f"办理的第{n}步，说清楚到哪里、做什么", "basis": BASIS} for n in range(1, 9)],
    "limits": [
        {
            "id": "t1",
            "text": "申报的期限",
            "value": 1,
            "unit": "month",
            "answer": "出生后1个月内",
            "wrong": ["出生后3个月内"],
            "basis": BASIS,
        }
    ],
    "fees": [{"id": "f1", "text": "登记的收费", "amount": "0", "answer": "不收费", "verified": False}],
    "places": [{"id": "l1", "text": "婴儿常住地户口登记机关", "basis": BASIS}],
    "reminders": [
        {"text": "非婚生育的也应当登记。"},
        {"text": "邻居代办的，先和父母说好。", "when": {"who": ["other"]}},
    ],
    "tips": ["窗口自己要记住的话。"],
}
MOVE: dict[str, object] = {
    "format": 1,
    "id": "S06",
    "title": "户口迁移",
    "title_en": "Household transfer",
    "subject": "police",
    "desk": "户政窗口",
    "effective_from": "2021-01-01",
    "statutes": [BASIS],
    "conditions": [{"id": "c1", "text": "到达后申报迁入", "basis": BASIS}],
}
SENIOR: dict[str, object] = {
    "format": 1,
    "id": "S13",
    "title": "老年人优待证",
    "title_en": "Senior card",
    "subject": "civil",
    "desk": "老龄服务窗口",
    "effective_from": "2021-01-01",
    "statutes": [BASIS],
    "conditions": [{"id": "c1", "text": "年满六十周岁", "basis": BASIS}],
}


def guide(plain: Mapping[str, object], **changes: object) -> Guide:
    whole = {**plain, **changes}
    return from_plain(Guide, whole)  # type: ignore[arg-type]  # nested plain values; the model checks them


@dataclass
class FakeNotices:
    """Remembers what it was asked; fails when told to."""

    known: Sequence[Guide] = field(default_factory=lambda: [guide(one) for one in (BIRTH, MOVE, SENIOR)])
    asked: list[tuple[str, dict[str, str]]] = field(default_factory=list)
    failures: list[Exception] = field(default_factory=list)

    def guides(self) -> Sequence[Guide]:
        if self.failures:
            raise self.failures.pop(0)
        return self.known

    def notice(self, service: str, answers: Mapping[str, str]) -> Notice:
        if self.failures:
            raise self.failures.pop(0)
        self.asked.append((service, dict(answers)))
        (found,) = (one for one in self.known if one.id == service)
        return make_notice(found, answers, TODAY)


@dataclass
class FakePrinter:
    """Keeps what it was handed; fails when told to."""

    printed: list[tuple[str, str]] = field(default_factory=list)
    failures: list[Exception] = field(default_factory=list)

    def print(self, name: str, text: str) -> None:
        if self.failures:
            raise self.failures.pop(0)
        self.printed.append((name, text))


def notice_app(
    notices: FakeNotices | None = None,
    hands: HandClock | None = None,
    printer: FakePrinter | None = None,
    address: str | None = None,
) -> KioskApp:
    desk = notices or FakeNotices()
    behind = services(notices=desk, printer=printer)
    citizens_doors = {name: DOORS[name] for name in ("rate", "notice")}
    shown = replace(settings(TerminalKind.DEMO), public_address=address)
    return make_app(shown=shown, open_services=lambda: behind, hands=hands, doors=citizens_doors)
