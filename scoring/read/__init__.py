"""What is on record, as frozen read models: people and windows, campaigns, attempts, findings, a period's counts."""
