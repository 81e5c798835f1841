//! The fields of heads.

use httparse::Header;

pub(super) fn field(fields: &[Header<'_>], name: &str) -> Option<String> {
    fields.iter().find(|field| field.name.eq_ignore_ascii_case(name)).map(|field| String::from_utf8_lossy(field.value).trim().to_owned())
}
