"""`kiosk device`."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from kiosk.wording.shape import Language


@dataclass(frozen=True, kw_only=True, repr=False, eq=False)
class DeviceWords:
    """Devices that rate for citizens."""

    add: str
    list: str
    remove: str
    name: str
    name_or_id: str
    bad_name: str
    """Template: longest."""
    added: str
    """Template: name, device."""
    keep_it: str
    removed: str
    """Template: name, device."""
    columns: tuple[str, ...]
    in_use: str
    removed_since: str


_ZH: Final = DeviceWords(
    add="登记一台评价设备，显示它的令牌（只显示这一次）",
    list="列出登记过的评价设备",
    remove="停用一台评价设备，它的令牌从此无效",
    name="设备名称，如 A03评价器",
    name_or_id="设备编号或名称",
    bad_name="设备名称应为 1 到 {longest} 个字符",
    added="已登记: {name}，编号 {device}。令牌:",
    keep_it="请存到设备上（KIOSK_DEVICE_TOKEN，或 --token-file 的文件）；本程序只留摘要，以后不能再显示。",
    removed="已停用: {name}，编号 {device}",
    columns=("编号", "名称", "登记人", "登记日期", "状态"),
    in_use="使用中",
    removed_since="已停用",
)

_EN: Final = DeviceWords(
    add="put a device on record that rates for citizens, and show its token (this once)",
    list="list the devices on record",
    remove="take a device out of use: its token is worth nothing from then on",
    name="name of the device, such as the window where it stands",
    name_or_id="id or name of the device",
    bad_name="the name of a device has 1 to {longest} characters",
    added="on record: {name}, device {device}. Its token:",
    keep_it=(
        "Keep it on the device (KIOSK_DEVICE_TOKEN, or the file of --token-file); this program keeps a digest only and "
        "cannot show it again."
    ),
    removed="out of use: {name}, device {device}",
    columns=("device", "name", "added by", "added", "state"),
    in_use="in use",
    removed_since="removed",
)

WORDS: Final[Mapping[Language, DeviceWords]] = {Language.ZH: _ZH, Language.EN: _EN}
