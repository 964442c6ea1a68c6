# make demo    install what is missing, build, write the example reports into Reports/
# make test    install what is missing, build and run all tests
# make test-slow   the tests that take their time as well
# make test-slurm  a study in parts on a Slurm that is started for it (skipped without slurm-wlm)
# make test-browser  install what is missing, check the pages of reports in headless Chromium (skipped without it)
# make test-schemas  install what is missing, check the JSON of reports against Schemas/ (skipped without Python's venv)
# make lint    check the format of sources and tests
# make bench   how fast are files read, beside bare libcsv, tables counted and tested, cycles found, synchrony tested, codings compared, studies analysed
# make install   put attune, its completions and its manual page under PREFIX (/usr/local)
# make clean   remove what was built

SHELL := /bin/sh
.DEFAULT_GOAL := demo

ATTUNE := .build/release/attune

PREFIX ?= /usr/local

.PHONY: install demo test test-slow test-slurm test-browser test-schemas lint bench clean tools

tools:
	@./.ci/install-tools

demo: tools
	@swift build -c release --product attune
	@$(ATTUNE) report session -q Datasets/stern-twins/mark.csv Datasets/stern-twins/fred.csv --out Reports

test: tools
	@swift test

test-slow: tools
	@ATTUNE_SLOW=1 swift test

test-slurm: tools
	@swift build -c release --product attune
	@Tests/Slurm/run $(ATTUNE)

test-browser: tools
	@./.ci/install-browser
	@swift build -c release --product attune
	@Tests/Browser/run $(ATTUNE) --self-test
	@Tests/Browser/run $(ATTUNE)

test-schemas: tools
	@./.ci/install-schemas
	@swift build -c release --product attune
	@Tests/Schemas/run $(ATTUNE)

lint:
	@swift format lint --strict --recursive Sources Tests Benchmarks Package.swift

bench: tools
	@swift run -c release ReadingBenchmark
	@swift run -c release PairingBenchmark
	@swift run -c release LagSequentialBenchmark
	@swift run -c release CycleBenchmark
	@swift run -c release SynchronyBenchmark
	@swift run -c release AgreementBenchmark
	@swift run -c release StudyBenchmark

install: tools
	@swift build -c release --product attune
	@.ci/install-program $(ATTUNE) "$(DESTDIR)$(PREFIX)"

clean:
	@rm -rf .build
