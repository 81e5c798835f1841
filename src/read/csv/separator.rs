//! What separates the fields of a table, by its name.

use super::dialect::Dialect;
use crate::read::format::Format;
use crate::read::origin::Origin;

/// What the extension of a table says about what separates its fields.
pub(super) fn delimiter_of_name(origin: &Origin<'_>) -> Option<u8> {
    match Format::of_name(origin.path())? {
        Format::Csv(delimiter) => Some(delimiter),
        _ => None,
    }
}

/// That fields are separated otherwise than the name of the file says.
pub(super) fn separated(named: Option<u8>, dialect: Dialect) -> Option<String> {
    let by = match dialect.delimiter {
        b'\t' => "tabs".to_owned(),
        other => format!("“{}”", other as char),
    };
    match named {
        Some(named) if named == dialect.delimiter => None,
        Some(_) => Some(format!("its fields are separated by {by}")),
        None => Some(format!("read as a table whose fields are separated by {by}")),
    }
}
