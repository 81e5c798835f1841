//! Words printed in one way, as elements.

use crate::report::text::{Paint, Run};

impl Run<'_> {
    /// The element that the words stand in; an empty name for none.
    pub(super) fn element(&self) -> &'static str {
        match self.paint {
            Paint::Plain | Paint::Heading => "",
            Paint::Faint => "small",
            Paint::Removed => "del",
            Paint::Added => "ins",
            Paint::Changed => "mark",
        }
    }
}
