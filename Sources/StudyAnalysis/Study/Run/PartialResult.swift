import CodedSessions
import Foundation
public import SessionFiles

/// The answers of one part of a study's sessions, as a file that travels between machines: a line that says
/// what it is, then a line for each session. `attune merge` joins the parts to what one run would have found.
public struct PartialResult: Sendable {
  /// Which part it is.
  public let part: StudyPart
  /// The fingerprint of study, plan and program that it belongs to.
  public let fingerprint: String
  private let lines: [Line]

  private struct Head: Codable {
    var schema = PartialResult.schema
    let study: String
    let part: StudyPart
    let sessions: Int
  }

  private struct Line: Codable, Sendable {
    let place: Int
    let id: String
    let isSimulated: Bool
    let answers: [SessionAnswers.Answer]
  }

  /// What the first line says the file is.
  public static let schema = "attune-part/1"

  /// The result of `run`, which analysed `part` of `folder`.
  public init(
    _ run: StudyRun, part: StudyPart, of folder: StudyFolder, plan: StudyPlan, version: String
  ) {
    let analysed = folder.sessions.indices.filter { folder.sessions[$0].exclusion == nil }
    let places = part.places(of: analysed.count)
    self.part = part
    fingerprint = Self.fingerprint(of: folder, plan: plan, version: version)
    lines = zip(places, run.records).map { place, record in
      Line(
        place: analysed[place], id: record.session.id, isSimulated: record.isSimulated,
        answers: record.answers)
    }
  }

  /// The file.
  public var bytes: [UInt8] {
    get throws {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys]
      var bytes = Array(
        try encoder.encode(Head(study: fingerprint, part: part, sessions: lines.count)))
      bytes.append(0x0A)
      for line in lines {
        bytes += try encoder.encode(line)
        bytes.append(0x0A)
      }
      return bytes
    }
  }

  /// What the file at `path` holds.
  ///
  /// - Throws: ``PartialResultError``.
  public init(reading path: String) throws(PartialResultError) {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    guard let data = FileManager.default.contents(atPath: path) else { throw .unreadable(name) }
    let decoder = JSONDecoder()
    let rows = data.split(separator: 0x0A)
    guard let first = rows.first, let head = try? decoder.decode(Head.self, from: first),
      head.schema == Self.schema
    else { throw .noPart(name) }
    var lines: [Line] = []
    for row in rows.dropFirst() {
      guard let line = try? decoder.decode(Line.self, from: row) else { throw .cutShort(name) }
      lines.append(line)
    }
    guard lines.count == head.sessions else { throw .cutShort(name) }
    part = head.part
    fingerprint = head.study
    self.lines = lines
  }

  /// The run that `parts` are together.
  ///
  /// - Throws: ``PartialResultError`` unless every part of one and the same study is there once.
  public static func joined(
    _ parts: [(name: String, result: PartialResult)], folder: StudyFolder, plan: StudyPlan,
    version: String
  ) throws(PartialResultError) -> StudyRun {
    let own = fingerprint(of: folder, plan: plan, version: version)
    var places: [Int: Int] = [:]
    guard let count = parts.first?.result.part.count else { throw .missing([], of: 0) }
    for (place, part) in parts.enumerated() {
      guard part.result.fingerprint == own else { throw .otherStudy(part.name) }
      guard part.result.part.count == count else {
        throw .otherCut(part.name, count: part.result.part.count, expected: count)
      }
      if let first = places.updateValue(place, forKey: part.result.part.number) {
        throw .twice(part.name, parts[first].name)
      }
    }
    let missing = (1...count).filter { places[$0] == nil }
    guard missing.isEmpty else { throw .missing(missing, of: count) }
    var records: [StudyRun.Record] = []
    for number in 1...count {
      guard let place = places[number] else { continue }
      for line in parts[place].result.lines {
        guard folder.sessions.indices.contains(line.place),
          folder.sessions[line.place].id == line.id,
          line.answers.count == plan.questions.count
        else { throw .otherStudy(parts[place].name) }
        records.append(
          StudyRun.Record(
            session: folder.sessions[line.place], isSimulated: line.isSimulated,
            answers: line.answers))
      }
    }
    guard records.count == folder.sessions.count(where: { $0.exclusion == nil }) else {
      throw .otherStudy(parts.first?.name ?? "")
    }
    return StudyRun(records: records)
  }

  private static func fingerprint(
    of folder: StudyFolder, plan: StudyPlan, version: String
  ) -> String {
    var digest = Digest()
    digest.add("\(schema)|\(version)|\(plan.phases)")
    for question in plan.questions { digest.add(question.fingerprint) }
    for session in folder.sessions {
      digest.add(session.id)
      digest.add(session.dyad)
      digest.add(session.exclusion?.rawValue ?? "")
      digest.add(session.duration.microseconds)
    }
    return digest.text
  }
}

/// Why parts do not make a whole.
public enum PartialResultError: Error, Sendable, Hashable {
  /// The file cannot be read.
  case unreadable(String)
  /// The file is no partial result.
  case noPart(String)
  /// The file ends before it should.
  case cutShort(String)
  /// The file belongs to another study, or the study, its sessions or the program changed since.
  case otherStudy(String)
  /// The sessions were cut into another number of parts.
  case otherCut(String, count: Int, expected: Int)
  /// Two files are the same part.
  case twice(String, String)
  /// These parts are not there.
  case missing([Int], of: Int)
}
