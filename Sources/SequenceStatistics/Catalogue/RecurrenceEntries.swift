/// The entries of the room `Synchrony/Recurrence`.
enum RecurrenceEntries {
  static let all: [CatalogueEntry] = [
    CatalogueEntry(
      name: "Cross-recurrence", aliases: ["crqa", "rqa", "determinism", "laminarity"],
      room: room, file: "CrossRecurrence",
      question:
        "How often and in which patterns does one record come back to what the other shows?",
      formula: "RR = Σ R / valid cells; DET, LAM = cells on lines / Σ R; ENTR = -Σ p ln p",
      range: "0 to 1; lengths in units; entropies in nats",
      sources: [marwan2007, dale2011, cocoDale2014],
      caveats: [
        "In the whole plot only diagonal lines depend on how the records lie against one another.",
        "All lengths depend on the unit.",
      ]),
    CatalogueEntry(
      name: "Lines of a recurrence plot", aliases: ["trapping-time", "divergence"],
      room: room, file: "RecurrenceLines",
      question: "How many lines are how long, and what do they come to?",
      formula:
        "share = Σ l n(l) / Σ R over counted lengths; ENTR / ln(lengths); ENTR / ln(longest)",
      range: "0 to 1; units; nats", sources: [marwan2007],
      caveats: ["Programs divide entropy by different logarithms: state which."]),
    CatalogueEntry(
      name: "Cells of a recurrence plot", kind: .notion,
      aliases: ["theiler-window", "embedding"], room: room, file: "RecurrenceOptions",
      question: "Which cells are looked at, and from which length on a line counts?",
      formula: "|i - j| at least w; one side or both; tuples of m units; lines of two units",
      range: "options", sources: [theiler1986, marwan2007],
      caveats: ["Programs cut the Theiler band differently: here |i - j| < w is left out."]),
    CatalogueEntry(
      name: "What recurrence measures rest on", kind: .notion, aliases: ["timing-free-measures"],
      room: room, file: "RecurrenceMeasure",
      question: "Which numbers of a recurrence plot say something about timing?",
      formula: "RR = Σ n₁(s) n₂(s) / N²; a bout of q units is n₁(s) vertical lines of length q",
      range: "bouts, order or alignment", sources: [dale2011, leonardi2018],
      caveats: ["A test of a number that rests on bouts alone is empty when bouts are kept."]),
    CatalogueEntry(
      name: "Chance of diagonal lines", room: room, file: "RecurrenceChance",
      question:
        "Would diagonal lines be as long if the records had nothing to do with one another?",
      formula: "DET, number, L, longest and ENTR over records with bouts rearranged", range: "p; z",
      sources: [ResamplingSources.theiler1992],
      caveats: [
        "The five measures are a family: correct for it.",
        "Slow drifts that both share look like coupling.",
      ]),
    CatalogueEntry(
      name: "Chromatic recurrence", aliases: ["chromatic-rqa"], room: room,
      file: "ChromaticRecurrence",
      question: "In which categories do two records come back to one another?",
      formula: "the plot of one category, all others without category",
      range: "as cross-recurrence",
      sources: [cox2016],
      caveats: ["In the whole plot nothing in one category depends on timing."]),
    CatalogueEntry(
      name: "Bout asymmetry", aliases: ["anisotropy"], room: room, file: "BoutAsymmetry",
      question: "Does one record stay in what the other shows for longer than the reverse?",
      formula: "(along second - along first) / (along second + along first)", range: "-1 to 1",
      sources: [cox2016],
      caveats: ["It compares bout lengths and time budgets, not who leads."]),
    CatalogueEntry(
      name: "Windowed recurrence", aliases: ["wincrqa", "windowdrp"], room: room,
      file: "RecurrenceWindows",
      question: "How does the recurrence of two records change in the course of a session?",
      formula: "the plot anew in every full window of equal size", range: "as cross-recurrence",
      sources: [cocoDale2014],
      caveats: ["Neighbouring windows share units when the step is shorter than the window."]),
    CatalogueEntry(
      name: "Rectangles of a recurrence plot", kind: .notion, room: room,
      file: "RecurrenceRectangles",
      question: "Which rectangles make up a recurrence plot?",
      formula: "one for each pair of bouts in one category", range: "ranges of units",
      sources: [leonardi2018],
      caveats: ["Theiler band, side and embedding are not in it."]),
    CatalogueEntry(
      name: "Recurrence plot", kind: .notion, room: room, file: "RecurrencePlot",
      question: "What is every measure of a recurrence plot counted from?",
      formula: "R(i, j) = 1 where x_i = y_j, kept as the runs of both records",
      range: "two rows of runs", sources: [marwan2007],
      caveats: ["Cells never join two phases."]),
    CatalogueEntry(
      name: "Row of a recurrence plot", kind: .notion, room: room, file: "RecurrenceRow",
      question: "Which runs of equal states does a record have?",
      formula: "maximal runs of one state", range: "runs of units", sources: [dale2011],
      caveats: ["Units without category and uncodable units never recur."]),
    CatalogueEntry(
      name: "Diagonal lines", kind: .notion, room: room, file: "DiagonalLines",
      question: "How long do two records do the same at one lag?",
      formula: "maximal runs of R(i, i + d)", range: "counts by length", sources: [marwan2007],
      caveats: ["The border of the plot cuts lines short."]),
    CatalogueEntry(
      name: "Diagonal lines from rectangles", kind: .notion, room: room, file: "RectangleDiagonals",
      question: "How long are diagonal lines, from bouts alone?",
      formula: "2 of each length below min(a, b), |a - b| + 1 of it; joined through far corners",
      range: "counts by length", sources: [marwan2007],
      caveats: ["It takes time in proportion to the pairs of bouts in one category."]),
    CatalogueEntry(
      name: "Diagonal lines from bit planes", kind: .notion, room: room, file: "PlaneDiagonals",
      question: "How long are diagonal lines where codes change all the time?",
      formula: "64 cells a word; lines of k cells = A(k) - 2 A(k + 1) + A(k + 2)",
      range: "counts by length", sources: [marwan2007],
      caveats: ["It takes time in proportion to the square of the units."]),
    CatalogueEntry(
      name: "Vertical and white lines", kind: .notion, aliases: ["white-lines"], room: room,
      file: "VerticalLines",
      question: "How long does one record stay in what the other shows at one time?",
      formula: "maximal runs of R(i, ·); white: the gaps between them", range: "counts by length",
      sources: [marwan2007],
      caveats: ["A gap that reaches the border or uncodable time is left out."]),
    CatalogueEntry(
      name: "Categorical entropy", aliases: ["catH"], room: room, file: "RecurrenceAreas",
      question: "How varied are the rectangles of a recurrence plot in their area?",
      formula: "-Σ p ln p over the different areas above one cell", range: "0 and up, nats",
      sources: [leonardi2018],
      caveats: ["It follows from the two lists of bouts and says nothing about timing."]),
    CatalogueEntry(
      name: "Tally of lines", kind: .notion, room: room, file: "LineTally",
      question: "How many lines of each length do whole rectangles add?",
      formula: "lengths 1, 2, …, top, …, top, …, 2, 1", range: "counts by length",
      sources: [marwan2007], caveats: []),
  ]

