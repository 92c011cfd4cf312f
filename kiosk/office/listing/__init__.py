"""Tables and forms that all parts of the office share: sorted, narrowed, exported, filled in."""
