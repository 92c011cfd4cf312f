"""Every table of the scripted month's bulletin against the script's own count, without the bulletin's own code."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from decimal import ROUND_HALF_EVEN, Decimal
from fractions import Fraction
from math import sqrt

from kiosk.wording.shape import Language
from kiosk.wording.vocabulary import TERMS
from quiz.marking import mark
from quiz.model.item import Item, Response
from scoring.calendar.working_days import is_working_day
from tests.month import formulas
from tests.month.evidence import evidence
from tests.month.play import CAMPAIGN, CODES, DAYS, FORGOTTEN, Month
from tests.month.replayer import Shown

Rows = list[list[str]]
Own = Mapping[str, Mapping[str, Shown]]
HALL = "市政务服务中心"
AS_OF = date(2026, 8, 3)
FROZEN_ON = date(2026, 7, 31)
Z = 1.959963984540054
TEXTS = {
    "A1": "迟到",
    "A7": "离岗",
    "B2": "未佩带胸牌（岗位证）",
    "C1": "未使用文明用语：你（您）好；请问有什么事；我来帮你（您）查（问）一下；请稍等；请您到××窗口办理；"
    "我再说一遍好吗；请走好；再见",
    "D1": "不能熟练掌握所办事项的条件、材料、程序、时限和收费标准",
    "E1": "收受办事人赠送的礼品、礼物",
    "D2": "未实行一次性告知",
    "E4": "吃、拿、卡、要的不正之风",
}


def tables_of(text: str) -> dict[str, Rows]:
    """Rows without the heads, by section and title, as a person reads them: no marks of type."""
    found: dict[str, Rows] = {}
    section, title, head = "", "", True
    for line in text.splitlines():
        if line.startswith("## "):
            section, title = line.partition("、")[2], ""
        elif line.startswith("### "):
            title = line[4:]
        elif line.startswith("| ---"):
            head = False
        elif line.startswith("|") and not head:
            cells = re.split(r"\s*(?<!\\)\|\s*", line.strip("| "))
            found.setdefault(f"{section}/{title}".rstrip("/"), []).append([_plain(one) for one in cells])
        elif line.startswith("- "):
            name, _, value = line[2:].partition(": ")
            found.setdefault(f"{section}/-", []).append([name, _plain(value)])
        if not line.startswith("|"):
            head = True
    return found


def _plain(cell: str) -> str:
    """Without marks of type; thousands are not set apart."""
    return re.sub(r"(?<=\d),(?=\d{3})", "", cell.replace("\\", "").strip("*~ "))


def assert_tables(month: Month, own: Own, text: str) -> None:
    """All of them, and that there is no other."""
    found = tables_of(text)
    expected = dict(_expected(month, own))
    assert found.keys() ^ expected.keys() == {"账本链头"}, [*(found.keys() ^ expected.keys())]
    for name, rows in expected.items():
        got = found[name]
        if name.endswith("排名"):  # places and ranges of ranks are held elsewhere
            got = [_without_ranks(row, more=3 if name == "人员排名" else 2) for row in got]
        order = sorted if name.startswith(("群众评价", "差评", "单位排名", "窗口排名", "人员排名")) else list
        differing = [pair for pair in zip(order(got), order(rows), strict=False) if pair[0] != pair[1]]
        assert (len(got), differing) == (len(rows), []), (name, differing)


def _expected(month: Month, own: Own) -> Iterator[tuple[str, Rows]]:
    yield "概况/-", _overview(month)
    yield "单位排名", [_ranked(unit_name(unit), [], own["unit"][unit], _of_unit(month, unit)) for unit in own["unit"]]
    yield (
        "窗口排名",
        [
            _ranked(
                window_name(one), [unit_name(month.own.windows[one])], own["window"][one], _levels(month, window=one)
            )
            for one in own["window"]
        ],
    )
    letters = _letters(month)
    people = (
        (one, _ranked(month.names[one], [one, *_where(month, one)], own["staff"][one], _levels(month, staff=one)))
        for one in own["staff"]
    )
    yield "人员排名", [[*row, letters.get(one, "—")] for one, row in people]
    yield from _deductions(month)
    yield from _papers(month)
    units = [(unit_name(unit), _of_unit(month, unit)) for unit in own["unit"]]
    yield "群众评价/按单位", _rates(units)
    yield "群众评价/按窗口", _rates([(window_name(one), _levels(month, window=one)) for one in own["window"]])
    names = {
        "unit": {one: unit_name(one) for one in own["unit"]},
        "window": {one: window_name(one) for one in own["window"]},
        "staff": month.names,
    }
    yield from evidence(month, own, names)
    yield "差评办理与投诉/差评办理", _bad(month)
    week = "一二三四五六日"
    yield (
        "巡查/没有巡查签字的工作日",
        [
            [f"{day}", f"周{week[day.weekday()]}", str(sum(one["day"] == f"{day}" for one in _counted(month)))]
            for day in FORGOTTEN
        ],
    )
    late = month.own.findings[month.findings[-1]]
    unit, who = unit_name(month.own.windows["A01"]), month.names[late["staff_id"]]
    yield "勘误", [["2026-08-03 09:00", "补记扣分", unit, who, "-2 分", f"T1#{month.entries()}"]]
    changed = month.own.boards(CAMPAIGN, FROZEN_ON)["unit"]
    yield (
        "勘误/勘误改变的单位得分",
        [
            [unit_name(one), f"{own['unit'][one].total}", f"{changed[one].total}"]
            for one in own["unit"]
            if changed[one].total != own["unit"][one].total
        ],
    )


def unit_name(unit: str) -> str:
    return HALL if unit == "U0" else f"单位{unit}"


def window_name(window: str) -> str:
    return f"{window} {window}号"


def _points(value: Fraction | Decimal | None) -> str:
    return "—" if value is None else f"{formulas.cents(Fraction(value))}"


def _levels(month: Month, *, staff: str | None = None, window: str | None = None) -> list[int]:
    """Ratings of levels 5 to 1."""
    counts = Counter(
        level for _, at, who, level in month.own.ratings.values() if staff == who or (window == at and staff is None)
    )
    return [counts[level] for level in range(5, 0, -1)]


def _of_unit(month: Month, unit: str) -> list[int]:
    windows = [_levels(month, window=one) for one, of in month.own.windows.items() if of == unit]
    return [sum(one[place] for one in windows) for place in range(5)]


# Rankings: place and range of ranks are left out.


def _ranked(name: str, more: list[str], one: Shown, levels: Sequence[int]) -> list[str]:
    parts = zip(one.parts, one.points, strict=True)
    cells = [_points(value) for pair in parts for value in pair]
    return [name, *more, *cells, _points(one.total), _interval(one), str(sum(levels)), str(one.deduction)]


def _interval(one: Shown) -> str:
    """95 % of a composite, within 0 to 100."""
    if one.total is None:
        return "—"
    low, high = max(0.0, float(one.total) - Z * one.spread), min(100.0, float(one.total) + Z * one.spread)
    return f"{low:.1f}–{high:.1f}"


def _without_ranks(row: list[str], more: int) -> list[str]:
    """Without the place at the front, and the range of ranks before the last `more` cells."""
    return [*row[1 : -more - 1], *row[-more:]]


def _letters(month: Month) -> dict[str, str]:
    """By taker, a letter for the papers sat: A for what most sat."""
    sat: dict[str, set[str]] = defaultdict(set)
    for campaign, badge, paper in month.own.marks:
        if campaign == CAMPAIGN:
            sat[badge].add(paper)
    groups = Counter(tuple(sorted(papers)) for papers in sat.values())
    order = sorted(groups, key=lambda papers: (-groups[papers], papers))
    return {badge: "ABC"[order.index(tuple(sorted(papers)))] for badge, papers in sat.items()}


def _where(month: Month, badge: str) -> list[str]:
    """The window with most days, and the unit."""
    days: dict[str, int] = defaultdict(int)
    for one in month.own.duties.values():
        if one["staff_id"] == badge:
            days[one["window_id"]] += 1
    return [*days, unit_name(month.clerks[badge])]


# Deductions.


def _counted(month: Month) -> list[Mapping[str, str | int]]:
    """Findings that stood when the book was closed: neither the one reversed nor the one that came too late."""
    return [one for name, one in month.own.findings.items() if name != month.findings[-1]]


def _deductions(month: Month) -> Iterator[tuple[str, Rows]]:
    counted, reversed_ = _counted(month), month.reversed_finding
    times = Counter(str(one["code"]) for one in counted)
    rows = [[code, TEXTS[code], str(times[code]), str(times[code] * CODES[code])] for code in sorted(times)]
    lost = sum(int(one["points"]) for one in counted)
    yield "扣分/按条款", [*rows, ["合计", "", str(len(counted)), str(lost)]]
    year, lines = month.own.deductions(2026), []
    for unit in sorted(month.own.units):
        own = [one for one in counted if one["unit_id"] == unit]
        back = int(reversed_["unit_id"] == unit)
        lines.append([len(own), sum(int(one["points"]) for one in own), back, year.get(unit, 0)])
    sums = [sum(line[place] for line in lines) for place in range(4)]
    names = [*(unit_name(unit) for unit in sorted(month.own.units)), "合计"]
    yield "扣分/按单位", [[name, *map(str, line)] for name, line in zip(names, [*lines, sums], strict=True)]
    every = [month.own.findings.get(name, reversed_) for name in month.findings[:-1]]
    yield (
        "扣分/逐条",
        [
            [
                str(one["day"]),
                window_name(str(one["window_id"])),
                unit_name(str(one["unit_id"])),
                month.names[str(one["staff_id"])],
                str(one["code"]),
                TEXTS[str(one["code"])],
                str(one["points"]),
                "已撤销" if one is reversed_ else "计分",
            ]
            for one in every
        ],
    )


# Tests.


def _papers(month: Month) -> Iterator[tuple[str, Rows]]:
    rows = []
    for paper, title, deadline in (("monthly", "每月业务知识测试", "2026-07-20"), ("quick", "班前五题", "2026-07-24")):
        asked = [one for one, unit in month.clerks.items() if paper == "monthly" or unit == "U1"]
        taken = [formulas.counted(own, "best") for one in asked if (own := month.own.marks[CAMPAIGN, one, paper])]
        shares = [100 * earned / most for earned, most in taken]
        mean = sum(shares, Fraction(0)) / len(shares)
        numbers = (len(asked), len(taken), len(asked) - len(taken), 0)
        rows.append([title, deadline, *map(str, numbers), _points(mean)])
    yield "业务知识测试/试卷", rows
    subjects: dict[str, list[Fraction]] = defaultdict(lambda: [Fraction(0)] * 3)
    facets: dict[str, list[Fraction]] = defaultdict(lambda: [Fraction(0)] * 3)
    for item, most, response in month.answers:
        earned = most * mark(item, response).share
        _add(subjects[TERMS[Language.ZH].subjects[item.subject]], earned, most)
        for facet, got, of in _by_facet(item, most, response, earned):
            _add(facets[facet], got, of)
    order = [*TERMS[Language.ZH].subjects.values()]
    lines = [_sum(name, subjects[name]) for name in sorted(subjects, key=order.index)]
    whole = [sum(one[place] for one in subjects.values()) for place in range(3)]
    shown = [sum(Decimal(line[place]) for line in lines) for place in (2, 3)]
    share = _points(100 * Fraction(whole[1]) / Fraction(whole[2]))
    yield "业务知识测试/按业务类别", [*lines, ["合计", str(int(whole[0])), *map(str, shown), share]]
    order = [*TERMS[Language.ZH].facets.values()]
    yield "业务知识测试/按要素类别", [_sum(name, facets[name]) for name in sorted(facets, key=order.index)]


def _by_facet(
    item: Item, most: Fraction, response: Response, earned: Fraction
) -> Iterator[tuple[str, Fraction, Fraction]]:
    names = TERMS[Language.ZH].facets
    if not item.elements:
        if item.facet is not None:
            yield names[item.facet], earned, most
        return
    told = {*response}
    required = sum(one.weight for one in item.elements if one.required)
    if not required:
        return
    free = sum(one.weight for one in item.elements if not one.required and one.group is None)
    for facet in {one.facet for one in item.elements}:
        own = [one for one in item.elements if one.facet is facet]
        asked = sum(one.weight for one in own if one.required)
        said = sum(one.weight for one in own if one.required and one.id in told)
        wrong = [one for one in own if not one.required and one.id in told]
        shares = [Fraction(one.weight, free if one.group is None else required) for one in wrong]
        less = sum(shares, Fraction(0))
        yield names[facet], most * max(Fraction(0), Fraction(said, required) - less), most * Fraction(asked, required)


def _add(sums: list[Fraction], earned: Fraction, most: Fraction) -> None:
    sums[:] = [sums[0] + 1, sums[1] + earned, sums[2] + most]


def _sum(name: str, sums: Sequence[Fraction]) -> list[str]:
    times, earned, most = sums
    return [name, str(int(times)), _points(earned), _points(most), _points(100 * earned / most) if most else "—"]


# Ratings.


def _rates(lines: Sequence[tuple[str, Sequence[int]]]) -> Rows:
    sums = [sum(counts[place] for _, counts in lines) for place in range(5)]
    return [_rated(name, counts) for name, counts in (*lines, ("合计", sums))]


def _rated(name: str, counts: Sequence[int]) -> list[str]:
    valid, bad = sum(counts), sum(counts[3:])
    return [name, *map(str, counts), str(valid), *_share(valid - bad, valid), *_share(bad, valid)]


def _share(part: int, whole: int) -> list[str]:
    """A percentage and its Wilson interval."""
    if whole < 5:
        return ["样本不足" if whole else "—", "—"]
    p = part / whole
    middle = (p + Z * Z / (2 * whole)) / (1 + Z * Z / whole)
    reach = Z / (1 + Z * Z / whole) * sqrt(p * (1 - p) / whole + Z * Z / (4 * whole * whole))
    return [f"{_tenths(Fraction(100 * part, whole))}%", f"{100 * (middle - reach):.1f}–{100 * (middle + reach):.1f}%"]


def _tenths(value: Fraction) -> Decimal:
    return (Decimal(value.numerator) / Decimal(value.denominator)).quantize(Decimal("0.1"), ROUND_HALF_EVEN)


def _bad(month: Month) -> Rows:
    """Nobody sees to any of them: all are open, late after the fifth working day."""
    lines: list[tuple[str, int, int]] = []
    for unit in sorted(month.own.units):
        days = [day for day, at, _, level in month.own.ratings.values() if level < 3 and month.own.windows[at] == unit]
        if days:
            lines.append((unit_name(unit), len(days), sum(_after(day, 5) < AS_OF for day in days)))
    lines.append(("合计", sum(bad for _, bad, _ in lines), sum(late for *_, late in lines)))
    return [
        [name, str(bad), "0", "0", "0", "0", str(bad), str(late), "0.0%" if bad >= 5 else "样本不足"]
        for name, bad, late in lines
    ]


def _after(day: date, working: int) -> date:
    while working:
        day += timedelta(days=1)
        working -= is_working_day(day)
    return day


def _overview(month: Month) -> Rows:
    counts = [sum(one) for one in zip(*(_levels(month, window=one) for one in month.own.windows), strict=True)]
    valid, bad = sum(counts), sum(counts[3:])
    ranked = sum(sum(_levels(month, staff=one)) >= 5 for one in month.clerks)
    handed = sum(len(one) for one in month.own.marks.values())
    earned = sum((most * mark(item, response).share for item, most, response in month.answers), Fraction(0))
    whole = sum((most for _, most, _ in month.answers), Fraction(0))
    findings, lost = _counted(month), sum(int(one["points"]) for one in _counted(month))
    return [
        ["窗口单位", str(len(month.own.units))],
        ["窗口", str(len(month.own.windows))],
        ["窗口人员", str(len(month.clerks))],
        ["有名次的人员", f"{ranked}/{len(month.clerks)}人"],
        ["有效评价", f"{valid}"],
        ["好评率", ", ".join((*_share(valid - bad, valid), f"{valid - bad}/{valid}"))],
        ["差评率", ", ".join((*_share(bad, valid), f"{bad}/{valid}"))],
        ["主动评价率", "—"],
        ["已交答卷", str(handed)],
        ["全部答卷得分率%", _points(100 * earned / whole)],
        ["扣分记录", f"{len(findings)}, 合计扣{lost}分"],
        ["巡查签字", f"{len(DAYS) - len(FORGOTTEN)}/{len(DAYS)}个工作日"],
    ]
