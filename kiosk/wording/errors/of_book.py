"""Why the hall's own book stays as it is."""

from typing import Final

from kiosk.wording.errors.sentence import Sentences, of
from kiosk.wording.shape import Language
from quiz.bank.book.errors import (
    BookDamagedError,
    BookMovedError,
    BookNotWrittenError,
    BookRefusedError,
    MarkLostError,
    NothingToCheckError,
    OwnWritingError,
)


def _causes(error: BookRefusedError, language: Language) -> list[str]:
    from kiosk.wording.bank import said  # noqa: PLC0415 - many words, which no other error needs

    return [said(cause, language) for cause in error.causes]


BOOKS: Final[Sentences] = dict(
    (
        of(
            BookDamagedError,
            lambda e: f"{e.path} 读不懂，为免丢失原有内容没有改动；请运行 kiosk book check 按提示改好",
            lambda e: f"{e.path} cannot be read and was left as it is; run kiosk book check and mend it by hand.",
        ),
        of(
            BookRefusedError,
            lambda e: "没有写入: " + "；".join(_causes(e, Language.ZH)),
            lambda e: "Nothing was written: " + "; ".join(_causes(e, Language.EN)),
        ),
        of(
            BookNotWrittenError,
            lambda e: f"写不了 {e.path} ({e.kind})；请检查目录归谁所有、磁盘满没满",
            lambda e: f"{e.path} cannot be written ({e.kind}); is it yours, and is the disk full?",
        ),
        of(
            BookMovedError,
            lambda e: f"{e.service} 的内容和刚才看到的不一样了：有人改过，或者已经核对。什么也没有写入；请返回再看一遍",
            lambda e: (
                f"{e.service} is not what was shown: somebody has changed or checked it since. "
                "Nothing was written; go back and look again."
            ),
        ),
        of(
            MarkLostError,
            lambda e: (
                f"{e.lines} 行的签名已经记入账本，从现在起算数；只是 {e.path} 没能写上「已核对」（{e.kind}），"
                "下次在屏幕上改这个文件时会补上"
            ),
            lambda e: (
                f"Signed in the ledger and counting from now on: {e.lines}. Only {e.path} could not be made to say so "
                f"({e.kind}); the next change on a screen makes up for it."
            ),
        ),
        of(
            NothingToCheckError,
            lambda e: f"{e.service} 没有等人核对的内容",
            lambda e: f"Nothing of {e.service} waits for a second person.",
        ),
        of(
            OwnWritingError,
            lambda e: f"等人核对的都是 {e.staff_id} 自己写的；请另一个人核对",
            lambda e: f"{e.staff_id} has written all that waits; somebody else has to check it.",
        ),
    )
)
