"""What is said of surveys, for screen, command and paper alike."""
