"""Words for a folder or a file as a whole, and for what the YAML reader stumbles over."""

from typing import Final

from kiosk.wording.bank.shape import Both, Words
from quiz.model.causes.files import (
    Alias,
    Anchor,
    ByteOrderMark,
    CacheNotWritten,
    EmptyFile,
    ForbiddenCharacter,
    NoBank,
    NotAFile,
    NotAFolder,
    NotUtf8,
    NotYaml,
    NotYamlAtAll,
    OnlyComments,
    SecondDocument,
    Slip,
    TooDeep,
    TooLarge,
    TooMuchContent,
    TypeTag,
    Unreadable,
    WrongEnding,
)

WORDS: Final = Words()

_SLIPS: Final = {
    Slip.COLON: Both(
        "这里不能出现冒号；检查缩进，文字里有冒号加空格时给整段文字加引号",
        "no colon can stand here; check the indentation, and quote a text that has a colon and a space in it",
    ),
    Slip.NO_COLON: Both(
        "缺少冒号；写成「键: 值」，冒号后面空一格",
        'a colon is missing; write "key: value" with a space after the colon',
    ),
    Slip.WIDE_COLON: Both(
        "字段名后面的冒号是全角的「：」；请改成半角的「:」，后面空一格",
        "the colon behind the name of this field is a full-width one; write an ordinary one and a space after it",
    ),
    Slip.BEGINNING: Both(
        "这个字符不能放在开头；缩进用空格不用制表符，以 @ ` % 开头的文字要加引号",
        "nothing can begin with this character; indent with spaces, not tabs, and quote a text that begins with @ ` %",
    ),
    Slip.QUOTE: Both("引号没有成对；请补上结尾的引号", "a quotation mark is not closed; add the missing one"),
    Slip.BACKSLASH: Both(
        "双引号里的反斜杠写法不对；改用单引号，或写成两个反斜杠",
        "this backslash in double quotes means nothing; use single quotes, or write two backslashes",
    ),
    Slip.BRACKET: Both(
        "方括号列表没有写完；请检查逗号和右方括号",
        "a list in [ ] is not finished; check commas and the closing bracket",
    ),
    Slip.BRACE: Both(
        "花括号没有写完；请检查逗号和右花括号", "a mapping in { } is not finished; check commas and the closing brace"
    ),
    Slip.DASH: Both(
        "列表的缩进不齐；同一列表的每一项要对齐并以「- 」开头",
        'the list is not aligned; all entries of a list stand in one column and begin with "- "',
    ),
    Slip.ALIGNMENT: Both(
        "这一行与上文对不齐，或引号、括号没有成对",
        "this line is not aligned with those above, or a quotation mark or bracket is not closed",
    ),
    Slip.DUPLICATE: Both("内容重复；请删除一处", "the same thing stands here twice; delete one"),
    Slip.UNKNOWN: Both("请检查缩进、冒号、引号和括号", "check indentation, colons, quotation marks and brackets"),
}

WORDS.say(
    NoBank,
    lambda it: f"这里没有题库；题库文件夹里应有 {'、'.join(it.folders)}",
    lambda it: f"no question bank here; the folder of a bank holds {', '.join(it.folders)}",
)
WORDS.say(
    WrongEnding,
    "只读取 .yaml 文件；请改扩展名，或把文件移出题库",
    "only .yaml files are read; rename the file or move it out of the bank",
)
WORDS.say(
    NotAFile,
    "这里应是一个文件，不能是文件夹、管道、设备、失效的链接等；请改正或删除",
    "this must be a file, not a folder, a pipe, a device, a broken link or the like; replace or delete it",
)
WORDS.say(
    NotAFolder,
    "这里应是一个文件夹，不能是文件、管道、失效的链接等；请改正或删除",
    "this must be a folder, not a file, a pipe, a broken link or the like; replace or delete it",
)
WORDS.say(
    Unreadable,
    lambda it: f"文件无法读取（{it.error}）；请检查它是否存在、是否有读取权限",
    lambda it: f"the file cannot be read ({it.error}); see that it exists and that you may read it",
)
WORDS.say(
    CacheNotWritten,
    lambda it: f"题库缓存写不进去（{it.error}），每次启动都要重读题库；请检查文件夹的权限和磁盘空间",
    lambda it: (
        f"the cache of the bank cannot be written ({it.error}), so every start reads all of the bank; "
        "check the folder's permissions and the space on the disk"
    ),
)
WORDS.say(
    EmptyFile,
    "文件是空的；请写入内容或删除文件",
    "the file is empty; write something into it or delete it",
)
WORDS.say(
    OnlyComments,
    "文件里只有注释，没有内容；请写入内容或删除文件",
    "the file has comments but no content; write something into it or delete it",
)
WORDS.say(
    TooLarge,
    lambda it: f"文件超过上限 {it.most} MiB；请拆成几个文件",
    lambda it: f"the file is larger than {it.most} MiB; split it into several",
)
WORDS.say(
    NotUtf8,
    lambda it: f"字节 0x{it.byte:02X} 不是合法的 UTF-8；请用编辑器把文件另存为 UTF-8 编码",
    lambda it: f"byte 0x{it.byte:02X} is not valid UTF-8; save the file as UTF-8 in your editor",
)
WORDS.say(
    ForbiddenCharacter,
    lambda it: f"不允许的控制字符或不可见字符 {it.character}；请删除",
    lambda it: f"control or invisible character {it.character} is not allowed; delete it",
)
WORDS.say(
    ByteOrderMark,
    lambda it: f"不允许的控制字符或不可见字符 {it.character}；请删除，或把文件另存为不带 BOM 的 UTF-8",
    lambda it: f"byte order mark {it.character} is not allowed; delete it or save the file as UTF-8 without BOM",
)
WORDS.say(
    TooDeep,
    lambda it: f"嵌套超过{it.most}层；请检查括号和缩进",
    lambda it: f"nested more than {it.most} levels deep; check brackets and indentation",
)
WORDS.say(
    TooMuchContent,
    "文件的内容项太多；请拆成几个文件",
    "the file holds too many values; split it into several",
)
WORDS.say(
    SecondDocument,
    "一个文件只能有一份内容；请删除多余的 --- 或拆成几个文件",
    "a file holds one document only; delete the extra --- or split the file",
)
WORDS.say(
    Alias,
    lambda it: f"不允许使用别名 *{it.name}；请把内容直接写出来，或给文字加引号",
    lambda it: f"alias *{it.name} is not allowed; write the content out, or quote the text",
)
WORDS.say(
    Anchor,
    lambda it: f"不允许使用锚点 &{it.name}；请删除，或给文字加引号",
    lambda it: f"anchor &{it.name} is not allowed; delete it, or quote the text",
)
WORDS.say(
    TypeTag,
    "不允许使用以 ! 开头的类型标记；请删除，或给文字加引号",
    "a type tag (beginning with !) is not allowed; delete it, or quote the text",
)
WORDS.say(
    NotYamlAtAll,
    "不是合法的 YAML；请检查文件内容",
    "not valid YAML; check what is in the file",
)
WORDS.say(
    NotYaml,
    lambda it: f"不是合法的 YAML：{_SLIPS[it.slip].zh}",
    lambda it: f"not valid YAML: {_SLIPS[it.slip].en}",
)
