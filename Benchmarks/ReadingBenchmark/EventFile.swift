#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Writes the event table that the benchmark reads: the same bytes for the same size, everywhere.
enum EventFile {
  private static let actors = ["infant", "mother"]
  private static let channels = ["gaze", "face", "vocal", "hands"]
  private static let codes = ["partner", "object", "away", "smile", "neutral", "touch", "vocalize"]

  /// The path of a table of `megabytes` in the folder for temporary files; written if it is not
  /// there already.
  static func written(megabytes: Int) throws -> String {
    let folder = unsafe getenv("TMPDIR").map { unsafe String(cString: $0) } ?? "/tmp"
    let path = "\(folder)/attune-event-table-\(megabytes).csv"
    let wanted = megabytes * 1_000_000
    if let size = try? BlockFile(path).size(), size >= wanted { return path }
    let descriptor = unsafe creat(path, 0o644)
    guard descriptor >= 0 else { throw BlockFile.Failure(description: "cannot write \(path)") }
    defer { close(descriptor) }
    var written = 0
    var text = "session,actor,channel,code,onset,offset\n"
    var state: UInt64 = 1
    var session = 0
    var onset = 0
    // Until when each stream is busy, so that no two bouts of one overlap.
    var busy = [Int](repeating: 0, count: actors.count * channels.count)
    while written < wanted {
      while text.utf8.count < BlockFile.blockLength {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        let draw = Int(state >> 33)
        if onset > 1_200_000 || session == 0 {
          session += 1
          onset = draw % 1_000
          for stream in busy.indices { busy[stream] = 0 }
        }
        let stream = draw % busy.count
        let begin = max(onset, busy[stream])
        let offset = begin + 100 + draw % 4_900
        busy[stream] = offset
        text += "D\(digits(session, 3)),\(actors[draw % 2]),\(channels[draw / 2 % 4]),"
        text += "\(codes[draw / 8 % 7]),\(seconds(begin)),\(seconds(offset))\n"
        onset += 50 + draw / 56 % 2_000
      }
      var bytes = Array(text.utf8)
      let count = unsafe write(descriptor, &bytes, bytes.count)
      guard count == bytes.count else {
        throw BlockFile.Failure(description: "cannot write \(path)")
      }
      written += count
      text = ""
    }
    return path
  }

  private static func seconds(_ milliseconds: Int) -> String {
    "\(milliseconds / 1_000).\(digits(milliseconds % 1_000, 3))"
  }

  private static func digits(_ number: Int, _ width: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, width - text.count)) + text
  }
}
