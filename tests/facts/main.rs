//! Facts that a text states: numbers, amounts, dates and names, as they are read in every language that has a table. One file a kind.

mod days;
mod hours;
mod languages;
mod parts;
mod phrases;
mod table;
mod unspaced;
mod values;
mod values_unspaced;
