//! `retold check`: whether a batch is fit to use.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use clap::{Args, ValueEnum};
use globset::{Glob, GlobSet, GlobSetBuilder};
use retold::config::{CheckConfig, Level, ReadOptions, Rule, SpillParams};
use retold::pipeline::check::{CheckAgainst, CheckReport, Checked, Finding, apply_budgets, baseline, check};
#[cfg(feature = "index")]
use retold::pipeline::clean::files;
use retold::read::{STDIN, source};
use retold::report::check::{CheckFormat, verdict, write};
use retold::spill::WorkFolder;

use super::args::{GlobalArgs, InputArgs, MemoryArgs, OutputArgs, WorkArgs};
use super::config_file::{CONFIG, configuration, mistaken};
use super::destination::Wanted;
use super::effective::effective;
use super::messages::{Messages, counted};
use super::outcome::{Failure, Outcome};
use super::reference::{Reference, ReferenceArgs, Sought};
use super::{destination, idle, output, progress, streams};

/// The configuration that `--init` writes.
const COMMENTED: &str = include_str!("check.toml");

/// Hold a batch against the budgets of retold.toml, and say what is over them
///
/// Ends with 0 when everything is within its budget, with 1 when a rule of level error is not, with 2 when something could not be read.
#[derive(Debug, Args)]
#[command(mut_arg("inputs", |inputs| inputs.required(false).required_unless_present_any(["print_config", "init"])))]
#[command(after_help = super::examples::CHECK)]
pub(crate) struct CheckArgs {
    #[command(flatten)]
    input: InputArgs,
    #[command(flatten)]
    output: OutputArgs,
    /// Configuration; by default the nearest retold.toml upwards from here
    #[arg(long, value_name = "FILE")]
    config: Option<PathBuf>,
    /// Write a commented retold.toml here, and do nothing else
    #[arg(long, exclusive = true)]
    init: bool,
    /// Print the configuration that is in effect, and do nothing else
    #[arg(long)]
    print_config: bool,
    /// Also compare the batch with this index
    #[cfg(feature = "index")]
    #[arg(long, value_name = "DIR")]
    index: Option<PathBuf>,
    #[command(flatten)]
    memory: MemoryArgs,
    #[command(flatten)]
    work: WorkArgs,
    #[command(flatten)]
    reference: ReferenceArgs,
    /// Findings that this file holds are known and do not count
    #[arg(long, value_name = "FILE")]
    baseline: Option<PathBuf>,
    /// Write the findings of this run as known ones
    #[arg(long, value_name = "FILE")]
    write_baseline: Option<PathBuf>,
    /// Form of the report [default: what the name of --output says, else text]
    #[arg(short, long, value_enum, value_name = "FORMAT")]
    format: Option<Format>,
    /// Also write the report in another form to a file, without a second look at the data; may be repeated
    #[arg(long = "report", value_name = "FORMAT=FILE", value_parser = further_report)]
    reports: Vec<(Format, PathBuf)>,
}

/// A form and the file that takes it.
fn further_report(words: &str) -> Result<(Format, PathBuf), String> {
    let (format, path) = words.split_once('=').filter(|(_, path)| !path.is_empty()).ok_or("wanted is FORMAT=FILE, such as sarif=retold.sarif")?;
    let forms = Format::value_variants().iter().filter_map(ValueEnum::to_possible_value).map(|form| form.get_name().to_owned());
    let known = || format!("“{format}” is no form; there are {}", forms.collect::<Vec<_>>().join(", "));
    Ok((<Format as ValueEnum>::from_str(format, false).map_err(|_| known())?, PathBuf::from(path)))
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    /// For people
    Text,
    /// One object
    Json,
    /// SARIF 2.1.0
    Sarif,
    /// A test suite
    Junit,
    /// Annotations of a GitHub workflow
    Github,
    /// A summary of a job
    Markdown,
    /// A page that a browser shows
    Html,
}

impl Format {
    fn report(self) -> CheckFormat {
        match self {
            Self::Text => CheckFormat::Text,
            Self::Json => CheckFormat::Json,
            Self::Sarif => CheckFormat::Sarif,
            Self::Junit => CheckFormat::Junit,
            Self::Github => CheckFormat::Github,
            Self::Markdown => CheckFormat::Markdown,
            Self::Html => CheckFormat::Html,
        }
    }
}

