"""Why an author's questions cannot be seen in the demo."""

from typing import Final

from kiosk.errors import preview
from kiosk.errors.preview import UnaskedItem
from kiosk.wording.errors.sentence import Sentences, of
from kiosk.wording.listed import listed
from kiosk.wording.shape import Language


def _why(item: UnaskedItem, language: Language) -> str:
    from kiosk.wording.bank.quarantine import held_why  # noqa: PLC0415 - the bank's words, which no other error needs

    return held_why(item.why).within(language)


def _unasked_zh(item: UnaskedItem) -> str:
    if item.held:
        return f"{item.item_id} 已隔离，不会出题：{_why(item, Language.ZH)}"
    until = f"，{item.effective_until} 起不再有效" if item.effective_until else ""
    return f"{item.item_id} 今天不在有效期内：{item.effective_from} 起有效{until}"


def _unasked_en(item: UnaskedItem) -> str:
    if item.held:
        return f"{item.item_id} is in quarantine and not asked: {_why(item, Language.EN)}"
    until = f" and no longer from {item.effective_until} on" if item.effective_until else ""
    return f"{item.item_id} does not hold today: it holds from {item.effective_from} on{until}."


PREVIEWS: Final[Sentences] = dict(
    (
        of(
            preview.UnknownQuestionError,
            lambda e: f"题库里没有可用的题目或事项 {e.name}；请先运行 kiosk bank check 看有没有错误",
            lambda e: (
                f"The bank has no usable question or service {e.name}. Please run kiosk bank check to see its errors."
            ),
        ),
        of(
            preview.TooManyQuestionsError,
            lambda e: f"一次最多试看 {e.most} 道题，这里有 {e.count} 道",
            lambda e: f"At most {e.most} questions can be seen at once; these are {e.count}.",
        ),
        of(
            preview.NothingToAskError,
            lambda e: "\n".join(map(_unasked_zh, e.items)),
            lambda e: "\n".join(map(_unasked_en, e.items)),
        ),
        of(
            preview.SeveralRegionsError,
            lambda e: f"这些题分属 {listed(e.regions)}，没有一座大厅会一起出；请分开试看",
            lambda e: (
                f"These questions belong to several places ({listed(e.regions, Language.EN)}), and no hall asks them "
                "together. Please see them one place at a time."
            ),
        ),
    )
)
