"""Number items: how long a time limit is, how much a fee is."""

from decimal import Decimal

from quiz.bank.deriving.derived import Derived
from quiz.bank.deriving.units import units_offered
from quiz.model.citing import cited, distinct, sentence
from quiz.model.guide import Fee, Guide, Limit
from quiz.model.item import Item
from quiz.model.situation import situation
from quiz.model.source import Basis, LocalBasis
from quiz.model.spans import Span, vouched_span
from quiz.model.vocabulary import Difficulty, Facet, ItemType, MarkingRule, Unit


def limit_items(guide: Guide) -> tuple[Derived, ...]:
    """An item for every verified limit that has a value; not 当场, and of promises only those that this hall made."""
    return tuple(
        _number_item(guide, line, span, _limit_question(line.text, line.unit), (str(line.value), line.unit))
        for line in guide.limits
        if (span := vouched_span(guide, line)) is not None
        and line.asked
        and (line.kind == "statutory" or isinstance(line.basis, LocalBasis))
        and line.unit is not None
        and line.unit is not Unit.ON_THE_SPOT
        and line.value
    )


def fee_items(guide: Guide) -> tuple[Derived, ...]:
    """An item for every verified fee that is really charged."""
    return tuple(
        _number_item(guide, line, span, f"「{line.text}」{line.per or ''}是多少元？", (line.amount, Unit.YUAN))
        for line in guide.fees
        if (span := vouched_span(guide, line)) is not None and line.amount and Decimal(line.amount) > 0
    )


def _limit_question(text: str, unit: Unit) -> str:
    """Asks for the named limit; its text may be a noun (申报期限) or a question of its own (最长能领多久)."""
    units = "和单位" if len(units_offered(unit)) > 1 else ""
    return f"请填写「{text}」的数值{units}。"


def _number_item(guide: Guide, line: Limit | Fee, span: Span, question: str, key: tuple[str, Unit]) -> Derived:
    value, unit = key
    limit = isinstance(line, Limit)
    sources = distinct([line.basis])
    item = Item(
        id=f"{guide.id}:{'limit' if limit else 'fee'}:{line.id}",
        version=guide.version,
        type=ItemType.NUMBER,
        subject=guide.subject,
        service=guide.id,
        facet=Facet.LIMITS if limit else Facet.FEES,
        difficulty=Difficulty.MEDIUM,
        stem=f"{_occasion(guide, line)}{_according(sources)}{question}",
        key=(value, unit.value),
        units=units_offered(unit),
        rule=MarkingRule.NUMBER,
        explanation=_explanation(line, sources),
        basis=sources,
        effective_from=span.start,
        effective_until=span.end,
    )
    return Derived(item, frozenset({guide.line_name(line.id)}))


def _occasion(guide: Guide, line: Limit | Fee) -> str:
    """Which service is meant, and for whom: a conditional limit has no value without its condition."""
    case = "，".join(filter(None, (situation(guide, line), line.only)))
    return f"办理「{guide.title}」{f'（{case}）' if case else ''}，"


def _according(sources: tuple[Basis, ...]) -> str:
    return "".join(f"依照{source.cited_law}，" for source in sources)


def _explanation(line: Limit | Fee, sources: tuple[Basis, ...]) -> str:
    note = sentence(line.note) if line.note else ""
    return f"{line.text}：{sentence(line.answer)}{note}{cited(sources)}"
