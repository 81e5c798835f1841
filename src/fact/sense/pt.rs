//! Words of Portuguese that turn what an assertion says.

use super::table::{Affix, Language, ModalForce as M, Order as O, Quantity as Q};

pub(super) const PORTUGUESE: Language = Language {
    code: "pt",
    not: "não|nunca|jamais|nenhum|nenhuma|ninguém|nada|nem|já não",
    without: "sem",
    refusals: "",
    denials: "nega|negam|negou|negaram|negando|desmente|desmentem|desmentiu|desmentiram",
    further: "nenhuns|nenhumas|tampouco|ainda não|não mais|de modo nenhum|de modo algum|de forma alguma|em nenhum lugar|\
        nunca mais|sequer|em caso algum|em hipótese alguma|em vez de|ao invés de|longe de|mal|negava|negar|negado|negativa|\
        desmentir|desmentido|rejeita|rejeitam|rejeitou|rejeitaram|rejeitar|rejeitado|rejeitada|rejeição|recusa|recusam|\
        recusou|recusaram|recusar|recusou-se|recusa-se|se recusou|se recusa|declinou|declina|fracassa|fracassou|fracassaram|\
        fracasso|falha|falhou|falharam|falhar|incapaz de|incapazes de|falta de|carece|carecem|descarta|descartou|descartam|\
        descartaram|descartar|exclui|excluiu|impossível|evitou|evita|deixou de|deixaram de|desistiu de|refuta|refutou|\
        contesta|contestou|absteve-se|se absteve|é falso|é falsa|era falso|era falsa|são falsos|são falsas|é mentira",
    idioms: "não só|não apenas|não somente|não unicamente|sem dúvida|sem sombra de dúvida|não há dúvida|não restam dúvidas|\
             não mais tarde do que|nada menos que|nada menos do que|não menos que|não menos de|não mais de|não mais que|nada mais que|\
             nada mais do que|nada além de|se não|ou não|por que não|sem exceção|sem exceções|sem precedentes|sem cessar|não obstante|\
             sem falta|não é outro senão|não é à toa|não admira|mais do que nunca|mais que nunca|como nunca|sem contar|sem demora|\
             não poucos|não poucas|sem-teto|sem-terra|sem igual|nem sequer por isso|de nada",
    affixes: &[
        Affix::Prefix("in"),
        Affix::Prefix("im"),
        Affix::Prefix("i"),
        Affix::Prefix("ir"),
        Affix::Prefix("des"),
        Affix::Prefix("dis"),
        Affix::Prefix("anti"),
        Affix::Prefix("contra"),
        Affix::Prefix("não"),
        Affix::Prefix("mal"),
        Affix::Prefix("a"),
        Affix::Prefix("ex"),
        Affix::Prefix("sem"),
    ],
    quantities: &[
        (
            "todo|todos|toda|todas|tudo|cada|cada um|cada uma|sempre|ambos|ambas|inteiro|inteira|inteiramente|totalmente|total|\
          completamente|completo|completa|integralmente|em toda parte|por toda parte|em todo lado|a totalidade|totalidade|\
          unânime|por unanimidade|unanimemente|sem exceção|toda a gente|todo mundo|todo o mundo|constantemente|os dois|as duas|\
          qualquer|plenamente|por completo|na íntegra",
            Q::All,
        ),
        (
            "a maioria|maioria dos|maioria das|a maior parte|maior parte|majoritariamente|maioritariamente|principalmente|\
          geralmente|em geral|habitualmente|normalmente|quase todos|quase todas|quase sempre|quase tudo|mais da metade|\
          mais de metade|sobretudo|em grande parte|na maioria das vezes|o grosso|via de regra",
            Q::Most,
        ),
        (
            "muitos|muitas|muito|muita|numerosos|numerosas|frequentemente|com frequência|muitas vezes|dezenas de|centenas de|\
          milhares de|inúmeros|inúmeras|bastantes|múltiplos|múltiplas|repetidamente|regularmente|grande número de|\
          uma série enorme|diversas vezes|amiúde|um monte de",
            Q::Many,
        ),
        (
            "alguns|algumas|algum|alguma|alguém|algo|vários|várias|às vezes|por vezes|ocasionalmente|em parte|parcialmente|um dos|\
          uma das|pelo menos um|pelo menos uma|ao menos um|ao menos uma|uma parte|parte dos|parte das|certos|certas|uns|umas|\
          em algum lugar|algures|de vez em quando|a metade|metade|diversos|diversas|uma série de|um par de",
            Q::Some,
        ),
        (
            "poucos|poucas|pouco|pouca|raramente|raras vezes|um punhado|uma minoria|muito poucos|muito poucas|pouquíssimos|\
          quase nenhum|quase nenhuma|quase ninguém|quase nunca|quase nada|escassos|escassas|menos da metade|menos de metade|\
          esporadicamente|uma fração",
            Q::Few,
        ),
        (
            "nenhum|nenhuma|nenhum dos|nenhuma das|ninguém|nada|nunca|jamais|nem um|nem uma|nem um só|nem uma só|zero|\
          em nenhum lugar|em lado nenhum|em nenhum momento|nem um único",
            Q::None,
        ),
        (
            "só|somente|apenas|unicamente|exclusivamente|único|única|únicos|únicas|tão só|tão somente|meramente|simplesmente|\
          nada mais que|ninguém além de|sozinho|sozinha",
            Q::Only,
        ),
    ],
    modalities: &[
        (
            "deve|devem|devia|deviam|deverá|deverão|deveu|dever|tem de|tem que|tinha de|tinha que|tinham de|tinham que|teve de|\
          teve que|tiveram de|tiveram que|terá de|terá que|terão de|terão que|há que|obrigado|obrigada|obrigados|obrigadas|\
          obrigatório|obrigatória|obrigatoriamente|forçado|forçada|forçados|é preciso|é necessário|precisa|precisam|exige|\
          exigem|necessariamente|obriga|obrigam|imprescindível",
            M::Must,
        ),
        (
            "deveria|deveriam|convém|recomenda|recomendam|recomendou|recomendado|aconselha|aconselham|aconselhou|instou a|apelou a|\
          conviria",
            M::Should,
        ),
        (
            "pode|podem|é permitido|está autorizado|autorizado a|autorizados a|autorizado|autorizada|tem direito|tem o direito|\
          permitido|livre de|livre para|livres para|facultativo|facultativa|opcional|não tem de|não precisa|não precisam|\
          não é obrigado",
            M::May,
        ),
        (
            "poderia|poderiam|talvez|porventura|possivelmente|provavelmente|eventualmente|quiçá|alegadamente|supostamente|suposto|\
          suposta|supostos|supostas|presumível|presumíveis|aparentemente|ao que parece|parece|parecem|teria|teriam|seria|seriam|\
          é possível que|acusado|acusada|acusados|suspeito|suspeitos|suspeita|suspeitam|espera-se|se espera|esperado|espera que|\
          esperam que|prevê|preveem|previsto|prevê-se|previsivelmente|potencialmente|alega|alegam|alegou|possa|possam",
            M::Might,
        ),
        (
            "é capaz de|são capazes de|capaz de|capazes de|consegue|conseguem|conseguiu|conseguiram|pôde|puderam|podia|podiam|\
          está em condições de|sabe",
            M::Can,
        ),
        (
            "vai|vão|ia|iam|será|serão|terá|terão|haverá|planeja|planejam|planeia|pretende|pretendem|quer|querem|queria|queriam|\
          tenciona|tencionam|promete|prometem|prometeu|prometeram|ameaça|ameaçou|tenta|tentam|tentou|tentaram|procura|procuram|\
          visa|deseja|estuda|prepara-se para|está prestes a|em breve|brevemente|propõe-se|comprometeu-se a|se comprometeu a|\
          espera|gostaria|intenção de",
            M::Will,
        ),
        (
            "não deve|não devem|não pode|não podem|não poderá|não poderão|proibido|proibida|proibidos|proibidas|é proibido|proíbe|\
          proíbem|proibiu|proibiram|proibição|vedado|vedada|vetado|não é permitido|não tem direito|não está autorizado|\
          interdito|interditado|interditada|impedido de|impedidos de",
            M::Forbidden,
        ),
    ],
    orders: &[
        (
            "antes|antes de|antes que|antes do|antes da|previamente|anteriormente|com antecedência|na véspera|véspera|\
          antecipadamente|mais cedo",
            O::Before,
        ),
        (
            "depois|depois de|depois que|depois do|depois da|após|em seguida|posteriormente|na sequência de|mais tarde|uma vez|\
          logo após|a seguir|assim que",
            O::After,
        ),
        ("até|até que|o mais tardar|até ao|até à", O::Until),
        ("desde|desde que|a partir de|a partir do|a partir da|a contar de", O::Since),
        (
            "durante|enquanto|no decurso de|no decorrer de|ao longo de|simultaneamente|ao mesmo tempo|em meio a|entretanto|\
          nesse meio tempo|em simultâneo",
            O::During,
        ),
    ],
    opposites: &[
        (
            "aceit*|aprov*|acolhe*|adot*|ratific*|consent*|concord*|admit*|aval|avaliz*|homologa*|luz verde|sancionou",
            "rejeit*|recus*|declin*|veta|vetou|vetar|veto|desaprov*|indefer*|negou|negado|chumb*|bloque*|invalid*|repudi*|derrub*",
        ),
        (
            "sobe|sobem|subiu|subiram|subia|subir|subida*|subindo|aument*|cresc*|alta|altas|em alta|elev*|ascend*|ascensão|avanç*|ganha|\
             ganham|ganhou|ganhos|dispar*|salta|saltou|valoriz*|encarec*|increment*|acréscim*|expan*",
            "desce|descem|desceu|desceram|descida*|descendo|cai|caem|caiu|caíram|cair|caindo|queda*|baixa|baixas|baixou|baixaram|em baixa|\
             diminu*|reduz*|redução|reduções|recua*|recuo|decresc*|perde|perdem|perdeu|perdas|despenc*|tomb*|desvaloriz*|encolh*|retração|\
             declín*|afund*|barate*",
        ),
        (
            "aument*|elev*|ampli*|duplic*|dobra|dobrou|triplic*|reforç*|expand*|alarg*|majora*",
            "corta*|corte|cortes|cortou|reduz*|redução|diminu*|baixou|limit*|restring*|restrit*|rebaix*|enxug*",
        ),
        (
            "vence*|vitóri*|ganha|ganham|ganhou|ganharam|ganhar|triunf*|bate|bateu|derrotou|derrotaram|supera|superou|conquist*|campeã*",
            "perde|perdem|perdeu|perderam|perder|perdedor*|derrota|derrotas|derrotado*|derrotada*|vencido*|foi derrotado|sucumb*|tropeç*",
        ),
        ("abre|abrem|abriu|abriram|abrir|abrirá|aberto*|aberta*|abertura*|reabr*|reabertura|inaugur*|desbloque*", "fech*|encerr*|bloque*|interdit*|lacra*"),
        (
            "começ*|inici*|arranc*|arranque|lanç*|estal*|eclod*|deflagr*|estrei*",
            "termin*|acab*|fim|final|finaliz*|conclu*|cess*|para*|parou|encerr*|interromp*",
        ),
        (
            "continu*|prosseg*|mantém|manter*|manteve|mantiver*|manutenção|retom*|prorrog*|prolong*|permanec*|segue|seguem|conserv*|renov*",
            "suspend*|suspens*|interromp*|interrup*|cess*|abandon*|cancel*|anul*|parou|pararam|revog*|extingu*|extint*|deixa|deixou|desist*",
        ),
        ("se realiza|realiz*|tem lugar|teve lugar|ocorre*|pontual*|a tempo|conforme previsto|no prazo", "cancel*|adia*|adiou|suspens*|atras*|posterg*|remarc*"),
        (
            "cheg*|aterr*|pous*|desembarc*|vem|veio|vieram|vindo",
            "parte|partem|partiu|partiram|partida*|sai|saem|saiu|saíram|sair|saída*|descol*|decol*|embarc*|deixa|deixou|deixaram|vai embora|\
             foi embora|zarp*",
        ),
        (
            "entra|entram|entrou|entraram|entrar|entrada*|ingress*|acede|adesão|ader*|imigr*|integr*|junta-se|juntou-se|se junta",
            "sai|saem|saiu|saíram|sair|saída*|abandon*|retir*|emigr*|expuls*|demit*|deixa|deixou",
        ),
        (
            "compra|compram|comprou|compraram|comprar|comprado*|adquir*|aquisição|aquisições",
            "vende|vendem|vendeu|venderam|vender|vendid*|venda*|vendedor*|alienou",
        ),
        ("importa|importam|importou|importar|importado*|importada*|importação|importações", "export*"),
        (
            "permit*|permissão|autoriz*|legaliz*|toler*|consent*|habilit*|libera|liberou",
            "proíb*|imped*|interdit*|veta|vetou|vedad*|bloque*|criminaliz*|barra*|barrou",
        ),
        (
            "apoi*|sustent*|defend*|defens*|a favor|favoráv*|partidári*|promov*|endoss*|incentiv*|pró",
            "opõe*|opôs|opuser*|oposição|contra|contrári*|critic*|conden*|combat*|atac*|denunci*|desfavoráv*|detrator*",
        ),
        ("elogi*|louv*|aplaud*|saúda|saudou|felicit*|enaltec*|congratul*", "critic*|conden*|censur*|lament*|denunci*|reprov*|repreend*|deplor*"),
        (
            "confirm*|reconhec*|admit*|confess*|afirm*|ratific*|corrobor*",
            "nega|negam|negou|negaram|negar|negado|negava|desment*|refut*|contest*|retrat*|rebat*|contradi*",
        ),
        ("culpad*|culpa|conden*|considerado culpado", "inocent*|absolv*|ilib*|exoner*|inocência|indult*|não culpado"),
        ("acus*|indici*|incrimin*|denunciad*|arguido*", "ilib*|absolv*|defend*|inocent*|arquiv*"),
        ("queixos*|acusação|promotor*|ministério público|procurador*|autor da ação", "arguid*|réu|réus|defesa|acusad*"),
        ("vítima*", "agressor*|autor|autores|culpad*|algoz*"),
        (
            "prende|prendeu|prenderam|preso*|presa*|prisão|prisões|deté*|detid*|encarcer*|captur*|sequestr*|raptou|raptad*|refém|reféns|\
             sob custódia",
            "libert*|solt*|liberdade|em liberdade|resgat*|fugiu|foragid*|livre",
        ),
        ("contrat*|empreg*|admitid*|recrut*|reintegr*", "demit*|demiss*|desped*|dispens*|desempreg*|exoner*"),
        (
            "nomea*|nomeou|design*|eleit*|elege*|eleição|empossad*|toma posse|tomou posse|promov*|coroad*",
            "demit*|demiss*|destitu*|exoner*|renunci*|depost*|depôs|afast*|removid*|derrub*|rebaix*|cassad*",
        ),
        ("nasce|nascem|nasceu|nasceram|nascid*|nasciment*", "morr*|morto*|morta*|morte*|falec*|óbito*"),
        (
            "morto*|morta*|morte*|morr*|mata|mataram|matou|matar|assassin*|falec*|óbito*|fatal*|cadáver*|perderam a vida|perdeu a vida|letal",
            "sobreviv*|vivo|viva|vivos|vivas|com vida|iles*|ferid*|salvo|salvos|salvou|resgatad*|a salvo",
        ),
        ("ferid*|feriu|lesionad*", "iles*|incólum*|sem ferimentos|indemn*"),
        ("doente*|doença|adoec*|infect*|contamin*", "saudáv*|curad*|recuper*|sadi*"),
        ("encontr*|acha*|achou|descobr*|descobert*|localiz*", "perde|perdeu|perdid*|desaparec*|extravi*|sumi*"),
        (
            "legal|legais|legalmente|lícit*|constitucional*|constitucionais|válid*|legítim*|regular",
            "ilegal*|ilegais|ilícit*|inconstitucional*|inconstitucionais|inválid*|ilegítim*|irregular*|nulo|nula|clandestin*|fraudulent*",
        ),
        (
            "verdad*|verídic*|corret*|correct*|certo|certa|exat*|exact*|autêntic*|genuín*|real|reais",
            "fals*|mentir*|incorret*|incorrect*|errad*|errón*|inexat*|fictíci*|inventad*|forjad*",
        ),
        ("justo|justa|justos|equitativ*|imparcia*", "injust*|parcial|iníqu*"),
        ("sucess*|êxito|consegu*|bem-sucedid*|aprovado", "fracass*|falh*|insucess*|malogr*|em vão|malsucedid*|reprov*|chumbou"),
        ("mais|maior|maiores|superior*", "menos|menor|menores|inferior*"),
        ("alto|alta|altos|altas|elevad*|máxim*|superior*|recorde", "baixo|baixa|baixos|baixas|mínim*|inferior*|reduzid*"),
        ("mais de|mais do que|acima|além|pelo menos|no mínimo|ao menos|supera*|excede*", "menos de|menos do que|abaixo|no máximo|até|quando muito"),
        ("grande*|enorm*|imens*|vast*|maior|maiores|gigant*|importante*", "pequen*|minúscul*|menor|menores|diminut*"),
        ("longo|longa|longos|longas|alonga*|prolong*|extens*", "curto|curta|curtos|curtas|breve*|encurt*|abrevi*"),
        ("larg*|ampl*|alarg*", "estreit*"),
        ("profund*", "superficia*|raso|rasa"),
        ("gross*", "fino|delgad*"),
        ("maioria*|majoritári*|maioritári*", "minoria*|minoritári*"),
        ("primeir*|pela primeira vez|líder", "últim*|pela última vez|lanterna"),
        ("primeir*", "segund*|terceir*"),
        ("cedo|precoc*|antecipad*|prematur*", "tarde|tardi*|atrasad*|com atraso"),
        ("anterior*|passad*|ex|cessante|antig*|antecessor*", "próxim*|seguinte*|futur*|vindour*|sucessor*|novo|nova|que vem"),
        ("ontem|véspera", "amanhã|hoje"),
        ("hoje", "ontem|amanhã"),
        ("norte|setentriona*|nortist*", "sul|meridiona*|sulist*"),
        ("leste|este|orienta*|oriente", "oeste|ocidenta*|ocidente"),
        ("norte|sul", "leste|oeste"),
        ("nordeste|noroeste", "sudeste|sudoeste"),
        ("nordeste|sudeste", "noroeste|sudoeste"),
        ("esquerd*", "direit*"),
        ("cima|em cima|acima|alto|subida|superior*", "baixo|embaixo|em baixo|abaixo|descida|inferior*"),
        ("dentro|intern*|interior*", "fora|extern*|exterior*"),
        ("liga|ligou|ligado|ligada|acend*|ativa|ativou|activou", "deslig*|apag*|desativ*|desactiv*"),
        ("nacional|nacionais|interno|interna|local|locais|doméstic*", "estrangeir*|externo|externa|internacional|internacionais|exterior|mundia*"),
        ("com|inclui*|inclus*", "sem|exclu*|exceto|excepto|salvo|menos"),
        ("perto|próxim*|junto de", "longe|distant*|afastad*"),
        ("frente|à frente|diante", "trás|atrás|traseir*"),
        ("homem|homens|masculin*|menino|meninos|rapaz|rapazes|garoto|senhor|ele|eles", "mulher*|feminin*|menina|meninas|rapariga|garota|senhora|ela|elas"),
        ("marido*|esposo|viúvo|namorado|noivo", "esposa*|mulher|viúva|namorada|noiva"),
        ("filho|filhos|neto|netos|sobrinho*|irmão|irmãos", "filha|filhas|neta|netas|sobrinha*|irmã|irmãs"),
        ("pai|papá|papai|tio|rei|príncipe|sogro", "mãe|mães|mamã|mamãe|tia|rainha|princesa|sogra"),
        ("pai|pais|mãe|adult*|maior de idade", "filh*|crianç*|menor de idade|menores|bebé*"),
        ("dia|diurn*|meio-dia|de dia", "noite|noturn*|nocturn*|meia-noite|de noite"),
        ("manhã|matutin*|matina*|madrugada", "noite|tarde|vespertin*|anoitecer"),
        ("verão|estiva*", "inverno|inverna*"),
        ("primaver*", "outono|outona*"),
        ("diári*|dia", "semana|semanal|semanais|mensa*|mês|anual|anuais|ano"),
        ("semanal|semanais|semana", "mensal|mensais|mês|anual|anuais|ano"),
        ("mensal|mensais|mês", "anual|anuais|ano|trimestra*"),
        ("dia útil|dias úteis", "feriado*|fim de semana|fins de semana"),
        ("novo|nova|novos|novas|modern*|recente*|inédit*", "velh*|antig*|obsolet*|usad*|ultrapassad*|em segunda mão"),
        ("jovem|jovens|juventude|juveni*", "velh*|idos*|ancião"),
        ("público|pública|públicos|públicas|publicamente|estata*|estatiz*|nacionaliz*", "privad*|particular*|privatiz*|secret*|à porta fechada"),
        ("abertamente|revel*|divulg*|public*|transparen*|desvend*", "secret*|escond*|ocult*|encobr*|clandestin*|sigilos*|confidencia*|abaf*"),
        ("atac*|ataque*|ofensiv*|assalt*|agred*|agress*|invad*|invas*", "defend*|defens*|repel*"),
        ("avanç*|ofensiva|progred*|progress*", "recua*|recuo|retir*|retroced*|retrocess*"),
        ("conquist*|captur*|toma|tomou|tomaram|ocup*", "perde|perdeu|cede|cedeu|capitul*|rende*|rendição|libert*|evacu*|entreg*"),
        ("armad*", "desarm*"),
        ("casa-se|casou|casaram|casado*|casada*|casamento*|matrimóni*|boda*", "divorci*|separ*|solteir*"),
        ("empresta|emprestou|credor*|mutuante", "pede emprestado|pediu emprestado|devedor*|endivid*"),
        ("deu|deram|entreg*|conced*|doa|doou|doação|envia|enviou|oferec*", "tira|tirou|receb*|retir*|confisc*|roub*|apreend*"),
        ("doador*|remetente*", "beneficiári*|destinatári*|recetor*|receptor*"),
        ("ensin*|professor*|docente*|treinador*", "aprend*|alun*|estudant*"),
        ("pergunt*|question*|interrog*", "respond*|respost*"),
        ("lembr*|record*", "esquec*"),
        ("ama|amor|adora*|gosta|popular", "odei*|odiou|ódio|detest*|impopular*"),
        ("quente*|calor*|aquec*|escald*", "frio|fria|frios|frias|fresc*|arrefec*|resfri*|gelad*"),
        ("húmid*|úmid*|chuv*|molhad*|inund*|cheia*", "seco|seca|secos|secas|estiagem|árid*"),
        ("ensolarad*|céu limpo|sol", "nublad*|chuvos*|encobert*"),
        ("pesad*|grave|graves|gravemente", "leve|leves|levemente|ligeir*"),
        ("forte*|fortalec*|potent*|poderos*|reforç*|robust*|intensific*", "frac*|enfraquec*|debilit*|frág*|atenu*"),
        ("rápid*|veloz*|aceler*|depressa", "lent*|desaceler*|abrand*|devagar|gradua*"),
        ("rico|rica|ricos|ricas|riqueza|abastad*|enriquec*", "pobre*|empobrec*|carenciad*|miséria"),
        ("barat*|acessív*|em conta", "caro|cara|caros|caras|dispendios*|oneros*|encarec*"),
        ("grátis|gratuit*|de graça", "pago|paga|pagos"),
        ("segur*|inofensiv*|protegid*|estáv*|estabilidade", "perig*|insegur*|risco*|arriscad*|ameaç*|instáv*|nociv*|vulneráv*"),
        ("endurec*|rigoros*|sever*|rígid*|apert*", "relax*|flexibiliz*|alivi*|suaviz*|brand*|afroux*"),
        ("impõe|impõem|impôs|impuser*|imposição|introdu*|institu*|implement*|decret*", "levant*|revog*|abol*|elimin*|suprim*|retir*|suspend*"),
        ("lucro*|lucrativ*|ganho*|rentáv*|superavit*", "prejuíz*|perda*|défic*|no vermelho"),
        ("excedent*|superávit*", "défice*|déficit*|escassez|falta"),
        ("receit*|rendiment*|arrecad*", "despes*|gasto*|cust*|desembols*"),
        ("ativo|ativos|haver", "passivo|passivos|dívida*"),
        ("crescimento|retoma|recuperação|boom|expansão", "recessão|crise|desaceleração|estagnação|contração"),
        ("inflação", "deflação"),
        ("oferta|fornecedor*|produtor*", "procura|demanda|consumidor*|cliente*"),
        ("poup*|economiz*", "gasta*|gastou|desperdiç*"),
        ("acordo*|concord*|consens*|entendimento|pacto|unido|unidos|união", "desacordo*|discord*|conflit*|disput*|ruptur*|rutura|dividi*|divisão|impasse"),
        ("assina*|assinou", "romp*|rescind*|denunci*|anul*"),
        ("constru*|edific*|ergu*|reconstru*", "demol*|derrub*|destru*|desmantel*|arras*"),
        ("cria|criou|criaram|criado|criação|funda*|fundou|constitu*|forma*|formou", "dissolv*|dissolução|extingu*|extint*|elimin*|destru*|erradic*"),
        ("obrigatóri*|vinculativ*|vinculant*|forçad*|compulsóri*", "facultativ*|voluntári*|opciona*|não vinculativ*"),
        ("permanent*|definitiv*|duradour*|vitalíci*|indeterminad*", "temporári*|provisóri*|transitóri*|interin*|efémer*"),
        ("presente|presentes|presença|particip*|compareceu|compareceram", "ausent*|ausência|faltou|faltaram|boicot*"),
        ("mesm*|igual|iguais|idêntic*|semelhant*|inalterad*", "diferent*|distint*|outro|outra|outros|outras|desigua*"),
        ("muda*|mudou|alterou|alterado|modific*", "inalterad*|mantém|mesmo"),
        ("pares", "ímpar|ímpares"),
        ("positiv*", "negativ*"),
        ("otimis*|optimis*|confian*|esperanç*", "pessimis*|desesper*|cétic*|céptic*|descrent*"),
        ("melhor*|bom|boa|bons|boas|bem|ótim*|excelent*", "pior*|mau|maus|ruim|péssim*"),
        ("melhor*|recuper*|aprimor*", "pior*|deterior*|agrav*|degrad*"),
        ("benéfic*|vantag*|útil|úteis|proveitos*", "prejudic*|prejuíz*|desvantag*|inútil*|dano|danos|malefíci*"),
        ("ajud*|facilit*|favorec*|auxili*", "dificult*|imped*|atrapalh*|obstru*|entrav*|sabot*"),
        ("proteg*|proteção|preserv*|salvaguard*", "ameaç*|destru*|expõe|expôs|coloca em risco"),
        ("paz|pacífic*|trégua*|cessar-fogo|armistíci*|calma", "guerra*|bélic*|violen*|combat*|hostilidad*|confront*|conflito*"),
        ("escalada", "desescalada|apazigu*"),
        ("amig*|amizade|aliad*|parceir*", "inimig*|rival*|rivais|adversári*|hosti*"),
        ("vencedor*|campeão|campeã", "perdedor*|vice-campeão|vice"),
        (
            "empregador|empregadores|empregadora|patrão|patrões|chefe*|patrona*",
            "empregado|empregada|empregados|empregadas|trabalhador*|funcionári*|subordinad*|sindicato*",
        ),
        ("proprietári*|senhorio*|locador*", "inquilin*|arrendatári*|locatári*"),
        ("médic*|doutor*", "paciente*|doente*"),
        ("governo|situação", "oposição"),
        ("civil|civis", "militar*|soldad*|combatent*"),
        ("amador*", "profissiona*"),
        ("rura*|campo|aldeia*", "urban*|cidade*"),
        ("oficia*", "oficios*|extraoficia*|não oficial"),
        ("conhecid*|famos*|identificad*", "desconhecid*|anónim*"),
        ("cheio|cheia|lotad*", "vazi*|desert*"),
        ("complet*|integra*|concluíd*", "incomplet*|parcia*|inacabad*"),
        ("possív*|prováv*|viáv*", "impossív*|improváv*|inviáv*"),
        ("fácil|fáceis|facilmente|simples", "difícil|difíceis|complicad*|complex*"),
        ("certo|certeza|segur*|claro|clara", "incert*|duvidos*|dúvida|insegur*"),
        ("intenciona*|deliberad*|propositad*|premeditad*|dolos*|de propósito", "acidenta*|involuntári*|sem querer|por engano|fortuit*|culposo"),
        ("diret*|direct*", "indiret*|indirect*"),
        ("responsáv*", "irresponsáv*"),
        ("necessári*|indispensáv*|essencia*", "desnecessári*|supérflu*|dispensáv*"),
        ("frequent*|comum|comuns|habitua*", "raro|rara|raros|raramente|incomum|inusita*|exceciona*|excepciona*"),
        ("sempre|em toda parte", "nunca|jamais|às vezes|raramente"),
        ("todos|tudo|alguém|algo|qualquer", "ninguém|nada|nenhum|nenhuma"),
        ("ainda", "já não|não mais"),
        ("já", "ainda não"),
        ("de novo|novamente|outra vez", "pela primeira vez|nunca mais"),
        ("juntos|juntas|em conjunto|unidos|fusão|fundiu", "separad*|em separado|dividid*|cisão|sozinho"),
        ("acrescent*|adicion*|soma|somou|inclu*", "subtra*|remov*|retir*|elimin*|exclu*"),
        ("carreg*", "descarreg*"),
        ("premi*|recompens*", "pune|puniu|punid*|castig*|multad*|penaliz*"),
        ("confia*|credív*|fiáv*", "desconfi*|duvid*|suspeit*|descréd*"),
        ("cumpr*|respeit*|acat*|observ*", "descumpr*|incumpr*|viola|violou|violaram|violação|infring*|desrespeit*|ignor*"),
        ("convid*", "exclu*|desconvid*"),
        ("máxim*|teto|tecto", "mínim*|piso"),
        ("imposto*|taxa*|tarifa*", "subsídi*|subvenç*|isent*|isenção"),
        ("vacinad*", "não vacinad*"),
        ("crente*|religios*", "laic*|ateu|ateus|secular*"),
        ("lider*|à frente", "atrás|a perder"),
        ("em casa|mandante|anfitri*", "fora de casa|visitant*"),
        ("marca|marcou|convert*", "falh*|desperdiç*|sofreu"),
        ("promovid*|subida", "despromovid*|rebaixad*|descida"),
        ("classific*|apurad*", "eliminad*|desclassific*"),
        ("greve*|grevist*|paralis*", "regresso ao trabalho|volta ao trabalho|retoma do trabalho"),
        ("esperanç*|espera|esperam", "medo*|teme|temem|temeu|recei*|desesper*"),
        ("feliz|felizes|alegr*|satisf*|content*", "triste*|infeliz*|descontent*|insatisf*|desilud*|decepcion*|luto|zangad*"),
        ("honest*|sincer*|leal|leais|fiel", "desonest*|mentiros*|deslea*|infiel|corrupt*|traiu"),
        ("coraj*|valent*", "covard*|cobard*|medros*"),
        ("limp*|puro|pura", "suj*|polu*|contamin*"),
        ("claro|claros|luminos*", "escur*|sombri*"),
        ("visív*|aparec*", "invisív*|desaparec*"),
        ("barulhent*|ruidos*", "silencios*|calad*|quiet*"),
        ("sóbri*", "bêbad*|embriag*|ébri*"),
        ("depend*", "independ*|autónom*"),
        ("democr*", "ditad*|ditatori*|autoritári*|antidemocr*"),
        ("normal|normais|ordinári*", "anormal|anormais|extraordinári*"),
        ("acident*|suicíd*|morte natural", "assassin*|homicíd*|atentad*"),
        ("resolvid*|esclarecid*", "por resolver|não resolvid*"),
        ("pago|pagou|quitad*|quitou", "por pagar|deve|inadimpl*"),
        ("solvent*", "insolv*|falênc*|falid*|bancarrota"),
        ("deposit*", "levant*|saca|sacou|saque"),
        ("sobrestim*|superestim*|exager*", "subestim*|minimiz*"),
        ("longo prazo", "curto prazo"),
    ],
};
