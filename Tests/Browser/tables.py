"""Compares the tables of a page with the files beside it.

A report writes its tables into `tables/` in the order in which they stand on the page, those that are too long for
the page and other files last; `manifest.json` keeps that order. So the first table of the page is the first file,
and so on. Of each pair are compared: the number of columns and rows, the head of each group of rows, and every
cell. The file has numbers in full; the page shows them rounded, and is right if rounding the file's number to as many
decimals (half away from zero) gives what it shows:

    page            file
    −1.93, 1,999    a number
    46.7 and a bar  a share between 0 and 1; the bar has the length of the number
    46.7            a share as well, in a table behind a figure
    .042, < .001    a p value
    −.58            a number from -1 to 1
    2:04.48         seconds
    –               nothing
    words           the same words; an apostrophe is before those that a spreadsheet would run
"""

import csv
import json
import re
import xml.etree.ElementTree as ElementTree
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation
from pathlib import Path

#: What a page shows where there is no number.
ABSENT = "–"
MINUS = "\u2212"


@dataclass(frozen=True)
class Cell:
    """A cell of a page: its words, and the length of its bar in percent."""

    text: str
    bar: str | None


@dataclass(frozen=True)
class PageTable:
    """A table of a page; each row begins with the head of its group if there are groups."""

    title: str
    width: int
    is_grouped: bool
    is_behind_figure: bool
    #: What is said of the rows that are not there, if any are not.
    cut: str | None
    rows: list[list[Cell]]


def problems(tree: ElementTree.Element, folder: Path) -> tuple[list[str], int]:
    """The cells that are not those of the files, and how many were compared."""
    behind = {id(table): details for details in tree.iter("details") for table in details.iter("table")}
    shown = [_read(table, behind.get(id(table))) for table in tree.iter("table")]
    paths = [entry["path"] for entry in json.loads((folder / "manifest.json").read_text(encoding="utf-8"))["files"]]
    files = [path for path in paths if re.fullmatch(r"tables/[^/]+\.csv", path)]
    if len(files) < len(shown):
        return [f"tables: {len(shown)} on the page, {len(files)} files"], 0
    found, compared = [], 0
    for table, path in zip(shown, files):
        with (folder / path).open(newline="", encoding="utf-8") as file:
            lines = list(csv.reader(file))
        unlike, count = _compare(table, _shown(table, lines[1:], path), len(lines[0]))
        found += [f"{path}, “{table.title}”: {problem}" for problem in unlike]
        compared += count
    return found, compared


def _read(table: ElementTree.Element, details: ElementTree.Element | None) -> PageTable:
    group, is_grouped, rows = "", False, []
    for row in table.find("tbody"):
        cells = [_cell(cell) for cell in row]
        if "gh" in row.get("class", "").split():
            group, is_grouped = cells[0].text, True
        else:
            rows.append([Cell(group, None)] + cells)
    # Rows before the first head have none; a table without any head has no column for them.
    rows = rows if is_grouped else [row[1:] for row in rows]
    heads = list(table.iter("thead"))[0][0]
    title = "".join(table.find("caption").itertext())
    notes = [] if details is None else [note.text for note in details.iter("p") if "rows; " in (note.text or "")]
    return PageTable(title, len(heads), is_grouped, details is not None, notes[0] if notes else None, rows)


def _cell(cell: ElementTree.Element) -> Cell:
    bar = None
    for span in cell.iter("span"):
        width = re.fullmatch(r"width:([\d.]+)%", span.get("style", ""))
        bar = width[1] if width else bar
    return Cell("".join(cell.itertext()), bar)


def _shown(table: PageTable, lines: list[list[str]], path: str) -> list[list[str]]:
    """The lines of the file that the page says it shows: the first of them where it says how many, else all."""
    said = re.fullmatch(r"The first (\d+) of ([\d,]+) rows; (\S+) has all\.", table.cut or "")
    if not said or int(said[2].replace(",", "")) != len(lines) or said[3] != path or int(said[1]) >= len(lines):
        return lines
    return lines[: int(said[1])]


