"""`kiosk init`."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from kiosk.wording.shape import Language


@dataclass(frozen=True, kw_only=True, repr=False, eq=False)
class InitWords:
    """Setting a terminal up: what can be given as a flag, what is asked, how it ends."""

    hall_id: str
    hall_name: str
    terminal: str
    kind: str
    window: str
    region: str
    admin: str
    admin_name: str
    acting: str
    pin_stdin: str
    visit_key: str
    a_place: str
    """Name of the argument of `--region`."""
    a_person: str
    """Name of the argument of `--admin-name`."""

    ask_kind: str
    """Template: kinds."""
    ask_hall_id: str
    ask_hall_name: str
    ask_terminal: str
    ask_window: str
    ask_region: str
    ask_admin: str
    ask_admin_name: str
    ask_pin: str
    """Template: fewest and most digits."""
    ask_pin_again: str

    already: str
    """Template: path."""
    need_acting: str
    """Template: database."""
    badge_taken: str
    """Template: badge."""
    need_flag: str
    """Template: flag, question."""
    unknown_kind: str
    """Template: kind, kinds."""
    wrong_id: str
    """Of an answer that is asked again. Template: given."""
    wrong_name: str
    bad_admin: str
    """Template: badge."""
    pins_differ: str
    no_home: str
    """Template: home, reason."""
    done: str
    """Template: home."""
    window_to_come: str
    """Template: window."""
    what_next: str
    unknown_region: str
    """Template: region, the regions known."""


_ZH: Final = InitWords(
    hall_id="大厅编号，如 hall-01；同一大厅的终端相同",
    hall_name="大厅名称，显示在屏幕顶端",
    terminal="本终端编号，大厅内不重复，如 T1",
    kind="本终端的类型: 大厅、窗口、测试、办公或巡查",
    window="窗口终端所在的窗口编号，如 A03",
    region="本地的地名，如 安阳；给出时也考当地的地方性法规",
    admin="第一位管理员的工号，如 G0001；口令从标准输入读取一行",
    admin_name="第一位管理员的姓名",
    acting="目录里已有在用的数据库时: 由哪位管理员（工号）同意；先读这位管理员的口令，再读新管理员的",
    pin_stdin="从标准输入读口令，每行一个，而不是在终端上问",
    visit_key="本厅另一台终端的 visit.key；同一大厅的终端用同一个密钥，办件才只评一次",
    a_place="地名",
    a_person="姓名",
    ask_kind="终端类型 ({kinds})",
    ask_hall_id="大厅编号",
    ask_hall_name="大厅名称",
    ask_terminal="本终端编号",
    ask_window="窗口编号",
    ask_region="本地的地名，如 安阳；不考地方性法规的不写",
    ask_admin="管理员工号",
    ask_admin_name="管理员姓名",
    ask_pin="管理员口令（{shortest}到{longest}位数字）: ",
    ask_pin_again="再输一次: ",
    already="{path} 已存在，本终端已设置；要重新设置，请先移走这个文件",
    need_acting="{database} 已在使用，不能绕过它的管理员；请用 --as 写一位管理员的工号，并输入其口令",
    badge_taken="工号 {badge} 已有人使用；请换一个工号，或不写 --admin",
    need_flag="请写 --{flag}（{question}）",
    unknown_kind="终端类型 {kind} 不认识；可用: {kinds}",
    wrong_id="{given} 不能作编号；请用字母、数字和 _ . : -，以字母或数字开头，最多 64 个字符，如 hall-01",
    wrong_name="名称最多 60 个字",
    bad_admin="工号 {badge} 不合格式；请用字母、数字和 _ . -，以字母或数字开头，最多 16 个字符，登录时才输得进去",
    pins_differ="两次输入的口令不一样，请重新输入",
    no_home="{home}: 目录建不了（{reason}）；请检查权限，或用 --home 另选一个目录",
    done="已设置: {home}",
    window_to_come=(
        "窗口 {window} 还没有登记在名册里；登记以前，这里不能评价；请确认编号没有写错，再用 kiosk roster import 登记"
    ),
    what_next=(
        "这个大厅现在只有管理员。接着: 在办公终端（--kind office）用管理员登录，屏幕会一步步说开厅还差什么；"
        "命令行也行: kiosk roster template -o 花名册.xlsx，填好后 kiosk roster import 花名册.xlsx；"
        "想看完整的大厅，请运行 kiosk demo"
    ),
    unknown_region="题库里没有「{region}」的题，测试只出全国通用的；现有的地名: {known}",
)

_EN: Final = InitWords(
    hall_id="id of the hall, such as hall-01; the same for all terminals of a hall",
    hall_name="name of the hall, shown at the top of the screen",
    terminal="id of this terminal, such as T1; no two in a hall are the same",
    kind="kind of this terminal: hall, window, test, office or patrol",
    window="number of the window where a window terminal stands, such as A03",
    region="the hall's place as the bank names it; with it, questions on local regulations are asked too",
    admin="badge of the first administrator, such as G0001; the PIN is one line of standard input",
    admin_name="name of the first administrator",
    acting="where a database is in use: badge of an administrator who agrees; that PIN comes before a new one's",
    pin_stdin="read PINs from standard input, one a line, instead of asking for them on the terminal",
    visit_key="visit.key of another terminal of this hall: with one key for all of them a visit is rated once",
    a_place="PLACE",
    a_person="NAME",
    ask_kind="Kind of terminal ({kinds})",
    ask_hall_id="Id of the hall",
    ask_hall_name="Name of the hall",
    ask_terminal="Id of this terminal",
    ask_window="Number of the window",
    ask_region="The hall's place as the bank names it; nothing, if no local regulations are asked",
    ask_admin="Badge of the administrator",
    ask_admin_name="Name of the administrator",
    ask_pin="PIN of the administrator ({shortest} to {longest} digits): ",
    ask_pin_again="Once more: ",
    already="{path} is there, so this terminal is set up; to set it up anew, move this file away first",
    need_acting=(
        "{database} is in use, and its administrators cannot be passed over; name one with --as and give that PIN"
    ),
    badge_taken="badge {badge} belongs to somebody; take another one, or leave --admin out",
    need_flag="write --{flag} ({question})",
    unknown_kind="there is no kind of terminal {kind}; there are {kinds}",
    wrong_id="{given} is no id: letters, digits and _ . : -, a letter or digit first, at most 64; such as hall-01",
    wrong_name="a name has at most 60 characters",
    bad_admin=(
        "{badge} is no badge that can be typed at the sign-in; write letters, digits and _ . -, a letter or digit "
        "first, at most 16 characters"
    ),
    pins_differ="the two PINs are not the same; once more",
    no_home="{home}: this folder cannot be made ({reason}); see whether you may, or choose another one with --home",
    done="set up: {home}",
    window_to_come=(
        "window {window} is not on the roster yet, and until it is, nobody can rate here; "
        "see that its number is right, and bring it in with kiosk roster import"
    ),
    what_next=(
        "This hall has nobody but its administrator. Next: sign in at a terminal of kind office; the screen lists what "
        "the hall still needs. Or: kiosk roster template -o roster.xlsx, fill it in, then kiosk roster import "
        "roster.xlsx; run kiosk demo to see a whole hall."
    ),
    unknown_region="the bank has no question for {region}, so that tests ask national law only; it has {known}",
)

WORDS: Final[Mapping[Language, InitWords]] = {Language.ZH: _ZH, Language.EN: _EN}
