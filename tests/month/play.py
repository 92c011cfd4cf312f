"""A whole month of a hall, from `init` to the bulletin, with the program's own commands, and the script's own count.

Ratings and answers go through the services behind the screens, one entry after the other, because a process for each
would take hours; everything else is a command line. The clock is the script's.
"""

import json
import random
import re
import sqlite3
from collections import defaultdict
from collections.abc import Mapping
from contextlib import closing
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from fractions import Fraction
from pathlib import Path
from typing import Any

from kiosk.demo.answers import answered
from kiosk.settings.files import DATABASE
from quiz.model.item import Item, Response
from quiz.service import Tests
from scoring.calendar.working_days import is_working_day
from scoring.clock import SteadyMoment, hall_moment
from scoring.events.attempts import SubmitReason
from scoring.events.ratings import Channel
from scoring.ledger.store import Store, open_store
from scoring.services.credentials import Credentials
from scoring.services.ratings import Ratings
from tests.commands.conftest import Answer, Run
from tests.month.replayer import Replayer
from tests.quiz.shipped import shipped
from tests.scoring.roster.books import Rows, book

FIRST, LAST = date(2026, 7, 1), date(2026, 7, 30)
DAYS = [day for day in (FIRST + timedelta(days=n) for n in range(30)) if is_working_day(day)]
FORGOTTEN = (DAYS[3], DAYS[10], DAYS[11])
"""Working days on which nobody signed the patrol off."""
CAMPAIGN = "2026-07"
ADMINS = {"G0001": "246810", "G0002": "907162"}
LEADERS = {"L1": "481736", "L2": "739512"}
CODES = {"A1": 1, "A7": 1, "B2": 1, "C1": 1, "D1": 1, "E1": 2, "D2": 1, "E4": 2}
"""Items of every family of the catalogue with what they cost."""


@dataclass(frozen=True)
class Size:
    """How large the hall is, and how much happens in it."""

    windows: int
    ratings: int
    findings: int
    takers: int
    """Clerks who take the papers; a third of them takes the first one again."""

    @property
    def clerks(self) -> int:
        """A morning and an afternoon at every window, and some who stand in from the middle of the month on."""
        return self.windows * 2 + self.windows // 4


SMALL = Size(windows=4, ratings=160, findings=8, takers=2)
WHOLE = Size(windows=24, ratings=3000, findings=60, takers=30)


class Clock:
    """The script's clock; nobody sets it back."""

    now: datetime = hall_moment(date(2026, 6, 29), 9)

    def __call__(self) -> datetime:
        return self.now

    def steady(self) -> SteadyMoment:
        return SteadyMoment("script-boot", self.now.timestamp())

    def go_to(self, day: date, hour: int, minute: int = 0) -> None:
        self.now = max(self.now, hall_moment(day, hour, minute)) + timedelta(seconds=1)

    def pass_(self, seconds: float) -> None:
        self.now += timedelta(seconds=seconds)


