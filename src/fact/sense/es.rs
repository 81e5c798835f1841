//! Words of Spanish that turn what an assertion says.

use super::table::{Affix, Language, ModalForce as M, Order as O, Quantity as Q};

pub(super) const SPANISH: Language = Language {
    code: "es",
    not: "no|nunca|jamás|ningún|ninguno|ninguna|nadie|nada|ni|tampoco|ya no",
    without: "sin",
    refusals: "",
    denials: "niega|niegan|negó|negaron|negando|desmiente|desmienten|desmintió|desmintieron",
    further: "ningunos|ningunas|en absoluto|de ningún modo|de ninguna manera|todavía no|aún no|en ninguna parte|nunca más|\
        ni siquiera|en modo alguno|bajo ningún concepto|en vez de|en lugar de|lejos de|negaba|negar|negado|negativa|\
        desmentir|desmentido|rechaza|rechazan|rechazó|rechazaron|rechazar|rechazado|rechazada|rehúsa|rehusó|rehusaron|\
        rehusar|declinó|declina|declinaron|se negó a|se niega a|se niegan a|se negaron a|fracasa|fracasó|fracasaron|\
        fracasar|incapaz de|incapaces de|falta de|carece|carecen|descarta|descartó|descartan|descartaron|descartar|evitó|\
        evita|impidió|renunció a|renuncia a|dejó de|dejaron de|imposible|refuta|refutó|excluye|excluyó|es falso|es falsa|\
        era falso|era falsa|son falsos|son falsas|es mentira",
    idioms: "no solo|no solamente|no únicamente|sin duda|sin lugar a dudas|no cabe duda|no hay duda|no más tarde de|no menos de|no más de|\
             nada más|nada más que|nada menos|nada menos que|sin embargo|no obstante|si no|o no|por qué no|sin falta|sin excepción|\
             sin precedentes|sin cesar|no en vano|sin ir más lejos|no es otro que|no es de extrañar|ni más ni menos|sin contar|sin más|\
             como nunca|más que nunca|no sin|no hace falta decir|sin demora|no tener más remedio|no queda más remedio|no poco|no pocos|\
             no pocas|sin par|sin techo|de nada",
    affixes: &[
        Affix::Prefix("in"),
        Affix::Prefix("im"),
        Affix::Prefix("i"),
        Affix::Prefix("ir"),
        Affix::Prefix("des"),
        Affix::Prefix("dis"),
        Affix::Prefix("anti"),
        Affix::Prefix("contra"),
        Affix::Prefix("no"),
        Affix::Prefix("mal"),
        Affix::Prefix("a"),
        Affix::Prefix("ex"),
        Affix::Prefix("sin"),
    ],
    quantities: &[
        (
            "todo|todos|toda|todas|cada|cada uno|cada una|siempre|ambos|ambas|entero|entera|enteros|enteramente|totalmente|total|\
          completamente|completo|completa|íntegro|íntegramente|en todas partes|la totalidad|el conjunto de|unánime|unánimemente|\
          por unanimidad|sin excepción|todo el mundo|constantemente|los dos|las dos|cualquiera|plenamente|por completo|\
          en su totalidad",
            Q::All,
        ),
        (
            "la mayoría|mayoría de|la mayor parte|mayoritariamente|principalmente|generalmente|en general|habitualmente|\
          normalmente|casi todos|casi todas|casi siempre|casi todo|más de la mitad|sobre todo|en su mayoría|en gran parte|\
          por lo general|la mayoría de las veces",
            Q::Most,
        ),
        (
            "muchos|muchas|mucho|mucha|numerosos|numerosas|a menudo|frecuentemente|con frecuencia|multitud de|gran cantidad de|\
          un sinfín de|decenas de|centenares de|cientos de|miles de|bastantes|múltiples|repetidamente|regularmente|abundantes|\
          un gran número|montones de|muchas veces|innumerables",
            Q::Many,
        ),
        (
            "algunos|algunas|algún|alguno|alguna|alguien|algo|varios|varias|unos|unas|a veces|en ocasiones|ocasionalmente|en parte|\
          parcialmente|uno de|una de|al menos uno|al menos una|una parte|una serie de|ciertos|ciertas|en algún lugar|\
          unos cuantos|de vez en cuando|la mitad|mitad|diversos|diversas|un par de",
            Q::Some,
        ),
        (
            "pocos|pocas|poco|poca|rara vez|raramente|raras veces|apenas|un puñado|una minoría|muy pocos|muy pocas|casi ninguno|\
          casi nadie|casi nunca|casi nada|escasos|escasas|escasamente|menos de la mitad|esporádicamente|una fracción",
            Q::Few,
        ),
        (
            "ningún|ninguno|ninguna|ninguno de|ninguna de|nadie|nada|nunca|jamás|ni uno|ni una|ni un solo|ni una sola|\
          en ninguna parte|cero|en ningún momento|ni uno solo",
            Q::None,
        ),
        (
            "solo|solamente|únicamente|exclusivamente|único|única|únicos|únicas|nada más que|tan solo|meramente|simplemente|\
          nadie más que|apenas solo|sola|solos|solas",
            Q::Only,
        ),
    ],
    modalities: &[
        (
            "debe|deben|debía|debían|deberá|deberán|debió|debieron|deber|tiene que|tienen que|tenía que|tenían que|tendrá que|\
          tendrán que|tuvo que|tuvieron que|hay que|había que|obligado|obligada|obligados|obligadas|obligatorio|obligatoria|\
          obligatoriamente|forzado|forzados|forzosamente|es necesario|exige|exigen|necesariamente|ha de|han de|imprescindible|\
          obliga|obligan",
            M::Must,
        ),
        (
            "debería|deberían|convendría|recomienda|recomiendan|recomendó|recomendable|aconseja|aconsejan|aconsejó|conviene|\
          instó a|insta a|habría que",
            M::Should,
        ),
        (
            "puede|pueden|se permite|está permitido|autorizado a|autorizados a|autorizado|autorizada|tiene derecho|tienen derecho|\
          permitido|libre de|libres de|facultado|facultados|opcional|no tiene que|no tienen que|no está obligado",
            M::May,
        ),
        (
            "podría|podrían|quizá|quizás|tal vez|posiblemente|probablemente|acaso|a lo mejor|presuntamente|presunto|presunta|\
          presuntos|presuntas|supuestamente|supuesto|supuesta|supuestos|supuestas|aparentemente|al parecer|parece|parecen|\
          habría|habrían|sería|serían|es posible que|acusado|acusada|acusados|sospechoso|sospechosos|sospecha|sospechan|\
          se espera|espera que|esperan que|esperado|prevé|prevén|previsto|previsiblemente|pronostica|pronostican|afirma haber|\
          eventualmente|pudiera|puede que|potencialmente",
            M::Might,
        ),
        (
            "es capaz de|son capaces de|capaz de|capaces de|logra|logró|lograron|consigue|consiguió|pudo|pudieron|podía|podían|\
          está en condiciones de|sabe",
            M::Can,
        ),
        (
            "va a|van a|iba a|iban a|será|serán|habrá|habrán|planea|planean|planeaba|pretende|pretenden|quiere|quieren|quería|\
          querían|tiene previsto|tienen previsto|prometió|promete|prometen|amenaza con|amenazó con|intenta|intentan|intentó|\
          trata de|tratan de|trató de|busca|buscan|aspira a|se dispone a|desea|estudia|está a punto de|próximamente|se propone|\
          se comprometió a|intención de",
            M::Will,
        ),
        (
            "no debe|no deben|no puede|no pueden|no podrá|no podrán|prohibido|prohibida|prohibidos|prohibidas|se prohíbe|\
          tiene prohibido|tienen prohibido|no está permitido|no se permite|no tiene derecho|prohíbe|prohíben|prohibió|\
          prohibieron|vedado|vetado|no está autorizado|prohibición|no autorizado",
            M::Forbidden,
        ),
    ],
    orders: &[
        (
            "antes|antes de|antes de que|previamente|previo a|previa a|con anterioridad|en vísperas de|víspera|con antelación|\
          anteriormente",
            O::Before,
        ),
        (
            "después|después de|después de que|tras|luego|luego de|posteriormente|a raíz de|con posterioridad|una vez|más tarde|\
          al término de|tras la",
            O::After,
        ),
        ("hasta|hasta que|a más tardar|como máximo hasta", O::Until),
        ("desde|desde que|a partir de|a partir del|desde hace", O::Since),
        (
            "durante|mientras|mientras que|en el transcurso de|a lo largo de|simultáneamente|al mismo tiempo|en medio de|\
          entretanto|en pleno",
            O::During,
        ),
    ],
    opposites: &[
        (
            "acept*|aprueb*|aprob*|ratific*|avala*|avaló|respald*|adopt*|accede|accedió|accedieron|admite|admitió|admiten|consinti*|\
             luz verde|valid*",
            "rechaz*|rehus*|declin*|veta|vetó|vetar|vetaron|deneg*|denieg*|desestim*|tumb*|repudi*|desaprob*|bloque*|invalid*|se neg*|\
             se nieg*",
        ),
        (
            "sube|suben|subió|subieron|subía|subir|subida*|subido|subiendo|aument*|crec*|alza*|alcista|increment*|ascend*|asciend*|ascenso*|\
             avanz*|repunt*|gana|ganan|ganó|encarec*|dispar*|al alza|elev*",
            "baja|bajan|bajó|bajaron|bajaba|bajar|bajada*|bajado|bajando|cae|caen|cayó|cayeron|caía|caer|caída*|caído*|disminu*|descend*|\
             desciend*|descenso*|reduc*|reduj*|retroced*|desplom*|decrec*|pierd*|perdi*|merm*|abarat*|a la baja|hund*|bajista|declive|\
             contrae|contracción|contrajo",
        ),
        (
            "subir|aument*|elev*|increment*|ampli*|duplic*|triplic*|reforz*|refuerz*|multiplic*|potenci*",
            "recort*|reduc*|reduj*|rebaj*|disminu*|limit*|restring*|acort*|bajar|baja|bajó",
        ),
        (
            "gana|ganan|ganó|ganaron|ganaba|ganar|ganado|ganador*|venc*|victoria*|triunf*|derrota a|derrotó|derrotaron|derrotar|supera|\
             superó|conquist*|se impuso|se impone|campeón",
            "perd*|pierd*|derrota|derrotas|derrotado*|derrotada|cae|cayó|cayeron|sucumb*",
        ),
        ("abre|abren|abrió|abrieron|abría|abrir|abrirá|abiert*|apertura*|reabr*|reapertura|inaugur*|desbloque*", "cierr*|cerr*|clausur*|bloque*|sella*|selló"),
        (
            "comien*|comenz*|inici*|empez*|empie*|arranc*|arranque|lanz*|estall*|desencaden*",
            "termin*|acab*|finaliz*|fin|final|conclu*|cesa*|cesó|deten*|detuv*|paraliz*|culmin*|cierr*|cerr*",
        ),
        (
            "continú*|sigue|siguen|siguió|seguir|seguirá|prosigu*|mantien*|manten*|mantuv*|reanud*|prolong*|prorrog*|retom*|conserv*|\
             permanec*",
            "suspend*|suspens*|interrump*|interrupción|deten*|detien*|detuv*|cesa*|cesó|abandon*|cancel*|anul*|paraliz*|derog*|suprim*|\
             elimin*|aband|par|para|paró|deja|dejó",
        ),
        (
            "se celebra|se celebró|se celebrará|celebr*|tendrá lugar|tuvo lugar|tiene lugar|según lo previsto|puntual*|a tiempo",
            "cancel*|suspend*|aplaz*|posterg*|retras*|pospus*|pospon*|pospuesto|con retraso|demor*",
        ),
        (
            "lleg|llega|llegan|llegó|llegaron|llegaba|llegar|llegada*|llegado|aterriz*|viene|vienen|vino|arrib*",
            "parte|partió|partieron|partida|sal|sale|salen|salió|salieron|salir|salida*|despeg*|marcha|marchó|se va|se fue|se fueron|\
             abandon*|zarp*",
        ),
        (
            "entra|entran|entró|entraron|entraba|entrar|entrada*|entrado|ingres*|accede|accedió|acceso|inmigr*|adhesión|se adhi*|\
             se incorpor*|incorpor*|se une|se unió|se unieron|se sum*",
            "sale|salen|salió|salieron|salir|salida*|salido|abandon*|se retir*|retir*|emigr*|expuls*|se marcha|se marchó|dimit*|se separ*|\
             deja|dejó",
        ),
        (
            "compra|compran|compró|compraron|comprar|comprado|comprador*|adquier*|adquir*|adquisición",
            "vende|venden|vendió|vendieron|vender|vendido*|venta*|vendedor*|enajen*",
        ),
        ("importa|importan|importó|importaron|importar|importado*|importada*|importación|importaciones", "export*"),
        (
            "permit*|permiso*|autoriz*|consient*|legaliz*|toler*|habilit*|deja|dejó|dejan",
            "prohib*|imped*|impid*|veta|vetó|vetado|bloque*|deneg*|deniega|penaliz*|vedad*|ilegaliz*",
        ),
        (
            "apoy*|respald*|defiend*|defend*|partidario*|a favor|favorable*|sostien*|sostuv*|promuev*|impuls*|aval*",
            "opon*|opus*|se opone|oposición|rechaz*|en contra|contrario*|critic*|combat*|contra|atac*|conden*|denunci*|detractor*|\
             desfavorable*",
        ),
        ("elogi*|alab*|aplaud*|celebr*|felicit*|aclam*|ensalz*", "critic*|conden*|censur*|reproch*|lament*|denunci*|arremet*|reprob*|deplor*"),
        (
            "confirm*|reconoc*|admit*|confes*|ratific*|afirm*|corrobor*|asegur*",
            "niega|niegan|negó|negaron|negar|negado|negaba|desmient*|desmint*|desment*|refut*|retract*|rebat*|desautoriz*|contradi*",
        ),
        ("culpable*|conden*|declarado culpable|culpabilidad", "inocente*|absuelt*|absolv*|absuelv*|exoner*|inocencia|indult*|exculp*|no culpable"),
        ("acus*|imput*|inculp*|procesa*|procesó|cargos", "exoner*|exculp*|absuel*|absolv*|defend*|defiend*|sobresei*"),
        ("demandante*|acusación|fiscal|fiscales|fiscalía|querellante*|denunciante*", "demandado*|acusado*|defensa|imputado*|denunciado*|procesado*"),
        ("víctima*", "agresor*|autor|autores|culpable*|verdugo*|perpetrador*"),
        (
            "deten*|detien*|detuv*|arrest*|encarcel*|captur*|apres*|preso*|en prisión|recluid*|secuestr*|rehén|rehenes|retenid*|\
             bajo custodia",
            "liber*|en libertad|puesto en libertad|puestos en libertad|excarcel*|suelt*|solt*|libre|rescat*|fug*",
        ),
        ("contrat*|emplea|empleó|reclut*|ficha|fichó|readmit*", "despid*|despedid*|desemple*|paro|rescind*|cesa|cesó|cesado"),
        (
            "nombr*|design*|elegid*|elig*|elección|asum*|investid*|ascend*|asciend*|coron*|proclam*",
            "destitu*|cesa|cesó|cesad*|dimit*|dimisión|renunci*|depus*|depuest*|derroc*|remov*|remoción|degrad*|apart*",
        ),
        ("nace|nacen|nació|nacieron|nacer|nacido*|nacida*|nacimiento*", "muer*|muri*|morir|fallec*|defunción|defunciones"),
        (
            "muert*|muere|mueren|murió|murieron|morir|fallec*|mata|mató|mataron|matar|asesin*|víctimas mortales|mortal*|perec*|cadáver*|\
             sin vida|letal*|abatid*",
            "sobreviv*|superviv*|vivo|viva|vivos|vivas|con vida|ileso*|ilesa*|a salvo|herido*|herida*|lesionad*|salvad*|rescatad*",
        ),
        ("herid*|lesionad*|hiri*", "iles*|sin heridas|a salvo|indemne*"),
        ("enferm*|contagi*|infect*", "sano|sana|sanos|sanas|curad*|cura|curó|recuper*|saludable*"),
        ("encuentr*|encontr*|halla*|halló|descubr*|descubiert*|localiz*|apareci*", "pierd*|perd*|desaparec*|extravi*"),
        (
            "legal|legales|legalmente|lícit*|constitucional*|válid*|legítim*|en regla|reglamentari*",
            "ilegal*|ilícit*|inconstitucional*|inválid*|ilegítim*|irregular*|antirreglamentari*|nulo|nula|fraudulent*",
        ),
        (
            "verdad*|cierto|cierta|ciertos|ciertas|correct*|real|reales|auténtic*|exact*|verídic*|veraz",
            "fals*|mentir*|incorrect*|errón*|inexact*|inciert*|ficti*|inventad*|equivocad*",
        ),
        ("justo|justa|justos|equitativ*", "injust*|parcial|inequitativ*"),
        ("éxito*|logr*|consig*|acert*|prosper*|aprobado", "fracas*|fall|falla*|falló|fallid*|malogr*|infructuos*|en vano|suspenso|suspendió"),
        ("más|mayor|mayores|adicional*|superior*", "menos|menor|menores|inferior*"),
        ("alto|alta|altos|altas|elevad*|máxim*|récord|superior*", "bajo|baja|bajos|bajas|mínim*|inferior*|reducid*"),
        (
            "más de|por encima|encima|al menos|como mínimo|supera*|superó|exced*|no menos de",
            "menos de|por debajo|bajo|debajo|como máximo|a lo sumo|no más de|hasta",
        ),
        ("grande*|gran|enorme*|inmens*|gigant*|importante*|mayor|mayores|vast*", "pequeñ*|diminut*|menor|menores|minúscul*|chic*"),
        ("largo|larga|largos|largas|alarg*|prolong*|extens*", "corto|corta|cortos|cortas|breve*|acort*|abrevi*"),
        ("ancho|ancha|anchos|ampli*", "estrech*|angost*"),
        ("profund*", "superficial*|poco profund*"),
        ("grueso*|gruesa*", "delgad*|fin|fino|fina"),
        ("mayoría*|mayoritari*", "minoría*|minoritari*"),
        ("primer|primero*|primera*|por primera vez|líder", "últim*|por última vez|final|colista"),
        ("primer|primero|primera", "segund*|tercer*"),
        ("tempran*|antes|pronto|anticipad*|prematur*|adelantad*", "tarde|tardí*|con retraso|retras*|después"),
        ("anterior*|pasad*|ex|saliente*|antiguo|antigua|predecesor*|previ*", "próxim*|siguiente*|futur*|venider*|entrante*|sucesor*|nuev*|que viene"),
        ("ayer|víspera", "mañana|hoy"),
        ("hoy", "ayer|mañana"),
        ("norte|septentrional*|norteñ*", "sur|meridional*|sureñ*"),
        ("este|oriental*|oriente", "oeste|occidental*|occidente"),
        ("norte", "este|oeste"),
        ("sur", "este|oeste"),
        ("noreste|nordeste", "noroeste|sureste|suroeste|sudeste|sudoeste"),
        ("noroeste|sureste|sudeste", "suroeste|sudoeste|noreste|nordeste"),
        ("izquierd*", "derech*"),
        ("arriba|encima|superior*|alto|subida|cuesta arriba", "abajo|debajo|inferior*|bajo|bajada|cuesta abajo"),
        ("dentro|interior*|adentro|intern*", "fuera|exterior*|afuera|extern*"),
        ("encend*|enciend*|activa|activó|activar|conect*|prend*", "apag*|desactiv*|desconect*"),
        ("nacional*|interior|local|locales|doméstic*", "extranjer*|exterior|internacional*|forán*|mundial*"),
        ("con|incluid*|inclus*", "sin|excepto|salvo|exclu*"),
        ("cerca|cercan*|próximo", "lejos|lejan*|distante*"),
        ("delante|frente|delanter*", "detrás|atrás|traser*"),
        ("hombre*|varón|varones|masculin*|niño|niños|chico|chicos|señor|señores|ellos", "mujer*|femenin*|niña|niñas|chica|chicas|señora|señoras|ella|ellas"),
        ("marido*|esposo|viudo|novio", "esposa*|mujer|viuda|novia"),
        ("hijo|hijos|nieto|nietos|sobrino*", "hija|hijas|nieta|nietas|sobrina*"),
        ("hermano|hermanos", "hermana|hermanas"),
        ("padre|papá|abuelo|tío|rey|príncipe|suegro", "madre|mamá|abuela|tía|reina|princesa|suegra"),
        ("padre|padres|madre|adulto*|mayor de edad|mayores de edad", "hijo|hijos|hija|hijas|niño*|niña*|menor de edad|menores|bebé*"),
        ("día|diurn*|mediodía|de día", "noche|nocturn*|medianoche|de noche"),
        ("mañana|matutin*|madrugada|amanecer", "tarde|noche|vespertin*|anochecer|atardecer"),
        ("verano|veranieg*|estival*", "invierno|invernal*"),
        ("primavera*", "otoño|otoñal*"),
        ("diari*|día", "semanal*|semana|mensual*|mes|anual*|año"),
        ("semanal*|semana", "mensual*|mes|anual*|año"),
        ("mensual*|mes", "anual*|año|trimestral*"),
        ("laborable*|entre semana", "festiv*|fin de semana|fines de semana"),
        ("nuev*|modern*|recient*|inédit*", "viej*|antigu*|obsolet*|usad*|de segunda mano|anticuad*"),
        ("joven|jóvenes|juvenil*|juventud", "viej*|ancian*|vejez|mayor|mayores|veteran*"),
        ("público|pública|públicos|públicas|públicamente|estatal*|nacionaliz*", "privad*|privatiz*|secret*|a puerta cerrada"),
        ("abiertamente|revel*|divulg*|public*|transparen*|desvel*|destap*", "secret*|ocult*|encubr*|clandestin*|escond*|encubiert*|confidencial*"),
        ("atac*|ataque*|ofensiv*|asalt*|agred*|invad*|invas*|delantero*", "defend*|defiend*|defens*|repel*|rechaz*"),
        ("avanz*|avance*|ofensiva|despleg*|despliegue", "retroced*|retir*|replieg*|repleg*|retroceso*"),
        ("conquist*|captur*|toma|tomó|tomaron|ocup*", "perd*|cede|cedió|cedieron|capitul*|rend|rinde|rindi*|rendición|liber*|evacu*|entreg*"),
        ("armad*|arma|armó", "desarm*"),
        ("casa|casado*|casada*|casó|casaron|casarse|matrimonio*|boda*|se casa|contraj*", "divorci*|separ*|solter*"),
        ("presta|prestó|prestar|prestamista*|acreedor*", "pide prestado|pidió prestado|prestatari*|deudor*|endeud*"),
        (
            "da|dan|dio|dieron|dar|dado|entreg*|otorg*|conced*|dona|donó|donar|envía|envió|ofrec*",
            "quit*|recib*|retir*|confisc*|roba|robó|robar|robaron|arrebat*|incaut*",
        ),
        ("donante*|remitente*|emisor*", "beneficiari*|destinatari*|receptor*"),
        ("enseñ*|profesor*|maestr*|docente*|entrenador*", "aprend*|alumn*|estudiant*|escolar*|pupil*"),
        ("pregunt*|interrog*|cuestion*", "respond*|respuest*|contest*"),
        ("record*|recuerd*", "olvid*"),
        ("amar|ama|amor|adora*|gusta*|popular|popularidad", "odi*|detest*|aborrec*|impopular*"),
        ("calient*|calor|calur*|cálid*|calent*|bochorno", "frí*|fresc*|enfri*|helad*|gélid*"),
        ("húmed*|lluv*|mojad*|inund*", "seco|seca|secos|secas|sequía*|árid*"),
        ("solead*|despejad*|sol", "nublad*|nubos*|lluvios*|cubiert*"),
        ("pesad*|grave|graves|gravemente", "leve|leves|levemente|liger*|livian*"),
        ("fuerte*|fortalec*|potent*|poderos*|reforz*|refuerz*|robust*|sólid*|intensific*", "débil*|frágil*|atenu*|suaviz*"),
        ("rápid*|veloz|aceler*|agiliz*", "lento|lenta|lentos|lentamente|ralentiz*|desaceler*|gradual*|paulatin*"),
        ("rico|rica|ricos|ricas|riqueza|adinerad*|acaudalad*|enriquec*", "pobre*|empobrec*|necesitad*|miseria"),
        ("barat*|económic*|asequible*|abarat*", "caro|cara|caros|caras|costos*|encarec*|inasequible*"),
        ("gratis|gratuit*|libre de cargo", "de pago|pagad*|con coste"),
        ("segur*|a salvo|inofensiv*|protegid*|estable*|estabilidad", "peligr*|insegur*|riesgo*|arriesgad*|amenaz*|inestab*|nociv*|dañin*|vulnerable*"),
        ("endure*|estrict*|sever*|riguros*|duro|dura", "relaj*|flexibiliz*|suaviz*|alivi*|ablandad*|lax*|indulgent*"),
        ("impon*|impus*|impuest*|implant*|introdu*|instaur*|establec*", "levant*|abol*|derog*|suprim*|retir*|elimin*"),
        ("ganancia*|beneficio*|lucr*|utilidad*|rentable*|superávit", "pérdida*|déficit|deficitari*|no rentable|números rojos"),
        ("superávit|excedente*", "déficit|escasez|falta"),
        ("ingres*|recaud*", "gast*|coste*|egres*|desembols*"),
        ("activo|activos|haber", "pasivo|pasivos|deuda*|adeud*"),
        ("auge|crecimiento|recuperación|bonanza|expansión", "recesión|crisis|desaceleración|estancamiento|contracción"),
        ("inflación", "deflación"),
        ("oferta|proveedor*|productor*", "demanda|consumidor*|cliente*"),
        ("ahorr*", "gast*|derroch*|despilfarr*|malgast*"),
        (
            "acuerd*|acord*|consens*|pacto|pacta*|unid*|entendimiento",
            "desacuerd*|discrep*|disput*|conflicto*|ruptura|divid*|división*|sin acuerdo|desavenencia*",
        ),
        ("firma|firmó|firmaron|firmar", "romp|rompe|rompió|rescind*|anul*|denunci*"),
        ("constru*|edific*|levant*|erig*|reconstru*", "demol*|derrib*|destru*|derrumb*|desmantel*|arras*"),
        ("crea|creó|crearon|crear|creado|creación|funda*|fundó|constitu*|forma|formó", "disolv*|disolución|suprim*|elimin*|destru*|aniquil*|erradic*"),
        ("obligatori*|obligad*|forzos*|vinculante*|preceptiv*", "voluntari*|opcional*|facultativ*|no vinculante"),
        ("permanent*|definitiv*|indefinid*|duradero*|vitalici*", "temporal*|provisional*|transitori*|interin*|efímer*|pasajer*"),
        ("presente|presentes|presencia|asist*|particip*|acudi*|acude", "ausent*|ausencia|falt|faltó|boicot*|inasist*"),
        ("mismo|misma|mismos|mismas|igual*|idéntic*|parecid*|similar*", "diferent*|distint*|otro|otra|otros|otras|desigual*|diverg*"),
        ("cambi*|modific*|reform*", "inalterad*|sin cambios|mantien*|intact*"),
        ("par", "impar"),
        ("positiv*", "negativ*"),
        ("optimis*|confian*|esperanz*", "pesimis*|desesper*|escéptic*|desconfi*"),
        ("mejor*|buen*|bien|óptim*|excelent*", "peor*|mal|malo|mala|malos|malas|pésim*|empeor*"),
        ("recuper*|se recup*|mejor*", "empeor*|deterior*|agrav*|degrad*"),
        ("benefic*|ventaj*|útil*|provechos*", "perjudic*|perjuic*|desventaj*|inútil*|dañ*|inconvenient*"),
        ("ayud*|facilit*|favorec*|asist*", "obstacul*|dificult*|entorpec*|imped*|impid*|sabote*|frustr*"),
        ("proteg*|protec*|preserv*|resguard*", "amenaz*|destru*|expon*|expus*|pon en peligro|peligr*"),
        ("paz|pacífic*|tregua*|alto el fuego|cese el fuego|armisticio|calma", "guerra*|bélic*|violen*|combate*|hostilid*|enfrentamient*|disturbio*"),
        ("escalada|recrudec*", "desescalada|apacigu*|calm|calma*|distensión"),
        ("amig*|amistad|amistos*|aliad*|socio|socios", "enemig*|rival*|adversari*|hostil*|contrincante*|enemistad"),
        ("ganador*|vencedor*|campeón|campeones|campeona", "perdedor*|subcampeón|vencido*"),
        ("empleador|empleadores|empleadora|patron*|jefe*|empresari*", "empleado|empleada|empleados|empleadas|trabajador*|subordinad*|asalariad*|sindicato*"),
        ("propietari*|casero|arrendador*", "inquilin*|arrendatari*"),
        ("médico*|médica|doctor*", "paciente*"),
        ("gobierno|oficialis*", "oposición|opositor*"),
        ("civil|civiles", "militar*|soldad*|combatient*"),
        ("aficionad*|amateur*", "profesional*"),
        ("rural*|campo|pueblo|pueblos|aldea*", "urban*|ciudad*"),
        ("oficial*", "oficios*|extraoficial*|no oficial"),
        ("conocid*|famos*|identificad*", "desconocid*|anónim*|sin identificar"),
        ("llen*|replet*|abarrot*", "vací*|desiert*"),
        ("complet*|íntegr*|total|terminad*", "incomplet*|parcial*|inacabad*|inconclus*"),
        ("posible*|probable*|viable*", "imposible*|improbable*|inviable*"),
        ("fácil*|sencill*|simple*", "difícil*|complicad*|complej*"),
        ("segur*|ciert*|claro|clara|certeza", "insegur*|inciert*|dudos*|incertidumbre|confus*|duda"),
        ("intencional*|deliberad*|a propósito|adrede|premeditad*|dolos*", "accidental*|sin querer|por error|fortuit*|involuntari*|inadvertid*"),
        ("direct*", "indirect*"),
        ("activ*", "pasiv*|inactiv*"),
        ("responsab*", "irresponsab*"),
        ("necesari*|imprescindible*|indispensable*", "innecesari*|superflu*|prescindible*"),
        ("frecuent*|habitual*|común|comunes|a menudo", "raro|rara|raros|inusual*|infrecuent*|poco común|excepcional*"),
        ("siempre|constantemente", "nunca|jamás|a veces|rara vez"),
        ("todos|todo|todas|alguien|algo|cualquiera", "nadie|nada|ninguno|ninguna"),
        ("todavía|aún|sigue", "ya no"),
        ("ya", "todavía no|aún no"),
        ("de nuevo|otra vez|nuevamente", "por primera vez|nunca más"),
        ("junto|juntos|juntas|conjunt*|unid*|fusion*", "por separado|separad*|solo|sola|divid*|escind*|escisión"),
        ("añad*|agreg*|suma|sumó|inclu*", "resta|restó|quit*|elimin*|suprim*|exclu*|omit*"),
        ("carga|cargó|cargar|embarc*", "descarg*|desembarc*"),
        ("premi*|recompens*|galardon*", "castig*|sancion*|multad*|penaliz*"),
        ("confí*|fiable*|creíble*", "desconfi*|duda*|increíble*|sospech*|recel*"),
        ("cumpl*|respet*|acat*|observ*", "incumpl*|viola|violó|violan|violación|vulner*|infring*|desacat*|ignor*|quebrant*"),
        ("invit*", "exclu*|vetó|expuls*"),
        ("máxim*|tope|techo", "mínim*|suelo|piso"),
        ("impuesto*|arancel*|tribut*|grav*", "subsid*|subvenci*|exent*|exención|exoner*"),
        ("vacunad*", "no vacunad*|sin vacunar"),
        ("creyent*|religios*", "laic*|ateo|ateos|secular*"),
        ("lider*|encabez*|por delante|adelant*", "a la zaga|rezag*|por detrás|colista"),
        ("local|en casa|anfitri*", "visitant*|fuera de casa|a domicilio"),
        ("marca|marcó|anot*|convirtió|convert*", "fall|falla|falló|encaj*|errar|erró"),
        ("ascend*|ascenso", "descend*|descenso|desciend*"),
        ("clasific*|avanz*", "elimin*|descalific*|apead*"),
        ("huelga*|huelguist*|paro|paros", "vuelta al trabajo|reanud*|vuelven al trabajo"),
        ("espera*", "miedo*|teme|temen|temió|temor*|desesper*"),
        ("feliz|felices|alegr*|satisf*|content*|celebr*", "triste*|infeliz*|descontent*|insatisf*|decepcion*|enfad*|luto|dolor"),
        ("honest*|sincer*|leal|leales|fiel", "deshonest*|mentiros*|desleal*|infiel*|corrupt*|traicion*"),
        ("valient*|valor|coraje", "cobard*|temeros*"),
        ("limpi*|puro|pura", "suci*|contamin*|impur*"),
        ("claro|clara|luminos*", "oscur*|sombrí*"),
        ("visible*|aparec*|surg*", "invisible*|desaparec*"),
        ("ruidos*|ruido", "silenci*|callad*|tranquil*"),
        ("sobri*", "borrach*|ebri*|embriag*"),
        ("depend*", "independ*|autónom*"),
        ("democr*", "dictad*|dictat*|autoritari*|antidemocr*|autocr*"),
        ("normal*|ordinari*", "anormal*|extraordinari*|excepcional*"),
        ("accident*|suicid*|muerte natural", "asesin*|homicid*|atentad*|crimen"),
        ("resuelt*|resolv*|esclarec*|aclarad*", "sin resolver|irresuelt*|pendiente*"),
        ("pagad*|paga|pagó|sald*", "impag*|adeud*|moros*"),
        ("solvent*|solvencia", "insolven*|quiebra|bancarrota|quebr*"),
        ("deposit*|ingresa", "retir*|extrajo"),
        ("sobreestim*|sobrestim*|exager*", "subestim*|infravalor*|minimiz*|restó importancia"),
        ("a largo plazo", "a corto plazo"),
        ("mejor de lo esperado|por encima de lo previsto", "peor de lo esperado|por debajo de lo previsto"),
    ],
};
