import CodedSessions
import TOMLKit

extension StudyReader {
  /// The parts of a session, and which of them are those of the still-face paradigm.
  mutating func readPhases(_ root: TOMLTable) {
    guard let section = section("phases", in: root) else { return }
    let path = ["phases"]
    var phases = Study.Phases()
    phases.order = toml.names("order", in: section, at: path) ?? []
    phases.column = toml.text("column", in: section, at: path)
    phases.stream = toml.text("stream", in: section, at: path)
    if phases.column != nil, phases.stream != nil {
      toml.complain(
        "phases come from a column or from a stream, and both are named", at: path + ["stream"],
        expected: "one of column and stream")
      phases.stream = nil
    }
    phases.play = part("play", in: section, among: phases.order)
    phases.still = part("still", in: section, among: phases.order)
    phases.reunion = part("reunion", in: section, among: phases.order)
    study.phases = phases
  }

  /// A phase that is named again.
  private mutating func part(
    _ key: String, in section: TOMLTable, among order: [String]
  ) -> String? {
    guard let name = toml.text(key, in: section, at: ["phases"]) else { return nil }
    return isDeclared(name, among: order, at: ["phases", key]) ? name : nil
  }

  /// Whether `name` is a phase of `order`, when that says any.
  private mutating func isDeclared(
    _ name: String, among order: [String], at path: [String]
  ) -> Bool {
    guard !order.isEmpty, !order.contains(name) else { return true }
    toml.complain(
      "\"\(name)\" is none of the phases", at: path,
      expected: "one of " + order.joined(separator: ", "),
      hint: ColumnNames.nearest(to: name, among: order).map { "did you mean \"\($0)\"?" })
    return false
  }

  /// The groups, and which dyads belong together.
  mutating func readGroups(_ root: TOMLTable) {
    if let section = section("family", in: root) {
      study.familyColumn = toml.text("column", in: section, at: ["family"])
      if section["column"] == nil {
        toml.complain(
          "[family] does not name its column", at: ["family"], expected: "column = \"family\"")
      }
    }
    guard let section = section("groups", in: root) else { return }
    let path = ["groups"]
    var groups = Study.Groups()
    if let column = toml.text("column", in: section, at: path) { groups.column = column }
    groups.levels = toml.names("levels", in: section, at: path) ?? []
    groups.reference = toml.text("reference", in: section, at: path)
    if let reference = groups.reference, !groups.levels.isEmpty,
      !groups.levels.contains(reference)
    {
      toml.complain(
        "\"\(reference)\" is none of the groups", at: path + ["reference"],
        expected: "one of " + groups.levels.joined(separator: ", "),
        hint: ColumnNames.nearest(to: reference, among: groups.levels).map {
          "did you mean \"\($0)\"?"
        })
      groups.reference = nil
    }
    if groups.reference == nil { groups.reference = groups.levels.first }
    study.groups = groups
  }

  /// The planned questions.
  mutating func readQuestions(_ root: TOMLTable) {
    var lines: [String: Int] = [:]
    for (number, section) in toml.sections("question", in: root).enumerated() {
      let path = ["question", "#\(number)"]
      refuseUnknownKeys(of: section, at: path)
      for needed in ["id", "text", "statistic"] where section[needed] == nil {
        toml.complain(
          "the question does not say its \(needed)", at: path, expected: "\(needed) = \"…\"")
      }
      let line = toml.places[path]?.line
      guard let id = toml.text("id", in: section, at: path) else { continue }
      if let first = lines.updateValue(lines[id] ?? line ?? 0, forKey: id) {
        toml.complain(
          "the question \"\(id)\" stands on line \(first) already", at: path + ["id"],
          expected: "an id for each question")
        continue
      }
      study.questions.append(question(id, in: section, at: path, line: line))
    }
  }

  private mutating func question(
    _ id: String, in section: TOMLTable, at path: [String], line: Int?
  ) -> StudyQuestion {
    var question = StudyQuestion(id: id, line: line)
    question.text = toml.text("text", in: section, at: path) ?? ""
    if let statistics {
      question.statistic =
        toml.statistic("statistic", in: section, at: path, among: statistics) ?? ""
    } else {
      question.statistic = toml.text("statistic", in: section, at: path) ?? ""
    }
    question.given = toml.names("given", in: section, at: path) ?? []
    question.target = toml.names("target", in: section, at: path) ?? []
    question.streams = toml.names("streams", in: section, at: path) ?? []
    question.lag = toml.number("lag", in: section, at: path, range: -1000...1000)
    question.unit = unit(in: section, at: path)
    question.window = window(in: section, at: path)
    if question.unit != nil, question.lag == nil {
      toml.complain(
        "a unit says in what a lag is counted, and there is no lag", at: path + ["unit"],
        expected: "lag = 1 beside it")
      question.unit = nil
    }
    if question.lag != nil, question.window != nil {
      toml.complain(
        "a lag counts events and a window measures time", at: path + ["window"],
        expected: "one of lag and window")
      question.window = nil
    }
    for (number, phase) in (toml.names("phase", in: section, at: path) ?? []).enumerated() {
      let element = path + ["phase", "#\(number)"]
      if isDeclared(phase, among: study.phases.order, at: element) {
        question.phases.append(phase)
      }
    }
    return question
  }

  /// The length of the units of a lag.
  private mutating func unit(in section: TOMLTable, at path: [String]) -> SessionTime? {
    let expected = "unit = \"10s\""
    guard let text = toml.textOrNumber("unit", in: section, at: path, expected: expected) else {
      return nil
    }
    do throws(RuleProblem) {
      return try DurationText.positive(text, label: "unit", frameRate: study.frameRate)
    } catch {
      toml.complain(error.sentence, at: path + ["unit"], expected: expected)
      return nil
    }
  }

  /// `0s..3s`, or `3s` for the same.
  private mutating func window(in section: TOMLTable, at path: [String]) -> StudyQuestion.Window? {
    let expected = "window = \"0s..3s\""
    let own = path + ["window"]
    guard
      let text = toml.textOrNumber("window", in: section, at: path, expected: expected)
    else { return nil }
    do throws(RuleProblem) {
      let dots = text.firstRange(of: "..")
      let begin = dots.map { String(text[..<$0.lowerBound]) } ?? "0s"
      let end = dots.map { String(text[$0.upperBound...]) } ?? text
      let from = try DurationText.read(
        begin, label: "window", frameRate: study.frameRate, signed: true)
      let to = try DurationText.read(
        end, label: "window", frameRate: study.frameRate, signed: true)
      guard from < to else {
        throw RuleProblem("window: \"\(text)\" does not end after it begins")
      }
      return StudyQuestion.Window(from: from, to: to)
    } catch {
      toml.complain(error.sentence, at: own, expected: expected)
      return nil
    }
  }
}

extension TOMLReader {
  /// The name of a statistic; there are too many to list when it is unknown.
  fileprivate mutating func statistic(
    _ key: String, in table: TOMLTable, at path: Path, among names: [String]
  ) -> String? {
    guard let text = text(key, in: table, at: path) else { return nil }
    guard names.contains(text) else {
      complain(
        "there is no statistic \"\(text)\"", at: path + [key],
        expected: "a name that attune explain lists",
        hint: ColumnNames.nearest(to: text, among: names).map { "did you mean \"\($0)\"?" })
      return nil
    }
    return text
  }
}
