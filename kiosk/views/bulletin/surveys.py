"""What surveys came to, apart from ratings: shares alone, each with its n and interval, and nobody's words."""

from collections.abc import Iterator

from kiosk.desks.bulletin_surveys import SurveyFacts
from kiosk.views.bulletin.form import Reader
from kiosk.views.bulletin.labels import Labels
from kiosk.views.bulletin.model import Block, Cell, Column, End, Passage, Row, Section, Share, Table
from kiosk.views.survey.questions import answer, asked, order, title
from quiz.survey.model import SurveyQuestion
from scoring.surveys.results import Grouped, Tally


def surveys(labels: Labels) -> tuple[Section, ...]:
    """One section, where anything was asked: the hall, its units, and the windows that this form may tell of."""
    if not labels.facts.surveys:
        return ()
    words = labels.words.surveys
    blocks = [block for one in labels.facts.surveys for block in _survey(one, labels)]
    return (Section(words.title, (*blocks, Passage(words.note, quiet=True)), landscape=True),)


def _survey(facts: SurveyFacts, labels: Labels) -> Iterator[Block]:
    words, day = labels.words.surveys, labels.words.frame.day
    record, answered = facts.record, facts.answered
    told = words.asked.format(
        title=labels.outside(title(facts.asks, labels.words.language)),
        first=day(record.first_day),
        last=day(record.last_day),
        answers=answered.counted,
        left_out=answered.left_out,
    )
    yield Passage(told)
    for question in facts.asks.questions:
        rows = tuple(Row(_cells(name, one, question)) for name, one in _groups(facts, question, labels))
        if rows:
            yield Table(_columns(question, labels), rows, labels.outside(asked(question, labels.words.language)))


def _groups(facts: SurveyFacts, question: SurveyQuestion, labels: Labels) -> Iterator[tuple[str, Tally]]:
    """Whoever has answers to the question: the hall, units, and below them the windows of whoever reads this."""
    words, reader = labels.words.surveys, labels.form.reader
    own = {one.window_id for one in labels.facts.period.windows if labels.form.unit_id in {None, one.unit_id}}
    for by in Grouped:
        for one in facts.tallies[by]:
            if one.question != question.id or not one.n:
                continue
            if by is Grouped.HALL:
                yield words.whole_hall, one
            elif by is Grouped.UNIT:
                yield (labels.unit(one.group) if one.group else words.no_window), one
            elif one.group in own and reader is not Reader.PUBLIC:
                yield labels.window(one.group) or "", one


def _columns(question: SurveyQuestion, labels: Labels) -> tuple[Column, ...]:
    words, interval = labels.words.surveys, labels.words.tables.interval
    names = [labels.outside(answer(question, value, labels.words.language)) for value in order(question)]
    shares = [
        column
        for name in names
        for column in (Column(words.share, name, number=True), Column(interval, name, number=True, paired=True))
    ]
    return (Column(words.of, wide=True), Column(words.n, number=True), *shares)


def _cells(name: str, tally: Tally, question: SurveyQuestion) -> tuple[Cell, ...]:
    shares = (Share(tally.share(value), shows) for value in order(question) for shows in End)
    return (name, tally.n, *shares)
