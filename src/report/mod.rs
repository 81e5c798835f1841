//! Reports: the view models and one file a format.

mod answers;
mod arranged;
pub mod build;
pub mod calibrate;
pub mod check;
pub mod clean;
pub mod cluster;
mod copying;
pub mod csv;
mod day;
pub mod html;
pub mod json;
pub mod markdown;
pub mod removed;
pub mod story;
mod telling;
pub mod text;
pub mod view;
pub mod weights;
mod wording;
