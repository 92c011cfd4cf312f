"""A small healthy bank as YAML text, and the tools to write and bend it."""

from collections.abc import Mapping
from pathlib import Path

from quiz.bank.load import load_bank
from quiz.model.bank import LoadedBank
from quiz.model.problems import Problem

GUIDE = """\
format: 1
id: S05
title: 出生登记
title_en: Birth registration
subject: police
desk: 户政窗口
effective_from: "2021-01-01"
profile:
  - key: place
    ask: 户口落在哪里？
    answers: {city: 城镇, village: 农村}
  - key: agent
    ask: 谁来申报？
    answers: {parent: 父母, neighbour: 邻居}
statutes:
  - {law: 户口登记条例, article: 第七条, quote: 婴儿出生后一个月以内}
conditions:
  - id: c1
    text: 婴儿出生后申报
    weight: 2
    basis: {law: 户口登记条例, article: 第七条, quote: 婴儿出生后}
materials:
  - id: m1
    text: 出生医学证明
    form: original
    critical: true
    note: 遗失的向签发医院申请补发
    basis: {law: 母婴保健法, article: 第二十三条, quote: 出生医学证明}
  - id: m2
    text: 村民委员会的落户意见
    form: original
    when: {place: [village], agent: [parent, neighbour]}
    basis: {law: 户口登记条例, article: 第七条, quote: 落户意见}
  - id: m3
    text: 照片两张
    form: original
    verified: false
steps:
  - {id: p1, text: 领取表格, basis: {law: 户口登记条例, article: 第七条, quote: 领取表格}}
  - {id: p2, text: 提交材料, basis: {law: 户口登记条例, article: 第七条, quote: 提交材料}}
  - {id: p3, text: 审核登记, basis: {law: 户口登记条例, article: 第八条, quote: 审核登记}}
  - {id: p4, text: 领回户口簿, basis: {law: 户口登记条例, article: 第七条, quote: 领回户口簿}}
  - {id: p5, text: 村里公示, when: {place: [village]}, basis: {law: 户口登记条例, article: 第七条, quote: 公示}}
limits:
  - id: t1
    text: 申报的期限
    value: 1
    unit: month
    answer: 出生后1个月内
    wrong: [出生后15日内, 出生后3个月内]
    weight: 3
    critical: true
    basis: {law: 户口登记条例, article: 第七条, quote: 一个月以内}
  - id: t2
    text: 农村办结的期限
    value: 5
    unit: working_day
    answer: 5个工作日内
    when: {place: [village]}
    basis: {law: 户口登记条例, article: 第七条, quote: 五个工作日}
  - id: t3
    text: 窗口办结
    value: 0
    unit: on_the_spot
    answer: 当场办结
    kind: promised
    basis: {law: 户口登记条例, article: 第七条, quote: 当场}
fees:
  - id: f1
    text: 登记费
    amount: "0"
    answer: 登记不收费
    wrong: [登记收10元]
    basis: {law: 户口登记条例, article: 第七条, quote: 不收费}
  - id: f2
    text: 户口簿工本费
    amount: "6.5"
    per: 每本
    answer: 每本6.5元
    basis: {law: 户口登记条例, article: 第七条, quote: 工本费6.5元}
over_demands:
  - {id: x1, text: 计划生育服务证, why: 落户与生育证件脱钩。,
     basis: {law: 户口登记条例, article: 第七条, quote: 落户意见}}
  - {id: x2, text: 先预约再来, facet: steps, illegal: false, why: 可以直接到窗口。,
     basis: {law: 户口登记条例, article: 第七条, quote: 落户意见}}
scenes:
  - id: s1
    text: 一位父亲来给出生20天的婴儿申报。请选出您应当一次告知的全部内容。
    profile: {place: city, agent: parent}
  - id: s2
    text: 一位邻居替村里的婴儿申报。请选出您应当一次告知的全部内容。
    profile: {place: village, agent: neighbour}
tips:
  - 材料不全的要一次告知
"""

