"""The JSON of the reports as types: what `retold schema compare`, `cluster` and `clean` say, field by field.

They are names for plain dictionaries: of answers in Python (`found.pairs` is a list of `Pair`, `report.to_dict()` a `CompareReport`), and of what
`python -m retold … --format json` writes. A field that only some have is in a class of its own with `total=False`.
"""

from __future__ import annotations

from typing import Any, Literal, TypeAlias, TypedDict

from retold._errors import Unread

__all__ = [
    "Added",
    "Alignment",
    "AlignmentRow",
    "BlockFigures",
    "Boilerplate",
    "Brief",
    "Claim",
    "ClaimMatch",
    "CleanFigures",
    "CleanSettings",
    "CleanSummary",
    "Cluster",
    "ClusterReport",
    "ClusterSettings",
    "ClusterSummary",
    "CompareReport",
    "ComparedDocument",
    "CopyGroup",
    "CopyVerdict",
    "Credit",
    "Dispute",
    "DisputeSide",
    "DisputeTelling",
    "Document",
    "ErrorLine",
    "Evidence",
    "EvidenceKind",
    "Generator",
    "GroupEvidence",
    "Holder",
    "KeptNear",
    "Known",
    "Match",
    "MatchLabel",
    "OutletLoss",
    "Pair",
    "Passage",
    "Place",
    "Provenance",
    "Quote",
    "Reason",
    "ReferenceMatch",
    "RelationName",
    "Removal",
    "RemovedBlock",
    "RemovedDocument",
    "RemovedReference",
    "RepeatRelation",
    "RepeatedBlock",
    "Reuse",
    "Span",
    "Statement",
    "Unread",
    "Weight",
]

RelationName: TypeAlias = Literal["exact", "near", "contains", "contained", "passage", "story"]
"""How two documents are related, read from the first to the second."""
MatchLabel: TypeAlias = Literal["same_text", "reworded", "more_detail", "conflict", "unsure"]
RepeatRelation: TypeAlias = Literal["exact", "edited", "truncated"]
CopyVerdict: TypeAlias = Literal["no_copying", "left_first", "right_first", "common_source", "cannot_tell"]
EvidenceKind: TypeAlias = Literal[
    "number", "date", "name", "negation", "antonym", "quantity", "modality", "order", "question", "symbol", "roles", "detail", "words"
]


class Span(TypedDict):
    """Bytes of the UTF-8 text of a document, the end exclusive; `quote` gives the words."""

    start: int
    end: int


class Generator(TypedDict):
    """What wrote a report."""

    name: Literal["retold"]
    version: str


# `compare`


class Quote(TypedDict):
    """A sentence that tells what happened; `statements` and `disputes` are places in the lists of these."""

    document: int
    span: Span
    statements: list[int]
    disputes: list[int]


class Brief(TypedDict):
    """The story in numbers."""

    documents: int
    outlets: int
    independent_sources: int
    shared_statements: int
    told_by_all: int
    disputes: int
    told_by_one: int


class Credit(TypedDict):
    """An agency that a document credits, with the whole text or with a part of it."""

    agency: str
    span: Span
    whole: bool


class _PublishedAt(TypedDict, total=False):
    published_at: str


class ComparedDocument(_PublishedAt):
    """A document of a comparison. `published` is the date as its source wrote it, `published_at` the same as ISO 8601, where it says a day."""

    index: int
    id: str
    path: str
    outlet: str | None
    title: str | None
    published: str | None
    language: str | None
    bytes: int
    words: int
    credits: list[Credit]


class _KeptFor(TypedDict, total=False):
    kept_for: Literal["introduced", "running_text", "parallel"]


class RepeatedBlock(_KeptFor):
    """A block that repeats another one of its document; `kept_for` says why `clean` leaves it there."""

    document: int
    kept: Span
    repeat: Span
    relation: RepeatRelation
    similarity: float


class _Disputes(TypedDict, total=False):
    disputes: list[int]


class AlignmentRow(_Disputes):
    """Paragraphs of two documents that correspond."""

    left: list[Span]
    right: list[Span]
    relation: Literal["same", "edited", "moved", "left_only", "right_only"]
    similarity: float


class Alignment(TypedDict):
    """Two documents side by side."""

    left: int
    right: int
    rows: list[AlignmentRow]


class Claim(TypedDict):
    """A sentence or a clause."""

    id: int
    document: int
    span: Span


class Evidence(TypedDict):
    """What speaks for and against the label of a match."""

    kind: EvidenceKind
    left: Span | None
    right: Span | None
    agrees: bool


class ClaimMatch(TypedDict):
    """Two claims, by their ids, that tell the same thing."""

    left: int
    right: int
    label: MatchLabel
    score: float
    evidence: list[Evidence]


class _Shown(TypedDict, total=False):
    before: Span
    own: list[Span]


