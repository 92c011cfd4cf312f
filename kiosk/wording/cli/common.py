"""What all commands share: general options, names of arguments, what can go wrong anywhere."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from kiosk.wording.listed import listed
from kiosk.wording.shape import Language

WRONG_LANGUAGE: Final = "KIOSK_LANG: 写 {choices} 之一，不是 {given} / write one of {choices}, not {given}"
"""Template: what may be written, what was. In both languages, because nobody knows which one is wanted."""


@dataclass(frozen=True, kw_only=True, repr=False, eq=False)
class AboutWords:
    """What each command does, in one line."""

    demo: str
    init: str
    roster: str
    staff: str
    campaign: str
    paper: str
    patrol: str
    catalogue: str
    finding: str
    complaint: str
    rectify: str
    retest: str
    followup: str
    inbox: str
    rate: str
    visits: str
    scores: str
    explain: str
    bulletin: str
    deductions: str
    bank: str
    book: str
    analyze: str
    hours: str
    ledger: str
    clock: str
    device: str
    survey: str
    ratings: str
    receipt: str
    pace: str
    erase: str
    retention: str
    serve: str
    doctor: str
    backup: str
    restore: str


@dataclass(frozen=True, kw_only=True, repr=False, eq=False)
class CommonWords:
    """Options and messages of every command."""

    language: Language
    about: str
    commands_about: AboutWords
    version: str
    completion: str
    lang: str
    home: str
    json: str
    bank: str
    """Help of an option or argument that names a bank's folder."""
    campaign: str
    """Help of the option that names a campaign."""
    commands: str
    """Heading over the sub-commands."""

    # Names of what stands behind an option, or in its place.
    a_command: str
    a_folder: str
    a_file: str
    an_id: str
    a_name: str
    a_window: str
    a_badge: str
    a_campaign: str

    no_text: str
    """Template: given."""
    no_input: str
    internal: str
    """Template: error."""
    no_terminal: str
    poor_terminal: str
    """Template: what `TERM` says."""
    not_utf_8: str
    """Template: encoding."""
    no_folder: str
    """Template: folder."""
    no_bank: str
    """Template: folder, the folders of which a bank has at least one."""
    not_a_folder_of_a_bank: str
    """Template: folder, as above."""
    bank_errors: str
    """Template: folder, count."""
    book_errors: str
    """Template: folder, count."""
    unwritable: str
    """Template: path, reason."""
    output: str
    """What standard output is called where it failed."""
    output_closed: str
    output_failed: str
    """Template: where, reason."""
    interrupted: str
    waiting: str

    def listed(self, values: Iterable[object]) -> str:
        """Several things of one kind."""
        return listed(values, self.language)


