"""What is said of a record, without a terminal: for screens, commands and paper alike. Pure."""
