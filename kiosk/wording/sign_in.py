"""Signing in: badge and PIN."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from kiosk.wording.shape import Language, Wording


@dataclass(frozen=True, kw_only=True, repr=False, eq=False)
class SignInWords:
    """One screen, before every door of staff."""

    test: str
    """What a window clerk signs in to."""
    scores: str
    """What an administrator signs in to."""
    office: str
    """What a terminal of the office is signed in to, whoever comes."""
    patrol: str
    """What a duty leader signs in to."""
    leaders_only: str
    """To somebody else at the duty leader's door."""
    clear: str
    """What Esc does where this is the first screen."""
    admins_only: str
    """To somebody else at the administrator's door."""
    prompt: str
    badge: str
    badge_hint: str
    pin: str
    pin_hint: str
    checking: str
    ahead: str
    """After Enter while the terminal gets ready; how far it is in `{waiting}`."""
    need_badge: str
    need_pin: str
    next_field: str
    other_field: str
    enter: str
    """What Enter does after the PIN."""
    erase_key: str
    """On the keypad."""
    erase: str
    home: str
    new_pin: str
    """Where a person is who has to choose a PIN."""
    new_pin_prompt: str
    again: str
    again_hint: str
    need_new_pin: str
    need_again: str
    pins_differ: str
    keep_pin: str
    """What Enter does after the second one."""
    keeping: str


_ZH: Final = SignInWords(
    test="业务知识测试",
    scores="综合得分 管理员登录",
    office="办公终端 登录",
    patrol="每日巡查 值班长登录",
    leaders_only="每日巡查只对值班长开放。",
    clear="清空",
    admins_only="综合得分只对管理员开放。您可以在「业务知识测试」里查看自己的成绩。",
    prompt="请输入工号和口令",
    badge="工号",
    badge_hint="例如 W0101",
    pin="口令",
    pin_hint="4到12位数字",
    checking="正在核对，请稍候",
    ahead="已收到，终端准备好后自动登录。{waiting}",
    need_badge="请先输入工号",
    need_pin="请输入口令",
    next_field="下一步",
    other_field="换一栏",
    enter="登录",
    erase_key="退格",
    erase="退一格",
    home="返回首页",
    new_pin="设置口令",
    new_pin_prompt="请换成自己的口令",
    again="再输一遍",
    again_hint="与上面相同",
    need_new_pin="请输入新口令",
    need_again="请再输入一遍新口令",
    pins_differ="两次输入不一样，请重新输入",
    keep_pin="保存",
    keeping="正在保存，请稍候",
)

_EN: Final = SignInWords(
    test="Staff test",
    scores="Scores: administrator",
    office="Office: sign in",
    patrol="Patrol: duty leader",
    leaders_only="Only duty leaders patrol.",
    clear="Clear",
    admins_only="Only administrators see the scores. Your own results are in Staff test.",
    prompt="Please enter badge number and PIN",
    badge="Badge",
    badge_hint="such as W0101",
    pin="PIN",
    pin_hint="4 to 12 digits",
    checking="Checking, one moment",
    ahead="Signing in when ready. {waiting}",
    need_badge="Please enter the badge number first",
    need_pin="Please enter the PIN",
    next_field="Next",
    other_field="Other field",
    enter="Sign in",
    erase_key="Erase",
    erase="Erase",
    home="Home",
    new_pin="Your own PIN",
    new_pin_prompt="Please choose a PIN of your own",
    again="Again",
    again_hint="the same once more",
    need_new_pin="Please enter a new PIN",
    need_again="Please enter the new PIN once more",
    pins_differ="The two are different, please enter them again",
    keep_pin="Keep",
    keeping="Saving, one moment",
)

SIGN_IN: Final[Mapping[Language, SignInWords]] = {Language.ZH: _ZH, Language.EN: _EN}


def sign_in_words(words: Wording) -> SignInWords:
    """The words of signing in, in the language of `words`."""
    return SIGN_IN[words.language]
