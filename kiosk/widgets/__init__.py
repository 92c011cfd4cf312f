"""Parts that screens are made of. They take data, post what was meant, and know no service."""
