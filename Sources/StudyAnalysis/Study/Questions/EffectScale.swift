import Foundation
import SequenceStatistics

extension EffectKind {
  /// `value` on the scale on which it is read: an odds ratio, a ratio, a share, a rate per minute.
  public func readBack(_ value: Double) -> Double {
    switch scale {
    case .plain: value
    case .logOddsRatio, .logRatio, .logRate: exp(value)
    case .logit: ShareEffect.share(ofLogit: value)
    }
  }
}
