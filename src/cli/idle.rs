//! Arguments that change nothing beside others: whoever gives one is told.

use super::messages::Messages;

/// Tells of each argument that is given, and of no effect for a reason. What a configuration says is meant for several runs, and is not told of.
pub(super) fn tell<'a>(arguments: impl IntoIterator<Item = (&'a str, bool)>, reason: &str, messages: &Messages) {
    for (argument, _) in arguments.into_iter().filter(|(_, is_given)| *is_given) {
        messages.warning(&format_args!("{argument} changes nothing here: {reason}"));
    }
}
