"""A folder of broken files: every way a bank goes wrong, with the places a report must name.

The expected places are written by hand as `(line, column, words of the message)`; the line is counted in the text here.
"""

from tests.quiz.bank.samples import GUIDE, PAPER, QUESTIONS, bent

Expected = tuple[int, int, str]


def _question(number: int, *lines: str) -> str:
    """A single-choice question of nine lines, the given lines in place of the default ones with the same field."""
    fields = {
        "type": "type: single",
        "difficulty": "difficulty: easy",
        "stem": "stem: 题干",
        "options": "options: {A: 甲, B: 乙, C: 丙}",
        "answer": "answer: A",
        "explanation": "explanation: 解析",
        "basis": "basis: [{law: 婚姻登记条例, article: 第八条, quote: 身份证}]",
        "effective_from": 'effective_from: "2025-05-10"',
    }
    for line in lines:
        fields[line.split(":", 1)[0]] = line
    body = "".join(f"    {line}\n" for line in fields.values())
    return f"  - id: Q-TAX-{number:03d}\n{body}"


_HEAD = "format: 1\nsubject: tax\nquestions:\n"

BROKEN: dict[str, tuple[str | bytes, list[Expected]]] = {
    "guides/S01-empty.yaml": ("", [(1, 1, "空")]),
    "guides/S02-brackets.yaml": (b"[" * 100_000, [(1, 21, "嵌套")]),
    "guides/S03-utf8.yaml": ("format: 1\n标题: ".encode() + b"\xbb\xa7", [(2, 5, "UTF-8")]),
    "guides/S04-alias.yaml": (
        "a: &a [ha, ha]\nb: [*a, *a]\n",
        [(1, 4, "锚点 &a"), (2, 5, "别名 *a"), (2, 9, "别名 *a")],
    ),
    "guides/S05-missing-article.yaml": (
        bent(
            GUIDE,
            "{law: 母婴保健法, article: 第二十三条, quote: 出生医学证明}",
            "{law: 母婴保健法, quote: 出生医学证明}",
        ),
        [(28, 12, "缺少 article")],
    ),
    "guides/S06-wrong-id.yaml": (bent(GUIDE, "id: S05", "id: S07"), [(2, 5, "文件名")]),
    "guides/S08-lines.yaml": (
        bent(
            bent(bent(GUIDE, "id: S05", "id: S08"), "  - id: m2\n", "  - id: m1\n"),
            "{place: city, agent: parent}",
            "{place: moon}",
        ),
        [(29, 9, "要素编号 m1 重复"), (89, 14, "没有回答 agent"), (89, 22, "没有答案 moon")],
    ),
    "questions/a-not-yaml.yaml": ("这不是 YAML: 真的: 不是", [(1, 13, "冒号")]),
    "questions/b-prose.yaml": ("只是一段话\n", [(1, 1, "键: 值")]),
    "questions/c-types.yaml": (
        _HEAD
        + _question(1, "answer: D")
        + _question(2, "answer: no", "scene: 是")
        + _question(3, "steem: 写错了", "options: {A: 甲, B: 乙, A: 丙}")
        + _question(4, "difficulty: 容易", "stem: 12")
        + _question(5)
        + _question(6, "type: number", "options: {}", "answer: {value: 30, unit: dya}"),
        [
            (9, 13, "单选题"),
            (18, 13, "不加引号的 no"),
            (22, 12, "true 或 false"),
            (27, 27, "键 A 重复"),
            (32, 5, "是不是 stem"),
            (35, 17, "easy"),
            (36, 11, "加引号"),
            (56, 21, '"30"'),
            (56, 31, "是不是 day"),
        ],
    ),
    "questions/d-duplicates.yaml": (
        _HEAD + _question(5) + _question(7, "service: S77") + _question(8, "stem: 看\u202e不见"),
        [(4, 9, "c-types.yaml 第42行"), (22, 14, "没有事项 S77"), (26, 12, "U+202E")],
    ),
    "questions/e-wrong-ending.yml": (QUESTIONS, [(1, 1, ".yaml")]),
    "papers/small.yaml": (
        bent(bent(PAPER, "subjects: [civil]", "services: [S78]"), 'marks: "5"\n', "marks: 5\n"),
        [(11, 12, "加引号"), (16, 41, "没有事项 S78")],
    ),
    "papers/unfillable.yaml": (bent(PAPER, "id: small", "id: large"), [(10, 12, "只有0题"), (14, 12, "只有0题")]),
}
