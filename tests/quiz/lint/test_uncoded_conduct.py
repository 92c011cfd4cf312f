from quiz.model.vocabulary import Subject
from quiz.review.lint.texts.uncoded_conduct import uncoded_conduct
from tests.quiz.lint.questions import asked
from tests.quiz.words import worded


def test_a_question_of_conduct_names_what_the_patrol_deducts_for() -> None:
    conduct = asked().model_copy(update={"subject": Subject.CONDUCT})
    (remark,) = uncoded_conduct(conduct)
    assert (remark.owner, remark.loc) == ("Q-CIVIL-001", ())
    assert "patrol: [C2]" in worded(remark)
    assert not list(uncoded_conduct(conduct.model_copy(update={"patrol": ("C2",)})))


def test_questions_of_other_subjects_need_no_code() -> None:
    assert not list(uncoded_conduct(asked()))
