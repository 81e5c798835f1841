//! The languages that `check` can be asked for.

/// Codes of the languages that a text can be found to be in (`text::language`): of two letters by ISO 639-1, of three by ISO 639-3.
pub const LANGUAGES: &[&str] = &[
    "ar", "bg", "bn", "ca", "cs", "da", "de", "el", "en", "es", "fa", "fi", "fr", "he", "hi", "hu", "id", "it", "ja", "ko", "ms", "nb", "nl", "pl", "pt", "ro",
    "ru", "sr", "sv", "th", "tr", "uk", "ur", "vi", "zh", "afr", "aka", "amh", "aze", "bel", "cym", "epo", "est", "guj", "hrv", "hye", "jav", "kan", "kat",
    "khm", "lat", "lav", "lit", "mal", "mar", "mkd", "mya", "nep", "ori", "pan", "sin", "slk", "slv", "sna", "tam", "tel", "tgl", "tuk", "uzb", "yid", "zul",
];
