import CodedSessions
import Testing

@testable import SessionFiles

@Suite("The design of a study, read")
struct StudyReaderTests {
  private func read(_ text: String, statistics: [String]? = nil) -> StudyReading {
    StudyReading.read(
      text: "schema = \"attune-study/1\"\n" + text, file: "study.toml", statistics: statistics)
  }

  @Test("All of it")
  func whole() throws {
    let reading = read(
      """
      title = "Still-face"
      [files]
      sessions = ["sessions", "more/*.csv"]
      mapping = "mapping.toml"
      codebook = "book.csv"
      participants = "people.csv"
      [time]
      unit = "frames"
      fps = 29.97
      [persons]
      first = "infant"
      second = "mother"
      names = { I = "infant", "M 1" = "mother" }
      [phases]
      order = ["FF", "SF", "RE"]
      column = "episode"
      play = "FF"
      still = "SF"
      reunion = "RE"
      [groups]
      column = "born"
      levels = ["term", "preterm"]
      reference = "preterm"
      [family]
      column = "site"
      [parameters]
      bridge = "1f"
      pursuit-window = "2500ms"
      tolerance = "1s"
      replicates = 99
      objects = true
      ties = "include"
      [chance]
      model = "block"
      [privacy]
      id-pattern = '^S-[0-9]+$'
      [[question]]
      id = "pursuit"
      text = "Is looking away pursued?"
      statistic = "yules-q"
      given = "infant.averts"
      target = ["mother.closer", "mother.looms"]
      window = "-1s..3s"
      phase = ["FF", "RE"]
      [[question]]
      id = "gaze"
      text = "Do looks match?"
      statistic = "overlap"
      streams = ["infant.gaze", "mother.gaze"]
      [[question]]
      id = "next"
      text = "What is next?"
      statistic = "yules-q"
      given = "infant.*"
      target = "mother.*"
      lag = 2
      """, statistics: ["yules-q", "overlap"])
    #expect(reading.diagnostics == [])
    #expect(reading.isTOML)
    let study = reading.study
    #expect(study.title == "Still-face")
    #expect(study.files.sessions == ["sessions", "more/*.csv"])
    #expect(study.files.mapping == "mapping.toml" && study.files.codebook == "book.csv")
    #expect(study.files.participants == "people.csv")
    let rate = try #require(FrameRate(numerator: 30_000, denominator: 1_001))
    #expect(study.frameRate == rate && study.timeScale == .frames(rate))
    #expect(study.persons.pair == ["infant", "mother"])
    #expect(study.persons.names == ["I": "infant", "M 1": "mother"])
    #expect(study.phases.order == ["FF", "SF", "RE"] && study.phases.column == "episode")
    #expect([study.phases.play, study.phases.still, study.phases.reunion] == ["FF", "SF", "RE"])
    #expect(study.groups?.column == "born" && study.groups?.levels == ["term", "preterm"])
    #expect(study.groups?.reference == "preterm" && study.familyColumn == "site")
    #expect(study.parameters.bridge == .upTo(SessionTime(microseconds: 33_367)))
    #expect(study.parameters.length(.pursuitWindow) == .milliseconds(2500))
    #expect(study.chance == .block && study.idPattern == "^S-[0-9]+$")
    let questions = study.questions
    #expect(questions.map(\.id) == ["pursuit", "gaze", "next"])
    let first = try #require(questions.first)
    #expect(first.given == ["infant.averts"] && first.target.count == 2)
    #expect(first.window?.from == .seconds(-1) && first.window?.to == .seconds(3))
    #expect(first.phases == ["FF", "RE"] && first.statistic == "yules-q")
    #expect(questions[1].streams == ["infant.gaze", "mother.gaze"] && questions[2].lag == 2)
    #expect(first.line == 38)
  }

  @Test("Of an empty design nothing is said")
  func empty() {
    let reading = read("")
    #expect(reading.diagnostics == [] && reading.study == Study())
    #expect(reading.study.groups == nil && reading.study.persons.pair == [])
    #expect(reading.study.files.sessions == ["sessions"])
  }

