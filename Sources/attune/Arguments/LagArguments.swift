import ArgumentParser
import CodedSessions
import SequenceStatistics
import SessionFiles
import StudyAnalysis

/// What is asked of a sequence: given, target, lag or window.
struct LagArguments: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The givens: infant.averts, a list with commas, infant.* or * for all.", valueName: "code,…"))
  var given = "*"

  @Option(help: ArgumentHelp("The targets, likewise.", valueName: "code,…"))
  var target = "*"

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Lags in events: 1, -1, 1,2,3 or -5..5.", valueName: "lags"))
  var lag: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "Onsets of the target in a window after the given: 0s..3s.", valueName: "from..to"))
  var window: String?

  @Option(
    help: ArgumentHelp(
      "Whether a simultaneous onset answers: included ([from, to)) or excluded ((from, to]).",
      valueName: "rule"))
  var onsetUnit = "included"

  @Option(
    help: ArgumentHelp(
      "Units in which the target is on already: kept or removed.", valueName: "rule"))
  var inProgress = "kept"

  @Option(
    help: ArgumentHelp(
      "Profile over lags up to so many events (10) or so long (5s) either way.", valueName: "reach")
  )
  var profile: String?

  @Option(help: ArgumentHelp("Width of a profile's bins over time.", valueName: "length"))
  var bin = "500ms"

  @Option(
    help: ArgumentHelp(
      "Length of a unit of tally; without --window the states of one stream in such units are the sequence, or those of the given's stream are paired with those of the target's.",
      valueName: "length")
  )
  var unit: String?

  @Option(
    help: ArgumentHelp(
      "A table per session, phase or value of a factor such as group.", valueName: "what"))
  var by: String?

  @Option(help: ArgumentHelp("Only this phase.", valueName: "name"))
  var phase: String?

  @Option(
    help: ArgumentHelp("A square table of counts instead of files of events.", valueName: "file"),
    completion: .file())
  var table: String?

  func validate() throws {
    if window != nil, lag != nil {
      throw ValidationError("--lag counts events and --window measures time; say one of them")
    }
    if profile != nil, lag != nil || window != nil {
      throw ValidationError("--profile goes through all lags; leave out --lag and --window")
    }
    _ = try lags()
    _ = try timeWindow(frameRate: nil, checksFrames: false)
    if TimeWindow.OnsetUnit(rawValue: onsetUnit) == nil {
      throw ValidationError("--onset-unit is included or excluded, not \"\(onsetUnit)\"")
    }
    if TimeWindow.InProgress(rawValue: inProgress) == nil {
      throw ValidationError("--in-progress is kept or removed, not \"\(inProgress)\"")
    }
  }

  /// The lags asked for.
  func lags() throws -> [Int] {
    guard let lag else { return [1] }
    var lags: [Int] = []
    for part in lag.split(separator: ",") {
      if let dots = part.firstRange(of: "..") {
        guard let low = Int(part[..<dots.lowerBound]), let high = Int(part[dots.upperBound...]),
          low <= high, high - low <= 1000
        else { throw ValidationError("--lag: \"\(part)\" is no range of lags such as -5..5") }
        lags += Array(low...high)
      } else if let number = Int(part) {
        lags.append(number)
      } else {
        throw ValidationError(
          "--lag: \"\(part)\" is no number of events; write 1, -1 or -5..5"
            + (part.last?.isLetter == true ? "; for time use --window 0s..3s" : ""))
      }
    }
    guard !lags.isEmpty else { throw ValidationError("--lag needs a number of events such as 1") }
    return lags.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  /// The window asked for, if any.
  func timeWindow(frameRate: FrameRate?, checksFrames: Bool = true) throws -> TimeWindow? {
    guard let window else { return nil }
    guard let dots = window.firstRange(of: "..") else {
      throw ValidationError("--window goes from one time to another: 0s..3s, not \"\(window)\"")
    }
    func time(_ text: Substring) throws -> SessionTime {
      if !checksFrames, text.hasSuffix("f") { return .zero }
      do {
        return try DurationText.read(
          String(text), label: "--window", frameRate: frameRate, signed: true)
      } catch {
        throw ValidationError(error.sentence)
      }
    }
    let (from, to) = (try time(window[..<dots.lowerBound]), try time(window[dots.upperBound...]))
    guard to > from || !checksFrames && window.contains("f") else {
      throw ValidationError("--window: \"\(window)\" ends where it begins, or before")
    }
    return TimeWindow(
      from: from, to: to, onsetUnit: TimeWindow.OnsetUnit(rawValue: onsetUnit) ?? .included,
      inProgress: TimeWindow.InProgress(rawValue: inProgress) ?? .kept)
  }

  /// How far the profile asked for reaches, if any.
  func reach(frameRate: FrameRate?) throws -> ProfileAnswer.Reach? {
    guard let profile else { return nil }
    if let events = Int(profile) {
      guard (1...1000).contains(events) else {
        throw ValidationError("--profile takes 1 to 1000 events, or a length of time such as 5s")
      }
      return .events(events)
    }
    let reach = try DurationArgument.read(profile, name: "--profile", frameRate: frameRate)
    let width = try DurationArgument.read(bin, name: "--bin", frameRate: frameRate)
    guard reach > .zero, width > .zero else {
      throw ValidationError("--profile and --bin must be longer than nothing")
    }
    guard reach.microseconds / width.microseconds <= 1000 else {
      throw ValidationError("--profile: more than 1000 bins either way; take a wider --bin")
    }
    return .time(reach, width: width)
  }
}
