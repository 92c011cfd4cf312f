from fractions import Fraction
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scoring.rules.errors import RuleError
from scoring.rules.knowledge.attempt_marks import AttemptPolicy, Marks, counted_marks, which_count
from scoring.rules.knowledge.knowledge import AbsencePolicy, AssignedPaper, KnowledgeNote, knowledge_score

HALVES = st.integers(0, 40).map(lambda n: Fraction(n, 2))
ATTEMPTS = st.lists(HALVES.map(lambda earned: Marks(earned, Fraction(20))), min_size=1, max_size=6)
POLICIES = st.sampled_from(AttemptPolicy)


def marks(earned: str, maximum: int = 20) -> Marks:
    return Marks(Fraction(earned), Fraction(maximum))


def paper(
    paper_id: str,
    *earned: str,
    maximum: int = 20,
    counts: AttemptPolicy = AttemptPolicy.BEST,
    absence: AbsencePolicy = AbsencePolicy.UNRANKED,
    due: bool = True,
) -> AssignedPaper:
    attempts = tuple(marks(one, maximum) for one in earned)
    return AssignedPaper(paper_id, Fraction(maximum), attempts, counts, absence, due)


@pytest.mark.parametrize(
    ("policy", "percent"),
    [
        (AttemptPolicy.FIRST, Fraction(60)),
        (AttemptPolicy.BEST, Fraction(275, 3)),
        (AttemptPolicy.LAST, Fraction(80)),
        (AttemptPolicy.MEAN, Fraction(695, 9)),
    ],
)
def test_the_policy_says_what_of_three_attempts_counts(policy: AttemptPolicy, percent: Fraction) -> None:
    # 12 of 20, 18⅓ of 20 and 16 of 20 are 60, 91⅔ and 80 percent.
    counted = counted_marks([marks("12"), marks("55/3"), marks("16")], policy)
    assert counted is not None
    assert counted.percent == percent
    assert counted.maximum == 20


@pytest.mark.parametrize("policy", AttemptPolicy)
def test_without_attempts_nothing_counts(policy: AttemptPolicy) -> None:
    assert counted_marks([], policy) is None


def test_the_earlier_of_two_equally_good_attempts_is_the_best() -> None:
    assert counted_marks([marks("5", 10), marks("10", 20)], AttemptPolicy.BEST) == marks("5", 10)


def test_the_mean_of_attempts_with_different_maxima_is_the_mean_of_their_shares() -> None:
    # 50 % of 10 and 100 % of 20: 75 % of 15.
    assert counted_marks([marks("5", 10), marks("20", 20)], AttemptPolicy.MEAN) == marks("45/4", 15)


@given(ATTEMPTS)
def test_no_policy_beats_the_best_and_a_lone_attempt_counts_under_all(attempts: list[Marks]) -> None:
    best = counted_marks(attempts, AttemptPolicy.BEST)
    assert best is not None
    for policy in AttemptPolicy:
        counted = counted_marks(attempts, policy)
        assert counted is not None
        assert counted.percent <= best.percent
        assert counted_marks(attempts[:1], policy) == attempts[0]


@given(ATTEMPTS, st.randoms(use_true_random=False))
def test_best_and_mean_do_not_depend_on_the_order_of_attempts(attempts: list[Marks], shuffler: Random) -> None:
    shuffled = list(attempts)
    shuffler.shuffle(shuffled)
    for policy in (AttemptPolicy.BEST, AttemptPolicy.MEAN):
        assert counted_marks(shuffled, policy) == counted_marks(attempts, policy)


def test_papers_weigh_by_their_marks() -> None:
    score = knowledge_score([paper("a", "18"), paper("b", "30", maximum=60)])
    assert score.value == 60
    assert score.taken == ("a", "b")
    assert score.note is KnowledgeNote.COMPLETE


def test_a_missed_paper_counted_as_zero_adds_its_maximum_below_the_line() -> None:
    score = knowledge_score([paper("a", "18"), paper("b", maximum=40, absence=AbsencePolicy.ZERO)])
    assert score.value == 30
    assert (score.taken, score.zeroed, score.note) == (("a",), ("b",), KnowledgeNote.ZEROED)


def test_only_missed_papers_counted_as_zero_are_a_score_of_zero_not_an_undefined_one() -> None:
    score = knowledge_score([paper("b", absence=AbsencePolicy.ZERO)])
    assert score.value == 0
    assert score.note is KnowledgeNote.ZEROED


