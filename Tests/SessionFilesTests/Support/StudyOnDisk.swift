import Foundation
import SessionFiles
import Testing

/// A study folder of its own, gone afterwards: sound as it is, to be spoilt in one place.
final class StudyOnDisk {
  let path: String

  /// An empty folder with `files` in it.
  init(_ files: [String: String] = [:]) throws {
    let url = FileManager.default.temporaryDirectory.appending(
      path: "attune-study-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    path = url.path
    for (name, text) in files { try write(text, to: name) }
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Two groups of two dyads, three phases, nothing wrong.
  static func sound() throws -> StudyOnDisk {
    let place = try StudyOnDisk([
      "study.toml": design, "participants.csv": participants, "codebook.csv": codebook,
    ])
    for id in ["S-01", "S-02", "S-03", "S-04"] {
      try place.write(session, to: "sessions/\(id).csv")
    }
    return place
  }

  static let design = """
    schema = "attune-study/1"
    title = "Still-face at four months"
    [persons]
    first = "infant"
    second = "mother"
    [phases]
    order = ["play", "still", "reunion"]
    [groups]
    column = "born"
    levels = ["term", "preterm"]

    """

  static let participants = """
    id,born,family,age_months,site
    S-01,term,F-1,4.0,Basel
    S-02,term,F-2,4.5,Bern
    S-03,preterm,F-3,4,Basel
    S-04,preterm,F-3,,Bern

    """

  static let codebook = """
    stream,person,code,label,kind,class,order,colour,exclusive_group
    gaze,infant,partner,looks at mother,state,partner,1,,gaze
    gaze,infant,away,averts,state,away,2,,gaze
    approach,mother,closer,moves closer,interval,pursuit,3,,approach

    """

  static let session = """
    phase,person,stream,code,onset,offset
    play,infant,gaze,partner,0.0,10.5
    play,mother,approach,closer,2.0,4.5
    still,infant,gaze,away,10.5,20.0
    still,mother,approach,closer,12.0,14.0
    reunion,infant,gaze,partner,20.0,30.0
    reunion,mother,approach,closer,22.0,24.0

    """

  func write(_ text: String, to file: String) throws {
    let url = URL(filePath: path + "/" + file)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }

  func remove(_ file: String) throws {
    try FileManager.default.removeItem(atPath: path + "/" + file)
  }

  func read(_ file: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(filePath: path + "/" + file)), as: UTF8.self)
  }

  /// Puts `other` in the place of `text` in a file, which must be there.
  func replace(_ text: String, with other: String, in file: String) throws {
    let old = try read(file)
    try #require(old.contains(text))
    try write(old.replacing(text, with: other), to: file)
  }

  /// The folder as the program reads it.
  func folder(statistics: [String]? = nil) -> StudyFolder {
    StudyFolder.read(path, statistics: statistics)
  }
}

extension StudyFolder {
  /// The ids of all messages, the gravest first.
  var ids: [String] { diagnostics.map(\.id.rawValue) }

  /// The first message of `id`.
  func message(_ id: DiagnosticID) throws -> Diagnostic {
    try #require(diagnostics.first { $0.id == id }, "only \(ids)")
  }
}