  /// A wrong line, below a schema: the line and column of its message, what that says, and its hint.
  private static let wrong: [(text: String, place: String, message: String, hint: String?)] = [
    ("titel = \"x\"", "2:1", "there is no section or key \"titel\"", "did you mean \"title\"?"),
    ("[group]\n", "2:2", "there is no section or key \"group\"", "did you mean \"groups\"?"),
    ("seed = 1", "2:1", "there is no section or key \"seed\"", "\"seed\" belongs to [parameters]"),
    (
      "[chance]\nreplicates = 9", "3:1", "there is no key \"replicates\" in [chance]",
      "\"replicates\" belongs to [parameters]"
    ),
    (
      "[parameters]\nmin_shift = \"1s\"", "3:1", "there is no key \"min_shift\" in [parameters]",
      "did you mean \"min-shift\"?"
    ),
    ("[time]\nframe_rate = 25", "3:1", "there is no key \"frame_rate\"", "it is called \"fps\""),
    ("title = 3", "2:1", "\"title\" is a number", nil),
    ("title = \"\"", "2:1", "\"title\" says nothing", nil),
    ("persons = 3", "2:1", "\"persons\" is a number", nil),
    ("[time]\nfps = \"fast\"", "3:1", "\"fast\" is no frame rate", nil),
    ("[time]\nfps = 0", "3:1", "\"0\" is no frame rate", nil),
    ("[time]\nunit = \"parsec\"", "3:1", "\"parsec\" is no unit of time", nil),
    ("[time]\nunit = \"frames\"", "3:1", "frames need a frame rate", nil),
    ("[persons]\nfirst = \"a\"", "3:1", "says who is first and not who is second", nil),
    ("[persons]\nfirst = \"a\"\nsecond = \"a\"", "4:1", "\"a\" is both first and second", nil),
    (
      "[persons]\nfirst = \"a\"\nsecond = \"b\"\nnames = { I = 3 }", "5:11", "\"I\" is a number",
      nil
    ),
    ("[phases]\norder = [\"a\", \"a\"]", "3:15", "\"a\" stands twice", nil),
    ("[phases]\norder = []", "3:1", "\"order\" is an empty list", nil),
    ("[phases]\ncolumn = \"c\"\nstream = \"s\"", "4:1", "both are named", nil),
    (
      "[phases]\norder = [\"play\"]\nplay = \"paly\"", "4:1", "\"paly\" is none of the phases",
      "did you mean \"play\"?"
    ),
    (
      "[groups]\nlevels = [\"term\"]\nreference = \"trem\"", "4:1",
      "\"trem\" is none of the groups",
      "did you mean \"term\"?"
    ),
    ("[family]\n", "2:2", "[family] does not name its column", nil),
    ("[parameters]\nwindow = 3", "3:1", "window needs a unit: 3s, 3ms or 3f", nil),
    ("[parameters]\nwindow = \"0s\"", "3:1", "is no length of time", nil),
    ("[parameters]\nwindow = \"12f\"", "3:1", "frames need a frame rate", nil),
    ("[parameters]\nreplicates = 0", "3:1", "\"replicates\" is 0", nil),
    ("[parameters]\nseed = -1", "3:1", "\"seed\" is -1", nil),
    ("[parameters]\nobjects = \"yes\"", "3:1", "\"objects\" is text", nil),
    ("[parameters]\nbridge = \"wide\"", "3:1", "bridge", nil),
    (
      "[parameters]\ncorrect = \"hom\"", "3:1", "\"hom\" is no correct", "did you mean \"holm\"?"
    ),
    (
      "[chance]\nmodel = \"shfit\"", "3:1", "\"shfit\" is no model", "did you mean \"shift\"?"
    ),
    ("[privacy]\nid-pattern = '('", "3:1", "is no regular expression", nil),
    ("[question]\nid = \"a\"", "2:2", "\"question\" is a section", nil),
    ("[[question]]\nid = \"a\"\ntext = \"t\"", "2:1", "does not say its statistic", nil),
    (
      "[[question]]\nid = \"a\"\ntext = \"t\"\nstatistic = \"yules\"", "5:1",
      "there is no statistic \"yules\"", "did you mean \"yules-q\"?"
    ),
    (
      "[[question]]\nid = \"a\"\ntext = \"t\"\nstatistic = \"yules-q\"\nlag = 1\nwindow = \"3s\"",
      "7:1", "a lag counts events", nil
    ),
    (
      "[[question]]\nid = \"a\"\ntext = \"t\"\nstatistic = \"yules-q\"\nwindow = \"3s..1s\"", "6:1",
      "does not end after it begins", nil
    ),
    (
      "[[question]]\nid = \"a\"\ntext = \"t\"\nstatistic = \"yules-q\"\ngiven = 3", "6:1",
      "\"given\" is a number", nil
    ),
    (
      "[[question]]\nid = \"a\"\ntext = \"t\"\nstatistic = \"yules-q\"\ncue = \"x\"", "6:1",
      "there is no key \"cue\" in [[question]]", nil
    ),
    (
      "[phases]\norder = [\"play\"]\n[[question]]\nid = \"a\"\ntext = \"t\"\nstatistic = \"yules-q\"\nphase = \"stil\"",
      "8:1", "\"stil\" is none of the phases", nil
    ),
  ]

