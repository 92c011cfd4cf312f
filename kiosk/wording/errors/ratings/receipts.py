"""What can go wrong with a receipt."""

from typing import Final

from kiosk.wording.errors.sentence import Sentences, of
from scoring.errors import receipts

RECEIPTS: Final[Sentences] = dict(
    (
        of(
            receipts.ReceiptMistypedError,
            lambda e: f"「{e.given}」不是回执: 有字符抄错、漏抄或多抄，请对照原文再输一次。",
            lambda e: f"{e.given} is no receipt: a sign is wrong, missing or too much. Please compare and try again.",
        ),
        of(
            receipts.ProofUnreadableError,
            lambda e: f"这不是完整的证明文件（第 {e.line} 行不对），请用当时写出的原文件。",
            lambda e: f"This is no whole proof (line {e.line} is not right). Please use the file as it was written.",
        ),
        of(
            receipts.ReceiptKeyGoneError,
            lambda e: f"读不了签发证明的密钥 {e.path}。请检查文件权限；回执本身不需要它，仍可核对。",
            lambda e: (
                f"The key for signing proofs, {e.path}, cannot be read. Please see who may read it; "
                "receipts themselves do not need it."
            ),
        ),
        of(
            receipts.ReceiptKeySpoiltError,
            lambda e: (
                f"{e.path} 里没有签发证明的密钥（应为 64 个十六进制字符）。请从备份恢复；"
                "移走它则会另生成一个，旧证明的签名就对不上了。"
            ),
            lambda e: (
                f"{e.path} holds no key for signing proofs (64 hexadecimal characters). Please bring it back from a "
                "backup; without the file a new one is made, and older proofs do not bear its signature."
            ),
        ),
    )
)
