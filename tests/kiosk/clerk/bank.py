"""A bank of one question of every type, worded like real ones, and the paper that asks them all in one order."""

from collections.abc import Sequence
from datetime import date

from quiz.model.bank import Bank, assemble
from quiz.model.blueprint import Blueprint, Part, Where
from quiz.model.item import Item, Option, Response, TellElement
from quiz.model.source import Basis
from quiz.model.vocabulary import DEFAULT_RULES, Difficulty, Facet, ItemType, Subject, Unit

_ARTICLE = Basis(law="户口登记条例", article="第七条", quote="婴儿出生后一个月以内")
ORDER = (ItemType.TELL, ItemType.SINGLE, ItemType.MULTIPLE, ItemType.TRUE_FALSE, ItemType.ORDERING, ItemType.NUMBER)
"""The types by their positions on the paper, 1 first."""


def item(
    kind: ItemType,
    number: int,
    stem: str,
    key: Response,
    *,
    options: Sequence[str] = (),
    elements: Sequence[TellElement] = (),
    facet: Facet | None = None,
    units: tuple[Unit, ...] = (),
    item_id: str | None = None,
) -> Item:
    """A question; `options` get the letters from A on."""
    return Item(
        id=item_id or f"Q-CIVIL-{number:03}",
        version=1,
        type=kind,
        subject=Subject.CIVIL,
        difficulty=Difficulty.EASY,
        stem=stem,
        facet=facet,
        options=tuple(Option(id=letter, text=text) for letter, text in zip("ABCDEFGH", options, strict=False)),
        elements=tuple(elements),
        key=key,
        units=units,
        rule=DEFAULT_RULES[kind],
        explanation="凭身份证件和签字声明就能登记。户口簿是过去的要求，让群众回去取就是多要材料。",
        basis=(Basis(law="婚姻登记条例", article="第八条", quote="本人的居民身份证"),),
        effective_from=date(2025, 5, 10),
    )


def _say(name: str, text: str, facet: Facet, *, critical: bool = False) -> TellElement:
    return TellElement(id=name, text=text, facet=facet, required=True, weight=2, critical=critical, basis=_ARTICLE)


def _beware(name: str, text: str, facet: Facet, why: str) -> TellElement:
    return TellElement(id=name, text=text, facet=facet, required=False, illegal=True, why=why)


def _limit(name: str, text: str, *, required: bool) -> TellElement:
    return TellElement(
        id=name,
        text=text,
        facet=Facet.LIMITS,
        group="t1",
        group_label="婴儿出生后申报出生登记的期限",
        required=required,
        critical=required,
    )


TELL_LINES = (
    _say("c1", "由户主、亲属、抚养人或者邻居申报", Facet.CONDITIONS),
    _say("m1", "新生儿《出生医学证明》", Facet.MATERIALS, critical=True),
    _say("m2", "落户一方的居民户口簿", Facet.MATERIALS),
    _beware("x1", "准生证或者生育服务登记证明", Facet.MATERIALS, "出生登记不与计划生育挂钩。"),
    _beware("x2", "社会抚养费的缴费收据", Facet.MATERIALS, "法律没有这项材料。"),
    _say("p1", "到婴儿常住地派出所或者户政窗口提出申报", Facet.STEPS),
    _limit("t1", "出生后1个月以内申报", required=True),
    _limit("t1~1", "出生后15日以内申报", required=False),
    _limit("t1~2", "出生后3个月以内申报", required=False),
    _say("f1", "登记不收费", Facet.FEES),
    _say("a1", "婴儿常住地的户口登记机关", Facet.PLACE),
)


def every_type() -> tuple[Item, ...]:
    """One item a type, in the order of `ORDER`."""
    return (
        item(
            ItemType.TELL,
            1,
            "一位母亲来为出生 20 天的婴儿办理出生登记，父母均为本市户籍、已婚。请选出您应当一次告知的全部内容。",
            tuple(line.id for line in TELL_LINES if line.required),
            elements=TELL_LINES,
            item_id="S05:tell:s1",
        ),
        item(
            ItemType.SINGLE,
            2,
            "一对内地恋人带着双方的居民身份证来登记结婚，发现户口簿忘在老家。依照《婚姻登记条例》，窗口应当怎样答复？",
            ("B",),
            options=(
                "请先取回户口簿，材料齐了再来办理",
                "身份证加上现场签署的声明就够了",
                "可以先登记，户口簿在七日内补交",
                "改由工作单位开婚姻状况证明代替",
            ),
            facet=Facet.MATERIALS,
        ),
        item(
            ItemType.MULTIPLE,
            3,
            "内地居民王女士和香港居民陈先生准备在内地登记结婚。下列哪些是双方应当出具的书面材料或者证件？",
            ("A", "C", "E"),
            options=(
                "王女士本人的居民身份证",
                "陈先生亲属签名的同意结婚书",
                "陈先生经居住地公证机构公证的声明",
                "陈先生经驻外使（领）馆认证的证明",
                "王女士关于无配偶等情况的签字声明",
            ),
            facet=Facet.MATERIALS,
        ),
        item(
            ItemType.TRUE_FALSE,
            4,
            "非婚生育的孩子，没有父母的结婚证，就不能办理出生登记。这个说法对吗？",
            ("false",),
            facet=Facet.CONDITIONS,
        ),
        item(
            ItemType.ORDERING,
            5,
            "投标人认为评标结果有问题，走完了异议和投诉的全过程。请把下列环节按先后排列。",
            ("C", "A", "D", "B"),
            options=("招标人答复异议", "监督部门作出书面处理决定", "投标人向招标人提出异议", "监督部门决定受理投诉"),
            facet=Facet.STEPS,
        ),
        item(
            ItemType.NUMBER,
            6,
            "离婚冷静期届满后，双方应当在多长时间内亲自到婚姻登记机关申请发给离婚证，否则视为撤回申请？",
            ("30", "day"),
            units=(Unit.WORKING_DAY, Unit.DAY, Unit.MONTH, Unit.YEAR),
            facet=Facet.LIMITS,
        ),
    )


def long_checklist() -> tuple[Item, ...]:
    """The same, with a checklist of five times as many lines."""
    tell, *others = every_type()
    alone = {"group": None, "group_label": None}
    copies = [
        line.model_copy(update={"id": f"{line.id}-{number}", **alone}) for number in range(4) for line in tell.elements
    ]
    lines = sorted((*tell.elements, *copies), key=lambda line: ([*Facet].index(line.facet), line.group or ""))
    key = tuple(line.id for line in lines if line.required)
    return tell.model_copy(update={"elements": tuple(lines), "key": key}), *others


def bank_of(items: Sequence[Item], *, minutes: int = 30) -> Bank:
    """A bank whose paper `monthly` asks all of `items`, type by type in the order of `ORDER`, 5 marks each."""
    parts = tuple(
        Part(title=kind.value, count=count, marks="5", where=Where(types=(kind,)))
        for kind in ORDER
        if (count := sum(one.type is kind for one in items))
    )
    blueprint = Blueprint(
        format=1,
        id="monthly",
        title="七月业务知识测试",
        title_en="July test",
        minutes=minutes,
        pass_percent=60,
        shuffle_options=False,
        parts=parts,
    )
    return assemble([], items, [blueprint], {})
