"""A result in words: what one question earned, what was answered, what is right and why, as lines of a sheet."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from kiosk.text.figures import marks
from kiosk.views.lines import Gap, Line, Passage, Title, Tone
from kiosk.views.test.choices import options_of
from kiosk.views.test.working import working_lines
from kiosk.wording.clerk import ClerkWords, ResultWords
from quiz.attempt.report import ReportLine
from quiz.model.item import Response, TellElement
from quiz.model.source import Basis
from quiz.model.vocabulary import ItemType


def verdict(line: ReportLine, words: ResultWords) -> str:
    """How a question went: a sign and a word."""
    if line.share == 1:
        return words.right
    if line.share > 0:
        return words.partly
    return words.wrong if line.response else words.blank


def question_lines(line: ReportLine, words: ClerkWords) -> tuple[Line, ...]:
    """Everything a clerk learns from one question. What stands in the bank is Chinese whatever the words are."""
    item, result = line.item, words.result
    answers = _told(line, words) if item.type is ItemType.TELL else _answers(line, words)
    head = result.head.format(
        position=line.position,
        type=words.terms.types[item.type],
        mark=verdict(line, result),
        earned=marks(line.earned),
        maximum=marks(line.maximum),
    )
    sources = [_cited(one, result) for one in line.basis]
    return (
        Title(head),
        Passage(item.stem),
        *_block(result.working, working_lines(line, result), Tone.PLAIN if line.share == 1 else Tone.WARN),
        *((Passage(result.rounding, Tone.QUIET),) if line.parts else ()),
        *answers,
        *_block(result.explanation, [line.explanation]),
        *(_block(result.basis, sources) if sources else ()),
    )


def _block(title: str, passages: Iterable[str], tone: Tone = Tone.PLAIN) -> Iterator[Line]:
    yield Gap()
    yield Title(title)
    for passage in passages:
        yield Passage(passage, tone)


def _answers(line: ReportLine, words: ClerkWords) -> Iterator[Line]:
    tone = Tone.PLAIN if line.share == 1 else Tone.WARN
    yield from _block(words.result.own_answer, _said(line, line.response, words), tone)
    if line.share < 1:
        yield from _block(words.result.right_answer, _said(line, line.key, words))


def _said(line: ReportLine, response: Response, words: ClerkWords) -> list[str]:
    """A response in the words of its question; choices in the order of the paper, steps in their own order."""
    if not response:
        return [words.result.no_answer]
    if line.item.type is ItemType.NUMBER:
        value, unit = response
        return [words.terms.quantity.format(number=value, unit=words.terms.unit(unit))]
    options = options_of(line.item, line.option_order, words.question)
    texts = dict(options)
    if line.item.type is ItemType.ORDERING:
        step = words.result.order_line
        return [step.format(number=number, text=texts[one]) for number, one in enumerate(response, start=1)]
    return [text for token, text in options if token in response]


def _told(line: ReportLine, words: ClerkWords) -> Iterator[Line]:
    """Left out, over-demanded and told, facet by facet."""
    result = words.result
    if not line.response:
        yield from _block(result.own_answer, [result.no_answer], Tone.WARN)
    yield Gap()
    if line.told_all:
        yield Passage(result.told_all)
    else:
        yield Passage(result.not_told_all, Tone.WARN)
    yield from _elements(result.left_out, result.nothing_left_out, line.left_out, words)
    yield from _elements(result.over_demands, result.nothing_over, line.over_demands, words)
    if line.checklist and line.checklist.told:
        told = _by_facet(line.checklist.told, words)
        yield from _block(result.told, [f"{facet}  {elements}" for facet, elements in told])


def _elements(title: str, none: str, elements: Sequence[TellElement], words: ClerkWords) -> Iterator[Line]:
    """Lines that cost marks, each with its reason and its article; or that there are none."""
    if not elements:
        yield from _block(title, [none], Tone.QUIET)
        return
    result = words.result
    yield from _block(title, [])
    for element in elements:
        grave = result.critical if element.critical else result.illegal if element.illegal else ""
        parts = (words.terms.facets[element.facet], grave, _spoken(element, result))
        yield Passage("  ".join(part for part in parts if part))
        sources = [_cited(element.basis, result)] if element.basis else []
        for reason in (*([element.why] if element.why else []), *sources):
            yield Passage(reason, Tone.QUIET)


def _by_facet(elements: Sequence[TellElement], words: ClerkWords) -> Iterator[tuple[str, str]]:
    for facet, members in groupby(elements, key=lambda element: element.facet):
        yield words.terms.facets[facet], words.result.semicolon.join(element.text for element in members)


def _spoken(element: TellElement, words: ResultWords) -> str:
    """A line of a group is understood under the group's label."""
    label = element.group_label
    return words.grouped.format(label=label, text=element.text) if label else element.text


def _cited(source: Basis, words: ResultWords) -> str:
    return words.basis_line.format(cited=source.cited, quote=source.quote)
