"""What the office's screens ask for beside the scores, and what answers on a store."""
