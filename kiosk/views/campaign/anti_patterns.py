"""What rules that punish chance would do to a hall, in sentences and as documents."""

from collections.abc import Callable
from typing import Any

from kiosk.text.figures import count, percent
from kiosk.wording.campaign.anti_patterns import WORDS, AntiPatternWords
from kiosk.wording.shape import Language
from scoring.standings import Board
from scoring.standings.anti_patterns import VOLUME, AntiPattern, Examples

Named = Callable[[str], str]
"""A person's name by badge."""


def named(board: Board) -> Named:
    """Names of a board's lines; the badge where a name was erased."""
    names = {one.subject_id: one.name or one.subject_id for one in board.standings}
    return lambda badge: names.get(badge, badge)


def example_lines(rule: AntiPattern, found: Examples, name: Named, language: Language) -> tuple[str, ...]:
    """What a rule would do, and what to do instead."""
    words = WORDS[language]
    return (*_SAID[rule](found, name, words), words.advice[rule.value])


def _veto(found: Examples, name: Named, words: AntiPatternWords) -> tuple[str, ...]:
    first, second, third = words.veto
    low, high = found.equal.with_bad
    return (
        first.format(people=found.people, struck=found.struck),
        second.format(bad=percent(found.bad_share), months=count(found.equal.months), low=low, high=high),
        third.format(
            most=name(found.most.subject_id),
            most_n=count(found.most.ratings),
            most_chance=percent(found.most.chance),
            fewest=name(found.fewest.subject_id),
            fewest_n=count(found.fewest.ratings),
            fewest_chance=percent(found.fewest.chance),
        ),
    )


def _last(found: Examples, name: Named, words: AntiPatternWords) -> tuple[str, ...]:
    first, second = words.last
    months, times = found.equal.months, found.equal.last_in_quarter
    shown = percent(times / months)
    return (
        first.format(months=count(months), times=count(times), percent=shown, quarter=found.equal.quarter),
        second.format(name=name(found.halves.last), of=found.halves.of, again=found.halves.last_times),
    )


def _all_or_nothing(found: Examples, _: Named, words: AntiPatternWords) -> tuple[str, ...]:
    first, second = words.all_or_nothing
    return first.format(line=f"{found.line:.2f}", people=found.people, undecided=found.undecided), second.format(
        gap=f"{found.gap:.2f}"
    )


def _volume(found: Examples, name: Named, words: AntiPatternWords) -> tuple[str, ...]:
    first, second = words.volume
    gain = found.gain
    told = first.format(percent=VOLUME, people=found.people, moved=found.moved)
    if gain.after >= gain.before:
        return (told,)
    return told, second.format(name=name(gain.subject_id), n=count(gain.ratings), before=gain.before, after=gain.after)


_SAID = {
    AntiPattern.VETO: _veto,
    AntiPattern.LAST: _last,
    AntiPattern.ALL_OR_NOTHING: _all_or_nothing,
    AntiPattern.VOLUME: _volume,
}


def example_document(rule: AntiPattern, found: Examples | None) -> dict[str, Any]:
    """A rule and the numbers of its example; null where there is none."""
    return {"rule": rule.value, "people": found.people if found else None, **_numbers(rule, found)}


def _numbers(rule: AntiPattern, found: Examples | None) -> dict[str, Any]:
    if found is None:
        return {"example": None}
    example: dict[str, float | str]
    match rule:
        case AntiPattern.VETO:
            low, high = found.equal.with_bad
            example = {"struck": found.struck, "struck_if_alike_low": low, "struck_if_alike_high": high}
        case AntiPattern.LAST:
            example = {
                "last": found.halves.last,
                "last_again": found.halves.last_times,
                "of": found.halves.of,
                "fewest": found.equal.quarter,
                "months_last_among_fewest": found.equal.last_in_quarter,
                "months": found.equal.months,
            }
        case AntiPattern.ALL_OR_NOTHING:
            example = {"line": round(found.line, 2), "gap": round(found.gap, 2), "undecided": found.undecided}
        case AntiPattern.VOLUME:
            gain = found.gain
            example = {"moved": found.moved, "gains": gain.subject_id, "before": gain.before, "after": gain.after}
    return {"example": example}
