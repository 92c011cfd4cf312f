"""Words of the dialog that guards the way out of the program. Staff only, so Chinese only."""

from typing import Final

PROMPT: Final = "退出程序需要管理员口令"
CHECKING: Final = "正在核对"
WRONG: Final = "口令不对，请再输入一次。"
UNCHECKED: Final = "现在不能核对口令，请稍后再输入一次。"
SEND: Final = "确定"
BACK: Final = "返回"
CLOSED: Final = "本终端已锁定，不能从这里退出。"
FELL_OVER: Final = "终端程序出错并已停止。已经保存的内容没有丢失。请重新启动；仍然不行，请把日志交给管理员。"
