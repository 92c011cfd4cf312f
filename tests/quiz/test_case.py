"""Only questions on which something still hangs are asked, and never one too few."""

from hypothesis import given
from hypothesis import strategies as st

from quiz.model.case import asked_questions, concerns, open_question
from quiz.model.guide import Element, Guide, ProfileQuestion, When
from quiz.model.source import Basis
from quiz.model.vocabulary import Subject
from tests.quiz.cases import cases, profiles

KEYS = ("a", "b", "c")
ANSWERS = ("x", "y", "z")
BASIS = Basis(law="某法", article="第一条", quote="原文")
whens = st.dictionaries(
    st.sampled_from(KEYS), st.sets(st.sampled_from(ANSWERS), min_size=1).map(lambda found: tuple(sorted(found)))
)


def a_guide(*lines: When) -> Guide:
    return Guide(
        format=1,
        id="S09",
        title="某事",
        title_en="Something",
        subject=Subject.CIVIL,
        desk="窗口",
        effective_from="2020-01-01",  # type: ignore[arg-type]  # as written in YAML
        profile=tuple(
            ProfileQuestion(key=key, ask=f"{key}？", answers={answer: answer for answer in ANSWERS}) for key in KEYS
        ),
        statutes=(BASIS,),
        conditions=tuple(
            Element(id=f"e{at}", text=f"第{at}行", when=when, basis=BASIS) for at, when in enumerate(lines)
        ),
    )


guides = st.lists(whens, max_size=6).map(lambda lines: a_guide(*lines))


def shown(guide: Guide, answers: dict[str, str]) -> list[str]:
    return [line.id for line in guide.conditions if concerns(line.when, answers)]


@given(guides)
def test_the_questions_asked_decide_the_same_lines_as_all_questions(guide: Guide) -> None:
    for profile in profiles(guide):
        asked = {question.key: profile[question.key] for question in asked_questions(guide, profile)}
        assert shown(guide, asked) == shown(guide, profile)


@given(guides)
def test_a_question_is_asked_only_if_its_answer_can_make_a_difference(guide: Guide) -> None:
    for case in cases(guide):
        for key in case:
            before = {other: answer for other, answer in case.items() if other < key}
            assert len({tuple(shown(guide, {**before, key: answer})) for answer in ANSWERS}) > 1


@given(guides, st.dictionaries(st.sampled_from(KEYS), st.sampled_from(ANSWERS)))
def test_the_open_question_is_the_first_asked_one_without_an_answer(guide: Guide, answers: dict[str, str]) -> None:
    question = open_question(guide, answers)
    unanswered = [one.key for one in asked_questions(guide, answers) if one.key not in answers]
    assert (question.key if question else None) == next(iter(unanswered), None)


def test_what_no_line_depends_on_any_more_is_not_asked() -> None:
    guide = a_guide({"a": ("x",), "b": ("x",)}, {"a": ("x", "y")}, {"c": ANSWERS})
    assert list(cases(guide)) == [
        {"a": "x", "b": "x"},
        {"a": "x", "b": "y"},
        {"a": "x", "b": "z"},
        {"a": "y"},
        {"a": "z"},
    ]
