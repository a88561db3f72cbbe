# Two commands set everything up by themselves; a second time they start at once.
# ARGS goes on to the program:  make run ARGS="--windowed"   make test ARGS="tests/sessions -k pin"

.PHONY: help run test bench check packages environment models

help:
	@echo "make run     set up, then the kiosk (or the demo where there is no display or camera)"
	@echo "make test    set up, then all tests"
	@echo "make bench   set up, then the tables of the measures: how right, beside what, on how much"
	@echo "make check   the static checks: ruff, mypy for both systems, the direction of imports"

run:
	@scripts/run $(ARGS)

test:
	@scripts/test $(ARGS)

bench:
	@scripts/bench $(ARGS)

check:
	@scripts/check

packages:
	@scripts/packages --test

environment:
	@scripts/environment --test

models:
	@scripts/models
