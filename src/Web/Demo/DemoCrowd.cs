namespace Hubbub.Web.Demo;

/// <summary>Someone of the demo who writes in their own language.</summary>
/// <param name="Username">The username.</param>
/// <param name="Name">The display name.</param>
/// <param name="Bio">The biography.</param>
/// <param name="Posts">What they post, the older one first.</param>
/// <param name="Answer">What they say under what others post, and in chats.</param>
internal sealed record DemoPerson(string Username, string Name, string Bio, string[] Posts, string Answer);

/// <summary>People in many languages, besides those of <see cref="DemoPeople"/>.</summary>
internal static class DemoCrowd
{
    public static readonly DemoPerson[] People =
    [
        new("clara", "Clara Vogt", "Stadtimkerin. Drei Völker auf dem Dach.",
            ["Die ersten Bienen waren heute draußen. Bei neun Grad! #bees", "Honigernte: 14 Kilo, zwei Stiche. #bees"],
            "Das freut mich sehr!"),
        new("matthias", "Matthias Krüger", "Orgelbauer. Zu Fuß, wo es geht.",
            ["Pfeife 312 klemmt wieder. Es ist immer 312.", "Wer wandert am Samstag mit auf den Kamm? #mountains"],
            "Da bin ich dabei."),
        new("greta", "Greta Sommer", "Nachtdienst, Kaffee, Krimis.",
            ["Sonnenaufgang nach dem Nachtdienst. Dafür lohnt es sich.", "Welches Buch lest ihr gerade? #books"],
            "Schön geschrieben."),
        new("henrik", "Henrik Albers", "Segler ohne Boot.",
            ["Windstärke 6 und kein Boot. #sea", "Ich habe ein Boot! Fast. Einen Anteil von einem Zwölftel. #sea"],
            "Mast- und Schotbruch!"),
        new("layla", "ليلى حداد", "أكتب القصص القصيرة وأنسى القهوة.",
            ["القهوة بردت مرة أخرى وأنا أكتب. #books", "أنهيت اليوم قصتي العاشرة. #books"],
            "جميل جدا!"),
        new("karim", "كريم منصور", "مصور شوارع من الإسكندرية.",
            ["البحر اليوم هادئ كأنه ينتظر أحدا. #sea", "صباح الخير من الكورنيش. #photo"],
            "صورة رائعة."),
        new("noura", "نورة السالم", "مهندسة جسور، وأحب الخبز الطازج.",
            ["افتتحنا الجسر بعد ثلاث سنوات من العمل.", "من لديه وصفة جيدة للخبز؟ #bread"],
            "أحسنتم!"),
        new("yusuf", "يوسف العلي", "معلم رياضيات. الشطرنج كل خميس.",
            ["سؤال اليوم: كم مربعا في رقعة الشطرنج؟ #chess", "الجواب 204. أحسنتم! #chess"],
            "أنا معكم يوم الخميس."),
        new("haruto", "佐藤 陽翔", "駅弁と各駅停車。",
            ["各駅停車で六時間。いい日だった。 #trains", "今日の駅弁は鮭。 #trains"],
            "いいですね！"),
        new("sakura", "小林 さくら", "陶芸を始めて三年目。",
            ["窯から出したら、思ったより青かった。 #ceramics", "同じ釉薬で、こちらは緑。 #ceramics"],
            "とても綺麗です。"),
        new("ren", "中村 蓮", "夜の散歩と古いカメラ。",
            ["雨上がりの路地。 #photo", "フィルムが最後の一枚になった。 #photo"],
            "また見せてください。"),
        new("camille", "Camille Roux", "Libraire. Oui, je l'ai lu.",
            [
                "Un client voulait « le livre bleu ». Je l'ai trouvé. #books",
                "Soirée lecture vendredi, apportez une chaise.",
            ],
            "Magnifique !"),
        new("baptiste", "Baptiste Lemaire", "Boulanger de nuit, dormeur de jour.",
            ["Quatre heures, le four est chaud. #bread", "La baguette d'hier est le pain perdu d'aujourd'hui. #bread"],
            "J'en veux bien une part."),
        new("amina", "Amina Diallo", "Médecin, coureuse du dimanche.",
            ["Dix kilomètres avant la pluie.", "La pluie a gagné. Douze kilomètres quand même."],
            "Bravo à toi !"),
        new("lucia", "Lucía Herrera", "Astrónoma. Duermo de día.",
            ["Esta noche se ven cuatro lunas de Júpiter. #stars", "Nublado. Otra vez nublado. #stars"],
            "¡Qué maravilla!"),
        new("mateo", "Mateo Ríos", "Guitarra, bicicleta, y poco más.",
            ["Cambié las cuerdas y la lluvia cambió mis planes. #music", "Grabamos la primera canción. #music"],
            "Cuenta conmigo."),
        new("ines", "Inés Navarro", "Huerto urbano en un quinto piso.",
            ["El primer tomate del balcón. Uno. #garden", "Ya son siete tomates. #garden"],
            "Me encanta."),
        new("joana", "Joana Prates", "Cerâmica e mar, por esta ordem.",
            ["O forno abriu e nada partiu. #ceramics", "Manhã de nevoeiro na praia. #sea"],
            "Que bonito!"),
        new("rafael", "Rafael Moura", "Programador. O erro era uma vírgula.",
            ["Três horas. Era uma vírgula. #code", "Hoje apaguei mais código do que escrevi. Bom dia. #code"],
            "Concordo plenamente."),
        new("elif", "Elif Yıldız", "Kediler, haritalar ve uzun yürüyüşler.",
            ["Bugün harita kedinin altında kaldı. #cats", "Vapurda çay, martılarla sohbet. #sea"],
            "Ne güzel!"),
        new("deniz", "Deniz Arslan", "Tiyatro ışıkçısı.",
            ["Prömiyer gecesi. Bütün ışıklar yandı.", "Sahne boşken de güzel."],
            "Eline sağlık."),
        new("priya", "प्रिया शर्मा", "सितार, चाय और बारिश।",
            ["बारिश में चाय का अपना ही स्वाद है।", "आज सितार का नया तार लगाया। #music"],
            "बहुत बढ़िया!"),
        new("arjun", "अर्जुन मेहता", "रेल यात्राओं का दीवाना।",
            ["खिड़की वाली सीट मिल गई! #trains", "बारह घंटे की यात्रा, सात कप चाय। #trains"],
            "मैं भी चलूँगा।"),
        new("minjun", "김민준", "등산과 라면.",
            ["정상에서 먹는 라면이 최고. #mountains", "안개 때문에 아무것도 안 보였지만 좋았다. #mountains"],
            "정말 멋져요!"),
        new("seoyeon", "이서연", "합창단 알토.",
            ["오늘 연습은 음정이 딱 맞았다. #choir", "공연까지 일주일! #choir"],
            "응원할게요."),
        new("meiling", "陈美玲", "种花，也种字。",
            ["阳台上的茉莉开了。 #garden", "今天写完了第三章。 #books"],
            "真好！"),
        new("haoyu", "王浩宇", "天文爱好者，常常熬夜。",
            ["昨晚看到了土星环。 #stars", "望远镜擦干净了，云来了。 #stars"],
            "下次一起去。"),
        new("oksana", "Оксана Коваль", "Вишиваю і слухаю радіо.",
            ["Нова сорочка готова, три місяці роботи.", "Сьогодні перший сніг."],
            "Дуже гарно!"),
        new("dmytro", "Дмитро Бойко", "Пекар. Встаю о третій.",
            ["Хліб з тмином сьогодні вдався. #bread", "Закваска має ім'я: Богдана. #bread"],
            "Смачно!"),
        new("wanjiru", "Wanjirũ Kamau", "Mwalimu wa muziki.",
            ["Leo wanafunzi waliimba kama ndege. #choir", "Kahawa, kitabu na mvua ya asubuhi. #books"],
            "Hongera sana!"),
        new("tamar", "תמר לוי", "מוזיקאית ואופה בסופי שבוע.",
            ["החלה יצאה מהתנור. #bread", "חזרה ראשונה עם ההרכב החדש. #music"],
            "איזה יופי!"),
        new("giulia", "Giulia Ferri", "Restauro mobili, e qualche idea.",
            ["Sotto quattro strati di vernice: noce.", "La sedia del nonno è tornata a casa."],
            "Che meraviglia!"),
        new("elio", "Elio Marchetti", "Gatti: due. Gatte: comandano.",
            ["La gatta ha scelto la scatola, non la cuccia. #cats", "Oggi il gatto ha vinto a scacchi. #cats #chess"],
            "Anche qui, identico."),
    ];

    /// <summary>Groups of the crowd, with their owner first.</summary>
    public static readonly (string Key, string Name, string[] Members)[] Groups =
    [
        ("brot", "Brot, Bread, خبز, Pain", ["dmytro", "baptiste", "noura", "tamar", "tomas"]),
        ("noche", "Noche de estrellas", ["lucia", "haoyu", "greta", "layla"]),
        ("tetsudo", "各駅停車の会", ["haruto", "arjun", "ren", "omar", "elif"]),
    ];

    /// <summary>Questions that people vote on.</summary>
    public static readonly (string By, string Question, string[] Options)[] Polls =
    [
        ("camille", "Lire le matin ou le soir ? #books", ["Matin", "Soir", "Les deux"]),
        ("clara", "Honig aufs Brot oder in den Tee? #bees", ["Brot", "Tee"]),
        ("karim", "أبيض وأسود أم ألوان؟ #photo", ["أبيض وأسود", "ألوان"]),
    ];
}
