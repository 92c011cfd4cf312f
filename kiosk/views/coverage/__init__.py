"""The bank's coverage as an administrator reads it: a table, one service taken apart, charts, holes."""
