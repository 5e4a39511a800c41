"""Despair and violence in the languages of newcomers and neighbours, in their own and Latin letters.

German, Turkish, Polish, Arabic (also as chat spelling), Ukrainian, Russian, French, Spanish,
Portuguese, Italian, Romanian, Bulgarian, Papiamentu, Somali, Tigrinya and Farsi. Phrases as
`danger_rules` reads them: words in order, a few others may stand between.
"""

# ruff: noqa: E501 -- one line, one wording: a broken line could not be searched or sorted

from __future__ import annotations

from typing import Final

SUICIDE: Final = """
# German
nicht|nimmer|nie mehr|weiter|langer leben|leve|weiterleben|dasein|aufwachen
will|mochte|wollte|wurde|mag sterben|tot|todt / fabrik
sterben|tot will|mochte|wollte|ware|bin|sein ich
ware|war|bin ich .. tot|gestorben
besser wenn|ohne .. tot|mich|weg
selbstmord*|suizid*|freitod|selbsttotung|lebensmude / pravention
bringe|bring|bringt|brachte mich|sich um / chef
umbringen|umgebracht mich|sich|will / droh*|gedroht
mich|sich|mir umbringen|erhangen|erschiessen|aufhangen|toten|vergiften|ertranken
mir|sich das _ leben nehmen|nimmt
das leben nehmen|beenden|satt|mude
leben hat|macht|ist|keinen|nicht .. sinn|lebenswert|sinnlos
keinen|keine|kein sinn|grund|lust|kraft|ausweg mehr|zu|zum leben|weiterleben|mehr$ / werbung
leben ein|dem ende setzen|machen
schluss machen|mache mit|ich|allem .. leben|allem|alles
ich kann einfach|so|wirklich|das _ nicht _ mehr
mehr wert tot
tot mehr wert
vor|unter den|einen _ zug springen|werfen|werfe
von der|einer _ brucke springen
tabletten|schlaftabletten alle|genommen|bereit|schlucken|nehmen|neben
# Turkish
intihar* / komando|onleme
yasamak|yasamaya|yasamayi iste*|istemiyor|istemi|degmez|dayan*
olmek istiyo*|istedi|ister|isterim|isti
ol olmek|kurtul* istiyorum
kendimi|kendini|kendimize oldur*|asa*|asmak|yak*|kes*|vur*
canima|canina|hayatima|hayatina|yasamima kiy*|son|kay*
hayat*|yasam* anlam* yok|kalmadi
yasama* isteg* yok|kalmadi
artik yasa* iste*
dayanamiyorum artik|bu|hayat*|olmek / sicak
bu hayat* bikti*|biktim|dayanam*|istemi*
bensiz daha iyi|rahat
keske|ke olsem|oleydim|olsaydim|dogmasaydim
uyan* istemi*
oldurecegim|oldurcem kendimi
# Polish
nie chc*|mam .. zyc|zycia
nie mam po|sily|ochoty co|zyc|zycia
zyc nie|sie odechcialo|chce|mam
zyc mi|sie _ nie _ chce
chce|chcialbym|chcialabym|wole|lepiej umrzec|zdechnac|zginac|zniknac
umrzec|umre|zginac chce|wole|lepiej
samobojst*|samobojcz* / zapobieg*
zabi*|powiesz*|powies*|otruj*|otruc|utop*|zastrzel* sie
sie zabi*|powiesz*|powies*|otruj*|otruc|utop*|zastrzel*
skoncz* ze|z soba|zyciem
odebrac|odbior*|odebral sobie _ zycie
zycie nie|stracilo _ ma|sens*|sensu|bez
sensu zyc|zycia|zycie
lepiej im|rodzin*|wszystkim|by|gdyb* .. beze|bez|mnie
beze _ mnie .. lepiej
targn* sie zycie
nie mam .. sily|sil dalej|zyc|wiecej
rzuc* sie pod|z pociag|mostu
skocz* z|pod mostu|pociag|dachu|bloku
# Arabic, chat spelling
biddi|bddi|baddi|badi|bidi|beddi|bedi|3ayez|3ayz|3ayza|3awez|3awza|awez|3aiz|ayez|bghit|bghiit|brit|bghi|nabi|abi|abgha|bgheet|nhab|nhebb|nebghi|hab|7ab|7abb|habb|orid|ureed mout|moot|amoot|mut|nmout|nmut|nmoot|amut|namout|amoute|amout|nmot|muut|intihar|inti7ar|antahir|ante7er|a5las|nmoutt
ma|mish|mich|mesh|mush|msh|mabghitch|mabaghich|mabghitsh|mabaghi|mabghich baddi|biddi|bddi|beddi|bedi|badi|bghit|bghitch|3ayez|3ayz|awez|bghitsh|abgha|b2it|3edt|3ad 3ish|3eesh|eesh|ish|a3ish|a3eesh|n3ich|n3ish|aaich|3ich|3aysh|3ayesh|n3eesh
mabghitch|mabghitsh|mabaghich|mabaghish|makanbghich|mabaghi|mabghich|mabagitch n3ich|n3ish|3ich|l7ayat|hayat|lhayat|hyat|nkoun
inti7ar|intihar|enti7ar|ente7ar|antihar|lintihar|inti7ari|nantahir|nantaher|ntahir|antaher|anta7er|nante7er|nnta7er|ntaher
kan|b|bfaker|bfakker|kanfakar|fakker|nfakar|kanfeker|afakar|bafakkar .. bel|f|fel|b|fi|el mout|intihar|inti7ar|moot|lmout
mawwet|mawet|mawwit|amawwet|na2tol|n9tel|nqtel|nktel|nqtl|a2tol|aqtol|a2tel|ne2tol|qtel|mout|amawet|amawwit|a2tul|nqatel|n9tl 7ali|hali|nafsi|nefsi|rou7i|rouhi|rohi|ro7i|ra7i|rasi|raasi|7ayati|halli|nfsi
t3ebt|t3abt|te3ebt|3yit|3ayit|3yyit|zhe2t|zah2an|mallait|malleit|ta3bt|ta3ban|taeban|krht|kreht|kraht mn|men|min|mel|mnel|ml|l .. 7ayat|hayat|7ayati|7yati|hyati|denya|donya|dounia|dunya|3isha|3icha|lhayat|l7ayat|7ayet|hayet|3ishe
ma|mafi|mafish|makayn|makaynch|makainch .. fayde|faydeh|fayda|ma3na|amal|lzoum|sabab|daai|lach .. 3ish|7ayat|hayat|a3ish|eesh|n3ich|l7ayat|7ayati
ya|law|yaret|yarit|ratni|retni|ryt mit|mutt|mett|mott|mt|metit|mout|mtt|moot
el|l|al|had _ 7ayat|hayat|hayet|7ayet|7yat|hyat .. ma|mala|mafi|la ma3na|lha|elha|3ad|fayde|ma3naha
ahsan|a7san|7sen|hsen|afdal .. mout|amout|amoot|nmout|moot|mut
# Arabic script
اريد|بدي|عايز|عاوز|ابغى|ابغي|بغيت|نحب|حاب|ابي|عاوزه|عايزه|اتمنى|اتمني|ودي|اود|نبغي ان|اموت|الموت|نموت|موت|انتحر|نتحر|الانتحار|تموت .. اموت|الموت|نموت|موت|انتحر|نتحر|الانتحار
اريد|بدي|عايز|عاوز|ابغي|بغيت|نحب|حاب|ابي|عاوزه|عايزه|اتمني|ودي|نبغي اموت|الموت|نموت|موت|انتحر|نتحر|الانتحار
انتحر|الانتحار|انتحار|بالانتحار|للانتحار|سانتحر|انتحاري|نتحر|هنتحر|حانتحر
اقتل|ساقتل|نقتل|بقتل|هقتل|اموت|موت|انهي|سانهي|انهاء نفسي|حالي|روحي|حياتي|راسي
نفسي|حالي ان|اموت|اقتل اموت|اقتل
لا|ما|مش|مو|لم|ماعاد|مبقيتش|مابقيت|معدش اريد|بدي|عايز|عاوز|ابغي|بغيت|نحب|ابي|اعد|باقي|استطيع|اقدر|بقى|بقي العيش|اعيش|الحياه|نعيش|عيش|حياتي
لا|ما|مش .. العيش|اعيش|نعيش|الحياه بعد|اكثر|مجددا|هكذا|معني|قيمه|تستحق
الحياه|حياتي|للحياه|العيش ليس|ما|بلا|مالها|بدون|لا|مافي .. معني|قيمه|طعم|فائده|تطاق|لها
تعبت|مللت|سئمت|زهقت|كرهت|عييت|زهقان من .. الحياه|حياتي|الدنيا|العيش|عيشتي
كرهت|اكره حياتي|الحياه|عيشتي|نفسي
ليتني|ياريتني|ريتني|ياريت اموت|مت|ميت|موت
الموت|اموت احسن|افضل|ارحم|اسهل
احسن|افضل .. اموت|الموت|نموت
# Ukrainian and Russian, Cyrillic (і is read as и, ї as и, є as е)
не хочу|хоче|хочет|хочется|хочеться|могу|можу|маю|вижу|бачу .. жить|жити|жыть|існувати|прокидатися|просыпаться
не .. хочу|хочет жити|жить
жить|жити .. не _ хочу|хочется|хочеться|могу|можу|хочет|хоче
хочу|хочется|хочет|хоче|хотів|хотел|хотела|лучше|краще умереть|померти|вмерти|сдохнуть|здохнути|умру|помру|исчезнуть|зникнути
умереть|померти|вмерти|сдохнуть хочу|хочется|хочеться|лучше|краще
самоубий*|самогуб*|суицид*|суицыд*|суїцид*|покончу|покончить|покинчити|покинчу
покончить|покончу|покинчити|покинчу|накласти|наложу|наложить|наклада* с|з|на|руки собой|собою|себя|себе|життям|жизнью|руки
убью|убить|вбити|вбью|повешусь|повеситься|повишусь|повиситися|застрелюсь|утоплюсь|отравлюсь|отруюсь|зарижусь|пореж* себя|себе
повешусь|повеситься|повишусь|повиситися|застрелюсь|утоплюсь|отравлюсь|отруюсь
жизнь|життя|жизни|жизнью .. не|без|немае|нет|потеряла|втратило имее*|смысл*|сенсу|мае|нужна|стоит
нет|нема|немае|нету .. смысла|сенсу|сил|сили|причин* .. жить|жити|жизни|життя|дальше|дали
смысла|сенсу жить|жити|жизни|життя
устал*|втомил*|надоел*|набридл* .. жить|жити|жизни|життя|жизнь
лучше|краще .. без .. меня|мене
лучше|краще .. умер|умерла|мертв*|помер|померла|сдох
броситься|прыгну|прыгнуть|стрибну|стрибнути|кинутися|кинусь под|пид|с|з .. поезд|поизд|моста|мосту|крыши|даху
# Ukrainian and Russian, Latin letters
ne|nie|ny|no hochu|xochu|khochu|choczu|hochetsa|hochetsya|khochetsya|hochet|mogu|mozhu|hotchu|chochu .. zhit|zhyt|zhyty|zhiti|zhity|jit|jyt|jyty|zhiit|jity|zyty|zit|zhiť|zhitʹ
zhit|zhyt|zhyty|zhiti|zhity|jit|zit ne|bolshe|dalshe|bilshe .. hochu|xochu|khochu|hochetsa|mogu|mozhu
hochu|xochu|khochu|choczu|hochetsya|hochetsa|hochet|chochu|luchshe|krashche|krasche umeret|umirat|pomerty|vmerty|umerety|pomerti|vmerti|sdohnut|zdohnuty|ischeznut|znyknuty|umerty|umiret|pomirat
umeret|pomerty|vmerty|pomerti|sdohnut hochu|luchshe|krashche
samoubi*|samoubij*|samohub*|samogub*|suyitsyd|suicyd|suitsid*|pokonchu|pokonchit|pokinchu|pokinchyty
pokonchit|pokonchu|pokinchyty|pokinchu|pokinchiti s|z soboj|soboi|soboy|sobou|soboyu|zhyttyam|zhiznyu|zhizny
ubyu|ubju|ubit|vbyu|vbju|vbyty|povesh*|povish*|poveshus|zarezhu|zastrel* sebya|sebia|sebe|sebja
poveshus|povishus|povesitsya|povisytysya|zastrelyus|utoplyus|otravlyus
net|nema|nemaye|nemae .. smysla|smisla|sensu|syl|sil|senssu .. zhit|zhyty|zhizni|zhyttya|zhyt|zhiti
smysla|sensu zhit|zhyty|zhiti|zhizni|zhyt
ustal*|vtomyv*|vtomil*|nadoelo|nabrydlo .. zhit|zhyty|zhyttya|zhizni|zhizn
luchshe|krashche|krasche .. umer*|mertv*|pomer*|sdoh*
# French
veux|voudrais|voulais|veut|envie mourir|crever|disparaitre|plus|de .. mourir|crever|disparaitre|vivre
veux|voudrais|veut|envie mourir|crever
plus envie|raison|force .. vivre|continuer
ne|veux|peux plus .. vivre
suicid* / $care|~niet|~geen|~not|~never|~pas
me|se suicider|pendre|foutre|noyer|flinguer / employe*
vais|veux|vouloir|envie me _ tuer|pendre|suicider|noyer|flinguer|buter
mettre|mets fin a .. jours|vie
finir|fini avec la|ma _ vie
vie n|na|ne|plus .. sens|vaut
mieux sans moi
mieux si|mort j|je|etais|mort mort|morte
# Spanish, Portuguese, Italian, Romanian
no|ya quiero|puedo|tengo .. vivir|viviendo|despertar / aqui|en
quiero|quisiera|prefiero|deseo|ganas morir*|morirme|matarme|desaparecer
me|voy|quiero|a matar|suicidar*|matarme|quitarme|quitar|ahorcar* .. vida|matarme|suicid*|ahorcarme
suicidarme|suicidio|suicidar|matarme|ahorcarme|suicidarse
quitarme|quitar|acabar|terminar la|con|mi .. vida
vida no|ya .. sentido|vale|merece
mejor sin mi
mejor muert*|morir*
nao|quero|posso|aguento quero|mais|posso|consigo .. viver
quero|queria|prefiro morrer|sumir|desaparecer|matar-me
me|quero matar|suicidar|enforcar
voglio|vorrei|preferisco morire|uccidermi|suicidarmi|ammazzarmi
non voglio|riesco .. vivere
vreau|vrea sa .. mor|moara|sinucid
nu mai|vreau .. traiesc|trai|traiasca
sinucid*|omor _ pe _ mine
ma omor|sinucid|spanzur
iskam|ne|da iskam|umra|zhiveya .. umra|zhiveya|zhiveq
искам да .. умра|убия|самоубия
не искам да живея
# Papiamentu, Somali, Tigrinya, Farsi
mi ke|kier|kié muri|mata .. muri|mata
mi ke muri
mi no|n ke|kier|por biba|bida mas
mata mi kurpa|mes|bida
waxaan|waan|ma rabaa|doonayaa|rabo inaan .. dhinto|dhimdo|isdilo|dilo|noolaado
isdil*
kmawt|kemewt|mewat|kmewt|kimewit|kmot delye|deliye|ydeli|edeli
ክመውት|ህይወት|ነብሰይ|ምንባር|ህይወተይ ደልየ|ኣይደልን|ከጥፍእ|ክቐትል|ይደሊ|ኣይደሊን|ኣጽሊኡኒ
mikham|mikhaham|mikhaam|mixam|mikhad bemiram|khodkoshi|khodamo|bemirim / film
khodkoshi|khudkushi|khodkushi
nemikham|nemikhaham|nemixam|namikham .. zende|zendegi|zendeh
مي خواهم|خوام بميرم|خودكشي
ميخواهم|ميخوام .. بميرم|خودكشي|بكشم
خودكشي|خودم بكشم|كنم
نميخوام|نميخواهم زنده|زندگي
schluss mit|machen|mache allem|leben|mir|mach
mache|mach|machen schluss mit|jetzt .. allem|leben|mir
olsem|olsek|oleyim|olmem keske daha|iyi|kurtul*|artik|gerek
daha iyi|kolay .. olsem|olmem|olum
lepiej .. umarl*|umrzec|zdech*|martw*
zebym|gdybym|bym umarl*|zginal|zginela|zdechl*
bdi|bidi|biddi|badi|baddi|biddy|bede|bade mout|moot|mut|amout|moute|mwt|antaher|inte7er
wil|bin|ich .. tot|sterben sein|besser|will
nao mais|quero|aguento .. viver|vida
nao quero|aguento mais viver
non voglio|ce|riesco piu|la .. vivere|faccio
ne hochet|khochet|mae .. zhit|zhyt|zhyty
он|она|муж|брат|сын|чоловик|син .. умереть|покончить|повеситься|померти|самоубийство
oglum|kocam|esim|kardesim|arkadasim|babam .. intihar|olmek|oldur*|kendini
mein|meine .. mann|sohn|bruder|frau|kollege|freund|tochter .. umbringen|sterben|selbstmord|suizid|erhangen|leben
maz|syn|brat|zona|corka|kolega|wspolnik .. zabic|umrzec|samobojst*|powiesi*|zyc
زوجي|ابني|اخي|صديقي|اخوي|ابي .. يموت|الانتحار|ينتحر|يقتل
ابني|زوجي|اخي|صديقي يريد|بدو|بده|عايز|حاول .. يموت|ينتحر|الانتحار
rajli|zawji|jozi|ibni|weldi|khouya|akhi .. ymout|yimout|ymut|yintihir|yente7er|inti7ar
tabletki|tabletek|proszki .. wszystkie|polknal*|wzial*|wezme|garsc|mam
most|mostu|tory|pociag .. skocz*|stoje|rzuc*|stalem|stalam
haplar* .. ic*|yut*|hepsi|icim
kopru* .. atla*|duruyor*|atlay*
ip aldim|kendimi|asac*
schlaftabletten|tabletten|strick|brucke|gleise .. ich|gekauft|stehe|springe|genommen|liegen
таблетки|таблеток .. выпил*|выпью|випила|випив|наковтал*|все
мост|мосту|рельсах|рейках|крыше|даху .. стою|прыгну|стрибну
tabletki|tabletok .. vypil*|vypyu|vse
"""

