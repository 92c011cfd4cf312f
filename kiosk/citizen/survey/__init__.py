"""A citizen answers a survey (民意调查): one question a screen, each may be passed over."""
