"""What keeps a hall's record when a machine does not: backups, bringing them back, and a start on what is left."""
