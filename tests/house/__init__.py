"""House rules that neither ruff nor mypy nor import-linter can keep."""