impl CheckArgs {
    #[cfg(feature = "index")]
    fn has_index(&self) -> bool {
        self.index.is_some()
    }

    #[cfg(not(feature = "index"))]
    fn has_index(&self) -> bool {
        false
    }
}

/// Looks at the batch and says what is over budget.
pub(crate) fn run(args: &CheckArgs, global: &GlobalArgs, messages: &Messages) -> Result<Outcome, Failure> {
    if args.init {
        return init(messages);
    }
    let (mut config, place) = configuration(args.config.as_deref())?;
    config.memory = args.memory.limit(&config)?.map(SpillParams::written);
    let (folder, resume) = args.work.folder();
    config = config.with_work_folder(folder, resume);
    check_destinations(args, &config, place.as_deref())?;
    let format = args.output.form(args.format.as_ref())?;
    let named = place.as_ref().map_or_else(|| "defaults".to_owned(), |place| place.display().to_string());
    if args.print_config {
        output::write(&format!("# {named}\n{}", effective(&config)?), &args.output)?;
        return Ok(Outcome::Done);
    }
    tell_idle(args, &mut config, messages);
    let sought = sought(args, &mut config, place.as_deref(), messages)?;
    let overrides = Overrides::of(&config, place.as_deref())?;
    messages.detail(&format_args!("configuration: {named}"));
    let known = known(args, &config, place.as_deref())?;
    let bars = progress::interruptible(global)?;
    let mut batch = look(args, &config, sought, &bars)?;
    let work = batch.work.take();
    batch.warnings.iter().for_each(|warning| messages.warning(warning));
    batch.errors.iter().for_each(|error| messages.error(error));
    if batch.interrupted {
        messages.kept(work.as_ref().map(WorkFolder::folder));
        messages.error(&progress::NOTHING);
        return Ok(Outcome::Interrupted);
    }
    if let Some(path) = &args.write_baseline {
        write_baseline(path, &batch.findings)?;
    }
    let checked = apply_budgets(&batch, &config, &known, &|finding| overrides.level(finding));
    // Those of the batch were said above; not to have read anything is told here.
    checked.errors.iter().skip(batch.errors.len()).for_each(|error| messages.error(error));
    messages.detail(&format_args!("{} read, {}", counted(batch.documents as usize, "document"), counted(batch.findings.len(), "finding")));
    report(args, format, global, &checked, messages)?;
    work.map_or(Ok(()), WorkFolder::finish)?;
    Ok(match () {
        () if !checked.errors.is_empty() => Outcome::BadInput,
        () if checked.failed && args.write_baseline.is_none() => Outcome::Found,
        () => Outcome::Done,
    })
}

/// Tells of arguments that change nothing. The rule about an index is off where there is none.
fn tell_idle(args: &CheckArgs, config: &mut CheckConfig, messages: &Messages) {
    if !args.has_index() {
        config.switch_off(Rule::IndexDuplicates);
    }
    let asks_index = config.applies(Rule::IndexDuplicates) || config.applies(Rule::OutletRemovedShare);
    idle::tell([("--index", args.has_index() && !asks_index)], "the rules index-duplicates and outlet-removed-share are off", messages);
    idle::tell([("--against", !args.reference.against.is_empty() && !config.applies(Rule::Contamination))], "the rule contamination is off", messages);
}

/// Writes the report in each form that is asked for.
fn report(args: &CheckArgs, format: Format, global: &GlobalArgs, checked: &Checked, messages: &Messages) -> Result<(), Failure> {
    let color = global.color.colors(args.output.is_terminal());
    let fill = |out: &mut dyn std::io::Write| write(out, checked, format.report(), color);
    if format == Format::Text {
        output::read(&args.output, global, fill)?;
    } else {
        output::stream(&args.output, fill)?;
    }
    for (format, path) in &args.reports {
        output::to(path, |out| write(out, checked, format.report(), false))?;
    }
    if let Some(path) = args.output.file() {
        messages.told(&format_args!("{}, {}: {}", counted(checked.documents as usize, "document"), verdict(checked), path.display()));
    }
    Ok(())
}

