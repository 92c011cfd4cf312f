"""The terminal in a browser: each page shows a program of its own that runs here, in a pseudo-terminal."""
