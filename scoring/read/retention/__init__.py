"""How long private texts may be kept, and which of them are past their term."""
