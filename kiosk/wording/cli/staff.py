"""`kiosk staff`, and the slips it prints."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from kiosk.wording.shape import Language


@dataclass(frozen=True, kw_only=True, repr=False, eq=False)
class StaffWords:
    """People and their one-time PINs."""

    pin: str
    list_all: str
    badges: str
    all_new: str
    a_page: str
    output: str
    machine_owner: str
    not_owner: str
    one_administrator: str
    """Template: badges."""
    who_answers: str
    owner_did: str
    nobody: str
    written: str
    """Template: count, path."""
    not_written: str
    """Template: path, reason."""
    columns: tuple[str, str, str, str, str]
    """Badge, name, unit, role, PIN."""
    pins: Mapping[str, str]
    """What is known of a PIN: none, one_time, own."""
    html_language: str
    slips_title: str
    slip_who: str
    """Template: name, unit."""
    slip_badge: str
    """Template: badge."""
    slip_rule: str


_ZH: Final = StaffWords(
    pin="给人员一次性口令，打印成口令单",
    list_all="列出大厅里的人员，以及能否登录",
    badges="给哪些工号",
    all_new="给所有还没有口令的人",
    a_page="口令单.html",
    output="写到哪个文件；只有本人可读，打印后请删除",
    machine_owner="管理员忘了口令时，由机器的主人（root）给一位管理员新口令；不用 --as，账本里有记录",
    not_owner="这一条只有机器的主人能用: 请以 root 运行（sudo kiosk staff pin … --machine-owner --home …）",
    one_administrator="--machine-owner 一次只给一位管理员: {badges}；其他人的口令由管理员重置",
    who_answers="请用 --as BADGE 写明由谁负责；管理员的口令都忘了时，机器的主人用 --machine-owner",
    owner_did="已记入账本: 由机器的主人重设，没有人登录",
    nobody="没有人需要新口令",
    written="已给 {count} 人一次性口令，口令单: {path}；打印后请删除",
    not_written="写不了 {path}: {reason}；没有改动任何口令",
    columns=("工号", "姓名", "单位", "角色", "口令"),
    pins={"none": "没有", "one_time": "一次性", "own": "已自设"},
    html_language="zh-CN",
    slips_title="口令单",
    slip_who="{name}  {unit}",
    slip_badge="工号 {badge}，一次性口令",
    slip_rule="首次登录时请换成自己的口令。此单请勿交给他人，用后销毁。",
)

_EN: Final = StaffWords(
    pin="give people one-time PINs, on slips to print",
    list_all="list the people of the hall and whether they can sign in",
    badges="whose badges",
    all_new="everybody who has no PIN yet",
    a_page="SLIPS.html",
    output="the file to write; only its owner can read it, please delete it after printing",
    machine_owner="for an administrator who has lost the PIN, by whoever owns the machine (root): instead of --as, "
    "and on record",
    not_owner="only whoever owns the machine may do this: as root (sudo kiosk staff pin … --machine-owner --home …)",
    one_administrator="--machine-owner is for one administrator at a time: {badges}; others get PINs from them",
    who_answers="say with --as BADGE who answers for it; if every administrator has lost the PIN, whoever owns the "
    "machine uses --machine-owner",
    owner_did="on record: set by whoever owns the machine, nobody signed in",
    nobody="nobody needs a PIN",
    written="one-time PINs: {count}, slips in {path}; please delete the file after printing",
    not_written="{path} cannot be written: {reason}; no PIN was changed",
    columns=("badge", "name", "unit", "role", "PIN"),
    pins={"none": "none", "one_time": "one-time", "own": "own"},
    html_language="en",
    slips_title="PIN slips",
    slip_who="{name}  {unit}",
    slip_badge="Badge {badge}, one-time PIN",
    slip_rule="You choose your own PIN when you first sign in. Give this slip to nobody and destroy it afterwards.",
)

WORDS: Final[Mapping[Language, StaffWords]] = {Language.ZH: _ZH, Language.EN: _EN}
