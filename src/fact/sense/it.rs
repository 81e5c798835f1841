//! Words of Italian that turn what an assertion says.

use super::table::{Affix, Language, ModalForce as M, Order as O, Quantity as Q};

pub(super) const ITALIAN: Language = Language {
    code: "it",
    not: "non|mai|nessun|nessuno|nessuna|niente|nulla|neanche|nemmeno|neppure",
    without: "no|senza",
    refusals: "",
    denials: "nega|negano|negò|negato|ha negato|smentisce|smentiscono|smentì|smentito",
    further: "non più|non ancora|da nessuna parte|mai più|per niente|affatto|in nessun modo|in nessun caso|anziché|\
        invece di|lungi da|giammai|negava|negare|negando|smentire|smentita|rifiuta|rifiutano|rifiutò|rifiutato|rifiutare|\
        respinge|respinto|respinta|respingono|respingere|declina|declinato|fallisce|fallito|fallita|falliscono|fallire|\
        incapace di|incapaci di|esclude|escluso|esclusa|escludono|escludere|mancanza di|manca di|privo di|priva di|\
        rinuncia a|rinunciato a|contesta|contestato|evita|evitato|impossibile|si astiene|è falso|è falsa|era falso|\
        era falsa|sono falsi|sono false",
    idioms: "non solo|non soltanto|non solamente|senza dubbio|senz'altro|non c'è dubbio|nessun dubbio|non più tardi di|non oltre|\
             non meno di|non più di|nientemeno|niente di meno|niente altro che|nient'altro che|se non|o no|o meno|perché no|ciononostante|\
             nondimeno|nonostante|non a caso|non c'è da stupirsi|senza eccezioni|senza precedenti|senza sosta|senza contare|non ultimo|\
             non è altro che|più che mai|come non mai|non da poco|non pochi|non poche|non certo|senza indugio|nessuna sorpresa|senzatetto",
    affixes: &[
        Affix::Prefix("in"),
        Affix::Prefix("im"),
        Affix::Prefix("il"),
        Affix::Prefix("ir"),
        Affix::Prefix("dis"),
        Affix::Prefix("s"),
        Affix::Prefix("anti"),
        Affix::Prefix("contro"),
        Affix::Prefix("non"),
        Affix::Prefix("mal"),
        Affix::Prefix("a"),
        Affix::Prefix("ex"),
        Affix::Prefix("de"),
    ],
    quantities: &[
        (
            "tutto|tutti|tutta|tutte|ogni|ognuno|ognuna|ciascuno|ciascuna|ciascun|sempre|entrambi|entrambe|ovunque|dappertutto|\
          intero|intera|interi|interamente|totalmente|totale|completamente|completo|completa|integralmente|all'unanimità|\
          unanime|senza eccezioni|la totalità|costantemente|tutti i|tutte le|chiunque|pienamente|ambedue",
            Q::All,
        ),
        (
            "la maggior parte|maggior parte|la maggioranza|maggioranza dei|perlopiù|per lo più|principalmente|generalmente|\
          di solito|solitamente|normalmente|in genere|quasi tutti|quasi tutte|quasi sempre|quasi tutto|più della metà|\
          soprattutto|in gran parte|prevalentemente|il grosso",
            Q::Most,
        ),
        (
            "molti|molte|molto|molta|numerosi|numerose|spesso|frequentemente|tanti|tante|parecchi|parecchie|decine di|centinaia di|\
          migliaia di|una moltitudine|innumerevoli|ripetutamente|regolarmente|un gran numero|più volte|un sacco di",
            Q::Many,
        ),
        (
            "alcuni|alcune|alcun|qualche|qualcuno|qualcosa|diversi|diverse|vari|varie|talvolta|a volte|qualche volta|\
          occasionalmente|in parte|parzialmente|uno dei|una delle|uno degli|almeno uno|almeno una|almeno un|una parte|certi|\
          certe|una serie di|da qualche parte|ogni tanto|la metà|metà|taluni|un paio di",
            Q::Some,
        ),
        (
            "pochi|poche|poco|poca|raramente|di rado|pochissimi|pochissime|una manciata|una minoranza|quasi nessuno|quasi nessuna|\
          quasi mai|quasi niente|a malapena|scarsi|scarse|meno della metà|sporadicamente|una frazione",
            Q::Few,
        ),
        (
            "nessun|nessuno|nessuna|niente|nulla|mai|nessuno dei|nessuna delle|neanche uno|nemmeno uno|nemmeno una|neppure uno|\
          da nessuna parte|zero|in nessun momento",
            Q::None,
        ),
        (
            "solo|soltanto|solamente|unicamente|esclusivamente|unico|unica|unici|uniche|soli|sole|sola|nient'altro che|\
          semplicemente|meramente|nessun altro che|appena",
            Q::Only,
        ),
    ],
    modalities: &[
        (
            "deve|devono|debbono|doveva|dovevano|dovrà|dovranno|dovuto|dovette|dovere|obbligato|obbligata|obbligati|obbligate|\
          obbligatorio|obbligatoria|obbligatoriamente|costretto|costretta|costretti|tenuto a|tenuti a|bisogna|occorre|\
          è necessario|necessariamente|è obbligato|impone|impongono|esige|va fatto|forzato",
            M::Must,
        ),
        (
            "dovrebbe|dovrebbero|bisognerebbe|occorrerebbe|consiglia|consigliato|raccomanda|raccomandato|raccomandano|invitato a|\
          invitati a|converrebbe|sollecita|esorta",
            M::Should,
        ),
        (
            "può|possono|è permesso|permesso|è consentito|consentito|autorizzato a|autorizzati a|autorizzato|autorizzata|\
          ha il diritto|hanno il diritto|ha diritto|libero di|liberi di|facoltativo|facoltativa|non deve|non devono|\
          non è obbligato|ammesso",
            M::May,
        ),
        (
            "potrebbe|potrebbero|forse|magari|probabilmente|possibilmente|eventualmente|presumibilmente|apparentemente|\
          a quanto pare|sembra|sembrano|sembrerebbe|pare|presunto|presunta|presunti|presunte|presuntamente|sarebbe|sarebbero|\
          avrebbe|avrebbero|accusato|accusata|accusati|sospettato|sospettati|sospetta|sospetti|atteso|attesi|attesa|si aspetta|\
          si aspettano|si prevede|prevede|prevedono|previsione|è possibile che|potenzialmente|sostiene di|rischia di",
            M::Might,
        ),
        (
            "è in grado di|sono in grado di|in grado di|capace di|capaci di|poteva|potevano|ha potuto|hanno potuto|riesce a|\
          riescono a|riuscito a|riusciti a|sa|sanno",
            M::Can,
        ),
        (
            "sarà|saranno|avrà|avranno|vuole|vogliono|voleva|volevano|intende|intendono|progetta|progettano|pianifica|\
          ha intenzione di|hanno intenzione di|previsto|prevista|previsti|in programma|sta per|stanno per|promette|promettono|\
          promesso|minaccia di|minacciano di|spera|sperano|cerca di|cercano di|tenta di|tentato di|punta a|mira a|si impegna a|\
          vorrebbe|vorrebbero|si appresta a|presto|valuta",
            M::Will,
        ),
        (
            "non deve essere|non può|non possono|non potrà|non potranno|vietato|vietata|vietati|vietate|è vietato|proibito|\
          proibita|proibiti|non è permesso|non è consentito|non ha il diritto|non hanno il diritto|vieta|vietano|proibisce|\
          divieto|interdetto|non autorizzato|non è autorizzato",
            M::Forbidden,
        ),
    ],
    orders: &[
        (
            "prima|prima di|prima che|prima del|prima della|precedentemente|in precedenza|anteriormente|alla vigilia|\
          anticipatamente",
            O::Before,
        ),
        (
            "dopo|dopo che|dopo di|in seguito a|successivamente|poi|dopodiché|a seguito di|una volta|in seguito|all'indomani|\
          al termine di|più tardi",
            O::After,
        ),
        ("fino a|fino al|fino alla|fino all'|finché|entro|fino|sino a|al più tardi", O::Until),
        ("da quando|sin da|fin da|a partire da|a partire dal|a decorrere da|dal|sin dal|fin dal", O::Since),
        (
            "durante|mentre|nel corso di|nel corso del|contemporaneamente|nello stesso tempo|allo stesso tempo|nel frattempo|\
          simultaneamente|nel mezzo di",
            O::During,
        ),
    ],
    opposites: &[
        (
            "accett*|approv*|accoglie|accolto|accolta|accolgono|adott*|ratific*|acconsent*|ammett*|ammess*|via libera|avall*|convalid*",
            "rifiut*|respin*|bocci*|rigett*|declin*|veto|disapprov*|nega|negato|ricus*|blocc*|invalid*|scart*",
        ),
        (
            "aument*|cresc*|crebb*|sale|salgono|salì|salit*|salire|rialz*|in rialzo|increment*|guadagn*|avanz*|balz*|impenn*|rincar*|\
             rimbalz*|ascesa|decoll*",
            "diminu*|cala|calano|calò|calat*|calare|scend*|sces*|ribass*|in ribasso|cade|cadut*|crolla*|crollo|perde|perdono|perso|riduc*|\
             ridott*|ridusse|fless*|precipit*|decresc*|contrazione|arretr*|tonf*|scivol*",
        ),
        (
            "aument*|alza*|elev*|innalz*|raddoppi*|triplic*|potenzi*|rafforz*|ampli*|estend*|estes*|rialz*",
            "taglia*|tagli|taglio|riduc*|ridott*|riduzion*|abbass*|diminu*|dimezz*|limit*|restring*|ristret*|contenere|decurt*",
        ),
        (
            "vinc*|vint*|vinse|vittori*|trionf*|batte|battono|sconfigge|supera|si impone|si aggiudica|conquist*",
            "perd*|pers*|sconfitt*|battuto da|capitol*|soccomb*|ko",
        ),
        ("apre|aprono|aprì|apert*|aprire|riapr*|riapert*|inaugur*|sblocc*", "chiud*|chius*|blocc*|sbarr*|sigill*"),
        (
            "inizi*|cominci*|avvi*|parte|partono|partit*|lanci*|scoppi*|esord*|debutt*|apre",
            "finisc*|finit*|fine|termin*|conclu*|cess*|ferma*|interromp*|interrott*|chiud*|chius*",
        ),
        (
            "continu*|prosegu*|mantien*|manten*|riprend*|ripres*|prolung*|prorog*|conserv*|resta|restano|rimane|rimangono|rimas*|persist*",
            "sospend*|sospes*|sospensione|interromp*|interrott*|interruzion*|ferma*|cess*|abbandon*|annull*|abol*|abrog*|revoc*|soppress*|\
             smett*|smess*|lascia|lasciato",
        ),
        (
            "si tiene|si terrà|si è tenut*|tenut*|avrà luogo|ha avuto luogo|si svolge|si è svolt*|si svolgerà|puntual*|in orario|\
             come previsto|confermat*",
            "annull*|cancell*|rinvi*|posticip*|slitt*|ritard*|rimand*|sospes*|in ritardo",
        ),
        (
            "arriv*|giung*|giunt*|atterr*|viene|vengono|venut*|sbarc*|approd*",
            "parte|partono|partit*|partenz*|lascia|lasciano|lasciat*|va via|decoll*|se ne va|salp*|riparte",
        ),
        (
            "entra|entrano|entrò|entrat*|entrare|ingress*|accede|accedono|immigr*|aderi*|adesione|unisce|unirsi",
            "esce|escono|uscì|uscit*|uscire|lascia|lasciano|lasciat*|ritir*|emigr*|espuls*|espell*|abbandon*|dimission*|dimess*",
        ),
        ("compra|comprano|comprò|comprat*|comprare|acquist*|acquisi*|acquirent*", "vende|vendono|vendut*|vendere|vendit*|cede|cedono|cedut*|cession*"),
        ("importa|importano|importare|importazion*|importator*|importato|importati", "esport*"),
        (
            "permett*|permess*|permise|consent*|autorizz*|ammett*|ammess*|legalizz*|toller*|abilit*|lascia",
            "viet*|proibi*|divieto|divieti|imped*|interdi*|interdett*|blocc*|nega|bandi*",
        ),
        (
            "sosteg*|sostien*|sosten*|appoggi*|difend*|difes*|favorevol*|a favore|promuov*|incoraggi*|pro",
            "oppo*|si oppon*|contro|contrari*|critic*|combatt*|attacc*|condann*|denunci*|sfavorevol*|osteggi*|avvers*|detrattor*",
        ),
        ("loda*|elogi*|applaud*|plauso|accoglie con favore|esalt*|apprezz*", "critic*|condann*|biasim*|deplor*|denunci*|rimprover*|stigmatizz*|attacc*"),
        (
            "conferm*|ammett*|ammess*|riconosc*|riconobb*|confess*|afferm*|ammissione",
            "smenti*|nega|negano|negò|negat*|negare|contest*|confut*|ritratt*|contraddi*|sconfess*",
        ),
        ("colpevol*|condann*", "innocent*|assol*|prosciol*|scagion*|graziat*|non colpevol*"),
        ("accus*|incrimin*|imput*|indag*", "scagion*|assol*|difend*|prosciolt*|archivi*"),
        ("accusa|pubblico ministero|pm|procura|procurator*|querelant*|attore", "difesa|imputat*|difensor*|convenut*|accusat*"),
        ("vittim*", "aggressor*|colpevol*|carnefic*|autore|autori"),
        (
            "arrest*|ferma|fermat*|deten*|incarcer*|cattur*|imprigion*|in carcere|in manette|in custodia|rapit*|sequestr*|ostaggi*",
            "liber*|rilasci*|scarcer*|in libertà|evas*|a piede libero|salvat*",
        ),
        ("assum*|assunt*|assunzion*|ingaggi*|reclut*|impieg*", "licenzi*|esuber*|disoccup*|mandato via|cassa integrazione"),
        (
            "nomin*|elegg*|elett*|elezion*|designa*|design|insedia*|promoss*|promuov*|incoron*|assume l'incarico",
            "destitu*|rimoss*|rimuov*|rimozion*|dimett*|dimess*|dimission*|silur*|esoner*|revoc*|depos*|sfiduc*|retrocess*|spodest*",
        ),
        ("nasce|nascono|nacque*|nato|nata|nati|nate|nascit*", "muor*|morì|mort*|morire|decedut*|decess*|scompars*|spent*"),
        (
            "mort*|muore|muoiono|morì|morirono|morire|uccis*|uccid*|decess*|deced*|vittim*|assassin*|letal*|fatal*|cadaver*|perso la vita|\
             salm*",
            "sopravviss*|sopravviv*|vivo|viva|vivi|vive|in vita|illes*|incolum*|ferit*|superstit*|salvo|salvi|salvat*|scampat*",
        ),
        ("ferit*|ferisc*", "illes*|incolum*|indenn*|senza ferite"),
        ("malat*|infett*|contagi*|ammala*", "sano|sana|sani|guari*|in salute|negativ*"),
        ("trova*|trovò|ritrov*|scopr*|scopert*|rinven*|individua*", "perd*|pers*|smarri*|scompar*|sparit*|spari|dispers*"),
        (
            "legale|legali|legalmente|lecit*|costituzional*|valid*|legittim*|regolar*|in regola",
            "illegal*|illecit*|incostituzional*|anticostituzional*|invalid*|illegittim*|irregolar*|nullo|nulla|abusiv*|fraudolent*",
        ),
        (
            "vero|vera|veri|vere|verità|corrett*|esatt*|autentic*|reale|reali|giust*|a ragione",
            "fals*|scorrett*|inesatt*|errat*|sbagliat*|fint*|fittizi*|bugi*|menzogn*|contraffatt*|a torto|inventat*",
        ),
        ("giust*|equo|equa|imparzial*", "ingiust*|iniqu*|parzial*"),
        ("success*|riusc*|riesc*|superat*|vincent*", "fallit*|fallisc*|falliment*|fallì|insuccess*|invano|bocciat*|flop|fiasco"),
        ("più|maggior*|ulterior*|superior*", "meno|minor*|inferior*"),
        ("alto|alta|alti|alte|elevat*|massim*|superior*|record", "basso|bassa|bassi|basse|minim*|inferior*|ridott*"),
        ("oltre|più di|al di sopra|sopra|almeno|supera*|non meno di", "meno di|al di sotto|sotto|al massimo|non più di|fino a|al più"),
        ("grand*|enorm*|immens*|vast*|maggior*|important*|ampi*", "piccol*|minuscol*|minor*|modest*|lieve"),
        ("lung*|allung*|prolung*|estes*", "cort*|brev*|accorci*|abbrevi*"),
        ("larg*|ampi*|allarg*", "strett*|restring*|ristret*"),
        ("profond*", "superficial*"),
        ("maggioranz*|maggioritari*", "minoranz*|minoritari*"),
        ("primo|prima|primi|prime|per la prima volta|inizial*", "ultim*|per l'ultima volta|final*"),
        ("primo|prima", "second*|terz*"),
        ("presto|precoc*|anticip*|prematur*|in anticipo", "tard*|in ritardo|ritard*|posticip*"),
        ("precedent*|scors*|passat*|ex|uscent*|predecessor*|vecchi*", "prossim*|successiv*|futur*|seguent*|successor*|nuov*|entrant*"),
        ("ieri", "domani|oggi"),
        ("oggi", "ieri|domani"),
        ("nord|settentrional*", "sud|meridional*"),
        ("est|oriental*|oriente", "ovest|occidental*|occidente"),
        ("nord|sud", "est|ovest"),
        ("nord-est|nordest", "nord-ovest|nordovest|sud-est|sudest"),
        ("sinistr*", "destr*"),
        ("sopra|su|in alto|alto|salita|superior*", "sotto|giù|in basso|basso|discesa|inferior*"),
        ("dentro|intern*|all'interno", "fuori|estern*|all'esterno"),
        ("accend*|acces*|attiv|attiva*|riattiv*", "spegn*|spent*|spense|disattiv*"),
        ("nazional*|interno|interna|local*|domestic*", "ester*|stranier*|internazional*|mondial*"),
        ("con|compres*|inclus*", "senza|esclus*|eccetto|salvo|tranne"),
        ("vicin*|prossim*|nei pressi", "lontan*|distant*"),
        ("davanti|anterior*|fronte", "dietro|posterior*|retro"),
        ("uomo|uomini|maschi*|ragazzo|ragazzi|bambino|signore|lui", "donna|donne|femmin*|ragazza|ragazze|bambina|signora|lei"),
        ("marito|mariti|fidanzato|vedovo|sposo", "moglie|mogli|fidanzata|vedova|sposa"),
        (
            "figlio|figli|nonno|zio|fratello|fratelli|padre|padri|papà|re|principe",
            "figlia|figlie|nonna|zia|sorella|sorelle|madre|madri|mamma|regina|principessa",
        ),
        ("genitor*|padre|madre|adult*|maggiorenn*", "figli*|bambin*|minor|minori|minorenn*|neonat*"),
        ("giorno|giorni|diurn*|mezzogiorno|di giorno", "notte|notti|notturn*|mezzanotte|di notte"),
        ("mattin*|alba", "sera|serata|seral*|pomerigg*|tramonto"),
        ("estat*|estiv*", "invern*"),
        ("primaver*", "autunn*"),
        ("quotidian*|giornalier*|giorno", "settiman*|mensil*|mese|annual*|anno"),
        ("settiman*", "mensil*|mese|annual*|anno"),
        ("mensil*|mese", "annual*|anno|trimestral*"),
        ("ferial*", "festiv*|weekend|fine settimana"),
        ("nuov*|modern*|recent*|inedit*", "vecchi*|antic*|obsolet*|usat*|superat*"),
        ("giovan*|gioventù", "vecchi*|anzian*"),
        ("pubblic*|statal*|nazionalizz*", "privat*|segret*|a porte chiuse"),
        ("apertamente|rivel*|svel*|pubblic*|divulg*|trasparen*", "segret*|nascond*|nascos*|occult*|clandestin*|insabbi*|copert*|riservat*"),
        ("attacc*|offensiv*|assalt*|aggredi*|aggress*|invad*|invas*", "difend*|difes*|difens*|respin*"),
        ("avanz*|progred*|progress*|offensiva", "arretr*|ritir*|indietregg*|ripieg*|regress*"),
        ("conquist*|cattur*|prend*|pres*|occup*", "perd*|pers*|cede|cedut*|capitol*|arrend*|liber*|evacu*"),
        ("armat*|arma", "disarm*"),
        ("sposa*|sposi|matrimon*|nozze", "divorzi*|separ*|celib*|nubil*|single"),
        ("presta|prestò|prestat*|creditor*", "prende in prestito|debitor*|indebit*"),
        (
            "dato|dare|diede|dona*|consegn*|conced*|concess*|invia*|offr*|offert*",
            "prend*|tolg*|tolt*|togli*|ricev*|ritir*|confisc*|ruba*|rubò|sottra*|sequestr*",
        ),
        ("mittent*|donator*", "destinatar*|beneficiar*|riceven*"),
        ("insegn*|professor*|maestr*|docent*|allenator*", "impar*|alunn*|student*|scolar*|alliev*"),
        ("chied*|chiest*|chiese|domand*|interrog*", "rispos*|rispond*"),
        ("ricord*", "dimentic*"),
        ("amano|amat*|amore|adora*|popolar*", "odia*|odio|detest*|impopolar*"),
        ("cald*|calor*|riscald*|torrid*", "fredd*|fresc*|raffredd*|gelo|gelid*"),
        ("umid*|piogg*|piovos*|bagnat*|allag*|alluvion*", "secc*|asciutt*|siccità|arid*"),
        ("soleggi*|seren*|sole", "nuvolos*|coperto|piovos*|nebbi*"),
        ("pesant*|grave|gravi|gravemente", "legger*|lieve|lievi|lievemente"),
        ("forte|forti|fortemente|rafforz*|potent*|robust*|consolid*|intensific*", "debol*|indeboli*|fragil*|attenu*|affievol*"),
        ("rapid*|veloc*|acceler*|in fretta", "lent*|rallent*|gradual*"),
        ("ricc*|benestant*|facoltos*|arricch*", "pover*|impoveri*|indigent*|bisognos*"),
        ("economic*|a buon mercato|convenient*", "caro|cara|cari|costos*|dispendios*"),
        ("gratis|gratuit*", "a pagamento|pagat*"),
        ("sicur*|innocu*|stabil*|protett*", "pericol*|insicur*|rischi*|minacc*|instabil*|nociv*|vulnerabil*"),
        ("inaspri*|sever*|rigid*|rigoros*|duro|dura|irrigid*", "allent*|allegger*|ammorbid*|mite|miti|flessibil*|attenu*|indulgent*"),
        ("impon*|impost*|impose|introdu*|introdott*|istitu*|instaur*", "revoc*|abol*|abrog*|elimin*|tolg*|tolt*|rimoss*|soppress*"),
        ("profitt*|utile|utili|guadagn*|redditizi*|in attivo|attivo", "perdit*|in passivo|deficit|in rosso|passivo"),
        ("surplus|eccedenz*|avanzo|attivo", "deficit|disavanzo|carenz*|passivo"),
        ("entrat*|incass*|ricav*|reddit*", "spes*|cost*|uscit*|esborso"),
        ("crescita|ripresa|boom|espansione", "recessione|crisi|rallentamento|contrazione|stagnazione"),
        ("inflazione", "deflazione"),
        ("offerta|fornitor*|produttor*", "domanda|consumator*|client*"),
        ("risparmi*", "spend*|sprec*"),
        ("accord*|d'accordo|intes*|concord*|consens*|uniti|unità|patto", "disaccord*|disput*|litig*|rottur*|divis*|conflitt*|discord*|dissens*|stallo"),
        ("firma|firmò|firmat*|firmare", "romp*|rott*|disd*|rescind*|annull*"),
        ("costru*|edific*|erig*|erett*|ricostru*", "demol*|abbatt*|distrug*|distrutt*|smantell*|rade|raso al suolo"),
        ("crea|creano|creò|creat*|fonda*|fondò|istitu*|costitu*|forma*", "sciogl*|sciolt*|sciolse|elimin*|distrug*|distrutt*|soppress*|annient*"),
        ("obbligatori*|vincolant*|forzat*|imposto|coatt*", "facoltativ*|volontar*|opzional*|non vincolant*"),
        ("permanent*|definitiv*|duratur*|stabile|a vita|indeterminat*", "temporane*|provvisor*|transitor*|momentane*|effimer*"),
        ("present*|partecip*|presenza|assist*", "assent*|assenza|manca*|boicott*|disert*"),
        ("stess*|ugual*|identic*|simil*|invariat*|medesim*", "divers*|altro|altra|altri|altre|different*|distint*"),
        ("cambi*|modific*|riform*|mutat*", "invariat*|immutat*|resta|mantien*"),
        ("pari", "dispari"),
        ("positiv*", "negativ*"),
        ("ottimis*|fiducios*|speranz*", "pessimis*|disper*|scettic*|sfiducia"),
        ("miglior*|buon*|bene|meglio|ottim*", "peggior*|cattiv*|male|peggio|pessim*"),
        ("recuper*|miglior*", "peggior*|deterior*|aggrav*|degrad*"),
        ("benefic*|vantagg*|utile|utili", "dann*|svantagg*|inutil*|nociv*|pregiudi*"),
        ("aiut*|facilit*|favor*|agevol*", "ostacol*|imped*|intralci*|sabot*|frena"),
        ("protegg*|protett*|protez*|tutel*|salvaguard*", "minacc*|distrug*|espon*|espost*|mette in pericolo"),
        ("pace|pacific*|tregua|cessate il fuoco|armistizio|calma", "guerr*|bellic*|violent*|violenz*|combattiment*|ostilità|scontr*|disordin*"),
        ("amic*|alleat*|partner", "nemic*|rival*|avversar*|ostil*"),
        ("vincitor*|campion*", "perdent*|sconfitt*"),
        ("datore di lavoro|datori di lavoro|padron*|capo|imprenditor*", "dipendent*|lavorator*|impiegat*|subordinat*|sindacat*"),
        ("proprietar*|locator*", "inquilin*|locatar*|affittuar*"),
        ("medic*|dottor*", "pazient*"),
        ("governo|maggioranza", "opposizione"),
        ("civil*", "militar*|soldat*|combattent*"),
        ("dilettant*|amatorial*", "professionist*"),
        ("rural*|campagna|villaggi*", "urban*|città"),
        ("ufficial*", "ufficios*|non ufficial*"),
        ("noto|nota|famos*|conosciut*|identificat*", "sconosciut*|ignot*|anonim*"),
        ("pien*|gremit*|affollat*", "vuot*|desert*"),
        ("complet*|integral*|intero", "incomplet*|parzial*|incompiut*"),
        ("possibil*|probabil*|fattibil*", "impossibil*|improbabil*|irrealizzabil*"),
        ("facil*|semplic*", "difficil*|complicat*|ardu*|compless*"),
        ("certo|certa|sicur*|certezz*|chiar*", "incert*|dubbi*|insicur*"),
        ("intenzional*|deliberat*|dolos*|volontar*|apposta|premeditat*", "accidental*|colpos*|involontar*|per errore|inavvertit*|fortuit*"),
        ("dirett*", "indirett*"),
        ("responsabil*", "irresponsabil*"),
        ("necessar*|indispensabil*", "superflu*|inutil*"),
        ("frequent*|spesso|comun*|abitual*|solit*", "rar*|insolit*|inusual*|eccezional*"),
        ("sempre|ovunque", "mai|talvolta|raramente|da nessuna parte"),
        ("tutti|tutto|ognuno|qualcuno|qualcosa|chiunque", "nessuno|niente|nulla|nessuna"),
        ("ancora|tuttora", "non più"),
        ("già", "non ancora"),
        ("di nuovo|nuovamente", "per la prima volta|mai più"),
        ("insieme|unit*|fusion*|congiunt*", "separat*|divis*|da solo|scission*"),
        ("aggiun*|inclu*", "togli*|tolt*|sottra*|esclu*|elimin*"),
        ("caric*", "scaric*"),
        ("premi|premia*|ricompens*", "puni*|sanzion*|multat*|penalizz*"),
        ("fiduci*|credibil*|affidabil*", "sfiduci*|diffid*|dubit*|sospett*|inaffidabil*"),
        ("rispett*|osserv*|ottemper*|adempi*", "viola|violano|violò|violat*|violazion*|infrang*|infrant*|trasgred*|disattend*|ignor*"),
        ("invit*", "esclu*"),
        ("massim*|tetto", "minim*"),
        ("tassa|tasse|impost*|dazi*", "sussidi*|sovvenzion*|esent*|esenzion*|sgravi*"),
        ("vaccinat*", "non vaccinat*"),
        ("credent*|religios*", "laic*|ateo|atei"),
        ("guida|in testa|in vantaggio|conduc*", "insegue|in coda|in svantaggio|sotto"),
        ("in casa|padroni di casa|casa", "trasferta|in trasferta|ospit*"),
        ("segna*|segnò|realizz*|trasform*", "sbagli*|fallisc*|manca*|subisc*"),
        ("promoss*|promozion*", "retrocess*"),
        ("qualific*", "elimin*|squalific*"),
        ("scioper*", "ripresa del lavoro|tornano al lavoro|revocat*"),
        ("spera*", "teme|temono|timor*|paur*|disper*"),
        ("felic*|content*|gioi*|soddisf*|liet*", "trist*|infelic*|scontent*|delus*|deluden*|insoddisf*|arrabbi*|lutto"),
        ("onest*|sincer*|leal*|fedel*", "disonest*|bugiard*|sleal*|infedel*|corrott*|tradi*"),
        ("coraggi*", "codard*|vile|vili"),
        ("pulit*|puro|pura", "sporc*|inquin*|contamin*"),
        ("chiar*|luminos*", "scur*|oscur*|buio"),
        ("visibil*|appar*|compar*", "invisibil*|scompar*|spari*"),
        ("sobri*", "ubriac*|ebbr*"),
        ("dipend*", "indipenden*|autonom*"),
        ("democrat*|democraz*", "dittat*|autoritar*|antidemocrat*"),
        ("normal*|ordinar*", "anormal*|straordinar*|eccezional*"),
        ("incident*|suicid*|morte naturale", "omicid*|assassin*|attentat*"),
        ("risolt*|risolv*", "irrisolt*"),
        ("pagat*|salda*", "non pagat*|insolut*|deve"),
        ("solvent*|solvibil*", "insolvent*|bancarotta|fallit*"),
        ("deposit*|versa*", "prelev*|prelievo"),
        ("sovrastim*|sopravvalut*|esager*", "sottostim*|sottovalut*|minimizz*"),
        ("a lungo termine", "a breve termine"),
    ],
};
