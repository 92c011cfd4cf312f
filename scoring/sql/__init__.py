"""How statements of the write path are made: compiled once, run on the driver's own cursor."""