@dataclass
class Month:
    """The hall, and what the script knows of it because it did it."""

    run: Run
    folder: Path
    size: Size
    clock: Clock
    own: Replayer = field(default_factory=Replayer)
    """Filled by hand with what the script does; it reads no entry."""
    names: dict[str, str] = field(default_factory=dict)
    findings: list[str] = field(default_factory=list)
    reversed: str = ""
    reversed_finding: Mapping[str, Any] = field(default_factory=dict)
    answers: list[tuple[Item, Fraction, Response]] = field(default_factory=list)
    """Every question of every paper that was handed in, with its marks and what was answered."""
    seconds: dict[str, int] = field(default_factory=lambda: defaultdict(int))
    """How long each taker sat over all papers."""

    def __post_init__(self) -> None:
        self.home = self.folder / "home"
        self.rng = random.Random(20260701)
        self.bank = shipped().bank

    def command(self, *words: str, by: str | None = None, second: str | None = None, code: int = 0) -> Answer:
        """Run a command as somebody; it has to end as expected."""
        pins = {**ADMINS, **LEADERS, "H1": "604915"}
        line, typed = [*words, "--home", str(self.home)], pins[by] if by else ""
        if by:
            line += ["--as", by, "--pin-stdin"]
        if second:
            line += ["--with", second]
            typed += f"\n{pins[second]}"
        answer = self.run(*line, pin=typed)
        assert answer.code == code, (words, answer)
        self.clock.pass_(20)
        return answer

    def opened(self) -> Store:
        return open_store(
            self.home / DATABASE, hall_id="hall-01", terminal_id="T1", clock=self.clock, steady=self.clock.steady
        )

    def play(self) -> None:
        """Everything, in order."""
        self.set_up()
        for number, day in enumerate(DAYS):
            self.day(number, day)
        self.after()

    # Setting up.

    def set_up(self) -> None:
        who = ("--admin", "G0001", "--admin-name", "管理员甲")
        line = ("init", "--home", str(self.home), "--hall-id", "hall-01", "--hall-name", "市政务服务中心")
        assert self.run(*line, "--terminal", "T1", "--kind", "hall", *who, pin=ADMINS["G0001"]).code == 0
        assert self.run("roster", "template", "-o", str(self.folder / "template.xlsx")).code == 0
        path = str(book(self.folder / "roster.xlsx", self.roster()))
        self.command("roster", "import", path, "--dry-run")
        self.command("roster", "import", path, by="G0001")
        slips = self.folder / "slips.html"
        self.command("staff", "pin", "--all-new", "-o", str(slips), by="G0001")
        given = dict(re.findall(r"工号 (\w+)，一次性口令</p><p class=\"pin\">(\d{6})<", slips.read_text("utf-8")))
        store = self.opened()
        for badge, pin in {"G0002": ADMINS["G0002"], **LEADERS, "H1": "604915"}.items():
            Credentials(store).choose(badge, pin, before=given[badge])
        store.close()
        days = ("--from", FIRST.isoformat(), "--to", LAST.isoformat())
        opening = ("campaign", "open", "--id", CAMPAIGN, "--title", "2026年7月考核", *days)
        self.command(*opening, "--weights", "50,30,20", by="G0001")
        self.command("campaign", "weights", CAMPAIGN, "40,40,20", by="G0001", second="L1")
        paper = ("paper", "schedule")
        self.command(
            *(*paper, "monthly", "--campaign", CAMPAIGN, "--deadline", "2026-07-20", "--attempts", "2"),
            *("--counts", "best", "--absence", "zero"),
            by="G0001",
        )
        self.command(
            *(*paper, "quick", "--campaign", CAMPAIGN, "--deadline", "2026-07-24", "--units", "U1"),
            *("--absence", "excused"),
            by="G0001",
        )
        self._count_terms()

    def roster(self) -> dict[str, Rows]:
        """Sheets as a hall fills them in: two halves of the day at every window, some change in the middle."""
        windows = [f"A{number:02}" for number in range(1, self.size.windows + 1)]
        units = [f"U{number}" for number in range(1, max(2, self.size.windows // 4) + 1)]
        of_window = {window: units[number % len(units)] for number, window in enumerate(windows)}
        staff: list[tuple[str, str, str, str]] = []
        duty: list[tuple[str, str, str, str, str]] = []
        middle = DAYS[len(DAYS) // 2]
        for number in range(self.size.clerks):
            window = windows[number % len(windows)]
            badge, round_ = f"W{number + 1:03}", number // len(windows)
            staff.append((badge, f"群{'甲乙丙丁戊'[number % 5]}·人员{number + 1}", of_window[window], "窗口人员"))
            part = ("上午", "下午", "上午")[round_]
            stands_in = window in {f"A{one:02}" for one in range(1, self.size.clerks - 2 * len(windows) + 1)}
            until = middle - timedelta(days=1) if round_ == 0 and stands_in else LAST
            since = middle if round_ == 2 else FIRST
            duty.append((badge, window, since.isoformat(), until.isoformat(), part))
        staff += [("H1", "单位负责人甲", units[0], "单位负责人"), ("G0002", "管理员乙", units[0], "管理员")]
        staff += [("J1", "监督员甲", units[0], "监督")]
        staff += [(badge, f"值班长{badge}", units[0], "值班长") for badge in LEADERS]
        self._count_roster(units, of_window, staff, duty)
        return {
            "单位": (("单位编号", "单位名称"), *((unit, f"单位{unit}") for unit in units)),
            "窗口": (("窗口编号", "窗口名称", "单位编号"), *((one, f"{one}号", of_window[one]) for one in windows)),
            "人员": (("工号", "姓名", "单位编号", "角色"), *staff),
            "排班": (("工号", "窗口编号", "开始日期", "结束日期", "时段"), *duty),
        }

    # A day.

    def day(self, number: int, day: date) -> None:
        """Citizens, the patrol, and some papers."""
        share = self.size.ratings // len(DAYS) + (number < self.size.ratings % len(DAYS))
        store = self.opened()
        book_ = Ratings(store)
        for half, hour in ((0, 9), (1, 14)):
            self.clock.go_to(day, hour)
            for turn in range(share // 2 + (share % 2 and half == 0)):
                self._citizen(book_, day, half, turn)
        self._papers(store, number)
        store.close()
        self._patrol(number, day)

    def _citizen(self, ratings: Ratings, day: date, half: int, turn: int) -> None:
        window = sorted(self.own.windows)[turn % len(self.own.windows)]
        quality = 3 + int(window[1:]) % 5
        level = self.rng.choices(range(1, 6), (1, 1, 3, quality, 2 * quality))[0]
        self.clock.pass_(40)
        rating = f"r-{day}-{half}-{turn}"
        given = ratings.give(window, level, channel=Channel.HALL, rating_id=rating, visit=f"{day:%m%d}{half}-{turn}")
        on_duty = self._on_duty(window, day, half)
        assert (given.staff_id, given.flag) == (on_duty, None)
        self.own.ratings[rating] = day, window, on_duty, level

    def _on_duty(self, window: str, day: date, half: int) -> str | None:
        part = ("morning", "afternoon")[half]
        (badge,) = [
            one["staff_id"]
            for one in self.own.duties.values()
            if one["window_id"] == window and one["part"] == part and one["first_day"] <= f"{day}" <= one["last_day"]
        ]
        return str(badge)

    def _papers(self, store: Store, number: int) -> None:
        """Two takers on each of the first days; every third takes the monthly paper a second time."""
        tests = Tests(store, lambda: self.bank, steady=self.clock.steady)
        takers = sorted(self.clerks)[: self.size.takers][number * 3 : number * 3 + 3]
        for place, clerk in enumerate(takers):
            offered = ["monthly", *["quick"] * (self.clerks[clerk] == "U1"), *["monthly"] * (place % 3 == 0)]
            for paper in offered:
                self._takes(tests, clerk, paper)

    def _takes(self, tests: Tests, clerk: str, paper: str) -> None:
        sitting, elapsed = tests.start(clerk, paper, campaign_id=CAMPAIGN), 0
        for place in sitting.attempt.paper.items:
            elapsed += 5_000
            self.clock.pass_(5)
            item, marks = sitting.item(place.position), place.marks
            if response := answered(item, self.rng.gauss(0.5, 1), self.rng):
                sitting.answer(place.position, response, elapsed)
            self.answers.append((item, marks, response))
        report = sitting.submit(SubmitReason.CLERK, elapsed + 1000)
        self.seconds[clerk] += elapsed // 1000 + 1
        self.own.marks[CAMPAIGN, clerk, paper].append((report.earned, report.maximum))

    def _patrol(self, number: int, day: date) -> None:
        self.clock.go_to(day, 16)
        leader = [*LEADERS][number % 2]
        for turn in range(number, self.size.findings, len(DAYS)):
            code = [*CODES][turn % len(CODES)]
            window = sorted(self.own.windows)[turn * 5 % len(self.own.windows)]
            self._found(code, window, day, self._on_duty(window, day, 1), leader)
        if day not in FORGOTTEN:
            self.command("patrol", "sign-off", by=leader)

    def _found(self, code: str, window: str, day: date, clerk: str | None, leader: str, *more: str) -> None:
        who = ("--staff", clerk) if clerk else ()
        line = ("patrol", "record", "--window", window, "--item", code, *who, "--note", "当场指出", *more, "--json")
        answer = json.loads(self.command(*line, by=leader).out)
        assert (answer["points"], answer["unit"], answer["staff"]) == (CODES[code], self.own.windows[window], clerk)
        self.findings.append(answer["finding"])
        self.own.findings[answer["finding"]] = {
            "day": day.isoformat(),
            "code": code,
            "points": CODES[code],
            "unit_id": self.own.windows[window],
            "window_id": window,
            "staff_id": clerk,
        }

    # What comes after.

    def after(self) -> None:
        """A dispute that is right, the book closed, and a finding that came too late for it."""
        self.clock.go_to(date(2026, 7, 31), 9)
        unit = "U1"
        self.reversed = next(one for one in self.findings if self.own.findings[one]["unit_id"] == unit)
        self.command("finding", "dispute", self.reversed, "--reason", "当时外出送件", by="H1")
        self.command("finding", "reverse", self.reversed, "--reason", "经查属实", by="G0001")
        self.reversed_finding = self.own.findings.pop(self.reversed)
        self.command("campaign", "freeze", CAMPAIGN, by="G0001")

    def erratum(self) -> None:
        """A finding of the last day that is entered when the book is closed."""
        self.clock.go_to(date(2026, 8, 3), 9)
        window = "A01"
        self._found("E1", window, LAST, self._on_duty(window, LAST, 1), "L1", "--on", LAST.isoformat())

    def entries(self) -> int:
        """How many the ledger has."""
        with closing(sqlite3.connect(self.home / DATABASE)) as raw:
            return int(raw.execute("SELECT count(*) FROM ledger").fetchone()[0])

    # The script's own count.

    @property
    def clerks(self) -> dict[str, str]:
        """Clerk → unit."""
        return {one: unit for one, (unit, role) in self.own.people.items() if role == "clerk"}

    def _count_roster(self, units: list[str], windows: dict[str, str], staff: list[Any], duty: list[Any]) -> None:
        roles = {"窗口人员": "clerk", "单位负责人": "head", "值班长": "leader", "管理员": "admin", "监督": "auditor"}
        self.own.units |= {*units, "U0"}
        self.own.windows.update(windows)
        self.own.people = {badge: (unit, roles[role]) for badge, _, unit, role in staff}
        self.names = {badge: name for badge, name, _, _ in staff} | {"G0001": "管理员甲"}
        parts = {"上午": "morning", "下午": "afternoon"}
        for number, (badge, window, since, until, part) in enumerate(duty):
            self.own.duties[str(number)] = {
                "staff_id": badge,
                "window_id": window,
                "first_day": since,
                "last_day": until,
                "part": parts[part],
            }

    def _count_terms(self) -> None:
        self.own.campaigns[CAMPAIGN] = {
            "campaign_id": CAMPAIGN,
            "first_day": FIRST.isoformat(),
            "last_day": LAST.isoformat(),
            "weights": {"knowledge": 40, "satisfaction": 40, "discipline": 20},
            "level_points": (0, 30, 60, 80, 100),
            "minimum_ratings": 5,
        }
        self.own.papers[CAMPAIGN] = {
            "monthly": {"counts": "best", "absence": "zero", "deadline": "2026-07-20", "maximum": "100"},
            "quick": {
                "counts": "best",
                "absence": "excused",
                "deadline": "2026-07-24",
                "units": ["U1"],
                "maximum": "1",
            },
        }


def counted(month: Month) -> dict[int, int]:
    """Ratings by level."""
    levels: dict[int, int] = defaultdict(int)
    for _, _, _, level in month.own.ratings.values():
        levels[level] += 1
    return dict(levels)
