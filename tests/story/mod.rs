//! A story that any number of outlets tell: the same facts in several wordings, some left out, some told differently, one report copied.

use crate::dice::Dice;

/// What happened; each fact in wordings of its own. `{}` is a number on which outlets disagree.
const FACTS: [&[&str]; 14] = [
    &[
        "A freight train left the rails near Ostrand on Tuesday morning, and the line to the coast was closed.",
        "The line to the coast was closed on Tuesday morning after a freight train had left the rails near Ostrand.",
        "Near Ostrand a goods train derailed on Tuesday morning; the coast line has been shut since.",
    ],
    &["{} people were injured, the county said.", "The county put the number of injured people at {}.", "According to the county, {} people were injured."],
    &[
        "Nobody was killed, said the fire chief, Marit Solheim.",
        "Fire chief Marit Solheim said that nobody had been killed.",
        "There were no deaths, according to fire chief Marit Solheim.",
    ],
    &[
        "Four wagons with fertiliser lay on their sides in the river.",
        "In the river lay four wagons that had carried fertiliser.",
        "Four of the wagons, loaded with fertiliser, ended up in the river.",
    ],
    &[
        "The water authority told people in three villages not to drink from their wells until further notice.",
        "Until further notice people in three villages should not drink from their wells, the water authority said.",
        "People in three villages have been told by the water authority to leave their wells alone until further notice.",
    ],
    &[
        "The driver told the police that the signal had been green.",
        "According to the police, the driver said that the signal had shown green.",
        "\"The signal was green,\" the driver told the police.",
    ],
    &["The train was travelling at 74 kilometres an hour.", "The train's speed was 74 kilometres an hour.", "It was going at 74 kilometres per hour."],
    &[
        "The owner of the line, Nordbane, had replaced the points in March.",
        "In March Nordbane, which owns the line, had replaced the points there.",
        "Nordbane owns the line and had replaced these points in March.",
    ],
    &[
        "Passengers to Vik will travel by bus until at least Sunday.",
        "Until at least Sunday buses will take passengers to Vik.",
        "Buses replace the trains to Vik until Sunday at the earliest.",
    ],
    &[
        "The accident board sent two investigators, who expect a first report within a month.",
        "Two investigators of the accident board are on site and expect to report within a month.",
        "Within a month two investigators of the accident board expect to have a first report.",
    ],
    &["The school of Ostrand stayed closed for the day.", "For the day the school in Ostrand remained closed.", "Ostrand's school did not open that day."],
    &[
        "The minister of transport, Kari Lund, did not visit the site.",
        "Transport minister Kari Lund visited the site in the afternoon.",
        "The site was not visited by the minister of transport, Kari Lund.",
    ],
    &[
        "A farmer, Ola Brekke, pulled two railwaymen out of the second engine.",
        "Two railwaymen were pulled out of the second engine by the farmer Ola Brekke.",
        "Farmer Ola Brekke pulled two men of the railway from the second engine.",
    ],
    &["Nordbane's shares fell by 3 percent.", "Shares of Nordbane lost 3 percent.", "On the exchange Nordbane lost 3 percent of its value."],
];

/// What one outlet alone has.
const OWN: [&str; 6] = [
    "Readers of this paper had complained about the crossing for years.",
    "The bakery beside the station gave away all its bread by noon.",
    "A choir that was to sing in Vik turned back at the bridge.",
    "The last accident on the line was a collision with a tractor.",
    "An insurer of the fertiliser declined to comment on the value of the load.",
    "Two cranes are on their way from the harbour of Molde by road.",
];

/// The story as JSONL, a record an outlet. The fourth one, where there is one, copied the second.
pub(crate) fn story(outlets: usize) -> String {
    let mut dice = Dice(7);
    let names = ["Coast Post", "The Lantern", "Fjord Daily", "Valley Echo", "Harbour Times", "North Mirror"];
    let mut texts: Vec<String> = Vec::new();
    let mut lines = String::new();
    for n in 0..outlets {
        let mut text = String::new();
        for (at, wordings) in FACTS.iter().enumerate() {
            if at > 1 && dice.roll(4) == 0 {
                continue;
            }
            let wording = wordings[(n + at + dice.roll(2)) % wordings.len()].replace("{}", if n % 3 == 2 { "23" } else { "17" });
            text.push_str(&wording);
            text.push_str(if at % 3 == 2 { "\n\n" } else { " " });
        }
        text.push_str(OWN[n % OWN.len()]);
        if n == 3 {
            text.clone_from(&texts[1]);
        }
        let name = format!("{}{}", names[n % names.len()], if n < names.len() { "" } else { " Evening" });
        let record = serde_json::json!({
            "id": format!("https://example.org/{n}/ostrand"),
            "title": format!("Train derails near Ostrand ({name})"),
            "source": name,
            "date": format!("2025-05-{:02}", 6 + n / 4),
            "text": text,
        });
        lines.push_str(&record.to_string());
        lines.push('\n');
        texts.push(text);
    }
    lines
}

/// A text that tries to be everything but a text.
pub(crate) const HOSTILE: &str = "</td></table></script></style></template><script>window.hit=1</script><img src=x onerror=\"window.hit=1\"> {{ 7*7 }} {% raw %} ${alert(1)} \
    <svg onload=window.hit=1> \u{1b}[2J\u{1b}]8;;http://evil.example\u{7} \u{202e}evil\u{2066} \u{0} '\"`|*_[x](javascript:alert(1)) =HYPERLINK(\"http://evil.example\") \
    & more of it on the old bridge of Ostrand";

/// A story in which everything is hostile.
pub(crate) fn hostile_story() -> String {
    let record = |id: &str, more: &str| {
        let text = format!("{HOSTILE}, 12 people said. {HOSTILE} {more}\nThe bridge of Ostrand has {} arches, {HOSTILE}.", id.len());
        let record = serde_json::json!({ "id": format!("javascript:alert(1)//{id} {HOSTILE}"), "title": HOSTILE, "source": format!("{id} {HOSTILE}"), "date": HOSTILE, "text": text });
        format!("{record}\n")
    };
    record("a", "once") + &record("bb", "again") + &record("ccc", "and again, again")
}
