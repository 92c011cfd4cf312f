"""The sheet says everything this citizen needs, and nothing that concerns others only."""

from datetime import date

import pytest

from quiz.model.citing import articles
from quiz.model.vocabulary import Facet
from quiz.notice.errors import NoticeError, ProfileError
from quiz.notice.notice import make_notice
from tests.quiz.cases import cases, profiles
from tests.quiz.shipped import shipped
from tests.telling import refused, told

TODAY = date(2026, 12, 1)
GUIDES = shipped().bank.guides


@pytest.mark.parametrize("service", sorted(GUIDES))
def test_every_profile_of_every_service_gives_a_sheet_with_exactly_the_lines_that_apply(service: str) -> None:
    guide = GUIDES[service]
    for profile in profiles(guide):
        sheet = make_notice(guide, profile, TODAY)
        assert [facet for facet, _ in sheet.sections] == [facet for facet in Facet if facet is not Facet.BASIS]
        shown = sum(len(lines) for _, lines in sheet.sections)
        due = [line for line in guide.elements if all(profile[key] in wanted for key, wanted in line.when.items())]
        assert shown == len(due)
        told = [one for one in guide.reminders if all(profile[key] in wanted for key, wanted in one.when.items())]
        assert list(sheet.reminders) == [one.text for one in told]


@pytest.mark.parametrize("service", sorted(GUIDES))
def test_what_is_not_asked_changes_nothing(service: str) -> None:
    guide = GUIDES[service]
    short = {tuple(sorted(case.items())): make_notice(guide, case, TODAY) for case in cases(guide)}
    met = set()
    for profile in profiles(guide):
        sheet = make_notice(guide, profile, TODAY)
        case = tuple(sorted((question.key, answer) for question, answer in sheet.profile))
        assert sheet == short[case]
        met.add(case)
    assert met == set(short)


def test_open_and_unknown_answers_are_all_named_at_once() -> None:
    guide = GUIDES["S08"]
    with pytest.raises(ProfileError) as caught:
        make_notice(guide, {"nothing": "x"}, TODAY)
    message = told(caught.value)
    assert "没有问题 nothing" in message
    assert caught.value.asks == guide.profile
    assert all(question.ask in message for question in guide.profile)


def test_a_wrong_answer_is_named_with_the_right_ones_and_open_questions_with_it() -> None:
    with pytest.raises(ProfileError) as caught:
        make_notice(GUIDES["S08"], {"business": "first", "ground": "charm"}, TODAY)
    message = told(caught.value)
    assert "没有答案 ground=charm；请回答「申领的理由是哪一项？」: ground=work 有合法稳定就业" in message
    assert "applicant=self" in message
    assert "business=" not in message


def test_who_issues_a_paper_is_said_once() -> None:
    lines = [
        line
        for guide in GUIDES.values()
        for case in cases(guide)
        for _, found in make_notice(guide, case, TODAY).sections
        for line in found
    ]
    assert any("出具" in line.detail for line in lines)
    assert not [line for line in lines if "出具" in line.text and "出具" in line.detail]


def test_a_facet_is_empty_only_where_nothing_can_honestly_be_said() -> None:
    """Every one of these was looked into: no statute of the bank and no source says more."""
    empty = {
        (service, facet.value)
        for service, guide in GUIDES.items()
        for case in cases(guide)
        for sheet in [make_notice(guide, case, TODAY)]
        for facet, lines in sheet.sections
        if not lines and facet not in sheet.absent
    }
    assert empty == {
        ("S04", "limits"),  # abroad: what an embassy says, and adding a note at home
        ("S04", "fees"),
        ("S05", "limits"),  # a foundling: 户口登记条例 article 7 sets none
        ("S06", "limits"),  # transfer without a certificate
        ("S08", "limits"),  # replacing a permit: 居住证暂行条例 article 11 sets none
        ("S13", "fees"),
        ("S18", "limits"),  # filing for prepacked food
        ("S19", "limits"),  # an invoice issued on somebody's behalf
        ("S27", "limits"),  # the number changed on 2026-09-20, and the new text is not at hand
    }


