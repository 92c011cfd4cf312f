"""What a 一次性告知单 says, as sections; drawn on a screen by the citizen's wing, on A4 here."""
