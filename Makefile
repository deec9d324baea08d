# make brief: the main job on the sample.  make test, make check, make evals, make golden, make bench: see CONTRIBUTING.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
COMPILE := $(BIN)/python -m compileall -q src && \
  PYTHONDONTWRITEBYTECODE= $(BIN)/python -c "from crosswire.report.as_html import compile_templates as c; c()"
export PYTHONHASHSEED ?= random

.PHONY: brief test check format evals gate golden schemas bench lock clean

brief: $(VENV)/run
	@mkdir -p out
	$(BIN)/crosswire brief samples/talks -o out/talks.html
	@echo "The dossier is at $(CURDIR)/out/talks.html: open it in a browser."

test: $(VENV)/dev
	$(BIN)/pytest

check: $(VENV)/dev
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/codespell src tests docs evals tools benchmarks README.md CHANGELOG.md CONTRIBUTING.md

format: $(VENV)/dev
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

evals: $(VENV)/dev
	$(BIN)/python -m evals.compare

gate: $(VENV)/dev
	$(BIN)/python -m evals.gate

golden: $(VENV)/dev
	CROSSWIRE_GOLDEN=update $(BIN)/pytest tests/golden

schemas: $(VENV)/dev
	$(BIN)/python tools/schemas.py

bench: $(VENV)/dev
	$(BIN)/python benchmarks/run.py

lock:
	uv pip compile pyproject.toml --universal --python-version 3.11 --generate-hashes --no-header -o requirements/run.txt
	uv pip compile pyproject.toml --group dev --universal --python-version 3.11 --generate-hashes --no-header -o requirements/dev.txt
	printf 'hatchling\neditables\n' | uv pip compile - --universal --python-version 3.11 --generate-hashes --no-header -o requirements/build.txt

clean:
	rm -rf $(VENV) out build dist

$(VENV)/made:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "crosswire needs Python 3.11 or newer; name one with: make PYTHON=python3.12"; exit 1; }
	$(PYTHON) -m venv $(VENV)
	@touch $@

$(VENV)/run: $(VENV)/made requirements/run.txt
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements/run.txt
	@[ -f $(VENV)/dev ] || $(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements/build.txt
	$(BIN)/pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@$(COMPILE)
	@touch $@

$(VENV)/dev: $(VENV)/made requirements/dev.txt
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements/dev.txt
	$(BIN)/pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@$(COMPILE)
	@touch $@
