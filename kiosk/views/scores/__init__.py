"""What the score screens say about a standing: columns, sorting, composition, proofs. Pure, without a terminal."""
