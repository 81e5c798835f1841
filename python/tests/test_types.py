"""The types of `retold.types` name what `retold schema` says, field by field, and what answers hold."""

from __future__ import annotations

import json
from pathlib import Path
from types import UnionType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints, is_typeddict

import pytest
import retold
from conftest import BRIDGE, SEEDS, CommandLine, holding_made_up, made_up, paragraphs
from retold import types

COMMON: dict[str, type] = {"span": types.Span, "unread": types.Unread}
TYPES: dict[str, dict[str, type]] = {
    "compare": COMMON
    | {
        "": types.CompareReport,
        "alignment": types.Alignment,
        "brief": types.Brief,
        "claim": types.Claim,
        "claim_match": types.ClaimMatch,
        "copy_group": types.CopyGroup,
        "credit": types.Credit,
        "dispute": types.Dispute,
        "document": types.ComparedDocument,
        "evidence": types.Evidence,
        "generator": types.Generator,
        "group_evidence": types.GroupEvidence,
        "provenance": types.Provenance,
        "quote": types.Quote,
        "reason": types.Reason,
        "repeated_block": types.RepeatedBlock,
        "row": types.AlignmentRow,
        "side": types.DisputeSide,
        "statement": types.Statement,
        "telling": types.DisputeTelling,
    },
    "cluster": COMMON
    | {
        "boilerplate": types.Boilerplate,
        "cluster": types.Cluster,
        "error": types.ErrorLine,
        "generator": types.Generator,
        "holder": types.Holder,
        "known": types.Known,
        "match": types.ReferenceMatch,
        "pair": types.Pair,
        "passage": types.Passage,
        "place": types.Place,
        "report": types.ClusterReport,
        "reuse": types.Reuse,
        "settings": types.ClusterSettings,
        "summary": types.ClusterSummary,
    },
    "clean": COMMON
    | {
        "block": types.RemovedBlock,
        "blocks": types.BlockFigures,
        "document": types.RemovedDocument,
        "kept": types.KeptNear,
        "outlet": types.OutletLoss,
        "reference": types.RemovedReference,
        "settings": types.CleanSettings,
        "summary": types.CleanSummary,
        "weight": types.Weight,
    },
}
"""The type of each definition of the schema of a verb; that of a report without a name is `""`."""

PLAIN = {"string": "str", "integer": "int", "number": "float", "boolean": "bool", "null": "None"}


def of_schema(schema: dict[str, Any], named: dict[str, type]) -> Any:
    """What a value must be, as a schema has it."""
    if "$ref" in schema:
        return named[schema["$ref"].removeprefix("#/$defs/")].__name__
    if "anyOf" in schema:
        return frozenset(of_schema(choice, named) for choice in schema["anyOf"])
    if "const" in schema or "enum" in schema:
        return "one of", frozenset(schema.get("enum", [schema.get("const")]))
    if schema["type"] == "array":
        return "list", of_schema(schema["items"], named)
    if schema["type"] == "object":
        assert "properties" not in schema, f"what has fields has a name in $defs: {list(schema['properties'])}"
        return "dict"
    return PLAIN[schema["type"]]


def of_type(hint: Any) -> Any:
    """The same, as a type has it."""
    kind = get_origin(hint)
    if kind in (Union, UnionType):
        return frozenset(map(of_type, get_args(hint)))
    if kind is Literal:
        return "one of", frozenset(get_args(hint))
    if kind is list:
        return "list", of_type(get_args(hint)[0])
    return "None" if hint is type(None) else (kind or hint).__name__


@pytest.mark.parametrize("verb", TYPES)
def test_types_are_what_the_schema_says(verb: str, retold_command: CommandLine) -> None:
    schema = json.loads(retold_command("schema", verb).stdout)
    named, defined = TYPES[verb], schema["$defs"] | ({"": schema} if "properties" in schema else {})
    assert set(named) == set(defined), f"what retold.types lacks of the schema of {verb}, or has beside it"
    for name, definition in defined.items():
        fields = {field: of_schema(inner, named) for field, inner in definition["properties"].items()}
        assert {field: of_type(hint) for field, hint in get_type_hints(named[name]).items()} == fields, named[name]
        assert getattr(named[name], "__required_keys__") == frozenset(definition["required"]), named[name]  # noqa: B009


