import SequenceStatistics
import StudyAnalysis

/// A script for R that reads the long tables beside it, computes the means again by its own means, and fits the
/// models that are recommended for such data.
enum StudyScript {
  /// The script for `results`.
  static func text(_ results: StudyResults, version: String) -> String {
    let questions = results.questions.filter(\.question.isPair).map(\.question.id)
    let list = questions.map(quoted).joined(separator: ", ")
    let hasGroups = !results.groups.isEmpty
    let hasFamilies =
      results.tallies.families.count < results.tallies.families.dyadCount
    let levels =
      hasGroups
      ? "counts$group <- factor(counts$group, levels = c("
        + ([results.reference].compactMap(\.self)
        + results.groups.filter { $0 != results.reference }).map(quoted).joined(separator: ", ")
        + "))\n" : ""
    let fixed = hasGroups ? "given * group" : "given"
    let random = "(1 + given | dyad)" + (hasFamilies ? " + (1 | family)" : "")
    return """
      # Written by \(version): the study in R.
      # Run it in this folder: Rscript reproduce.R
      # The first part needs R alone. The models need the packages lme4, survival and coxme.

      counts <- read.csv("tables/counts.csv", colClasses = c(session = "character",
        dyad = "character", group = "character", family = "character", phase = "character",
        question = "character"))
      effects <- read.csv("tables/effects.csv", colClasses = c(dyad = "character",
        group = "character", family = "character", question = "character", phase = "character",
        effect = "character"))
      \(levels)questions <- c(\(list))

      # Each dyad has one number; the mean over dyads is what the study is about.
      for (name in unique(effects$question)) {
        own <- subset(effects, question == name & phase == "" & !is.na(estimate))
        for (kind in unique(own$effect)) {
          x <- own$estimate[own$effect == kind]
          if (length(x) > 1 && sd(x) > 0) {
            t <- t.test(x)
            cat(sprintf("%s, %s: mean %.9f [%.6f, %.6f], n = %d\\n",
              name, kind, mean(x), t$conf.int[1], t$conf.int[2], length(x)))
          }
        }
      }

      # Tallies of all dyads in one model, with dyads that differ.
      if (requireNamespace("lme4", quietly = TRUE)) {
        for (name in questions) {
          own <- subset(counts, question == name)
          if (length(unique(own$dyad)) < 5) next
          cat("\\n", name, "\\n")
          print(summary(lme4::glmer(cbind(target_yes, target_no) ~ \(fixed) + \(random),
            data = own, family = binomial)))
        }
      }

      # How long answers take, with dyads that differ.
      if (requireNamespace("coxme", quietly = TRUE)) {
        waits <- read.csv("tables/waits.csv", colClasses = c(dyad = "character",
          group = "character", family = "character", question = "character"))
        for (name in unique(waits$question)) {
          own <- subset(waits, question == name & seconds > 0)
          if (length(unique(own$dyad)) < 5) next
          cat("\\n", name, "\\n")
          print(coxme::coxme(survival::Surv(seconds, ended) ~ \(hasGroups ? "group" : "1") + (1 | dyad),
            data = own))
        }
      }

      """
  }

  /// A text in R; whatever could end it or mean something is written as a number.
  private static func quoted(_ text: String) -> String {
    var written = "\""
    for scalar in text.unicodeScalars {
      let isPlain =
        scalar.isASCII && scalar.value >= 0x20 && scalar != "\"" && scalar != "\\"
        && scalar.value < 0x7F
      if isPlain {
        written.unicodeScalars.append(scalar)
      } else {
        written += "\\U{" + String(scalar.value, radix: 16) + "}"
      }
    }
    return written + "\""
  }
}