def test_every_guide_speaks_english_where_a_foreigner_must_choose() -> None:
    for guide in GUIDES.values():
        assert guide.desk_en, guide.id
        for question in guide.profile:
            assert question.ask_en
            assert question.ask_en.endswith("?"), question.ask_en
            assert question.answers_en, f"{guide.id} {question.key}"


def test_a_reminder_for_others_is_left_out() -> None:
    reissue = make_notice(GUIDES["S08"], {"business": "reissue"}, TODAY)
    assert "补领不用登报声明遗失。" in reissue.reminders
    assert not [reminder for reminder in reissue.reminders if "签注" in reminder]


@pytest.mark.parametrize(
    ("span", "reason"),
    [
        ({"effective_until": TODAY}, "2026-12-01 起不再有效"),
        ({"effective_from": date(2027, 1, 1)}, "2027-01-01 起有效$"),
    ],
)
def test_a_guide_out_of_force_gives_no_sheet_instead_of_an_empty_one(span: dict[str, date], reason: str) -> None:
    with refused(NoticeError, reason):
        make_notice(GUIDES["S13"].model_copy(update=span), {}, TODAY)


def test_a_facet_is_said_to_be_absent_only_by_a_line_that_holds() -> None:
    guide, profile = GUIDES["S18"], {"trade": "produce"}
    assert make_notice(guide, profile, TODAY).absent == {Facet.MATERIALS}
    assert not make_notice(guide, {"trade": "prepacked"}, TODAY).absent
    assert make_notice(guide, profile, TODAY, {"S18.c5"}).absent
    assert not make_notice(guide, profile, TODAY, {"S18.c6"}).absent
    for update in ({"verified": False}, {"effective_until": TODAY}, {"effective_from": date(2027, 1, 1)}):
        lines = tuple(one.model_copy(update=update) if one.id == "c6" else one for one in guide.conditions)
        assert not make_notice(guide.model_copy(update={"conditions": lines}), profile, TODAY).absent


def test_statutes_that_are_held_are_nothing_to_rest_on() -> None:
    guide = GUIDES["S08"]
    free, held = (make_notice(guide, {"business": "reissue"}, TODAY, names) for names in ((), {"S08.statutes"}))
    assert free.statutes == guide.statutes
    assert held.statutes == ()
    assert not {(one.law, one.article) for one in held.sources} >= {(one.law, one.article) for one in guide.statutes}


def test_what_the_sheet_rests_on_is_every_article_that_the_service_and_the_shown_lines_cite_by_law_and_number() -> None:
    sheet = make_notice(GUIDES["S08"], {"business": "reissue"}, TODAY)
    assert articles(sheet.statutes) == "《居住证暂行条例》第二条、第九条、第十条"
    assert "《居住证暂行条例》第二条、第九条、第十条、第十一条" in articles(sheet.sources)
    for guide in GUIDES.values():
        for case in cases(guide):
            sheet = make_notice(guide, case, TODAY)
            shown = [line for _, lines in sheet.sections for line in lines]
            due = {(one.law, one.article) for one in [*sheet.statutes, *(line.basis for line in shown)] if one}
            assert {(one.law, one.article) for one in sheet.sources} == due
            assert len(sheet.sources) == len(due)


def test_a_line_that_nobody_vouches_for_is_nothing_to_rest_on() -> None:
    guide = GUIDES["S08"]
    resting = [one for one in guide.elements if one.basis and one.basis.article == "第十一条"]
    unvouched = guide.model_copy(
        update={
            name: tuple(one.model_copy(update={"verified": one not in resting}) for one in getattr(guide, name))
            for name in ("conditions", "materials", "steps", "limits", "fees", "places")
        }
    )
    held = {guide.line_name(one.id) for one in resting}
    for sheet, known in (
        (make_notice(guide, {"business": "reissue"}, TODAY), True),
        (make_notice(guide, {"business": "reissue"}, TODAY, held), False),
        (make_notice(unvouched, {"business": "reissue"}, TODAY), False),
    ):
        assert ("第十一条" in {one.article for one in sheet.sources}) is known
