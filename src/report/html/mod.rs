//! Pages of their own for a browser: nothing is fetched, they print, and what they say they say without scripts, too.
//!
//! A page is a template over a view model ([`askama`], checked when this is compiled), in a frame with one style and one script. Every value goes
//! through [`Foreign`], so that no template can forget it.

pub mod calibrate;
mod chart;
pub mod check;
pub mod corpus;
mod digest;
mod foreign;
mod frame;
pub mod story;
mod words;

pub use self::foreign::Foreign;
pub(super) use self::foreign::escaped;
pub use self::story::render;
