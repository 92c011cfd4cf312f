"""Published rules of other halls, ready-made: data, and what of it this program does."""
