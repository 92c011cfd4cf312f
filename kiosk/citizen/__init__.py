"""The citizen's wing: rating a service, and reading what a service takes. A screen a file, its look beside it."""