class Statement(_Shown):
    """What more than one document carries. `tellings`, `again`, `parts` and `conflicts` are ids of claims; `shown` are words of the document
    `shown_from`, `before` the sentence before them, and `own` the words among them that not all carriers have."""

    tellings: list[int]
    again: list[int]
    parts: list[int]
    sources: int
    conflicts: list[list[int]]
    documents: list[int]
    shown_from: int
    shown: Span


class _Before(TypedDict, total=False):
    before: Span


class DisputeTelling(_Before):
    """How a document gives its answer: the words in question, and those to show."""

    document: int
    claim: int
    words: Span | None
    shown: Span


class DisputeSide(TypedDict):
    """An answer to what is disputed, and the documents that give it."""

    claim: int
    words: Span | None
    shown: Span
    documents: list[int]
    tellings: list[DisputeTelling]


class _Latest(TypedDict, total=False):
    latest: int


class Dispute(_Latest):
    """One thing on which documents contradict each other; `latest` is the side that was told last, where dates show one."""

    kind: EvidenceKind
    sides: list[DisputeSide]
    statements: list[int]


class Reason(TypedDict):
    """What speaks for a direction of copying."""

    kind: Literal["credit", "agency", "truncation", "insertion", "containment", "date"]
    favours: CopyVerdict
    left: Span | None
    right: Span | None
    what: str | None


class Provenance(TypedDict):
    """Who has the words from whom, of two documents."""

    left: int
    right: int
    verdict: CopyVerdict
    one_source: bool
    shared_left: float
    shared_right: float
    reasons: list[Reason]


class GroupEvidence(TypedDict):
    """Why a document is of a group."""

    kind: Literal["words", "agency"]
    document: int
    span: Span | None
    representative: Span | None


class CopyGroup(TypedDict):
    """Documents that carry one text."""

    representative: int
    members: list[int]
    shared: float
    agency: str | None
    evidence: list[GroupEvidence]


class CompareReport(TypedDict):
    """How the documents of one story compare: `Comparison.to_dict()`."""

    schema_version: Literal[1]
    generator: Generator
    settings: dict[str, Any]
    brief: Brief
    summary: list[Quote]
    disputes: list[Dispute]
    documents: list[ComparedDocument]
    repeated_blocks: list[RepeatedBlock]
    alignments: list[Alignment]
    claims: list[Claim]
    claim_matches: list[ClaimMatch]
    unmatched: list[int]
    leftovers: list[int]
    statements: list[Statement]
    provenance: list[Provenance]
    copy_groups: list[CopyGroup]
    independent_sources: int
    errors: list[Unread]


class Match(TypedDict):
    """Two claims that tell the same thing, with their documents and words: `Comparison.matches`."""

    left: str
    left_span: Span
    left_text: str
    right: str
    right_span: Span
    right_text: str
    label: MatchLabel
    score: float


# `cluster`


class _Line(TypedDict, total=False):
    line: int
    record: int


class Place(_Line):
    """Where a document stands. Of documents in memory the path is `documents`, and the line their number, from 1; of an index the path may be empty."""

    path: str


class _InIndex(TypedDict, total=False):
    in_index: Literal["a", "b"]


class Pair(_InIndex):
    """Two related documents; `relation` reads from `a` to `b`. `in_index` is the one that an index holds, where one was asked."""

    type: Literal["pair"]
    a: str
    b: str
    relation: RelationName
    jaccard: float
    containment_a: float
    containment_b: float
    similarity: float
    a_place: Place
    b_place: Place


class Passage(TypedDict):
    """Words that two documents share."""

    type: Literal["passage"]
    a: str
    a_span: Span
    b: str
    b_span: Span
    similarity: float


class Holder(TypedDict):
    """A document that carries a text that many carry."""

    document: str
    span: Span
    similarity: float


class Reuse(TypedDict):
    """A text that many documents carry: the one that had it first, and the one that has most of it."""

    type: Literal["reuse"]
    id: int
    words: int
    first: str
    fullest: str
    holders: list[Holder]


class Boilerplate(TypedDict):
    """Words that very many texts carry."""

    type: Literal["boilerplate"]
    texts: int
    document: str
    span: Span
    words: str


class Cluster(TypedDict):
    """Documents of which one stands for all, or that tell one story; `places` has the order of `members`."""

    type: Literal["cluster"]
    id: int
    representative: str
    members: list[str]
    relation: RelationName
    min_similarity: float
    places: list[Place]


class Known(_Line):
    """A document that an index holds itself, from the same delivery, and that was not compared with itself."""

    type: Literal["known"]
    document: str
    path: str
    in_index: str


class ReferenceMatch(TypedDict):
    """An item of a reference set that a document holds (`python -m retold cluster --against`)."""

    type: Literal["match"]
    document: str
    reference: str
    field: str
    share: float
    span: Span
    reference_span: Span


class _Record(TypedDict, total=False):
    record: int


class ErrorLine(_Record):
    """A line of JSONL about something that could not be used."""

    type: Literal["error"]
    path: str | None
    line: int | None
    message: str


