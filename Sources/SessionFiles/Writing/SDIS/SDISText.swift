public import CodedSessions

/// Writes sessions in GSEQ's data language (SDIS).
///
/// Sessions with a clock become timed data: a set of codes for each stream whose codes exclude one
/// another, the streams joined by `&`, moments as `code,time`, bouts as `code,onset-offset` with
/// exclusive offsets, the session's end as `,time`. Records that tell only an order become event (or
/// multievent) data, records that count intervals become interval data.
///
/// SDIS knows neither labels nor classes, neither source lines nor uncodable time; what a reader of the
/// text can no longer tell is listed as losses. Costs O(n log n).
public enum SDISText {
  /// The text, and what is lost in it, in sentences.
  public static func write(_ sessions: [CodedSession]) -> (text: String, losses: [String]) {
    guard let first = sessions.first else { return ("Timed <seconds>;\n", []) }
    let form = SDISForm(first)
    let own = sessions.filter { SDISForm($0) == form }
    let names = SDISNames(own)
    var losses = names.losses
    if own.count < sessions.count {
      losses.append(
        "\(sessions.count - own.count) of \(sessions.count) sessions are left out: a file holds data of one type, here \(form.rawValue)"
      )
    }
    if own.contains(where: lacksCodableTime) {
      losses.append("time that could not be coded reads as time without a code")
    }
    let shifted = own.count { SDISSessionText.shift(of: $0) > .zero }
    if shifted > 0 {
      losses.append(
        "\(shifted) of \(own.count) sessions begin before 0; their times are written from 0 on")
    }
    if own.contains(where: { !$0.phases.isEmpty }) { losses.append("phases are not written") }
    if own.contains(where: \.isSimulated) {
      losses.append("that the data are simulated stands in a comment only")
    }
    losses.append("labels, classes, colours and source lines are not written")
    var text = form.typeWords(of: own) + "\n" + names.declarations
    text += factors(of: own) + ";\n"
    if own.contains(where: \.isSimulated) { text += "% Simulated data, not observed.\n" }
    for unit in units(own) { text += "\n" + write(unit, names: names, form: form) }
    return (text, losses)
  }

  private static func lacksCodableTime(_ session: CodedSession) -> Bool {
    session.streams.contains { $0.kind != .state && $0.codable != TimeSet(session.span) }
  }

  /// Sessions of one dyad that follow one another are one unit.
  private static func units(_ sessions: [CodedSession]) -> [[CodedSession]] {
    var units: [[CodedSession]] = []
    for session in sessions {
      if let dyad = session.dyad, units.last?.first?.dyad == dyad,
        units.last?.first?.factors == session.factors
      {
        units[units.count - 1].append(session)
      } else {
        units.append([session])
      }
    }
    return units
  }

  private static func write(
    _ unit: [CodedSession], names: SDISNames, form: SDISForm
  ) -> String {
    guard let first = unit.first else { return "" }
    let label = (first.dyad ?? first.id).map { $0 == ">" || $0.isNewline ? "_" : $0 }
    let sessions = unit.map { SDISSessionText.write($0, names: names, form: form) }
    let levels = first.factors.map { "\(SDISNames.safe($0.name))=\(SDISNames.safe($0.value))" }
    let end = levels.isEmpty ? "" : "\n(" + levels.joined(separator: ", ") + ")"
    return "<" + String(label) + ">\n" + sessions.joined(separator: ";\n\n") + end + "/\n"
  }

  /// `* Group (term preterm)`
  private static func factors(of sessions: [CodedSession]) -> String {
    var order: [String] = []
    var levels: [String: [String]] = [:]
    for factor in sessions.flatMap(\.factors) {
      let name = SDISNames.safe(factor.name)
      let level = SDISNames.safe(factor.value)
      if levels[name] == nil { order.append(name) }
      if !(levels[name]?.contains(level) ?? false) { levels[name, default: []].append(level) }
    }
    guard !order.isEmpty else { return "" }
    return "* "
      + order.map { "\($0) (\((levels[$0] ?? []).joined(separator: " ")))" }
      .joined(separator: "\n  ") + "\n"
  }
}
