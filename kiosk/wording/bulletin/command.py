"""`kiosk bulletin`."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from kiosk.wording.shape import Language


@dataclass(frozen=True, kw_only=True, repr=False, eq=False)
class BulletinCommandWords:
    """Its options, and what can be wrong with them."""

    campaign: str
    output: str
    reader: str
    a_reader: str
    acting: str
    no_ending: str
    """Template: path, endings."""
    no_form: str
    """Template: given."""
    who: str


_ZH: Final = BulletinCommandWords(
    campaign="考核周期编号",
    output="写到这个文件：.html（打印成A4）、.xlsx 或 .md",
    reader="给谁看：management（含姓名）、unit:单位编号（只含本单位人员）、public（不含任何人员）；不写则给本人能看的最全的一种",
    a_reader="读者",
    acting="谁要看：管理员、监督、值班长看管理版，单位负责人看本单位版；不写时只出公开版",
    no_ending="{path}: 文件名要以 {endings} 之一结尾",
    no_form="没有 {given} 这种通报；写 management、unit:单位编号 或 public，单位要在册",
    who="这种通报含有人员姓名；请用 --as 工号 写明谁要看",
)

_EN: Final = BulletinCommandWords(
    campaign="id of the campaign",
    output="write to this file: .html (prints on A4), .xlsx or .md",
    reader=(
        "for whom: management (with names), unit:ID (that unit's people only), public (nobody); by default the fullest "
        "that you may read"
    ),
    a_reader="READER",
    acting=(
        "who asks: administrators, auditors and duty leaders read everything, heads their unit; without it only the "
        "public form is made"
    ),
    no_ending="{path}: the name must end in one of {endings}",
    no_form="there is no bulletin for {given}; write management, unit:ID of a unit on record, or public",
    who="this bulletin names people; say with --as BADGE who asks",
)

WORDS: Final[Mapping[Language, BulletinCommandWords]] = {Language.ZH: _ZH, Language.EN: _EN}
