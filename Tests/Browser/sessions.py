"""Writes sessions that try a report's patience: odd codes, too many, too few, too long, ids that are markup."""

import csv
import random
from dataclasses import dataclass
from pathlib import Path

#: What all of these tables begin with.
HEADER = ("session", "person", "stream", "code", "onset", "offset")

#: Codes in scripts that run from right to left, with marks that combine, and with emoji.
RIGHT_TO_LEFT = ("מסתכל", "ينظر بعيدا", "نگاه می‌کند", "🙈", "👩‍👧 together", "e\u0301cho")


@dataclass(frozen=True)
class HostileSession:
    """A session as a file."""

    name: str
    path: Path


def write(folder: Path) -> list[HostileSession]:
    """Writes all of them into `folder`."""
    return [
        _write(folder, "right-to-left", _bouts("rtl-1", RIGHT_TO_LEFT, RIGHT_TO_LEFT[::-1], 300)),
        _write(folder, "forty-codes", _bouts("forty", _numbered("does thing", 20), _numbered("answers with", 20), 600)),
        _write(folder, "one-event", [("one", "infant", "voice", "vocalises", 1, 2)]),
        _write(folder, "empty-streams", _without_time()),
        _write(folder, "three-hours", _bouts("long", ("looks", "averts", "plays"), ("looks", "moves closer"), 10_800)),
        _write(folder, "markup", _markup()),
    ]


def phased(folder: Path) -> HostileSession:
    """A session in the three phases of the still-face paradigm."""
    rows = []
    for index, phase in enumerate(("play", "still", "reunion")):
        part = _bouts("still-face", ("looks", "averts", "plays"), ("looks", "averts"), 120, seed=index, begin=index * 120)
        rows += [row + (phase,) for row in part]
    return _write(folder, "still-face", rows, header=HEADER + ("phase",))


def coders(folder: Path) -> tuple[Path, Path]:
    """Two codings of one session that agree in most."""
    first = _bouts("play", ("looks", "averts", "plays"), ("looks", "averts"), 300)
    return _write(folder, "anna", first).path, _write(folder, "ben", _again(first)).path


def _again(first: list[tuple]) -> list[tuple]:
    """The same bouts as another person codes them: nearly at the same times, and now and then as averts."""
    chance = random.Random(7)
    second = []
    for number, row in enumerate(first):
        code = "averts" if number % 17 == 5 else row[3]
        onset = row[4] if row[4] == 0 else round(row[4] + chance.choice((0, 0, 0.2)), 2)
        second.append(row[:3] + (code, onset, row[5]))
    return [
        row[:5] + (following[4] if following[:3] == row[:3] else row[5],)
        for row, following in zip(second, second[1:] + [("",) * 6])
    ]


def coded_twice(folder: Path) -> Path:
    """A study of four sessions, two of which a second person coded as well."""
    for number in range(1, 5):
        first = _bouts(f"S{number}", ("looks", "averts"), ("looks", "averts"), 300, seed=number)
        second = _again(first) if number < 3 else []
        rows = [("anna",) + row for row in first] + [("ben",) + row for row in second]
        _write(folder / "sessions", f"S{number}", rows, ("coder",) + HEADER)
    columns = "stream,person,code,label,kind,class,order,colour,exclusive_group"
    codes = [
        f"gaze,{person},{code},{code},state,{kind},{place},,gaze"
        for place, (person, code, kind) in enumerate(
            (person, code, kind)
            for person in ("infant", "mother")
            for code, kind in (("looks", "partner"), ("averts", "away"))
        )
    ]
    (folder / "codebook.csv").write_text("\n".join([columns, *codes]) + "\n", encoding="utf-8")
    (folder / "mapping.toml").write_text(
        'schema = "attune-mapping/1"\n[columns]\ncoder = "coder"\n', encoding="utf-8"
    )
    (folder / "study.toml").write_text(
        'schema = "attune-study/1"\ntitle = "Coded twice"\n[files]\nmapping = "mapping.toml"\n'
        '[persons]\nfirst = "infant"\nsecond = "mother"\n',
        encoding="utf-8",
    )
    return folder


def _write(folder: Path, name: str, rows, header=HEADER) -> HostileSession:
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{name}.csv"
    with path.open("w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        writer.writerow(header)
        writer.writerows(rows)
    return HostileSession(name, path)


def _numbered(words: str, count: int) -> tuple[str, ...]:
    return tuple(f"{words} {number}" for number in range(1, count + 1))


def _bouts(session: str, infant, mother, seconds: int, seed: int = 1, begin: int = 0) -> list[tuple]:
    """Bouts of one to nine seconds that fill the time of both partners, in chance order."""
    chance = random.Random(seed)
    rows = []
    for person, codes in (("infant", infant), ("mother", mother)):
        time, last = 0.0, None
        while time < seconds:
            code = chance.choice([code for code in codes if code != last])
            end = min(time + chance.randint(5, 45) / 5, float(seconds))
            rows.append((session, person, "gaze", code, round(begin + time, 2), round(begin + end, 2)))
            time, last = round(end, 2), code
    return rows


def _without_time() -> list[tuple]:
    """One partner acts; of the other there is a single moment, so that most sections have nothing to say."""
    return [
        ("quiet", "infant", "gaze", "looks", 0, 60),
        ("quiet", "mother", "voice", "speaks", 12.5, ""),
    ]


def _markup() -> list[tuple]:
    """Ids, persons, streams and codes that would be markup, formulas or paths if they were not escaped."""
    session = '"><script>document.title="x"</script>'
    rows = []
    infant, mother = ("a<b", "</td><img src=x>", "=1+1"), ("&amp;", "'quoted\"", "{{x}}")
    for _, person, _, code, onset, offset in _bouts(session, infant, mother, 240):
        name = "<b>infant</b>" if person == "infant" else "mother' onload='x"
        rows.append((session, name, "<i>gaze", code, onset, offset))
    return rows
