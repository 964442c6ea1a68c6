import Foundation
import Synchronization

/// Turns figures into pixels through `rsvg-convert`, at twice their size.
struct FigureConverter: Sendable {
  /// What came of some figures.
  struct Result: Sendable {
    /// The PNG of each SVG.
    var pictures: [String: [UInt8]] = [:]
    /// Why some have none.
    var failure: HelperProgram.Failure?
  }

  /// The program's name.
  static let programName = "rsvg-convert"

  private let program: HelperProgram

  /// `nil` if there is no such program in `searchPath`.
  init?(searchPath: String) {
    guard let program = HelperProgram(Self.programName, in: searchPath) else { return nil }
    self.program = program
  }

  /// The pictures of `figures`, each the text of an SVG file; equal ones are made once, several at a
  /// time.
  func pictures(of figures: [String]) -> Result {
    let distinct = Array(Set(figures))
    let made = Mutex(Result())
    DispatchQueue.concurrentPerform(iterations: distinct.count) { index in
      do throws(HelperProgram.Failure) {
        let bytes = try picture(of: distinct[index])
        made.withLock { $0.pictures[distinct[index]] = bytes }
      } catch {
        made.withLock { $0.failure = error }
      }
    }
    return made.withLock { $0 }
  }

  private func picture(of figure: String) throws(HelperProgram.Failure) -> [UInt8] {
    try HelperProgram.withFolder { folder throws(HelperProgram.Failure) in
      do {
        try Data(figure.utf8).write(to: folder.appendingPathComponent("figure.svg"))
      } catch {
        throw HelperProgram.Failure(words: "a figure cannot be handed to \(program.name)")
      }
      try program.run(
        ["--zoom", "2", "--background-color", "white", "--output", "figure.png", "figure.svg"],
        in: folder)
      let file = folder.appendingPathComponent("figure.png")
      guard let data = FileManager.default.contents(atPath: file.path), !data.isEmpty else {
        throw HelperProgram.Failure(words: "\(program.name) made no picture")
      }
      return Array(data)
    }
  }
}
