import Foundation
import Synchronization

/// Turns figures into pixels, at twice their size, or into PDF, through `rsvg-convert`.
struct FigureConverter: Sendable {
  /// What figures are turned into.
  enum Form: String {
    case png
    case pdf

    fileprivate var arguments: [String] {
      switch self {
      case .png: ["--zoom", "2", "--background-color", "white"]
      case .pdf: ["--format", "pdf"]
      }
    }
  }

  /// What came of some figures.
  struct Result: Sendable {
    /// The PNG or PDF of each SVG.
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
  func pictures(of figures: [String], as form: Form = .png) -> Result {
    let distinct = Array(Set(figures))
    let made = Mutex(Result())
    DispatchQueue.concurrentPerform(iterations: distinct.count) { index in
      do throws(HelperProgram.Failure) {
        let bytes = try picture(of: distinct[index], form)
        made.withLock { $0.pictures[distinct[index]] = bytes }
      } catch {
        made.withLock { $0.failure = error }
      }
    }
    return made.withLock { $0 }
  }

  private func picture(
    of figure: String, _ form: Form
  ) throws(HelperProgram.Failure) -> [UInt8] {
    let name = "figure." + form.rawValue

    return try HelperProgram.withFolder { folder throws(HelperProgram.Failure) in
      do {
        try Data(figure.utf8).write(to: folder.appendingPathComponent("figure.svg"))
      } catch {
        throw HelperProgram.Failure(words: "a figure cannot be handed to \(program.name)")
      }
      try program.run(form.arguments + ["--output", name, "figure.svg"], in: folder)
      let file = folder.appendingPathComponent(name)
      guard let data = FileManager.default.contents(atPath: file.path), !data.isEmpty else {
        throw HelperProgram.Failure(words: "\(program.name) made no picture")
      }
      return Array(data)
    }
  }
}
