//! Words of English that turn what a statement says.

use super::table::{Affix, Language, Modality as M, Order as O, Quantity as Q};

pub(super) const ENGLISH: Language = Language {
    code: "en",
    negations: "not|no|never|without|nor|neither|none|nobody|nothing|nowhere|no one|cannot|can not|ain't|isn't|aren't|wasn't|weren't|don't|\
                doesn't|didn't|won't|wouldn't|couldn't|shouldn't|can't|hasn't|haven't|hadn't|mustn't|needn't|shan't|mightn't|oughtn't|\
                no longer|not yet|yet to|not anymore|no more|by no means|not at all|under no circumstances|deny|denied|denies|denying|denial|\
                denials|refuse|refused|refuses|refusing|refusal|reject|rejected|rejects|rejecting|rejection|declined to|declines to|\
                declining to|decline to|fail|failed|fails|failing|failed to|fails to|failure to|unable|unable to|incapable of|unwilling to|\
                ruled out|rules out|ruling out|rule out|lack|lacks|lacked|lacking|devoid of|free of|hardly|scarcely|barely|far from|\
                stop short of|stopped short of|refrained from|refrain from|refrains from|instead of|rather than|neglected to|omitted to|\
                avoided|averted|prevented from|unlikely|dispute|disputes|disputed|rebut|rebutted|refute|refuted|refutes|\
        is false|was false|are false|were false|is untrue|was untrue|is a hoax|was a hoax",
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
    opposites: &[
        (
            "accept|accepts|accepted|accepting|acceptance|approve|approves|approved|approving|approval|agreed|agreed to|agrees to|backed|\
             endors*|ratif*|adopt|adopts|adopted|adopting|adoption|passed|green-lit|greenlit",
            "reject|rejects|rejected|rejecting|rejection|refus*|turned down|turns down|turn down|decline to|declined|declined to|veto|\
             vetoed|vetoes|vetoing|disapprov*|threw out|voted down|struck down|blocked|block|blocks|spurn*|rebuff*",
        ),
        (
            "rise|rises|rose|risen|rising|increas*|grow|grows|grew|grown|growing|growth|climb*|gain|gains|gained|gaining|jump*|surge|surges|\
             surged|surging|soar*|up|upward|upwards|advanc*|rall*|rebound*|skyrocket*|swell|swelled|swells|swollen|expand*|expansion",
            "fall|falls|fell|fallen|falling|decreas*|drop|drops|dropped|dropping|declin*|sink|sinks|sank|sunk|sinking|shrink|shrinks|shrank|\
             shrunk|shrinking|slump*|slid|slide|slides|sliding|plung*|plummet*|tumbl*|down|downward|downwards|dip|dips|dipped|dipping|\
             dwindl*|contracted|contraction|contracting|diminish*|sag|sagged",
        ),
        (
            "raise|raises|raised|raising|hike|hikes|hiked|hiking|boost|boosts|boosted|boosting|lift|lifts|lifted|lifting|ramp up|ramped up|\
             step up|stepped up|double|doubled|doubles|triple|tripled|upgrad*|heighten*",
            "lower|lowers|lowered|lowering|cut|cuts|cutting|reduc*|slash|slashes|slashed|slashing|trim|trims|trimmed|trimming|curb|curbs|\
             curbed|halve|halves|halved|scale back|scaled back|downgrad*|lessen*",
        ),
        (
            "win|wins|won|winning|victor*|triumph*|beat|beats|beaten|beating|defeats|defeating|prevail*",
            "lose|loses|lost|losing|loss|losses|defeat|was defeated|were defeated|is defeated|beaten by|defeated by",
        ),
        (
            "open|opens|opened|opening|reopen*|inaugurat*|unblock*|unseal*",
            "close|closes|closed|closing|closure|shut|shuts|shutting|shut down|seal|sealed|seals|block|blocked|blocks|blockad*",
        ),
        (
            "start|starts|started|starting|begin|begins|began|begun|beginning|commenc*|launch*|kick off|kicked off|kicks off|initiat*|\
             outbreak|onset|break out|broke out",
            "end|ends|ended|ending|finish|finishes|finished|finishing|stop|stops|stopped|stopping|conclud*|conclusion|halt|halts|halted|\
             halting|terminat*|ceas*|wind up|wound up|abandon|abandons|abandoned",
        ),
        (
            "continue|continues|continued|continuing|resum*|keep|keeps|kept|keeping|maintain*|carry on|carried on|uphold|upholds|upheld|\
             persist*|restart*|remain|remains|remained|remaining|retain*",
            "stop|stops|stopped|stopping|suspend*|suspension|halt|halts|halted|halting|interrupt*|discontinu*|cease|ceases|ceased|ceasing|\
             abandon|abandons|abandoned|abandoning|scrap|scraps|scrapped|drop|drops|dropped|cancel*|overturn*|abolish*|revok*|quit|quits|\
             pause|paused|pauses",
        ),
        ("propose|proposed|proposes|proposing", "impose|imposed|imposes|imposing"),
        (
            "go ahead|goes ahead|went ahead|take place|takes place|took place|held|confirmed|as planned|as scheduled|on schedule|on time|\
             punctual*",
            "cancel*|called off|postpon*|put off|shelv*|delay|delays|delayed|delaying|scrapped|abandoned|behind schedule|late|overdue|\
             deferred",
        ),
        (
            "arriv*|come|comes|came|coming|reach|reached|reaches|land|lands|landed|landing|check in|checked in",
            "leave|leaves|left|leaving|depart|departs|departed|departing|departure|departures|go|goes|went|gone|take off|took off|takes off|\
             taking off|check out|checked out",
        ),
        (
            "enter|enters|entered|entering|entry|entrance|come in|came in|immigrat*|move in|moved in|admit|admits|admitted",
            "exit|exits|exited|exiting|leave|leaves|left|leaving|withdraw*|withdrew|go out|went out|emigrat*|move out|moved out|expel*|\
             pull out|pulled out|eject*",
        ),
        (
            "join|joins|joined|joining|accession|enlist*",
            "leave|leaves|left|leaving|quit|quits|quitting|withdraw*|withdrew|resign*|secession|drop out|dropped out",
        ),
        (
            "buy|buys|bought|buying|buyer|buyers|purchas*|acquir*|acquisition",
            "sell|sells|sold|selling|seller|sellers|sale|sales|divest*|offload*|vendor|vendors",
        ),
        ("import|imports|imported|importing|importer|importers", "export|exports|exported|exporting|exporter|exporters"),
        (
            "allow|allows|allowed|allowing|permit|permits|permitted|permitting|permission|authori*|let|lets|letting|legalis*|legaliz*|\
             tolerat*|enabl*|welcome|welcomed",
            "ban|bans|banned|banning|forbid*|forbade|prohibit*|bar|bars|barred|barring|outlaw*|disallow*|block|blocks|blocked|blocking|\
             prevent*|criminalis*|criminaliz*",
        ),
        (
            "support|supports|supported|supporting|back|backs|backed|backing|backer|backers|supporter|supporters|favour*|favor*|endors*|\
             defend|defends|defended|pro|in favour of|in favor of|advocat*|champion|champions|championed",
            "oppos*|against|opponent|opponents|critici*|critic|critics|resist*|fight|fights|fought|anti|object|objects|objected|condemn*|\
             denounc*|attacks|attack|attacked|reject|rejects|rejected",
        ),
        (
            "praise|praises|praised|praising|applaud*|welcom*|hail|hails|hailed|commend*|laud|lauds|lauded|compliment*",
            "critici*|condemn*|slam|slams|slammed|blast|blasts|blasted|denounc*|deplor*|lambast*|rebuk*|blam*|censur*",
        ),
        (
            "confirm|confirms|confirmed|confirming|confirmation|acknowledg*|admit|admits|admitted|admitting|admission|concede|concedes|\
             conceded|confess*|affirm*|verif*",
            "deny|denies|denied|denying|denial|denials|refut*|dispute|disputes|disputed|disputing|disavow*|retract*|rebut*|contradict*|\
             dismiss|dismisses|dismissed",
        ),
        ("guilty|convict*|found guilty|sentenc*|liable", "innocent|not guilty|acquit*|cleared|exonerat*|exculpat*|pardon*|innocence"),
        ("guilt", "innocence"),
        (
            "arrest*|detain*|detention|jail|jailed|jails|imprison*|captur*|seiz*|in custody|behind bars|locked up|kidnap*|abduct*|\
             took hostage|captive|remanded",
            "releas*|freed|free|frees|freeing|set free|let go|liberat*|bailed|on bail|rescu*|at large|at liberty",
        ),
        (
            "hire|hires|hired|hiring|recruit*|employ|employs|employed|employing|employment|take on|took on|reinstat*",
            "fire|fires|fired|firing|dismiss*|sack|sacks|sacked|sacking|lay off|lays off|laid off|laying off|layoff*|let go|redundan*|\
             unemploy*|jobless|made redundant|axe|axed",
        ),
        (
            "appoint*|elect|elects|elected|election|named|install|installed|installs|promot*|took office|takes office|sworn in|crown|\
             crowned|nominat*",
            "dismiss*|oust*|remov*|sack|sacked|sacks|resign*|step down|steps down|stepped down|stepping down|stood down|demot*|impeach*|\
             left office|leaves office|depos*|topple|toppled|unseat*|dethron*",
        ),
        ("born|birth|births", "died|die|dies|dying|dead|death|deaths"),
        (
            "kill|kills|killed|killing|dead|die|dies|died|dying|death|deaths|fatal|fatally|fatalit*|deceased|victims|perish*|lethal|deadly|\
             mortality",
            "surviv*|alive|unhurt|unharmed|unscathed|uninjured|rescued|wounded|injured|injuries|lived|nonfatal|saved",
        ),
        ("injur*|wound*|hurt|harmed", "unhurt|unharmed|unscathed|uninjured|unwounded"),
        ("sick|ill|unwell|infected|sickened|hospitalis*|hospitaliz*", "healthy|well|recovered|recover|recovers|cured|uninfected|discharged|fit"),
        ("find|finds|found|finding|discover*|located|recover|recovered", "lose|loses|lost|losing|miss|missed|missing|disappear*|vanish*"),
        (
            "legal|legally|lawful|lawfully|licit|constitutional|authorised|authorized|valid|legitimate|licensed|documented|registered",
            "illegal*|unlawful*|illicit*|unconstitutional*|unauthorised|unauthorized|invalid|illegitimate|unlicensed|undocumented|\
             unregistered|null and void|void",
        ),
        (
            "true|correct|correctly|right|rightly|accurate|accurately|real|genuine|authentic|factual",
            "false|falsely|incorrect*|wrong|wrongly|inaccura*|untrue|fake|fabricat*|bogus|counterfeit*|forged|fictitious|fictional|mistaken|\
             mistakenly|hoax",
        ),
        ("fair|fairly|justly|justified", "unfair*|unjust*|biased|rigged|unwarranted"),
        (
            "succeed*|success|successes|successful|successfully|managed to|manages to|passed",
            "fail|fails|failed|failing|failure|failures|unsuccessful*|flop*|collapsed",
        ),
        ("pass|passes|passed|passing", "fail|fails|failed|failing"),
        ("more|greater|most|extra|additional|over|above|more than", "less|fewer|least|fewest|under|below|less than|fewer than"),
        (
            "higher|high|highest|highs|record high|tall|taller|tallest|top|peak|maximum|ceiling|upper",
            "lower|low|lowest|lows|record low|short|shorter|shortest|bottom|trough|minimum|floor",
        ),
        (
            "more than|over|above|exceed*|in excess of|at least|upwards of|no fewer than|no less than",
            "less than|fewer than|under|below|short of|at most|no more than|up to",
        ),
        (
            "large|larger|largest|big|bigger|biggest|huge|great|greater|greatest|massive|major|giant|vast",
            "small|smaller|smallest|little|tiny|minor|minimal|least|dwarf",
        ),
        ("long|longer|longest|lengthy|lengthen*|extend*|extension|prolong*|elongat*", "short|shorter|shortest|brief|shorten*|curtail*|truncat*|cut short"),
        ("wide|wider|widest|broad|broader|broadest|widen*|broaden*", "narrow*"),
        ("deep|deeper|deepest|deepen*", "shallow*"),
        ("thick|thicker", "thin|thinner"),
        ("majority|majorities", "minority|minorities"),
        ("first|opening|foremost|leading|top", "last|final|bottom|closing"),
        ("first|oldest", "second|third|latest"),
        ("early|earlier|earliest|premature*|soon|sooner", "late|later|latest|belated*|delayed"),
        ("previous|past|former|last|preceding|outgoing|predecessor|ex", "next|future|current|following|upcoming|incoming|successor|coming|new"),
        ("yesterday", "tomorrow|today"),
        ("today|tonight", "yesterday|tomorrow|last night"),
        ("north*|upstate", "south*|downstate"),
        ("east|eastern|eastward|eastwards|easterly|eastbound", "west|western|westward|westwards|westerly|westbound"),
        ("north|northern|northward|northbound", "east|eastern|eastward|west|western|westward|eastbound|westbound"),
        ("south|southern|southward|southbound", "east|eastern|eastward|west|western|westward|eastbound|westbound"),
        ("northeast*|northwest*", "southeast*|southwest*"),
        ("northeast*|southeast*", "northwest*|southwest*"),
        ("left|left-wing|leftist|leftists|leftwing", "right|right-wing|rightist|rightwing"),
        ("progressive|progressives|liberal|liberals", "conservative|conservatives"),
        ("up|upstairs|uphill|upstream|upper", "down|downstairs|downhill|downstream|lower"),
        ("above|over|on top of|overhead", "below|under|beneath|underneath"),
        ("inside|indoor*|within|in|into|interior|internal*", "outside|outdoor*|out|out of|exterior|external*"),
        ("on|switched on|turned on|turn on|switch on|activat*|online|enabled", "off|switched off|turned off|turn off|switch off|deactivat*|offline|disabled"),
        ("domestic*|national|at home|home|inland|local|native|internal", "foreign*|international|abroad|away|overseas|global|imported"),
        ("with|includ*", "without|exclud*|except|minus"),
        ("near|nearby|close to|near to", "far|distant|remote|far from"),
        ("front", "back|rear"),
        ("start of|beginning of|top of", "end of|bottom of"),
        ("male|males|man|men|boy|boys|masculine|he|his|him|gentleman|gentlemen|guy", "female|females|woman|women|girl|girls|feminine|she|her|hers|lady|ladies"),
        ("husband|husbands|bridegroom|groom|widower|boyfriend", "wife|wives|bride|widow|girlfriend"),
        ("son|sons|grandson|stepson|nephew|nephews", "daughter|daughters|granddaughter|stepdaughter|niece|nieces"),
        ("brother|brothers", "sister|sisters"),
        (
            "father|fathers|dad|grandfather|uncle|stepfather|king|prince|actor|policeman|businessman|spokesman|chairman|sportsman",
            "mother|mothers|mum|mom|grandmother|aunt|stepmother|queen|princess|actress|policewoman|businesswoman|spokeswoman|chairwoman|\
             sportswoman",
        ),
        ("parent|parents|father|mother|adult|adults|grown-up", "child|children|son|daughter|minor|minors|infant|baby|toddler|teen|teenager"),
        ("day|daytime|daily|daylight|noon|midday", "night|nighttime|nightly|overnight|midnight|darkness"),
        ("morning|dawn|sunrise", "evening|afternoon|dusk|sunset|night"),
        ("summer*", "winter*"),
        ("spring|springtime", "autumn|fall|autumnal"),
        ("daily|day", "weekly|week|monthly|month|yearly|year|annual*|hourly"),
        ("weekly|week", "monthly|month|yearly|year|annual*|quarterly"),
        ("monthly|month", "yearly|year|annual*|quarterly"),
        ("weekday|weekdays|working day", "weekend|weekends|holiday"),
        ("new|newest|newer|modern|fresh|recent|novel", "old|oldest|older|ancient|obsolete|outdated|former|used"),
        ("young|younger|youngest|youth|junior", "old|older|oldest|elderly|senior|aged"),
        ("public|publicly|state|state-owned|nationalis*|nationaliz*", "private|privately|privatis*|privatiz*|secret|secretly|confidential"),
        (
            "open|openly|overt|overtly|transparent|disclos*|reveal*|publish*|declassif*",
            "secret|secretly|covert*|clandestin*|conceal*|hid|hide|hides|hidden|withheld|withhold|classified|cover up|covered up",
        ),
        (
            "attack|attacks|attacked|attacking|attacker|attackers|offensive|assault*|invad*|invasion|striker|aggressor",
            "defend|defends|defended|defending|defence|defense|defensive|defender|defenders|repel*|repuls*",
        ),
        (
            "advance|advances|advanced|advancing|push forward|gain ground|gained ground|progress|deploy|deploys|deployed|deployment",
            "retreat*|withdraw*|withdrew|pull back|pulled back|lose ground|lost ground|fall back|fell back|setback|setbacks",
        ),
        ("conquer*|captur*|seiz*|take|took|taken", "surrender*|lost|cede|cedes|ceded|capitulat*|liberat*|handed over"),
        ("arm|armed|arming|armament", "disarm*|unarmed|demilitaris*|demilitariz*"),
        ("marry|marries|married|marrying|marriage*|wed|weds|wedding|engaged|remarr*", "divorc*|separat*|split|single|unmarried|unwed|annul*"),
        ("lend|lends|lent|lending|lender|lenders|creditor*|loaned", "borrow*|debtor*"),
        (
            "give|gives|gave|given|giving|donat*|grant|grants|granted|award|awards|awarded|provid*|hand over|handed over|send|sends|sent|\
             sending|offer|offers|offered",
            "take|takes|took|taken|taking|receiv*|withhold|withheld|withholds|confiscat*|revok*|steal|steals|stole|stolen|seize|seizes|\
             seized|depriv*",
        ),
        ("donor|donors|giver|sender|senders", "recipient|recipients|receiver|beneficiar*"),
        ("teach|teaches|taught|teaching|teacher|teachers|lecturer|professor|instructor|coach", "learn*|student|students|pupil|pupils|trainee"),
        ("ask|asks|asked|asking|question|questions|questioned|inquir*", "answer*|reply|replies|replied|replying|respond|responds|responded|response*"),
        ("remember*|recall|recalls|recalled", "forget|forgets|forgot|forgotten|forgetting"),
        ("love|loves|loved|loving|liked|adore*|popular|beloved|admire*", "hate|hates|hated|hating|hatred|dislik*|loath*|detest*|unpopular|despise*"),
        (
            "hot|hotter|hottest|heat|warm|warmer|warmest|warming|heatwave|heating|heated",
            "cold|colder|coldest|cool|cooler|cooling|chilly|freez*|frost|frosty|frigid",
        ),
        ("wet|wetter|wettest|rain|rainy|rainfall|humid|flood|floods|flooded|flooding|damp", "dry|drier|driest|dryness|drought*|arid"),
        ("sunny|clear|sunshine|cloudless", "cloudy|overcast|rainy|cloud|foggy"),
        ("heavy|heavier|heaviest|heavily", "light|lighter|lightest|lightly"),
        (
            "strong|stronger|strongest|strongly|strengthen*|powerful|robust|firm|intensif*|reinforc*",
            "weak|weaker|weakest|weakly|weaken*|feeble|fragile|frail|undermin*",
        ),
        ("fast|faster|fastest|quick*|rapid*|swift*|speed up|sped up|accelerat*|hasten*|speedy", "slow*|gradual*|decelerat*|sluggish*|delay|delayed"),
        ("rich|richer|richest|wealth|wealthy|wealthier|wealthiest|affluent|prosper*", "poor|poorer|poorest|poorly|poverty|impoverish*|needy|destitut*"),
        ("cheap*|inexpensive|affordabl*|discounted|discount", "expensive|costly|costlier|dear|pricier|pricey|unaffordable|overpriced"),
        ("free|free of charge|gratis", "paid|charged|chargeable|for a fee"),
        (
            "safe|safer|safest|safely|safety|secure|secured|harmless|stable|stability|protected",
            "danger*|unsafe|risky|risk|risks|insecur*|hazard*|harmful|unstable|instability|perilous|vulnerable",
        ),
        (
            "tighten*|stricter|strict|strictest|tougher|tough|toughen*|harsh|harsher|harden*|rigorous|stringent",
            "ease|eases|eased|easing|relax*|loosen*|lenient|milder|mild|soften*|softer|lax|looser",
        ),
        (
            "impose|imposes|imposed|imposing|introduc*|reimpos*|enact*|enforc*",
            "lift|lifts|lifted|lifting|abolish*|scrap|scraps|scrapped|repeal*|waive*|rescind*|revok*|withdraw*|withdrew|remov*",
        ),
        (
            "profit|profits|profitable|gain|gains|earn|earns|earned|earnings|in the black",
            "loss|losses|unprofitable|loss-making|deficit|in the red|lose|lost|loses",
        ),
        ("surplus*", "deficit*|shortfall*|shortage*"),
        ("income|revenue|revenues|earnings|receipts|takings", "expens*|expenditure*|spending|costs|outlay|outgoings"),
        ("asset|assets|credit|credits", "liabilit*|debt|debts|debit"),
        ("inflation|inflationary", "deflation|deflationary"),
        (
            "boom|recovery|recovers|recovered|growth|upturn|bull|bullish|expansion|upswing",
            "recession*|slump|crisis|downturn|bear|bearish|contraction|bust|depression|stagnat*",
        ),
        ("supply|supplies|supplied|supplier|suppliers|producer|producers", "demand|demands|consumer|consumers|consumption"),
        ("save|saves|saved|saving|savings", "spend|spends|spent|spending|wast*|squander*"),
        ("invest|invests|invested|investing", "divest*|withdrew|withdraw|disinvest*"),
        (
            "agree|agrees|agreed|agreeing|agreement|consensus|accord|deal|consent|consents|consented|united|unity|harmony",
            "disagree*|quarrel*|disput*|dissent*|no deal|deadlock*|divided|division|conflict|stalemate|discord|split|rift",
        ),
        ("sign|signs|signed|signing", "cancel*|tore up|terminat*|unsigned|reject|rejected|rejects"),
        (
            "build|builds|built|building|construct*|erect|erects|erected|assembl*|rebuil*|reconstruct*",
            "demolish*|demolition|destroy*|destruction|tear down|tore down|torn down|dismantl*|razed|razes|wreck*",
        ),
        (
            "create|creates|created|creating|creation|found|founded|founds|establish*|set up|form|forms|formed",
            "destroy*|abolish*|dissolv*|disband*|eliminat*|wipe out|wiped out|dissolution|eradicat*",
        ),
        ("lock|locks|locked|locking", "unlock*"),
        ("mandatory|compulsory|obligatory|required|involuntar*|binding|forced", "voluntar*|optional|non-binding|nonbinding|facultative"),
        ("permanent*|indefinite*|lasting|lifelong|durable", "tempora*|provisional*|interim|short-lived|brief|fleeting"),
        (
            "present|attend*|turned up|showed up|presence|participat*|took part|take part|takes part",
            "absent|absence|absentee*|boycott*|stayed away|stay away|skip|skipped|skips|no-show|missed",
        ),
        (
            "same|identical|equal|equally|similar*|alike|unchanged|stable|steady",
            "different*|differ|differs|differed|unequal|dissimilar|changed|various|distinct",
        ),
        ("change|changes|changed|changing|alter|alters|altered|amend|amended", "unchanged|remain|remains|remained|unaltered|unamended"),
        ("even", "odd|uneven"),
        ("positive|positively|tested positive", "negative|negatively|tested negative"),
        ("optimis*|hopeful|confident|confidence|upbeat", "pessimis*|gloomy|doubtful|hopeless|sceptical|skeptical|worried|downbeat"),
        ("better|best|good|well|excellent|great", "worse|worst|bad|badly|poor|terrible"),
        ("improv*|ameliorat*|recover|recovers|recovered|recovering|heal|healed|enhanc*", "worsen*|deteriorat*|aggravat*|exacerbat*|degrad*|decay*"),
        (
            "benefit|benefits|benefited|beneficial|advantage*|useful|helpful|favourable|favorable",
            "harm|harms|harmed|harmful|damage|damages|damaged|damaging|disadvantag*|detriment*|useless|unfavourable|unfavorable|drawback*",
        ),
        ("help|helps|helped|helping|assist*|facilitat*|promot*|aid|aided", "hinder*|hamper*|obstruct*|imped*|thwart*|sabotag*|harm"),
        ("protect*|preserv*|conserve|conserved|conservation|safeguard*", "endanger*|destroy*|threaten*|harm|expose|exposed|jeopardis*|jeopardiz*"),
        (
            "peace|peaceful|peacefully|truce|ceasefire|armistice|calm|peacetime|nonviolent",
            "war|wars|violent|violently|violence|fighting|combat|unrest|wartime|hostilit*|clash|clashes",
        ),
        ("escalat*|inflam*", "de-escalat*|deescalat*|calm|calmed|defus*|ease|eased|eases|subsid*"),
        (
            "friend|friends|friendly|friendship|ally|allies|allied|partner|partners",
            "enem*|foe|foes|hostile|hostilit*|rival|rivals|adversar*|unfriendly|opponent|opponents",
        ),
        ("plaintiff*|claimant*|prosecut*|accuser|accusers|complainant*", "defendant*|accused|defence|defense|respondent"),
        ("victim|victims", "perpetrator*|culprit*|offender|offenders|aggressor*|attacker|attackers"),
        ("prosecution|prosecutor|prosecutors", "defence|defense|defender|defence lawyer"),
        ("charge|charged|charges|accus*|indict*|blam*|incriminat*", "clear|cleared|clears|exonerat*|acquit*|absolv*|defend|defended"),
        ("uphold|upholds|upheld|affirm|affirms|affirmed", "overturn*|quash*|annul*|revers*|strike down|struck down|set aside"),
        ("winner|winners|victor|champion|champions", "loser|losers|runner-up|runners-up"),
        ("employer|employers|boss|bosses|manager|managers|management", "employee|employees|worker|workers|staff|subordinate*|union"),
        ("landlord*|lessor", "tenant*|lessee|renter*"),
        ("owner|owners|own|owns|owned", "tenant|tenants|rent|rents|rented"),
        ("doctor|doctors", "patient|patients"),
        ("government|ruling|ruling party|cabinet|incumbent", "opposition|challenger"),
        ("civilian|civilians", "soldier|soldiers|military|fighter|fighters|combatant*"),
        ("amateur*", "professional*"),
        ("rural|countryside|village|villages", "urban|city|cities"),
        ("official|officially|formal|formally", "unofficial*|informal*"),
        ("known|identified|named|named as|famous", "unknown|unidentified|anonymous|unnamed|obscure"),
        ("full|filled|crowded|packed", "empty|emptied|deserted|vacant|blank"),
        ("fill|fills|filled", "empty|empties|emptied|drain|drains|drained"),
        ("complete*|finished|entire", "incomplete|unfinished|partial|partially|half-finished"),
        ("possible|feasible|likely|probable|probably|plausible", "impossible|unlikely|unfeasible|improbable|implausible"),
        ("easy|easily|easier|easiest|simple|simply|simpler", "difficult*|hard|harder|hardest|complicated|complex"),
        ("sure|certain|certainly|certainty|definitely|clear", "unsure|uncertain*|doubtful|unclear|doubt"),
        (
            "voluntarily|willing|willingly|deliberate*|intentional*|on purpose|premeditated|knowingly|planned",
            "unwilling*|accidental*|unintentional*|by accident|inadvertent*|unknowingly|by mistake|reluctant*|spontaneous*|unplanned",
        ),
        ("direct|directly", "indirect*"),
        ("active|actively", "passive|passively|inactive|dormant|idle"),
        ("responsib*|reliable", "irresponsib*|unreliable"),
        ("necessary|needed|essential", "unnecessary|unneeded|superfluous|needless"),
        ("rare|rarely|seldom|unusual|uncommon", "common|commonly|frequent*|often|usual|usually"),
        ("always|constantly|everywhere", "never|sometimes|rarely|nowhere"),
        ("everyone|everybody|everything|all|someone|somebody|something", "nobody|no one|nothing|none"),
        ("still|yet", "no longer|not anymore"),
        ("already", "not yet"),
        ("again|once more", "for the first time|never again"),
        ("together|jointly|unite|unites|united|merg*|reunit*|unif*", "alone|apart|split|splits|divide|divides|divided|separat*"),
        ("connect*|attach*|link|linked|links|plug", "disconnect*|detach*|sever|severed|unplug|cut off"),
        ("push|pushes|pushed|pushing", "pull|pulls|pulled|pulling"),
        ("add|adds|added|adding|addition|plus|include|includes|included", "subtract*|remov*|delet*|minus|omit*|exclud*"),
        ("multipl*", "divide|divides|divided|dividing|division"),
        ("for|pro", "against|anti"),
        ("am|a.m.", "pm|p.m."),
        ("load|loads|loaded|loading|board|boards|boarded", "unload*|disembark*|discharg*"),
        ("reward*|prais*", "punish*|penalis*|penaliz*|fine|fined|fines"),
        ("trust|trusts|trusted|believ*|credible", "distrust*|mistrust*|doubt*|disbelie*|suspicion|suspicious|incredible"),
        (
            "respect|respects|respected|observe|observes|observed|comply|complies|complied|compliance|obey*|honour|honours|honoured|honored|\
             abide|fulfil*",
            "violat*|breach*|break|breaks|broke|broken|flout*|ignor*|disobey*|defy|defies|defied|infring*",
        ),
        ("include|includes|included|including|inclusion|invite|invites|invited", "exclud*|exclusion|disinvit*|left out|omitted|barred"),
        ("maximum|max|at most|ceiling|upper limit", "minimum|min|at least|floor|lower limit"),
        ("import duty|tariff|tariffs|tax|taxes", "subsid*|tax break|tax breaks|exempt*|tax relief"),
        ("vaccinated|immunis*|immuniz*", "unvaccinated"),
        ("pregnant|pregnancy", "not pregnant|abortion"),
        ("religious|believer|believers", "secular|atheist|atheists|non-religious"),
        ("lead|leads|led|leading|ahead|winning", "trail|trails|trailed|trailing|behind|lag|lags|lagged"),
        ("home|host|hosts|hosted", "away|visitor|visitors|guest|guests|visiting"),
        ("score|scores|scored|scoring|convert|converted|netted", "miss|misses|missed|missing|concede|conceded|concedes|saved"),
        ("promot*", "relegat*|demot*"),
        ("qualif*|advance|advanced", "eliminat*|disqualif*|knocked out|went out|failed to qualify"),
        ("before|prior to|ahead of|beforehand|earlier", "after|following|afterwards|later|subsequently"),
        ("import ban|embargo|sanctions", "free trade"),
        ("strike|strikes|walkout|on strike|striking", "back to work|return to work|returned to work|resumed work|called off"),
        ("hope|hopes|hoped|hoping", "fear|fears|feared|fearing|despair*"),
        (
            "happy|happily|happier|joy|joyful|glad|delight*|satisf*|pleased|celebrat*",
            "sad|sadly|unhappy|grief|mourn*|angry|dissatisf*|disappoint*|displeased|upset",
        ),
        ("interest*|fascinat*", "bored|boring|uninterest*|indifferen*"),
        ("honest*|sincere*|truth*|loyal*", "dishonest*|insincer*|lie|lies|lied|lying|disloyal*|betray*|corrupt*"),
        ("brave|bravely|courage*", "coward*|timid"),
        ("clean*|pure", "dirt*|pollut*|contaminat*|unclean"),
        ("smooth*|flawless*", "rough|chaotic|flawed|troubled"),
        ("bright|brighter|light", "dark|darker|dim"),
        ("visible|visibly|appear*|emerg*", "invisib*|disappear*|vanish*"),
        ("loud|louder|loudly|noisy", "quiet*|silent*|silence|soft"),
        ("sober", "drunk|drunken|intoxicated"),
        ("solid|frozen|freeze|freezes|froze", "liquid|melt|melts|melted|thaw*"),
        ("vertical*", "horizontal*"),
        ("import-dependent|dependen*|depend|depends|relies", "independen*|autonom*|self-sufficient"),
        ("democracy|democracies|democratic|democratically", "dictator*|autocra*|authoritarian*|undemocratic"),
        ("ordinary|normal|normally|usual", "extraordinary|abnormal*|exceptional|unusual|emergency|special"),
        ("suicide|accident|accidents|natural causes", "murder*|homicide|foul play"),
        ("human|humane", "inhuman*"),
        ("reelect*|re-elect*", "vote out|voted out|voted out of office|unseat*"),
        ("solved|solve|solves|resolved|resolve|resolves|settled", "unsolved|unresolved|unsettled|open"),
        ("known for|aware|conscious|knew|know|knows", "unaware|unconscious|did not know|ignoran*|oblivious"),
        ("ripe|mature", "unripe|immature"),
        ("insured|covered", "uninsured|uncovered"),
        ("taxable|taxed", "tax-free|untaxed|exempt|tax-exempt"),
        ("paid|pay|pays|settled|repaid", "unpaid|owe|owes|owed|default|defaults|defaulted|outstanding"),
        ("solvent|solvency", "insolven*|bankrupt*"),
        ("deposit|deposits|deposited|depositing|pay in|paid in", "withdraw*|withdrew"),
        ("long-term", "short-term"),
        ("shortage*|scarc*", "glut|oversupply|abundan*|surplus"),
        ("overestimat*|overstat*|exaggerat*", "underestimat*|understat*|downplay*|play down|played down"),
        (
            "overperform*|outperform*|above expectations|beat expectations|better than expected|exceed*",
            "underperform*|below expectations|missed expectations|worse than expected|fell short",
        ),
    ],
};
