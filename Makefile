# `make run` and `make test` do everything on a fresh Linux machine with Python >= 3.11, make and git.

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help install run test lint lint-style lint-types lint-arrows lint-house fit bench proof lock

ENOUGH := import sys; sys.exit(sys.version_info < (3, 11))
PYTHON ?= $(or $(shell for p in python3 python3.13 python3.12 python3.11; do \
	$$p -c '$(ENOUGH)' >/dev/null 2>&1 && echo $$p && break; done),python3)
VENV := .venv
BIN := $(VENV)/bin
CODE := bot intents knowledge tests deploy $(wildcard benchmarks)
ARGS ?=
WORKERS ?= auto

help: ## show this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-8s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

install: $(VENV)/installed.stamp ## make .venv from requirements.lock (quick when nothing changed)

run: install ## start the desk: web chat, console and, with a token, Telegram
	@$(BIN)/desk run $(ARGS)

test: install ## run all tests except proof and bench; ARGS="-k word" picks some
	@$(BIN)/python -m pytest -m "not proof and not bench" -n $(WORKERS) --dist worksteal $(ARGS)

lint: lint-style lint-types lint-arrows lint-house ## check style, types, arrows and sizes (make -k lint: all faults)

fit: install ## fit the cut-offs to the phrasings and write knowledge/bands.yaml
	@$(BIN)/desk fit $(ARGS)

bench: install ## measure the desk beside its peers
	@$(BIN)/python -m benchmarks $(ARGS)

proof: install ## kill, race and overload the desk and count what is lost (minutes)
	@$(BIN)/python -m tests.proof $(ARGS)

lock: install ## write requirements.lock again from requirements.in
	@$(BIN)/pip-compile --quiet --upgrade --strip-extras --allow-unsafe --generate-hashes \
		--no-emit-index-url --no-emit-find-links --no-emit-trusted-host --no-emit-options \
		--no-header --output-file requirements.lock requirements.in
	@sed -i '1i # Written by `make lock` from requirements.in. Do not edit.\n' requirements.lock

lint-style: install
	@$(BIN)/ruff check $(CODE)
	@$(BIN)/ruff format --check --quiet $(CODE) || \
		{ echo "Some files are not in the house style. Mend: $(BIN)/ruff format $(CODE)" >&2; exit 1; }

lint-types: install
	@$(BIN)/mypy $(CODE)

lint-arrows: install
	@$(BIN)/lint-imports

lint-house: install
	@$(BIN)/python -m tests.house

$(VENV)/locked.stamp: requirements.lock
	@command -v "$(PYTHON)" >/dev/null 2>&1 || { echo "The desk needs Python 3.11 or newer, and \
	$(PYTHON) was not found; install it, or say which one: make install PYTHON=python3.12" >&2; exit 1; }
	@"$(PYTHON)" -c '$(ENOUGH)' || { echo "The desk needs Python 3.11 or newer, and $(PYTHON) is \
	$$("$(PYTHON)" --version 2>&1); say which one to use: make install PYTHON=python3.12" >&2; exit 1; }
	@"$(PYTHON)" -c 'import ensurepip, venv' 2>/dev/null || { echo "The venv module of $(PYTHON) is \
	missing; on Debian and Ubuntu: apt install python3-venv" >&2; exit 1; }
	@$(BIN)/python -c '$(ENOUGH)' 2>/dev/null || "$(PYTHON)" -m venv --clear $(VENV)
	@echo "Installing the packages of requirements.lock; the first time takes a minute or two."
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --require-hashes \
		--only-binary :all: --requirement requirements.lock
	@touch $@

$(VENV)/installed.stamp: $(VENV)/locked.stamp pyproject.toml
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation \
		--editable .
	@touch $@
