"""Lines drawn of parts that are gone: Textual would keep those of the last thousand parts.

Its `StylesCache.get_inner_outer` remembers results in a cache of 1,024 that belongs to the class, and the key of each
is the very object whose method was called, with every line that was ever drawn of that part. Its result is two colours,
found again in no time; so the cache is emptied once a second.
"""

from textual._styles_cache import StylesCache


def forget_drawn_lines() -> None:
    """Let go of what was drawn of parts that are gone; parts that stand keep theirs."""
    StylesCache.get_inner_outer.cache_clear()
