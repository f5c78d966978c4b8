"""The benchmarks are scripts and no package: their folder is put where imports are looked for."""

import sys
from pathlib import Path

BENCH = Path(__file__).resolve().parents[2] / "bench"
sys.path.insert(0, str(BENCH))
