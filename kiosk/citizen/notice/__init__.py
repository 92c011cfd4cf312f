"""The citizen's way to a 一次性告知单: kind of business, service, what matters of the case, the notice itself."""