_ZH: Final = CommonWords(
    language=Language.ZH,
    about="政务服务大厅终端：群众评价、窗口人员业务知识测试、综合得分。不带子命令时启动本终端。",
    commands_about=AboutWords(
        demo="演示: 生成一座虚构的大厅并打开（各角色的登录方式显示在首屏）",
        init="设置本终端: 大厅、类型、第一位管理员",
        staff="人员名单，一次性口令",
        campaign="考核周期: 开始、查看、权重",
        paper="把试卷排进考核周期",
        patrol="每日巡查: 记录、签字、查漏",
        catalogue="巡查目录: 查看、加本厅自定的条目",
        finding="扣分记录: 查看、异议、裁定",
        complaint="投诉: 登记、调查、认定、回复",
        rectify="整改台账: 责任人、期限、整改情况、检查销号",
        retest="定向复测: 没有一次告知的业务，当时在岗的人重新考",
        followup="差评办理: 核实、整改、回复、回访、申诉",
        inbox="待办: 等着某个人办的事",
        roster="花名册：单位、窗口、人员、排班的读入和写出",
        rate="记录另一台评价设备上的评价",
        visits="别的系统数的办件：导入，看谁被邀请了评价",
        scores="综合得分表",
        explain="一个得分由哪些记录构成",
        bulletin="考核周期的通报：打印、表格、文本",
        deductions="各单位一年的扣分合计",
        bank="检查题库、核对引用、统计覆盖、打印告知单",
        book="检查本厅指南，查看题库改动后要处理的行",
        analyze="分析一个 CSV 文件里的数字: 名次的可信范围、比率",
        ledger="核对账本、查看链头、重建各表",
        clock="时钟是否可信、确认时钟、处理待定的评价",
        device="登记、列出、停用替群众记录评价的设备",
        hours="对外服务时间: 查看、设定",
        survey="民意调查: 问卷、开放、纸质录入、结果",
        ratings="评价批量导入、导出",
        receipt="凭回执核对一条评价是否仍在账本里、未被改动",
        pace="因来得过密而被标记的评价: 查看、认定",
        erase="依法永久删除姓名、电话、留言（两人共同）",
        retention="个人文字的保存期限，由本厅决定",
        serve="在浏览器里使用本终端（平板）",
        doctor="体检: 本终端有什么不对，该怎么办",
        backup="把本终端备份到一个文件，读回并核对",
        restore="从备份恢复到一个新目录",
    ),
    version="显示版本号并退出",
    completion="写出供 bash 或 zsh 补全命令用的脚本并退出",
    lang="命令行的语言（默认: KIOSK_LANG，或 zh）",
    home="本终端的设置和数据所在目录（默认: KIOSK_HOME，或用户数据目录）",
    json="在标准输出写一个 JSON 文档；没有定义的值为 null",
    bank="题库目录（默认: 随程序安装的题库）",
    campaign="考核周期编号（默认: 当前周期）",
    commands="子命令",
    a_command="命令",
    a_folder="目录",
    a_file="文件",
    an_id="编号",
    a_name="名称",
    a_window="窗口",
    a_badge="工号",
    a_campaign="周期",
    no_text="{given}: 不是有效的 UTF-8 文字；请检查终端和脚本的编码",
    no_input="没有可读的输入；请在终端里直接运行，或者用参数和标准输入给出",
    internal="程序内部出错（{error}）；设 KIOSK_TRACEBACK=1 再运行一次，可以看到详情，请把它报告给开发者",
    poor_terminal="这个终端画不出界面（TERM={term}）；请换一个终端窗口，例如 TERM=xterm-256color",
    not_utf_8="这个终端的编码是 {encoding}，显示不了界面；请改用 UTF-8，例如 LANG=zh_CN.UTF-8",
    no_terminal="这里没有终端：请在终端窗口里直接运行，不要重定向标准输入和标准错误",
    no_folder="没有目录 {folder}",
    no_bank="没有目录 {folder}；请写题库目录，其中有 {folders}",
    not_a_folder_of_a_bank="{folder} 里没有题库；请写题库目录，其中有 {folders}",
    bank_errors="{folder} 有 {count} 个错误，有错的内容没有算在内；请运行 kiosk bank check",
    book_errors="{folder} 有 {count} 个错误，有错的事项照题库原文；请运行 kiosk book check",
    unwritable="{path}: 写不进去（{reason}）；请检查权限和磁盘空间",
    output="输出",
    output_closed="标准输出是关闭的，结果没有地方写；请接到终端、文件或者管道",
    output_failed="{where}: 读写失败（{reason}）",
    interrupted="已中断",
    waiting="另一个程序正在写数据库，正在等它写完",
)

