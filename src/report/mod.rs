//! Reports: the view model and one file a format.

pub mod build;
pub mod json;
pub mod text;
pub mod view;
