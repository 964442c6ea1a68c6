"""Compares the numbers of tables, tiles and findings with `results.json`.

Of tables: each number of the files in `tables/` that stand on the page is in results.json in full, as it is or as a
percentage; the columns of `ELSEWHERE` are not, for the reasons given there. (That the page shows what the files hold
is checked in tables.py.)

Of tiles: one object of results.json, such as a behaviour or a question, or the cells of one row and column in all
matrices of a table, have all numbers of the tile, at the precision shown.

Of findings: each number is in results.json at the precision shown, or follows from others in the sentence as in
"13 of 15 times (87 %)". A number of one or two digits is found easily by chance, so this finds gross errors only.
"""

import csv
import json
import re
import xml.etree.ElementTree as ElementTree
from bisect import bisect_left
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path

from tables import MINUS, number_of, rounds_to

#: Columns whose numbers are not in results.json: file, column, and where they come from instead.
ELSEWHERE = (
    (r"course|look-sessions|.*-differences", r".*", "the record itself"),
    (r"anatomy-\d+", r".*", "the record itself"),
    (r"cycles", r"length_s", "the record itself"),
    (r"(waiting|latency)-.*", r".*", "the steps of a curve, and its limits"),
    (r"(forest|among)-.*|phases-\d+", r".*", "one number for each dyad: tables/effects.csv"),
    (r"profile-.*", r"from_s|to_s", "the bins, in seconds as texts"),
    (r"reliability", r"base_rate|events_.*", "attune agree"),
    (r".*-mixed", r"share_of_row", "the seconds beside it"),
    (r"codes-.*", r"share_of_time", "the seconds of the confusion grid"),
    (r"indices-.*", r"agreement_by_chance", "the margins of the confusion grid"),
    (r"lag-profile", r"lag_s", "the place in the list of lags"),
    (r"overlap", r"p_holm", "the p values beside it"),
    (r"recurrence-cells", r"recurrent_cells", "the shares beside it, which are there"),
    (r"chance-shifts", r"count", "each whole number from the fewest to the most"),
    (r"chance-shifts", r"share_of_shifts", "sums over how many aversions could be pursued"),
    (r"flow", r"minutes", "the sessions"),
)

#: The most numbers an object may hold for a tile to be found in it by more than chance.
MOST_NUMBERS = 60

NUMBER = re.compile(rf"(?<![\w.])[{MINUS}]?(?:\d[\d,]*\d|\d)?(?:(?<=\d)\.\d+|(?<!\d)\.\d+)?(?![\w])")
INTERVAL = re.compile(r"95\s%\sCI")
PERCENT = re.compile(r"^\s?%")
SHARE_OF = re.compile(r"(\d[\d,]*) of (\d[\d,]*)(?: \w+)* \((\d+)\s%\)")


def problems(tree: ElementTree.Element, folder: Path) -> tuple[list[str], int]:
    """The numbers that are not those of results.json, and how many were looked for."""
    text = (folder / "results.json").read_text(encoding="utf-8")
    objects = list(_objects(json.loads(text, parse_float=Decimal, parse_int=Decimal)))
    everything = sorted(set(objects[-1])) if objects else []
    shown = len(list(tree.iter("table")))
    found, count = _table_problems(folder, shown, everything)
    for element in tree.iter():
        classes = str(element.get("class", "")).split()
        if "tile" in classes:
            unlike, more = _tile_problems(_text(element), objects)
        elif "find" in classes:
            unlike, more = _finding_problems(_text(element), everything)
        else:
            continue
        found, count = found + unlike, count + more
    return found, count


def _text(element: ElementTree.Element) -> str:
    """The words of an element; each paragraph in it ends in a line break."""
    return "\n".join("".join(part.itertext()) for part in (element.findall("p") or [element]))


def _objects(value) -> list[list[Decimal]]:
    """The numbers of each object of a JSON value with all that is in it; the outermost object comes last."""
    made: list[list[Decimal]] = []

    def walk(part) -> list[Decimal]:
        if isinstance(part, bool) or part is None:
            return []
        if isinstance(part, Decimal):
            return [part]
        if isinstance(part, str):
            number = number_of(part)
            return [] if number is None else [number]
        if isinstance(part, list):
            return [Decimal(len(part))] + [number for item in part for number in walk(item)]
        numbers = [number for item in part.values() for number in walk(item)]
        made.extend([number for matrix in cell for number in walk(matrix)] for cell in _cells(part))
        made.append(numbers)
        return numbers

    walk(value)
    return made


