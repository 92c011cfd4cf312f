"""How a command says no."""


class Failure(Exception):  # noqa: N818 - not a fault of the program: an answer a person gets
    """A command cannot do what was asked. `code` 1: the answer is no; 2: it was asked wrongly."""

    def __init__(self, message: str, code: int = 1) -> None:
        super().__init__(message)
        self.code = code