  @Test("What is wrong is told with line, column and what was meant", arguments: wrong)
  func wrongLine(text: String, place: String, message: String, hint: String?) throws {
    let reading = read(text, statistics: ["yules-q"])
    #expect(reading.diagnostics.count == 1, "\(reading.diagnostics.map(DiagnosticText.render))")
    let own = try #require(reading.diagnostics.first)
    #expect(own.id == .badStudy && own.severity == .error)
    #expect("\(own.place?.line ?? 0):\(own.place?.field ?? 0)" == place, "\(own.message)")
    #expect(own.message.contains(message), "\(own.message)")
    #expect(own.expected != nil)
    if let hint { #expect(own.hint == hint) }
    #expect(own.excerpt != nil)
  }

  @Test("Two questions of one id; all that is wrong is told at once")
  func several() {
    let question = "[[question]]\nid = \"a\"\ntext = \"t\"\nstatistic = \"q\"\n"
    let reading = read("tittle = \"x\"\n" + question + question + "lag = \"two\"\n")
    #expect(reading.diagnostics.count == 2)
    #expect(reading.diagnostics.map { $0.place?.line } == [2, 8])
    #expect(reading.study.questions.count == 1)
  }

  @Test("Without the schema, or with another, it is not taken for granted")
  func schema() {
    for text in ["title = \"x\"\n", "schema = \"attune-study/9\"\n", "schema = 1\n"] {
      let reading = StudyReading.read(text: text, file: "study.toml")
      #expect(reading.diagnostics.contains { $0.expected == "schema = \"attune-study/1\"" })
    }
  }

  @Test("Every parameter has a value that is taken and one that is refused")
  func parameters() {
    for parameter in StudyParameter.allCases {
      let good =
        switch parameter.form {
        case .length, .positiveLength, .bridge: "\"2s\""
        case .count(let range): "\(range.lowerBound)"
        case .word(let words): "\"\(words[0])\""
        case .flag: "false"
        }
      let reading = read("[parameters]\n\(parameter.rawValue) = \(good)\n")
      #expect(reading.diagnostics == [], "\(parameter)")
      #expect(reading.study.parameters.given == [parameter])
      #expect(read("[parameters]\n\(parameter.rawValue) = [1]\n").diagnostics.count == 1)
      #expect(read("[parameters]\n\(parameter.rawValue) = \"zzz\"\n").diagnostics.count == 1)
    }
  }

  @Test("A design with any of its characters lost is read without a trap")
  func hostile() {
    var random = SplitMix64(seed: 11)
    let text = Array(StudyOnDisk.design)
    for _ in 0..<300 {
      var spoilt = text
      for _ in 0..<3 {
        let place = Int(random.next() % UInt64(spoilt.count))
        if random.next() % 2 == 0 {
          spoilt.remove(at: place)
        } else {
          spoilt[place] = Array("[]{}=\"'#\n0a")[Int(random.next() % 11)]
        }
      }
      let reading = StudyReading.read(text: String(spoilt), file: "study.toml")
      #expect(reading.isTOML || !reading.diagnostics.isEmpty)
    }
  }
}
