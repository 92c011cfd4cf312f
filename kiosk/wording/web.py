"""What the page around a terminal in a browser says, and `kiosk serve`."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from kiosk.wording.shape import Language


@dataclass(frozen=True, kw_only=True, repr=False, eq=False)
class WebWords:
    """The page, and the command that serves it."""

    opening: str
    lost: str
    no_script: str
    refused: str
    full: str
    no_sheet: str
    elsewhere: str
    """To a page whose address names another machine."""
    host: str
    port: str
    sessions: str
    a_host: str
    a_port: str
    a_number: str
    address: str
    """Template: address."""
    this_machine: str
    """Stands in that address where it is served at every address of the machine."""
    give_it: str
    """Below the address, where it holds the token."""
    stop: str
    not_installed: str
    not_here: str
    no_address: str
    """Template: host, port, reason."""
    key_spoilt: str
    """Template: path, reason."""


_ZH: Final = WebWords(
    opening="正在打开…",
    lost="连接中断，正在重新连接…",
    no_script="浏览器没有启用 JavaScript，打不开。",
    refused="这个地址不完整。请使用大厅工作人员给的完整地址。",
    full="使用的人已满，稍后会自动打开。",
    no_sheet="没有这张告知单。请到大厅的终端上重新查看、重新扫码。",
    elsewhere="这个地址不是本机的地址。请直接在本机打开，或由工作人员用 --host 开放。",
    host="在哪个地址上提供（默认只对本机）；对别的机器开放时，网址里带令牌",
    port="端口（默认 8000）",
    sessions="同时最多几个页面（默认 8）；每个页面是一个独立的程序，约占 80 MB 内存",
    a_host="地址",
    a_port="端口",
    a_number="个数",
    address="请在浏览器里打开: {address}",
    this_machine="本机地址",
    give_it="网址里的令牌等于钥匙，只给大厅自己的平板；文件 serve.key 删掉后会换一个新的",
    stop="按 Ctrl+C 停止",
    not_installed="浏览器版需要另外安装: pip install 'hall-kiosk[web]'",
    not_here="浏览器版需要 Linux 或 macOS（伪终端）",
    no_address="不能在 {host} 端口 {port} 上提供: {reason}。请换一个端口（--port），或停止占用它的程序。",
    key_spoilt="{path}: 读不了或写不了令牌（{reason}）。移走这个文件会生成新的令牌。",
)

_EN: Final = WebWords(
    opening="Opening …",
    lost="The line was cut. Trying again …",
    no_script="This browser has JavaScript turned off, so nothing can be shown.",
    refused="This address is not complete. Please use the whole address that the hall's staff gave you.",
    full="All places are taken. This page opens by itself as soon as there is one.",
    no_sheet="There is no such checklist. Please look it up at a terminal of the hall and scan the code again.",
    elsewhere="This is not an address of this machine. Please open it here, or have the staff share it with --host.",
    host="address to serve at (default: this machine alone); open to other machines, the address holds a token",
    port="port (default 8000)",
    sessions="most pages at once (default 8); each is a program of its own and takes about 80 MB",
    a_host="ADDRESS",
    a_port="PORT",
    a_number="NUMBER",
    address="open in a browser: {address}",
    this_machine="ADDRESS-OF-THIS-MACHINE",
    give_it="the token in the address is a key, for the hall's own tablets; delete serve.key to have another one",
    stop="Ctrl+C stops it",
    not_installed="the browser needs more to be installed: pip install 'hall-kiosk[web]'",
    not_here="the browser needs Linux or macOS, which have pseudo-terminals",
    no_address="cannot serve at {host}, port {port}: {reason}. Please take another port, or stop what has this one.",
    key_spoilt="{path}: the token cannot be read or written ({reason}). Without the file a new token is made.",
)

WORDS: Final[Mapping[Language, WebWords]] = {Language.ZH: _ZH, Language.EN: _EN}
