//! The languages without blanks between words: which there are, and their tables made ready for reading.

use std::sync::OnceLock;

use rustc_hash::FxHashSet;

use super::table::{Cue, Forms, LATIN_UNITS, Language, Piece, Role, Table, UnitRow};
use super::{chinese, japanese, korean, thai};
use crate::fact::quantity::Bound;
use crate::fact::unit::MeasureUnit;

/// What is known of one language.
#[derive(Debug)]
pub(super) struct Tongue {
    pub(super) language: Language,
    pub(super) pieces: Forms<Piece>,
    pub(super) units: Forms<MeasureUnit>,
    pub(super) roles: Forms<Role>,
    pub(super) cues: Forms<Cue>,
    /// First characters of whatever can begin a number or a date, digits and signs aside.
    pub(super) starts: FxHashSet<char>,
    /// Spelled backwards, for looking back from a figure.
    pub(super) before: Vec<(Vec<char>, Bound)>,
    pub(super) after: Forms<Bound>,
}

static TABLES: [(&Table, Language); 4] =
    [(&chinese::TABLE, Language::Chinese), (&japanese::TABLE, Language::Japanese), (&korean::TABLE, Language::Korean), (&thai::TABLE, Language::Thai)];

static TONGUES: [OnceLock<Tongue>; TABLES.len()] = [const { OnceLock::new() }; TABLES.len()];

impl Tongue {
    /// The tables of `code` (ISO 639-1).
    pub(super) fn of(code: &str) -> Option<&'static Self> {
        let place = TABLES.iter().position(|(table, _)| table.code == code)?;
        Some(TONGUES[place].get_or_init(|| Self::build(TABLES[place].0, TABLES[place].1)))
    }

    fn build(table: &Table, language: Language) -> Self {
        let loose = table.loose;
        let unit = |(key, dimension, factor, forms): &UnitRow| (MeasureUnit { key, dimension: *dimension, factor: *factor }, *forms);
        let mut before: Vec<(Vec<char>, Bound)> =
            table.before.iter().flat_map(|(bound, forms)| forms.split('|').map(|form| (form.chars().rev().collect(), *bound))).collect();
        before.sort_by_key(|(form, _)| std::cmp::Reverse(form.len()));
        let words = table.pieces.iter().map(|row| row.0).chain(table.roles.iter().map(|row| row.1)).chain(table.cues.iter().map(|row| row.1));
        Self {
            language,
            starts: words.flat_map(|forms| forms.split('|')).filter_map(|form| form.chars().next()).collect(),
            pieces: Forms::of(loose, table.pieces.iter().map(|(forms, piece)| (*piece, *forms))),
            units: Forms::of(loose, table.units.iter().chain(LATIN_UNITS).map(unit)),
            roles: Forms::of(loose, table.roles.iter().map(|(role, forms)| (*role, *forms))),
            cues: Forms::of(loose, table.cues.iter().map(|(cue, forms)| (*cue, *forms))),
            before,
            after: Forms::of(loose, table.after.iter().map(|(bound, forms)| (*bound, *forms))),
        }
    }
}
