"""Measures predikat beside its peers: rounds interleaved, medians, peak memory, and the verdicts that differ.

usage: bench.py [--rounds N] [--large-units N] [--large-rounds N] [--edge-units N] [--no-readme]

Each round runs every command once, in turn, so that a slow minute of the machine falls on all of them. Data are made by
`predikat sample` under target/bench and kept for the next run.
"""
import argparse
import importlib.util
import os
import shutil
import statistics
import subprocess
import sys
import time

import worksheets

DATA = "target/bench"
JAR = "cli/target/predikat.jar"
BEGIN, END = "<!-- bench:begin -->", "<!-- bench:end -->"
RULEBOOK = "permenpanrb-10-2019"
ONE_CORE = "predikat, 1 thread, on one core alone"
TWO_THREADS = "predikat, 2 threads"
BARE = "bare Commons CSV parse, 2 workers"
OFTEN = 3


def sh(*command, **options):
    subprocess.run(command, check=True, **options)


def measure(command):
    """Seconds and peak memory (MiB) of one run; None when it fails."""
    environment = dict(os.environ)
    start = time.perf_counter()
    with open(DATA + "/last.log", "w") as log:
        child = subprocess.Popen(command, stdout=log, stderr=subprocess.STDOUT, env=environment)
        _, status, usage = os.wait4(child.pid, 0)
    seconds = time.perf_counter() - start
    if status != 0:
        print("failed (%s): %s" % (status, " ".join(command)), file=sys.stderr)
        with open(DATA + "/last.log") as log:
            print(log.read()[-2000:], file=sys.stderr)
        return None
    return seconds, usage.ru_maxrss / 1024


def interleaved(jobs, rounds, before_round=lambda: None, often=None):
    """Runs jobs {name: command} in turn; medians of seconds and memory by name.

    Where some are to run more often, there are OFTEN times as many rounds, most of them of those alone.
    """
    results = {name: [] for name in jobs}
    for number in range(rounds * (OFTEN if often else 1)):
        before_round()
        for name, command in jobs.items():
            if often and name not in often and number % OFTEN:
                continue
            shutil.rmtree(DATA + "/out", ignore_errors=True)
            got = measure(command)
            if got:
                results[name].append(got)
    return {
        name: (
            statistics.median(r[0] for r in runs),
            min(r[0] for r in runs),
            max(r[0] for r in runs),
            statistics.median(r[1] for r in runs),
        )
        for name, runs in results.items()
        if runs
    }


class Calibration:
    """What the second core is worth: the same two busy threads on one core and on two, in turn."""

    LEAST = 5

    def __init__(self, classes, one_core):
        self.spin = ["java", "-cp", classes, "Spin"]
        self.one_core = one_core
        self.one, self.two = [], []

    def take(self):
        if self.one_core:
            self.one.append(float(subprocess.check_output(self.one_core + self.spin)))
            self.two.append(float(subprocess.check_output(self.spin)))

    def ratio(self):
        while len(self.one) < self.LEAST:
            self.take()
        # Two cores cannot be worth more than two: what the medians show beyond that is noise.
        return min(2.0, statistics.median(self.one) / statistics.median(self.two))


def one_core():
    """What makes a command and all its threads, the compiler's and collector's too, share one core; empty where nothing can."""
    if not shutil.which("taskset") or len(os.sched_getaffinity(0)) < 2:
        return []
    return ["taskset", "-c", str(min(os.sched_getaffinity(0)))]


def table(title, results, base):
    lines = ["", "**%s**" % title, "", "| command | median s | range s | peak MiB | times predikat |", "| --- | ---: | ---: | ---: | ---: |"]
    for name, (median, least, most, memory) in results.items():
        lines.append(
            "| %s | %.2f | %.2f-%.2f | %.0f | %.2f |" % (name, median, least, most, memory, median / results[base][0])
        )
    return lines


def predikat(source, *options, outputs="csv"):
    return ["scripts/predikat", "evaluate", source, "--out", DATA + "/out", "--outputs", outputs] + list(options)


