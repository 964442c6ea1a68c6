import SequenceStatistics

/// Whether `number` is `expected` up to a share `relative` of it, or up to `absolute`.
func isClose(
  _ number: Double, _ expected: Double, relative: Double = 1e-9, absolute: Double = 0
) -> Bool {
  let gap = (number - expected).magnitude
  return gap <= relative * expected.magnitude || gap <= absolute
}

/// The same for a measure, which has to be defined.
func isClose(
  _ measure: Measure, _ expected: Double, relative: Double = 1e-9, absolute: Double = 0
) -> Bool {
  measure.value.map { isClose($0, expected, relative: relative, absolute: absolute) } ?? false
}
