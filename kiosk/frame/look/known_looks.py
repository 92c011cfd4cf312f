"""A style sheet that works out once what it says of a widget in each place that a widget of its kind can stand in.

Textual works it out anew for every widget of a screen when a class or the focus changes anywhere above it, and again
when the screen comes to the front: a quarter of what a key costs. What the rules say depends on nothing but the rules,
and on what the widget and everything above it are. So it is kept under that, and who wears it already is left alone.
"""

# ruff: noqa: SLF001 - a style sheet keeps its notes on the widgets themselves

from collections.abc import Hashable
from typing import Any, Final, cast
from weakref import WeakKeyDictionary

from textual.app import App
from textual.css.styles import RulesMap
from textual.css.stylesheet import Stylesheet
from textual.dom import DOMNode
from textual.widget import Widget

_MOST: Final = 4_000
"""So many looks are remembered; a few hundred are in use where every screen has been seen."""


class Look:
    """What the rules say of a widget in one place."""

    __slots__ = ("hover", "put_on", "rules")

    def __init__(self, rules: RulesMap | None, *, hover: bool) -> None:
        """`rules` are None where none applies; `hover` is whether any of them asks for the pointer."""
        self.rules = rules
        self.hover = hover
        self.put_on: RulesMap | None = None
        """What a widget that wore nothing before has on in the end; None until one has."""


_Standings = dict[Any, Any]

_LOOKS: Final[dict[Hashable, Look]] = {}
"""By where a widget stands, and by the identities of the rules that may concern it: `kept_styles` keeps those for as
long as the process lives, so that no other rule ever gets the same."""


class KnowingStylesheet(Stylesheet):
    """To be inherited from before a style sheet whose rules are never changed once they are read.

    It goes by Textual's own attributes, private ones too; `test_known_looks` holds what it gives against Textual's.
    """

    def __init__(self, *, variables: dict[str, str] | None = None) -> None:
        super().__init__(variables=variables)
        self._concerns: dict[Hashable, tuple[int, ...]] = {}
        """The rules that may concern a widget, in their order, by what it is itself."""
        self._worn: WeakKeyDictionary[DOMNode, tuple[Look, int]] = WeakKeyDictionary()
        """What each widget was given last, and the number of the change that this was to its styles."""

    def parse(self) -> None:
        """Read the sources."""
        super().parse()
        self._concerns.clear()

    def apply(self, node: DOMNode, *, animate: bool = False, cache: _Standings | None = None) -> None:
        """Give a widget what the rules say of it, unless it has just that already."""
        if self._require_parse:
            self.parse()
        stands = (_standing(node, {} if cache is None else cache), self._concern(node))
        look = _LOOKS.get(stands)
        if look is None:
            look = self._work_out(node, stands, animate=animate)
        elif self._worn.get(node) != (look, node._css_styles._updates):
            node._has_hover_style = look.hover
            node._has_focus_within = node._has_order_style = node._has_odd_or_even = False
            self._dress(node, look, animate=animate)
            self._process_component_classes(node)
        if look is not None:
            self._worn[node] = (look, node._css_styles._updates)

    def _concern(self, node: DOMNode) -> tuple[int, ...]:
        """The rules that end in a name of this widget, in their order."""
        own = _own(node)
        if own not in self._concerns:
            rules = self.rules_map
            found = {id(rule) for name in rules.keys() & node._selector_names for rule in rules[name]}
            self._concerns[own] = tuple(rule for rule in map(id, self._rules) if rule in found)
        return self._concerns[own]

    def _work_out(self, node: DOMNode, stands: Hashable, *, animate: bool) -> Look | None:
        """Textual's own way. None where it depends on more than where the widget stands, and cannot be kept."""
        is_new = _is_new(node)
        found: dict[Any, RulesMap] = {}
        super().apply(node, animate=animate, cache=found)
        if node._has_order_style or node._has_odd_or_even or node._has_focus_within:
            return None
        if len(_LOOKS) >= _MOST:
            _LOOKS.clear()
        look = _LOOKS[stands] = Look(next(iter(found.values()), None), hover=node._has_hover_style)
        if is_new:
            look.put_on = _put_on(node)
        return look

    def _dress(self, node: DOMNode, look: Look, *, animate: bool) -> None:
        """Put on what `look` says; a new widget takes over what the first of its kind had on in the end."""
        if look.rules is None:
            return
        if not _is_new(node):
            self.replace_rules(node, look.rules, animate=animate)
        elif look.put_on is None:
            self.replace_rules(node, look.rules)
            look.put_on = _put_on(node)
        else:
            node._css_styles.merge_rules(look.put_on)
            if "layout" in look.rules:
                node._css_styles.layout = look.rules["layout"]
            node.notify_style_update()


def _is_new(node: DOMNode) -> bool:
    """Whether a widget has nothing on yet, and nothing has to be drawn again when it has."""
    return not node._css_styles._rules and not node._is_mounted


def _put_on(node: DOMNode) -> RulesMap:
    """What a widget has on, but for its layout: that is an object of its own for each."""
    return cast("RulesMap", {name: value for name, value in node._css_styles._rules.items() if name != "layout"})


def _own(node: DOMNode) -> Hashable:
    """What the names of a widget are made of."""
    return type(node), node._id, frozenset(node._classes)


def _standing(node: DOMNode, known: _Standings) -> Hashable:
    """Everything a rule may ask of this widget and of what is above it, but its place among its siblings.

    Args:
        node: The widget.
        known: Where the standings of parents are kept while a tree is gone through, in which nothing changes.
    """
    above = node._parent
    what: Hashable = None
    if isinstance(node, Widget):
        what = (node.mouse_hover, node.has_focus, node.disabled, node.can_focus)
    elif isinstance(node, App):
        what = (node.app_focus, node.current_theme.dark, node.is_inline, node.native_ansi_color, node.no_color)
    own = (_own(node), what)
    if not isinstance(above, DOMNode):
        return own
    key = ("standing", id(above))
    if key not in known:
        known[key] = _standing(above, known)
    return own, known[key]
