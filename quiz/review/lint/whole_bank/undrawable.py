"""Papers that cannot be drawn on a day although the bank holds enough: some questions lapsed or are yet to come."""

from collections.abc import Iterator
from datetime import date

from quiz.drawing.draw import draw_paper
from quiz.model.bank import Bank
from quiz.model.blueprint import Blueprint
from quiz.model.errors import DrawError, Shortage
from quiz.review.lint.remark import Remark


def undrawable(bank: Bank, day: date) -> Iterator[Remark]:
    """Every blueprint that no hall could fill on `day`, in whatever place it stands; other seeds change nothing."""
    places = (None, *sorted({item.region for item in bank.items.values() if item.region}))
    for blueprint in bank.blueprints.values():
        tried = [_shortage(bank, blueprint, day, place) for place in places]
        if all(tried):
            yield Remark(blueprint.id, ("parts",), f"{day} 组不成卷：{tried[0]}")


def _shortage(bank: Bank, blueprint: Blueprint, day: date, region: str | None) -> str:
    """What is missing; empty where nothing is."""
    try:
        draw_paper(blueprint, bank, seed="check", day=day, region=region)
    except DrawError as error:
        return f"题库不够组成试卷「{error.title}」: " + "；".join(map(_told, error.shortages))
    return ""


def _told(short: Shortage) -> str:
    where = "，".join(f"{name}: {'、'.join(values)}" for name, values in short.where.items()) or "不限"
    return (
        f"第{short.number}部分「{short.title}」要 {short.count} 题，还差 {short.missing} 题"
        f" (符合条件且现行有效的共 {short.candidates} 题，含其他部分已用的；筛选条件: {where})，"
        "请补充题目、放宽条件或减少题数"
    )
