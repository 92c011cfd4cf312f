"""Why there is no 一次性告知单, or none on paper."""

from typing import TYPE_CHECKING, Final

from kiosk.errors import printing
from kiosk.wording.errors.sentence import Sentences, of
from kiosk.wording.shape import Language
from quiz.notice.errors import GuideNotInForceError, ProfileError

if TYPE_CHECKING:
    from quiz.model.guide import ProfileQuestion


def _not_in_force_zh(error: GuideNotInForceError) -> str:
    until = f"，{error.effective_until} 起不再有效" if error.effective_until else ""
    return f"{error.service} 在 {error.day} 不在有效期内，不能出告知单：{error.effective_from} 起有效{until}"


def _not_in_force_en(error: GuideNotInForceError) -> str:
    until = f" and no longer from {error.effective_until} on" if error.effective_until else ""
    return (
        f"{error.service} does not hold on {error.day}, so there is no notice: "
        f"it holds from {error.effective_from} on{until}."
    )


def _wrong_answers_zh(error: ProfileError) -> list[str]:
    return [
        *(f"没有问题 {key}" for key in error.unknown_questions),
        *(f"没有答案 {key}={answer}" for key, answer in error.unknown_answers.items()),
    ]


def _wrong_answers_en(error: ProfileError) -> list[str]:
    return [
        *(f"There is no question {key}." for key in error.unknown_questions),
        *(f"There is no answer {key}={answer}." for key, answer in error.unknown_answers.items()),
    ]


WRONG_ANSWERS: Final = {Language.ZH: _wrong_answers_zh, Language.EN: _wrong_answers_en}
"""Says what fits nothing in the guide, one line each."""


def _ask_zh(question: "ProfileQuestion") -> str:
    answers = "，".join(f"{question.key}={answer} {words}" for answer, words in question.answers.items())
    return f"请回答「{question.ask}」: {answers}"


def _ask_en(question: "ProfileQuestion") -> str:
    words = question.answers_en or {}
    answers = ", ".join(f"{question.key}={answer} {words.get(answer, '')}".rstrip() for answer in question.answers)
    return f"Please answer {question.ask_en or question.key}: {answers}"


NOTICES: Final[Sentences] = dict(
    (
        of(GuideNotInForceError, _not_in_force_zh, _not_in_force_en),
        of(
            ProfileError,
            lambda e: f"{e.service} " + "；".join([*_wrong_answers_zh(e), *map(_ask_zh, e.asks)]),
            lambda e: f"{e.service}: " + " ".join([*_wrong_answers_en(e), *map(_ask_en, e.asks)]),
        ),
    )
)

PRINTING: Final[Sentences] = dict(
    (
        of(
            printing.NoPrintCommandError,
            lambda e: f"本机没有打印命令 {e.command}；请安装 CUPS（cups-client），或删去 terminal.json 里的 printer",
            lambda e: (
                f"there is no command {e.command} here; install CUPS (cups-client), or take printer out of "
                "terminal.json"
            ),
        ),
        of(
            printing.PrinterRefusedError,
            lambda e: f"打印机 {e.printer} 没有接收（{e.reason}）；请用 lpstat -p 核对 terminal.json 的 printer",
            lambda e: f"the printer {e.printer} did not take it ({e.reason}); compare lpstat -p with terminal.json",
        ),
    )
)