/// The reference set, where there is one to look for.
fn sought(args: &CheckArgs, config: &mut CheckConfig, place: Option<&Path>, messages: &Messages) -> Result<Sought, Failure> {
    let configured: Vec<PathBuf> = config.against.iter().map(|path| beside(path, place)).collect();
    if !config.applies(Rule::Contamination) {
        return Ok(Sought { reference: None, unread: Vec::new() });
    }
    let sought = args.reference.sought(&configured, config.reference(), &args.input.read_options(), messages)?;
    if sought.reference.is_none() {
        config.switch_off(Rule::Contamination);
    }
    Ok(sought)
}

/// No output may be an input, the index, the configuration or the baseline; a baseline may take the place of itself.
fn check_destinations(args: &CheckArgs, config: &CheckConfig, place: Option<&Path>) -> Result<(), Failure> {
    let baseline = args.baseline.clone().or_else(|| config.baseline.as_ref().map(|path| beside(path, place)));
    let mut read = args.input.read_paths();
    read.extend(place.map(Path::to_path_buf));
    #[cfg(feature = "index")]
    read.extend(args.index.clone());
    read.extend(args.reference.against.iter().cloned());
    read.extend(config.against.iter().map(|path| beside(path, place)));
    let written = args.write_baseline.as_deref().map(|path| Wanted::report("--write-baseline", path));
    let reports: Vec<Wanted<'_>> = std::iter::once(args.output.wanted()).chain(args.reports.iter().map(|(_, path)| Wanted::report("--report", path))).collect();
    destination::check(&reports.iter().copied().chain(written).chain(args.work.wanted()).collect::<Vec<_>>(), &read, &args.input.read_options())?;
    destination::check(&reports, &baseline.into_iter().collect::<Vec<_>>(), &args.input.read_options())
}

fn look(args: &CheckArgs, config: &CheckConfig, sought: Sought, bars: &dyn retold::progress::Progress) -> Result<CheckReport, Failure> {
    let mut options = args.input.read_options();
    let Sought { reference, unread } = sought;
    if !args.has_index() && !config.applies(Rule::OutletRemovedShare) {
        return checked(check(&args.input.inputs, &options, config, CheckAgainst { reference, ..CheckAgainst::default() }, bars), unread);
    }
    // The inputs are read a second time for the index, and for what outlets would lose.
    let held = streams::hold(&args.input.inputs, &mut options);
    let mut batch = checked(twice(args, (&held.inputs, &options), config, reference, bars), unread)?;
    batch.errors.splice(0..0, held.errors);
    Ok(batch)
}

/// Checks inputs that can be read twice.
#[cfg(feature = "index")]
fn twice(
    args: &CheckArgs,
    (inputs, options): (&[PathBuf], &ReadOptions),
    config: &CheckConfig,
    reference: Reference,
    bars: &dyn retold::progress::Progress,
) -> Result<CheckReport, retold::Error> {
    use retold::index::Index;
    use retold::pipeline::corpus::read_documents;
    let Some(folder) = &args.index else { return check(inputs, options, config, CheckAgainst { reference, ..CheckAgainst::default() }, bars) };
    let index = Index::open(folder)?;
    let failed = |error: retold::Error| retold::Error::malformed(retold::error::Place::file(folder), error.to_string());
    let against = || {
        let (batch, _) = read_documents(inputs, options, &index.params(), bars);
        Ok(index.ask(batch, false, bars).map_err(failed)?.found)
    };
    let mut files: Vec<PathBuf> = files(inputs, options, &mut |_| {}).into_iter().flat_map(|(_, files)| files).collect();
    files.sort();
    let before = || super::memory::before(&index, (&files, options), bars).map_err(failed);
    check(inputs, options, config, CheckAgainst { index: Some(&against), before: Some(&before), reference }, bars)
}

#[cfg(not(feature = "index"))]
fn twice(
    _: &CheckArgs,
    (inputs, options): (&[PathBuf], &ReadOptions),
    config: &CheckConfig,
    reference: Reference,
    bars: &dyn retold::progress::Progress,
) -> Result<CheckReport, retold::Error> {
    check(inputs, options, config, CheckAgainst { reference, ..CheckAgainst::default() }, bars)
}

/// What was found, and what of the reference set could not be read.
fn checked(result: Result<CheckReport, retold::error::Error>, unread: Vec<retold::error::Error>) -> Result<CheckReport, Failure> {
    let mut batch = result.map_err(|error| Failure::Other(error.to_string()))?;
    batch.errors.extend(unread);
    Ok(batch)
}

