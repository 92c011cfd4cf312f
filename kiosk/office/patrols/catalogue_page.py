"""What the patrol looks for, and the hall's own items: added, changed, withdrawn."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from kiosk.desks.office.ports import CatalogueNow
from kiosk.frame.confirm import Asking, ConfirmScreen
from kiosk.office.listing.form import Entry, Form, FormScreen
from kiosk.office.listing.page import Frame, ListPage, PageAct, titled
from kiosk.office.station import Station
from kiosk.views.columns import Column
from kiosk.views.lines import Line, Passage, Title, Tone
from kiosk.views.office import typed as understood
from kiosk.views.patrol import requirement_text
from kiosk.views.tables.arrangement import Rows
from kiosk.wording import Wording
from kiosk.wording.office import OfficeWords, office_words
from scoring.permissions import Act
from scoring.read.own_items import ItemVersion
from scoring.rules.discipline.catalogue import Requirement
from scoring.services.catalogue import OwnItem

_KEYS = ("code", "points", "text", "group", "whose")


class CataloguePage(ListPage[CatalogueNow]):
    """The common items, then those of the campaign's rules, then the hall's own."""

    stem = "catalogue"

    def __init__(self, station: Station) -> None:
        self._station = station

    def title(self, facts: CatalogueNow | None, words: OfficeWords) -> str:  # noqa: ARG002
        """The catalogue."""
        return words.patrols.catalogue

    def read(self) -> CatalogueNow:
        """As it is today."""
        return self._station.desks.findings.catalogue()

    def columns(self, words: OfficeWords) -> Sequence[Column]:
        """Code, points, words, family, whose."""
        return titled(
            _KEYS,
            words.patrols.catalogue_columns,
            code={"width": 5},
            points={"width": 6, "right": True},
            text={"width": 36, "grows": 40},
            group={"width": 12, "grows": 8, "folds": 1},
            whose={"width": 9},
        )

    def rows(self, facts: CatalogueNow, words: OfficeWords) -> Rows:
        """One row an item."""
        return [(code, _cells(one, facts, words)) for code, one in facts.items.items()]

    def nothing(self, words: OfficeWords) -> str:
        """There is always something."""
        return words.patrols.catalogue

    def panel(self, facts: CatalogueNow, key: str, words: OfficeWords) -> Sequence[Line]:
        """The words in full; of an own item every version."""
        one = facts.items.get(key)
        if one is None:
            return ()
        own = [version for version in facts.versions if version.item.code == key]
        told = (words.patrols.item_version.format(**_version(version)) for version in own)
        texts = (Passage(requirement_text(one, words.language)), Passage(one.group, Tone.QUIET))
        return (Title(key), *texts, *(Passage(line, Tone.QUIET) for line in told))

    def acts(self, facts: CatalogueNow | None, key: str | None) -> Sequence[PageAct]:
        """Adding an item; changing and withdrawing one of the hall's own."""
        if facts is None or not self._station.may(Act.KEEP_CAMPAIGNS):
            return ()
        found = [PageAct("n", lambda words: words.patrols.key_item, partial(self._ask, None))]
        own = facts.own.get(key or "")
        if own is not None and key in facts.items:
            found.append(PageAct("c", lambda words: words.patrols.key_item_change, partial(self._ask, own)))
            found.append(PageAct("w", lambda words: words.patrols.key_item_off, partial(self._ask_off, own)))
        return found

    def _ask(self, known: ItemVersion | None, frame: Frame) -> None:
        def hand_in(typed: Mapping[str, str]) -> ItemVersion:
            wanted = OwnItem(
                known.item.code if known else typed["code"],
                understood.whole(typed["points"], 1, 10),
                typed["group"],
                typed["text"],
                known.item.text_en if known and known.item.text_en != known.item.text else None,
            )
            return self._station.desks.findings.put_item(wanted, self._station.badge)

        def then(made: ItemVersion) -> None:
            frame.look_again()
            frame.tell(lambda words: words.patrols.item_kept.format(code=made.item.code))

        frame.kiosk.push_screen(FormScreen(_form(known, hand_in, then)))

    def _ask_off(self, known: ItemVersion, frame: Frame) -> None:
        code = known.item.code

        def asking(words: Wording) -> Asking:
            own = office_words(words)
            question = own.patrols.ask_item_off.format(code=code)
            return Asking(question, own.patrols.ask_item_notes, own.patrols.key_item_off, own.lists.confirm_no)

        def withdraw() -> None:
            frame.carry_out(
                partial(self._station.desks.findings.withdraw_item, code, self._station.badge),
                lambda _: frame.tell(lambda words: words.patrols.item_off.format(code=code)),
            )

        frame.kiosk.push_screen(ConfirmScreen(asking, withdraw))


def _form(
    known: ItemVersion | None, hand_in: Callable[[Mapping[str, str]], ItemVersion], then: Callable[[ItemVersion], None]
) -> Form[ItemVersion]:
    item = known.item if known else None
    code = (Entry("code", lambda words: words.patrols.item_code, lambda words: words.patrols.item_code_hint),)
    return Form(
        lambda words: words.patrols.key_item_change if known else words.patrols.key_item,
        lambda words: words.patrols.item_prompt,
        (
            *(() if known else code),
            Entry(
                "points",
                lambda words: words.patrols.item_points,
                lambda words: words.patrols.item_points_hint,
                str(item.points) if item else "1",
            ),
            Entry(
                "group",
                lambda words: words.patrols.item_group,
                lambda words: words.patrols.item_group_hint,
                item.group if item else "",
            ),
            Entry(
                "text",
                lambda words: words.patrols.item_text,
                lambda words: words.patrols.item_text_hint,
                item.text if item else "",
            ),
        ),
        lambda words: words.patrols.item_enter,
        hand_in,
        then,
    )


def _cells(one: Requirement, facts: CatalogueNow, words: OfficeWords) -> dict[str, str]:
    return {
        "code": one.code,
        "points": str(one.points),
        "text": requirement_text(one, words.language),
        "group": one.group,
        "whose": words.patrols.item_own if one.code in facts.own else words.patrols.item_published,
    }


def _version(one: ItemVersion) -> dict[str, object]:
    return {"version": one.version, "first": one.first_day, "points": one.item.points, "by": one.set_by or ""}
