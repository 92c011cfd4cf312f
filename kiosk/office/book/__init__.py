"""The hall's own book: pick a service, write its lines, name what they rest on, have a second person check them."""
