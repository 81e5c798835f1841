//! Words of Polish that turn what an assertion says.

use super::table::{Affix, Language, ModalForce as M, Order as O, Quantity as Q};

pub(super) const POLISH: Language = Language {
    code: "pl",
    not: "nie|nigdy|ani|nikt|nikogo|nic|żaden|żadna|żadne|żadnych",
    without: "",
    refusals: "",
    denials: "zaprzecz*|zdementow*|dementuj*",
    further: "bez|nikomu|nikim|niczego|niczym|niczemu|żadnego|żadnej|żadnym|nigdzie|nie ma|już nie|jeszcze nie|wcale nie|\
        w żadnym wypadku|nie wolno|nijak|ani razu|nigdy więcej|bynajmniej|zamiast|ledwie|brak|brakuje|pozbawion*|odmówił|\
        odmówiła|odmówili|odmówiono|odmawia|odmawiają|odmowa|odmowy|odrzucił|odrzuciła|odrzucili|odrzucono|odrzuca|\
        odrzucają|odrzucenie|nie zdołał|nie zdołała|nie udało się|wykluczył|wyklucza|wykluczyli|wykluczono|wykluczone|\
        niezdolny|niezdolna|dementuje|zdementował|zdementowała|zdementowali|uniknął|zaniecha*|niemożliwe|kwestionuje|\
        zakwestionował|wstrzymał się|niemożność|jest nieprawdą|jest nieprawdziwa|jest nieprawdziwe|jest fałszywa|\
        jest kłamstwem|to nieprawda",
    idioms: "nie tylko|nie jedynie|nie wyłącznie|bez wątpienia|niewątpliwie|nie ma wątpliwości|nie później niż|nie wcześniej niż|\
             nie mniej niż|nie więcej niż|nic innego jak|nikt inny jak|niemniej|niemniej jednak|czy nie|lub nie|jeśli nie|nie bez|\
             o mało nie|omal nie|nie raz|nie dziwi|nic dziwnego|bez wyjątku|nie mówiąc już|co najmniej|nie sposób nie|nie mógł nie|\
             nie na darmo|nie bez powodu|bez względu na|bez zwłoki|jak nigdy|bądź co bądź|nie lada|bezdomny|nie od dziś",
    affixes: &[
        Affix::Prefix("nie"),
        Affix::Prefix("bez"),
        Affix::Prefix("anty"),
        Affix::Prefix("przeciw"),
        Affix::Prefix("kontr"),
        Affix::Prefix("de"),
        Affix::Prefix("dez"),
        Affix::Prefix("roz"),
    ],
    quantities: &[
        (
            "wszyscy|wszystkich|wszystkim|wszystkie|wszystko|wszystkiego|wszystkimi|każdy|każda|każde|każdego|każdej|każdemu|\
          każdym|zawsze|wszędzie|cały|cała|całe|całego|całej|całkowicie|całkowity|w pełni|pełny|pełna|obaj|obie|oba|oboje|obu|\
          jednogłośnie|jednomyślnie|bez wyjątku|stale|ciągle|w całości|zupełnie|ogół|nieustannie|dowolny",
            Q::All,
        ),
        (
            "większość|większości|większością|większa część|przeważnie|zazwyczaj|zwykle|głównie|na ogół|najczęściej|\
          przede wszystkim|w większości|prawie wszyscy|prawie wszystkie|prawie zawsze|niemal wszyscy|niemal wszystkie|\
          prawie każdy|ponad połowa|ponad połowę|z reguły|w dużej mierze",
            Q::Most,
        ),
        (
            "wiele|wielu|wieloma|dużo|liczne|licznych|liczni|często|niejednokrotnie|mnóstwo|dziesiątki|setki|tysiące|wielokrotnie|\
          duża liczba|sporo|regularnie|niezliczone|moc",
            Q::Many,
        ),
        (
            "niektórzy|niektóre|niektórych|niektórym|kilka|kilku|kilkoro|kilkanaście|ktoś|kogoś|komuś|coś|czegoś|gdzieś|czasami|\
          czasem|niekiedy|od czasu do czasu|częściowo|po części|część|części|jeden z|jedna z|jedno z|co najmniej jeden|\
          co najmniej jedna|przynajmniej jeden|przynajmniej jedna|szereg|pewne|pewien|jakiś|jakieś|połowa|połowę|połowy|parę",
            Q::Some,
        ),
        (
            "mało|niewiele|niewielu|nieliczni|nieliczne|nielicznych|rzadko|garstka|mniejszość|bardzo mało|prawie nikt|prawie nic|\
          prawie nigdy|niemal nikt|prawie żaden|z rzadka|sporadycznie|mniej niż połowa|znikoma część|pojedyncze",
            Q::Few,
        ),
        (
            "nikt|nikogo|nikomu|nic|niczego|żaden|żadna|żadne|żadnego|żadnej|żadnych|nigdy|nigdzie|zero|ani jeden|ani jedna|\
          ani jednego|ani razu|żaden z|żadna z",
            Q::None,
        ),
        (
            "tylko|jedynie|wyłącznie|jedyny|jedyna|jedyne|jedynego|jedynej|zaledwie|sam|sama|same|nikt poza|nic poza|po prostu|\
          li tylko|ledwie",
            Q::Only,
        ),
    ],
    modalities: &[
        (
            "musi|muszą|musiał|musiała|musieli|musiały|ma obowiązek|mają obowiązek|zobowiązany|zobowiązana|zobowiązani|obowiązkowo|\
          obowiązkowy|obowiązkowe|obowiązkowa|trzeba|należy|konieczne|koniecznie|zmuszony|zmuszona|zmuszeni|wymaga|wymagają|\
          wymagane|jest zobowiązany|niezbędne|nakazuje|nakazał|przymusowo",
            M::Must,
        ),
        (
            "powinien|powinna|powinno|powinni|powinny|zaleca|zalecają|zalecił|zalecane|radzi|radzą|warto|wskazane|rekomenduje|\
          zarekomendował|wezwał do|wzywa do|apeluje o",
            M::Should,
        ),
        (
            "wolno|dozwolone|dozwolony|dozwolona|ma prawo|mają prawo|uprawniony|uprawnieni|zezwolono|zezwala|może dobrowolnie|\
          dobrowolnie|nie musi|nie muszą|nieobowiązkowy|nieobowiązkowe|upoważniony|dopuszcza się",
            M::May,
        ),
        (
            "mógłby|mogłaby|mogłoby|mogliby|mogłyby|może być|być może|prawdopodobnie|zapewne|pewnie|chyba|ewentualnie|\
          przypuszczalnie|rzekomo|rzekomy|rzekoma|rzekome|podobno|ponoć|wydaje się|najwyraźniej|podejrzany|podejrzana|\
          podejrzani|podejrzewa|podejrzewany|oskarżony|oskarżona|oskarżeni|oczekuje się|spodziewa się|spodziewają się|\
          oczekiwany|przewiduje|przewidują|prognozuje|prognozują|domniemany|domniemana|niewykluczone|możliwe|możliwy|\
          potencjalnie|twierdzi|twierdzą|jakoby",
            M::Might,
        ),
        (
            "może|mogą|mógł|mogła|mogli|mogły|zdołał|zdołała|zdołali|potrafi|potrafią|zdolny|zdolna|zdolni|udało się|jest w stanie|\
          są w stanie|umie",
            M::Can,
        ),
        (
            "będzie|będą|planuje|planują|planował|planowany|zamierza|zamierzają|zamierzał|chce|chcą|chciał|chcieli|chciałby|\
          zapowiada|zapowiedział|zapowiedziała|zapowiedzieli|obiecał|obiecuje|obiecała|grozi|zagroził|ma zamiar|mają zamiar|\
          ma nadzieję|mają nadzieję|próbuje|próbują|próbował|stara się|dąży do|wkrótce|niebawem|rozważa|ma zostać|ma być|\
          mają być|mają zostać|szykuje się|zaplanowano",
            M::Will,
        ),
        (
            "nie wolno|nie może|nie mogą|nie mógł|nie powinien|zakazane|zakazany|zakazana|zakazuje|zakazał|zakazała|zakazano|zakaz|\
          zabronione|zabroniony|zabrania|zabronił|zabroniono|nie ma prawa|nie mają prawa|niedozwolone|niedozwolony|wzbronione|\
          wzbroniony|niedopuszczalne|nie są uprawnieni",
            M::Forbidden,
        ),
    ],
    orders: &[
        ("przed|zanim|wcześniej|wcześniej niż|uprzednio|poprzednio|w przededniu|w przeddzień|z wyprzedzeniem|przedtem", O::Before),
        ("po|po tym jak|potem|następnie|później|później niż|w następstwie|w wyniku|po zakończeniu|odkąd już|wskutek|gdy tylko", O::After),
        ("do|dopóki|aż do|do czasu|dotychczas|najpóźniej|dopóty", O::Until),
        ("od|odkąd|od kiedy|począwszy od|od chwili|od momentu|od tego czasu|najwcześniej", O::Since),
        ("podczas|w trakcie|w czasie|w ciągu|gdy|jednocześnie|równocześnie|w toku|tymczasem|na przestrzeni|zarazem", O::During),
    ],
    opposites: &[
        (
            "przyjął|przyjęła|przyjęli|przyjmuj*|przyjęt*|przyjęci*|zaakceptow*|akceptuj*|akceptac*|zatwierdz*|zgodził*|zgadza*|zgodę|zgoda|\
             uchwal*|ratyfik*|poparł*|popier*|aprob*|zaaprob*",
            "odrzuc*|odmów*|odmawia*|weto|zawetow*|sprzeciw*|nie przyjął|zablokow*|oddalił*|oddalono|dezaprob*",
        ),
        (
            "rośnie|rosną|rósł|rosła|rosły|wzrosł*|wzrost*|wzrast*|wzrośnie|zwiększ*|podnios*|podwyż*|podroż*|drożej*|skoczył*|zyskał*|\
             zyskuj*|poszybow*|w górę|przybył*|umocni*|podwoi*",
            "spada*|spadł*|spadek|spadk*|spadnie|zmalał*|malej*|zmniejsz*|obniż*|opadł*|potaniał*|taniej*|zniżk*|runęł*|stracił*|traci|\
             tracą|w dół|ubył*|osłab*|skurczył*|załam*|redukc*|zredukow*|ograniczył*",
        ),
        (
            "podwyższ*|podnios*|podnosi*|zwiększ*|podwoi*|potroi*|rozszerz*|poszerz*|wzmocni*",
            "obniż*|zmniejsz*|ścią|ciąć|cięcia|cięć|ograniczy*|ogranicza*|ograniczeni*|zredukow*|redukuj*|skróci*|obcię*",
        ),
        ("wygra*|wygryw*|zwycię*|pokonał*|pokona|triumf*|zdobył*", "przegr*|porażk*|pokonan*|uległ*|klęsk*|stracił*|poległ*"),
        ("otworzy*|otwart*|otwier*|otwarci*|odblokow*", "zamkn*|zamyk*|zablokow*|blokad*"),
        (
            "rozpocz*|zaczą*|zaczę*|zaczyna*|zacznie|start|startu*|wystartow*|początek|początk*|wybuch*|wszczę*|zainicj*|uruchom*",
            "zakończ*|kończ|kończy*|koniec|końca|końcu|końcem|skończy*|finał|zaprzesta*|przesta*|ustał*|zamknię*",
        ),
        (
            "kontynu*|wznow*|wznaw*|utrzym*|przedłuż*|pozosta*|zachow*|podtrzym*|nadal trwa",
            "przerw*|przeryw*|zawies*|wstrzym*|zaprzesta*|zatrzym*|znios*|porzuc*|zrezygn*|rezygnuj*|anulow*|odwoł*|uchyl*",
        ),
        ("odbył*|odbędzie|odbędą|odbyw*|zgodnie z planem|punktualn*|na czas", "odwoł*|przełoż*|przesun*|opóźn*|odrocz*|anulow*|z opóźnieniem"),
        (
            "przyby*|przyjech*|przyjazd*|przyjeżdż*|przylec*|przylot*|przyszedł|przyszł*|dotarł*|dociera*|wylądow*|ląd|ląduj*",
            "odjech*|odjazd*|odjeżdż*|wyjech*|wyjazd*|wyjeżdż*|odlec*|odlot*|wylot*|wystartow*|odszedł|odeszł*|opuści*|opuszcz*",
        ),
        (
            "wszedł|weszł*|wejści*|wchodz*|wjech*|wjazd*|wstąpi*|przystąpi*|dołączy*|wkrocz*|imigr*|wprowadz*",
            "wyszedł|wyszł*|wyjści*|wychodz*|wyjech*|wyjazd*|wystąpi*|opuści*|wycofa*|emigr*|wydalon*|wyrzuc*|wyprowadz*",
        ),
        ("kupi*|kupuj*|kupn*|zakup*|naby*|przeję*", "sprzeda*|zbył*|zbyci*"),
        ("import*|przywoz*", "eksport*|wywoz*"),
        (
            "zezwol*|zezwal*|pozwol*|pozwal*|dopuści*|dopuszcz*|zalegaliz*|legaliz*|dozwol*",
            "zakaz*|zabron*|zabrania*|uniemożliw*|zablokow*|nie dopuści*|wzbron*",
        ),
        ("poparł*|poparci*|popier*|wspier*|wsparł*|wsparci*|zwolennik*|obron*|broni", "sprzeciw*|przeciwn*|krytyk*|skrytyk*|potępi*|zwalcza*|oponent*|atakuj*"),
        ("za", "przeciw|przeciwko"),
        ("pochwal*|chwal*|z zadowoleniem|przyklasn*|doceni*", "skrytykow*|krytykuj*|potępi*|zgani*|gani|ubolewa*"),
        ("potwierdz*|przyzna*|uzna*|wyzna*", "zaprzecz*|zdementow*|dementuj*|odpiera*|odparł zarzut*|podważ*|zakwestion*"),
        ("winny|winna|winni|winnym|winę|skaza*|skazuj*", "niewinn*|uniewinn*|ułaskaw*|oczyszcz*"),
        ("oskarż*|zarzuc*|obwini*", "oczyści*|uniewinn*|broni|obron*"),
        ("powód|powodow*|oskarżyciel*|prokurator*", "pozwan*|oskarżon*|obrońc*|obrona"),
        ("ofiar*|poszkodowan*", "sprawc*|napastnik*|podejrzan*"),
        ("zatrzym*|uwięzi*|schwyta*|areszt*|za kratkami|w więzieniu|porwa*|pojma*|osadzon*", "zwolni*|uwolni*|wypuści*|wypuszcz*|na wolnoś*|uratow*|uciekł*"),
        ("zatrudni*|przyjęto do pracy|angażuj*", "zwolni*|zwalnia*|bezroboc*|bezrobotn*|wyrzuc*"),
        (
            "mianow*|powoła*|wybra*|wybór|obją*|objęł*|awansow*|koronow*",
            "odwoła*|zdymisjon*|dymisj*|ustąpi*|usun*|obali*|zrezygnow*|odszedł|odeszł*|zdegradow*",
        ),
        ("urodzi*|urodzon*|narodzin*|urodzeni*", "zmarł*|umarł*|umier*|śmierć|śmierci|zgon*|zginą*|zginę*"),
        (
            "zginą*|zginę*|zabit*|zabił*|zabija*|zmarł*|umarł*|śmierć|śmierci|śmierteln*|zamordow*|nie żyj*|martw*|poległ*|zwłok*|\
             ofiary śmierteln*",
            "przeży*|ocala*|żyje|żyją|żyw|żywy|żywa|żywi|ranny|ranna|ranni|rannych|uratow*|bez szwanku",
        ),
        ("ranny|ranna|ranni|rannych|rani*|obrażen*|poszkodow*", "bez szwanku|bez obrażeń|nietknięt*|cały i zdrowy"),
        ("chory|chora|chorych|zachorow*|zakaż*|choroba|choroby", "zdrow*|wyzdrow*|wyleczon*|ozdrow*"),
        ("znalaz*|znalez*|znajd*|odnalaz*|odnalez*|odkry*", "zgubi*|straci*|utraci*|zagin*|zniknę*|zniknął"),
        (
            "legaln*|prawomocn*|konstytucyjn*|ważn|ważny|ważna|ważne|zgodny z prawem|zgodne z prawem|zgodna z prawem",
            "nielegaln*|bezprawn*|niekonstytucyjn*|nieważn*|niezgodn*|niedozwol*",
        ),
        (
            "prawda|prawdę|prawdziw*|poprawn*|słuszn*|rzeczywist*|autentyczn*",
            "fałsz*|nieprawd*|kłam*|błędn*|niepoprawn*|niesłuszn*|zmyślon*|podrobion*|niezgodne z prawdą",
        ),
        ("sprawiedliw*|uczciw*", "niesprawiedliw*|nieuczciw*"),
        ("sukces*|udał|udało|udana|udany|powiodł*|powodzeni*|zdał|zdała|zdali|zdoł*", "porażk*|niepowodz*|nieudan*|fiask*|oblał*|bezskuteczn*|zawiodł*"),
        ("więcej|bardziej|wyż|wyżej|większy|większa|większe", "mniej|niżej|mniejszy|mniejsza|mniejsze"),
        ("wysok*|wyższ*|najwyższ*|rekordowo wysok*", "nisk*|niższ*|najniższ*|rekordowo nisk*"),
        (
            "ponad|więcej niż|powyżej|co najmniej|przynajmniej|minimum|przekr*|nie mniej niż",
            "mniej niż|poniżej|co najwyżej|najwyżej|maksymalnie|nie więcej niż|niespełna|prawie",
        ),
        ("duż|duży|duża|duże|dużych|wielk*|większ*|najwięks*|ogromn*|olbrzym*", "mały|mała|małe|małych|mniejsz*|najmniejsz*|niewielk*|drobn*"),
        ("długi|długa|długie|dłuższ*|wydłuż*|przedłuż*", "krótk*|krótsz*|skróc*"),
        ("szerok*|szersz*|poszerz*", "wąsk*|węższ*|zwęż*"),
        ("głębok*|głębs*|pogłęb*", "płytk*|powierzchown*"),
        ("gruby|gruba|grubsz*", "cienk*|cieńsz*"),
        ("większoś*", "mniejszoś*"),
        ("pierwsz*|najpierw|po raz pierwszy", "ostatn*|po raz ostatni"),
        ("pierwsz*", "drugi|druga|drugie|trzeci*"),
        ("wczesn*|przedterminow*|przedwczes*", "późn*|opóźni*|spóźni*"),
        ("poprzedn*|ubiegł*|minion*|zeszł*|były|była|dawn*|ustępuj*", "następn*|przyszł*|nadchodz*|następc*|kolejn*|nowy|nowa"),
        ("wczoraj*", "jutro|dzisiaj|dziś|jutrzejsz*"),
        ("dziś|dzisiaj|dzisiejsz*", "wczoraj*|jutro"),
        ("północ|północy|północn*", "południe|południa|południu|południow*"),
        ("wschód|wschodu|wschodzie|wschodn*", "zachód|zachodu|zachodzie|zachodn*"),
        ("północn*|południow*", "wschodn*|zachodn*"),
        ("lewy|lewa|lewe|lewej|lewo|lewic*", "prawy|prawa|prawe|prawej|prawo|prawic*"),
        ("gór|góra|górn*|w górę|na górze|u góry", "dół|doln*|w dół|na dole|u dołu"),
        ("nad|powyżej", "pod|poniżej"),
        ("wewnątrz|wewnętrzn*|w środku|do środka", "zewnątrz|na zewnątrz|zewnętrzn*|poza"),
        ("włącz*", "wyłącz*"),
        ("krajow*|rodzim*|miejscow*|wewnętrzn*|lokaln*", "zagraniczn*|obcy|obca|międzynarodow*|zewnętrzn*"),
        ("wraz z|łącznie z|włącznie", "bez|oprócz|poza|z wyjątkiem"),
        ("blisk*|bliżej|niedalek*|w pobliżu|obok", "dalek*|dalej|odległ*"),
        ("przedni*|z przodu|naprzód", "tyln*|z tyłu|wstecz"),
        ("mężczyzn*|męsk*|chłopiec|chłopc*|chłopak*|on|jego|pan", "kobiet*|żeńsk*|dziewcz*|ona|jej|pani"),
        ("mąż|męża|mężem|mężowi|narzeczony|wdowiec", "żona|żony|żonę|żonie|narzeczona|wdowa|wdowy"),
        ("syn|syna|synem|synów|synowie|wnuk|wnuka|brat|brata|bracia|braci|bratem", "córk*|córek|wnuczk*|siostr*"),
        ("ojciec|ojca|ojcem|ojcu|tata|dziad*|wuj|wujek|król|króla|książę", "matk*|matek|mama|babci*|ciotk*|królow*|księżn*"),
        ("rodzic*|dorosł*|pełnoletn*|ojciec|matka", "dzieck*|dzieci*|nieletn*|małoletn*|niepełnoletn*|niemowl*"),
        ("dzień|dnia|dzienn*|w dzień", "noc|nocy|nocą|nocn*|w nocy"),
        ("rano|ranek|rankiem|porann*|poranek", "wieczor*"),
        ("lato|lata|latem|letni*", "zima|zimy|zimow*"),
        ("wiosn*|wiosen*", "jesien*"),
        ("codzienn*|dzienn*", "tygodniow*|cotygodn*|miesięczn*|comiesięcz*|roczn*|coroczn*"),
        ("tygodniow*|cotygodn*", "miesięczn*|roczn*|coroczn*"),
        ("miesięczn*|comiesięcz*", "roczn*|coroczn*|kwartaln*"),
        ("roboczy|robocze|powszedn*", "weekend*|świąteczn*"),
        ("nowy|nowa|nowe|nowego|nowej|nowych|nowoczesn*|śwież*", "stary|stara|stare|starego|starej|starych|przestarzał*|używan*|dawn*"),
        ("młod*|najmłodsz*|junior*", "starsz*|najstarsz*|stary|stara|senior*|podeszł*"),
        ("publiczn*|państwow*|upaństw*|znacjonaliz*", "prywatn*|sprywatyz*|prywatyz*|tajn*|niepubliczn*"),
        ("jawn*|otwarcie|ujawni*|opublikow*|odtajni*", "tajn*|tajemn*|potajemn*|ukry*|zataj*|utajni*|poufn*|niejawn*"),
        ("atak*|zaatakow*|napad*|ofensyw*|szturm*|najech*|inwazj*|napastnik*", "obron*|broni|bronił*|defensyw*|odpar*"),
        ("naciera*|posuwa*|posunę*|ofensyw*|natarci*", "wycofa*|wycofuj*|odwrót|cofn*|cofa"),
        ("zdoby*|zają*|zaję*|przeję*|opanow*|okup*", "stracił*|utraci*|podda*|wyzwol*|kapitul*|opuści*"),
        ("uzbroj*|uzbroi*", "rozbroj*|rozbroi*|nieuzbroj*|bezbronn*"),
        ("ślub*|poślub*|ożeni*|żonat*|zamężn*|małżeństw*|pobrali się", "rozwied*|rozwiód|rozwod*|separac*|rozsta*|kawaler|panna"),
        ("pożyczkodawc*|wierzyciel*|kredytodawc*", "dłużnik*|pożyczkobiorc*|kredytobiorc*"),
        (
            "daje|dają|dał|dała|dali|przyzna*|przekaza*|przekazuj*|wręczy*|ofiarow*|udziel*|wysła*",
            "wzią*|wzię*|bierze|zabra*|zabier*|otrzym*|dosta*|odebra*|skonfisk*|ukradł*|kradn*|pozbawi*",
        ),
        ("nadawc*|darczyńc*", "odbiorc*|adresat*|beneficjen*"),
        ("nauczyciel*|profesor*|wykładowc*|uczy|trener*", "uczeń|uczni*|uczenn*|student*|uczy się"),
        ("pyta*|zapyta*", "odpowied*|odpowiad*"),
        ("pamięta*|przypomn*|zapamięt*", "zapomn*|zapomin*"),
        ("kocha*|lubi*|miłość|popularn*|uwielbi*", "nienawi*|niepopularn*|nie cierpi*"),
        ("gorąc*|ciepł*|upał*|upaln*|ociepl*", "zimn*|chłod*|mroź*|ochłodz*"),
        ("mokr*|wilgotn*|deszcz*|powodz*", "such*|susza|suszy|suszę"),
        ("słoneczn*|pogodn*|bezchmurn*", "pochmurn*|zachmurz*|deszczow*"),
        ("ciężk*|poważn*", "lekk*"),
        ("siln*|wzmocni*|wzmacnia*|mocn*|potężn*|umocni*", "słab*|osłab*|kruch*"),
        ("szybk*|szybciej|przyspiesz*|błyskawiczn*", "wolno|wolny|powoln*|spowoln*|zwalnia|zwolni*|stopniow*"),
        ("bogat*|zamożn*|wzbogac*", "biedn*|ubog*|ubóstw*|zuboż*"),
        ("tani*|potania*|niedrog*", "drogi|droga|drogie|drożs*|podroż*|kosztown*"),
        ("darmow*|bezpłatn*|za darmo|nieodpłatn*", "płatn*|odpłatn*"),
        ("bezpieczn*|bezpieczeń*|niegroźn*|stabiln*|nieszkodliw*", "niebezpiecz*|groźn*|zagroż*|ryzyk*|niestabiln*|szkodliw*"),
        ("zaostrz*|surow*|ostrzejsz*|rygoryst*|twardsz*", "złagodz*|łagodz*|łagodn*|poluzow*|rozluźni*"),
        ("wprowadz*|nałoż*|ustanow*|nakłada*", "znios*|zniesi*|znosz*|uchyl*|zlikwid*|cofn*"),
        ("zysk*|zarob*|dochodow*|rentown*", "strat*|nierentown*|deficyt*"),
        ("nadwyżk*", "deficyt*|niedobor*"),
        ("dochod*|przychod*|wpływy", "wydat*|koszt*|rozchod*"),
        ("aktywa|aktywów", "pasywa|pasywów|zobowiązan*|długu|długi"),
        ("hossa|ożywieni*|boom|koniunktur*|wzrost", "bessa|recesj*|kryzys*|spowolnien*|stagnac*"),
        ("inflac*", "deflac*"),
        ("podaż*|dostawc*|producent*", "popyt*|konsument*|nabywc*"),
        ("oszczędz*|zaoszczędz*", "wyda|wydaje|wydał*|trwon*|marnuj*"),
        ("zgoda|zgody|zgodn*|zgadza*|porozumi*|uzgodni*|konsensus*|jednoś*|kompromis*", "niezgod*|spór|sporu|sporz*|konflikt*|kłótni*|rozłam*|podział*|impas*"),
        ("podpis*", "zerwa*|wypowiedz*|unieważn*"),
        ("zbud*|budow*|wybudow*|buduj*|wznie*|odbudow*|wzniós*", "zburz*|burzą|rozebra*|rozbiór*|wyburz*|zniszcz*"),
        ("utworz*|stworz*|założy*|powoła*|tworz*", "rozwiąza*|zlikwid*|likwid*|zniszcz*"),
        ("obowiązkow*|przymusow*|wiążąc*|obligatoryjn*", "dobrowoln*|nieobowiązkow*|fakultatyw*|opcjonaln*|niewiążąc*"),
        ("stały|stała|stałe|trwał*|dożywotn*|bezterminow*|ostateczn*", "tymczasow*|czasow*|przejściow*|chwilow*|prowizor*"),
        ("obecny|obecna|obecni|obecność|uczestnicz*|wziął udział|wzięli udział|przyby*", "nieobecn*|brakow*|bojkot*|zbojkot*|nie stawi*"),
        ("sam|ten sam|ta sama|to samo|takie same|identyczn*|jednakow*|równ|równy|podobn*", "inny|inna|inne|różn*|odmienn*|nierówn*"),
        ("zmieni*|zmian*", "niezmien*|bez zmian|pozosta*"),
        ("parzyst*", "nieparzyst*"),
        ("pozytywn*|dodatni*", "negatywn*|ujemn*"),
        ("optymis*|nadziej*", "pesymis*|beznadziej*|rozpacz*"),
        ("leps*|lepiej|dobry|dobra|dobre|dobrze|najleps*", "gors*|gorzej|zły|zła|złe|źle|najgors*"),
        ("popraw*|polepsz*", "pogorsz*|pogarsz*|zaostrz*"),
        ("korzy*|pożytecz*|zalet*", "szkod*|niekorzystn*|wada|wady|bezużytecz*"),
        ("pomóg*|pomag*|pomoc*|ułatwi*", "przeszk*|utrudni*|szkodz*|sabot*"),
        ("chroni*|ochron*|zabezpiecz*", "zagraż*|zagroż*|zniszcz*|narazi*|naraża*"),
        ("pokój|pokoju|pokojow*|rozejm*|zawieszenie broni", "wojn*|wojen*|przemoc*|walki|starci*|zamiesz*"),
        ("eskal*", "deeskal*"),
        ("przyjaci*|przyjaźn*|sojuszni*|partner*", "wrog*|rywal*|przeciwnik*|nieprzyja*"),
        ("pracodawc*|szef|szefa|szefowie", "pracown*|podwładn*|związkow*"),
        ("wynajmując*|właściciel*", "najemc*|lokator*"),
        ("lekarz*|lekark*|doktor*", "pacjent*"),
        ("rządu|rządow*|rządząc*", "opozycj*|opozycyj*"),
        ("cywil*", "wojskow*|żołnierz*|bojownik*"),
        ("amator*", "zawodow*|profesjonal*"),
        ("wiejsk*|wieś|wsi", "miejsk*|miasto|miasta"),
        ("oficjaln*", "nieoficjaln*"),
        ("znan*|słynn*", "nieznan*|anonimow*"),
        ("pełny|pełna|pełne|zapełn*", "pust*|opustosz*"),
        ("kompletn*|całkowit*|ukończon*", "niekompletn*|częściow*|niepełn*|nieukończ*"),
        ("możliw*|prawdopodob*", "niemożliw*|nieprawdopod*|mało prawdopodobn*"),
        ("łatw*|prosty", "trudn*|skomplik*|ciężk*"),
        ("pewny|pewna|pewność|jasn*", "niepewn*|wątpliw*|niejasn*"),
        ("celow*|umyśln*|świadom*|rozmyśln*", "przypadk*|nieumyśln*|nieświadom*|przez pomyłkę|niechcąc*"),
        ("bezpośredni*", "pośredni*"),
        ("aktywn*|czynn*", "biern*|nieaktywn*|nieczynn*"),
        ("odpowiedzialn*", "nieodpowiedz*"),
        ("potrzebn*|konieczn*|niezbędn*", "niepotrzeb*|zbędn*|zbyteczn*"),
        ("częst*|zwykł*|powszechn*", "rzadki*|rzadko|niezwykł*|wyjątkow*"),
        ("zawsze|wszędzie|stale", "nigdy|nigdzie|czasami|czasem|rzadko"),
        ("wszyscy|wszystko|każdy|ktoś|coś", "nikt|nic|żaden|żadna"),
        ("nadal|wciąż|jeszcze", "już nie|przestał*"),
        ("już", "jeszcze nie"),
        ("ponownie|znowu|znów", "po raz pierwszy|nigdy więcej"),
        ("razem|wspóln*|połącz*|zjednocz*", "osobn*|oddzieln*|podziel*|rozdziel*|rozłam*"),
        ("doda*|włącz*|wlicz*", "usun*|odją*|odję*|wyklucz*|pominę*|wyłącz*"),
        ("załad*", "wyład*|rozład*"),
        ("nagrod*|nagradz*|premi*", "ukar*|kara|kary|grzywn*"),
        ("zauf*|ufa|ufają|wiarygodn*", "nieuf*|niewiarygodn*|wątpi*|podejrz*"),
        ("przestrzega*|dotrzym*|respekt*|wypełni*", "złama*|łamie|łamią|narusz*|ignor*|pogwał*"),
        ("zaprosi*|zapraszaj*|zaprosz*", "wyklucz*|wyprosi*|odwołan*"),
        ("maksim*|maksym*|górny limit", "minim*|dolny limit"),
        ("podat*|cło|cła|opodatkow*", "dotacj*|ulga|nieopodatkow*"),
        ("zaszczep*", "niezaszczep*"),
        ("wierząc*|religijn*", "niewierząc*|świeck*|ateis*"),
        ("prowadzi*|na prowadzeniu|przewodz*", "przegrywa*|traci"),
        ("gospodarz*|u siebie", "gość|gości|goście|na wyjeździe|wyjazdow*"),
        ("strzelił*|trafi*|wykorzysta*", "spudłow*|chybi*|zmarnow*|przestrzel*"),
        ("awans*", "spadek|spadł*|degrad*|zdegrad*"),
        ("zakwalif*", "odpadł*|odpada|wyelimin*|zdyskwalif*"),
        ("strajk*", "wrócili do pracy|wznowili pracę"),
        ("nadzie*|liczy na", "obaw*|lęk*|boi|boją|strach"),
        ("szczęś*|radoś*|zadowol*", "nieszczęś*|smut*|niezadowol*|rozczarow*|żałob*|wściek*"),
        ("uczciw*|szczer*|lojaln*|wiern*", "nieuczciw*|kłamliw*|nielojaln*|niewiern*|zdrad*|skorump*"),
        ("odważn*|odwag*|dzieln*", "tchórz*"),
        ("czyst*|oczyszcz*", "brudn*|zanieczyszcz*|skaż*"),
        ("jasn*|świetl*", "ciemn*|mroczn*"),
        ("widoczn*|pojawi*", "niewidoczn*|znik*"),
        ("głośn*|hałas*", "cichy|cicha|cicho|cisza"),
        ("trzeźw*", "pijan*|nietrzeźw*"),
        ("zależn*|uzależn*", "niezależn*|samodzieln*|autonom*|niepodleg*"),
        ("demokra*", "dyktat*|autoryt*|niedemokrat*"),
        ("normaln*|zwyczajn*", "nienormaln*|nadzwyczajn*"),
        ("wypadek|wypadk*|samobój*", "zabójstw*|morder*|zamach*"),
        ("rozwiązan*|wyjaśnion*", "nierozwiąz*|niewyjaśn*"),
        ("opłacon*|zapłaci*|spłaci*", "nieopłac*|zaległ*|niespłac*"),
        ("wypłacaln*", "niewypłacaln*|upadł|bankru*"),
        ("wpłaci*|wpłat*", "wypłaci*|wypłat*"),
        ("przecen*|wyolbrzym*|zawyż*", "niedocen*|bagateliz*|umniejsz*|zaniż*"),
        ("długotermin*", "krótkotermin*"),
    ],
};