  private static let room = "Synchrony/Recurrence"
  private static let marwan2007 = CatalogueEntry.Source(
    "Marwan, N., Romano, M. C., Thiel, M., & Kurths, J. (2007). Recurrence plots for the analysis of "
      + "complex systems. Physics Reports, 438, 237-329.",
    doi: "10.1016/j.physrep.2006.11.001")
  private static let cocoDale2014 = CatalogueEntry.Source(
    "Coco, M. I., & Dale, R. (2014). Cross-recurrence quantification analysis of categorical and "
      + "continuous time series: An R package. Frontiers in Psychology, 5, 510.",
    doi: "10.3389/fpsyg.2014.00510")
  private static let dale2011 = CatalogueEntry.Source(
    "Dale, R., Warlaumont, A. S., & Richardson, D. C. (2011). Nominal cross recurrence as a generalized "
      + "lag sequential analysis for behavioral streams. International Journal of Bifurcation and Chaos, "
      + "21, 1153-1161.")
  private static let leonardi2018 = CatalogueEntry.Source(
    "Leonardi, G. (2018). A method for the computation of entropy in the recurrence quantification "
      + "analysis of categorical time series. Physica A, 512, 824-836.",
    doi: "10.1016/j.physa.2018.08.058")
  private static let cox2016 = CatalogueEntry.Source(
    "Cox, R. F. A., van der Steen, S., Guevara, M., de Jonge-Hoekstra, L., & van Dijk, M. (2016). "
      + "Chromatic and anisotropic cross-recurrence quantification analysis of interpersonal behavior. "
      + "In C. L. Webber, C. Ioana, & N. Marwan (Eds.), Recurrence Plots and Their Quantifications: "
      + "Expanding Horizons (pp. 209-225). Springer.")
  private static let theiler1986 = CatalogueEntry.Source(
    "Theiler, J. (1986). Spurious dimension from correlation algorithms applied to limited time-series "
      + "data. Physical Review A, 34, 2427-2432.",
    doi: "10.1103/PhysRevA.34.2427")
}
