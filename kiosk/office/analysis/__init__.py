"""What the figures bear out: five tables that open each other by a letter."""
