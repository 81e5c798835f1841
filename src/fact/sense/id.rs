//! Words of Indonesian that turn what an assertion says.

use super::table::{Affix, Language, ModalForce as M, Order as O, Quantity as Q};

pub(super) const INDONESIAN: Language = Language {
    code: "id",
    not: "tidak|bukan|tak|tidak pernah|tidak ada",
    without: "",
    refusals: "",
    denials: "membantah|menyangkal|dibantah",
    further: "tidaklah|tidakkah|bukanlah|belum|belumlah|tanpa|jangan|janganlah|takkan|tiada|enggak|nggak|ngga|gak|ga|kagak|\
        ogah|tak pernah|belum pernah|tidak akan|tidak bisa|tidak dapat|tidak boleh|tak bisa|tak dapat|tak akan|tak ada|\
        tidak lagi|tak lagi|bukan lagi|tidak mau|enggan|gagal|menolak|ditolak|mustahil|nihil|absen|bebas dari|urung|batal|\
        nir|mana mungkin|sama sekali tidak|tak satu pun|tidak satu pun|tidak seorang pun|adalah bohong|adalah palsu|\
        adalah hoaks",
    idioms: "tidak hanya|bukan hanya|tak hanya|tidak cuma|bukan cuma|tak cuma|tidak sekadar|bukan sekadar|tak sekadar|tidak saja|bukan saja|\
        tidak semata|bukan semata|tidak lama|tak lama|tidak lama kemudian|tak lama kemudian|tak lama setelah|tidak lama setelah|belum lama|\
        belum lama ini|\
        tidak sedikit|tak sedikit|tidak kurang|tidak kurang dari|tak kurang dari|tidak lebih dari|tak lebih dari|tidak jarang|tak jarang|tidak lain|\
        tak lain|tidak lain dan tidak bukan|mau tidak mau|mau tak mau|suka tidak suka|tak henti|tidak henti|tak henti-hentinya|tak terhingga|\
        tak terelakkan|tidak terelakkan|tak terbantahkan|tidak diragukan|tak diragukan|tanpa henti|tanpa terkecuali|tanpa kecuali|tanpa ragu|\
        tanpa pandang bulu|apakah atau tidak|atau tidak|atau belum|ada tidaknya|benar tidaknya|setuju atau tidak|jangan-jangan|jangankan|\
        tak ayal|tak urung|\
        tak pelak|tak ubahnya|tak kalah|tidak kalah|tak terduga|tidak terduga|tak dikenal|tidak dikenal|bukan main|bukan kepalang|\
        bukan tidak mungkin|bukan tak mungkin|tidak mustahil|tidak jauh|tak jauh|tidak heran|tak heran|tidak mengherankan|belum lagi|kalau tidak|\
        jika tidak|bila tidak|setidaknya|setidak-tidaknya|gerakan non-blok",
    affixes: &[
        Affix::Prefix("tak"),
        Affix::Prefix("tidak "),
        Affix::Prefix("ketidak"),
        Affix::Prefix("non"),
        Affix::Prefix("anti"),
        Affix::Prefix("kontra"),
        Affix::Prefix("nir"),
        Affix::Prefix("tuna"),
        Affix::Prefix("dis"),
        Affix::Prefix("pra"),
        Affix::Prefix("pasca"),
        Affix::Infix("tidak"),
    ],
    quantities: &[
        (
            "semua|semuanya|seluruh|seluruhnya|setiap|tiap|tiap-tiap|segala|segenap|siapa pun|siapapun|selalu|senantiasa|semua orang|masing-masing|\
            kedua|keduanya|sepenuhnya|sama sekali|di mana-mana|setiap orang|setiap kali|terus-menerus|aklamasi|bulat|total",
            Q::All,
        ),
        (
            "sebagian besar|mayoritas|kebanyakan|umumnya|biasanya|pada umumnya|lebih dari separuh|hampir semua|hampir seluruh|rata-rata|terutama|\
            lazimnya",
            Q::Most,
        ),
        (
            "banyak|sejumlah besar|sering|kerap|acap kali|ratusan|ribuan|puluhan|jutaan|berkali-kali|berulang kali|sering kali|seringkali|kerap kali|\
            tidak sedikit|berlimpah|aneka|berbagai",
            Q::Many,
        ),
        (
            "beberapa|sebagian|sejumlah|kadang|kadang-kadang|terkadang|seseorang|sesuatu|sekali-sekali|ada yang|salah satu|sesekali|suatu|\
            paling tidak satu|setidaknya satu|sedikitnya satu",
            Q::Some,
        ),
        ("sedikit|segelintir|jarang|minoritas|hampir tidak|nyaris tidak|langka|hanya sedikit|sebagian kecil|amat jarang", Q::Few),
        (
            "tidak ada|tak ada|tidak seorang pun|tak seorang pun|tidak satu pun|tak satu pun|tidak pernah|tak pernah|nol|nihil|belum pernah|\
            tidak ada yang|tidak seorangpun|tak ada satu pun",
            Q::None,
        ),
        ("hanya|cuma|cuman|saja|semata|semata-mata|satu-satunya|eksklusif|khusus|sekadar|hanya saja|sendirian|terbatas pada|tunggal", Q::Only),
    ],
    modalities: &[
        (
            "harus|wajib|mesti|perlu|diwajibkan|terpaksa|dipaksa|diharuskan|mewajibkan|mengharuskan|berkewajiban|kudu|dituntut|harus dilakukan|\
            wajib dilakukan",
            M::Must,
        ),
        ("sebaiknya|seharusnya|semestinya|sepatutnya|hendaknya|dianjurkan|disarankan|selayaknya|diimbau", M::Should),
        (
            "boleh|diizinkan|diperbolehkan|dibolehkan|berhak|mengizinkan|memperbolehkan|membolehkan|diijinkan|bebas untuk|diperkenankan|\
            dipersilakan",
            M::May,
        ),
        (
            "mungkin|barangkali|kemungkinan|diduga|konon|kabarnya|tampaknya|sepertinya|agaknya|bisa jadi|berpotensi|disebut-sebut|diperkirakan|\
            dikabarkan|kira-kira|rupanya|diklaim|terduga|dicurigai|boleh jadi|ditengarai|dituding|berpeluang",
            M::Might,
        ),
        ("bisa|dapat|mampu|sanggup|sanggup untuk|berhasil", M::Can),
        (
            "akan|bakal|hendak|berencana|berniat|merencanakan|direncanakan|dijadwalkan|dijadwalkan akan|ingin|bersiap|diprediksi|diproyeksikan|\
            bermaksud|rencananya|menargetkan|ditargetkan|segera",
            M::Will,
        ),
        (
            "tidak boleh|dilarang|tak boleh|melarang|jangan|tidak diizinkan|tidak diperbolehkan|tidak dapat|tidak bisa|haram|terlarang|\
            dilarang keras|tidak berhak|larangan|tidak diperkenankan|pantang",
            M::Forbidden,
        ),
    ],
    orders: &[
        ("sebelum|sebelumnya|menjelang|jelang|terlebih dahulu|mendahului|pra|duluan|lebih dulu", O::Before),
        (
            "setelah|sesudah|usai|seusai|selepas|sehabis|kemudian|lalu|pasca|pascapemilu|menyusul|setelahnya|sesudahnya|berikutnya|selanjutnya|\
            keesokan",
            O::After,
        ),
        ("sampai|hingga|sampai dengan|hingga akhirnya|sehingga akhir", O::Until),
        ("sejak|semenjak|mulai dari|terhitung sejak|mulai", O::Since),
        ("selama|saat|ketika|sewaktu|sementara|di tengah|bersamaan|sambil|tatkala|kala|sepanjang|seraya", O::During),
    ],
    opposites: &[
        (
            "menerima|diterima|terima|menyetujui|disetujui|setuju|persetujuan|mengesahkan|disahkan|meloloskan|mengabulkan|dikabulkan|penerimaan|\
            menyepakati|merestui",
            "menolak|ditolak|tolak|penolakan|menampik|tidak setuju|veto|memveto|mementahkan|membatalkan|tidak menerima|menentang",
        ),
        (
            "naik|menaik|kenaikan|menaikkan|dinaikkan|meningkat*|peningkatan|ditingkatkan|bertambah|tumbuh|pertumbuhan|melonjak|lonjakan|melesat|\
            menguat|penguatan|meroket|melambung|membesar|terkerek|menanjak",
            "turun|menurun*|penurunan|menurunkan|diturunkan|berkurang|mengurangi|dikurangi|pengurangan|merosot|anjlok|jatuh|melemah|pelemahan|\
            menyusut|terpangkas|kontraksi|mengecil|ambruk|memangkas|dipangkas|pemangkasan",
        ),
        (
            "menang|memenangkan|memenangi|kemenangan|pemenang|juara|mengalahkan|menaklukkan|unggul|menumbangkan|terpilih|lolos|membekuk lawan",
            "kalah|kekalahan|dikalahkan|takluk|tumbang|tersingkir|pecundang|ditaklukkan|kebobolan|gugur|gagal lolos|menyerah dari|degradasi",
        ),
        (
            "membuka|dibuka|buka|terbuka|pembukaan|membuka kembali|dibuka kembali|beroperasi",
            "menutup|ditutup|tutup|tertutup|penutupan|berhenti beroperasi|memblokir|diblokir|blokade|disegel",
        ),
        (
            "mulai|memulai|dimulai|permulaan|awal|bermula|berawal|diawali|peluncuran|kick-off|dilantik",
            "berakhir|mengakhiri|diakhiri|akhir|selesai|usai|rampung|tuntas|tamat|pungkasan|lengser",
        ),
        (
            "tiba|datang|kedatangan|sampai di|mendarat|pulang|masuk|memasuki|kembali|berlabuh|check-in",
            "berangkat|pergi|keberangkatan|meninggalkan|lepas landas|keluar|hengkang|bertolak|minggat|check-out",
        ),
        (
            "bergabung|ikut|ikut serta|menghadiri|hadir|berpartisipasi|masuk|mengikuti",
            "mundur|keluar|menarik diri|absen|memboikot|boikot|hengkang|tidak ikut|walk out|tidak hadir|mangkir",
        ),
        (
            "membeli|dibeli|beli|pembelian|pembeli|mengakuisisi|memborong|impor|mengimpor|diimpor|importir",
            "menjual|dijual|jual|penjualan|penjual|melepas|ekspor|mengekspor|diekspor|eksportir",
        ),
        (
            "mengizinkan|diizinkan|izin|membolehkan|memperbolehkan|diperbolehkan|melegalkan|dilegalkan|boleh",
            "melarang|dilarang|larangan|mencegah|menghalangi|memblokir|mengharamkan|pelarangan|mencekal",
        ),
        (
            "mendukung|didukung|dukungan|pendukung|menyokong|membela|pro|menyambut|memihak",
            "menentang|ditentang|penentangan|penentang|melawan|memprotes|mengecam|mengkritik|oposisi|kontra|anti|mengutuk",
        ),
        (
            "membenarkan|mengakui|mengonfirmasi|dikonfirmasi|memastikan|pengakuan|mengaku|mengamini",
            "membantah|dibantah|menyangkal|menampik|menepis|bantahan|menyanggah|memungkiri|tidak mengakui",
        ),
        (
            "bersalah|dihukum|divonis|terpidana|didakwa|dipidana|terbukti",
            "tidak bersalah|dibebaskan|bebas|tak bersalah|diampuni|amnesti|tidak terbukti|abolisi|grasi",
        ),
        (
            "menangkap|ditangkap|penangkapan|menahan|ditahan|penahanan|dipenjara|memenjarakan|membekuk|dibekuk|ditawan|menyandera|menculik|disandera|\
            diculik|diringkus",
            "membebaskan|dibebaskan|pembebasan|bebas|melepaskan|dilepaskan|dilepas|kabur|melarikan diri|lolos|buron",
        ),
        (
            "merekrut|direkrut|mempekerjakan|mengangkat|diangkat|melantik|dilantik|menunjuk|ditunjuk|promosi|dipromosikan|perekrutan|penunjukan|\
            pengangkatan",
            "memecat|dipecat|pemecatan|memberhentikan|diberhentikan|mencopot|dicopot|phk|mengundurkan diri|mundur|demosi|dirumahkan|pencopotan|\
            dimakzulkan",
        ),
        (
            "lahir|kelahiran|melahirkan|dilahirkan|didirikan|berdiri",
            "meninggal|wafat|mati|kematian|tewas|tutup usia|mangkat|dibubarkan|bubar|meninggal dunia|berpulang",
        ),
        (
            "selamat|hidup|bertahan hidup|diselamatkan|penyintas|masih hidup|menyelamatkan",
            "tewas|mati|meninggal|terbunuh|dibunuh|membunuh|korban jiwa|gugur|jasad|jenazah|mayat|menewaskan|kematian",
        ),
        (
            "luka|terluka|cedera|sakit|terinfeksi|tertular|positif|parah|berat|serius|kritis|terjangkit",
            "sehat|sembuh|pulih|negatif|ringan|stabil|tidak terluka|membaik|kesembuhan|fit",
        ),
        (
            "menemukan|ditemukan|penemuan|mendapatkan|memperoleh|merebut kembali|meraih",
            "kehilangan|hilang|lenyap|raib|hilangnya|kehilangannya|\
            terlepas",
        ),
        (
            "legal|sah|resmi|konstitusional|halal|berizin",
            "ilegal|tidak sah|melanggar hukum|inkonstitusional|gelap|tidak resmi|haram|liar|\
            tak berizin",
        ),
        ("benar|nyata|asli|fakta|akurat|betul|valid|kebenaran", "salah|palsu|bohong|hoaks|hoax|keliru|fiktif|tidak benar|kebohongan|dusta"),
        ("berhasil|sukses|keberhasilan|kesuksesan|lulus|tercapai|tembus", "gagal|kegagalan|kandas|meleset|tidak lulus|buntu|tidak berhasil"),
        (
            "lebih|lebih dari|lebih banyak|di atas|melebihi|melampaui|sedikitnya|setidaknya|paling sedikit|minimal|minimum",
            "kurang|kurang dari|lebih sedikit|di bawah|tidak sampai|paling banyak|maksimal|maksimum|tidak lebih dari",
        ),
        ("tinggi|lebih tinggi|tertinggi|puncak|atas", "rendah|lebih rendah|terendah|dasar|bawah"),
        ("besar|lebih besar|terbesar|luas|raksasa|memperluas|diperluas", "kecil|lebih kecil|terkecil|sempit|mungil|mempersempit|dipersempit"),
        (
            "panjang|lama|jangka panjang|memperpanjang|diperpanjang|perpanjangan|menunda|ditunda|penundaan|terlambat|telat|molor|mengundur|\
            keterlambatan|tertunda",
            "pendek|singkat|jangka pendek|mempersingkat|dipersingkat|memperpendek|memajukan|dimajukan|lebih awal|tepat waktu|dini|lebih cepat",
        ),
        ("mayoritas|sebagian besar|koalisi", "minoritas|sebagian kecil|oposisi"),
        ("pertama|perdana|awal|pembuka|terdepan", "terakhir|final|akhir|penutup|buncit|pamungkas"),
        ("utara", "selatan"),
        ("timur", "barat"),
        ("utara|selatan", "timur|barat"),
        ("kiri|sayap kiri", "kanan|sayap kanan"),
        ("atas|ke atas|di atas|hulu", "bawah|ke bawah|di bawah|hilir"),
        (
            "kemarin|tahun lalu|bulan lalu|pekan lalu|minggu lalu|lalu|masa lalu|mantan|sudah|telah|tadi",
            "besok|tahun depan|bulan depan|pekan depan|minggu depan|mendatang|masa depan|calon|belum|akan|nanti",
        ),
        ("masih|tetap", "tidak lagi|sudah tidak|bukan lagi"),
        (
            "dalam|di dalam|dalam negeri|domestik|internal|ke dalam|dalam ruangan|lokal",
            "luar|di luar|luar negeri|asing|eksternal|ke luar|luar ruangan|internasional|mancanegara",
        ),
        (
            "pria|laki-laki|lelaki|suami|ayah|bapak|putra|kakek|paman|raja|pangeran|jantan|cowok|mahasiswa|siswa|wartawan",
            "wanita|perempuan|istri|ibu|putri|nenek|bibi|ratu|betina|cewek|mahasiswi|siswi|wartawati",
        ),
        ("pagi|siang|fajar|subuh|pagi hari|siang hari", "malam|sore|petang|senja|malam hari|sore hari"),
        (
            "musim panas|panas|kemarau|hangat|terik|musim semi|kering|kekeringan|cerah",
            "musim dingin|dingin|hujan|sejuk|banjir|musim gugur|basah|lembap|mendung",
        ),
        ("baru|terbaru|modern|anyar", "lama|usang|kuno|bekas|lawas"),
        ("muda|remaja|anak-anak|pemuda|belia", "tua|lansia|lanjut usia|dewasa|sepuh"),
        ("negeri|publik|umum|pemerintah|terbuka|negara|dinasionalisasi", "swasta|pribadi|privat|rahasia|tertutup|diprivatisasi"),
        (
            "menyerang|diserang|serangan|penyerang|menginvasi|invasi|menduduki|agresi|menggempur",
            "bertahan|membela|mempertahankan|pertahanan|bek|pembela|membebaskan|menangkis",
        ),
        ("maju|kemajuan|memajukan|memimpin|unggul|berkembang", "mundur|kemunduran|memundurkan|tertinggal|ketinggalan|terbelakang"),
        ("menikah|pernikahan|nikah|kawin|menikahi|tunangan|rujuk", "bercerai|cerai|perceraian|berpisah|lajang|menceraikan|putus"),
        ("meminjamkan|dipinjamkan|kreditur|menyewakan|pemilik", "meminjam|dipinjam|debitur|menyewa|penyewa|peminjam"),
        ("guru|dosen|pengajar|mengajar|diajar", "murid|siswa|mahasiswa|pelajar|belajar"),
        ("bertanya|pertanyaan|menanyakan|tanya", "menjawab|jawaban|jawab|membalas"),
        ("ingat|mengingat|teringat", "lupa|melupakan|terlupakan"),
        ("cinta|mencintai|suka|menyukai|sayang", "benci|membenci|kebencian|tidak suka|muak"),
        ("kuat|memperkuat|diperkuat|tangguh|kokoh|keras|perkasa", "lemah|memperlemah|melemahkan|dilemahkan|rapuh|rentan|lunak"),
        ("kaya|orang kaya|makmur|sejahtera|kekayaan", "miskin|orang miskin|melarat|papa|kemiskinan"),
        ("murah|gratis|termurah|cuma-cuma", "mahal|berbayar|termahal|bayar"),
        ("aman|keamanan|tidak berbahaya|stabil|kondusif|stabilitas", "berbahaya|bahaya|rawan|tidak aman|labil|ricuh|rusuh|ketidakstabilan"),
        (
            "memperketat|diperketat|ketat|pengetatan|tegang|eskalasi|memperberat|diperberat|ketegangan",
            "melonggarkan|dilonggarkan|longgar|pelonggaran|reda|deeskalasi|meringankan|diringankan|mereda",
        ),
        ("laba|untung|keuntungan|profit|pendapatan|surplus|pemasukan|penerimaan", "rugi|kerugian|merugi|pengeluaran|defisit|belanja|utang"),
        ("pasokan|penawaran|cukup|kelebihan|melimpah|suplai", "permintaan|kurang|kekurangan|kelangkaan|langka|defisit"),
        (
            "sepakat|kesepakatan|menyepakati|menandatangani|ditandatangani|damai|rujuk|kompromi",
            "berselisih|perselisihan|berbeda pendapat|membatalkan|dibatalkan|sengketa|tidak sepakat|melanggar",
        ),
        (
            "melanjutkan|dilanjutkan|berlanjut|lanjut|terus|mempertahankan|dipertahankan|tetap|meneruskan|diteruskan|berlangsung",
            "menghentikan|dihentikan|berhenti|penghentian|stop|membatalkan|dibatalkan|batal|mengubah|diubah|mencabut|dicabut|meninggalkan|terhenti",
        ),
        (
            "memulihkan|dipulihkan|kembali beroperasi|pemulihan|diaktifkan|mengaktifkan|pulih",
            "menangguhkan|ditangguhkan|penangguhan|membekukan|dibekukan|mogok|dinonaktifkan|menonaktifkan|lumpuh|skorsing|padam",
        ),
        (
            "membangun|dibangun|pembangunan|mendirikan|didirikan|memasang|merakit",
            "merobohkan|dirobohkan|membongkar|dibongkar|pembongkaran|menghancurkan|dihancurkan|meruntuhkan|runtuh|merusak|menggusur|digusur",
        ),
        (
            "menambah|ditambah|menambahkan|ditambahkan|memasukkan|termasuk|mencakup|penambahan",
            "menghapus|dihapus|mengeluarkan|dikeluarkan|kecuali|mengecualikan|tidak termasuk|penghapusan|mencoret|dicoret",
        ),
        ("wajib|paksa|keharusan", "sukarela|opsional|bebas|pilihan"),
        ("permanen|tetap|selamanya|seumur hidup|abadi", "sementara|sesaat|kontrak|darurat|interim"),
        ("ada|hadir|tersedia|kehadiran", "tidak ada|absen|nihil|ketidakhadiran|tiada"),
        ("sama|serupa|setara|identik|persis", "berbeda|beda|berlainan|bertentangan|timpang"),
        ("positif|optimistis|optimis|menguntungkan|bermanfaat|plus", "negatif|pesimistis|pesimis|merugikan|merusak|minus"),
        (
            "baik|lebih baik|terbaik|membaik|memperbaiki|diperbaiki|perbaikan|bagus",
            "buruk|lebih buruk|terburuk|memburuk|memperburuk|diperburuk|jelek|kemerosotan",
        ),
        ("perdamaian|gencatan senjata|damai|bersahabat|berdamai", "perang|peperangan|pertempuran|bermusuhan|konflik|berperang|permusuhan"),
        ("teman|kawan|sekutu|mitra|sahabat", "musuh|lawan|seteru|saingan|rival"),
        (
            "penggugat|korban|jaksa|majikan|dokter|pengusaha|pelapor|atasan",
            "tergugat|pelaku|terdakwa|pengacara|karyawan|pasien|tersangka|buruh|pekerja|terlapor|bawahan",
        ),
        ("berlaku|efektif|manjur|ampuh", "kedaluwarsa|tidak berlaku|tidak efektif|kadaluarsa|mandul"),
        ("sengaja|disengaja|terencana", "tidak sengaja|kebetulan|lalai|kecelakaan|spontan"),
        ("kandang|tuan rumah", "tandang|tamu"),
        (
            "cepat|mempercepat|dipercepat|segera|kilat|langsung|percepatan",
            "lambat|memperlambat|diperlambat|perlahan|bertahap|pelan|perlambatan|\
            lamban",
        ),
        ("dekat|mendekat|mendekati|terdekat", "jauh|menjauh|menjauhi|terjauh|terpencil"),
        ("mudah|gampang|sederhana|mempermudah", "sulit|sukar|rumit|susah|mempersulit"),
        ("penuh|lengkap|padat|utuh", "kosong|sebagian|sepi|lowong|parsial"),
        ("memuji|dipuji|pujian|penghargaan|mengapresiasi|hadiah", "mengkritik|dikritik|kritik|mengecam|hukuman|sanksi|denda|mencela|celaan|kecaman"),
        (
            "mengirim|dikirim|memberi|memberikan|diberikan|membayar|menyerahkan|menyumbang|menyalurkan",
            "menerima|mengambil|diambil|menyita|disita|merampas|menagih|ditagih|mendapat",
        ),
        ("militer|tentara|bersenjata|prajurit|kekerasan", "sipil|warga|tak bersenjata|rakyat|tanpa kekerasan"),
        ("demokrasi|demokratis|merdeka|independen|mandiri|otonom", "diktator|otoriter|terjajah|bergantung|totaliter"),
        ("percaya|kepercayaan|yakin|mempercayai", "ragu|meragukan|curiga|tidak percaya|mosi tidak percaya|keraguan"),
        (
            "mengungkap|mengungkapkan|diungkap|mengumumkan|membeberkan|terungkap",
            "menyembunyikan|disembunyikan|menutupi|ditutupi|merahasiakan|dirahasiakan|bungkam",
        ),
        ("mematuhi|menaati|menghormati|melindungi|dilindungi|taat|patuh", "melanggar|dilanggar|mengabaikan|merusak|pelanggaran|membangkang"),
        ("bersatu|menyatukan|bergabung|merger|persatuan|menggabungkan", "berpisah|memecah|terpecah|memisahkan|perpecahan|pecah"),
        ("langsung|tatap muka|luring", "tidak langsung|daring|jarak jauh|online"),
        ("harian|setiap hari|per hari", "mingguan|bulanan|tahunan|setiap minggu|setiap bulan|setiap tahun|per minggu|per bulan|per tahun"),
        ("mingguan|setiap minggu|per minggu", "bulanan|tahunan|setiap bulan|setiap tahun|per bulan|per tahun"),
        ("bulanan|setiap bulan|per bulan", "tahunan|setiap tahun|per tahun"),
        ("mengusulkan|usulan|usul", "memaksakan|menerapkan|memberlakukan"),
        ("dengan|bersama|beserta", "tanpa|kecuali"),
    ],
};
