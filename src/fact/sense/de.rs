//! Words of German that turn what an assertion says.

mod opposites;

use super::table::{Affix, Language, ModalForce as M, Order as O, Quantity as Q};

pub(super) const GERMAN: Language = Language {
    code: "de",
    not: "nicht|kein|keine|keinen|keiner|nie|keinem|keines|niemals|niemand|niemanden|niemandem|nichts|nicht mehr|keinerlei|\
        keins|niemandes|nirgends|nirgendwo|weder",
    without: "ohne",
    refusals: "",
    denials: "dementier*|bestreit*|bestritt*|leugn*|geleugnet|verneint*|weist zurück|wies zurück|wiesen zurück|zurückgewiesen",
    further: "nirgendwohin|noch nicht|nicht länger|kaum|keinesfalls|keineswegs|mitnichten|auf keinen Fall|in keiner Weise|\
        unter keinen Umständen|nimmer|nie wieder|nie mehr|gar nicht|überhaupt nicht|noch nie|kein einziger|statt|anstatt|\
        verneinen|Dementi|weigert|weigerte|weigerten|weigern|geweigert|Weigerung|verweiger*|lehnte ab|lehnt ab|lehnen ab|\
        lehnten ab|abgelehnt|abzulehnen|scheiter*|gescheitert|versäum*|unterließ*|unterlassen|unterlässt|verzicht*|\
        außerstande|unfähig|nicht in der Lage|ausgeschlossen|schloss aus|schließt aus|schlossen aus|schließen aus|\
        auszuschließen|widerspr*|mangels|fernab|frei von|nein|ist falsch|war falsch|sind falsch|waren falsch|ist unwahr|\
        war unwahr|ist erfunden",
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
    opposites: opposites::OPPOSITES,
};
