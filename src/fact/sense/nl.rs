//! Words of Dutch that turn what an assertion says.

use super::table::{Affix, Language, ModalForce as M, Order as O, Quantity as Q};

pub(super) const DUTCH: Language = Language {
    code: "nl",
    not: "niet|geen|nooit|niemand|niets",
    without: "",
    refusals: "",
    denials: "ontken*|weerleg*|tegengesproken",
    further: "zonder|noch|nergens|geen enkele|geen enkel|niet meer|niet langer|nog niet|nog nooit|nooit meer|geenszins|\
        allerminst|in geen geval|onder geen beding|helemaal niet|in plaats van|nimmer|nauwelijks|amper|niks|nee|neen|\
        verre van|weiger*|geweigerd|verwerp*|verwierp*|verworpen|afgewezen|wijst af|wees af|wezen af|afwijz*|bestrijd*|\
        bestreed|faal|faalt|faalde|faalden|gefaald|mislukt|mislukte|mislukten|mislukking|slaagt er niet in|\
        slaagde er niet in|slagen er niet in|uitgesloten|sluit uit|sloot uit|sloten uit|uitsluiten|niet in staat|onmogelijk|\
        nagelaten|verzuimd|verzuimde|afgezien|zag af van|ziet af van|ontbreekt|gebrek aan|onbekwaam|is onwaar|was onwaar|\
        is gelogen|is verzonnen",
    idioms: "niet alleen|niet slechts|niet enkel|niet uitsluitend|zonder twijfel|ongetwijfeld|geen twijfel|lijdt geen twijfel|\
             niet later dan|niet langer dan|niet minder dan|niet meer dan|niets anders dan|niets minder dan|geen wonder|of niet|al dan niet|\
             niet in de laatste plaats|niet voor niets|desalniettemin|niettemin|zonder uitzondering|zonder meer|niemand minder dan|\
             waarom niet|als niet|zo niet|niet zelden|niet te vergeten|zonder weerga|nooit eerder|geen moment te vroeg|niet onaanzienlijk|\
             zonder mankeren",
    affixes: &[
        Affix::Prefix("on"),
        Affix::Prefix("ont"),
        Affix::Prefix("wan"),
        Affix::Prefix("mis"),
        Affix::Prefix("niet"),
        Affix::Prefix("anti"),
        Affix::Prefix("tegen"),
        Affix::Prefix("non"),
        Affix::Prefix("de"),
        Affix::Prefix("in"),
        Affix::Prefix("ir"),
        Affix::Prefix("il"),
        Affix::Prefix("ex"),
        Affix::Infix("loos"),
        Affix::Infix("vrij"),
    ],
    quantities: &[
        (
            "alle|al|alles|iedereen|elke|elk|ieder|iedere|altijd|overal|beide|beiden|heel|hele|geheel|gehele|volledig|volledige|\
          compleet|complete|totaal|totale|helemaal|allemaal|allen|unaniem|eenstemmig|zonder uitzondering|steeds|voortdurend|\
          ten volle|allebei",
            Q::All,
        ),
        (
            "de meeste|meeste|merendeel|het merendeel|de meerderheid|een meerderheid|meestal|grotendeels|hoofdzakelijk|\
          voornamelijk|doorgaans|gewoonlijk|normaal gesproken|vooral|bijna alle|bijna altijd|bijna iedereen|bijna alles|\
          vrijwel alle|meer dan de helft|overwegend|het gros|in de regel",
            Q::Most,
        ),
        (
            "veel|vele|velen|talrijke|talloze|vaak|dikwijls|tal van|tientallen|honderden|duizenden|een groot aantal|herhaaldelijk|\
          regelmatig|menig|menige|een heleboel|meermaals|massaal|volop|talloos",
            Q::Many,
        ),
        (
            "sommige|sommigen|enkele|enkelen|enige|verscheidene|verschillende|diverse|een aantal|soms|iemand|iets|ergens|af en toe|\
          nu en dan|gedeeltelijk|deels|een deel|een van de|een van|minstens een|ten minste een|op zijn minst een|een paar|\
          bepaalde|de helft|helft|meerdere|een reeks",
            Q::Some,
        ),
        (
            "weinig|weinige|weinigen|zelden|nauwelijks iemand|een handvol|heel weinig|slechts enkele|een minderheid|bijna geen|\
          bijna niemand|bijna nooit|vrijwel geen|vrijwel niemand|sporadisch|minder dan de helft|een fractie",
            Q::Few,
        ),
        (
            "geen|geen enkele|geen enkel|geen van|geen van de|geen van beide|niemand|niets|nergens|nooit|nul|niet een|geeneen|\
          nimmer|op geen enkel moment|geen een",
            Q::None,
        ),
        ("alleen|enkel|slechts|uitsluitend|louter|alleen maar|enig|exclusief|niets dan|niemand anders dan|pas|maar", Q::Only),
    ],
    modalities: &[
        (
            "moet|moeten|moest|moesten|dient te|dienen te|diende te|dienden te|verplicht|verplichte|verplichting|is verplicht|\
          gedwongen|genoodzaakt|hoort te|vereist|vereiste|noodzakelijkerwijs|gehouden|noodzakelijk|dwingt|eist",
            M::Must,
        ),
        (
            "zou moeten|zouden moeten|hoort|behoort|behoren|aanbevolen|adviseert|geadviseerd|raadt aan|opgeroepen|roept op|riep op|\
          aangeraden",
            M::Should,
        ),
        (
            "mag|mogen|mocht|mochten|toegestaan|is toegestaan|gerechtigd|bevoegd|geoorloofd|hoeft niet|hoeven niet|hoefde niet|\
          heeft het recht|hebben het recht|vrijwillig|facultatief|vrij om",
            M::May,
        ),
        (
            "zou kunnen|zouden kunnen|misschien|mogelijk|wellicht|waarschijnlijk|vermoedelijk|naar verluidt|eventueel|blijkbaar|\
          kennelijk|schijnbaar|lijkt|lijken|vermeend|vermeende|zogenaamd|beweert|beweerde|beweren|verdacht|verdachte|\
          beschuldigd|beschuldigde|verwacht|verwachten|verwachte|verwachtte|voorspelt|voorspelde|naar verwachting|potentieel|\
          vermoedt|schijnt|zou|zouden",
            M::Might,
        ),
        ("kan|kunnen|kon|konden|in staat|is in staat|zijn in staat|slaagt erin|slaagde erin|slagen erin|weet te|wist te|bekwaam", M::Can),
        (
            "zal|zullen|gaat|gaan|wil|willen|wilde|wilden|van plan|is van plan|zijn van plan|plant|plannen|gepland|beoogt|\
          streeft naar|belooft|beloofde|beloofd|dreigt|dreigen|dreigde|hoopt|hopen|probeert|proberen|probeerde|overweegt|\
          overwegen|binnenkort|staat op het punt|kondigde aan|kondigt aan|aangekondigd|voornemens|poogt|wordt verwacht",
            M::Will,
        ),
        (
            "mag niet|mogen niet|mocht niet|mag geen|mogen geen|verboden|verbiedt|verbieden|verbood|is verboden|niet toegestaan|\
          verbod|ongeoorloofd|kan niet|kunnen niet|niet bevoegd|ontzegd|taboe",
            M::Forbidden,
        ),
    ],
    orders: &[
        ("voor|voordat|vooraf|voordien|eerder|eerder dan|voorafgaand aan|alvorens|vroeger dan|aan de vooravond van|tevoren", O::Before),
        ("na|nadat|daarna|nadien|later|later dan|vervolgens|naderhand|in de nasleep van|achteraf|volgend op|zodra", O::After),
        ("tot|totdat|tot en met|uiterlijk|tot aan|tot nu toe", O::Until),
        ("sinds|sedert|vanaf|sindsdien|op zijn vroegst", O::Since),
        ("tijdens|terwijl|gedurende|in de loop van|tegelijk|tegelijkertijd|ondertussen|intussen|gelijktijdig|te midden van", O::During),
    ],
    opposites: &[
        (
            "aanvaard*|accept*|geaccepteerd|goedkeur*|goedgekeurd|keurt goed|keurde goed|keurden goed|ingestemd|instem*|stemt in|stemde in|\
             stemden in|aangenomen|neemt aan|nam aan|akkoord|bekrachtig*|geratificeerd",
            "afwijz*|afgewezen|wijst af|wees af|wezen af|verwerp*|verwierp*|verworpen|weiger*|geweigerd|afkeur*|afgekeurd|veto|weggestemd|\
             blokkeer*|geblokkeerd|van de hand",
        ),
        (
            "stijg*|steeg|stegen|gestegen|toename|toenem*|toegenomen|neemt toe|nam toe|namen toe|groei*|gegroeid|klim|klimt|klom|klommen|\
             geklommen|wint|winst|omhoog|plus|opwaarts|duurder|aantrek*|herstel*|opleving",
            "daal*|daling*|gedaald|dalen|dalend*|val|valt|vallen|viel|vielen|gevallen|afname|afnem*|afgenomen|neemt af|nam af|namen af|zakt|\
             zakte|zakten|zakken|gezakt|zonk|krimp*|gekrompen|verlies|omlaag|min|neerwaarts|goedkoper|terugval*|teruggelopen|inzakk*|\
             keldert|kelderde|kelderden|gekelderd|slonk",
        ),
        (
            "verhog*|verhoogd*|verhoogt|ophog*|opgetrokken|uitbreid*|uitgebreid|verdubbel*|verdrievoudig*|vergroot*|vergrot*|opgevoerd|\
             opgeschaald",
            "verlag*|verlaagd*|verminder*|inkrimp*|ingekrompen|bezuinig*|gekort|kort|korting*|beperk*|gehalveerd|halveer*|reduc*|\
             gereduceerd|teruggebracht|verklein*|afgeschaald|snijd",
        ),
        (
            "win|wint|winnen|won|wonnen|gewonnen|winnaar*|overwin*|zege|zegeviert|triomf*|verslaat|versloeg|verslaan|klopt|klopte",
            "verlies|verliest|verliezen|verloor|verloren|verliezer*|nederlaag|nederlagen|verslagen|geklopt|onderuit|onderspit",
        ),
        (
            "open|opent|opende|openden|openen|geopend*|opening|heropen*|ontgrendel*|vrijgegeven",
            "sluit|sluiten|sloot|sloten|gesloten|sluiting*|dicht|dichtgegaan|afgesloten|geblokkeerd|afgegrendeld|dichte",
        ),
        (
            "begin|begint|beginnen|begon|begonnen|start|startte|startten|starten|gestart|aanvang*|uitgebroken|brak uit|ingezet|van start",
            "einde|eind|eindig*|geëindigd|beëindig*|stopt|stopte|stopten|stoppen|gestopt|afloop|afgelopen|afgerond|afrond*|voltooid|ophoud*|\
             opgehouden|houdt op|hield op|staak*|gestaakt|slot",
        ),
        (
            "voortzett*|voortgezet|zet voort|zette voort|doorga*|doorgegaan|gaat door|ging door|gingen door|hervat*|behoud*|behield|\
             handhaa*|handhav*|gehandhaafd|verleng*|blijft|blijven|bleef|bleven|gebleven|aanhoud*",
            "opschort*|opgeschort|schort op|schortte op|onderbroken|onderbreek*|onderbrak*|onderbreking*|stopgezet|stopzett*|stopt|stopte|\
             stoppen|gestopt|beëindig*|staakt|staakte|gestaakt|afgebroken|breekt af|brak af|opgegeven|geeft op|gaf op|schrap*|geschrapt|\
             afgeschaft|afschaf*|ingetrokken|intrekk*",
        ),
        (
            "gaat door|ging door|doorgegaan|vindt plaats|vond plaats|vonden plaats|plaatsgevonden|volgens plan|op tijd|stipt",
            "afgelast*|gelast af|geannuleerd*|annuleer*|uitgesteld*|uitstel*|stelt uit|stelde uit|verplaatst|vertraagd*|vertraging|\
             geschrapt|te laat|verschoven",
        ),
        (
            "aankom*|aangekomen|komt aan|kwam aan|kwamen aan|arriveer*|gearriveerd|land|landt|landde|landden|geland|landing|bereik*|kwam|\
             kwamen|komt|gekomen",
            "vertrek*|vertrok*|opgestegen|stijgt op|steeg op|verlaat|verlaten|verliet*|ging|gingen|gaat weg|ging weg|afreis*|afgereisd",
        ),
        (
            "binnenkom*|binnengekomen|kwam binnen|komt binnen|binnengaan|ging binnen|ingang|toetred*|toegetreden|treedt toe|trad toe|\
             intrek*|betred*|betrad|entree|instap*|ingestapt|immigr*|binnenval*|binnengevallen",
            "uitgang|verlaat|verlaten|verliet*|uittred*|uitgetreden|uitgestapt|uitstap*|stapt uit|stapte uit|vertrek*|vertrok*|\
             teruggetrokken|terugtrek*|trekt terug|trok terug|trokken terug|emigr*|uitgezet|weggegaan|aftocht",
        ),
        (
            "koop|koopt|kocht|kochten|kopen|gekocht|koper|kopers|aankoop|aankopen|aangekocht|verwerf*|verwierf|verworven|overneemt|\
             overgenomen|overname|neemt over|nam over",
            "verkoop*|verkocht*|verkopen|verkoper*|afstoot|afgestoten|afstoten",
        ),
        ("import|importeer*|geïmporteerd*|invoer*|ingevoerd*|importen", "export|exporteer*|geëxporteerd*|uitvoer*|uitgevoerd*|exporten"),
        (
            "toestaa*|toegestaan|staat toe|stond toe|stonden toe|toelaat|toelaten|toegelaten|laat toe|liet toe|toestemming|legaliseer*|\
             gelegaliseerd|gedoog*|vergun*|mag|mogen",
            "verbied*|verbod|verboden|verbood|verhinder*|beletten|belet|weert|geweerd|ontzeg*|blokkeer*|geblokkeerd|strafbaar",
        ),
        (
            "steun|steunt|steunde|steunden|steunen|gesteund|ondersteun*|voorstander*|voor|achter|verdedig*|pleit|pleitte|bepleit*|bijval",
            "verzet*|tegenstander*|tegen|bestrijd*|bestreed|kritiek*|kritiseer*|bekritiseer*|aanvall*|aangevallen|valt aan|viel aan|\
             veroordeel*|afkeur*|gekant",
        ),
        (
            "prijs|prijst|prees|prezen|geprezen|loof|looft|lof|verwelkom*|toejuich*|toegejuicht|juicht toe|complimenteer*",
            "bekritiseer*|kritiek|veroordeel*|hekel*|laak|laakt|laakte|afkeur*|berisp*|betreur*",
        ),
        (
            "bevestig*|toegegeven|geeft toe|gaf toe|gaven toe|toegeven|erken*|bekend|bekent|bekende|bekennen|beaam*",
            "ontken*|tegengesproken|spreekt tegen|sprak tegen|tegenspr*|weerleg*|betwist*|herroep*|ontkracht*|loochen*",
        ),
        ("schuldig*|veroordeel*|schuld", "onschuldig*|vrijgesproken|vrijspraak|spreekt vrij|sprak vrij|vrijsprek*|onschuld|gratie|niet schuldig"),
        ("beschuldig*|aangeklaagd|aanklacht*|klaagt aan|klaagde aan|verdenk*", "vrijgesproken|vrijspraak|verdedig*|vrijgepleit|ontlast*|geseponeerd"),
        ("eiser*|aanklager*|openbaar ministerie|officier van justitie|klager*", "gedaagde*|verdachte*|verdediging|beklaagde*|beschuldigde*"),
        ("slachtoffer*", "dader*|aanvaller*|verdachte*"),
        (
            "arresteer*|gearresteerd*|aangehouden|aanhoud*|houdt aan|hield aan|arrestatie*|opgepakt|pakt op|pakte op|vastgezet|gevangen|\
             gevangenisstraf|gevangengenomen|opgesloten|vast|vastgehouden|cel|gegijzeld*|ontvoer*",
            "vrijgelaten|laat vrij|liet vrij|vrijlat*|bevrijd*|vrij|vrijgekomen|kwam vrij|op vrije voeten|losgelaten|ontsnapt*",
        ),
        (
            "aanneem*|aangenomen|neemt aan|nam aan|aanwerv*|aangeworven|werft aan|in dienst|rekruteer*|aanstel*|aangesteld|aannemen|werkzaam",
            "ontsla*|ontsloeg*|afgedankt|werkloos*|werkloz*|buitengegooid|afvloei*",
        ),
        (
            "benoem*|aangesteld|stelt aan|stelde aan|gekozen|verkozen|verkiez*|kiest|koos|kozen|geïnstalleerd|beëdigd|bevorder*|gekroond|\
             aantreed*|aangetreden|treedt aan|trad aan",
            "ontsla*|afgezet|zet af|zette af|afgetreden|aftred*|treedt af|trad af|opgestapt|stapt op|stapte op|opstap*|weggestuurd|\
             weggestemd|gedegradeerd|onttroond",
        ),
        ("geboren|geboorte*|boreling*", "overleden|overlijd*|overleed|gestorven|sterft|stierf|sterven|dood"),
        (
            "gedood*|doodt|doodde|doden|dood|dode|overleden|overlijd*|overleed|gestorven|stierf|stierven|sterft|sterven|omgekomen|kwam om|\
             kwamen om|komt om|dodelijk*|vermoord*|om het leven|gesneuveld|lijk|lijken|doodgeschoten|fataal",
            "overleef*|overlevend*|overleven|levend*|leeft|in leven|ongedeerd|gewond*|gered|onverlet",
        ),
        ("gewond*|verwond*|letsel", "ongedeerd|onverlet|zonder letsel"),
        ("ziek|zieke|zieken|ziekte|besmet*|geïnfecteerd*", "gezond*|genezen|hersteld*|beter"),
        (
            "vind|vindt|vinden|vond|vonden|gevonden|ontdek*|aangetroffen|teruggevonden|opgespoord",
            "verlies|verliest|verloor|verloren|kwijt|kwijtgeraakt|verdwen*|verdwijn*|verdween|vermist*|zoek",
        ),
        (
            "legaal|legale|wettig*|wettelijk*|rechtmatig*|grondwettelijk*|geldig*|geoorloofd",
            "illegaal|illegale|illegaliteit|onwettig*|onwettelijk*|onrechtmatig*|ongrondwettelijk*|ongeldig*|wederrechtelijk*|ongeoorloofd|\
             verboden|clandestien*",
        ),
        (
            "waar|ware|waarheid|juist|juiste|correct*|klopt|echt|echte|werkelijk*|terecht*",
            "onwaar|onware|vals|valse|leugen*|onjuist*|incorrect*|fout|foute|nep|vervalst*|verzonnen|ten onrechte|onterecht*|verkeerd*",
        ),
        ("eerlijk*|rechtvaardig*|onpartijdig*", "oneerlijk*|onrechtvaardig*|partijdig*"),
        (
            "succes*|geslaagd*|slaagt|slaagde|slaagden|slagen|gelukt|lukt|lukte",
            "mislukk*|mislukt*|gefaald|faalt|faalde|faalden|falen|tevergeefs|gezakt|vruchteloos|zonder succes|fiasco",
        ),
        ("meer|groter|hoger|extra", "minder|kleiner|lager"),
        ("hoog|hoge|hoger|hogere|hoogste|hoogte*", "laag|lage|lager|lagere|laagste|laagte*"),
        (
            "boven|meer dan|minstens|ten minste|minimaal|ruim|niet minder dan|overschr*|overstijg*",
            "onder|minder dan|hoogstens|maximaal|hooguit|niet meer dan|bijna|beneden|tot",
        ),
        ("groot|grote|groter|grotere|grootste|reusachtig*|enorm*|omvangrijk*", "klein|kleine|kleiner|kleinere|kleinste|gering*|miniem*"),
        ("lang|lange|langer|langere|langste|verleng*", "kort|korte|korter|kortere|kortste|verkort*|inkort*|ingekort"),
        ("breed|brede|breder|verbre*", "smal|smalle|smaller|nauw|versmal*"),
        ("diep|diepe|dieper|diepste", "ondiep*"),
        ("dik|dikke|dikker", "dun|dunne|dunner"),
        ("meerderheid*", "minderheid*|minderheden"),
        ("eerste|eerst|voor het eerst|allereerste|bovenaan", "laatste|laatst|voor het laatst|allerlaatste|onderaan"),
        ("eerste", "tweede|derde"),
        ("vroeg|vroege|vroeger|vroegtijdig*|voortijdig*|vervroegd*", "laat|late|later|verlaat|te laat|vertraagd*"),
        ("vorig*|vroeger*|voormalig*|afgelopen|voorganger*|aftredend*|voorgaand*", "volgend*|toekomstig*|komend*|opvolger*|aanstaande|nieuwe"),
        ("gisteren", "morgen|vandaag"),
        ("vandaag", "gisteren|morgen"),
        ("noord|noorden|noordelijk*|noordwaarts", "zuid|zuiden|zuidelijk*|zuidwaarts"),
        ("oost|oosten|oostelijk*|oostwaarts", "west|westen|westelijk*|westwaarts"),
        ("noorden|noordelijk*|zuiden|zuidelijk*", "oosten|oostelijk*|westen|westelijk*"),
        ("noordoost*|zuidoost*", "noordwest*|zuidwest*"),
        ("links|linker|linkse|linkerkant", "rechts|rechter|rechtse|rechterkant"),
        ("boven|bovenste|omhoog|op|naar boven", "beneden|onder|onderste|omlaag|naar beneden"),
        ("binnen|binnenin|intern*|binnenste", "buiten|buitenkant|extern*"),
        ("ingeschakeld|schakelt in|aangezet|geactiveerd|activeer*", "uitgeschakeld|schakelt uit|uitgezet|gedeactiveerd"),
        ("binnenland*|nationaal|nationale|inheems*|lokaal|lokale", "buitenland*|internationa*|vreemd*|mondiaal"),
        ("met|inclusief|inbegrepen", "zonder|exclusief|behalve|uitgezonderd"),
        ("dichtbij|nabij|vlakbij|dicht bij", "ver|verre|veraf|afgelegen|ver van"),
        ("voor|voorkant|voorste|vooraan", "achter|achterkant|achterste|achteraan"),
        ("man|mannen|mannelijk*|jongen|jongens|hij|hem|heer", "vrouw|vrouwen|vrouwelijk*|meisje|meisjes|zij|haar|dame"),
        ("echtgenoot|weduwnaar|bruidegom|vriend", "echtgenote|weduwe|bruid|vriendin"),
        ("zoon|zonen|zoons|kleinzoon|neef|broer|broers|broeder", "dochter|dochters|kleindochter|nicht|zus|zussen|zuster"),
        ("vader|vaders|opa|grootvader|oom|koning|prins", "moeder|moeders|oma|grootmoeder|tante|koningin|prinses"),
        ("ouder|ouders|volwassen*|meerderjarig*", "kind|kinderen|minderjarig*|baby"),
        ("dag|overdag|dagelijks|middag", "nacht|nachts|nachtelijk*|middernacht"),
        ("ochtend*|morgen|'s ochtends|'s morgens|voormiddag", "avond*|'s avonds|namiddag|middag"),
        ("zomer*", "winter*"),
        ("lente*|voorjaar*", "herfst*|najaar*"),
        ("dagelijks*|dag", "wekelijks*|week|maandelijks*|maand|jaarlijks*|jaar"),
        ("wekelijks*|week", "maandelijks*|maand|jaarlijks*|jaar"),
        ("maandelijks*|maand", "jaarlijks*|jaar"),
        ("doordeweeks*|werkdag*", "weekend*|feestdag*"),
        ("nieuw|nieuwe|nieuwer|nieuwste|modern*|recent*|vers", "oud|oude|ouder|oudste|verouderd*|tweedehands|gebruikt*|voormalig"),
        ("jong|jonge|jonger|jongste|jongeren|jeugd*", "oud|oude|ouder|oudste|bejaard*|ouderen|senioren"),
        ("openbaar|openbare|publiek*|genationaliseerd|staats*", "privé|private|particulier*|geprivatiseerd|geheim*|besloten"),
        (
            "openlijk*|onthul*|openbaar|gepubliceerd|bekendgemaakt|transparant*",
            "heimelijk*|geheim*|verborg*|verberg*|verzwijg*|verzweeg|verzwegen|achtergehouden|stiekem|vertrouwelijk*",
        ),
        ("aanval*|aangevallen|valt aan|viel aan|vielen aan|offensief|bestorm*", "verdedig*|afgeslagen|slaat af|sloeg af|defensief|weer"),
        (
            "opruk*|opgerukt|rukt op|rukte op|rukten op|opmars|vooruitgang",
            "terugtrek*|teruggetrokken|trekt terug|trok terug|trokken terug|terugtocht|achteruitgang",
        ),
        ("verover*|ingenomen|bezet*|neemt in|nam in", "ontruim*|opgegeven|overgegeven|capituleer*|bevrijd*|verloren"),
        ("bewapen*|gewapend*", "ontwapen*|ongewapend*"),
        ("trouwt|trouwde|trouwden|trouwen|getrouwd*|huwelijk|gehuwd*|huwt|bruiloft", "scheid*|gescheiden|echtscheiding*|ongehuwd*|ongetrouwd*|vrijgezel*"),
        ("leent uit|uitgeleend|uitlenen|schuldeiser*|kredietverstrekker*", "geleend|leende|lenen|schuldenaar*|kredietnemer*"),
        (
            "geef|geeft|geven|gaf|gaven|gegeven|schenk*|geschonken|verleen*|overhandig*|stuurt|stuurde|donor*",
            "neem|neemt|nemen|nam|namen|genomen|ontvang*|ontving*|krijgt|kreeg|kregen|gekregen|gestolen|steelt|stal|ontnomen|afgenomen|\
             afgepakt",
        ),
        ("afzender*|gever*|schenker*", "ontvanger*|begunstigde*"),
        ("leraar|leraren|lerares|docent*|onderwijzer*|onderwijst|doceert|trainer*", "leerling*|student*|scholier*|studeert|leert|cursist*"),
        ("vraag|vraagt|vroeg|vroegen|vragen|gevraagd", "antwoord*|geantwoord|beantwoord*"),
        ("herinner*", "vergeet*|vergat*|vergeten"),
        ("houdt van|hield van|liefde|geliefd*|populair*", "haat|haatte|haten|gehaat|onpopulair*|verafschuw*|hekel"),
        ("heet|hete|warm*|hitte*|opwarm*|verwarm*|verhit", "koud*|kou|koel*|kil|afkoel*|vorst|vries*"),
        ("nat|natte|vochtig*|regen*|overstrom*", "droog|droge|droger|droogte*"),
        ("zonnig*|helder|zon|onbewolkt", "bewolkt*|regenachtig*|mistig*|somber"),
        ("zwaar|zware|zwaarder|zwaarste|ernstig*", "licht|lichte|lichter|lichtste"),
        ("sterk|sterke|sterker|sterkste|versterk*|krachtig*|machtig*|robuust*|verhevig*", "zwak*|verzwak*|kwetsba*|broos|krachteloos|afzwak*"),
        ("snel|snelle|sneller|snelst*|vlug*|versnel*|rap", "langzaam|langzame*|traag|trage|trager|vertraag*|vertrag*|geleidelijk*"),
        ("rijk|rijke|rijker|rijkste|rijkdom|vermogend*|welgesteld*|welvarend*", "arm|arme|armen|armer|armste|armoede|behoeftig*|verarm*"),
        ("goedkoop|goedkope|goedkoper|goedkoopst*|voordelig*|betaalbaar", "duur|dure|duurder|duurst*|kostbaar|kostbare|onbetaalbaar"),
        ("gratis|kosteloos|kosteloze", "betaald*|betalend*|tegen betaling"),
        ("veilig*|ongevaarlijk*|onschadelijk*|stabiel*|beschermd", "gevaar*|onveilig*|risico*|riskant*|bedreig*|instabiel*|schadelijk*"),
        ("verscherp*|aangescherpt|streng*|strikt*|hard|harde|harder", "versoepel*|soepel*|verlicht*|mild*|verzacht*|afgezwakt|laks*"),
        (
            "invoer*|ingevoerd|voert in|voerde in|voerden in|opgelegd|legt op|legde op|opleg*|ingesteld|stelt in|stelde in",
            "opgeheven|ophef*|heft op|hief op|afgeschaft|afschaf*|schaft af|schafte af|ingetrokken|geschrapt|schrap*",
        ),
        ("winst*|rendabel*", "verlies*|verliezen|onrendabel*|tekort"),
        ("overschot*", "tekort*|schaarste|gebrek"),
        ("inkomst*|ontvangsten|opbrengst*|omzet", "uitgave*|kosten|lasten"),
        ("bezit*|activa|tegoed*", "schuld*|passiva"),
        ("hoogconjunctuur|groei|bloei|herstel|opleving", "recessie*|crisis|krimp|stagnatie|neergang"),
        ("inflatie", "deflatie"),
        ("aanbod|leverancier*|producent*", "vraag|consument*|afnemer*"),
        ("spaar|spaart|spaarde|sparen|gespaard|bespaar*|bespar*", "uitgeven|uitgegeven|geeft uit|gaf uit|verspil*"),
        ("eens|overeenstemming|overeenkomst|overeen|akkoord|eensgezind*|consensus|verenigd", "oneens|onenig*|ruzie|geschil*|conflict*|verdeeld*|impasse|breuk"),
        (
            "bouw|bouwt|bouwde|bouwden|bouwen|gebouwd|opgebouwd|opbouw*|herbouw*|aanleg*|aangelegd",
            "sloop|sloopt|sloopte|slopen|gesloopt|afgebroken|breekt af|brak af|afbraak|verwoest*|vernietig*|vernield*",
        ),
        (
            "opricht*|opgericht|richt op|richtte op|sticht*|gesticht|gevormd|gecreëerd|creëer*",
            "opgeheven|ontbonden|ontbind*|heft op|hief op|opheff*|vernietig*|afgeschaft|uitgeroeid",
        ),
        ("verplicht*|bindend*|gedwongen|dwingend*", "vrijwillig*|facultatief|facultatieve|optioneel|optionele|vrijblijvend*|niet-bindend"),
        ("permanent*|definitie*|blijvend*|vast|vaste|levenslang*|onbepaald*|duurzaam", "tijdelijk*|voorlopig*|kortstondig*|provisoir|interim*"),
        (
            "aanwezig*|deelgenomen|deelnem*|neemt deel|nam deel|namen deel|opgedaagd|bijgewoond|woonde bij",
            "afwezig*|ontbr*|boycot*|geboycot|weggebleven|bleef weg|verzuim*",
        ),
        ("zelfde|dezelfde|hetzelfde|gelijk|gelijke|identiek*|ongewijzigd|soortgelijk*", "ander|andere|anders|verschillend*|verschil|ongelijk*|afwijkend*"),
        ("verander*|gewijzigd|wijzig*", "ongewijzigd*|onveranderd*|gelijk gebleven"),
        ("even", "oneven"),
        ("positief|positieve", "negatief|negatieve"),
        ("optimis*|hoopvol*|vertrouwen", "pessimis*|somber*|wanhop*|sceptisch*"),
        ("beter|betere|beste|goed|goede|uitstekend*", "slechter*|slecht|slechte|slechtst*|erger|ergste|beroerd"),
        ("verbeter*|herstel*|opgeknapt", "verergert|verergerd*|verslecht*|achteruit"),
        ("voordeel|voordelen|nuttig*|gunstig*|baat", "nadeel|nadelen|nadelig*|nutteloos|nutteloze|schade|schadelijk*|ongunstig*"),
        ("help|helpt|hielp|hielpen|helpen|geholpen|hulp|bevorder*", "hinder*|belemmer*|gehinderd|dwarsboom*|tegenwerk*|tegengewerkt|saboteer*"),
        ("bescherm*|beveilig*|behoed*", "bedreig*|in gevaar|vernietig*|blootgesteld"),
        ("vrede*|vreedzaam|vreedzame|bestand|wapenstilstand|staakt-het-vuren|rustig*", "oorlog*|gewelddadig*|geweld|gevecht*|strijd|onrust*|vijandelijkhe*"),
        ("escalat*|escaleer*", "de-escal*|deëscal*|ontspan*|gekalmeerd"),
        ("vriend*|bondgenoot|bondgenoten|partner*", "vijand*|rivaal|rivalen|tegenstander*|concurrent*"),
        ("werkgever*|baas|bazen|patroon", "werknemer*|ondergeschikte*|personeel|arbeider*|vakbond*"),
        ("verhuurder*|eigenaar*", "huurder*"),
        ("arts|artsen|dokter*", "patiënt*"),
        ("regering*|coalitie", "oppositie"),
        ("burger|burgers", "soldaat|soldaten|militair*|strijder*"),
        ("amateur*", "prof|profs|professional*|professioneel"),
        ("landelijk*|platteland*|dorp*", "stedelijk*|stad|steden"),
        ("officieel|officiële|formeel|formele", "officieus*|officieuze|onofficieel|informeel|informele"),
        ("bekend*|beroemd*|geïdentificeerd", "onbekend*|anoniem*"),
        ("vol|volle|gevuld|uitverkocht", "leeg|lege|verlaten"),
        ("volledig*|compleet|complete|voltooid", "onvolledig*|incompleet|gedeeltelijk*|onvoltooid*"),
        ("mogelijk*|waarschijnlijk*|haalbaar", "onmogelijk*|onwaarschijnlijk*|onhaalbaar"),
        ("makkelijk*|gemakkelijk*|eenvoudig*", "moeilijk*|lastig*|ingewikkeld*|moeizaam"),
        ("zeker|zekere|zekerheid|duidelijk*", "onzeker*|twijfel*|onduidelijk*"),
        ("opzettelijk*|bewust*|doelbewust*|met opzet|moedwillig*", "onopzettelijk*|per ongeluk|onbewust*|toevallig*|per abuis"),
        ("direct*|rechtstreeks*", "indirect*|onrechtstreeks*"),
        ("actief|actieve", "passief|passieve|inactief"),
        ("verantwoord*", "onverantwoord*"),
        ("nodig|noodzakelijk*", "onnodig*|overbodig*"),
        ("vaak|gebruikelijk*|gewoon|gewone", "zelden|zeldza*|ongebruikelijk*|ongewoon|ongewone|uitzonderlijk*"),
        ("altijd|overal|steeds", "nooit|nergens|soms|zelden"),
        ("iedereen|alles|alle|iemand|iets", "niemand|niets|geen"),
        ("nog|nog steeds|nog altijd", "niet meer|niet langer"),
        ("al|reeds", "nog niet|pas"),
        ("opnieuw|weer", "voor het eerst|nooit meer"),
        ("samen|gezamenlijk*|verenig*|fusie|fuseer*|gefuseerd", "apart|afzonderlijk*|gescheiden|gesplitst|splits*"),
        ("toegevoegd|toevoeg*|voegt toe|voegde toe|opgeteld|inbegrepen", "verwijder*|afgetrokken|weggelaten|geschrapt|uitgesloten"),
        ("laadt|laadde|geladen|beladen|inladen", "gelost|lossen|uitgeladen|ontladen"),
        ("beloon*|beloning", "straf*|bestraf*|gestraft|beboet*"),
        ("vertrouw*|geloofwaardig*|betrouwbaar|betrouwbare", "wantrouw*|ongeloofwaardig*|onbetrouwba*|betwijfel*"),
        ("nageleefd|naleef*|naleven|leeft na|respecteer*|gerespecteerd|eerbiedig*|voldoet", "overtre*|overtrad|schend*|geschonden|schond*|negeer*|genegeerd"),
        ("maximum|maximaal|maximale|bovengrens|plafond", "minimum|minimaal|minimale|ondergrens"),
        ("belasting|belastingen|belast|heffing|accijns", "subsidie*|vrijgesteld*|belastingvrij*"),
        ("gevaccineerd*|ingeënt*", "ongevaccineerd*"),
        ("gelovig*|religieu*", "ongelovig*|seculier*|atheïst*"),
        ("leidt|leidde|leidend*|voorsprong|aan kop", "achterstand|staat achter|stond achter"),
        ("thuis|thuisploeg|gastheer", "uit|uitploeg|gasten|bezoekers"),
        ("scoort|scoorde|scoren|gescoord|benut*", "mist|miste|missen|gemist"),
        ("promot*|promoveer*|gepromoveerd", "degrad*|gedegradeerd"),
        ("plaatst|gekwalificeerd|kwalificeer*", "uitgeschakeld|gediskwalificeerd"),
        ("staking*|staakt|stakers|stakend*", "weer aan het werk|hervat*"),
        ("hoop|hoopt|hoopte|hoopvol", "vrees*|gevreesd|angst|bang|wanhoop"),
        ("blij|blije|gelukkig*|vreugde|tevreden", "verdrietig*|ongelukkig*|ontevreden|teleurgesteld*|teleurstell*|boos|boze|rouw*"),
        ("trouw*|loyaal|loyale|oprecht*", "ontrouw*|leugenachtig*|verraad*|verried|corrupt*"),
        ("moedig*|dapper*", "laf|laffe|angstig*"),
        ("schoon|schone|zuiver*", "vuil|vuile|vervuil*|besmet*|verontreinig*"),
        ("licht|helder*|verlicht", "donker*|duister*"),
        ("zichtbaar|zichtbare|verschijn*|verscheen|verschenen", "onzichtba*|verdwijn*|verdween|verdwen*"),
        ("luid*|lawaai*", "stil|stille|zacht"),
        ("nuchter*", "dronken|beschonken"),
        ("afhankelijk*", "onafhankelijk*|zelfstandig*|autonoom|autonome"),
        ("democrati*", "dictat*|autoritair*|ondemocratisch*"),
        ("normaal|normale", "abnormaal|abnormale|buitengewoon|buitengewone"),
        ("ongeluk|ongeval*|zelfmoord|zelfdoding|natuurlijke dood", "moord*|doodslag|aanslag*|misdrijf|misdaad"),
        ("opgelost*|opgehelderd", "onopgelost*|onopgehelderd"),
        ("betaald*|betaalt|afgelost", "onbetaald*|schuldig|openstaand*"),
        ("kredietwaardig|solvabel", "failliet*|insolvent*|faillissement"),
        ("gestort|stort|stortte", "opgenomen|afgehaald|neemt op|nam op"),
        ("overschat*|overdrij*|overdreven|overdreef", "onderschat*|gebagatelliseerd|bagatelliseer*"),
        ("langetermijn*|op lange termijn", "kortetermijn*|op korte termijn"),
    ],
};
