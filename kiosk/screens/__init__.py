"""One file a screen, its look beside it. A screen translates what was meant into one call and one change of view."""
