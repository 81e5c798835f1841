//! What went wrong, as exceptions with the words of the command line.

use pyo3::prelude::*;
use retold::Error;
use retold::stages::error::Unread;

/// The classes of the exceptions, which Python defines.
mod classes {
    use pyo3::import_exception;

    import_exception!(retold._errors, IndexAccessError);
    import_exception!(retold._errors, InputError);
    import_exception!(retold._errors, Interrupted);
    import_exception!(retold._errors, RetoldError);
    import_exception!(retold._errors, SettingError);
}

/// The exception that stands for an error.
pub(crate) fn raised(error: &Error) -> PyErr {
    let said = error.to_string();
    match error {
        Error::Setting { .. } => classes::SettingError::new_err(said),
        Error::Index(_) => classes::IndexAccessError::new_err(said),
        Error::Interrupted => classes::Interrupted::new_err(said),
        _ => classes::InputError::new_err(said),
    }
}

/// A setting that is not as it may be.
pub(crate) fn setting(field: &str, value: &str, allowed: &str) -> PyErr {
    raised(&Error::setting(field, value, allowed))
}

/// An input that cannot be used at all.
pub(crate) fn input(what: impl Into<String>) -> PyErr {
    classes::InputError::new_err(what.into())
}

/// Something that must not happen.
pub(crate) fn unexpected(what: &str) -> PyErr {
    classes::RetoldError::new_err(format!("{what}: this is a mistake of retold, please report it"))
}

/// Something that the system refused.
pub(crate) fn refused(what: impl Into<String>) -> PyErr {
    classes::RetoldError::new_err(what.into())
}

/// What could not be used, as JSON: path, line, record and message of each.
pub(crate) fn unread(errors: &[Unread]) -> PyResult<String> {
    serde_json::to_string(errors).map_err(|error| unexpected(&error.to_string()))
}
