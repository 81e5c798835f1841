//! Words of French that turn what an assertion says.

use super::table::{Affix, Language, ModalForce as M, Order as O, Quantity as Q};

pub(super) const FRENCH: Language = Language {
    code: "fr",
    not: "ne|pas|jamais|aucun|n|aucune|nul|nulle|rien|ni|guère",
    without: "sans|non",
    refusals: "",
    denials: "dément|démentent|démenti|démentant|nie|nient|niait|nia|nié|conteste|contestent|contesté|réfute|réfutent|réfuté",
    further: "aucuns|aucunes|nulles|personne ne|plus jamais|ne plus|nullement|aucunement|nulle part|pas encore|pas du tout|\
        en aucun cas|en aucune façon|en rien|sous aucun prétexte|pas un|pas une|point du tout|plutôt que|au lieu de|\
        hors de question|loin de|nier|niaient|nièrent|nieront|démentait|démentir|démentis|refuse|refusent|refusait|\
        refusaient|refuser|refusa|refusant|refus|rejette|rejettent|rejeté|rejetée|rejetait|rejeter|rejet|décline|déclinent|\
        échoue|échouent|échouait|échouer|échec|incapable de|incapables de|faute de|dépourvu de|dépourvue de|exclut|exclu|\
        excluent|exclure|écarté|écartent|manque de|contester|impossible de|renonce à|renoncent à|s'abstient de|\
        s'abstiennent de|s'est abstenu|omis de|évité de|est faux|est fausse|était faux|était fausse|sont faux|sont fausses",
    idioms: "non seulement|pas seulement|pas uniquement|sans doute|sans aucun doute|nul doute|il n'y a pas de doute|sans nul doute|\
             pas plus tard que|pas moins de|pas plus de|rien que|ne que|n'est autre que|rien d'autre que|ou non|ou pas|pourquoi pas|\
             néanmoins|n'importe|n'importe quel|n'importe quelle|n'importe qui|n'importe où|sans précédent|sans exception|sans cesse|\
             sans compter|sans conteste|si ce n'est|sinon|ni plus ni moins|non loin de|non sans|pas mal de|sans faute|sans égal|sans délai|\
             sans plus attendre|rien de moins que|sans surprise|non-violence|il n'empêche|il n'en reste pas moins|pas étonnant|pas moins|\
             sans-abri|sans-papiers|plus que jamais|jamais vu|à n'en pas douter|sans équivoque",
    affixes: &[
        Affix::Prefix("in"),
        Affix::Prefix("im"),
        Affix::Prefix("il"),
        Affix::Prefix("ir"),
        Affix::Prefix("dé"),
        Affix::Prefix("dés"),
        Affix::Prefix("mé"),
        Affix::Prefix("mal"),
        Affix::Prefix("non"),
        Affix::Prefix("anti"),
        Affix::Prefix("a"),
        Affix::Prefix("contre"),
        Affix::Prefix("dis"),
        Affix::Prefix("ex"),
        Affix::Prefix("sans"),
    ],
    quantities: &[
        (
            "tout|tous|toute|toutes|chaque|chacun|chacune|toujours|partout|entier|entière|entiers|entièrement|totalement|total|\
          totale|complètement|complet|complète|intégralement|intégral|intégralité|la totalité|l'ensemble de|l'ensemble des|\
          l'ensemble du|ensemble des|tout le monde|à l'unanimité|unanime|unanimement|unanimité|sans exception|les deux|tous les|\
          toutes les|systématiquement|constamment|en permanence|à chaque fois|n'importe qui|pleinement",
            Q::All,
        ),
        (
            "la plupart|plupart des|la majorité|une majorité|majorité des|majoritairement|principalement|essentiellement|\
          généralement|en général|habituellement|d'ordinaire|normalement|le plus souvent|pour la plupart|la majeure partie|\
          presque tous|presque toutes|presque toujours|quasiment tous|presque tout|plus de la moitié|surtout|largement|\
          en majorité|l'essentiel",
            Q::Most,
        ),
        (
            "beaucoup|beaucoup de|nombreux|nombreuses|de nombreux|de nombreuses|nombre de|souvent|fréquemment|énormément|maints|\
          maintes|une foule de|quantité de|bien des|des dizaines de|des centaines de|des milliers de|un grand nombre|plein de|\
          régulièrement|à plusieurs reprises|multiples|une multitude|pas mal de",
            Q::Many,
        ),
        (
            "quelques|certains|certaines|certain|certaine|plusieurs|quelqu'un|quelque chose|quelque part|quelquefois|parfois|\
          de temps en temps|occasionnellement|partiellement|en partie|une partie|un des|une des|l'un des|l'une des|au moins un|\
          au moins une|un ou plusieurs|divers|diverses|une série de|un certain nombre|la moitié|moitié|de temps à autre|d'aucuns",
            Q::Some,
        ),
        (
            "peu|peu de|rarement|guère|à peine|une poignée|une minorité|très peu|une fraction|presque aucun|presque aucune|\
          presque jamais|presque personne|quasiment aucun|rares|rare|moins de la moitié|ponctuellement|sporadiquement",
            Q::Few,
        ),
        (
            "aucun|aucune|aucun des|aucune des|personne|rien|jamais|nul|nulle|pas un|pas une|pas un seul|pas une seule|nulle part|\
          zéro|ni l'un ni l'autre|ni l'une ni l'autre|à aucun moment|pas la moindre|pas le moindre",
            Q::None,
        ),
        (
            "seulement|uniquement|exclusivement|seul|seule|seuls|seules|ne que|simplement|rien que|juste|purement|unique|uniques|\
          personne d'autre que|à lui seul",
            Q::Only,
        ),
    ],
    modalities: &[
        (
            "doit|doivent|devait|devaient|devra|devront|devoir|obligé|obligée|obligés|obligées|obligatoire|obligatoires|\
          obligatoirement|est tenu de|sont tenus de|tenu de|tenus de|tenue de|il faut|il fallait|il faudra|faut|fallait|\
          contraint|contrainte|contraints|contraintes|forcé|forcée|forcés|nécessairement|exige|exigent|impératif|impérativement|\
          est obligé|astreint|sommé",
            M::Must,
        ),
        (
            "devrait|devraient|il faudrait|faudrait|conseille|recommande|recommandée|recommandent|invité à|invités à|appelé à|\
          préconise|censé|censée|censés|incite",
            M::Should,
        ),
        (
            "peut|peuvent|autorisé à|autorisée à|autorisés à|autorisées à|a le droit|ont le droit|permis|libre de|libres de|\
          habilité à|habilités à|facultatif|facultative|facultatifs|autorisé|n'est pas obligé|ne sont pas obligés|admis",
            M::May,
        ),
        (
            "pourrait|pourraient|peut-être|éventuellement|probablement|vraisemblablement|apparemment|sans doute|il est possible|\
          possiblement|semble|semblent|semblerait|paraît|aurait|auraient|serait|seraient|présumé|présumée|présumés|présumées|\
          prétendu|prétendue|prétendument|soi-disant|soupçonné|soupçonnée|soupçonnés|accusé|accusée|accusés|suspecté|suspects|\
          attendu|attendue|attendus|s'attend|s'attendent|prévoit|prévoient|prévision|risque de|risquent de|potentiellement|\
          prétend|prétendent|éventuel|éventuelle|probable|probables",
            M::Might,
        ),
        (
            "est capable de|sont capables de|capable de|capables de|est en mesure de|sont en mesure de|en mesure de|à même de|\
          pouvait|pouvaient|a pu|ont pu|pu|parvient à|parvenu à|réussit à|réussi à|sait|savent|apte à",
            M::Can,
        ),
        (
            "va|vont|allait|allaient|sera|seront|aura|auront|veut|veulent|voulait|voulaient|souhaite|souhaitent|compte|comptent|\
          prévu|prévue|prévus|projette|projettent|envisage|envisagent|entend|entendent|a l'intention de|ont l'intention de|\
          promet|promettent|promis|menace de|menacent de|espère|espèrent|s'apprête à|s'apprêtent à|tente de|tentent de|essaie|\
          cherche à|cherchent à|s'engage à|s'engagent à|bientôt|voudrait|voudraient|vise à",
            M::Will,
        ),
        (
            "ne doit pas|ne doivent pas|ne peut pas|ne peuvent pas|ne devait pas|interdit de|interdite de|interdit|interdite|\
          interdits|interdites|n'a pas le droit|n'ont pas le droit|défendu de|n'est pas autorisé|ne sont pas autorisés|\
          pas autorisé|prohibé|prohibée|prohibés|interdisent|interdiction|proscrit|exclu de",
            M::Forbidden,
        ),
    ],
    orders: &[
        (
            "avant|avant de|avant que|auparavant|préalablement|au préalable|en amont de|à la veille|plus tôt que|antérieurement|\
          précédant",
            O::Before,
        ),
        (
            "après|après que|ensuite|à la suite de|à l'issue de|suite à|ultérieurement|par la suite|au lendemain|postérieurement|\
          une fois|suivant|puis|dès que",
            O::After,
        ),
        ("jusqu'à|jusqu'au|jusqu'en|jusqu'aux|jusque|au plus tard|d'ici|d'ici à|d'ici au", O::Until),
        ("depuis|depuis que|dès|à partir de|à compter de|à partir du|au plus tôt", O::Since),
        (
            "pendant|durant|pendant que|lors de|lors du|au cours de|au cours du|tandis que|alors que|en même temps|simultanément|\
          au milieu de|parallèlement|entre-temps",
            O::During,
        ),
    ],
    opposites: &[
        (
            "accept|accepté*|acceptait|accepta|acceptation|approuv*|approbation|adopt*|valid*|entérin*|ratifi*|avalis*|consent|consenti|\
             agréé|admis|admet|aval|feu vert",
            "refus*|rejet*|déclin*|veto|repouss*|désapprouv*|retoqu*|invalid*|récus*|désavou*|bloqu*|balay*|recalé",
        ),
        (
            "augment*|haussé*|croît|croissant*|croissance|croître|accru*|accroît|accroiss*|mont|monté*|montait|progress*|grimp*|bondi*|bond|\
             s'envol*|envolée|envolé|gagn*|renchér*|en hausse|redress*|rebond*|majoré*|essor",
            "baiss*|diminu*|recul*|chut*|décroi*|décru|tomb*|plong*|dégringol*|s'effondr*|effondr*|repli*|perd|perdent|perdu*|régress*|\
             fléch*|en baisse|rétréci*|ralenti*|amenuis*|minoré*|déclin*",
        ),
        (
            "relev*|augment*|hausse|doubl*|tripl*|rehauss*|accro*|élarg*|élève|renforc*|gonfl*",
            "abaiss*|rédui*|réduction*|baiss*|coupe*|rogn*|amput*|divis*|restrei*|limit*|diminu*|allég*|comprim*|assoupl*",
        ),
        (
            "gagn*|vainqu*|vaincre|victoire*|victorieu*|triomph*|remport*|bat|battent|succès|l'emport*|s'impos*|sacr*|s'adjug*",
            "perd|perdent|perdait|perdre|perdu*|perdant*|défait*|perte*|battu*|vaincu*|échou*|échec*|s'inclin*|inclin*|concéd*|revers",
        ),
        ("ouvr*|ouvert*|rouvr*|rouvert*|réouverture|inaugur*|débloqu*", "ferm*|clos|close|clôtur*|bloqu*|barr*|refermé*|scell*"),
        (
            "commenc*|début*|démarr*|lanc*|entam*|éclat*|déclench*|initi*|coup d'envoi|amorc*",
            "termin*|fin|finit|finissent|fini|finie|finir|cess*|achev*|arrêt*|prend fin|pris fin|prennent fin|conclu*|clôtur*|interromp*|\
             s'achèv*|abandonn*",
        ),
        (
            "continu*|poursui*|maintien*|mainten*|repr*|prolong*|resté*|conserv*|gard*|persist*|perdur*|reconduit*|demeure",
            "arrêt*|suspend*|suspens*|interromp*|interrup*|cess*|abandonn*|met fin|mis fin|annul*|supprim*|abrog*|renonc*|quitt*|stopp*",
        ),
        (
            "a lieu|eu lieu|aura lieu|ont lieu|auront lieu|se tient|se tiendra|s'est tenu*|tenu|maintenu*|à l'heure|comme prévu|\
             dans les temps|ponctuel*",
            "annul*|report*|repouss*|ajourn*|retard*|déprogramm*|différé*|en retard|décommand*",
        ),
        (
            "arriv*|atterri*|parvien*|parvenu*|rejoin*|vient|viennent|venu*|débarqu*",
            "part|partent|parti|partie|partis|partir|départ*|quitt*|décoll*|s'en va|s'en vont|repart*|s'éloign*|embarqu*",
        ),
        (
            "entre|entrent|entrée|entrés|entrer|entrait|pénètr*|immigr*|adhèr*|adhésion|intègr*|emménag*|rejoin*",
            "sort|sortent|sorti*|sortait|quitt*|émigr*|se retir*|retir*|retrait|départ|expuls*|exclu*|déménag*|démission*",
        ),
        ("achèt*|achat*|acqui*", "vend|vendent|vendu*|vendre|vendait|vente*|vendeu*|cèd*|cession*|revend*"),
        ("importé*|importation*|importateur*", "export*"),
        (
            "autoris*|perm|permet|permettent|permis|permise|permettait|permettre|permission|légalis*|tolèr*|habilit*|admet|laiss*",
            "interdi*|prohib*|empêch*|défend de|bann*|proscri*|bloqu*|refus*|criminalis*",
        ),
        (
            "soutien*|soutenu*|soutenir|soutenait|appui*|défend*|favorable*|partisan*|pour|plaid*|parrain*|approuv*|encourag*",
            "oppos*|s'oppos*|combat*|critiqu*|contre|défavorable*|hostile*|adversaire*|attaqu*|condamn*|rejet*|dénonc*|décourag*|détracteur*",
        ),
        (
            "salu|salué*|saluait|loue|louent|félicit*|applaudi*|se réjoui*|réjoui*|éloge*|vant*",
            "critiqu*|condamn*|dénonc*|déplor*|blâm*|fustig*|reproch*|étrill*|regrett*|accabl*",
        ),
        (
            "confirm*|reconn*|avou*|aveu*|admet|admis|admettent|admettre|affirm*|atteste*",
            "dément|démenti*|démentent|démentait|nié*|niait|contest*|réfut*|rétract*|désaveu*|infirm*|contredi*",
        ),
        ("coupable*|condamn*|culpabilité|reconnu coupable", "innocent*|acquitt*|blanchi*|disculp*|relax*|graci*|innocence|non coupable|non-lieu"),
        ("accus*|inculp*|mis en examen|mise en examen|incrimin*|charge", "disculp*|défend*|blanchi*|acquitt*|innocenté*|exonér*"),
        ("plaignant*|partie civile|accusation|procureur|demandeur*", "accusé*|prévenu*|défense|mis en cause|défendeur*"),
        ("victime*", "auteur*|agresseur*|coupable*|bourreau"),
        (
            "arrêt|arrête|arrêtée|arrêtés|arrêtées|arrestation*|interpell*|détenu*|détention|emprisonn*|incarcér*|écrou*|captur*|\
             en garde à vue|en prison|derrière les barreaux|enlev*|otage*|kidnapp*|retenu",
            "libér*|relâch*|remis en liberté|remise en liberté|élargi|en liberté|affranchi|sort de prison|sorti de prison|évad*",
        ),
        ("embauch*|recrut*|engag*|emploi|emploie|employé*|réintégr*", "licenci*|renvoy*|congédi*|limog*|remerci*|débauch*|supprim*|chôm*|au chômage"),
        (
            "nomm*|nomin*|élu|élue|élus|élit|élection|désign*|investi|investie|promu*|intronis*|entre en fonction|prend ses fonctions|\
             pris ses fonctions|couronn*",
            "destitu*|révoqu*|limog*|démi*|renvers*|écart*|évinc*|quitte ses fonctions|rétrograd*|chass*|départ",
        ),
        ("est né|sont nés|était né|née|nés|nées|naît|naiss*", "mort|morte|morts|mortes|meurt|meurent|mourir|mourait|décéd*|décès|s'éteint|éteint|disparu*"),
        (
            "tué|tuée|tués|tuées|tuent|tuer|tuait|mort|morte|morts|mortes|décès|décéd*|meurt|meurent|mourir|mortel*|péri|périssent|\
             assassin*|abattu*|cadavre*|perdu la vie|défunt*",
            "surviv*|survécu*|vivant*|en vie|rescapé*|indemne*|sain et sauf|sains et saufs|blessé*|sauvé*|épargné*",
        ),
        ("bless*", "indemne*|sain et sauf|sains et saufs|sans blessure"),
        ("malade*|maladie|infect*|contaminé*|souffrant*", "guéri*|sain|saine|en bonne santé|rétabli*|négatif"),
        ("trouv*|découvr*|découvert*|retrouv*|localis*|récupér*", "perd|perdent|perdu*|perdre|égar*|disparaî*|disparu*|introuvable*|manqu*|recherché"),
        (
            "légal*|licite*|constitutionnel*|valide*|légitime*|conforme|en règle|autorisé*",
            "illégal*|illicite*|inconstitutionnel*|anticonstitutionnel*|invalide*|illégitime*|non conforme|clandestin*|irrégulier*|\
             frauduleu*|nul",
        ),
        (
            "vrai|vraie|vrais|vraies|vérit*|exact*|correct*|juste|authentique*|réel*|véridique*|à raison|à juste titre",
            "faux|fausse*|inexact*|incorrect*|mensong*|erron*|fictif*|fictive*|falsifi*|contrefait*|imaginaire*|à tort|inventé",
        ),
        ("juste|justes|équitable*", "injuste*|inéquitable*|partial*|partiaux"),
        ("réussi*|succès|parvien*|parvenu*|abouti*|couronné de succès|fructueu*|reçu", "échou*|échec*|raté*|manqué*|avort*|infructueu*|en vain|recalé"),
        ("plus|davantage|supplémentaire*|supérieur*", "moins|inférieur*"),
        ("haut|haute|hauts|hautes|élevé*|supérieur*|plus haut|record", "bas|basse|basses|faible*|inférieur*|plus bas"),
        ("au-dessus|dessus|plus de|dépass*|au moins|excèd*", "au-dessous|en dessous|dessous|moins de|au plus|en deçà|sous|jusqu'à"),
        (
            "grand|grande|grands|grandes|gros|grosse|grosses|énorme*|immense*|vaste*|majeur|majeure|majeurs|important|importante|agrandi*",
            "petit*|minuscule*|mineur|mineure|infime*|modeste*|rapetiss*",
        ),
        ("long|longue|longs|longues|allong*|prolong*|rallong*", "court|courte|courts|courtes|bref|brève|raccourci*|écourt*|abrég*"),
        ("large|larges|élargi*", "étroit*|rétréci*"),
        ("profond*|approfondi*", "superficiel*|peu profond*"),
        ("épais|épaisse|épaisses", "mince|fin|fine"),
        ("majorité|majoritaire*|majorités", "minorité*|minoritaire*"),
        (
            "premier|première|premiers|premières|pour la première fois|d'abord|leader",
            "dernier|dernière|derniers|dernières|pour la dernière fois|enfin|lanterne rouge",
        ),
        ("premier|première", "deuxième|second|seconde|troisième"),
        ("tôt|précoce*|en avance|prématur*|anticip*", "tard|tardi*|en retard|retard*|différé"),
        (
            "précédent*|passé*|dernier|dernière|ancien|ancienne|anciens|ex|sortant*|prédécesseur*",
            "prochain*|suivant*|futur*|à venir|successeur*|nouveau|nouvelle|entrant*",
        ),
        ("hier|la veille", "demain|aujourd'hui|le lendemain"),
        ("aujourd'hui|ce jour", "hier|demain"),
        ("nord|septentrional*|nordiste*", "sud|méridional*|sudiste*"),
        ("est|oriental*|orientaux", "ouest|occidental*|occidentaux"),
        ("nord", "est|ouest"),
        ("sud", "est|ouest"),
        ("nord-est", "nord-ouest|sud-est|sud-ouest"),
        ("nord-ouest|sud-est", "sud-ouest"),
        ("gauche|gauchiste*", "droite|droit|droitière"),
        ("haut|en haut|amont|montée|vers le haut|dessus", "bas|en bas|aval|descente|vers le bas|dessous"),
        ("monte|montent|montée|remont*", "descend*"),
        ("à l'intérieur|dedans|dans|intérieur*|interne*|au sein de", "à l'extérieur|dehors|hors|extérieur*|externe*|en dehors de"),
        ("allum*|activé*|branch*", "étein*|désactiv*|débranch*|coup|coupé"),
        ("national*|intérieur|nationaux|local|locale|domestique*|autochtone*", "étranger*|international*|internationaux|extérieur|mondial*"),
        ("avec|y compris|inclu*|compris", "sans|hors|exclu*|excepté|sauf|hormis|à l'exception"),
        ("près|proche*|à proximité|voisin*", "loin|lointain*|éloign*|distant*"),
        ("devant|avant", "derrière|arrière"),
        ("homme|hommes|masculin*|garçon*|il|ils|mâle*|monsieur", "femme|femmes|féminin*|fille|filles|elle|elles|femelle*|madame"),
        ("mari|maris|époux|compagnon|veuf|fiancé", "épouse*|femme|compagne|veuve|fiancée"),
        ("fils|petit-fils|neveu*", "fille|filles|petite-fille|nièce*"),
        ("frère*", "sœur*|soeur*"),
        ("père|pères|papa|grand-père|oncle|roi|prince|beau-père", "mère|mères|maman|grand-mère|tante|reine|princesse|belle-mère"),
        ("parent|parents|père|mère|adulte*|majeur|majeure|majeurs", "enfant*|mineur|mineurs|mineure|bébé*|nourrisson"),
        ("jour|journée|diurne|midi|de jour", "nuit|nocturne*|minuit|de nuit"),
        ("matin|matinée|matinal*|aube", "soir|soirée|après-midi|crépuscule"),
        ("en été|cet été|d'été|l'été|estival*", "hiver|en hiver|cet hiver|hivernal*"),
        ("printemps|printanier*", "automne|automnal*"),
        ("quotidien*|jour", "hebdomadaire*|semaine|mensuel*|mois|annuel*|an|année"),
        ("hebdomadaire*|semaine", "mensuel*|mois|annuel*|an|année"),
        ("mensuel*|mois", "annuel*|an|année|trimestriel*"),
        ("en semaine|ouvrable|jour ouvré", "week-end|férié|jour férié"),
        (
            "nouveau|nouvel|nouvelle|nouveaux|nouvelles|neuf|neuve|neufs|moderne*|récent*|inédit*",
            "ancien|ancienne|anciens|anciennes|vieux|vieil|vieille|vieilles|obsolète*|d'occasion|usagé*|dépassé",
        ),
        ("jeune|jeunes|jeunesse|cadet|junior*", "vieux|vieille|vieilles|âgé*|aîné|vieillesse|senior*"),
        ("public|publique|publics|publiques|publiquement|étatique*|nationalis*", "privé|privée|privés|privées|privatis*|secret|secrète|secrets|huis clos"),
        ("ouvertement|révél*|dévoil*|publi|publié*|divulgu*|transparen*", "secrètement|en secret|clandestin*|cach*|dissimul*|occult*|confidentiel*|étouff*"),
        ("attaqu*|offensi*|assaut|assailli*|agress*|envahi*", "défend*|défens*|repouss*"),
        ("avanc*|progress*|offensive|déploi*|déploy*|gagne du terrain", "recul*|retrait*|retir*|se repli*|repli*|battre en retraite"),
        ("conqu*|captur*|prend|pris|prise|prennent|s'empar*|occup*", "perd|perdu|capitul*|cèd*|évacu*|libér*|rend|rendu|reddition"),
        ("armé|armée|armés|armées|armer", "désarm*|non armé"),
        ("mari|marie|mariée|mariés|marient|mariage*|épous*|noces|se fianc*", "divorc*|sépar*|célibataire*|rompu"),
        ("prêt|prêté*|créancier*", "emprunt*|débiteur*"),
        (
            "donn*|offre|offrent|offert*|accord|accordé*|octro*|livr*|remet|remis|envoi|envoie|envoyé*|vers|fourni*",
            "prend|prennent|pris|reçoi*|reçu*|recev*|retir*|confisqu*|vol|volé*|saisi*|privé de",
        ),
        ("donateur*|expéditeur*|émetteur*", "bénéficiaire*|destinataire*|receveur*"),
        ("enseign*|professeur*|instituteur*|prof|maître|formateur|entraîneur", "appren*|appris|élève*|étudiant*|écolier*|stagiaire*"),
        ("demand*|question*|interrog*", "répon*"),
        ("se souv*|rappel*|souvenir*", "oubli*"),
        ("aim|aimé*|aimait|amour|ador*|populaire*|appréci*", "haï|haïs*|haine*|détest*|impopulaire*"),
        ("chaud*|chaleur*|réchauff*|canicul*|brûlant*|doux", "froid*|fraîch*|frais|refroidi*|glac*|gelé*"),
        ("humide*|pluie*|pluvieu*|mouillé*|inond*|crue", "sec|sèche|secs|sèches|sécheresse*|aride*"),
        ("ensoleill*|soleil|beau temps|dégagé", "nuageu*|couvert|pluvieu*|gris|brouillard|brumeu*"),
        ("lourd*|grave*|grièvement", "léger*"),
        ("fort|forte|forts|fortes|fortement|puissant*|renforc*|robuste*|consolid*|intensifi*", "faible*|affaibli*|fragil*|atténu*|sape|diminu*"),
        ("rapide*|vite|accélér*", "lent|lente|lents|lentes|lentement|ralenti*|progressivement|poussif"),
        ("riche*|aisé*|prospèr*|enrichi*|fortuné*", "pauvre*|appauvri*|démuni*|misère|précaire*"),
        ("bon marché|pas cher|abordable*", "cher|chère|chers|coûteu*|onéreu*|hors de prix"),
        ("gratuit*|gratis", "payant*"),
        (
            "sûre|sûrs|sécuris*|sans danger|inoffensi*|sécurité|protég*|stable*",
            "dangereu*|danger|risqué*|menac*|nocif*|nocive*|insécurité|instable*|vulnérable*|périlleu*",
        ),
        ("durci*|sévère*|strict*|rigoureu*|resserr*|renforc*|ferme*", "assoupli*|allég*|relâch*|clément*|souple*|adouci*|laxiste*|desserr*"),
        ("impos*|instaur*|introdui*|décrét*|institu*|appliqu*", "lev|levé*|abrog*|supprim*|aboli*|retir*"),
        ("bénéfice*|profit*|gain*|rentable*|bénéficiaire*|excédentaire*", "perte*|déficit*|non rentable|dans le rouge"),
        ("excédent*", "déficit*|pénurie*|manque"),
        ("recette*|revenu*|rentrées", "dépens*|coût*|charges"),
        ("actif|actifs|avoir|crédit", "passif|dette*|débit"),
        ("croissance|reprise|essor|boom|embellie", "récession|crise|ralentissement|krach|marasme|stagnation"),
        ("inflation", "déflation"),
        ("offre|offres|fournisseur*|producteur*", "demande|consommateur*|client"),
        ("économis*|épargn*", "dépens*|gaspill*"),
        (
            "accord|accords|d'accord|entente|s'accord*|s'entend*|consens*|uni|unité|compromis",
            "désaccord*|conflit*|litige*|querell*|discord*|en désaccord|divis*|impasse|dissension*",
        ),
        ("sign|signé*|signature", "dénonc*|rompu|rompt|résili*|rompre"),
        ("constru*|bâti*|édifi*|érig*|reconstru*", "démoli*|détrui*|destruct*|rasé*|démant*|abatt*"),
        ("créé*|création|fond|fondé*|fondation|form*", "dissou*|dissolution|supprim*|détrui*|anéanti*|éradiqu*"),
        ("verrouill*", "déverrouill*"),
        ("obligatoire*|obligé*|imposé*|contraignant*|forcé*|de force", "facultatif*|facultative*|volontair*|optionnel*|libre*|de plein gré|non contraignant"),
        ("permanent*|définiti*|durable*|perpétuel*|à vie|indéterminé*", "temporaire*|provisoire*|transitoire*|éphémère*|intérim*|momentané*"),
        ("présent|présente|présents|présence|assist*|particip*|prend part|pris part", "absent*|absence|boycott*|manqu*|bouda|boudé"),
        ("même|mêmes|identique*|pareil*|égal*|égaux|inchangé*|similaire*|semblable*", "autre|autres|distinct*|inégal*|différ*|dissemblable"),
        ("chang*|modifi*|réform*", "inchangé*|identique|reste|maintenu*"),
        ("pair|paire", "impair|impaire"),
        ("positif*|positive*", "négatif*|négative*"),
        ("optimis*|confian*|espoir|serein*", "pessimis*|désespoir|sceptique*|inquiet|inquiète"),
        ("mieux|meilleur*|bon|bonne|bons|bonnes|bien|excellent*", "pire*|pis|mauvais*|mal|médiocre*"),
        ("amélior*|rétabli*|perfectionn*|embelli*", "aggrav*|empir*|détérior*|dégrad*|envenim*"),
        ("avantag*|bénéfique*|utile*|bienfait*", "désavantag*|inconvénient*|nuisible*|inutile*|méfait*|préjudiciable*|handicap"),
        ("aid|aidé*|facilit*|favoris*|assiste", "entrav*|gêné*|nui*|empêch*|frein*|sabot*|complique*"),
        ("protèg*|protect*|préserv*|sauvegard*", "menac*|détrui*|expos*|met en danger|nui*"),
        ("paix|pacifi*|trêve|cessez-le-feu|armistice|calme", "guerre*|violent*|violence*|combats|hostilité*|affrontement*|trouble*"),
        ("escalade|envenim*|attis*", "désescalade|apais*|calm*"),
        ("ami|amie|amis|amies|amitié|allié*|partenaire*|amical*", "ennemi*|rival*|rivaux|adversaire*|hostile*|inamical*|concurrent*"),
        ("gagnant*|vainqueur*|lauréat*|champion*", "perdant*|vaincu*|finaliste*"),
        ("employeur|employeurs|employeuse|patron*|direction|chef", "employé|employée|employés|employées|salarié*|travailleur*|subordonné*|syndicat*"),
        ("propriétaire*|bailleur*", "locataire*"),
        ("médecin*|docteur*", "patient*"),
        ("gouvernement|majorité|pouvoir", "opposition"),
        ("civil|civils|civile|civiles", "militaire*|soldat*|combattant*"),
        ("amateur*", "professionnel*"),
        ("rural*|ruraux|campagne|village*", "urbain*|ville|villes|citadin*"),
        ("officiel*", "officieu*|non officiel*"),
        ("connu*|célèbre*|identifi*", "inconnu*|anonyme*|non identifié*"),
        ("plein|pleine|pleins|rempli*|bondé*|comble", "vid*|désert*"),
        ("complet|complète|intégral*|achevé*", "incomplet*|partiel*|inachevé*"),
        ("possible*|probable*|vraisemblable*|faisable", "impossible*|improbable*|invraisemblable*|infaisable"),
        ("facile*|simple*|aisé|aisément", "difficile*|compliqu*|ardu*|dur"),
        ("certain|certaine|certitude|clair|claire", "incertain*|incertitude*|douteu*|doute|flou*"),
        ("volontair*|exprès|délibéré*|intentionnel*|prémédité*|sciemment", "involontair*|accidentel*|par accident|par erreur|inconscient*|par mégarde"),
        ("direct*", "indirect*"),
        ("actif|active|actifs|actives|activement", "inacti*|passif|passive|passivement"),
        ("responsable*", "irresponsable*"),
        ("nécessaire*|indispensable*|utile", "inutile*|superflu*"),
        ("fréquent*|souvent|courant*|habituel*|commun", "rare*|inhabituel*|exceptionnel*|peu commun"),
        ("toujours|constamment|partout", "jamais|parfois|rarement|nulle part"),
        ("tout le monde|tous|tout|chacun|quelqu'un|quelque chose", "personne|rien|aucun|aucune"),
        ("encore|toujours", "ne plus|plus|n'est plus|ne sont plus"),
        ("déjà", "pas encore"),
        ("de nouveau|à nouveau", "pour la première fois|plus jamais"),
        ("ensemble|conjointement|uni*|fusion*", "seul|seule|divis*|scission*|séparé*"),
        ("ajout*|addition*|inclu*", "enlev*|retranch*|soustr*|supprim*|exclu*|ôt"),
        ("charg*|embarqu*", "décharg*|débarqu*"),
        ("récompens*|prim|primé*", "puni*|sanctionn*|pénalis*"),
        ("confiance|fiable*|croit|croient|crédible*", "méfian*|défiance|doute*|soupçon*"),
        ("respect*|observ*|honor*|tenu|tient parole", "violé*|violation*|enfrein*|bafou*|ignor*|manqu*|transgress*"),
        ("invit*|convi*", "exclu*|désinvit*|écart*"),
        ("maximum|maximal*|plafond*|au plus", "minimum|minimal*|plancher*|au moins"),
        ("impôt*|taxe*|imposable*", "subvention*|exonér*|détax*|défiscalis*"),
        ("vacciné*", "non vacciné*"),
        ("croyant*|religieu*", "laïque*|laïc|athée*|non croyant"),
        ("mène|mènent|en tête|domine*", "menés|à la traîne|derrière|distancé"),
        ("domicile|à domicile|hôte|hôtes", "extérieur|à l'extérieur|visiteur*"),
        ("marqu*|inscri*|transform*", "manqu*|rat|raté*|encaiss*"),
        ("promu*|promotion|monte", "relégu*|rétrograd*|relégation|descend"),
        ("qualifi*", "élimin*|disqualifi*"),
        ("grève|grèves|gréviste*|débray*", "reprise du travail|repris le travail|reprennent le travail"),
        ("espoir|espèr*", "peur|crain*|redout*|désespoir"),
        ("heureu*|joie|joyeu*|content*|satisf*|ravi*", "malheureu*|triste*|mécontent*|déç*|deuil|chagrin|insatisf*|furieu*"),
        ("honnête*|sincère*|loyal*|loyaux|fidèle*", "malhonnête*|menteu*|déloyal*|infidèle*|corromp*|corrupt*|trahi*"),
        ("courag*|brave*", "lâche*|peureu*"),
        ("propre*|pur|pure", "sale*|pollu*|souill*|contamin*"),
        ("clair|claire|lumineu*", "sombre*|obscur*"),
        ("visible*|appar*", "invisible*|dispar*"),
        ("bruyant*|bruit", "silencieu*|silence|calme"),
        ("sobre*", "ivre*|ébriété|alcoolisé*"),
        ("dépend*", "indépend*|autonom*"),
        ("démocrati*", "dictat*|autoritaire*|autocrat*|antidémocrat*"),
        ("normal|normale|normaux|ordinaire*", "anormal*|extraordinaire*|exceptionnel*"),
        ("accident*|suicide*|mort naturelle", "meurtre*|homicide*|assassinat*|attentat*|crime"),
        ("résolu*|élucid*|réglé*", "non résolu|irrésolu*|en suspens"),
        ("payé*|régl|règle|rembours*", "impayé*|doit|doivent|due"),
        ("solvable*|solvabilité", "insolvable*|faillite*"),
        ("dépos*|vers|versé*|dépôt", "retir*|retrait*"),
        ("surestim*|surévalu*|exagér*", "sous-estim*|sous-évalu*|minimis*"),
        ("à long terme", "à court terme"),
        ("supérieur aux attentes|mieux que prévu|dépasse les attentes", "inférieur aux attentes|moins bien que prévu|en deçà des attentes"),
    ],
};