class ClusterSettings(TypedDict):
    """What decided a result of `cluster`."""

    relations: list[RelationName]
    shingle: int
    threshold: float
    recall: float
    bands: int
    rows: int
    keep: str


class _OfAnIndex(TypedDict, total=False):
    known: int
    index_documents: int


class ClusterSummary(_OfAnIndex):
    """A run of `cluster` as a whole."""

    type: Literal["summary"]
    documents: int
    empty: int
    errors: int
    pairs: int
    passages: int
    reused_texts: int
    unlisted_pairs: int
    clusters: int
    seconds: float
    interrupted: bool
    settings: ClusterSettings


class _Sometimes(TypedDict, total=False):
    known: list[Known]
    matches: list[ReferenceMatch]


class ClusterReport(_Sometimes):
    """Everything that `cluster` found: `Clustering.to_dict()`."""

    schema_version: Literal[1]
    generator: Generator
    pairs: list[Pair]
    passages: list[Passage]
    reuse: list[Reuse]
    boilerplate: list[Boilerplate]
    clusters: list[Cluster]
    errors: list[Unread]
    summary: ClusterSummary


# `clean`


class Document(TypedDict):
    """A document that stays."""

    id: str
    text: str
    title: str | None
    source: str | None
    date: str | None


class _Records(TypedDict, total=False):
    record: int
    kept_record: int


class _Places(_Records):
    """Where something went and where it still stands, and how it reads."""

    file: str
    line: int | None
    outlet: str | None
    title: str | None
    kept_file: str
    kept_line: int | None
    kept_outlet: str | None
    kept_title: str | None
    words: str


class _FromIndex(TypedDict, total=False):
    in_index: bool
    index: str


class RemovedDocument(_Places, _FromIndex):
    """A document went, and `survivor` stays for it."""

    type: Literal["document"]
    id: str
    survivor: str
    relation: RelationName
    jaccard: float
    containment: float


class RemovedBlock(_Places):
    """A part of a document went: a repeat in it, a line of many documents, or a passage that another one keeps."""

    type: Literal["block"]
    id: str
    removed: Span
    kept: Span
    kept_in: str
    relation: RepeatRelation
    similarity: float
    reason: Literal["repeat", "boilerplate", "passage"]


class RemovedReference(_Places):
    """What holds an item of a reference set went (`python -m retold clean --against`); nothing stays for it."""

    type: Literal["reference"]
    id: str
    removed: Span
    whole: bool
    reference: str
    field: str
    share: float
    reference_span: Span
    reference_words: str


Removal: TypeAlias = RemovedDocument | RemovedBlock | RemovedReference
"""What went; `type` tells which of them it is."""


class BlockFigures(TypedDict):
    """Blocks that went."""

    exact: int
    edited: int
    truncated: int


class CleanFigures(TypedDict):
    """A run of `clean` in figures; bytes are those of texts."""

    documents_in: int
    bytes_in: int
    exact_documents: int
    near_documents: int
    document_bytes: int
    kept_near: int
    blocks: BlockFigures
    documents_with_blocks: int
    block_bytes: int
    boilerplate_lines: int
    boilerplate_bytes: int
    passages: int
    passage_bytes: int
    reference_documents: int
    reference_passages: int
    reference_bytes: int
    emptied_documents: int
    known_documents: int
    remembered_documents: int
    undecoded_documents: int
    undecoded_bytes: int
    documents_out: int
    bytes_out: int


class OutletLoss(TypedDict):
    """What an outlet loses."""

    outlet: str | None
    documents: int
    removed_documents: int
    removed_parts: int
    bytes: int
    removed_bytes: int
    share: float


class KeptNear(TypedDict):
    """A near document that stays, and the words for which it does."""

    place: str
    near: str
    words: str


class CleanSettings(TypedDict):
    """What decided a result of `clean`."""

    only: Literal["documents", "blocks"] | None
    threshold: float
    shingle: int
    keep: str
    boilerplate: int | None
    passages: int | None
    keep_per: Literal["outlet"] | None
    against_removes: Literal["passage", "document"] | None


class _Kept(TypedDict, total=False):
    kept: list[KeptNear]


class CleanSummary(CleanFigures, _Kept):
    """What `python -m retold clean --format json` writes."""

    schema_version: Literal[1]
    type: Literal["summary"]
    errors: int
    unread: list[Unread]
    dry_run: bool
    seconds: float
    settings: CleanSettings
    outlets: list[OutletLoss]
    outlets_unlisted: int


class Weight(TypedDict):
    """What a document weighs (`python -m retold clean --weights`); the weights of a cluster add up to 1."""

    type: Literal["weight"]
    id: str
    file: str
    line: int | None
    weight: float
    size: int
    stands: str


# `Index`


class Added(TypedDict):
    """What became of documents that were added: how many are new and were there already, those that got another name (the old one and the new one),
    and the ids of those for which there was none."""

    added: int
    known: int
    renamed: list[list[str]]
    refused: list[str]
