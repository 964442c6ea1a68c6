"""Checks the reports that attune writes, in a browser and beside their files. See `run`."""

import argparse
import os
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from queue import Empty, Queue

try:
    import html5lib  # noqa: F401 — asked for here, used in markup.py
    import selenium  # noqa: F401 — asked for here, used in browser.py
except ImportError as missing_module:
    IMPORT_PROBLEM = f"Python has no {missing_module.name} (pip install --no-deps -r Tests/Browser/requirements.txt)"
else:
    IMPORT_PROBLEM = None
    import browser
    import checks
    import markup
    import results
    import selftest
    import tables
    from reports import Report, ReportError, ReportMaker

#: How many problems of one page and view are printed.
MOST_SHOWN = 12


def main() -> int:
    """Says what failed, a line for each page and view; 0 when nothing did or when there is no browser."""
    parser = argparse.ArgumentParser(description="Checks the reports that attune writes, in headless Chromium.")
    parser.add_argument("attune", type=Path, help="the program")
    parser.add_argument("--self-test", action="store_true", help="only prove that the checks fail on spoilt pages")
    parser.add_argument("--only", metavar="NAME", help="only reports whose name has these letters")
    parser.add_argument("-j", "--jobs", type=int, default=min(os.cpu_count() or 1, 4), help="browsers at a time")
    words = parser.parse_args()
    problem = IMPORT_PROBLEM or browser.missing()
    if problem:
        return skip(problem)
    start = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="attune-pages-") as work:
        try:
            made = ReportMaker(words.attune.resolve(), Path(work)).all()
        except (ReportError, OSError) as error:
            print(f"failed: {error}", file=sys.stderr)
            return 1
        if words.only:
            made = [report for report in made if words.only in report.name]
        runner = Runner(words.jobs)
        try:
            runner.run(selftest.tasks(made, Path(work)) if words.self_test else page_tasks(made))
        finally:
            runner.close()
    print(f"{runner.passed} passed, {runner.failed} failed, {time.monotonic() - start:.0f} s")
    return 1 if runner.failed else 0


def skip(problem: str) -> int:
    """Says why nothing was checked; a failure where the browser is required."""
    if os.environ.get("ATTUNE_BROWSER") == "required":
        print(f"failed: {problem}", file=sys.stderr)
        return 1
    print(f"skipped: {problem}")
    return 0


class Runner:
    """Runs tasks in several browsers and prints a line for each part of each."""

    def __init__(self, jobs: int):
        self._pool = ThreadPoolExecutor(jobs)
        self._browsers: Queue = Queue()
        self._opened: list = []
        self.passed = 0
        self.failed = 0

    def run(self, tasks) -> None:
        """Does `tasks`, functions of a browser that give (part, problems) pairs, and prints them in order."""
        for lines in self._pool.map(self._do, tasks):
            for part, problems in lines:
                self._print(part, problems)

    def close(self) -> None:
        """Ends the browsers."""
        self._pool.shutdown(cancel_futures=True)
        for opened in self._opened:
            opened.close()

    def _do(self, task) -> list[tuple[str, list[str]]]:
        try:
            taken = self._browsers.get_nowait()
        except Empty:
            taken = self._open()
        try:
            return list(task(taken))
        finally:
            self._browsers.put(taken)

    def _open(self):
        opened = browser.Browser()
        self._opened.append(opened)
        return opened

    def _print(self, part: str, problems: list[str]) -> None:
        if not problems:
            self.passed += 1
            print(f"ok      {part}", flush=True)
            return
        self.failed += 1
        print(f"FAILED  {part}: {len(problems)}")
        for problem in problems[:MOST_SHOWN]:
            print(f"          {problem}")
        if len(problems) > MOST_SHOWN:
            print(f"          and {len(problems) - MOST_SHOWN} more")
        sys.stdout.flush()


def page_tasks(made: list) -> list:
    """A task for each report, the largest page first, so that none is begun late and ends alone."""
    ordered = sorted(made, key=lambda report: -report.page.stat().st_size)
    return [lambda opened, report=report: check(report, opened) for report in ordered]


def check(report: "Report", opened: "browser.Browser"):
    """All parts of a report with their problems."""
    html = report.page.read_text(encoding="utf-8")
    tree, _ = markup.parse(html)
    yield f"{report.name}: markup", markup.problems(html) + markup.figure_problems(report.folder)
    if report.is_whole:
        unlike, count = tables.problems(tree, report.folder)
        yield f"{report.name}: {count} cells of tables", unlike
        unlike, count = results.problems(tree, report.folder)
        yield f"{report.name}: {count} numbers of results.json", unlike
    yield f"{report.name}: loading", checks.first_look(opened, report)
    for view in browser.VIEWS:
        yield f"{report.name}: {view.name}", checks.look(opened, view)


if __name__ == "__main__":
    sys.exit(main())
