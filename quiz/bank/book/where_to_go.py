"""Where in this hall a citizen goes, as a line of a guide says it."""

from quiz.model.source import Here


def where_to_go(here: Here) -> str:
    """Floor and windows, such as 到本厅一楼A03、A04号窗口办理."""
    return f"到本厅{here.floor or ''}{'、'.join(here.windows)}号窗口办理"
