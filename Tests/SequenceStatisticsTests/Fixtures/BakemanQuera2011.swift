/// Bakeman & Quera (2011, p. 159): lag-1 counts of 75 codes (chat, write, read, ask, attentive);
/// residuals and tests from an independent computation to six decimals.
enum BakemanQuera2011 {
  static let counts = [
    [1, 3, 4, 6, 2],
    [6, 2, 4, 0, 2],
    [4, 1, 9, 4, 1],
    [5, 2, 2, 3, 3],
    [0, 5, 1, 2, 2],
  ]
  static let adjustedResidual = [
    [-1.687094, 0.140389, -0.206225, 1.936424, -0.133947],
    [2.143507, -0.358359, 0.144505, -2.095192, 0.093859],
    [-0.069883, -1.634810, 2.315858, 0.098396, -1.220185],
    [1.233996, -0.482620, -1.337445, -0.029160, 0.822975],
    [-1.785961, 2.898014, -1.303721, -0.022860, 0.645174],
  ]
  static let likelihoodRatio = 30.954869
  static let pearson = 27.662001
}
