# Two commands: make run, make test. Everything they need is put into .venv.
.DEFAULT_GOAL := help
.PHONY: help setup run test test-faults lint bench soak clean

COUNSELOR := .venv/bin/counselor
HOST ?= 127.0.0.1
PORT ?= 5005
export HOST PORT

help:
	@echo "make run    set up, build the knowledge base, train, serve the page with the chat"
	@echo "make test   set up, run all tests but those of faults"
	@echo "make setup | lint | bench | soak | test-faults"

setup:
	@scripts/setup.sh

run: setup
	@$(COUNSELOR) knowledge build $(if $(ARTICLE),--article $(ARTICLE))
	@$(COUNSELOR) train
	@exec $(COUNSELOR) serve

test: setup
	@.venv/bin/pytest -m "not faults"

test-faults: setup
	@.venv/bin/pytest -m faults

lint: setup
	@.venv/bin/ruff check .
	@.venv/bin/ruff format --check .
	@.venv/bin/mypy

bench: setup
	@$(COUNSELOR) bench published

soak: setup
	@$(COUNSELOR) bench soak

clean:
	rm -rf .venv var
