import TOMLKit

/// Takes the design of a study out of its TOML text: section by section, every key known, every value tried.
struct StudyReader {
  var toml: TOMLReader
  var study = Study()
  let statistics: [String]?

  /// The keys of each section.
  static let keys: [(section: String, keys: [String])] = [
    ("files", ["sessions", "mapping", "codebook", "participants"]),
    ("time", ["unit", "fps"]),
    ("persons", ["first", "second", "names"]),
    ("phases", ["order", "column", "stream", "play", "still", "reunion"]),
    ("groups", ["column", "levels", "reference"]),
    ("family", ["column"]),
    ("parameters", StudyParameter.allCases.map(\.rawValue)),
    ("chance", ["model"]),
    ("privacy", ["id-pattern"]),
    (
      "question",
      ["id", "text", "statistic", "given", "target", "lag", "unit", "window", "streams", "phase"]
    ),
  ]

  init(toml: TOMLReader, statistics: [String]?) {
    self.toml = toml
    self.statistics = statistics
  }

  /// Reads everything.
  ///
  /// - Returns: Whether the text is TOML.
  mutating func read() -> Bool {
    guard let root = toml.root() else { return false }
    toml.refuseUnknownKeys(
      of: root, at: [], known: ["schema", "title"] + Self.keys.map(\.section),
      elsewhere: Self.homes(besides: ""))
    if toml.text("schema", in: root, at: []) != Study.schema {
      toml.complain(
        root["schema"] == nil
          ? "the study does not say its schema" : "this schema is not known here",
        at: ["schema"], expected: "schema = \"\(Study.schema)\"")
    }
    if let title = toml.text("title", in: root, at: []) { study.title = title }
    readFiles(root)
    // The frame rate before lengths that count frames.
    readTime(root)
    readPersons(root)
    readPhases(root)
    readGroups(root)
    readParameters(root)
    readChance(root)
    readPrivacy(root)
    readQuestions(root)
    return true
  }

  /// The section called `name` with its unknown keys refused, `nil` if there is none.
  mutating func section(_ name: String, in root: TOMLTable) -> TOMLTable? {
    guard let section = toml.section(name, in: root, at: []) else { return nil }
    refuseUnknownKeys(of: section, at: [name])
    return section
  }

  mutating func refuseUnknownKeys(of section: TOMLTable, at path: [String]) {
    let name = path.first ?? ""
    let known = Self.keys.first { $0.section == name }?.keys ?? []
    toml.refuseUnknownKeys(
      of: section, at: path, known: known, elsewhere: Self.homes(besides: name))
  }

  /// For each key of the other sections where it belongs, with names that people expect.
  private static func homes(besides section: String) -> [String: String] {
    var homes: [String: String] = [:]
    for (other, keys) in keys where other != section {
      for key in keys {
        let place = other == "question" ? "[[question]]" : "[\(other)]"
        homes[key] = homes[key].map { $0 + " or \(place)" } ?? "\"\(key)\" belongs to \(place)"
      }
    }
    if section != "time" { homes["time-unit"] = "it is called \"unit\" and belongs to [time]" }
    let rate =
      section == "time" ? "it is called \"fps\"" : "it is called \"fps\" and belongs to [time]"
    for name in ["frame-rate", "frame_rate", "framerate"] { homes[name] = rate }
    return homes
  }

  // MARK: Small sections

  private mutating func readFiles(_ root: TOMLTable) {
    guard let section = section("files", in: root) else { return }
    if let sessions = toml.names("sessions", in: section, at: ["files"]) {
      study.files.sessions = sessions
    }
    study.files.mapping = toml.text("mapping", in: section, at: ["files"])
    study.files.codebook = toml.text("codebook", in: section, at: ["files"])
    study.files.participants = toml.text("participants", in: section, at: ["files"])
  }

  private mutating func readTime(_ root: TOMLTable) {
    guard let section = section("time", in: root) else { return }
    let path = ["time"]
    let expected = "fps = 25, \"29.97\" or \"30000/1001\""
    if let text = toml.textOrNumber("fps", in: section, at: path, expected: expected) {
      study.frameRate = FrameRate(text)
      if study.frameRate == nil {
        toml.complain("\"\(text)\" is no frame rate", at: path + ["fps"], expected: expected)
      }
    }
    guard let unit = toml.text("unit", in: section, at: path) else { return }
    study.timeScale = TimeScale(named: unit, frameRate: study.frameRate)
    guard study.timeScale == nil else { return }
    let isFrames = TimeScale(named: unit, frameRate: FrameRate(numerator: 1)) != nil
    toml.complain(
      isFrames ? "frames need a frame rate" : "\"\(unit)\" is no unit of time",
      at: path + ["unit"], expected: isFrames ? expected : "one of s, ms, us, min, frames")
  }

  private mutating func readPersons(_ root: TOMLTable) {
    guard let section = section("persons", in: root) else { return }
    let path = ["persons"]
    study.persons.first = toml.text("first", in: section, at: path)
    study.persons.second = toml.text("second", in: section, at: path)
    for (said, missing) in [("first", "second"), ("second", "first")]
    where section[said] != nil && section[missing] == nil {
      toml.complain(
        "[persons] says who is \(said) and not who is \(missing)", at: path + [said],
        expected: "first = \"infant\" and second = \"mother\"")
    }
    if let first = study.persons.first, first == study.persons.second {
      toml.complain(
        "\"\(first)\" is both first and second", at: path + ["second"], expected: "two people")
      study.persons.second = nil
    }
    guard let names = toml.section("names", in: section, at: path) else { return }
    for key in names.keys.sorted() {
      study.persons.names[key] = toml.text(key, in: names, at: path + ["names"])
    }
  }

  private mutating func readChance(_ root: TOMLTable) {
    guard let section = section("chance", in: root) else { return }
    let words = Study.ChanceModel.allCases.map(\.rawValue)
    let word = toml.word("model", in: section, at: ["chance"], among: words)
    study.chance = word.flatMap(Study.ChanceModel.init) ?? .automatic
  }

  private mutating func readPrivacy(_ root: TOMLTable) {
    guard let section = section("privacy", in: root),
      let pattern = toml.text("id-pattern", in: section, at: ["privacy"])
    else { return }
    if (try? Regex(pattern)) != nil {
      study.idPattern = pattern
    } else {
      toml.complain(
        "\"\(pattern)\" is no regular expression", at: ["privacy", "id-pattern"],
        expected: "a pattern such as '^[A-Z]{1,3}-[0-9]{2,4}$', in single quotes")
    }
  }
}
