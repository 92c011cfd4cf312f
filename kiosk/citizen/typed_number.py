"""Choosing one of several numbered things by typing: as soon as no other number can be meant, it is chosen."""


def typed_choice(typed: str, count: int) -> int | None:
    """The number that `typed` means among 1 to `count`; None while a longer number could still be meant, or none is.

    Among 13 a 2 is meant at once, a 1 could become 10 to 13.
    """
    number = exact_choice(typed, count)
    return number if number is not None and number * 10 > count else None


def exact_choice(typed: str, count: int) -> int | None:
    """The number that `typed` is, if there is one of that number among 1 to `count`."""
    number = int(typed) if typed.isascii() and typed.isdigit() else 0
    return number if 1 <= number <= count else None


def leads_on(typed: str, count: int) -> bool:
    """Whether `typed` is a number among 1 to `count`, so that typing it leads anywhere; `0` and `99` do not."""
    return not typed.startswith("0") and exact_choice(typed, count) is not None
