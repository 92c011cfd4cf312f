"""The hall's people, their PINs, and the roster they come from."""
