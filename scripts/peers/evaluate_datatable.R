#!/usr/bin/env Rscript
# The evaluation of a round as a data staffer would script it with R's data.table: a peer to measure predikat against.
#
# usage: evaluate_datatable.R RULEBOOK.yaml FLAT.csv OUT.csv
#
# The same job as evaluate_pandas.py, in floating-point numbers, as such scripts do.
suppressPackageStartupMessages({
  library(data.table)
  library(yaml)
})

arguments <- commandArgs(trailingOnly = TRUE)
# YAML 1.1 would read Y or T as booleans; everything that looks like one stays text.
as_text <- list("bool#yes" = function(x) x, "bool#no" = function(x) x)
book <- read_yaml(arguments[1], handlers = as_text)
df <- fread(arguments[2], colClasses = list(character = c("id_unit", "id_instansi", "hasil_panel")), na.strings = "", encoding = "UTF-8")

value_of <- function(figure) as.numeric(if (is.list(figure)) figure$value else figure)

options_of <- list()
scale_of <- list()
for (code in names(book$answer_types)) {
  kind <- book$answer_types[[code]]
  if (kind$kind == "choice") {
    options_of[[code]] <- list(
      codes = vapply(kind$options, function(o) as.character(o$code), ""),
      values = vapply(kind$options, function(o) value_of(o$value), 0)
    )
  } else if (kind$kind == "scale") {
    scale_of[[code]] <- c(value_of(kind$least), value_of(kind$most))
  }
}

answer <- function(table, question) {
  column <- if (identical(question$origin, "survey")) {
    stem <- tolower(strsplit(question$code, ".", fixed = TRUE)[[1]][1])
    sprintf("surveys.%s_%s", stem, if (table == "desk") "sendiri" else "eksternal")
  } else {
    paste0(table, ".", question$code)
  }
  choices <- options_of[[question$type]]
  if (!is.null(choices)) {
    choices$values[chmatch(as.character(df[[column]]), choices$codes)]
  } else {
    ends <- scale_of[[question$type]]
    (as.numeric(df[[column]]) - ends[1]) / (ends[2] - ends[1])
  }
}

known <- new.env()
weights <- new.env()

score <- function(component, field, out) {
  weight <- value_of(component$weight)
  if (length(component$questions) > 0) {
    total <- numeric(nrow(df))
    for (question in component$questions) {
      if (!field) {
        got <- answer("desk", question)
        assign(question$code, got, envir = known)
      } else {
        got <- fcoalesce(answer("field", question), get(question$code, envir = known))
      }
      total <- total + nafill(got, fill = 0)
    }
    points <- total / length(component$questions) * weight
  } else {
    points <- numeric(nrow(df))
    for (child in component$children) points <- points + score(child, field, out)
  }
  assign(component$code, points, envir = out)
  assign(component$code, weight, envir = weights)
  points
}

# How many minimums of the proposed predikat are missed.
missed <- function(scores) {
  failed <- integer(nrow(df))
  for (minimum in book$minimums) {
    for (predikat in c("wbk", "wbbm")) {
      if (!is.null(minimum[[predikat]])) {
        least <- value_of(minimum[[predikat]])
        if (minimum$form == "share") least <- least * get(minimum$node, envir = weights)
        failed <- failed + (df$usulan == toupper(predikat) & get(minimum$node, envir = scores) < least)
      }
    }
  }
  failed
}

conditions_failed <- function() {
  failed <- logical(nrow(df))
  for (condition in book$conditions) {
    column <- paste0(if (condition$scope == "agency") "agencies." else "", condition$field)
    grades <- as.character(book$scales[[condition$scale]]$grades)
    place <- nafill(match(as.character(df[[column]]), grades), fill = length(grades) + 1L)
    for (predikat in c("wbk", "wbbm")) {
      if (!is.null(condition[[predikat]])) {
        bar <- match(as.character(condition[[predikat]]$at_least), grades)
        failed <- failed | (df$usulan == toupper(predikat) & place > bar)
      }
    }
  }
  failed
}

desk <- new.env()
field <- new.env()
invisible(score(book$component, FALSE, desk))
invisible(score(book$component, TRUE, field))
administration <- !conditions_failed()
missed_at_desk <- missed(desk)
missed_in_field <- missed(field)
at_desk <- administration & missed_at_desk == 0
awarded <- at_desk & missed_in_field == 0 & !(df$hasil_panel %chin% "Tidak Lulus")

out <- df[, .(id_unit, nama_unit, id_instansi, agencies.nama_instansi, agencies.jenis, usulan)]
out[, status_akhir := fcase(
  awarded, "ditetapkan", at_desk, "tidak_lulus_penetapan",
  administration, "tidak_lulus_desk", default = "tidak_lulus_administrasi"
)]
out[, predikat := fifelse(awarded, usulan, NA_character_)]
out[, minimum_gagal := fifelse(administration, fifelse(at_desk, missed_in_field, missed_at_desk), NA_integer_)]
for (code in sort(ls(desk))) {
  if (!grepl(".", code, fixed = TRUE)) {
    set(out, j = paste0("desk_", code), value = round(get(code, envir = desk), 2))
    set(out, j = paste0("lapangan_", code), value = round(fifelse(at_desk, get(code, envir = field), NA_real_), 2))
  }
}
keys <- unlist(book$ranking$keys)
columns <- paste0("kunci_", seq_along(keys))
for (i in seq_along(keys)) set(out, j = columns[i], value = -get(keys[i], envir = field))
out[predikat %chin% c("WBK", "WBBM"), peringkat := frankv(.SD, ties.method = "min"), by = predikat, .SDcols = columns]
out[, (columns) := NULL]
out[, urut := fcase(predikat %chin% "WBBM", 0L, predikat %chin% "WBK", 1L, default = 2L)]
setorder(out, urut, peringkat, status_akhir, id_unit)
out[, urut := NULL]
fwrite(out, arguments[3], na = "")
