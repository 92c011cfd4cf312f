"""`kiosk analyze`."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from kiosk.wording.shape import Language


@dataclass(frozen=True, kw_only=True, repr=False, eq=False)
class AnalyzeWords:
    """Options of the analyses; what they find is a JSON document."""

    ranks: str
    ranks_file: str
    rates: str
    rates_file: str
    marginal: str
    coverage: str
    a_percent: str
    wrong_coverage: str
    """Template: what was given."""
    seed: str
    a_number: str
    json: str


_ZH: Final = AnalyzeWords(
    ranks="名次的可信范围：哪些名次是数据撑得住的",
    ranks_file="CSV 文件，列: name,estimate,se（名称、估计值、标准误；数值越高名次越好）",
    rates="比率：向总体收缩后的估计、名次范围、最好和最差的概率",
    rates_file="CSV 文件，列: name,n,r（名称、总次数、成功次数）",
    marginal="另给每个对象单独的名次范围（marginal_low、marginal_high）；不能当整张表读",
    coverage="把握，百分数（默认: 95）",
    a_percent="百分数",
    wrong_coverage="{given}: 请写 50 到 99.9 之间的百分数",
    seed="抽样的种子；同一种子结果相同",
    a_number="整数",
    json="结果本来就是一个 JSON 文档；写不写都一样",
)

_EN: Final = AnalyzeWords(
    ranks="which ranks the figures bear out",
    ranks_file="CSV file with the columns name,estimate,se; the highest estimate is the best",
    rates="rates drawn towards what is usual, their ranks, the chances of being best and worst",
    rates_file="CSV file with the columns name,n,r: name, trials, successes",
    marginal="also each one's own range of ranks (marginal_low, marginal_high), not to be read as a table",
    coverage="how sure, in percent (default: 95)",
    a_percent="PERCENT",
    wrong_coverage="{given}: write a percentage between 50 and 99.9",
    seed="seed of the draws; the same seed gives the same answer",
    a_number="N",
    json="the answer is a JSON document with or without it",
)

WORDS: Final[Mapping[Language, AnalyzeWords]] = {Language.ZH: _ZH, Language.EN: _EN}
