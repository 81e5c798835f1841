"""retold reads what many sources published: which texts are the same, which passages were reused, how outlets tell one story differently.

| question | job | answer |
|---|---|---|
| Which texts of a corpus are the same, hold one another, share passages, tell one story? | `cluster` | `Clustering` |
| How do these reports of one story differ, and who has the words from whom? | `compare` | `Comparison` |
| What is left of a corpus without its repeats? | `clean` | `Cleaning` |
| Which of these documents came before? | `Index.query` | `Clustering` |

It is the engine of the command line `retold` (`python -m retold` is that), with the same settings, words and values. Spans count bytes of
the UTF-8 text of a document: `quote` gives their words. A job lets other threads of Python go on, and Ctrl-C ends it.

>>> import retold
>>> found = retold.cluster(["The ferry sails again on Saturday.", "the ferry sails again on Saturday"])
>>> found.clusters[0]["members"]
['0', '1']
"""

from retold._errors import IncompleteError, IndexAccessError, InputError, Interrupted, RetoldError, RetoldWarning, SettingError, Unread
from retold._index import Index
from retold._jobs import clean, cluster, compare, fingerprint
from retold._native import VERSION as __version__
from retold._native import Table
from retold._results import Cleaning, Clustering, Comparison, quote
from retold.types import Cluster, Document, Match, Pair, Passage, Span

__all__ = [
    "Cleaning",
    "Cluster",
    "Clustering",
    "Comparison",
    "Document",
    "IncompleteError",
    "Index",
    "IndexAccessError",
    "InputError",
    "Interrupted",
    "Match",
    "Pair",
    "Passage",
    "RetoldError",
    "RetoldWarning",
    "SettingError",
    "Span",
    "Table",
    "Unread",
    "__version__",
    "clean",
    "cluster",
    "compare",
    "fingerprint",
    "quote",
]
