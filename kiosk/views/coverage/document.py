"""The coverage of a bank as one JSON document."""

from quiz.review.coverage.model import Coverage, ServiceCoverage, Tally


def stats_document(found: Coverage) -> dict[str, object]:
    """Every count with its names, and the holes; plain values only."""
    return {
        "items": _numbers(found.whole),
        "services": [_service_document(service) for service in found.services],
        "holes": [
            {"service": one.service, "facet": one.facet.value, "reason": one.reason.value, "lines": one.lines}
            for one in found.holes
        ],
        "quarantined": [{"name": name, "why": why or None} for name, why in found.held.items()],
        "subjects": [
            {"subject": subject.value, "type": kind.value, **_numbers(tally)}
            for (subject, kind), tally in found.subjects.items()
        ],
        "families": [{"family": family, **_numbers(tally)} for family, tally in found.families.items()],
        "difficulties": [
            {"difficulty": difficulty.value, **_numbers(tally)} for difficulty, tally in found.difficulties.items()
        ],
        "laws": [{"law": law, **_numbers(tally)} for law, tally in found.laws.items()],
        "groups": [
            {"group": group.name, **_numbers(group.items), "laws": list(group.laws), "uncited": list(group.uncited)}
            for group in found.groups
        ],
    }


def _service_document(service: ServiceCoverage) -> dict[str, object]:
    return {
        "service": service.service,
        "title": service.title,
        "subject": service.subject.value,
        **_numbers(service.whole),
        "short_of_written": service.short_of_written,
        "unverified_lines": service.unverified,
        "cells": [
            {"facet": facet and facet.value, "difficulty": difficulty.value, **_numbers(tally)}
            for (facet, difficulty), tally in service.cells.items()
        ],
        "told": {facet.value: count for facet, count in service.told.items()},
    }


def _numbers(tally: Tally) -> dict[str, int]:
    return {"written": tally.written, "derived": tally.derived}
