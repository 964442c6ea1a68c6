import Foundation

/// Answers that were found before, kept in a file that only grows: a line for each session and what was asked of
/// it. Work that is interrupted at any moment goes on from its last whole line; a line that was cut short is
/// passed over. Answers are known again by the fingerprint of what the session holds and of what is asked, so
/// that another file, another codebook or another parameter is another answer.
public final class AnswerJournal {
  /// The folder beside reports in which journals lie.
  public static let folderName = ".attune"

  private struct Line: Codable {
    let session: String
    let answers: [String: SessionAnswers.Answer]

    private enum CodingKeys: String, CodingKey {
      case session = "s"
      case answers = "a"
    }
  }

  private let url: URL
  private let handle: FileHandle?
  private let text: Data
  /// Where the lines of a session begin and end.
  private var places: [String: [Range<Int>]] = [:]
  private let encoder: JSONEncoder
  private let decoder = JSONDecoder()
  /// How many answers were taken from the journal.
  public private(set) var reusedCount = 0
  /// How many answers were written.
  public private(set) var writtenCount = 0

  /// The journal in the file at `path`, begun when there is none. Where it cannot be written, or another run
  /// writes it just now, answers are found anew and nothing is kept.
  public init(path: String) {
    url = URL(fileURLWithPath: path)
    encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    let manager = FileManager.default
    try? manager.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    if !manager.fileExists(atPath: path) { _ = manager.createFile(atPath: path, contents: nil) }
    let handle = try? FileHandle(forUpdating: url)
    // Two runs at once would mix their lines.
    let isFree = handle.map { flock($0.fileDescriptor, LOCK_EX | LOCK_NB) == 0 } ?? false
    self.handle = isFree ? handle : nil
    text = (try? Data(contentsOf: url, options: .mappedIfSafe)) ?? Data()
    index()
    if let handle = self.handle {
      let end = (try? handle.seekToEnd()) ?? 0
      // A line that was cut short stays alone.
      if end > 0, text.last != UInt8(ascii: "\n") { try? handle.write(contentsOf: [0x0A]) }
    }
  }

  /// What is known of the session with `fingerprint`, by the fingerprints of questions.
  func answers(_ fingerprint: String) -> [String: SessionAnswers.Answer] {
    var known: [String: SessionAnswers.Answer] = [:]
    for range in places[fingerprint] ?? [] {
      guard let line = try? decoder.decode(Line.self, from: text.subdata(in: range)) else {
        continue
      }
      known.merge(line.answers) { _, new in new }
    }
    return known
  }

  /// Notes that `count` answers were taken from here.
  func noteReuse(_ count: Int) { reusedCount += count }

  /// Writes new answers of the session with `fingerprint`.
  func add(_ answers: [String: SessionAnswers.Answer], session fingerprint: String) {
    guard let handle, !answers.isEmpty,
      let line = try? encoder.encode(Line(session: fingerprint, answers: answers))
    else { return }
    writtenCount += answers.count
    try? handle.write(contentsOf: line + [0x0A])
  }

  /// Finds the lines without reading what is in them.
  private func index() {
    let head = Array("{\"a\":".utf8)
    var start = 0
    let size = text.count
    let bytes = text.span
    // The fingerprint stands last: {"a":{…},"s":"…"}
    let tail = 32 + 2
    while start < size {
      var end = start
      while end < size, bytes[end] != 0x0A { end += 1 }
      if end < size, end - start > tail + head.count, bytes[end - 1] == UInt8(ascii: "}") {
        let name = String(decoding: text[(end - tail)..<(end - 2)], as: UTF8.self)
        places[name, default: []].append(start..<end)
      }
      start = end + 1
    }
  }
}
