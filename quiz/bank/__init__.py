"""From files to a bank: guarding, reading, checking and deriving. Import what you need from its modules."""
