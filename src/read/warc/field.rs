//! The fields of heads.

use httparse::Header;

/// The values of all fields of a name, as one list.
pub(super) fn list(fields: &[Header<'_>], name: &str) -> String {
    let own = fields.iter().filter(|field| field.name.eq_ignore_ascii_case(name));
    own.map(|field| String::from_utf8_lossy(field.value).to_ascii_lowercase()).collect::<Vec<_>>().join(",")
}

/// The value of the first field of a name.
pub(super) fn field(fields: &[Header<'_>], name: &str) -> Option<String> {
    fields.iter().find(|field| field.name.eq_ignore_ascii_case(name)).map(|field| String::from_utf8_lossy(field.value).trim().to_owned())
}