VIOLENCE: Final = """
# German
schlagt|schlug|geschlagen|verprugelt|verprugelte|wurgt|wurgte|tritt|trat|misshandelt|vergewaltigt|missbraucht|bedroht|erpresst|verfolgt|stalkt|angegriffen|uberfallen|gestalkt mich|uns|kinder|worden|meine|meinen / konkurren*|wirtschaft*
mich|uns|meine|von|wurde|werde|worden|bin .. schlagt|schlug|geschlagen|verprugelt|wurgt|tritt|misshandelt|vergewaltigt|missbraucht|bedroht|erpresst|verfolgt|gestalkt|angegriffen|uberfallen|bedrohte / konkurren*|wirtschaft*
droht|drohte|gedroht|drohen|bedroht mir|mich|uns|ihr|damit .. umzubringen|umbringen|toten|tot|messer|gewalt|waffe|schlagen|anzuzunden|abzustechen|familie|kinder|laden / anwalt|klage|gericht
umbringen|umzubringen|toten|abstechen|erschiessen|totschlagen|abknallen|zusammenschlagen mich|dich|ihn|uns|euch|gedroht|will|wollen
bringe|bring|schlage|steche|schiesse|mache ihn|den|dich|euch|sie|die .. um|ab|tot|nieder|fertig|kalt|zusammen
zunde|stecke|brenne .. an|brand|nieder
hausliche _ gewalt
angst|furcht vor _ meinem|meiner mann|ex|partner|exmann|freund|vater / steuer*
schutzgeld*|morddrohung*|todesdrohung*|messerangriff|zwangsprostitution|menschenhandel|ehrenmord
mit|hat einem|dem|ein|einer _ messer|waffe|pistole|axt bedroht|gekommen|gestanden|gedroht|angegriffen|komme|laden
pass|reisepass weggenommen|abgenommen chef|mann|er
# Turkish
kocam|esim|kocasi|babam|abim|sevgilim|eski|erkek|ortagim|patronum|adam|musteri|oglum .. dov*|vur*|tokat*|siddet|olum|tehdit|oldur*|doguy*|tecavuz|bicak*
beni|bana|bizi|bize .. dov*|tehdit*|vur*|oldurec*|oldurm*|oldurur*|siddet|tecavuz|taciz|bicak*|tokat*|santaj|yakac*|kacir*|sakat*|doverek|takip
tehdit* edi*|ald*|etti|mesaj*|ediyor* / dava*|avukat|rakip
olumle tehdit*
oldur* onu|seni|beni|sizi|hepinizi|bizi|adami|herif*
onu|seni|sizi|hepinizi|adami|herifi .. oldur*|gebert*|vuracag*|vurac*|bicakl*|doveceg*|yakac*
dukkan*|evi*|evimi|magaza*|restoran*|ofis*|belediye*|isyeri* .. yakac*|yakar*|yakti*|kursun*|bomba*|ates*|yakma*|yakmak
harac isti*|topl*|al*|isteyen|kes*
harac|santaj|tefeci .. isti*|yapi*|tehdit*|borc*|evime|kapi*
namus cinayet*
silahla|bicakla|silah|bicak .. geldi*|tehdit*|saldir*|gelecegim|cekti*|girdi*|soydu*
siddet gor*|uygul*
pasaport* .. el|aldi|alikoy*|vermiyor
# Polish
maz|mnie|partner|chlopak|ojciec|brat|szef|klient|on|byly|zona .. bije|bil|uderzyl*|dusil*|pobil*|kopie|zgwalcil*|grozi*|przesladuje|stalkuje|szantazuje|molestuje|nachodzi|zastrasza|okrada
bije|pobil*|bil|uderzyl*|dusil*|zgwalcil*|napadl*|zaatakowal*|szantazuje|przesladuje|stalkuje mnie|nas|zone|dzieci
groz* .. zabij*|zabic|smierci*|nozem|spal*|pobi*|mnie|nam|mi|polamie|bronia / sad*|prawnik*|konkur*
zabij*|zabic|pobij*|polam*|spal*|zadzgam|zastrzel*|zamorduj*|rozwal* go|mnie|nas|cie|ich|was|ja|sklep*|moj|dom|samochod|mu|nogi|mi|kogos / sie|czas
mnie|nas zabij*|pobij*|zabic / cenami|konkurencja|ceny|podatki
przemoc domow*|wobec|w
wymusz*|haracz*|lichwiarz*|szantaz*
boje sie .. meza|partnera|byl*|ojca|niego|wracac
zabra* mi|moj .. paszport|dokument*
z|mial _ nozem|pistoletem|bronia|siekiera
# Arabic, chat spelling
jozi|jawzi|zawji|zaouji|zoji|gozi|rajli|rajel|rajl|jouzi|goozi|tali2i|tlee2i|khatibi|abouya|bouya|akhi|khouya|akhouya|babaya|baba|ammi|patron|lpatron|mo3allem .. byedrob*|byidrob*|bydrob*|yedrob*|yidrob*|kaydreb*|kaydrb*|tayedreb*|kayderb*|darab*|dreb*|drab*|biyedrab*|beyedrab*|bidrob*|byed*|kiderb*|yhaded*|hadad*|byhaded*|bihadid*|byhadid*|kayhedd*|haddad*|kayhadd*|yedreb*|kidreb*|qtel*|ye2tel*|yiqtol*
byedrobni|bydrobni|byidrobni|kaydrebni|kaydarbni|darabni|drebni|drabni|tayderbni|biyedrabni|beyedrabni|biydrobni|kayderbni|kayedrebni|yedrebni|byodrobni|biodrobni|derabni|7arrab|kaydrabni|dharabni|drebouni|darabouni|darabooni|yadrobni|yadribuni|bidrobni
hadad*|haddad*|hadded*|hedded*|7adad*|byhaded*|bihadid*|yhadded*|kayhedd*|kayhadd*|kayhded*|hddd*|bihaded*|bihadedni|heddedni|hddni|tahdid|mohaddad|mhadad .. bel|b|bi|ye2tel*|2atel|qatl|yqtel*|mout|moot|sekkin|sekin|mouss|silah|sla7|salah|y7er*|ye7r*|bil|lmout|moss|2atl|bilqatl|9tel|qtel|qtila
hadadni|haddadni|heddedni|hddni|kayheddedni|kayhaddedni|byhadedni|bihaddidni|bihadedni|hadaduni|haddadooni|haddadouni|hadadouni|heddouni|kayhdedni|mhaddad|mohaddad|kayhededni|bihadidni|hadadoni|hedduni|yhaddedni
ra7|rah|rayeh|raye7|ha|7a|ghadi|gha|ghan|haro|hatla3|bedi|biddi|baddi|bidi|3ayez|bghit e2etl*|a2etl*|e2tl*|a2tl*|na2tel*|nqetl*|nqtl*|n9etl*|n9tl*|a2tol*|aqtol*|edb7*|adbah*|nedba7*|neqtel*|nektel*|ye2et*|y2etl*|edrob*|nedreb*|a2tul*|eqtol*|e2tol*|2etl*|nektlo|nqetlo|n9telo|ye2tlo*|ye2tel*|yqetl*|y9etl*|yktel*|ye2tlou*|yqtlou*
e2etlo|a2etlo|e2tlo|na2tlo|nqetlo|nqtlo|n9etlo|n9tlo|a2tlo|a2etlak|ha2tlo|hamawto|hamawwito|ghanqetlo|ghan9tlo|bmawto|nmawto|haqtlo|7a2etlo|he2tlo|ha2tilo|ba2tlo|ye2tlouni|ye2tolouni|ye2tolni|ye2telni|yi2tolni|yqtelni|yqetlouni|y9tlouni|yektelni|ye2tlooni|yiqtuluni|yiqtolni|yiktilni|yqtlni|byi2tolni|y9telni
beddon|biddon|baddon|badon|biddhom|baddhom|bghaw|3ayzin|3ayzeen|rah|ra7|bedhom|bidhom|ghadi|bado|biddo|baddo|bgha|beddo .. ye7er2o|ye7er2*|yi7re2*|y7er2*|ye7re2*|yhar2*|yehr2*|ye7r2*|y7arq*|yharq*|i7er9*|yehre2*|y7er9*|yher9*|ykassr*|ykasr*|ye2tl*|ye2tol*|y2etl*|yqetl*|yedrb*|yidrob*|y9etl*|yqtl*|i9etl*
7ar2*|7erq*|7ar9*|hra9*|7ra9* .. ma7al*|ma7all*|m7al*|dokan*|7anout*|hanout*|matjar|siyara*|tomobil*|beit|dar
iza|ila|law|idha|lo ma|mabgha .. dafa3*|khalas*|khelles*|dafa* .. ra7|rah|ghadi|ha|7a .. e2etl*|nqetl*|e2tl*|n9etl*|edrob*|nedreb*|a2tl*|y7er2*
mahdour|mahdar|kayebtezzni|byebtazni|ibtizaz|btizaz|yebtazni
ightisab|ightasab*|ghtasab*|i8tisab|kayt7arrach|t7arrach|ta7arrosh|taharosh|ta7arash
khayfa|khayef|khayf|kheyfa|khayfe men|min|mn|mel .. jozi|zawji|rajli|gozi|tali2i|akhi|abi|bouya|ahli|khouya
3onf|onf|3unf .. zawji|manzil*|osari|usari|jozi
# Arabic script
زوجي|جوزي|راجلي|زوجها|طليقي|خطيبي|ابي|والدي|اخي|اخوي|ابوي|الزوج|صاحب|شريكي|مديري|زبون|رجل|خويا|بابا .. يضربني|يضرب|ضربني|بيضربني|كيضربني|يهددني|هددني|بيهددني|يعنفني|اغتصبني|يقتلني|كيهددني|يبتزني|تحرش|ضرب
يضربني|ضربني|بيضربني|كيضربني|يهددني|هددني|بيهددني|كيهددني|يهددونني|هددوني|يهددوني|يعنفني|اغتصبني|اغتصبوني|يبتزني|يبتزوني|ابتزوني|يقتلني|سيقتلني|يقتلوني|سيقتلونني|يقتلونني|هيقتلني|يطاردني|يلاحقني|تحرش|طعنني|خنقني|يغتصبني|اقتله|ساقتله|هقتله|نقتلو|ساقتلك|ساقتلهم|بقتله|حاقتله|يقتلنا|يضربونني
تهديد|تهديدات|هدد|يهدد|مهدد|مهدده .. بالقتل|بالموت|بالسكين|بسكين|بالسلاح|بحرق|قتل|القتل|سلاح|حرق
راح|سوف|بدي|رح|غادي|اريد|لازم|بدهم|يريدون اقتل*|اقتله|يحرقو*|حرق|يقتلو*|نقتل*|اطعن*|يقتل*
حرق*|يحرقو*|يحرق*|احرق* .. محلي|المحل|متجري|بيتي|مطعمي|المكتب|دكاني|سيارتي|البيت
عنف اسري|منزلي|زوجي
ابتزاز|اغتصاب|خطف|جريمه .. ني|انا|لي|تعرضت|شرف
تعرضت|اتعرض ل*|الى .. ضرب|للضرب|للاغتصاب|للتهديد|لاعتداء|للعنف|للابتزاز
خائفه|خايفه|خائف|خايف|اخاف من .. زوجي|جوزي|طليقي|اخي|اهلي|عائلتي|ابي
# Ukrainian and Russian, Cyrillic
чоловик|муж|партнер|хлопець|парень|батько|отец|брат|начальник|бывший|колишний|клиент|вин|он .. бье|бьет|бив|избил*|побив|побил*|душит*|душив|душил|угрожа*|погрожу*|насилу*|згвалтував|изнасил*|преследу*|переслиду*|вдарив|ударил
мене|меня|нас|мени|мне|мою|моих .. бье|бьет|бьют|избил*|побил*|побив|душил*|угрожа*|погрожу*|изнасил*|згвалт*|преследу*|переслиду*|шантаж*|убью*|вбью*|убить|вбити|убьет|вбье|ударил*|вдарив|пограбув*|ограбил*|зариж*|заре*|домага*
бье|бьет|избил*|побив|побил*|убьет|вбье|ударил*|вдарив|угрожает|угрожают|погрожуе|погрожують|преследует|переслидуе|шантажирует|шантажуе|изнасиловал*|згвалтував мене|меня|нас|мени|мне|нам
угрож*|погрож*|угроз* .. убийств*|вбит*|вбивств*|убит*|нож*|смерт*|спал*|сжеч*|оружи*|сжг*|сожг*|зброе*|расправ*
убью|вбью|зарежу|зариж*|застрелю|прибью|убить|вбити его|його|ее|их|тебя|тебе|вас|всех|усих
его|його|их|тебя|тебе|вас|всех убью|вбью|зарежу|застрелю|прибью
сожгут|спалят*|сжечь|спалити|подожг*|пидпал* .. магазин|дом|дим|ресторан|машин*|бизнес|офис
домашне|домашнее насил*|насильство
боюсь .. мужа|чоловика|бывшего|колишнього|домой|додому|его|його
вымога*|вимага* .. деньг*|грош*|дан*
изнасил*|згвалт*
отобрал*|забрав|забрал*|видибрав паспорт
# Ukrainian and Russian, Latin letters
cholovik|cholovyk|muzh|mooj|muj|partner|batko|otec|otets|brat|nachalnik|byvshij|byvshiy|byvshyi|kolyshnij|kolyshniy|klient|on|vin .. bye|bje|byet|byot|bjot|bet|izbil*|pobyv|pobil*|udaril*|vdaryv|dushil*|dushyv|ugrozha*|ugroja*|pohrozhu*|pogrozhu*|presledu*|peresliduye|nasiluet|znasiluv*|iznasil*
mene|menya|menia|menja|meni|mne|nas|nam .. bye|bje|byet|byot|bjot|byut|byuut|izbil*|pobil*|pobyv|ugrozha*|pohrozhu*|pogrozhu*|ugroja*|presledu*|iznasil*|shantazh*|ubyut|ubyot|ubjut|ubyet|vbye|vbyut|ubit|vbyty|pobyly|udaril*|vdaryv|znasiluv*|zgvaltuv*|zarezh*|zarizh*|ograbil*|pohrabuv*
bye|byet|byot|bjot|izbil*|pobyv|udaril*|vdaryv|ubyet|ubyot|vbye mene|menya|menia|menja|nas
ugrozh*|pohrozh*|pogrozh*|ugroz*|pogroz* .. ubit|ubyt|vbyty|vbyvst*|ubiystv*|nozh*|smert*|spal*|szhech|sozhg*|sozhech|oruzh*|ubyut|vbiti|zbroy*
ubyu|ubju|vbyu|vbju|zarezhu|zarizhu|zastrelyu|pribyu ego|yego|jogo|yoho|ih|yih|tebya|tebe|vas|vseh|usih|eho
ego|yego|jogo|yoho|tebya|tebe|vas ubyu|ubju|vbyu|vbju|zarezhu|zarizhu
sozhgut|spalyat|spaliat|szhech|spalyty|podozhg*|pidpal*|sojgut .. magazin|mahazyn|dom|dim|restoran|mashin*|biznes|ofis
boyus|boius|bojus .. muzha|cholovika|cholovyka|byvshego|kolyshnoho|domoy|dodomu|ego
domashn* nasil*|nasyl*
# French, Spanish, Portuguese, Italian, Romanian, Bulgarian
mari|copain|ex|patron|pere|frere|client|il|compagnon|homme .. frappe|frappee|bat|battue|menace|harcele|viole|etrangle|tabasse|suit
me|m|nous|ma frappe|bat|tape|menace|menacent|harcele|viole|violee|etrangle|tabasse|agresse|agressee|menacee|menacer|tuer|rackette / concurren*
menac* de .. mort|tuer|bruler|frapper|couteau|arme
vais|va|vont|veux|veut le|la|les|te|vous|me|nous _ tuer|frapper|buter|planter|crever|bruler
violence* conjugale*|domestique*
marido|novio|ex|jefe|padre|hermano|cliente|pareja|esposo|hombre .. pega|golpea|pego|golpeo|amenaza|amenazo|maltrata|viola|violo|acosa|matar*|bate|bateu|ameaca|persegue
me|nos pega|pego|golpea|golpeo|amenaza|amenazan|amenazo|maltrata|violo|acosa|acosan|matar|extorsion*|apunalo|ameaca|ameacou|ameacam|bate|bateu|estuprou|persegue|picchia|minaccia|minacciano|agrediu
amenaz*|ameac*|minacc* .. muerte|matar*|morte|matar|uccider*|cuchillo|quemar|pistola|faca
voy|va|van|quiero|vou|vai|vao a|lo|matar|te|me .. matarlo|matarme|matar|matarte|matarlos|matarnos|quemar|apunalar|matar-me|bater
violencia domestica|genero|machista|familiar
marito|padre|fratello|ragazzo|ex .. picchia|minaccia|violent*|stalker|uccid*
mi picchia|minaccia|minacciano|perseguita|violentata|uccidere
sotul|sot|tata|fratele|seful|iubitul|ex|clientul|el .. bate|lovit|loveste|ameninta|amenintat|omoare|violat|urmareste
ma|ne|m bate|loveste|ameninta|omoara|omoare|amenintat|violat|santajeaza|batut|lovit
amenint* .. moarte|omoare|cutit|foc|omoara
mazhat|muzhat|muzha|mi|baшta .. bie|udari|zaplashva|presledva
мъжът|мьжьт|баща|шефа .. бие|удари|заплашва
# Papiamentu, Somali, Tigrinya, Farsi
mi|casa|kasa|ex|e _ kasa|esposo|homber|ex|mener|casa|partner .. ta|a|ke bati|dal|menasa|mata|bate .. mi
ta|a|ke|lo bati|dal|menasa|mata|sutami _ mi
mi lo mata e|bo|nan|dje
ninkayga|ninkeyga|odaygay|sayga|ninka|walaalkay|aabahay .. garaac*|garac*|dil*|hanjab*|tumay|tumaa|faraxumeey*
i|wuu|wuxuu|way garaac*|garac*|hanjab*|dilay|dili|dilaa|dilayaa|handad*
waan|waxaan dili|dilayaa|dilaa doonaa|isaga
ሰብኣየይ|በዓል|ሰብኣይ|ኣቦይ .. ይወቅዓኒ|ይሃርመኒ|የፈራርሓኒ|ክቐትለኒ|ወቂዑኒ|ይቐትለኒ
ይወቅዓኒ|ይሃርመኒ|የፈራርሓኒ|ክቐትለኒ|ወቂዑኒ|ክቐትሎ|ይቐትለኒ|ክቐትሉኒ
shoharam|shohar|hamsaram|pedaram|baradaram|shawharam .. mizan*|kotak*|tahdid*|mizane*|mikosh*|zad
mano|man|mara .. kotak|mizan*|tahdid|mikosh*|bekosh* / film
mikoshamesh|mikoshamet|mikoshanam|mikoshe|mikoshad|mikoshan
tahdid .. marg|ghatl|koshtan|mikon*
شوهرم|همسرم|پدرم|برادرم .. ميزند|ميزنه|كتك|تهديد|زد
تهديد .. مرگ|قتل|كشتن|ميكن*
pass|reisepass|papiere weggenommen|abgenommen|einbehalten|behalt
chef|mann|er|arbeitgeber .. pass|reisepass|papiere weggenommen|abgenommen|behalt
ich werde|will|wurde ihn|sie|den|dich|euch|jemanden .. umbringen|toten|abstechen|erschiessen|schlagen|verprugeln|fertigmachen
yi2til*|ye2tl*|yi2tol*|yqtelni|ye2tol*|2etl*|ye2tel* bado|biddo|beddo|rah|ra7|bedo
bado|beddo|biddo|badda|bedo|rah|ra7|ghadi|3ayez yi2tilni|ye2tolni|ye2telni|yqtelni|yi2tolni|yedrobni|yedrebni|y9telni|yoqtolni|yidrobni|ye2tlni|ye2etlni
чоловик|чоловіk .. бие|бье|вбиваe
избива*|избиe*|бье|бие|избил* меня|мене|нас|жену
меня|мене|нас избива*|бие|бье|избил*
муж|чоловик|отец|партнер|он|вин .. избива*|бие|бье
izbiva* menya|mene|menja|nas|menia
menya|mene|menja|menia|nas izbiva*|izbiv*|bie|bye
muzh|muj|cholovik|cholovyk|otets|on .. izbiva*|bie
чоловик .. мене б
menac*|menace .. tuer|mort|bruler
убивает|убьет|убьют|вбие|вбьють|убить меня|мене|нас|мою|семью|детей
хочет|хоче|хотят|хочуть .. убить|вбити|зарезать|сжечь|спалити|избить|побити
меня|мене|мени .. изнасил*|ограбил*|похитил*|держат|тримають|бют|бьют|бьють|удерживают|запер*|принужда*|примушу*
заставля*|принужда*|змушу*|примушу* .. работать|працювати|проститу*
паспорт .. забрал*|отобрал*|забра*|видибра* .. хозяин|начальник|муж|шеф|роботодав*|чоловик|меня|мене|мий
pasport .. zabral*|otobral*|zabrav|zabraly
khochet|hochet|khotyat|hotyat|hoche|hochut .. ubit|vbyty|zarezat|szhech|spalyty|pobyty
zastavl*|prinuzhda*|zmushu*|prymushu* .. rabotat|pracuvaty|robyty
szef|pracodawca|maz|on .. zabral|zabrali|trzyma|zmusza|zamyka|zamknal .. paszport|dokumenty|pracowac|mnie
zmusza* mnie|nas .. pracy|pracowac|prostytucji
napadl*|okradl*|zgwalcil*|pobil*|pobity|pobita|napadniety|okradziony|zgwalcona mnie|nas|zostalem|zostalam|nozem|sklep|przez
zostalem|zostalam .. pobit*|napadni*|okradzi*|zgwalcon*|zaatakow*
spala* moj|mi|nam|sklep|dom
uberfallen|ausgeraubt|uberfall .. laden|wurde|messer|ich|mich|wir|heute
er|sie|mann|ex|chef .. schlagt|schlug|wurgt|bedroht|verfolgt|vergewaltigt|sperrt|zwingt .. mich|uns|kinder|ein
zwingt|gezwungen|zwingen .. mich|arbeiten|prostitution|ohne|lohn / gesetz*|steuer*
soyuldum|soyuldu|gasp*|soygun .. silah*|bicak*|dukkan*|dun|bugun
dukkan*|isyer* .. soyuldu|soydular|silah*
zorla|zorluyor* .. calis*|fuhus|evlen*|imza* / maliye|vergi
pasaportum* .. aldi|patron|kocam|vermiyor
eski esim|kocam|sevgilim .. takip|tehdit|geliyor|rahat|vur*|dov*|korkuyorum
korkuyorum .. kocam*|esim*|eski|babam*|abim* / vergi
صاحب|مديري|رب .. العمل|الشغل .. جواز|جوازي|اخذ|يحبسني|يجبرني|بدون
جوازي|جواز .. اخذ|سحب|حجز|عند
يجبرني|يجبرونني|اجبرني|بيجبرني|كيجبرني على|ان|نخدم|اشتغل|العمل|الدعاره|الزواج
سرقوني|هاجموني|طعنوني|ضربوني|اطلقوا|خطفوني|حبسني|يحبسني|حبسوني
يلاحقني|يطاردني|يتبعني|يراقبني رجل|شخص|زبون|طليقي|زوجي
7abesni|habesni|yhabesni|kayhabesni|7absni
khtafouni|sraqouni|tar9ouni|darbouni|darabouni|drebouni
passport|pasaport|basport|jawaz|jwaz|lpasport .. khda|akhad|akhadh|khdaw|5ad|7ayd|hezz .. patron|rajli|zawji|m3allem|boss|lmodir|lpatron
"""
