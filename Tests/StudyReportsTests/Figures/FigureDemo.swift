import Foundation
import StudyReports

/// Writes a figure to the folder `ATTUNE_DEMO_FOLDER`, if there is one, to be looked at.
enum FigureDemo {
  static func write(_ drawing: Drawing, _ name: String) throws {
    guard let folder = ProcessInfo.processInfo.environment["ATTUNE_DEMO_FOLDER"] else { return }
    try Data(SVGWriter.file(drawing).utf8).write(
      to: URL(filePath: folder).appending(path: name + ".svg"))
  }
}
