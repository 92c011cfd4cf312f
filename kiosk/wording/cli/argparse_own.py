"""The words that `argparse` itself adds to help and errors, in Chinese; its own are English."""

from typing import Final

WORDS: Final = {
    "usage: ": "用法: ",
    "options": "选项",
    "positional arguments": "参数",
    "show this help message and exit": "显示本帮助并退出",
    "%(prog)s: error: %(message)s\n": "%(prog)s: %(message)s\n",
    "argument %(argument_name)s: %(message)s": "%(argument_name)s: %(message)s",
    "the following arguments are required: %s": "缺少 %s；请补上",
    "one of the arguments %s is required": "缺少 %s 之一；请补上一个",
    "not allowed with argument %s": "不能与 %s 同时使用；请去掉一个",
    "unrecognized arguments: %s": "不认识 %s；请改正或去掉，可用的写法见 --help",
    "ambiguous option: %(option)s could match %(matches)s": "%(option)s 不明确，可能是 %(matches)s；请写全",
    "ignored explicit argument %r": "后面不能写值 %r；请去掉",
    "invalid choice: %(value)r (choose from %(choices)s)": "不能写 %(value)r；可用: %(choices)s",
    # The only option type of ours that can refuse a text is int.
    "invalid %(type)s value: %(value)r": "%(value)r 不是整数；请用阿拉伯数字写一个整数",
    "expected one argument": "后面要写一个值",
    "expected at most one argument": "后面最多写一个值",
    "expected at least one argument": "后面至少要写一个值",
    "expected %s argument": "后面要写 %s 个值",
    "expected %s arguments": "后面要写 %s 个值",
}
"""What `argparse` says to the person at the keyboard → Chinese. Its complaints to the programmer stay as they are."""
