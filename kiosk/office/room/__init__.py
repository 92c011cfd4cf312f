"""The office's menu, the list of what a hall needs, what waits for whom."""
