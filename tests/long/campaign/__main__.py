"""`python -m tests.long.campaign --runs 1000 [--seed 1] [--folder DIR]`; with a folder, what was done is kept."""

import argparse
import json
from pathlib import Path

from tests.long.campaign.campaign import SERIES, series


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--folder", type=Path, default=None)
    options = parser.parse_args()
    done = options.folder / f"seed-{options.seed}.jsonl" if options.folder else None
    known = [json.loads(line) for line in done.read_text().splitlines()] if done and done.exists() else []
    for number in range(options.runs // SERIES):
        if any(one["series"] == number for one in known):
            continue
        result = series(options.seed, number)
        known.append(result)
        print(json.dumps(result, ensure_ascii=False), flush=True)
        if done:
            with done.open("a") as file:
                file.write(json.dumps(result, ensure_ascii=False) + "\n")
    runs, acts = (sum(one[name] for one in known) for name in ("runs", "confirmed"))
    wrong = [fault for one in known for fault in one["faults"]]
    print(f"{runs} runs, {acts} confirmed acts, {len(wrong)} faults")
    for fault in wrong:
        print(fault)


main()
