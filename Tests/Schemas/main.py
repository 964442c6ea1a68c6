"""Checks what reports say in JSON against the published schemas. See `run`."""

import argparse
import json
import os
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "Browser"))

import material
import spoiling
from reports import Report, ReportError, ReportMaker

try:
    from schemas import Schemas, undescribed
except ImportError as missing_module:
    IMPORT_PROBLEM = f"Python has no {missing_module.name} (pip install --no-deps -r Tests/Schemas/requirements.txt)"
else:
    IMPORT_PROBLEM = None

#: The files of a report that have a schema.
FILES = ("results.json", "manifest.json")


def main() -> int:
    """Says what failed, a line for each file; 0 when nothing did or when there is no validator."""
    parser = argparse.ArgumentParser(description="Checks the JSON of reports against the schemas.")
    parser.add_argument("attune", type=Path, help="the program")
    words = parser.parse_args()
    if IMPORT_PROBLEM:
        return skip(IMPORT_PROBLEM)
    schemas = Schemas()
    failed = [line for document in schemas.documents.values() for line in undescribed(document)]
    with tempfile.TemporaryDirectory(prefix="attune-schemas-") as work:
        try:
            made = reports(words.attune.resolve(), Path(work))
        except (ReportError, OSError) as error:
            print(f"failed: {error}", file=sys.stderr)
            return 1
        passed, forms, refused = 0, {}, 0
        for report in made:
            for name in FILES:
                value = json.loads((report.folder / name).read_text(encoding="utf-8"))
                problems = schemas.problems(value)
                failed += [f"{report.name}: {name}: {problem}" for problem in problems]
                passed += not problems
                if not problems:
                    forms.setdefault(value["schema"], (f"{report.name}: {name}", value))
    failed += [f"no report has the form {form}" for form in schemas.forms if form not in forms]
    for name, value in forms.values():
        value = spoiling.shortened(value)
        failed += [f"{name}, shortened: {problem}" for problem in schemas.problems(value)]
        for what, spoilt in spoiling.spoilt(value):
            refused += 1
            if not schemas.problems(spoilt, most=1):
                failed.append(f"{name} {what} is taken for sound")
    for line in failed:
        print(f"failed: {line}", file=sys.stderr)
    print(f"{passed} files of {len(made)} reports are sound, {refused} spoilt ones were tried, {len(failed)} problems")
    return 1 if failed else 0


def reports(attune: Path, work: Path) -> list[Report]:
    """A report of every kind, and of each export that is given."""
    maker = ReportMaker(attune, work)
    return [report for report in maker.all() if report.is_whole] + [maker.session(path.name, path) for path in material.files()]


def skip(problem: str) -> int:
    """Says why nothing was checked; a failure where changes are checked."""
    if os.environ.get("CI"):
        print(f"failed: {problem}", file=sys.stderr)
        return 1
    print(f"skipped: {problem}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
