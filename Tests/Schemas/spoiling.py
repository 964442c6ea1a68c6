"""Spoils files of results, to see whether the schemas notice: a wrong type, a missing key, an extra key, a number
that cannot be, a word that is none."""

import copy

#: Numbers that are shares or p values wherever they stand.
SHARES = ("pursued_share", "matched_share", "coverage", "p_shift", "agreement", "p", "pAdjusted", "overlap")


def shortened(value):
    """`value` with the beginning of each list only: what is sound stays so, and hundreds of copies are checked soon."""
    if isinstance(value, dict):
        return {key: shortened(item) for key, item in value.items()}
    if isinstance(value, list):
        is_deep = any(isinstance(item, (dict, list)) for item in value)
        return [shortened(item) for item in value[: 2 if is_deep else 4]]
    return value


def spoilt(value: dict):
    """Copies of `value`, each spoilt in one place, with what was done to it."""
    first = next(key for key in sorted(value) if key != "schema")
    yield f"without {first}", _with(value, lambda copied: copied.pop(first))
    yield "with a key too many", _with(value, lambda copied: copied.update(extra=1))
    yield "with a list of texts in place of a number or an object", _with(
        value, lambda copied: copied.update({first: {"wrong": ["type"]}})
    )
    yield "of another form", _with(value, lambda copied: copied.update(schema="attune-nothing/9"))
    for path in _one_each(value):
        *above, last = path
        if last in SHARES:
            yield f"with a share of 1.2 at {_words(path)}", _set(value, path, 1.2)
            yield f"with a share as text at {_words(path)}", _set(value, path, "0.5")
        elif last == "verdict":
            yield f"with a verdict that is none at {_words(path)}", _set(value, path, "proves chance wrong")
        elif last == "reason" and above and "value" in _at(value, above):
            yield f"with a reason that is none at {_words(path)}", _set(value, path, "because")
        elif last == "count" or last == "bytes":
            yield f"with a count of -1 at {_words(path)}", _set(value, path, -1)
            yield f"with a count of 1.5 at {_words(path)}", _set(value, path, 1.5)
        elif last == "sha256":
            yield f"with half a digest at {_words(path)}", _set(value, path, _at(value, path)[:32])
        elif last in ("onset_seconds", "beginSeconds"):
            yield f"with a time in words at {_words(path)}", _set(value, path, "a while")
    for path in _one_object_each(value):
        yield f"with a key too many at {_words(path)}", _with(value, lambda copied: _at(copied, path).update(extra=1))


def _with(value: dict, change) -> dict:
    copied = copy.deepcopy(value)
    change(copied)
    return copied


def _set(value: dict, path: tuple, new) -> dict:
    return _with(value, lambda copied: _at(copied, path[:-1]).__setitem__(path[-1], new))


def _at(value, path):
    for step in path:
        value = value[step]
    return value


def _words(path: tuple) -> str:
    return "/".join(map(str, path))


def _places(value, path=()):
    """Every place in `value`, with what stands there."""
    yield path, value
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, item in items:
        yield from _places(item, (*path, key))


def _shape(path: tuple) -> tuple:
    """The same for all items of one list."""
    return tuple("#" if isinstance(step, int) else step for step in path)


def _one_each(value):
    """One place of each kind that holds a number or a text."""
    seen = set()
    for path, item in _places(value):
        is_leaf = isinstance(item, (int, float, str)) and not isinstance(item, bool)
        if path and isinstance(path[-1], str) and is_leaf and _shape(path) not in seen:
            seen.add(_shape(path))
            yield path


def _one_object_each(value):
    """One place of each kind that holds an object; those whose keys are names of the user's take any."""
    seen = set()
    for path, item in _places(value):
        if path and isinstance(item, dict) and _shape(path) not in seen:
            seen.add(_shape(path))
            if path[-1] not in ("constants", "reading", "parameters", "timeScale", "lengthColumns"):
                yield path
