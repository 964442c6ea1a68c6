/// Who took part: the rows of `participants.csv`, and the dyads that they make.
public struct ParticipantTable: Sendable, Hashable {
  /// What is the same for all rows of a dyad.
  public struct Dyad: Sendable, Hashable {
    /// The dyad's id.
    public let id: String
    /// Its group.
    public let group: String?
    /// Its family or other cluster.
    public let family: String?
    /// The places of its rows in ``ParticipantTable/participants``.
    public let rows: [Int]
    /// The line of its first row.
    public let line: Int
  }

  /// The name of the file in a study's folder, unless the study says otherwise.
  public static let fileName = "participants.csv"

  /// The names of further columns, in order.
  public let covariates: [String]
  /// The rows in order.
  public let participants: [Participant]
  /// The dyads in the order of their first rows.
  public let dyads: [Dyad]
  /// Whether there is a column for groups.
  public let hasGroups: Bool
  private let places: [String: Int]

  init(covariates: [String], participants: [Participant], hasGroups: Bool) {
    self.covariates = covariates
    self.participants = participants
    self.hasGroups = hasGroups
    var order: [String] = []
    var rows: [String: [Int]] = [:]
    for (row, participant) in participants.enumerated() {
      if rows[participant.dyad] == nil { order.append(participant.dyad) }
      rows[participant.dyad, default: []].append(row)
    }
    var dyads: [Dyad] = []
    var places: [String: Int] = [:]
    for id in order {
      let own = rows[id] ?? []
      let members = own.map { participants[$0] }
      places[id] = dyads.count
      dyads.append(
        Dyad(
          id: id, group: members.lazy.compactMap(\.group).first,
          family: members.lazy.compactMap(\.family).first, rows: own,
          line: members.first?.line ?? 1))
    }
    // A session may be called like a person of the dyad; dyads go first.
    for participant in participants where places[participant.id] == nil {
      places[participant.id] = places[participant.dyad]
    }
    self.dyads = dyads
    self.places = places
  }

  /// The place of the dyad that `id` names, or to which the row called `id` belongs.
  public func dyad(named id: String) -> Int? { places[id] }

  /// The value of the column `covariate` in a row.
  public func value(_ covariate: String, row: Int) -> Participant.Value? {
    guard let column = covariates.firstIndex(of: covariate), participants.indices.contains(row)
    else { return nil }
    return participants[row].values[column]
  }
}