def wrong(value: Any, hint: Any, at: str) -> list[str]:
    """Where a value is not what a type says: fields that are missing or that nobody named, and values of another kind."""
    kind = get_origin(hint)
    if kind in (Union, UnionType):
        found = [wrong(value, one, at) for one in get_args(hint)]
        return min(found, key=len)
    if kind is list and isinstance(value, list):
        return [odd for number, item in enumerate(value) for odd in wrong(item, get_args(hint)[0], f"{at}[{number}]")]
    if is_typeddict(hint) and isinstance(value, dict):
        hints, required = get_type_hints(hint), hint.__required_keys__
        named = [f"{at} has no {name}" for name in required - set(value)] + [f"{at}.{name} has no type" for name in set(value) - set(hints)]
        return named + [odd for name in set(value) & set(hints) for odd in wrong(value[name], hints[name], f"{at}.{name}")]
    if is_typeddict(hint):
        return [f"{at} is {value!r}"]
    if kind is Literal:
        return [] if value in get_args(hint) else [f"{at} is {value!r}"]
    fits = value is None if hint is type(None) else isinstance(value, int | float if hint is float else kind or hint)
    return [] if fits else [f"{at} is {value!r}"]


FIRE = ("gazette", "A fire destroyed the old market hall of Lowick on Friday night. Twelve people were injured, the fire brigade said. AP contributed.")
AGAIN = ("herald", "The old market hall of Lowick was destroyed by a fire on Friday night. The fire brigade said 20 people were injured.")


def test_a_comparison_is_what_its_type_says() -> None:
    for report in (retold.compare(SEEDS), retold.compare([FIRE, AGAIN, ("copy", FIRE[1])])):
        assert wrong(report.to_dict(), types.CompareReport, "report") == []
        assert wrong(report.matches, list[types.Match], "matches") == []
        assert report.matches
    assert report["disputes"]
    assert report["copy_groups"]


def test_a_clustering_is_what_its_type_says(tmp_path: Path) -> None:
    common = " ".join(paragraphs(7, 1, 60))
    texts = [f"{paragraphs(9000 + number, 1)[0]} {common} {paragraphs(9500 + number, 1)[0]}" for number in range(12)]
    found = retold.cluster(
        [*made_up(60), *holding_made_up(2), *({"id": f"c{number}", "text": text} for number, text in enumerate(texts))],
        relations=["exact", "near", "contains", "passage", "story"],
    )
    assert wrong(found.to_dict(), types.ClusterReport, "report") == []
    for name, hint in (("pairs", types.Pair), ("passages", types.Passage), ("clusters", types.Cluster), ("reuse", types.Reuse)):
        entries = getattr(found, name)
        assert entries, name
        assert wrong(entries, list[hint], name) == []  # type: ignore[valid-type]
    assert wrong(found.boilerplate, list[types.Boilerplate], "boilerplate") == []
    assert wrong(found.summary, types.ClusterSummary, "summary") == []
    with retold.Index.create(tmp_path / "index") as index:
        added = index.add({"a": BRIDGE, "b": common})
        asked = index.query([("a", BRIDGE), ("c", f"{BRIDGE} Again.")])
    assert wrong(added, types.Added, "added") == []
    assert asked.pairs[0]["in_index"] == "a"
    assert wrong(asked.to_dict(), types.ClusterReport, "report") == []
    assert wrong(asked.known, list[types.Known], "known") == []


def test_a_cleaning_is_what_its_type_says() -> None:
    page = f"{BRIDGE}\n{paragraphs(1, 1)[0]}\n{BRIDGE}"
    cleaned = retold.clean([("a", page), ("b", page), ("c", paragraphs(2, 1)[0])])
    assert {gone["type"] for gone in cleaned.removed} == {"block", "document"}
    for gone in cleaned.removed:
        assert wrong(gone, types.RemovedDocument if gone["type"] == "document" else types.RemovedBlock, "removed") == []
    assert wrong(cleaned.figures, types.CleanFigures, "figures") == []
    assert wrong(cleaned.documents, list[types.Document], "documents") == []
    kept = retold.clean([("a", page), ("b", page), 7], on_error="keep")  # type: ignore[arg-type]
    assert wrong(kept.errors, list[types.Unread], "errors") == []


def test_what_is_not_so_is_noticed() -> None:
    pair: Any = retold.cluster([BRIDGE, BRIDGE]).pairs[0]
    assert wrong({**pair, "more": 1}, types.Pair, "pair") == ["pair.more has no type"]
    assert wrong({**pair, "relation": "like"}, types.Pair, "pair") == ["pair.relation is 'like'"]
    del pair["a_place"]
    assert wrong(pair, types.Pair, "pair") == ["pair has no a_place"]