fn init(messages: &Messages) -> Result<Outcome, Failure> {
    let failed = |error: std::io::Error| match error.kind() {
        std::io::ErrorKind::AlreadyExists => Failure::Other(format!("{CONFIG}: exists already, and stays as it is")),
        _ => Failure::Other(format!("{CONFIG}: {error}")),
    };
    let mut file = fs::File::create_new(CONFIG).map_err(failed)?;
    std::io::Write::write_all(&mut file, COMMENTED.as_bytes()).map_err(failed)?;
    messages.told(&format_args!("{CONFIG}: written, with every setting at its default"));
    Ok(Outcome::Done)
}

/// A path as the configuration means it.
fn beside(path: &Path, place: Option<&Path>) -> PathBuf {
    place.and_then(Path::parent).map_or_else(|| path.to_path_buf(), |folder| folder.join(path))
}

/// The fingerprints that do not count. A baseline that the configuration names stands beside it.
fn known(args: &CheckArgs, config: &CheckConfig, place: Option<&Path>) -> Result<BTreeSet<String>, Failure> {
    let Some(path) = args.baseline.clone().or_else(|| config.baseline.as_ref().map(|path| beside(path, place))) else { return Ok(BTreeSet::new()) };
    if path == Path::new(STDIN) {
        return Err(Failure::Other("-: the baseline is read from a file, not from standard input".into()));
    }
    // The first run writes what the later ones leave out.
    if !path.exists() && args.write_baseline.as_deref().is_some_and(|written| std::path::absolute(written).ok() == std::path::absolute(&path).ok()) {
        return Ok(BTreeSet::new());
    }
    // A mistake in the configuration is shown there.
    let configured = place.filter(|_| args.baseline.is_none());
    let failed = |reason: &dyn std::fmt::Display| mistaken(configured, "baseline", &format_args!("{}: {reason}", path.display()));
    let text = source::open(&path).and_then(std::io::read_to_string).map_err(|error| failed(&error))?;
    let held: Baseline = serde_json::from_str(&text).map_err(|error| failed(&format!("no baseline: {error}")))?;
    Ok(held.findings.into_iter().collect())
}

#[derive(serde::Serialize, serde::Deserialize)]
struct Baseline {
    schema_version: u32,
    findings: Vec<String>,
    /// What each of them is, for people.
    #[serde(default)]
    notes: BTreeMap<String, String>,
}

fn write_baseline(path: &Path, findings: &[Finding]) -> Result<(), Failure> {
    let note = |finding: &Finding| (finding.fingerprint.clone(), format!("{}: {}: {}", finding.rule.name(), finding.location.id, finding.message));
    let held = Baseline { schema_version: 1, findings: baseline(findings), notes: findings.iter().map(note).collect() };
    let text = serde_json::to_string_pretty(&held).map_err(|error| Failure::Other(error.to_string()))?;
    output::write(&format!("{text}\n"), &OutputArgs { output: Some(path.to_path_buf()) })
}

/// Overrides with their patterns made ready.
struct Overrides<'a>(Vec<(Option<GlobSet>, &'a retold::config::Override)>);

impl<'a> Overrides<'a> {
    /// A pattern that is none is shown in the configuration at `place`.
    fn of(config: &'a CheckConfig, place: Option<&Path>) -> Result<Self, Failure> {
        let refused = |error: globset::Error| mistaken(place, "overrides", &format_args!("overrides: {error}"));
        let ready = config.overrides.iter().map(|set| {
            let mut patterns = GlobSetBuilder::new();
            for pattern in &set.paths {
                patterns.add(Glob::new(pattern).map_err(refused)?);
            }
            let patterns = patterns.build().map_err(refused)?;
            Ok(((!set.paths.is_empty()).then_some(patterns), set))
        });
        ready.collect::<Result<_, Failure>>().map(Self)
    }

    /// What the last fitting override says of a finding's rule.
    fn level(&self, finding: &Finding) -> Option<Level> {
        let fits = |(patterns, set): &&(Option<GlobSet>, &retold::config::Override)| {
            patterns.as_ref().is_none_or(|patterns| patterns.is_match(&finding.location.path))
                && (set.outlets.is_empty() || set.outlets.contains(&finding.outlet))
        };
        self.0.iter().rev().filter(fits).find_map(|(_, set)| set.rules.get(&finding.rule).copied())
    }
}
