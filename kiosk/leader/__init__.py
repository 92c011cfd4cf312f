"""The duty leader's wing: the daily patrol, for somebody who walks with a tablet."""
