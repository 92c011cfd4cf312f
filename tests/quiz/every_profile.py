"""Every citizen a guide can tell apart: its profile answered in all ways, each with the checklist that comes of it."""

import itertools
from collections.abc import Iterator

from quiz.bank.deriving.tell import tell_items
from quiz.model.guide import Guide, Scene
from quiz.model.item import Item

Profile = dict[str, str]


def profiles(guide: Guide) -> Iterator[Profile]:
    """All ways to answer the guide's questions, in order; one empty way where it asks none."""
    keys = [question.key for question in guide.profile]
    for answers in itertools.product(*(question.answers for question in guide.profile)):
        yield dict(zip(keys, answers, strict=True))


def checklists(guide: Guide) -> Iterator[tuple[Profile, Item]]:
    """The checklist of every profile that has one, in a scene that says nothing beyond the profile.

    Of a guide that changes in time the latest is taken.
    """
    found = list(profiles(guide))
    scenes = tuple(Scene(id=f"e{at}", text="情形", profile=profile) for at, profile in enumerate(found))
    latest = {one.item.id.split(":")[2]: one.item for one in tell_items(guide.model_copy(update={"scenes": scenes}))}
    yield from ((found[int(name[1:])], item) for name, item in latest.items())
