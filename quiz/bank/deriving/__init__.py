"""From guides and written questions to items: checklists, orders, numbers. Pure."""
