//! Words of German that turn what a statement says.

use super::table::{Affix, Language, Modality as M, Order as O, Quantity as Q};

pub(super) const GERMAN: Language = Language {
    code: "de",
    negations: "nicht|kein|keine|keinen|keinem|keiner|keines|keins|nie|niemals|niemand|niemanden|niemandem|niemandes|nichts|nirgends|\
                nirgendwo|nirgendwohin|ohne|weder|noch nicht|nicht mehr|nicht länger|kaum|keinesfalls|keineswegs|mitnichten|auf keinen Fall|\
                in keiner Weise|unter keinen Umständen|nimmer|nie wieder|nie mehr|gar nicht|überhaupt nicht|noch nie|keinerlei|\
                kein einziger|statt|anstatt|verneint*|verneinen|leugn*|geleugnet|bestreit*|bestritt*|dementier*|Dementi|weigert|weigerte|\
                weigerten|weigern|geweigert|Weigerung|verweiger*|lehnte ab|lehnt ab|lehnen ab|lehnten ab|abgelehnt|abzulehnen|scheiter*|\
                gescheitert|versäum*|unterließ*|unterlassen|unterlässt|verzicht*|außerstande|unfähig|nicht in der Lage|ausgeschlossen|\
                schloss aus|schließt aus|schlossen aus|schließen aus|auszuschließen|widerspr*|zurückgewiesen|wies zurück|weist zurück|\
                mangels|fernab|frei von|nein|\
        ist falsch|war falsch|sind falsch|waren falsch|ist unwahr|war unwahr|ist erfunden",
    idioms: "nicht nur|nicht allein|nicht bloß|nicht zuletzt|ohne Zweifel|zweifellos|zweifelsohne|nichtsdestotrotz|nichtsdestoweniger|\
             ohne Weiteres|nicht weniger als|nicht mehr als|nicht später als|nicht länger als|nichts als|kein Wunder|wenn nicht|\
             ob oder nicht|oder nicht|nicht umsonst|nicht selten|nicht ohne|keine Frage|ohne Ausnahme|ausnahmslos|ohnehin|ohnedies|\
             nicht zu vergessen|nichts anderes als|nicht minder|kein Geringerer als|keine Geringere als|kein anderer als|nach wie vor|\
             noch nie dagewesen|nie dagewesen|nicht einmal annähernd|nichts Geringeres als|nicht unerheblich|nicht unwesentlich|\
             nicht unbedeutend|nicht ungewöhnlich|nicht zu übersehen|nicht von ungefähr|ohne Frage",
    affixes: &[
        Affix::Prefix("un"),
        Affix::Prefix("miss"),
        Affix::Prefix("ent"),
        Affix::Prefix("nicht"),
        Affix::Prefix("anti"),
        Affix::Prefix("gegen"),
        Affix::Prefix("ab"),
        Affix::Prefix("de"),
        Affix::Prefix("in"),
        Affix::Prefix("ir"),
        Affix::Prefix("il"),
        Affix::Prefix("des"),
        Affix::Prefix("dis"),
        Affix::Prefix("ex"),
        Affix::Infix("los"),
        Affix::Infix("frei"),
    ],
    quantities: &[
        (
            "alle|aller|allen|allem|alles|jeder|jede|jedes|jeden|jedem|jedermann|immer|stets|jederzeit|überall|sämtliche|\
          sämtlicher|sämtlichen|beide|beiden|beider|beides|ganz|ganze|ganzen|ganzer|ganzes|gesamt|gesamte|gesamten|gesamter|\
          gesamtes|vollständig|vollständige|vollständigen|komplett|komplette|kompletten|völlig|gänzlich|ausnahmslos|\
          ohne Ausnahme|einstimmig|einhellig|rundum|durchweg|ständig|jeweils|restlos|total|hundertprozentig|jeder einzelne|\
          allesamt|immerzu",
            Q::All,
        ),
        (
            "die meisten|meisten|die meiste|die Mehrheit|Mehrheit der|eine Mehrheit|mehrheitlich|meist|meistens|meiste|zumeist|\
          größtenteils|überwiegend|vorwiegend|hauptsächlich|in der Regel|normalerweise|gewöhnlich|üblicherweise|der Großteil|\
          ein Großteil|fast alle|beinahe alle|nahezu alle|fast immer|fast jeder|fast alles|mehr als die Hälfte|weitgehend|\
          weithin|vor allem",
            Q::Most,
        ),
        (
            "viele|viel|vielen|vieler|vieles|zahlreiche|zahlreichen|zahlreicher|oft|häufig|oftmals|vielfach|mehrfach|etliche|\
          etlichen|eine Menge|jede Menge|Dutzende|Hunderte|Tausende|unzählige|unzähligen|eine Vielzahl|Vielzahl|regelmäßig|\
          wiederholt|massenhaft|reichlich|zuhauf|haufenweise|eine große Zahl",
            Q::Many,
        ),
        (
            "einige|einiger|einigen|einiges|mehrere|mehreren|mehrerer|manche|mancher|manchen|manches|manchmal|jemand|jemanden|\
          jemandem|etwas|irgendwo|irgendjemand|irgendetwas|irgendwann|gelegentlich|zuweilen|bisweilen|teilweise|teils|zum Teil|\
          ein Teil|einer der|eine der|eines der|mindestens ein|mindestens einer|mindestens eine|wenigstens ein|eine Reihe|\
          ein paar|ab und zu|von Zeit zu Zeit|hin und wieder|bestimmte|die Hälfte|hälfte|zumindest",
            Q::Some,
        ),
        (
            "wenige|wenig|weniger als die Hälfte|wenigen|weniger|selten|kaum jemand|kaum einer|kaum|vereinzelt|vereinzelte|\
          eine Handvoll|nur wenige|die wenigsten|wenigsten|eine Minderheit|ein Bruchteil|fast keine|fast kein|fast nie|\
          fast niemand|spärlich|sporadisch",
            Q::Few,
        ),
        (
            "kein|keine|keiner|keinen|keinem|keines|keiner der|keine der|niemand|niemanden|niemandem|nichts|nirgends|nirgendwo|nie|\
          niemals|kein einziger|keine einzige|kein einziges|nicht ein|nicht eine|nicht einmal einer|null|weder noch|keinerlei|\
          zu keiner Zeit|zu keinem Zeitpunkt|noch nie",
            Q::None,
        ),
        (
            "nur|bloß|lediglich|ausschließlich|allein|einzig|einzige|einzigen|einziger|einziges|alleinig|alleinige|alleinigen|\
          nichts als|niemand außer|kein anderer als|einzig und allein|exklusiv|erst",
            Q::Only,
        ),
    ],
    modalities: &[
        (
            "muss|müssen|musste|mussten|müsse|müsst|gezwungen|verpflichtet|verpflichtend|ist verpflichtet|sind verpflichtet|\
          Pflicht|hat zu|haben zu|hatte zu|zwingend|zwangsläufig|notwendigerweise|vorgeschrieben|obligatorisch|erforderlich|\
          verpflichtete|gezwungenermaßen|unbedingt|genötigt|nicht umhin|bedarf",
            M::Must,
        ),
        ("soll|sollen|sollte|sollten|solle|sollt|empfiehlt|empfohlen|empfahl|geraten|angehalten|aufgefordert|rät|riet|raten", M::Should),
        (
            "darf|dürfen|durfte|durften|dürfe|erlaubt|gestattet|berechtigt|befugt|zulässig|ermächtigt|muss nicht|müssen nicht|\
          brauchen nicht|braucht nicht|freigestellt|freiwillig|fakultativ|steht frei|stand frei|hat das Recht|haben das Recht",
            M::May,
        ),
        (
            "könnte|könnten|dürfte|dürften|möglicherweise|eventuell|vielleicht|wahrscheinlich|wohl|vermutlich|womöglich|mutmaßlich|\
          mutmaßliche|mutmaßlichen|mutmaßlicher|angeblich|angebliche|angeblichen|offenbar|anscheinend|scheinbar|scheint|\
          scheinen|voraussichtlich|unter Umständen|allenfalls|unbestätigt|soll angeblich|verdächtigt|verdächtig|verdächtige|\
          beschuldigt|vermutet|vermuten|erwartet|erwarten|erwartete|rechnet mit|rechnen mit|gilt als|behauptet|behauptete|\
          potenziell|denkbar|gegebenenfalls|unter Verdacht|prognostiziert",
            M::Might,
        ),
        (
            "kann|können|konnte|konnten|könne|ist in der Lage|sind in der Lage|war in der Lage|waren in der Lage|imstande|\
          im Stande|vermag|vermögen|fähig|gelingt es|gelang es",
            M::Can,
        ),
        (
            "wird|werden|werde|würde|würden|will|wollen|wollte|wollten|wolle|plant|planen|plante|planten|geplant|beabsichtigt|\
          beabsichtigen|hat vor|haben vor|vorhat|kündigte an|kündigt an|angekündigt|versprach|verspricht|versprochen|droht|\
          drohen|drohte|hofft|hoffen|strebt an|demnächst|bald|künftig|möchte|möchten|versucht zu|versuchte|steht bevor|erwägt|\
          gedenkt|schickt sich an|vorgesehen",
            M::Will,
        ),
        (
            "darf nicht|dürfen nicht|durfte nicht|durften nicht|darf kein|darf keine|dürfen keine|verboten|untersagt|ist verboten|\
          unzulässig|unerlaubt|nicht erlaubt|nicht gestattet|untersagte|untersagten|Verbot|kann nicht|nicht zulässig|\
          nicht befugt|verbietet|verbieten|soll nicht|sollen nicht",
            M::Forbidden,
        ),
    ],
    orders: &[
        ("vor|bevor|ehe|vorher|zuvor|im Vorfeld|davor|am Vorabend|früher als|eher als|vorab|im Vorfeld von|vorangegangen", O::Before),
        (
            "nach|nachdem|danach|anschließend|daraufhin|nachher|im Anschluss an|später als|hinterher|infolge|im Nachgang|\
          nachträglich|hernach|sobald",
            O::After,
        ),
        ("bis|bis zu|bis zum|bis zur|spätestens|solange bis|bislang|bisher", O::Until),
        ("seit|seitdem|seither|ab|von da an|von nun an|seit dem|frühestens", O::Since),
        (
            "während|inmitten|im Laufe|im Verlauf|gleichzeitig|zeitgleich|unterdessen|indessen|binnen|währenddessen|derweil|\
          parallel zu|zugleich",
            O::During,
        ),
    ],
    opposites: &[
        (
            "annehm*|annahm*|angenommen|nimmt an|nahm an|nahmen an|zustimm*|zugestimmt|stimmt zu|stimmte zu|stimmten zu|stimmen zu|\
             akzeptier*|billig|billigt|billigte|billigten|billigen|gebilligt|Billigung|genehmig*|bewillig*|befürwort*|bejah*|verabschiedet|\
             verabschiedete|ratifizier*|einverstanden",
            "ablehn*|abgelehnt|lehnt ab|lehnte ab|lehnen ab|lehnten ab|verweiger*|Veto|zurückweis*|zurückgewiesen|wies zurück|weist zurück|\
             wiesen zurück|verwarf*|verwerf*|verworfen|missbillig*|ausschlagen|schlug aus|ausgeschlagen|verneint|verneinte|abgeschmettert|\
             weigert|weigerte|weigerten|weigern|Weigerung|blockier*",
        ),
        ("für|dafür|pro|Befürwort*|Anhänger*|Unterstützer*", "gegen|dagegen|contra|kontra|Gegner*|Kritiker*"),
        (
            "unterstütz*|befürwort*|fördert|förderte|förderten|fördern|gefördert|verteidig*|Rückendeckung|einsetzt|eintritt|stärkt",
            "bekämpf*|widersetz*|kritisier*|angriff|angreif*|ablehn*|lehnt ab|lehnte ab|lehnen ab|verurteil*|behinder*|torpedier*|schwächt",
        ),
        (
            "lob|lobt|lobte|lobten|loben|gelobt|begrüß*|würdig*|preist|pries|gepriesen",
            "tadel*|kritisier*|rüg*|verurteil*|bemängel*|beanstand*|beklag*|schimpf*",
        ),
        (
            "steig|steigt|steigen|stieg|stiegen|gestiegen|steigend|steigende|steigenden|steigender|Anstieg|ansteig*|angestiegen|Steigerung|\
             zunehm*|zugenommen|nahm zu|nimmt zu|nahmen zu|nehmen zu|Zunahme|Zuwachs|wachs|wachsen|wächst|wuchs|wuchsen|gewachsen|Wachstum|\
             kletter*|geklettert|anzieh*|zulegen|legte zu|legten zu|legt zu|zugelegt|verteuer*|Plus|aufwärts|Aufschwung|hinauf|nach oben|\
             Gewinn",
            "sink|sinkt|sinken|sank|sanken|gesunken|sinkend|sinkende|sinkenden|sinkender|fallen|fällt|fiel|fielen|gefallen|Rückgang|\
             zurückgehen|ging zurück|gingen zurück|geht zurück|gehen zurück|zurückgegangen|abnehm*|abgenommen|nahm ab|nimmt ab|nahmen ab|\
             nehmen ab|Abnahme|schrumpf*|geschrumpft|rutsch*|stürzt ab|stürzte ab|einbrech*|brach ein|brachen ein|eingebrochen|nachgeben|\
             gab nach|gaben nach|verbillig*|Minus|abwärts|Abschwung|hinab|nach unten|Verlust|Einbruch|nachlass*|verring*|schwind*|\
             geschwunden",
        ),
        (
            "erhöh*|anheb*|angehoben|hob an|heben an|hebt an|steiger*|gesteigert|aufstock*|vermehr*|vergrößer*|ausweit*|ausgeweitet|\
             weitet aus|weitete aus|ausbau*|ausgebaut|verdoppel*|verdreifach*|aufwert*|hochgestuft|hinaufgesetzt",
            "senk|senkt|senkte|senkten|senken|gesenkt|Senkung*|kürz|kürzt|kürzte|kürzten|kürzen|gekürzt|Kürzung*|reduzier*|verminder*|\
             verring*|verkleiner*|drossel*|gedrosselt|herabsetz*|herabgesetzt|halbier*|abbau*|abgebaut|abwert*|herabgestuft|einschränk*|\
             eingeschränkt|beschneid*",
        ),
        (
            "gewinn|gewinnt|gewinnen|gewann|gewannen|gewonnen|Gewinner|Gewinnerin|sieg|siegt|siegte|siegten|siegen|gesiegt|Siege|Sieger|\
             Siegerin|schlug|schlägt|schlagen|besieg*|triumphier*|Triumph|Erfolg|durchgesetzt",
            "verlier|verliert|verlieren|verlor|verloren|Verlierer|Verliererin|Niederlage*|unterl*|geschlagen|Verlust|Pleite|Misserfolg|\
             Schlappe",
        ),
        (
            "öffn|öffnet|öffnete|öffneten|öffnen|geöffnet|Öffnung|eröffn*|offen|offene|offenen|offener|wiedereröffn*|freigegeben|aufmach*|\
             aufgemacht|aufgesperrt",
            "schließ|schließt|schließen|schloss|schlossen|geschlossen*|Schließung*|Schluss|gesperrt*|sperr|sperrt|sperrte|sperrten|sperren|\
             Sperrung|dicht|dichtgemacht|zugemacht|verschlossen*|abgeriegelt|verriegel*",
        ),
        (
            "beginn|beginnt|beginnen|begann|begannen|begonnen|anfang*|angefangen|fing an|fängt an|fingen an|starte*|gestartet|Start|Auftakt|\
             ausgebrochen|brach aus|Ausbruch|einleit*|eingeleitet|Auslöser|loslegen|losgeh*",
            "end|endet|endete|endeten|enden|Ende|geendet|beende*|beendigt|aufhör*|aufgehört|hörte auf|hört auf|Schluss|Abschluss|abschließ*|\
             abgeschlossen|stopp*|gestoppt|Ausgang|eingestellt|einstell*|abgebrochen|abbrech*|auslauf*|endgültig",
        ),
        (
            "fortsetz*|fortgesetzt|setzt fort|setzte fort|setzen fort|setzten fort|weiterführ*|weitergeh*|geht weiter|ging weiter|fortführ*|\
             wieder aufgenommen|wiederaufgenommen|Wiederaufnahme|aufrechterhalten|beibehalten|behält|behielt|behalten|bleibt|blieb|blieben|\
             bleiben|festhalten|hält fest|hielt fest|verläng*|verharr*",
            "unterbroch*|unterbrech*|unterbricht|aussetz*|ausgesetzt|setzt aus|setzte aus|abbrech*|abgebrochen|brach ab|einstell*|\
             eingestellt|stellt ein|stellte ein|stopp*|gestoppt|beende*|abschaff*|abgeschafft|aufgegeben|gab auf|gibt auf|aufgeben|pausier*|\
             verlass*|verließ*|stilllegen|stillgelegt|streichen|gestrichen|kippte|gekippt",
        ),
        (
            "stattfinden|stattgefunden|findet statt|fand statt|fanden statt|finden statt|durchgeführt|planmäßig|pünktlich|wie geplant|\
             abgehalten",
            "absag*|abgesagt|sagte ab|sagt ab|sagten ab|ausfall*|ausgefallen|fiel aus|fällt aus|fielen aus|verschieb*|verschoben|verschob|\
             vertag*|verspätet*|gestrichen|annullier*|storniert|aufgeschoben",
        ),
        (
            "ankomm*|angekommen|kommt an|kam an|kamen an|kommen an|Ankunft|eintreff*|eingetroffen|traf ein|trafen ein|trifft ein|einreis*|\
             eingereist|reiste ein|land|landet|landete|landeten|landen|gelandet|Landung|erreich*|kam|kamen|kommt|anreis*|angereist",
            "abreis*|abgereist|reist ab|reiste ab|abfahr*|abgefahren|fuhr ab|fährt ab|Abflug|abfliegen|abgeflogen|ausreis*|ausgereist|\
             reiste aus|startet|startete|gestartet|verlass*|verließ*|ging|gingen|geht|wegfahr*",
        ),
        (
            "eintret*|eingetreten|tritt ein|trat ein|beitret*|beigetreten|Beitritt|tritt bei|trat bei|betret*|betrat|betritt|Eintritt|\
             Eingang|Einfahrt|einzieh*|eingezogen|Einzug|zog ein|zieht ein|einmarsch*|hinein|einwander*|Zuzug|einsteig*",
            "austret*|ausgetreten|tritt aus|trat aus|Austritt|Ausgang|Ausfahrt|auszieh*|ausgezogen|Auszug|zog aus|zieht aus|abzieh*|\
             abgezogen|Abzug|verlass*|verließ*|hinaus|heraus|auswander*|Wegzug|aussteig*|ausgestiegen|stieg aus|steigt aus|ausgeschlossen",
        ),
        (
            "kauf|kauft|kaufte|kauften|kaufen|gekauft|Käufer*|erwerb*|erwarb*|erworben|ankauf*|einkauf*|übernimmt|übernahm|Übernahme",
            "verkauf*|veräußer*|abstoß*|abgestoßen",
        ),
        ("Import*|einfuhr*|eingeführt|führt ein|führte ein", "Export*|Ausfuhr*"),
        (
            "erlaub*|gestatt*|zulass*|zugelassen|lässt zu|ließ zu|genehmig*|freigeb*|freigegeben|legalisier*|dulde*|geduldet|ermöglich*|\
             gebilligt",
            "verbiet*|verbot|verboten|Verbote|Verbots|untersag*|sperr|sperrt|sperrte|verhinder*|verwehr*|unterbind*|unterbunden|unzulässig|\
             verweiger*|kriminalisier*",
        ),
        (
            "bestätig*|einräum*|eingeräumt|räumt ein|räumte ein|räumten ein|zugeben|zugegeben|gab zu|gibt zu|gaben zu|gesteh*|gestand*|\
             anerkenn*|anerkannt|erkannte an|erkennt an|bekräftig*|bejaht",
            "bestreit*|bestritt*|dementier*|Dementi|leugn*|geleugnet|widerspr*|zurückweis*|zurückgewiesen|wies zurück|weist zurück|\
             wiesen zurück|widerleg*|verneint|verneinte|abstreit*|stritt ab|streitet ab|abgestritten|widerruf*|zurückgenommen",
        ),
        (
            "schuldig*|verurteil*|Schuldspruch|Schuld|schuldig gesprochen",
            "unschuldig*|freigesprochen|freisprech*|Freispruch|sprach frei|spricht frei|sprachen frei|begnadig*|schuldlos|Unschuld|entlast*|\
             nicht schuldig",
        ),
        (
            "belast*|anklag*|angeklagt|klagt an|klagte an|beschuldig*|Vorwurf|vorgeworfen|wirft vor|warf vor",
            "entlast*|verteidig*|freigesprochen|Freispruch|sprach frei",
        ),
        ("Kläger*|Anklage*|Staatsanwalt*", "Beklagt*|Angeklagt*|Verteidig*|Beschuldigt*"),
        ("Opfer|Geschädigt*", "Täter*|Angreifer*"),
        (
            "verhaft*|festnahm*|festgenommen|nahm fest|nahmen fest|nimmt fest|inhaftier*|eingesperrt|einsperr*|interniert|festgehalten|\
             Gefangen*|Haft|in Haft|in Gewahrsam|entführ*|als Geisel|gefasst",
            "freilass*|freigelassen|ließ frei|lässt frei|ließen frei|entlass*|befrei*|freigekommen|kam frei|kommt frei|kamen frei|\
             auf freiem Fuß|auf freien Fuß|frei|freikomm*|flüchtig",
        ),
        (
            "einstell*|eingestellt|stellt ein|stellte ein|stellen ein|anstell*|angestellt|beschäftig*|anheuer*|angeheuert|rekrutier*|\
             Neueinstellung*",
            "entlass*|entließ*|gekündigt|kündigt|kündigte|kündigten|kündigen|Kündigung*|feuer|feuert|feuerte|gefeuert|rauswerf*|\
             rausgeworfen|freigestellt|Stellenabbau|arbeitslos*",
        ),
        (
            "ernenn*|ernannt|beruf|berufen|berief|Berufung|gewählt|wählt|wählte|wählten|Wahl|antritt|tritt an|trat an|Amtsantritt|vereidigt|\
             eingesetzt|beförder*|gekrönt",
            "entlass*|entließ*|abberuf*|abgesetzt|absetz*|Rücktritt*|zurücktret*|zurückgetreten|tritt zurück|trat zurück|traten zurück|\
             abgewählt|Abwahl|gestürzt|abgedankt|abgetreten|degradier*|Amtsenthebung|Sturz",
        ),
        ("geboren*|Geburt*|kam zur Welt|zur Welt gekommen", "gestorben|starb*|stirbt|sterben|Tod|Todes*|verstorben*|tot|tote|toten|verstarb*|ums Leben"),
        (
            "tot|tote|toten|toter|Todesopfer|getötet|tötet|tötete|töteten|starb*|stirbt|sterben|gestorben*|ums Leben|umgekommen|kam um|\
             kamen um|tödlich*|ermord*|erschoss*|umgebracht|Leiche*|Tod",
            "überleb*|lebend*|lebt|lebte|lebten|leben|am Leben|unverletzt*|gerettet*|verletzt|Verletzte|Verletzten|wohlbehalten",
        ),
        ("verletz*|verwundet*", "unverletzt*|unversehrt*|wohlbehalten|heil"),
        ("krank|kranke|kranken|erkrank*|infizier*|Krankheit|angesteckt", "gesund*|genes*|geheilt|erhol*"),
        (
            "finde|findet|finden|fand|fanden|gefunden|entdeck*|aufgefunden|aufgetaucht|aufgespürt|wiedergefunden",
            "verlier*|verlor|verloren|verschwand*|verschwund*|verschwind*|vermiss*|abhanden|verpass*",
        ),
        (
            "legal*|rechtmäßig*|gesetzlich*|verfassungsgemäß*|verfassungskonform*|gültig*|zulässig*|rechtens|befugt|erlaubt",
            "illegal*|rechtswidrig*|unrechtmäßig*|gesetzwidrig*|ungesetzlich*|verfassungswidrig*|ungültig*|unzulässig*|unbefugt|unerlaubt*|\
             widerrechtlich*|verboten",
        ),
        (
            "wahr|wahre|wahren|Wahrheit*|richtig*|korrekt*|zutreffend*|trifft zu|echt|echte|echten|echter|tatsächlich*|zu Recht",
            "falsch*|unwahr*|Lüge*|gelogen|lügt|log|unrichtig*|inkorrekt*|unzutreffend*|gefälscht*|erfunden|irrtümlich*|zu Unrecht",
        ),
        ("gerecht*|fair|faire|fairen", "ungerecht*|unfair*|parteiisch"),
        (
            "erfolgreich*|Erfolg|Erfolge|Erfolgs|gelang|gelingt|gelingen|gelungen|gelangen|schaffte|schafft|geschafft|geglückt|bestand|\
             bestanden|besteht",
            "erfolglos*|Misserfolg*|scheiter*|gescheitert|misslang*|misslingt|misslungen|missglückt|vergeblich|fehlgeschlagen|fehlschlag*|\
             durchgefallen|durchfall*|fiel durch",
        ),
        ("mehr|größer|höher|zusätzlich*|weitere", "weniger|geringer|kleiner|niedriger|minder"),
        ("hoch|hohe|hohen|hohes|höher*|höchst*|Rekordhoch", "niedrig*|tief|tiefe|tiefer|gering*|Tiefst*|Rekordtief"),
        (
            "über|mehr als|oberhalb|mindestens|wenigstens|nicht weniger als|darüber|übersteig*|überstieg*|überschreit*",
            "unter|weniger als|unterhalb|höchstens|maximal|nicht mehr als|darunter|unterschreit*|bis zu",
        ),
        ("groß|große|großen|großes|größer*|größte*|riesig*|gewaltig*|massiv*", "klein|kleine|kleinen|kleiner*|kleinste*|kleines|winzig*|gering*"),
        ("lang|lange|langen|länger*|längste*|verläng*|ausgedehnt", "kurz|kurze|kurzen|kürzer*|kürzeste*|verkürz*|abgekürzt"),
        ("breit*|weit|verbreiter*", "schmal*|eng|enge|engen|verenge*"),
        ("tief|tiefe", "flach*|seicht*"),
        ("dick|dicke|dicken|dicker", "dünn*"),
        ("Mehrheit*|Mehrzahl", "Minderheit*|Minderzahl"),
        ("erste|erster|ersten|erstes|erstem|zuerst|erstmals|zum ersten Mal|Spitze", "letzte*|zuletzt|letztmals|zum letzten Mal|Schluss"),
        ("Erster|Erste", "Zweiter|Zweite|Dritter|Letzter"),
        ("früh|frühe|frühen|früher|früheste*|frühzeitig*|vorzeitig*|verfrüht", "spät|späte|späten|später|späteste*|verspätet*|Verspätung|nachträglich"),
        (
            "vorige*|vergangen*|letzte*|bisherig*|vorherig*|ehemalig*|Vorgänger*|scheidend*|früher*|vorangegangen*",
            "nächste*|kommend*|künftig*|zukünftig*|folgend*|Nachfolger*|designiert*|neue|neuer|bevorstehend*",
        ),
        ("gestern|gestrig*", "morgen|heute|morgig*"),
        ("heute|heutig*", "gestern|morgen|gestrig*"),
        ("Vorjahr|Vorwoche|Vormonat", "Folgejahr|Folgewoche|Folgemonat"),
        ("Nord*", "Süd*"),
        ("Osten|Ost|östlich*|ostwärts", "Westen|West|westlich*|westwärts"),
        ("Norden|nördlich*", "Osten|östlich*|Westen|westlich*"),
        ("Süden|südlich*", "Osten|östlich*|Westen|westlich*"),
        ("Nordosten|nordöstlich*|Südosten|südöstlich*", "Nordwesten|nordwestlich*|Südwesten|südwestlich*"),
        ("links|linke|linken|linker|linkes|linksgerichtet*|linksextrem*", "rechts|rechte|rechten|rechter|rechtes|rechtsgerichtet*|rechtsextrem*"),
        ("oben|hinauf|aufwärts|bergauf|hoch|Ober*", "unten|untere|unteren|unterer|hinunter|hinab|abwärts|bergab|runter"),
        ("innen|innerhalb|drinnen|im Inneren|innere*|herein|hinein|intern*", "außen|außerhalb|draußen|äußere*|heraus|hinaus|extern*"),
        (
            "eingeschaltet|einschalt*|angeschaltet|aktivier*|schaltet ein|schaltete ein",
            "ausgeschaltet|ausschalt*|abgeschaltet|abschalt*|deaktivier*|schaltet ab|schaltete ab",
        ),
        ("inländisch*|Inland|einheimisch*|heimisch*|national|Inlands*", "Ausland*|fremd*|international*|importiert*"),
        ("mit|samt|mitsamt|einschließlich|inklusive|inbegriffen", "ohne|ausschließlich|außer|exklusive|ausgenommen"),
        ("nah|nahe|nahen|näher|in der Nähe", "fern|weit entfernt|entfernt*|entlegen*|abgelegen*"),
        ("vorne|vorn|vordere*", "hinten|hintere*"),
        ("Mann|Männer|Männern|Mannes|männlich*|Junge|Jungen|Buben|Herr|Herren", "Frau|Frauen|weiblich*|Mädchen|Dame|Damen"),
        ("Ehemann*|Gatte|Bräutigam|Witwer|Freund", "Ehefrau*|Gattin|Braut|Witwe|Freundin"),
        ("Sohn|Söhne|Söhnen|Sohnes|Enkel|Neffe", "Tochter|Töchtern|Enkelin|Nichte"),
        ("Bruder|Brüdern|Bruders", "Schwester|Schwestern"),
        ("Vater|Vaters|Großvater|Opa|Onkel|Stiefvater|König|Prinz", "Mutter|Großmutter|Oma|Tante|Stiefmutter|Königin|Prinzessin"),
        ("Eltern|Vater|Mutter|Erwachsene*|erwachsen", "Kind|Kinder|Kindern|Kindes|Minderjährig*|Säugling|Baby"),
        ("Tag|tagsüber|Mittag|täglich", "Nacht|nachts|Mitternacht|nächtlich*"),
        ("Morgen|morgens|vormittag*|am Morgen|früh", "Abend|abends|nachmittag*|am Abend"),
        ("Sommer*", "Winter*"),
        ("Frühling*|Frühjahr*", "Herbst*"),
        ("täglich*|Tag", "wöchentlich*|Woche|monatlich*|Monat|jährlich*|Jahr|stündlich"),
        ("wöchentlich*|Woche", "monatlich*|Monat|jährlich*|Jahr"),
        ("monatlich*|Monat", "jährlich*|Jahr|vierteljährlich"),
        ("Werktag*|wochentags", "Wochenende*|Feiertag*"),
        ("neu|neue|neuen|neuer|neues|neueste*|modern*|frisch*|aktuell*", "alt|alte|alten|alter|altes|älteste*|veraltet*|überholt|gebraucht*|ehemalig*"),
        ("jung|junge|jungen|jünger*|jüngste*|Jugend*|Junioren", "alt|alte|alten|älter*|älteste*|Senior*|betagt*|greis*"),
        ("öffentlich*|staatlich*|verstaatlich*", "privat*|nichtöffentlich*|geheim*|heimlich*|vertraulich*"),
        (
            "offen*|enthüll*|veröffentlich*|preisgegeben|transparent",
            "geheim*|heimlich*|verdeckt*|verheimlich*|verschweig*|verschwieg*|vertusch*|versteck*|verborgen",
        ),
        (
            "angreif*|angegriffen|griff an|griffen an|greift an|Angriff*|Attacke*|attackier*|Offensive*|überfall*|Stürmer",
            "verteidig*|Abwehr*|abgewehrt|Defensive*|wehrt ab|wehrte ab",
        ),
        (
            "vorrück*|vorgerückt|rückt vor|rückte vor|rückten vor|Vormarsch|vorstoß*|einmarsch*|Fortschritt*",
            "zurückzieh*|zurückgezogen|zog zurück|zieht zurück|zogen zurück|Rückzug|abzieh*|abgezogen|Abzug|zurückweich*|Rückschritt*|\
             Rückschlag*",
        ),
        ("erober*|einnehmen|eingenommen|nahm ein|besetz*", "räum|räumt|räumte|räumten|geräumt|aufgegeben|kapitulier*|ergeben|ergab|befrei*|verloren"),
        ("bewaffn*", "unbewaffnet*|entwaffn*"),
        (
            "heirat*|geheiratet|Hochzeit*|verheiratet*|vermähl*|Ehe|verlobt",
            "scheid*|geschieden*|trenn|trennt|trennte|trennten|getrennt|Trennung|ledig*|unverheiratet*",
        ),
        ("verleih*|verlieh*|leiht|Kreditgeber*|Gläubiger*|Darlehensgeber", "ausleih*|ausgeliehen|borg*|Kreditnehmer*|Schuldner*"),
        (
            "geben|gibt|gab|gaben|gegeben|gewähr*|spend*|gespendet|schenk*|geschenkt|verleih*|übergab|übergeben|liefer*|schickt|schickte|\
             sandte",
            "nehmen|nimmt|nahm|nahmen|genommen|entzieh*|entzog|entzogen|verweiger*|wegnehm*|weggenommen|stahl|stiehlt|gestohlen|raub*|\
             geraubt|erhält|erhielt|erhielten|erhalten|bekam|bekommt|bekommen|empfing|empfängt|empfangen",
        ),
        ("Absender*|Spender*|Geber", "Empfänger*"),
        (
            "lehr|lehrt|lehrte|lehren|Lehrer*|Dozent*|unterricht*|Ausbilder*|Trainer*",
            "lern|lernt|lernte|lernen|gelernt|Schüler*|Student*|Studierende*|Auszubildende*|Azubi*",
        ),
        ("frag|fragt|fragte|fragten|fragen|gefragt|Frage", "antwort*|geantwortet|beantwort*|erwider*"),
        ("erinner*", "vergess*|vergaß*|vergisst"),
        ("lieb|liebt|liebte|lieben|geliebt|Liebe|beliebt*|mag|mögen", "hass|hasst|hasste|hassen|gehasst|unbeliebt*|verhasst*|verabscheu*"),
        ("heiß*|warm*|Hitze*|erwärm*|mild*", "kalt*|kühl*|abkühl*|eisig*|Frost*"),
        ("nass*|feucht*|Regen|regnerisch*|regnet|regnete|Überschwemmung*|Hochwasser", "trocken*|Dürre*|niederschlagsfrei"),
        ("sonnig*|heiter*|klar|Sonne|Sonnenschein", "bewölkt*|trüb*|bedeckt|regnerisch*|Wolken|neblig"),
        ("schwer|schwere|schweren|schwerer|schwerste*|schwerwiegend*|schwierig*|stark", "leicht|leichte|leichten|leichter|leichteste*|einfach*|mühelos"),
        (
            "stark|starke|starken|stärker*|stärkste*|stärkt|stärkte|gestärkt|verstärk*|kräftig*|mächtig*|robust|intensivier*",
            "schwach*|geschwächt|abschwäch*|abgeschwächt|kraftlos|fragil",
        ),
        ("schnell*|rasch*|zügig*|beschleunig*|rasant*", "langsam*|verlangsam*|schleppend*|verzöger*|allmählich*|gemächlich"),
        ("reich|reiche|reichen|reicher|reichste*|wohlhabend*|Reichtum|vermögend*", "arm|arme|armen|ärmer*|ärmste*|Armut|verarm*|bedürftig*|mittellos*"),
        ("billig*|günstig*|preiswert*|preisgünstig*|verbillig*|ermäßigt", "teuer|teure*|kostspielig*|verteuer*|überteuert"),
        ("kostenlos*|gratis|umsonst|unentgeltlich*|gebührenfrei*|kostenfrei*", "kostenpflichtig*|gebührenpflichtig*|gegen Gebühr|bezahlt"),
        (
            "sicher|sichere|sicheren|sicherer|Sicherheit|harmlos*|ungefährlich*|stabil*|geschützt",
            "unsicher*|Gefahr*|riskant*|Risiko*|schädlich*|bedroht*|instabil*",
        ),
        ("verschärf*|streng*|strikt*|hart|harte|harten|härter*|erschwer*", "locker*|gelockert|mild*|entschärf*|erleichter*|abmilder*|nachsichtig"),
        (
            "verhäng*|einführ*|eingeführt|führt ein|führte ein|führten ein|auferleg*|in Kraft",
            "aufheb*|aufgehoben|hob auf|hebt auf|hoben auf|abschaff*|abgeschafft|schafft ab|schaffte ab|außer Kraft|streich*|gestrichen",
        ),
        (
            "Gewinn|Gewinne|Gewinns|Gewinnen|profitabel|rentabel|schwarze Zahlen|schwarzen Zahlen|verdient|verdiente|Ertrag|Erträge",
            "Verlust*|unrentabel|defizitär*|rote Zahlen|roten Zahlen|Fehlbetrag|Miese",
        ),
        ("Überschuss*", "Defizit*|Fehlbetrag*|Mangel|Engpass*|Knappheit"),
        ("Einnahme*|Einkünfte|Einkommen|Umsatz|Erlös*", "Ausgabe*|Kosten|Aufwand*|Aufwendung*"),
        ("Guthaben|Vermögen", "Schulden|Verbindlichkeit*"),
        ("Aufschwung|Boom|Konjunkturhoch|Erholung|Wachstum|Hausse", "Abschwung|Rezession*|Krise*|Flaute|Einbruch|Baisse|Stagnation|Schrumpfung"),
        ("Inflation*|Teuerung", "Deflation*"),
        ("Angebot*|Anbieter*|Hersteller*|Erzeuger*|Produzent*", "Nachfrage*|Verbraucher*|Konsument*"),
        ("spar|spart|sparte|sparen|gespart|einspar*|Ersparnis*", "ausgeben|ausgegeben|gab aus|gibt aus|verschwend*"),
        (
            "einig|einigt|einigte|einigten|einigen|geeinigt|Einigung*|Einigkeit|einverstanden|Konsens|Übereinkunft|übereinstimm*|geeint|\
             Kompromiss",
            "uneinig*|streit*|gestritten|stritt*|Dissens|Zwist|gespalten|zerstritten|keine Einigung",
        ),
        (
            "bau|baut|baute|bauten|bauen|gebaut|errichte*|erbaut|aufbau*|aufgebaut|wiederaufbau*",
            "abriss*|abreiß*|abgerissen|riss ab|reißt ab|zerstör*|abbau*|abgebaut|demontier*|sprengte|gesprengt|Abbruch|niedergerissen",
        ),
        (
            "schaff|schafft|schuf|schufen|geschaffen|schaffen|gründ*|gegründet|bildet|bildete|gebildet|ins Leben",
            "abschaff*|abgeschafft|auflös*|aufgelöst|löst auf|löste auf|vernicht*|beseitig*|zerschlag*",
        ),
        (
            "verpflichtend*|obligatorisch*|Pflicht|vorgeschrieben*|zwingend*|bindend*|verbindlich*|gezwungen*|Zwang*",
            "freiwillig*|fakultativ*|optional*|unverbindlich*|wahlweise",
        ),
        (
            "dauerhaft*|ständig*|unbefristet*|permanent*|endgültig*|langfristig*",
            "vorübergehend*|befristet*|vorläufig*|zeitweilig*|zeitweise|provisorisch*|kurzfristig*|temporär*|einstweilig*",
        ),
        (
            "anwesend*|Anwesenheit|teilnehm*|teilgenommen|nahm teil|nahmen teil|nimmt teil|erschien*|erschein*|zugegen|beteilig*",
            "abwesend*|Abwesenheit|fehlte|fehlt|fehlten|fernblieb*|blieb fern|ferngeblieben|boykottier*|fern",
        ),
        (
            "gleich|gleiche|gleichen|gleicher|identisch*|derselbe|dieselbe|dasselbe|unverändert*|ähnlich*|übereinstimmend*",
            "anders|andere*|verschieden*|unterschiedlich*|unterscheid*|verändert*|ungleich*",
        ),
        ("änder*|geändert|veränder*", "unverändert*|gleichbleibend*|bleibt|blieb|gleich geblieben"),
        ("gerade", "ungerade"),
        ("positiv*", "negativ*"),
        ("optimis*|zuversichtlich*|Zuversicht|hoffnungsvoll*", "pessimis*|hoffnungslos*|skeptisch*|düster*"),
        ("besser*|beste*|gut|gute|guten|guter|gutes|hervorragend*", "schlechte*|schlecht|schlimm*|miserabel"),
        ("verbesser*|Besserung|erhol*|genas|aufwerten", "verschlechter*|verschlimmer*|verfallen|eskalier*"),
        ("nutz|nutzt|nützlich*|Vorteil*|hilfreich*", "schad|schadet|schadete|schaden|geschadet|schädlich*|Nachteil*|nutzlos*"),
        ("helf|hilft|half|halfen|helfen|geholfen|Hilfe|unterstütz*|förder*", "behinder*|hinder*|gehindert|schad*|erschwer*|sabotier*|vereitel*"),
        ("schütz|schützt|schützte|schützten|schützen|geschützt|bewahr*|erhalten|erhielt", "gefährd*|bedroh*|zerstör*|schädig*|preisgegeben"),
        (
            "Frieden*|friedlich*|Waffenruhe|Waffenstillstand|gewaltfrei*|gewaltlos*|ruhig*",
            "Krieg*|gewaltsam*|gewalttätig*|Gewalt|Kämpfe|Kampf|Unruhen|Gefechte",
        ),
        ("eskalier*|Eskalation|anheiz*|angeheizt", "deeskalier*|Deeskalation|beruhig*|entspann*"),
        (
            "Freund|Freunde|Freunden|Freundschaft|freundlich*|freundschaftlich*|verbündet*|Partner*",
            "Feind*|unfreundlich*|Gegner*|Rivale*|Rivalin*|Widersacher*|Konkurrent*",
        ),
        ("Arbeitgeber*|Chef*|Vorgesetzte*|Unternehmer*", "Arbeitnehmer*|Angestellte*|Beschäftigte*|Mitarbeiter*|Untergebene*|Gewerkschaft*"),
        ("vermiet*|Eigentümer*|Verpächter*", "Mieter*|gemietet|mietet|mietete|Pächter*"),
        ("Arzt|Ärzte|Ärztin|Mediziner", "Patient*"),
        ("Regierung*|Koalition", "Opposition*"),
        ("zivil*", "Soldat*|Militär*|Kämpfer*"),
        ("Amateur*", "Profi*|professionell*"),
        ("ländlich*|Dorf|Dörfer|Land", "städtisch*|Stadt|Städte"),
        ("offiziell*|förmlich*|formell*", "inoffiziell*|informell*"),
        ("bekannt*|namhaft*|berühmt*", "unbekannt*|anonym*"),
        ("voll|volle|vollen|gefüllt*|ausverkauft|überfüllt", "leer*|geleert|verwaist"),
        ("vollständig*|komplett*|abgeschlossen*", "unvollständig*|teilweise|lückenhaft*|unfertig*|unvollendet*"),
        ("möglich*|wahrscheinlich*|machbar", "unmöglich*|unwahrscheinlich*|ausgeschlossen"),
        ("leicht|einfach*", "schwierig*|kompliziert*|schwer"),
        ("sicher|gewiss|bestimmt|eindeutig*|geklärt", "unsicher*|ungewiss*|fraglich*|zweifelhaft*|unklar*|ungeklärt*"),
        (
            "absichtlich*|vorsätzlich*|bewusst*|gezielt*|wissentlich*|mit Absicht",
            "unabsichtlich*|versehentlich*|fahrlässig*|unbewusst*|zufällig*|unwissentlich*|aus Versehen",
        ),
        ("bereit|bereitwillig|gewillt", "unwillig|widerwillig*|weigert"),
        ("direkt*|unmittelbar*", "indirekt*|mittelbar*"),
        ("aktiv*", "passiv*|inaktiv*"),
        ("zuständig*|verantwortlich*", "unzuständig*|unverantwortlich*"),
        ("nötig*|notwendig*|erforderlich*", "unnötig*|überflüssig*|entbehrlich"),
        ("häufig*|oft|üblich*|gewöhnlich*", "selten*|unüblich*|ungewöhnlich*|außergewöhnlich*"),
        ("immer|stets|jederzeit|überall", "nie|niemals|nirgends|manchmal|selten"),
        ("jeder|jedermann|alle|alles|jemand|etwas", "niemand|keiner|nichts|kein|keine"),
        ("noch|noch immer|immer noch|weiterhin|nach wie vor", "nicht mehr|nicht länger"),
        ("schon|bereits", "noch nicht|erst"),
        ("wieder|erneut|abermals", "erstmals|zum ersten Mal|nie wieder"),
        ("gemeinsam*|zusammen|vereint|vereinig*|fusionier*|Fusion", "getrennt*|einzeln|allein|aufgespalten|spalt*|aufspalt*"),
        ("verbind*|verbunden|anschließ*|angeschlossen|verknüpf*", "trennt|trennte|trennen|getrennt*|unterbrochen|abgetrennt|gekappt"),
        (
            "hinzufüg*|hinzugefügt|addier*|ergänz*|einschließ*|eingeschlossen",
            "entfern*|abgezogen|subtrahier*|gestrichen|weglass*|weggelassen|ausschließ*|ausgeschlossen|ausgenommen",
        ),
        ("belad*|einladen|einsteig*", "entlad*|ausgeladen|ausladen|aussteig*"),
        ("belohn*|prämier*", "bestraf*|geahndet|Strafe"),
        ("vertrau*|glaubwürdig*|glaubt", "misstrau*|unglaubwürdig*|zweifel*|bezweifel*"),
        (
            "einhalten|eingehalten|hielt ein|hält ein|halten ein|respektier*|befolg*|beacht*|erfüll*",
            "verletz*|verstoß*|verstieß*|brach|bricht|brechen|gebrochen|missacht*|ignorier*|umging",
        ),
        ("einladen|eingeladen|lud ein|lädt ein|Einladung", "ausladen|ausgeladen|ausgeschlossen|lud aus"),
        ("maximal*|Maximum|Obergrenze|Höchst*", "minimal*|Minimum|Untergrenze|Mindest*"),
        ("Zoll|Steuer|Steuern|Abgabe|steuerpflichtig*", "Subvention*|steuerfrei*|zollfrei*|Steuererleichterung*"),
        ("geimpft*", "ungeimpft*"),
        ("gläubig*|religiös*", "ungläubig*|weltlich*|säkular*|konfessionslos"),
        ("führt|führte|führten|führend*|in Führung|liegt vorn|lag vorn", "zurückliegen|lag zurück|liegt zurück|Rückstand|im Rückstand|hinten"),
        ("Heim*|daheim|Gastgeber*", "auswärts*|Gast|Gäste"),
        ("trifft|traf|trafen|getroffen|verwandel*", "verfehl*|verschoss*|vergab|vergeben|verpasst"),
        ("Aufstieg*|aufgestiegen|steigt auf|stieg auf", "Abstieg*|abgestiegen|steigt ab|stieg ab"),
        ("qualifizier*|weitergekommen", "ausgeschieden|scheidet aus|schied aus|schieden aus|disqualifizier*|eliminiert"),
        ("streik*|bestreik*|niedergelegt", "arbeitet wieder|wieder aufgenommen"),
        ("Hoffnung*|hofft|hoffte|hoffen|gehofft", "fürcht*|befürcht*|Angst|bangt|Sorge|Verzweiflung"),
        ("froh*|glücklich*|Freude|freut|freute|zufrieden*|erfreut", "traurig*|unglücklich*|trauer*|unzufrieden*|enttäusch*|verärger*|wütend*"),
        ("ehrlich*|aufrichtig*|treu*", "unehrlich*|unaufrichtig*|verlogen|untreu*|verriet|korrupt*"),
        ("mutig*|tapfer*", "feig*|ängstlich"),
        ("sauber*|rein|reine|reines", "schmutzig*|verschmutz*|verunreinig*|verseucht"),
        ("hell*|licht", "dunkel*|dunkle*|finster*"),
        ("sichtbar*|erschien*|auftauch*|aufgetaucht|tauchte auf", "unsichtbar*|verschwand*|verschwund*|verschwind*"),
        ("laut|laute|lauter|lautstark*", "leise*|still*|ruhig"),
        ("nüchtern*", "betrunken*|alkoholisiert*"),
        ("abhängig*|angewiesen|unselbständig*", "unabhängig*|selbständig*|selbstständig*|autonom*"),
        ("demokratisch*|Demokratie", "undemokratisch*|diktatorisch*|Diktatur*|autoritär*|autokratisch*"),
        ("normal*|gewöhnlich*", "außerordentlich*|anormal*|außergewöhnlich*"),
        ("Unfall|Suizid|Selbstmord|Unglück|natürliche*", "Mord*|Anschlag*|Verbrechen|Totschlag"),
        ("gelöst|löst|löste|geklärt|aufgeklärt", "ungelöst*|ungeklärt*|offen"),
        ("versichert*|gedeckt", "unversichert*|ungedeckt"),
        ("bezahl*|beglich*|zahlt|zahlte|gezahlt|getilgt", "unbezahlt*|schuldet|schuldete|ausstehend*"),
        ("zahlungsfähig*|solvent", "insolvent*|zahlungsunfähig*|bankrott|pleite|Insolvenz*"),
        ("einzahl*|eingezahlt|zahlte ein", "abheb*|abgehoben|hob ab|hebt ab"),
        ("überschätz*|übertreib*|übertrieben|übertrieb", "unterschätz*|untertreib*|herunterspiel*|heruntergespielt|verharmlos*"),
        ("besser als erwartet|über den Erwartungen|übertraf*|übertroffen|übertrifft", "schlechter als erwartet|unter den Erwartungen|verfehlt*|enttäuschte"),
    ],
};
