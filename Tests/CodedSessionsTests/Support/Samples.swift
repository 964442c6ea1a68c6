import CodedSessions
import Testing

let infant = Person("infant")
let mother = Person("mother")

/// The span from `onset` to `offset` in seconds.
func span(_ onset: Int64, _ offset: Int64) throws -> TimeSpan {
  try #require(TimeSpan(onset: .seconds(onset), offset: .seconds(offset)))
}

/// A bout of code number `code` in seconds, read on `line`.
func bout(_ code: UInt16, _ onset: Int64, _ offset: Int64, line: UInt32 = 0) throws -> Bout {
  Bout(code: Code(code), span: try span(onset, offset), source: SourceLine(line: line))
}

/// An occurrence of code number `code` in seconds, read on `line`.
func moment(_ code: UInt16, _ time: Int64, line: UInt32 = 0) -> Moment {
  Moment(code: Code(code), time: .seconds(time), source: SourceLine(line: line))
}

/// Gaze of the infant with two codes.
func gazeCodebook() throws -> Codebook {
  try Codebook([
    Codebook.Entry(person: infant, stream: "gaze", name: "partner"),
    Codebook.Entry(person: infant, stream: "gaze", name: "away", label: "looks away"),
  ])
}
