"""How explanations and notices name their sources."""

from collections.abc import Iterable

from quiz.model.source import Basis


def distinct(sources: Iterable[Basis | None]) -> tuple[Basis, ...]:
    """The sources in order, each article once, absent ones left out."""
    by_article: dict[tuple[str, str], Basis] = {}
    for source in sources:
        if source is not None:
            by_article.setdefault((source.law, source.article), source)
    return tuple(by_article.values())


def articles(sources: Iterable[Basis]) -> str:
    """Laws and articles, each law once: 《户口登记条例》第七条、第八条；《护照法》第二条. Empty without sources."""
    by_law: dict[str, list[str]] = {}
    for source in sources:
        listed = by_law.setdefault(source.cited_law, [])
        if source.numbered not in listed:
            listed.append(source.numbered)
    return "；".join(f"{law}{'、'.join(listed)}" for law, listed in by_law.items())


def cited_apart(sources: Iterable[Basis]) -> tuple[str, ...]:
    """Every source as it is cited by itself, each once."""
    return tuple(dict.fromkeys(source.cited for source in sources))


def cited(sources: Iterable[Basis]) -> str:
    """One sentence that names laws and articles, such as 依据：《户口登记条例》第七条、第八条。 with its full stop."""
    return f"依据：{articles(sources)}。"


def sentence(text: str) -> str:
    """`text` ended by a full stop, unless it already ends a sentence."""
    return text if text.endswith(("。", "！", "？", "」", "》")) else f"{text}。"
