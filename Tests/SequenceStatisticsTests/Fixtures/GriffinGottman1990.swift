/// Griffin & Gottman (1990, p. 137): affect of husband and wife, positive, neutral and negative, in
/// the order H+ Ho H- W+ Wo W-; adjacent codes may repeat. Printed counts; the statistics are from an
/// independent computation to six decimals.
enum GriffinGottman1990 {
  static let counts = [
    [0, 0, 0, 0, 2, 2],
    [0, 10, 5, 5, 60, 20],
    [0, 9, 2, 1, 3, 0],
    [0, 3, 0, 1, 5, 0],
    [3, 54, 6, 2, 24, 8],
    [1, 24, 2, 1, 3, 12],
  ]
  static let adjustedResidual = [
    [-0.248, -1.555, -0.491, -0.397, 0.579, 1.903],
    [-1.555, -7.133, -0.328, 0.845, 6.257, 1.504],
    [-0.491, 1.870, 1.342, 0.617, -1.343, -1.718],
    [-0.376, -0.251, -0.743, 1.188, 1.230, -1.316],
    [1.627, 4.680, 0.316, -1.086, -2.938, -2.518],
    [0.492, 2.738, -0.294, -0.531, -4.351, 2.409],
  ]
  static let likelihoodRatio = 107.598705
  static let pearson = 92.816416
}
