"""The ledger and its store: the one way in, what an entry is, whether it stands as written, how it is replayed."""
