"""A result in words: what one question earned, what was answered, what is right and why, as lines of a sheet."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from kiosk.text.figures import marks
from kiosk.views.lines import Gap, Line, Passage, Title, Tone
from kiosk.views.test.choices import options_of, unit_text
from kiosk.wording import test as words
from kiosk.wording.vocabulary import FACETS, TYPES
from quiz.attempt.report import ReportLine
from quiz.model.item import Response, TellElement
from quiz.model.source import Basis
from quiz.model.vocabulary import ItemType


def verdict(line: ReportLine) -> str:
    """How a question went, in one word."""
    if line.share == 1:
        return words.RIGHT_MARK
    if line.share > 0:
        return words.PARTLY_MARK
    return words.WRONG_MARK if line.response else words.BLANK_MARK


def question_lines(line: ReportLine) -> tuple[Line, ...]:
    """Everything a clerk learns from one question."""
    item = line.item
    answers = _told(line) if item.type is ItemType.TELL else _answers(line)
    return (
        Title(
            words.LINE_HEAD.format(
                position=line.position,
                type=TYPES[item.type],
                mark=verdict(line),
                earned=marks(line.earned),
                maximum=marks(line.maximum),
            )
        ),
        Passage(item.stem),
        *answers,
        *_block(words.EXPLANATION, [line.explanation]),
        *_basis(line.basis),
    )


def _block(title: str, passages: Iterable[str], tone: Tone = Tone.PLAIN) -> Iterator[Line]:
    yield Gap()
    yield Title(title)
    for passage in passages:
        yield Passage(passage, tone)


def _answers(line: ReportLine) -> Iterator[Line]:
    yield from _block(words.OWN_ANSWER, _said(line, line.response), Tone.PLAIN if line.share == 1 else Tone.WARN)
    if line.share < 1:
        yield from _block(words.RIGHT_ANSWER, _said(line, line.key))


def _said(line: ReportLine, response: Response) -> list[str]:
    """A response in the words of its question; choices in the order of the paper, steps in their own order."""
    if not response:
        return [words.NO_ANSWER]
    if line.item.type is ItemType.NUMBER:
        value, unit = response
        return [f"{value}{unit_text(unit)}"]
    options = options_of(line.item, line.option_order)
    texts = dict(options)
    if line.item.type is ItemType.ORDERING:
        return [words.ORDER_LINE.format(number=number, text=texts[one]) for number, one in enumerate(response, start=1)]
    return [text for token, text in options if token in response]


def _told(line: ReportLine) -> Iterator[Line]:
    """Left out, over-demanded and told, facet by facet."""
    if not line.response:
        yield from _block(words.OWN_ANSWER, [words.NO_ANSWER], Tone.WARN)
    yield Gap()
    yield Passage(words.TOLD_ALL if line.told_all else words.NOT_TOLD_ALL, Tone.PLAIN if line.told_all else Tone.WARN)
    yield from _elements(words.LEFT_OUT, words.NOTHING_LEFT_OUT, line.left_out)
    yield from _elements(words.OVER_DEMANDS, words.NOTHING_OVER, line.over_demands)
    if line.checklist and line.checklist.told:
        yield from _block(words.TOLD, [f"{facet}  {listed}" for facet, listed in _by_facet(line.checklist.told)])


def _elements(title: str, none: str, elements: Sequence[TellElement]) -> Iterator[Line]:
    """Lines that cost marks, each with its reason and its article; or that there are none."""
    if not elements:
        yield from _block(title, [none], Tone.QUIET)
        return
    yield from _block(title, [])
    for element in elements:
        grave = words.CRITICAL if element.critical else words.ILLEGAL if element.illegal else ""
        yield Passage("  ".join(part for part in (FACETS[element.facet], grave, _spoken(element)) if part))
        sources = [_cited(element.basis)] if element.basis else []
        for reason in (*([element.why] if element.why else []), *sources):
            yield Passage(reason, Tone.QUIET)


def _by_facet(elements: Sequence[TellElement]) -> Iterator[tuple[str, str]]:
    for facet, members in groupby(elements, key=lambda element: element.facet):
        yield FACETS[facet], "；".join(element.text for element in members)


def _spoken(element: TellElement) -> str:
    """A line of a group is understood under the group's label."""
    return f"{element.group_label}：{element.text}" if element.group_label else element.text


def _cited(source: Basis) -> str:
    return words.BASIS_LINE.format(cited=source.cited, quote=source.quote)


def _basis(sources: Sequence[Basis]) -> Iterator[Line]:
    if sources:
        yield from _block(words.BASIS, map(_cited, sources))