def differing(ours, theirs):
    """Units judged otherwise by a peer: awarded predikat, and number of minimums missed at the last stage reached."""
    import pandas as pd

    columns = ["id_unit", "predikat", "status_administrasi", "minimum_tidak_tercapai"]
    a = pd.read_csv(ours, usecols=columns, dtype=str, keep_default_na=False).set_index("id_unit")
    b = pd.read_csv(theirs, usecols=["id_unit", "predikat", "minimum_gagal"], dtype=str, keep_default_na=False)
    b = b.set_index("id_unit").reindex(a.index)
    judged = a["status_administrasi"] == "lulus"
    missed = a["minimum_tidak_tercapai"]
    exact = missed.str.count(";") + (missed != "")
    counted = pd.to_numeric(b["minimum_gagal"])
    return int((a["predikat"] != b["predikat"]).sum()), int((judged & (exact != counted)).sum()), int(judged.sum())


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--large-units", type=int, default=1_000_000)
    parser.add_argument("--large-rounds", type=int, default=3)
    parser.add_argument("--edge-units", type=int, default=20_000)
    parser.add_argument("--no-readme", action="store_true")
    options = parser.parse_args()
    os.makedirs(DATA, exist_ok=True)

    pandas = importlib.util.find_spec("pandas") and importlib.util.find_spec("yaml")
    openpyxl = pandas and importlib.util.find_spec("openpyxl")
    rscript = shutil.which("Rscript") and subprocess.run(
        ["Rscript", "-e", "library(data.table); library(yaml)"], capture_output=True
    ).returncode == 0
    for name, there in (("pandas", pandas), ("openpyxl", openpyxl), ("R data.table", rscript)):
        if not there:
            print("skipped: %s is not installed" % name, file=sys.stderr)

    rules = DATA + "/rulebook.yaml"
    with open(rules, "wb") as file:
        sh("scripts/predikat", "rulebook", "export", RULEBOOK, "--out", "-", stdout=file)
    small, book, large = DATA + "/flat-2020.csv", DATA + "/book-2020.xlsx", DATA + "/large-%d.csv" % options.large_units
    sample = ["scripts/predikat", "sample", "--force", "--rulebook", RULEBOOK]
    shape = ["--shape", "fixtures/round-2020/shape.yaml"]
    if not os.path.exists(small):
        sh(*sample, *shape, "--format", "flat", "--out", small)
    if not os.path.exists(book):
        sh(*sample, *shape, "--format", "flat", "--out", book)
    if not os.path.exists(large):
        sh(*sample, "--units", str(options.large_units), "--seed", "1", "--format", "flat", "--out", large)
    edge = DATA + "/edge-%d.csv" % options.edge_units
    if not os.path.exists(edge):
        sh(*sample, "--units", str(options.edge_units), "--seed", "1", "--on-minimums", "1", "--format", "flat", "--out", edge)

    classes = DATA + "/classes"
    sh("javac", "-cp", JAR, "-d", classes, "scripts/bench/BareParse.java", "scripts/bench/Spin.java")
    calibration = Calibration(classes, one_core())
    if not calibration.one_core:
        print("skipped: one core alone (no taskset, or no second core)", file=sys.stderr)

    jobs = {"predikat (folder of CSV)": predikat("fixtures/round-2020"), "predikat (flat CSV)": predikat(small)}
    if pandas:
        jobs["pandas (flat CSV)"] = ["/usr/bin/python3", "scripts/peers/evaluate_pandas.py", rules, small, DATA + "/small-pandas.csv"]
    if rscript:
        jobs["R data.table (flat CSV)"] = ["Rscript", "scripts/peers/evaluate_datatable.R", rules, small, DATA + "/small-r.csv"]
    year = interleaved(jobs, options.rounds)

    jobs = {"predikat (flat Excel)": predikat(book)}
    if openpyxl:
        jobs["openpyxl + pandas (flat Excel)"] = ["/usr/bin/python3", "scripts/peers/evaluate_pandas.py", rules, book, DATA + "/book-pandas.csv"]
    excel = interleaved(jobs, max(3, options.rounds // 2))

    bare = ["java", "-cp", JAR + ":" + classes, "BareParse", large]
    jobs = {
        TWO_THREADS: predikat(large, "--threads", "2"),
        "predikat, 1 thread": predikat(large, "--threads", "1"),
        "predikat, 2 threads, announcement.csv alone": predikat(large, "--threads", "2", outputs="announcement.csv"),
        ONE_CORE: calibration.one_core + predikat(large, "--threads", "1"),
        BARE: bare + ["2"],
        "bare Commons CSV parse, 1 worker": bare + ["1"],
    }
    if not calibration.one_core:
        del jobs[ONE_CORE]
    os.environ["PREDIKAT_JAVA_OPTS"] = ""
    jobs["predikat, 2 threads, 512 MiB heap"] = ["env", "PREDIKAT_JAVA_OPTS=-Xmx512m"] + predikat(large, "--threads", "2")
    if pandas:
        jobs["pandas"] = ["/usr/bin/python3", "scripts/peers/evaluate_pandas.py", rules, large, DATA + "/large-pandas.csv"]
    if rscript:
        jobs["R data.table"] = ["Rscript", "scripts/peers/evaluate_datatable.R", rules, large, DATA + "/large-r.csv"]
    # What is held against a target by a few percent needs more runs than a peer that takes ten times as long.
    often = {TWO_THREADS, ONE_CORE, BARE}
    many = interleaved(jobs, options.large_rounds, calibration.take, often)

    lines = [
        BEGIN,
        "Made by `make bench`: medians, every command once per round in turn (%d rounds for the year, %d for the large file,"
        % (options.rounds, options.large_rounds),
        "and %d of it for 2 threads, one core alone and the bare parse beside them)." % (OFTEN * options.large_rounds),
        "Every run is a fresh process, JVM start included.",
    ]
    lines += table("The 2020 round: 3,691 units", year, "predikat (flat CSV)")
    lines += table("The 2020 round from one Excel sheet", excel, "predikat (flat Excel)")
    draw = ["scripts/predikat", "robustness", "fixtures/round-2020", "--draws", "10000", "--out", DATA + "/out", "--threads"]
    firm = interleaved({"predikat robustness, %d thread%s" % (n, "s"[: n - 1]): draw + [str(n)] for n in (2, 1)}, max(1, options.rounds // 3))
    lines += table("The 2020 round, 10,000 draws of every judged unit", firm, "predikat robustness, 2 threads")
    size = os.path.getsize(large) / 1e6
    lines += table("{:,} units in one flat CSV ({:,.0f} MB)".format(options.large_units, size), many, TWO_THREADS)
    if ONE_CORE in many and TWO_THREADS in many:
        gain, there = many[ONE_CORE][0] / many[TWO_THREADS][0], calibration.ratio()
        lines += [
            "",
            "On two cores predikat is %.2f times as fast as on one. Two busy threads were %.2f times as fast on two cores as on one while" % (gain, there),
            "this ran (median of %d pairs, taken in turn), so that is %.0f%% of what is there." % (len(calibration.one), 100 * gain / there),
        ]
    if pandas:
        # A peer that fails here has judged nothing, and must not pass for one that judged all rightly.
        sh(*predikat(edge, "--force"), stdout=subprocess.DEVNULL)
        peers = {"pandas": ["/usr/bin/python3", "scripts/peers/evaluate_pandas.py"]}
        if rscript:
            peers["R data.table"] = ["Rscript", "scripts/peers/evaluate_datatable.R"]
        for name, command in peers.items():
            sh(*command, rules, edge, DATA + "/edge-peer.csv", stdout=subprocess.DEVNULL)
            awards, minimums, units = differing(DATA + "/out/results.csv", DATA + "/edge-peer.csv")
            lines += ["", "Of {:,} units made to stand exactly on minimums (`sample --on-minimums 1`), {} judges {:,} wrongly at a minimum, because it adds floating-point numbers; for {:,} of them that changes the predikat.".format(units, name, minimums, awards)]
    lines += worksheets.section(DATA, interleaved, max(3, options.rounds // 2))
    lines += [END]
    text = "\n".join(lines)
    print(text)
    if not options.no_readme:
        with open("README.md", encoding="utf-8") as file:
            readme = file.read()
        head, _, rest = readme.partition(BEGIN)
        _, _, tail = rest.partition(END)
        with open("README.md", "w", encoding="utf-8") as file:
            file.write(head + text + tail)


if __name__ == "__main__":
    main()