def _cells(part: dict) -> list[tuple]:
    """For each row and column of the matrices in an object, and in the objects right in it, what all of them have there."""
    values = [*part.values(), *(inner for item in part.values() if isinstance(item, dict) for inner in item.values())]
    matrices = [value for value in values if isinstance(value, list) and value and all(isinstance(row, list) for row in value)]
    square = [value for value in matrices if all(len(row) == len(value) for row in value)]
    size = len(square[0]) if square else 0
    alike = [value for value in square if len(value) == size]
    return [tuple(matrix[i][j] for matrix in alike) for i in range(size) for j in range(size)]


def _table_problems(folder: Path, shown: int, everything: list[Decimal]) -> tuple[list[str], int]:
    manifest = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
    paths = [entry["path"] for entry in manifest["files"] if entry["path"].startswith("tables/")]
    found, count = [], 0
    for path in paths[:shown]:
        with (folder / path).open(newline="", encoding="utf-8") as file:
            lines = list(csv.reader(file))
        for index, head in enumerate(lines[0]):
            if _is_elsewhere(Path(path).stem, head):
                continue
            numbers = [number for number in (number_of(line[index]) for line in lines[1:]) if number is not None]
            count += len(numbers)
            absent = [str(number) for number in numbers if not _contains(everything, number)]
            if absent:
                share = f"{len(absent)} of {len(numbers)} in {head}"
                found.append(f"{path}: {share} are not in results.json: {', '.join(absent[:3])}")
    return found, count


def _is_elsewhere(name: str, head: str) -> bool:
    return any(re.fullmatch(file, name) and re.fullmatch(column, head) for file, column, _ in ELSEWHERE)


def _contains(numbers: list[Decimal], wanted: Decimal) -> bool:
    """Whether a sorted list has a number, or the same as a percentage, but for the last binary digits."""
    return any(_has(numbers, value) for value in (wanted, wanted * 100))


def _has(numbers: list[Decimal], wanted: Decimal) -> bool:
    slack = abs(wanted) * Decimal("1e-12")
    place = bisect_left(numbers, wanted - slack)
    return place < len(numbers) and numbers[place] <= wanted + slack


def _quoted(text: str) -> list[tuple[str, bool]]:
    """The numbers in a text that are not part of a quoted name, each with whether it is a percentage."""
    plain = re.sub(r"“[^”]*”", "“”", text)
    return [
        (match[0], bool(PERCENT.match(plain[match.end():])))
        for match in NUMBER.finditer(plain)
        if re.search(r"\d", match[0])
    ]


def _is_shown(number: Decimal, shown: str, is_percent: bool) -> bool:
    """Whether `shown` is `number` rounded.

    A proportion has no leading zero, a percentage may be kept as a share, a difference may be told without its sign
    ("3.2 lower"), and an odds ratio is kept as its logarithm.
    """
    text = re.sub(rf"^({MINUS}?)\.", r"\g<1>0.", shown)
    if rounds_to(number, text) or rounds_to(-number, text):
        return True
    if is_percent:
        return rounds_to(number * 100, text)
    return abs(number) < 20 and "." in text and rounds_to(number.exp(), text)


def _tile_problems(text: str, objects: list[list[Decimal]]) -> tuple[list[str], int]:
    label, _, rest = text.partition("\n")
    # The middle of other dyads stands beside the session's own numbers, and elsewhere in the file.
    rest, _, middle = rest.partition("other dyads’ median")
    unlike, _ = _finding_problems(middle, sorted(objects[-1]) if objects else [])
    if unlike:
        return [f"tile “{label}”: {problem}" for problem in unlike], 1
    wanted = _quoted(INTERVAL.sub("", rest))
    for numbers in objects:
        if len(numbers) <= MOST_NUMBERS and all(any(_is_shown(n, *number) for n in numbers) for number in wanted):
            return [], len(wanted)
    return [f"tile “{label}”: no object of results.json has all of {', '.join(number for number, _ in wanted)}"], len(wanted)


def _finding_problems(text: str, everything: list[Decimal]) -> tuple[list[str], int]:
    found = []
    for part, whole, percent in SHARE_OF.findall(text):
        part, whole = (Decimal(number.replace(",", "")) for number in (part, whole))
        if (100 * part / whole).quantize(Decimal(1), ROUND_HALF_UP) != Decimal(percent):
            found.append(f"finding: {part} of {whole} is not {percent} %")
    wanted = _quoted(INTERVAL.sub("", SHARE_OF.sub(r"\1 of \2", text)).replace("<\u00a0.001", ""))
    for shown, is_percent in wanted:
        if not any(_is_shown(number, shown, is_percent) for number in everything):
            words = text[max(0, text.find(shown) - 60):][:100]
            found.append(f"finding: {shown}{' %' if is_percent else ''} is not in results.json: …{words}…")
    return found, len(wanted)
