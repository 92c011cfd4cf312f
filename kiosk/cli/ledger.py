"""`kiosk ledger`: check the chain, show its heads, make the derived tables anew."""

import argparse

from kiosk.cli.common import home_option, json_option, opened, print_json, print_table, say


def options(parser: argparse.ArgumentParser) -> None:
    """Three sub-commands."""
    parts = parser.add_subparsers(title="子命令", metavar="命令", required=True)
    for name, words, run in (
        ("verify", "逐条核对摘要和链；有任何不符时退出码为 1", verify),
        ("head", "每台终端账本的末条编号和摘要", head),
        ("rebuild", "按账本重建各表", rebuild),
    ):
        part = parts.add_parser(name, help=words, description=words)
        home_option(part)
        json_option(part)
        if name == "rebuild":
            part.add_argument("--check", action="store_true", help="只比较，不改动；有差别时退出码为 1")
        part.set_defaults(run=run)


def verify(options: argparse.Namespace) -> int:
    """Recompute every digest; 1 if anything does not fit."""
    with opened(options) as store:
        from scoring.ledger.verify import verify as check

        verdict = check(store.engine)
    if options.json:
        print_json(
            {
                "entries": verdict.entries,
                "whole": verdict.whole,
                "faults": [
                    {"terminal": fault.terminal_id, "seq": fault.seq, "reason": fault.reason}
                    for fault in verdict.faults
                ],
            }
        )
    else:
        for fault in verdict.faults:
            say(str(fault))
        words = "账本全部相符；各表是否与账本一致，用 ledger rebuild --check 比较"
        say(f"共 {verdict.entries} 条，{words if verdict.whole else f'{len(verdict.faults)} 处不符'}")
    return 0 if verdict.whole else 1


def head(options: argparse.Namespace) -> int:
    """Show the newest entry of each terminal."""
    with opened(options) as store:
        heads = store.heads()
    if options.json:
        print_json([{"terminal": one.terminal_id, "seq": one.seq, "digest": one.digest} for one in heads])
    else:
        print_table(("终端", "条数", "摘要"), [(one.terminal_id, str(one.seq), one.digest) for one in heads], (1,))
    return 0


def rebuild(options: argparse.Namespace) -> int:
    """Replay the ledger into fresh tables, or only say which would differ."""
    with opened(options) as store:
        from scoring.ledger.rebuild import compare
        from scoring.ledger.rebuild import rebuild as replay

        found = compare(store.engine)
        entries = None if options.check else replay(store.engine)
    if options.json:
        different = [{"table": one.table, "missing": one.missing, "surplus": one.surplus} for one in found]
        print_json({"differences": different, "replayed": entries})
    else:
        for one in found:
            say(f"{one.table}: 应有而缺 {one.missing} 行，多出 {one.surplus} 行")
        say(f"各表与账本{'有差别' if found else '一致'}" + ("" if entries is None else f"；已按 {entries} 条重建"))
    return 1 if found and options.check else 0