_EN: Final = CommonWords(
    language=Language.EN,
    about=(
        "The terminal of a government service hall: citizens rate, window staff take knowledge tests, scores explain "
        "themselves. Without a command the terminal starts."
    ),
    commands_about=AboutWords(
        demo="make up a whole hall and open it (the first screen shows how each role signs in)",
        init="set this terminal up: hall, kind, first administrator",
        staff="people and their one-time PINs",
        campaign="campaigns: open, look at, weigh",
        paper="put papers on a campaign's list",
        patrol="the daily patrol: record, sign off, see gaps",
        catalogue="what the patrol looks for: list it, add items of the hall's own",
        finding="findings: look at, dispute, decide",
        complaint="complaints: received, investigated, decided, answered",
        rectify="what is to be put right: owner, deadline, evidence, check",
        retest="targeted retests: on what was not told, for those who were on duty",
        followup="bad ratings: verified, mended, answered, called back, appealed",
        inbox="what waits for one person",
        roster="units, windows, people and shifts: bring in and out",
        rate="record a rating from another device",
        visits="visits that another system counted: bring them in, see who was asked to rate",
        scores="the board of composite scores",
        explain="which entries a score is made of",
        bulletin="the bulletin of a campaign: page, workbook or text",
        deductions="what every unit lost in a year",
        bank="check the question bank, its citations and coverage, print notices",
        book="check the hall's own book, settle what an update has changed under it",
        analyze="work out what figures in a CSV file bear out: ranks, rates",
        ledger="check the ledger, show its heads, make the tables anew",
        clock="whether the clock is believed, say that it is right, settle ratings that wait",
        device="put devices on record that rate for citizens, list them, take them out of use",
        hours="opening hours: see, set",
        survey="surveys: their files, days, forms on paper, results",
        ratings="ratings in bulk: bring in those of other systems, bring ours out",
        receipt="see by its receipt whether a rating is in the ledger unchanged",
        pace="ratings flagged because they came too fast: list them, let them count",
        erase="erase names, telephone numbers and free words for good, as the law wants; it takes two",
        retention="how long private texts may be kept, as the hall decides",
        serve="this terminal in a browser, for tablets",
        doctor="what is wrong with this terminal, and what to do",
        backup="back this terminal up to one file, read back and verified",
        restore="bring a backup back into a new folder",
    ),
    version="show the version and exit",
    completion="write what bash or zsh needs to complete commands, and exit",
    lang="language of the command line (default: KIOSK_LANG, or zh)",
    home="folder of this terminal's settings and data (default: KIOSK_HOME, or the user's data folder)",
    json="write one JSON document to standard output; what is undefined is null",
    bank="folder of the question bank (default: the one that came with the program)",
    campaign="id of the campaign (default: the current one)",
    commands="commands",
    a_command="COMMAND",
    a_folder="DIR",
    a_file="FILE",
    an_id="ID",
    a_name="NAME",
    a_window="WINDOW",
    a_badge="BADGE",
    a_campaign="CAMPAIGN",
    no_text="{given}: this is no UTF-8 text; see how the terminal or script is encoded",
    no_input="there is nothing to read; run this in a terminal, or use flags and standard input",
    internal=(
        "an error inside the program ({error}); run it again with KIOSK_TRACEBACK=1 to see where, and please report it"
    ),
    poor_terminal="this terminal cannot draw screens (TERM={term}); use another one, such as TERM=xterm-256color",
    not_utf_8="this terminal's encoding is {encoding}, which cannot show the screens; use UTF-8, e.g. LANG=zh_CN.UTF-8",
    no_terminal="there is no terminal here: run this in a terminal window, without redirecting stdin or stderr",
    no_folder="there is no folder {folder}",
    no_bank="there is no folder {folder}; name the folder of a bank, which has {folders}",
    not_a_folder_of_a_bank="there is no bank in {folder}; name the folder of a bank, which has {folders}",
    bank_errors="{folder} has errors ({count}), and what is wrong was not counted; run kiosk bank check",
    book_errors="{folder} has errors ({count}), and there the shipped text holds; run kiosk book check",
    unwritable="{path}: cannot be written ({reason}); see whether you may, and disk space",
    output="output",
    output_closed="standard output is closed, so the answer cannot be written; connect a terminal, a file or a pipe",
    output_failed="{where}: reading or writing failed ({reason})",
    interrupted="interrupted",
    waiting="another program is writing to the database; waiting for it",
)

WORDS: Final[Mapping[Language, CommonWords]] = {Language.ZH: _ZH, Language.EN: _EN}
