"""Measures `predikat import` on a year's worksheets beside LibreOffice, which opens, recalculates and saves the same files.

LibreOffice is given a sample only, since the whole would take it hours; what it would need for all is worked out from the time
of one file and of the sample, and the table says so.
"""
import glob
import os
import shutil
import subprocess
import sys

UNITS = int(os.environ.get("BENCH_UNITS", "3691"))
SAMPLE = 40
RULEBOOK = "permenpanrb-90-2021"


def prepare(data):
    """A round without answers, and its filled worksheets; returns both folders."""
    base, sheets = data + "/lke-round", data + "/lke-sheets"
    if not os.path.isdir(sheets):
        full = data + "/lke-full"
        shutil.rmtree(full, ignore_errors=True)
        subprocess.run(
            ["scripts/predikat", "sample", "--rulebook", RULEBOOK, "--units", str(UNITS), "--seed", "3", "--format", "folder", "--out", full],
            check=True,
        )
        subprocess.run(
            ["scripts/predikat", "template", "--filled", full, "--stage", "desk", "--out", sheets], check=True, stdout=subprocess.DEVNULL
        )
        shutil.rmtree(base, ignore_errors=True)
        os.makedirs(base)
        for name in ("round.yaml", "agencies.csv", "nominations.csv"):
            shutil.copy(full + "/" + name, base)
    return base, sheets


def workbooks(sheets):
    return sorted(name for name in glob.glob(sheets + "/**/*.xlsx", recursive=True) if not name.endswith("/round.xlsx"))


def predikat(data, base, sheets, threads):
    out = data + "/out"
    command = "cp -r %s %s && exec scripts/predikat import %s --stage desk --into %s --threads %d" % (base, out, sheets, out, threads)
    return ["env", "PREDIKAT_JAVA_OPTS=-Xmx512m", "sh", "-c", command]


# LibreOffice trusts stored results unless its settings say otherwise (0: always recalculate).
ALWAYS_RECALCULATE = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
"""


def libreoffice(data, files):
    profile = os.path.abspath(data + "/soffice")
    settings = profile + "/user/registrymodifications.xcu"
    if not os.path.exists(settings):
        os.makedirs(profile + "/user", exist_ok=True)
        with open(settings, "w", encoding="utf-8") as file:
            file.write(ALWAYS_RECALCULATE)
    command = ["soffice", "-env:UserInstallation=file://" + profile, "--headless", "--calc", "--convert-to", "xlsx", "--outdir", data + "/out"]
    return command + files


def section(data, interleaved, rounds):
    """Lines of Markdown; empty when nothing could be measured."""
    base, sheets = prepare(data)
    files = workbooks(sheets)
    jobs = {
        "predikat import, 2 threads": predikat(data, base, sheets, 2),
        "predikat import, 1 thread": predikat(data, base, sheets, 1),
    }
    if shutil.which("soffice"):
        step = max(1, len(files) // SAMPLE)
        sample = files[::step][:SAMPLE]
        jobs["one"] = libreoffice(data, sample[:1])
        jobs["sample"] = libreoffice(data, sample)
    else:
        print("skipped: LibreOffice is not installed", file=sys.stderr)
    results = interleaved(jobs, rounds)
    size = sum(os.path.getsize(name) for name in files) / 1e6
    lines = [
        "",
        "**{:,} worksheets ({:,.0f} MB of workbooks), imported with a heap of 512 MiB**".format(len(files), size),
        "",
        "| command | median s | range s | peak MiB | files per second |",
        "| --- | ---: | ---: | ---: | ---: |",
    ]
    for name in ("predikat import, 2 threads", "predikat import, 1 thread"):
        if name in results:
            median, least, most, memory = results[name]
            lines.append("| %s | %.2f | %.2f-%.2f | %.0f | %.0f |" % (name, median, least, most, memory, len(files) / median))
    if "one" in results and "sample" in results:
        median, least, most, memory = results["sample"]
        each = (median - results["one"][0]) / (len(sample) - 1)
        whole = results["one"][0] + each * (len(files) - 1)
        lines.append(
            "| LibreOffice, recalculating %d of them | %.2f | %.2f-%.2f | %.0f | %.1f |" % (len(sample), median, least, most, memory, 1 / each)
        )
        ours = results.get("predikat import, 2 threads")
        lines += ["", "At %.2f s for each further file LibreOffice would take about %.0f minutes for all of them (worked out, not measured)" % (each, whole / 60)]
        lines[-1] += ": %.0f times as long." % (whole / ours[0]) if ours else "."
    return lines


if __name__ == "__main__":
    sys.path.insert(0, os.path.dirname(__file__))
    import bench

    os.makedirs(bench.DATA, exist_ok=True)
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 3
    print("\n".join(section(bench.DATA, bench.interleaved, rounds)))