QUESTIONS = """\
format: 1
subject: civil
questions:
  - id: Q-CIVIL-001
    type: single
    difficulty: easy
    stem: 办理结婚登记要带什么？一对内地恋人来问，窗口怎样答复？
    options:
      A: 户口簿
      B: 身份证
      C: 单位证明
    answer: B
    explanation: 身份证即可。窗口第一次就要把这一条讲清楚，漏说一样，群众就要多跑一趟；多要一样，同样让人白跑。
    basis:
      - {law: 婚姻登记条例, article: 第八条, quote: 本人的居民身份证}
    effective_from: "2025-05-10"
  - id: Q-CIVIL-002
    type: multiple
    service: S05
    facet: materials
    scene: true
    difficulty: hard
    stem: 下列哪些材料要带？请选出全部应当带来的，不要多选。
    options: {A: 甲证, B: 乙证, C: 丙证, D: 丁证}
    answer: [C, A]
    explanation: 甲和丙。窗口第一次就要把这一条讲清楚，漏说一样，群众就要多跑一趟；多要一样，同样让人白跑。
    basis: [{law: 婚姻登记条例, article: 第八条, quote: 居民身份证}]
    effective_from: "2025-05-10"
    effective_until: "2027-01-01"
  - id: Q-CIVIL-003
    type: true_false
    difficulty: easy
    stem: 结婚登记要收费。窗口对来办登记的一对恋人这样说，说得对。
    answer: false
    explanation: 不收费。窗口第一次就要把这一条讲清楚，漏说一样，群众就要多跑一趟；多要一样，同样让人白跑。
    basis: [{law: 婚姻登记条例, article: 第三条, quote: 不得收取费用}]
    effective_from: "2025-05-10"
  - id: Q-CIVIL-004
    type: ordering
    difficulty: medium
    stem: 请排序。下列环节有先有后，请从最先办的开始排列。
    options: {A: 乙, B: 丙, C: 甲}
    answer: [C, A, B]
    marking: all_or_nothing
    explanation: 甲乙丙。窗口第一次就要把这一条讲清楚，漏说一样，群众就要多跑一趟；多要一样，同样让人白跑。
    basis: [{law: 婚姻登记条例, article: 第八条, quote: 身份证，登记}]
    effective_from: "2025-05-10"
  - id: Q-CIVIL-005
    type: number
    difficulty: medium
    stem: 冷静期多少日？一对夫妻今天来申请离婚登记，窗口怎样答复？
    answer: {value: "30", unit: day}
    explanation: 三十日。窗口第一次就要把这一条讲清楚，漏说一样，群众就要多跑一趟；多要一样，同样让人白跑。
    basis: [{law: 民法典, article: 第一千零七十七条, quote: 三十日内}]
    effective_from: "2025-05-10"
    region: 安阳市
"""

ORDER_STEM = "stem: 请排序。下列环节有先有后，请从最先办的开始排列。"
"""The line of the ordering question that tests bend."""

PAPER = """\
format: 1
id: small
title: 小测
title_en: Small test
minutes: 10
pass_percent: 60
full_marks: "15/2"
parts:
  - title: 告知
    count: 1
    marks: "5"
    where: {types: [tell]}
  - title: 单选
    count: 1
    marks: "5/2"
    where: {types: [single], subjects: [civil], origin: written}
"""

HEALTHY = {
    "guides/S05-birth.yaml": GUIDE,
    "questions/civil.yaml": QUESTIONS,
    "papers/small.yaml": PAPER,
}
"""A whole bank in which nothing is wrong."""


def write_bank(root: Path, files: Mapping[str, str | bytes]) -> Path:
    """Write files (path → text or bytes) below `root`."""
    for name, content in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode("utf-8") if isinstance(content, str) else content)
    return root


def load_files(root: Path, files: Mapping[str, str | bytes]) -> LoadedBank:
    """Write a bank and load it."""
    return load_bank(write_bank(root, files))


def bent(text: str, old: str, new: str) -> str:
    """`text` with its only `old` replaced; a test that bends nothing fails here."""
    assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in the sample"
    return text.replace(old, new)


def place_of(text: str, piece: str) -> tuple[int, int]:
    """Line and column of the only `piece` in `text`, found without any of the code under test."""
    assert text.count(piece) == 1, f"{piece!r} stands {text.count(piece)} times"
    for number, line in enumerate(text.split("\n"), start=1):
        if piece in line:
            return number, line.index(piece) + 1
    raise AssertionError(piece)


def places(problems: tuple[Problem, ...]) -> list[tuple[str, int, int]]:
    """File name, line and column of each problem."""
    return [(found.path.name, found.line, found.column) for found in problems]
