"""`cluster` and `clean` where the data lives: the stages of the engine on Spark, with the values of one machine.

Needs the extra `spark` (`pip install '.[spark]'`); the workers need retold as well, in the version of the driver, and pyarrow.

```text
documents → signatures                                         (mapInArrow: the engine's words, sketches, bands)
          → texts: documents that are exactly the same          (group by text; the first copy in keep order stands for it)
          → buckets of bands, sorted → candidate pairs           (mapInArrow over a sorted stream; hot buckets are bounded as on one machine)
          → components of the candidates                        (large star, small star; a checkpoint a round)
          → texts and candidates by component → related texts    (cogrouped: the engine's exact overlaps and stars)
          → back to all copies
```

Only candidates meet: a document without one is read once. Passages and stories need counts of the whole corpus and are refused.

Where it is asked what holds what, and at a threshold at which one machine doubts pairs that share a mere frame (below 0.7), `cluster` goes another way from
there. `clean` goes it at such a threshold as far as the near pairs, and
cleans what these join:

```text
          → samples of texts, joined → pairs of which one may hold the other   (only rare samples meet; the bounds are those of one machine)
          → texts and candidates → verified pairs                              (near ones by component, the others with the text that asked)
          → components of the verified pairs → what they are called, clusters  (neighbours of both have a say; no texts)
          → texts of clusters of which not all pairs were verified             (their smallest similarity)
```

What one task must hold: the texts of some components, which are cut apart only by what nominates them. A component of a million copies of
nearly one text stands on one worker; exact copies cost nothing. Of documents that hold one another only the verified pairs of a component stand together.
"""

try:
    from retold.spark._clean import Cleaned, clean
    from retold.spark._cluster import Related, cluster
    from retold.spark._components import components
except ModuleNotFoundError as missing:
    package = (missing.name or "").partition(".")[0]
    if package in ("pandas", "pyarrow", "pyspark"):
        raise ModuleNotFoundError(f"retold.spark needs {package}: install retold with its extra, '.[spark]'", name=package) from missing
    raise

__all__ = ["Cleaned", "Related", "clean", "cluster", "components"]
