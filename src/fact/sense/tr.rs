//! Words of Turkish that turn what an assertion says.

use super::table::{Affix, Language, ModalForce as M, Order as O, Quantity as Q};

pub(super) const TURKISH: Language = Language {
    code: "tr",
    not: "değil|yok|hiç|hiçbir",
    without: "",
    refusals: "",
    denials: "yalanla*|inkar*",
    further: "değildi|değildir|değiller|değildiler|değilim|değiliz|değilse|yoktu|yoktur|yokmuş|yoksun|yokken|yokluğu*|hayır|\
        hiçbiri*|asla|katiyen|kesinlikle hayır|ne de|olmadan|olmaksızın|olmayan*|olmadı|olmadığı*|olmaz|olmayacak*|olmuyor|\
        olamaz|olamadı|olamayacak*|etmedi|etmediği*|etmedik*|etmeyen|etmeyecek*|etmez|etmiyor*|edilmedi|edilmediği*|\
        edilmeyen|edilmeyecek*|edilmiyor|edilmez|edemedi*|edemiyor*|edemez|edemeyecek*|etmeden|yapmadı*|yapmayan|\
        yapmayacak*|yapmaz|yapmıyor*|yapamadı*|yapamaz|yapamıyor*|yapılmadı*|yapılmayan|yapılmayacak*|yapılmıyor|yapılmaz|\
        yapmadan|gitmedi*|gelmedi*|gelmeyen|gelmeyecek*|gitmeyecek*|vermedi*|vermeyecek*|vermeyen|verilmedi*|verilmeyecek*|\
        almadı*|almayacak*|almayan|alınmadı*|alınmayacak*|bulunmadı*|bulunmuyor|bulunmayan|bulunamadı*|istemedi*|istemiyor*|\
        istemeyen|demedi*|açıklamadı*|açılmadı*|açılmayacak*|kalmadı*|kalmayacak*|görmedi*|görülmedi*|bilmiyor*|bilinmiyor|\
        bilinmeyen|sağlanamadı*|sağlanmadı*|ulaşılamadı*|ulaşmadı*|ulaşamadı*|kazanamadı*|kazanmadı*|katılmadı*|\
        katılmayacak*|katılmayan|başaramadı*|başlamadı*|çıkmadı*|çıkmayacak*|girmedi*|giremedi*|ödemedi*|ödenmedi*|\
        değişmedi*|değişmeyecek*|beklenmiyor|kullanmadı*|kullanılmadı*|yaşanmadı*|konuşmadı*|söylemedi*|izin vermedi|\
        kabul etmedi|onaylamadı*|onaylanmadı*|dönmedi*|ölmedi*|düşmedi*|artmadı*|arttırmadı*|reddetti|başarısız oldu|\
        kaçındı|imkansız|imkânsız|olanaksız|asılsız|asılsızdır|yalandır|gerçek dışı",
    idioms: "sadece değil|yalnızca değil|yalnız değil|değil aynı zamanda|değil mi|olsun olmasın|olup olmadığı*|edip etmediği*|yapıp yapmadığı*|\
        gelip gelmeyeceği*|ister istemez|olmazsa olmaz*|yok etti|yok etmek|yok edildi|yok edilen|yok eden|yok oldu|yok olan|yok yere|yok pahasına|\
        yok sayıldı|\
        hiç kuşkusuz|hiç şüphesiz|kuşkusuz|şüphesiz|hiç olmazsa|hiç değilse|hiç yoktan|en azından|kaçınılmaz*|vazgeçilmez*|unutulmaz*|çok geçmeden|\
        gecikmeden|ara vermeden|durmadan|hiç durmadan|göz ardı edilemez|inkar edilemez|inkâr edilemez|tartışılmaz*|görülmemiş*|beklenmedik*|\
        beklenmeyen|inanılmaz*|dur durak bilmeden|gelir gelmez|olur olmaz|gider gitmez|çıkar çıkmaz|biter bitmez|başlar başlamaz|alır almaz|\
        aksatmadan|ne olursa olsun|hayır kurumu|hayır işi|hayırsever*|hayırlı|ayırt etmeksizin|ayrım gözetmeksizin|ayrım yapmadan|en geç|\
        az değil|dokunulmazlık*|taşınmaz*|korkmadan|yılmadan|aralıksız|dayanılmaz|ölmeden önce",
    affixes: &[
        Affix::Infix("me"),
        Affix::Infix("ma"),
        Affix::Infix("mi"),
        Affix::Infix("mı"),
        Affix::Infix("mu"),
        Affix::Infix("mü"),
        Affix::Infix("m"),
        Affix::Infix("mey"),
        Affix::Infix("may"),
        Affix::Infix("eme"),
        Affix::Infix("ama"),
        Affix::Infix("yeme"),
        Affix::Infix("yama"),
        Affix::Infix("emi"),
        Affix::Infix("amı"),
        Affix::Infix("emey"),
        Affix::Infix("amay"),
        Affix::Infix("siz"),
        Affix::Infix("sız"),
        Affix::Infix("suz"),
        Affix::Infix("süz"),
        Affix::Prefix("gayri"),
        Affix::Prefix("anti"),
    ],
    quantities: &[
        (
            "bütün|tüm|tümü|tümünü|tümüne|tümünün|hepsi|hepsini|hepsine|hepsinin|her|herkes*|her biri|her şey|her zaman|daima|hep|her yerde|her iki|\
            her ikisi|tamamı*|tamamen|tümüyle|sürekli|oybirliği*|oy birliği*|bütünüyle|her yer|her defasında",
            Q::All,
        ),
        (
            "çoğu|çoğunu|çoğunun|çoğunluk*|çoğunlukla|genellikle|büyük bölümü|büyük çoğunluğu|büyük kısmı|genelde|ekseriyet*|çoğu zaman|\
            yarıdan fazla*|neredeyse tamamı|ağırlıklı olarak",
            Q::Most,
        ),
        (
            "çok|birçok|pek çok|çok sayıda|sık sık|sıklıkla|yüzlerce|binlerce|onlarca|milyonlarca|defalarca|sayısız|çokça|oldukça|bolca|epey|nice|\
            hayli|yoğun",
            Q::Many,
        ),
        (
            "bazı|bazıları*|bazen|birkaç|bir kısmı|kimi|kimileri|biri|birisi|birileri|bir şey|bir yerde|zaman zaman|ara sıra|kısmen|bir miktar|\
            bir dizi|en az bir|bir grup|bir bölümü|çeşitli|belirli",
            Q::Some,
        ),
        (
            "az|çok az|az sayıda|pek az|nadiren|ender*|nadir|seyrek|azınlık*|hemen hemen hiç|neredeyse hiç|güçlükle|bir avuç|azı|\
            küçük bir kısmı",
            Q::Few,
        ),
        (
            "hiçbir|hiçbiri|hiçbirini|hiçbirine|hiç kimse|kimse|kimseyi|kimseye|kimsenin|hiçbir şey|hiçbir zaman|hiçbir yerde|asla|hiç|sıfır|\
            tek bir kişi bile|hiçbir şekilde",
            Q::None,
        ),
        ("sadece|yalnızca|yalnız|tek|ancak ve ancak|sırf|münhasır*|salt|tek başına|özel olarak|bir tek|biricik|sınırlı|ibaret", Q::Only),
    ],
    modalities: &[
        (
            "zorunda|zorundadır|zorundalar|zorunlu|zorunludur|zorunluluğu*|gerek|gerekiyor|gerekli|gerekir|gerekecek|gerekti|gerektiğini|mecbur*|\
            şart|şarttır|mutlaka|yükümlü*|lazım|mecburi|mecburiyetinde|zorunlu olarak|yapmalı|etmeli|olmalı|zorunda kaldı",
            M::Must,
        ),
        ("tavsiye|tavsiye edilir|tavsiye ediliyor|önerilir|öneriliyor|iyi olur|gerekirdi|yapmalıydı|etmeliydi|olmalıydı|uygun olur", M::Should),
        (
            "izin|izni|izin verildi|izin verilir|izin verdi|izin veriliyor|izinli|serbest|serbesttir|hakkı var|hakkına sahip|olabilir|edebilir|\
            yapabilir|alabilir|müsaade*|caiz|mümkün|mümkündür",
            M::May,
        ),
        (
            "belki|muhtemelen|herhalde|galiba|sanırım|olası|olasılık*|ihtimal*|muhtemel*|tahminen|görünüyor|öne sürüldü|öne sürülüyor|iddia ediliyor|\
            iddia edilen|iddiasıyla|sözde|şüpheli*|söylenti*|sanılıyor|düşünülüyor|tahmin ediliyor|riski|bekleniyor olabilir|olsa gerek",
            M::Might,
        ),
        (
            "yapabiliyor|edebiliyor|olabiliyor|becerdi|becerebilir|gücü yeter|muktedir*|kadir|yapabildi|edebildi|alabildi|bilir|kabiliyet*|\
            imkanı var|imkânı var",
            M::Can,
        ),
        (
            "olacak|olacaktır|edecek|edecektir|yapacak|yapılacak|yapacaklar|edilecek|gelecek|gidecek|verecek|verilecek|alacak|alınacak|başlayacak|\
            açılacak|açıklanacak|artacak|düşecek|planlıyor*|planlanıyor*|planlanan|bekleniyor|beklenen|hedefliyor*|hedefleniyor|niyetinde|\
            hazırlanıyor*|öngörülüyor|öngörülen|tasarlıyor",
            M::Will,
        ),
        (
            "yasak*|yasaktır|yasaklandı|yasaklanmış*|izin verilmiyor|izin verilmez|izin verilmedi|izin vermedi|yapılamaz|edilemez|olamaz|giremez|\
            yapamaz|edemez|alamaz|verilemez|kullanılamaz|yapmamalı|etmemeli|olmamalı|serbest değil|men edildi",
            M::Forbidden,
        ),
    ],
    orders: &[
        ("önce|öncesi|öncesinde|evvel|önceki|önceden|daha önce|öncesine|arifesinde|öncesindeki", O::Before),
        ("sonra|sonrası|sonrasında|sonraki|ardından|akabinde|daha sonra|sonrasına|müteakip|peşinden|ertesi|sonradan|takiben", O::After),
        ("kadar|dek|değin|e kadar|a kadar", O::Until),
        ("beri|itibaren|bu yana|den beri|dan beri|başlayarak", O::Since),
        ("sırasında|süresince|boyunca|esnasında|iken|aynı anda|aynı zamanda|eşzamanlı*|sürerken", O::During),
    ],
    opposites: &[
        (
            "kabul etti|kabul edildi|kabul eden|kabul edilen|kabul ediyor|kabul edecek|kabul|kabulü*|onayladı*|onaylandı*|onaylıyor*|onaylayacak*|\
            onay|onayı|onay verdi|benimsedi*|razı",
            "reddetti*|reddedildi*|reddeden|reddedilen|reddediyor*|reddedecek*|ret|reddi|reddini|veto|veto etti|geri çevirdi*|geri çevrildi|\
            karşı çıktı*|onaylamadı*|kabul etmedi*",
        ),
        (
            "arttı|artan|artıyor*|artacak*|artış*|artırdı*|artırıldı*|artırma*|artırıyor|artırılacak|yükseldi*|yükselen|yükseliyor*|yükseliş*|\
            yükseltti*|yükseltildi*|yükselme*|çıktı|büyüdü*|büyüme*|büyüyen|tırmandı*|zam|zamlandı*|zamlı|sıçradı*|fırladı*|katladı",
            "azaldı*|azalan|azalıyor*|azalacak*|azalış*|azalttı*|azaltıldı*|azaltma*|düştü*|düşen|düşüyor*|düşüş*|düşürdü*|düşürüldü*|indi|geriledi*|\
            gerileme*|gerileyen|küçüldü*|küçülme*|daraldı*|daralma*|indirim*|indirimli|indirdi*|çakıldı*|yarıya indi",
        ),
        (
            "kazandı*|kazanan*|kazanıyor|kazanma*|kazanç*|galip*|galibiyet*|zafer*|yendi*|yenen|mağlup etti|şampiyon*|seçildi*|yengi|\
            üstünlük sağladı|tur atladı",
            "kaybetti*|kaybeden*|kaybediyor|kaybetme*|kayıp|yenildi*|yenilgi*|mağlup oldu|mağlubiyet*|hezimet*|yenik*|seçilemedi*|elendi*|küme düştü",
        ),
        (
            "açtı*|açacak*|açıldı*|açılan|açılıyor|açılış*|açık|açılacak*|açılması*|yeniden açıldı|açıyor*",
            "kapattı*|kapatacak*|kapatıldı*|kapandı*|kapanan|kapanıyor|kapanış*|kapalı|kapanacak*|kapatılması*|kapatıyor*|kapatılacak*",
        ),
        (
            "başladı*|başlayan|başlıyor*|başlangıç*|başlattı*|başlatıldı*|başlatan|başlayacak*|başı|başında|göreve başladı",
            "bitti*|biten|bitiyor*|bitiş*|bitirdi*|sona erdi*|sona eren|sona erecek|sonlandı*|tamamlandı*|tamamladı*|sona erdirdi*|sonu|sonunda|\
            görevi bıraktı",
        ),
        (
            "geldi*|gelen|geliyor*|geliş*|vardı|ulaştı*|varış*|döndü*|dönüş*|indi|iniş yaptı|iniş",
            "gitti*|giden|gidiyor*|gidiş*|ayrıldı*|ayrılan|ayrılıyor*|ayrılış*|kalktı|kalkış*|terk etti*|havalandı*",
        ),
        (
            "girdi*|giren|giriyor*|giriş*|katıldı*|katılan|katılıyor*|katılım*|katılacak*|üye oldu|dahil oldu",
            "çıktı*|çıkan|çıkıyor*|çıkış*|çekildi*|çekilen|çekiliyor*|çekilme*|ayrıldı*|boykot*|katılmadı*|istifa*",
        ),
        (
            "satın aldı*|satın alan|satın alma*|satın alındı*|alıcı*|aldı|alım*|ithalat*|ithal*",
            "sattı|satan|satıyor*|satış*|satıldı*|satıcı*|satım*|satılan|satılacak*|ihracat*|ihraç*",
        ),
        (
            "izin verdi*|izin verildi*|izin|serbest bırak*|serbest|yasallaştı*|ruhsat verdi|müsaade*",
            "yasakladı*|yasaklandı*|yasak*|engelledi*|engellendi*|men etti*|önledi*",
        ),
        (
            "destekledi*|destekleyen*|destekliyor*|destek*|yana|taraftar*|savundu|olumlu karşıladı",
            "karşı çıktı*|karşı çıkan*|karşı çıkıyor*|muhalif*|muhalefet*|protesto*|kınadı*|eleştirdi*|itiraz*|tepki*",
        ),
        (
            "doğruladı*|doğrulandı*|doğruluyor|teyit*|itiraf*|kabul etti|üstlendi*",
            "yalanladı*|yalanlandı*|yalanlıyor|inkar*|inkâr*|reddetti*|\
            tekzip*",
        ),
        ("suçlu*|mahkum*|mahkûm*|hüküm giydi|cezalandırıldı*|dava açıldı|suçlandı*", "suçsuz*|masum*|beraat*|aklandı*|takipsizlik*|affedildi*|af"),
        (
            "tutuklandı*|tutukladı*|tutuklu*|tutuklama*|gözaltı*|yakalandı*|hapis*|hapsedildi|cezaevine girdi|rehin*|kaçırıldı*|alıkonuldu*",
            "serbest*|tahliye*|salıverildi*|bırakıldı*|kefaletle|firar*|kaçtı|kurtarıldı*|cezaevinden çıktı",
        ),
        (
            "işe aldı*|işe alındı*|işe alım*|atandı*|atadı*|atama*|göreve getirildi*|terfi*|istihdam*|göreve başladı",
            "işten çıkar*|kovdu*|kovuldu*|görevden alındı*|görevden aldı*|azledildi*|istifa*|ihraç edildi|görevden uzaklaştırıldı*|emekli oldu",
        ),
        (
            "doğdu*|doğan|doğum*|doğumlu|kuruldu*|kurdu",
            "öldü*|ölen*|ölüm*|vefat*|hayatını kaybetti|yaşamını yitirdi*|dağıldı*|feshedildi*|\
            hayatını kaybeden",
        ),
        (
            "kurtuldu*|kurtulan*|hayatta*|sağ|sağ kurtul*|kurtarıldı*|yaşayan|yaşıyor|canlı|sağ salim",
            "öldü*|ölen*|öldürüldü*|öldürdü*|hayatını kaybetti|hayatını kaybeden*|can verdi|ölü|ölü bulundu|şehit*|cesed*|ceset|cenaze*",
        ),
        (
            "yaralı*|yaralandı*|yaralanan*|hasta*|hastalandı*|enfekte*|ağır|ciddi|pozitif",
            "sağlıklı|iyileşti*|iyileşen|taburcu*|yara almadan|hafif|negatif|yaralanmadı|zarar görmeden",
        ),
        ("buldu*|bulundu*|bulunan|ele geçirdi*|geri aldı*|keşfetti*|elde etti*", "kaybetti*|kayboldu*|kayıp|yitirdi*|kaybolan|kaptırdı*"),
        (
            "yasal|yasalara uygun|hukuki|meşru|kanuni|yasal olarak|anayasaya uygun",
            "yasadışı|yasa dışı|yasaya aykırı|kanunsuz|gayrimeşru|hukuksuz*|kaçak|hukuka aykırı|anayasaya aykırı|usulsüz*",
        ),
        ("doğru|gerçek|hakiki|gerçeği*|doğrudur|orijinal", "yanlış|sahte|yalan|asılsız|hatalı|uydurma|gerçek dışı|yanlıştır"),
        ("başarılı|başardı*|başarı|başarısı|başarısını|başarılar*|başarıyla|geçti", "başarısız*|başaramadı*|fiyasko*|kaldı|sonuçsuz"),
        ("fazla|daha fazla|daha çok|aşkın|üzerinde|aştı|en az|asgari|geçen|üstünde", "az|daha az|altında|eksik|en fazla|en çok|azami|altına indi"),
        ("yüksek|daha yüksek|en yüksek|zirve*|üst|tavan", "düşük|daha düşük|en düşük|dip|alt|taban"),
        ("büyük|en büyük|daha büyük|geniş|dev|devasa|kocaman", "küçük|en küçük|daha küçük|dar|minik|ufak|cüzi"),
        (
            "uzun|uzun vadeli|uzattı*|uzatıldı*|uzatma*|uzun süreli|en uzun|erteledi*|ertelendi*|geç|geç saatlerde|gecikti*|gecikme*|rötar*",
            "kısa|kısa vadeli|kısalttı*|kısaltıldı*|kısaltma*|kısa süreli|en kısa|öne aldı*|öne alındı*|öne çekildi|erken|zamanında|erken saatlerde|\
            vaktinde",
        ),
        ("çoğunluk*|iktidar*|çoğu", "azınlık*|muhalefet*|azı"),
        ("ilk|birinci|ilk kez|ilk defa|başta|lider|açılış", "son|sonuncu|son kez|son defa|sonda|nihai|kapanış|sonuncusu"),
        ("kuzey*|kuzeyi*|kuzeyde|kuzeyden|kuzeye", "güney*|güneyi*|güneyde|güneyden|güneye"),
        ("doğu|doğusu*|doğuda|doğudan|doğuya|doğudaki", "batı|batısı*|batıda|batıdan|batıya|batıdaki"),
        ("kuzey*", "doğu|doğusu*|doğuda|doğuya|batı|batısı*|batıda|batıya"),
        ("güney*", "doğu|doğusu*|doğuda|doğuya|batı|batısı*|batıda|batıya"),
        ("sol|sola|solda|soldan|solcu*|solunda", "sağ|sağa|sağda|sağdan|sağcı*|sağında"),
        ("yukarı|yukarıda|yukarıya|üst|üstte|üzerinde|üstünde", "aşağı|aşağıda|aşağıya|alt|altta|altında"),
        (
            "dün|geçen yıl|geçen ay|geçen hafta|geçmiş*|önceki|geçtiğimiz|geçen sene",
            "yarın|gelecek yıl|gelecek ay|gelecek hafta|gelecek*|sonraki|önümüzdeki|seneye",
        ),
        ("hala|hâlâ|halen|hâlen|zaten|çoktan", "artık|artık değil|henüz"),
        (
            "iç|içinde|içeride|içeri|dahili|yurt içi*|yurtiçi*|yerli|iç piyasa|kapalı alan*|içerisinde|içeriden",
            "dış|dışında|dışarıda|dışarı|harici|yurt dışı*|yurtdışı*|yabancı|dış piyasa|açık alan*|dışarıdan",
        ),
        (
            "erkek*|adam|adamı|adamın|koca|kocası*|oğlu|oğlunu|oğul|oğlan|baba|babası*|ağabey*|erkek kardeş*|dede*|dedesi|bay|kral|prens|damat|amca*|\
            dayı*",
            "kadın*|karısı*|eşi|kızı|kızını|kız|anne|annesi*|abla*|kız kardeş*|nine|ninesi|büyükanne*|bayan|kraliçe*|prenses*|gelin|teyze*",
        ),
        ("gündüz|sabah|sabahı|sabahleyin|öğleden önce|şafak", "gece|gecesi|akşam|akşamı|akşamleyin|öğleden sonra|gün batımı"),
        ("yaz|yazın|yaz aylarında|ilkbahar*|bahar|sıcak*|ılık|yazlık", "kış|kışın|kış aylarında|sonbahar*|güz|soğuk*|serin|kışlık"),
        ("yeni|yenisi|yepyeni|modern|çağdaş|güncel|sıfır", "eski|eskisi|köhne|antika|tarihi|eskimiş|ikinci el"),
        ("genç|gençler*|genci|çocuk*|reşit olmayan", "yaşlı*|ihtiyar*|yetişkin*"),
        (
            "kamu|devlet|resmi|resmî|kamusal|alenen|millileştir*|devletleştir*|halka açık",
            "özel|gizli|gayriresmi|gayriresmî|şahsi|özelleştir*|gizlice|halka kapalı",
        ),
        ("saldırdı*|saldıran|saldırı*|hücum*|işgal*|taarruz*|vurdu", "savundu*|savunan|savunma*|müdafaa*|kurtardı|püskürttü*|korudu"),
        ("ilerledi*|ilerleme*|ilerliyor*|öne geçti|gelişti*|gelişme*", "geri çekildi*|geri çekilme*|geriledi*|gerileme*|geriye düştü"),
        ("evlendi*|evli*|evlilik*|evleniyor|evlenecek|nikah*|nikâh*|düğün*|nişanlandı*", "boşandı*|boşanma*|boşanıyor|bekar*|bekâr*|ayrıldı*|dul"),
        (
            "borç verdi*|alacaklı*|kredi verdi*|ev sahibi*|kiraya verdi*|kiraya veren",
            "borç aldı*|borçlu*|kredi aldı*|kiracı*|kiraladı*|\
            borcunu ödedi",
        ),
        ("öğretmen*|hoca*|öğretti*|eğitmen*|ders verdi", "öğrenci*|öğrendi*|ders aldı|talebe*"),
        ("sordu|soruldu|soru|sorusu*|sorular*", "yanıtladı*|yanıt*|cevap*|cevapladı*"),
        ("hatırladı*|hatırlıyor*|andı", "unuttu*|unutuldu*|unutuyor"),
        ("sevdi*|seven|seviyor*|sevgi*|beğendi*|hoşlandı", "nefret*|sevmedi*|sevmiyor*|beğenmedi*|tiksindi"),
        ("güçlü*|kuvvetli|güçlendi*|güçlendir*|sağlam|sert|sıkı", "zayıf*|güçsüz*|zayıfladı*|zayıflat*|kırılgan|yumuşak|gevşek"),
        ("zengin*|varlıklı*|bolluk", "fakir*|yoksul*|kıtlık"),
        ("ucuz*|bedava|ücretsiz|uygun fiyatlı|ucuzladı*", "pahalı*|ücretli|paralı|yüksek fiyatlı|pahalandı*"),
        ("güvenli|güvende|zararsız|emniyetli|istikrarlı|istikrar", "tehlikeli|tehlikede|zararlı|riskli|istikrarsız*|güvensiz"),
        (
            "sıkılaştır*|sıkılaşma*|sertleş*|gerginleş*|gerilim*|ağırlaştır*|kısıtladı*|tırmandır*",
            "gevşet*|gevşeme*|yumuşa*|hafiflet*|rahatla*|kolaylaştır*|kaldırdı*",
        ),
        (
            "kar|kâr|karı|kârı|kar etti|kâr etti|kazanç|kârlı|karlı|gelir*|fazla verdi|fazlası",
            "zarar*|zarar etti|kayıp|ziyan|gider*|harcama*|açık verdi|açığı*|borç|borcu",
        ),
        ("arz*|yeterli|bol|fazlası", "talep*|yetersiz*|kıt|eksikliği|sıkıntısı"),
        (
            "anlaştı*|anlaşma|anlaşması|anlaşmaya|anlaşmayı|anlaşmanın|anlaşmada|anlaşmaya vardı|uzlaştı*|uzlaşma*|imzaladı*|imzalandı*|mutabakat*",
            "anlaşamadı*|anlaşmazlık*|uzlaşamadı*|feshetti*|feshedildi*|iptal*|ihtilaf*|çekişme*",
        ),
        (
            "devam*|sürdü|sürdürdü*|sürüyor|sürecek*|sürdürüyor*|korudu|muhafaza*|yürürlükte",
            "durdu|durdurdu*|durduruldu*|kesti|kesildi*|son verdi*|iptal*|bıraktı*|vazgeçti*|ara verdi*|değiştirdi*|kaldırıldı*",
        ),
        (
            "yeniden başla*|yeniden açıl*|tekrar başla*|onarıldı*|devreye girdi|sürdürüldü",
            "askıya al*|durduruldu*|ara verildi*|grev*|donduruldu*|devre dışı*|kesinti*",
        ),
        ("inşa*|kurdu|kuruldu*|yaptı|dikti*|inşaat*|yapım*|onardı", "yıktı*|yıkıldı*|yıkım*|tahrip*|söktü*|söküldü*|kaldırıldı*|çöktü*|imha*"),
        ("ekledi*|eklendi*|dahil*|ilave*|kapsıyor", "çıkardı*|çıkarıldı*|hariç*|sildi*|silindi*|dışladı*"),
        ("zorunlu*|mecburi*|zorla", "gönüllü*|isteğe bağlı|ihtiyari|seçmeli"),
        ("kalıcı*|daimi*|sürekli|kadrolu|ömür boyu|süresiz|sabit|asil", "geçici*|geçiş dönemi|süreli|sözleşmeli|vekil|kısa süreli|değişken|yedek"),
        ("var|vardır|mevcut*|hazır|bulunuyor|vardı", "yok|yoktur|eksik|namevcut|bulunmuyor|yoktu"),
        ("aynı|benzer|eşit|özdeş|ortak", "farklı|değişik|zıt|eşitsiz|ayrı|başka"),
        ("olumlu|pozitif|iyimser*|lehine|lehte|avantaj*|artı", "olumsuz|negatif|kötümser*|karamsar*|aleyhine|aleyhte|dezavantaj*|eksi"),
        (
            "iyi|daha iyi|en iyi|iyileşti*|iyileşme*|iyileştir*|düzeldi*|güzel|başarılı",
            "kötü|daha kötü|en kötü|kötüleşti*|kötüleşme*|bozuldu*|fena|berbat|vahim",
        ),
        ("barış*|ateşkes*|dost*|dostça|sulh|müttefik*|arkadaş*|ortağı", "savaş*|çatışma*|düşman*|düşmanca|harp|rakip*|rakib*|hasım"),
        ("davacı*|mağdur*|savcı*|işveren*|patron*|doktor*|kurban*|şikayetçi*", "davalı*|sanık*|avukat*|işçi*|çalışan*|hasta*|fail*|zanlı*|şüpheli*"),
        ("geçerli*|yürürlüğe girdi|etkili*|yürürlükte", "geçersiz*|yürürlükten kalktı|etkisiz*|hükümsüz*|süresi doldu"),
        ("kasten|kasıtlı*|bilerek|bile bile|planlı", "kazara|kaza sonucu|yanlışlıkla|istemeden|taksirle|tesadüfen"),
        ("ev sahibi*|iç saha*|sahasında|evinde", "deplasman*|konuk*|misafir*|dış saha*"),
        ("hızlı*|hızla|hızlandı*|süratle|derhal|hemen|hızlandır*", "yavaş*|yavaşça|yavaşladı*|ağır ağır|kademeli*|yavaşlat*|giderek"),
        ("yakın|yakında|yakınında|yaklaştı*|yakındaki", "uzak|uzakta|uzağında|uzaklaştı*|uzaktaki"),
        ("kolay*|basit*|rahat", "zor|zorlu|güç|karmaşık*|zorluk*"),
        ("dolu|tam|tamamı|eksiksiz", "boş|kısmi|kısmen|yarım|eksik"),
        ("kurak*|kuru|güneşli|açık hava|kuraklık*", "yağmurlu|yağışlı|yağmur*|sel|nemli|ıslak|bulutlu|kapalı hava"),
        ("övdü*|övgü*|ödül*|takdir*|kutladı*|tebrik*|alkışladı*", "eleştirdi*|eleştiri*|kınadı*|ceza*|suçladı*|yerdi|yuhaladı*"),
        ("gönderdi*|verdi|ödedi*|bağışladı*|teslim etti|dağıttı*|sundu", "aldı|teslim aldı|topladı*|el koydu|geri aldı*|tahsil*|teslim alındı"),
        ("askeri*|askerî|asker*|silahlı*|takviye*|şiddet|şiddetle|şiddeti", "sivil*|silahsız*|barışçıl*|geri çekti*|şiddetsiz"),
        ("demokrat*|demokrasi*|özgür*|bağımsız*|özerk*", "diktatör*|otoriter*|baskıcı|bağımlı*|esir*|köle*"),
        ("güvendi*|güven|inandı*|inanıyor|güvenoyu", "şüphe*|kuşku*|güvensizlik*|inanmadı*"),
        ("açıkladı*|açıklandı*|ifşa*|duyurdu*|yayımladı*|ortaya çıkardı", "gizledi*|gizlendi*|sakladı*|örtbas*|sustu"),
        ("korudu*|korunan|uydu|uyuldu|saygı|saygılı|riayet*", "ihlal*|çiğnedi*|uymadı*|zarar verdi*|saygısız*"),
        ("birleşti*|birleşme*|birlik*|bütünleş*|birleştir*", "ayrıldı*|bölündü*|bölünme*|parçalan*|böldü"),
        ("doğrudan|yüz yüze|canlı", "dolaylı*|çevrim içi|çevrimiçi|uzaktan|banttan"),
        ("günlük|her gün", "haftalık|aylık|yıllık|her hafta|her ay|her yıl"),
        ("haftalık|her hafta", "aylık|yıllık|her ay|her yıl"),
        ("aylık|her ay", "yıllık|her yıl"),
        ("önerdi*|öneri*|teklif*", "dayattı*|dayatma*|geri çekti"),
        ("ile|birlikte|beraber|eşliğinde", "olmadan|olmaksızın|hariç|olmayan"),
    ],
};
