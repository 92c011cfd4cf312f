"""The window clerk's wing: papers on offer, a test, its result. A screen a file, its look beside it."""
