# Two commands set everything up: `make demo` and `make test`. Everything stays in .venv beside this file.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready

.PHONY: demo test check bench gallery lock clean

demo: $(READY)
	@$(BIN)/kehoach build plan.yaml --out output
	@echo
	@echo "Các văn bản nằm trong thư mục / the documents are in: $(CURDIR)/output/documents"

test: $(READY) check
	@sh .ci/system
	$(BIN)/python -m pytest -n 2

check: $(READY)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

bench: $(READY)
	@$(BIN)/python tests/bench/run.py $(BENCH)

# every kind of document as pictures on one page, output/gallery/index.html; renews the pictures in docs/ as well
gallery: $(READY)
	@sh .ci/system
	@$(BIN)/python tests/gallery

lock: $(READY)
	@(echo "# The versions everything was tested with; made by: make lock"; \
	  $(BIN)/python -m pip freeze --exclude-editable --exclude pip --exclude setuptools) > .requirements.lock

clean:
	rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis *.egg-info

$(READY): pyproject.toml .requirements.lock .ci/environment
	@PYTHON="$(PYTHON)" sh .ci/environment $(VENV)
	@touch $@
