"""Why the hall's own book stays as it is."""

from typing import Final

from kiosk.wording.errors.sentence import Sentences, of
from kiosk.wording.shape import Language
from quiz.bank.book.errors import (
    BookDamagedError,
    BookNotWrittenError,
    BookRefusedError,
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
