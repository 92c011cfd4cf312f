"""Every word of the command line, a file a family of commands, each in both languages.

Which commands there are, and what they share, stands in `common`; the other files are loaded with their commands. The
classes are made without `repr` and `eq`, as in `kiosk.wording.shape`: the terminal's first frame waits for `common`.
"""
