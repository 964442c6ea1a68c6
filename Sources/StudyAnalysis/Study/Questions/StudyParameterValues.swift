import CodedSessions
import SequenceStatistics
import SessionFiles

extension Study {
  /// The parameters of cycles, with what the study says in place of usual values.
  var cycleParameters: CycleParameters {
    var values = CycleParameters()
    func set(
      _ parameter: StudyParameter, _ path: WritableKeyPath<CycleParameters, SessionTime>
    ) {
      if let length = parameters.length(parameter) { values[keyPath: path] = length }
    }
    set(.aversionMin, \.aversionMin)
    set(.returnMin, \.returnMin)
    set(.pursuitLatencyMin, \.pursuitLatencyMin)
    set(.pursuitWindow, \.pursuitWindow)
    set(.dodgeWindow, \.dodgeWindow)
    set(.returnWindow, \.returnWindow)
    set(.maxAversion, \.maxAversion)
    set(.chainGap, \.chainGap)
    set(.distressWindow, \.distressWindow)
    set(.block, \.block)
    values.minShift = parameters.length(.minShift)
    values.shiftStep = parameters.length(.shiftStep)
    values.includesObjects = parameters.flag(.objects) ?? false
    values.tiePolicy =
      parameters.word(.ties).flatMap(CycleParameters.TiePolicy.init) ?? .automatic
    values.replicates = parameters.count(.replicates) ?? values.replicates
    values.seed = parameters.count(.seed).map { UInt64($0) } ?? values.seed
    return values
  }

  /// The parameters of turns, likewise.
  var turnParameters: TurnParameters {
    var values = TurnParameters()
    func set(_ parameter: StudyParameter, _ path: WritableKeyPath<TurnParameters, SessionTime>) {
      if let length = parameters.length(parameter) { values[keyPath: path] = length }
    }
    set(.join, \.join)
    set(.shortest, \.shortest)
    set(.gap, \.gap)
    set(.overlap, \.maxOverlap)
    set(.interval, \.interval)
    values.minShift = parameters.length(.minShift)
    values.replicates = parameters.count(.replicates) ?? values.replicates
    values.seed = parameters.count(.seed).map { UInt64($0) } ?? values.seed
    switch parameters.word(.rule) {
    case "scikit-talk": values.rule = .scikitTalk()
    case "chattr":
      values.rule = .chattr(
        values.chattrMode, maxGap: values.gap, maxOverlap: values.maxOverlap)
    default: break
    }
    return values
  }

  /// Where chance comes from.
  var chanceOfQuestions: DyadQuestion.Chance {
    var values = DyadQuestion.Chance()
    values.minShift = parameters.length(.minShift)
    values.block = parameters.length(.block)
    values.replicates = parameters.count(.replicates) ?? values.replicates
    values.seed = parameters.count(.seed).map { UInt64($0) } ?? values.seed
    return values
  }

  /// The window of responses to cues of `codeClass`, with what the study says.
  func responseWindow(for codeClass: CodeClass?) -> ResponseWindow {
    var window = ResponseWindow.usual(for: codeClass)
    if let length = parameters.length(.window) { window.length = length }
    window.credit =
      parameters.word(.credit).flatMap(ResponseWindow.Credit.init) ?? window.credit
    return window
  }
}
