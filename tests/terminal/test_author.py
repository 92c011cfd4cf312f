"""An author at a real terminal: a question that was just written is seen in the demo, with its explanation."""

from pathlib import Path

from tests.quiz.bank.samples import HEALTHY, bent, write_bank
from tests.terminal.emulator import Terminal

STEM = "一位群众来问这道刚刚写好的新题，窗口应当怎样答复？"


def test_a_new_question_is_the_first_paper_and_its_result_teaches(tmp_path: Path) -> None:
    new = f"""
  - id: Q-CIVIL-077
    type: single
    difficulty: easy
    stem: {STEM}
    options: {{A: 甲种答复最合适, B: 乙种答复最合适, C: 丙种答复最合适}}
    answer: B
    explanation: 这是新题的解析，说明为什么乙种答复合适，甲种和丙种为什么不合适，让看的人明白下次该怎样答复群众。
    basis: [{{law: 婚姻登记条例, article: 第八条, quote: 本人的居民身份证}}]
    effective_from: "2025-05-10"
"""
    questions = HEALTHY["questions/civil.yaml"].rstrip() + new
    root = write_bank(tmp_path, {**HEALTHY, "questions/civil.yaml": questions})
    assert bent(questions, STEM, "") != questions
    terminal = Terminal("demo", "--bank", str(root), "--question", "Q-CIVIL-077", size=(100, 30))
    terminal.wait_for("演示登录")
    terminal.press_until("2", "请输入工号和口令")
    terminal.press(*"W0101")
    terminal.wait_for("W0101")
    terminal.press("enter", *"2468", "enter")
    terminal.wait_for("试看 Q-CIVIL-077")
    terminal.press_until("1", "怎样计分")
    terminal.press("enter")
    terminal.wait_for(STEM, "第1题，共1题")
    terminal.press("1", "r")
    terminal.wait_for("未答")
    terminal.press("s")
    terminal.wait_for("现在交卷吗")
    terminal.press("enter")
    terminal.wait_for("通过线")
    terminal.press_until("enter", "这是新题的解析")  # at once it would be the echo of the key before
    terminal.wait_for("《婚姻登记条例》第八条")
    terminal.press("ctrl+q")
    terminal.kill()
