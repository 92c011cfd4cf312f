"""The commands that make up accounts: bulletins, and a year's deductions."""
