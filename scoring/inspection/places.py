"""Where in a YAML file something stands, as whoever mends it has to know."""

import yaml


def written_twice(root: yaml.Node | None) -> yaml.Node | None:
    """The first key that stands twice in one mapping, or what an alias repeats: of the two, one would be lost."""
    met, left = set[int](), [root] if root else []
    while left:
        node = left.pop()
        if id(node) in met:
            return node
        met.add(id(node))
        if isinstance(node, yaml.SequenceNode):
            left += reversed(node.value)
        elif isinstance(node, yaml.MappingNode):
            keys = [key.value for key, _ in node.value if isinstance(key, yaml.ScalarNode)]
            for number, (key, _) in enumerate(node.value):
                if isinstance(key, yaml.ScalarNode) and key.value in keys[:number]:
                    return key
            left += [value for _, value in reversed(node.value)]
    return None


def node_at(root: yaml.Node | None, way: tuple[int | str, ...]) -> yaml.Node | None:
    """Where a way through the file leads, as far as there is one."""
    for step in way:
        if isinstance(root, yaml.SequenceNode) and isinstance(step, int):
            root = root.value[step]
        elif isinstance(root, yaml.MappingNode):
            pairs = [(key, value) for key, value in root.value if key.value == step]
            root = pairs[0][1] if pairs else root
    return root


def place(node: yaml.Node | None) -> tuple[int, int]:
    """Line and column, from 1."""
    return (node.start_mark.line + 1, node.start_mark.column + 1) if node else (1, 1)
