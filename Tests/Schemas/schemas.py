"""The published schemas, and what they say of a file."""

import json
from pathlib import Path

from jsonschema import Draft202012Validator
from referencing import Registry, Resource

#: The folder of the schemas.
FOLDER = Path(__file__).resolve().parents[2] / "Schemas"


class Schemas:
    """All schemas, found by the form that a file says it has."""

    def __init__(self):
        documents = {path.name: json.loads(path.read_text(encoding="utf-8")) for path in FOLDER.glob("*.schema.json")}
        registry = Registry().with_resources(
            (name, Resource.from_contents(document)) for name, document in documents.items()
        )
        self._validators = {}
        for document in documents.values():
            Draft202012Validator.check_schema(document)
            form = document.get("properties", {}).get("schema", {}).get("const")
            if form:
                self._validators[form] = Draft202012Validator(document, registry=registry)
        self.documents = documents

    @property
    def forms(self) -> list[str]:
        """The forms that there is a schema for."""
        return sorted(self._validators)

    def problems(self, value, most: int = 10) -> list[str]:
        """What is wrong with `value`, a line for each of the first few problems."""
        form = value.get("schema") if isinstance(value, dict) else None
        if form not in self._validators:
            return [f"there is no schema for the form {form!r}"]
        found = []
        for error in self._validators[form].iter_errors(value):
            place = "/".join(map(str, error.absolute_path)) or "the whole"
            found.append(f"{place}: {error.message[:200]}")
            if len(found) == most:
                break
        return found


def undescribed(document: dict) -> list[str]:
    """The properties of a schema that do not say what they are, and the objects that take any key."""
    found = []

    def visit(node, place: str) -> None:
        if isinstance(node, list):
            for number, item in enumerate(node):
                visit(item, f"{place}/{number}")
        if not isinstance(node, dict):
            return
        for name, item in node.get("properties", {}).items():
            if not {"description", "$ref"} & item.keys():
                found.append(f"{place}/{name}: no description")
        if "properties" in node and node.get("additionalProperties") is not False:
            found.append(f"{place}: takes any key")
        for name, item in node.items():
            visit(item, f"{place}/{name}")

    visit(document, document["$id"])
    return found
