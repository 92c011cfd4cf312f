"""Who acts: devices, and requests that come twice."""

from typing import Final

from kiosk.wording.errors.sentence import Sentences, of
from scoring.errors import devices

ACTING: Final[Sentences] = dict(
    (
        of(
            devices.WrongTokenError,
            lambda _: "没有使用中的设备有这个令牌；请核对令牌，或由管理员用 kiosk device add 重新登记",
            lambda _: "No device in use has this token. Please check it, or have an administrator add the device.",
        ),
        of(
            devices.UnknownDeviceError,
            lambda e: f"没有使用中的设备 {e.named}，或有几台同名；请用 kiosk device list 里的编号",
            lambda e: f"There is no device {e.named} in use, or several of that name. Please give its id.",
        ),
        of(
            devices.RequestReusedError,
            lambda e: f"请求编号 {e.key} 已用于另一条评价，没有保存；每条评价请用新的编号",
            lambda e: f"The request {e.key} was another rating; nothing was saved. Please take a new key each time.",
        ),
        of(
            devices.RequestKeyError,
            lambda e: f"请求编号应为 1 到 {e.longest} 个字母、数字或 _ . : -，以字母或数字开头",
            lambda e: f"A request's key has 1 to {e.longest} letters, digits and _ . : -, a letter or digit first.",
        ),
    )
)
