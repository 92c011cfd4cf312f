"""`kiosk receipt`."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from kiosk.wording.shape import Language
from scoring.receipts.standing import Standing


@dataclass(frozen=True, kw_only=True, repr=False, eq=False)
class ReceiptWords:
    """What a receipt shows."""

    code: str
    a_code: str
    """Stands for the code."""
    proof: str
    output: str
    one_of_both: str
    unreadable: str
    """Template: path, reason."""
    standings: Mapping[Standing, str]
    key: str
    """Template: key."""


_ZH: Final = ReceiptWords(
    code="回执上的字符，大小写、空格、短横都可以",
    a_code="回执",
    proof="核对以前留下的证明文件（.tlog-proof）",
    output="把这条评价在账本中的证明写成文件，不用本程序也能核对",
    one_of_both="写回执，或用 --proof 给出证明文件，两者选一；-o 只和回执一起用",
    unreadable="{path}: 读不了（{reason}）",
    standings={
        Standing.UNCHANGED: "这条评价在账本里，没有被改动。",
        Standing.CHANGED: "账本里这个位置不是这条评价: 账本被改过，或者回执不是本厅的。",
        Standing.CUT: "账本没有这么长: 记录被删过，或者回执不是本厅的。",
        Standing.FOREIGN: "这份证明不是这里的终端签发的。",
    },
    key="核对证明所用的公钥: {key}",
)

_EN: Final = ReceiptWords(
    code="what stands on the receipt; case, spaces and dashes make no difference",
    a_code="RECEIPT",
    proof="check a proof that was made earlier (.tlog-proof)",
    output="write a proof that the rating is in the ledger, which can be checked without this program",
    one_of_both="give either a receipt, or a proof with --proof; -o goes with a receipt only",
    unreadable="{path}: cannot be read ({reason})",
    standings={
        Standing.UNCHANGED: "The rating is in the ledger, unchanged.",
        Standing.CHANGED: "The ledger holds something else at this place: it was changed, or the receipt is not ours.",
        Standing.CUT: "The ledger is not that long: entries were taken out, or the receipt is not ours.",
        Standing.FOREIGN: "No terminal here has signed this proof.",
    },
    key="public key to check the proof with: {key}",
)

WORDS: Final[Mapping[Language, ReceiptWords]] = {Language.ZH: _ZH, Language.EN: _EN}
