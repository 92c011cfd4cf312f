"""Commands for the day when a machine breaks: backup, restore, doctor."""
