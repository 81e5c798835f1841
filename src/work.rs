//! Work that is counted: what tests hold to be linear on any machine, however busy it is. A clock would judge the machine.

#[cfg(test)]
thread_local! {
    /// Steps that this thread did.
    static STEPS: std::cell::Cell<usize> = const { std::cell::Cell::new(0) };
}

/// Counts steps (bytes looked at, words asked for) in the tests of this crate; nothing anywhere else.
#[inline(always)]
pub(crate) fn step(steps: usize) {
    #[cfg(test)]
    STEPS.with(|counted| counted.set(counted.get() + steps));
    let _ = steps;
}

/// Holds the work of `act`, which is to be done for as many units as it is told, to grow no faster than they do.
#[cfg(test)]
pub(crate) fn assert_linear(what: &str, units: usize, act: impl Fn(usize)) {
    let steps = |units| {
        STEPS.with(|counted| counted.set(0));
        act(units);
        STEPS.with(std::cell::Cell::get)
    };
    let (few, many) = (steps(units), steps(4 * units));
    assert!(few >= units, "{what}: {few} steps for {units} units: its work is not counted");
    assert!(many as f64 <= 4.4 * few as f64, "{what}: {few} steps for {units} units, and {many} for {}", 4 * units);
}
