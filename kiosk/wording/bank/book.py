"""Words for the hall's own book."""

from typing import Final

from kiosk.wording.bank.shape import Words
from quiz.model.causes.book import (
    AgainTooSoon,
    BasisInBook,
    BookMisnamed,
    BookMisplaced,
    ChangedSinceSigned,
    CheckedBefore,
    Lapsed,
    LineNotShipped,
    LocalInBank,
    NumberNotQuoted,
    Overtaken,
    OvertakenGone,
    QuoteNotThere,
    ReplacedTwice,
    SameHand,
    ServiceBare,
    ServiceShipped,
    ServiceUnknown,
    SignedGone,
    SourceUnknown,
    TakenOutThere,
    Unchecked,
)

WORDS: Final = Words()

WORDS.say(
    BasisInBook,
    "本厅指南的行不写 basis；请写 source、written、checked、again",
    "a line of the hall's own book has no basis; write source, written, checked and again",
)
WORDS.say(
    LocalInBank,
    "随程序发布的题库不能以某个大厅的说法为依据；请写进本厅指南",
    "the shipped bank does not rest on the word of one hall; write it in the hall's own book",
)
WORDS.say(
    BookMisnamed,
    lambda it: f"文件名 {it.file} 与事项 {it.service} 不符；文件应叫 {it.service}.yaml",
    lambda it: f"the file is called {it.file}, its service is {it.service}; call it {it.service}.yaml",
)
WORDS.say(
    ServiceUnknown,
    lambda it: f"题库里没有事项 {it.service}；请改正编号，本厅自有的事项用 L01 这样的编号并写上 new",
    lambda it: (
        f"the bank has no service {it.service}; mend the id, or give a service of your own an id such as L01 and new"
    ),
)
WORDS.say(
    ServiceShipped,
    lambda it: f"{it.service} 是题库的编号，不能写 new；本厅自有的事项用 L01 这样的编号",
    lambda it: f"{it.service} is an id of the bank and takes no new; give a service of your own an id such as L01",
)
WORDS.say(
    ServiceBare,
    lambda it: f"事项 {it.service} 还没有一行内容；请至少写一行",
    lambda it: f"service {it.service} has no line yet; write one at least",
)
WORDS.say(
    SourceUnknown,
    lambda it: f"sources 里没有 {it.source}；已有：{'、'.join(it.known)}",
    lambda it: f"there is no {it.source} among the sources; there are: {', '.join(it.known)}",
)
WORDS.say(
    SameHand,
    lambda it: f"{it.badge} 既是撰写人又是核对人；请换一个人核对",
    lambda it: f"{it.badge} has both written and checked it; let somebody else check it",
)
WORDS.say(
    CheckedBefore,
    "核对日期早于撰写日期；请改正其中一个",
    "it was checked before it was written; mend one of the days",
)
WORDS.say(
    AgainTooSoon,
    "再次核对的日期 again 不晚于撰写日期；请写以后的日子",
    "the day to look again is not after the day of writing; write a later one",
)
WORDS.say(
    LineNotShipped,
    lambda it: f"这里没有 {it.line} 这一行；已有：{'、'.join(it.known)}",
    lambda it: f"there is no line {it.line} here; there are: {', '.join(it.known)}",
)
WORDS.say(
    ReplacedTwice,
    lambda it: f"已有一行代替 {it.line}；请只留一行",
    lambda it: f"another line stands for {it.line} already; keep one of them",
)
WORDS.say(
    Overtaken,
    lambda it: (
        f"{it.line} 所代替的 {it.shipped} 在题库里变了，现在是「{it.words}」；"
        f"请决定用哪一个：留用本厅的，seen 改为 {it.seen}；用题库的，删去这一行"
    ),
    lambda it: (
        f'{it.shipped}, for which {it.line} stands, has changed in the bank, to "{it.words}"; '
        f"settle which holds: to keep the hall's own, set seen to {it.seen}; else delete this line"
    ),
)
WORDS.say(
    OvertakenGone,
    lambda it: f"{it.line} 所代替的 {it.shipped} 在题库里已经没有了；请删去 replaces，或者删去这一行",
    lambda it: (
        f"{it.shipped}, for which {it.line} stands, is no longer in the bank; delete replaces, or the whole line"
    ),
)
WORDS.say(
    Unchecked,
    lambda it: f"{it.line} 还没有第二个人核对，不计分；请撰写人以外的人核对",
    lambda it: f"nobody has checked {it.line} yet, so it is not graded; let somebody else than the writer check it",
)
WORDS.say(
    Lapsed,
    lambda it: f"{it.line} 到 {it.since} 应当再次核对，过期不计分；请重新核对，写上新的日期",
    lambda it: (
        f"{it.line} was to be looked at again by {it.since} and is not graded since; check it anew, with new days"
    ),
)
WORDS.say(
    QuoteNotThere,
    lambda it: f"{it.line} 引用的文字不在 {it.document} 里；请照原文改正",
    lambda it: f"the words that {it.line} quotes are not in {it.document}; mend them word for word",
)
WORDS.say(
    NumberNotQuoted,
    lambda it: f"{it.line} 的数值 {it.number} 不在它引用的文字里；请引用写着这个数的原文",
    lambda it: f"the number {it.number} of {it.line} is not in the words it quotes; quote the words that hold it",
)
WORDS.say(
    ChangedSinceSigned,
    lambda it: f"{it.line}：{it.by} 于 {it.day} 签名核对以后被改过；请再对照依据，在本厅指南里重新核对",
    lambda it: f"{it.line}: changed after {it.by} signed it on {it.day}; check it again, on the page of the book",
)
WORDS.say(
    SignedGone,
    lambda it: f"{it.service} 的 {it.line}：{it.by} 于 {it.day} 签名核对过，现在本厅指南里没有；不是在屏幕上删去的",
    lambda it: f"{it.service}.{it.line}: signed by {it.by} on {it.day}, gone from the book, and not by a screen",
)
WORDS.say(
    TakenOutThere,
    lambda it: f"{it.line}：签过名的内容已经在屏幕上删去，文件里又写着已核对；请再删一次，或者对照依据重新核对",
    lambda it: (
        f"{it.line}: its signed words were taken out on a screen; the file has it checked. Remove or check it again"
    ),
)
WORDS.say(
    BookMisplaced,
    lambda it: f"事项的文件应直接放在 {it.folder} 里；请移过去，或者删去",
    lambda it: f"a service's file lies in {it.folder} itself; move it there, or delete it",
)
