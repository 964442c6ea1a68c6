/// Which column of a table of participants is what.
struct ParticipantColumns {
  /// What a column can be.
  enum Role: String, CaseIterable {
    case id
    case dyad
    case group
    case family
    case age
    case role
  }

  /// The place of each role's column.
  private(set) var places: [Role: Int] = [:]
  /// The places of the further columns.
  private(set) var covariates: [Int] = []
  /// The name of the column of ages when it does not say its unit.
  private(set) var ageWithoutUnit: String?

  /// - Parameters:
  ///   - group: The name of the column of groups.
  ///   - family: The name of the column of families.
  init(header: [String], group: String?, family: String?) {
    let names = header.map(ColumnNames.normal)
    for (place, name) in names.enumerated() {
      let role: Role? =
        switch name {
        case ColumnNames.normal(group ?? "group"): .group
        case ColumnNames.normal(family ?? "family"): .family
        case "id", "participant", "participant id": .id
        case "dyad", "dyad id": .dyad
        case "age", "age months", "age in months", "age month": .age
        case "role": .role
        default: nil
        }
      if let role, places[role] == nil {
        places[role] = place
        if role == .age, name == "age" { ageWithoutUnit = header[place] }
      } else {
        covariates.append(place)
      }
    }
    // A table with a row for each dyad need not say it twice.
    if places[.id] == nil { places[.id] = places[.dyad] }
  }
}
