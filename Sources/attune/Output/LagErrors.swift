import CodedSessions
import SequenceStatistics
import StudyAnalysis

/// Why a question about sequences has no answer, in words.
enum LagErrors {
  /// The end of the command.
  static func failure(_ error: LagQuestionError, names: [String] = []) -> Failure {
    Failure(status: status(error), message: sentence(error, names: names))
  }

  private static func status(_ error: LagQuestionError) -> ExitStatus {
    switch error {
    case .impossiblePair, .table(.impossiblePair): .noSession
    default: .misuse
    }
  }

  static func sentence(_ error: ModificationTextError) -> String {
    let example = "write for example OR engaged = infant.looks, infant.smiles"
    switch error {
    case .empty: return "there is no modification; \(example)"
    case .unknownWord(let word):
      let known = ModificationText.knownWords
      return "there is no modification \"\(word)\""
        + NearestWord.question(word.uppercased(), among: known) + "; one of \(Words.list(known))"
    case .noName(let text): return "\"\(text)\" does not name the new code; \(example)"
    case .noCodes(let text): return "\"\(text)\" names no codes; \(example)"
    case .noWindow(let text):
      return "\"\(text)\" ends with no window; write onset..onset+3s, or offset-1s..offset"
    case .length(let sentence): return sentence
    case .code(let error): return sentence(error)
    case .modification(let text, let error): return "\"\(text)\": " + sentence(error)
    }
  }

  private static func sentence(_ error: ModificationError) -> String {
    switch error {
    case .noCodes: "it names no codes"
    case .unknownCode: "it names a code that the session does not have"
    case .severalStreams(let names):
      "RECODE works within one stream, and these codes are in \(Words.list(names, joinedBy: "and"));"
        + " LUMP puts them into a stream of their own"
    case .oneCodeExpected(let count): "RENAME takes one code, not \(count)"
    case .name(let name): "the name \(name) is taken"
    case .unsound: "the codes give no sound stream: bouts would overlap"
    }
  }

  private static func sentence(_ error: CodeNameError) -> String {
    switch error {
    case .unknown(let name, let known):
      let shown = known.prefix(20)
      return "no code is called \"\(name)\"" + NearestWord.question(name, among: known)
        + "; there is " + Words.list(Array(shown), joinedBy: known.count > 20 ? "," : "and")
        + (known.count > 20 ? " and \(known.count - 20) more" : "")
    case .ambiguous(let name, let found):
      return "\"\(name)\" can be \(Words.list(found)); write the person, and the stream if needed"
    }
  }

  private static func sentence(_ error: LagQuestionError, names: [String]) -> String {
    switch error {
    case .code(let error): return sentence(error)
    case .modification(let error): return "--modify: " + sentence(error)
    case .unknownStream(let name, let known):
      return "there is no stream \"\(name)\"" + NearestWord.question(name, among: known)
        + "; there is " + Words.list(known, joinedBy: "and")
    case .pairNeeded(let persons):
      return "there are \(persons.count) people ("
        + Words.list(persons.map(\.id), joinedBy: "and")
        + "); name the pair with --pair, the streams with --streams, or given and target"
    case .unknownPhase(let name, let known):
      return known.isEmpty
        ? "no session has phases"
        : "no session has a phase \"\(name)\"" + NearestWord.question(name, among: known)
          + "; there is " + Words.list(known, joinedBy: "and")
    case .unknownFactor(let name, let known):
      return "no session has a factor \"\(name)\"" + NearestWord.question(name, among: known)
        + "; --by takes session, phase"
        + (known.isEmpty ? "; these files have no factors" : " or " + Words.list(known))
    case .joint(.notExclusive(let name)):
      return
        "--joint: \(name) holds moments, or several codes at a time; joint states need streams in "
        + "which one code holds at a time"
    case .joint(.nameTaken(let name)): return "--joint: the name \(name) is taken"
    case .jointNeedsTwo: return "--joint takes two streams: infant.gaze,mother.gaze"
    case .unitsNeedOneStream(let names):
      return "--unit cuts one stream into intervals, and there are "
        + Words.list(names, joinedBy: "and") + "; name one or two with --streams (the given's "
        + "first), a --given and a --target of one stream each, or both with --joint"
    case .units(.noLength): return "--unit must be longer than nothing"
    case .units(.notExclusive(let name)):
      return
        "--unit: \(name) holds moments, or several codes at a time; make a stream of one code with "
        + "--modify 'OR NEW = CODE', or name a stream in which one holds at a time"
    case .units(.tooManyUnits(let count)):
      return "--unit: \(count) units are too many; take a longer one"
    case .codebook: return "the sessions have more codes than can be numbered"
    case .table(let error): return sentence(error, names: names)
    case .impossiblePair(let given, let target, let count, let rows):
      let shown = rows.prefix(5).joined(separator: "; ")
      return "\(given) → \(target) was declared impossible and occurs "
        + Words.count(count, "time") + ": " + shown
        + (rows.count > 5 ? " and \(rows.count - 5) more" : "")
        + ". Correct the rows, or allow the pair (--repeat yes, --zeros)"
    case .window(.emptyWindow): return "--window ends where it begins, or before"
    case .window(.noUnit): return "--unit must be longer than nothing"
    case .noClock(let session):
      return
        "session \(session) tells only an order: it has no time to measure windows in; use --lag, or "
        + "say how long a step is: --step 1s"
    }
  }

  private static func sentence(_ error: LagTableError, names: [String]) -> String {
    func name(_ code: Code) -> String {
      names.indices.contains(Int(code.index)) ? names[Int(code.index)] : "code \(code.index)"
    }
    switch error {
    case .impossiblePair(let given, let target, let count):
      return "\(name(given)) → \(name(target)) was declared impossible and has \(count)"
    case .tooManyCodes(let count):
      return "\(count) codes are more than a permutation can hold (254)"
    case .duplicateCode(let code): return "\(name(code)) stands twice"
    default: return "the table is unsound: \(error)"
    }
  }
}
