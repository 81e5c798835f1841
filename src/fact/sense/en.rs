//! Words of English that turn what an assertion says.

mod opposites;

use super::table::{Affix, Language, ModalForce as M, Order as O, Quantity as Q};

pub(super) const ENGLISH: Language = Language {
    code: "en",
    not: "not|no|never|neither|none|nobody|nothing|cannot|isn't|aren't|wasn't|weren't|don't|doesn't|didn't|won't|hasn't|\
        haven't|hadn't|no one|no longer|nor|ain't|wouldn't|couldn't|shouldn't|can't|mustn't|needn't|can not|shan't|mightn't|\
        oughtn't|nowhere",
    without: "without",
    refusals: "refuse|refused|refuses|refusing|refusal|reject|rejected|rejects|rejecting|fail|failed|fails|failing|unable|\
        declined to|declines to|declining to|decline to|ruled out|rules out|ruling out|rule out",
    denials: "deny|denies|denied|denying|denial|denials|dispute|disputes|disputed|refute|refutes|refuted|rebut|rebuts|\
        rebutted|rejected claims|rejected reports|dismissed claims|dismissed reports|rejects claims",
    further: "not yet|yet to|not anymore|no more|by no means|not at all|under no circumstances|rejection|failed to|fails to|\
        failure to|unable to|incapable of|unwilling to|lack|lacks|lacked|lacking|devoid of|free of|hardly|scarcely|barely|\
        far from|stop short of|stopped short of|refrained from|refrain from|refrains from|instead of|rather than|\
        neglected to|omitted to|avoided|averted|prevented from|unlikely|is false|was false|are false|were false|is untrue|\
        was untrue|is a hoax|was a hoax",
    idioms: "not until|wasn't until|isn't until|weren't until|not only|not just|not merely|not simply|not solely|no doubt|without doubt|without a doubt|undoubtedly|no later than|\
             not later than|no longer than|no earlier than|no less than|no fewer than|no more than|not more than|not less than|not least|\
             whether or not|or not|no matter|nothing but|if not|no sooner|none other than|not to mention|last but not least|needless to say|\
             never mind|no wonder|nothing less than|without fail|cannot but|could not help|no stranger to|never before|not surprisingly|\
             nothing short of|no question that|why not|not for nothing|never-ending|without exception|without question|all or nothing|\
             not so much|couldn't agree more|can't wait|nevertheless|nonetheless|no exception|more often than not|no small|no mean feat|\
             to say nothing of|not unlike|not uncommon|not unusual|not without|non-stop|without delay",
    affixes: &[
        Affix::Prefix("un"),
        Affix::Prefix("in"),
        Affix::Prefix("im"),
        Affix::Prefix("il"),
        Affix::Prefix("ir"),
        Affix::Prefix("dis"),
        Affix::Prefix("non"),
        Affix::Prefix("mis"),
        Affix::Prefix("de"),
        Affix::Prefix("anti"),
        Affix::Prefix("counter"),
        Affix::Prefix("ex"),
        Affix::Infix("less"),
    ],
    quantities: &[
        (
            "all|every|each|everybody|everyone|everything|everywhere|both|always|entire|entirely|whole|wholly|complete|completely|\
          fully|total|totally|unanimous|unanimously|invariably|constantly|without exception|every single|any and all|\
          the whole of|all of|each of|both of|100 percent|in full|altogether|anyone|anybody",
            Q::All,
        ),
        (
            "most|most of|the majority of|a majority of|majority|mostly|usually|mainly|largely|generally|primarily|chiefly|\
          typically|normally|predominantly|the bulk of|nearly all|almost all|almost always|nearly always|nearly every|\
          almost every|almost everyone|more than half",
            Q::Most,
        ),
        (
            "many|a lot of|lots of|numerous|often|much|frequently|countless|dozens of|hundreds of|thousands of|scores of|plenty of|\
          repeatedly|regularly|a large number of|large numbers of|widely|a great deal of|multiple|oftentimes",
            Q::Many,
        ),
        (
            "some|several|a number of|sometimes|somebody|someone|something|somewhere|occasionally|partly|partially|in part|part of|\
          one of|at least one|one or more|any|some of|several of|a couple of|various|from time to time|at times|half|half of|\
          certain",
            Q::Some,
        ),
        (
            "few|a few|hardly any|little|rarely|seldom|infrequently|scarcely any|barely any|hardly ever|a handful of|very few|\
          almost none|almost never|almost no|a minority of|a fraction of|fewer than half|sporadically|sparsely",
            Q::Few,
        ),
        (
            "none|none of|nobody|no one|nothing|neither|neither of|nowhere|never|not one|not a single|not any|no single|not a|zero|\
          at no time|not once|not ever",
            Q::None,
        ),
        (
            "only|just|solely|exclusively|merely|alone|nothing but|no one but|none but|sole|single|nobody but|no other than|purely|\
          uniquely|simply",
            Q::Only,
        ),
    ],
    modalities: &[
        (
            "must|has to|have to|had to|having to|is obliged to|are obliged to|was obliged to|were obliged to|obliged to|\
          obligated to|required to|is required to|are required to|requires|require|needs to|need to|is to|are to|shall|\
          compelled to|forced to|ordered to|bound to|mandatory|compulsory|obligatory|is mandatory|necessarily",
            M::Must,
        ),
        (
            "should|ought to|advised to|urged to|recommended|recommends|encouraged to|asked to|had better|supposed to|\
          is supposed to|are supposed to|invited to",
            M::Should,
        ),
        (
            "may|is allowed to|are allowed to|was allowed to|were allowed to|allowed to|permitted to|is free to|are free to|\
          free to|is entitled to|are entitled to|entitled to|authorised to|authorized to|optional|voluntary|need not|\
          does not have to|do not have to|don't have to|doesn't have to|at liberty to|has the right to|have the right to",
            M::May,
        ),
        (
            "might|could|possibly|perhaps|probably|likely|maybe|apparently|reportedly|allegedly|purportedly|supposedly|presumably|\
          alleged|accused|suspected|suspects|claimed|claims|seems to|seem to|appears to|appear to|seemingly|potentially|\
          conceivably|it is possible that|there is a chance|rumoured|rumored|believed to|thought to|said to be|may have|\
          might have|could have|is likely to|are likely to|expected|expects|expect|is expected to|are expected to|forecast|\
          forecasts|predicted|predicts",
            M::Might,
        ),
        ("can|is able to|are able to|was able to|were able to|able to|capable of|manages to|managed to|in a position to", M::Can),
        (
            "will|is going to|are going to|going to|plans to|plan to|planned to|planned|plans|intends to|intend to|intended to|\
          would|aims to|aim to|hopes to|hope to|wants to|want to|wanted to|seeks to|is set to|are set to|set to|is due to|\
          are due to|due to be|is about to|are about to|promised to|promises to|pledged to|pledges to|vowed to|agreed to|\
          is scheduled to|are scheduled to|scheduled to|threatened to|threatens to|proposes to|tried to|tries to|trying to|\
          attempted to|considering",
            M::Will,
        ),
        (
            "must not|mustn't|may not|shall not|cannot|can't|forbidden to|forbidden|is forbidden|banned from|prohibited from|\
          prohibited|barred from|is not allowed to|are not allowed to|not allowed to|not permitted to|not authorised to|\
          not authorized to|disallowed|off limits|ineligible to|has no right to|have no right to",
            M::Forbidden,
        ),
    ],
    orders: &[
        ("before|prior to|ahead of|earlier than|in advance of|previously|beforehand|in the run-up to|on the eve of|pre", O::Before),
        (
            "after|following|later than|in the wake of|subsequent to|afterwards|subsequently|thereafter|in the aftermath of|once|\
          upon|post",
            O::After,
        ),
        ("until|till|up to|by|up until|not later than|no later than", O::Until),
        ("since|from|ever since|as of|starting from|as from", O::Since),
        ("during|while|amid|throughout|in the course of|in the midst of|at the same time as|simultaneously|meanwhile", O::During),
    ],
    opposites: opposites::OPPOSITES,
};
