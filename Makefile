# make run    set up and launch          make check  ruff, mypy, import-linter
# make test   set up and run the tests   make bench  the benchmarks, one table
# make fuzz   mutated sheets for ten minutes (SECONDS=600 SEED=1)
# make signals   asked to end at random moments of all it does (EACH=200 SEED=1)
# make test-versions   a short run with the lowest versions we promise, and with the newest
PYTHON ?= $(shell sh .ci/python)
BIN := .venv/bin
REQUIREMENTS := pyproject.toml constraints.txt

.PHONY: run test check bench fuzz signals test-versions clean
.DEFAULT_GOAL := run

run: .venv/for-run
	@sh .ci/launch

test: .venv/for-dev
	$(BIN)/python -m pytest -n auto

check: .venv/for-dev
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports

bench: .venv/for-bench
	$(BIN)/python -m tests.benchmarks

SECONDS ?= 600
SEED ?= 1
fuzz: .venv/for-dev
	$(BIN)/python -m tests.fuzz --seconds $(SECONDS) --seed $(SEED)

EACH ?= 200
signals: .venv/for-dev
	$(BIN)/python -m tests.signals --each $(EACH) --seed $(SEED)

test-versions:
	@sh .ci/test-versions

clean:
	rm -rf .venv .venvs build dist

.venv/for-run: $(REQUIREMENTS)
	@sh .ci/prepare "$(PYTHON)" "."
	@touch $@

.venv/for-dev: $(REQUIREMENTS)
	@sh .ci/prepare "$(PYTHON)" ".[dev]"
	@touch $@ .venv/for-run

.venv/for-bench: $(REQUIREMENTS)
	@sh .ci/prepare "$(PYTHON)" ".[dev,bench]"
	@touch $@ .venv/for-dev .venv/for-run
