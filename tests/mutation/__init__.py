"""Does a test notice? See `RESULTS.md` here."""
