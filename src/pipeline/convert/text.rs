//! Files that are one document: they hold a text and nothing else.

use std::io::{Read, Seek, Write};

use super::row::{Cell, CleanedFile, ConvertError, Rows, TakeRow};
use crate::config::FieldNames;

pub(super) fn read(file: &CleanedFile, names: &FieldNames, take: &mut TakeRow<'_>) -> Result<(), ConvertError> {
    let failed = |error: std::io::Error| format!("{}: {error}", file.name.display());
    let (mut input, mut text) = (&file.file, Vec::new());
    input.rewind().and_then(|()| input.read_to_end(&mut text)).map_err(failed)?;
    let text = String::from_utf8_lossy(&text);
    let text = text.strip_prefix('\u{feff}').unwrap_or(&text).to_owned();
    let id = file.name.display().to_string();
    take(vec![(names.id.clone(), Cell::Text(id)), (names.text.clone(), Cell::Text(text))], &|| file.name.display().to_string())
}

pub(super) fn write(rows: &Rows<'_>, out: &mut dyn Write) -> Result<(), ConvertError> {
    let (made, names) = (rows.extracted, &rows.options.fields);
    let mut documents = 0;
    (rows.each)(&mut |row, place| {
        documents += 1;
        if documents > 1 {
            return Err(format!("{}: a text file holds one document, and more stay; name the output .jsonl", place()).into());
        }
        // What was found in a page is not lost where its text alone is asked for; what a record was given is.
        let further = |(name, cell): &&(String, Cell)| *name != names.text && *name != names.id && *cell != Cell::Null;
        if let Some((name, _)) = row.iter().find(further).filter(|_| !made) {
            return Err(format!("{}: a text file cannot hold the field “{name}”; name the output .jsonl", place()).into());
        }
        for (name, cell) in row {
            if let (true, Cell::Text(text)) = (name == names.text, cell) {
                out.write_all(text.as_bytes())?;
                if made && !text.ends_with('\n') {
                    out.write_all(b"\n")?;
                }
            }
        }
        Ok(())
    })
}
