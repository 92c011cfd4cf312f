"""How a terminal looks: its themes, its breakpoints, its language, and the rules of its style sheets."""
