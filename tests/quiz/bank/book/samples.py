"""A small healthy book over the small bank of `tests.quiz.bank.samples`."""

from collections.abc import Mapping
from pathlib import Path

from quiz.bank.load import load_bank
from quiz.model.bank import LoadedBank
from tests.quiz.bank.samples import HEALTHY, write_bank

HALL = """\
format: 1
sources:
  g1: {title: 市政务服务中心办事指引, issuer: 市行政审批局, dated: "2026-02-01"}
here:
  address: 人民路1号
  telephone: 0372-1234567
  hours: 工作日9:00至12:00，13:00至17:00
  hotline: "12345"
  source: g1
  written: {by: G0001, day: "2026-11-01"}
  checked: {by: Z0001, day: "2026-11-02"}
  again: "2027-11-01"
"""

BIRTH = """\
# 出生登记，本厅的规定
format: 1
service: S05
sources:
  g1: {title: 出生登记办事指南, issuer: 市公安局, dated: "2026-03-01", number: 公〔2026〕5号, link: "https://hall.example/s05"}
here:
  windows: [A03, A04]
  floor: 一楼
  outcome: 户口簿登记页
  collect: 当场领取
  source: g1
  written: {by: G0001, day: "2026-11-01"}
  checked: {by: Z0001, day: "2026-11-02"}
  again: "2027-11-01"
materials:
  - id: h_m1
    text: 户口登记申请表2份  # 窗口有空白表
    form: filled_on_site
    copies: 2
    critical: true
    source: g1
    quote: 户口登记申请表一式2份
    written: {by: G0001, day: "2026-11-01"}
    checked: {by: Z0001, day: "2026-11-02"}
    again: "2027-11-01"
  - id: h_m3
    text: 一寸照片两张
    form: original
    when: {place: [village]}
    source: g1
    written: {by: G0001, day: "2026-11-01"}
    again: "2027-11-01"
limits:
  - id: h_t1
    text: 本厅承诺的办结时限
    value: 2
    unit: working_day
    kind: promised
    answer: 2个工作日内办结
    wrong: [5个工作日内办结]
    after: t1
    source: g1
    quote: 承诺2个工作日内办结
    written: {by: G0001, day: "2026-11-01"}
    checked: {by: Z0001, day: "2026-11-02"}
    again: "2027-06-01"
fees:
  - id: h_f1
    text: 登记费
    amount: "0"
    answer: 登记不收费，户口簿也不收费
    replaces: {line: f1, seen: SEEN, words: 登记费：登记不收费}
    source: g1
    written: {by: G0001, day: "2026-11-01"}
    checked: {by: Z0001, day: "2026-11-02"}
    again: "2027-11-01"
"""

OWN = """\
format: 1
service: L01
new:
  title: 人才公寓申请
  title_en: Talent flat
  subject: housing
  desk: 综合窗口
  effective_from: "2026-01-01"
  profile:
    - key: degree
      ask: 申请人有没有学位？
      answers: {"yes": 有学位, "no": 没有学位}
sources:
  g1: {title: 人才公寓管理办法, issuer: 市住建局, dated: "2025-12-01", number: 建〔2025〕9号}
materials:
  - id: h_m1
    text: 本人身份证
    form: original
    source: g1
    written: {by: G0001, day: "2026-11-01"}
    checked: {by: Z0001, day: "2026-11-02"}
    again: "2027-11-01"
  - id: h_m2
    text: 学位证书
    form: copy
    when: {degree: ["yes"]}
    source: g1
    written: {by: G0001, day: "2026-11-01"}
    checked: {by: Z0001, day: "2026-11-02"}
    again: "2027-11-01"
scenes:
  - id: h_s1
    text: 一位有学位的先生来申请人才公寓。请选出您应当一次告知的全部内容。
    profile: {degree: "yes"}
    written: {by: G0001, day: "2026-11-01"}
    checked: {by: Z0001, day: "2026-11-02"}
"""

SEEN = "4d58902a224e"
"""Names line `f1` of the sample guide."""

BOOK: Mapping[str, str] = {
    "hall.yaml": HALL,
    "services/S05.yaml": BIRTH.replace("SEEN", f'"{SEEN}"'),
    "services/L01.yaml": OWN,
}
"""A whole book in which nothing is wrong but that a line waits for its second person."""


def load_with_book(
    root: Path, book: Mapping[str, str | bytes] = BOOK, bank: Mapping[str, str | bytes] = HEALTHY
) -> LoadedBank:
    """Write bank and book below `root`, and load them."""
    write_bank(root / "bank", bank)
    write_bank(root / "book", book)
    return load_bank(root / "bank", book=root / "book")
