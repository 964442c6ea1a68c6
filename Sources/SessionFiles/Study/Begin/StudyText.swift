/// Writes a design to begin with: what is known is a line, what could be said is a comment to strike free.
public enum StudyText {
  /// The text of `study.toml` for `draft`.
  public static func write(_ draft: StudyDraft) -> String {
    let sections = [
      head(draft), files, time, persons(draft), phases(draft), groups(draft), questions(draft),
      parameters, last,
    ]
    return sections.map { $0.joined(separator: "\n") + "\n" }.joined(separator: "\n")
  }

  private static func head(_ draft: StudyDraft) -> [String] {
    [
      "# The design of a study. What stands behind # is an example: take the # away and write your own.",
      "# attune check FOLDER says what is wrong or missing, here and in the other files.",
      "schema = \"\(Study.schema)\"",
      "title = \(MappingText.quoted(draft.title))",
    ]
  }

  private static let files = [
    "# Where the other files are, inside this folder.",
    "[files]",
    "sessions = [\"sessions\"]",
    "# sessions = [\"sessions\", \"pilot/S-*.csv\"]",
    "# codebook = \"codebook.csv\"",
    "# participants = \"participants.csv\"",
    "# How the sessions' files are read; attune inspect FILE --save mapping.toml writes one.",
    "# mapping = \"mapping.toml\"",
  ]

  private static let time = [
    "# What times in the sessions' files count, where the files do not say it.",
    "[time]",
    "# fps = 25",
    "# unit = \"s\"",
  ]

  private static func persons(_ draft: StudyDraft) -> [String] {
    var lines = [
      "# The pair and its order: a positive lag means that the first one leads.",
      "[persons]",
    ]
    if let pair = draft.pair {
      lines.append("first = \(MappingText.quoted(pair.first))")
      lines.append("second = \(MappingText.quoted(pair.second))")
    } else {
      if !draft.allPersons.isEmpty {
        lines.append("# the files have " + commented(draft.allPersons))
      }
      lines.append("# first = \"infant\"")
      lines.append("# second = \"mother\"")
    }
    lines.append("# What persons are called: NAME IN THE FILES = NAME HERE.")
    lines.append("# names = { I = \"infant\", M = \"mother\" }")
    return lines
  }

  private static func phases(_ draft: StudyDraft) -> [String] {
    [
      "# The parts of a session, in order. Pairs, windows and shifts never cross their borders.",
      "[phases]",
      draft.order.isEmpty
        ? "# order = [\"play\", \"still\", \"reunion\"]" : "order = " + list(draft.order),
      "# Where they stand: a column of the sessions' files, or the codes of a stream.",
      "# column = \"phase\"",
      "# stream = \"staff.episode\"",
    ]
  }

  private static func groups(_ draft: StudyDraft) -> [String] {
    let levels = draft.levels
    let mark = levels.isEmpty ? "# " : ""
    return [
      "# The groups of dyads, by a column of participants.csv; others are compared with the reference.",
      mark + "[groups]",
      mark + "column = \"\(StudyDraft.groupColumn)\"",
      mark + "levels = " + (levels.isEmpty ? "[\"term\", \"preterm\"]" : list(levels)),
      mark + "reference = " + MappingText.quoted(levels.first ?? "term"),
      "",
      "# Dyads that belong together, such as siblings: a column of participants.csv.",
      "# [family]",
      "# column = \"family\"",
    ]
  }

  private static func questions(_ draft: StudyDraft) -> [String] {
    var lines = [
      "# What you plan to ask, one section each, before you look at the data. statistic is a name that",
      "# attune explain lists; codes are written person.code.",
    ]
    if !draft.allStreams.isEmpty {
      lines.append("# The streams of the sessions: " + commented(draft.allStreams))
    }
    return lines + [
      "# [[question]]",
      "# id = \"pursuit\"",
      "# text = \"Does the mother come closer after the infant averts?\"",
      "# statistic = \"yules-q\"",
      "# given = \"infant.averts\"",
      "# target = \"mother.moves_closer\"",
      "# window = \"0s..3s\"",
    ]
  }

  private static let parameters = [
    "# Values other than the usual ones, by the names of the command line's options.",
    "[parameters]",
    "# bridge = \"auto\"",
    "# tolerance = \"1s\"",
    "# pursuit-window = \"3s\"",
    "# min-shift = \"10s\"",
    "# replicates = 1999",
    "# seed = 1",
    "",
    "# Where chance comes from: auto, shift, block, permutation or asymptotic.",
    "[chance]",
    "# model = \"auto\"",
  ]

  private static let last = [
    "# What ids look like. Without a pattern, ids that look like a name or a date give a warning.",
    "[privacy]",
    "# id-pattern = '^[A-Z]{1,3}-?[0-9]{2,4}$'",
  ]

  private static func list(_ names: [String]) -> String {
    "[" + names.map(MappingText.quoted).joined(separator: ", ") + "]"
  }

  /// Names that stay inside a comment.
  private static func commented(_ names: [String]) -> String {
    let listed = names.prefix(30).map(DiagnosticText.printable).joined(separator: ", ")
    return names.count > 30 ? listed + ", …" : listed
  }
}
