"""What a test on the screen is made of, apart from widgets: its clock, what was pressed, where it stands, its words."""