def _compare(table: PageTable, lines: list[list[str]], width: int) -> tuple[list[str], int]:
    # A file keeps the column of group heads though no group of the page has a row.
    expected = table.width + (1 if table.is_grouped else 0)
    if lines and width != expected:
        return [f"{expected} columns on the page, {width} in the file"], 0
    if len(table.rows) != len(lines):
        return [f"{len(table.rows)} rows on the page, {len(lines)} in the file"], 0
    found, compared = [], 0
    for number, (row, line) in enumerate(zip(table.rows, lines), start=1):
        if len(row) != len(line):
            found.append(f"row {number} has {len(row)} cells, not {len(line)}")
        for cell, field in zip(row, line):
            compared += 1
            if not agree(cell, field) and not (table.is_behind_figure and _is_share(cell, field)):
                found.append(f"row {number} shows {cell.text!r}, the file has {field!r}")
    return found, compared


def agree(cell: Cell, field: str) -> bool:
    """Whether `cell` shows what stands in `field`."""
    if cell.text == harmful(field):
        return True
    if field == "":
        return cell.text == ABSENT
    number = number_of(field)
    if number is None:
        return False
    if cell.bar is not None:
        return rounds_to(number * 100, cell.text) and rounds_to(min(max(number * 100, 0), 100), cell.bar)
    ways = (rounds_to, _is_probability, _is_bounded, _is_clock)
    return any(way(number, cell.text) for way in ways)


def _is_share(cell: Cell, field: str) -> bool:
    """Whether `cell` shows a share as a percentage with one decimal, without a bar."""
    number = number_of(field)
    if number is None or cell.bar is not None or not re.fullmatch(r"\d+\.\d", cell.text):
        return False
    return 0 <= number <= 1 and rounds_to(number * 100, cell.text)


def harmful(field: str) -> str:
    """`field` without the apostrophe that keeps a spreadsheet from running it."""
    return field[1:] if re.match(r"'[=+\-@\t\r\n]", field) else field


def number_of(field: str) -> Decimal | None:
    """The number that a text is, if it is one."""
    try:
        number = Decimal(field)
    except InvalidOperation:
        return None
    return number if number.is_finite() else None


def rounds_to(number: Decimal, shown: str) -> bool:
    """Whether `number` is `shown` when rounded to as many decimals."""
    text = shown.replace(MINUS, "-")
    if not re.fullmatch(r"-?(\d+|\d{1,3}(,\d{3})+)(\.\d+)?", text):
        return False
    value = Decimal(text.replace(",", ""))
    return number.quantize(Decimal(1).scaleb(value.as_tuple().exponent), ROUND_HALF_UP) == value


def _is_probability(number: Decimal, shown: str) -> bool:
    if shown == "<\u00a0.001":
        return number < Decimal("0.001")
    if not re.fullmatch(r"\.\d+|1\.00", shown) or number < Decimal("0.001"):
        return False
    places = 3 if number < Decimal("0.1") else 2
    return len(shown.partition(".")[2]) == places and rounds_to(number, "0" + shown if shown[0] == "." else shown)


def _is_bounded(number: Decimal, shown: str) -> bool:
    """Whether a number from -1 to 1 stands there with two decimals and without the zero before them."""
    parts = re.fullmatch(rf"({MINUS}?)(\.\d\d)", shown)
    return parts is not None and rounds_to(number, f"{parts[1]}0{parts[2]}")


def _is_clock(number: Decimal, shown: str) -> bool:
    parts = re.fullmatch(r"(?:(\d+):)?(\d+):(\d\d(?:\.\d+)?)", shown)
    if not parts:
        return False
    hours, minutes, seconds = (Decimal(part or 0) for part in parts.groups())
    return rounds_to(number, str(hours * 3600 + minutes * 60 + seconds))
