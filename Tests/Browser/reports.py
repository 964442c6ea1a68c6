"""Lets attune write a report of every kind into a folder."""

import csv
import subprocess
from dataclasses import dataclass
from pathlib import Path

import sessions

#: The folder of the project.
PROJECT = Path(__file__).resolve().parents[2]
TWINS = PROJECT / "Datasets" / "stern-twins"

#: A report is written, though there was too little data for one of its tables.
TOO_LITTLE_DATA = 5

#: What a study with phases adds to the design that `attune simulate` writes.
PHASES = """
[phases]
order = ["play", "still", "reunion"]
stream = "staff.episode"
"""
QUESTIONS = """
[[question]]
id = "pursuit"
text = "Does the mother come closer after the infant averts?"
statistic = "log-odds-effect"
given = "infant.averts"
target = "mother.moves_closer"
window = "0s..3s"

[[question]]
id = "cycles"
text = "Are aversions pursued beyond chance?"
statistic = "cycle-chance"

"""


@dataclass(frozen=True)
class Report:
    """A report's folder, under the name of what it is a report of."""

    name: str
    folder: Path
    file: str = "report.html"

    @property
    def page(self) -> Path:
        """The page that people open."""
        return self.folder / self.file

    @property
    def is_whole(self) -> bool:
        """Whether the page is the report itself, and not one page of its appendix."""
        return self.file == "report.html"


class ReportError(Exception):
    """attune wrote no report."""


class ReportMaker:
    """Calls attune and says which report came of it."""

    def __init__(self, attune: Path, work: Path):
        self._attune = attune
        self._work = work
        self._out = work / "reports"

    def all(self) -> list[Report]:
        """A report of every kind: sessions, two sessions, coders, studies, and sessions that are hard to show."""
        made = [
            self._made("session mark", "report", "session", TWINS / "mark.csv"),
            self._made("session fred", "report", "session", TWINS / "fred.csv"),
            self._made("course fred", "report", "course", TWINS / "fred.csv"),
            self._made("course mark, answered", "report", "course", TWINS / "mark.csv", "--answers"),
            self._made("mark against fred", "report", "session", TWINS / "mark.csv", "--against", TWINS / "fred.csv"),
        ]
        first, second = sessions.coders(self._work / "coders")
        made.append(self._made("coders", "agree", first, second))
        groups = self._study("groups")
        study = self._made("study", "report", "study", groups)
        made += [study, Report("dyad of a study", study.folder, "dyads/S-001.html")]
        made.append(self._made("study without small groups", "report", "study", groups, "--suppress-small"))
        made.append(
            self._made("session of a study", "report", "session", groups / "sessions" / "S-002.csv", "--study", groups)
        )
        made.append(self._made("study with phases", "analyze", self._phased_study()))
        made.append(self._made("study coded twice", "analyze", sessions.coded_twice(self._work / "twice")))
        made.append(self._session(sessions.phased(self._work / "phased")))
        return made + [self._session(hard) for hard in sessions.write(self._work / "hostile")]

    def session(self, name: str, path: Path) -> Report:
        """The report of the one session in a file."""
        return self._made(name, "report", "session", path)

    def _session(self, session: sessions.HostileSession) -> Report:
        return self.session(session.name, session.path)

    def _made(self, name: str, *words) -> Report:
        """The one report that attune writes on these words; each gets a folder of its own to be found in."""
        out = self._out / name.replace(" ", "-")
        self._run(*words, "--out", out, "--quiet", accepted=(0, TOO_LITTLE_DATA))
        folders = [path.parent for path in out.glob("*/report.html")]
        if len(folders) != 1:
            raise ReportError(f"{name}: {len(folders)} reports were written where one was expected")
        return Report(name, folders[0])

    def _study(self, name: str) -> Path:
        folder = self._work / name
        self._run("simulate", folder, "--dyads", "6", "--length", "6min", "--groups", "chased:0.6,free:0.2", "--quiet")
        return folder

    def _phased_study(self) -> Path:
        """A study with three episodes of two minutes in each session and two planned questions."""
        folder = self._study("phases")
        design = (folder / "study.toml").read_text(encoding="utf-8")
        design = design.replace("\n[phases]\n", PHASES).replace("\n[parameters]\n", QUESTIONS + "[parameters]\n")
        (folder / "study.toml").write_text(design, encoding="utf-8")
        with (folder / "codebook.csv").open("a", encoding="utf-8") as codebook:
            for number, phase in enumerate(("play", "still", "reunion"), start=90):
                codebook.write(f"episode,staff,{phase},{phase},state,,{number},,\n")
        for path in sorted((folder / "sessions").glob("*.csv")):
            self._add_episodes(path)
        return folder

    @staticmethod
    def _add_episodes(path: Path) -> None:
        with path.open(newline="", encoding="utf-8") as file:
            reader = csv.DictReader(file)
            rows = list(reader)
        for number, phase in enumerate(("play", "still", "reunion")):
            begin, end = number * 120.0, number * 120.0 + 120
            rows.append(
                rows[0]
                | {"Subject": "staff", "Behavior": phase, "Behavioral category": "episode", "Behavior type": "STATE"}
                | {"Start (s)": f"{begin:.3f}", "Stop (s)": f"{end:.3f}", "Duration (s)": "120.000"}
            )
        with path.open("w", newline="", encoding="utf-8") as file:
            writer = csv.DictWriter(file, reader.fieldnames)
            writer.writeheader()
            writer.writerows(rows)

    def _run(self, *words, accepted=(0,)) -> None:
        command = [str(self._attune), *map(str, words)]
        done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)
        if done.returncode not in accepted:
            raise ReportError(f"{' '.join(command)}: exit code {done.returncode}\n{done.stderr}")
