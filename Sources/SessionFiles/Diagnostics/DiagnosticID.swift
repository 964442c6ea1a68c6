/// The stable number of every message, by which it can be searched for and cited.
///
/// `E` stops the session or file it belongs to, `W` reads on and says how, `N` says what was
/// guessed. Hundreds: 1 the file, 2 its rows, 3 times, 4 codes and streams, 5 columns and options,
/// 6 studies.
public enum DiagnosticID: String, Hashable, Sendable, Codable, CaseIterable {
  case fileUnreadable = "E101"
  case fileEmpty = "E102"
  case noDataRows = "E103"
  case notText = "E104"
  case invalidEncoding = "E105"
  case nulByte = "E106"
  case notAnEventTable = "E107"
  case fileTooLong = "E108"
  case malformedDocument = "E109"
  case doublyEncodedText = "W121"

  case strayQuote = "E201"
  case unterminatedQuote = "E202"
  case fieldTooLong = "E203"
  case tooManyFields = "E204"
  case wrongFieldCount = "E207"
  case emptyRow = "W208"
  case rowWithoutCode = "W209"
  case notANumber = "E210"

  case notATime = "E301"
  case missingTime = "E302"
  case offsetBeforeOnset = "E303"
  case timeOutOfRange = "E304"
  case timesDoNotRise = "E305"
  case uncodableGap = "W310"
  case duplicateRow = "W311"
  case timeRunsBackwards = "W312"
  case coarseClock = "W313"
  case outsideStatedSession = "W314"
  case finerThanMicrosecond = "W315"
  case zeroLengthState = "W316"
  case timeUnitGuessed = "N320"
  case gapsClosed = "N321"
  case zeroLengthAsMoment = "N330"
  case missingSpelling = "N331"
  case pointExtended = "N332"
  case offsetsExtended = "N333"
  case otherDecimalMark = "W334"
  case statedLimitsDiffer = "N335"
  case linesWithoutTime = "N336"
  case timesInterpolated = "N337"
  case orderOnly = "N338"
  case ratingMissing = "N339"

  case overlap = "E401"
  case unclosedStart = "E402"
  case stopWithoutStart = "E403"
  case startWhileOpen = "E404"
  case unknownStatus = "E405"
  case unknownCode = "E411"
  case differsInCase = "W412"
  case blanksAround = "W413"
  case tooManyCodes = "E414"
  case phasesOverlap = "E416"
  case overlapTruncated = "W417"
  case unclosedAccepted = "W418"
  case pointWithLength = "W419"
  case pairNeeded = "E421"
  case kindContradicted = "E422"
  case sameSessionTwice = "W423"
  case declaredContradiction = "E424"
  case duplicateRefused = "E430"
  case stateNotExclusive = "W431"
  case boutsMerged = "W432"
  case phaseComesBack = "N433"
  case phaseCut = "W434"
  case onsetsAlone = "N441"
  case speakerNotDeclared = "W442"
  case nameMadeUnique = "N443"
  case textsAsOneCode = "N444"

  case unknownColumn = "E501"
  case columnNotFound = "E502"
  case badCodebook = "E503"
  case frameRateNeeded = "E504"
  case mixedTimeUnits = "E505"
  case columnLeftOut = "N506"
  case oneSheetOfSeveral = "N507"
  case boundsNotStated = "E530"
  case offsetUnitUnknown = "E531"
  case faintColour = "W532"
  case badCountTable = "E533"
  case badRatingTable = "E534"
  case timeColumnGuessed = "N535"
  case badMapping = "E540"
  case fileNameMismatch = "E541"
  case mappingForOther = "W542"
  case codeWithoutPerson = "W543"
  case recodeNotUsed = "W544"
  case codeNotDescribed = "W545"
  case badDescription = "W546"
  case badCourse = "E547"

  case badStudy = "E601"
  case badParticipants = "E602"
  case studyWithoutSessions = "E603"
  case sessionWithoutParticipant = "E604"
  case sessionIDTwice = "E605"
  case idAgainstPattern = "E606"
  case groupNotDeclared = "E607"
  case questionNotAnswerable = "E608"
  case sessionFilesMissing = "E609"
  case participantWithoutSession = "W611"
  case idLooksLikeName = "W612"
  case smallGroup = "W613"
  case phaseMissing = "W614"
  case phasesOutOfOrder = "W615"
  case phaseNotDeclared = "W616"
  case participantWithoutGroup = "W617"
  case pairIncomplete = "W618"
  case codebookWithoutRows = "N621"
  case noParticipants = "N622"
  case ageInMonthsAssumed = "N623"
  case otherCoding = "N624"

  /// How grave a message is.
  public enum Severity: String, Hashable, Sendable, Codable, Comparable {
    case note
    case warning
    case error

    /// Errors are greatest.
    public static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }

    private var rank: Int {
      switch self {
      case .note: 0
      case .warning: 1
      case .error: 2
      }
    }
  }

  /// The severity, which the first letter of the number tells.
  public var severity: Severity {
    switch rawValue.first {
    case "E": .error
    case "W": .warning
    default: .note
    }
  }
}
