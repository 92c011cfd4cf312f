"""What an error of pydantic means to the author of a file."""

import difflib
import re
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from quiz.bank.reading.characters import name_of, shown
from quiz.model.cause import Cause, CauseError
from quiz.model.causes.questions import NoAnswerForm
from quiz.model.causes.values import (
    EmptyText,
    FieldLooksLike,
    Form,
    Kind,
    NotAllowed,
    TextTooLong,
    TextTooShort,
    TooBig,
    TooFew,
    TooMany,
    TooSmall,
    Unfit,
    UnknownField,
    WrongForm,
    WrongKind,
)
from quiz.model.look import look

_DECIMAL = r"[0-9]{1,9}(\.[0-9]{1,4})?"

FORMS = {
    r"^[A-H]$": Form.LETTER,
    r"^Q-[A-Z]{2,8}-[0-9]{3}$": Form.QUESTION_ID,
    f"^{_DECIMAL}$": Form.DECIMAL,
    r"^[a-z][a-z0-9_]{0,31}$": Form.SLUG,
    f"^{_DECIMAL}( [-+*/] {_DECIMAL}){{0,6}}$": Form.RECKONING,
    r"^[SL][0-9]{2}$": Form.SERVICE_ID,
    r"^(第[一二三四五六七八九十百千零]+条(之[一二三四五六七八九十]+)?|正文)$": Form.ARTICLE,
    r"^[^《》]{1,60}$": Form.LAW_NAME,
    r"^[1-9][0-9]{0,3}(/[1-9][0-9]{0,3})?$": Form.MARKS,
    r"^h_[a-z0-9_]{1,30}$": Form.LOCAL_ID,
    r"^[0-9A-Za-z-]{1,32}$": Form.BADGE,
    r"^[0-9a-f]{12}$": Form.SEEN,
    r"^https?://[!-~]{1,200}$": Form.LINK,
    r"^[^\s,，、]{1,20}$": Form.WINDOW,
}
"""Every pattern of the models, and the form of text it asks for."""

ANSWER_FORM = "answer_form"
"""An error of our own beside pydantic's: none of the forms an answer may have."""

_Context = Mapping[str, Any]


def _kind(value: object) -> Kind:
    match value:
        case bool():
            return Kind.BOOLEAN
        case int():
            return Kind.INTEGER
        case str():
            return Kind.TEXT
        case list():
            return Kind.LIST
        case _:
            return Kind.MAPPING


def _quoted(value: object) -> str:
    """A value as it stands in a file, where a truth value is written small."""
    return shown(str(value).lower() if isinstance(value, bool) else str(value))


def _wrong_kind(wanted: Kind) -> Callable[[_Context, object], Cause]:
    def cause(_: _Context, value: object) -> Cause:
        found = _kind(value)
        return WrongKind(wanted, found, "" if found in {Kind.LIST, Kind.MAPPING} else _quoted(value))

    return cause


def _not_allowed(context: _Context, value: object) -> Cause:
    allowed = tuple(re.findall(r"'([^']*)'", str(context["expected"])))
    return NotAllowed(_quoted(value), _nearest(str(value), allowed), allowed)


def _too_short(context: _Context, _: object) -> Cause:
    least = context["min_length"]
    return EmptyText() if least == 1 else TextTooShort(least)


def _own(context: _Context, value: object) -> Cause:
    """What a validator of our models found; any other `ValueError` says nothing to an author."""
    error = context["error"]
    return error.cause if isinstance(error, CauseError) else Unfit(_quoted(value))


_CAUSES: dict[str, Callable[[_Context, object], Cause]] = {
    "string_type": _wrong_kind(Kind.TEXT),
    "int_type": _wrong_kind(Kind.INTEGER),
    "bool_type": _wrong_kind(Kind.BOOLEAN),
    "date_type": _wrong_kind(Kind.DATE),
    "tuple_type": _wrong_kind(Kind.LIST),
    "dict_type": _wrong_kind(Kind.MAPPING),
    "model_type": _wrong_kind(Kind.MAPPING),
    "enum": _not_allowed,
    "literal_error": _not_allowed,
    "string_pattern_mismatch": lambda context, value: WrongForm(
        _quoted(value), FORMS.get(str(context["pattern"]), Form.OTHER)
    ),
    "string_too_short": _too_short,
    "string_too_long": lambda context, value: TextTooLong(len(str(value)), context["max_length"]),
    "too_short": lambda context, _: TooFew(context["min_length"]),
    "too_long": lambda context, _: TooMany(context["max_length"]),
    "greater_than_equal": lambda context, value: TooSmall(_quoted(value), context["ge"]),
    "less_than_equal": lambda context, value: TooBig(_quoted(value), context["le"]),
    "value_error": _own,
    ANSWER_FORM: lambda _, value: NoAnswerForm(_quoted(value)),
}


def cause_of(kind: str, context: _Context, value: object) -> Cause:
    """What an error of type `kind` about `value` means; a type that nobody foresaw only means that it does not fit."""
    known = _CAUSES.get(kind)
    return known(context, value) if known else Unfit(_quoted(value))


def unknown_field(name: str, known: tuple[str, ...]) -> Cause:
    """What a field nobody knows may have been meant for."""
    seen = look(name).partition(":")[0]
    strange = next((sign for sign in name if not sign.isascii()), "")
    if strange and seen in known:
        return FieldLooksLike(name_of(strange), seen)
    return UnknownField(shown(name), _nearest(name, known), known)


def _nearest(word: str, known: Iterable[str]) -> str:
    """The known word that looks most like it; empty where none does."""
    return next(iter(difflib.get_close_matches(word[:40], list(known), n=1)), "")
