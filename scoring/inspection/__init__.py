"""The general inspection (全面检查): its checklist is data, shipped and the hall's own."""
