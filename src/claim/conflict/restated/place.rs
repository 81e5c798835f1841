//! Where something lies, document by document: other distances or opposite directions from one place.

use crate::claim::story::Side;
use crate::config::RestatedParams;
use crate::fact::bearing::{Bearing, bearings};
use crate::fact::same_name;
use crate::span::Span;

/// The places of two documents that give two bearings from one named place which exclude each other. A document that gives several bearings tells of
/// several places, and contradicts nobody. Linear in the numbers.
#[must_use]
pub fn contradictions(left: &Side, right: &Side) -> Vec<(Span, Span)> {
    let read = |side: &Side| bearings(side.reading.text, side.reading.cut, &side.reading.facts, side.reading.language);
    let (a, b) = (read(left), read(right));
    // The same bearing may be given more than once.
    let only = |side: &Side, list: &[Bearing]| {
        list.first().copied().filter(|first| list.iter().all(|other| other.direction == first.direction && (far(side, other) - far(side, first)).abs() < 1.0))
    };
    let (Some(x), Some(y)) = (only(left, &a), only(right, &b)) else { return Vec::new() };
    let name = |side: &'_ Side, bearing: &Bearing| bearing.from.map(|name| side.reading.facts.names[name].span.of(side.reading.text).to_owned());
    let from = (name(left, &x), name(right, &y));
    let one_place = matches!(&from, (Some(a), Some(b)) if same_name(a, b) || a == b);
    let named = matches!(&from, (Some(_), Some(_)));
    let (low, high) = (far(left, &x).min(far(right, &y)), far(left, &x).max(far(right, &y)));
    let as_far = high - low <= RestatedParams::SAME_DISTANCE * high;
    let near = high <= RestatedParams::ONE_PLACE * low;
    let turned = as_far && x.turn(&y) >= RestatedParams::TURNED && (one_place || !named);
    let further = !as_far && near && x.turn(&y) <= 1 && one_place;
    if turned || further { vec![(x.span, y.span)] } else { Vec::new() }
}

/// The distance in metres.
fn far(side: &Side, bearing: &Bearing) -> f64 {
    side.reading.facts.numbers.get(bearing.number).map_or(0.0, |number| number.low * number.unit.map_or(1.0, |unit| unit.factor))
}
