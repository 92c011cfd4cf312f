"""Words of the commands for the day when a machine breaks."""
