"""What each command writes with `--json`: one JSON Schema a command, named by its words."""
