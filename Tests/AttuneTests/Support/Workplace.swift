import Foundation
import Testing

/// A folder of its own with small files to work on, gone afterwards.
final class Workplace {
  let path: String

  init() throws {
    let url = FileManager.default.temporaryDirectory.appending(path: "attune-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    path = url.path
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// A workplace with `play.csv` in it.
  static func withPlay() throws -> Workplace {
    let place = try Workplace()
    try place.write(play, to: "play.csv")
    return place
  }

  /// Sixty seconds of an infant's gaze and three approaches of the mother, without a message.
  static let play = """
    person,stream,code,onset,offset
    infant,gaze,partner,0.0,10.5
    infant,gaze,away,10.5,20.0
    mother,approach,closer,12.0,14.0
    infant,gaze,partner,20.0,30.0
    infant,gaze,away,30.0,40.0
    mother,approach,closer,32.0,34.0
    infant,gaze,partner,40.0,60.0
    mother,approach,closer,50.0,51.5

    """

  static let codebook = """
    stream,person,code,label,kind,class,order,colour,exclusive_group
    gaze,infant,partner,looks at mother,state,partner,1,,gaze
    gaze,infant,away,averts,state,away,2,,gaze
    approach,mother,closer,moves closer,interval,pursuit,3,,approach

    """

  /// Runs `attune` here.
  func attune(_ arguments: String...) throws -> Program.Run {
    let run = try Program.run(arguments, in: path)
    #expect(run.isOrderly, "ended by a signal: attune \(arguments.joined(separator: " "))")
    return run
  }

  func write(_ text: String, to file: String) throws { try write(Data(text.utf8), to: file) }

  func write(_ bytes: Data, to file: String) throws {
    let url = URL(filePath: path + "/" + file)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try bytes.write(to: url)
  }

  func read(_ file: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(filePath: path + "/" + file)), as: UTF8.self)
  }

  func json(_ file: String) throws -> [String: Any] {
    try #require(
      try JSONSerialization.jsonObject(with: Data(try read(file).utf8)) as? [String: Any])
  }

  /// The names in a folder inside, sorted; none if there is no folder.
  func names(_ folder: String = "") -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: path + "/" + folder)) ?? []).sorted()
  }

  /// Every file in a folder inside, with its bytes.
  func contents(_ folder: String = "") throws -> [String: Data] {
    var contents: [String: Data] = [:]
    let inside = path + "/" + folder
    for case let name as String in try #require(FileManager.default.enumerator(atPath: inside)) {
      contents[name] = FileManager.default.contents(atPath: inside + "/" + name)
    }
    return contents
  }
}
