import pytest

from quiz.review.lint.choices.all_of_the_above import all_of_the_above
from tests.quiz.lint.questions import blamed, choice


@pytest.mark.parametrize(
    "words",
    ["以上都对", "以上都不对", "以上选项均正确", "上述材料全都要", "前两项都对", "都不是", "A、B都要", "A和C", "B，D"],
)
def test_an_option_about_the_other_options_is_told(words: str) -> None:
    assert blamed(all_of_the_above, choice(["带身份证", "带户口簿", words])) == ["C"]


@pytest.mark.parametrize(
    "words",
    [
        "年满16周岁以上的公民",
        "职工生育前三个月的均薪",
        "十日以上都要说明理由",
        "双方都到场",
        "选A类还是B类，由申请人定",
    ],
)
def test_an_option_about_the_matter_is_let_be(words: str) -> None:
    assert not blamed(all_of_the_above, choice(["带身份证", "带户口簿", words]))
