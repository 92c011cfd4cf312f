"""Receipts: whoever has one can see that the rating is in the ledger unchanged, and learns nothing else."""
