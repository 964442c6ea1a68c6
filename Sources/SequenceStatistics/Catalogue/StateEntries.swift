/// The entries of the room `Synchrony/States`.
enum StateEntries {
  static let all: [CatalogueEntry] = [
    CatalogueEntry(
      name: "Joint states", kind: .notion, room: "Synchrony/States", file: "JointStates",
      question: "What do two partners show at one time, and when does the pair of states change?",
      formula:
        "cell = category of the first × category of the second; visit = run of events in one cell",
      range: "trajectories of events and visits", sources: [lewis1999, hollenstein2013],
      caveats: [
        "Trajectories end at phase borders, at uncodable time and where a partner shows no declared code."
      ]),
    CatalogueEntry(
      name: "State space grid", aliases: ["ssg", "dispersion"], room: "Synchrony/States",
      file: "StateSpaceGrid",
      question: "Where on the grid of joint states do two partners spend their time?",
      formula: "dispersion = 1 - (n Σ (d_i/D)² - 1) / (n - 1); entropies of visits, time and steps",
      range: "counts; seconds; 0 to 1; nats", sources: [lewis1999, hollenstein2013],
      caveats: [
        "Dispersion and range depend on how many codes are declared.",
        "Published transition entropies may be joint or conditional: state which.",
      ]),
    CatalogueEntry(
      name: "Region of the grid", aliases: ["grid-cell"], room: "Synchrony/States",
      file: "GridRegion",
      question: "How often, how long and how soon again is the pair in some cells of the grid?",
      formula: "visits, time, share, mean visit, first entry, returns of a set of cells",
      range: "counts; seconds; 0 to 1", sources: [hollenstein2013],
      caveats: ["Steps between the region's own cells neither end nor begin a visit."]),
    CatalogueEntry(
      name: "Return time", aliases: ["return-visits"], room: "Synchrony/States",
      file: "ReturnTimes",
      question: "How long until the pair of partners comes back to where it was?",
      formula: "time from leaving to entering again; open times censored (Kaplan-Meier)",
      range: "seconds", sources: [lewis1999, hollenstein2013],
      caveats: ["The mean of completed returns is too short when times away are cut by the end."]),
    CatalogueEntry(
      name: "Entropy of the grid", aliases: ["visit-entropy"], room: "Synchrony/States",
      file: "GridEntropy",
      question: "Over how many joint states are visits, time or steps spread?",
      formula: "H = -Σ p ln p; conditional: Σ p(row) H(row)", range: "0 to ln k nats",
      sources: [Sources.shannon1948, hollenstein2013],
      caveats: ["Too small in short records."]),
    CatalogueEntry(
      name: "Means over trajectories", room: "Synchrony/States", file: "TrajectoryMeans",
      question: "What are the measures of a state space grid on average over several trajectories?",
      formula: "the measure of each, then their mean", range: "as the measures",
      sources: [hollenstein2013],
      caveats: ["A short trajectory counts as much as a long one."]),
    CatalogueEntry(
      name: "Attractors by winnowing", aliases: ["winnowing", "attractor"],
      room: "Synchrony/States", file: "AttractorWinnowing",
      question: "Which few cells of the grid hold far more time than an even spread?",
      formula:
        "Σ (o - e)² / e / k while the least occupied cell is dropped; cut at the steepest fall",
      range: "a set of cells", sources: [lewis1999],
      caveats: [
        "It is no test: some cell always remains.",
        "The rule of the cut differs between studies: state it.",
      ]),
  ]

  private static let lewis1999 = CatalogueEntry.Source(
    "Lewis, M. D., Lamey, A. V., & Douglas, L. (1999). A new dynamic systems method for the analysis of "
      + "early socioemotional development. Developmental Science, 2, 457-475.")
  private static let hollenstein2013 = CatalogueEntry.Source(
    "Hollenstein, T. (2013). State Space Grids: Depicting Dynamics Across Development. Springer.",
    doi: "10.1007/978-1-4614-5007-8")
}
