"""What every screen of the terminal stands in, whoever sits at it: app, base screens, doors."""
