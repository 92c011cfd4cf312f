"""The hall's own book: read from its folder, held against the shipped guides, laid over them, written by the office."""
