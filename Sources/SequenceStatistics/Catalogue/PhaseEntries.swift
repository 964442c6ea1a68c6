/// The entries of the room `Phases`.
enum PhaseEntries {
  static let all: [CatalogueEntry] = [
    CatalogueEntry(
      name: "Measures of a phase", aliases: ["log-rate-ratio"], room: "Phases",
      file: "PhaseMeasure",
      question:
        "How often and how long did a behaviour occur in a phase, and how much more than in another?",
      formula:
        "onsets a codable minute; share of codable time; ln((n₂ + .5)/t₂) - ln((n₁ + .5)/t₁)",
      range: "rates, shares, their differences", sources: [mesman2009],
      caveats: ["One session gives no error: the dyad is the unit."]),
    CatalogueEntry(
      name: "Still-face effect", aliases: ["recovery", "carry-over"], room: "Phases",
      file: "StillFaceEffect",
      question:
        "How does a behaviour change when the partner holds still, and when they come back?",
      formula: "still - play; reunion - still; reunion - play",
      range: "differences of rates and shares", sources: [tronick1978, mesman2009],
      caveats: ["A contrast needs both of its phases."]),
    CatalogueEntry(
      name: "Social bid", room: "Phases", file: "SocialBid",
      question: "When does the infant turn to the partner with a look and a smile, voice or reach?",
      formula: "look at the face and act, onsets at most 1 s apart, holding at the same time",
      range: "onsets", sources: [ekas2013],
      caveats: ["What is a bid follows the codebook's classes partner, positive, voice, pursuit."]),
    CatalogueEntry(
      name: "Slope within a phase", room: "Phases", file: "PhaseSlope",
      question: "Does a behaviour rise or fall within a phase?",
      formula: "median slope over slices of equal length",
      range: "change in a minute", sources: [ekas2013],
      caveats: ["Neighbouring slices depend on one another: no p is given."]),
    CatalogueEntry(
      name: "Theil–Sen slope", room: "Phases", file: "TheilSenSlope",
      question: "How steeply does a row of values rise, whatever a few odd ones do?",
      formula: "median of (yⱼ - yᵢ) / (xⱼ - xᵢ)",
      range: "units of y for a unit of x", sources: [sen1968],
      caveats: ["With many equal values it is 0."]),
  ]

  private static let tronick1978 = CatalogueEntry.Source(
    "Tronick, E., Als, H., Adamson, L., Wise, S., & Brazelton, T. B. (1978). The infant's response to "
      + "entrapment between contradictory messages in face-to-face interaction. Journal of the American "
      + "Academy of Child Psychiatry, 17, 1-13.")
  private static let mesman2009 = CatalogueEntry.Source(
    "Mesman, J., van IJzendoorn, M. H., & Bakermans-Kranenburg, M. J. (2009). The many faces of the "
      + "Still-Face Paradigm. Developmental Review, 29, 120-162.")
  private static let ekas2013 = CatalogueEntry.Source(
    "Ekas, N. V., Haltigan, J. D., & Messinger, D. S. (2013). The dynamic still-face effect. "
      + "Developmental Psychology, 49, 1027-1035.")
  private static let sen1968 = CatalogueEntry.Source(
    "Sen, P. K. (1968). Estimates of the regression coefficient based on Kendall's tau. Journal of the "
      + "American Statistical Association, 63, 1379-1389.")
}
