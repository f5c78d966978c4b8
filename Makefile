# The doors of the house. `make` needs Python 3.11 or newer and nothing else; `make help` lists all targets.

VENV := .venv
BIN := $(VENV)/bin
KB := $(BIN)/kb
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet --quiet
# The first of these that is new enough makes the virtual environment; PYTHON=... names another.
PYTHONS := $(or $(PYTHON),python3 python3.14 python3.13 python3.12 python3.11)

.PHONY: all help serve check test-env test soak bench-env bench constraints clean
.DEFAULT_GOAL := all

all: $(VENV)/.installed $(VENV)/.browser-parts ## make .venv and build/: store, data files and site
	@$(KB) build

help: ## list the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## /{printf "make %-12s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

serve: $(VENV)/.installed ## serve the site on this machine and render saved entries at once
	@$(KB) serve

check: $(VENV)/.installed ## check the entries
	@$(KB) check

# An environment stands for the files it was made from: a changed dependency makes it anew, nothing else does.
$(VENV)/.made: Makefile
	@test ! -e $@ || exit 0; \
	for python in $(PYTHONS); do \
	  if $$python -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then found=$$python; break; fi; \
	done; \
	if [ -z "$$found" ]; then \
	  echo "make: no Python 3.11 or newer was found among: $(PYTHONS). Install one, or name it: make PYTHON=/path/to/python3.11" >&2; exit 1; \
	fi; \
	if ! $$found -c 'import venv, ensurepip' 2>/dev/null; then \
	  echo "make: $$found cannot make virtual environments. On Debian and Ubuntu: apt-get install python3-venv" >&2; exit 1; \
	fi; \
	echo "environment: $(VENV) with $$($$found --version)"; \
	$$found -m venv $(VENV)
	@touch $@

$(VENV)/.installed: $(VENV)/.made pyproject.toml constraints.txt
	@echo "packages: those of pyproject.toml at the versions of constraints.txt"
	@$(PIP) install --constraint constraints.txt --editable .
	@touch $@

# What runs SQL in a browser. Nothing else depends on it: without a registry of npm packages the site is built
# without the console, says so, and the next make tries again.
$(VENV)/.browser-parts: $(VENV)/.installed site/package.json site/package-lock.json $(wildcard site/console/*)
	@echo "browser parts: those of site/package-lock.json"
	@$(PIP) install --constraint constraints.txt --editable '.[browser]' && $(BIN)/python site/console/set_up.py && touch $@ || \
	  echo "make: the site is built without SQL in the browser; make tries to fetch its parts again next time" >&2

$(VENV)/.test-installed: $(VENV)/.installed
	@echo "packages: those of the tests"
	@$(PIP) install --constraint constraints.txt --editable '.[test]'
	@touch $@

test-env: $(VENV)/.test-installed $(VENV)/.browser-parts ## put into .venv what the tests need, find or install a Chromium; run none
	@$(BIN)/python tests/browser/chromium.py --install

# `corpus` tests read inputs that others wrote; where they lie is said by KB_TESTDATA.
ifndef KB_TESTDATA
WITHOUT := and not corpus
endif
TOLD := test -n "$$KB_TESTDATA" || echo "KB_TESTDATA is not set: the tests marked corpus are left out"

test: test-env ## one case of every sort, in under ten minutes
	@$(BIN)/ruff format --check --quiet . || { echo "make: run $(BIN)/ruff format ." >&2; exit 1; }
	@$(BIN)/ruff check --quiet .
	@$(BIN)/mypy
	@$(KB) check
	@$(TOLD)
	@$(BIN)/python -m pytest -n auto --dist loadfile -m 'not soak $(WITHOUT)'

soak: test-env ## the volumes: kills, corpora, all strings in all places
	@$(TOLD)
	@$(BIN)/python -m pytest -o timeout=0 -m 'soak $(WITHOUT)'

bench-env: $(VENV)/.installed ## install the programs that the benchmarks compare with, into build/bench/peers
	@$(BIN)/python bench/setup.py

bench: test-env ## measure against them and write bench/results.json, which the site prints
	@$(BIN)/python bench/read_entries.py
	@$(BIN)/python bench/read_hostile.py
	@$(BIN)/python bench/check_entries.py
	@$(BIN)/python bench/extract_documents.py
	@$(BIN)/python bench/render_pages.py
	@$(BIN)/python bench/paint_pages.py

constraints: ## write constraints.txt anew from the newest versions that pyproject.toml allows
	@rm -rf build/constraints && python3 -m venv build/constraints
	@build/constraints/bin/python -m pip install --disable-pip-version-check --quiet '.[test,browser]'
	@{ sed -n '/^#/p' constraints.txt; build/constraints/bin/python -m pip freeze --exclude distillation-record; } > build/constraints.txt
	@mv build/constraints.txt constraints.txt && rm -rf build/constraints

clean: ## throw away what was built; .venv stays
	rm -rf build
