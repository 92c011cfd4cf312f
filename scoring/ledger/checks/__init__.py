"""What a verification looks at, one idea a file; each yields what does not fit."""
