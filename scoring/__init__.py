"""The floor: what happened (ledger), where it is kept (tables), what it is worth (rules), who stands where."""
