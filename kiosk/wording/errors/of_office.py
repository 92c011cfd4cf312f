"""What the office's screens were given that cannot be."""

from typing import Final

from kiosk.errors import office
from kiosk.wording.errors.sentence import Sentences, of

OFFICE: Final[Sentences] = dict(
    (
        of(
            office.FileNotKeptError,
            lambda e: f"写不了文件 {e.path}（{e.kind}），没有改动任何数据；请检查磁盘空间和文件夹权限，再试一次",
            lambda e: f"{e.path} cannot be written ({e.kind}); nothing was changed. Check the disk and the folder.",
        ),
        of(
            office.NotADayError,
            lambda e: f"「{e.given}」不是日期，请写成 2026-07-01",
            lambda e: f"{e.given} is no day, please write it as 2026-07-01.",
        ),
        of(
            office.NotWeightsError,
            lambda e: f"「{e.given}」不是权重：测试、满意度、作风纪律三个整数，和为 100",
            lambda e: f"{e.given} are no weights: three whole numbers that sum to 100.",
        ),
        of(
            office.NotACountError,
            lambda e: f"「{e.given}」不行：请写 {e.least} 到 {e.most} 之间的整数",
            lambda e: f"{e.given} will not do: a whole number from {e.least} to {e.most}, please.",
        ),
        of(
            office.NotAChoiceError,
            lambda e: f"「{e.given}」不在可选的值里；可选的写在格子里",
            lambda e: f"{e.given} is none of the values; the field names them.",
        ),
        of(
            office.NoReasonError,
            lambda _: "请写明理由，当事人看得到",
            lambda _: "Please give a reason; whom it concerns can read it.",
        ),
        of(
            office.SamePersonError,
            lambda e: f"要由两个人共同决定，{e.staff_id} 不能自己和自己决定",
            lambda e: f"Two people decide together; {e.staff_id} is one and the same.",
        ),
        of(
            office.NobodyWithoutPinError,
            lambda _: "没有人需要新口令：人人都已有口令",
            lambda _: "Nobody needs a PIN: everybody has one.",
        ),
    )
)
