"""`kiosk explain`: one standing down to the entries of the ledger."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from kiosk.cli.common import home_option, json_option, opened, print_json, print_table, say

if TYPE_CHECKING:
    from scoring.standings.explain import Explanation


def options(parser: argparse.ArgumentParser) -> None:
    """Whose score."""
    home_option(parser)
    json_option(parser)
    parser.add_argument("subject", metavar="编号", help="工号，如 W0101；配合 --by 也可以是窗口或单位编号")
    parser.add_argument("--by", choices=("staff", "window", "unit"), default="staff", help="编号是人员、窗口还是单位")
    parser.add_argument("--campaign", metavar="周期", help="考核周期编号（默认: 当前周期）")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Print everything behind the score."""
    with opened(options) as store:
        from kiosk.desks.on_store import StoreScoreDesk
        from kiosk.views.scores.document import explanation_document
        from scoring.standings import SubjectKind

        found = StoreScoreDesk(store).explain(SubjectKind(options.by), options.subject, options.campaign)
    if options.json:
        print_json(explanation_document(found))
    else:
        _print(found)
    return 0


def _print(found: Explanation) -> None:
    from kiosk.text.figures import marks
    from scoring.rules.discipline.catalogue import catalogue

    standing = found.standing
    say(f"{standing.name or standing.subject_id} {standing.subject_id}")
    names = {"knowledge": "测试", "satisfaction": "满意度", "discipline": "作风纪律"}
    print_table(
        ("构成", "得分", "权重", "计入"),
        [
            (
                names[one.component.value],
                "-" if one.score is None else str(one.score),
                f"{one.weight}%",
                "-" if one.points is None else str(one.points),
            )
            for one in standing.composite.contributions
        ]
        + [("综合", "", "100%", "-" if standing.composite.total is None else str(standing.composite.total))],
        right=(1, 2, 3),
    )
    for paper in found.papers:
        for one in paper.attempts:
            entry = f"账本 {one.terminal_id}#{one.seq}"
            marked = "还没有交卷"
            if one.earned is not None and one.maximum is not None:
                marked = f"得{marks(one.earned)}分，满分{marks(one.maximum)}分"
            say(f"测试 {paper.terms.title} 第{one.number}次 {marked} {entry}")
    levels = "  ".join(f"{level}级 {standing.counts[level - 1]}" for level in (5, 4, 3, 2, 1))
    say(f"评价 {standing.ratings} 次: {levels}")
    for finding in found.findings:
        text = catalogue()[finding.code].text if finding.code in catalogue() else ""
        undone = "（已撤销）" if finding.withdrawn else ""
        entry = f"账本 {finding.terminal_id}#{finding.seq}"
        say(f"扣分 {finding.day} {finding.code} {text} -{finding.points}{undone} {entry}")
    for member, days in found.members:
        total = "-" if member.composite.total is None else str(member.composite.total)
        say(f"人员 {member.subject_id} {member.name or ''} 在岗 {days} 天 综合 {total}")
