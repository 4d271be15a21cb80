#!/usr/bin/python3
"""The evaluation of a round as a data staffer would script it with pandas: a peer to measure predikat against.

usage: evaluate_pandas.py RULEBOOK.yaml FLAT.csv|FLAT.xlsx OUT.csv

Reads the flat form of a round and the effective rulebook (predikat rulebook export), and does the same job:
conditions, desk and field score, minimums, verdict, rank, one result row for each unit. It reads a workbook with openpyxl in
read-only mode. It adds floating-point numbers, as such scripts do.
"""
import sys

import pandas as pd
import yaml


def value_of(figure):
    return float(figure["value"] if isinstance(figure, dict) else figure)


def read(path):
    if path.endswith(".xlsx"):
        import openpyxl

        rows = openpyxl.load_workbook(path, read_only=True, data_only=True).worksheets[0].iter_rows(values_only=True)
        header = next(rows)
        return pd.DataFrame(rows, columns=header)
    return pd.read_csv(path, dtype={"id_unit": str, "id_instansi": str}, na_values=[""], keep_default_na=False, low_memory=False)


class Rules:
    """What the script takes from the rulebook."""

    def __init__(self, path):
        with open(path, encoding="utf-8") as file:
            book = yaml.safe_load(file)
        self.book = book
        self.values = {}
        self.scales = {}
        for code, kind in book["answer_types"].items():
            if kind["kind"] == "choice":
                # YAML 1.1 reads no unquoted "Ya" specially, but codes are kept as text to be sure.
                self.values[code] = {str(o["code"]): value_of(o["value"]) for o in kind["options"]}
            elif kind["kind"] == "scale":
                self.scales[code] = (value_of(kind["least"]), value_of(kind["most"]))

    def value(self, df, table, question):
        if question.get("origin") == "survey":
            suffix = "sendiri" if table == "desk" else "eksternal"
            column = "surveys.%s_%s" % (question["code"].split(".")[0].lower(), suffix)
        else:
            column = "%s.%s" % (table, question["code"])
        kind = question["type"]
        if kind in self.values:
            return df[column].map(self.values[kind])
        least, most = self.scales[kind]
        return (df[column].astype(float) - least) / (most - least)

    def score(self, df, component, known, field, out):
        """Points of a component and all below it; blank answers count as 0."""
        weight = value_of(component["weight"])
        if component.get("questions"):
            total = 0
            for question in component["questions"]:
                key = question["code"]
                if not field:
                    known[key] = self.value(df, "desk", question)
                    got = known[key]
                else:
                    got = self.value(df, "field", question).combine_first(known[key])
                total = total + got.fillna(0)
            points = total / len(component["questions"]) * weight
        else:
            points = 0
            for child in component["children"]:
                points = points + self.score(df, child, known, field, out)
        out[component["code"]] = points
        out.setdefault("weights", {})[component["code"]] = weight
        return points

    def missed(self, df, scores):
        """How many minimums of the proposed predikat are missed."""
        failed = pd.Series(0, index=df.index)
        for minimum in self.book["minimums"]:
            for predikat in ("wbk", "wbbm"):
                if predikat in minimum:
                    least = value_of(minimum[predikat])
                    if minimum["form"] == "share":
                        least *= scores["weights"][minimum["node"]]
                    failed += (df["usulan"] == predikat.upper()) & (scores[minimum["node"]] < least)
        return failed

    def conditions_failed(self, df):
        failed = pd.Series(False, index=df.index)
        for condition in self.book["conditions"]:
            table = "agencies." if condition["scope"] == "agency" else ""
            grades = self.book["scales"][condition["scale"]]["grades"]
            order = {str(grade): place for place, grade in enumerate(grades)}
            place = df[table + condition["field"]].map(order).fillna(len(grades))
            for predikat in ("wbk", "wbbm"):
                if predikat in condition:
                    bar = order[str(condition[predikat]["at_least"])]
                    failed |= (df["usulan"] == predikat.upper()) & (place > bar)
        return failed


def main():
    rulebook, source, target = sys.argv[1:]
    rules = Rules(rulebook)
    df = read(source)
    known, desk, field = {}, {}, {}
    rules.score(df, rules.book["component"], known, False, desk)
    rules.score(df, rules.book["component"], known, True, field)
    administration = ~rules.conditions_failed(df)
    missed_at_desk = rules.missed(df, desk)
    missed_in_field = rules.missed(df, field)
    at_desk = administration & (missed_at_desk == 0)
    awarded = at_desk & (missed_in_field == 0) & (df["hasil_panel"] != "Tidak Lulus")
    out = df[["id_unit", "nama_unit", "id_instansi", "agencies.nama_instansi", "agencies.jenis", "usulan"]].copy()
    out["status_akhir"] = "tidak_lulus_administrasi"
    out.loc[administration, "status_akhir"] = "tidak_lulus_desk"
    out.loc[at_desk, "status_akhir"] = "tidak_lulus_penetapan"
    out.loc[awarded, "status_akhir"] = "ditetapkan"
    out["predikat"] = out["usulan"].where(awarded)
    out["minimum_gagal"] = missed_in_field.where(at_desk, missed_at_desk).where(administration)
    for code in desk:
        if code != "weights" and "." not in code:
            out["desk_" + code] = desk[code].round(2)
            out["lapangan_" + code] = field[code].where(at_desk).round(2)
    keys = pd.DataFrame({key: field[key] for key in rules.book["ranking"]["keys"]})[awarded]
    keys["usulan"] = out["usulan"]
    order = keys.sort_values(["usulan"] + rules.book["ranking"]["keys"], ascending=False)
    place = order.groupby("usulan").cumcount() + 1
    tied = order.duplicated()
    out["peringkat"] = place.where(~tied).groupby(order["usulan"]).ffill()
    out["urut"] = out["predikat"].map({"WBBM": 0, "WBK": 1}).fillna(2)
    out = out.sort_values(["urut", "peringkat", "status_akhir", "id_unit"]).drop(columns="urut")
    out.to_csv(target, index=False, float_format="%.2f")


if __name__ == "__main__":
    main()
