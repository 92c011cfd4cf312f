"""Where the patrol stands on its way; pure."""

from scoring.services.patrol_route import DayRoute, Stop


class Walk:
    """The way as it was read last, and the window that is stood before: it stays that window when the way changes."""

    def __init__(self) -> None:
        self.route: DayRoute | None = None
        self._window_id: str | None = None

    @property
    def at(self) -> int:
        """Its place on the way, from 0."""
        stops = self.route.stops if self.route else ()
        return next((place for place, one in enumerate(stops) if one.window.window_id == self._window_id), 0)

    @property
    def stop(self) -> Stop | None:
        """The window that is stood before; None where there are none."""
        return self.route.stops[self.at] if self.route and self.route.stops else None

    def take(self, route: DayRoute) -> None:
        """The way was read again; at first it is gone on with where nobody has been."""
        known = self._window_id in {one.window.window_id for one in route.stops}
        self.route = route
        if not known and route.stops:
            first = next((one for one in route.stops if one.seen_by is None), route.stops[0])
            self._window_id = first.window.window_id

    def go_to(self, place: int) -> None:
        """Stand before another window of the way."""
        if self.route and 0 <= place < len(self.route.stops):
            self._window_id = self.route.stops[place].window.window_id

    def step(self, step: int) -> None:
        """The next one in the list or the one before; the ends are ends."""
        self.go_to(self.at + step)

    def next_unseen(self) -> bool:
        """Stand before the next window that nobody has seen in this half of the day, round the end; False if none."""
        stops = self.route.stops if self.route else ()
        for ahead in range(1, len(stops)):
            place = (self.at + ahead) % len(stops)
            if stops[place].seen_by is None:
                self.go_to(place)
                return True
        return False
