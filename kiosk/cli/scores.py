"""`kiosk scores`: the board of a campaign as a table or a document."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from kiosk.cli.common import Failure, home_option, json_option, opened, print_json, print_table, say

if TYPE_CHECKING:
    from scoring.standings import Standing


def options(parser: argparse.ArgumentParser) -> None:
    """Which campaign, by what."""
    home_option(parser)
    json_option(parser)
    parser.add_argument("--campaign", metavar="周期", help="考核周期编号（默认: 当前周期）")
    parser.add_argument("--by", choices=("staff", "window", "unit"), default="staff", help="按人员、窗口或单位")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Print the board."""
    with opened(options) as store:
        from kiosk.desks.on_store import StoreScoreDesk
        from kiosk.views.scores.document import board_document
        from scoring.standings import SubjectKind

        board = StoreScoreDesk(store).board(SubjectKind(options.by), options.campaign)
    if board is None:
        raise Failure("还没有考核周期")
    if options.json:
        print_json(board_document(board))
        return 0
    campaign = board.period.campaign
    weights = campaign.weights
    say(
        f"{campaign.title}  {campaign.first_day} 至 {campaign.last_day}  "
        f"测试{weights.knowledge}% 满意度{weights.satisfaction}% 作风纪律{weights.discipline}%"
    )
    print_table(
        ("名次", "编号", "名称", "测试", "满意度", "95%区间", "评价数", "扣分", "综合"),
        [_row(one) for one in board.standings],
        right=(0, 3, 4, 5, 6, 7, 8),
    )
    return 0


def _row(standing: Standing) -> tuple[str, ...]:
    from scoring.rules.cents import rounded

    parts, total = standing.components, standing.composite.total
    interval = standing.satisfaction
    return (
        (standing.rank.label if standing.rank else None) or "-",
        standing.subject_id,
        standing.name or standing.subject_id,
        "-" if parts.knowledge is None else f"{rounded(parts.knowledge)}",
        "样本不足" if parts.satisfaction is None else f"{rounded(parts.satisfaction)}",
        "" if interval is None else f"{interval.low:.1f}-{interval.high:.1f}",
        str(standing.ratings),
        str(standing.deduction),
        "-" if total is None else f"{total}",
    )
