"""What the figures bear out: four tables that open each other by a letter."""
