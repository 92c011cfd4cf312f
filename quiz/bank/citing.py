"""How derived explanations name their sources."""

from collections.abc import Iterable

from quiz.source import Basis


def distinct(sources: Iterable[Basis | None]) -> tuple[Basis, ...]:
    """The sources in order, each article once, absent ones left out."""
    by_article: dict[tuple[str, str], Basis] = {}
    for source in sources:
        if source is not None:
            by_article.setdefault((source.law, source.article), source)
    return tuple(by_article.values())


def cited(sources: Iterable[Basis]) -> str:
    """One sentence naming laws and articles: 依据：《户口登记条例》第七条、第八条。, each law once."""
    articles: dict[str, list[str]] = {}
    for source in sources:
        articles.setdefault(source.law, []).append(source.article)
    laws = [f"《{law}》{'、'.join(listed)}" for law, listed in articles.items()]
    return f"依据：{'；'.join(laws)}。"


def sentence(text: str) -> str:
    """`text` ended by a full stop, unless it already ends a sentence."""
    return text if text.endswith(("。", "！", "？", "」", "》")) else f"{text}。"
