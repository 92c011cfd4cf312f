"""What a roster would change, or what is wrong with it, as rows: what happens, sheet, row, column, before, after."""

from collections.abc import Iterator
from datetime import date

from kiosk.wording.errors.of_roster import said_flaw
from kiosk.wording.office import OfficeWords
from kiosk.wording.shape import Language
from scoring.roster.compare import Plan
from scoring.roster.layout import Sheet, choices, column_of, layouts
from scoring.roster.rows import Row, value
from scoring.services.rosters import Preview

Line = tuple[str, str, str, str, str, str]


def counts(plan: Plan) -> dict[str, int]:
    """How many rows are added, changed and ended."""
    return {
        "add": sum(map(len, plan.add.values())),
        "change": sum(map(len, plan.changed.values())),
        "end": sum(map(len, plan.end.values())),
    }


def faults(preview: Preview, words: OfficeWords) -> Iterator[Line]:
    """Every error with its sheet, row and column."""
    for one in preview.faults:
        wrong = words.people.happens["wrong"]
        yield (wrong, one.sheet, str(one.row), one.column, one.value, said_flaw(one, words.language))


def plan_rows(preview: Preview, words: OfficeWords) -> Iterator[Line]:
    """What is added, each field that changes, what ends; sheet by sheet."""
    plan, happens = preview.plan, words.people.happens
    for sheet in Sheet:
        title = _title(sheet, words)
        for row in plan.add[sheet]:
            yield (happens["add"], title, _key(row, sheet), "", "", _told(row, sheet, words))
        for one in plan.change:
            if one.sheet is sheet:
                column = column_of(sheet, one.field)
                name = column.en if words.language is Language.EN else column.zh
                before, after = (_value(one.field, text, words) for text in (one.before, one.after))
                yield (happens["change"], title, one.key, name, before, after)
        for row in plan.end[sheet]:
            yield (happens["end"], title, _key(row, sheet), "", _told(row, sheet, words), "")


def _title(sheet: Sheet, words: OfficeWords) -> str:
    layout = layouts()[sheet]
    return layout.stem if words.language is Language.EN else layout.title


def _key(row: Row, sheet: Sheet) -> str:
    return str(value(row, layouts()[sheet].columns[0].name))


def _told(row: Row, sheet: Sheet, words: OfficeWords) -> str:
    """A row in words, without its key."""
    fields = layouts()[sheet].columns[1:]
    return "  ".join(_value(one.name, value(row, one.name), words) for one in fields)


def _value(field: str, given: object, words: OfficeWords) -> str:
    text = given.isoformat() if isinstance(given, date) else str(given)
    known = choices(field).get(text)
    return known[words.language is Language.EN] if known else text
