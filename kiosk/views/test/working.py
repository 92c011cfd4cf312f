"""How the mark of one question came about, in sentences that anybody can work out again."""

from collections.abc import Iterator
from fractions import Fraction

from kiosk.text.figures import marks, term
from kiosk.wording.clerk import ResultWords
from quiz.attempt.report import ReportLine
from quiz.marking.working import Part


def working_lines(line: ReportLine, words: ResultWords) -> Iterator[str]:
    """What was counted, and the sum with its numbers; or that there is all or nothing."""
    if not line.parts:
        yield words.all_or_nothing
        return
    yield words.comma.join(words.parts[part.term].format(count=part.count, of=part.of) for part in line.parts)
    share = sum((part.amount for part in line.parts), Fraction(0))
    if share < 0:
        yield words.floored.format(sum=f"{_sum(line.parts)} = {term(share)}")
    else:
        maximum, earned = marks(line.maximum), marks(line.earned)
        yield words.worked.format(sum=_sum(line.parts), share=term(share), maximum=maximum, earned=earned)


def _sum(parts: tuple[Part, ...]) -> str:
    """The terms with their signs: `0.5 - 0.25 - 0.1`; a single one as what it was counted from: `5/8`."""
    if len(parts) == 1:
        return f"{parts[0].count}/{parts[0].of}"
    first, *others = parts
    signed = (f"{'-' if part.amount < 0 else '+'} {term(abs(part.amount))}" for part in others)
    return " ".join((term(first.amount), *signed))
