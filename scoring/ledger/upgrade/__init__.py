"""From every older schema to the present one: kept tables are altered, derived ones replayed."""
