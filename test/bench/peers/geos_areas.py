"""Covered area per commune with GEOS through Shapely, 1.8 or later.

usage: geos_areas.py COMMUNES COVERAGE RUNS
Both files are records: length (4 bytes, little-endian) and so many bytes of WKB. Per commune the features whose boxes touch its box
(an STRtree) are united, the union is cut by the commune, and the area taken. Only these three calls are timed; reading the files,
the tree and its queries are not. Prints JSON: CPU and wall milliseconds of each run, the areas of the last, what failed.
"""
import gc
import json
import struct
import sys
import time

import shapely
from shapely import wkb
from shapely.geos import geos_version
from shapely.ops import unary_union
from shapely.strtree import STRtree


def read(path):
    with open(path, "rb") as file:
        data = file.read()
    shapes, at = [], 0
    while at < len(data):
        (length,) = struct.unpack_from("<I", data, at)
        shapes.append(wkb.loads(data[at + 4 : at + 4 + length]))
        at += 4 + length
    return shapes


def candidates(communes, coverage):
    """Features near each commune."""
    tree = STRtree(coverage)
    for commune in communes:
        near = tree.query(commune) if not commune.is_empty else []
        # Shapely 2 gives indices, 1.8 the shapes themselves.
        yield [coverage[f] if not hasattr(f, "geom_type") else f for f in near]


def covered_areas(communes, near):
    areas, failed = [], 0
    for commune, features in zip(communes, near):
        try:
            areas.append(commune.intersection(unary_union(features)).area if features else 0.0)
        except Exception:  # GEOS refuses what is not a valid polygon
            areas.append(None)
            failed += 1
    return areas, failed


def main():
    communes, coverage = read(sys.argv[1]), read(sys.argv[2])
    near = list(candidates(communes, coverage))
    gc.disable()
    cpu, wall = [], []
    for _ in range(int(sys.argv[3])):
        started, used = time.perf_counter(), time.process_time()
        areas, failed = covered_areas(communes, near)
        cpu.append((time.process_time() - used) * 1000)
        wall.append((time.perf_counter() - started) * 1000)
    version = "Shapely %s, GEOS %s" % (shapely.__version__, ".".join(map(str, geos_version)))
    json.dump({"version": version, "cpuMs": cpu, "wallMs": wall, "areas": areas, "failed": failed}, sys.stdout)


main()
