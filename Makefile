# What a developer does here. Each target needs JDK 17 or newer, Maven 3.8 or newer, make and a POSIX shell.
SHELL := /bin/sh
.DELETE_ON_ERROR:
.PHONY: run test corpus package bench format clean

MVN ?= mvn
MVN_FLAGS := -B -ntp

JAR := cli/target/predikat.jar
SOURCES := $(shell find cli/src/main -type f 2>/dev/null)
BUILD := pom.xml cli/pom.xml .mvn/jvm.config
# Class data for a faster start. Its name holds the versions of program and Java, so a stamp stands for it.
ARCHIVE := cli/target/archive.stamp
RUN_OUT := target/run-2020

# Evaluates the 2020 round that ships with the sources.
run: $(ARCHIVE)
	@mkdir -p $(dir $(RUN_OUT))
	scripts/predikat evaluate fixtures/round-2020 --out $(RUN_OUT) --force
	@echo "Results: $(RUN_OUT)"

# Everything that CI judges: format, compiler checks, architecture, tests, coverage.
# Surefire's closing line is shown once more, as the last thing.
test:
	@mkdir -p target
	@{ $(MVN) $(MVN_FLAGS) verify; echo $$? > target/test.status; } | tee target/test.log
	@grep 'Tests run:' target/test.log | tail -n 1; exit "$$(cat target/test.status)"

# Every fixture round under every rulebook it fits, held against the results last released: fixtures/corpus.
# Error 5: a difference that nobody explained. BASELINE=missing writes what has no released results yet,
# BASELINE=release renews all of them while nothing is unexplained.
BASELINE :=
CORPUS_SUMMARY := cli/target/corpus/summary.txt
corpus:
	@mkdir -p target
	@rm -f $(CORPUS_SUMMARY)
	@status=0; $(MVN) $(MVN_FLAGS) -q -pl cli test -Djacoco.skip -Dspotless.check.skip -Dtest=CorpusTest \
		$(BASELINE:%=-Dcorpus=%) > target/corpus.log 2>&1 || status=$$?; \
	if [ -f $(CORPUS_SUMMARY) ]; then cat $(CORPUS_SUMMARY); else tail -n 40 target/corpus.log; exit 1; fi; \
	if grep -q '^RED' $(CORPUS_SUMMARY); then exit 5; fi; exit $$status

# Rebuilt only when something that goes into it is newer.
$(JAR): $(SOURCES) $(BUILD)
	$(MVN) $(MVN_FLAGS) -q package -DskipTests -Dmaven.test.skip -Dspotless.check.skip
	@touch $@

$(ARCHIVE): $(JAR) scripts/make-archive
	scripts/make-archive
	@touch $@

# The zip and tar.gz that users get, with launcher, jar, completion and manual pages.
package:
	$(MVN) $(MVN_FLAGS) -q -Pdistribution package -DskipTests
	@ls -l cli/target/predikat-*.zip cli/target/predikat-*.tar.gz

bench: $(ARCHIVE)
	scripts/bench/run

format:
	$(MVN) $(MVN_FLAGS) -q spotless:apply

clean:
	$(MVN) $(MVN_FLAGS) -q clean
	rm -rf target
