//! How much an input may ask for before it is refused.

use clap::Args;
use clap::builder::RangedU64ValueParser;
use retold::Error;
use retold::config::{ReadLimits, SpillParams};

/// The heading of these arguments.
const HEADING: &str = "Limits of what is read";

#[derive(Debug, Clone, Args)]
// Fields are called as the arguments are.
#[allow(clippy::struct_field_names)]
pub(crate) struct LimitArgs {
    /// Longest document; a longer one is refused
    #[arg(long, value_name = "SIZE", value_parser = memory, default_value = "16MiB", help_heading = HEADING)]
    max_document: u64,
    /// Longest line or record of a file; a longer one is refused
    #[arg(long, value_name = "SIZE", value_parser = memory, default_value = "64MiB", help_heading = HEADING)]
    max_line: u64,
    /// Most bytes that one compressed byte may become, beyond as many as a line may have
    #[arg(long, value_name = "N", value_parser = RangedU64ValueParser::<u64>::new().range(1..), default_value_t = ReadLimits::default().expansion, help_heading = HEADING)]
    max_expansion: u64,
    /// Most elements of a web page
    #[arg(long, value_name = "N", value_parser = above_zero(), default_value_t = ReadLimits::default().page_elements, help_heading = HEADING)]
    max_page_elements: usize,
    /// Deepest nesting in which the article of a web page is looked for: of a deeper page all text is taken, and one many times deeper is refused
    #[arg(long, value_name = "N", value_parser = above_zero(), default_value_t = ReadLimits::default().page_depth, help_heading = HEADING)]
    max_page_depth: usize,
    /// Most attributes of one tag of a web page
    #[arg(long, value_name = "N", value_parser = above_zero(), default_value_t = ReadLimits::default().page_attributes, help_heading = HEADING)]
    max_page_attributes: usize,
}

impl LimitArgs {
    pub(crate) fn limits(&self) -> ReadLimits {
        // What no number of this machine holds is refused as what no document may have.
        let bytes = |bytes: u64| usize::try_from(bytes).unwrap_or(usize::MAX);
        let mut limits = ReadLimits::default().with_document_bytes(bytes(self.max_document)).with_line_bytes(bytes(self.max_line));
        limits.expansion = self.max_expansion;
        limits.page_elements = self.max_page_elements;
        limits.page_depth = self.max_page_depth;
        limits.page_attributes = self.max_page_attributes;
        limits
    }
}

fn above_zero() -> RangedU64ValueParser<usize> {
    RangedU64ValueParser::new().range(1..)
}

/// The bytes that a size says.
pub(crate) fn memory(value: &str) -> Result<u64, String> {
    SpillParams::size(value).map_err(|error| match error {
        Error::Setting { allowed, .. } => format!("expected {allowed}"),
        other => other.to_string(),
    })
}

#[cfg(test)]
mod tests {
    use clap::Parser;

    use super::*;

    #[derive(Parser)]
    struct Given {
        #[command(flatten)]
        limits: LimitArgs,
    }

    #[test]
    fn what_help_says_is_what_readers_keep_to() {
        assert_eq!(Given::parse_from(["x"]).limits.limits(), ReadLimits::default());
        let given = Given::parse_from(["x", "--max-document", "2MiB", "--max-page-depth", "9"]).limits.limits();
        assert_eq!((given.document_bytes, given.page_depth), (2 << 20, 9));
        for refused in [["--max-document", "12"], ["--max-page-elements", "0"], ["--max-expansion", "0"]] {
            assert!(Given::try_parse_from(["x"].into_iter().chain(refused)).is_err(), "{refused:?}");
        }
    }
}
