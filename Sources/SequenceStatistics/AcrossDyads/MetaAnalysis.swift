/// What do many dyads say together, each weighed by how much it tells?
///
/// The random-effects mean with τ² by restricted maximum likelihood unless stated otherwise, and beside it what a reader
/// wants to compare it with: DerSimonian and Laird's, Paule and Mandel's, the fixed effect; how much dyads differ
/// (``Heterogeneity``, ``QProfileInterval``), where another dyad would lie (``PredictionInterval``), and the weights of a
/// forest plot. Dyads without an estimate or a usable variance are left out and listed in ``selection``; the mean that needs
/// no variances is ``MeanEffect``. Undefined for fewer than two dyads, the prediction for fewer than three. Cost: some
/// hundred passes over k dyads.
///
/// ```swift
/// let meta = MetaAnalysis(trials)
/// meta.mean.knappHartung.interval  // headline
/// meta.heterogeneity.iSquared      // .value(0.9222) for the 13 BCG trials
/// ```
public struct MetaAnalysis: Sendable, Hashable {
  /// Which dyads entered.
  public let selection: EffectSelection
  /// The random-effects mean by the method asked for.
  public let mean: RandomEffectsMean
  /// The same with the moment estimate of τ².
  public let derSimonianLaird: RandomEffectsMean
  /// The same with the estimate of Paule and Mandel.
  public let pauleMandel: RandomEffectsMean
  /// The mean of these very dyads.
  public let fixedEffect: FixedEffect
  /// Q, I², H².
  public let heterogeneity: Heterogeneity
  /// The interval of τ².
  public let tauSquaredInterval: Interval?
  /// The interval of another dyad's true effect.
  public let prediction: Interval?
  /// The share of each dyad that entered in the mean, in the order of ``selection``; they add up to 1.
  public let weights: [Double]
  /// The share of samples whose intervals hold the true values.
  public let confidence: Double

  /// How many dyads entered.
  public var count: Int { selection.count }

  /// The analysis of `effects`, one a dyad.
  public init(
    _ effects: [DyadEffect], method: BetweenDyadVariance = .restrictedLikelihood,
    confidence: Double = 0.95
  ) {
    let selection = EffectSelection(effects, needsVariance: true)
    let rows = EffectRows(selection)
    self.selection = selection
    self.confidence = confidence
    mean = RandomEffectsMean(rows, method: method, confidence: confidence)
    derSimonianLaird = RandomEffectsMean(rows, method: .derSimonianLaird, confidence: confidence)
    pauleMandel = RandomEffectsMean(rows, method: .pauleMandel, confidence: confidence)
    fixedEffect = FixedEffect(rows, confidence: confidence)
    heterogeneity = Heterogeneity(rows, tauSquared: mean.tauSquared)
    tauSquaredInterval = QProfileInterval.of(rows, confidence: confidence)
    prediction = PredictionInterval.of(mean, count: selection.count, confidence: confidence)
    guard let tauSquared = mean.tauSquared.value else {
      weights = []
      return
    }
    let precisions = rows.variances.map { 1 / ($0 + tauSquared) }
    let total = precisions.reduce(0, +)
    weights = precisions.map { $0 / total }
  }
}