def test_an_excused_paper_is_left_out_and_said_so() -> None:
    score = knowledge_score([paper("a", "18"), paper("b", absence=AbsencePolicy.EXCUSED)])
    assert score.value == 90
    assert (score.taken, score.excused, score.note) == (("a",), ("b",), KnowledgeNote.EXCUSED)


def test_an_excused_paper_alone_leaves_the_score_undefined() -> None:
    score = knowledge_score([paper("b", absence=AbsencePolicy.EXCUSED)])
    assert score.value is None
    assert (score.excused, score.note) == (("b",), KnowledgeNote.NOTHING_COUNTS)


def test_a_missed_paper_that_unranks_leaves_the_score_undefined_whatever_else_was_taken() -> None:
    score = knowledge_score([paper("a", "18"), paper("b"), paper("c", absence=AbsencePolicy.ZERO)])
    assert score.value is None
    assert (score.taken, score.zeroed, score.missing) == (("a",), ("c",), ("b",))
    assert score.note is KnowledgeNote.UNRANKED


@pytest.mark.parametrize("absence", AbsencePolicy)
def test_a_paper_not_yet_due_does_not_count_until_it_is_taken(absence: AbsencePolicy) -> None:
    waiting = knowledge_score([paper("a", "18"), paper("b", absence=absence, due=False)])
    assert waiting.value == 90
    assert (waiting.pending, waiting.note) == (("b",), KnowledgeNote.COMPLETE)
    early = knowledge_score([paper("a", "18"), paper("b", "10", absence=absence, due=False)])
    assert early.value == 70
    assert early.pending == ()


def test_before_anything_is_due_or_taken_there_is_no_score() -> None:
    for papers in ([], [paper("a", due=False)]):
        score = knowledge_score(papers)
        assert score.value is None
        assert score.note is KnowledgeNote.NOTHING_COUNTS


@pytest.mark.parametrize(("earned", "maximum"), [("21", 20), ("-1", 20), ("0", 0), ("0", -5)])
def test_marks_outside_their_maximum_are_refused(earned: str, maximum: int) -> None:
    with pytest.raises(RuleError, match="marks must be"):
        marks(earned, maximum)


PAPERS = st.lists(
    st.builds(
        AssignedPaper,
        paper_id=st.text("abc", min_size=1, max_size=3),
        maximum=st.just(Fraction(20)),
        attempts=st.lists(HALVES.map(lambda earned: Marks(earned, Fraction(20))), max_size=3).map(tuple),
        counts=POLICIES,
        absence=st.sampled_from(AbsencePolicy),
        due=st.booleans(),
    ),
    max_size=6,
)


@given(PAPERS, st.randoms(use_true_random=False))
def test_every_paper_is_accounted_for_once_and_their_order_changes_no_score(
    papers: list[AssignedPaper], shuffler: Random
) -> None:
    score = knowledge_score(papers)
    listed = [*score.taken, *score.zeroed, *score.excused, *score.missing, *score.pending]
    assert sorted(listed) == sorted(one.paper_id for one in papers)
    assert score.value is None or 0 <= score.value <= 100
    shuffled = list(papers)
    shuffler.shuffle(shuffled)
    assert knowledge_score(shuffled).value == score.value
    assert knowledge_score(shuffled).note is score.note


@given(ATTEMPTS, POLICIES)
def test_with_one_paper_the_score_is_the_percent_of_what_counts(attempts: list[Marks], policy: AttemptPolicy) -> None:
    counted = counted_marks(attempts, policy)
    assert counted is not None
    only = AssignedPaper("a", Fraction(20), tuple(attempts), policy, AbsencePolicy.ZERO, due=True)
    assert knowledge_score([only]).value == counted.percent


@pytest.mark.parametrize(
    ("policy", "expected"),
    [
        (AttemptPolicy.FIRST, (0,)),
        (AttemptPolicy.BEST, (1,)),  # the earlier of equal ones
        (AttemptPolicy.LAST, (3,)),
        (AttemptPolicy.MEAN, (0, 1, 2, 3)),
    ],
)
def test_which_attempts_enter_the_score(policy: AttemptPolicy, expected: tuple[int, ...]) -> None:
    attempts = [Marks(Fraction(earned), Fraction(10)) for earned in (3, 8, 8, 1)]
    assert which_count(attempts, policy) == expected
    assert which_count(attempts[:1], policy) == (0,)
    assert which_count([], policy) == ()
