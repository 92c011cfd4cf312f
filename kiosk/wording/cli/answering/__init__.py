"""The words of `kiosk followup`, `kiosk complaint` and `kiosk inbox`."""
