"""Proofs of receipts: made of the log as it is now, checked against the log as it is later."""

from dataclasses import dataclass
from typing import Final

from scoring.ledger.store import Store
from scoring.receipts import proof
from scoring.receipts.code import ReceiptCode
from scoring.receipts.key import receipt_key
from scoring.receipts.log import Log
from scoring.receipts.note import Signer
from scoring.receipts.receipts import Receipts
from scoring.receipts.standing import Standing
from scoring.rules.merkle.checking import extends, includes
from scoring.rules.merkle.hashing import leaf_hash

_ORIGIN: Final = "hall-kiosk"
"""Begins the names of our logs."""


@dataclass(frozen=True, slots=True)
class Proven:
    """A proof, and what whoever checks it has to know beforehand."""

    text: str
    """In the form of C2SP tlog-proof."""
    verifier_key: str
    """In the form of C2SP signed-note."""


class Proofs:
    """Makes and checks proofs; writes nothing into the ledger."""

    def __init__(self, store: Store) -> None:
        """Remembers each chain's tree, so that only the first proof reads all of it."""
        self._store = store
        self._receipts = Receipts(store)
        self._logs: dict[str, Log] = {}

    def prove(self, code: ReceiptCode) -> Proven | None:
        """A proof that the rating is in the log as long as it is now; None where the code shows no rating.

        Raises:
            ChainBrokenError: the chain has a gap, or an entry was changed.
            StoreError: the key with which proofs are signed cannot be read or made.
        """
        place = self._receipts.place(code)
        if place is None:
            return None
        log, digest = self._kept(place[0]), place[1]
        size, signer = self._size(log), self._signer(log)
        path = log.tree.inclusion(code.seq - 1, size)
        signed = signer.sign(size, log.tree.root(size))
        return Proven(proof.written(bytes.fromhex(digest), code.seq - 1, path, signed), signer.verifier_key)

    def check(self, text: str) -> Standing:
        """What a proof shows that was made earlier: the log of then must be the beginning of the log of now.

        Raises:
            ProofUnreadableError: it is none.
            ChainBrokenError: the chain has a gap, or an entry was changed.
            StoreError: the key with which proofs are signed cannot be read or made.
        """
        shown = proof.read(text)
        then, root = shown.checkpoint.size, shown.checkpoint.root
        log = next((log for log in self._receipts.logs() if self._origin(log) == shown.checkpoint.origin), None)
        if log is None or not self._signer(log).signed(shown.checkpoint, shown.signatures):
            return Standing.FOREIGN
        if not includes(shown.index, then, leaf_hash(shown.entry), shown.path, root):
            return Standing.FOREIGN  # the signature is ours, but of another entry's proof
        log = self._kept(log)
        now = self._size(log)
        if then > now:
            return Standing.CUT
        grown = extends(then, now, log.tree.consistency(then, now), root, log.tree.root(now))
        return Standing.UNCHANGED if grown else Standing.CHANGED

    def _kept(self, log: Log) -> Log:
        """The same chain with what is remembered of its tree."""
        return self._logs.setdefault(log.terminal_id, log)

    def _size(self, log: Log) -> int:
        return next(head.seq for head in self._store.heads() if head.terminal_id == log.terminal_id)

    def _origin(self, log: Log) -> str:
        return f"{_ORIGIN}/{self._store.hall_id}/{log.terminal_id}"

    def _signer(self, log: Log) -> Signer:
        return Signer(self._origin(log), receipt_key(self._store.engine))
