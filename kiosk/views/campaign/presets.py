"""What published rules do here, and what they say that this program cannot do."""

from collections.abc import Iterator
from typing import Any

from kiosk.text.figures import term
from kiosk.wording.campaign.anti_patterns import WORDS as RULES
from kiosk.wording.campaign.presets import WORDS
from kiosk.wording.listed import listed
from kiosk.wording.shape import Language
from scoring.rules.presets.presets import Preset
from scoring.standings.coupled import Coupled


def preset_lines(preset: Preset, language: Language) -> Iterator[str]:
    """A preset line by line: what it is, whence, what is applied, what cannot be."""
    words, english = WORDS[language], language is Language.EN
    yield words.line.format(
        id=preset.preset_id,
        version=preset.version,
        title=preset.title_en if english else preset.title,
        status=words.statuses[preset.status],
    )
    for source in preset.source:
        yield words.source.format(source=source)
    parts = [*_applied(preset, language)]
    yield words.applied.format(parts=listed(parts, language) if parts else words.nothing)
    for one in preset.cannot:
        yield words.cannot.format(what=one.en if english else one.zh)
    for rule in preset.wary:
        yield RULES[language].preset.format(name=RULES[language].names[rule], rule=rule)


def _applied(preset: Preset, language: Language) -> Iterator[str]:
    words = WORDS[language]
    if preset.weights:
        knowledge, satisfaction, discipline = preset.weights
        yield words.weights.format(knowledge=knowledge, satisfaction=satisfaction, discipline=discipline)
    for group, points in preset.caps.items():
        yield words.cap.format(group=group, points=points)
    if preset.coupling:
        yield words.coupling.format(percent=preset.coupling)
    if preset.items:
        codes = [*preset.items]
        yield words.items.format(count=len(codes), first=codes[0], last=codes[-1])


def coupled_words(coupled: Coupled, language: Language) -> str:
    """What a unit's head loses with its windows, in a sentence."""
    words = WORDS[language]
    return words.coupled.format(
        points=coupled.points,
        percent=coupled.percent,
        coupled=term(coupled.lost),
        heads=listed(coupled.heads, language) if coupled.heads else words.no_head,
    )


def preset_document(preset: Preset) -> dict[str, Any]:
    """A preset as a document."""
    return {
        "id": preset.preset_id,
        "version": preset.version,
        "title": preset.title,
        "title_en": preset.title_en,
        "status": preset.status,
        "source": list(preset.source),
        "weights": None
        if preset.weights is None
        else dict(zip(("knowledge", "satisfaction", "discipline"), preset.weights, strict=True)),
        "caps": [{"group": group, "points": points} for group, points in preset.caps.items()],
        "coupling": preset.coupling,
        "items": [
            {"code": one.code, "points": one.points, "group": one.group, "text": one.text, "text_en": one.text_en}
            for one in preset.items.values()
        ],
        "cannot": [{"zh": one.zh, "en": one.en} for one in preset.cannot],
    }
